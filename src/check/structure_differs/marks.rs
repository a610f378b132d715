//! Links, pictures and marks of footnotes in two languages.

use super::differs;
use crate::check::subject::{Mark, lone};
use crate::diag::{Diagnostics, Severity, said};
use crate::lang::Lang;
use crate::parity::{Inline, InlineKind, Kind, Segment, Side, neutral_address};

/// Something in a text that the other language has too.
#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    /// A link within the site, by its target without a language.
    Link(String),
    /// A picture, by its address without a language.
    Image(String),
    /// A footnote, by its label.
    Footnote(String),
    /// A link to another site.
    Outside,
}

/// Reports what one side of a page lacks; what only stands in another block
/// there is not looked for.
pub(super) fn run(page: &[&Segment], diags: &mut Diagnostics) {
    let labels = labels(page);
    for one in lone(page, &marks, |what| *what == What::Outside) {
        let what = &one.mark.what;
        // Footnotes that one side lacks are found as blocks without counterpart.
        if matches!(what, What::Footnote(label) if !labels.contains(&label.as_str())) {
            continue;
        }
        let (here, there) = one.places();
        let written = one.mark.written;
        let (ja, en) = words(what);
        let message = match one.is_original {
            true => said(
                format!("原文の{ja}「{written}」が訳文にありません"),
                format!("the translation lacks the {en} `{written}` of the original"),
            ),
            false => said(
                format!("訳文の{ja}「{written}」が原文にありません"),
                format!("the original lacks the {en} `{written}` of the translation"),
            ),
        };
        let mut found = differs(here, Some(there), message);
        if *what == What::Outside {
            found.severity = Severity::Note;
        }
        diags.push(found);
    }
}

/// The labels of footnotes that both sides have.
fn labels<'s>(page: &[&'s Segment]) -> Vec<&'s str> {
    let whole = page.iter().copied().filter(|one| one.is_whole());
    let label = |one: &'s Segment| match &one.kind {
        Kind::Footnote(label) => Some(label.as_str()),
        _ => None,
    };
    whole.filter_map(label).collect()
}

fn words(what: &What) -> (&'static str, &'static str) {
    match what {
        What::Link(_) | What::Outside => ("リンク", "link"),
        What::Image(_) => ("画像", "picture"),
        What::Footnote(_) => ("脚注", "footnote"),
    }
}

fn marks<'s>(side: &'s Side, languages: [&Lang; 2]) -> Vec<Mark<'s, What>> {
    let mark = |one: &'s Inline| {
        let (what, written) = match &one.what {
            InlineKind::Link(target) if is_outside(target) => (What::Outside, target),
            InlineKind::Link(target) => (What::Link(neutral_address(target, &languages)), target),
            InlineKind::Image(target) => (What::Image(neutral_address(target, &languages)), target),
            InlineKind::Footnote(label) => (What::Footnote(label.clone()), label),
            _ => return None,
        };
        Some(Mark {
            what,
            at: one.at,
            written,
        })
    };
    side.passage.inlines.iter().filter_map(mark).collect()
}

fn is_outside(target: &str) -> bool {
    // `<a@example.org>` is a link without a scheme.
    let is_mail = target.contains('@') && !target.contains('/');
    is_mail || target.contains("://") || target.starts_with("tel:")
}
