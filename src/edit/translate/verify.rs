//! Whether a translation says all that it must and leaves the page its shape.

use super::codes;
use super::exchange::{MarkKind, Written};
use super::marks::{self, signature};
use super::place::{Edit, apply};
use super::returned::ReturnedUnit;
use super::written::{Lines, line_end, set};
use crate::diag::{Diagnostic, Said};
use crate::model::PageText;
use crate::parity::{Block, Kind, Side, blocks_of};
use crate::parse::codes::UNKNOWN_FOOTNOTE;
use crate::parse::markdown::prose;
use crate::source::Span;
use std::collections::BTreeMap;
use std::mem::discriminant;
use std::ops::Range;

/// A text of Markdown with what it holds, in which translations are tried.
pub(super) struct Trial<'a> {
    page: &'a PageText,
    /// The whole file.
    source: &'a str,
    blocks: Vec<Block>,
    faults: usize,
}

impl<'a> Trial<'a> {
    pub fn new(page: &'a PageText, source: &'a str) -> Trial<'a> {
        Trial {
            page,
            source,
            blocks: blocks_of(&page.text, page.body, &page.lang),
            faults: faults(&page.text, page.body).count(),
        }
    }

    /// The writing of a text in the place of a side.
    pub fn edit(&self, side: &Side, text: &str) -> Edit {
        let at = side.inside.range();
        let mut text = set(text, self.source, &at, line_end(self.source));
        // An empty cell, whose end is its bar.
        if at.is_empty() && self.source[at.end..].starts_with('|') {
            text.push(' ');
        }
        Edit::new(at, text)
    }

    /// What a text holds in the place of a side, or what is wrong with it there.
    pub fn holds(&self, side: &Side, text: &str) -> Result<Written, Option<Said>> {
        let after = apply(self.source, vec![self.edit(side, text)]);
        let start = self.page.body.range().start;
        let body = Span::new(side.at.file, start..after.len());
        let page = after.get(start..).unwrap_or_default();
        let read = blocks_of(page, body, &self.page.lang);
        let found: Vec<Said> = faults(page, body).collect();
        if found.len() > self.faults {
            // The new one is the one nearest to the place, of which the last is enough.
            return Err(found.into_iter().next_back());
        }
        let was_empty = side.passage.is_empty();
        let keeps = read.len() == self.blocks.len()
            && read
                .iter()
                .zip(&self.blocks)
                .all(|(new, old)| alike(&new.kind, &old.kind));
        if !keeps {
            return Err(None);
        }
        let place = side.at.range();
        let is_here = |block: &Block| {
            let at = block.at.range();
            place.start <= at.start && at.end <= place.end && (!was_empty || at == place)
        };
        let mut whole = Written::default();
        for (new, _) in read
            .iter()
            .zip(&self.blocks)
            .filter(|(_, old)| is_here(old))
        {
            let lines = Lines::of(&after, new.inside.range());
            let marks = marks::of_prose(&new.passage, &lines);
            let start = whole.text.len();
            whole.text.push_str(&lines.text);
            let moved = |range: Range<usize>| range.start + start..range.end + start;
            whole
                .marks
                .extend(marks.into_iter().map(|mark| super::exchange::Mark {
                    at: moved(mark.at),
                    inner: mark.inner.map(moved),
                    kind: mark.kind,
                }));
        }
        Ok(whole)
    }
}

/// Faults of a text but for notes without text: that may come with another unit.
fn faults(text: &str, body: Span) -> impl Iterator<Item = Said> {
    let found = prose(text, body).faults.into_iter();
    found
        .filter(|fault| fault.code != &UNKNOWN_FOOTNOTE)
        .map(|fault| fault.message)
}

/// Whether two blocks are of one shape; their words may differ.
fn alike(a: &Kind, b: &Kind) -> bool {
    match (a, b) {
        (Kind::Cell(a), Kind::Cell(b)) => (a.table, a.row, a.column) == (b.table, b.row, b.column),
        (Kind::Heading { level: a, id: x }, Kind::Heading { level: b, id: y }) => a == b && x == y,
        (
            Kind::Item {
                depth: a,
                ordered: x,
            },
            Kind::Item {
                depth: b,
                ordered: y,
            },
        ) => (a, x) == (b, y),
        (Kind::Footnote(a), Kind::Footnote(b)) => a == b,
        _ => discriminant(a) == discriminant(b),
    }
}

/// What the original protects and the translation lacks. What the translation
/// that is there lacks as well is left to its maker.
pub(super) fn lost(
    unit: &ReturnedUnit,
    original: &Written,
    current: Option<&Written>,
    new: &Written,
) -> Option<Diagnostic> {
    let wanted = counted(original);
    let had = current.map(counted);
    let has = counted(new);
    let count = |all: &Counted, key: &Key| all.get(key).map_or(0, |(n, _)| *n);
    let mut lost = Vec::new();
    let mut added: Vec<(&Key, &str)> = (has.iter())
        .filter(|(key, (n, _))| *n > count(&wanted, key))
        .map(|(key, (_, said))| (key, *said))
        .collect();
    for (key, (n, said)) in &wanted {
        if key.0.may_go() {
            continue;
        }
        let needed = had.as_ref().map_or(*n, |had| count(had, key).min(*n));
        for _ in count(&has, key)..needed {
            // A page of another site may well be another one in another language.
            let other = added
                .iter()
                .position(|(other, _)| is_away(key) && is_away(other));
            match other {
                Some(other) => drop(added.remove(other)),
                None => lost.push((*said).to_owned()),
            }
        }
    }
    let added: Vec<String> = added.into_iter().map(|(_, said)| said.to_owned()).collect();
    (!lost.is_empty()).then(|| codes::lost(unit, &lost, &added))
}

type Key = (MarkKind, String);
type Counted<'w> = BTreeMap<Key, (usize, &'w str)>;

/// How often each mark is there, and how it is written.
fn counted(written: &Written) -> Counted<'_> {
    let mut all = Counted::new();
    for mark in &written.marks {
        let said = &written.text[mark.at.clone()];
        all.entry(signature(&written.text, mark))
            .or_insert((0, said))
            .0 += 1;
    }
    // A mark is one only where its note is, which may come with another unit.
    for (at, _) in written.text.match_indices("[^") {
        let end = written.text[at..].find(']').map(|n| at + n + 1);
        let Some(said) = end.and_then(|end| written.text.get(at..end)) else {
            continue;
        };
        if !(written.marks.iter()).any(|mark| mark.at.start <= at && at < mark.at.end) {
            all.entry((MarkKind::Footnote, said.to_owned()))
                .or_insert((0, said))
                .0 += 1;
        }
    }
    all
}

fn is_away((kind, said): &Key) -> bool {
    *kind == MarkKind::Link && (said.contains("](http://") || said.contains("](https://"))
}
