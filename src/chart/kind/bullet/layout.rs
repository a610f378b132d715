//! Where everything stands, worked out before anything is drawn.

use super::{BAR, Bullet, BulletRow, Figure};
use crate::chart::axis::{LINE, TEXT};
use crate::chart::canvas::{Anchor, Area, Label};
use crate::chart::kind::written;
use crate::chart::measure::{self, Weight};
use crate::chart::palette::Ink;
use crate::chart::rows::few_lines;
use crate::chart::scale::coordinate;
use crate::chart::{Frame, Width};
use crate::value::{Period, write};
use std::ops::Range;

/// Size of a name.
const NAME: f64 = 13.0;
/// Above and below each row.
const PAD: f64 = 9.0;
/// Between two words on one line.
const GAP: f64 = 14.0;
/// From the edge of the bar to its ends, so that a tick stays on the sheet.
const EDGE: f64 = 6.0;

pub(super) struct Layout {
    pub rows: Vec<Row>,
    pub height: f64,
}

/// One row with all its words placed.
pub(super) struct Row {
    pub top: f64,
    pub bar: Area,
    pub labels: Vec<Label>,
}

impl Row {
    /// Where a number of a span lies along the bar.
    pub fn x(&self, span: &Range<f64>, at: f64) -> f64 {
        self.bar.x + self.bar.width * (at - span.start) / (span.end - span.start)
    }
}

impl Layout {
    pub fn new(chart: &Bullet, frame: &Frame) -> Layout {
        let columns = Columns::new(chart, frame);
        let mut rows: Vec<Row> = Vec::new();
        let mut top = 0.0;
        for row in &chart.rows {
            let (placed, bottom) = columns.place(chart, row, top, frame);
            rows.push(placed);
            top = bottom;
        }
        Layout { rows, height: top }
    }
}

/// What names and bars have of the width.
struct Columns {
    name: f64,
    /// Where bars begin and end.
    bar: Range<f64>,
}

impl Columns {
    fn new(chart: &Bullet, frame: &Frame) -> Columns {
        let width = frame.width.pixels();
        let before = |room: f64| if room > 0.0 { GAP } else { 0.0 };
        match frame.width {
            Width::Wide => {
                let names = chart.rows.iter();
                let name = names
                    .map(|r| measure::width(&r.name, NAME, Weight::Bold) * 1.04)
                    .fold(0.0, f64::max)
                    .min(width * 0.3);
                Columns {
                    name,
                    bar: name + before(name) + EDGE..width - EDGE,
                }
            }
            Width::Narrow => Columns {
                name: width,
                bar: EDGE..width - EDGE,
            },
        }
    }

    /// A row below `top`, and where it ends.
    fn place(&self, chart: &Bullet, row: &BulletRow, top: f64, frame: &Frame) -> (Row, f64) {
        let is_beside = frame.width == Width::Wide;
        let names = few_lines(&row.name, NAME, Weight::Bold, self.name / 1.04, 4, frame);
        let heading = LINE * names.len() as f64;
        let above = above(chart, row, frame, self.bar.end - self.bar.start);
        let mut y = top + PAD + if is_beside { 0.0 } else { heading + 2.0 };
        let mut labels = Vec::new();
        let mut placed = Row {
            top,
            bar: Area {
                x: self.bar.start,
                y: 0.0,
                width: self.bar.end - self.bar.start,
                height: BAR,
            },
            labels: Vec::new(),
        };
        let span = chart.span(row);
        if let Some((words, at, ink)) = above {
            let x = at.map_or(self.bar.start, |at| placed.x(&span, at));
            let label = Label::new((x, y + LINE / 2.0), words).ink(ink);
            let label = if at.is_some() { label.bold() } else { label };
            labels.push(self.within(label));
            y += LINE + 2.0;
        }
        placed.bar.y = y + 3.0;
        y = placed.bar.bottom() + 5.0;
        let (below, lines) = self.below(chart, row, &placed, y + LINE / 2.0, frame);
        labels.extend(below);
        y += LINE * lines as f64;
        let bottom = if is_beside {
            y.max(top + PAD + heading) + PAD
        } else {
            y + PAD
        };
        let middle = if is_beside {
            (top + bottom) / 2.0
        } else {
            top + PAD + heading / 2.0
        };
        let first = middle - LINE * (names.len() as f64 - 1.0) / 2.0;
        for (i, line) in names.iter().enumerate() {
            let at = (0.0, first + LINE * i as f64);
            labels.push(Label::new(at, line.as_str()).start().bold().size(NAME));
        }
        (Row { labels, ..placed }, bottom)
    }

    /// A label moved between the ends of the bar and cut to them.
    fn within(&self, label: Label) -> Label {
        let room = self.bar.end - self.bar.start + 2.0 * EDGE;
        let text = measure::shorten(&label.text, label.size, label.weight, room);
        let label = Label { text, ..label };
        let half = label.width() / 2.0;
        let (low, high) = (self.bar.start - EDGE + half, self.bar.end + EDGE - half);
        let x = label.at.0.min(high).max(low);
        Label {
            at: (x, label.at.1),
            anchor: Anchor::Middle,
            ..label
        }
    }

    /// Baseline and target under the bar, on one line where they fit, and how
    /// many lines they take.
    fn below(
        &self,
        chart: &Bullet,
        row: &BulletRow,
        placed: &Row,
        y: f64,
        frame: &Frame,
    ) -> (Vec<Label>, usize) {
        let span = chart.span(row);
        let ends = [
            (&chart.words.baseline, &row.baseline, Ink::MUTED),
            (&chart.words.target, &row.target, Ink::TEXT),
        ];
        let labels = |has_period: bool| -> Vec<Label> {
            ends.iter()
                .filter_map(|(words, figure, ink)| {
                    let figure = figure.as_ref()?;
                    let text = said(words, figure, row, has_period, frame);
                    let x = placed.x(&span, coordinate(figure.value));
                    Some(self.within(Label::new((x, y), text).ink(*ink)))
                })
                .collect()
        };
        let room = self.bar.end - self.bar.start + 2.0 * EDGE;
        let fits = |labels: &[Label]| {
            let widths: f64 = labels.iter().map(|l| l.width() * 1.04).sum();
            widths + GAP * (labels.len() as f64 - 1.0) <= room
        };
        let (full, short) = (labels(true), labels(false));
        let is_long = |l: &Label| l.width() * 1.04 > room;
        let mut chosen = if full.iter().any(is_long) {
            short
        } else {
            full
        };
        match chosen.as_mut_slice() {
            [a, b] if fits(&[a.clone(), b.clone()]) => {
                let (left, right) = if a.at.0 <= b.at.0 { (a, b) } else { (b, a) };
                let half = |l: &Label| l.width() * 1.04 / 2.0;
                let apart = half(left) + half(right) + GAP;
                right.at.0 = right.at.0.max(left.at.0 + apart);
                right.at.0 = right.at.0.min(self.bar.end + EDGE - right.width() / 2.0);
                left.at.0 = left.at.0.min(right.at.0 - apart);
                (chosen, 1)
            }
            [_, b] => {
                b.at.1 += LINE;
                (chosen, 2)
            }
            _ => {
                let lines = chosen.len();
                (chosen, lines)
            }
        }
    }
}

/// The words over the bar and the number they stand at: the actual, or why
/// there is none. Nothing where the input says neither.
fn above(
    chart: &Bullet,
    row: &BulletRow,
    frame: &Frame,
    room: f64,
) -> Option<(String, Option<f64>, Ink)> {
    let words = &chart.words.actual;
    if let Some(actual) = &row.actual {
        let full = said(words, actual, row, true, frame);
        let fits = measure::width(&full, TEXT, Weight::Bold) * 1.04 <= room;
        let text = if fits {
            full
        } else {
            said(words, actual, row, false, frame)
        };
        return Some((text, Some(coordinate(actual.value)), Ink::SERIES[0]));
    }
    let reason = row.missing.as_ref()?;
    Some((format!("{words} {reason}"), None, Ink::MUTED))
}

/// A figure with its words: 目標値 80万人（令和13年度）.
fn said(words: &str, figure: &Figure, row: &BulletRow, has_period: bool, frame: &Frame) -> String {
    let value = written(figure.value, row.unit.as_ref(), figure.bound, &frame.lang);
    if !has_period || figure.period == Period::NotStated {
        return format!("{words} {value}");
    }
    let period = match &figure.period {
        // A year without a basis stays bare.
        Period::UnstatedYear(year) => year.to_string(),
        period => write::period(period, &frame.lang, frame.years),
    };
    if frame.lang.is_unspaced() {
        format!("{words} {value}（{period}）")
    } else {
        format!("{words} {value} ({period})")
    }
}
