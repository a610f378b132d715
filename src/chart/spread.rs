//! Labels along one line, kept from covering each other.

use super::canvas::Label;

/// The places nearest to `wanted` that lie at least `gap` apart and between
/// `low` and `high`. `wanted` is in ascending order; so is the answer.
/// Where there is not room for all, the gap gives way.
pub(super) fn spread(wanted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let wanted: Vec<(f64, f64)> = wanted.iter().map(|at| (*at, gap)).collect();
    spread_sized(&wanted, low - gap / 2.0, high + gap / 2.0)
}

/// The same for labels of several sizes: each is given by its middle and its
/// size, and none leaves `low` to `high` as long as there is room for all.
pub(super) fn spread_sized(wanted: &[(f64, f64)], low: f64, high: f64) -> Vec<f64> {
    let (Some(first), Some(last)) = (wanted.first(), wanted.last()) else {
        return Vec::new();
    };
    // How far each lies below the first where they stand without a space.
    let offsets: Vec<f64> = std::iter::once(0.0)
        .chain(wanted.windows(2).map(|pair| (pair[0].1 + pair[1].1) / 2.0))
        .scan(0.0, |sum, size| {
            *sum += size;
            Some(*sum)
        })
        .collect();
    let (low, high) = (low + first.1 / 2.0, high - last.1 / 2.0);
    let length = offsets.last().copied().unwrap_or(0.0);
    let squeeze = if length > 0.0 {
        ((high - low) / length).clamp(0.0, 1.0)
    } else {
        1.0
    };
    let offsets: Vec<f64> = offsets.iter().map(|offset| offset * squeeze).collect();
    // Without the offsets the task is the nearest ascending row: neighbours
    // that fall out of order are pooled at their mean.
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for ((y, _), offset) in wanted.iter().zip(&offsets) {
        let mut pool = (y - offset, 1);
        while let Some(last) = pools.last().copied().filter(|last| last.0 > pool.0) {
            pools.pop();
            let n = last.1 + pool.1;
            pool = (
                (last.0 * last.1 as f64 + pool.0 * pool.1 as f64) / n as f64,
                n,
            );
        }
        pools.push(pool);
    }
    let top = high - length * squeeze;
    pools
        .into_iter()
        .flat_map(|(y, n)| std::iter::repeat_n(y, n))
        .zip(offsets)
        .map(|(y, offset)| y.min(top).max(low) + offset)
        .collect()
}

/// Those labels of a horizontal axis, given from left to right, that leave each
/// other room: all, or every so many from the first, and the last in any case.
pub(super) fn thinned(labels: Vec<Label>) -> Vec<Label> {
    let Some(last) = labels.len().checked_sub(1) else {
        return labels;
    };
    let is_kept = |at: usize, every: usize| at == last || at.is_multiple_of(every);
    let leave_room = |every: &usize| {
        let kept: Vec<_> = (0..=last).filter(|at| is_kept(*at, *every)).collect();
        let clear = |pair: &[usize]| {
            let (a, b) = (labels[pair[0]].area(), labels[pair[1]].area());
            a.right() + a.width * 0.04 + 4.0 <= b.x
        };
        kept.windows(2).all(clear)
    };
    match (1..=last.max(1)).find(leave_room) {
        Some(every) => {
            let labels = labels.into_iter().enumerate();
            let kept = labels.filter(|(at, _)| is_kept(*at, every));
            kept.map(|(_, label)| label).collect()
        }
        // Not even the ends: the larger one says how far the axis goes.
        None => labels.into_iter().skip(last).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_part_and_stay_inside() {
        assert_eq!(spread(&[10.0, 50.0], 14.0, 0.0, 100.0), [10.0, 50.0]);
        assert_eq!(spread(&[10.0, 10.0], 14.0, 0.0, 100.0), [3.0, 17.0]);
        assert_eq!(spread(&[99.0, 100.0], 14.0, 0.0, 100.0), [86.0, 100.0]);
        assert_eq!(
            spread(&[5.0, 5.0, 5.0], 100.0, 0.0, 100.0),
            [0.0, 50.0, 100.0]
        );
        assert!(spread(&[], 1.0, 0.0, 1.0).is_empty());
    }

    #[test]
    fn ends_of_an_axis_stay() {
        let axis = |step: f64| -> Vec<String> {
            let label = |n: u32| Label::new((f64::from(n) * step, 0.0), (n * 100).to_string());
            let labels = thinned((0..=5).map(label).collect());
            labels.into_iter().map(|l| l.text).collect()
        };
        assert_eq!(axis(40.0).len(), 6);
        assert_eq!(axis(22.0), ["0", "300", "500"]);
        assert_eq!(axis(1.0), ["500"]);
        assert!(thinned(Vec::new()).is_empty());
    }

    #[test]
    fn large_labels_take_more() {
        assert_eq!(
            spread_sized(&[(10.0, 20.0), (12.0, 10.0)], 0.0, 100.0),
            [10.0, 25.0]
        );
        assert_eq!(spread_sized(&[(0.0, 20.0)], 0.0, 100.0), [10.0]);
    }
}
