//! `[judgement]` of a publication, a report or an edition.

use super::codes;
use super::draft::JudgementDraft;
use super::fields::{Form, Shape, may, must};
use super::forms::{Word, words};
use super::table::Table;
use crate::diag::{Diagnostic, said};
use crate::value::ProgressKind;

static PROGRESS_WORDS: [Word; 2] = words(&ProgressKind::NAMES);

static SYMBOLS: Shape = Shape {
    ja: "[judgement.symbols]",
    en: "[judgement.symbols]",
    fields: &[&[
        must("achieved", Form::Line, "目標達成の記号", "target reached"),
        must("on_track", Form::Line, "順調の記号", "on track"),
        must("behind", Form::Line, "やや遅れの記号", "behind"),
        must("off_track", Form::Line, "遅れの記号", "off track"),
        must("missed", Form::Line, "未達成の記号", "target missed"),
        must(
            "none",
            Form::Line,
            "実績前・判定不可の記号",
            "not measured or not judged",
        ),
    ]],
    worded: false,
};

/// Rules by which indicators are judged.
pub(super) static JUDGEMENT: Shape = Shape {
    ja: "[judgement]",
    en: "[judgement]",
    fields: &[&[
        may(
            "progress",
            Form::Word(&PROGRESS_WORDS),
            "達成率（attainment）か進捗率（distance）か",
            "what progress means: attainment or distance",
        ),
        may(
            "on_track",
            Form::Number,
            "順調とする割合（％）の下限",
            "percent of the value needed from which it is on track",
        ),
        may(
            "behind",
            Form::Number,
            "遅れとする割合（％）の下限",
            "percent from which it is behind; below that it is off track",
        ),
        may(
            "symbols",
            Form::Table(&SYMBOLS),
            "判定の記号",
            "a sign for every standing",
        ),
    ]],
    worded: false,
};

/// Reads `[judgement]`.
pub(super) fn judgement(t: Table) -> Option<JudgementDraft> {
    let on_track = t.number("on_track");
    let behind = t.number("behind");
    let fault = |at, ja, en| {
        let one = Diagnostic::new(&codes::CONFLICTING_KEYS, at, said(ja, en));
        t.context().findings.push(one);
    };
    let thresholds = match (&on_track, &behind) {
        (Some(on_track), Some(behind)) => {
            if behind.value.amount.0 >= on_track.value.amount.0 {
                fault(
                    Some(behind.at),
                    "behind は on_track より小さくします",
                    "`behind` must be less than `on_track`",
                );
            }
            Some((on_track.value.amount.0, behind.value.amount.0))
        }
        (None, None) => None,
        (one, other) => {
            let at = one.as_ref().or(other.as_ref()).map(|n| n.at);
            if t.may_have("on_track") != t.may_have("behind") {
                fault(
                    at,
                    "on_track と behind は、両方を書くか、どちらも書かないかにします",
                    "`on_track` and `behind` are given together or not at all",
                );
            }
            None
        }
    };
    Some(JudgementDraft {
        at: t.at(),
        thresholds,
        progress: t.word("progress", &ProgressKind::NAMES),
        symbols: t.table("symbols").and_then(symbols),
    })
}

/// In the order of [`JudgementDraft::symbols`].
fn symbols(t: Table) -> Option<[String; 6]> {
    Some([
        t.line("achieved")?,
        t.line("on_track")?,
        t.line("behind")?,
        t.line("off_track")?,
        t.line("missed")?,
        t.line("none")?,
    ])
}
