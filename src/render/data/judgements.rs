use super::Scope;
use super::field;
use super::indicators::judgement_name;
use super::sheet::{Cell, Sheet, observed_cells, period_cells};
use crate::lang::{Lang, Text};
use crate::model::{
    Against, Indicator, IndicatorIx, Judgement, SoFar, Sum, Why, judge, judge_then, month_of,
    progress,
};
use crate::value::{Period, ProgressKind, State};
use rust_decimal::Decimal;

/// `judgements`: a row for every actual figure, judged as the indicator stood
/// when it was the latest, with everything that the sum is made of; an
/// indicator without any has one row.
pub(super) fn sheet(scope: &Scope) -> Sheet {
    let languages = &scope.publication.languages;
    let mut sheet = Sheet {
        name: "judgements".to_owned(),
        title: Text::new(vec![
            (Lang::en(), "Judgements of indicators".to_owned()),
            (Lang::ja(), "指標の判定".to_owned()),
        ]),
        ..Sheet::default()
    };
    sheet.fixed(&field::EDITION);
    sheet.fixed(&[field::INDICATOR, field::NODE, field::UNIT, field::MEASURE]);
    sheet.fixed(&field::COURSE);
    sheet.fixed(&field::PERIOD);
    sheet.fixed(&field::VALUE);
    sheet.fixed(&[field::JUDGEMENT]);
    sheet.fixed(&field::SUM);
    sheet.worded(&[field::TITLE], languages);
    for ix in (0..scope.edition.indicators.len()).map(IndicatorIx) {
        let indicator = scope.edition.indicator(ix);
        sheet.place(&indicator.origin);
        let rows = rows(scope, indicator);
        sheet.rows.extend(rows);
    }
    sheet
}

/// In the order of time: by the ends of their periods, as they are judged.
fn rows(scope: &Scope, indicator: &Indicator) -> Vec<Vec<Cell>> {
    let (rules, fiscal_start) = (&scope.edition.rules, scope.publication.fiscal_start);
    let now = judge(indicator, rules, fiscal_start);
    let mut order: Vec<usize> = (0..indicator.actuals.len()).collect();
    order.sort_by_key(|at| month_of(&indicator.actuals[*at].period, fiscal_start));
    let judged: Vec<(usize, Judgement)> = order
        .into_iter()
        .filter_map(|at| Some((at, judge_then(indicator, at, rules, fiscal_start)?)))
        .collect();
    let Some(last) = judged.last().map(|(at, _)| *at) else {
        return vec![row(scope, indicator, None, &now, true)];
    };
    judged
        .iter()
        .map(|(at, then)| row(scope, indicator, Some(*at), then, *at == last))
        .collect()
}

fn row(
    scope: &Scope,
    indicator: &Indicator,
    at: Option<usize>,
    judgement: &Judgement,
    is_latest: bool,
) -> Vec<Cell> {
    let fiscal_start = scope.publication.fiscal_start;
    let actual = at.and_then(|at| indicator.actuals.get(at));
    let measure = actual.map_or(indicator.measure, |o| o.measure);
    let mut row = scope.head();
    row.extend([
        Cell::text(indicator.id.as_str()),
        Cell::maybe(indicator.node.map(|n| &scope.edition.node(n).id)),
        Cell::text(indicator.unit.id.as_str()),
        Cell::text(measure.name()),
        Cell::text(indicator.direction.name()),
        Cell::maybe(indicator.path.map(|path| path.name())),
    ]);
    match actual {
        Some(actual) => row.extend(observed_cells(actual, State::Counted, fiscal_start)),
        None => {
            row.extend(period_cells(None, None, None, fiscal_start));
            row.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]);
        }
    }
    row.push(Cell::text(judgement_name(judgement)));
    row.extend(sum(scope, indicator, judgement, is_latest));
    row.push(Cell::Flag(is_latest));
    for lang in &scope.publication.languages {
        row.push(Cell::version(Some(&indicator.title), lang));
    }
    row
}

/// The columns of [`field::SUM`] but the last.
fn sum(scope: &Scope, indicator: &Indicator, judgement: &Judgement, is_latest: bool) -> [Cell; 12] {
    let so_far = match judgement {
        Judgement::CannotBeJudged(Why::UnlikeMeasures(so_far)) => so_far.as_ref(),
        _ => None,
    };
    let known = judgement.sum();
    let (kind, period, limits, total) = parts(known, so_far);
    let rules = &scope.edition.rules;
    let rate = known.and_then(|sum| sum.percent);
    let rate_kind = rules.progress.unwrap_or(ProgressKind::Attainment).name();
    let gap = known.and_then(Sum::gap);
    let gap_unit = if indicator.unit.is_percent() {
        "percentage-point"
    } else {
        indicator.unit.id.as_str()
    };
    let last = progress(indicator, rules, scope.publication.fiscal_start);
    [
        Cell::maybe(kind),
        Cell::maybe(period),
        number(known.and_then(Sum::needed).or(so_far.map(|s| s.target))),
        number(limits.0),
        number(limits.1),
        number(total),
        number(so_far.map(|s| s.left)),
        number(rate),
        Cell::maybe(rate.map(|_| rate_kind)),
        number(gap),
        Cell::maybe(gap.map(|_| gap_unit)),
        number(last.filter(|_| is_latest).map(|p| p.percent)),
    ]
}

type Parts<'a> = (
    Option<&'static str>,
    Option<&'a Period>,
    (Option<Decimal>, Option<Decimal>),
    Option<Decimal>,
);

/// What the figure is set against, of which period, between what limits, and
/// the running total.
fn parts<'a>(known: Option<&'a Sum>, so_far: Option<&'a SoFar>) -> Parts<'a> {
    let none = (None, None);
    match (known.map(|sum| (&sum.against, sum.actual)), so_far) {
        (Some((Against::Target(_, due), _)), _) => (Some("target"), Some(due), none, None),
        (Some((Against::Path(_), _)), _) => (Some("path"), None, none, None),
        (Some((Against::Band(band), _)), _) => (Some("band"), None, (band.low, band.high), None),
        (Some((Against::Total(_, span), n)), _) => (Some("total"), Some(span), none, Some(n)),
        (Some((Against::TotalPath(_, span), n)), _) => {
            (Some("total-path"), Some(span), none, Some(n))
        }
        (None, Some(so_far)) => (Some("total"), Some(&so_far.span), none, Some(so_far.sum)),
        (None, None) => (None, None, none, None),
    }
}

fn number(n: Option<Decimal>) -> Cell {
    n.map_or(Cell::Empty, Cell::Number)
}
