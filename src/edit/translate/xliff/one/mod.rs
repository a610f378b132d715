//! Version 1.2.

mod read;
mod write;

pub(super) use read::read;
pub(in crate::edit::translate) use write::write;

/// What `ctype` of a code says that stands for a character which XML cannot
/// hold; its number follows.
const CHARACTER: &str = "x-hakusho-character-";
