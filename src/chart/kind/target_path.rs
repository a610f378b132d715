//! A baseline, what followed it, and dated targets, on a line of time that is
//! to scale.

mod layout;
mod time;
mod values;
mod way;

use super::drawable;
use crate::chart::axis::LINE;
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::paint::{Dash, Paint};
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::scale::coordinate;
use crate::chart::{At, ChartError, Drawing, Frame, Point};
use crate::value::{Bound, Id, Period, Unit};
use layout::Layout;
use rust_decimal::Decimal;
use time::Years;

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
    /// do not lie on one path. Where the way is declared, it is drawn instead.
    pub connection: Option<String>,
    /// Stands under a figure whose period is not stated.
    pub undated: String,
    /// The path that the strategy itself declares between its dated figures.
    pub way: Option<Way>,
    /// How far the newest actual lies from the declared path.
    pub gap: Option<Gap>,
    /// The range in which the indicator is to be kept.
    pub kept: Option<Kept>,
    /// The span of the strategy, and its name above the plot.
    pub span: Option<(Period, String)>,
}

/// A declared path. It is data, not a line of ours.
#[derive(Clone, Debug)]
pub struct Way {
    /// What it asks for at each of its periods, in the order of time.
    pub points: Vec<(Period, Decimal)>,
    /// Whether each value holds until the next period instead of leading to it.
    pub stepped: bool,
    /// Names the line: 目標の経路（直線）, declared path.
    pub words: String,
}

/// A distance to the declared path.
#[derive(Clone, Debug)]
pub struct Gap {
    /// The period of the newest actual.
    pub period: Period,
    /// What the path asks for then.
    pub needed: Decimal,
    /// The distance in words: △1.6ポイント, 1.6 points short.
    pub words: String,
}

/// The range of an indicator that is to be kept, not moved.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The least that it may be; without it the range is open downwards.
    pub low: Option<Decimal>,
    /// The most that it may be; without it the range is open upwards.
    pub high: Option<Decimal>,
    /// Names the range: 維持する範囲, range to keep.
    pub words: String,
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
    /// What the publisher expects to be reached.
    Projection,
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
    /// 見込み, projection. It is asked for only where there is one.
    pub projection: String,
    /// 目標値, target.
    pub target: String,
}

impl Grade {
    /// Whether it has not happened.
    fn is_ahead(self) -> bool {
        matches!(self, Grade::Target | Grade::Projection)
    }
}

impl GradeWords {
    fn of(&self, grade: Grade) -> &str {
        match grade {
            Grade::Baseline => &self.baseline,
            Grade::Actual => &self.actual,
            Grade::Projection => &self.projection,
            Grade::Target => &self.target,
        }
    }
}

const MARKER: f64 = 5.5;
/// The line that is ours, and looks it.
const CONNECTION: Paint = Paint::dashed(Ink::SERIES[0], 2.0, Dash::Dashed);

impl TargetPath {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let figures = || self.points.iter().map(|p| p.value);
        // A path without a figure is nothing to draw.
        drawable(figures())?;
        drawable(figures().chain(self.asked()))?;
        let points = self.in_time();
        let way = self.way.iter().flat_map(|w| &w.points).map(|p| &p.0);
        let years = Years::new(points.iter().map(|p| &p.period).chain(way));
        let layout = Layout::new(self, frame, &points);
        let canvas = Canvas::new(frame.width.pixels(), layout.height);
        let plot = Plot::new(&canvas, layout.area, years.range(), layout.values.range());
        let places = points
            .iter()
            .map(|p| plot.at(years.of(p), coordinate(p.value)))
            .collect();
        let sketch = Sketch {
            chart: self,
            frame,
            layout: &layout,
            canvas: &canvas,
            plot,
            years,
            points,
            places,
        };
        sketch.draw();
        drop(sketch);
        Ok(canvas.finish(frame))
    }

    /// What is asked for beside the figures: path, range and distance.
    fn asked(&self) -> impl Iterator<Item = Decimal> + '_ {
        let way = self.way.iter().flat_map(|w| &w.points).map(|p| p.1);
        let kept = self.kept.iter().flat_map(|k| [k.low, k.high]);
        let kept = kept.flatten();
        way.chain(kept).chain(self.gap.iter().map(|g| g.needed))
    }

    /// The words for the line that is ours. A declared path leaves none to draw.
    fn connection(&self) -> Option<&String> {
        self.connection.as_ref().filter(|_| self.way.is_none())
    }

    /// The figures in the order of time, undated ones at the end.
    fn in_time(&self) -> Vec<&Dated> {
        let mut points: Vec<&Dated> = self.points.iter().collect();
        points.sort_by_key(|p| (!p.is_dated(), p.period.chronology(), p.grade));
        points
    }
}

impl Dated {
    fn is_dated(&self) -> bool {
        self.period != Period::NotStated
    }
}

/// A drawing under way. `places` are those of `points` on the sheet.
struct Sketch<'a> {
    chart: &'a TargetPath,
    frame: &'a Frame,
    layout: &'a Layout,
    canvas: &'a Canvas,
    plot: Plot,
    years: Years,
    points: Vec<&'a Dated>,
    places: Vec<(f64, f64)>,
}

impl Sketch<'_> {
    fn draw(&self) {
        self.draw_span();
        let mut lines = self.draw_kept();
        self.draw_axes();
        self.draw_years();
        lines.extend(self.draw_way());
        lines.extend(self.draw_lines());
        let gap = self.draw_gap(&lines);
        for (point, at) in self.points.iter().zip(&self.places) {
            self.draw_marker(*at, point);
            self.canvas.record(Point {
                series: self.chart.id.clone(),
                at: At::Period(point.period.clone()),
                value: point.value,
            });
        }
        self.draw_values(&lines, gap);
        way::draw_names(self.canvas, &self.layout.names);
    }

    fn draw_axes(&self) {
        let Layout {
            values, area, head, ..
        } = self.layout;
        values.draw(self.canvas, &self.plot, *area, *head);
        values.draw_foot(self.canvas, &self.plot, *area);
    }

    /// A short stroke for each year, and the periods that have a figure.
    fn draw_years(&self) {
        let area = self.layout.area;
        for year in self.years.marks() {
            let x = self.plot.at(year, 0.0).0;
            self.canvas.line(
                &[(x, area.bottom()), (x, area.bottom() + 4.0)],
                Paint::line(Ink::AXIS, 1.0),
            );
        }
        if let Some(border) = self.years.lane() {
            let x = self.plot.at(border, 0.0).0;
            let line = [(x, area.y - 20.0), (x, area.bottom() + 8.0)];
            self.canvas
                .line(&line, Paint::dashed(Ink::AXIS, 1.0, Dash::Dotted));
        }
        let mut taken: Vec<Area> = Vec::new();
        // The ends of the way come first where there is not room for all.
        let mut order: Vec<&&Dated> = self.points.iter().collect();
        let is_between = |p: &Dated| matches!(p.grade, Grade::Actual | Grade::Projection);
        order.sort_by_key(|p| (p.is_dated(), is_between(p)));
        let mut said: Vec<&Period> = Vec::new();
        for point in order
            .into_iter()
            .filter(|p| p.is_dated() || !self.chart.undated.is_empty())
        {
            if said.contains(&&point.period) {
                continue;
            }
            let x = self.plot.at(self.years.of(point), 0.0).0;
            let lines = self.layout.period_lines(self.chart, point, self.frame);
            let labels: Vec<Label> = lines
                .into_iter()
                .enumerate()
                .map(|(i, line)| {
                    let mut label = Label::new((x, area.bottom() + 16.0 + LINE * i as f64), line);
                    let half = label.width() / 2.0;
                    label.at.0 = x.min(self.canvas.size.width - half).max(half);
                    label
                })
                .collect();
            let overlaps = |label: &Label| taken.iter().any(|t| t.overlaps(label.area()));
            if !labels.iter().any(overlaps) {
                taken.extend(labels.iter().map(Label::area));
                labels.into_iter().for_each(|label| self.canvas.text(label));
                said.push(&point.period);
            }
        }
    }

    /// The way so far, solid; to what is expected, dotted; and to the targets,
    /// dashed. Gives back their pieces on the sheet.
    fn draw_lines(&self) -> Vec<[(f64, f64); 2]> {
        let places = |is_wanted: fn(Grade) -> bool| -> Vec<(f64, f64)> {
            let dated = self.points.iter().zip(&self.places);
            dated
                .filter(|(p, _)| p.is_dated() && is_wanted(p.grade))
                .map(|(_, at)| *at)
                .collect()
        };
        let so_far = places(|grade| !grade.is_ahead());
        let newest = so_far.last().copied();
        // A target already past does not lie ahead of the newest actual.
        let ahead = |mut row: Vec<(f64, f64)>| {
            if let Some(newest) = newest {
                row.retain(|at| at.0 > newest.0);
                row.insert(0, newest);
            }
            row
        };
        let expected = ahead(places(|grade| grade == Grade::Projection));
        let mut drawn = vec![
            (so_far, Paint::line(Ink::SERIES[0], 2.5)),
            (expected, Paint::dashed(Ink::SERIES[0], 2.0, Dash::Dotted)),
        ];
        if self.chart.connection().is_some() {
            let targets = ahead(places(|grade| grade == Grade::Target));
            drawn.push((targets, CONNECTION));
        }
        let mut pieces = Vec::new();
        for (row, paint) in drawn {
            if row.len() > 1 {
                self.canvas.line(&row, paint);
                pieces.extend(row.windows(2).map(|w| [w[0], w[1]]));
            }
        }
        pieces
    }

    fn draw_marker(&self, at: (f64, f64), point: &Dated) {
        let hollow = Paint::fill(Ink::GROUND);
        let paint = match point.grade {
            Grade::Target => hollow.edged(Ink::SERIES[0], 2.5),
            Grade::Projection => hollow.edged_by(Ink::SERIES[0], 2.0, Dash::Short),
            Grade::Baseline | Grade::Actual if point.partial => hollow.edged(Ink::SERIES[0], 1.5),
            Grade::Baseline | Grade::Actual => Paint::fill(Ink::SERIES[0]).edged(Ink::GROUND, 1.5),
        };
        self.canvas.circle(at, MARKER, paint);
    }
}
