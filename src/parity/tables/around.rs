//! What the words around a table say: a date, a base, a unit stands in its head on one side
//! and above or below it on the other.

use super::super::compare::{Fault, Finding, Weight};
use super::super::moved::is_same;
use super::super::{Comparison, Kind, Segment, Side};
use super::cell;
use crate::scan::{Quantity, What};
use rust_decimal::Decimal;
use std::ops::Range;
use std::sync::Arc;

/// Takes back what only one side says in the heads and names of a table and in the lines
/// around it, where the other says it in another of them; and notes only what the names
/// of rows and columns tell besides, if all their numbers answer.
pub(super) fn judge(segments: &mut [&mut Segment], table: Range<usize>) {
    let is_open = |one: &Segment| {
        let known = one.comparison.as_ref();
        known.is_some_and(|known| known.findings.iter().any(is_lone))
    };
    let around = table.start.saturating_sub(2)..segments.len().min(table.end + 2);
    let home = segments[table.start].home.clone();
    let is_near = |at: &usize| {
        let one = &segments[*at];
        one.home == home && (table.contains(at) || cell(one).is_none())
    };
    let places: Vec<usize> = around.filter(is_near).collect();
    if !places.iter().any(|at| is_open(segments[*at])) {
        return;
    }
    let mut gone: Vec<(usize, Finding)> = Vec::new();
    let mut noted: Vec<(usize, Finding)> = Vec::new();
    for &at in &places {
        let one = &segments[at];
        let is_within = table.contains(&at);
        let Some(known) = one
            .comparison
            .as_deref()
            .filter(|_| !is_within || is_name(one))
        else {
            continue;
        };
        for finding in known.findings.iter().filter(|one| is_lone(one)) {
            let Some((what, is_original)) = said(known, finding) else {
                continue;
            };
            let is_told = places
                .iter()
                .filter(|other| **other != at)
                .map(|other| (table.contains(other), &segments[*other]))
                .filter(|(is_cell, other)| !is_cell || is_name(other))
                .any(|(_, other)| match is_within {
                    true => tells(other, what, !is_original),
                    false => is_left(other, what, !is_original),
                });
            let is_time = matches!(what, What::Time(_) | What::Span(..));
            let is_both = known
                .findings
                .iter()
                .any(|other| other.fault != finding.fault);
            if is_told {
                gone.push((at, finding.clone()));
            } else if is_within
                && !is_time
                && !is_both
                && (cell(one).is_some() || is_base(what))
                && places
                    .iter()
                    .filter(|other| is_named(one, segments[**other]))
                    .all(|other| !is_warned(segments[*other]))
            {
                noted.push((at, finding.clone()));
            }
        }
    }
    for (at, finding) in gone {
        change(segments[at], |all| all.retain(|one| *one != finding));
    }
    for (at, finding) in noted {
        change(segments[at], |all| {
            for one in all.iter_mut().filter(|one| **one == finding) {
                one.weight = Weight::Note;
            }
        });
    }
}

fn is_lone(finding: &Finding) -> bool {
    finding.weight == Weight::Warning && matches!(finding.fault, Fault::Missing | Fault::Extra)
}

/// Whether a cell is a head or the first of its row.
fn is_name(one: &Segment) -> bool {
    one.kind == Kind::Table || cell(one).is_some_and(|cell| cell.row == 0 || cell.column == 0)
}

/// Whether a cell stands in the column or row that another names.
fn is_named(name: &Segment, other: &Segment) -> bool {
    let (Some(name), Some(other)) = (cell(name), cell(other)) else {
        return false;
    };
    let is_column = name.row == 0 && other.row > 0 && name.column == other.column;
    let is_row = name.row > 0 && other.column > 0 && name.row == other.row;
    is_column || is_row
}

fn is_warned(one: &Segment) -> bool {
    let known = one.comparison.as_ref();
    let is_warning = |one: &Finding| one.weight == Weight::Warning;
    known.is_some_and(|known| known.findings.iter().any(is_warning))
}

/// What a finding of one side alone is about, and whether the original says it.
fn said<'k>(known: &'k Comparison, finding: &Finding) -> Option<(&'k What, bool)> {
    let of = |all: &'k [Quantity], at: &Option<Range<usize>>| {
        let at = at.as_ref()?;
        all.iter().find(|one| one.at == *at).map(|one| &one.what)
    };
    match finding.fault {
        Fault::Missing => Some((of(&known.original, &finding.original)?, true)),
        _ => Some((of(&known.translation, &finding.translation)?, false)),
    }
}

/// Whether one side of a segment says a thing that the other lacks.
fn is_left(one: &Segment, what: &What, is_original: bool) -> bool {
    if one.original.is_none() || one.translation.is_none() {
        return tells(one, what, is_original);
    }
    let Some(known) = one.comparison.as_deref() else {
        return false;
    };
    let mut lone = known.findings.iter().filter(|one| is_lone(one));
    lone.any(|one| {
        said(known, one).is_some_and(|(own, side)| side == is_original && is_same(own, what))
    })
}

/// Whether it is the base of shares or an index, in a table compared as a whole: (= 100).
fn is_base(what: &What) -> bool {
    let bases = [Decimal::ONE, Decimal::ONE_HUNDRED];
    matches!(what, What::Amount(a) if a.to.is_none() && bases.contains(&a.number.value))
}

/// Whether one side of a segment says a thing.
fn tells(one: &Segment, what: &What, is_original: bool) -> bool {
    let side: &Option<Side> = if is_original {
        &one.original
    } else {
        &one.translation
    };
    let is_text = !matches!(one.kind, Kind::Code | Kind::Part(..));
    side.as_ref().is_some_and(|side| {
        is_text
            && side
                .passage
                .quantities
                .iter()
                .any(|one| is_same(&one.what, what))
    })
}

fn change(one: &mut Segment, by: impl FnOnce(&mut Vec<Finding>)) {
    if let Some(known) = &mut one.comparison {
        let mut changed = Comparison::clone(known);
        by(&mut changed.findings);
        *known = Arc::new(changed);
    }
}
