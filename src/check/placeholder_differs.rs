//! Whether both languages of a page place the same figures from the data.

use super::numbers_differ::start_of;
use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{BoundPlaceholder, Mode, Page, Reference};
use crate::parity::{Inline, InlineKind, Segment, Side};
use crate::source::Span;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "placeholder-differs",
    severity: Severity::Warning,
    ja: "原文と訳文で、データから差し込む数値（`{…}`）が違います。片方を直したときにもう片方が残ったか、写し間違えた可能性があります。同じ数値を差し込んでください。compact や plain などの書き方は、言語によって違っていて構いません。",
    en: "Original and translation place different figures from the data (`{…}`): one side was revised and the other not, or a reference was copied wrongly. Place the same figures. The form (`compact`, `plain`) may differ by language.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for texts in &subject.texts {
        for segments in texts.pages() {
            if let Some(page) = segments.first().and_then(|one| texts.page(one)) {
                of_page(page, &segments, diags);
            }
        }
    }
}

/// A placed figure without counterpart in its block.
struct Left<'s> {
    figure: Figure,
    at: Span,
    /// What stands between the braces.
    written: &'s str,
    /// The block of the other language.
    other: &'s Side,
}

/// What is placed: the figure itself, or what is computed of it.
type Figure = (Reference, Option<Mode>);

fn of_page(page: &Page, segments: &[&Segment], diags: &mut Diagnostics) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for one in segments {
        let Some((left, right)) = one.original.as_ref().zip(one.translation.as_ref()) else {
            continue;
        };
        let (mine, others) = (placed(page, left), placed(page, right));
        ours.extend(without(&mine, &others, right));
        theirs.extend(without(&others, &mine, left));
    }
    let alone = |list: &[Left], of: &Left| !list.iter().any(|other| other.figure == of.figure);
    for one in ours.iter().filter(|one| alone(&theirs, one)) {
        let written = one.written;
        let found = Diagnostic::new(
            &CODE,
            start_of(one.other.inside),
            said(
                format!("原文にある {{{written}}} が訳文にありません"),
                format!("the original places {{{written}}}, the translation does not"),
            ),
        );
        diags.push(found.label(one.at, said("原文", "the original")));
    }
    for one in theirs.iter().filter(|one| alone(&ours, one)) {
        let written = one.written;
        let found = Diagnostic::new(
            &CODE,
            one.at,
            said(
                format!("訳文にある {{{written}}} が原文にありません"),
                format!("the translation places {{{written}}}, the original does not"),
            ),
        );
        diags.push(found.label(start_of(one.other.inside), said("原文", "the original")));
    }
}

fn placed<'s>(page: &Page, side: &'s Side) -> Vec<(Figure, Span, &'s str)> {
    let bound = page.text(&side.passage.lang).map(|text| &text.placeholders);
    let figure = |one: &'s Inline| {
        let InlineKind::Placeholder(_, written) = &one.what else {
            return None;
        };
        let found = bound?.iter().find(|b| b.at == one.at)?;
        Some((figure(found), one.at, written.as_str()))
    };
    side.passage.inlines.iter().filter_map(figure).collect()
}

fn figure(bound: &BoundPlaceholder) -> Figure {
    let computed = match bound.mode {
        Mode::Full | Mode::Compact | Mode::Plain => None,
        mode => Some(mode),
    };
    (bound.reference, computed)
}

fn without<'s>(
    mine: &[(Figure, Span, &'s str)],
    others: &[(Figure, Span, &str)],
    other: &'s Side,
) -> Vec<Left<'s>> {
    let alone = mine
        .iter()
        .filter(|(figure, ..)| !others.iter().any(|(there, ..)| there == figure));
    let left = alone.map(|(figure, at, written)| Left {
        figure: *figure,
        at: *at,
        written,
        other,
    });
    left.collect()
}
