//! Exact numbers, what bounds them, and why one may be missing.

mod read;

use super::Id;
use rust_decimal::Decimal;

/// An exact decimal that keeps its printed scale (`1.0` stays `1.0`). Two
/// amounts are equal when they are the same number, whatever their scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub Decimal);

/// What a number is a bound of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// 約, about.
    About,
    /// 以上, at least.
    AtLeast,
    /// 以下, at most.
    AtMost,
    /// 超, more than.
    MoreThan,
    /// 未満, less than.
    LessThan,
}

/// How final a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum State {
    /// Counted; what is assumed when nothing is said.
    #[default]
    Counted,
    /// 速報.
    Provisional,
    /// 改定.
    Revised,
    /// 計画.
    Planned,
    /// 見込み.
    Expected,
    /// 目標.
    Target,
}

/// Half of the place of the last digit that is written: how far rounding may
/// have moved a number. 34.3 is of 34.25 to 34.35, and 120 of 119.5 to 120.5.
pub fn half_of_place(n: Decimal) -> Decimal {
    Decimal::new(5, (n.scale() + 1).min(Decimal::MAX_SCALE))
}

/// What kind of count a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Of one year.
    Annual,
    /// Summed up over a span.
    Cumulative,
    /// As it stands on a day.
    Stock,
    /// A share or rate.
    Ratio,
    /// The source does not say.
    NotStated,
}

/// Why a figure is missing: a built-in reason or one of the publication.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing(Id);

/// A figure, or the reason why there is none. There is no way from a reason
/// to a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// The number.
    Known(Amount),
    /// The reason.
    Missing(Missing),
}

/// What a text held: the number and what stood beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The number.
    pub amount: Amount,
    /// A bound written with it (約, 以上).
    pub bound: Option<Bound>,
    /// Whether it was written as a percentage (`65.1%`); the number is 65.1.
    pub percent: bool,
    /// Whether it had full-width digits, which hakusho reads.
    pub wide: bool,
}

/// Why a text is no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// It does not begin with a number.
    NotANumber,
    /// A comma that does not part thousands (`1,2`), or parts of unlike length.
    Grouping,
    /// More digits than the 28 that can be kept exactly.
    TooLong,
    /// Something after the number that is not understood; the rest.
    Rest(String),
}

impl Missing {
    /// The built-in reasons.
    pub const BUILT_IN: [&str; 9] = [
        "not-established",
        "not-surveyed",
        "not-available",
        "not-applicable",
        "not-stated",
        "withheld",
        "pending",
        "unreadable",
        "below-unit",
    ];

    /// A reason by its id; whether the publication knows it is not asked here.
    pub fn new(id: Id) -> Self {
        Missing(id)
    }

    /// The id of the reason.
    pub fn id(&self) -> &Id {
        &self.0
    }

    /// Whether a sum may count it as nothing (the office did not exist).
    pub fn counts_as_nothing(&self) -> bool {
        matches!(self.0.as_str(), "not-established" | "not-applicable")
    }
}

impl Amount {
    /// Reads a number as people write it: both widths of digits, thousands
    /// parted by commas, 万 億 兆 千 百, `△` `▲` `-` `−`, `%`, a bound before or
    /// after (余り is read as more than). White space around it is passed
    /// over; a unit is not.
    pub fn parse(text: &str) -> Result<Parsed, AmountError> {
        read::amount(text)
    }

    /// The digits as data: ASCII, `-`, `.`, no separators, the scale kept.
    pub fn plain(self) -> String {
        self.0.to_string()
    }
}

impl Bound {
    /// The words for a bound in content files.
    pub const NAMES: [(&str, Bound); 5] = [
        (Bound::About.name(), Bound::About),
        (Bound::AtLeast.name(), Bound::AtLeast),
        (Bound::AtMost.name(), Bound::AtMost),
        (Bound::MoreThan.name(), Bound::MoreThan),
        (Bound::LessThan.name(), Bound::LessThan),
    ];

    /// Its word in content files and in the data.
    pub const fn name(self) -> &'static str {
        match self {
            Bound::About => "about",
            Bound::AtLeast => "at-least",
            Bound::AtMost => "at-most",
            Bound::MoreThan => "more-than",
            Bound::LessThan => "less-than",
        }
    }
}

impl State {
    /// Whether the figure is of something that has happened: plans and
    /// expectations that stand among results are none.
    pub const fn is_counted(self) -> bool {
        match self {
            State::Counted | State::Provisional | State::Revised => true,
            State::Planned | State::Expected | State::Target => false,
        }
    }

    /// The words for a state in content files.
    pub const NAMES: [(&str, State); 6] = [
        (State::Counted.name(), State::Counted),
        (State::Provisional.name(), State::Provisional),
        (State::Revised.name(), State::Revised),
        (State::Planned.name(), State::Planned),
        (State::Expected.name(), State::Expected),
        (State::Target.name(), State::Target),
    ];

    /// Its word in content files and in the data.
    pub const fn name(self) -> &'static str {
        match self {
            State::Counted => "counted",
            State::Provisional => "provisional",
            State::Revised => "revised",
            State::Planned => "planned",
            State::Expected => "expected",
            State::Target => "target",
        }
    }
}

impl Measure {
    /// The words for a measure in content files.
    pub const NAMES: [(&str, Measure); 5] = [
        (Measure::Annual.name(), Measure::Annual),
        (Measure::Cumulative.name(), Measure::Cumulative),
        (Measure::Stock.name(), Measure::Stock),
        (Measure::Ratio.name(), Measure::Ratio),
        (Measure::NotStated.name(), Measure::NotStated),
    ];

    /// Its word in content files and in the data.
    pub const fn name(self) -> &'static str {
        match self {
            Measure::Annual => "annual",
            Measure::Cumulative => "cumulative",
            Measure::Stock => "stock",
            Measure::Ratio => "ratio",
            Measure::NotStated => "not-stated",
        }
    }
}
