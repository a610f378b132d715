//! What the strategy declares beside its dated figures: the path between them,
//! the range to keep, its own span, and how far the newest actual is off.

use super::{CONNECTION, MARKER, Sketch, TargetPath};
use crate::chart::Frame;
use crate::chart::axis::{LINE, TEXT};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::{Dash, Paint};
use crate::chart::palette::Ink;
use crate::chart::room::{around, crosses};
use crate::chart::scale::coordinate;
use crate::value::Period;

/// The declared path: as plain as a line of the axis, but solid and darker.
const WAY: Paint = Paint::line(Ink::MUTED, 1.5);
/// From the left edge of a name in the head to its words.
const SAMPLE: f64 = 32.0;
/// What the name of the span takes over the plot.
pub(super) const SPAN: f64 = 28.0;

/// A line of the head: what stands before the words, and the words by lines.
pub(super) struct Name {
    sample: Sample,
    lines: Vec<String>,
}

#[derive(Clone, Copy)]
enum Sample {
    Way,
    Connection,
    Kept,
}

/// The names of everything that carries no words in the plot.
pub(super) fn names(chart: &TargetPath, frame: &Frame) -> Vec<Name> {
    let room = frame.width.pixels() - SAMPLE;
    let wrap = |words: &str| measure::wrap(words, &frame.lang, TEXT, Weight::Regular, room);
    let named = [
        (Sample::Way, chart.way.as_ref().map(|w| &w.words)),
        (Sample::Connection, chart.connection()),
        (Sample::Kept, chart.kept.as_ref().map(|k| &k.words)),
    ];
    named
        .into_iter()
        .filter_map(|(sample, words)| {
            Some(Name {
                sample,
                lines: wrap(words?),
            })
        })
        .filter(|name| !name.lines.is_empty())
        .collect()
}

/// What names take over everything else.
pub(super) fn height(names: &[Name]) -> f64 {
    LINE * names.iter().map(|n| n.lines.len()).sum::<usize>() as f64
}

/// Draws names at the top of the sheet.
pub(super) fn draw_names(canvas: &Canvas, names: &[Name]) {
    let mut y = 9.0;
    for name in names {
        match name.sample {
            Sample::Way => canvas.line(&[(0.0, y), (24.0, y)], WAY),
            Sample::Connection => canvas.line(&[(0.0, y), (24.0, y)], CONNECTION),
            Sample::Kept => strip(
                canvas,
                Area {
                    x: 0.0,
                    y: y - 5.0,
                    width: 24.0,
                    height: 10.0,
                },
            ),
        }
        for line in &name.lines {
            canvas.text(Label::new((SAMPLE, y), line.as_str()).start());
            y += LINE;
        }
    }
}

/// A range to keep: a tint between two edges that grey print keeps.
fn strip(canvas: &Canvas, area: Area) {
    canvas.rect(area, 0.0, Paint::fill(Ink::CARD));
    for y in [area.y, area.bottom()] {
        let edge = [(area.x, y), (area.right(), y)];
        canvas.line(&edge, Paint::dashed(Ink::AXIS, 1.0, Dash::Short));
    }
}

impl Sketch<'_> {
    /// The span of the strategy, behind everything, its name over the plot.
    pub fn draw_span(&self) {
        let Some((period, words)) = &self.chart.span else {
            return;
        };
        let Some((from, to)) = self.ends(period) else {
            return;
        };
        let area = self.layout.area;
        let y = self.layout.head + SPAN - 2.0;
        let span = Area {
            x: from,
            y,
            width: to - from,
            height: area.bottom() - y,
        };
        self.canvas.rect(span, 0.0, Paint::fill(Ink::CARD));
        let bracket = [(from, y + 5.0), (from, y), (to, y), (to, y + 5.0)];
        self.canvas.line(&bracket, Paint::line(Ink::AXIS, 1.0));
        let room = self.canvas.size.width - area.x;
        let words = measure::shorten(words, TEXT, Weight::Regular, room);
        let mut label = Label::new(((from + to) / 2.0, y - 10.0), words).ink(Ink::MUTED);
        let half = label.width() / 2.0;
        label.at.0 = label
            .at
            .0
            .min(self.canvas.size.width - half)
            .max(area.x + half);
        self.canvas.text(label);
    }

    /// From where to where a period goes on the sheet. A year is drawn at one
    /// place; half a year on either side of it is its own.
    fn ends(&self, period: &Period) -> Option<(f64, f64)> {
        let (first, last) = match period {
            Period::Range(Some(first), Some(last)) => (&**first, &**last),
            Period::Range(..) | Period::NotStated => return None,
            single => (single, single),
        };
        let x = |year: f64| {
            let x = self.plot.at(year, 0.0).0;
            x.max(self.layout.area.x).min(self.layout.area.right())
        };
        let (from, to) = (x(self.years.at(first) - 0.5), x(self.years.at(last) + 0.5));
        (from < to).then_some((from, to))
    }

    /// The range to keep, across the plot; gives back its edges.
    pub fn draw_kept(&self) -> Vec<[(f64, f64); 2]> {
        let Some(kept) = &self.chart.kept else {
            return Vec::new();
        };
        let top = self.plot.at(0.0, coordinate(kept.high)).1;
        let bottom = self.plot.at(0.0, coordinate(kept.low)).1;
        let area = Area {
            y: top,
            height: bottom - top,
            ..self.layout.area
        };
        strip(self.canvas, area);
        let edge = |y| [(area.x, y), (area.right(), y)];
        vec![edge(top), edge(bottom)]
    }

    /// The declared path; gives back its pieces.
    pub fn draw_way(&self) -> Vec<[(f64, f64); 2]> {
        let Some(way) = &self.chart.way else {
            return Vec::new();
        };
        let mut corners: Vec<(f64, f64)> = Vec::new();
        for (period, value) in &way.points {
            let at = self.plot.at(self.years.at(period), coordinate(*value));
            if let Some(before) = corners.last().copied().filter(|_| way.stepped) {
                corners.push((at.0, before.1));
            }
            corners.push(at);
        }
        if corners.len() > 1 {
            self.canvas.line(&corners, WAY);
        }
        corners.windows(2).map(|w| [w[0], w[1]]).collect()
    }

    /// How far the newest actual is off the declared path, as a bracket with
    /// its value, which moves to that of the actual where it would lie on a
    /// line.
    pub fn draw_gap(&self, lines: &[[(f64, f64); 2]]) -> Distance<'_> {
        let mut drawn = Distance::default();
        let Some(gap) = &self.chart.gap else {
            return drawn;
        };
        let newest = self
            .points
            .iter()
            .rposition(|p| p.period == gap.period && !p.grade.is_ahead());
        let Some(at) = newest else {
            return drawn;
        };
        let (x, y) = self.places[at];
        let needed = self.plot.at(0.0, coordinate(gap.needed)).1;
        let side = x + MARKER + 6.0;
        let bracket = [
            (side - 4.0, y),
            (side, y),
            (side, needed),
            (side - 4.0, needed),
        ];
        self.canvas.line(&bracket, Paint::line(Ink::TEXT, 1.5));
        drawn.taken.push(Area {
            x: side - 4.0,
            y: y.min(needed) - 1.0,
            width: 5.0,
            height: (y - needed).abs() + 2.0,
        });
        let words = Label::new((side + 6.0, (y + needed) / 2.0), gap.words.as_str());
        let words = words.start().bold().halo();
        let mut markers = self.places.iter().map(|at| around(*at, MARKER + 2.0));
        let area = words.area();
        let is_free = self.layout.bounds(self.canvas.size.width).contains(area)
            && self.canvas.is_free(area)
            && !markers.any(|m| m.overlaps(area))
            && !lines.iter().any(|[a, b]| crosses(*a, *b, area));
        if is_free {
            drawn.taken.push(area);
            self.canvas.text(words);
        } else {
            drawn.caption = Some((at, gap.words.as_str()));
        }
        drawn
    }
}

/// What the distance to the path has left to the values.
#[derive(Default)]
pub(super) struct Distance<'a> {
    /// What it takes.
    pub taken: Vec<Area>,
    /// Words that still have to stand at one of the points.
    pub caption: Option<(usize, &'a str)>,
}
