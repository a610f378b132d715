use super::Scope;
use super::field::{self, Field};
use super::remark::Remarks;
use super::sheet::{Cell, Sheet, observed_cells, period_cells};
use crate::lang::{Lang, Text};
use crate::model::{
    About, AlsoPrinted, Indicator, IndicatorIx, Judgement, Observation, Role, judge,
};
use crate::value::{State, Unit};

/// `indicators`: a row for every baseline, target and actual figure, and for
/// every other name under which the source prints an indicator.
pub(super) fn sheet(scope: &Scope) -> Sheet {
    let languages = &scope.publication.languages;
    let mut sheet = Sheet {
        name: "indicators".to_owned(),
        title: Text::new(vec![
            (Lang::en(), "Indicators".to_owned()),
            (Lang::ja(), "指標".to_owned()),
        ]),
        ..Sheet::default()
    };
    sheet.fixed(&field::EDITION);
    sheet.fixed(&[
        field::INDICATOR,
        field::NODE,
        field::UNIT,
        field::MEASURE,
        field::KIND,
    ]);
    sheet.fixed(&field::PERIOD);
    sheet.fixed(&field::VALUE);
    sheet.fixed(&[field::JUDGEMENT]);
    sheet.fixed(&field::ORIGIN);
    sheet.worded(&TEXTS, languages);
    for (i, indicator) in scope.edition.indicators.iter().enumerate() {
        let ix = IndicatorIx(i);
        let judgement = judgement_name(&judge(
            indicator,
            &scope.edition.rules,
            scope.publication.fiscal_start,
        ));
        for (role, observation) in indicator.observations() {
            sheet.place(&observation.origin);
            sheet
                .rows
                .push(observed(scope, ix, role, observation, &judgement));
        }
        for other in &indicator.also_printed {
            sheet.place(&other.origin);
            sheet.rows.push(also_printed(scope, ix, other, &judgement));
        }
    }
    sheet
}

const TEXTS: [Field; 3] = [field::TITLE, field::DOUBT, field::NOTE];

fn observed(
    scope: &Scope,
    ix: IndicatorIx,
    role: Role,
    observation: &Observation,
    judgement: &str,
) -> Vec<Cell> {
    let indicator = scope.edition.indicator(ix);
    let mut row = head(scope, indicator, &indicator.unit);
    row.push(Cell::text(observation.measure.name()));
    row.push(Cell::text(role.name()));
    // Nobody has counted a target.
    let state = match role {
        Role::Target(_) => State::Target,
        Role::Baseline | Role::Actual(_) => State::Counted,
        Role::Projection(_) => State::Expected,
    };
    let fiscal_start = scope.publication.fiscal_start;
    row.extend(observed_cells(observation, state, fiscal_start));
    let remarks = of_indicator(scope, ix)
        .doubts(&observation.origin.doubts)
        .notes(&observation.origin.note);
    row.push(Cell::text(judgement));
    row.push(Cell::maybe(observation.origin.as_printed.as_ref()));
    row.push(remarks.kinds());
    row.push(scope.source(&observation.origin));
    tail(scope, &mut row, &indicator.title, &remarks);
    row
}

fn also_printed(scope: &Scope, ix: IndicatorIx, other: &AlsoPrinted, judgement: &str) -> Vec<Cell> {
    let indicator = scope.edition.indicator(ix);
    let mut row = head(
        scope,
        indicator,
        other.unit.as_ref().unwrap_or(&indicator.unit),
    );
    row.push(Cell::text(indicator.measure.name()));
    row.push(Cell::text("also-printed"));
    let fiscal_start = scope.publication.fiscal_start;
    row.extend(period_cells(
        other.period.as_ref(),
        None,
        None,
        fiscal_start,
    ));
    row.push(other.value.map_or(Cell::Empty, Cell::Number));
    row.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
    let remarks = of_indicator(scope, ix)
        .doubts(&other.origin.doubts)
        .notes(&other.origin.note);
    row.push(Cell::text(judgement));
    row.push(Cell::maybe(other.origin.as_printed.as_ref()));
    row.push(remarks.kinds());
    // What is printed under another name stands in the indicator's own source
    // unless it says otherwise.
    let own = scope.source(&other.origin);
    row.push(if own == Cell::Empty {
        scope.source(&indicator.origin)
    } else {
        own
    });
    tail(scope, &mut row, &other.title, &remarks);
    row
}

fn head(scope: &Scope, indicator: &Indicator, unit: &Unit) -> Vec<Cell> {
    let mut row = scope.head();
    row.push(Cell::text(indicator.id.as_str()));
    row.push(Cell::maybe(
        indicator.node.map(|n| &scope.edition.node(n).id),
    ));
    row.push(Cell::text(unit.id.as_str()));
    row
}

/// Doubts and notes that concern the indicator as a whole, on each of its rows.
fn of_indicator<'a>(scope: &Scope<'a>, ix: IndicatorIx) -> Remarks<'a> {
    let origin = &scope.edition.indicator(ix).origin;
    Remarks::default()
        .about(scope.edition, About::Indicator(ix))
        .doubts(&origin.doubts)
        .notes(&origin.note)
}

fn tail(scope: &Scope, row: &mut Vec<Cell>, title: &Text, remarks: &Remarks) {
    for lang in &scope.publication.languages {
        row.push(Cell::version(Some(title), lang));
        row.push(remarks.doubt(lang));
        row.push(remarks.note(lang));
    }
}

/// `judgement`; where there is none, the reason stands behind a colon.
pub(super) fn judgement_name(judgement: &Judgement) -> String {
    let standing = judgement.standing().name();
    match judgement {
        Judgement::CannotBeJudged(why) => format!("{standing}:{}", why.name()),
        _ => standing.to_owned(),
    }
}
