//! Sentences about drawings.

use crate::chart::{Facts, Reading};
use crate::model::Chart as Declared;
use crate::render::part::observation;
use crate::render::scope::EditionScope;
use crate::value::write;
use crate::value::{Basis, Period};
use rust_decimal::Decimal;

/// Signs that lead from a mark in a drawing to its note.
const SIGNS: [&str; 4] = ["†", "‡", "§", "¶"];

/// Notes that signs lead to, in the order of their first use.
#[derive(Default)]
pub(super) struct Signs {
    notes: Vec<String>,
}

impl Signs {
    /// The sign for a note.
    pub(super) fn of(&mut self, note: String) -> String {
        let at = self.notes.iter().position(|n| *n == note);
        let at = at.unwrap_or_else(|| {
            self.notes.push(note);
            self.notes.len() - 1
        });
        sign(at)
    }

    /// The notes, each after its sign.
    pub(super) fn notes(self) -> impl Iterator<Item = String> {
        let all = self.notes.into_iter().enumerate();
        all.map(|(at, note)| format!("{} {note}", sign(at)))
    }
}

/// Past the last sign they are doubled: ††.
fn sign(at: usize) -> String {
    SIGNS[at % SIGNS.len()].repeat(at / SIGNS.len() + 1)
}

/// Sentences as one text.
pub(super) fn joined(scope: &EditionScope, sentences: &[String]) -> String {
    let gap = if scope.lang.is_unspaced() { "" } else { " " };
    sentences.join(gap)
}

/// The text alternative: the author's, or one of these sentences.
pub(super) fn alternative(
    scope: &EditionScope,
    declared: Option<&Declared>,
    sentences: &[String],
) -> String {
    match declared.and_then(|chart| chart.alt.as_ref()) {
        Some(own) => scope.text(own).to_owned(),
        None => joined(scope, sentences),
    }
}

/// The author's note, if there is one.
pub(super) fn own_note(scope: &EditionScope, declared: Option<&Declared>) -> Option<String> {
    let note = declared?.note.as_ref()?;
    Some(scope.text(note).to_owned())
}

/// A value with its period: 814件（平成29年度）.
pub(super) fn dated(scope: &EditionScope, value: &str, period: &Period) -> String {
    let period = scope.period(period);
    scope
        .words
        .fill("dated_value", &[("value", value), ("period", &period)])
}

/// Texts in a row: 熊本、東京、大阪.
pub(super) fn listed(scope: &EditionScope, items: &[String]) -> String {
    items.join(scope.words.get("list_join"))
}

/// What a figure covers, as short as it can stand under a column of a
/// drawing: 1月末まで.
pub(super) fn short_coverage(scope: &EditionScope, covers: &Period) -> String {
    let years = scope.publication.years;
    match covers {
        Period::Range(None, Some(end)) if matches!(**end, Period::Month(..)) => {
            // The column itself says the year where the language counts by it.
            let before = scope.lang.is_unspaced().then_some(&**end);
            let end = write::period_tick(end, before, scope.lang, years);
            scope.words.fill("chart_until", &[("end", &end)])
        }
        _ => observation::covers(scope, covers),
    }
}

/// What can be said of a row of numbers in a unit, a sentence each.
pub(super) fn of_row(
    scope: &EditionScope,
    facts: &Facts,
    write: impl Fn(Decimal) -> String,
    differ: impl Fn(Decimal) -> String,
) -> Vec<String> {
    let words = scope.words;
    let say = |key: &str, reading: &Reading| {
        let (value, period) = (write(reading.value), scope.period(&reading.period));
        words.fill(key, &[("value", &value), ("period", &period)])
    };
    let mut all = Vec::new();
    if let (Some(high), Some(low)) = (&facts.highest, &facts.lowest)
        && high.value != low.value
    {
        all.push(say("chart_fact_highest", high));
        all.push(say("chart_fact_lowest", low));
    }
    if facts.latest.partial {
        all.push(say("chart_fact_latest_partial", &facts.latest));
    }
    if let Some(latest) = &facts.latest_whole {
        let key = if facts.latest.partial {
            "chart_fact_latest_whole"
        } else {
            "chart_fact_latest"
        };
        all.push(say(key, latest));
    }
    if let Some(change) = facts.change {
        let key = match change {
            up if up > Decimal::ZERO => "chart_fact_up",
            down if down < Decimal::ZERO => "chart_fact_down",
            _ => "chart_fact_same",
        };
        all.push(words.fill(key, &[("change", &differ(change.abs()))]));
    }
    all
}

/// Whether a year stands in the period without saying which kind it is.
pub(super) fn has_unstated_basis(period: &Period) -> bool {
    period.basis() == Some(Basis::Unstated)
}
