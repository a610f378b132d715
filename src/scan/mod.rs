//! Finds quantities in a text of one language and brings them to exact values.
//! A text here is what a reader reads: no markup, no addresses, no placeholders.

mod en;
mod ja;
mod measures;
mod print;
mod quantity;
mod spelled;

pub use quantity::{
    Amount, Count, FRACTION_DIGITS, Head, Hold, Limit, Number, Part, Quantity, Time, Turn, Unit,
    What,
};

use crate::lang::Lang;

/// The quantities of a text, in the order in which they stand; none in a
/// language whose figures hakusho cannot read.
pub fn scan(lang: &Lang, text: &str) -> Vec<Quantity> {
    match lang.primary() {
        "ja" => ja::scan(text),
        "en" => en::scan(text),
        _ => Vec::new(),
    }
}

/// What the head of a column (予算額（千円）, Budget (thousand yen)) says of the
/// cells below it.
pub fn head(lang: &Lang, text: &str) -> Option<Head> {
    match lang.primary() {
        "ja" => ja::head(text),
        "en" => en::head(text),
        _ => None,
    }
}

/// Whether quantities of a language can be found.
pub fn knows(lang: &Lang) -> bool {
    matches!(lang.primary(), "ja" | "en")
}
