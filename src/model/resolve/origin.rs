//! What every item may carry.

use super::super::{Doubt, Observation, Origin};
use super::Shared;
use super::names::Names;
use crate::lang::Text;
use crate::parse::draft::{CommonDraft, DoubtDraft, ObservationDraft, ObservedDraft};
use crate::source::Spanned;
use crate::value::{Id, Measure, Missing, Unit, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) fn doubts(drafts: &[DoubtDraft]) -> Vec<Doubt> {
    drafts
        .iter()
        .map(|d| Doubt {
            at: d.at,
            kind: d.kind,
            text: d.text.clone(),
        })
        .collect()
}

pub(super) fn origin(draft: &CommonDraft, names: &mut Names) -> Origin {
    Origin {
        source: draft
            .source
            .as_ref()
            .and_then(|s| names.source(s.value.as_str(), s.at)),
        section: draft.section.clone(),
        page: draft.page.clone(),
        as_printed: draft.as_printed.clone(),
        doubts: doubts(&draft.doubts),
        note: draft.note.clone(),
    }
}

/// An observation of an item: what it does not say of its source holds as
/// said of the item.
pub(super) fn observation(
    draft: &ObservationDraft,
    measure: Measure,
    item: Option<&Origin>,
    shared: &Shared,
    names: &mut Names,
) -> Observation {
    let mut own = origin(&draft.common, names);
    if let Some(item) = item {
        own.source = own.source.or(item.source);
        own.section = own.section.or_else(|| item.section.clone());
        own.page = own.page.or_else(|| item.page.clone());
    }
    let (value, value_at) = match &draft.value {
        ObservedDraft::Known(amount) => (Value::Known(amount.value), amount.at),
        ObservedDraft::Missing(why) => (Value::Missing(reason(why, shared, names)), why.at),
    };
    Observation {
        at: draft.at,
        period: draft.period.value.clone(),
        value,
        value_at,
        covers: draft.covers.as_ref().map(|c| c.value.clone()),
        bound: draft.bound,
        state: draft.state,
        measure: draft.measure.unwrap_or(measure),
        span: draft.span.as_ref().map(|s| s.value.clone()),
        printed_under: draft.printed_under.clone(),
        origin: own,
    }
}

/// A reason that the publication knows, or an error.
pub(super) fn reason(draft: &Spanned<Missing>, shared: &Shared, names: &mut Names) -> Missing {
    let written = draft.value.id().as_str();
    if !shared.reasons.contains(written) {
        names
            .unknown
            .note("reason", written, draft.at, shared.reasons.iter().copied());
    }
    draft.value.clone()
}

/// A unit that the publication knows, or an error and a stand-in that nobody
/// sees, so that places which refer to the item still find it.
pub(super) fn unit(draft: &Spanned<Id>, shared: &Shared, names: &mut Names) -> Arc<Unit> {
    if let Some(known) = shared.units.get(&draft.value) {
        return known.clone();
    }
    let ids = shared.units.keys().map(Id::as_str);
    names
        .unknown
        .note("unit", draft.value.as_str(), draft.at, ids);
    Arc::new(Unit {
        id: draft.value.clone(),
        name: Text::default(),
        forms: BTreeMap::new(),
        scaled: None,
    })
}
