//! Indicators against their targets, a row for each: where it began, where it
//! stands, where it shall go.

use super::GradeWords;
use crate::chart::{ChartError, Drawing, Frame};
use crate::value::{Bound, Id, Period, Unit};
use rust_decimal::Decimal;

/// Rows of a summary of indicators.
#[derive(Clone, Debug)]
pub struct Bullet {
    /// The indicators, from the top down.
    pub rows: Vec<BulletRow>,
    /// The words for the figures.
    pub words: GradeWords,
    /// Whether all rows have one scale, which they can have in one unit only.
    /// Otherwise each has its own, and bars of different rows are not compared.
    pub shared: bool,
}

/// One indicator. Without an actual its baseline and target are shown alone.
#[derive(Clone, Debug)]
pub struct BulletRow {
    /// The indicator.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its unit, written with each figure.
    pub unit: Option<Unit>,
    /// Where it began.
    pub baseline: Option<Figure>,
    /// The newest actual.
    pub actual: Option<Figure>,
    /// Why there is no actual, in a word or two: 未公表, not published.
    pub missing: Option<String>,
    /// Where it shall go.
    pub target: Option<Figure>,
    /// How it stands.
    pub verdict: Option<Verdict>,
}

/// A number and what it is of.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The period.
    pub period: Period,
    /// The number.
    pub value: Decimal,
    /// What it is a bound of.
    pub bound: Option<Bound>,
}

/// A judgement, by a sign and in words.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// ◎
    pub sign: String,
    /// 達成, reached
    pub words: String,
}

impl Bullet {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let _ = frame;
        Err(ChartError::Empty)
    }
}
