//! Where a value may stand: near its point, and clear of everything else.

use super::canvas::{Anchor, Area, Label};

/// The square around a point.
pub(super) fn around((x, y): (f64, f64), reach: f64) -> Area {
    Area {
        x: x - reach,
        y: y - reach,
        width: 2.0 * reach,
        height: 2.0 * reach,
    }
}

/// Places for a label at a point whose marker has a radius of `reach`, the
/// best first.
pub(super) fn candidates((x, y): (f64, f64), (width, height): (f64, f64), reach: f64) -> [Area; 8] {
    let off = reach + 5.0;
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

/// What labels of points have to keep clear of.
pub(super) struct Room {
    /// Where they may stand at all.
    pub bounds: Area,
    /// Lines that none may lie on.
    pub lines: Vec<[(f64, f64); 2]>,
    /// What stands already.
    pub taken: Vec<Area>,
}

impl Room {
    /// A label at the first of some [`candidates`] that is free, given by their
    /// places in that list; it is then taken.
    pub fn place(
        &mut self,
        label: &Label,
        point: (f64, f64),
        reach: f64,
        order: &[usize],
    ) -> Option<Label> {
        let size = (label.width() * 1.04 + 2.0, label.size * 1.2);
        let candidates = candidates(point, size, reach);
        let found = order.iter().map(|i| candidates[*i]);
        let found = found.into_iter().find(|area| self.is_free(*area))?;
        let middle = (found.x + found.width / 2.0, found.y + found.height / 2.0);
        let label = Label {
            at: middle,
            anchor: Anchor::Middle,
            ..label.clone()
        };
        self.taken.push(found);
        Some(label)
    }

    pub fn is_free(&self, area: Area) -> bool {
        self.bounds.contains(area)
            && !self.taken.iter().any(|t| t.overlaps(area))
            && !self.lines.iter().any(|[a, b]| crosses(*a, *b, area))
    }
}

/// Orders of [`candidates`]: the best for a first point, for one lower than
/// its neighbours, and for any other.
pub(super) const BEFORE: &[usize] = &[7, 0, 4, 2, 3];
pub(super) const BELOW: &[usize] = &[4, 3, 5, 0, 6];
pub(super) const ABOVE: &[usize] = &[0, 1, 2, 4, 6];

/// How much a value is worth its room, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The newest of its series.
    Newest,
    /// The oldest of its series.
    First,
    /// The highest or lowest of its series.
    Extreme,
    /// Any other.
    Inner,
}

impl Rank {
    /// The rank of each number of a row; none of what is missing.
    pub fn of<T: PartialOrd + Copy>(row: &[Option<T>]) -> Vec<Option<Rank>> {
        let known = || {
            row.iter()
                .copied()
                .enumerate()
                .filter_map(|(i, v)| Some((i, v?)))
        };
        let first = known().next().map(|(i, _)| i);
        let newest = known().last().map(|(i, _)| i);
        let highest = known().reduce(|a, b| if b.1 > a.1 { b } else { a });
        let lowest = known().reduce(|a, b| if b.1 < a.1 { b } else { a });
        let is_extreme = |i| [highest, lowest].iter().flatten().any(|e| e.0 == i);
        let rank = |(i, v): (usize, &Option<T>)| {
            v.as_ref()?;
            Some(match Some(i) {
                i if i == newest => Rank::Newest,
                i if i == first => Rank::First,
                Some(i) if is_extreme(i) => Rank::Extreme,
                _ => Rank::Inner,
            })
        };
        row.iter().enumerate().map(rank).collect()
    }
}

/// The labels that are drawn: all where none meets another or one of the
/// `marks` that is not its own; else those of a rank, one after the other, as
/// far as they are free. Inner ones are all drawn or none.
pub(super) fn free(mut labels: Vec<(Rank, usize, Label)>, marks: &[Area]) -> Vec<Label> {
    labels.sort_by_key(|l| l.0);
    let mut taken: Vec<Area> = Vec::new();
    let mut kept: Vec<(Rank, Label)> = Vec::new();
    let mut are_inner_dropped = false;
    for (rank, own, label) in labels {
        let area = label.area();
        let meets = |other: &Area| other.overlaps(area);
        let meets_mark = marks.iter().enumerate().any(|(i, m)| i != own && meets(m));
        if meets_mark || taken.iter().any(meets) {
            are_inner_dropped |= rank == Rank::Inner;
            continue;
        }
        taken.push(area);
        kept.push((rank, label));
    }
    let is_drawn = |l: &(Rank, Label)| l.0 != Rank::Inner || !are_inner_dropped;
    let drawn = kept.into_iter().filter(is_drawn);
    drawn.map(|l| l.1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_rank_before_extremes() {
        let ranks = Rank::of(&[None, Some(2), Some(9), Some(3), Some(1), Some(2), None]);
        use Rank::*;
        let expected = [
            None,
            Some(First),
            Some(Extreme),
            Some(Inner),
            Some(Extreme),
            Some(Newest),
            None,
        ];
        assert_eq!(ranks, expected);
        assert_eq!(Rank::of::<i32>(&[]), []);
        assert_eq!(Rank::of(&[Some(1)]), [Some(Newest)]);
    }

    #[test]
    fn inner_labels_go_together() {
        let label = |x: f64| Label::new((x, 10.0), "1,000");
        let at = |places: &[f64]| {
            let last = places.len() - 1;
            let rank = |i| match i {
                0 => Rank::First,
                i if i == last => Rank::Newest,
                _ => Rank::Inner,
            };
            let labels = places.iter().enumerate();
            free(labels.map(|(i, x)| (rank(i), i, label(*x))).collect(), &[]).len()
        };
        assert_eq!(at(&[0.0, 50.0, 100.0, 150.0]), 4);
        assert_eq!(at(&[0.0, 50.0, 60.0, 150.0]), 2);
        assert_eq!(at(&[0.0, 10.0]), 1);
    }
}
