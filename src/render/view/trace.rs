//! Where numbers come from.

use super::part::{Fact, Link, Phrase, SourceLine};
use serde::Serialize;

/// Where the numbers of a text come from.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Traces {
    /// Each source of them, as a whole.
    pub sources: Vec<SourceLine>,
    /// Each number once, in the order of the text.
    pub list: Vec<Trace>,
}

/// Where a number comes from. On the screen it opens at the number; on paper
/// it is a line of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Trace {
    /// Anchor, which the number names.
    pub id: String,
    /// The number as it stands on the page.
    pub number: String,
    /// What it is: title, kind, period.
    pub title: String,
    /// How it was computed, as sentences.
    pub calculation: Option<String>,
    /// The recorded numbers that it is made of, one or two.
    pub parts: Vec<TracePart>,
    /// Where these stand in the material.
    pub sources: Vec<SourceLine>,
    /// The page of its item; absent on that page.
    pub item: Option<Link>,
}

/// A recorded number.
#[derive(Clone, Debug, Serialize)]
pub struct TracePart {
    /// File, line and cell: `data/ferries.csv 3行目`.
    pub written: Option<String>,
    /// What the source shows, letter for letter.
    pub as_printed: Option<Phrase>,
}

/// Where the numbers of a table come from.
#[derive(Clone, Debug, Serialize)]
pub struct TableTrace {
    /// File, rows and columns. The source stands below the table.
    pub facts: Vec<Fact>,
    /// The file that says it of every cell.
    pub cells: Link,
}
