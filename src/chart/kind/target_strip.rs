//! Baseline, newest actual and targets in the height of a table row. The
//! numbers stand in the table; the strip shows how far apart they lie.

use super::drawable;
use super::target_path::Grade;
use crate::chart::canvas::{Area, Canvas};
use crate::chart::paint::{Dash, Paint};
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::scale::coordinate;
use crate::chart::{At, ChartError, Drawing, Frame, Point};
use crate::value::{Id, Period};
use rust_decimal::Decimal;

/// Figures of one indicator, each with zero at the left and the largest of
/// them at the right, so that strips in one table compare ways, not sizes.
#[derive(Clone, Debug)]
pub struct TargetStrip {
    /// The indicator.
    pub id: Id,
    /// The figures, in the order of time.
    pub figures: Vec<(Period, Grade, Decimal)>,
}

const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 36.0;

impl TargetStrip {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let values = || self.figures.iter().map(|f| f.2);
        drawable(values())?;
        let low = values().map(coordinate).fold(0.0, f64::min);
        let high = values().map(coordinate).fold(0.0, f64::max);
        let high = if low == high { 1.0 } else { high };
        let area = Area {
            x: 8.0,
            y: 0.0,
            width: WIDTH - 16.0,
            height: HEIGHT,
        };
        let canvas = Canvas::new(WIDTH, HEIGHT);
        let plot = Plot::new(&canvas, area, low..high, 0.0..1.0);
        let x = |n: Decimal| plot.at(coordinate(n), 0.5).0;
        let y = HEIGHT / 2.0;

        canvas.line(
            &[(area.x, y), (area.right(), y)],
            Paint::line(Ink::GRID, 6.0),
        );
        let zero = x(Decimal::ZERO);
        canvas.line(
            &[(zero, y - 8.0), (zero, y + 8.0)],
            Paint::line(Ink::AXIS, 1.5),
        );
        let so_far = |f: &&(Period, Grade, Decimal)| matches!(f.1, Grade::Baseline | Grade::Actual);
        let so_far = self.figures.iter().rev().find(so_far);
        let goal = self.figures.iter().rev().find(|f| f.1 == Grade::Target);
        if let (Some(from), Some(to)) = (so_far, goal) {
            canvas.line(
                &[(x(from.2), y), (x(to.2), y)],
                Paint::dashed(Ink::SERIES[0], 1.5, Dash::Dashed),
            );
        }
        for (period, grade, value) in &self.figures {
            let paint = match grade {
                Grade::Baseline => Paint::fill(Ink::SERIES[4]).edged(Ink::GROUND, 1.5),
                Grade::Actual => Paint::fill(Ink::SERIES[0]).edged(Ink::GROUND, 1.5),
                Grade::Target | Grade::Projection => {
                    Paint::fill(Ink::GROUND).edged(Ink::SERIES[0], 2.5)
                }
            };
            plot.circle((coordinate(*value), 0.5), 6.0, paint);
            canvas.record(Point {
                series: self.id.clone(),
                at: At::Period(period.clone()),
                value: *value,
            });
        }
        Ok(canvas.finish(frame))
    }
}
