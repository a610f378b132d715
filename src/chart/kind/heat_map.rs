//! Numbers or ratings in fields, a row for each series: coloured by size or by
//! rank, and written out in each field. Where the columns do not fit side by
//! side they go on in a further block below; a word that does not fit its field
//! is left to the key above, the sign of a rating stays.

mod key;
mod layout;

use crate::chart::axis::LINE;
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::paint::Paint;
use crate::chart::palette::Ink;
use crate::chart::scale::coordinate;
use crate::chart::{Cell, ChartError, Drawing, Frame, Grid, Point};
use layout::{Block, Layout, SIGN, is_sign};
use rust_decimal::Decimal;

/// Fields of numbers, or of ratings.
#[derive(Clone, Debug)]
pub struct HeatMap {
    /// A series is a row. Where there are `ratings`, each value of a cell is
    /// the rank of one of them.
    pub grid: Grid,
    /// The ratings that cells may have, the best first, at most
    /// [`HeatMap::MOST_RATINGS`]. None: the cells are numbers.
    pub ratings: Vec<Rating>,
}

/// One of the ratings.
#[derive(Clone, Debug)]
pub struct Rating {
    /// What the cells call it; in the same order as the list.
    pub rank: Decimal,
    /// ◎, A
    pub sign: String,
    /// 達成, reached
    pub words: String,
}

impl HeatMap {
    /// The most ratings whose fields can be told apart.
    pub const MOST_RATINGS: usize = Ink::RATING.len();

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.validate()?;
        let layout = Layout::new(self, frame);
        let canvas = Canvas::new(frame.width.pixels(), layout.height());
        let ends = self.ends();
        layout.key.draw(&canvas);
        for block in &layout.blocks {
            layout.draw_heads(&canvas, block);
            block.rows.draw(&canvas);
            for (row, series) in self.grid.series.iter().enumerate() {
                for (column, at) in block.columns.clone().enumerate() {
                    let area = layout.field(block, row, column);
                    let cell = &series.cells[at];
                    let inks = cell.value.map(|value| self.inks(value, ends));
                    self.draw_field(&canvas, &layout, area, (cell, inks), at);
                }
            }
        }
        for series in &self.grid.series {
            for (column, cell) in self.grid.columns.iter().zip(&series.cells) {
                if let Some(value) = cell.value {
                    canvas.record(Point {
                        series: series.id.clone(),
                        at: column.head.at(),
                        value,
                    });
                }
            }
        }
        Ok(canvas.finish(frame))
    }

    fn validate(&self) -> Result<(), ChartError> {
        let found = self.ratings.len();
        if found > HeatMap::MOST_RATINGS {
            return Err(ChartError::TooManyRatings { found });
        }
        self.grid.validate()?;
        let is_known = |n: &Decimal| self.ratings.iter().any(|r| r.rank == *n);
        match self.grid.numbers().find(|n| !is_known(n)) {
            Some(n) if !self.ratings.is_empty() => Err(ChartError::NoRating(n)),
            _ => Ok(()),
        }
    }

    /// The fill of a number or rating, and what is written on it.
    fn inks(&self, value: Decimal, ends: (f64, f64)) -> (Ink, Ink) {
        if self.ratings.is_empty() {
            let step = step(value, ends);
            return (Ink::SEQUENCE[step], Ink::ON_SEQUENCE[step]);
        }
        let place = self.ratings.iter().position(|r| r.rank == value);
        let step = rating_step(place.unwrap_or_default(), self.ratings.len());
        (Ink::RATING[step], Ink::ON_RATING[step])
    }

    /// The least number and the largest.
    fn ends(&self) -> (f64, f64) {
        let numbers = || self.grid.numbers().map(coordinate);
        (
            numbers().fold(f64::INFINITY, f64::min),
            numbers().fold(f64::NEG_INFINITY, f64::max),
        )
    }

    /// Draws a cell with the inks of its value.
    fn draw_field(
        &self,
        canvas: &Canvas,
        layout: &Layout,
        area: Area,
        (cell, inks): (&Cell, Option<(Ink, Ink)>),
        at: usize,
    ) {
        let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0);
        let lines = layout.words.of(self, cell);
        let is_partial = self.grid.columns[at].partial.is_some();
        let (fill, ink, is_hatched) = match inks {
            None => (Ink::GRID, Ink::TEXT, true),
            Some((fill, ink)) => (fill, ink, is_partial),
        };
        let is_open = cell.is_open && cell.value.is_some();
        if is_open {
            let inside = Area {
                x: area.x + 1.5,
                y: area.y + 1.5,
                width: area.width - 3.0,
                height: area.height - 3.0,
            };
            canvas.rect(inside, 0.0, Paint::fill(Ink::GROUND).edged(fill, 2.0));
        } else {
            canvas.rect(area, 0.0, Paint::fill(fill));
            if is_hatched {
                canvas.rect(area, 0.0, Paint::HATCH);
            }
            if cell.value.is_none() {
                canvas.rect(area, 0.0, Paint::line(Ink::AXIS, 1.0));
            }
        }
        let first = middle.1 - LINE * (lines.len() as f64 - 1.0) / 2.0;
        for (n, line) in lines.iter().enumerate() {
            let label = Label::new((middle.0, first + LINE * n as f64), line.as_str());
            let label = label.ink(if is_open { Ink::TEXT } else { ink });
            let label = if is_sign(self, cell, n) {
                label.size(SIGN).bold()
            } else {
                label
            };
            if is_hatched && !is_open {
                canvas.rect(plate(&label, area), 2.0, Paint::fill(fill));
            }
            canvas.text(label);
        }
    }
}

/// Which fifth of the way from the least number to the largest one lies in.
fn step(value: Decimal, (low, high): (f64, f64)) -> usize {
    let way = (coordinate(value) - low) / (high - low).max(f64::MIN_POSITIVE);
    ((way * 5.0).floor().clamp(0.0, 4.0)) as usize
}

/// Solid ground under a text on hatching, within its field.
fn plate(label: &Label, field: Area) -> Area {
    let text = label.area();
    let x = (text.x - 3.0).max(field.x);
    Area {
        x,
        width: (text.right() + 3.0).min(field.right()) - x,
        ..text
    }
}

/// The place in the ramp of a rating among so many: the best at one end, the
/// worst at the other, no middle where their number is even.
fn rating_step(place: usize, count: usize) -> usize {
    match count {
        0 | 1 => 0,
        2 => place * 4,
        3 => place * 2,
        4 if place >= 2 => place + 1,
        _ => place,
    }
    .min(4)
}

impl Layout {
    /// What stands over the columns of a block.
    fn draw_heads(&self, canvas: &Canvas, block: &Block) {
        for (column, at) in block.columns.clone().enumerate() {
            let head = &self.heads[at];
            let x = self.field(block, 0, column);
            let x = x.x + x.width / 2.0;
            let mut y = block.top + block.head - LINE * (head.lines() as f64 - 0.5) - 4.0;
            for (n, line) in head.name.iter().chain(&head.note).enumerate() {
                let label = Label::new((x, y), line.as_str());
                let is_note = n >= head.name.len();
                canvas.text(if is_note {
                    label.ink(Ink::MUTED)
                } else {
                    label
                });
                y += LINE;
            }
            if head.is_broken {
                let x = self.field(block, 0, column).x - 1.0;
                let ends = [(x, block.top + block.head), (x, block.rows.bottom())];
                canvas.line(&ends, Paint::line(Ink::TEXT, 1.5));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_spread_over_the_ramp() {
        let steps = |count: usize| {
            (0..count)
                .map(|p| rating_step(p, count))
                .collect::<Vec<_>>()
        };
        assert_eq!(steps(1), [0]);
        assert_eq!(steps(2), [0, 4]);
        assert_eq!(steps(3), [0, 2, 4]);
        assert_eq!(steps(4), [0, 1, 3, 4]);
        assert_eq!(steps(5), [0, 1, 2, 3, 4]);
    }
}
