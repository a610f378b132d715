//! Whether figures follow from those from which they are declared to follow.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{
    Body, Column, ColumnKind, Edition, FigureIx, Reference, Relation, Rows, half_of_last_digit,
};
use crate::source::Span;
use crate::value::{Bound, Id, Unit, half_of_place};
use rust_decimal::Decimal;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "does-not-follow",
    severity: Severity::Error,
    ja: "ほかの値から決まると宣言された（follows）値が、その計算と合いません。四捨五入で生じうる差は認めています。数値を確かめ、資料にそのとおり記載されている場合は、その値に疑義（doubt）を付けてください。",
    en: "A value that is declared to follow from others (`follows`) does not. What rounding can explain is allowed. Check the figures; if the source prints them so, give the value a `doubt`.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for edition in subject.publication.reports.iter().flat_map(|r| &r.editions) {
        let figures = (0..edition.figures.len()).map(FigureIx);
        for one in figures.filter_map(|at| of_figure(edition, at)) {
            diags.push(one);
        }
        for table in &edition.tables {
            if let Body::Rows(rows) = &table.body {
                of_columns(rows, diags);
            }
        }
    }
}

/// A number as it is known: what it may be, rounded as it is printed.
#[derive(Clone, Copy)]
struct Known<'a> {
    at: Span,
    n: Decimal,
    bound: Option<Bound>,
    unit: Option<&'a Unit>,
    is_percent: bool,
    is_doubtful: bool,
}

impl Known<'_> {
    /// In the unit of which its own is a multiple; none where the number grows
    /// too large.
    fn stretch(&self) -> Option<(Decimal, Decimal)> {
        let times = self.unit.and_then(|u| u.scaled.as_ref());
        let times = times.map_or(Decimal::ONE, |(_, times)| *times);
        let half = self.half();
        let low = self.n.checked_sub(half)?.checked_mul(times)?;
        Some((low, self.n.checked_add(half)?.checked_mul(times)?))
    }

    /// Whole counts are exact; decimals and multiples of units are rounded.
    fn half(&self) -> Decimal {
        let is_multiple = self.unit.is_some_and(|u| u.scaled.is_some());
        match self.bound {
            Some(Bound::About) => half_of_last_digit(self.n),
            _ if self.n.scale() == 0 && !is_multiple => Decimal::ZERO,
            _ => half_of_place(self.n),
        }
    }

    /// The unit that its own is counted in.
    fn base(&self) -> Option<&Id> {
        let unit = self.unit?;
        Some(unit.scaled.as_ref().map_or(&unit.id, |(base, _)| base))
    }
}

fn of_figure(edition: &Edition, at: FigureIx) -> Option<Diagnostic> {
    let figure = edition.figure(at);
    let follows = figure.follows.as_ref()?;
    let own = number(edition, Reference::Figure(at))?;
    let one = number(edition, follows.from)?;
    let other = match follows.to {
        Some(to) => Some(number(edition, to)?),
        None => None,
    };
    let name = figure.id.to_string();
    fault(&name, &own, follows.relation, &one, other.as_ref())
}

/// Columns whose cells follow from others of their row.
fn of_columns(rows: &Rows, diags: &mut Diagnostics) {
    for (at, column) in rows.columns.iter().enumerate() {
        let Some((relation, from, to)) = column.follows else {
            continue;
        };
        for row in &rows.rows {
            let known = |at: usize| {
                let cell = &row.cells[at];
                Some(Known {
                    at: cell.at,
                    n: row.number(at)?,
                    bound: None,
                    unit: rows.columns[at].unit.as_deref(),
                    is_percent: is_percent(&rows.columns[at]),
                    is_doubtful: !cell.doubts.is_empty(),
                })
            };
            let name = format!("{}.{}", row.key, column.name);
            if let (Some(own), Some(from), Some(to)) = (known(at), known(from), known(to)) {
                fault(&name, &own, relation, &from, Some(&to))
                    .into_iter()
                    .for_each(|one| diags.push(one));
            }
        }
    }
}

/// A share without a unit is a percentage.
fn is_percent(column: &Column) -> bool {
    match &column.unit {
        Some(unit) => unit.is_percent(),
        None => column.kind == ColumnKind::Share,
    }
}

/// The number that a reference leads to; none where there is a reason in its
/// place.
fn number(edition: &Edition, of: Reference) -> Option<Known<'_>> {
    match of {
        Reference::Indicator(ix, role) => {
            let indicator = edition.indicator(ix);
            let one = indicator.observation(role)?;
            Some(Known {
                at: one.at,
                n: one.number()?,
                bound: one.bound,
                unit: Some(&indicator.unit),
                is_percent: indicator.unit.is_percent(),
                is_doubtful: !one.origin.doubts.is_empty(),
            })
        }
        Reference::Figure(ix) => {
            let figure = edition.figure(ix);
            let one = &figure.observation;
            Some(Known {
                at: one.at,
                n: one.number()?,
                bound: one.bound,
                unit: Some(&figure.unit),
                is_percent: figure.unit.is_percent(),
                is_doubtful: !one.origin.doubts.is_empty(),
            })
        }
        Reference::Series(table, row, column) => {
            let series = edition.table(table).series()?;
            let cell = series.rows.get(row)?.cells.get(column)?;
            Some(Known {
                at: cell.at,
                n: cell.value.number()?,
                bound: None,
                unit: Some(&series.unit),
                is_percent: series.unit.is_percent(),
                is_doubtful: !cell.doubts.is_empty(),
            })
        }
        Reference::Cell(table, row, column) => {
            let Body::Rows(rows) = &edition.table(table).body else {
                return None;
            };
            let line = rows.rows.get(row)?;
            Some(Known {
                at: line.cells.get(column)?.at,
                n: line.number(column)?,
                bound: None,
                unit: rows.columns.get(column)?.unit.as_deref(),
                is_percent: is_percent(rows.columns.get(column)?),
                is_doubtful: !line.cells.get(column)?.doubts.is_empty(),
            })
        }
        // `follows` names figures as they are.
        Reference::SeriesPair(..) => None,
    }
}

fn fault(
    name: &str,
    own: &Known,
    relation: Relation,
    from: &Known,
    to: Option<&Known>,
) -> Option<Diagnostic> {
    if own.is_doubtful || from.is_doubtful || to.is_some_and(|to| to.is_doubtful) {
        return None;
    }
    let (low, high) = computed(own, relation, from, to)?;
    let half = half_of_place(own.n).max(own.half());
    if own.n.checked_add(half)? >= low && own.n.checked_sub(half)? <= high {
        return None;
    }
    let middle = low.checked_add(high.checked_sub(low)?.checked_div(Decimal::TWO)?)?;
    let result = middle.round_dp(own.n.scale().max(1)).normalize();
    let n = own.n;
    let (ja, en) = match relation {
        Relation::Same => ("同じ値のはずの数値", "the figure that it repeats"),
        Relation::Difference => ("二つの値の差", "the difference of its two values"),
        Relation::Ratio => ("二つの値の比", "the ratio of its two values"),
        Relation::Growth => ("二つの値からの伸び率", "the growth between its two values"),
    };
    let one = Diagnostic::new(
        &CODE,
        own.at,
        said(
            format!("「{name}」は {n} ですが、{ja}は {result} です"),
            format!("`{name}` is {n}, but {en} is {result}"),
        ),
    )
    .label(
        from.at,
        said("もとの値はここです", "the first value is here"),
    );
    let one = match to {
        Some(to) => one.label(
            to.at,
            said("比べる値はここです", "the second value is here"),
        ),
        None => one,
    };
    Some(one.help(said(
        "誤りの値を直すか、資料がそのとおりなら疑義を付けます",
        "correct the wrong value, or add a doubt if the source prints it so",
    )))
}

/// The stretch in which the value must lie, in its own unit; none where that
/// cannot be worked out: by zero, or from unlike units.
fn computed(
    own: &Known,
    relation: Relation,
    from: &Known,
    to: Option<&Known>,
) -> Option<(Decimal, Decimal)> {
    let times = own.unit.and_then(|u| u.scaled.as_ref());
    let times = times.map_or(Decimal::ONE, |(_, times)| *times);
    let in_own = |n: Decimal| n.checked_div(times);
    let (low, high) = from.stretch()?;
    let Some(to) = to else {
        return Some((in_own(low)?, in_own(high)?));
    };
    let (to_low, to_high) = to.stretch()?;
    if from.base() != to.base() {
        return None;
    }
    if relation == Relation::Difference {
        let least = in_own(to_low.checked_sub(high)?)?;
        return Some((least, in_own(to_high.checked_sub(low)?)?));
    }
    if low <= Decimal::ZERO {
        return None;
    }
    let ratios = [
        to_low.checked_div(low)?,
        to_low.checked_div(high)?,
        to_high.checked_div(low)?,
        to_high.checked_div(high)?,
    ];
    let hundred = if own.is_percent {
        Decimal::ONE_HUNDRED
    } else {
        Decimal::ONE
    };
    let shown = |ratio: Decimal| match relation {
        Relation::Growth => ratio.checked_sub(Decimal::ONE)?.checked_mul(hundred),
        _ => ratio.checked_mul(hundred),
    };
    let (least, most) = (ratios.iter().min()?, ratios.iter().max()?);
    Some((shown(*least)?, shown(*most)?))
}
