//! Small multiples: a panel for each series, all on one value axis.

use crate::chart::axis::{LINE, TEXT, ValueAxis};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::{Dash, Paint};
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::room::{Room, around};
use crate::chart::run::{gaps, runs};
use crate::chart::scale::{Scale, coordinate};
use crate::chart::strand::{MARKER, Strand};
use crate::chart::{ChartError, Column, Drawing, Frame, Grid, Point, Series, Width};
use crate::value::write;

/// A small drawing for each series, all with the same axes, so that more
/// series can be compared than one drawing can tell apart.
#[derive(Clone, Debug)]
pub struct Multiples {
    /// At most [`Multiples::MOST`] series, in the order in which they are
    /// read; their columns are periods. More than [`Grid::MOST_SERIES`] all
    /// have one colour, since their panels already tell them apart.
    pub grid: Grid,
}

/// Height of the plot of a panel, in CSS pixels.
const HEIGHT: f64 = 84.0;
/// Between two panels of a row.
const GUTTER: f64 = 18.0;
/// Between two rows.
const GAP: f64 = 14.0;
/// From the edge of a plot to the nearest point.
const RIM: f64 = 8.0;
/// The most lines that a name may take.
const MOST_LINES: usize = 2;

impl Multiples {
    /// The most series that are drawn.
    pub const MOST: usize = 30;

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let found = self.grid.series.len();
        if found > Multiples::MOST {
            return Err(ChartError::TooManyPanels { found });
        }
        self.grid.validate()?;
        let scale = Scale::near(self.grid.numbers(), 4);
        let values = ValueAxis::new(scale, &self.grid.unit, &frame.lang);
        let layout = Layout::new(self, values, frame);
        let canvas = Canvas::new(frame.width.pixels(), layout.height);
        layout.values.draw_unit(&canvas, 9.0);
        for (i, series) in self.grid.series.iter().enumerate() {
            let panel = Panel {
                columns: &self.grid.columns,
                series,
                // Panels need no dash and no marker to be told apart.
                strand: Strand::plain(if found > Grid::MOST_SERIES {
                    Ink::SERIES[0]
                } else {
                    series.ink()
                }),
                layout: &layout,
                area: layout.area(i),
                frame,
                canvas: &canvas,
            };
            panel.draw(&layout.names[i], i % layout.across == 0);
        }
        Ok(canvas.finish(frame))
    }
}

/// Where the panels stand.
struct Layout {
    values: ValueAxis,
    names: Vec<Vec<String>>,
    /// How many panels stand in a row.
    across: usize,
    /// The lines of names over the panels of each row.
    lines: Vec<usize>,
    /// Width of the plot of a panel.
    width: f64,
    /// What stands under the plot of a panel.
    below: f64,
    height: f64,
}

/// From the head of the drawing to the first names.
const HEAD: f64 = 24.0;

impl Layout {
    fn new(chart: &Multiples, values: ValueAxis, frame: &Frame) -> Layout {
        let count = chart.grid.series.len();
        let across = match (frame.width, count) {
            (_, 0..=2) | (Width::Narrow, _) => count.clamp(1, 2),
            (Width::Wide, 3 | 5 | 6 | 9) => 3,
            (Width::Wide, _) => 4,
        };
        let room = frame.width.pixels() - values.room() - GUTTER * (across as f64 - 1.0);
        let width = room / across as f64;
        let name = |s: &Series| shortened(&s.label, width, frame);
        let names: Vec<Vec<String>> = chart.grid.series.iter().map(name).collect();
        let has_partial = chart.grid.columns.iter().any(|c| c.partial.is_some());
        let mut layout = Layout {
            values,
            lines: names
                .chunks(across)
                .map(|row| row.iter().map(Vec::len).max().unwrap_or(0))
                .collect(),
            names,
            across,
            width,
            below: 24.0 + if has_partial { LINE } else { 0.0 },
            height: 0.0,
        };
        layout.height = layout.top(layout.lines.len()) - GAP;
        layout
    }

    /// Where a row of panels begins.
    fn top(&self, row: usize) -> f64 {
        let height = |lines: &usize| LINE * *lines as f64 + 6.0 + HEIGHT + self.below + GAP;
        HEAD + self.lines[..row].iter().map(height).sum::<f64>()
    }

    /// The plot of a panel.
    fn area(&self, i: usize) -> Area {
        let (row, column) = (i / self.across, i % self.across);
        Area {
            x: self.values.room() + (self.width + GUTTER) * column as f64,
            y: self.top(row) + LINE * self.lines[row] as f64 + 6.0,
            width: self.width,
            height: HEIGHT,
        }
    }
}

/// A name in a few lines, cut where it needs more.
fn shortened(name: &str, room: f64, frame: &Frame) -> Vec<String> {
    let mut lines = measure::wrap(name, &frame.lang, TEXT, Weight::Bold, room);
    if lines.len() > MOST_LINES {
        let rest = lines.split_off(MOST_LINES - 1).concat();
        lines.push(measure::shorten(&rest, TEXT, Weight::Bold, room));
    }
    lines
}

/// A panel being drawn.
struct Panel<'a> {
    columns: &'a [Column],
    series: &'a Series,
    strand: Strand,
    layout: &'a Layout,
    /// Its plot.
    area: Area,
    frame: &'a Frame,
    canvas: &'a Canvas,
}

impl Panel<'_> {
    fn draw(&self, name: &[String], is_first: bool) {
        let area = self.area;
        let last = self.columns.len().saturating_sub(1).max(1) as f64;
        // The markers at both ends stay inside the plot, the last with its value.
        let rim = last * RIM / (area.width - 2.0 * RIM);
        let plot = Plot::new(
            self.canvas,
            area,
            -rim..last + rim,
            self.layout.values.range(),
        );
        let top = area.y - 6.0 - LINE * name.len() as f64;
        for (i, line) in name.iter().enumerate() {
            let at = (area.x, top + LINE * (i as f64 + 0.5));
            self.canvas
                .text(Label::new(at, line.as_str()).start().bold());
        }
        self.layout
            .values
            .draw_steps(self.canvas, &plot, area, is_first);
        self.layout.values.draw_foot(self.canvas, &plot, area);
        self.draw_heads();
        for (at, column) in self.columns.iter().enumerate() {
            if column.broken.is_some() && at > 0 {
                let x = plot.at(at as f64 - 0.5, 0.0).0;
                let line = [(x, area.y), (x, area.bottom())];
                self.canvas
                    .line(&line, Paint::dashed(Ink::MUTED, 1.0, Dash::Dashed));
            }
        }
        let mut room = Room {
            bounds: Area {
                y: area.y - 4.0,
                height: area.height + 4.0,
                ..area
            },
            lines: Vec::new(),
            taken: Vec::new(),
        };
        self.draw_line(&plot, &mut room);
        self.draw_words(&plot, &mut room);
    }

    /// The first and the last period, and what the last one covers.
    fn draw_heads(&self) {
        let area = self.area;
        let heads = [self.columns.first(), self.columns.last()];
        let [Some(first), Some(last)] = heads.map(|c| c.and_then(|c| c.head.period())) else {
            return;
        };
        let written = |p, before| write::period_tick(p, before, &self.frame.lang, self.frame.years);
        let y = area.bottom() + 14.0;
        self.canvas
            .text(Label::new((area.x, y), written(first, None)).start());
        if self.columns.len() > 1 {
            let label = Label::new((area.right(), y), written(last, Some(first)));
            self.canvas.text(label.end());
        }
        let partial = self.columns.last().and_then(|c| c.partial.as_deref());
        if let Some(words) = partial {
            let words = measure::shorten(words, TEXT, Weight::Regular, area.width);
            let label = Label::new((area.right(), y + LINE), words);
            self.canvas.text(label.end().ink(Ink::MUTED));
        }
    }

    fn draw_line(&self, plot: &Plot, room: &mut Room) {
        for run in runs(self.series, self.columns) {
            let places: Vec<(f64, f64)> = run
                .iter()
                .map(|step| plot.at(step.at as f64, coordinate(step.value)))
                .collect();
            self.strand
                .draw_run(self.canvas, self.columns, &run, &places);
            room.lines.extend(places.windows(2).map(|w| [w[0], w[1]]));
            for step in &run {
                self.canvas.record(Point {
                    series: self.series.id.clone(),
                    at: self.columns[step.at].head.at(),
                    value: step.value,
                });
            }
            if let [at] = places[..] {
                let cell = &self.series.cells[run[0].at];
                self.strand.draw_marker(self.canvas, at, cell.is_open);
            }
        }
    }

    /// The newest value, and why there are none.
    fn draw_words(&self, plot: &Plot, room: &mut Room) {
        let cells = &self.series.cells;
        let newest = cells.iter().rposition(|c| c.value.is_some());
        if let Some((at, value)) = newest.and_then(|at| Some((at, cells[at].value?))) {
            let point = plot.at(at as f64, coordinate(value));
            let is_hollow = cells[at].is_open || self.columns[at].partial.is_some();
            self.strand.draw_marker(self.canvas, point, is_hollow);
            room.taken.push(around(point, MARKER));
            let mark = cells[at].mark.as_deref().unwrap_or("");
            let text = write::number(value, &self.frame.lang) + mark;
            let label = Label::new(point, text).bold().halo();
            let order = &[0, 1, 5, 4, 7, 2, 3];
            let at = (point, MARKER - 3.0);
            if let Some(label) = room.place_even_on_lines(self.canvas, &label, at, order) {
                self.canvas.text(label);
            }
        }
        for gap in gaps(self.series) {
            let middle = (gap.first + gap.last) as f64 / 2.0;
            let y = self.area.bottom() - 9.0;
            let label = Label::new((plot.at(middle, 0.0).0, y), gap.reason).halo();
            let area = label.area();
            if room.is_free(self.canvas, area) {
                self.canvas.text(label.ink(Ink::MUTED));
            }
        }
    }
}
