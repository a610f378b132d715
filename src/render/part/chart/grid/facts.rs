//! What the numbers of a grid say, a sentence each.

use super::super::words;
use super::Shown;
use crate::chart::{Facts, Kind, Reading};
use crate::model::{Line, PlotCell, Spot};
use rust_decimal::{Decimal, RoundingStrategy};

impl Shown<'_> {
    /// Highest, lowest, latest, change: what fits the kind.
    pub(super) fn facts(&self) -> Vec<String> {
        if !self.plot.labels.is_empty() {
            return self.ratings();
        }
        match self.grid.kind {
            Kind::Slope => self.moves(),
            Kind::Donut => self.shares(0),
            Kind::Dots if self.series.len() > 1 => self.widest(),
            Kind::ShareColumns => (0..self.names.len())
                .rev()
                .map(|at| self.shares(at))
                .find(|said| !said.is_empty())
                .unwrap_or_default(),
            _ => match self
                .row()
                .and_then(|(line, cells)| self.through_time(line, cells))
            {
                Some(facts) => words::of_row(
                    self.scope,
                    &facts,
                    |n| self.quantity(n),
                    |n| self.difference(n),
                ),
                None if self.is_time() => self.compared(),
                None => self.ends(),
            },
        }
    }

    /// The one row to speak of: the total, or the only series.
    fn row(&self) -> Option<(&Line, &[PlotCell])> {
        if let Some((line, cells)) = &self.plot.total {
            return Some((line, cells));
        }
        match (&self.plot.series[..], &self.plot.cells[..]) {
            ([line], [cells]) => Some((line, cells)),
            _ => None,
        }
    }

    fn is_time(&self) -> bool {
        self.plot.columns.iter().all(|c| c.time().is_some())
    }

    fn through_time(&self, line: &Line, cells: &[PlotCell]) -> Option<Facts> {
        let row = self.plot.columns.iter().zip(cells);
        let readings: Option<Vec<Option<Reading>>> = row
            .map(|(column, cell)| {
                let period = column.time()?.clone();
                Some(cell.value.map(|value| Reading {
                    period,
                    value,
                    partial: cell.covers_of(line, column).is_some(),
                }))
            })
            .collect();
        Facts::of(readings?.into_iter().flatten().collect())
    }

    /// The latest column that has numbers that are covered whole, or numbers.
    fn latest_whole(&self) -> Option<usize> {
        let whole = self.plot.spots().filter(|spot| spot.covers.is_none());
        let last = whole.map(|spot| spot.column).max();
        last.or_else(|| self.plot.spots().map(|spot| spot.column).max())
    }

    /// Several series through time: which is highest and lowest at the end.
    fn compared(&self) -> Vec<String> {
        let Some(column) = self.latest_whole() else {
            return Vec::new();
        };
        let of_column = self.plot.spots().filter(|spot| spot.column == column);
        let spots: Vec<Spot> = of_column.collect();
        let Some((high, low)) = extremes(&Spot::comparable(spots.iter().copied())) else {
            return Vec::new();
        };
        let value = self.quantity(high.value);
        let low_value = self.quantity(low.value);
        let parts = [
            ("period", &*self.names[column]),
            ("name", &*self.series[high.series].label),
            ("value", &*value),
            ("other", &*self.series[low.series].label),
            ("low", &*low_value),
        ];
        let said = vec![self.scope.words.fill("chart_fact_top_at", &parts)];
        self.of_whole_ones(said, &spots)
    }

    /// Things beside each other: the highest and the lowest, and our own.
    fn ends(&self) -> Vec<String> {
        let words = self.scope.words;
        let mut all = Vec::new();
        let spots: Vec<Spot> = self.plot.spots().collect();
        if let Some((high, low)) = extremes(&Spot::comparable(spots.iter().copied())) {
            for (key, spot) in [("chart_fact_most", high), ("chart_fact_least", low)] {
                let parts = [
                    ("name", &*self.spot(spot)),
                    ("value", &*self.quantity(spot.value)),
                ];
                all.push(words.fill(key, &parts));
            }
            all = self.of_whole_ones(all, &spots);
        }
        let own = self.plot.spots().filter(|spot| {
            let thing = self.plot.columns[spot.column].thing_id();
            thing.is_some_and(|id| self.grid.own.contains(id))
        });
        all.extend(own.map(|spot| {
            let parts = [
                ("name", &*self.spot(spot)),
                ("value", &*self.quantity(spot.value)),
            ];
            words.fill("chart_fact_own", &parts)
        }));
        all
    }

    /// The thing whose values lie furthest apart.
    fn widest(&self) -> Vec<String> {
        let spread = (0..self.names.len()).filter_map(|column| {
            let of_thing = self.plot.spots().filter(|spot| spot.column == column);
            let values = Spot::comparable(of_thing);
            let low = values.iter().map(|spot| spot.value).min()?;
            let high = values.iter().map(|spot| spot.value).max()?;
            Some((column, low, high, high.checked_sub(low)?))
        });
        let Some((column, low, high, gap)) = spread.max_by_key(|(.., gap)| *gap) else {
            return Vec::new();
        };
        if gap.is_zero() {
            return Vec::new();
        }
        let (low, high) = (self.quantity(low), self.quantity(high));
        let parts = [
            ("name", &*self.names[column]),
            ("from", &*low),
            ("to", &*high),
        ];
        let said = vec![self.scope.words.fill("chart_fact_widest", &parts)];
        self.of_whole_ones(said, &self.plot.spots().collect::<Vec<_>>())
    }

    /// What rose and what fell most between two columns.
    fn moves(&self) -> Vec<String> {
        let change = |at: usize| {
            let ends: Vec<Spot> = self.plot.spots().filter(|s| s.series == at).collect();
            match Spot::comparable(ends)[..] {
                [from, to] => {
                    let (from, to) = (from.value, to.value);
                    Some((at, from, to, to.checked_sub(from)?))
                }
                _ => None,
            }
        };
        let moves: Vec<(usize, Decimal, Decimal, Decimal)> =
            (0..self.series.len()).filter_map(change).collect();
        let up = moves
            .iter()
            .max_by_key(|m| m.3)
            .filter(|m| m.3 > Decimal::ZERO);
        let down = moves
            .iter()
            .min_by_key(|m| m.3)
            .filter(|m| m.3 < Decimal::ZERO);
        let said = [("chart_fact_most_up", up), ("chart_fact_most_down", down)];
        let said = said.into_iter().filter_map(|(key, one)| {
            let (at, from, to, _) = one?;
            let (from, to) = (self.quantity(*from), self.quantity(*to));
            let name = &self.series[*at].label;
            let parts = [("name", name.as_str()), ("from", &from), ("to", &to)];
            Some(self.scope.words.fill(key, &parts))
        });
        self.of_whole_ones(said.collect(), &self.plot.spots().collect::<Vec<_>>())
    }

    /// What is said of a comparison, and that partial numbers are left out of
    /// it where there are some: they stand in the drawing beside the others.
    fn of_whole_ones(&self, mut said: Vec<String>, spots: &[Spot]) -> Vec<String> {
        let is_left_out = Spot::comparable(spots.iter().copied()).len() < spots.len();
        if is_left_out && !said.is_empty() {
            said.push(self.scope.words.get("chart_fact_whole_only").to_owned());
        }
        said
    }

    /// Each part of a column in percent of their sum.
    fn shares(&self, column: usize) -> Vec<String> {
        let parts: Vec<Spot> = self
            .plot
            .spots()
            .filter(|spot| spot.column == column)
            .collect();
        // A part that covers less than the others has no share of their sum.
        if Spot::comparable(parts.iter().copied()).len() < parts.len() {
            return Vec::new();
        }
        let whole = parts
            .iter()
            .try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.value));
        let words = self.scope.words;
        let said: Option<Vec<String>> = parts
            .iter()
            .map(|part| {
                let hundredfold = part.value.checked_mul(Decimal::ONE_HUNDRED)?;
                let share = hundredfold.checked_div(whole?)?;
                let share = share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
                let parts = [
                    ("name", &*self.series[part.series].label),
                    ("share", &*self.scope.number(share)),
                ];
                Some(words.fill("chart_share", &parts))
            })
            .collect();
        let Some(said) = said.filter(|all| !all.is_empty()) else {
            return Vec::new();
        };
        let parts = words::listed(self.scope, &said);
        let parts = [("column", &*self.names[column]), ("parts", &*parts)];
        vec![words.fill("chart_fact_shares", &parts)]
    }

    /// How often each rating stands in the fields.
    fn ratings(&self) -> Vec<String> {
        let cells = || self.plot.cells.iter().flatten();
        let labels = self.plot.labels.iter().enumerate();
        let said: Vec<String> = labels
            .map(|(at, (_, name))| {
                let n = cells().filter(|cell| cell.label == Some(at)).count();
                let name = self.scope.text(name);
                let parts = [("name", name), ("n", &n.to_string())];
                self.scope.words.fill("chart_count", &parts)
            })
            .collect();
        let parts = words::listed(self.scope, &said);
        vec![
            self.scope
                .words
                .fill("chart_fact_counts", &[("parts", &parts)]),
        ]
    }

    /// The name of a number: of its column, and of its series where there are
    /// several; with what it covers, where no name says so.
    fn spot(&self, spot: Spot) -> String {
        let column = self.names[spot.column].clone();
        let words = self.scope.words;
        let (name, covers) = if self.series.len() < 2 {
            (column, spot.covers)
        } else {
            let series = self.series[spot.series].label.clone();
            let parts = [("series", &*series), ("column", &*column)];
            let of_series = self.plot.series[spot.series].covers.as_ref();
            let covers = spot.covers.filter(|covers| of_series != Some(covers));
            (words.fill("chart_spot", &parts), covers)
        };
        match covers {
            Some(covers) => {
                let covers = words::short_coverage(self.scope, covers);
                let parts = [("series", &*name), ("covers", &*covers)];
                words.fill("chart_series_covers", &parts)
            }
            None => name,
        }
    }
}

/// The highest and the lowest, where they differ; the first of equal ones.
fn extremes<'a>(all: &[Spot<'a>]) -> Option<(Spot<'a>, Spot<'a>)> {
    let high = all.iter().rev().max_by_key(|spot| spot.value)?;
    let low = all.iter().min_by_key(|spot| spot.value)?;
    (high.value != low.value).then_some((*high, *low))
}
