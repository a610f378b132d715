//! XLIFF: version 2, and 1.2 for the many tools that know no other.
//!
//! <https://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html>,
//! <https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html>

mod codes;
mod fault;
mod one;
mod tree;
mod two;

pub(super) use one::write as write_one;
pub(super) use two::write as write_two;

use super::exchange::Unit;
use super::returned::{Returned, ReturnedUnit};
use crate::diag::Said;
use crate::source::{FileId, Span};
use crate::value::Hash128;
use quick_xml::Writer;
use std::collections::BTreeMap;
use tree::Element;

/// Where a file is written.
type Out = Writer<Vec<u8>>;

/// The namespace of 1.2.
const ONE: &str = "urn:oasis:names:tc:xliff:document:1.2";
/// The namespace of 2.0 and 2.1.
const TWO: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// The namespace of 2.2, whose core can be read as well.
const TWO_2: &str = "urn:oasis:names:tc:xliff:document:2.2";
/// The namespace of the glossary module.
const GLOSSARY: &str = "urn:oasis:names:tc:xliff:glossary:2.0";

/// Why a file is no XLIFF that can be read.
#[derive(Debug)]
pub(super) enum Fault {
    /// It is no XML.
    NotXml(Span, Said),
    /// It is XML of another kind; the name of its outermost element.
    NotXliff(Span, String),
    /// It is XLIFF of another version.
    Version(Span, String),
    /// A part of it is in other languages than the first one.
    Languages(Span),
}

/// Reads an XLIFF file of the version that it names. Elements of other
/// namespaces, notes and annotations are passed over.
pub(super) fn read(file: FileId, text: &str) -> Result<Returned, Fault> {
    let root = tree::tree(file, text).map_err(|broken| Fault::NotXml(broken.at, broken.reason))?;
    if root.name != "xliff" {
        return Err(Fault::NotXliff(root.at, root.name));
    }
    let version = root.attribute("version").unwrap_or_default();
    match (root.space.as_str(), version) {
        (ONE, "1.2") => one::read(&root),
        (TWO | TWO_2, version) if version.starts_with("2.") => Ok(two::read(&root)),
        _ => Err(Fault::Version(root.at, version.to_owned())),
    }
}

/// The units below an element that are called `name`, in groups or not.
fn units(
    parent: &Element,
    name: &str,
    read: &impl Fn(&Element) -> ReturnedUnit,
    out: &mut Vec<ReturnedUnit>,
) {
    for element in parent.elements() {
        if element.is(name) {
            out.push(read(element));
        } else if element.is("group") {
            units(element, name, read, out);
        }
    }
}

/// Ids for the units of a document. They hold the hash of the original; texts of
/// one wording have one hash, and ids are given once: also in other files of the
/// document, which some tools join.
#[derive(Debug, Default)]
struct Ids(BTreeMap<Hash128, usize>);

impl Ids {
    fn next(&mut self, unit: &Unit) -> String {
        let count = self.0.entry(unit.hash).or_default();
        *count += 1;
        match *count {
            1 => format!("u-{}", unit.hash),
            n => format!("u-{}-{n}", unit.hash),
        }
    }
}

/// The hash in an id: `u-…`, with a number behind it where it is repeated.
fn hash(id: &str) -> Option<Hash128> {
    let digits = id.strip_prefix("u-")?;
    Hash128::parse(digits.split('-').next()?)
}

/// A text as XML writes it; what XML cannot hold is written by `strange`.
fn escaped(text: &str, strange: impl Fn(char) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // Would be read as the end of a line.
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push_str(&strange(c)),
            c => out.push(c),
        }
    }
    out
}

/// A text as the value of an attribute; what XML cannot hold is left out.
fn quoted(text: &str) -> String {
    let text = escaped(text, |_| String::new());
    text.replace('"', "&quot;").replace(['\n', '\t'], " ")
}

/// A character by its number in hexadecimal digits.
fn character(hex: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(hex, 16).ok()?)
}
