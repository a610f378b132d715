//! Printed forms of diagnostics: one file each, and one entry in [`FORMS`].

mod human;
mod json;
mod sarif;
mod short;

use super::{Diagnostics, Said, Severity, Tongue, said};
use crate::source::SourceTree;

/// A way to print diagnostics.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    write: fn(&Diagnostics, &SourceTree, Tongue) -> String,
    /// Whether programs read it: it is then one document, also when there is
    /// nothing to report, and nothing else may stand beside it.
    pub is_document: bool,
}

/// Every form with the name by which authors ask for it; the first is the default.
pub const FORMS: &[(&str, Form)] = &[
    ("human", Form::text(human::plain)),
    ("short", Form::text(short::write)),
    ("json", Form::document(json::write)),
    ("sarif", Form::document(sarif::write)),
];

/// The human form with the colours of a terminal. It has no name of its own:
/// where the text goes decides, not the author.
pub const COLOURED: Form = Form::text(human::coloured);

impl Form {
    const fn text(write: fn(&Diagnostics, &SourceTree, Tongue) -> String) -> Self {
        Form {
            write,
            is_document: false,
        }
    }

    const fn document(write: fn(&Diagnostics, &SourceTree, Tongue) -> String) -> Self {
        Form {
            write,
            is_document: true,
        }
    }

    /// The form of this name.
    pub fn named(name: &str) -> Option<Form> {
        FORMS
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, form)| *form)
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
