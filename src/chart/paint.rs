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
    /// Laid over another fill.
    Pattern(Pattern),
}

/// Lines or dots in the colour of the ground over a fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pattern {
    /// Slanting lines: what is shown is not the whole. No series has it.
    Hatch,
    Dots,
    Rows,
    Columns,
}

impl Pattern {
    /// What tells the fill of a series from those that grey print would make
    /// like it; none where its grey is enough.
    pub const fn of(slot: usize) -> Option<Pattern> {
        match slot % 5 {
            2 => Some(Pattern::Dots),
            3 => Some(Pattern::Rows),
            4 => Some(Pattern::Columns),
            _ => None,
        }
    }
}

/// The shape that stands at the points of a line or row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    Circle,
    Square,
    Triangle,
    Diamond,
    Cross,
}

impl Marker {
    /// The shape of a series, the same in every chart.
    pub const fn of(slot: usize) -> Marker {
        match slot % 5 {
            0 => Marker::Circle,
            1 => Marker::Square,
            2 => Marker::Triangle,
            3 => Marker::Diamond,
            _ => Marker::Cross,
        }
    }

    /// The corners of the shape around a point; none of a circle. `reach` is
    /// the radius of the circle that looks as large.
    pub fn corners(self, (x, y): (f64, f64), reach: f64) -> Vec<(f64, f64)> {
        let shape: &[(f64, f64)] = match self {
            Marker::Circle => &[],
            Marker::Square => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
            Marker::Triangle => &[(0.0, -1.2), (1.15, 0.85), (-1.15, 0.85)],
            Marker::Diamond => &[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)],
            Marker::Cross => &[
                (-1.15, -0.65),
                (-0.65, -1.15),
                (0.0, -0.5),
                (0.65, -1.15),
                (1.15, -0.65),
                (0.5, 0.0),
                (1.15, 0.65),
                (0.65, 1.15),
                (0.0, 0.5),
                (-0.65, 1.15),
                (-1.15, 0.65),
                (-0.5, 0.0),
            ],
        };
        let place = |(across, down): &(f64, f64)| (x + across * reach, y + down * reach);
        shape.iter().map(place).collect()
    }
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
    Long,
    Short,
    Chain,
}

impl Dash {
    /// How the line of a series is broken, the same in every chart. A dashed
    /// line that leads to a target has [`Dash::Dashed`], which no series has.
    pub const fn of(slot: usize) -> Dash {
        match slot % 5 {
            0 => Dash::Solid,
            1 => Dash::Long,
            2 => Dash::Short,
            3 => Dash::Chain,
            _ => Dash::Dotted,
        }
    }

    /// Strokes and gaps in CSS pixels; none of a solid line.
    pub const fn lengths(self) -> Option<&'static str> {
        match self {
            Dash::Solid => None,
            Dash::Dashed => Some("7 5"),
            Dash::Dotted => Some("1 3"),
            Dash::Long => Some("13 4"),
            Dash::Short => Some("4 3"),
            Dash::Chain => Some("10 3 2 3"),
        }
    }
}

impl Paint {
    pub const HATCH: Paint = Paint {
        fill: Fill::Pattern(Pattern::Hatch),
        stroke: None,
    };

    pub const fn pattern(pattern: Pattern) -> Paint {
        Paint {
            fill: Fill::Pattern(pattern),
            stroke: None,
        }
    }

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
        self.edged_by(ink, width, Dash::Solid)
    }

    pub const fn edged_by(self, ink: Ink, width: f64, dash: Dash) -> Paint {
        Paint {
            fill: self.fill,
            stroke: Some(Stroke { ink, width, dash }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_series_has_its_own_signs() {
        for a in 0..5 {
            for b in 0..a {
                assert_ne!(Marker::of(a), Marker::of(b));
                assert_ne!(Dash::of(a), Dash::of(b));
                let patterns = [Pattern::of(a), Pattern::of(b)];
                assert!(patterns[0] != patterns[1] || patterns == [None, None]);
            }
            assert_ne!(Pattern::of(a), Some(Pattern::Hatch));
            assert_ne!(Dash::of(a), Dash::Dashed);
        }
    }

    #[test]
    fn markers_stay_around_their_point() {
        for slot in 0..5 {
            for (x, y) in Marker::of(slot).corners((10.0, 20.0), 4.0) {
                assert!((x - 10.0).abs() <= 5.3 && (y - 20.0).abs() <= 5.3);
            }
        }
    }
}
