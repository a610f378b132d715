//! The page of an indicator.

use crate::model::IndicatorIx;
use crate::render::scope::EditionScope;
use crate::render::view;
/// Everything about one indicator.
pub fn view(scope: &EditionScope, ix: IndicatorIx) -> view::Indicator {
    todo!()
}
