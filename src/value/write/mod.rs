//! Figures and periods in the words of a language.

mod number;
mod period;

pub use number::{bounded, compact, number, quantity, quantity_as};
pub use period::{YearStyle, coverage, period, period_tick};
