//! Charts and diagrams: typed input in, one drawing out, with the numbers that
//! were really drawn.
//!
//! Each kind is a file in `kind/` and an entry in [`Kind::ALL`]. A kind takes
//! plain data (decimals, periods, words that are already in the reader's
//! language) and a [`Frame`], and gives a [`Drawing`], which is written either
//! [inline](Drawing::inline) for a page, coloured by the page's style sheet, or
//! as a [file](Drawing::file) that stands alone. Nothing here knows a page, an
//! indicator or a table.
//!
//! # What gives way
//!
//! The table behind a drawing has every number; the drawing writes what it has
//! room for. Where that is not all, the same things go first in every kind:
//!
//! 1. Inner values: those that are not the newest, the first, the highest or
//!    the lowest of their series, and those of parts too thin for them. Of one
//!    series they are all written or none, so that none seems chosen.
//! 2. Heads of columns between the first and the last: every second, then
//!    every third.
//! 3. Names of series: they move from beside the marks into rows above them;
//!    beside them, those in the middle are cut first.
//!
//! The unit, the first and the last head, and the names of the outer series
//! stay. So do the newest value and the newest total of each series, as long
//! as they do not cover each other. A value that has no room leaves the sign of
//! its note. No text covers another, and none leaves the sheet.

mod axis;
mod bar;
mod canvas;
mod card;
mod facts;
mod field;
mod grid;
pub mod kind;
mod layout;
mod legend;
mod measure;
mod paint;
pub mod palette;
mod plot;
mod room;
mod rows;
mod run;
mod scale;
mod spread;
mod strand;
mod svg;

pub use card::{CARD, Card, Font, FontError};
pub use facts::{Facts, Reading};
pub use grid::{At, Cell, Column, Grid, Head, Series};
pub use kind::{Chart, Kind, drawable};
pub use layout::{Gridded, Layout};

use crate::lang::Lang;
use crate::value::Id;
use crate::value::write::YearStyle;
use rust_decimal::Decimal;

/// For whom and for what room a chart is drawn.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The reader's language.
    pub lang: Lang,
    /// How years are shown in Japanese.
    pub years: YearStyle,
    /// The room.
    pub width: Width,
    /// Begins every `id` in the written drawing; unique on its page.
    pub key: Id,
    /// The accessible name; also the heading of the drawing as a file.
    pub title: String,
    /// The accessible description: kind, range, latest value.
    pub desc: String,
}

impl Frame {
    /// The frame of one of several drawings that stand together: `at` counts
    /// from zero. All are named, the first describes them.
    fn sheet(&self, at: usize, of: usize) -> Frame {
        if of <= 1 {
            return self.clone();
        }
        Frame {
            title: format!("{} ({}/{of})", self.title, at + 1),
            desc: if at == 0 {
                self.desc.clone()
            } else {
                String::new()
            },
            ..self.clone()
        }
    }
}

/// The two widths for which each chart is laid out anew, since shrinking a
/// drawing would shrink its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 720 CSS pixels: screens and paper.
    Wide,
    /// 358 CSS pixels: a telephone held upright.
    Narrow,
}

impl Width {
    /// The width in CSS pixels.
    pub const fn pixels(self) -> f64 {
        match self {
            Width::Wide => 720.0,
            Width::Narrow => 358.0,
        }
    }
}

/// One number that a drawing shows, as a mark or in words; the same in every
/// language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The series, place or indicator.
    pub series: Id,
    /// What the number is of: a period, or a thing.
    pub at: At,
    /// The number.
    pub value: Decimal,
}

/// A finished drawing.
#[derive(Clone, Debug)]
pub struct Drawing {
    frame: Frame,
    /// Which of several drawings that stand together, from one.
    sheet: Option<usize>,
    size: canvas::Size,
    items: Vec<canvas::Item>,
    points: Vec<Point>,
}

impl Drawing {
    /// The numbers that stand in the drawing, in drawing order.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Where each text stands, in drawing order: what tests look at to see that
    /// none covers another or leaves the sheet.
    pub fn labels(&self) -> Vec<LabelBox> {
        let mut boxes = Vec::new();
        collect_labels(&self.items, &mut boxes);
        boxes
    }

    /// Width and height in CSS pixels.
    pub fn size(&self) -> (f64, f64) {
        (self.size.width, self.size.height)
    }

    /// As an `<svg>` element for a page: classes instead of colours, links
    /// live, nothing that a strict content security policy refuses.
    pub fn inline(&self) -> String {
        svg::inline(self)
    }

    /// As an SVG file that stands alone: colours of the light theme, a ground,
    /// the title as its heading, no links.
    pub fn file(&self) -> String {
        svg::file(self)
    }
}

/// A text of a drawing with the room that it takes, in CSS pixels from the upper
/// left corner. Its width is measured by the table of Noto Sans JP.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelBox {
    /// The text.
    pub text: String,
    /// Its left edge.
    pub x: f64,
    /// The upper edge of its letters.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// From the upper edge of its letters to the lower one.
    pub height: f64,
}

fn collect_labels(items: &[canvas::Item], boxes: &mut Vec<LabelBox>) {
    for item in items {
        match item {
            canvas::Item::Text(label) => {
                let area = label.area();
                boxes.push(LabelBox {
                    text: label.text.clone(),
                    x: area.x,
                    y: area.y,
                    width: area.width,
                    height: area.height,
                });
            }
            canvas::Item::Link { items, .. } => collect_labels(items, boxes),
            _ => {}
        }
    }
}

/// Why there is no drawing. The table of the numbers is then all there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartError {
    /// No number, or no node, to draw.
    Empty,
    /// A number beyond 10¹⁵ in size.
    TooLarge(Decimal),
    /// More series than can be told apart.
    TooManySeries {
        /// How many there are.
        found: usize,
    },
    /// More series than have room as panels.
    TooManyPanels {
        /// How many there are.
        found: usize,
    },
    /// More ratings than can be told apart.
    TooManyRatings {
        /// How many there are.
        found: usize,
    },
    /// A series whose cells do not match the columns one to one.
    Uneven {
        /// The series.
        series: Id,
        /// Its cells.
        found: usize,
        /// The columns.
        expected: usize,
    },
    /// More lines or parts than a kind can keep apart.
    TooMany {
        /// How many there are.
        found: usize,
        /// How many it can draw.
        most: usize,
        /// The kind that can draw them all.
        instead: Kind,
    },
    /// Columns of another number than the kind compares.
    Columns {
        /// How many there are.
        found: usize,
        /// How many it compares.
        expected: usize,
    },
    /// A part of a whole that is missing, without which the whole is not known.
    Incomplete {
        /// The part.
        series: Id,
    },
    /// A rank that no rating has.
    NoRating(Decimal),
    /// A part or a goal that is below zero where parts of a whole are drawn.
    Negative(Decimal),
}

impl std::fmt::Display for ChartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ChartError::Empty => f.write_str("nothing to draw: the chart has no number yet"),
            ChartError::TooLarge(n) => {
                write!(f, "{n} is too large to draw: state it in a larger unit")
            }
            ChartError::TooManySeries { found } => write!(
                f,
                "{found} series cannot be told apart: draw at most {} and sum up the rest as other",
                palette::Ink::SERIES.len()
            ),
            ChartError::TooManyPanels { found } => write!(
                f,
                "{found} panels are too many to compare: draw at most {}",
                kind::Multiples::MOST
            ),
            ChartError::TooManyRatings { found } => write!(
                f,
                "{found} ratings cannot be told apart: use at most {}",
                kind::HeatMap::MOST_RATINGS
            ),
            ChartError::Uneven {
                series,
                found,
                expected,
            } => write!(
                f,
                "series {series} has {found} cells for {expected} columns: give one for each, missing ones with their reason"
            ),
            ChartError::TooMany {
                found,
                most,
                instead,
            } => write!(
                f,
                "{found} cannot be told apart here: draw at most {most}, or use {}",
                instead.name()
            ),
            ChartError::Columns { found, expected } => {
                write!(f, "{found} columns cannot be compared: give {expected}")
            }
            ChartError::Incomplete { series } => write!(
                f,
                "part {series} is missing, so the whole is not known: use bars"
            ),
            ChartError::NoRating(n) => write!(f, "no rating has the rank {n}"),
            ChartError::Negative(n) => {
                write!(f, "{n} is below zero and cannot be a part of a whole")
            }
        }
    }
}

impl std::error::Error for ChartError {}
