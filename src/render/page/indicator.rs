//! The page of an indicator.

use crate::render::scope::EditionScope;
use crate::render::view;
use crate::model::IndicatorIx;
/// Everything about one indicator.
pub fn view(scope: &EditionScope, ix: IndicatorIx) -> view::Indicator {
    todo!()
}
