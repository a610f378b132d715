//! Whether a translation says the figures that its original says.

use super::subject::placed_alone;
use super::{Check, Scoped, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::parity::compare::{Fault, Finding, Weight};
use crate::parity::{Comparison, Home, Kind, Segment, Side};
use crate::scan::{Quantity, What};
use rust_decimal::Decimal;
use std::ops::Range;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "numbers-differ",
    severity: Severity::Warning,
    ja: "原文と訳文で、数値・日付・単位・増減の向きなどが一致しません。二か所の文を並べて示しますので、誤っている方を直してください。両方とも正しい場合は、その段落や表の前に <!-- parity: ignore, 理由 --> と書くと比べなくなります（理由は翻訳の状況の一覧に残ります）。約や about を付けて丸めた数は指摘しません。",
    en: "Original and translation disagree in a number, a date, a unit, or in whether something rose or fell. Both fragments are shown; correct the one that is wrong. If both are right, write <!-- parity: ignore, REASON --> before the paragraph or table, and it is no longer compared (the reason stays visible in the status of the translation). A number that is said to be rounded (約, about) is not reported.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for texts in &subject.texts {
        let found = texts.compared().flat_map(|one| of_segment(texts, one));
        found.for_each(|one| diags.push(one));
    }
}

fn of_segment(texts: &Scoped, segment: &Segment) -> Vec<Diagnostic> {
    let sides = segment.original.as_ref().zip(segment.translation.as_ref());
    let Some(((ours, theirs), comparison)) = sides.zip(segment.comparison.as_deref()) else {
        return Vec::new();
    };
    let is_warning = |one: &&Finding| one.weight == Weight::Warning;
    let mut warnings = comparison.findings.iter().filter(is_warning).peekable();
    if warnings.peek().is_none() {
        return Vec::new();
    }
    let placed = texts.edition().zip(texts.page(segment));
    let placed = placed.map(|(edition, page)| placed_alone(edition, page, ours, theirs));
    let (mine, others) = placed.unwrap_or_default();
    warnings
        .filter(|found| {
            // A figure that the other side takes from the data is missing in
            // words only, and is told as such.
            let is_placed = |at: &Option<_>, list: &[Quantity], values: &[Decimal]| {
                let quantity = list.iter().find(|q| Some(&q.at) == at.as_ref());
                quantity.is_some_and(|q| says(q, values))
            };
            match found.fault {
                Fault::Missing => !is_placed(&found.original, &comparison.original, &others),
                Fault::Extra => !is_placed(&found.translation, &comparison.translation, &mine),
                _ => true,
            }
        })
        .map(|one| report(segment, ours, theirs, comparison, one))
        .collect()
}

/// Whether a quantity is one of these values.
fn says(quantity: &Quantity, values: &[Decimal]) -> bool {
    match &quantity.what {
        What::Amount(amount) => values.contains(&amount.number.value),
        _ => false,
    }
}

fn report(
    segment: &Segment,
    ours: &Side,
    theirs: &Side,
    comparison: &Comparison,
    found: &Finding,
) -> Diagnostic {
    let message = comparison.in_words(found, ours, theirs);
    let place = |side: &Side, at: &Option<Range<usize>>| match at {
        Some(at) => side.passage.span(at.clone()),
        None => side.inside.start(),
    };
    let here = place(theirs, &found.translation);
    let there = place(ours, &found.original);
    let one = Diagnostic::new(&CODE, here, message).label(there, said("原文", "the original"));
    let can_ignore = matches!(segment.home, Home::Page(..))
        && !matches!(segment.kind, Kind::Title | Kind::Description);
    one.help(match can_ignore {
        true => said(
            "誤っている方を直します。どちらも正しければ、前の行に <!-- parity: ignore, 理由 --> と書きます",
            "correct the side that is wrong; if both are right, write <!-- parity: ignore, REASON --> on a line before it",
        ),
        false => said(
            "誤っている方を直します",
            "correct the side that is wrong",
        ),
    })
}
