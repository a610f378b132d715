//! Where everything stands, worked out before anything is drawn.

use super::way::{self, Name};
use super::{Dated, TargetPath};
use crate::chart::axis::{LINE, TEXT, ValueAxis};
use crate::chart::canvas::Area;
use crate::chart::measure::{self, Weight};
use crate::chart::scale::Scale;
use crate::chart::{Frame, Width};
use crate::value::{Period, write};

const PLOT_HEIGHT: f64 = 250.0;

pub(super) struct Layout {
    pub area: Area,
    pub height: f64,
    /// The middle of the line that names the unit.
    pub head: f64,
    /// Where values may begin.
    top: f64,
    pub values: ValueAxis,
    pub names: Vec<Name>,
}

impl Layout {
    pub fn new(chart: &TargetPath, frame: &Frame, points: &[&Dated]) -> Layout {
        let width = frame.width.pixels();
        let figures = points.iter().map(|p| p.value);
        let scale = Scale::around(figures.chain(chart.asked()), 5);
        let values = ValueAxis::new(scale, &chart.unit_head, &frame.lang);
        let left = values.room();
        let names = way::names(chart, frame);
        let head = if names.is_empty() {
            9.0
        } else {
            way::height(&names) + 15.0
        };
        let span = if chart.span.is_some() { way::SPAN } else { 0.0 };
        let mut layout = Layout {
            area: Area {
                x: left,
                y: head + span + 52.0,
                width: (width - left - 2.0).max(60.0),
                height: PLOT_HEIGHT,
            },
            height: 0.0,
            head,
            top: head + span + 2.0,
            values,
            names,
        };
        let lines = points
            .iter()
            .map(|p| layout.period_lines(chart, p, frame).len());
        let lines = lines.max().unwrap_or(1).max(1);
        layout.height = layout.area.bottom() + 10.0 + LINE * lines as f64;
        layout
    }

    /// A period under the axis; a year without a basis stays bare.
    pub fn period_lines(&self, chart: &TargetPath, point: &Dated, frame: &Frame) -> Vec<String> {
        match (&point.period, frame.width) {
            (Period::NotStated, _) => measure::wrap(
                &chart.undated,
                &frame.lang,
                TEXT,
                Weight::Regular,
                self.area.width * 0.18,
            ),
            (Period::UnstatedYear(year), _) => vec![year.to_string()],
            (period, Width::Wide) => vec![write::period(period, &frame.lang, frame.years)],
            (period, Width::Narrow) => {
                vec![write::period_tick(period, None, &frame.lang, frame.years)]
            }
        }
    }

    /// Where values may stand.
    pub fn bounds(&self, width: f64) -> Area {
        Area {
            x: self.area.x + 2.0,
            y: self.top,
            width: width - self.area.x - 2.0,
            height: self.area.bottom() - self.top - 2.0,
        }
    }
}
