//! The input of a drawing, from the numbers of a plot and the words that the
//! caller puts to them.

use super::GridChart;
use super::plot::{Heading, Line, Measured, Name, Plot, PlotCell};
use crate::chart::kind::Rating;
use crate::chart::{self, Column, Grid, Gridded, Head};
use crate::lang::Lang;
use crate::value::{Id, Missing, Period, State};
use rust_decimal::Decimal;

/// What a drawing has words for that the content does not give.
#[derive(Clone, Copy, Debug)]
pub enum Told<'a> {
    /// A time in full.
    Period(&'a Period),
    /// What a column covers, as short as it can be said.
    Covers(&'a Period),
    /// A series with what it covers.
    Series(&'a str, &'a Period),
    /// The sign for one cell that covers less than its column: the names of
    /// its series and its column, and what it covers.
    Cell(&'a str, &'a str, &'a Period),
    /// Why a number is missing.
    Missing(&'a Missing),
    /// A word of the theme.
    Word(&'static str),
}

impl Plot {
    /// The input of a drawing in a language; `say` gives the words.
    pub fn gridded(
        &self,
        of: &GridChart,
        lang: &Lang,
        mut say: impl FnMut(Told) -> String,
    ) -> Gridded {
        let mut wording = Wording {
            lang,
            say: &mut say,
        };
        let names: Vec<String> = self.columns.iter().map(|c| wording.name(c)).collect();
        let columns = self.columns.iter().map(|line| Column {
            head: wording.head(line),
            partial: line.covers.as_ref().map(|c| (wording.say)(Told::Covers(c))),
            broken: line.broken.as_ref().map(|b| b.or_any(lang).to_owned()),
        });
        let columns: Vec<Column> = columns.collect();
        let places = of.places.iter().copied().chain(std::iter::repeat(0));
        let rows = self.series.iter().zip(&self.cells).zip(places);
        let series = rows
            .enumerate()
            .map(|(at, ((line, cells), slot))| wording.series(line, cells, (at, slot), &names))
            .collect();
        let total = self.total.as_ref();
        Gridded {
            total: total.map(|(line, cells)| wording.series(line, cells, (0, 0), &names)),
            own: of.own.clone(),
            ratings: self.ratings(lang),
            sum: (wording.say)(Told::Word("chart_total")),
            grid: Grid {
                unit: match &self.measured {
                    Measured::Unit(unit) | Measured::Mixed(unit, _) => {
                        unit.name.or_any(lang).to_owned()
                    }
                    Measured::Rows => (wording.say)(Told::Word("chart_unit_rows")),
                    Measured::Bare => String::new(),
                },
                columns,
                series,
            },
        }
    }

    /// The ratings of a plot whose cells are labels, the first declared first.
    fn ratings(&self, lang: &Lang) -> Vec<Rating> {
        let ratings = self.labels.iter().zip(0u32..);
        let rating = ratings.map(|((sign, words), rank)| Rating {
            rank: Decimal::from(rank),
            sign: sign.clone(),
            words: words.or_any(lang).to_owned(),
        });
        rating.collect()
    }
}

struct Wording<'a, 'l> {
    lang: &'l Lang,
    say: &'a mut dyn FnMut(Told) -> String,
}

impl Wording<'_, '_> {
    fn head(&mut self, line: &Line) -> Head {
        match &line.head {
            Heading::Period(period) => Head::Period(period.clone()),
            Heading::Thing(id, _) => Head::Thing {
                id: id.clone(),
                name: self.name(line),
            },
        }
    }

    fn name(&mut self, line: &Line) -> String {
        match &line.head {
            Heading::Period(period) => (self.say)(Told::Period(period)),
            Heading::Thing(_, Name::Text(text)) => text.or_any(self.lang).to_owned(),
            Heading::Thing(_, Name::Plain(text)) => text.clone(),
            Heading::Thing(_, Name::Of(what, code)) => {
                format!("{} {code}", what.or_any(self.lang))
            }
            Heading::Thing(_, Name::Word(key)) => (self.say)(Told::Word(key)),
        }
    }

    fn series(
        &mut self,
        line: &Line,
        cells: &[PlotCell],
        (place, slot): (usize, usize),
        columns: &[String],
    ) -> chart::Series {
        let label = self.name(line);
        let label = match &line.covers {
            Some(covers) => (self.say)(Told::Series(&label, covers)),
            None => label,
        };
        let cells = cells.iter().zip(columns).map(|(cell, column)| {
            let known = cell.value.is_some();
            let covers = cell.covers.as_ref().filter(|_| known);
            chart::Cell {
                value: cell.value.or(cell.label.map(Decimal::from)),
                is_open: matches!(
                    cell.state,
                    State::Provisional | State::Planned | State::Expected
                ),
                missing: cell.missing.as_ref().map(|m| (self.say)(Told::Missing(m))),
                mark: covers.map(|c| (self.say)(Told::Cell(&label, column, c))),
            }
        });
        let cells = cells.collect();
        chart::Series {
            id: id(line, place),
            cells,
            label,
            slot,
        }
    }
}

/// The id of the line at a place, the same in every language.
fn id(line: &Line, place: usize) -> Id {
    match &line.head {
        Heading::Thing(id, _) => id.clone(),
        Heading::Period(period) => super::plot::id_of(&period.to_string().to_lowercase(), place),
    }
}
