//! Which units answer each other in another language.

use crate::scan::Unit;
use rust_decimal::Decimal;

/// How two units stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kin {
    /// One unit.
    Same,
    /// One of them names nothing in particular, or both are words for one kind
    /// of thing: 76組 and 76 applications, 事業者 and businesses.
    Near,
    /// Words that translators sometimes use for each other.
    Loose,
    /// Not for each other.
    Far,
}

/// What a unit measures, where there are several units for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dimension {
    /// Years and months.
    Months,
    /// Weeks to seconds.
    Seconds,
    Length,
    Area,
    Mass,
    Volume,
    Money,
}

/// What a unit measures, and how many of the smallest unit it is.
pub(super) fn measure(unit: Unit) -> Option<(Dimension, Decimal)> {
    let (dimension, parts) = match unit {
        Unit::Year => (Dimension::Months, 12),
        Unit::Month => (Dimension::Months, 1),
        Unit::Week => (Dimension::Seconds, 604_800),
        Unit::Day => (Dimension::Seconds, 86_400),
        Unit::Hour => (Dimension::Seconds, 3_600),
        Unit::Minute => (Dimension::Seconds, 60),
        Unit::Second => (Dimension::Seconds, 1),
        Unit::Kilometre => (Dimension::Length, 100_000),
        Unit::Metre => (Dimension::Length, 100),
        Unit::Centimetre => (Dimension::Length, 1),
        Unit::SquareKilometre => (Dimension::Area, 1_000_000),
        Unit::Hectare => (Dimension::Area, 10_000),
        Unit::SquareMetre => (Dimension::Area, 1),
        Unit::Tonne | Unit::TonneCo2 => (Dimension::Mass, 1_000_000),
        Unit::Kilogram => (Dimension::Mass, 1_000),
        Unit::Gram => (Dimension::Mass, 1),
        Unit::CubicMetre => (Dimension::Volume, 1_000),
        Unit::Litre => (Dimension::Volume, 1),
        Unit::Yen | Unit::Dollar | Unit::Euro => (Dimension::Money, 1),
        _ => return None,
    };
    Some((dimension, Decimal::from(parts)))
}

/// Whether a unit measures time, length and the like; money is no measure.
pub(super) fn is_measure(unit: Unit) -> bool {
    measure(unit).is_some_and(|(dimension, _)| dimension != Dimension::Money)
}

/// Whether a unit counts things one by one.
pub(super) fn counts(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Bare
            | Unit::Thing
            | Unit::Person
            | Unit::GuestNight
            | Unit::Household
            | Unit::Place
            | Unit::Company
            | Unit::Establishment
            | Unit::Body
            | Unit::School
            | Unit::Municipality
            | Unit::Country
            | Unit::Time
    )
}

/// Whether a unit says nothing in particular.
pub(super) fn plain(unit: Unit) -> bool {
    matches!(unit, Unit::Bare | Unit::Thing)
}

/// Whether a unit names places, firms and bodies, for which the languages
/// divide their words differently (施設, 事業所, 団体 against sites, businesses,
/// local governments).
fn bodies(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Place
            | Unit::Company
            | Unit::Establishment
            | Unit::Body
            | Unit::School
            | Unit::Municipality
            | Unit::Country
    )
}

/// How two units stand to each other.
pub(super) fn kin(a: Unit, b: Unit) -> Kin {
    if a == b {
        return Kin::Same;
    }
    let either = |x: Unit, y: Unit| (a == x && b == y) || (a == y && b == x);
    if a == Unit::Bare || b == Unit::Bare {
        return Kin::Near;
    }
    if (a == Unit::Thing && counts(b)) || (b == Unit::Thing && counts(a)) {
        return Kin::Near;
    }
    if either(Unit::Tonne, Unit::TonneCo2)
        || either(Unit::Degree, Unit::Other)
        || either(Unit::Age, Unit::Year)
        || either(Unit::GuestNight, Unit::Night)
        || either(Unit::Company, Unit::Establishment)
        || either(Unit::Company, Unit::Body)
        || either(Unit::Establishment, Unit::Place)
    {
        return Kin::Near;
    }
    let paired = |x: Unit, y: Unit| {
        // 延べ231人 and 231 visits; 2倍 and two times; 3団体 and three groups; 度 counts both.
        matches!(
            (x, y),
            (
                Unit::Person | Unit::Place | Unit::Fold | Unit::Degree,
                Unit::Time
            ) | (Unit::Person, Unit::Place)
                | (Unit::Thing, Unit::Point)
        ) || (x == Unit::Other && !matches!(y, Unit::Percent | Unit::Point | Unit::Share))
            || (x == Unit::Thing && matches!(y, Unit::Fold | Unit::Night))
            || (x == Unit::Person && y == Unit::Body)
    };
    // Each of these is one kind of body only.
    let own = |u: Unit| matches!(u, Unit::School | Unit::Municipality | Unit::Country);
    let one_of_many =
        own(a) && (own(b) || b == Unit::Company) || own(b) && (own(a) || a == Unit::Company);
    if bodies(a) && bodies(b) && !one_of_many || paired(a, b) || paired(b, a) {
        return Kin::Loose;
    }
    Kin::Far
}
