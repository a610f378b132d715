//! Places of series in the palette: the same series has the same colour in
//! every chart of an edition.

use super::super::{Chart, ChartWhat, Edition};
use crate::chart::Grid;
use std::collections::{BTreeMap, BTreeSet};

/// Gives every series of every chart its place.
///
/// A series is known by its sign: a member of a dimension or a choice, a
/// column, an indicator. Signs are placed in the order of their first use in
/// charts with several series, each at the first place that none holds with
/// which it ever stands in one chart. Where more stand together than there are
/// places, and for series that have no sign, the first place that is free in
/// their own chart is taken.
pub(in crate::model) fn place(charts: &mut [Chart], edition: &Edition) {
    let signs: Vec<Vec<Option<String>>> = charts
        .iter()
        .map(|chart| match &chart.what {
            ChartWhat::Grid(grid) => {
                let series = grid.plot(edition).series.into_iter();
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
fn fixed(charts: &[Vec<Option<String>>]) -> BTreeMap<&str, usize> {
    let several = || charts.iter().filter(|signs| signs.len() > 1);
    let mut fixed: BTreeMap<&str, usize> = BTreeMap::new();
    for sign in several().flatten().flatten() {
        if fixed.contains_key(sign.as_str()) {
            continue;
        }
        let beside = several().filter(|signs| signs.iter().flatten().any(|other| other == sign));
        let taken: BTreeSet<usize> = beside
            .flatten()
            .flatten()
            .filter_map(|other| fixed.get(other.as_str()).copied())
            .collect();
        if let Some(free) = (0..Grid::MOST_SERIES).find(|place| !taken.contains(place)) {
            fixed.insert(sign, free);
        }
    }
    fixed
}

fn places(signs: &[Option<String>], fixed: &BTreeMap<&str, usize>) -> Vec<usize> {
    let known: Vec<Option<usize>> = signs
        .iter()
        .map(|sign| fixed.get(sign.as_ref()?.as_str()).copied())
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
        let signs: Vec<Vec<Option<String>>> = all
            .iter()
            .map(|chart| chart.iter().map(|sign| Some((*sign).to_owned())).collect())
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
    fn where_there_are_too_many_the_chart_itself_decides() {
        let places = charts(&[&["a", "b", "c", "d", "e", "f"], &["f", "a"]]);
        assert_eq!(places[0][..5], [0, 1, 2, 3, 4]);
        assert_eq!(places[1], [1, 0]);
    }
}
