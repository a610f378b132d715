//! Stacked columns: the parts of a total, period by period.

use super::super::canvas::{Area, Canvas, Label};
use super::super::measure::{self, Weight};
use super::super::paint::{Dash, Paint};
use super::super::palette::Ink;
use super::super::plot::Plot;
use super::super::scale::{Scale, coordinate};
use super::super::spread::spread;
use super::super::{ChartError, Drawing, Facts, Frame, Point, Reading, Width};
use super::{drawable, tick_number};
use crate::lang::era::Era;
use crate::value::write::{self, YearStyle};
use crate::value::{Id, Period};
use rust_decimal::Decimal;

/// Columns of parts, with their totals on top.
#[derive(Clone, Debug)]
pub struct StackedColumns {
    /// What is counted, at the head of the axis: 件, cases.
    pub unit: String,
    /// The periods, oldest first.
    pub columns: Vec<Column>,
    /// The parts, from the bottom up; at most five.
    pub series: Vec<Series>,
    /// The totals as the data has them; they are not summed up here.
    pub total: Option<Series>,
}

/// One period.
#[derive(Clone, Debug)]
pub struct Column {
    /// The period.
    pub period: Period,
    /// For a period that is not covered whole, the words that say so:
    /// 1月末まで, to Jan 2024. The column is then hatched.
    pub partial: Option<String>,
}

/// One part through all periods.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its id, the same in every language.
    pub id: Id,
    /// Its name.
    pub label: String,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// One number of a series.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// The number; none where it is missing, which leaves a gap and is never
    /// drawn as zero.
    pub value: Option<Decimal>,
    /// A sign that leads to a note of the chart, such as †.
    pub mark: Option<String>,
}

/// Height of the area of the columns.
const PLOT_HEIGHT: f64 = 290.0;
const ROW: f64 = 18.0;
const TEXT: f64 = 12.0;

impl StackedColumns {
    /// The facts of the totals.
    pub fn facts(&self) -> Option<Facts> {
        let cells = &self.total.as_ref()?.cells;
        let row = self.columns.iter().zip(cells).filter_map(|(column, cell)| {
            Some(Reading {
                period: column.period.clone(),
                value: cell.value?,
                partial: column.partial.is_some() || cell.mark.is_some(),
            })
        });
        Facts::of(row.collect())
    }

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.validate()?;
        let layout = Layout::new(self, frame);
        let canvas = Canvas::new(frame.width.pixels(), layout.height);
        let x = 0.0..self.columns.len() as f64;
        let plot = Plot::new(&canvas, layout.area, x, layout.scale.low..layout.scale.high);

        self.draw_axis(&canvas, &plot, &layout, frame);
        for at in 0..self.columns.len() {
            self.draw_column(&canvas, &plot, &layout, frame, at);
        }
        let zero = plot.at(0.0, 0.0).1;
        canvas.line(
            &[(layout.area.x, zero), (layout.area.right(), zero)],
            Paint::line(Ink::AXIS, 1.0),
        );
        self.draw_periods(&canvas, &layout, frame);
        match frame.width {
            Width::Wide => self.draw_names(&canvas, &plot, &layout),
            Width::Narrow => draw_legend(&canvas, &layout.legend),
        }
        Ok(canvas.finish(frame))
    }

    fn validate(&self) -> Result<(), ChartError> {
        if self.series.len() > Ink::SERIES.len() {
            return Err(ChartError::TooManySeries {
                found: self.series.len(),
            });
        }
        for series in self.series.iter().chain(&self.total) {
            if series.cells.len() != self.columns.len() {
                return Err(ChartError::Uneven {
                    series: series.id.clone(),
                    found: series.cells.len(),
                    expected: self.columns.len(),
                });
            }
        }
        drawable(self.series.iter().flat_map(|s| s.cells.iter().filter_map(|c| c.value)))?;
        let heights: Vec<Decimal> = (0..self.columns.len()).flat_map(|at| <[Decimal; 2]>::from(self.ends(at))).collect();
        drawable(heights)
    }

    /// How far a column reaches below and above zero.
    fn ends(&self, at: usize) -> (Decimal, Decimal) {
        self.series
            .iter()
            .filter_map(|s| s.cells[at].value)
            .fold((Decimal::ZERO, Decimal::ZERO), |(low, high), v| {
                if v < Decimal::ZERO {
                    (low + v, high)
                } else {
                    (low, high + v)
                }
            })
    }

    fn draw_axis(&self, canvas: &Canvas, plot: &Plot, layout: &Layout, frame: &Frame) {
        let left = layout.area.x;
        for tick in &layout.scale.ticks {
            let y = plot.at(0.0, coordinate(*tick)).1;
            if !tick.is_zero() {
                canvas.line(
                    &[(left, y), (layout.area.right(), y)],
                    Paint::line(Ink::GRID, 1.0),
                );
            }
            canvas.text(Label::new((left - 8.0, y), tick_number(*tick, &frame.lang)).end().ink(Ink::MUTED));
        }
        canvas.text(Label::new((0.0, layout.head), self.unit.as_str()).start().ink(Ink::MUTED));
    }

    fn draw_column(&self, canvas: &Canvas, plot: &Plot, layout: &Layout, frame: &Frame, at: usize) {
        let column = &self.columns[at];
        let half = layout.bar / layout.step / 2.0;
        let middle = at as f64 + 0.5;
        let (mut low, mut high) = (Decimal::ZERO, Decimal::ZERO);
        let mut left_over = Vec::new();
        for (slot, series) in self.series.iter().enumerate() {
            let cell = &series.cells[at];
            let Some(value) = cell.value else {
                left_over.extend(cell.mark.as_deref());
                continue;
            };
            canvas.record(Point {
                series: series.id.clone(),
                period: column.period.clone(),
                value,
            });
            let end = if value < Decimal::ZERO { &mut low } else { &mut high };
            let from = *end;
            *end += value;
            let (from, to) = (coordinate(from), coordinate(*end));
            let corners = ((middle - half, from), (middle + half, to));
            // The seam gives neighbours a border whatever their two colours.
            plot.rect(corners.0, corners.1, Paint::fill(Ink::SERIES[slot]).edged(Ink::GROUND, 1.5));
            if column.partial.is_some() {
                plot.rect(corners.0, corners.1, Paint::HATCH);
            }
            let (x, top) = plot.at(middle, from.max(to));
            let bottom = plot.at(middle, from.min(to)).1;
            let text = marked(value, cell.mark.as_deref(), frame);
            let label = Label::new((x, (top + bottom) / 2.0), text).ink(Ink::ON_SERIES[slot]);
            if bottom - top >= TEXT + 3.0 && label.width() + 3.0 <= layout.bar {
                if column.partial.is_some() {
                    let plate = label.area();
                    canvas.rect(
                        Area {
                            x: plate.x - 3.0,
                            width: plate.width + 6.0,
                            ..plate
                        },
                        2.0,
                        Paint::fill(Ink::SERIES[slot]),
                    );
                }
                canvas.text(label);
            } else if let Some(mark) = cell.mark.as_deref() {
                if bottom - top >= TEXT {
                    canvas.text(Label { text: mark.to_owned(), ..label });
                } else {
                    left_over.push(mark);
                }
            }
        }
        self.draw_total(canvas, plot, layout, frame, at, high, &left_over);
    }

    /// The total above its column, with the marks of parts that had no room.
    #[allow(clippy::too_many_arguments)]
    fn draw_total(&self, canvas: &Canvas, plot: &Plot, layout: &Layout, frame: &Frame, at: usize, high: Decimal, marks: &[&str]) {
        let (x, y) = plot.at(at as f64 + 0.5, coordinate(high));
        let is_empty = self.series.iter().all(|s| s.cells[at].value.is_none());
        let cell = self.total.as_ref().map(|t| &t.cells[at]);
        let Some(value) = cell.and_then(|c| c.value) else {
            if is_empty {
                canvas.text(Label::new((x, y - 10.0), "–").ink(Ink::MUTED));
            }
            return;
        };
        let own_mark = cell.and_then(|c| c.mark.as_deref());
        let mut text = marked(value, own_mark, frame);
        marks.iter().for_each(|m| text += m);
        let label = Label::new((x, y - 11.0), text).bold().size(layout.total_size).halo();
        if label.width() > layout.step * 1.15 {
            return;
        }
        if let Some(total) = &self.total {
            canvas.record(Point {
                series: total.id.clone(),
                period: self.columns[at].period.clone(),
                value,
            });
        }
        canvas.text(label);
    }

    fn draw_periods(&self, canvas: &Canvas, layout: &Layout, frame: &Frame) {
        let y = layout.area.bottom() + 15.0;
        for (at, column) in self.columns.iter().enumerate() {
            let x = layout.area.x + layout.step * (at as f64 + 0.5);
            if at % layout.every == (self.columns.len() - 1) % layout.every {
                canvas.text(Label::new((x, y), layout.ticks[at].as_str()));
            }
            if let Some(words) = &column.partial {
                let half = measure::width(words, TEXT, Weight::Regular) / 2.0;
                let edge = (canvas.size.width - half).max(half);
                canvas.text(Label::new((x.min(edge), y + ROW - 1.0), words.as_str()).ink(Ink::MUTED));
            }
            if at > 0 && begins_era(&self.columns[at - 1].period, &column.period, frame) {
                let x = layout.area.x + layout.step * at as f64;
                canvas.line(
                    &[(x, layout.area.y), (x, y + 8.0)],
                    Paint::dashed(Ink::AXIS, 1.0, Dash::Dotted),
                );
            }
        }
    }

    /// The names beside the last column, from which a line leads to each that
    /// had to give way.
    fn draw_names(&self, canvas: &Canvas, plot: &Plot, layout: &Layout) {
        let last = self.columns.len() - 1;
        let edge = layout.area.right() - (layout.step - layout.bar) / 2.0;
        let (mut low, mut high) = (Decimal::ZERO, Decimal::ZERO);
        let mut names: Vec<(f64, usize)> = Vec::new();
        for (slot, series) in self.series.iter().enumerate() {
            let value = series.cells[last].value.unwrap_or_default();
            let end = if value < Decimal::ZERO { &mut low } else { &mut high };
            let middle = *end + value / Decimal::TWO;
            *end += value;
            names.push((plot.at(0.0, coordinate(middle)).1, slot));
        }
        names.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let wanted: Vec<f64> = names.iter().map(|n| n.0).collect();
        let places = spread(&wanted, ROW, layout.area.y, layout.area.bottom() - 6.0);
        for ((wanted, slot), y) in names.into_iter().zip(places) {
            let x = edge + 14.0;
            if (wanted - y).abs() > 3.0 {
                canvas.line(&[(edge + 2.0, wanted), (x - 2.0, y)], Paint::line(Ink::AXIS, 1.0));
            }
            draw_key(canvas, (x, y), slot, &self.series[slot].label);
        }
    }
}

fn marked(value: Decimal, mark: Option<&str>, frame: &Frame) -> String {
    write::number(value, &frame.lang) + mark.unwrap_or("")
}

/// A swatch and the name of its series.
fn draw_key(canvas: &Canvas, (x, y): (f64, f64), slot: usize, label: &str) {
    let swatch = Area {
        x,
        y: y - 5.0,
        width: 10.0,
        height: 10.0,
    };
    canvas.rect(swatch, 2.0, Paint::fill(Ink::SERIES[slot]));
    canvas.text(Label::new((x + 15.0, y), label).start());
}

fn draw_legend(canvas: &Canvas, legend: &[((f64, f64), usize, String)]) {
    for (at, slot, label) in legend {
        draw_key(canvas, *at, *slot, label);
    }
}

/// Whether an era ends between two periods of an axis that counts by eras.
fn begins_era(before: &Period, period: &Period, frame: &Frame) -> bool {
    let (Period::FiscalYear(a), Period::FiscalYear(b)) = (before, period) else {
        return false;
    };
    frame.lang.rules().eras
        && frame.years != YearStyle::Western
        && Era::of_fiscal_year(*a) != Era::of_fiscal_year(*b)
}

/// Where everything stands, worked out before anything is drawn.
struct Layout {
    area: Area,
    height: f64,
    /// The middle of the line that names the unit.
    head: f64,
    scale: Scale,
    step: f64,
    bar: f64,
    total_size: f64,
    ticks: Vec<String>,
    /// Every how many columns a period is written, counted from the last.
    every: usize,
    legend: Vec<((f64, f64), usize, String)>,
}

impl Layout {
    fn new(chart: &StackedColumns, frame: &Frame) -> Layout {
        let width = frame.width.pixels();
        let (legend, names) = match frame.width {
            Width::Narrow => (legend(&chart.series, width), 2.0),
            Width::Wide => {
                let widest = chart
                    .series
                    .iter()
                    .map(|s| measure::width(&s.label, TEXT, Weight::Regular) * 1.05)
                    .fold(0.0, f64::max);
                (Vec::new(), (widest + 24.0).min(width / 3.0))
            }
        };
        let rows = legend.last().map_or(0.0, |((_, y), ..)| y + ROW - 5.0);
        let scale = Scale::around((0..chart.columns.len()).flat_map(|at| <[Decimal; 2]>::from(chart.ends(at))), 6);
        let left = scale
            .ticks
            .iter()
            .map(|t| measure::width(&tick_number(*t, &frame.lang), TEXT, Weight::Regular))
            .fold(0.0, f64::max)
            + 10.0;
        let head = rows + 8.0;
        let area = Area {
            x: left,
            y: head + 26.0,
            width: (width - left - names).max(60.0),
            height: PLOT_HEIGHT,
        };
        let count = chart.columns.len() as f64;
        let step = area.width / count;
        let is_partial = chart.columns.iter().any(|c| c.partial.is_some());
        let (ticks, every) = ticks(&chart.columns, step, frame);
        Layout {
            area,
            height: area.bottom() + 26.0 + if is_partial { ROW } else { 0.0 },
            head,
            scale,
            step,
            bar: (step * 0.72).min(64.0),
            total_size: if step < 50.0 { 12.0 } else { 14.0 },
            ticks,
            every,
            legend,
        }
    }
}

/// Names of the series in rows, from the top of the columns down.
fn legend(series: &[Series], width: f64) -> Vec<((f64, f64), usize, String)> {
    let (mut x, mut y) = (0.0, 9.0);
    let mut keys = Vec::new();
    for (slot, s) in series.iter().enumerate().rev() {
        let room = measure::width(&s.label, TEXT, Weight::Regular) * 1.05 + 15.0;
        if x > 0.0 && x + room > width {
            (x, y) = (0.0, y + ROW);
        }
        keys.push(((x, y), slot, s.label.clone()));
        x += room + 16.0;
    }
    keys
}

/// The periods as written along the axis, in full where all have room, and
/// every how many of them to write.
fn ticks(columns: &[Column], step: f64, frame: &Frame) -> (Vec<String>, usize) {
    let widest = |texts: &[String]| {
        texts
            .iter()
            .map(|t| measure::width(t, TEXT, Weight::Regular))
            .fold(0.0, f64::max)
    };
    let full: Vec<String> = columns.iter().map(|c| write::period(&c.period, &frame.lang, frame.years)).collect();
    if widest(&full) + 6.0 <= step {
        return (full, 1);
    }
    let short: Vec<String> = columns
        .iter()
        .enumerate()
        .map(|(at, c)| {
            let before = at.checked_sub(1).map(|b| &columns[b].period);
            write::period_tick(&c.period, before, &frame.lang, frame.years)
        })
        .collect();
    let every = ((widest(&short) + 4.0) / step).ceil().max(1.0) as usize;
    (short, every)
}
