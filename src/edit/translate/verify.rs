//! Whether a translation says all that it must and leaves the page its shape.

use super::codes;
use super::exchange::{MarkKind, Written};
use super::marks::{self, signature};
use super::returned::ReturnedUnit;
use super::written::{Lines, set};
use crate::diag::{Diagnostic, Said};
use crate::edit::splice::{Edit, apply, line_break};
use crate::lang::Lang;
use crate::model::PageText;
use crate::parity::{Block, Kind, Side, blocks_and_faults};
use crate::parse::codes::UNKNOWN_FOOTNOTE;
use crate::source::Span;
use std::collections::BTreeMap;
use std::mem::discriminant;
use std::ops::Range;

/// What a page holds, in which translations are tried.
pub(super) struct Trial<'a> {
    page: &'a PageText,
    blocks: Vec<Block>,
    faults: Vec<Diagnostic>,
}

/// The writing of a text in the place of a side; `source` is its file.
pub(super) fn edit(source: &str, side: &Side, text: &str) -> Edit {
    let at = side.inside.range();
    let mut text = set(text, source, &at, line_break(source));
    // An empty cell, whose end is its bar.
    if at.is_empty() && source[at.end..].starts_with('|') {
        text.push(' ');
    }
    Edit::new(at, text)
}

impl<'a> Trial<'a> {
    pub fn new(page: &'a PageText) -> Trial<'a> {
        let (blocks, faults) = read(&page.text, page.body, &page.lang);
        Trial {
            page,
            blocks,
            faults,
        }
    }

    /// What a text holds in the place of a side, or what is wrong with it there;
    /// `source` is the file of the page.
    pub fn holds(&self, source: &str, side: &Side, text: &str) -> Result<Written, Option<Said>> {
        let edit = edit(source, side, text);
        let new = edit.at.start..edit.at.start + edit.text.len();
        let after = apply(source, vec![edit]);
        let start = self.page.body.range().start;
        let body = Span::new(side.at.file, start..after.len());
        let page = after.get(start..).unwrap_or_default();
        let (read, faults) = read(page, body, &self.page.lang);
        if let Some(fault) = added(&self.faults, faults, &new) {
            return Err(Some(fault));
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

/// The blocks of a text and its faults, but for notes without text: that may
/// come with another unit.
fn read(text: &str, body: Span, lang: &Lang) -> (Vec<Block>, Vec<Diagnostic>) {
    let (blocks, mut faults) = blocks_and_faults(text, body, lang);
    faults.retain(|fault| fault.code != &UNKNOWN_FOOTNOTE);
    (blocks, faults)
}

/// A fault that a text did not have before, if there is one in the new place.
fn added(before: &[Diagnostic], mut after: Vec<Diagnostic>, new: &Range<usize>) -> Option<Said> {
    let mut before: Vec<&Diagnostic> = before.iter().collect();
    // One that had the same fault in other words may keep it.
    for is_same in [
        |old: &Diagnostic, now: &Diagnostic| (old.code, &old.message) == (now.code, &now.message),
        |old: &Diagnostic, now: &Diagnostic| old.code == now.code,
    ] {
        after.retain(|now| {
            let known = before.iter().position(|old| is_same(old, now));
            known.map(|at| before.swap_remove(at)).is_none()
        });
    }
    let is_here = |fault: &&Diagnostic| fault.at.is_some_and(|at| new.contains(&at.range().start));
    let here = after.iter().find(is_here).or(after.first());
    here.map(|fault| fault.message.clone())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::said;
    use crate::parse::codes::{BAD_PLACEHOLDER, UNKNOWN_PART};
    use crate::source::FileId;

    fn fault(code: &'static crate::diag::Code, at: usize, words: &str) -> Diagnostic {
        let at = Span::new(FileId(0), at..at + 1);
        Diagnostic::new(code, at, said(words, words))
    }

    #[test]
    fn the_fault_that_is_named_is_the_new_one() {
        let old = fault(&BAD_PLACEHOLDER, 50, "old");
        let moved = || fault(&BAD_PLACEHOLDER, 60, "old");
        let new = || fault(&BAD_PLACEHOLDER, 12, "new");
        let part = || fault(&UNKNOWN_PART, 70, "part");
        let named = |after: Vec<Diagnostic>| {
            let fault = added(std::slice::from_ref(&old), after, &(10..20));
            fault.map(|words| words.en)
        };
        assert_eq!(named(vec![moved()]), None);
        assert_eq!(named(vec![new(), moved()]).as_deref(), Some("new"));
        // The fault of the old wording may stay in other words, but none more.
        assert_eq!(named(vec![new()]), None);
        assert_eq!(named(vec![part(), new(), moved()]).as_deref(), Some("new"));
        assert_eq!(named(vec![part(), moved()]).as_deref(), Some("part"));
    }
}
