//! Tables of data and charts.

use super::Register;
use super::part::{Doubt, Download, Fact, Mark, Phrase, SourceLine, TitleLink};
use super::trace::TableTrace;
use crate::render::html::Html;
use serde::Serialize;

/// A table of data, of any kind.
#[derive(Clone, Debug, Serialize)]
pub struct DataTable {
    /// Anchor, unique on the page.
    pub id: String,
    /// `表1`, `Table 1`; absent for tables that only repeat a chart.
    pub number: Option<String>,
    /// What it shows.
    pub caption: String,
    /// `単位：件`, where one unit holds for all.
    pub unit: Option<String>,
    /// Marks of what concerns it as a whole.
    pub marks: Vec<Mark>,
    /// The heads, one for each column.
    pub head: Vec<HeadCell>,
    /// The rows; each has as many cells as there are heads.
    pub rows: Vec<Row>,
    /// Explanations of marks, in the order of their first use.
    pub notes: Vec<Note>,
    /// Marks for missing values and what they mean.
    pub legend: Vec<Fact>,
    /// Where it stands; empty where that is said beside it.
    pub sources: Vec<SourceLine>,
    /// CSV and JSON; empty where they are given beside it.
    pub downloads: Vec<Download>,
    /// Where its numbers come from; absent where each says so itself, and on
    /// paper.
    pub trace: Option<TableTrace>,
    /// Few columns of long texts: on phones each row becomes a card.
    pub fold: bool,
}

/// The head of a column.
#[derive(Clone, Debug, Serialize)]
pub struct HeadCell {
    /// Title.
    pub text: String,
    /// A second, quieter line: unit, coverage, 暫定.
    pub sub: Option<String>,
    /// Whether the column holds numbers.
    pub numeric: bool,
    /// Marks.
    pub marks: Vec<Mark>,
}

/// A row.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Anchor, where the row can be pointed at.
    pub id: Option<String>,
    /// Whether it is the total of the others.
    pub total: bool,
    /// Whether it is the place that the report is about.
    pub own: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cell {
    /// The value as readers see it; for a missing one its mark (`―`).
    pub text: String,
    /// Language of the text, where it is not that of the page.
    pub lang: Option<String>,
    /// Whether it heads its row.
    pub head: bool,
    /// Whether it is a time, which must not break inside.
    pub time: bool,
    /// Whether it is a number.
    pub numeric: bool,
    /// Why there is no value, in words.
    pub missing: Option<String>,
    /// The value as a bar of signs, for the eye only.
    pub bar: Option<String>,
    /// A quieter line below the value: 1月末まで.
    pub sub: Option<String>,
    /// Where it leads.
    pub href: Option<String>,
    /// That what it leads to is in the language of the text only, in words.
    pub only: Option<String>,
    /// By what it is put in order, where that is not its text.
    pub sort: Option<String>,
    /// Anchor of what says where the value comes from.
    pub trace: Option<String>,
    /// Doubts and notes.
    pub marks: Vec<Mark>,
}

/// An explanation below a table.
#[derive(Clone, Debug, Serialize)]
pub struct Note {
    /// Anchor.
    pub id: String,
    /// `注1`, `note 1`.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// A chart with its words, its numbers and its files.
#[derive(Clone, Debug, Serialize)]
pub struct Chart {
    /// Anchor, unique on the page.
    pub id: String,
    /// `図1`, `Figure 1`.
    pub number: Option<String>,
    /// The message.
    pub title: String,
    /// Marks of what concerns all that is drawn.
    pub marks: Vec<Mark>,
    /// Measure, place, period, unit.
    pub subtitle: Option<String>,
    /// What the numbers say: highest, lowest, latest.
    pub summary: Option<String>,
    /// Whether it has the height of a table row and is not to be stretched.
    pub small: bool,
    /// The drawing for 720 px; inline SVG.
    pub wide: Html,
    /// The drawing for 358 px; inline SVG.
    pub narrow: Html,
    /// What must be known to read it.
    pub notes: Vec<String>,
    /// Where the numbers stand.
    pub sources: Vec<SourceLine>,
    /// The numbers; absent where they stand beside the chart anyway.
    pub table: Option<DataTable>,
    /// SVG and CSV.
    pub downloads: Vec<Download>,
}

/// A statistical table: a page, or a part of the print edition.
#[derive(Clone, Debug, Serialize)]
pub struct Statistic {
    /// Anchor in the print edition.
    pub id: String,
    /// Title.
    pub title: String,
    /// Kind, period, node.
    pub facts: Vec<Fact>,
    /// What it says about itself.
    pub notes: Vec<String>,
    /// What the source shows, letter for letter.
    pub as_printed: Option<Phrase>,
    /// Charts over it.
    pub charts: Vec<Chart>,
    /// The numbers; of a register its sums.
    pub table: DataTable,
    /// The rows of a register.
    pub register: Option<Register>,
    /// Doubts about any part of it.
    pub doubts: Vec<Doubt>,
    /// Where it stands.
    pub sources: Vec<SourceLine>,
    /// CSV and JSON.
    pub downloads: Vec<Download>,
    /// Pages where it is used.
    pub used: Vec<TitleLink>,
    /// A reference, ready to be copied.
    pub cite: String,
}
