//! Stacked columns: the parts of a total, period by period.

mod layout;

use super::drawable;
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::{Dash, Paint};
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::scale::coordinate;
use crate::chart::spread::spread;
use crate::chart::{ChartError, Drawing, Facts, Frame, Grid, Point, Series, Width};
use crate::value::write;
use layout::{Key, LINE, Layout, TEXT, begins_era};
use rust_decimal::Decimal;

/// Columns of parts, with their totals on top.
#[derive(Clone, Debug)]
pub struct StackedColumns {
    /// The parts, from the bottom up; at most [`Grid::MOST_SERIES`].
    pub grid: Grid,
    /// The totals as the data has them; they are not summed up here.
    pub total: Option<Series>,
}

impl StackedColumns {
    /// The facts of the totals.
    pub fn facts(&self) -> Option<Facts> {
        self.total.as_ref()?.facts(&self.grid.columns)
    }

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.validate()?;
        let layout = Layout::new(self, frame);
        let canvas = Canvas::new(frame.width.pixels(), layout.height);
        let x = 0.0..self.grid.columns.len() as f64;
        let y = layout.scale.low..layout.scale.high;
        let sketch = Sketch {
            chart: self,
            frame,
            plot: Plot::new(&canvas, layout.area, x, y),
            canvas: &canvas,
            layout: &layout,
        };
        sketch.draw();
        drop(sketch);
        Ok(canvas.finish(frame))
    }

    fn validate(&self) -> Result<(), ChartError> {
        self.grid.validate_few()?;
        if let Some(total) = &self.total {
            total.matches(&self.grid.columns)?;
        }
        drawable(self.ends())
    }

    /// How far the columns reach below and above zero.
    fn ends(&self) -> Vec<Decimal> {
        (0..self.grid.columns.len())
            .flat_map(|at| {
                let mut stack = Stack::default();
                for cell in self.grid.series.iter().map(|s| &s.cells[at]) {
                    stack.add(cell.value.unwrap_or_default());
                }
                [stack.low, stack.high]
            })
            .collect()
    }
}

/// The ends of a column while it grows; what is below zero grows down.
#[derive(Default)]
struct Stack {
    low: Decimal,
    high: Decimal,
}

impl Stack {
    /// Lays a part on; gives back where it begins and ends.
    fn add(&mut self, value: Decimal) -> (Decimal, Decimal) {
        let end = if value < Decimal::ZERO {
            &mut self.low
        } else {
            &mut self.high
        };
        let from = *end;
        // Numbers are at most 10¹⁵ and series at most five, so sums stay exact.
        *end += value;
        (from, *end)
    }
}

/// A drawing under way.
struct Sketch<'a> {
    chart: &'a StackedColumns,
    frame: &'a Frame,
    layout: &'a Layout,
    canvas: &'a Canvas,
    plot: Plot,
}

impl Sketch<'_> {
    fn draw(&self) {
        self.draw_axis();
        for at in 0..self.chart.grid.columns.len() {
            self.draw_column(at);
        }
        let zero = self.plot.at(0.0, 0.0).1;
        let (left, right) = (self.layout.area.x, self.layout.area.right());
        self.canvas
            .line(&[(left, zero), (right, zero)], Paint::line(Ink::AXIS, 1.0));
        self.draw_periods();
        match self.frame.width {
            Width::Wide => self.draw_names(),
            Width::Narrow => self.layout.legend.iter().for_each(|key| self.draw_key(key)),
        }
    }

    fn draw_axis(&self) {
        let (left, right) = (self.layout.area.x, self.layout.area.right());
        for (tick, words) in self.layout.scale.ticks.iter().zip(&self.layout.numbers) {
            let y = self.plot.at(0.0, coordinate(*tick)).1;
            if !tick.is_zero() {
                self.canvas
                    .line(&[(left, y), (right, y)], Paint::line(Ink::GRID, 1.0));
            }
            self.canvas.text(
                Label::new((left - 8.0, y), words.as_str())
                    .end()
                    .ink(Ink::MUTED),
            );
        }
        let unit = measure::shorten(
            &self.chart.grid.unit,
            TEXT,
            Weight::Regular,
            self.canvas.size.width,
        );
        self.canvas.text(
            Label::new((0.0, self.layout.head), unit)
                .start()
                .ink(Ink::MUTED),
        );
    }

    fn draw_column(&self, at: usize) {
        let column = &self.chart.grid.columns[at];
        let mut stack = Stack::default();
        // Marks of parts too thin to carry them; the total carries them instead.
        let mut marks = Vec::new();
        for (slot, series) in self.chart.grid.series.iter().enumerate() {
            let cell = &series.cells[at];
            let Some(value) = cell.value else {
                marks.extend(cell.mark.as_deref());
                continue;
            };
            self.canvas.record(Point {
                series: series.id.clone(),
                at: column.head.at(),
                value,
            });
            let (from, to) = stack.add(value);
            let area = self.draw_part(at, slot, coordinate(from), coordinate(to));
            if !self.draw_value(area, slot, value, cell, column.partial.is_some()) {
                marks.extend(cell.mark.as_deref());
            }
        }
        self.draw_total(at, stack.high, &marks);
    }

    fn draw_part(&self, at: usize, slot: usize, from: f64, to: f64) -> Area {
        let half = self.layout.bar / self.layout.step / 2.0;
        let middle = at as f64 + 0.5;
        let corners = [(middle - half, from), (middle + half, to)];
        // The seam gives neighbours a border whatever their two colours.
        let paint = Paint::fill(Ink::SERIES[slot]).edged(Ink::GROUND, 1.5);
        self.plot.rect(corners[0], corners[1], paint);
        if self.chart.grid.columns[at].partial.is_some() {
            self.plot.rect(corners[0], corners[1], Paint::HATCH);
        }
        let (x, top) = self.plot.at(corners[0].0, from.max(to));
        let bottom = self.plot.at(0.0, from.min(to)).1;
        Area {
            x,
            y: top,
            width: self.layout.bar,
            height: bottom - top,
        }
    }

    /// Writes a value into its part, or only its mark where just that has
    /// room. Whether what there is to mark is marked.
    fn draw_value(
        &self,
        part: Area,
        slot: usize,
        value: Decimal,
        cell: &crate::chart::Cell,
        is_hatched: bool,
    ) -> bool {
        let mark = cell.mark.as_deref().unwrap_or("");
        let middle = (part.x + part.width / 2.0, part.y + part.height / 2.0);
        let ink = Ink::ON_SERIES[slot];
        let full = Label::new(middle, write::number(value, &self.frame.lang) + mark).ink(ink);
        if part.height >= TEXT + 3.0 && full.width() + 3.0 <= part.width {
            if is_hatched {
                let text = full.area();
                let plate = Area {
                    x: text.x - 3.0,
                    width: text.width + 6.0,
                    ..text
                };
                self.canvas.rect(plate, 2.0, Paint::fill(Ink::SERIES[slot]));
            }
            self.canvas.text(full);
            return true;
        }
        let has_room = part.height >= TEXT;
        if has_room {
            self.canvas.text(Label::new(middle, mark).ink(ink));
        }
        has_room || mark.is_empty()
    }

    fn draw_total(&self, at: usize, high: Decimal, marks: &[&str]) {
        let column = &self.chart.grid.columns[at];
        let (x, y) = self.plot.at(at as f64 + 0.5, coordinate(high));
        let total = self.chart.total.as_ref();
        let Some((total, value)) = total.and_then(|t| Some((t, t.cells[at].value?))) else {
            if self
                .chart
                .grid
                .series
                .iter()
                .all(|s| s.cells[at].value.is_none())
            {
                self.canvas
                    .text(Label::new((x, y - 10.0), "–").ink(Ink::MUTED));
            }
            return;
        };
        let own = total.cells[at].mark.as_deref();
        let text = write::number(value, &self.frame.lang) + own.unwrap_or("") + &marks.concat();
        let label = Label::new((x, y - 11.0), text)
            .bold()
            .size(self.layout.total_size)
            .halo();
        // The height of the column shows the total even where its digits have no room.
        self.canvas.record(Point {
            series: total.id.clone(),
            at: column.head.at(),
            value,
        });
        if label.width() <= self.layout.step * 1.15 {
            self.canvas.text(label);
        }
    }

    fn draw_periods(&self) {
        let layout = self.layout;
        let columns = &self.chart.grid.columns;
        let y = layout.area.bottom() + 15.0;
        for (at, column) in columns.iter().enumerate() {
            let x = layout.area.x + layout.step * (at as f64 + 0.5);
            if let Some(words) = &layout.periods[at] {
                self.draw_below(words, x, y, Ink::TEXT);
            }
            if let Some(words) = &column.partial {
                let words = measure::shorten(words, TEXT, Weight::Regular, layout.partial_room);
                self.draw_below(&words, x, y + LINE - 1.0, Ink::MUTED);
            }
            if at > 0 && begins_era(&columns[at - 1].head, &column.head, self.frame) {
                let x = layout.area.x + layout.step * at as f64;
                let words = layout.periods[at].as_deref().unwrap_or("");
                let has_room = measure::width(words, TEXT, Weight::Regular) < layout.step;
                let end = if has_room { y + 8.0 } else { y - 8.0 };
                let border = [(x, layout.area.y), (x, end)];
                self.canvas
                    .line(&border, Paint::dashed(Ink::AXIS, 1.0, Dash::Dotted));
            }
        }
    }

    /// A text under a column, moved inwards where it would leave the sheet.
    fn draw_below(&self, words: &str, x: f64, y: f64, ink: Ink) {
        let half = measure::width(words, TEXT, Weight::Regular) / 2.0;
        let x = x.min(self.canvas.size.width - half).max(half);
        self.canvas.text(Label::new((x, y), words).ink(ink));
    }

    /// The names beside the last column, from which a line leads to each that
    /// had to give way.
    fn draw_names(&self) {
        let last = self.chart.grid.columns.len() - 1;
        let area = self.layout.area;
        let edge = area.right() - (self.layout.step - self.layout.bar) / 2.0;
        let mut stack = Stack::default();
        let mut names: Vec<(f64, &Key)> = Vec::new();
        for key in &self.layout.legend {
            let cell = &self.chart.grid.series[key.slot].cells[last];
            let (from, to) = stack.add(cell.value.unwrap_or_default());
            let middle = (coordinate(from) + coordinate(to)) / 2.0;
            names.push((self.plot.at(0.0, middle).1, key));
        }
        // Of names at one height the later series stands above.
        names.reverse();
        names.sort_by(|a, b| a.0.total_cmp(&b.0));
        let lines = names.iter().map(|n| n.1.lines.len()).max().unwrap_or(1);
        let wanted: Vec<f64> = names.iter().map(|n| n.0).collect();
        let places = spread(&wanted, LINE * lines as f64, area.y, area.bottom() - 6.0);
        for ((wanted, key), y) in names.into_iter().zip(places) {
            let x = edge + 14.0;
            if (wanted - y).abs() > 3.0 {
                let lead = [(edge + 2.0, wanted), (x - 3.0, y)];
                self.canvas.line(&lead, Paint::line(Ink::AXIS, 1.0));
            }
            let up = (key.lines.len() as f64 - 1.0) * LINE / 2.0;
            self.draw_key(&Key {
                at: (x, y - up),
                ..key.clone()
            });
        }
    }

    /// A swatch and the name of its series.
    fn draw_key(&self, key: &Key) {
        let (x, y) = key.at;
        let swatch = Area {
            x,
            y: y - 5.0,
            width: 10.0,
            height: 10.0,
        };
        self.canvas
            .rect(swatch, 2.0, Paint::fill(Ink::SERIES[key.slot]));
        for (i, line) in key.lines.iter().enumerate() {
            let at = (x + 15.0, y + LINE * i as f64);
            self.canvas.text(Label::new(at, line.as_str()).start());
        }
    }
}
