//! Two periods, and a line for each thing from one to the other. Both ends are
//! written out, so there is no axis. The names at the left go first where there
//! is little room, then the numbers at the left; those at the right stay.

use crate::chart::axis::{LINE, TEXT};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::{Marker, Paint};
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::rows::{few_lines, head};
use crate::chart::scale::coordinate;
use crate::chart::spread::spread;
use crate::chart::{ChartError, Drawing, Frame, Grid, Kind, Point, Series, Width};
use crate::value::{Id, write};
use std::ops::Range;

/// What rose and what fell between two periods. The numbers stand at both ends,
/// so there is no axis, and the lines need not begin at zero.
#[derive(Clone, Debug)]
pub struct Slope {
    /// Exactly two columns; at most [`Slope::MOST`] series.
    pub grid: Grid,
    /// The series that the report speaks of; the others step back in grey.
    /// None given, up to [`Grid::MOST_SERIES`] series have their own colours.
    pub own: Vec<Id>,
}

/// The least height of the lines.
const HEIGHT: f64 = 240.0;
/// From a dot to its words.
const GAP: f64 = 9.0;
/// Room for the line to words that had to give way.
const LEAD: f64 = 10.0;
/// Height of the line that names the unit.
const HEAD: f64 = 20.0;
/// From the middle of the lines to a head.
const HEAD_GAP: f64 = 6.0;
const MARKER: f64 = 4.5;
/// The most lines that a name takes.
const MOST_LINES: usize = 2;

impl Slope {
    /// The most lines whose ends can be labelled.
    pub const MOST: usize = 20;

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.validate()?;
        let layout = Layout::new(self, frame);
        let canvas = Canvas::new(
            frame.width.pixels(),
            layout.area.bottom() + layout.pitch.max(20.0) / 2.0,
        );
        let plot = Plot::new(&canvas, layout.area, 0.0..1.0, self.span());
        let sketch = Sketch {
            chart: self,
            layout: &layout,
            canvas: &canvas,
            plot,
        };
        sketch.draw();
        drop(sketch);
        Ok(canvas.finish(frame))
    }

    fn validate(&self) -> Result<(), ChartError> {
        let (columns, found) = (self.grid.columns.len(), self.grid.series.len());
        if columns != 2 {
            return Err(ChartError::Columns {
                found: columns,
                expected: 2,
            });
        }
        if found > Slope::MOST {
            return Err(ChartError::TooMany {
                found,
                most: Slope::MOST,
                instead: Kind::Bars,
            });
        }
        self.grid.validate()
    }

    /// From the least number to the largest.
    fn span(&self) -> Range<f64> {
        let numbers = || self.grid.numbers().map(coordinate);
        let low = numbers().fold(f64::INFINITY, f64::min);
        let high = numbers().fold(f64::NEG_INFINITY, f64::max);
        if low < high {
            low..high
        } else {
            low - 1.0..low + 1.0
        }
    }

    fn look(&self, series: &Series) -> Look {
        let is_own = self.own.contains(&series.id);
        let few = self.grid.series.len() <= Grid::MOST_SERIES;
        match (is_own, self.own.is_empty() && few) {
            (true, _) => Look::new(Ink::series(series.slot), 3.0, series.slot, Weight::Bold),
            (false, true) => Look::new(Ink::series(series.slot), 2.5, series.slot, Weight::Regular),
            (false, false) => Look::new(Ink::REST, 1.5, 0, Weight::Regular),
        }
    }
}

/// How a line and its words look.
struct Look {
    ink: Ink,
    width: f64,
    slot: usize,
    weight: Weight,
}

impl Look {
    fn new(ink: Ink, width: f64, slot: usize, weight: Weight) -> Look {
        Look {
            ink,
            width,
            slot,
            weight,
        }
    }
}

/// A drawing under way.
struct Sketch<'a> {
    chart: &'a Slope,
    layout: &'a Layout,
    canvas: &'a Canvas,
    plot: Plot,
}

impl Sketch<'_> {
    fn draw(&self) {
        let area = self.layout.area;
        let room = self.canvas.size.width;
        let unit = measure::shorten(&self.chart.grid.unit, TEXT, Weight::Regular, room);
        let unit = Label::new((0.0, 9.0), unit).start();
        self.canvas.text(unit.ink(Ink::MUTED));
        for (at, x) in [area.x, area.right()].into_iter().enumerate() {
            let ends = [(x, area.y - 8.0), (x, area.bottom() + 8.0)];
            self.canvas.line(&ends, Paint::line(Ink::GRID, 1.0));
            self.draw_head(at, x);
        }
        let grid = &self.chart.grid;
        // What the report speaks of lies on top.
        let mut order: Vec<&Series> = grid.series.iter().collect();
        order.sort_by_key(|s| self.chart.own.contains(&s.id));
        order.into_iter().for_each(|series| self.draw_line(series));
        for series in &grid.series {
            for (column, cell) in grid.columns.iter().zip(&series.cells) {
                if let Some(value) = cell.value {
                    self.canvas.record(Point {
                        series: series.id.clone(),
                        at: column.head.at(),
                        value,
                    });
                }
            }
        }
        self.draw_words(0);
        self.draw_words(1);
    }

    /// The period over its end of the lines, inside of the sheet.
    fn draw_head(&self, at: usize, x: f64) {
        let below = HEAD + LINE / 2.0;
        for (n, (line, is_bold)) in self.layout.heads[at].iter().enumerate() {
            let label = Label::new((x, below + LINE * n as f64), line.as_str());
            let label = if *is_bold {
                label.bold()
            } else {
                label.ink(Ink::MUTED)
            };
            // Each head keeps to its half of the lines.
            let half = label.width() / 2.0;
            let area = self.layout.area;
            let middle = area.x + area.width / 2.0;
            let x = if at == 0 {
                x.min(middle - HEAD_GAP - half).max(half)
            } else {
                let right = self.canvas.size.width - half;
                x.max(middle + HEAD_GAP + half).min(right)
            };
            self.canvas.text(Label {
                at: (x, label.at.1),
                ..label
            });
        }
    }

    fn draw_line(&self, series: &Series) {
        let look = self.chart.look(series);
        let ends: Vec<(f64, f64)> = [0, 1]
            .into_iter()
            .filter_map(|at| Some((at as f64, coordinate(series.cells[at].value?))))
            .collect();
        let is_broken = self.chart.grid.columns[1].broken.is_some();
        if ends.len() == 2 && !is_broken {
            // Not dashed: the shapes at both ends tell the lines apart, and a
            // dashed line would look like a forecast.
            self.plot.path(&ends, Paint::line(look.ink, look.width));
        }
        for (x, y) in ends {
            let at = x as usize;
            let is_open = series.cells[at].is_open || self.chart.grid.columns[at].partial.is_some();
            let paint = if is_open {
                Paint::fill(Ink::GROUND).edged(look.ink, 2.0)
            } else {
                Paint::fill(look.ink).edged(Ink::GROUND, 1.0)
            };
            let place = self.plot.at(x, y);
            self.canvas
                .marker(place, Marker::of(look.slot), MARKER, paint);
        }
    }

    /// Numbers and names beside one end, each as near to its dot as the others
    /// let it; a thin line leads to one that had to give way.
    fn draw_words(&self, at: usize) {
        let mut words: Vec<(f64, &Words, &Series)> = Vec::new();
        for (series, words_of) in self.chart.grid.series.iter().zip(&self.layout.words[at]) {
            if let Some(value) = series.cells[at].value {
                let y = self.plot.at(at as f64, coordinate(value)).1;
                words.push((y, words_of, series));
            }
        }
        words.sort_by(|a, b| a.0.total_cmp(&b.0));
        let wanted: Vec<f64> = words.iter().map(|w| w.0).collect();
        let area = self.layout.area;
        let places = spread(&wanted, self.layout.pitch, area.y, area.bottom());
        let (dot, side) = if at == 0 {
            (area.x, -1.0)
        } else {
            (area.right(), 1.0)
        };
        for ((wanted, words, series), y) in words.into_iter().zip(places) {
            let x = dot + side * (GAP + LEAD);
            if (wanted - y).abs() > 2.0 {
                let lead = [(dot + side * GAP, wanted), (x - side * 2.0, y)];
                self.canvas.line(&lead, Paint::line(Ink::AXIS, 1.0));
            }
            let weight = self.chart.look(series).weight;
            self.draw_end(words, weight, at, (x, y));
        }
    }

    fn draw_end(&self, words: &Words, weight: Weight, at: usize, (x, y): (f64, f64)) {
        let (side, anchored): (f64, fn(Label) -> Label) = if at == 0 {
            (-1.0, Label::end)
        } else {
            (1.0, Label::start)
        };
        let value = Label::new((x, y), words.value.as_str()).bold();
        self.canvas.text(anchored(value));
        let x = x + side * (self.layout.values[at] + 6.0);
        let up = (words.name.len() as f64 - 1.0) * LINE / 2.0;
        for (n, line) in words.name.iter().enumerate() {
            let label = Label::new((x, y - up + LINE * n as f64), line.as_str());
            self.canvas.text(anchored(Label { weight, ..label }));
        }
    }
}

/// What stands beside one end of a line.
struct Words {
    value: String,
    name: Vec<String>,
}

/// Where everything stands.
struct Layout {
    area: Area,
    /// What is written over each end: the period in bold, then what is said of it.
    heads: [Vec<(String, bool)>; 2],
    /// By end and series.
    words: [Vec<Words>; 2],
    /// What the numbers take at each end.
    values: [f64; 2],
    /// The least distance of two labels.
    pitch: f64,
}

impl Layout {
    fn new(chart: &Slope, frame: &Frame) -> Layout {
        let width = frame.width.pixels();
        let grid = &chart.grid;
        let write = |series: &Series, at: usize| match series.cells[at].value {
            Some(n) => {
                write::number(n, &frame.lang) + series.cells[at].mark.as_deref().unwrap_or("")
            }
            None => String::new(),
        };
        let mut values = [0, 1].map(|at| -> f64 {
            let words = grid.series.iter().map(|s| write(s, at));
            let widths = words.map(|w| measure::width(&w, TEXT, Weight::Bold) * 1.04);
            widths.fold(0.0, f64::max)
        });
        let around = GAP + LEAD + 6.0;
        let has_left = values[0] + values[1] + 2.0 * around <= width * 0.75;
        if !has_left {
            values[0] = 0.0;
        }
        // The lines keep a quarter of the sheet, the names share what is left.
        let spare = width * 0.75 - values[0] - values[1] - 2.0 * around;
        let name_room = match frame.width {
            Width::Wide => [spare / 2.0, spare / 2.0].map(|room| room.min(width * 0.27)),
            Width::Narrow => [0.0, spare],
        }
        .map(|room| room.max(0.0));
        let words = [0, 1].map(|at| -> Vec<Words> {
            let name = |s: &Series| {
                if name_room[at] < TEXT {
                    return Vec::new();
                }
                let name = name_of(s, 1 - at);
                few_lines(
                    &name,
                    TEXT,
                    Weight::Bold,
                    name_room[at] / 1.04,
                    MOST_LINES,
                    frame,
                )
            };
            let words = |s: &Series| Words {
                value: if at == 1 || has_left {
                    write(s, at)
                } else {
                    String::new()
                },
                name: name(s),
            };
            grid.series.iter().map(words).collect()
        });
        let lines = words.iter().flatten().map(|w| w.name.len()).max();
        let pitch = LINE * lines.unwrap_or(1).max(1) as f64 + 2.0;
        let side = |at: usize| -> f64 {
            let lines = words[at].iter().flat_map(|w: &Words| &w.name);
            let widths = lines.map(|l| measure::width(l, TEXT, Weight::Bold) * 1.04);
            around + values[at] + widths.fold(0.0, f64::max)
        };
        let (left, right) = (side(0), side(1));
        let middle = (left + width - right) / 2.0;
        let rooms = [middle, width - middle].map(|room| room - HEAD_GAP);
        let heads = [0, 1].map(|at| heads(chart, at, rooms[at], frame));
        let head_lines = heads.iter().map(Vec::len).max().unwrap_or(0);
        let count = grid.series.len() as f64;
        let area = Area {
            x: left,
            y: HEAD + LINE * head_lines as f64 + 4.0 + pitch / 2.0,
            width: width - left - right,
            height: HEIGHT.max(pitch * count),
        };
        Layout {
            area,
            heads,
            words,
            values,
            pitch,
        }
    }
}

/// The name of a series, with the reason why its other end is missing.
fn name_of(series: &Series, other: usize) -> String {
    let other = &series.cells[other];
    match &other.missing {
        Some(reason) if other.value.is_none() => format!("{} ({reason})", series.label),
        _ => series.label.clone(),
    }
}

/// The period of an end in lines, and what is said of it.
fn heads(chart: &Slope, at: usize, room: f64, frame: &Frame) -> Vec<(String, bool)> {
    let column = &chart.grid.columns[at];
    let lines = |text: &str, is_bold: bool| -> Vec<(String, bool)> {
        let weight = if is_bold {
            Weight::Bold
        } else {
            Weight::Regular
        };
        let lines = few_lines(text, TEXT, weight, room, MOST_LINES, frame);
        lines.into_iter().map(|line| (line, is_bold)).collect()
    };
    let mut all = lines(&head(&column.head, frame), true);
    for note in [&column.partial, &column.broken].into_iter().flatten() {
        all.extend(lines(note, false));
    }
    all
}
