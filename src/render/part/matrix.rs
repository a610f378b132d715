//! All indicators by year.

use super::{judgement, kpi, observation};
use crate::model::{IndicatorIx, Observation, Role};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{Link, Matrix, MatrixCell, MatrixEntry, MatrixRow};
use crate::value::{Period, Value, write};

/// A row for every indicator, a column for every period of which there is a
/// figure; none where there are no figures. Years of unlike bases are columns
/// of their own.
pub fn matrix(scope: &EditionScope) -> Option<Matrix> {
    let indicators = kpi::indicators_of(scope, None);
    let mut periods: Vec<&Period> = indicators
        .iter()
        .flat_map(|ix| scope.edition.indicator(*ix).observations())
        .map(|(_, o)| &o.period)
        .collect();
    periods.sort_by_key(|period| (period.chronology(), *period));
    periods.dedup();
    if periods.is_empty() {
        return None;
    }
    Some(Matrix {
        caption: scope.words.get("matrix_caption").to_owned(),
        heads: periods.iter().map(|p| scope.period(p)).collect(),
        rows: indicators
            .into_iter()
            .map(|ix| row(scope, ix, &periods))
            .collect(),
    })
}

fn row(scope: &EditionScope, ix: IndicatorIx, periods: &[&Period]) -> MatrixRow {
    let indicator = scope.edition.indicator(ix);
    MatrixRow {
        title: Link {
            text: scope.text(&indicator.title).to_owned(),
            href: scope.href(Target::Indicator(ix)),
        },
        unit: scope.text(&indicator.unit.name).to_owned(),
        cells: periods
            .iter()
            .map(|period| MatrixCell {
                period: scope.period(period),
                entries: indicator
                    .observations()
                    .filter(|(_, o)| o.period == **period)
                    .map(|(role, o)| entry(scope, ix, role, o))
                    .collect(),
            })
            .collect(),
    }
}

fn entry(scope: &EditionScope, ix: IndicatorIx, role: Role, o: &Observation) -> MatrixEntry {
    let point = observation::point(scope, ix, role);
    let standing = match role {
        Role::Actual(at) => judgement::standing_then(scope, ix, at),
        _ => None,
    };
    MatrixEntry {
        kind: point.kind,
        kind_text: point.kind_text,
        value: match &o.value {
            Value::Known(amount) => {
                let number = write::number(amount.0, scope.lang);
                write::bounded(&number, o.bound, scope.lang)
            }
            Value::Missing(_) => observation::NONE.to_owned(),
        },
        missing: point.missing,
        sub: point.sub,
        standing: standing.map(|standing| judgement::word(scope, standing).to_owned()),
        symbol: standing.map(|standing| scope.edition.rules.symbols.of(standing).to_owned()),
        marks: point.marks,
        trace: point.trace,
    }
}
