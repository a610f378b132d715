//! Figures and periods in the words of a language.

mod number;
mod part;
mod period;
mod tick;

pub use number::{bounded, compact, number, quantity, quantity_as, short};
pub use period::{coverage, period};
pub use tick::period_tick;

/// How Japanese shows years. English always shows the common era.
///
/// A calendar year alone is 2019年 in every style, since 2019 had two eras; what
/// belongs to one era without doubt (fiscal years by their last December,
/// months by their last day, days) goes by the style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum YearStyle {
    /// 令和5年度, 令和6年1月
    #[default]
    Era,
    /// 2023年度, 2024年1月
    Western,
    /// R5年度, R6年1月
    Short,
}
