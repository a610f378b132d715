//! Printed forms of diagnostics: one file each, and one entry in [`FORMS`].

mod human;
mod json;
mod sarif;
mod short;

use super::{Diagnostics, Said, Severity, Tongue, said};
use crate::source::SourceTree;

type Write = fn(&Diagnostics, &SourceTree, Tongue) -> String;

/// A way to print diagnostics.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    write: Write,
    /// For whom.
    pub reader: Reader,
}

/// Who reads diagnostics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Somebody who wants to see the place and the advice.
    Person,
    /// An editor, a log, a filter: one line for each finding.
    Lines,
    /// A program that expects one document, also when there is nothing to
    /// report, and nothing beside it.
    Program,
}

/// Every form with the name by which authors ask for it; the first is the default.
pub const FORMS: &[(&str, Form)] = &[
    ("human", Form::new(human::plain, Reader::Person)),
    ("short", Form::new(short::write, Reader::Lines)),
    ("json", Form::new(json::write, Reader::Program)),
    ("sarif", Form::new(sarif::write, Reader::Program)),
];

impl Form {
    const fn new(write: Write, reader: Reader) -> Self {
        Form { write, reader }
    }

    /// The form of this name.
    pub fn named(name: &str) -> Option<Form> {
        let entry = FORMS.iter().find(|(one, _)| *one == name);
        entry.map(|(_, form)| *form)
    }

    /// The same form for a terminal: in colours where a person reads it.
    pub fn coloured(self) -> Form {
        match self.reader {
            Reader::Person => Form::new(human::coloured, self.reader),
            Reader::Lines | Reader::Program => self,
        }
    }
}

/// The diagnostics as text, in the order in which they are given; it ends with
/// a line break unless it is empty.
pub fn print(diags: &Diagnostics, tree: &SourceTree, tongue: Tongue, form: Form) -> String {
    (form.write)(diags, tree, tongue)
}

impl Severity {
    /// The word that programs read: `error`, `warning`, `note`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }

    /// The word that people read.
    pub fn said(self) -> Said {
        match self {
            Severity::Error => said("エラー", "error"),
            Severity::Warning => said("警告", "warning"),
            Severity::Note => said("注記", "note"),
        }
    }
}

/// A text in one line that no terminal obeys: control characters and those
/// that turn the direction of writing are shown by their numbers.
fn tame(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => out.push(' '),
            '\r' => {}
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                out.extend(c.escape_unicode());
            }
            c if c.is_control() => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests;
