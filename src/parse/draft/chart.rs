//! Charts.

use crate::lang::Text;
use crate::source::{Span, Spanned};
use crate::value::{Id, Period};

/// `[[chart]]`.
#[derive(Clone, Debug)]
pub struct ChartDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// Name of the kind (looked up in the list of kinds).
    pub kind: Spanned<String>,
    /// What it draws.
    pub data: ChartDataDraft,
    /// The message.
    pub title: Text,
    /// Measure, place, period, unit.
    pub subtitle: Option<Text>,
    /// A note.
    pub note: Option<Text>,
    /// Text alternative; none: written from the data.
    pub alt: Option<Text>,
}

/// What a chart draws, and what of it.
#[derive(Clone, Debug)]
pub struct ChartDataDraft {
    /// A table.
    pub table: Option<Spanned<Id>>,
    /// An indicator.
    pub indicator: Option<Spanned<Id>>,
    /// Indicators.
    pub indicators: Vec<Spanned<Id>>,
    /// Single figures.
    pub figures: Vec<Spanned<Id>>,
    /// Members of a series, from the bottom up; empty: all, in the order of
    /// the file.
    pub series: Vec<Spanned<String>>,
    /// The member drawn as total.
    pub total: Option<Spanned<String>>,
    /// The periods drawn; none: all.
    pub periods: Option<Spanned<Period>>,
    /// Columns and the value that rows must have there.
    pub picks: Vec<(Spanned<String>, Spanned<String>)>,
    /// The column that names a row.
    pub names: Option<Spanned<String>>,
    /// Columns drawn.
    pub values: Vec<Spanned<String>>,
    /// The two columns whose difference is drawn: from, to.
    pub change: Vec<Spanned<String>>,
    /// The column by whose values rows are counted.
    pub count: Option<Spanned<String>>,
    /// Columns that are summed.
    pub sum: Vec<Spanned<String>>,
    /// The column by whose values rows are counted or summed apart.
    pub by: Option<Spanned<String>>,
    /// How many of the largest are drawn, as written.
    pub largest: Option<Spanned<rust_decimal::Decimal>>,
    /// Members, keys or ids that stand out.
    pub own: Vec<Spanned<String>>,
    /// Where the way of counting changed.
    pub breaks: Vec<BreakDraft>,
}

/// A change in the way of counting.
#[derive(Clone, Debug)]
pub struct BreakDraft {
    /// Where it is written.
    pub at: Span,
    /// The first period that is counted the new way.
    pub period: Spanned<Period>,
    /// What changed, in short.
    pub note: Text,
}
