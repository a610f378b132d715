//! The small drawing beside an indicator in a summary.

use super::{Composed, words};
use crate::chart::kind::TargetStrip;
use crate::chart::{Chart, Frame, Width};
use crate::model::{Chart as Declared, IndicatorIx, Observation, Role};
use crate::render::html::Html;
use crate::render::scope::EditionScope;
use crate::value::write;

/// Baseline, latest actual and targets of an indicator on one scale; none
/// where there are fewer than two, or where they count different things.
pub fn strip(scope: &EditionScope, ix: IndicatorIx) -> Option<Html> {
    strip_placed(scope, ix, "")
}

/// The same with `place` before its anchors; see [`super::placed`].
pub fn strip_placed(scope: &EditionScope, ix: IndicatorIx, place: &str) -> Option<Html> {
    let (drawn, title) = drawn(scope, ix)?;
    let id = &scope.edition.indicator(ix).id;
    let frame = Frame {
        lang: scope.lang.clone(),
        years: scope.publication.years,
        width: Width::Wide,
        key: super::key_of(place, &format!("strip-{}", id), &format!("strip-i{}", ix.0)),
        title,
        desc: String::new(),
    };
    let drawing = Chart::TargetStrip(drawn).draw(&frame).ok()?;
    Some(Html::written(drawing.inline()))
}

/// The strip as a chart with words of its own.
pub(super) fn compose(
    scope: &EditionScope,
    ix: IndicatorIx,
    declared: &Declared,
) -> Option<Composed> {
    let (drawn, said) = drawn(scope, ix)?;
    let path = super::path::compose(scope, ix, Some(declared))?;
    Some(Composed {
        desc: words::alternative(scope, Some(declared), &[said]),
        drawn: Chart::TargetStrip(drawn),
        ..path
    })
}

/// The drawing, and what it shows in words.
fn drawn(scope: &EditionScope, ix: IndicatorIx) -> Option<(TargetStrip, String)> {
    let one = scope.edition.indicator(ix);
    let known: Vec<(Role, &Observation)> = one
        .observations()
        .filter(|(role, o)| o.number().is_some() && !matches!(role, Role::Projection(_)))
        .collect();
    let measure = known.first().map(|(_, o)| o.measure)?;
    let alike = |(_, o): &(Role, &Observation)| o.measure == measure;
    if known.len() < 2 || !known.iter().all(alike) {
        return None;
    }
    let latest = one.latest_actual(scope.publication.fiscal_start);
    let latest = latest.map(|(role, _)| role);
    let mut shown: Vec<(Role, &Observation)> = known
        .into_iter()
        .filter(|(role, _)| !matches!(role, Role::Actual(_)) || Some(*role) == latest)
        .collect();
    shown.sort_by_key(|(_, o)| o.period.chronology());
    let said = |wanted: fn(Role) -> bool| {
        let of_role = shown.iter().filter(|(role, _)| wanted(*role));
        let all: Vec<String> = of_role
            .filter_map(|(_, o)| {
                let value = write::quantity(o.number()?, &one.unit, o.bound, scope.lang);
                Some(words::dated(scope, &value, &o.period))
            })
            .collect();
        words::listed(scope, &all)
    };
    let drawn = TargetStrip {
        id: one.id.clone(),
        figures: shown
            .iter()
            .filter_map(|(role, o)| {
                Some((o.period.clone(), super::path::grade(*role), o.number()?))
            })
            .collect(),
    };
    let title = scope.words.fill(
        "chart_alt_strip",
        &[
            ("baseline", &said(|r| !matches!(r, Role::Target(_)))),
            ("targets", &said(|r| matches!(r, Role::Target(_)))),
        ],
    );
    Some((drawn, title))
}
