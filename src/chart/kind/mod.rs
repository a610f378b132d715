//! The kinds of charts, one file each.

mod bars;
mod bullet;
mod cumulative_target;
mod donut;
mod dots;
mod heat_map;
mod ranking_bars;
mod slope;
mod stacked_columns;
mod target_path;
mod target_strip;
mod tree;

pub use bars::Bars;
pub use bullet::{Bullet, BulletRow, Figure, Verdict};
pub use cumulative_target::{CumulativeTarget, Part};
pub use donut::Donut;
pub use dots::Dots;
pub use heat_map::{HeatMap, Rating};
pub use ranking_bars::{Place, RankingBars};
pub use slope::Slope;
pub use stacked_columns::StackedColumns;
pub use target_path::{Dated, Grade, GradeWords, TargetPath};
pub use target_strip::TargetStrip;
pub use tree::{Band, Branch, Leaf, Level, Tally, Tree};

use super::scale::{LARGEST, Scale};
use super::{ChartError, Drawing, Facts, Frame};
use crate::lang::Lang;
use crate::value::{Bound, Unit, write};
use rust_decimal::Decimal;

/// A kind of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Parts and their total over periods.
    StackedColumns,
    /// A baseline, what followed it, and dated targets, on a line of time.
    TargetPath,
    /// A sum so far, its yearly parts, and what is left to its goal.
    CumulativeTarget,
    /// The tree of a strategy.
    Tree,
    /// Places of a ranking, one of them our own.
    RankingBars,
    /// Baseline and targets in the height of a table row.
    TargetStrip,
    /// Things side by side, as bars from zero.
    Bars,
    /// Indicators against their targets.
    Bullet,
    /// What rose and what fell between two periods.
    Slope,
    /// Dots along an axis, with ranges.
    Dots,
    /// Numbers or ratings in coloured fields.
    HeatMap,
    /// Two or three parts of a whole.
    Donut,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 12] = [
        Kind::StackedColumns,
        Kind::TargetPath,
        Kind::CumulativeTarget,
        Kind::Tree,
        Kind::RankingBars,
        Kind::TargetStrip,
        Kind::Bars,
        Kind::Bullet,
        Kind::Slope,
        Kind::Dots,
        Kind::HeatMap,
        Kind::Donut,
    ];

    /// Its name in content files.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::StackedColumns => "stacked-columns",
            Kind::TargetPath => "target-path",
            Kind::CumulativeTarget => "cumulative-target",
            Kind::Tree => "tree",
            Kind::RankingBars => "ranking-bars",
            Kind::TargetStrip => "target-strip",
            Kind::Bars => "bars",
            Kind::Bullet => "bullet",
            Kind::Slope => "slope",
            Kind::Dots => "dots",
            Kind::HeatMap => "heat-map",
            Kind::Donut => "donut",
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|k| k.name() == name)
    }
}

/// What a chart draws, by kind.
#[derive(Clone, Debug)]
pub enum Chart {
    /// See [`StackedColumns`].
    StackedColumns(StackedColumns),
    /// See [`TargetPath`].
    TargetPath(TargetPath),
    /// See [`CumulativeTarget`].
    CumulativeTarget(CumulativeTarget),
    /// See [`Tree`].
    Tree(Tree),
    /// See [`RankingBars`].
    RankingBars(RankingBars),
    /// See [`TargetStrip`].
    TargetStrip(TargetStrip),
    /// See [`Bars`].
    Bars(Bars),
    /// See [`Bullet`].
    Bullet(Bullet),
    /// See [`Slope`].
    Slope(Slope),
    /// See [`Dots`].
    Dots(Dots),
    /// See [`HeatMap`].
    HeatMap(HeatMap),
    /// See [`Donut`].
    Donut(Donut),
}

impl Chart {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Chart::StackedColumns(_) => Kind::StackedColumns,
            Chart::TargetPath(_) => Kind::TargetPath,
            Chart::CumulativeTarget(_) => Kind::CumulativeTarget,
            Chart::Tree(_) => Kind::Tree,
            Chart::RankingBars(_) => Kind::RankingBars,
            Chart::TargetStrip(_) => Kind::TargetStrip,
            Chart::Bars(_) => Kind::Bars,
            Chart::Bullet(_) => Kind::Bullet,
            Chart::Slope(_) => Kind::Slope,
            Chart::Dots(_) => Kind::Dots,
            Chart::HeatMap(_) => Kind::HeatMap,
            Chart::Donut(_) => Kind::Donut,
        }
    }

    /// Draws it. An error means that there is nothing that could be drawn
    /// truthfully; the numbers then stand in their table alone.
    pub fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        match self {
            Chart::StackedColumns(chart) => chart.draw(frame),
            Chart::TargetPath(chart) => chart.draw(frame),
            Chart::CumulativeTarget(chart) => chart.draw(frame),
            Chart::Tree(chart) => chart.draw(frame),
            Chart::RankingBars(chart) => chart.draw(frame),
            Chart::TargetStrip(chart) => chart.draw(frame),
            Chart::Bars(chart) => chart.draw(frame),
            Chart::Bullet(chart) => chart.draw(frame),
            Chart::Slope(chart) => chart.draw(frame),
            Chart::Dots(chart) => chart.draw(frame),
            Chart::HeatMap(chart) => chart.draw(frame),
            Chart::Donut(chart) => chart.draw(frame),
        }
    }

    /// What can be said about its numbers, for kinds that follow something
    /// through time.
    pub fn facts(&self) -> Option<Facts> {
        match self {
            Chart::StackedColumns(chart) => chart.facts(),
            Chart::TargetPath(chart) => chart.facts(),
            Chart::CumulativeTarget(chart) => chart.facts(),
            Chart::Tree(_)
            | Chart::RankingBars(_)
            | Chart::TargetStrip(_)
            | Chart::Bars(_)
            | Chart::Bullet(_)
            | Chart::Slope(_)
            | Chart::Dots(_)
            | Chart::HeatMap(_)
            | Chart::Donut(_) => None,
        }
    }
}

/// Refuses numbers that a drawing cannot place.
pub(super) fn drawable(values: impl IntoIterator<Item = Decimal>) -> Result<(), ChartError> {
    let mut any = false;
    for v in values {
        any = true;
        if v.abs() > Decimal::from(LARGEST) {
            return Err(ChartError::TooLarge(v));
        }
    }
    if any { Ok(()) } else { Err(ChartError::Empty) }
}

/// A value beside its mark, with the unit where there is one.
fn written(n: Decimal, unit: Option<&Unit>, bound: Option<Bound>, lang: &Lang) -> String {
    match unit {
        Some(unit) => write::quantity(n, unit, bound, lang),
        None => write::number(n, lang),
    }
}

/// The steps of an axis as written: all of them short (20万), or none.
fn tick_numbers(scale: &Scale, lang: &Lang) -> Vec<String> {
    let shortened_from = Decimal::from(if lang.is_unspaced() {
        10_000
    } else {
        1_000_000
    });
    let is_large = |n: &Decimal| n.is_zero() || n.abs() >= shortened_from;
    let write = if scale.ticks.iter().all(is_large) {
        write::compact
    } else {
        write::number
    };
    scale.ticks.iter().map(|n| write(*n, lang)).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::chart::Width;
    use crate::value::Id;
    use crate::value::write::YearStyle;

    pub fn frame(key: &str, lang: &str) -> Frame {
        Frame {
            lang: Lang::parse(lang).unwrap(),
            years: YearStyle::Era,
            width: Width::Wide,
            key: Id::parse(key).unwrap(),
            title: "title".into(),
            desc: "description".into(),
        }
    }

    #[test]
    fn a_name_leads_back_to_its_kind() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.name()), Some(kind));
        }
        assert_eq!(Kind::parse("pie"), None);
    }
}
