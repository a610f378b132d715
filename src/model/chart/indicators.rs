//! Charts over indicators and single figures.

use super::super::{Edition, FigureIx, Indicator, IndicatorIx, Observation};
use super::Break;
use super::plot::{Line, Measured, Name, Plot, PlotCell, Sign, broken, id_of};
use crate::value::Period;

fn of_indicator(one: &Indicator) -> Line {
    let sign = Sign::new("indicator", one.id.as_str());
    Line::thing(one.id.clone(), Name::Text(one.title.clone()), sign)
}

/// Baselines and actuals, a series for each indicator.
pub(super) fn over_time(edition: &Edition, all: &[IndicatorIx], breaks: &[Break]) -> Plot {
    let all: Vec<&Indicator> = all.iter().map(|ix| edition.indicator(*ix)).collect();
    let past = |one: &'_ Indicator| -> Vec<Observation> {
        one.baseline.iter().chain(&one.actuals).cloned().collect()
    };
    let dated = |o: &Observation| o.period != Period::NotStated;
    let mut times: Vec<Period> = all
        .iter()
        .flat_map(|one| past(one))
        .filter(dated)
        .map(|o| o.period)
        .collect();
    times.sort_by_key(|period| (period.chronology(), period.to_string()));
    times.dedup();
    let cells = all.iter().map(|one| {
        let past = past(one);
        let at = |period: &Period| {
            // A result stands before the baseline of the same time.
            let found = past.iter().rev().find(|o| o.period == *period);
            found.map(PlotCell::observed).unwrap_or_default()
        };
        times.iter().map(at).collect()
    });
    let columns = times.iter().map(|period| Line {
        broken: broken(breaks, period),
        ..Line::period(period.clone())
    });
    Plot {
        measured: Measured::of(all.iter().map(|one| Some(&one.unit))),
        columns: columns.collect(),
        series: all.iter().map(|one| of_indicator(one)).collect(),
        cells: cells.collect(),
        ..Plot::empty()
    }
}

/// Baseline, latest actual and last target of each indicator. What none of
/// them has is no series.
pub(super) fn standing(edition: &Edition, all: &[IndicatorIx], fiscal_start: u8) -> Plot {
    let all: Vec<&Indicator> = all.iter().map(|ix| edition.indicator(*ix)).collect();
    let of = |word: &'static str, one: &Indicator| match word {
        "baseline" => one.baseline.clone(),
        "actual" => one.latest_actual(fiscal_start).map(|(_, o)| o.clone()),
        _ => one.last_target(fiscal_start).map(|(_, o)| o.clone()),
    };
    let mut plot = Plot {
        measured: Measured::of(all.iter().map(|one| Some(&one.unit))),
        columns: all.iter().map(|one| of_indicator(one)).collect(),
        ..Plot::empty()
    };
    for (place, word) in ["baseline", "actual", "target"].into_iter().enumerate() {
        let cells: Vec<PlotCell> = all
            .iter()
            .map(|one| of(word, one).map_or_else(PlotCell::default, |o| PlotCell::observed(&o)))
            .collect();
        if cells.iter().any(|cell| cell.value.is_some()) {
            let id = id_of(word, place);
            plot.series
                .push(Line::thing(id, Name::Word(word), Sign::new("role", word)));
            plot.cells.push(cells);
        }
    }
    plot
}

/// One series over single figures.
pub(super) fn figures(edition: &Edition, all: &[FigureIx]) -> Plot {
    let all = all.iter().map(|ix| edition.figure(*ix));
    let columns = all.clone().map(|one| {
        let sign = Sign::new("figure", one.id.as_str());
        Line::thing(one.id.clone(), Name::Text(one.title.clone()), sign)
    });
    let cells = all.clone().map(|one| PlotCell::observed(&one.observation));
    Plot {
        measured: Measured::of(all.clone().map(|one| Some(&one.unit))),
        columns: columns.collect(),
        series: vec![Line::thing(
            id_of("value", 0),
            Name::Word("col_value"),
            Sign::new("figures", "value"),
        )],
        cells: vec![cells.collect()],
        ..Plot::empty()
    }
}
