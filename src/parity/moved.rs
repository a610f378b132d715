//! What one side says a little earlier or later than the other: a sentence that a
//! translator moved to the next paragraph, a date above a table and in its head.

use super::compare::{Fault, Finding, Weight};
use super::{Comparison, Kind, Segment};
use crate::scan::{Count, Quantity, Unit, What};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// How many neighbours are looked at.
const NEAR: usize = 2;
/// How far the last head of a table may be from its caption.
const FAR: usize = 64;

/// A quantity of one side alone: whose finding it is, and whether the original says it.
struct Lone<'s> {
    segment: usize,
    finding: usize,
    is_original: bool,
    what: &'s What,
}

/// Takes back what is said to be missing here and to be added next to it. Two that were
/// exchanged are kept.
pub(super) fn withdraw(segments: &mut [&mut Segment]) {
    let lone: Vec<Lone> = segments
        .iter()
        .enumerate()
        .filter(|(_, one)| is_text(one))
        .flat_map(|(i, one)| alone(i, one))
        .collect();
    let mut gone: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut moves: Vec<(usize, usize, bool)> = Vec::new();
    for (n, one) in lone.iter().enumerate() {
        let is_free = |other: &&Lone| {
            other.is_original != one.is_original
                && other.segment != one.segment
                && is_same(other.what, one.what)
                && !gone.contains(&(other.segment, other.finding))
                && is_near(segments, one.segment, other.segment)
        };
        // They are in the order of the page.
        let near = lone[n + 1..].iter().take(4 * NEAR);
        if !gone.contains(&(one.segment, one.finding))
            && let Some(other) = near.clone().find(is_free)
        {
            gone.extend([(one.segment, one.finding), (other.segment, other.finding)]);
            moves.push((one.segment, other.segment, one.is_original));
        }
    }
    let is_exchanged = |at: usize| {
        let all = moves
            .iter()
            .filter(|(from, to, _)| *from == at || *to == at);
        let ways: Vec<bool> = all
            .map(|(from, _, is_original)| (*from == at) == *is_original)
            .collect();
        ways.contains(&true) && ways.contains(&false)
    };
    gone.retain(|(at, _)| !is_exchanged(*at));
    let gone: Vec<(usize, Finding)> = gone
        .into_iter()
        .filter_map(|(at, n)| {
            let known = segments[at].comparison.as_ref()?;
            Some((at, known.findings.get(n)?.clone()))
        })
        .collect();
    for (at, found) in gone {
        if let Some(known) = &mut segments[at].comparison {
            let mut judged = Comparison::clone(known);
            judged.findings.retain(|one| *one != found);
            *known = Arc::new(judged);
        }
    }
}

/// What stands in sentences, above a table or in its heads.
fn is_text(segment: &Segment) -> bool {
    match &segment.kind {
        Kind::Paragraph
        | Kind::Item { .. }
        | Kind::Quote
        | Kind::Heading { .. }
        | Kind::Definition => true,
        Kind::Cell(cell) => cell.row == 0,
        _ => false,
    }
}

fn alone(at: usize, segment: &Segment) -> Vec<Lone<'_>> {
    let Some(known) = segment.comparison.as_deref() else {
        return Vec::new();
    };
    let findings = known.findings.iter().enumerate();
    let warnings = findings.filter(|(_, one)| one.weight == Weight::Warning);
    let lone = warnings.filter_map(|(n, one)| {
        let said = |all: &'_ [Quantity], place: &Option<Range<usize>>| {
            let place = place.as_ref()?;
            all.iter().position(|q| q.at == *place)
        };
        let (is_original, what) = match one.fault {
            Fault::Missing => (
                true,
                &known.original[said(&known.original, &one.original)?].what,
            ),
            Fault::Extra => (
                false,
                &known.translation[said(&known.translation, &one.translation)?].what,
            ),
            _ => return None,
        };
        Some(Lone {
            segment: at,
            finding: n,
            is_original,
            what,
        })
    });
    lone.collect()
}

/// Whether two texts stand beside each other; the cells below the heads of a table do not
/// count.
fn is_near(segments: &[&mut Segment], one: usize, other: usize) -> bool {
    let (from, to) = (one.min(other), one.max(other));
    let is_one_page =
        segments[from].home == segments[to].home && segments[from].target == segments[to].target;
    // A table of many columns has its caption far from its last head.
    let is_head = |at: usize| matches!(segments[at].kind, Kind::Cell(_));
    is_one_page && to - from <= FAR && (from + 1..to).filter(|at| !is_head(*at)).count() < NEAR
}

/// Whether two say one thing: years are one whether it is told or not of which kind.
pub(super) fn is_same(one: &What, other: &What) -> bool {
    match (one, other) {
        (What::Time(one), What::Time(other)) => {
            (one.year, one.month, one.day) == (other.year, other.month, other.day)
                && (one.count == other.count
                    || one.count == Count::Open
                    || other.count == Count::Open)
        }
        (What::Amount(one), What::Amount(other)) => {
            // A number of many digits is known by them.
            let is_bare = one.unit == Unit::Bare
                || other.unit == Unit::Bare
                || one.number.value >= Decimal::ONE_HUNDRED;
            (one.number.value, &one.to) == (other.number.value, &other.to)
                && (one.unit == other.unit || is_bare)
                && one.per == other.per
        }
        _ => one == other,
    }
}
