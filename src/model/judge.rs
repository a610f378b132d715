//! Whether an indicator is where it should be: one pure function, whose result
//! page, chart, print, data and checks all use.

mod path;
mod reach;
mod rules;
mod tally;
mod time;
mod total;

pub use path::{path_value, path_values};
pub use reach::half_of_last_digit;
pub use rules::{Rules, Symbols, Thresholds};
pub use tally::{Tally, tally};
pub use total::{RunningTotal, SoFar, running_total};

use super::{Band, Direction, Indicator, Observation, Path};
use crate::value::{Bound, Measure, Period, ProgressKind, State};
use reach::{Better, Yardstick, attained, covered, in_short};
use rust_decimal::Decimal;
use time::{latest_counted, latest_of, month_of, months_in};

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
    let Some((latest, actual)) = latest_counted(&indicator.actuals, fiscal_start) else {
        return Judgement::NotYetMeasured;
    };
    let last = latest_of(&indicator.targets, fiscal_start);
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
    if then.number().is_none() || !is_counted(then) {
        return None;
    }
    let now = month_of(&then.period, fiscal_start);
    let mut known = indicator.clone();
    known
        .actuals
        .retain(|o| month_of(&o.period, fiscal_start) <= now);
    Some(judge(&known, rules, fiscal_start))
}

/// How far an indicator has come towards its last target, where the meaning of
/// progress is declared, and its figures count the same thing on the same
/// kind of years.
pub fn progress(indicator: &Indicator, rules: &Rules, fiscal_start: u8) -> Option<Progress> {
    let kind = rules.progress?;
    let better = better(indicator.direction)?;
    let (latest, actual) = latest_counted(&indicator.actuals, fiscal_start)?;
    let (target, goal) = latest_of(&indicator.targets, fiscal_start)?;
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

/// An indicator and the actual figure by which it is judged.
struct Subject<'a> {
    indicator: &'a Indicator,
    rules: &'a Rules,
    fiscal_start: u8,
    latest: &'a Observation,
    actual: Decimal,
}

impl Subject<'_> {
    /// Whether the actual figure counts what a target counts.
    fn is_like(&self, target: &Observation) -> Result<(), Why> {
        let latest = self.latest;
        if target.measure != latest.measure {
            return Err(Why::UnlikeMeasures(None));
        }
        if latest.covers.is_some() {
            return Err(Why::Partial);
        }
        if !latest.period.is_comparable_to(&target.period) {
            return Err(Why::BasisNotStated);
        }
        let months = |o: &Observation| months_in(&o.period, self.fiscal_start);
        if latest.measure == Measure::Annual
            && let (Some(mine), Some(wanted)) = (months(latest), months(target))
            && mine != wanted
        {
            // Half a year's count is part of a year's; two years' is another count.
            return Err(if mine < wanted {
                Why::Partial
            } else {
                Why::UnlikeMeasures(None)
            });
        }
        if latest.measure == Measure::Cumulative && !self.begins_with(target) {
            return Err(Why::UnlikeSpans);
        }
        Ok(())
    }

    /// Whether two totals are counted from the same day. A figure without a
    /// span is of the running total of its target.
    fn begins_with(&self, target: &Observation) -> bool {
        let start = |span: &Period| span.bounds(self.fiscal_start).0;
        match (&self.latest.span, &target.span) {
            (None | Some(Period::NotStated), None) => true,
            (_, Some(Period::NotStated)) | (Some(Period::NotStated), _) => false,
            (None, Some(_)) => true,
            (Some(mine), Some(wanted)) => start(mine).is_some() && start(mine) == start(wanted),
            (Some(_), None) => false,
        }
    }

    /// The baseline, where it counts the same thing on the same kind of years.
    fn start(&self) -> Option<Decimal> {
        let base = self.indicator.baseline.as_ref()?;
        let alike = base.measure == self.latest.measure
            && base.period.is_comparable_to(&self.latest.period);
        base.number().filter(|_| alike)
    }

    fn against_target(&self, target: &Observation, goal: Decimal) -> Result<Judgement, Why> {
        let is_over = month_of(&self.latest.period, self.fiscal_start)
            >= month_of(&target.period, self.fiscal_start);
        let better = match self.indicator.direction {
            Direction::Maintain => return self.against_band(is_over),
            Direction::NotStated => return Err(Why::NoDirection),
            other => better(other).ok_or(Why::NoDirection)?,
        };
        let last = self.yardstick(better, goal, target.bound);
        let at_last = Against::Target(goal, target.period.clone());
        match last.is_enough(self.actual, self.latest.bound) {
            Some(true) => return Ok(Judgement::Achieved(self.sum(&last, at_last))),
            Some(false) if is_over => return Ok(Judgement::Missed(self.sum(&last, at_last))),
            None if is_over => return Err(Why::OpenBound),
            _ => {}
        }
        let (needed, bound, against) = match self.target_now() {
            Some((now, value)) => {
                let against = Against::Target(value, now.period.clone());
                (value, now.bound, against)
            }
            None => {
                let (period, measure) = (&self.latest.period, self.latest.measure);
                let value = path_value(self.indicator, period, measure, self.fiscal_start)?;
                (value, None, Against::Path(value))
            }
        };
        let now = self.yardstick(better, needed, bound);
        let tier = now.tier(self.actual, self.latest.bound);
        in_time(tier.ok_or(Why::OpenBound)?, self.sum(&now, against))
    }

    /// The target of the very period of the actual figure.
    fn target_now(&self) -> Option<(&Observation, Decimal)> {
        let mut targets = self.indicator.targets.iter();
        let now =
            targets.find(|t| t.period == self.latest.period && t.measure == self.latest.measure)?;
        Some((now, now.number()?))
    }

    /// A value to be kept within limits; `is_over`: the time to keep it has
    /// passed.
    fn against_band(&self, is_over: bool) -> Result<Judgement, Why> {
        let band = self.indicator.band.ok_or(Why::NoBand)?;
        if self.latest.covers.is_some() {
            return Err(Why::Partial);
        }
        let limit = |better, needed: Option<Decimal>| {
            let Some(needed) = needed else {
                return Some(true);
            };
            let limit = self.yardstick(better, needed, None);
            limit.is_enough(self.actual, self.latest.bound)
        };
        let above = limit(Better::More, band.low);
        let below = limit(Better::Less, band.high);
        let sum = Sum {
            period: self.latest.period.clone(),
            actual: self.actual,
            bound: self.latest.bound,
            against: Against::Band(band),
            percent: None,
        };
        match (above, below) {
            (Some(true), Some(true)) if is_over => Ok(Judgement::Achieved(sum)),
            (Some(true), Some(true)) => Ok(Judgement::OnTrack(sum)),
            (Some(false), _) | (_, Some(false)) if is_over => Ok(Judgement::Missed(sum)),
            (Some(false), _) | (_, Some(false)) => Ok(Judgement::OffTrack(sum)),
            _ => Err(Why::OpenBound),
        }
    }

    /// Yearly figures against a total over several years. Only a sum of all
    /// the time so far can be set against a path, which begins at zero on the
    /// first day of the span; no share of the total belongs to one year.
    fn against_total(&self) -> Result<Judgement, Why> {
        let unlike = |so_far| Why::UnlikeMeasures(so_far);
        let total = running_total(self.indicator, self.fiscal_start).ok_or(unlike(None))?;
        let last = total.last().ok_or(unlike(None))?;
        let open = || unlike(Some(total.so_far()));
        let better = better(self.indicator.direction).ok_or_else(open)?;
        let (sum, bound) = (total.sum, total.bound());
        let months = total.months(self.fiscal_start);
        let is_over = total.is_whole && months.is_some_and(|(now, end)| now >= end);
        let judged = |yardstick: &Yardstick, against| Sum {
            period: last.period.clone(),
            actual: sum,
            bound,
            against,
            percent: yardstick.percent(sum).map(in_short),
        };
        let with = |needed, goal_bound| Yardstick {
            start: Some(Decimal::ZERO),
            ..self.yardstick(better, needed, goal_bound)
        };
        let goal = with(total.goal, total.goal_bound);
        let at_goal = Against::Total(total.goal, total.span.clone());
        // A sum that may still grow can be enough before its time is over, and
        // it can be too much; it cannot be little enough.
        match goal.is_enough(sum, bound) {
            Some(true) if better == Better::More || is_over => {
                return Ok(Judgement::Achieved(judged(&goal, at_goal)));
            }
            Some(false) if better == Better::Less || is_over => {
                return Ok(Judgement::Missed(judged(&goal, at_goal)));
            }
            None if is_over => return Err(Why::OpenBound),
            _ => {}
        }
        let (Some((now, end)), true) = (months, total.is_whole) else {
            return Err(open());
        };
        if self.indicator.path != Some(Path::Linear) {
            return Err(open());
        }
        let parts = total.parts.iter().filter_map(|o| o.number());
        let scale = parts.map(|n| n.scale()).max().unwrap_or(0);
        let needed = path::between(Decimal::ZERO, total.goal, now, end).ok_or_else(open)?;
        let needed = path::rounded(needed, scale.max(total.goal.scale()));
        let path = with(needed, None);
        let against = Against::TotalPath(needed, total.span.clone());
        let tier = path.tier(sum, bound).ok_or(Why::OpenBound)?;
        in_time(tier, judged(&path, against))
    }

    fn yardstick(&self, better: Better, needed: Decimal, bound: Option<Bound>) -> Yardstick<'_> {
        let strict = match better {
            Better::More => bound == Some(Bound::MoreThan),
            Better::Less => bound == Some(Bound::LessThan),
        };
        Yardstick {
            better,
            rules: self.rules,
            needed,
            strict,
            start: self.start(),
        }
    }

    fn sum(&self, against: &Yardstick, what: Against) -> Sum {
        Sum {
            period: self.latest.period.clone(),
            actual: self.actual,
            bound: self.latest.bound,
            against: what,
            percent: against.percent(self.actual).map(in_short),
        }
    }
}

/// The judgement while there is time.
fn in_time(tier: Tier, sum: Sum) -> Result<Judgement, Why> {
    Ok(match tier {
        Tier::OnTrack => Judgement::OnTrack(sum),
        Tier::Behind => Judgement::Behind(sum),
        Tier::OffTrack => Judgement::OffTrack(sum),
    })
}

fn better(direction: Direction) -> Option<Better> {
    match direction {
        Direction::Increase => Some(Better::More),
        Direction::Decrease => Some(Better::Less),
        Direction::Maintain | Direction::NotStated => None,
    }
}

/// Whether a figure is of something that has happened: plans and expectations
/// that stand among the actuals are none.
fn is_counted(observation: &Observation) -> bool {
    match observation.state {
        State::Counted | State::Provisional | State::Revised => true,
        State::Planned | State::Expected | State::Target => false,
    }
}

#[cfg(test)]
mod tests;
