//! Differences: between percentages they are percentage points.

use crate::render::scope::Scope;
use crate::value::{Unit, write};
use rust_decimal::Decimal;

/// A difference of two numbers in a unit, with its sign only where it is
/// negative: 1,200人, △4.2ポイント.
pub fn difference(scope: &Scope, n: Decimal, unit: &Unit) -> String {
    difference_as(scope, &write::number(n, scope.lang), n, unit)
}

/// The same with the number as it is written already.
pub fn difference_as(scope: &Scope, written: &str, n: Decimal, unit: &Unit) -> String {
    if unit.is_percent() {
        scope.words.count_of("points", n, &[("n", written)])
    } else {
        write::quantity_as(written, n, unit, None, scope.lang)
    }
}
