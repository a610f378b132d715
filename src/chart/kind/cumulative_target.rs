//! A sum over some years against its goal: the yearly parts in one bar, and
//! what is left.

use super::{drawable, written};
use crate::chart::axis::tick_numbers;
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::{Dash, Paint};
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::scale::{Scale, coordinate};
use crate::chart::spread::thinned;
use crate::chart::{At, ChartError, Drawing, Frame, Point};
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
/// Size of the two sums.
const LARGE: f64 = 18.0;
const BAR: f64 = 44.0;

impl CumulativeTarget {
    /// The sum of the parts that are known. It stays at the largest number
    /// there is, which is beyond what is drawn, where it would pass it.
    pub fn sum(&self) -> Decimal {
        self.known()
            .fold(Decimal::ZERO, |sum, (_, v)| sum.saturating_add(v))
    }

    fn known(&self) -> impl Iterator<Item = (&Part, Decimal)> {
        self.parts.iter().filter_map(|p| Some((p, p.value?)))
    }

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let values = || self.known().map(|(_, v)| v).chain([self.goal]);
        drawable(values())?;
        if let Some(n) = values().find(|n| *n < Decimal::ZERO) {
            return Err(ChartError::Negative(n));
        }
        let sum = self.sum();
        drawable([sum])?;
        let width = frame.width.pixels();
        let headings = self.headings(frame, sum);
        let both: f64 = headings.iter().map(Heading::width).sum();
        let is_stacked = both + 24.0 > width;
        let scale = Scale::around([sum, self.goal], 5);
        let end = coordinate(sum.max(self.goal));
        let end = if end > 0.0 { end } else { 1.0 };
        let area = Area {
            x: 1.0,
            y: if is_stacked { 96.0 } else { 50.0 },
            width: width - 2.0,
            height: BAR,
        };
        let canvas = Canvas::new(width, area.bottom() + 50.0);
        let plot = Plot::new(&canvas, area, 0.0..end, 0.0..1.0);

        let [so_far, goal] = &headings;
        so_far.draw(&canvas, 8.0, Ink::SERIES[0], Label::start, 0.0);
        if is_stacked {
            goal.draw(&canvas, 54.0, Ink::TEXT, Label::start, 0.0);
        } else {
            goal.draw(&canvas, 8.0, Ink::TEXT, Label::end, width);
        }
        self.draw_parts(&canvas, &plot, area, frame);
        self.draw_rest(&canvas, &plot, area, frame, sum);
        let x = plot.at(coordinate(self.goal), 0.0).0;
        canvas.line(
            &[(x, area.y - 7.0), (x, area.bottom() + 7.0)],
            Paint::line(Ink::TEXT, 2.0),
        );
        draw_axis(&canvas, &plot, area, &scale, end, frame);
        canvas.record(Point {
            series: self.id.clone(),
            at: At::Period(self.span.clone()),
            value: self.goal,
        });
        Ok(canvas.finish(frame))
    }

    /// The sum so far and the goal, in words.
    fn headings(&self, frame: &Frame, sum: Decimal) -> [Heading; 2] {
        let width = frame.width.pixels();
        let heading = |words: &str, n| {
            let value = written(n, self.unit.as_ref(), None, &frame.lang);
            Heading {
                words: measure::shorten(words, TEXT, Weight::Regular, width),
                value: measure::shorten(&value, LARGE, Weight::Bold, width),
            }
        };
        [heading(&self.so_far, sum), heading(&self.target, self.goal)]
    }

    fn draw_parts(&self, canvas: &Canvas, plot: &Plot, area: Area, frame: &Frame) {
        let mut start = Decimal::ZERO;
        let mut periods: Vec<(Area, &Period)> = Vec::new();
        for (part, value) in self.known() {
            let (from, to) = ((coordinate(start), 0.0), (coordinate(start + value), 1.0));
            start += value;
            plot.rect(
                from,
                to,
                Paint::fill(Ink::SERIES[0]).edged(Ink::GROUND, 1.5),
            );
            if part.partial {
                plot.rect(from, to, Paint::HATCH);
            }
            canvas.record(Point {
                series: self.id.clone(),
                at: At::Period(part.period.clone()),
                value,
            });
            let (left, right) = (plot.at(from.0, 0.0).0, plot.at(to.0, 0.0).0);
            let room = Area {
                x: left,
                width: right - left,
                ..area
            };
            let at = ((left + right) / 2.0, area.y + BAR / 2.0);
            let number = Label::new(at, write::number(value, &frame.lang))
                .ink(Ink::ON_SERIES[0])
                .bold();
            if number.width() + 4.0 <= room.width {
                if part.partial {
                    canvas.rect(number.area(), 2.0, Paint::fill(Ink::SERIES[0]));
                }
                canvas.text(number);
            }
            periods.push((room, &part.period));
        }
        draw_periods(canvas, &periods, frame);
    }

    fn draw_rest(&self, canvas: &Canvas, plot: &Plot, area: Area, frame: &Frame, sum: Decimal) {
        if sum >= self.goal {
            return;
        }
        let (from, to) = (
            plot.at(coordinate(sum), 0.0).0,
            plot.at(coordinate(self.goal), 0.0).0,
        );
        let rest = Area {
            x: from + 1.5,
            width: (to - from - 2.5).max(0.0),
            ..area
        };
        canvas.rect(rest, 0.0, Paint::dashed(Ink::AXIS, 1.5, Dash::Dashed));
        let words = format!(
            "{} {}",
            self.left,
            written(self.goal - sum, self.unit.as_ref(), None, &frame.lang)
        );
        let label = Label::new(((from + to) / 2.0, area.y + BAR / 2.0), words);
        if label.width() + 8.0 <= rest.width {
            canvas.text(label);
        }
    }
}

/// Under each part its period, in full where every one has room.
fn draw_periods(canvas: &Canvas, parts: &[(Area, &Period)], frame: &Frame) {
    let labels = |write: &dyn Fn(usize) -> String| -> Vec<Label> {
        let label = |(i, (area, _)): (usize, &(Area, &Period))| {
            Label::new((area.x + area.width / 2.0, area.bottom() + 14.0), write(i))
        };
        parts.iter().enumerate().map(label).collect()
    };
    let full = labels(&|i| write::period(parts[i].1, &frame.lang, frame.years));
    let short = labels(&|i| {
        let before = i.checked_sub(1).map(|b| parts[b].1);
        write::period_tick(parts[i].1, before, &frame.lang, frame.years)
    });
    let fits = |(label, (area, _)): (&Label, &(Area, &Period))| label.width() + 4.0 <= area.width;
    let chosen = if full.iter().zip(parts).all(fits) {
        full
    } else {
        short
    };
    for (label, part) in chosen.into_iter().zip(parts) {
        if fits((&label, part)) {
            canvas.text(label);
        }
    }
}

/// A large number under the words that say what it is.
struct Heading {
    words: String,
    value: String,
}

impl Heading {
    fn width(&self) -> f64 {
        let words = measure::width(&self.words, TEXT, Weight::Regular);
        words.max(measure::width(&self.value, LARGE, Weight::Bold))
    }

    fn draw(&self, canvas: &Canvas, y: f64, ink: Ink, anchored: fn(Label) -> Label, x: f64) {
        let words = Label::new((x, y), self.words.as_str()).ink(Ink::MUTED);
        let value = Label::new((x, y + 20.0), self.value.as_str())
            .bold()
            .size(LARGE)
            .ink(ink);
        canvas.text(anchored(words));
        canvas.text(anchored(value));
    }
}

fn draw_axis(canvas: &Canvas, plot: &Plot, area: Area, scale: &Scale, end: f64, frame: &Frame) {
    let y = area.bottom() + 26.0;
    canvas.line(
        &[(area.x, y), (area.right(), y)],
        Paint::line(Ink::AXIS, 1.0),
    );
    let mut labels = Vec::new();
    for (tick, words) in scale.ticks.iter().zip(tick_numbers(scale, &frame.lang)) {
        if coordinate(*tick) > end {
            break;
        }
        let x = plot.at(coordinate(*tick), 0.0).0;
        canvas.line(&[(x, y), (x, y + 4.0)], Paint::line(Ink::AXIS, 1.0));
        let label = Label::new((x, y + 14.0), words).ink(Ink::MUTED);
        let half = label.width() / 2.0;
        labels.push(Label {
            at: (x.min(canvas.size.width - half).max(half), y + 14.0),
            ..label
        });
    }
    for label in thinned(labels) {
        canvas.text(label);
    }
}
