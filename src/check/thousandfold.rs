//! Whether a value is about a thousand times those beside it: thousands written
//! as units, or units as thousands.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{Edition, Indicator, Observation, Series};
use crate::source::Span;
use crate::value::Period;
use rust_decimal::Decimal;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "thousandfold",
    severity: Severity::Warning,
    ja: "前後の値の約千倍（または千分の一）の値があります。単位（人と千人など）や桁の誤りでないか確かめ、正しければ、その値に note か疑義を付けてください。",
    en: "A value is about a thousand times those beside it, or a thousandth. Check its unit (people or thousands of people) and its digits; if it is right, say so in a note or doubt at the value.",
};

/// Between half a thousand and any more: what is in other units has changed as
/// well since.
const TIMES: Decimal = Decimal::from_parts(500, 0, 0, false, 0);

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let editions = subject.publication.reports.iter().flat_map(|r| &r.editions);
    for row in editions.flat_map(rows) {
        for (at, value) in row.iter().enumerate() {
            let others = neighbours(&row, at);
            if value.is_explained || others.is_empty() || others.iter().any(|o| !is_far(value, o)) {
                continue;
            }
            let known: Vec<String> = others.iter().map(|o| o.n.to_string()).collect();
            let (n, period) = (value.n, value.period);
            diags.push(
                Diagnostic::new(
                    &CODE,
                    value.at,
                    said(
                        format!("「{period}」の値 {n} は、前後の値（{}）と桁が大きく異なります", known.join("、")),
                        format!("the value {n} of `{period}` is of another size than those beside it ({})", known.join(", ")),
                    ),
                )
                .help(said(
                    "桁や単位を直すか、正しければ note か疑義を付けます",
                    "correct its digits or unit, or add a note or doubt if it is right",
                )),
            );
        }
    }
}

/// A number among those that follow it in time.
#[derive(Clone, Copy)]
struct Known<'a> {
    at: Span,
    n: Decimal,
    period: &'a Period,
    is_explained: bool,
}

/// Every row of numbers in time.
fn rows(edition: &Edition) -> Vec<Vec<Known<'_>>> {
    let series = edition.tables.iter().filter_map(|table| table.series());
    let indicators = edition.indicators.iter().map(of_indicator);
    series.flat_map(of_series).chain(indicators).collect()
}

fn of_series(series: &Series) -> impl Iterator<Item = Vec<Known<'_>>> {
    series.rows.iter().map(|row| {
        let cells = row.cells.iter().zip(&series.periods);
        let known = cells.filter_map(|(cell, head)| {
            Some(Known {
                at: cell.at,
                n: cell.value.number()?,
                period: &head.period,
                is_explained: !cell.doubts.is_empty() || !cell.notes.is_empty(),
            })
        });
        known.collect()
    })
}

/// Those that count the same thing as the first.
fn of_indicator(indicator: &Indicator) -> Vec<Known<'_>> {
    let mut all: Vec<&Observation> = indicator.observations().map(|(_, o)| o).collect();
    all.sort_by_key(|o| o.period.chronology());
    let measure = all.first().map(|o| o.measure);
    let known = all.into_iter().filter(|o| Some(o.measure) == measure);
    known
        .filter_map(|o| {
            Some(Known {
                at: o.at,
                n: o.number()?,
                period: &o.period,
                is_explained: o.origin.note.is_some() || !o.origin.doubts.is_empty(),
            })
        })
        .collect()
}

/// The values beside one. At an end there is only one, and the one behind it
/// must bear it out, where there are more than two: of two values nobody knows
/// which is wrong, so the second is named.
fn neighbours<'k, 'a>(row: &'k [Known<'a>], at: usize) -> Vec<&'k Known<'a>> {
    let get = |at: Option<usize>| at.and_then(|at| row.get(at));
    let (before, after) = (get(at.checked_sub(1)), get(at.checked_add(1)));
    match (before, after) {
        (Some(before), Some(after)) => vec![before, after],
        (Some(only), None) if row.len() == 2 => vec![only],
        (Some(only), None) => [Some(only), get(at.checked_sub(2))]
            .into_iter()
            .flatten()
            .collect(),
        (None, Some(only)) if row.len() > 2 => {
            [Some(only), get(Some(2))].into_iter().flatten().collect()
        }
        _ => Vec::new(),
    }
}

/// A handful may well become thousands; what has no number of its own size is
/// left alone.
fn is_far(one: &Known, other: &Known) -> bool {
    let (low, high) = (
        one.n.abs().min(other.n.abs()),
        one.n.abs().max(other.n.abs()),
    );
    let is_handful = low < Decimal::TEN && low.fract().is_zero();
    !is_handful && low.checked_mul(TIMES).is_some_and(|far| high >= far)
}
