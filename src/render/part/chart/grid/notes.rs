//! What must be known to read a grid: what is partial, missing, left out,
//! broken.

use super::super::words::{self, Signs};
use super::Shown;
use crate::model::{Chart as Declared, Coverage};
use crate::render::part::observation;
use crate::value::{Missing, Period};

/// Up to so many gaps are told one by one.
const GAPS: usize = 5;

impl Shown<'_> {
    pub(super) fn notes(&self, signs: Signs, even: bool, declared: &Declared) -> Vec<String> {
        let mut notes = self.partial();
        notes.extend(signs.notes());
        notes.extend(self.gaps());
        notes.extend(self.breaks());
        if !even {
            notes.push(self.scope.words.get("chart_uneven").to_owned());
        }
        let mut times = self.plot.columns.iter().filter_map(|c| c.time());
        if times.any(words::has_unstated_basis) {
            notes.push(self.scope.words.get("chart_years_unstated").to_owned());
        }
        let mut told: Vec<String> = Vec::new();
        for said in self.plot.coverage.iter().flat_map(|c| self.coverage(c)) {
            if !told.contains(&said) {
                told.push(said);
            }
        }
        notes.extend(told);
        notes.extend(words::own_note(self.scope, Some(declared)));
        notes
    }

    /// That a whole column covers less than its period, or the only series,
    /// which no legend names.
    fn partial(&self) -> Vec<String> {
        let columns = self.plot.columns.iter().zip(&self.names);
        let only = self.plot.series.first().filter(|_| self.series.len() == 1);
        let only = only.and_then(|line| {
            let covers = observation::covers(self.scope, line.covers.as_ref()?);
            let period = self.scope.period(line.time()?);
            let parts = [("period", period.as_str()), ("covers", &covers)];
            Some(self.scope.words.fill("chart_partial_point", &parts))
        });
        let columns = columns.filter_map(|(column, name)| {
            let covers = observation::covers(self.scope, column.covers.as_ref()?);
            let parts = [("period", name.as_str()), ("covers", &covers)];
            Some(self.scope.words.fill("chart_partial", &parts))
        });
        columns.chain(only).collect()
    }

    fn breaks(&self) -> Vec<String> {
        let columns = self.plot.columns.iter().zip(&self.names);
        columns
            .filter_map(|(column, name)| {
                let note = self.scope.text(column.broken.as_ref()?);
                let parts = [("period", name.as_str()), ("note", note)];
                Some(self.scope.words.fill("chart_broken", &parts))
            })
            .collect()
    }

    /// Where series have no values, and why: a sentence for each run of columns
    /// with one reason, or where there are many, how many of each reason.
    fn gaps(&self) -> Vec<String> {
        let runs: Vec<(usize, &Missing, usize, usize)> = (0..self.series.len())
            .flat_map(|series| {
                let runs = self.runs(series);
                runs.into_iter().map(move |(why, a, b)| (series, why, a, b))
            })
            .collect();
        let words = self.scope.words;
        if runs.len() <= GAPS {
            let each = runs.into_iter().map(|(series, why, first, last)| {
                let parts = [
                    ("series", &*self.series[series].label),
                    ("period", &*self.stretch(first, last)),
                    ("reason", &*observation::reason(self.scope, why)),
                ];
                words.fill("chart_gap", &parts)
            });
            return each.collect();
        }
        let mut counted: Vec<(Missing, usize)> = Vec::new();
        for (_, why, first, last) in runs {
            let n = last + 1 - first;
            match counted.iter_mut().find(|(known, _)| known == why) {
                Some((_, all)) => *all += n,
                None => counted.push((why.clone(), n)),
            }
        }
        let all: usize = counted.iter().map(|(_, n)| n).sum();
        let reasons = self.reasons(&counted);
        vec![words.count("chart_gaps", all, &[("reasons", &reasons)])]
    }

    fn runs(&self, series: usize) -> Vec<(&Missing, usize, usize)> {
        let is_time = self.plot.columns.iter().all(|c| c.time().is_some());
        let mut runs: Vec<(&Missing, usize, usize)> = Vec::new();
        for (column, cell) in self.plot.cells[series].iter().enumerate() {
            let Some(missing) = &cell.missing else {
                continue;
            };
            match runs.last_mut() {
                Some((why, _, last)) if is_time && *why == missing && *last + 1 == column => {
                    *last = column;
                }
                _ => runs.push((missing, column, column)),
            }
        }
        runs
    }

    fn stretch(&self, first: usize, last: usize) -> String {
        let period = |at: usize| self.plot.columns[at].time().cloned();
        match Period::range(period(first), period(last)) {
            Ok(range) if first != last => self.scope.period(&range),
            _ => self.names[first].clone(),
        }
    }

    fn reasons(&self, counted: &[(Missing, usize)]) -> String {
        let said: Vec<String> = counted
            .iter()
            .map(|(why, n)| {
                let reason = observation::reason(self.scope, why);
                let parts = [("name", reason.as_str()), ("n", &n.to_string())];
                self.scope.words.fill("chart_count", &parts)
            })
            .collect();
        words::listed(self.scope, &said)
    }

    /// How many rows stand behind the drawing; nothing where all do.
    fn coverage(&self, of: &Coverage) -> Vec<String> {
        let words = self.scope.words;
        let number = |n: usize| self.scope.number(n.into());
        let [rows, with, drawn] = [of.rows, of.with, of.drawn].map(number);
        let mut said = Vec::new();
        if of.with < of.rows {
            let reasons = self.reasons(&of.lacking);
            let parts = [("rows", &*rows), ("with", &*with), ("reasons", &*reasons)];
            let covered = words.fill("chart_coverage", &parts);
            said.push(match &of.of {
                Some(column) => {
                    let column = self.scope.text(column);
                    let parts = [("name", column), ("text", &*covered)];
                    words.fill("chart_coverage_of", &parts)
                }
                None => covered,
            });
        }
        if of.drawn < of.with {
            let parts = [("with", &*with), ("drawn", &*drawn)];
            said.push(words.fill("chart_coverage_largest", &parts));
        }
        if of.repeated > 0 {
            let repeated = number(of.repeated);
            said.push(words.count("chart_repeated", of.repeated, &[("n", &repeated)]));
        }
        said
    }
}
