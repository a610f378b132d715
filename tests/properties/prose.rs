//! Prose: what hakusho adds to CommonMark touches nothing else.

use hakusho::parse::markdown::{Piece, prose};
use hakusho::source::{FileId, Span};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, html};

fn html_of(events: impl Iterator<Item = Event<'static>>) -> String {
    let mut out = String::new();
    html::push_html(&mut out, events);
    out
}

fn ours(text: &str) -> String {
    let read = prose(text, Span::new(FileId(0), 0..text.len()));
    html_of(
        read.pieces
            .into_iter()
            .filter_map(|(piece, _)| match piece {
                Piece::Md(event) => Some(event),
                _ => None,
            }),
    )
}

fn theirs(text: &str) -> String {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_DEFINITION_LIST;
    html_of(Parser::new_ext(text, options).map(Event::into_static))
}

proptest! {
    #[test]
    fn western_text_is_commonmark(text in "[a-z*_`\\[\\]() .!#>\\n0-9-]{0,60}") {
        prop_assume!(!text.contains("[^"));
        prop_assert_eq!(ours(&text), theirs(&text));
    }

    #[test]
    fn every_piece_stands_in_the_text(text in "[あ「」。*`{}|\\\\#a \\n<!>-]{0,40}") {
        let read = prose(&text, Span::new(FileId(0), 0..text.len()));
        for (piece, range) in read.pieces {
            prop_assert!(text.get(range.clone()).is_some(), "{piece:?} at {range:?}");
        }
    }

    #[test]
    fn code_is_kept_as_it_stands(code in "[あ「」。*a]{1,12}") {
        let text = format!("`{code}`です\n\n```text\n{code}\n```\n");
        let read = prose(&text, Span::new(FileId(0), 0..text.len()));
        let kept = read.pieces.iter().filter(|(piece, _)| match piece {
            Piece::Md(Event::Code(c) | Event::Text(c)) => c.trim_end() == code,
            _ => false,
        });
        prop_assert_eq!(kept.count(), 2);
    }
}
