//! Names of things.

use std::sync::Arc;

/// The name of a node, indicator, figure, table, chart, page, source or unit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

/// Names that pages of fixed meaning have; no item of an edition may take one.
pub const RESERVED: [&str; 18] = [
    "changes",
    "corrections",
    "data",
    "datapackage",
    "doubts",
    "figures",
    "glossary",
    "index",
    "indicators",
    "judgements",
    "print",
    "proof",
    "provenance",
    "search",
    "sources",
    "status",
    "strategy",
    "tables",
];

/// Why a text is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdError {
    /// Empty.
    Empty,
    /// Over 64 characters.
    Long,
    /// Not `[a-z0-9]+(-[a-z0-9]+)*`.
    Form,
}

impl Id {
    /// Reads an id.
    pub fn parse(text: &str) -> Result<Id, IdError> {
        if text.is_empty() {
            return Err(IdError::Empty);
        }
        if text.chars().count() > 64 {
            return Err(IdError::Long);
        }
        let ok = text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if ok {
            Ok(Id(text.into()))
        } else {
            Err(IdError::Form)
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a page of fixed meaning has this name.
    pub fn is_reserved(&self) -> bool {
        RESERVED.contains(&self.as_str())
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
