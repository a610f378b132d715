//! Judgements on a bound publication, one file each. A check looks and says;
//! it changes nothing, and none uses another.

mod chart_not_drawn;
mod chart_without_subtitle;
mod crowded_chart;
mod dead_link;
mod falling_target;
mod follows;
mod frozen_edition;
mod known_figure;
mod language_left;
mod missing_source;
mod numbers_differ;
mod partial_compared;
mod parts_exceed_whole;
mod placeholder_differs;
mod section_link;
mod shares;
mod stale_projection;
mod stale_translation;
mod structure_differs;
mod subject;
mod target_order;
mod term_differs;
mod thousandfold;
mod total;
mod total_among_parts;
mod two_units;
mod two_values;
mod uneven_periods;
mod unit_changes;
mod unmoved_attainment;
mod unpaired_block;
mod unplaced_chart;

use crate::diag::{Code, Diagnostics};
use crate::model::{Chart, Edition, GridChart, Plot, Publication};

pub use known_figure::{Placement, placements};
use subject::Scoped;
pub use subject::Subject;

/// A check: its code and how it looks.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// What it reports.
    pub code: &'static Code,
    /// Looks at everything and reports.
    pub run: fn(&Subject, &mut Diagnostics),
}

/// Every check, in the order of their names.
pub const CHECKS: &[Check] = &[
    chart_not_drawn::CHECK,
    chart_without_subtitle::CHECK,
    crowded_chart::CHECK,
    dead_link::CHECK,
    falling_target::CHECK,
    follows::CHECK,
    frozen_edition::CHECK,
    known_figure::CHECK,
    language_left::CHECK,
    missing_source::CHECK,
    numbers_differ::CHECK,
    partial_compared::CHECK,
    parts_exceed_whole::CHECK,
    placeholder_differs::CHECK,
    section_link::CHECK,
    shares::CHECK,
    stale_projection::CHECK,
    stale_translation::CHECK,
    structure_differs::CHECK,
    target_order::CHECK,
    term_differs::CHECK,
    thousandfold::CHECK,
    total::CHECK,
    total_among_parts::CHECK,
    two_units::CHECK,
    two_values::CHECK,
    uneven_periods::CHECK,
    unit_changes::CHECK,
    unmoved_attainment::CHECK,
    unpaired_block::CHECK,
    unplaced_chart::CHECK,
];

/// Runs every check.
pub fn check(subject: &Subject) -> Diagnostics {
    let mut diags = Diagnostics::default();
    for check in CHECKS {
        (check.run)(subject, &mut diags);
    }
    diags
}

/// Every chart of charts.toml with its edition.
fn charts(of: &Publication) -> impl Iterator<Item = (&Edition, &Chart)> {
    let reports = of.reports.iter();
    let editions = reports.flat_map(|report| &report.editions);
    editions.flat_map(|edition| edition.charts.iter().map(move |chart| (edition, chart)))
}

/// A chart over a grid with its numbers.
#[derive(Debug)]
struct Plotted<'a> {
    chart: &'a Chart,
    grid: &'a GridChart,
    plot: Plot,
}

/// Every chart over a grid.
fn grids<'s, 'a>(subject: &'s Subject<'a>) -> impl Iterator<Item = &'s Plotted<'a>> {
    subject.grids.iter()
}

fn plotted(of: &Publication) -> Vec<Plotted<'_>> {
    let plotted = charts(of).filter_map(|(edition, chart)| {
        let grid = chart.what.grid()?;
        Some(Plotted {
            chart,
            grid,
            plot: grid.plot(edition, of.fiscal_start),
        })
    });
    plotted.collect()
}
