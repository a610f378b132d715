//! Where the fields stand, worked out before anything is drawn.

use super::HeatMap;
use super::key::Key;
use crate::chart::axis::{LINE, TEXT};
use crate::chart::canvas::Area;
use crate::chart::measure::{self, Weight};
use crate::chart::rows::{Name, Rows, few_lines, head, said};
use crate::chart::{Cell, Column, Frame, Head};
use crate::lang::Lang;
use crate::value::write;
use std::ops::Range;

/// The least width and height of a field, and the most of its width.
const LEAST: f64 = 30.0;
const ROW: f64 = 28.0;
const MOST: f64 = 110.0;
/// What is left free on both sides of the words of a field.
const PAD: f64 = 4.0;
/// Size of the sign of a rating.
pub(super) const SIGN: f64 = 15.0;
/// Between fields.
const SEAM: f64 = 2.0;
/// A word of a rating up to this wide stands in its field.
const WORD: f64 = 96.0;
/// The widest word of a head for which a field is made wider.
const HEAD_WORD: f64 = 72.0;

pub(super) struct Layout {
    pub key: Key,
    pub words: Words,
    pub heads: Vec<Over>,
    pub blocks: Vec<Block>,
    /// Width of a field.
    field: f64,
}

/// The words over a column.
pub(super) struct Over {
    pub name: Vec<String>,
    pub note: Vec<String>,
    pub is_broken: bool,
}

impl Over {
    pub fn lines(&self) -> usize {
        self.name.len() + self.note.len()
    }
}

/// Columns that stand side by side, with the names of all rows.
pub(super) struct Block {
    pub columns: Range<usize>,
    /// Where its heads begin, and what they take.
    pub top: f64,
    pub head: f64,
    pub rows: Rows,
}

/// How much is written into the fields.
pub(super) struct Words {
    pub has_rating_words: bool,
    /// What a reason may take; longer ones are left to the key.
    reason: f64,
    lang: Lang,
}

impl Words {
    /// The lines of a field.
    pub fn of(&self, chart: &HeatMap, cell: &Cell) -> Vec<String> {
        let Some(value) = cell.value else {
            let reason = said(cell, &self.lang);
            let fits = measure::width(&reason, TEXT, Weight::Regular) <= self.reason;
            return vec![if fits { reason } else { "–".to_owned() }];
        };
        let Some(rating) = chart.ratings.iter().find(|r| r.rank == value) else {
            return vec![said(cell, &self.lang)];
        };
        let sign = rating.sign.clone() + cell.mark.as_deref().unwrap_or("");
        let words = self.has_rating_words.then(|| rating.words.clone());
        let lines = std::iter::once(sign).chain(words);
        lines.filter(|line| !line.is_empty()).collect()
    }
}

impl Layout {
    pub fn new(chart: &HeatMap, frame: &Frame) -> Layout {
        let width = frame.width.pixels();
        let key = Key::new(chart, frame);
        let names: Vec<Name> = chart
            .grid
            .series
            .iter()
            .map(|s| Name {
                text: s.label.clone(),
                note: String::new(),
                is_own: false,
            })
            .collect();
        let left = Rows::beside(&names, 0.0, ROW, frame).left;
        let words = words(chart, width - left, frame);
        let count = chart.grid.columns.len().max(1);
        let least = least_field(chart, &words, frame).min(width - left);
        let side_by_side = (((width - left) / least).floor() as usize).clamp(1, count);
        let blocks = count.div_ceil(side_by_side);
        // Blocks of one width, as even as they can be.
        let per_block = count.div_ceil(blocks);
        let field = ((width - left) / per_block as f64).min(MOST.max(least));
        let written = written(chart, field, per_block, frame);
        let columns = chart.grid.columns.iter().zip(written);
        let heads: Vec<Over> = columns
            .map(|(column, written)| {
                let lines = |text: &str, most| {
                    let room = (field - PAD) / 1.04;
                    few_lines(text, TEXT, Weight::Regular, room, most, frame)
                };
                let notes = [&column.partial, &column.broken].into_iter().flatten();
                Over {
                    name: lines(&written, 4),
                    note: notes.flat_map(|note| lines(note, 3)).collect(),
                    is_broken: column.broken.is_some(),
                }
            })
            .collect();
        let row = if words.has_rating_words && !chart.ratings.is_empty() {
            2.0 * LINE + 8.0
        } else {
            ROW
        };
        let mut top = key.height();
        let blocks = (0..blocks)
            .map(|at| {
                let columns = at * per_block..count.min((at + 1) * per_block);
                let lines = heads[columns.clone()].iter().map(Over::lines).max();
                let head = LINE * lines.unwrap_or(0) as f64 + 6.0;
                let block = Block {
                    columns,
                    top,
                    head,
                    rows: Rows::beside(&names, top + head, row, frame),
                };
                top = block.rows.bottom() + 12.0;
                block
            })
            .collect();
        Layout {
            key,
            words,
            heads,
            blocks,
            field,
        }
    }

    pub fn height(&self) -> f64 {
        self.blocks.last().map_or(1.0, |b| b.rows.bottom() + 1.0)
    }

    /// The field of a row in a column of a block.
    pub fn field(&self, block: &Block, row: usize, column: usize) -> Area {
        let (top, height) = block.rows.place(row);
        Area {
            x: block.rows.left + self.field * column as f64,
            y: top,
            width: self.field - SEAM,
            height: height - SEAM,
        }
    }
}

/// What stands over the columns: periods in full where each has room on one
/// line, else as short as on an axis, anew in each block.
fn written(chart: &HeatMap, field: f64, per_block: usize, frame: &Frame) -> Vec<String> {
    let columns = &chart.grid.columns;
    let full: Vec<String> = columns.iter().map(|c| head(&c.head, frame)).collect();
    let fits = |text: &String| measure::width(text, TEXT, Weight::Regular) * 1.04 + PAD <= field;
    let is_period = |c: &Column| c.head.period().is_some();
    if columns
        .iter()
        .zip(&full)
        .all(|(c, t)| !is_period(c) || fits(t))
    {
        return full;
    }
    let short = |(at, text): (usize, String)| {
        let before = (!at.is_multiple_of(per_block)).then(|| columns[at - 1].head.period());
        match columns[at].head.period() {
            Some(period) => write::period_tick(period, before.flatten(), &frame.lang, frame.years),
            None => text,
        }
    };
    full.into_iter().enumerate().map(short).collect()
}

/// Whether the words of ratings stand in the fields: where all are short and
/// the columns still fit side by side.
fn words(chart: &HeatMap, room: f64, frame: &Frame) -> Words {
    let widest = chart
        .ratings
        .iter()
        .map(|r| measure::width(&r.words, TEXT, Weight::Regular) * 1.04)
        .fold(0.0, f64::max);
    let columns = chart.grid.columns.len() as f64;
    Words {
        has_rating_words: widest <= WORD && (widest + 2.0 * PAD + SEAM) * columns <= room,
        reason: WORD.min(room / columns.max(1.0) - 2.0 * PAD).max(LEAST),
        lang: frame.lang.clone(),
    }
}

/// Whether a line of a field is the sign of a rating, which is set larger: it
/// may be the whole message.
pub(super) fn is_sign(chart: &HeatMap, cell: &Cell, line: usize) -> bool {
    line == 0 && cell.value.is_some() && !chart.ratings.is_empty()
}

/// The least width of a field in which all words fit.
fn least_field(chart: &HeatMap, words: &Words, frame: &Frame) -> f64 {
    let cells = chart.grid.series.iter().flat_map(|s| &s.cells);
    let widths = cells.flat_map(|c| {
        let lines = words.of(chart, c).into_iter().enumerate();
        lines.map(|(n, line)| {
            let (size, weight) = if is_sign(chart, c, n) {
                (SIGN, Weight::Bold)
            } else {
                (TEXT, Weight::Regular)
            };
            measure::width(&line, size, weight) * 1.04
        })
    });
    let heads = chart.grid.columns.iter().map(|column| match &column.head {
        Head::Period(period) => {
            let tick = write::period_tick(period, None, &frame.lang, frame.years);
            measure::width(&tick, TEXT, Weight::Regular).min(HEAD_WORD) * 1.04
        }
        Head::Thing { name, .. } => {
            measure::widest_word(name, TEXT, Weight::Regular).min(HEAD_WORD) * 1.04
        }
    });
    let notes = chart.grid.columns.iter();
    let notes = notes.flat_map(|c| [&c.partial, &c.broken].into_iter().flatten());
    let notes =
        notes.map(|note| measure::widest_word(note, TEXT, Weight::Regular).min(HEAD_WORD) * 1.04);
    let widest = widths.chain(heads).chain(notes).fold(0.0, f64::max);
    (widest + 2.0 * PAD + SEAM).max(LEAST)
}
