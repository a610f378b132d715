//! The axis of numbers.

use super::{TEXT, widest};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::Paint;
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::scale::{Scale, coordinate};
use crate::lang::Lang;
use crate::value::write;
use rust_decimal::Decimal;
use std::ops::Range;

/// Round steps with a line across the plot for each, their numbers at its
/// left, and the unit once above them.
pub(in crate::chart) struct ValueAxis {
    scale: Scale,
    /// The steps as written.
    numbers: Vec<String>,
    unit: String,
}

impl ValueAxis {
    pub fn new(scale: Scale, unit: &str, lang: &Lang) -> ValueAxis {
        ValueAxis {
            numbers: tick_numbers(&scale, lang),
            scale,
            unit: unit.to_owned(),
        }
    }

    /// From the lowest step to the highest, as coordinates.
    pub fn range(&self) -> Range<f64> {
        self.scale.low..self.scale.high
    }

    /// What the numbers take at the left of the plot.
    pub fn room(&self) -> f64 {
        widest(&self.numbers) + 10.0
    }

    /// Everything that stands behind the marks; the line at zero does not.
    /// `head` is the middle of the line that names the unit.
    pub fn draw(&self, canvas: &Canvas, plot: &Plot, area: Area, head: f64) {
        self.draw_steps(canvas, plot, area, true);
        self.draw_unit(canvas, head);
    }

    /// The lines of the steps, and their numbers where `are_named`: panels in
    /// a row share those of the first.
    pub fn draw_steps(&self, canvas: &Canvas, plot: &Plot, area: Area, are_named: bool) {
        for (tick, words) in self.scale.ticks.iter().zip(&self.numbers) {
            let y = plot.at(0.0, coordinate(*tick)).1;
            if !tick.is_zero() {
                let across = [(area.x, y), (area.right(), y)];
                canvas.line(&across, Paint::line(Ink::GRID, 1.0));
            }
            if are_named {
                let number = Label::new((area.x - 8.0, y), words.as_str());
                canvas.text(number.end().ink(Ink::MUTED));
            }
        }
    }

    /// The unit at the left edge.
    pub fn draw_unit(&self, canvas: &Canvas, head: f64) {
        let unit = measure::shorten(&self.unit, TEXT, Weight::Regular, canvas.size.width);
        canvas.text(Label::new((0.0, head), unit).start().ink(Ink::MUTED));
    }

    /// The line on which marks stand: zero, or the foot of an axis that begins
    /// elsewhere, which is then broken so that nobody takes it for zero.
    pub fn draw_foot(&self, canvas: &Canvas, plot: &Plot, area: Area) {
        let begins_elsewhere = self.scale.low > 0.0 || self.scale.high < 0.0;
        let foot = if begins_elsewhere {
            self.scale.low
        } else {
            0.0
        };
        let y = plot.at(0.0, foot).1;
        let line = [(area.x, y), (area.right(), y)];
        canvas.line(&line, Paint::line(Ink::AXIS, 1.0));
        if begins_elsewhere {
            let wave = [(-3.0, -9.0), (3.0, -11.0), (-3.0, -14.0), (3.0, -16.0)];
            let wave = wave.map(|(dx, dy)| (area.x + dx, y + dy));
            canvas.line(&wave, Paint::line(Ink::AXIS, 1.5));
        }
    }
}

/// The steps of an axis as written: all of them short (20万), or none.
pub(in crate::chart) fn tick_numbers(scale: &Scale, lang: &Lang) -> Vec<String> {
    let unspaced = lang.is_unspaced();
    let is_short = |n: &Decimal| {
        let size = Decimal::from(if unspaced { 10_000 } else { 1_000_000 });
        // 1万4,000 is longer than what it stands for.
        n.is_zero() || n.abs() >= size && (!unspaced || (n % size).is_zero())
    };
    let write = if scale.ticks.iter().all(is_short) {
        write::compact
    } else {
        write::number
    };
    scale.ticks.iter().map(|n| write(*n, lang)).collect()
}
