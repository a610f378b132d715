//! Pages that list what an edition holds.

use super::part::{Doubt, DoubtKind, Download, Fact, Link, Mark, Phrase};
use super::table::DataTable;
use super::trace::Trace;
use serde::Serialize;

/// The list of tables.
#[derive(Clone, Debug, Serialize)]
pub struct Tables {
    /// By node or kind.
    pub groups: Vec<TableGroup>,
}

/// Tables that belong together.
#[derive(Clone, Debug, Serialize)]
pub struct TableGroup {
    /// Anchor.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The tables.
    pub tables: Vec<TableCard>,
}

/// A table in the list.
#[derive(Clone, Debug, Serialize)]
pub struct TableCard {
    /// `表1`.
    pub number: Option<String>,
    /// Title, leading to its page.
    pub title: Link,
    /// Period, rows, unit, as one line.
    pub detail: Option<String>,
    /// CSV and JSON.
    pub downloads: Vec<Download>,
}

/// The single figures.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// What they are.
    pub lead: Vec<String>,
    /// By node.
    pub groups: Vec<FigureGroup>,
    /// Where they come from.
    pub traces: Vec<Trace>,
    /// CSV and JSON.
    pub downloads: Vec<Download>,
}

/// Figures of one node.
#[derive(Clone, Debug, Serialize)]
pub struct FigureGroup {
    /// Anchor.
    pub id: String,
    /// The node, or the words for "of the whole document".
    pub title: String,
    /// The node on the page of the strategy.
    pub href: Option<String>,
    /// One row a figure, with its id as anchor.
    pub table: DataTable,
    /// Doubts that the marks lead to.
    pub doubts: Vec<Doubt>,
}

/// The files to take away.
#[derive(Clone, Debug, Serialize)]
pub struct Data {
    /// What they are and how they are written.
    pub lead: Vec<String>,
    /// By kind.
    pub groups: Vec<DataGroup>,
    /// `datapackage.json`.
    pub package: Download,
}

/// Files that belong together.
#[derive(Clone, Debug, Serialize)]
pub struct DataGroup {
    /// Anchor.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The files.
    pub files: Vec<DataFile>,
}

/// A set of data in its formats.
#[derive(Clone, Debug, Serialize)]
pub struct DataFile {
    /// Title.
    pub title: String,
    /// The page that shows it.
    pub href: Option<String>,
    /// What it holds.
    pub description: String,
    /// Its formats.
    pub downloads: Vec<Download>,
}

/// The sources.
#[derive(Clone, Debug, Serialize)]
pub struct Sources {
    /// What was used and how.
    pub lead: Vec<String>,
    /// In the order of the edition.
    pub entries: Vec<SourceEntry>,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub struct SourceEntry {
    /// Anchor.
    pub id: String,
    /// Title.
    pub title: Phrase,
    /// Marks behind the title.
    pub marks: Vec<Mark>,
    /// Publisher, date, language, file; what is not known says so.
    pub facts: Vec<Fact>,
    /// Its address, if known.
    pub url: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// Doubts about it.
    pub doubts: Vec<Doubt>,
}

/// All doubts of the edition.
#[derive(Clone, Debug, Serialize)]
pub struct Doubts {
    /// What a doubt is and how many there are.
    pub lead: Vec<String>,
    /// By kind.
    pub groups: Vec<DoubtGroup>,
}

/// Doubts of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct DoubtGroup {
    /// Anchor.
    pub id: String,
    /// Whom they concern.
    pub kind: DoubtKind,
    /// Heading.
    pub title: String,
    /// What the kind means.
    pub lead: String,
    /// The doubts.
    pub entries: Vec<Doubt>,
}

/// What was changed: tables of words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Revisions {
    /// What it lists, and how much.
    pub lead: Vec<String>,
    /// The edition that is compared with.
    pub back: Option<Link>,
    /// By kind.
    pub groups: Vec<RevisionGroup>,
    /// CSV and JSON.
    pub downloads: Vec<Download>,
}

/// Lines of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct RevisionGroup {
    /// Anchor.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The lines.
    pub table: DataTable,
}

/// The terms.
#[derive(Clone, Debug, Serialize)]
pub struct Glossary {
    /// By kind.
    pub groups: Vec<GlossaryGroup>,
}

/// Terms of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct GlossaryGroup {
    /// Anchor.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The terms, in the order of the file.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Clone, Debug, Serialize)]
pub struct Term {
    /// Anchor.
    pub id: String,
    /// In the language of the page.
    pub term: String,
    /// In the other languages.
    pub others: Vec<Phrase>,
    /// What it means.
    pub definition: Option<String>,
}
