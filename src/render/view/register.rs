//! The rows of a register.

use super::part::{Fact, Link};
use super::table::{Cell, HeadCell, Note};
use serde::Serialize;

/// What a page of a register shows below its sums.
#[derive(Clone, Debug, Serialize)]
pub struct Register {
    /// Pages of single values, by column; empty in print.
    pub views: Vec<ViewGroup>,
    /// The rows.
    pub listing: Entries,
}

/// The pages of the values of one column.
#[derive(Clone, Debug, Serialize)]
pub struct ViewGroup {
    /// Title of the column.
    pub title: String,
    /// A link to each.
    pub values: Vec<ViewLink>,
}

/// A link to the page of a value.
#[derive(Clone, Debug, Serialize)]
pub struct ViewLink {
    /// The value and the page.
    pub link: Link,
    /// How many rows, in words.
    pub count: String,
    /// Whether it is the page that is made.
    pub current: bool,
}

/// Rows in groups.
#[derive(Clone, Debug, Serialize)]
pub struct Entries {
    /// Anchor, unique on the page.
    pub id: String,
    /// What is listed and how much of it.
    pub caption: String,
    /// The heads of the columns that stand in the table.
    pub head: Vec<HeadCell>,
    /// How many columns.
    pub width: usize,
    /// The rows; in the order of the groups.
    pub groups: Vec<EntryGroup>,
    /// Explanations of marks.
    pub notes: Vec<Note>,
    /// Marks for missing values and what they mean.
    pub legend: Vec<Fact>,
    /// The pages of the list; empty where there is one.
    pub pages: Vec<PageLink>,
    /// What the script is told, as JSON; absent in print.
    pub finder: Option<String>,
}

/// A page of a list.
#[derive(Clone, Debug, Serialize)]
pub struct PageLink {
    /// `2`
    pub number: String,
    /// What is heard: `2ページ`.
    pub label: String,
    /// The page.
    pub href: String,
    /// Whether it is the page that is made.
    pub current: bool,
}

/// Rows that agree in the columns of the grouping.
#[derive(Clone, Debug, Serialize)]
pub struct EntryGroup {
    /// Headings that begin here, the widest first; empty without grouping.
    pub heads: Vec<GroupHead>,
    /// The rows of this page.
    pub rows: Vec<Entry>,
}

/// The heading of a group, with its sums.
#[derive(Clone, Debug, Serialize)]
pub struct GroupHead {
    /// 1 for the widest.
    pub level: usize,
    /// What the rows have in common.
    pub text: String,
    /// Its page or its node.
    pub href: Option<String>,
    /// How many rows the whole group has, in words.
    pub count: String,
    /// Whether it began on an earlier page; its sums stand there.
    pub continued: bool,
    /// Its sums.
    pub sums: Vec<SumRow>,
    /// What each of the sums covers, and what not and why.
    pub covers: Vec<Fact>,
}

/// Sums below a heading, in the columns of the table.
#[derive(Clone, Debug, Serialize)]
pub struct SumRow {
    /// Of which rows.
    pub label: String,
    /// How many columns the label takes.
    pub span: usize,
    /// The cells behind it, each with how many of the rows it covers.
    pub cells: Vec<Cell>,
}

/// One thing.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Anchor.
    pub id: String,
    /// Whether it is of the body whose report this is.
    pub own: bool,
    /// The cells in the table.
    pub cells: Vec<Cell>,
    /// The cells in the second line.
    pub more: Vec<MoreCell>,
}

/// A cell that stands with its head in the second line of a row.
#[derive(Clone, Debug, Serialize)]
pub struct MoreCell {
    /// Place of the column among all that are shown.
    pub column: usize,
    /// Whether the heading of the group says it already.
    pub grouped: bool,
    /// Its head.
    pub term: String,
    /// What it holds.
    pub cell: Cell,
}
