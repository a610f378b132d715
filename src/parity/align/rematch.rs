//! Items that stand in another order in the translation: what contradicts its
//! counterpart and finds its figures elsewhere is moved there.

use super::Couple;
use super::features::Features;
use super::path::{common, cost};

/// Number of comparisons above which order is trusted.
const MOST: usize = 1 << 16;
/// The part of figures, targets and placeholders that must be common.
const ENOUGH: f32 = 0.6;
/// What a pair may cost that is made for want of another.
const LEFT_OVER: f32 = 1.6;

/// Couples in which those that contradict each other are exchanged, where the
/// exchange explains it.
pub(super) fn rematch(
    a: &[&Features],
    b: &[&Features],
    scale: f32,
    couples: Vec<Couple>,
) -> Vec<Couple> {
    let contradicts = |(x, y): &Couple| {
        let (ours, theirs) = (a[x.start], b[y.start]);
        x.len() == 1
            && y.len() == 1
            && !ours.firm.is_empty()
            && !theirs.firm.is_empty()
            && common(&ours.firm, &theirs.firm) == 0
    };
    let (doubtful, mut kept): (Vec<Couple>, Vec<Couple>) =
        couples.into_iter().partition(contradicts);
    let mut ours = vec![true; a.len()];
    let mut theirs = vec![true; b.len()];
    for (x, y) in &kept {
        x.clone().for_each(|i| ours[i] = false);
        y.clone().for_each(|j| theirs[j] = false);
    }
    for (i, j) in matches(a, &ours, b, &theirs) {
        ours[i] = false;
        theirs[j] = false;
        kept.push((i..i + 1, j..j + 1));
    }
    // What was not moved stays where it was.
    let mut freed = (Vec::new(), Vec::new());
    for (x, y) in doubtful {
        if ours[x.start] && theirs[y.start] {
            ours[x.start] = false;
            theirs[y.start] = false;
            kept.push((x, y));
        } else {
            freed.0.extend(x.filter(|i| ours[*i]));
            freed.1.extend(y.filter(|j| theirs[*j]));
        }
    }
    for (i, j) in freed.0.into_iter().zip(freed.1) {
        if a[i].class == b[j].class && cost(a[i], b[j], scale) < LEFT_OVER {
            kept.push((i..i + 1, j..j + 1));
        }
    }
    kept
}

/// Units that say the same, the best first; each once.
fn matches(
    a: &[&Features],
    ours: &[bool],
    b: &[&Features],
    theirs: &[bool],
) -> Vec<(usize, usize)> {
    let free = |units: &[&Features], free: &[bool]| -> Vec<usize> {
        let tells = |i: &usize| free[*i] && !units[*i].firm.is_empty();
        (0..units.len()).filter(tells).collect()
    };
    let (left, right) = (free(a, ours), free(b, theirs));
    if left.len().saturating_mul(right.len()) > MOST {
        return Vec::new();
    }
    let mut found = Vec::new();
    for &i in &left {
        for &j in &right {
            let more = a[i].firm.len().max(b[j].firm.len());
            let share = common(&a[i].firm, &b[j].firm) as f32 / more as f32;
            if a[i].class == b[j].class && share >= ENOUGH {
                found.push((share, i, j));
            }
        }
    }
    found.sort_by(|x, y| {
        let apart = |&(_, i, j): &(f32, usize, usize)| i.abs_diff(j);
        y.0.total_cmp(&x.0).then(apart(x).cmp(&apart(y)))
    });
    let (mut used, mut there) = (vec![false; a.len()], vec![false; b.len()]);
    let mut out = Vec::new();
    for (_, i, j) in found {
        if !used[i] && !there[j] {
            used[i] = true;
            there[j] = true;
            out.push((i, j));
        }
    }
    out
}
