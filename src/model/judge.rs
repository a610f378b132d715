//! Whether an indicator is where it should be: one pure function, whose result
//! page, chart, print, data and checks all use.

mod path;
mod reach;
mod rules;
mod subject;
mod tally;
mod time;
mod total;

pub use path::{path_value, path_values};
pub use reach::half_of_last_digit;
pub use rules::{Rules, Symbols, Thresholds};
pub use tally::{Tally, tally};
pub use time::month_of;
pub use total::{RunningTotal, SoFar, running_total};

use super::{Band, Direction, Indicator, Observation, Role};
use crate::value::{Bound, Measure, Period, ProgressKind};
use reach::{attained, covered, in_short};
use rust_decimal::Decimal;
use subject::{Subject, better};

/// The judgement of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Judgement {
    /// The last target is reached; a value to be kept was kept to its end.
    Achieved(Sum),
    /// At or above the upper threshold of the value needed; within the band.
    OnTrack(Sum),
    /// Between the thresholds.
    Behind(Sum),
    /// Below the lower threshold; outside the band.
    OffTrack(Sum),
    /// The time of the last target has come, and it is not reached.
    Missed(Sum),
    /// There is no actual figure yet.
    NotYetMeasured,
    /// There is one, and it cannot be set against a target.
    CannotBeJudged(Why),
}

/// How an indicator stands, without the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// See [`Judgement::Achieved`].
    Achieved,
    /// See [`Judgement::OnTrack`].
    OnTrack,
    /// See [`Judgement::Behind`].
    Behind,
    /// See [`Judgement::OffTrack`].
    OffTrack,
    /// See [`Judgement::Missed`].
    Missed,
    /// See [`Judgement::CannotBeJudged`].
    CannotBeJudged,
    /// See [`Judgement::NotYetMeasured`].
    NotYetMeasured,
}

/// The sum behind a judgement.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// What the actual figure is of.
    pub period: Period,
    /// The actual figure, or the running total.
    pub actual: Decimal,
    /// A bound of it.
    pub bound: Option<Bound>,
    /// What it is set against.
    pub against: Against,
    /// Actual in percent of needed, to one decimal, by the declared meaning of
    /// progress; none where that says nothing: for zero or less, without a
    /// way to go, for a band.
    pub percent: Option<Decimal>,
}

/// What an actual figure is set against.
#[derive(Clone, Debug, PartialEq)]
pub enum Against {
    /// A target, of this period.
    Target(Decimal, Period),
    /// The value of the declared path in the period of the actual figure.
    Path(Decimal),
    /// The limits of a value to be kept.
    Band(Band),
    /// A total over this span.
    Total(Decimal, Period),
    /// What a total should have come to by now on the declared path.
    TotalPath(Decimal, Period),
}

/// Why there is no judgement.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// No target is given.
    NoTarget,
    /// No path between the dated points is declared.
    NoPath,
    /// Baseline, actual and target are counts of unlike kinds. Where yearly
    /// figures run up to a cumulative target, the sum so far stands here.
    UnlikeMeasures(Option<SoFar>),
    /// Totals that do not, or may not, begin at the same time.
    UnlikeSpans,
    /// A year whose basis is not stated, set against one that has a basis.
    BasisNotStated,
    /// The actual figure covers less than its period, or a shorter one.
    Partial,
    /// The source does not say whether more or less is better.
    NoDirection,
    /// "Maintain", and the source does not say within which limits.
    NoBand,
    /// The actual figure lies before every dated point.
    OutsideThePath,
    /// The path gives no value: a constant rate from or to zero, or below it.
    NotComputable,
    /// The figure is a bound, and what it leaves open decides.
    OpenBound,
}

/// How near a figure comes to what is needed by its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tier {
    OnTrack,
    Behind,
    OffTrack,
}

impl Judgement {
    /// How the indicator stands.
    pub fn standing(&self) -> Standing {
        match self {
            Judgement::Achieved(_) => Standing::Achieved,
            Judgement::OnTrack(_) => Standing::OnTrack,
            Judgement::Behind(_) => Standing::Behind,
            Judgement::OffTrack(_) => Standing::OffTrack,
            Judgement::Missed(_) => Standing::Missed,
            Judgement::NotYetMeasured => Standing::NotYetMeasured,
            Judgement::CannotBeJudged(_) => Standing::CannotBeJudged,
        }
    }

    /// The sum behind it, where there is one.
    pub fn sum(&self) -> Option<&Sum> {
        match self {
            Judgement::Achieved(sum)
            | Judgement::OnTrack(sum)
            | Judgement::Behind(sum)
            | Judgement::OffTrack(sum)
            | Judgement::Missed(sum) => Some(sum),
            Judgement::NotYetMeasured | Judgement::CannotBeJudged(_) => None,
        }
    }
}

impl Standing {
    /// Every standing, in the order in which they are counted.
    pub const ALL: [Standing; 7] = [
        Standing::Achieved,
        Standing::OnTrack,
        Standing::Behind,
        Standing::OffTrack,
        Standing::Missed,
        Standing::CannotBeJudged,
        Standing::NotYetMeasured,
    ];

    /// Its word in the data.
    pub const fn name(self) -> &'static str {
        match self {
            Standing::Achieved => "achieved",
            Standing::OnTrack => "on-track",
            Standing::Behind => "behind",
            Standing::OffTrack => "off-track",
            Standing::Missed => "missed",
            Standing::CannotBeJudged => "cannot-be-judged",
            Standing::NotYetMeasured => "not-yet-measured",
        }
    }
}

impl Why {
    /// Its word in the data.
    pub const fn name(&self) -> &'static str {
        match self {
            Why::NoTarget => "no-target",
            Why::NoPath => "no-path",
            Why::UnlikeMeasures(_) => "unlike-measures",
            Why::UnlikeSpans => "unlike-spans",
            Why::BasisNotStated => "basis-not-stated",
            Why::Partial => "partial",
            Why::NoDirection => "no-direction",
            Why::NoBand => "no-band",
            Why::OutsideThePath => "outside-the-path",
            Why::NotComputable => "not-computable",
            Why::OpenBound => "open-bound",
        }
    }
}

impl Sum {
    /// The value that was needed; none for a band, which has two limits.
    pub fn needed(&self) -> Option<Decimal> {
        match &self.against {
            Against::Target(n, _)
            | Against::Path(n)
            | Against::Total(n, _)
            | Against::TotalPath(n, _) => Some(*n),
            Against::Band(_) => None,
        }
    }

    /// Actual less needed; for a band the way to the nearer limit, zero within.
    pub fn gap(&self) -> Option<Decimal> {
        match &self.against {
            Against::Band(band) => self.actual.checked_sub(band.nearest(self.actual)),
            _ => self.actual.checked_sub(self.needed()?),
        }
    }
}

/// The rate of progress towards the last target, by its declared meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// What it means.
    pub kind: ProgressKind,
    /// What the actual figure is of.
    pub period: Period,
    /// The actual figure.
    pub actual: Decimal,
    /// The baseline, where the way is counted from it.
    pub start: Option<Decimal>,
    /// The last target.
    pub goal: Decimal,
    /// The rate in percent, to one decimal; negative where the way led back.
    pub percent: Decimal,
}

/// Judges an indicator by its latest actual figure. `fiscal_start` is the
/// first month of the fiscal year.
pub fn judge(indicator: &Indicator, rules: &Rules, fiscal_start: u8) -> Judgement {
    let Some((latest, actual)) = indicator.latest_counted(fiscal_start).and_then(number_of) else {
        return Judgement::NotYetMeasured;
    };
    let last = indicator.last_target(fiscal_start).and_then(number_of);
    if last.is_none() && indicator.direction != Direction::Maintain {
        return Judgement::CannotBeJudged(Why::NoTarget);
    }
    let subject = Subject {
        indicator,
        rules,
        fiscal_start,
        latest,
        actual,
    };
    let judged = match last {
        Some((target, _))
            if target.measure == Measure::Cumulative && latest.measure != Measure::Cumulative =>
        {
            subject.against_total()
        }
        Some((target, goal)) => match subject.is_like(target) {
            Ok(()) => subject.against_target(target, goal),
            Err(why) => Err(why),
        },
        None => subject.against_band(false),
    };
    judged.unwrap_or_else(Judgement::CannotBeJudged)
}

/// Judges an indicator as it stood when an actual figure was the latest; none
/// where there is no such figure, or it counts nothing that has happened.
pub fn judge_then(
    indicator: &Indicator,
    actual: usize,
    rules: &Rules,
    fiscal_start: u8,
) -> Option<Judgement> {
    let then = indicator.actuals.get(actual)?;
    if then.number().is_none() || !then.state.is_counted() {
        return None;
    }
    let now = month_of(&then.period, fiscal_start);
    let mut known = indicator.clone();
    // Of two figures of one time the later in the file revises the other.
    let mut at = 0;
    known.actuals.retain(|o| {
        let month = month_of(&o.period, fiscal_start);
        let keeps = month < now || (month == now && at <= actual);
        at += 1;
        keeps
    });
    Some(judge(&known, rules, fiscal_start))
}

/// How far an indicator has come towards its last target, where the meaning of
/// progress is declared, and its figures count the same thing on the same
/// kind of years.
pub fn progress(indicator: &Indicator, rules: &Rules, fiscal_start: u8) -> Option<Progress> {
    let kind = rules.progress?;
    let better = better(indicator.direction)?;
    let (latest, actual) = indicator.latest_counted(fiscal_start).and_then(number_of)?;
    let (target, goal) = indicator.last_target(fiscal_start).and_then(number_of)?;
    let subject = Subject {
        indicator,
        rules,
        fiscal_start,
        latest,
        actual,
    };
    subject.is_like(target).ok()?;
    if latest.bound.is_some() {
        return None;
    }
    let start = match kind {
        ProgressKind::Attainment => None,
        ProgressKind::Distance => Some(subject.start()?),
    };
    let percent = match start {
        Some(start) => covered(start, actual, goal)?,
        None => attained(actual, goal, better)?,
    };
    Some(Progress {
        kind,
        period: latest.period.clone(),
        actual,
        start,
        goal,
        percent: in_short(percent),
    })
}

/// A figure with its number.
fn number_of((_, one): (Role, &Observation)) -> Option<(&Observation, Decimal)> {
    Some((one, one.number()?))
}

#[cfg(test)]
mod tests;
