//! How marks look: fill, outline, dashes, hatching.

use super::palette::Ink;

/// The look of one mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Paint {
    pub fill: Fill,
    pub stroke: Option<Stroke>,
}

/// What the inside of a mark shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    None,
    Ink(Ink),
    /// Slanting lines in the colour of the ground, laid over another fill:
    /// what is shown is not the whole.
    Hatch,
}

/// The outline of a mark; its width in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stroke {
    pub ink: Ink,
    pub width: f64,
    pub dash: Dash,
}

/// How an outline is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dash {
    Solid,
    Dashed,
    Dotted,
}

impl Paint {
    pub const HATCH: Paint = Paint {
        fill: Fill::Hatch,
        stroke: None,
    };

    pub const fn fill(ink: Ink) -> Paint {
        Paint {
            fill: Fill::Ink(ink),
            stroke: None,
        }
    }

    pub const fn line(ink: Ink, width: f64) -> Paint {
        Paint {
            fill: Fill::None,
            stroke: Some(Stroke {
                ink,
                width,
                dash: Dash::Solid,
            }),
        }
    }

    pub const fn dashed(ink: Ink, width: f64, dash: Dash) -> Paint {
        Paint {
            fill: Fill::None,
            stroke: Some(Stroke { ink, width, dash }),
        }
    }

    pub const fn edged(self, ink: Ink, width: f64) -> Paint {
        Paint {
            fill: self.fill,
            stroke: Some(Stroke {
                ink,
                width,
                dash: Dash::Solid,
            }),
        }
    }
}
