//! Front matter: TOML between two lines of `+++`.

use crate::diag::{Diagnostic, said};
use crate::parse::codes;
use crate::parse::draft::Review;
use crate::parse::fields::{Form, Shape, may, must};
use crate::parse::forms::{Context, Word, words};
use crate::parse::{table, toml_file};
use crate::source::{Span, Spanned};
use crate::value::{Id, Period};
use std::ops::Range;

const REVIEWS: [(Word, Review); 3] = [
    ("draft", Review::Draft),
    ("checked", Review::Checked),
    ("approved", Review::Approved),
];
static REVIEW_WORDS: [Word; 3] = words(&REVIEWS);

/// Front matter of a page.
pub static FRONT: Shape = Shape {
    ja: "前書き",
    en: "the front matter",
    fields: &[&[
        must("title", Form::Line, "ページの題", "title of the page"),
        may(
            "description",
            Form::Line,
            "一文の説明",
            "a sentence about it",
        ),
        may(
            "node",
            Form::Id,
            "属する体系の項目",
            "the node that it belongs to",
        ),
        may(
            "updated",
            Form::Day,
            "最後に改めた日",
            "when it was last worked on",
        ),
        may(
            "review",
            Form::Word(&REVIEW_WORDS),
            "確認の段階",
            "how far it has been checked",
        ),
    ]],
    worded: false,
};

/// What the front matter says.
#[derive(Debug)]
pub(super) struct Front {
    pub title: Spanned<String>,
    pub description: Option<Spanned<String>>,
    pub node: Option<Spanned<Id>>,
    pub updated: Option<Spanned<Period>>,
    pub review: Option<Review>,
}

/// Reads the front matter; the range is that of the text behind it. None if
/// there is no front matter at all; no [`Front`] if it has errors.
pub(super) fn matter(cx: &Context) -> Option<(Option<Front>, Range<usize>)> {
    let Some((inside, body)) = fences(cx.source) else {
        cx.findings.push(no_front(cx));
        cx.findings.lost_items();
        return None;
    };
    let text = &cx.source[inside.clone()];
    let place = cx.place.within(inside);
    let readable = toml_file::mend(place, text, cx.findings);
    let cx = Context {
        place,
        source: text,
        ..*cx
    };
    let front = table::open(cx, &readable, &FRONT, |t| {
        Some(Front {
            title: t.placed_line("title")?,
            description: t.placed_line("description"),
            node: t.id("node"),
            updated: t.period("updated"),
            review: t.word("review", &REVIEWS),
        })
    });
    Some((front, body))
}

/// The text between the fences, and the text behind them.
fn fences(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "+++")?;
    let mut at = first.len();
    for line in lines {
        if line.trim_end() == "+++" {
            return Some((first.len()..at, at + line.len()..text.len()));
        }
        at += line.len();
    }
    None
}

fn no_front(cx: &Context) -> Diagnostic {
    let opens = cx
        .source
        .lines()
        .next()
        .is_some_and(|l| l.trim_end() == "+++");
    let first = cx.source.lines().next().unwrap_or_default().len();
    let at = Span::new(cx.place.file, 0..first);
    let message = if opens {
        said(
            "前書きが +++ の行で閉じていません",
            "the front matter is not closed by a line of +++",
        )
    } else {
        said(
            "ページが +++ の行で始まっていません",
            "the page does not begin with a line of +++",
        )
    };
    Diagnostic::new(&codes::FRONT_MATTER, at, message).help(said(
        "最初の三行を +++、title = \"…\"、+++ としてください",
        "make its first three lines +++, title = \"…\", +++",
    ))
}
