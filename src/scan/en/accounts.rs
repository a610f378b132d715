//! Figures in brackets, by which accounts write what is negative: (3,492), (4.7) billion.

use super::super::quantity::Turn;
use super::numeral::{self, Numeral};
use super::text::Text;

/// Whether a cell or line begins at a place.
fn opens(text: Text, at: usize) -> bool {
    matches!(text.before(text.back(at)), b'|' | b'\t' | b'\n' | b'\r' | 0)
        || text.before(text.back(at)).is_ascii_whitespace()
}

/// A number in brackets whose scale stands behind them: (4.7) billion yen.
pub(super) fn scaled(text: Text, numeral: Numeral) -> Numeral {
    let boxed = text.before(numeral.start) == b'(' && text.byte(numeral.end) == b')';
    if !boxed || numeral.scaled {
        return numeral;
    }
    let behind = Numeral {
        end: numeral.end + 1,
        ..numeral
    };
    let scaled = numeral::scaled(text, behind);
    if scaled.scaled { scaled } else { numeral }
}

/// Whether a number stands in brackets as the only content of a cell, in a table that
/// tells of changes or results, or with its scale behind the brackets.
pub(super) fn deficit(text: Text, numeral: &Numeral, start: usize) -> Option<Turn> {
    if text.before(start) != b'(' || numeral.plain || !opens(text, start - 1) {
        return None;
    }
    if numeral.scaled && !text.bracketed(numeral.end) {
        return Some(Turn::Down);
    }
    let alone = text.byte(numeral.end) == b')'
        && matches!(
            text.byte(text.skip(numeral.end + 1)),
            b'|' | b'\t' | b'\n' | b'\r' | 0
        );
    let told = || {
        text.told_before(
            start,
            &[
                "oss",
                "eficit",
                "urplus",
                "hange",
                "ncrease",
                "ecrease",
                "ifference",
                "ncome",
                "rofit",
                "alance",
            ],
        )
    };
    (alone && told()).then_some(Turn::Down)
}
