//! Judgements on a bound publication, one file each. A check looks and says;
//! it changes nothing, and none uses another.

mod chart_not_drawn;
mod chart_without_subtitle;
mod crowded_chart;
mod dead_link;
mod falling_target;
mod follows;
mod frozen_edition;
mod missing_source;
mod partial_compared;
mod parts_exceed_whole;
mod section_link;
mod shares;
mod stale_projection;
mod stale_translation;
mod target_order;
mod thousandfold;
mod total;
mod total_among_parts;
mod two_units;
mod two_values;
mod uneven_periods;
mod unit_changes;
mod unmoved_attainment;
mod unplaced_chart;

use crate::diag::{Code, Diagnostics};
use crate::model::{Chart, ChartWhat, Edition, GridChart, Plot, Publication};
use crate::parity::Survey;
use crate::plan::Site;

/// What a check may look at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The content.
    pub publication: &'a Publication,
    /// The plan.
    pub site: &'a Site,
    /// How far its translations have come.
    pub survey: &'a Survey,
}

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
    missing_source::CHECK,
    partial_compared::CHECK,
    parts_exceed_whole::CHECK,
    section_link::CHECK,
    shares::CHECK,
    stale_projection::CHECK,
    stale_translation::CHECK,
    target_order::CHECK,
    thousandfold::CHECK,
    total::CHECK,
    total_among_parts::CHECK,
    two_units::CHECK,
    two_values::CHECK,
    uneven_periods::CHECK,
    unit_changes::CHECK,
    unmoved_attainment::CHECK,
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
fn charts<'a>(subject: &Subject<'a>) -> impl Iterator<Item = (&'a Edition, &'a Chart)> {
    let reports = subject.publication.reports.iter();
    let editions = reports.flat_map(|report| &report.editions);
    editions.flat_map(|edition| edition.charts.iter().map(move |chart| (edition, chart)))
}

/// A chart over a grid with its numbers.
struct Plotted<'a> {
    chart: &'a Chart,
    grid: &'a GridChart,
    plot: Plot,
}

/// Every chart over a grid.
fn grids<'a>(subject: &Subject<'a>) -> impl Iterator<Item = Plotted<'a>> {
    charts(subject).filter_map(|(edition, chart)| match &chart.what {
        ChartWhat::Grid(grid) => Some(Plotted {
            chart,
            grid,
            plot: grid.plot(edition),
        }),
        _ => None,
    })
}
