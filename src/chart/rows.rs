//! Rows of things from the top down, with their names at the left, or above
//! their marks where names are long and the sheet is narrow.

use super::canvas::{Canvas, Label};
use super::grid::{Cell, Column, Head};
use super::measure::{self, Weight};
use super::paint::Paint;
use super::palette::Ink;
use super::{Frame, Width};
use crate::lang::Lang;
use crate::value::{Id, write};

/// Size of a name, in CSS pixels.
pub(super) const TEXT: f64 = 13.0;
/// Size of what is said under a name.
const NOTE: f64 = 12.0;
/// From one line of a name to the next.
pub(super) const LINE: f64 = 16.0;
/// From the names to what lies at their right.
const GAP: f64 = 10.0;
/// The most lines that a name takes; the table has what is cut off.
const MOST_LINES: usize = 4;

/// The name of a row, and what is said of it in smaller words.
pub(super) struct Name {
    pub text: String,
    pub note: String,
    /// Whether the report speaks of it.
    pub is_own: bool,
}

impl Name {
    /// What a column of a grid is of. A period that is not covered whole, and
    /// a break before it, are said under the name.
    pub fn of(column: &Column, own: &[Id], frame: &Frame) -> Name {
        let said = [column.partial.as_deref(), column.broken.as_deref()];
        Name {
            text: head(&column.head, frame),
            note: said.into_iter().flatten().collect::<Vec<_>>().join(" "),
            is_own: matches!(&column.head, Head::Thing { id, .. } if own.contains(id)),
        }
    }

    fn weight(&self) -> Weight {
        if self.is_own {
            Weight::Bold
        } else {
            Weight::Regular
        }
    }
}

/// A head in the words of the reader.
pub(super) fn head(head: &Head, frame: &Frame) -> String {
    match head {
        Head::Period(period) => write::period(period, &frame.lang, frame.years),
        Head::Thing { name, .. } => name.clone(),
    }
}

/// A cell in words: its number with its mark, or why there is none.
pub(super) fn said(cell: &Cell, lang: &Lang) -> String {
    let words = match (cell.value, &cell.missing) {
        (Some(value), _) => write::number(value, lang),
        (None, Some(reason)) => reason.clone(),
        (None, None) => "–".to_owned(),
    };
    words + cell.mark.as_deref().unwrap_or("")
}

/// Names broken into lines, and a place for the marks of each row.
pub(super) struct Rows {
    names: Vec<Lines>,
    /// The upper edge and the height of the marks of each row.
    places: Vec<(f64, f64)>,
    /// Whether names stand above marks.
    pub is_above: bool,
    /// Where what lies beside the names begins.
    pub left: f64,
}

struct Lines {
    name: Vec<String>,
    note: Vec<String>,
    weight: Weight,
}

impl Rows {
    /// Rows below `top`, each at least `least` high, with their names at the
    /// left, where they take something over a third of the sheet at most.
    pub fn beside(names: &[Name], top: f64, least: f64, frame: &Frame) -> Rows {
        let most = frame.width.pixels()
            * match frame.width {
                Width::Wide => 0.3,
                Width::Narrow => 0.36,
            };
        let wanted = names.iter().map(|n| {
            let name = measure::width(&n.text, TEXT, n.weight());
            name.max(measure::width(&n.note, NOTE, Weight::Regular))
        });
        // Other faces are a little wider than the one that is measured by.
        let room = (wanted.fold(0.0, f64::max) * 1.04).min(most);
        let names = lines(names, room, MOST_LINES, frame);
        let mut places = Vec::new();
        let mut y = top;
        for lines in &names {
            let height = least.max(lines.height() + 8.0);
            places.push((y, height));
            y += height;
        }
        let gap = if room > 0.0 { GAP } else { 1.0 };
        Rows {
            names,
            places,
            is_above: false,
            left: room + gap,
        }
    }

    /// As [`Rows::beside`], but names stand above their marks where one of them
    /// would take more than two lines on a narrow sheet.
    pub fn by_room(names: &[Name], top: f64, least: f64, frame: &Frame) -> Rows {
        let beside = Rows::beside(names, top, least, frame);
        let is_long = |lines: &Lines| lines.name.len() + lines.note.len() > 2;
        if frame.width == Width::Wide || !beside.names.iter().any(is_long) {
            return beside;
        }
        let names = lines(names, frame.width.pixels(), MOST_LINES, frame);
        let mut places = Vec::new();
        let mut y = top;
        for lines in &names {
            y += lines.height() + 4.0;
            places.push((y, least));
            y += least;
        }
        Rows {
            names,
            places,
            is_above: true,
            left: 1.0,
        }
    }

    /// The middle of the marks of a row.
    pub fn middle(&self, at: usize) -> f64 {
        let (top, height) = self.places[at];
        top + height / 2.0
    }

    /// The upper edge and the height of the marks of a row.
    pub fn place(&self, at: usize) -> (f64, f64) {
        self.places[at]
    }

    /// A line down all rows at a place, which leaves out names above marks.
    pub fn draw_line(&self, canvas: &Canvas, x: f64, paint: Paint) {
        let whole = [(self.places.first().map_or(0.0, |p| p.0), self.bottom())];
        let each: Vec<(f64, f64)> = self.places.iter().map(|p| (p.0, p.0 + p.1)).collect();
        let parts = if self.is_above { &each[..] } else { &whole };
        for (top, bottom) in parts {
            canvas.line(&[(x, *top), (x, *bottom)], paint);
        }
    }

    /// Where the last row ends.
    pub fn bottom(&self) -> f64 {
        self.places.last().map_or(0.0, |(top, height)| top + height)
    }

    pub fn draw(&self, canvas: &Canvas) {
        for (at, lines) in self.names.iter().enumerate() {
            let top = if self.is_above {
                self.places[at].0 - lines.height()
            } else {
                self.middle(at) - lines.height() / 2.0
            };
            let mut y = top + LINE / 2.0;
            for line in &lines.name {
                let label = Label::new((0.0, y), line.as_str()).start().size(TEXT);
                canvas.text(Label {
                    weight: lines.weight,
                    halo: self.is_above,
                    ..label
                });
                y += LINE;
            }
            for line in &lines.note {
                canvas.text(Label::new((0.0, y), line.as_str()).start().ink(Ink::MUTED));
                y += LINE;
            }
        }
    }
}

fn lines(names: &[Name], room: f64, most: usize, frame: &Frame) -> Vec<Lines> {
    let room = room / 1.04;
    let lines = names.iter().map(|n| Lines {
        name: few_lines(&n.text, TEXT, n.weight(), room, most, frame),
        note: few_lines(&n.note, NOTE, Weight::Regular, room, 2, frame),
        weight: n.weight(),
    });
    lines.collect()
}

impl Lines {
    fn height(&self) -> f64 {
        (self.name.len() + self.note.len()) as f64 * LINE
    }
}

/// A text in at most so many lines, with … where something is gone.
pub(super) fn few_lines(
    text: &str,
    size: f64,
    weight: Weight,
    room: f64,
    most: usize,
    frame: &Frame,
) -> Vec<String> {
    // What was measured fits itself, whatever dividing did to the last digit.
    let room = room.max(size) + 0.01;
    let mut lines = measure::wrap(text, &frame.lang, size, weight, room);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).concat();
        lines.push(measure::shorten(&rest, size, weight, room));
    }
    lines
}
