//! Which of the figures of an indicator is the latest: one answer for
//! judgements, pages, charts and data.

use super::{Indicator, Observation, Role, month_of};
use crate::value::Period;

impl Indicator {
    /// The latest number of something that has happened, which is what a
    /// judgement looks at. `fiscal_start` is the first month of the fiscal year.
    pub fn latest_counted(&self, fiscal_start: u8) -> Option<(Role, &Observation)> {
        let counted = self.results().filter(|(_, o)| o.state.is_counted());
        latest(counted.filter(has_number), fiscal_start)
    }

    /// The latest result as readers see it: [`Indicator::latest_counted`], else
    /// the latest number that is planned or expected, else the latest reason why
    /// there is none.
    pub fn latest_actual(&self, fiscal_start: u8) -> Option<(Role, &Observation)> {
        self.latest_counted(fiscal_start)
            .or_else(|| latest(self.results().filter(has_number), fiscal_start))
            .or_else(|| latest(self.results(), fiscal_start))
    }

    /// The last target that has a number.
    pub fn last_target(&self, fiscal_start: u8) -> Option<(Role, &Observation)> {
        let targets = self.targets.iter().enumerate();
        let targets = targets.map(|(at, o)| (Role::Target(at), o));
        latest(targets.filter(has_number), fiscal_start)
    }

    fn results(&self) -> impl Iterator<Item = (Role, &Observation)> {
        let actuals = self.actuals.iter().enumerate();
        actuals.map(|(at, o)| (Role::Actual(at), o))
    }
}

fn has_number((_, one): &(Role, &Observation)) -> bool {
    one.number().is_some()
}

/// The one whose period ends last; of equal ones the last in the file. What has
/// no date comes before all that has one.
fn latest<'a>(
    all: impl Iterator<Item = (Role, &'a Observation)>,
    fiscal_start: u8,
) -> Option<(Role, &'a Observation)> {
    all.max_by_key(|(_, o)| {
        let is_dated = o.period != Period::NotStated;
        (is_dated, month_of(&o.period, fiscal_start))
    })
}
