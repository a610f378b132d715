//! Figures with what is known of them.

use crate::model::{IndicatorIx, Observation, Role};
use crate::render::scope::EditionScope;
use crate::render::view::Point;
use crate::value::Unit;

/// A dated value of an indicator. A role that the indicator does not have
/// gives a missing value.
pub fn point(scope: &EditionScope, indicator: IndicatorIx, role: Role) -> Point {
    todo!()
}

/// The value with its unit and bound, or the word for why there is none.
pub fn words(scope: &EditionScope, observation: &Observation, unit: &Unit) -> String {
    todo!()
}
