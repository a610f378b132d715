//! Quantities in their normal form: `2776 person`, `~30 %`, `>=65 age`,
//! `fy2023`, `cy2024-01 end`, `#2`, `3..5 place`, `fy2024..fy2031`, `17:15`,
//! `3.2 % down`, `2 fold soft`, `8000 yen/month`.
//! It is the same for every language, and what tests and tables show.

use super::quantity::{Amount, Count, Hold, Limit, Number, Part, Quantity, Time, Turn, Unit, What};
use std::fmt;

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.about {
            f.write_str("~")?;
        }
        f.write_str(match self.limit {
            None => "",
            Some(Limit::AtLeast) => ">=",
            Some(Limit::AtMost) => "<=",
            Some(Limit::MoreThan) => ">",
            Some(Limit::LessThan) => "<",
        })?;
        write!(f, "{}", self.what)?;
        f.write_str(match self.turn {
            None => "",
            Some(Turn::Up) => " up",
            Some(Turn::Down) => " down",
        })?;
        f.write_str(match self.hold {
            Hold::Firm => "",
            Hold::Worded => " word",
            Hold::Soft => " soft",
        })
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Amount(amount) => write!(f, "{amount}"),
            What::Time(time) => write!(f, "{time}"),
            What::Span(from, to) => write!(f, "{from}..{to}"),
            What::Clock(minutes) => write!(f, "{:02}:{:02}", minutes / 60, minutes % 60),
            What::Ordinal(place) => write!(f, "#{place}"),
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number)?;
        if let Some(to) = self.to {
            write!(f, "..{to}")?;
        }
        if self.unit != Unit::Bare {
            write!(f, " {}", self.unit)?;
        }
        if let Some(per) = self.per {
            write!(f, "/{per}")?;
        }
        Ok(())
    }
}

/// The value without trailing zeros; how finely it was given is not shown.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.value.normalize())
    }
}

/// `fy2023`, `cy2023-12-08`, `y2023` where the count is open; without a year
/// `m04`, `m04-01`, `d15`; a part stands behind a space, or alone: `q1`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(year) = self.year {
            f.write_str(match self.count {
                Count::Calendar => "cy",
                Count::Fiscal => "fy",
                Count::Open => "y",
            })?;
            write!(f, "{year}")?;
        }
        match (self.year, self.month) {
            (Some(_), Some(month)) => write!(f, "-{month:02}")?,
            (None, Some(month)) => write!(f, "m{month:02}")?,
            (_, None) => {}
        }
        match (self.month, self.day) {
            (Some(_), Some(day)) => write!(f, "-{day:02}")?,
            (None, Some(day)) => write!(f, "d{day:02}")?,
            (_, None) => {}
        }
        let Some(part) = self.part else { return Ok(()) };
        if self.year.is_some() || self.month.is_some() || self.day.is_some() {
            f.write_str(" ")?;
        }
        match part {
            Part::Quarter(n) => write!(f, "q{n}"),
            Part::Half(n) => write!(f, "h{n}"),
            Part::End => f.write_str("end"),
            Part::Start => f.write_str("start"),
            Part::Middle => f.write_str("middle"),
            Part::Decade => f.write_str("decade"),
            Part::Century => f.write_str("century"),
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Unit {
    /// The name of the unit in normal forms.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Bare => "bare",
            Unit::Thing => "thing",
            Unit::Person => "person",
            Unit::GuestNight => "guest-night",
            Unit::Household => "household",
            Unit::Place => "place",
            Unit::Company => "company",
            Unit::Establishment => "establishment",
            Unit::Body => "body",
            Unit::School => "school",
            Unit::Municipality => "municipality",
            Unit::Country => "country",
            Unit::Time => "time",
            Unit::Fold => "fold",
            Unit::Percent => "%",
            Unit::Point => "point",
            Unit::Share => "share",
            Unit::Yen => "yen",
            Unit::Dollar => "dollar",
            Unit::Euro => "euro",
            Unit::Year => "year",
            Unit::Month => "month",
            Unit::Week => "week",
            Unit::Day => "day",
            Unit::Night => "night",
            Unit::Hour => "hour",
            Unit::Minute => "minute",
            Unit::Second => "second",
            Unit::Age => "age",
            Unit::Cohort => "cohort",
            Unit::Kilometre => "km",
            Unit::Metre => "m",
            Unit::Centimetre => "cm",
            Unit::SquareKilometre => "km2",
            Unit::SquareMetre => "m2",
            Unit::Hectare => "ha",
            Unit::Tonne => "t",
            Unit::Kilogram => "kg",
            Unit::Gram => "g",
            Unit::TonneCo2 => "t-CO2",
            Unit::Litre => "L",
            Unit::CubicMetre => "m3",
            Unit::KilowattHour => "kWh",
            Unit::Kilowatt => "kW",
            Unit::Degree => "degree",
            Unit::Other => "other",
        }
    }
}

/// Quantities in normal form, `; ` between them.
#[cfg(test)]
pub(super) fn normal(quantities: &[Quantity]) -> String {
    let each: Vec<String> = quantities.iter().map(Quantity::to_string).collect();
    each.join("; ")
}
