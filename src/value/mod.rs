//! Ids, decimals, periods, coverage, units and reasons for what is missing:
//! one parser and one writer each. Nothing here knows a file.

pub mod amount;
pub mod code;
mod hash;
pub mod id;
pub mod period;
mod progress;
pub mod unit;
pub mod write;

pub use amount::{Amount, Bound, Measure, Missing, State, Value, half_of_place};
pub use code::Code;
pub use hash::Hash128;
pub use id::Id;
pub use period::{Basis, Period};
pub use progress::ProgressKind;
pub use unit::Unit;
