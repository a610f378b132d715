//! `<!-- parity: ignore, REASON -->`: the block behind it is not compared with
//! its translation.

use crate::diag::{Diagnostic, Said, nearest, said};
use crate::parse::codes;
use crate::source::Span;
use std::ops::Range;

/// A comment that takes the block behind it out of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignore {
    /// The comment in the text.
    pub at: Range<usize>,
    /// Why.
    pub reason: String,
}

/// The first word of a comment to hakusho.
const NAME: &str = "parity:";
/// What it may ask for.
const WORD: &str = "ignore";

/// Every comment to hakusho in a stretch of HTML that begins at `start` of the
/// text, which stands at `body`.
pub(super) fn ignores(
    html: &str,
    start: usize,
    body: Span,
) -> impl Iterator<Item = Result<Ignore, Diagnostic>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        loop {
            let open = rest + html[rest..].find("<!--")?;
            let inside = open + "<!--".len();
            let length = html[inside..].find("-->");
            let close = length.map_or(html.len(), |n| inside + n);
            rest = length.map_or(html.len(), |n| inside + n + "-->".len());
            let at = start + open..start + rest;
            if let Some(said) = html[inside..close].trim().strip_prefix(NAME) {
                return Some(read(said.trim(), at.clone(), body.within(at)));
            }
        }
    })
}

/// A comment to hakusho in the midst of a text, where it stands before no block.
pub(super) fn misplaced(html: &str, at: Span) -> Option<Diagnostic> {
    let inside = html.trim().strip_prefix("<!--")?;
    inside.trim_start().starts_with(NAME).then(|| {
        fault(
            at,
            said(
                "parity のコメントが段落の中にあります",
                "this parity comment stands within a paragraph",
            ),
            said(
                "対象の段落や表の前に、一行を使って書いてください",
                "write it on a line of its own before the block that it is for",
            ),
        )
    })
}

fn read(said_there: &str, at: Range<usize>, place: Span) -> Result<Ignore, Diagnostic> {
    let length = said_there
        .find([',', '、', '，'])
        .unwrap_or(said_there.len());
    let (word, rest) = said_there.split_at(length);
    let reason = rest.trim_start_matches([',', '、', '，']).trim();
    let word = word.trim();
    if word != WORD {
        let meant = nearest(word, [WORD]).is_some() || word.starts_with(WORD);
        let help = if meant && reason.is_empty() {
            FORM
        } else {
            ("使える語は ignore だけです", "the only word is `ignore`")
        };
        return Err(fault(
            place,
            said(
                format!("parity のコメントの「{word}」が読めません"),
                format!("`{word}` in this parity comment cannot be read"),
            ),
            said(help.0, help.1),
        ));
    }
    if reason.is_empty() {
        return Err(fault(
            place,
            said(
                "比べない理由が書かれていません",
                "this comment gives no reason why the block is not compared",
            ),
            said(FORM.0, FORM.1),
        ));
    }
    Ok(Ignore {
        at,
        reason: reason.to_owned(),
    })
}

const FORM: (&str, &str) = (
    "<!-- parity: ignore, 理由 --> のように書いてください",
    "write it like <!-- parity: ignore, REASON -->",
);

fn fault(at: Span, message: Said, help: Said) -> Diagnostic {
    Diagnostic::new(&codes::PARITY_COMMENT, at, message).help(help)
}
