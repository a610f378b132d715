//! Small numbers of those that were named before: including two in Aobano, of which
//! three.

use super::super::quantity::Hold;
use super::numeral::Numeral;
use super::text::Text;

/// Whether a small number in words tells how many of a whole are meant: it stands as
/// firmly as a figure, as no other word tells it.
pub(super) fn parts(text: Text, numeral: &Numeral, start: usize) -> bool {
    let small = numeral.worded && numeral.hold == Hold::Worded && numeral.start == start;
    // including five-year plans, two-wheelers
    if !small || text.hyphen(numeral.end) > 0 {
        return false;
    }
    text.last(start).is_some_and(|word| {
        word.is(&["including"])
            || word.is(&["which", "whom", "them", "these", "those"])
                && text
                    .last(word.start)
                    .is_some_and(|of| of.is(&["of", "among"]))
    })
}
