//! What the proof edition calls things.

use crate::parity::{Kind, State};
use crate::theme::Words;

/// What a piece of text is.
pub(super) fn kind<'w>(words: &'w Words, kind: &Kind) -> &'w str {
    words.get(match kind {
        Kind::Title => "proof_kind_title",
        Kind::Description => "proof_kind_description",
        Kind::Heading { .. } => "proof_kind_heading",
        Kind::Paragraph => "proof_kind_paragraph",
        Kind::Item { .. } => "proof_kind_item",
        Kind::Cell(_) => "proof_kind_cell",
        Kind::Table => "proof_kind_table",
        Kind::Footnote(_) => "proof_kind_footnote",
        Kind::Term => "proof_kind_term",
        Kind::Definition => "proof_kind_definition",
        Kind::Quote => "proof_kind_quote",
        Kind::Code => "proof_kind_code",
        Kind::Part(..) => "proof_kind_part",
        Kind::Image => "proof_kind_image",
        Kind::Wording => "proof_kind_wording",
    })
}

/// How far it has come.
pub(super) fn state(words: &Words, state: State) -> &str {
    words.get(match state {
        State::Missing => "proof_missing",
        State::Stale => "proof_stale",
        State::Unreviewed => "proof_unreviewed",
        State::Approved => "proof_approved",
    })
}
