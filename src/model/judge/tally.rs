//! How many indicators stand how.

use super::{Judgement, Standing, judge};
use crate::model::{Edition, IndicatorIx};
use std::collections::BTreeMap;

/// Counts of indicators by standing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many stand how; a standing that none has is not there.
    pub standings: BTreeMap<Standing, usize>,
    /// Why some cannot be judged, by [`super::Why::name`].
    pub reasons: BTreeMap<&'static str, usize>,
}

impl Tally {
    /// How many have this standing.
    pub fn of(&self, standing: Standing) -> usize {
        self.standings.get(&standing).copied().unwrap_or(0)
    }

    /// How many there are.
    pub fn all(&self) -> usize {
        self.standings.values().sum()
    }
}

/// Counts indicators by how they stand.
pub fn tally(
    edition: &Edition,
    indicators: impl IntoIterator<Item = IndicatorIx>,
    fiscal_start: u8,
) -> Tally {
    let mut tally = Tally::default();
    for ix in indicators {
        let judgement = judge(edition.indicator(ix), &edition.rules, fiscal_start);
        *tally.standings.entry(judgement.standing()).or_default() += 1;
        if let Judgement::CannotBeJudged(why) = &judgement {
            *tally.reasons.entry(why.name()).or_default() += 1;
        }
    }
    tally
}
