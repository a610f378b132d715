//! The grades of earthquakes that are halved: lower 5, 6-upper, 5 minus.

use super::numeral::Numeral;
use super::text::{Text, Word};
use std::ops::Range;

/// A number with the words that tell which half of the grade is meant. They are part of
/// the grade and say no turn.
pub(super) fn graded(text: Text, numeral: &Numeral) -> Range<usize> {
    let whole = numeral.start..numeral.end;
    if !matches!(numeral.mantissa, 5 | 6) || numeral.power != 0 {
        return whole;
    }
    let half = |word: &Word| word.is(&["lower", "upper"]);
    let before = text.last(numeral.start).filter(half);
    let behind = text
        .joined(numeral.end)
        .filter(|word| half(word) || word.is(&["minus", "plus", "weak", "strong"]));
    // 6-lower or above, alone in a cell
    let tied = text.hyphen(numeral.end) > 0 && behind.as_ref().is_some_and(half);
    if before.is_none() && behind.is_none()
        || !tied
            && !text.told_before(
                numeral.start,
                &["ntensit", "arthquake", "hindo", "eismic", "haking"],
            )
    {
        return whole;
    }
    let start = before.map_or(whole.start, |word| word.start);
    start..behind.map_or(whole.end, |word| word.end)
}
