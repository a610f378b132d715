//! Figures and periods in the words of a language.

use super::{Bound, Period, Unit};
use crate::lang::Lang;
use rust_decimal::Decimal;

/// How Japanese shows years. English always shows the common era.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum YearStyle {
    /// 令和5年度
    #[default]
    Era,
    /// 2023年度
    Western,
    /// R5
    Short,
}

/// Grouped digits: `342,649`; below zero `−3.2` (a true minus), `△3.2` in Japanese.
pub fn number(_n: Decimal, _lang: &Lang) -> String {
    todo!()
}

/// Shortened without rounding away a digit: 80万, 34万2,649, 0.8 million,
/// 342,649 where shortening would not be exact in at most two decimals.
pub fn compact(_n: Decimal, _lang: &Lang) -> String {
    todo!()
}

/// A number with its unit in the right plural form and its bound:
/// 800,000人, 1 person, 約73,000人, at least 1,000 screens.
pub fn quantity(_n: Decimal, _unit: &Unit, _bound: Option<Bound>, _lang: &Lang) -> String {
    todo!()
}

/// The same with a number that is written already (compact).
pub fn quantity_as(
    _written: &str,
    _n: Decimal,
    _unit: &Unit,
    _bound: Option<Bound>,
    _lang: &Lang,
) -> String {
    todo!()
}

/// A period: 令和5年度 / FY2023; 令和6年1月 / January 2024; an unstated year as
/// the bare year (2031 in both, with 年 in Japanese); ranges with 〜 and –;
/// `not-stated` gives an empty text (its words are the theme's).
pub fn period(_period: &Period, _lang: &Lang, _style: YearStyle) -> String {
    todo!()
}

/// The shortest form, for axes: H29, 30, R元 / FY2017; `previous` is the
/// period before it on the axis, whose era need not be said again.
pub fn period_tick(_period: &Period, _previous: Option<&Period>, _lang: &Lang) -> String {
    todo!()
}
