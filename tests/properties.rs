//! What must hold for every value, not only for those in tables of cases.

#[path = "properties/align.rs"]
mod align;
#[path = "properties/amount.rs"]
mod amount;
#[path = "properties/era.rs"]
mod era;
#[path = "properties/parse.rs"]
mod parse;
#[path = "properties/path.rs"]
mod path;
#[path = "properties/period.rs"]
mod period;
#[path = "properties/prose.rs"]
mod prose;
