//! Where a number comes from, whatever the language: what the files hold, in
//! which line, from which source, and what is computed from it. Pages and data
//! say the same.

mod compute;
mod placed;
mod record;
mod written;

pub use compute::{Computed, difference, ratio, share};
pub use placed::Placed;
pub use record::{Record, Recorded};
pub use written::Written;

use crate::model::{Edition, Mode, Reference};

/// What is done with recorded numbers before readers see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Transformation {
    /// Nothing.
    None,
    /// Shortened with a word for thousands or millions; the number is the same.
    Shortened,
    /// The first of two taken from the second.
    Difference,
    /// The second of two as percent of the first.
    Ratio,
    /// The first of two as percent of the second, which is the total.
    Share,
}

impl Transformation {
    /// Its word in the data.
    pub fn name(self) -> &'static str {
        match self {
            Transformation::None => "none",
            Transformation::Shortened => "shortened",
            Transformation::Difference => "difference",
            Transformation::Ratio => "ratio",
            Transformation::Share => "share",
        }
    }
}

/// A number as readers see it: what it is made of, and how.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trace {
    /// One or two recorded numbers.
    pub from: Vec<Recorded>,
    /// What is done with them.
    pub by: Transformation,
}

impl Trace {
    /// The trace of a recorded number as it is.
    pub fn plain(one: Recorded) -> Self {
        Trace {
            from: vec![one],
            by: Transformation::None,
        }
    }

    /// The trace of a placed figure; none for words, which are not numbers and
    /// stand for none.
    pub fn of(edition: &Edition, reference: Reference, mode: Mode) -> Option<Trace> {
        let trace = match (reference, mode) {
            (Reference::Series(t, row, column), Mode::Share) => {
                let total = edition.table(t).series()?.total_of(row)?;
                Trace {
                    from: vec![
                        Recorded::Cell(t, row, column),
                        Recorded::Cell(t, total, column),
                    ],
                    by: Transformation::Share,
                }
            }
            (Reference::SeriesPair(t, row, first, second), mode) => Trace {
                from: vec![
                    Recorded::Cell(t, row, first),
                    Recorded::Cell(t, row, second),
                ],
                by: match mode {
                    Mode::Ratio => Transformation::Ratio,
                    _ => Transformation::Difference,
                },
            },
            (reference, mode) => Trace {
                from: vec![Recorded::of(reference)?],
                by: match mode {
                    Mode::Compact => Transformation::Shortened,
                    _ => Transformation::None,
                },
            },
        };
        let are_numbers = |one: &Recorded| Record::of(edition, *one).is_some();
        trace.from.iter().all(are_numbers).then_some(trace)
    }

    /// Its anchor on a page. Two hyphens keep it apart from ids of content, an
    /// underscore, which no id has, keeps the ids of two numbers apart.
    pub fn anchor(&self, edition: &Edition) -> String {
        let parts = self.from.iter().map(|one| match *one {
            Recorded::Observation(ix, role) => {
                let indicator = edition.indicator(ix);
                let at = indicator.observations().position(|(own, _)| own == role);
                format!("--{}_{}", indicator.id, at.unwrap_or_default())
            }
            Recorded::AlsoPrinted(ix, n) => format!("--{}_also_{n}", edition.indicator(ix).id),
            Recorded::Figure(ix) => format!("--{}", edition.figure(ix).id),
            Recorded::Cell(ix, row, column) => {
                format!("--{}_{row}_{column}", edition.table(ix).id)
            }
        });
        let parts: String = parts.collect();
        match self.by {
            Transformation::None => format!("trace{parts}"),
            by => format!("trace{parts}--{}", by.name()),
        }
    }

    /// Whether the number is in the unit of those it is made from; shares and
    /// ratios are per cent.
    pub fn keeps_the_unit(&self) -> bool {
        !matches!(self.by, Transformation::Ratio | Transformation::Share)
    }

    /// The number that readers see; none where it is missing or cannot be
    /// computed.
    pub fn computed(&self, edition: &Edition) -> Computed {
        let value = |at: usize| Some(Record::of(edition, *self.from.get(at)?)?.value);
        let compute = match self.by {
            Transformation::None | Transformation::Shortened => {
                return value(0).map_or(Computed::Not, Computed::of);
            }
            Transformation::Difference => difference,
            Transformation::Ratio => ratio,
            Transformation::Share => share,
        };
        match (value(0), value(1)) {
            (Some(first), Some(second)) => compute(&first, &second),
            _ => Computed::Not,
        }
    }
}
