//! The values at the figures.

use super::way::Distance;
use super::{Dated, Grade, MARKER, Sketch};
use crate::chart::axis::TEXT;
use crate::chart::canvas::{Area, Label};
use crate::chart::kind::written;
use crate::chart::palette::Ink;
use crate::chart::room::{around, candidates, crosses};

/// Size of the value of an end of the way.
const VALUE: f64 = 15.0;
/// From one line of a label to the next, by its size.
const LEADING: f64 = 1.27;
/// From one place that is tried to the next, in CSS pixels.
const FURTHER: f64 = 8.0;
/// So often a value moves on beside its point before it covers a line.
const SLIDES: i32 = 6;
/// From a marker to the far side of the bracket beside it.
const PAST: f64 = 14.0;

impl Sketch<'_> {
    /// Each value at its point, where it covers neither a line nor what is
    /// `taken`. The ends of the way come first, the newest actual among them;
    /// actuals between are left out where they have no room.
    pub fn draw_values(&self, lines: &[[(f64, f64); 2]], distance: Distance) {
        let mut taken = distance.taken;
        taken.extend(self.places.iter().map(|at| around(*at, MARKER + 2.0)));
        let newest = self.points.iter().rposition(|p| p.grade == Grade::Actual);
        let is_end = |i: usize| self.points[i].grade != Grade::Actual || Some(i) == newest;
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        order.sort_by_key(|i| !is_end(*i));
        let bounds = self.layout.bounds(self.canvas.size.width);
        for i in order {
            let caption = distance.caption.filter(|(at, _)| *at == i);
            let labels = self.labels(self.points[i], is_end(i), caption.map(|c| c.1));
            let size = (
                labels.iter().map(Label::width).fold(0.0, f64::max) * 1.04 + 6.0,
                labels.iter().map(|l| l.size * LEADING).sum(),
            );
            let own = around(self.places[i], MARKER + 2.0);
            let is_free = |area: &Area| {
                bounds.contains(*area)
                    && self.canvas.is_free(*area)
                    && !taken.iter().any(|t| *t != own && t.overlaps(*area))
            };
            let off_lines = |area: &Area| !lines.iter().any(|[a, b]| crosses(*a, *b, *area));
            let places = places(self.places[i], size);
            let clear = places.iter().find(|area| is_free(area) && off_lines(area));
            let slid = || slid(self.places[i], size, bounds).find(|a| is_free(a) && off_lines(a));
            let area = match clear.copied().or_else(slid) {
                Some(area) => area,
                None if !is_end(i) => continue,
                // An end of the way is labelled even on a line, which its halo
                // parts, or further off.
                None => {
                    let further = further(places[0], bounds);
                    let mut wanted = places.iter().copied().chain(further);
                    match wanted.find(is_free) {
                        Some(area) => area,
                        None => continue,
                    }
                }
            };
            let mut top = area.y;
            for label in labels {
                let height = label.size * LEADING;
                let at = (area.x + area.width / 2.0, top + height / 2.0);
                self.canvas.text(Label { at, ..label });
                top += height;
            }
            taken.push(area);
        }
    }

    /// A value, what it is, and how far it is off its path; still to be placed.
    fn labels(&self, point: &Dated, is_end: bool, distance: Option<&str>) -> Vec<Label> {
        let mark = point.mark.as_deref().unwrap_or("");
        let unit = self.chart.unit.as_ref();
        let value = written(point.value, unit, point.bound, &self.frame.lang) + mark;
        let (size, words) = if is_end {
            (VALUE, self.chart.words.of(point.grade))
        } else {
            (TEXT, "")
        };
        let label = |text: &str| Label::new((0.0, 0.0), text).halo();
        let mut labels = vec![
            label(&value).bold().size(size),
            label(words).ink(Ink::MUTED),
        ];
        labels.extend(distance.map(|words| label(words).bold()));
        labels.retain(|label| !label.text.is_empty());
        labels
    }
}

/// Places for the labels of a point, the best first: next to it, then past a
/// bracket beside it.
fn places((x, y): (f64, f64), size: (f64, f64)) -> Vec<Area> {
    let beside = Area {
        x: x + MARKER + PAST,
        y: y - size.1 / 2.0,
        width: size.0,
        height: size.1,
    };
    let past = [0.0, -0.5, 0.5].map(|up| Area {
        y: beside.y + up * size.1,
        ..beside
    });
    let next = candidates((x, y), size, MARKER);
    next.into_iter().chain(past).collect()
}

/// Places to the right of a point from which a line climbs, the nearest first:
/// further out there is more room under the line.
fn slid((x, y): (f64, f64), size: (f64, f64), bounds: Area) -> impl Iterator<Item = Area> {
    let bottom = (y + MARKER).min(bounds.y + bounds.height);
    (0..=SLIDES).map(move |n| Area {
        x: x + MARKER + FURTHER * f64::from(n),
        y: bottom - size.1,
        width: size.0,
        height: size.1,
    })
}

/// Places over and under one that had no room, within bounds, the nearest first.
fn further(area: Area, bounds: Area) -> impl Iterator<Item = Area> {
    let x = area.x.min(bounds.right() - area.width).max(bounds.x);
    let steps = (bounds.height / FURTHER) as i32;
    (0..=steps).flat_map(|n| [-n, n]).map(move |n| Area {
        x,
        y: area.y + FURTHER * f64::from(n),
        ..area
    })
}
