//! Blocks that only one of two languages has: one finding for each, not one
//! for every figure in it.

use super::structure_differs::kind;
use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Said, Severity, said};
use crate::parity::{Kind, Segment, Side};
use crate::source::Span;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "unpaired-block",
    severity: Severity::Warning,
    ja: "一方の言語にしかない段落・箇条書きの項目・脚注などがあります。訳し忘れたか、改訂の際に片方だけを直した可能性があります。訳を補うか、不要な方を消してください。一方の読者にだけ向けた文なら、前の行に <!-- parity: ignore, 理由 --> と書いてください。",
    en: "A paragraph, list item, footnote or the like stands in one language only: it was not translated, or only one side was revised. Add it, or remove the one that is not wanted. If it is meant for the readers of one language, write <!-- parity: ignore, REASON --> on a line before it.",
};

/// How many characters of a text are quoted.
const QUOTED: usize = 24;

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for page in subject.texts.iter().flat_map(|texts| texts.pages()) {
        let mut before: (Option<Span>, Option<Span>) = (None, None);
        for one in page {
            let (ours, theirs) = (filled(&one.original), filled(&one.translation));
            if is_reported(one) {
                match (ours, theirs) {
                    (Some(side), None) => diags.push(report(side, before.1, ONLY_ORIGINAL)),
                    (None, Some(side)) => diags.push(report(side, before.0, ONLY_TRANSLATION)),
                    _ => {}
                }
            }
            before.0 = ours.map(|side| side.at).or(before.0);
            before.1 = theirs.map(|side| side.at).or(before.1);
        }
    }
}

/// Whether it is told here: tables and generated parts are looked at as parts
/// of the structure.
fn is_reported(segment: &Segment) -> bool {
    !matches!(segment.kind, Kind::Cell(_) | Kind::Part(..))
}

fn filled(side: &Option<Side>) -> Option<&Side> {
    side.as_ref().filter(|side| !side.passage.is_empty())
}

/// Which side has it, and what is missing on the other.
struct Only {
    ja: &'static str,
    en: &'static str,
    place: (&'static str, &'static str),
    help: (&'static str, &'static str),
}

const ONLY_ORIGINAL: Only = Only {
    ja: "が訳文にありません",
    en: "of the original has no counterpart in the translation",
    place: (
        "訳文ではこの後に当たります",
        "in the translation it would follow here",
    ),
    help: (
        "訳を補うか、原文から消します",
        "translate it, or remove it from the original",
    ),
};
const ONLY_TRANSLATION: Only = Only {
    ja: "が原文にありません",
    en: "of the translation has no counterpart in the original",
    place: (
        "原文ではこの後に当たります",
        "in the original it would follow here",
    ),
    help: (
        "原文に補うか、訳文から消します",
        "add it to the original, or remove it from the translation",
    ),
};

fn report(side: &Side, before: Option<Span>, only: Only) -> Diagnostic {
    let Said { ja, en } = kind(&side.kind);
    let text = excerpt(&side.passage.text);
    let one = Diagnostic::new(
        &CODE,
        side.inside,
        said(
            format!("{ja}「{text}」{}", only.ja),
            format!("the {en} “{text}” {}", only.en),
        ),
    );
    let one = match before {
        Some(place) => {
            let end = Span {
                start: place.end,
                ..place
            };
            one.label(end, said(only.place.0, only.place.1))
        }
        None => one,
    };
    one.help(said(only.help.0, only.help.1))
}

/// The beginning of a text.
pub(super) fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
