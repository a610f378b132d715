//! Indicators and single figures.

use super::{CommonDraft, ObservationDraft, Stated};
use crate::lang::Text;
use crate::source::Spanned;
use crate::value::{Amount, Id, Measure, Period};

/// The same indicator printed under another name.
#[derive(Clone, Debug)]
pub struct AlsoPrintedDraft {
    /// The other name.
    pub title: Text,
    /// The other unit.
    pub unit: Option<Spanned<Id>>,
    /// The figure there.
    pub value: Option<Spanned<Amount>>,
    /// Its period there.
    pub period: Option<Spanned<Period>>,
    /// Source, doubts, note.
    pub common: CommonDraft,
}

/// Where an indicator should go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Increase,
    /// Less is better.
    Decrease,
    /// It should stay.
    Maintain,
    /// The source does not say.
    NotStated,
}

impl Direction {
    /// Its name in content and data files.
    pub const fn name(self) -> &'static str {
        match self {
            Direction::Increase => "increase",
            Direction::Decrease => "decrease",
            Direction::Maintain => "maintain",
            Direction::NotStated => "not-stated",
        }
    }
}

/// How the value needed between two dated points is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// By equal steps.
    Linear,
    /// By an equal rate.
    Growth,
    /// The earlier point holds until the later one.
    Stepped,
}

impl Path {
    /// Its name in content and data files.
    pub const fn name(self) -> &'static str {
        match self {
            Path::Linear => "linear",
            Path::Growth => "growth",
            Path::Stepped => "stepped",
        }
    }
}

/// `[[indicator]]`.
#[derive(Clone, Debug)]
pub struct IndicatorDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// The node that it belongs to.
    pub node: Option<Spanned<Stated<Id>>>,
    /// Its title.
    pub title: Text,
    /// What is counted, and how.
    pub definition: Stated<Text>,
    /// Id of the unit.
    pub unit: Spanned<Id>,
    /// Where it should go.
    pub direction: Direction,
    /// What kind of count it is.
    pub measure: Measure,
    /// Where it stood.
    pub baseline: Option<ObservationDraft>,
    /// Where it should stand.
    pub targets: Vec<ObservationDraft>,
    /// Where it has stood since.
    pub actuals: Vec<ObservationDraft>,
    /// The declared path.
    pub path: Option<Path>,
    /// Whether it stands for the strategy as a whole.
    pub representative: bool,
    /// The node that it stands for.
    pub representative_of: Option<Spanned<Id>>,
    /// Other names.
    pub also_printed: Vec<AlsoPrintedDraft>,
    /// Who is responsible.
    pub owner: Stated<Text>,
    /// Source, doubts, note.
    pub common: CommonDraft,
}

/// `[[figure]]`.
#[derive(Clone, Debug)]
pub struct FigureDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: Text,
    /// Id of the unit.
    pub unit: Spanned<Id>,
    /// The node that it belongs to.
    pub node: Option<Spanned<Id>>,
    /// The figure; its `common` is the item's.
    pub observation: ObservationDraft,
}
