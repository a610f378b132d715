//! A baseline, what followed it, and dated targets, on a line of time that is
//! to scale.

use super::super::canvas::{Area, Canvas, Label};
use super::super::measure::{self, Weight};
use super::super::paint::{Dash, Paint};
use super::super::palette::Ink;
use super::super::plot::Plot;
use super::super::scale::{Scale, coordinate};
use super::super::{ChartError, Drawing, Facts, Frame, Point, Reading, Width};
use super::{drawable, tick_number, written};
use crate::value::write;
use crate::value::{Bound, Id, Period, Unit};
use rust_decimal::Decimal;

/// Where an indicator stood, stands and shall stand.
#[derive(Clone, Debug)]
pub struct TargetPath {
    /// The indicator.
    pub id: Id,
    /// Its unit, written with each value; bare numbers without one.
    pub unit: Option<Unit>,
    /// The unit at the head of the axis.
    pub unit_head: String,
    /// Every dated figure, in any order. One whose period is not stated stands
    /// apart, beside the line of time.
    pub points: Vec<Dated>,
    /// The words for each grade: 基準値, 実績, 目標値.
    pub words: GradeWords,
    /// Names the connecting line as ours (結んだ線は当サイトによる). Without
    /// it nothing is connected to the targets: figures of different measures
    /// do not lie on one path.
    pub connection: Option<String>,
    /// Stands under a figure whose period is not stated.
    pub undated: String,
}

/// One figure.
#[derive(Clone, Debug)]
pub struct Dated {
    /// What it is of.
    pub period: Period,
    /// The number.
    pub value: Decimal,
    /// What it is a bound of.
    pub bound: Option<Bound>,
    /// What it is for the indicator.
    pub grade: Grade,
    /// Whether it covers less than its period.
    pub partial: bool,
    /// A sign that leads to a note, such as †.
    pub mark: Option<String>,
}

/// What a figure is for an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Where it began.
    Baseline,
    /// What was reached since.
    Actual,
    /// What shall be reached.
    Target,
}

/// The words for the grades, as captions under the values.
#[derive(Clone, Debug)]
pub struct GradeWords {
    /// 基準値, baseline.
    pub baseline: String,
    /// 実績, actual.
    pub actual: String,
    /// 目標値, target.
    pub target: String,
}

impl GradeWords {
    fn of(&self, grade: Grade) -> &str {
        match grade {
            Grade::Baseline => &self.baseline,
            Grade::Actual => &self.actual,
            Grade::Target => &self.target,
        }
    }
}

const PLOT_HEIGHT: f64 = 250.0;
const TEXT: f64 = 12.0;
const VALUE: f64 = 15.0;
const ROW: f64 = 18.0;
const MARKER: f64 = 5.5;

impl TargetPath {
    /// The facts of baseline and actuals; targets have not happened.
    pub fn facts(&self) -> Option<Facts> {
        let row = self.in_time().into_iter().filter(|p| p.grade != Grade::Target);
        Facts::of(
            row.map(|p| Reading {
                period: p.period.clone(),
                value: p.value,
                partial: p.partial,
            })
            .collect(),
        )
    }

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        drawable(self.points.iter().map(|p| p.value))?;
        let points = self.in_time();
        let years = Years::new(&points);
        let layout = Layout::new(self, frame, &points);
        let canvas = Canvas::new(frame.width.pixels(), layout.area.bottom() + 28.0);
        let plot = Plot::new(&canvas, layout.area, years.range.clone(), layout.scale.low..layout.scale.high);
        let places: Vec<(f64, f64)> = points.iter().map(|p| (years.of(p), coordinate(p.value))).collect();

        self.draw_axes(&canvas, &plot, &layout, frame);
        self.draw_years(&canvas, &plot, &layout, &years, &points, frame);
        let lines = self.draw_lines(&plot, &points, &places);
        for (point, at) in points.iter().zip(&places) {
            draw_marker(&canvas, plot.at(at.0, at.1), point.grade, point.partial);
            canvas.record(Point {
                series: self.id.clone(),
                period: point.period.clone(),
                value: point.value,
            });
        }
        let pixels: Vec<(f64, f64)> = places.iter().map(|at| plot.at(at.0, at.1)).collect();
        self.draw_values(&canvas, &layout, frame, &points, &pixels, &lines);
        self.draw_legend(&canvas, frame);
        Ok(canvas.finish(frame))
    }

    /// The figures in the order of time, undated ones at the end.
    fn in_time(&self) -> Vec<&Dated> {
        let mut points: Vec<&Dated> = self.points.iter().collect();
        points.sort_by_key(|p| (p.period == Period::NotStated, p.period.chronology(), p.grade));
        points
    }

    fn draw_axes(&self, canvas: &Canvas, plot: &Plot, layout: &Layout, frame: &Frame) {
        let (left, right) = (layout.area.x, layout.area.right());
        for tick in &layout.scale.ticks {
            let value = coordinate(*tick);
            let y = plot.at(0.0, value).1;
            let ink = if tick.is_zero() { Ink::AXIS } else { Ink::GRID };
            canvas.line(&[(left, y), (right, y)], Paint::line(ink, 1.0));
            canvas.text(Label::new((left - 8.0, y), tick_number(*tick, &frame.lang)).end().ink(Ink::MUTED));
        }
        canvas.text(Label::new((0.0, layout.head), self.unit_head.as_str()).start().ink(Ink::MUTED));
    }

    /// A short stroke for each year, and the periods that have a figure.
    fn draw_years(&self, canvas: &Canvas, plot: &Plot, layout: &Layout, years: &Years, points: &[&Dated], frame: &Frame) {
        let bottom = layout.area.bottom();
        for year in years.marks() {
            let x = plot.at(year, 0.0).0;
            canvas.line(&[(x, bottom), (x, bottom + 4.0)], Paint::line(Ink::AXIS, 1.0));
        }
        let mut taken: Vec<Area> = Vec::new();
        // The ends of the way come first where there is not room for all.
        let mut order: Vec<&&Dated> = points.iter().collect();
        order.sort_by_key(|p| p.grade == Grade::Actual);
        for point in order {
            let x = plot.at(years.of(point), 0.0).0;
            let text = if point.period == Period::NotStated {
                self.undated.clone()
            } else {
                year_label(&point.period, frame)
            };
            let mut label = Label::new((x, bottom + 16.0), text);
            let half = label.width() / 2.0;
            label.at.0 = x.min(canvas.size.width - half).max(half);
            let area = label.area();
            if taken.contains(&area) || !taken.iter().any(|t| t.overlaps(area)) {
                if !taken.contains(&area) {
                    canvas.text(label);
                }
                taken.push(area);
            }
        }
    }

    /// The way so far, solid, and the way to the targets, dashed; gives back
    /// the corners of both.
    fn draw_lines(&self, plot: &Plot, points: &[&Dated], places: &[(f64, f64)]) -> Vec<(f64, f64)> {
        let dated = points.iter().zip(places).filter(|(p, _)| p.period != Period::NotStated);
        let (mut so_far, mut ahead): (Vec<_>, Vec<_>) = (Vec::new(), Vec::new());
        for (point, at) in dated {
            match point.grade {
                Grade::Target => ahead.push(*at),
                Grade::Baseline | Grade::Actual => so_far.push(*at),
            }
        }
        // A target already past does not lie ahead of the newest actual.
        if let Some(newest) = so_far.last().copied() {
            ahead.retain(|at| at.0 > newest.0);
            ahead.insert(0, newest);
        }
        let mut corners = Vec::new();
        if so_far.len() > 1 {
            plot.path(&so_far, Paint::line(Ink::SERIES[0], 2.5));
            corners.extend(&so_far);
        }
        if self.connection.is_some() && ahead.len() > 1 {
            plot.path(&ahead, Paint::dashed(Ink::SERIES[0], 2.0, Dash::Dashed));
            corners.extend(&ahead);
        }
        corners.into_iter().map(|(x, y)| plot.at(x, y)).collect()
    }

    /// Each value at its point, where it covers neither line nor neighbour.
    fn draw_values(&self, canvas: &Canvas, layout: &Layout, frame: &Frame, points: &[&Dated], places: &[(f64, f64)], line: &[(f64, f64)]) {
        let mut taken: Vec<Area> = places.iter().map(|at| around(*at, MARKER + 2.0)).collect();
        let newest = points.iter().rposition(|p| p.grade == Grade::Actual);
        let is_end = |i: usize| points[i].grade != Grade::Actual || Some(i) == newest;
        let mut order: Vec<usize> = (0..points.len()).collect();
        order.sort_by_key(|i| !is_end(*i));
        for i in order {
            let point = points[i];
            let text = written(point.value, self.unit.as_ref(), point.bound, &frame.lang) + point.mark.as_deref().unwrap_or("");
            let value = Label::new((0.0, 0.0), text).bold().size(if is_end(i) { VALUE } else { TEXT }).halo();
            let words = if is_end(i) { self.words.of(point.grade) } else { "" };
            let caption = Label::new((0.0, 0.0), words).ink(Ink::MUTED).halo();
            let size = (
                value.width().max(caption.width()) * 1.04,
                value.size * 1.25 + if words.is_empty() { 0.0 } else { TEXT * 1.3 },
            );
            let bounds = Area {
                x: layout.area.x + 2.0,
                y: layout.head + 4.0,
                width: canvas.size.width - layout.area.x - 2.0,
                height: layout.area.bottom() - layout.head - 6.0,
            };
            let own = around(places[i], MARKER + 2.0);
            let free = candidates(places[i], size).into_iter().find(|area| {
                bounds.holds((area.x, area.y))
                    && bounds.holds((area.right(), area.bottom()))
                    && !taken.iter().any(|t| *t != own && t.overlaps(*area))
                    && !line.windows(2).any(|w| crosses(w[0], w[1], *area))
            });
            // An end of the way is always labelled, on its halo if need be.
            let area = match free {
                Some(area) => area,
                None if is_end(i) => within(candidates(places[i], size)[0], bounds),
                None => continue,
            };
            let x = area.x + area.width / 2.0;
            canvas.text(Label { at: (x, area.y + value.size * 0.62), ..value });
            canvas.text(Label { at: (x, area.bottom() - TEXT * 0.62), ..caption });
            taken.push(area);
        }
    }

    /// Names the line; the points carry their own words.
    fn draw_legend(&self, canvas: &Canvas, frame: &Frame) {
        let Some(words) = &self.connection else {
            return;
        };
        canvas.line(&[(0.0, 9.0), (24.0, 9.0)], Paint::dashed(Ink::SERIES[0], 2.0, Dash::Dashed));
        let room = frame.width.pixels() - 32.0;
        let lines = measure::wrap(words, &frame.lang, TEXT, Weight::Regular, room);
        for (i, line) in lines.into_iter().enumerate() {
            canvas.text(Label::new((32.0, 9.0 + ROW * i as f64), line).start());
        }
    }

    fn legend_rows(&self, frame: &Frame) -> f64 {
        let room = frame.width.pixels() - 32.0;
        let rows = |words: &String| measure::wrap(words, &frame.lang, TEXT, Weight::Regular, room).len();
        self.connection.as_ref().map_or(0, rows) as f64
    }
}

/// A period under the axis; a year without a basis stays bare.
fn year_label(period: &Period, frame: &Frame) -> String {
    match (period, frame.width) {
        (Period::UnstatedYear(year), _) => year.to_string(),
        (_, Width::Wide) => write::period(period, &frame.lang, frame.years),
        (_, Width::Narrow) => write::period_tick(period, None, &frame.lang, frame.years),
    }
}

fn draw_marker(canvas: &Canvas, at: (f64, f64), grade: Grade, is_partial: bool) {
    let paint = match grade {
        Grade::Baseline | Grade::Actual if !is_partial => Paint::fill(Ink::SERIES[0]).edged(Ink::GROUND, 1.5),
        Grade::Baseline | Grade::Actual => Paint::fill(Ink::CARD).edged(Ink::SERIES[0], 1.5),
        Grade::Target => Paint::fill(Ink::GROUND).edged(Ink::SERIES[0], 2.5),
    };
    canvas.circle(at, MARKER, paint);
}

fn around((x, y): (f64, f64), reach: f64) -> Area {
    Area {
        x: x - reach,
        y: y - reach,
        width: 2.0 * reach,
        height: 2.0 * reach,
    }
}

/// Places for a label at a point, the best first.
fn candidates((x, y): (f64, f64), (width, height): (f64, f64)) -> [Area; 8] {
    let off = MARKER + 5.0;
    let above = y - off - height;
    let below = y + off;
    let (middle, before, after) = (x - width / 2.0, x - width - 2.0, x + 2.0);
    [
        (middle, above),
        (before, above),
        (after, above),
        (after, below),
        (middle, below),
        (before, below),
        (x + off, y - height / 2.0),
        (x - off - width, y - height / 2.0),
    ]
    .map(|(x, y)| Area {
        x,
        y,
        width,
        height,
    })
}

fn within(area: Area, bounds: Area) -> Area {
    Area {
        x: area.x.min(bounds.right() - area.width).max(bounds.x),
        y: area.y.min(bounds.bottom() - area.height).max(bounds.y),
        ..area
    }
}

/// Whether a line passes through an area, seen at steps of about two pixels.
fn crosses(from: (f64, f64), to: (f64, f64), area: Area) -> bool {
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    let steps = (length / 2.0).ceil().clamp(1.0, 1000.0) as u32;
    (0..=steps).any(|s| {
        let t = f64::from(s) / f64::from(steps);
        area.holds((from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t))
    })
}

/// The line of time.
struct Years {
    range: std::ops::Range<f64>,
    first: f64,
    last: f64,
}

impl Years {
    fn new(points: &[&Dated]) -> Years {
        let dated: Vec<f64> = points
            .iter()
            .filter(|p| p.period != Period::NotStated)
            .map(|p| year(&p.period))
            .collect();
        let first = dated.iter().copied().fold(f64::INFINITY, f64::min);
        let last = dated.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (first, last) = if first.is_finite() { (first, last) } else { (0.0, 0.0) };
        let span = (last - first).max(1.0);
        let is_undated = |p: &&Dated| p.period == Period::NotStated;
        let lane = if points.iter().any(is_undated) { span * 0.22 } else { 0.0 };
        Years {
            range: first - span * 0.1..last + span * 0.1 + lane,
            first,
            last,
        }
    }

    /// Where a figure stands; one without a period in a lane of its own.
    fn of(&self, point: &Dated) -> f64 {
        if point.period == Period::NotStated {
            self.range.end - (self.last - self.first).max(1.0) * 0.1
        } else {
            year(&point.period)
        }
    }

    /// The years to mark, as many as can be told apart.
    fn marks(&self) -> Vec<f64> {
        let span = self.last - self.first;
        if span > 60.0 {
            return vec![self.first, self.last];
        }
        (0..=span as u32).map(|n| self.first + f64::from(n)).collect()
    }
}

/// A period as a place in time: the year in which it begins, and its part.
fn year(period: &Period) -> f64 {
    let (year, month, day) = period.chronology();
    f64::from(year) + (f64::from(month.max(1)) - 1.0) / 12.0 + (f64::from(day.max(1)) - 1.0) / 372.0
}

struct Layout {
    area: Area,
    head: f64,
    scale: Scale,
}

impl Layout {
    fn new(chart: &TargetPath, frame: &Frame, points: &[&Dated]) -> Layout {
        let width = frame.width.pixels();
        let scale = Scale::around(points.iter().map(|p| p.value), 5);
        let left = scale
            .ticks
            .iter()
            .map(|t| measure::width(&tick_number(*t, &frame.lang), TEXT, Weight::Regular))
            .fold(0.0, f64::max)
            + 10.0;
        let head = chart.legend_rows(frame) * ROW + 14.0;
        Layout {
            area: Area {
                x: left,
                y: head + 56.0,
                width: (width - left - 2.0).max(60.0),
                height: PLOT_HEIGHT,
            },
            head,
            scale,
        }
    }
}
