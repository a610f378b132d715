//! What is written under each column.

use crate::chart::axis::TEXT;
use crate::chart::measure::{self, Weight};
use crate::chart::{Column, Frame, Head};
use crate::value::write;

/// The most lines that a name may take.
const MOST_LINES: usize = 3;
/// Below this many CSS pixels a name cannot be broken into lines.
const LEAST_ROOM: f64 = 34.0;

/// The heads by lines: in full where all have room, else short, and where even
/// that is too much only every so many, counted from the last. The first and
/// the last are always written.
pub(super) fn written(
    columns: &[Column],
    middles: &[f64],
    left: f64,
    step: f64,
    frame: &Frame,
) -> Vec<Vec<String>> {
    if columns.iter().any(|c| c.head.period().is_none()) {
        return names(columns, step, frame);
    }
    let fit = Fit {
        middles,
        left,
        step,
        width: frame.width.pixels(),
    };
    let all: Vec<usize> = (0..columns.len()).collect();
    let full: Vec<String> = columns.iter().map(|c| full(&c.head, frame)).collect();
    let words = if fit.all(&full, &all, 6.0) {
        full
    } else {
        let attempts = (1..=columns.len().max(1)).map(|every| {
            let mut kept = thinned(columns.len(), every);
            let words = short(columns, &kept, frame);
            if fit.all(&words, &kept, 4.0) || kept.len() < 3 {
                return Some(words);
            }
            // The first needs the room of a neighbour that the count left beside it.
            kept.remove(1);
            let words = short(columns, &kept, frame);
            fit.all(&words, &kept, 4.0).then_some(words)
        });
        attempts.flatten().next().unwrap_or_default()
    };
    let lines = |text: String| if text.is_empty() { vec![] } else { vec![text] };
    words.into_iter().map(lines).collect()
}

fn full(head: &Head, frame: &Frame) -> String {
    match head {
        Head::Period(period) => write::period(period, &frame.lang, frame.years),
        Head::Thing { name, .. } => name.clone(),
    }
}

/// The places of every so many columns up to the last, and the first.
fn thinned(count: usize, every: usize) -> Vec<usize> {
    let last = count.saturating_sub(1);
    let is_kept = |at: &usize| *at == 0 || (last - at).is_multiple_of(every);
    (0..count).filter(is_kept).collect()
}

/// The columns that are kept in short, each after the one before it; the rest
/// empty.
fn short(columns: &[Column], kept: &[usize], frame: &Frame) -> Vec<String> {
    let mut words = vec![String::new(); columns.len()];
    let mut before = None;
    for at in kept {
        if let Some(period) = columns[*at].head.period() {
            words[*at] = write::period_tick(period, before, &frame.lang, frame.years);
            before = Some(period);
        }
    }
    words
}

/// Whether heads have room beside each other.
struct Fit<'a> {
    middles: &'a [f64],
    left: f64,
    step: f64,
    width: f64,
}

impl Fit<'_> {
    fn all(&self, words: &[String], kept: &[usize], gap: f64) -> bool {
        let mut taken = f64::NEG_INFINITY;
        kept.iter().all(|at| {
            let half = measure::width(&words[*at], TEXT, Weight::Regular) / 2.0;
            // Heads at the ends are moved inwards, towards their neighbours.
            let x = self.left + self.step * self.middles[*at];
            let x = x.min(self.width - half).max(half);
            let is_free = x - half >= taken + gap;
            taken = x + half;
            is_free
        })
    }
}

/// Names, broken into lines where they have room for that.
fn names(columns: &[Column], step: f64, frame: &Frame) -> Vec<Vec<String>> {
    let every = (LEAST_ROOM / step).ceil().max(1.0) as usize;
    let kept = thinned(columns.len(), every);
    let room = step * every as f64 - 6.0;
    let mut written = vec![Vec::new(); columns.len()];
    for at in &kept {
        // As with periods: the first needs the room of a near neighbour.
        if (1..every).contains(at) && at + 1 < columns.len() {
            continue;
        }
        let text = full(&columns[*at].head, frame);
        let mut lines = measure::wrap(&text, &frame.lang, TEXT, Weight::Regular, room);
        if lines.len() > MOST_LINES {
            let rest = lines.split_off(MOST_LINES - 1).concat();
            lines.push(measure::shorten(&rest, TEXT, Weight::Regular, room));
        }
        written[*at] = lines;
    }
    written
}
