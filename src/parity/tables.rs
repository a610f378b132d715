//! The units told above tables and in the heads of their columns, judged by the cells
//! below them.

mod around;
mod whole;

pub(super) use whole::scaled;

use super::compare::{captions, heads, is_of_caption};
use super::{Cell, Comparison, Kind, Segment, Side, told};
use std::sync::Arc;

/// Reports units of different size above a table whose cells were not converted,
/// and takes back what was reported where they were.
pub(super) fn judge(segments: &mut [&mut Segment]) {
    let mut from = 0;
    while from < segments.len() {
        let Some(first) = cell(segments[from]) else {
            if segments[from].kind == Kind::Table {
                around::judge(segments, from..from + 1);
            }
            from += 1;
            continue;
        };
        let (table, home) = (first.table, segments[from].home.clone());
        let cells = segments[from..]
            .iter()
            .take_while(|one| one.home == home && cell(one).is_some_and(|c| c.table == table));
        let to = from + cells.count();
        let (above, below) = segments.split_at_mut(from);
        let below = &mut below[..to - from];
        if let Some(caption) = above.last_mut()
            && cell(caption).is_none()
            && caption.home == home
            && let Some(judged) = judged(caption, below.iter().any(|one| is_converted(one)))
        {
            caption.comparison = Some(Arc::new(judged));
        }
        judge_heads(below);
        around::judge(segments, from..to);
        from = to;
    }
}

fn cell(segment: &Segment) -> Option<&Cell> {
    match &segment.kind {
        Kind::Cell(cell) => Some(cell),
        _ => None,
    }
}

fn is_converted(segment: &Segment) -> bool {
    segment
        .comparison
        .as_ref()
        .is_some_and(|one| one.is_converted)
}

/// Reports units of different size in the heads and rows of a table over numbers that are
/// the same: one slip, whose numbers are no slips of their own.
fn judge_heads(cells: &mut [&mut Segment]) {
    let row = |one: &Segment| cell(one).map_or(0, |cell| cell.row);
    let column = |one: &Segment| cell(one).map_or(0, |cell| cell.column);
    let body = cells.iter().position(|one| row(one) > 0);
    let (tops, body) = cells.split_at_mut(body.unwrap_or(cells.len()));
    judge_rows(body);
    for top in tops {
        // The first head may tell the unit of the whole table.
        let is_whole = column(top) == 0;
        let is_below = |one: &Segment| column(one) == column(top);
        let own = |one: &Segment| is_below(one) && is_unconverted(one);
        let is_meant = |one: &Segment| (is_whole || is_below(one)) && is_converted(one);
        let is_wrong = is_whole || body.iter().any(|one| own(one));
        // Where some numbers were converted, the others are slips of their own.
        if !is_wrong || body.iter().any(|one| is_meant(one)) {
            continue;
        }
        let Some(judged) = headed(top) else { continue };
        body.iter_mut()
            .filter(|one| own(one))
            .for_each(|one| clear(one));
        top.comparison = Some(Arc::new(judged));
    }
}

/// The same of the units that rows tell, each for its own numbers.
fn judge_rows(body: &mut [&mut Segment]) {
    let row = |one: &Segment| cell(one).map(|cell| cell.row);
    for cells in body.chunk_by_mut(|one, next| row(one) == row(next)) {
        if !cells.iter().any(|one| is_unconverted(one)) || cells.iter().any(|one| is_converted(one))
        {
            continue;
        }
        let judged = cells
            .iter()
            .enumerate()
            .find_map(|(at, one)| Some((at, labelled(one)?)));
        let Some((at, judged)) = judged else { continue };
        cells
            .iter_mut()
            .filter(|one| is_unconverted(one))
            .for_each(|one| clear(one));
        cells[at].comparison = Some(Arc::new(judged));
    }
}

fn is_unconverted(one: &Segment) -> bool {
    let comparison = one.comparison.as_ref();
    comparison.is_some_and(|known| known.is_unconverted)
}

/// Takes back what was reported of a cell.
fn clear(one: &mut Segment) {
    if let Some(known) = &mut one.comparison {
        *known = Arc::new(Comparison {
            findings: Vec::new(),
            is_unconverted: false,
            ..Comparison::clone(known)
        });
    }
}

/// The comparison of two cells that tell the unit of their row with what is wrong with it,
/// if anything is.
fn labelled(one: &Segment) -> Option<Comparison> {
    let place = cell(one)?;
    let of = |side: &Side| {
        let (lang, text) = (&side.passage.lang, &side.passage.text);
        match told::is_unit_cell(place) {
            true => told::by_itself(lang, text),
            false if place.column == 0 => told::of_label(lang, text),
            false => None,
        }
    };
    let (ours, theirs) = one.original.as_ref().zip(one.translation.as_ref())?;
    of(ours).zip(of(theirs))?;
    headed(one)
}

/// The comparison of two heads with what is wrong with their units, if anything is.
fn headed(top: &Segment) -> Option<Comparison> {
    let (ours, theirs) = top.original.as_ref().zip(top.translation.as_ref())?;
    let known = top.comparison.as_ref().filter(|_| top.is_certain)?;
    let (l, r) = known.sides(&ours.passage, &theirs.passage);
    let found = heads(l, r)?;
    let mut judged = Comparison::clone(known);
    judged.findings.push(found);
    Some(judged)
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
