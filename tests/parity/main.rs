//! How well the program tells a wrong translation from a faithful one, over the pairs of
//! `tests/parity/pairs`: the table by kind of planted error, what was missed, and what was
//! reported of faithful translations. Every pair goes through the whole program as a page.
//!
//! `cargo test --test parity -- --nocapture` prints it. Another folder of pairs
//! is taken from `HAKUSHO_PAIRS`; the measure is then printed but not judged.

mod corpus;
mod examine;
mod measure;
#[path = "../small/mod.rs"]
mod small;

use corpus::{folder, pairs};
use measure::Measure;

#[test]
fn planted_errors_are_found_and_good_pairs_are_left_alone() {
    let (folder, judged) = folder();
    let mut measure = Measure::default();
    measure.take(&pairs(&folder));
    println!("{}\n{}", measure.log, measure.table());
    if judged {
        let all = measure.clean + measure.wrong;
        assert!(all > 0, "there are no pairs");
        assert!(
            measure.caught * 100 >= measure.wrong * 98,
            "recall is below 98 %"
        );
        assert!(
            measure.clean_alarmed * 100 <= measure.clean,
            "more than 1 % of clean pairs have a warning"
        );
    }
}
