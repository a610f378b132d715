//! `{word|reading}`

use super::prose::Piece;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;

/// Finds `{word|reading}` in texts and gives escaped braces back.
pub(super) fn split_ruby(
    pieces: Vec<(Piece, Range<usize>)>,
    escape: Option<char>,
) -> Vec<(Piece, Range<usize>)> {
    let mut out = Vec::with_capacity(pieces.len());
    let mut in_code = false;
    for (piece, range) in pieces {
        match &piece {
            Piece::Md(Event::Start(Tag::CodeBlock(_))) => in_code = true,
            Piece::Md(Event::End(TagEnd::CodeBlock)) => in_code = false,
            _ => {}
        }
        let Piece::Md(Event::Text(text)) = &piece else {
            out.push((piece, range));
            continue;
        };
        let plain = |part: &str| match escape {
            Some(escape) => part.replace(escape, "{"),
            None => part.to_owned(),
        };
        // Ranges can be told apart only where the text stands as it was written.
        let exact = text.len() == range.len();
        let mut push = |piece: Piece, part: Range<usize>| {
            let place = if exact {
                range.start + part.start..range.start + part.end
            } else {
                range.clone()
            };
            out.push((piece, place));
        };
        let mut done = 0;
        while let Some(found) = (!in_code).then(|| next_ruby(text, done)).flatten() {
            if found.start > done {
                let words = CowStr::from(plain(&text[done..found.start]));
                push(Piece::Md(Event::Text(words)), done..found.start);
            }
            let inside = &text[found.start + 1..found.end - 1];
            if let Some((base, reading)) = inside.split_once('|') {
                let ruby = Piece::Ruby {
                    base: plain(base),
                    reading: plain(reading),
                };
                push(ruby, found.clone());
            }
            done = found.end;
        }
        if done < text.len() {
            push(
                Piece::Md(Event::Text(CowStr::from(plain(&text[done..])))),
                done..text.len(),
            );
        }
    }
    out
}

/// The next `{word|reading}` at or after `from`.
fn next_ruby(text: &str, mut from: usize) -> Option<Range<usize>> {
    loop {
        let open = from + text[from..].find('{')?;
        let close = open + text[open..].find('}')?;
        let inside = &text[open + 1..close];
        let is_ruby = inside.split_once('|').is_some_and(|(base, reading)| {
            !base.trim().is_empty()
                && !reading.trim().is_empty()
                && !reading.contains('|')
                && !inside.contains(['{', '\n'])
        });
        if is_ruby {
            return Some(open..close + 1);
        }
        from = open + 1;
    }
}
