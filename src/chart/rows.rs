//! Rows of things from the top down, with their names at the left.

use super::canvas::{Canvas, Label};
use super::grid::{Cell, Column, Head};
use super::measure::{self, Weight};
use super::palette::Ink;
use super::{Frame, Width};
use crate::lang::Lang;
use crate::value::{Id, write};

/// Size of a name, in CSS pixels.
pub(super) const TEXT: f64 = 13.0;
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

/// Names broken into lines, and a place for each row.
pub(super) struct Rows {
    names: Vec<Lines>,
    /// The upper edge and the height of each row.
    places: Vec<(f64, f64)>,
    /// Where what lies beside the names begins.
    pub left: f64,
}

struct Lines {
    name: Vec<String>,
    note: Vec<String>,
    weight: Weight,
}

impl Rows {
    /// Rows below `top`, each at least `least` high. Names take at most
    /// something over a third of the sheet.
    pub fn new(names: &[Name], top: f64, least: f64, frame: &Frame) -> Rows {
        let most = frame.width.pixels()
            * match frame.width {
                Width::Wide => 0.3,
                Width::Narrow => 0.36,
            };
        let wanted = names.iter().map(|n| {
            let name = measure::width(&n.text, TEXT, n.weight());
            name.max(measure::width(&n.note, 12.0, Weight::Regular))
        });
        // Other faces are a little wider than the one that is measured by.
        let room = (wanted.fold(0.0, f64::max) * 1.04).min(most);
        let names: Vec<Lines> = names
            .iter()
            .map(|n| Lines {
                name: few_lines(&n.text, TEXT, n.weight(), room / 1.04, MOST_LINES, frame),
                note: few_lines(&n.note, 12.0, Weight::Regular, room / 1.04, 2, frame),
                weight: n.weight(),
            })
            .collect();
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
            left: room + gap,
        }
    }

    /// The middle of a row.
    pub fn middle(&self, at: usize) -> f64 {
        let (top, height) = self.places[at];
        top + height / 2.0
    }

    /// The upper edge and the height of a row.
    pub fn place(&self, at: usize) -> (f64, f64) {
        self.places[at]
    }

    /// Where the last row ends.
    pub fn bottom(&self) -> f64 {
        self.places.last().map_or(0.0, |(top, height)| top + height)
    }

    pub fn draw(&self, canvas: &Canvas) {
        for (at, lines) in self.names.iter().enumerate() {
            let mut y = self.middle(at) - lines.height() / 2.0 + LINE / 2.0;
            for line in &lines.name {
                let label = Label::new((0.0, y), line.as_str()).start().size(TEXT);
                canvas.text(Label {
                    weight: lines.weight,
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
