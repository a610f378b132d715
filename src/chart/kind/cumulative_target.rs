//! A sum over some years against its goal: the yearly parts in one bar, and
//! what is left.

use super::super::canvas::{Area, Canvas, Label};
use super::super::measure::{self, Weight};
use super::super::paint::{Dash, Paint};
use super::super::palette::Ink;
use super::super::plot::Plot;
use super::super::scale::{Scale, coordinate};
use super::super::{ChartError, Drawing, Facts, Frame, Point, Reading};
use super::{drawable, tick_number, written};
use crate::value::write;
use crate::value::{Id, Period, Unit};
use rust_decimal::Decimal;

/// How far a cumulative target has been reached.
#[derive(Clone, Debug)]
pub struct CumulativeTarget {
    /// The indicator.
    pub id: Id,
    /// Its unit, written with the sums.
    pub unit: Option<Unit>,
    /// The goal and the span over which it is summed.
    pub goal: Decimal,
    /// The span of the goal.
    pub span: Period,
    /// The yearly parts, oldest first.
    pub parts: Vec<Part>,
    /// これまでの累計, so far.
    pub so_far: String,
    /// 目標値, target.
    pub target: String,
    /// 残り, left. Not shown once the goal is reached.
    pub left: String,
}

/// What one period added.
#[derive(Clone, Debug)]
pub struct Part {
    /// The period.
    pub period: Period,
    /// The number; none while it is missing.
    pub value: Option<Decimal>,
    /// Whether it covers less than its period; the part is then hatched.
    pub partial: bool,
}

const TEXT: f64 = 12.0;
const BAR: f64 = 44.0;

impl CumulativeTarget {
    /// The facts of the yearly parts.
    pub fn facts(&self) -> Option<Facts> {
        let row = self.parts.iter().filter_map(|p| {
            Some(Reading {
                period: p.period.clone(),
                value: p.value?,
                partial: p.partial,
            })
        });
        Facts::of(row.collect())
    }

    /// The sum of the parts that are known.
    pub fn sum(&self) -> Decimal {
        self.known().map(|(_, v)| v).sum()
    }

    fn known(&self) -> impl Iterator<Item = (&Part, Decimal)> {
        self.parts.iter().filter_map(|p| Some((p, p.value?)))
    }

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        drawable(self.known().map(|(_, v)| v).chain([self.goal]))?;
        if let Some(n) = self.known().map(|(_, v)| v).chain([self.goal]).find(|n| n.is_sign_negative() && !n.is_zero()) {
            return Err(ChartError::Negative(n));
        }
        let sum = self.sum();
        drawable([sum])?;
        let width = frame.width.pixels();
        let scale = Scale::around([sum, self.goal], 5);
        let ends = coordinate(sum.max(self.goal)).max(f64::MIN_POSITIVE);
        let area = Area {
            x: 1.0,
            y: 50.0,
            width: width - 2.0,
            height: BAR,
        };
        let canvas = Canvas::new(width, area.bottom() + 50.0);
        let plot = Plot::new(&canvas, area, 0.0..ends, 0.0..1.0);

        self.draw_heading(&canvas, frame, sum);
        self.draw_parts(&canvas, &plot, area, frame);
        self.draw_rest(&canvas, &plot, area, frame, sum);
        let x = plot.at(coordinate(self.goal), 0.0).0;
        canvas.line(&[(x, area.y - 7.0), (x, area.bottom() + 7.0)], Paint::line(Ink::TEXT, 2.0));
        draw_axis(&canvas, &plot, area, &scale, ends, frame);
        canvas.record(Point {
            series: self.id.clone(),
            period: self.span.clone(),
            value: self.goal,
        });
        Ok(canvas.finish(frame))
    }

    /// The sum so far at the left, the goal at the right.
    fn draw_heading(&self, canvas: &Canvas, frame: &Frame, sum: Decimal) {
        let value = |n| written(n, self.unit.as_ref(), None, &frame.lang);
        canvas.text(Label::new((0.0, 8.0), self.so_far.as_str()).start().ink(Ink::MUTED));
        canvas.text(Label::new((0.0, 28.0), value(sum)).start().bold().size(18.0).ink(Ink::SERIES[0]));
        let right = canvas.size.width;
        canvas.text(Label::new((right, 8.0), self.target.as_str()).end().ink(Ink::MUTED));
        canvas.text(Label::new((right, 28.0), value(self.goal)).end().bold().size(18.0));
    }

    fn draw_parts(&self, canvas: &Canvas, plot: &Plot, area: Area, frame: &Frame) {
        let mut start = Decimal::ZERO;
        let mut before: Option<&Period> = None;
        for (part, value) in self.known() {
            let end = start + value;
            let (from, to) = ((coordinate(start), 0.0), (coordinate(end), 1.0));
            start = end;
            plot.rect(from, to, Paint::fill(Ink::SERIES[0]).edged(Ink::GROUND, 1.5));
            if part.partial {
                plot.rect(from, to, Paint::HATCH);
            }
            canvas.record(Point {
                series: self.id.clone(),
                period: part.period.clone(),
                value,
            });
            let (left, right) = (plot.at(from.0, 0.0).0, plot.at(to.0, 0.0).0);
            let middle = (left + right) / 2.0;
            let number = Label::new((middle, area.y + BAR / 2.0), write::number(value, &frame.lang)).ink(Ink::ON_SERIES[0]).bold();
            let room = right - left - 4.0;
            if number.width() <= room {
                if part.partial {
                    canvas.rect(number.area(), 2.0, Paint::fill(Ink::SERIES[0]));
                }
                canvas.text(number);
            }
            let full = write::period(&part.period, &frame.lang, frame.years);
            let short = write::period_tick(&part.period, before, &frame.lang, frame.years);
            let fits = |text: &String| measure::width(text, TEXT, Weight::Regular) <= room;
            if let Some(text) = [full, short].into_iter().find(fits) {
                canvas.text(Label::new((middle, area.bottom() + 14.0), text));
            }
            before = Some(&part.period);
        }
    }

    fn draw_rest(&self, canvas: &Canvas, plot: &Plot, area: Area, frame: &Frame, sum: Decimal) {
        if sum >= self.goal {
            return;
        }
        let (from, to) = (plot.at(coordinate(sum), 0.0).0, plot.at(coordinate(self.goal), 0.0).0);
        let rest = Area {
            x: from + 1.5,
            width: (to - from - 2.5).max(0.0),
            ..area
        };
        canvas.rect(rest, 0.0, Paint::dashed(Ink::AXIS, 1.5, Dash::Dashed));
        let words = format!("{} {}", self.left, written(self.goal - sum, self.unit.as_ref(), None, &frame.lang));
        let label = Label::new(((from + to) / 2.0, area.y + BAR / 2.0), words);
        if label.width() + 8.0 <= rest.width {
            canvas.text(label);
        }
    }
}

fn draw_axis(canvas: &Canvas, plot: &Plot, area: Area, scale: &Scale, ends: f64, frame: &Frame) {
    let y = area.bottom() + 26.0;
    let inside: Vec<_> = scale.ticks.iter().copied().filter(|t| coordinate(*t) <= ends).collect();
    canvas.line(&[(area.x, y), (area.right(), y)], Paint::line(Ink::AXIS, 1.0));
    for tick in inside {
        let x = plot.at(coordinate(tick), 0.0).0;
        canvas.line(&[(x, y), (x, y + 4.0)], Paint::line(Ink::AXIS, 1.0));
        let label = Label::new((x, y + 14.0), tick_number(tick, &frame.lang)).ink(Ink::MUTED);
        let half = label.width() / 2.0;
        let x = x.min(canvas.size.width - half).max(half);
        canvas.text(Label {
            at: (x, y + 14.0),
            ..label
        });
    }
}
