//! Neighbours that one unit of the other side may answer as a whole: a list with the line
//! above it and the note below, a table in two halves.

use super::features::{Class, Features};
use super::path::common;
use std::ops::Range;

/// How many units of one group are looked at.
const MOST: usize = 64;
/// How many lists or tables a group may hold.
const RUNS: usize = 3;
/// What taking a group for one unit costs.
const GROUPED: f32 = 0.5;

/// The groups of one side by the place where they end.
pub(super) struct Groups {
    ending: Vec<Vec<Group>>,
}

/// Neighbours that are taken as one.
pub(super) struct Group {
    pub start: usize,
    whole: Features,
    /// Paragraphs among them.
    texts: usize,
}

impl Groups {
    /// The groups of a list of units.
    pub fn of(units: &[&Features]) -> Groups {
        let mut ending: Vec<Vec<Group>> = Vec::new();
        ending.resize_with(units.len() + 1, Vec::new);
        let runs = runs(units);
        for (n, last) in runs.iter().enumerate() {
            for first in (n.saturating_sub(RUNS - 1)..=n).rev() {
                let apart = |pair: &[Range<usize>]| {
                    let between = pair[0].end..pair[1].start;
                    between.len() == 1 && is_text(units[between.start])
                };
                if !runs[first..=n].windows(2).all(apart) {
                    break;
                }
                let inner = runs[first].start..last.end;
                let above = inner.start.checked_sub(1).filter(|i| is_text(units[*i]));
                let below = units.get(inner.end).is_some_and(|unit| is_text(unit));
                let starts = [Some(inner.start), above].into_iter().flatten();
                for start in starts {
                    let ends = [Some(inner.end), below.then_some(inner.end + 1)];
                    for end in ends.into_iter().flatten() {
                        if (2..=MOST).contains(&(end - start))
                            && let Some(here) = ending.get_mut(end)
                        {
                            here.push(Group::of(units, start..end));
                        }
                    }
                }
            }
        }
        Groups { ending }
    }

    /// Those that end before a place.
    pub fn ending(&self, end: usize) -> &[Group] {
        self.ending.get(end).map_or(&[], Vec::as_slice)
    }
}

impl Group {
    fn of(units: &[&Features], range: Range<usize>) -> Group {
        let start = range.start;
        let own: Vec<Features> = units[range].iter().map(|unit| (*unit).clone()).collect();
        let texts = own.iter().filter(|unit| is_text(unit)).count();
        Group {
            start,
            whole: Features::joined(&own),
            texts,
        }
    }

    /// What taking it for one unit of the other side costs; none where nothing speaks
    /// for it.
    pub fn cost(&self, one: &Features) -> Option<f32> {
        let more = one.firm.len().max(self.whole.firm.len());
        let shared = common(&one.firm, &self.whole.firm);
        let is_answered = shared >= 2 && 2 * shared >= more;
        let is_typed = self.answers_lines(one);
        (is_answered || is_typed).then(|| {
            let share = shared as f32 / more.max(1) as f32;
            GROUPED - 0.8 * share - 0.25 * common(&one.hints, &self.whole.hints).min(4) as f32
        })
    }

    /// Whether the other side has as many lines that begin with a mark as this has items.
    fn answers_lines(&self, one: &Features) -> bool {
        let whole = &self.whole;
        let is = |items| is_as_many(one.marks..=one.items, items, self.texts);
        one.class == Class::Paragraph
            && one.marks > 0
            && (is(whole.items) || is(whole.items + whole.within))
    }
}

/// Whether a list answers so many lines with marks: a note below them may be a paragraph
/// on the other side.
pub(super) fn is_as_many(
    lines: std::ops::RangeInclusive<usize>,
    items: usize,
    texts: usize,
) -> bool {
    items > 0 && items <= *lines.end() && *lines.start() <= items + texts
}

/// Lists and tables: neighbours of a kind.
fn runs(units: &[&Features]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (i, unit) in units.iter().enumerate() {
        if !is_built(unit) {
            continue;
        }
        match runs.last_mut().filter(|run| run.end == i) {
            Some(run) => run.end += 1,
            None => runs.push(i..i + 1),
        }
    }
    runs
}

fn is_built(unit: &Features) -> bool {
    matches!(unit.class, Class::Item { .. } | Class::Table)
}

pub(super) fn is_text(unit: &Features) -> bool {
    matches!(unit.class, Class::Paragraph | Class::Quote)
}
