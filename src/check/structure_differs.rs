//! Whether a translation is built like its original: lists, tables, generated
//! parts, pictures, links, footnotes.

mod forms;
mod marks;
mod parts;
mod tables;

use super::subject::kind;
use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Said, Severity, said};
use crate::parity::compare::{Finding, Weight};
use crate::parity::{Kind, Segment, Side};
use crate::source::Span;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "structure-differs",
    severity: Severity::Warning,
    ja: "原文と訳文で、箇条書きの種類や階層、表の行と列、図表などの自動で作られる部分とその順序、画像、リンク、脚注のいずれかが一致しません。どちらかに合わせてください。サイト内へのリンクは同じ行き先でなければなりません（ファイル名に付く言語の違いは認めます）。外部へのリンクは言語によって違っていても構いませんが、数が違えば注記します。手で打った記号の箇条書きと Markdown の箇条書き、組み方の違う表のように、同じ内容で形だけが違うものも注記です。",
    en: "Original and translation differ in kind or depth of a list, in rows or columns of a table, in generated parts or their order, in pictures, links or footnotes. Make one like the other. Links within the site must lead to the same place (a language in a file name may differ). Links to other sites may differ by language; another number of them is noted. So is what says the same in another form: a list with marks typed by hand, a table that is built in another way.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for texts in &subject.texts {
        for page in texts.pages() {
            kinds(&page, diags);
            tables::run(&page, diags);
            parts::run(&page, diags);
            marks::run(&page, diags);
        }
    }
}

/// Pairs of unlike kinds: of neighbours the first.
fn kinds(page: &[&Segment], diags: &mut Diagnostics) {
    let mut before: Option<(&Kind, &Kind)> = None;
    for one in page {
        let pair = one.original.as_ref().zip(one.translation.as_ref());
        let pair = pair.filter(|_| one.is_certain && one.ignored.is_none());
        if let Some((ours, theirs)) = pair
            && ours.blocks.max(theirs.blocks) > 1
        {
            if let Some(found) = forms::told(ours, theirs) {
                diags.push(match answers(one) {
                    true => noted(found),
                    false => found,
                });
            }
            before = None;
            continue;
        }
        let unlike = pair.filter(|(ours, theirs)| is_unlike(&ours.kind, &theirs.kind));
        if let Some((ours, theirs)) = unlike
            && before != Some((&ours.kind, &theirs.kind))
        {
            let found = match forms::is_typed(ours, theirs) {
                true => forms::typed(ours, theirs),
                false => unlike_kinds(ours, theirs),
            };
            diags.push(match says_same(one) {
                true => noted(found),
                false => found,
            });
        }
        before = unlike.map(|(ours, theirs)| (&ours.kind, &theirs.kind));
    }
}

/// Whether nothing that two sides say is known to differ.
fn says_same(segment: &Segment) -> bool {
    let known = segment.comparison.as_ref();
    known.is_some_and(|known| {
        let is_warning = |one: &Finding| one.weight == Weight::Warning;
        !known.findings.iter().any(is_warning)
    })
}

/// Whether all figures of two sides answer each other, and there are several.
fn answers(segment: &Segment) -> bool {
    const SEVERAL: usize = 3;
    let known = segment.comparison.as_ref();
    says_same(segment) && known.is_some_and(|known| known.pairs.len() >= SEVERAL)
}

/// A finding that is for information only.
fn noted(found: Diagnostic) -> Diagnostic {
    Diagnostic {
        severity: Severity::Note,
        ..found
    }
}

/// Levels and ids of headings must agree before anything is compared, and the
/// place of a cell is a matter of its table.
fn is_unlike(a: &Kind, b: &Kind) -> bool {
    match (a, b) {
        (Kind::Heading { .. }, Kind::Heading { .. }) | (Kind::Cell(_), Kind::Cell(_)) => false,
        _ => a != b,
    }
}

fn unlike_kinds(ours: &Side, theirs: &Side) -> Diagnostic {
    let (left, right) = (described(&ours.kind), described(&theirs.kind));
    differs(
        theirs.inside,
        Some(ours.inside),
        said(
            format!("原文では{}、訳文では{}です", left.ja, right.ja),
            format!("{} here, {} in the original", right.en, left.en),
        ),
    )
}

/// A finding with the place of the original.
fn differs(at: Span, there: Option<Span>, message: Said) -> Diagnostic {
    let one = Diagnostic::new(&CODE, at, message);
    match there {
        Some(there) => one.label(there, said("原文", "the original")),
        None => one,
    }
}

/// A kind with what tells it from its like.
fn described(kind_of: &Kind) -> Said {
    let Said { ja, en } = kind(kind_of);
    match kind_of {
        Kind::Item { depth, ordered } => {
            let (list, a) = match ordered {
                true => ("番号付き", "a numbered"),
                false => ("番号なし", "an unnumbered"),
            };
            said(
                format!("{list}の箇条書き（第{depth}階層）の項目"),
                format!("{a} list item of depth {depth}"),
            )
        }
        _ => {
            let article = if en.starts_with(['a', 'e', 'i', 'o', 'u']) {
                "an"
            } else {
                "a"
            };
            said(ja, format!("{article} {en}"))
        }
    }
}
