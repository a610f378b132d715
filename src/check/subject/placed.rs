//! Figures that texts take from the data.

use super::marks::{Mark, without};
use crate::model::{Body, BoundPlaceholder, Edition, Mode, Page, Reference};
use crate::parity::{Inline, InlineKind, Side};
use rust_decimal::Decimal;

/// What is placed: the figure itself, or what is computed of it.
pub(in crate::check) type Figure = (Reference, Option<Mode>);

/// The figures that a text places.
pub(in crate::check) fn placed<'s>(page: &Page, side: &'s Side) -> Vec<Mark<'s, Figure>> {
    let bound = page.text(&side.passage.lang).map(|text| &text.placeholders);
    let mark = |one: &'s Inline| {
        let InlineKind::Placeholder(_, written) = &one.what else {
            return None;
        };
        let found = bound?.iter().find(|b| b.at == one.at)?;
        Some(Mark {
            what: figure(found),
            at: one.at,
            written,
        })
    };
    side.passage.inlines.iter().filter_map(mark).collect()
}

/// The values of figures that one block places and its counterpart does not:
/// of the original's, and of the translation's.
pub(in crate::check) fn placed_alone(
    edition: &Edition,
    page: &Page,
    ours: &Side,
    theirs: &Side,
) -> (Vec<Decimal>, Vec<Decimal>) {
    let (mine, others) = (placed(page, ours), placed(page, theirs));
    let values = |mine: &[Mark<Figure>], others: &[Mark<Figure>]| -> Vec<Decimal> {
        let alone = without(mine, others, |_| false).into_iter();
        alone.flat_map(|one| values(edition, one.what.0)).collect()
    };
    (values(&mine, &others), values(&others, &mine))
}

/// The number of a figure, in its own unit and in the one that that is a
/// multiple of.
fn values(edition: &Edition, of: Reference) -> Vec<Decimal> {
    let found = match of {
        Reference::Indicator(ix, role) => {
            let one = edition.indicator(ix);
            let n = one.observation(role).and_then(|o| o.number());
            n.map(|n| (n, Some(&one.unit)))
        }
        Reference::Figure(ix) => {
            let one = edition.figure(ix);
            one.observation.number().map(|n| (n, Some(&one.unit)))
        }
        Reference::Series(table, row, column) => {
            let series = edition.table(table).series();
            let cell = series.and_then(|s| s.rows.get(row)?.cells.get(column));
            let n = cell.and_then(|cell| cell.value.number());
            n.map(|n| (n, series.map(|s| &s.unit)))
        }
        Reference::Cell(table, row, column) => match &edition.table(table).body {
            Body::Rows(rows) => {
                let n = rows.rows.get(row).and_then(|row| row.number(column));
                let unit = rows.columns.get(column).and_then(|c| c.unit.as_ref());
                n.map(|n| (n, unit))
            }
            Body::Series(_) => None,
        },
        Reference::SeriesPair(..) => None,
    };
    let Some((n, unit)) = found else {
        return Vec::new();
    };
    let times = unit.and_then(|unit| unit.scaled.as_ref());
    let single = times.and_then(|(_, times)| n.checked_mul(*times));
    [Some(n), single].into_iter().flatten().collect()
}

fn figure(bound: &BoundPlaceholder) -> Figure {
    let computed = match bound.mode {
        Mode::Full | Mode::Compact | Mode::Plain => None,
        mode => Some(mode),
    };
    (bound.reference, computed)
}
