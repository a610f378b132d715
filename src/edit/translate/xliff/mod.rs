//! XLIFF 2.1.
//!
//! <https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html>

mod codes;
mod fault;
mod read;
mod tree;
mod write;

pub(super) use read::{Fault, read};
pub(super) use write::write;

/// The namespace of 2.0 and 2.1.
const CORE: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// The namespace of 2.2, whose core can be read as well.
const CORE_2_2: &str = "urn:oasis:names:tc:xliff:document:2.2";
/// The namespace of the glossary module.
const GLOSSARY: &str = "urn:oasis:names:tc:xliff:glossary:2.0";
