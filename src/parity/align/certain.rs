//! Which pairs are beyond doubt. Where one side lacks blocks, neighbours of
//! the gap may have been taken for each other.

use super::Couple;
use super::features::Features;
use super::groups::{is_as_many, is_text};
use super::path::common;

/// For each couple of a stretch whether structure or contents vouch for it;
/// the couples are in the order of the original.
pub(super) fn certain(a: &[&Features], b: &[&Features], couples: &[Couple]) -> Vec<bool> {
    let mut certain = vec![false; couples.len()];
    let mut start = 0;
    while start < couples.len() {
        let mut end = start + 1;
        while end < couples.len() && follows(&couples[end - 1], &couples[end]) {
            end += 1;
        }
        run(a, b, &couples[start..end], &mut certain[start..end]);
        start = end;
    }
    certain
}

/// Whether nothing stands between two couples on either side.
fn follows(one: &Couple, next: &Couple) -> bool {
    one.0.end == next.0.start && one.1.end == next.1.start
}

/// A run without gaps: what stands between two couples that are vouched for,
/// or between one and the border of the stretch, is beyond doubt as well.
fn run(a: &[&Features], b: &[&Features], couples: &[Couple], certain: &mut [bool]) {
    let (Some((x, y)), Some((last_x, last_y))) = (couples.first(), couples.last()) else {
        return;
    };
    let opens = x.start == 0 && y.start == 0;
    let closes = last_x.end == a.len() && last_y.end == b.len();
    let vouched: Vec<usize> = (0..couples.len())
        .filter(|n| vouches(a, b, &couples[*n]))
        .collect();
    let first = if opens {
        Some(0)
    } else {
        vouched.first().copied()
    };
    let last = if closes {
        couples.len().checked_sub(1)
    } else {
        vouched.last().copied()
    };
    if let (Some(first), Some(last)) = (first, last)
        && first <= last
    {
        certain[first..=last].fill(true);
    }
    // A paragraph that was split and one that was added beside it look alike, unless nothing
    // stands alone there.
    let is_full = opens && closes;
    for (n, (x, y)) in couples.iter().enumerate() {
        let is_plain = x.len() == 1 && y.len() == 1;
        certain[n] &= is_plain || is_full || vouched.contains(&n);
    }
}

/// Whether the contents of a couple belong together.
fn vouches(a: &[&Features], b: &[&Features], (x, y): &Couple) -> bool {
    let (ours, theirs) = (&a[x.clone()], &b[y.clone()]);
    let count = |units: &[&Features]| units.iter().map(|unit| unit.firm.len()).sum::<usize>();
    let pairs = || {
        ours.iter()
            .flat_map(|one| theirs.iter().map(move |other| (one, other)))
    };
    let firm: usize = pairs().map(|(x, y)| common(&x.firm, &y.firm)).sum();
    let hints: usize = pairs().map(|(x, y)| common(&x.hints, &y.hints)).sum();
    let more = count(ours).max(count(theirs));
    if is_list_of_lines(ours, theirs) || is_list_of_lines(theirs, ours) {
        return true;
    }
    hints > 1 || (firm > 0 && (2 * firm >= more || hints > 0))
}

/// Whether one side has as many lines with marks typed by hand as the other has items.
fn is_list_of_lines(lines: &[&Features], list: &[&Features]) -> bool {
    let [lines] = lines else { return false };
    let texts = list.iter().filter(|unit| is_text(unit)).count();
    let items: usize = list.iter().map(|unit| unit.items).sum();
    let within: usize = list.iter().map(|unit| unit.within).sum();
    let is = |items| is_as_many(lines.marks..=lines.items, items, texts);
    list.len() > 1 && texts < list.len() && lines.marks > 0 && (is(items) || is(items + within))
}
