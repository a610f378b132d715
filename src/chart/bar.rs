//! How a column or a part of one looks.

use super::axis::TEXT;
use super::canvas::{Area, Canvas, Label};
use super::paint::{Paint, Pattern};
use super::palette::Ink;
use super::plot::Plot;
use super::{Cell, Column, Series};

/// The look of one bar.
///
/// Colour is never the only sign of a series. Where a name stands beside its
/// parts, that name is the second sign; where the names stand in rows away from
/// them, a pattern is.
#[derive(Clone, Copy)]
pub(super) struct Look {
    ink: Ink,
    /// Text on the ink.
    on: Ink,
    pattern: Option<Pattern>,
    /// What is shown covers less than its period.
    is_partial: bool,
    /// What is shown is not final.
    is_open: bool,
}

impl Look {
    pub fn new(series: &Series, column: &Column, cell: &Cell) -> Look {
        Look {
            ink: series.ink(),
            on: series.ink_on(),
            pattern: None,
            is_partial: column.partial.is_some(),
            is_open: cell.is_open,
        }
    }

    /// With the pattern of the series, where its name is not at hand.
    pub fn patterned(self, series: &Series) -> Look {
        Look {
            pattern: Pattern::of(series.slot),
            ..self
        }
    }

    /// In grey, where others stand out.
    pub fn stepped_back(self) -> Look {
        Look {
            ink: Ink::REST,
            ..self
        }
    }

    /// Draws the bar between two corners given in the coordinates of the plot;
    /// gives back its area on the sheet.
    pub fn draw(self, canvas: &Canvas, plot: &Plot, from: (f64, f64), to: (f64, f64)) -> Area {
        let (a, b) = (plot.at(from.0, from.1), plot.at(to.0, to.1));
        let area = Area {
            x: a.0.min(b.0),
            y: a.1.min(b.1),
            width: (b.0 - a.0).abs(),
            height: (b.1 - a.1).abs(),
        };
        self.fill(canvas, area);
        area
    }

    /// Draws the bar in an area of the sheet. The seam in the colour of the
    /// ground gives neighbours a border whatever their two colours.
    pub fn fill(self, canvas: &Canvas, area: Area) {
        canvas.rect(area, 0.0, Paint::fill(self.ink).edged(Ink::GROUND, 1.5));
        let inside = area.shrunk(3.0);
        if self.is_open && inside.width > 0.0 && inside.height > 0.0 {
            canvas.rect(inside, 0.0, Paint::fill(Ink::GROUND));
        }
        // Two patterns over each other would be a third.
        match self.pattern {
            _ if self.is_partial => canvas.rect(area, 0.0, Paint::HATCH),
            Some(pattern) if !self.is_open => canvas.rect(area, 0.0, Paint::pattern(pattern)),
            _ => {}
        }
    }

    /// Writes a value with its mark into a bar, or only the mark where just
    /// that has room. Whether what there is to mark is marked.
    pub fn write_in(self, canvas: &Canvas, bar: Area, value: &str, mark: Option<&str>) -> bool {
        let mark = mark.unwrap_or("");
        let middle = (bar.x + bar.width / 2.0, bar.y + bar.height / 2.0);
        let full = Label::new(middle, value.to_owned() + mark);
        let fits = bar.height >= TEXT + 3.0 && full.width() + 3.0 <= bar.width;
        if fits && self.write(canvas, full) {
            return true;
        }
        mark.is_empty() || bar.height >= TEXT + 3.0 && self.write(canvas, Label::new(middle, mark))
    }

    /// Writes on the bar: on a plate where a pattern would cross the letters.
    /// Whether nothing stood there.
    fn write(self, canvas: &Canvas, label: Label) -> bool {
        let area = label.area();
        if !canvas.is_free(area) {
            return false;
        }
        let (text, fill) = if self.is_open {
            (Ink::TEXT, Ink::GROUND)
        } else {
            (self.on, self.ink)
        };
        if self.is_partial || self.pattern.is_some() {
            let plate = Area {
                x: area.x - 3.0,
                width: area.width + 6.0,
                ..area
            };
            canvas.rect(plate, 2.0, Paint::fill(fill));
        }
        canvas.text(label.ink(text));
        true
    }
}
