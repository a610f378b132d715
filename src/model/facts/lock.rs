//! Writes `edition.lock`.

use super::{facts, groups};
use crate::model::{Edition, correction};
use crate::parse::draft::LockForm;

/// The text of the lock that freezes an edition as it is now.
pub fn lock(edition: &Edition) -> String {
    let form = LockForm::NEWEST;
    let mut text = format!(
        "{}\n# What this edition states, as published. Written by `hakusho freeze`; not to be edited.\n",
        form.head()
    );
    for one in &edition.corrections {
        text.push_str(&format!("{} {}\n", one.hash(), correction::LINE));
    }
    for (group, hash) in groups(&facts(edition), form) {
        text.push_str(&format!("{hash} {group}\n"));
    }
    text
}
