//! Judgements on a bound publication, one file each. A check looks and says;
//! it changes nothing, and none uses another.

mod dead_link;
mod frozen_edition;
mod missing_source;
mod section_link;
mod total;
mod unplaced_chart;

use crate::diag::{Code, Diagnostics};
use crate::model::Publication;
use crate::plan::Site;

/// What a check may look at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The content.
    pub publication: &'a Publication,
    /// The plan.
    pub site: &'a Site,
}

/// A check: its code and how it looks.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// What it reports.
    pub code: &'static Code,
    /// Looks at everything and reports.
    pub run: fn(&Subject, &mut Diagnostics),
}

/// Every check, in the order of their names.
pub const CHECKS: &[Check] = &[
    dead_link::CHECK,
    frozen_edition::CHECK,
    missing_source::CHECK,
    section_link::CHECK,
    total::CHECK,
    unplaced_chart::CHECK,
];

/// Runs every check.
pub fn check(subject: &Subject) -> Diagnostics {
    let mut diags = Diagnostics::default();
    for check in CHECKS {
        (check.run)(subject, &mut diags);
    }
    diags
}
