//! What a comparison finds.

use std::ops::Range;

/// The result of a comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// Quantities that answer each other, by place in the two lists.
    pub pairs: Vec<(usize, usize)>,
    /// What does not agree, in the order of the original.
    pub findings: Vec<Finding>,
}

/// Something that does not agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What is wrong.
    pub fault: Fault,
    /// How sure it is that readers are misled.
    pub weight: Weight,
    /// Where in the original; none where only the translation says it.
    pub original: Option<Range<usize>>,
    /// Where in the translation; none where only the original says it.
    pub translation: Option<Range<usize>>,
}

/// How a finding is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Worth a look in the proof edition: a rounding.
    Note,
    /// The two say something different.
    Warning,
}

/// What is wrong with a pair of quantities, or with one that stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The original says it, the translation does not.
    Missing,
    /// The translation says it, the original does not.
    Extra,
    /// Another number.
    Changed,
    /// A number ten, a hundred … times as large or small; the power of ten by
    /// which the translation is too large (negative: too small).
    Magnitude(i8),
    /// 万 read as thousand or as million, 億 as million, 千円 as yen: a power of
    /// ten, like `Magnitude`, with a word of scale on both sides.
    Scale(i8),
    /// The same digits in another order.
    Swapped,
    /// A fiscal year became a calendar year, or the reverse.
    FiscalCalendar,
    /// A fiscal year was named by the year in which it ends.
    ClosingYear,
    /// Another year.
    Year,
    /// Another day, month, quarter, half or hour.
    Date,
    /// Another unit.
    Unit,
    /// Per cent against percentage points.
    PercentPoint,
    /// A rise became a fall, or a minus sign was lost.
    Turn,
    /// A bound was dropped, added or turned round.
    Limit,
    /// Another place in an order.
    Ordinal,
    /// An end of a range differs.
    RangeEnd,
    /// Counted over something else: a month for a year, 10,000 for 1,000.
    Per,
    /// A share was read as another: 3割 as 3%, two thirds as one third.
    Share,
    /// The same number, rounded and not said to be. A note.
    Rounded,
}
