//! Round ends and steps for an axis of numbers.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The largest number that a drawing takes, above or below zero: 10¹⁵.
pub(super) const LARGEST: i64 = 1_000_000_000_000_000;

/// An axis from `low` to `high` in steps that people can read off.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    pub low: f64,
    pub high: f64,
    /// Every step from low to high.
    pub ticks: Vec<Decimal>,
}

/// A number as a coordinate. Numbers beyond [`LARGEST`] are refused before any
/// drawing, so the conversion always succeeds.
pub(super) fn coordinate(n: Decimal) -> f64 {
    n.to_f64().unwrap_or(0.0)
}

impl Scale {
    /// The scale that holds zero and all of `values` in about `count` steps of
    /// 1, 2 or 5 times a power of ten.
    pub fn around(values: impl IntoIterator<Item = Decimal>, count: u32) -> Scale {
        Scale::spanning(values.into_iter().chain([Decimal::ZERO]), count)
    }

    /// As [`Scale::around`], for marks that are read by their place and not by
    /// their length: without zero where it lies further from the values than
    /// they from each other.
    pub fn near(values: impl IntoIterator<Item = Decimal>, count: u32) -> Scale {
        let values: Vec<Decimal> = values.into_iter().collect();
        let low = values.iter().min().copied().unwrap_or_default();
        let high = values.iter().max().copied().unwrap_or_default();
        let nearest = if low > Decimal::ZERO { low } else { -high };
        if low < high && nearest > high - low {
            Scale::spanning(values, count)
        } else {
            Scale::around(values, count)
        }
    }

    /// The scale of all of `values`, of which there is at least one.
    fn spanning(values: impl IntoIterator<Item = Decimal>, count: u32) -> Scale {
        let mut values = values.into_iter();
        let first = values.next().unwrap_or_default();
        let (low, mut high) =
            values.fold((first, first), |(low, high), v| (low.min(v), high.max(v)));
        if low == high {
            high += Decimal::ONE;
        }
        Scale::between(low, high, count)
    }

    fn between(low: Decimal, high: Decimal, count: u32) -> Scale {
        let step = step(high - low, count);
        let first = (low / step).floor();
        let last = (high / step).ceil();
        let ticks: Vec<Decimal> = std::iter::successors(Some(first), |n| Some(n + Decimal::ONE))
            .take_while(|n| *n <= last)
            .map(|n| (n * step).normalize())
            .collect();
        Scale {
            low: coordinate(first * step),
            high: coordinate(last * step),
            ticks,
        }
    }
}

/// The least of 1, 2, 5 times a power of ten that covers `span` in at most
/// `count` steps.
fn step(span: Decimal, count: u32) -> Decimal {
    let wanted = span / Decimal::from(count.max(1));
    let ten = Decimal::TEN;
    let mut unit = Decimal::ONE;
    while unit > wanted && unit.scale() < 20 {
        unit /= ten;
    }
    while unit * ten <= wanted {
        unit *= ten;
    }
    [1, 2, 5]
        .map(|m| unit * Decimal::from(m))
        .into_iter()
        .find(|s| *s >= wanted)
        .unwrap_or(unit * ten)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(values: &[&str]) -> Vec<String> {
        Scale::around(values.iter().map(|v| v.parse().unwrap()), 5)
            .ticks
            .iter()
            .map(Decimal::to_string)
            .collect()
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(
            ticks(&["800000"]),
            ["0", "200000", "400000", "600000", "800000"]
        );
        assert_eq!(ticks(&["0.3"]), ["0", "0.1", "0.2", "0.3"]);
        assert_eq!(ticks(&["-3", "4"]), ["-4", "-2", "0", "2", "4"]);
        assert_eq!(ticks(&[]), ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
    }

    #[test]
    fn far_from_zero_a_line_needs_none() {
        let near = |values: &[&str]| {
            let scale = Scale::near(values.iter().map(|v| v.parse().unwrap()), 5);
            (scale.low, scale.high)
        };
        assert_eq!(near(&["61.2", "65.1"]), (61.0, 66.0));
        assert_eq!(near(&["10", "65.1"]), (0.0, 80.0));
        assert_eq!(near(&["-65.1", "-61.2"]), (-66.0, -61.0));
        assert_eq!(near(&["7", "7"]), (0.0, 8.0));
        assert_eq!(near(&[]), (0.0, 1.0));
    }

    #[test]
    fn extremes_stay_finite() {
        for v in [
            "1000000000000000",
            "-1000000000000000",
            "0.0000000000000000001",
            "0",
        ] {
            let s = Scale::around([v.parse().unwrap()], 5);
            assert!(
                s.low.is_finite() && s.high.is_finite() && s.low < s.high,
                "{v}"
            );
            assert!(s.ticks.len() <= 12);
        }
    }
}
