//! Columns of one height: the parts in percent of their sum.

use crate::chart::axis::ValueAxis;
use crate::chart::bar::Look;
use crate::chart::canvas::{Canvas, Label};
use crate::chart::field::Field;
use crate::chart::legend::Legend;
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::scale::{Scale, coordinate};
use crate::chart::{ChartError, Drawing, Frame, Grid, Point, Width};
use crate::value::write;
use rust_decimal::{Decimal, RoundingStrategy};

/// Height of the plot in CSS pixels.
const HEIGHT: f64 = 260.0;

/// What part of the sum of its column each number is.
#[derive(Clone, Debug)]
pub struct ShareColumns {
    /// At most [`Grid::MOST_SERIES`] parts, from the bottom up; none below
    /// zero. The shares are worked out here, from the sum of the parts that
    /// are known, and rounded only where they are written.
    pub grid: Grid,
}

impl ShareColumns {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.grid.validate_few()?;
        self.grid.validate_parts()?;
        let legend = Legend::of_parts(&self.grid.series, frame);
        let scale = Scale::around([Decimal::ONE_HUNDRED], 5);
        let values = ValueAxis::new(scale, "%", &frame.lang);
        let field = Field::new(&self.grid.columns, values, legend, (HEIGHT, 0.0), frame);
        Ok(field.draw(frame, |canvas, plot| {
            self.draw_in(&field, canvas, plot, frame)
        }))
    }

    fn draw_in(&self, field: &Field, canvas: &Canvas, plot: &Plot, frame: &Frame) {
        let bar = (field.columns.step() * 0.72).min(64.0);
        let mut middles = vec![plot.at(0.0, 0.0).1; self.grid.series.len()];
        for (at, column) in self.grid.columns.iter().enumerate() {
            let cells = || self.grid.series.iter().map(|s| (s, &s.cells[at]));
            let sum: Decimal = cells().filter_map(|(_, c)| c.value).sum();
            let x = field.columns.middle(at);
            if sum.is_zero() {
                let foot = plot.at(x, 0.0);
                canvas.text_if_free(Label::new((foot.0, foot.1 - 10.0), "–").ink(Ink::MUTED));
            }
            let mut below = Decimal::ZERO;
            for (slot, (series, cell)) in cells().enumerate() {
                let Some(value) = cell.value else { continue };
                canvas.record(Point {
                    series: series.id.clone(),
                    at: column.head.at(),
                    value,
                });
                let Some(share) = share(value, sum) else {
                    continue;
                };
                let mut look = Look::new(series, column, cell);
                if frame.width == Width::Narrow {
                    look = look.patterned(series);
                }
                let half = bar / field.columns.step() / 2.0;
                let from = (x - half, coordinate(below));
                below += share;
                let part = look.draw(canvas, plot, from, (x + half, coordinate(below)));
                middles[slot] = part.y + part.height / 2.0;
                look.write_in(canvas, part, &percent(share, frame), cell.mark.as_deref());
            }
        }
        field.values.draw_foot(canvas, plot, field.area);
        let last = field.columns.x(self.grid.columns.len() - 1, field.area);
        field
            .legend
            .draw(canvas, field.area, last + bar / 2.0, |at| middles[at]);
    }
}

/// A part in percent of a sum; none of a sum of nothing.
fn share(value: Decimal, sum: Decimal) -> Option<Decimal> {
    (value * Decimal::ONE_HUNDRED).checked_div(sum)
}

/// A share in words: whole percent, halves away from zero.
fn percent(share: Decimal, frame: &Frame) -> String {
    let whole = share.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    write::number(whole, &frame.lang) + "%"
}
