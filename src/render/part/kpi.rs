//! Indicators as lines of a summary, and how they stand.

use crate::model::{IndicatorIx, NodeIx};
use crate::render::scope::EditionScope;
use crate::render::view::{IndicatorGroup, Judgement, Kpi};

/// An indicator as a line of a summary.
pub fn kpi(scope: &EditionScope, ix: IndicatorIx) -> Kpi {
    todo!()
}

/// The indicators of a node and all below it (`None`: of the edition), by
/// node, in the order of the files. Who shows groups more than once in one
/// document gives them anchors of their own.
pub fn groups(scope: &EditionScope, node: Option<NodeIx>) -> Vec<IndicatorGroup> {
    todo!()
}

/// How an indicator stands, with the sum or the reason for there being none.
pub fn judgement(scope: &EditionScope, ix: IndicatorIx) -> Judgement {
    todo!()
}
