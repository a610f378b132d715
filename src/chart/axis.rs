//! The two axes that charts share: numbers up the left side, columns along the
//! foot.

mod columns;
mod value;

pub(super) use columns::{ColumnAxis, is_even};
pub(super) use value::{ValueAxis, tick_numbers};

use super::measure::{self, Weight};

/// Size of the words of an axis, in CSS pixels: the least that is read on
/// paper and on a telephone.
pub(super) const TEXT: f64 = 12.0;
/// From one line of these words to the next.
pub(super) const LINE: f64 = 16.0;

/// The width of the widest of some texts at the size of an axis.
pub(super) fn widest<'a>(texts: impl IntoIterator<Item = &'a String>) -> f64 {
    texts
        .into_iter()
        .map(|t| measure::width(t, TEXT, Weight::Regular))
        .fold(0.0, f64::max)
}
