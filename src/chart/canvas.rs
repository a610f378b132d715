//! The sheet on which a kind puts its marks, as data. Lengths are CSS pixels
//! from the upper left corner.

use super::measure::{self, Weight};
use super::paint::{Marker, Paint, Pattern};
use super::palette::Ink;
use super::{Drawing, Frame, Point};
use std::cell::RefCell;
use std::rc::Rc;

/// Width and height of a sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    pub width: f64,
    pub height: f64,
}

/// A rectangle, by its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// The area less a rim; below nothing where the rim is all there is.
    pub fn shrunk(self, rim: f64) -> Area {
        Area {
            x: self.x + rim,
            y: self.y + rim,
            width: self.width - 2.0 * rim,
            height: self.height - 2.0 * rim,
        }
    }

    pub fn overlaps(self, other: Area) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether all of another area lies within it.
    pub fn contains(self, other: Area) -> bool {
        self.x <= other.x
            && other.right() <= self.right()
            && self.y <= other.y
            && other.bottom() <= self.bottom()
    }

    pub fn holds(self, (x, y): (f64, f64)) -> bool {
        (self.x..self.right()).contains(&x) && (self.y..self.bottom()).contains(&y)
    }
}

/// What stands on a sheet, from back to front.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    Rect {
        area: Area,
        radius: f64,
        paint: Paint,
    },
    /// A line through two or more points, or around a shape.
    Path {
        points: Vec<(f64, f64)>,
        closed: bool,
        paint: Paint,
    },
    Circle {
        centre: (f64, f64),
        radius: f64,
        paint: Paint,
    },
    /// Part of a ring. `radii` are the inner and the outer one; `turn` is from
    /// where to where it goes, in turns clockwise from the top, 0 to 1.
    Sector {
        centre: (f64, f64),
        radii: (f64, f64),
        turn: (f64, f64),
        paint: Paint,
    },
    Text(Label),
    /// Marks that lead somewhere. `name` is what a screen reader says.
    Link {
        href: String,
        name: String,
        items: Vec<Item>,
    },
}

/// A line of text. `at` is the middle of its height, at its start, middle or
/// end as `anchor` says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub at: (f64, f64),
    pub text: String,
    pub size: f64,
    pub weight: Weight,
    pub ink: Ink,
    pub anchor: Anchor,
    /// Whether a rim in the colour of the ground keeps lines off the letters.
    pub halo: bool,
}

/// Which part of a text its place is given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Label {
    /// A line in the text colour, 12 px, regular, by its middle.
    pub fn new(at: (f64, f64), text: impl Into<String>) -> Label {
        Label {
            at,
            text: text.into(),
            size: 12.0,
            weight: Weight::Regular,
            ink: Ink::TEXT,
            anchor: Anchor::Middle,
            halo: false,
        }
    }

    pub fn start(self) -> Label {
        Label {
            anchor: Anchor::Start,
            ..self
        }
    }

    pub fn end(self) -> Label {
        Label {
            anchor: Anchor::End,
            ..self
        }
    }

    pub fn bold(self) -> Label {
        Label {
            weight: Weight::Bold,
            ..self
        }
    }

    pub fn size(self, size: f64) -> Label {
        Label { size, ..self }
    }

    pub fn ink(self, ink: Ink) -> Label {
        Label { ink, ..self }
    }

    pub fn halo(self) -> Label {
        Label { halo: true, ..self }
    }

    pub fn width(&self) -> f64 {
        measure::width(&self.text, self.size, self.weight)
    }

    /// The room it takes.
    pub fn area(&self) -> Area {
        let width = self.width();
        let x = match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - width / 2.0,
            Anchor::End => self.at.0 - width,
        };
        Area {
            x,
            y: self.at.1 - self.size * 0.6,
            width,
            height: self.size * 1.2,
        }
    }
}

/// A sheet being drawn on. Clones share it, which is what lets plotters own a
/// handle to it while a kind writes its labels.
#[derive(Clone, Debug)]
pub(super) struct Canvas {
    pub size: Size,
    items: Rc<RefCell<Vec<Item>>>,
    points: Rc<RefCell<Vec<Point>>>,
}

impl Canvas {
    pub fn new(width: f64, height: f64) -> Canvas {
        Canvas {
            size: Size { width, height },
            items: Rc::default(),
            points: Rc::default(),
        }
    }

    pub fn put(&self, item: Item) {
        self.items.borrow_mut().push(item);
    }

    pub fn rect(&self, area: Area, radius: f64, paint: Paint) {
        self.put(Item::Rect {
            area,
            radius,
            paint,
        });
    }

    pub fn line(&self, points: &[(f64, f64)], paint: Paint) {
        self.put(Item::Path {
            points: points.to_vec(),
            closed: false,
            paint,
        });
    }

    pub fn circle(&self, centre: (f64, f64), radius: f64, paint: Paint) {
        self.put(Item::Circle {
            centre,
            radius,
            paint,
        });
    }

    /// A rectangle in the fill of a series, and its pattern over it.
    pub fn swatch(&self, area: Area, slot: usize) {
        self.rect(area, 0.0, Paint::fill(Ink::series(slot)));
        if let Some(pattern) = Pattern::of(slot) {
            self.rect(area, 0.0, Paint::pattern(pattern));
        }
    }

    /// A marker that looks as large as a circle of the radius `reach`.
    pub fn marker(&self, at: (f64, f64), marker: Marker, reach: f64, paint: Paint) {
        if marker == Marker::Circle {
            return self.circle(at, reach, paint);
        }
        self.put(Item::Path {
            points: marker.corners(at, reach),
            closed: true,
            paint,
        });
    }

    pub fn text(&self, label: Label) {
        if !label.text.is_empty() {
            self.put(Item::Text(label));
        }
    }

    /// Writes a text only where it covers no other and stays on the sheet;
    /// whether it did.
    pub fn text_if_free(&self, label: Label) -> bool {
        let is_free = self.is_free(label.area());
        if is_free {
            self.text(label);
        }
        is_free
    }

    /// Whether an area lies on the sheet and holds no text yet.
    pub fn is_free(&self, area: Area) -> bool {
        let sheet = Area {
            x: 0.0,
            y: 0.0,
            width: self.size.width,
            height: self.size.height,
        };
        let is_taken = |item: &Item| match item {
            Item::Text(label) => label.area().overlaps(area),
            _ => false,
        };
        // A text moved to the very edge is on the sheet, whatever its last bit.
        sheet.contains(area.shrunk(0.01)) && !self.items.borrow().iter().any(is_taken)
    }

    /// Makes one link of all that `draw` puts on the sheet.
    pub fn link(&self, href: &str, name: &str, draw: impl FnOnce(&Canvas)) {
        let inner = Canvas::new(self.size.width, self.size.height);
        draw(&inner);
        self.put(Item::Link {
            href: href.to_owned(),
            name: name.to_owned(),
            items: inner.items.take(),
        });
    }

    /// Notes that a number has been drawn.
    pub fn record(&self, point: Point) {
        self.points.borrow_mut().push(point);
    }

    pub fn finish(self, frame: &Frame) -> Drawing {
        Drawing {
            frame: frame.clone(),
            sheet: None,
            size: self.size,
            items: self.items.take(),
            points: self.points.take(),
        }
    }
}
