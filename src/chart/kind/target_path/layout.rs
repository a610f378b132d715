//! Where everything stands, worked out before anything is drawn.

use super::{Dated, TargetPath};
use crate::chart::axis::{LINE, TEXT, ValueAxis};
use crate::chart::canvas::Area;
use crate::chart::measure::{self, Weight};
use crate::chart::scale::Scale;
use crate::chart::{Frame, Width};
use crate::value::{Period, write};

/// From the left edge to the words that name the line.
pub(super) const SAMPLE: f64 = 32.0;
const PLOT_HEIGHT: f64 = 250.0;

pub(super) struct Layout {
    pub area: Area,
    pub height: f64,
    /// The middle of the line that names the unit.
    pub head: f64,
    pub values: ValueAxis,
}

impl Layout {
    pub fn new(chart: &TargetPath, frame: &Frame, points: &[&Dated]) -> Layout {
        let width = frame.width.pixels();
        let scale = Scale::around(points.iter().map(|p| p.value), 5);
        let values = ValueAxis::new(scale, &chart.unit_head, &frame.lang);
        let left = values.room();
        let head = match connection_lines(chart, frame).len() {
            0 => 9.0,
            lines => LINE * lines as f64 + 15.0,
        };
        let mut layout = Layout {
            area: Area {
                x: left,
                y: head + 52.0,
                width: (width - left - 2.0).max(60.0),
                height: PLOT_HEIGHT,
            },
            height: 0.0,
            head,
            values,
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
        let top = self.head + 2.0;
        Area {
            x: self.area.x + 2.0,
            y: top,
            width: width - self.area.x - 2.0,
            height: self.area.bottom() - top - 2.0,
        }
    }
}

/// The words that name the connecting line.
pub(super) fn connection_lines(chart: &TargetPath, frame: &Frame) -> Vec<String> {
    let room = frame.width.pixels() - SAMPLE;
    let words = chart.connection.as_deref().unwrap_or("");
    measure::wrap(words, &frame.lang, TEXT, Weight::Regular, room)
}
