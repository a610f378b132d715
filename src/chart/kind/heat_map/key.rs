//! What the fills stand for, above the fields.

use super::{HeatMap, rating_step};
use crate::chart::axis::{LINE, TEXT};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::Paint;
use crate::chart::palette::Ink;
use crate::chart::rows::few_lines;
use crate::chart::{Frame, Grid};
use crate::value::write;
use std::collections::BTreeSet;

/// From one row of entries to the next.
const ROW: f64 = 20.0;
/// Width and height of a sample.
const SAMPLE: (f64, f64) = (16.0, 12.0);

/// Entries in rows: a sample, and words beside it.
pub(super) struct Key {
    unit: Option<String>,
    entries: Vec<Entry>,
    height: f64,
}

struct Entry {
    at: (f64, f64),
    samples: Vec<Ink>,
    is_hatched: bool,
    /// What stands before the samples; the least number.
    before: String,
    words: Vec<String>,
}

impl Entry {
    fn width(&self) -> f64 {
        let words = self.words.iter();
        let widest = words.map(|w| measure::width(w, TEXT, Weight::Regular));
        self.words_at() + widest.fold(0.0, f64::max) * 1.04
    }

    /// How far from its left edge the samples begin.
    fn samples_at(&self) -> f64 {
        match self.before.as_str() {
            "" => 0.0,
            text => measure::width(text, TEXT, Weight::Regular) * 1.04 + 5.0,
        }
    }

    fn words_at(&self) -> f64 {
        self.samples_at() + self.samples.len() as f64 * SAMPLE.0 + 5.0
    }
}

impl Key {
    pub fn new(chart: &HeatMap, frame: &Frame) -> Key {
        let width = frame.width.pixels();
        let mut entries = if chart.ratings.is_empty() {
            sizes(&chart.grid, frame).into_iter().collect()
        } else {
            ratings(chart, frame)
        };
        entries.extend(missing(&chart.grid, frame));
        let unit = Some(measure::shorten(
            &chart.grid.unit,
            TEXT,
            Weight::Regular,
            width,
        ));
        let unit = unit.filter(|u| !u.is_empty());
        let mut y = 9.0;
        let mut x = 0.0;
        if let Some(unit) = &unit {
            x = measure::width(unit, TEXT, Weight::Regular) * 1.04 + 16.0;
        }
        let mut lines = 1;
        for entry in &mut entries {
            let room = entry.width();
            if x > 0.0 && x + room > width {
                y += ROW + LINE * (lines as f64 - 1.0);
                (x, lines) = (0.0, 1);
            }
            entry.at = (x, y);
            lines = lines.max(entry.words.len());
            x += room + 16.0;
        }
        let height = y + LINE * (lines as f64 - 1.0) + 15.0;
        Key {
            height: if entries.is_empty() && unit.is_none() {
                0.0
            } else {
                height
            },
            unit,
            entries,
        }
    }

    /// What it takes above the fields.
    pub fn height(&self) -> f64 {
        self.height
    }

    pub fn draw(&self, canvas: &Canvas) {
        if let Some(unit) = &self.unit {
            let label = Label::new((0.0, 9.0), unit.as_str()).start();
            canvas.text(label.ink(Ink::MUTED));
        }
        for entry in &self.entries {
            let (x, y) = entry.at;
            canvas.text(Label::new((x, y), entry.before.as_str()).start());
            for (n, ink) in entry.samples.iter().enumerate() {
                let sample = Area {
                    x: x + entry.samples_at() + SAMPLE.0 * n as f64,
                    y: y - SAMPLE.1 / 2.0,
                    width: SAMPLE.0 - 1.0,
                    height: SAMPLE.1,
                };
                canvas.rect(sample, 0.0, Paint::fill(*ink));
                if entry.is_hatched {
                    canvas.rect(sample, 0.0, Paint::HATCH);
                }
            }
            for (n, line) in entry.words.iter().enumerate() {
                let at = (x + entry.words_at(), y + LINE * n as f64);
                canvas.text(Label::new(at, line.as_str()).start());
            }
        }
    }
}

/// The steps from the least number to the largest.
fn sizes(grid: &Grid, frame: &Frame) -> Option<Entry> {
    let [low, high] = [grid.numbers().min()?, grid.numbers().max()?];
    let write = |n| write::number(n, &frame.lang);
    (low < high).then(|| Entry {
        at: (0.0, 0.0),
        samples: Ink::SEQUENCE.to_vec(),
        is_hatched: false,
        before: write(low),
        words: vec![write(high)],
    })
}

/// Each rating with its sign and its words.
fn ratings(chart: &HeatMap, frame: &Frame) -> Vec<Entry> {
    let entry = |(place, rating): (usize, &super::Rating)| {
        let words = format!("{} {}", rating.sign, rating.words);
        Entry {
            at: (0.0, 0.0),
            samples: vec![Ink::RATING[rating_step(place, chart.ratings.len())]],
            is_hatched: false,
            before: String::new(),
            words: lines(words.trim(), frame),
        }
    };
    chart.ratings.iter().enumerate().map(entry).collect()
}

/// One entry for all that is missing, with every reason.
fn missing(grid: &Grid, frame: &Frame) -> Option<Entry> {
    let cells = grid.series.iter().flat_map(|s| &s.cells);
    let cells = cells.filter(|c| c.value.is_none());
    let reasons: BTreeSet<&str> = cells.filter_map(|c| c.missing.as_deref()).collect();
    let between = if frame.lang.is_unspaced() {
        "、"
    } else {
        ", "
    };
    let reasons: Vec<&str> = reasons.into_iter().collect();
    (!reasons.is_empty()).then(|| Entry {
        at: (0.0, 0.0),
        samples: vec![Ink::GRID],
        is_hatched: true,
        before: String::new(),
        words: lines(&reasons.join(between), frame),
    })
}

fn lines(words: &str, frame: &Frame) -> Vec<String> {
    let room = frame.width.pixels() * 0.7;
    few_lines(words, TEXT, Weight::Regular, room, 3, frame)
}
