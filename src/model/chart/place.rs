//! Places of series in the palette: the same series has the same colour in
//! every chart of an edition.

use super::super::{Chart, ChartWhat, Edition};
use super::plot::Sign;
use crate::chart::Grid;
use std::collections::{BTreeMap, BTreeSet};

/// Gives every series of every chart its place.
///
/// A series is known by its sign: a member of a dimension or a choice, a
/// column, an indicator. Signs are placed in the order of their first use, from
/// the chart with the most series on, each at the first place that none holds
/// with which it ever stands in one chart: dark and light places alternate, so
/// that parts that touch are told apart in grey. Where more stand together than there are
/// places, and for series that have no sign, the first place that is free in
/// their own chart is taken.
pub(in crate::model) fn place(charts: &mut [Chart], edition: &Edition, fiscal_start: u8) {
    let signs: Vec<Vec<Option<Sign>>> = charts
        .iter()
        .map(|chart| match &chart.what {
            ChartWhat::Grid(grid) => {
                let series = grid.plot(edition, fiscal_start).series.into_iter();
                series.map(|line| line.sign).collect()
            }
            _ => Vec::new(),
        })
        .collect();
    let fixed = fixed(&signs);
    for (chart, signs) in charts.iter_mut().zip(&signs) {
        if let ChartWhat::Grid(grid) = &mut chart.what {
            grid.places = places(signs, &fixed);
        }
    }
}

/// The place of each sign.
fn fixed(charts: &[Vec<Option<Sign>>]) -> BTreeMap<&Sign, usize> {
    let mut several: Vec<&Vec<Option<Sign>>> = charts.iter().filter(|c| c.len() > 1).collect();
    several.sort_by_key(|signs| std::cmp::Reverse(signs.len()));
    let mut fixed: BTreeMap<&Sign, usize> = BTreeMap::new();
    for sign in several.iter().copied().flatten().flatten() {
        if fixed.contains_key(sign) {
            continue;
        }
        let holds = |signs: &Vec<Option<Sign>>| signs.iter().flatten().any(|other| other == sign);
        let beside = several.iter().copied().filter(|signs| holds(signs));
        let taken: BTreeSet<usize> = beside
            .flatten()
            .flatten()
            .filter_map(|other| fixed.get(other).copied())
            .collect();
        if let Some(free) = (0..Grid::MOST_SERIES).find(|place| !taken.contains(place)) {
            fixed.insert(sign, free);
        }
    }
    fixed
}

fn places(signs: &[Option<Sign>], fixed: &BTreeMap<&Sign, usize>) -> Vec<usize> {
    let known: Vec<Option<usize>> = signs
        .iter()
        .map(|sign| fixed.get(sign.as_ref()?).copied())
        .collect();
    let mut taken: BTreeSet<usize> = known.iter().flatten().copied().collect();
    let given = known.iter().enumerate().map(|(at, place)| {
        place.unwrap_or_else(|| {
            let free = (0..Grid::MOST_SERIES).find(|place| !taken.contains(place));
            let place = free.unwrap_or(at % Grid::MOST_SERIES);
            taken.insert(place);
            place
        })
    });
    given.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn charts(all: &[&[&str]]) -> Vec<Vec<usize>> {
        let signs: Vec<Vec<Option<Sign>>> = all
            .iter()
            .map(|chart| chart.iter().map(|sign| Some(Sign::new("", sign))).collect())
            .collect();
        let fixed = fixed(&signs);
        signs.iter().map(|signs| places(signs, &fixed)).collect()
    }

    #[test]
    fn a_series_keeps_its_place_in_every_chart() {
        let places = charts(&[&["b"], &["a", "b", "c"], &["c", "a"], &["x", "y"]]);
        assert_eq!(places, [vec![1], vec![0, 1, 2], vec![2, 0], vec![0, 1]]);
    }

    #[test]
    fn two_that_meet_later_differ_from_the_start() {
        let places = charts(&[&["a", "b"], &["c", "d"], &["a", "c"]]);
        assert_eq!(places, [vec![0, 1], vec![1, 0], vec![0, 1]]);
    }

    #[test]
    fn parts_that_touch_in_the_largest_chart_take_places_side_by_side() {
        let places = charts(&[&["b", "c"], &["a", "b", "c", "d"]]);
        assert_eq!(places, [vec![1, 2], vec![0, 1, 2, 3]]);
    }

    #[test]
    fn where_there_are_too_many_the_chart_itself_decides() {
        let places = charts(&[&["a", "b", "c", "d", "e", "f"], &["f", "a"]]);
        assert_eq!(places[0][..5], [0, 1, 2, 3, 4]);
        assert_eq!(places[1], [1, 0]);
    }
}
