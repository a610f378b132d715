//! Texts and what they are, in the words of messages.

use crate::diag::{Said, said};
use crate::parity::{Kind, excerpt};

/// How many characters of a text are quoted.
const QUOTED: usize = 24;

/// The begin of a text.
pub(in crate::check) fn quoted(text: &str) -> String {
    excerpt(text, QUOTED)
}

/// What people call a kind of block.
pub(in crate::check) fn kind(kind: &Kind) -> Said {
    let (ja, en) = match kind {
        Kind::Title => ("題名", "title"),
        Kind::Description => ("説明", "description"),
        Kind::Heading { .. } => ("見出し", "heading"),
        Kind::Paragraph => ("段落", "paragraph"),
        Kind::Item { .. } => ("箇条書きの項目", "list item"),
        Kind::Cell(_) => ("表のセル", "cell"),
        Kind::Table => ("表", "table"),
        Kind::Footnote(_) => ("脚注", "footnote"),
        Kind::Term => ("用語", "term"),
        Kind::Definition => ("用語の説明", "definition"),
        Kind::Quote => ("引用", "quotation"),
        Kind::Code => ("コード", "block of code"),
        Kind::Part(..) => ("自動で作られる部分", "generated part"),
        Kind::Image => ("画像", "picture"),
        Kind::Wording => ("文", "text"),
    };
    said(ja, en)
}
