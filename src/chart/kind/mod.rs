//! The kinds of charts, one file each.

mod area;
mod bars;
mod bullet;
mod columns;
mod cumulative_target;
mod donut;
mod dots;
mod heat_map;
mod lines;
mod multiples;
mod ranking_bars;
mod share_columns;
mod slope;
mod sparkline;
mod stacked_columns;
mod target_path;
mod target_strip;
mod tree;

pub use area::AreaChart;
pub use bars::Bars;
pub use bullet::{Bullet, BulletRow, Figure};
pub use columns::Columns;
pub use cumulative_target::{CumulativeTarget, Part};
pub use donut::Donut;
pub use dots::Dots;
pub use heat_map::{HeatMap, Rating};
pub use lines::Lines;
pub use multiples::Multiples;
pub use ranking_bars::{Place, RankingBars};
pub use share_columns::ShareColumns;
pub use slope::Slope;
pub use sparkline::Sparkline;
pub use stacked_columns::StackedColumns;
pub use target_path::{Dated, Gap, Grade, GradeWords, Kept, TargetPath, Way};
pub use target_strip::TargetStrip;
pub use tree::{Band, Branch, Leaf, Level, Tally, Tree};

use super::scale::LARGEST;
use super::{ChartError, Drawing, Frame};
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
    /// One series as columns, or a few side by side.
    Columns,
    /// Parts in percent of their sum, column by column.
    ShareColumns,
    /// Series as lines through time.
    Lines,
    /// The area under one series, or under parts of a total.
    Area,
    /// A small panel for each series.
    Multiples,
    /// One series in the height of a table row.
    Sparkline,
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
    pub const ALL: [Kind; 18] = [
        Kind::StackedColumns,
        Kind::TargetPath,
        Kind::CumulativeTarget,
        Kind::Tree,
        Kind::RankingBars,
        Kind::Columns,
        Kind::ShareColumns,
        Kind::Lines,
        Kind::Area,
        Kind::Multiples,
        Kind::Sparkline,
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
            Kind::Columns => "columns",
            Kind::ShareColumns => "share-columns",
            Kind::Lines => "lines",
            Kind::Area => "area",
            Kind::Multiples => "multiples",
            Kind::Sparkline => "sparkline",
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
    /// See [`Columns`].
    Columns(Columns),
    /// See [`ShareColumns`].
    ShareColumns(ShareColumns),
    /// See [`Lines`].
    Lines(Lines),
    /// See [`AreaChart`].
    Area(AreaChart),
    /// See [`Multiples`].
    Multiples(Multiples),
    /// See [`Sparkline`].
    Sparkline(Sparkline),
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
            Chart::Columns(_) => Kind::Columns,
            Chart::ShareColumns(_) => Kind::ShareColumns,
            Chart::Lines(_) => Kind::Lines,
            Chart::Area(_) => Kind::Area,
            Chart::Multiples(_) => Kind::Multiples,
            Chart::Sparkline(_) => Kind::Sparkline,
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
            Chart::Columns(chart) => chart.draw(frame),
            Chart::ShareColumns(chart) => chart.draw(frame),
            Chart::Lines(chart) => chart.draw(frame),
            Chart::Area(chart) => chart.draw(frame),
            Chart::Multiples(chart) => chart.draw(frame),
            Chart::Sparkline(chart) => chart.draw(frame),
            Chart::TargetStrip(chart) => chart.draw(frame),
            Chart::Bars(chart) => chart.draw(frame),
            Chart::Bullet(chart) => chart.draw(frame),
            Chart::Slope(chart) => chart.draw(frame),
            Chart::Dots(chart) => chart.draw(frame),
            Chart::HeatMap(chart) => chart.draw(frame),
            Chart::Donut(chart) => chart.draw(frame),
        }
    }

    /// The same as drawings that each fit a sheet of paper, to stand below each
    /// other: one, unless it is the tree of a large strategy.
    pub fn sheets(&self, frame: &Frame) -> Result<Vec<Drawing>, ChartError> {
        match self {
            Chart::Tree(chart) => chart.sheets(frame),
            other => Ok(vec![other.draw(frame)?]),
        }
    }
}

/// Refuses numbers that a drawing cannot place: none at all, or one beyond
/// 10¹⁵.
pub fn drawable(values: impl IntoIterator<Item = Decimal>) -> Result<(), ChartError> {
    let mut any = false;
    for v in values {
        any = true;
        if v.abs() > Decimal::from(LARGEST) {
            return Err(ChartError::TooLarge(v));
        }
    }
    if any { Ok(()) } else { Err(ChartError::Empty) }
}

/// A value beside its mark, with the unit where there is one. Long ones are
/// shortened where that loses nothing (105億4,000万円); the table has all digits.
fn written(n: Decimal, unit: Option<&Unit>, bound: Option<Bound>, lang: &Lang) -> String {
    let digits = write::short(n, lang);
    match unit {
        Some(unit) => write::quantity_as(&digits, n, unit, bound, lang),
        None => digits,
    }
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
