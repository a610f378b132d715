//! The units told above tables, judged by the cells below them.

use super::compare::{captions, is_of_caption};
use super::{Comparison, Kind, Segment};
use std::sync::Arc;

/// Reports units of different size above a table whose cells were not converted,
/// and takes back what was reported where they were.
pub(super) fn judge(segments: &mut [&mut Segment]) {
    let is_cell = |segment: &Segment| matches!(segment.kind, Kind::Cell(_));
    for at in 1..segments.len() {
        let (above, below) = segments.split_at_mut(at);
        let (Some(caption), Some(first)) = (above.last_mut(), below.first()) else {
            continue;
        };
        if is_cell(caption) || !is_cell(first) || caption.home != first.home {
            continue;
        }
        let cells = below.iter().take_while(|one| is_cell(one));
        let mut known = cells.filter_map(|one| one.comparison.as_ref());
        if let Some(judged) = judged(caption, known.any(|one| one.is_converted)) {
            caption.comparison = Some(Arc::new(judged));
        }
    }
}

/// The comparison of what stands above a table, if the table changes it.
fn judged(caption: &Segment, is_converted: bool) -> Option<Comparison> {
    let (ours, theirs) = caption
        .original
        .as_ref()
        .zip(caption.translation.as_ref())?;
    let known = caption.comparison.as_ref().filter(|_| caption.is_certain)?;
    let (l, r) = known.sides(&ours.passage, &theirs.passage);
    let mut judged = Comparison::clone(known);
    judged.findings.retain(|one| !is_of_caption(one, l, r));
    if !is_converted {
        judged.findings.extend(captions(l, r));
    }
    (judged.findings != known.findings).then_some(judged)
}
