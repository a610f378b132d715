//! Lines with marks typed by hand, set against the items of a list.

use super::compare::{Compared, Fault, Finding, Side, compare};
use super::moved::is_same;
use super::segment;
use super::typed::marked;
use crate::scan::{Quantity, What};
use std::ops::Range;

/// Takes out the numbers that count the lines of one side where the other has a list: its
/// numbers are no part of its words.
pub(super) fn without_marks(
    ours: &segment::Side,
    theirs: &segment::Side,
    quantities: &mut Vec<Quantity>,
) {
    if ours.items > 0 || theirs.items == 0 {
        return;
    }
    for (start, line) in marked(&ours.passage.text) {
        let first = start + (line.len() - line.trim_start().len());
        if line
            .trim_start()
            .starts_with(|c: char| c.is_numeric() || c == '第')
        {
            quantities.retain(|one| one.at.start != first);
        }
    }
}

/// Whether every line of one side answers a line of the other: as many of them with marks
/// as the other has items.
pub(super) fn is_by_line(ours: &segment::Side, theirs: &segment::Side) -> bool {
    let is = |lines: &segment::Side, list: &segment::Side| {
        let (text, other) = (&lines.passage.text, &list.passage.text);
        lines.items == 0
            && list.items > 1
            && list.blocks == other.lines().count()
            && text.lines().count() == list.blocks
            && marked(text).count() >= list.items
    };
    is(ours, theirs) || is(theirs, ours)
}

/// Sets two texts against each other line by line.
pub(super) fn compare_lines(left: Side, right: Side) -> Compared {
    let mut all = Compared::default();
    for (x, y) in places(left.text).zip(places(right.text)) {
        let (first, own) = within(left.quantities, &x);
        let (first_there, others) = within(right.quantities, &y);
        let line =
            |side: Side<'_>, at: &Range<usize>| side.text.get(at.clone()).unwrap_or("").to_owned();
        let (ours, theirs) = (line(left, &x), line(right, &y));
        let found = compare(
            Side {
                lang: left.lang,
                text: &ours,
                quantities: &own,
            },
            Side {
                lang: right.lang,
                text: &theirs,
                quantities: &others,
            },
        );
        let pairs = found.pairs.into_iter();
        all.pairs
            .extend(pairs.map(|(i, j)| (first + i, first_there + j)));
        let moved = |at: Option<Range<usize>>, by: usize| at.map(|at| at.start + by..at.end + by);
        all.findings
            .extend(found.findings.into_iter().map(|one| Finding {
                original: moved(one.original, x.start),
                translation: moved(one.translation, y.start),
                ..one
            }));
    }
    // What one line says of all of them, the other side may say in another line.
    let lone = |fault: Fault, all: &Compared| -> Vec<Finding> {
        let findings = all.findings.iter().filter(|one| one.fault == fault);
        findings.cloned().collect()
    };
    let mut extra = lone(Fault::Extra, &all);
    for missing in lone(Fault::Missing, &all) {
        let Some(what) = said(left.quantities, &missing.original) else {
            continue;
        };
        let same = |one: &Finding| {
            let other = said(right.quantities, &one.translation);
            other.is_some_and(|other| is_same(what, other))
        };
        if let Some(n) = extra.iter().position(same) {
            let other = extra.swap_remove(n);
            all.findings.retain(|one| *one != missing && *one != other);
        }
    }
    all
}

/// What a quantity says that stands in a place.
fn said<'q>(quantities: &'q [Quantity], at: &Option<Range<usize>>) -> Option<&'q What> {
    let one = quantities.iter().find(|one| Some(&one.at) == at.as_ref())?;
    Some(&one.what)
}

/// Where the lines of a text stand.
fn places(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let at = start..start + line.len();
        start = at.end + 1;
        at
    })
}

/// The quantities of a line, by places in it, and the number of the first.
fn within(quantities: &[Quantity], line: &Range<usize>) -> (usize, Vec<Quantity>) {
    let first = quantities.partition_point(|one| one.at.start < line.start);
    let own = quantities[first..]
        .iter()
        .take_while(|one| one.at.start < line.end)
        .map(|one| Quantity {
            at: one.at.start - line.start..one.at.end - line.start,
            ..one.clone()
        });
    (first, own.collect())
}
