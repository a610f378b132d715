//! Words of the data for what content files name in the same words.

use crate::model::{Direction, Path, Role};

/// `kind` of a figure.
pub(super) fn name(role: Role) -> &'static str {
    match role {
        Role::Baseline => "baseline",
        Role::Target(_) => "target",
        Role::Actual(_) => "actual",
        Role::Projection(_) => "projection",
    }
}

/// `direction` of an indicator.
pub(super) fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::Increase => "increase",
        Direction::Decrease => "decrease",
        Direction::Maintain => "maintain",
        Direction::NotStated => "not-stated",
    }
}

/// `path` of an indicator.
pub(super) fn path_name(path: Path) -> &'static str {
    match path {
        Path::Linear => "linear",
        Path::Growth => "growth",
        Path::Stepped => "stepped",
    }
}
