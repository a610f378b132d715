//! Links, pictures and marks of footnotes in two languages.

use super::differs;
use crate::check::numbers_differ::start_of;
use crate::diag::{Diagnostics, Severity, said};
use crate::lang::Lang;
use crate::parity::{Inline, InlineKind, Kind, Segment, Side};
use crate::source::Span;

/// Something in a text that the other language has too.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mark {
    /// A link within the site, by its target without a language.
    Link(String),
    /// A picture, by its address without a language.
    Image(String),
    /// A footnote, by its label.
    Footnote(String),
    /// A link to another site.
    Outside,
}

/// A mark of one side without counterpart in its block.
struct Left<'s> {
    mark: Mark,
    at: Span,
    /// As it is written.
    written: &'s str,
    /// The block that it stands in, and the other side's.
    other: &'s Side,
}

/// Reports what one side of a page lacks; what only stands in another block
/// there is not looked for.
pub(super) fn run(page: &[&Segment], diags: &mut Diagnostics) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let labels = labels(page);
    for one in page {
        let Some((left, right)) = one.original.as_ref().zip(one.translation.as_ref()) else {
            continue;
        };
        let languages = [&left.passage.lang, &right.passage.lang];
        let (mine, others) = (marks(left, languages), marks(right, languages));
        ours.extend(without(&mine, &others, right));
        theirs.extend(without(&others, &mine, left));
    }
    // Footnotes that one side lacks are found as blocks without counterpart.
    let is_told = |of: &Left| match &of.mark {
        Mark::Footnote(label) => !labels.contains(&label.as_str()),
        _ => false,
    };
    ours.retain(|one| !is_told(one));
    theirs.retain(|one| !is_told(one));
    // What only moved to another block is taken off both sides, one for one.
    theirs.retain(|one| {
        let moved = ours.iter().position(|other| other.mark == one.mark);
        moved.map(|at| ours.remove(at)).is_none()
    });
    for one in &ours {
        let written = one.written;
        let (ja, en) = words(&one.mark);
        let mut found = differs(
            start_of(one.other.inside),
            Some(one.at),
            said(
                format!("原文の{ja}「{written}」が訳文にありません"),
                format!("the translation lacks the {en} `{written}` of the original"),
            ),
        );
        if one.mark == Mark::Outside {
            found.severity = Severity::Note;
        }
        diags.push(found);
    }
    for one in &theirs {
        let written = one.written;
        let (ja, en) = words(&one.mark);
        let mut found = differs(
            one.at,
            Some(start_of(one.other.inside)),
            said(
                format!("訳文の{ja}「{written}」が原文にありません"),
                format!("the original lacks the {en} `{written}` of the translation"),
            ),
        );
        if one.mark == Mark::Outside {
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

fn words(mark: &Mark) -> (&'static str, &'static str) {
    match mark {
        Mark::Link(_) | Mark::Outside => ("リンク", "link"),
        Mark::Image(_) => ("画像", "picture"),
        Mark::Footnote(_) => ("脚注", "footnote"),
    }
}

fn marks<'s>(side: &'s Side, languages: [&Lang; 2]) -> Vec<(Mark, Span, &'s str)> {
    let mark = |one: &'s Inline| match &one.what {
        InlineKind::Link(target) if is_outside(target) => {
            Some((Mark::Outside, one.at, target.as_str()))
        }
        InlineKind::Link(target) => Some((
            Mark::Link(neutral(target, languages)),
            one.at,
            target.as_str(),
        )),
        InlineKind::Image(target) => Some((
            Mark::Image(neutral(target, languages)),
            one.at,
            target.as_str(),
        )),
        InlineKind::Footnote(label) => {
            Some((Mark::Footnote(label.clone()), one.at, label.as_str()))
        }
        _ => None,
    };
    side.passage.inlines.iter().filter_map(mark).collect()
}

/// What the first has more often than the second; a link that is repeated
/// within a block counts once, one to another site as often as it stands.
fn without<'s>(
    mine: &[(Mark, Span, &'s str)],
    others: &[(Mark, Span, &str)],
    other: &'s Side,
) -> Vec<Left<'s>> {
    let outside = others.iter().filter(|(mark, ..)| *mark == Mark::Outside);
    let mut matched = outside.count();
    let mut left: Vec<Left> = Vec::new();
    for (mark, at, written) in mine {
        let has = match mark {
            Mark::Outside => {
                let has = matched > 0;
                matched = matched.saturating_sub(1);
                has
            }
            _ => others.iter().any(|(there, ..)| there == mark),
        };
        if !has {
            left.push(Left {
                mark: mark.clone(),
                at: *at,
                written,
                other,
            });
        }
    }
    left
}

fn is_outside(target: &str) -> bool {
    // `<a@example.org>` is a link without a scheme.
    let is_mail = target.contains('@') && !target.contains('/');
    is_mail || target.contains("://") || target.starts_with("tel:")
}

/// An address without the words that name one of the two languages:
/// `plan.ja.pdf` and `plan.en.pdf` are one.
fn neutral(target: &str, languages: [&Lang; 2]) -> String {
    // The words of a heading differ by language; ids are checked as links are.
    let (path, section) = target.split_once('#').unwrap_or((target, ""));
    let is_language = |word: &&str| languages.iter().any(|lang| lang.as_str() == *word);
    let words = path.split(['.', '/', '-', '_']);
    let words: Vec<&str> = words.filter(|word| !is_language(word)).collect();
    let path = words.join("/");
    match section.is_ascii() && !section.is_empty() {
        true => format!("{path}#{section}"),
        false => path,
    }
}
