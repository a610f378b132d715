//! Charts over a grid of numbers, whatever their kind.

mod facts;
mod notes;
mod numbers;

use super::words::{self, Signs};
use super::{Composed, figures};
use crate::chart::{Chart, Kind};
use crate::model::{
    Chart as Declared, GridChart, GridSource, Measured, Name, Plot, PlotHeading, Told,
};
use crate::plan::{DataFile, DataForm};
use crate::render::part::difference::difference;
use crate::render::part::{observation, source};
use crate::render::scope::EditionScope;
use crate::value::write;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

pub(super) fn compose(
    scope: &EditionScope,
    declared: &Declared,
    grid: &GridChart,
) -> Option<Composed> {
    let plot = grid.plot(scope.edition, scope.publication.fiscal_start);
    show_names(scope, &plot);
    let mut signs = Signs::default();
    let gridded = plot.gridded(grid, scope.lang, |told| said(scope, &mut signs, told));
    let shown = Shown {
        scope,
        grid,
        plot: &plot,
        names: gridded
            .grid
            .columns
            .iter()
            .map(|c| head(scope, c))
            .collect(),
        series: &gridded.grid.series,
    };
    let even = gridded.grid.is_even();
    let facts = shown.facts();
    let kind = shown.kind();
    let title = scope.text(&declared.title).to_owned();
    let notes = shown.notes(signs, even, declared);
    let numbers = shown.numbers(&title);
    let drawn = Chart::of_grid(grid.kind, gridded)?;
    let said: Vec<String> = kind.into_iter().chain(facts.iter().cloned()).collect();
    Some(Composed {
        desc: words::alternative(scope, Some(declared), &said),
        summary: Some(words::joined(scope, &facts)).filter(|text| !text.is_empty()),
        figures: Some(numbers),
        drawn,
        subtitle: super::subtitle_of(scope, Some(declared)),
        notes,
        sources: sources(scope, &grid.source),
        data: Some(data(&grid.source)),
        title,
    })
}

/// Asks for the names in a drawing, which the model takes from the content: they
/// are shown, too.
fn show_names(scope: &EditionScope, plot: &Plot) {
    let total = plot.total.iter().map(|(line, _)| line);
    for line in plot.columns.iter().chain(&plot.series).chain(total) {
        if let PlotHeading::Thing(_, Name::Text(name) | Name::Of(name, _)) = &line.head {
            scope.text(name);
        }
    }
    for (_, label) in &plot.labels {
        scope.text(label);
    }
    if let Measured::Unit(unit) | Measured::Mixed(unit, _) = &plot.measured {
        scope.text(&unit.name);
    }
}

/// The words of a page for what a drawing asks.
fn said(scope: &EditionScope, signs: &mut Signs, told: Told) -> String {
    match told {
        Told::Period(period) => scope.period(period),
        Told::Covers(covers) => words::short_coverage(scope, covers),
        Told::Series(series, covers) => {
            let covers = words::short_coverage(scope, covers);
            let parts = [("series", series), ("covers", &*covers)];
            scope.words.fill("chart_series_covers", &parts)
        }
        Told::Cell(series, period, covers) => {
            let covers = observation::covers(scope, covers);
            let parts = [("series", series), ("period", period), ("covers", &*covers)];
            signs.of(scope.words.fill("chart_partial_cell", &parts))
        }
        Told::Missing(why) => observation::reason(scope, why),
        Told::Word(key) => scope.words.get(key).to_owned(),
    }
}

fn head(scope: &EditionScope, column: &crate::chart::Column) -> String {
    match &column.head {
        crate::chart::Head::Period(period) => scope.period(period),
        crate::chart::Head::Thing { name, .. } => name.clone(),
    }
}

/// Where the numbers stand.
fn sources(scope: &EditionScope, from: &GridSource) -> Vec<crate::render::view::SourceLine> {
    let edition = scope.edition;
    match from {
        GridSource::Series { table, .. } | GridSource::Rows { table, .. } => {
            source::lines(scope, [&edition.table(*table).origin])
        }
        GridSource::Indicators(all) => {
            let all = all.iter().map(|ix| edition.indicator(*ix));
            let observed = all.flat_map(|one| one.observations());
            source::lines(scope, observed.map(|(_, o)| &o.origin))
        }
        GridSource::Figures(all) => {
            let all = all.iter().map(|ix| edition.figure(*ix));
            source::lines(scope, all.map(|one| &one.observation.origin))
        }
    }
}

fn data(from: &GridSource) -> DataFile {
    match from {
        GridSource::Series { table, .. } | GridSource::Rows { table, .. } => {
            DataFile::Table(*table, DataForm::Csv)
        }
        GridSource::Indicators(_) => super::INDICATORS,
        GridSource::Figures(_) => DataFile::Figures(DataForm::Csv),
    }
}

/// A plot with the words of the page for its series and columns.
struct Shown<'a> {
    scope: &'a EditionScope<'a>,
    grid: &'a GridChart,
    plot: &'a Plot,
    /// Of the columns.
    names: Vec<String>,
    series: &'a [crate::chart::Series],
}

impl Shown<'_> {
    /// A number with its unit.
    fn quantity(&self, n: Decimal) -> String {
        match &self.plot.measured {
            Measured::Unit(unit) | Measured::Mixed(unit, _) => {
                write::quantity(n, unit, None, self.scope.lang)
            }
            Measured::Rows => {
                let written = write::number(n, self.scope.lang);
                let rows = n.to_usize().unwrap_or_default();
                self.scope
                    .words
                    .count("chart_rows", rows, &[("n", &written)])
            }
            Measured::Bare => write::number(n, self.scope.lang),
        }
    }

    /// A difference of two numbers with its unit.
    fn difference(&self, n: Decimal) -> String {
        match &self.plot.measured {
            Measured::Unit(unit) | Measured::Mixed(unit, _) => difference(self.scope, n, unit),
            Measured::Rows | Measured::Bare => self.quantity(n),
        }
    }

    /// What the drawing shows, as a sentence.
    fn kind(&self) -> Option<String> {
        let words = self.scope.words;
        let kind = words.get(name(self.grid.kind)?);
        let series: Vec<String> = self.series.iter().map(|s| s.label.clone()).collect();
        let series = words::listed(self.scope, &series);
        let (first, last) = (self.names.first()?, self.names.last()?);
        let is_time = self.plot.columns.iter().all(|c| c.time().is_some());
        Some(if !is_time {
            let things = words::listed(self.scope, &self.names);
            let parts = [("kind", kind), ("series", &series), ("things", &things)];
            words.fill("chart_says_things", &parts)
        } else if first == last {
            let parts = [("kind", kind), ("series", &series), ("period", first)];
            words.fill("chart_says_moment", &parts)
        } else {
            let parts = [
                ("kind", kind),
                ("series", &*series),
                ("first_period", first),
                ("last_period", last),
            ];
            words.fill("chart_says_time", &parts)
        })
    }
}

/// The key of the word for a kind.
fn name(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Columns => "chart_kind_columns",
        Kind::StackedColumns => "chart_kind_stacked_columns",
        Kind::ShareColumns => "chart_kind_share_columns",
        Kind::Lines => "chart_kind_lines",
        Kind::Area => "chart_kind_area",
        Kind::Multiples => "chart_kind_multiples",
        Kind::Sparkline => "chart_kind_sparkline",
        Kind::Bars => "chart_kind_bars",
        Kind::Dots => "chart_kind_dots",
        Kind::Slope => "chart_kind_slope",
        Kind::HeatMap => "chart_kind_heat_map",
        Kind::Donut => "chart_kind_donut",
        Kind::TargetPath
        | Kind::CumulativeTarget
        | Kind::Tree
        | Kind::RankingBars
        | Kind::TargetStrip
        | Kind::Bullet => return None,
    })
}
