//! Tables that are set against each other as a whole.

use super::super::compare::{Compared, Fault, Finding};
use std::mem;

/// Fewer numbers than these that are off by the same power of ten are slips of their own.
const FEW: usize = 3;

/// Numbers that are all off by the same power of ten: one slip where both sides tell a unit,
/// which stays with the first of them, and none where one of them is not understood.
pub(in super::super) fn scaled(found: &mut Compared, is_told: bool) {
    let power = |one: &Finding| match one.fault {
        Fault::Magnitude(power) | Fault::Scale(power) => Some(power),
        _ => None,
    };
    let Some(common) = found.findings.iter().find_map(power) else {
        return;
    };
    let is_common = |one: &Finding| power(one) == Some(common);
    let count = found.findings.iter().filter(|one| is_common(one)).count();
    if count < FEW || 2 * count < found.pairs.len() {
        return;
    }
    let mut kept = is_told;
    found
        .findings
        .retain(|one| !is_common(one) || mem::take(&mut kept));
}
