//! The sums behind placed figures. A ratio has one decimal, or none where it
//! is exact without; a share has one. What cannot be computed gives the reason
//! why a value is missing.

use crate::value::{Missing, Value};
use rust_decimal::{Decimal, RoundingStrategy};

/// A number that was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Computed {
    /// The number.
    Is(Decimal),
    /// A value that is needed is missing, for this reason.
    Missing(Missing),
    /// There is none: a part of nothing.
    Not,
}

impl Computed {
    /// A value as it is.
    pub fn of(value: Value) -> Self {
        match value {
            Value::Known(amount) => Computed::Is(amount.0),
            Value::Missing(why) => Computed::Missing(why),
        }
    }
}

/// How much the second is more than the first.
pub fn difference(first: &Value, second: &Value) -> Computed {
    both(first, second, |from, to| to.checked_sub(from))
}

/// The second as percent of the first: 150, 146.7.
pub fn ratio(first: &Value, second: &Value) -> Computed {
    both(first, second, |from, to| percent(to, from).map(in_short))
}

/// The first as percent of the second: 5.7, 50.0.
pub fn share(part: &Value, whole: &Value) -> Computed {
    both(part, whole, |part, whole| {
        percent(part, whole).map(with_one_place)
    })
}

fn both(
    first: &Value,
    second: &Value,
    sum: impl Fn(Decimal, Decimal) -> Option<Decimal>,
) -> Computed {
    match (first, second) {
        (Value::Known(first), Value::Known(second)) => {
            sum(first.0, second.0).map_or(Computed::Not, Computed::Is)
        }
        (Value::Missing(why), _) | (_, Value::Missing(why)) => Computed::Missing(why.clone()),
    }
}

fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

/// At most one decimal, none where the number is whole.
fn in_short(n: Decimal) -> Decimal {
    if n.fract().is_zero() {
        n.trunc()
    } else {
        with_one_place(n)
    }
}

fn with_one_place(n: Decimal) -> Decimal {
    let mut rounded = n.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(1);
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Amount, Id};

    fn known(n: i64) -> Value {
        Value::Known(Amount(n.into()))
    }

    #[test]
    fn percentages_are_rounded_as_people_do() {
        let of = |to: i64, from: i64| match ratio(&known(from), &known(to)) {
            Computed::Is(n) => Some(n.to_string()),
            _ => None,
        };
        assert_eq!(of(2993, 2041).as_deref(), Some("146.6"));
        assert_eq!(of(3, 2).as_deref(), Some("150"));
        assert_eq!(of(1, 8).as_deref(), Some("12.5"));
        assert_eq!(of(2999, 3000).as_deref(), Some("100.0"));
        assert_eq!(of(1, 0), None);
        assert_eq!(with_one_place("0.25".parse().unwrap()).to_string(), "0.3");
    }

    #[test]
    fn a_reason_never_becomes_a_number() {
        let why = Missing::new(Id::parse("pending").unwrap());
        let gap = Value::Missing(why.clone());
        for sum in [difference, ratio, share] {
            assert_eq!(sum(&gap, &known(1)), Computed::Missing(why.clone()));
            assert_eq!(sum(&known(1), &gap), Computed::Missing(why.clone()));
        }
    }
}
