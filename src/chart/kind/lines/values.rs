//! The values at the points of lines, other than the newest.

use super::Sketch;
use crate::chart::axis::TEXT;
use crate::chart::canvas::Label;
use crate::chart::room::{ABOVE, BEFORE, BELOW, Rank, Room};
use crate::value::write;

/// From the middle of a marker to the nearest that a label comes to it, less
/// what labels keep from any point.
const REACH: f64 = 1.2;

/// A value to be written at its point.
struct Value<'a> {
    rank: Rank,
    label: Label,
    /// The sign of a note, which stays where its value has no room.
    mark: &'a str,
    order: &'static [usize],
    point: (f64, f64),
}

impl Sketch<'_> {
    /// Writes the values that have room: of one series all, or else its first,
    /// highest and lowest; of several the first of each.
    pub fn draw_values(&self, room: &mut Room) {
        let mut values = self.values();
        values.sort_by_key(|v| v.rank);
        let mut inner = Vec::new();
        let mut are_inner_dropped = false;
        for value in values {
            match room.place(self.canvas, &value.label, (value.point, REACH), value.order) {
                Some(label) if value.rank == Rank::Inner => inner.push((label, value)),
                Some(label) => self.canvas.text(label),
                None => {
                    are_inner_dropped |= value.rank == Rank::Inner;
                    self.draw_mark(&value, room);
                }
            }
        }
        for (label, value) in inner {
            if are_inner_dropped {
                self.draw_mark(&value, room);
            } else {
                self.canvas.text(label);
            }
        }
    }

    fn values(&self) -> Vec<Value<'_>> {
        let is_alone = self.grid.series.len() == 1;
        let mut found = Vec::new();
        for (series, places) in self.grid.series.iter().zip(&self.places) {
            let row: Vec<_> = series.cells.iter().map(|c| c.value).collect();
            let ranks = Rank::of(&row);
            // Beside the last column the newest value stands already.
            for at in 0..row.len().saturating_sub(1) {
                let (Some(rank), Some(value), Some(point)) = (ranks[at], row[at], places[at])
                else {
                    continue;
                };
                let mark = series.cells[at].mark.as_deref().unwrap_or("");
                let is_written = is_alone || matches!(rank, Rank::First | Rank::Newest);
                let text = if is_written {
                    write::number(value, &self.frame.lang) + mark
                } else {
                    mark.to_owned()
                };
                let label = Label::new(point, text).size(TEXT).halo();
                found.push(Value {
                    rank,
                    label: if is_alone { label.bold() } else { label },
                    mark,
                    order: match rank {
                        Rank::First => BEFORE,
                        _ if is_low(places, at) => BELOW,
                        _ => ABOVE,
                    },
                    point,
                });
            }
        }
        found.retain(|v| !v.label.text.is_empty());
        found
    }

    fn draw_mark(&self, value: &Value, room: &mut Room) {
        let label = Label::new(value.point, value.mark).halo();
        if value.mark.is_empty() {
            return;
        }
        if let Some(label) = room.place(self.canvas, &label, (value.point, REACH), value.order) {
            self.canvas.text(label);
        }
    }
}

/// Whether a point lies lower than those beside it.
fn is_low(places: &[Option<(f64, f64)>], at: usize) -> bool {
    let own = places[at].map_or(0.0, |p| p.1);
    let beside = [at.checked_sub(1), Some(at + 1)];
    let lowest = beside
        .into_iter()
        .flatten()
        .filter_map(|i| places.get(i).copied().flatten())
        .map(|p| p.1)
        .fold(f64::NEG_INFINITY, f64::max);
    own > lowest
}
