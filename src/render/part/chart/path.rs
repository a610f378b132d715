//! An indicator: where it stood, stands and shall stand.

use super::words::{self, Signs};
use super::{Composed, declared, figures};
use crate::chart::Chart;
use crate::chart::kind::{CumulativeTarget, Dated, Grade, GradeWords, Part, TargetPath};
use crate::model::{
    Chart as Declared, Direction, Indicator, IndicatorIx, Observation, Role, RunningTotal,
    running_total,
};
use crate::render::part::difference::difference;
use crate::render::part::{observation, source};
use crate::render::scope::EditionScope;
use crate::render::view;
use crate::value::{Period, write};
use rust_decimal::Decimal;

pub(super) fn compose(
    scope: &EditionScope,
    ix: IndicatorIx,
    declared: Option<&Declared>,
) -> Option<Composed> {
    let one = Subject {
        scope,
        indicator: scope.edition.indicator(ix),
    };
    let title = super::title_of(scope, declared, super::indicator_title(scope, ix));
    let (drawn, mut notes, said) =
        match running_total(one.indicator, scope.publication.fiscal_start) {
            Some(total) => one.cumulative(&total),
            None => one.path(),
        };
    notes.extend(words::own_note(scope, declared));
    Some(Composed {
        desc: words::alternative(scope, declared, &said),
        summary: Some(words::joined(scope, &said)),
        figures: Some(one.figures(&title)),
        drawn,
        subtitle: super::subtitle_of(scope, declared),
        notes,
        sources: source::lines(scope, one.indicator.observations().map(|(_, o)| &o.origin)),
        data: Some(super::INDICATORS),
        title,
    })
}

/// What a role is for a drawing.
pub(super) fn grade(role: Role) -> Grade {
    match role {
        Role::Baseline => Grade::Baseline,
        Role::Actual(_) => Grade::Actual,
        Role::Target(_) => Grade::Target,
        Role::Projection(_) => Grade::Projection,
    }
}

/// An indicator and the page that shows it.
struct Subject<'a> {
    scope: &'a EditionScope<'a>,
    indicator: &'a Indicator,
}

impl<'a> Subject<'a> {
    fn written(&self, n: Decimal) -> String {
        write::quantity(n, &self.indicator.unit, None, self.scope.lang)
    }

    fn cumulative(&self, total: &RunningTotal) -> (Chart, Vec<String>, Vec<String>) {
        let (scope, words) = (self.scope, self.scope.words);
        let parts = total.parts.iter();
        let drawn = CumulativeTarget {
            id: self.indicator.id.clone(),
            unit: Some((*self.indicator.unit).clone()),
            goal: total.goal,
            span: total.span.clone(),
            parts: parts
                .map(|o| Part {
                    period: o.period.clone(),
                    value: o.number(),
                    partial: o.covers.is_some(),
                })
                .collect(),
            so_far: words.get("chart_so_far").to_owned(),
            target: words.fill("chart_goal", &[("span", &scope.period(total.span))]),
            left: words.get("chart_left").to_owned(),
        };
        let mut notes: Vec<String> = total.parts.iter().filter_map(|o| self.partial(o)).collect();
        if let Some(base) = &self.indicator.baseline
            && let Some(n) = base.number()
        {
            let base = words::dated(scope, &self.written(n), &base.period);
            notes.push(words.fill("chart_baseline_apart", &[("baseline", &base)]));
        }
        let known = total.parts.iter().filter_map(|o| {
            let n = o.number()?;
            Some(words::dated(scope, &self.written(n), &o.period))
        });
        let known: Vec<String> = known.collect();
        let said = vec![
            words.fill(
                "chart_alt_cumulative",
                &[
                    ("span", &scope.period(total.span)),
                    ("target", &self.written(total.goal)),
                    ("actual", &self.written(total.sum)),
                    ("left", &self.written(total.left())),
                ],
            ),
            words.fill(
                "chart_alt_parts",
                &[("parts", &words::listed(scope, &known))],
            ),
        ];
        (Chart::CumulativeTarget(drawn), notes, said)
    }

    fn path(&self) -> (Chart, Vec<String>, Vec<String>) {
        let (scope, words) = (self.scope, self.scope.words);
        let mut signs = Signs::default();
        let points = self.points(&mut signs);
        let way = declared::way(scope, self.indicator);
        let is_kept = self.indicator.direction == Direction::Maintain;
        let is_connected = way.is_none() && !is_kept && self.is_one_path();
        let mut notes: Vec<String> = signs.notes().collect();
        if is_connected {
            notes.push(words.get("chart_line_ours").to_owned());
        }
        if points.iter().any(|p| words::has_unstated_basis(&p.period)) {
            notes.push(words.get("chart_years_unstated").to_owned());
        }
        let drawn = TargetPath {
            id: self.indicator.id.clone(),
            unit: Some((*self.indicator.unit).clone()),
            unit_head: scope.text(&self.indicator.unit.name).to_owned(),
            points,
            words: GradeWords {
                baseline: words.get("baseline").to_owned(),
                actual: words.get("actual").to_owned(),
                projection: words.get("projection").to_owned(),
                target: words.get("target").to_owned(),
            },
            connection: is_connected.then(|| words.get("chart_line_label").to_owned()),
            undated: words.get("period_not_stated").to_owned(),
            way,
            gap: declared::gap(scope, self.indicator),
            kept: declared::kept(scope, self.indicator),
            span: declared::span(scope, self.indicator),
        };
        let said = self.said();
        (Chart::TargetPath(drawn), notes, said)
    }

    fn points(&self, signs: &mut Signs) -> Vec<Dated> {
        let all = self.indicator.observations();
        all.filter_map(|(role, o)| {
            Some(Dated {
                period: o.period.clone(),
                value: o.number()?,
                bound: o.bound,
                grade: grade(role),
                partial: o.covers.is_some(),
                mark: self.partial(o).map(|note| signs.of(note)),
            })
        })
        .collect()
    }

    /// That an observation covers less than its period.
    fn partial(&self, o: &Observation) -> Option<String> {
        let covers = observation::covers(self.scope, o.covers.as_ref()?);
        let period = self.scope.period(&o.period);
        Some(self.scope.words.fill(
            "chart_partial_point",
            &[("period", &period), ("covers", &covers)],
        ))
    }

    /// Whether targets and what was before them count the same thing on the
    /// same kind of years, so that a line may join them.
    fn is_one_path(&self) -> bool {
        let known: Vec<(Role, &Observation)> = self
            .indicator
            .observations()
            .filter(|(_, o)| o.number().is_some())
            .collect();
        let dated: Vec<&Observation> = known
            .iter()
            .map(|(_, o)| *o)
            .filter(|o| o.period != Period::NotStated)
            .collect();
        let has_target = known
            .iter()
            .any(|(role, o)| matches!(role, Role::Target(_)) && o.period != Period::NotStated);
        let alike = |pair: &[&Observation]| {
            pair[0].measure == pair[1].measure && pair[0].period.is_comparable_to(&pair[1].period)
        };
        has_target && dated.len() > 1 && dated.windows(2).all(alike)
    }

    /// Baseline, latest actual, targets and how far it is to the last of them.
    fn said(&self) -> Vec<String> {
        let (scope, words) = (self.scope, self.scope.words);
        let said = |o: &Observation| {
            let n = o.number()?;
            let value = write::quantity(n, &self.indicator.unit, o.bound, scope.lang);
            Some(words::dated(scope, &value, &o.period))
        };
        let mut all = Vec::new();
        if let Some(base) = self.indicator.baseline.as_ref().and_then(said) {
            all.push(words.fill("chart_fact_baseline", &[("baseline", &base)]));
        }
        let fiscal_start = scope.publication.fiscal_start;
        let latest = self.indicator.latest_actual(fiscal_start);
        let latest = latest.map(|(_, o)| o).filter(|o| o.number().is_some());
        if let Some(latest) = latest.and_then(said) {
            all.push(words.fill("chart_fact_actual", &[("actual", &latest)]));
        }
        let targets: Vec<String> = self.indicator.targets.iter().filter_map(said).collect();
        if !targets.is_empty() {
            let targets = words::listed(scope, &targets);
            all.push(words.fill("chart_fact_targets", &[("targets", &targets)]));
        }
        let expected = self.indicator.projection.iter().filter_map(said);
        let expected: Vec<String> = expected.collect();
        if !expected.is_empty() {
            let projection = words::listed(scope, &expected);
            all.push(words.fill("chart_fact_projection", &[("projection", &projection)]));
        }
        let now = latest.or(self.indicator.baseline.as_ref());
        if let (Some(now), Some((_, goal))) = (now, self.indicator.last_target(fiscal_start))
            && self.is_one_path()
            && let (Some(from), Some(to)) = (now.number(), goal.number())
        {
            let distance = to.saturating_sub(from).abs();
            let distance = difference(scope, distance, &self.indicator.unit);
            let key = if to >= from {
                "chart_fact_to_rise"
            } else {
                "chart_fact_to_fall"
            };
            all.push(words.fill(key, &[("distance", &distance)]));
        }
        all
    }

    fn figures(&self, title: &str) -> view::DataTable {
        let (scope, words) = (self.scope, self.scope.words);
        let head = vec![
            figures::head(words.get("col_what"), false),
            figures::head(words.get("col_period"), false),
            figures::head(words.get("col_value"), true),
        ];
        let mut all: Vec<(Role, &Observation)> = self.indicator.observations().collect();
        all.sort_by_key(|(_, o)| o.period.chronology());
        let rows = all.into_iter().map(|(role, o)| {
            let kind = match role {
                Role::Baseline => "baseline",
                Role::Actual(_) => "actual",
                Role::Target(_) => "target",
                Role::Projection(_) => "projection",
            };
            let cells = vec![
                figures::name(words.get(kind)),
                figures::text(scope.period(&o.period)),
                figures::observed(scope, o),
            ];
            figures::row(cells, false)
        });
        view::DataTable {
            unit: Some(figures::unit_line(scope, &self.indicator.unit)),
            ..figures::table(scope, title, head, rows.collect())
        }
    }
}
