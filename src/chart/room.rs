//! Where a value may stand: near its point, and clear of everything else.

use super::canvas::{Anchor, Area, Canvas, Label};

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
pub(super) fn candidates(
    (x, y): (f64, f64),
    (width, height): (f64, f64),
    reach: f64,
) -> [Area; 10] {
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
        (x - off - width, y - height - 1.0),
        (x + off, y - height - 1.0),
    ]
    .map(|(x, y)| Area {
        x,
        y,
        width,
        height,
    })
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
        canvas: &Canvas,
        label: &Label,
        (point, reach): ((f64, f64), f64),
        order: &[usize],
    ) -> Option<Label> {
        self.place_where(label, (point, reach), order, |room, area| {
            room.is_free(canvas, area)
        })
    }

    /// As [`Room::place`], on a line if need be, whose halo then parts it.
    pub fn place_even_on_lines(
        &mut self,
        canvas: &Canvas,
        label: &Label,
        (point, reach): ((f64, f64), f64),
        order: &[usize],
    ) -> Option<Label> {
        let strict = self.place(canvas, label, (point, reach), order);
        strict.or_else(|| {
            self.place_where(label, (point, reach), order, |room, area| {
                room.bounds.contains(area) && canvas.is_free(area)
            })
        })
    }

    fn place_where(
        &mut self,
        label: &Label,
        (point, reach): ((f64, f64), f64),
        order: &[usize],
        is_free: impl Fn(&Room, Area) -> bool,
    ) -> Option<Label> {
        let size = (label.width() * 1.04 + 2.0, label.size * 1.2);
        let candidates = candidates(point, size, reach);
        let mut found = order.iter().map(|i| candidates[*i]);
        let found = found.find(|area| is_free(self, *area))?;
        self.taken.push(found);
        Some(Label {
            at: (found.x + found.width / 2.0, found.y + found.height / 2.0),
            anchor: Anchor::Middle,
            ..label.clone()
        })
    }

    pub fn is_free(&self, canvas: &Canvas, area: Area) -> bool {
        self.bounds.contains(area)
            && canvas.is_free(area)
            && !self.taken.iter().any(|t| t.overlaps(area))
            && !self.lines.iter().any(|[a, b]| crosses(*a, *b, area))
    }
}

/// Orders of [`candidates`]: the best for a first point, for one lower than
/// its neighbours, and for any other.
pub(super) const BEFORE: &[usize] = &[7, 0, 4, 2, 3];
pub(super) const BELOW: &[usize] = &[4, 3, 5, 0, 6];
pub(super) const ABOVE: &[usize] = &[0, 1, 2, 4, 6, 8, 9];

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

/// A label that is drawn where it has room.
pub(super) struct Wish {
    pub rank: Rank,
    pub label: Label,
    /// The sign of a note, which stands alone where its value has no room.
    pub mark: String,
    /// Which of the marks on the sheet is its own.
    pub own: usize,
}

/// Draws labels, the worthiest first, as far as none meets a text or a mark
/// that is not its own; the newest stand even on a mark, which their halo parts. Inner ones are all drawn or none: a few between others
/// that are missing would seem to be chosen.
pub(super) fn draw_free(canvas: &Canvas, mut wishes: Vec<Wish>, marks: &[Area]) {
    wishes.sort_by_key(|wish| wish.rank);
    for label in wishes.iter_mut().map(|wish| &mut wish.label) {
        // The ends of a row give way inwards.
        let half = label.width() / 2.0;
        label.at.0 = label.at.0.min(canvas.size.width - half).max(half);
    }
    let meets_mark = |area: Area, own: usize| {
        let mut others = marks.iter().enumerate().filter(|(i, _)| *i != own);
        others.any(|(_, mark)| mark.overlaps(area))
    };
    let is_free = |wish: &Wish, taken: &[Area]| {
        let area = wish.label.area();
        canvas.is_free(area)
            && !meets_mark(area, wish.own)
            && !taken.iter().any(|t| t.overlaps(area))
    };
    let (inner, outer): (Vec<Wish>, Vec<Wish>) = wishes
        .into_iter()
        .partition(|wish| wish.rank == Rank::Inner);
    let mut left = Vec::new();
    for wish in outer {
        let stays = wish.rank == Rank::Newest && canvas.is_free(wish.label.area());
        if stays || is_free(&wish, &[]) {
            canvas.text(wish.label);
        } else {
            left.push(wish);
        }
    }
    let mut taken = Vec::new();
    let have_room = inner.iter().all(|wish| {
        let has_room = is_free(wish, &taken);
        taken.push(wish.label.area());
        has_room
    });
    for wish in inner {
        if have_room {
            canvas.text(wish.label);
        } else {
            left.push(wish);
        }
    }
    for wish in left.into_iter().filter(|wish| !wish.mark.is_empty()) {
        let label = Label {
            text: wish.mark,
            ..wish.label
        };
        if !meets_mark(label.area(), wish.own) {
            canvas.text_if_free(label);
        }
    }
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
        let at = |places: &[f64]| {
            let last = places.len() - 1;
            let wish = |(i, x): (usize, &f64)| Wish {
                rank: match i {
                    0 => Rank::First,
                    i if i == last => Rank::Newest,
                    _ => Rank::Inner,
                },
                label: Label::new((*x, 10.0), "1,000"),
                mark: String::new(),
                own: i,
            };
            let canvas = Canvas::new(400.0, 20.0);
            draw_free(&canvas, places.iter().enumerate().map(wish).collect(), &[]);
            let frame = crate::chart::kind::tests::frame("t", "en");
            canvas.finish(&frame).labels().len()
        };
        assert_eq!(at(&[30.0, 80.0, 130.0, 180.0]), 4);
        assert_eq!(at(&[30.0, 80.0, 90.0, 180.0]), 2);
        assert_eq!(at(&[30.0, 40.0]), 1);
        assert_eq!(at(&[0.0, 80.0]), 2);
    }
}
