//! Indicators against their targets.

use super::{Composed, figures, words};
use crate::chart::Chart;
use crate::chart::kind::{Bullet, BulletRow, Figure, GradeWords};
use crate::model::{Chart as Declared, Indicator, IndicatorIx, Observation};
use crate::render::part::source;
use crate::render::scope::EditionScope;
use crate::render::view;
use crate::value::write;

pub(super) fn compose(
    scope: &EditionScope,
    declared: &Declared,
    all: &[IndicatorIx],
) -> Option<Composed> {
    let all: Vec<&Indicator> = all.iter().map(|ix| scope.edition.indicator(*ix)).collect();
    let rows: Vec<BulletRow> = all.iter().map(|one| row(scope, one)).collect();
    let first = all.first()?;
    let title = scope.text(&declared.title).to_owned();
    let names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    let parts = [("things", &*words::listed(scope, &names))];
    let kind = scope.words.fill("chart_says_bullet", &parts);
    let facts: Vec<String> = all.iter().filter_map(|one| said(scope, one)).collect();
    let mut notes: Vec<String> = Vec::new();
    let mut periods = all.iter().flat_map(|one| one.observations());
    if periods.any(|(_, o)| words::has_unstated_basis(&o.period)) {
        notes.push(scope.words.get("chart_years_unstated").to_owned());
    }
    notes.extend(words::own_note(scope, Some(declared)));
    let sentences: Vec<String> = [kind].into_iter().chain(facts.iter().cloned()).collect();
    let observed = all.iter().flat_map(|one| one.observations());
    Some(Composed {
        desc: words::alternative(scope, Some(declared), &sentences),
        summary: None,
        figures: Some(numbers(scope, &title, &all)),
        sources: source::lines(scope, observed.map(|(_, o)| &o.origin)),
        data: Some(super::INDICATORS),
        subtitle: super::subtitle_of(scope, Some(declared)),
        notes,
        title,
        drawn: Chart::Bullet(Bullet {
            words: GradeWords {
                baseline: scope.words.get("baseline").to_owned(),
                actual: scope.words.get("actual").to_owned(),
                target: scope.words.get("target").to_owned(),
                projection: String::new(),
            },
            shared: all.iter().all(|one| one.unit.id == first.unit.id),
            rows,
        }),
    })
}

fn row(scope: &EditionScope, one: &Indicator) -> BulletRow {
    let figure = |o: &Observation| {
        Some(Figure {
            period: o.period.clone(),
            value: o.number()?,
            bound: o.bound,
        })
    };
    let actual = actual(scope, one).and_then(figure);
    BulletRow {
        id: one.id.clone(),
        name: scope.text(&one.title).to_owned(),
        unit: Some((*one.unit).clone()),
        baseline: one.baseline.as_ref().and_then(figure),
        missing: actual
            .is_none()
            .then(|| scope.words.get("chart_not_measured").to_owned()),
        actual,
        target: target(scope, one).and_then(figure),
    }
}

/// The latest actual.
fn actual<'o>(scope: &EditionScope, one: &'o Indicator) -> Option<&'o Observation> {
    let latest = one.latest_actual(scope.publication.fiscal_start);
    latest.map(|(_, o)| o)
}

/// The last target.
fn target<'o>(scope: &EditionScope, one: &'o Indicator) -> Option<&'o Observation> {
    let last = one.last_target(scope.publication.fiscal_start);
    last.map(|(_, o)| o)
}

/// Baseline, latest actual and last target of one, in a sentence.
fn said(scope: &EditionScope, one: &Indicator) -> Option<String> {
    let dated = |o: &Observation| {
        let value = write::quantity(o.number()?, &one.unit, o.bound, scope.lang);
        Some(words::dated(scope, &value, &o.period))
    };
    let grades = [
        ("baseline", one.baseline.as_ref().and_then(dated)),
        ("actual", actual(scope, one).and_then(dated)),
        ("target", target(scope, one).and_then(dated)),
    ];
    let said: Vec<String> = grades
        .into_iter()
        .filter_map(|(word, value)| {
            let parts = [("name", scope.words.get(word)), ("value", &*value?)];
            Some(scope.words.fill("chart_grade", &parts))
        })
        .collect();
    let values = words::listed(scope, &said);
    let parts = [("name", scope.text(&one.title)), ("values", &values)];
    (!said.is_empty()).then(|| scope.words.fill("chart_fact_standing", &parts))
}

fn numbers(scope: &EditionScope, title: &str, all: &[&Indicator]) -> view::DataTable {
    let words = scope.words;
    let mut head = vec![figures::head(words.get("col_what"), false)];
    for word in ["baseline", "actual", "target"] {
        head.push(figures::head(words.get(word), true));
    }
    let rows = all.iter().map(|one| {
        let cell = |o: Option<&Observation>| match o {
            Some(o) => {
                let written = o
                    .number()
                    .map(|n| write::quantity(n, &one.unit, o.bound, scope.lang));
                view::Cell {
                    text: written.unwrap_or_else(|| figures::observed(scope, o).text),
                    sub: Some(scope.period(&o.period)),
                    ..figures::observed(scope, o)
                }
            }
            None => figures::text("―"),
        };
        let cells = vec![
            figures::name(scope.text(&one.title)),
            cell(one.baseline.as_ref()),
            cell(actual(scope, one)),
            cell(target(scope, one)),
        ];
        figures::row(cells, false)
    });
    figures::table(scope, title, head, rows.collect())
}
