//! Tables and their files.

use super::{CommonDraft, DoubtKind, Relation};
use crate::lang::Text;
use crate::source::{FileId, Span, Spanned};
use crate::value::{Basis, Id, Measure, Missing, Period};

/// What a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Figures over periods and dimensions.
    Series,
    /// Places among a group.
    Ranking,
    /// Things, a row each.
    List,
    /// Things by the hundred or thousand, grouped and summed up.
    Register,
}

/// `[[table]]`.
#[derive(Clone, Debug)]
pub struct TableDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// What it is.
    pub kind: TableKind,
    /// Path of the file from the edition's folder.
    pub file: Spanned<String>,
    /// Its title.
    pub title: Text,
    /// The node that it belongs to.
    pub node: Option<Spanned<Id>>,
    /// Unit of number columns that name none.
    pub unit: Option<Spanned<Id>>,
    /// Basis of bare years.
    pub years: Option<Basis>,
    /// Period of the whole table.
    pub period: Option<Spanned<Period>>,
    /// What kind of count it is.
    pub measure: Measure,
    /// Marks for columns that declare none.
    pub missing: Vec<(String, Spanned<Missing>)>,
    /// Whether its shares add up to 100 percent.
    pub complete: bool,
    /// Heads that are periods, in the order of the file.
    pub periods: Vec<PeriodHeadDraft>,
    /// The member that is the sum of the others.
    pub total_row: Option<Spanned<String>>,
    /// Cells that cover less than their period.
    pub covers: Vec<CellCoverDraft>,
    /// Declared columns.
    pub columns: Vec<ColumnDraft>,
    /// The grid; none if the file is missing or beyond reading.
    pub grid: Option<GridDraft>,
    /// `data/<table>.notes.csv`.
    pub notes: Vec<CellNoteDraft>,
    /// What only a register says.
    pub register: RegisterDraft,
    /// Source, doubts, note.
    pub common: CommonDraft,
}

/// What only a register says, each by the names of columns.
#[derive(Clone, Debug, Default)]
pub struct RegisterDraft {
    /// Columns that its rows are grouped and summed up by, the widest first.
    pub group: Vec<Spanned<String>>,
    /// Columns whose values have pages of their own.
    pub views: Vec<Spanned<String>>,
    /// Columns that are summed up.
    pub sums: Vec<Spanned<String>>,
    /// The column that is compared and the one that it is set against.
    pub compare: Vec<Spanned<String>>,
    /// The column whose values must not be added to each other unseen.
    pub split: Option<Spanned<String>>,
    /// Columns that stand in the table; the others follow below the name.
    pub front: Vec<Spanned<String>>,
    /// `[table.nodes]`.
    pub nodes: Option<NodeColumnsDraft>,
}

/// `[table.nodes]`: nodes that follow from columns of codes.
#[derive(Clone, Debug)]
pub struct NodeColumnsDraft {
    /// Where it is written.
    pub at: Span,
    /// Columns of codes, from the top.
    pub columns: Vec<Spanned<String>>,
    /// The level of each.
    pub levels: Vec<Spanned<Id>>,
    /// How the ids of the nodes begin; none: `code`.
    pub prefix: Option<Spanned<Id>>,
}

/// A head of a wide series.
#[derive(Clone, Debug)]
pub struct PeriodHeadDraft {
    /// As it stands in the file.
    pub head: Spanned<String>,
    /// What it means.
    pub period: Spanned<Period>,
    /// What its cells cover.
    pub covers: Option<Spanned<Period>>,
}

/// `[[table.cover]]`.
#[derive(Clone, Debug)]
pub struct CellCoverDraft {
    /// Value in the key column or first dimension.
    pub row: Spanned<String>,
    /// Head of the column.
    pub column: Spanned<String>,
    /// What the cell covers.
    pub covers: Spanned<Period>,
    /// A note for readers.
    pub note: Option<Text>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Unique id of the row.
    Key,
    /// Member of a dimension, with labels.
    Dimension,
    /// One of a few, with labels.
    Choice,
    /// A number.
    Number,
    /// Money.
    Amount,
    /// A share.
    Share,
    /// A place in a ranking.
    Rank,
    /// Text, in the file once per language.
    Text,
    /// A period.
    Period,
    /// Id of a node.
    Node,
    /// A code, as printed: digits or letters.
    Code,
    /// Text of the source, the same in every language.
    AsPrinted,
    /// Key of the row that this one repeats, or nothing.
    Duplicate,
}

impl ColumnKind {
    /// Whether rows can be parted by the values of the column.
    pub fn divides(self) -> bool {
        matches!(
            self,
            ColumnKind::Code | ColumnKind::Choice | ColumnKind::Dimension | ColumnKind::Node
        )
    }

    /// Whether the column holds numbers that may be added or set side by side.
    pub fn is_figure(self) -> bool {
        matches!(
            self,
            ColumnKind::Number | ColumnKind::Amount | ColumnKind::Share
        )
    }
}

/// `[[table.column]]`.
#[derive(Clone, Debug)]
pub struct ColumnDraft {
    /// Head in the file (a text column: without its language).
    pub name: Spanned<String>,
    /// What it holds.
    pub kind: ColumnKind,
    /// For readers.
    pub title: Text,
    /// Id of the unit.
    pub unit: Option<Spanned<Id>>,
    /// Marks of this column; none: those of the table.
    pub missing: Option<Vec<(String, Spanned<Missing>)>>,
    /// Values that may stand there, in order.
    pub labels: Vec<(Spanned<String>, Text)>,
    /// How it follows from other columns: the first and the second.
    pub follows: Option<(Relation, Spanned<String>, Spanned<String>)>,
    /// What stands for a value in an address, where the value itself cannot.
    pub addresses: Vec<(Spanned<String>, Spanned<Id>)>,
}

/// A file of rows and columns.
#[derive(Clone, Debug)]
pub struct GridDraft {
    /// The file.
    pub file: FileId,
    /// Heads.
    pub heads: Vec<Spanned<String>>,
    /// Rows; each has as many cells as there are heads.
    pub rows: Vec<Vec<Spanned<String>>>,
}

/// A row of `data/<table>.notes.csv`.
#[derive(Clone, Debug)]
pub struct CellNoteDraft {
    /// Value in the key column or first dimension.
    pub key: Spanned<String>,
    /// Head of the column.
    pub column: Spanned<String>,
    /// A doubt; none: a plain note or `as_printed` alone.
    pub kind: Option<DoubtKind>,
    /// Letter for letter.
    pub as_printed: Option<String>,
    /// The words; may be empty.
    pub text: Text,
}
