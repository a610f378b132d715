//! Where plotters comes in: data coordinates and the elements drawn in them.
//!
//! plotters works on whole pixels and RGB colours. We give it a grid of a tenth
//! of a pixel, and let the number of a "colour" be the place of a [`Paint`] in
//! the recorder's list, so that classes, dashes and hatching pass through.

use super::canvas::{Area, Canvas, Item};
use super::paint::Paint;
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::prelude::Cartesian2d;
use plotters::style::{RGBColor, ShapeStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};
use std::cell::RefCell;
use std::convert::Infallible;
use std::ops::Range;
use std::rc::Rc;

const GRID: f64 = 10.0;

/// An area of a sheet with a coordinate system of its own, x to the right and
/// y upwards.
pub(super) struct Plot {
    area: DrawingArea<Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    paints: Paints,
}

type Paints = Rc<RefCell<Vec<Paint>>>;

impl Plot {
    /// Both ranges are finite and not empty: they come from a scale.
    pub fn new(canvas: &Canvas, area: Area, x: Range<f64>, y: Range<f64>) -> Plot {
        let paints = Paints::default();
        let sheet: DrawingArea<Recorder, Shift> = Recorder {
            canvas: canvas.clone(),
            paints: paints.clone(),
        }
        .into_drawing_area();
        let columns = grid(area.x)..grid(area.right());
        let rows = grid(area.bottom())..grid(area.y);
        Plot {
            area: sheet.apply_coord_spec(Cartesian2d::new(x, y, (columns, rows))),
            paints,
        }
    }

    /// Where a point of the data lies on the sheet.
    pub fn at(&self, x: f64, y: f64) -> (f64, f64) {
        pixel(self.area.map_coordinate(&(x, y)))
    }

    pub fn rect(&self, from: (f64, f64), to: (f64, f64), paint: Paint) {
        drawn(
            self.area
                .draw(&Rectangle::new([from, to], self.style(paint))),
        );
    }

    pub fn path(&self, points: &[(f64, f64)], paint: Paint) {
        drawn(
            self.area
                .draw(&PathElement::new(points.to_vec(), self.style(paint))),
        );
    }

    /// `radius` is in CSS pixels.
    pub fn circle(&self, centre: (f64, f64), radius: f64, paint: Paint) {
        drawn(
            self.area
                .draw(&Circle::new(centre, grid(radius), self.style(paint))),
        );
    }

    fn style(&self, paint: Paint) -> ShapeStyle {
        let mut paints = self.paints.borrow_mut();
        let place = paints.iter().position(|p| *p == paint).unwrap_or_else(|| {
            paints.push(paint);
            paints.len() - 1
        });
        // A drawing has some dozens of paints; 2¹⁶ are never reached.
        let [high, low] = (place as u16).to_be_bytes();
        ShapeStyle {
            color: RGBColor(high, low, 0).into(),
            filled: true,
            stroke_width: 1,
        }
    }
}

fn grid(pixels: f64) -> i32 {
    (pixels * GRID).round() as i32
}

fn pixel((x, y): BackendCoord) -> (f64, f64) {
    (f64::from(x) / GRID, f64::from(y) / GRID)
}

/// The recorder cannot fail, and plotters' other reason, a sheet borrowed
/// twice, would need a mark that draws while it is drawn.
fn drawn<E: std::fmt::Debug>(result: Result<(), E>) {
    debug_assert!(result.is_ok(), "recording a mark failed: {result:?}");
}

/// The backend: writes down what plotters draws.
struct Recorder {
    canvas: Canvas,
    paints: Paints,
}

impl Recorder {
    fn paint<S: BackendStyle>(&self, style: &S) -> Paint {
        let (high, low, _) = style.color().rgb;
        self.paints.borrow()[usize::from(u16::from_be_bytes([high, low]))]
    }
}

type Recorded = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let size = self.canvas.size;
        ((size.width * GRID) as u32, (size.height * GRID) as u32)
    }

    fn ensure_prepared(&mut self) -> Recorded {
        Ok(())
    }

    fn present(&mut self) -> Recorded {
        Ok(())
    }

    // Asked for by the trait; no element that we draw is made of pixels.
    fn draw_pixel(&mut self, _at: BackendCoord, _color: BackendColor) -> Recorded {
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Recorded {
        let (from, to) = (pixel(from), pixel(to));
        self.canvas.rect(
            Area {
                x: from.0.min(to.0),
                y: from.1.min(to.1),
                width: (to.0 - from.0).abs(),
                height: (to.1 - from.1).abs(),
            },
            0.0,
            self.paint(style),
        );
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Recorded {
        self.canvas.put(Item::Path {
            points: path.into_iter().map(pixel).collect(),
            closed: false,
            paint: self.paint(style),
        });
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Recorded {
        self.canvas
            .circle(pixel(centre), f64::from(radius) / GRID, self.paint(style));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::palette::Ink;

    #[test]
    fn coordinates_have_a_tenth_of_a_pixel() {
        let canvas = Canvas::new(100.0, 100.0);
        let area = Area {
            x: 10.0,
            y: 10.0,
            width: 80.0,
            height: 80.0,
        };
        let plot = Plot::new(&canvas, area, 0.0..3.0, 0.0..1e15);
        assert_eq!(plot.at(0.0, 0.0), (10.0, 90.0));
        assert_eq!(plot.at(1.0, 1e15), (36.6, 10.0));
    }

    #[test]
    fn paints_pass_through() {
        let canvas = Canvas::new(10.0, 10.0);
        let area = Area {
            x: 0.0,
            y: 0.0,
            width: 10.0,
            height: 10.0,
        };
        let plot = Plot::new(&canvas, area, 0.0..1.0, 0.0..1.0);
        let paint = Paint::fill(Ink::SERIES[2]).edged(Ink::GROUND, 1.5);
        plot.path(&[(0.0, 0.0), (1.0, 1.0)], Paint::HATCH);
        plot.rect((0.0, 0.0), (1.0, 1.0), paint);
        let frame = crate::chart::kind::tests::frame("t", "en");
        let drawing = canvas.finish(&frame);
        assert!(matches!(&drawing.items[1], Item::Rect { paint: p, .. } if *p == paint));
    }
}
