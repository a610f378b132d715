//! Words of scale that one number has from another.

use super::Side;
use super::words;
use crate::scan::{Unit, What};

/// Words of scale, and the powers of ten for which they stand.
const SCALES: [(&str, u8); 4] = [
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
];

/// Whether a number has its scale from one behind it: "from 200 to 300 and then 500 million".
pub(super) fn is_borrowed(side: Side, at: usize, power: i8) -> bool {
    let q = &side.quantities[at];
    if !matches!(&q.what, What::Amount(a) if a.unit == Unit::Bare) {
        return false;
    }
    let end = words::sentence(side.text, &q.at).end;
    let mut behind = side.quantities[at + 1..]
        .iter()
        .take(4)
        .take_while(|o| o.at.start < end);
    SCALES
        .iter()
        .find(|(_, known)| *known == power.unsigned_abs())
        .is_some_and(|(word, _)| behind.any(|o| words::piece(side.text, &o.at).contains(word)))
}
