//! Places for a value beside its point.

use super::MARKER;
use crate::chart::canvas::Area;

/// The square around a point.
pub(super) fn around((x, y): (f64, f64), reach: f64) -> Area {
    Area {
        x: x - reach,
        y: y - reach,
        width: 2.0 * reach,
        height: 2.0 * reach,
    }
}

/// Places for a label at a point, the best first.
pub(super) fn candidates((x, y): (f64, f64), (width, height): (f64, f64)) -> [Area; 8] {
    let off = MARKER + 5.0;
    let above = y - off - height;
    let below = y + off;
    let (middle, before, after) = (x - width / 2.0, x - width + 6.0, x - 6.0);
    [
        (middle, above),
        (before, above),
        (after, above),
        (after, below),
        (middle, below),
        (before, below),
        (x + off, y - height / 2.0),
        (x - off - width, y - height / 2.0),
    ]
    .map(|(x, y)| Area {
        x,
        y,
        width,
        height,
    })
}

/// An area moved into another as far as it fits.
pub(super) fn within(area: Area, bounds: Area) -> Area {
    Area {
        x: area.x.min(bounds.right() - area.width).max(bounds.x),
        y: area.y.min(bounds.bottom() - area.height).max(bounds.y),
        ..area
    }
}

/// Whether a line passes through an area, seen at steps of about two pixels.
pub(super) fn crosses(from: (f64, f64), to: (f64, f64), area: Area) -> bool {
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    let steps = (length / 2.0).ceil().clamp(1.0, 1000.0) as u32;
    (0..=steps).any(|s| {
        let t = f64::from(s) / f64::from(steps);
        area.holds((from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t))
    })
}
