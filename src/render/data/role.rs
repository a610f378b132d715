//! What a figure of an indicator is.

use crate::model::Role;

/// `kind` of a figure.
pub(in crate::render) fn name(role: Role) -> &'static str {
    match role {
        Role::Baseline => "baseline",
        Role::Target(_) => "target",
        Role::Actual(_) => "actual",
        Role::Projection(_) => "projection",
    }
}
