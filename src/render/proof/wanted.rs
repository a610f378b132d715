//! What was asked for.

use crate::model::Report;
use crate::parity::{Home, Scope};

/// What of a publication is to be proofread.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// A report only.
    pub report: Option<String>,
    /// An edition only; without it, the current one of each report.
    pub edition: Option<String>,
    /// A page only, by its name in addresses, or a file, by its path.
    pub page: Option<String>,
}

impl Wanted {
    /// Whether to look there; what stands above reports or editions is left out
    /// where one of them is asked for.
    pub fn has_scope(&self, scope: Scope) -> bool {
        match scope {
            Scope::Publication => self.report.is_none() && self.edition.is_none(),
            Scope::Report(report) => self.has_report(report) && self.edition.is_none(),
            Scope::Edition(report, edition) => {
                let current = &report.editions[report.current].id;
                let id = self.edition.as_deref().unwrap_or(current.as_str());
                self.has_report(report) && edition.id.as_str() == id
            }
        }
    }

    fn has_report(&self, report: &Report) -> bool {
        let wanted = self.report.as_ref();
        wanted.is_none_or(|id| report.id.as_str() == id)
    }

    /// Whether a page or file is asked for.
    pub(super) fn has(&self, home: &Home) -> bool {
        self.page.as_ref().is_none_or(|name| match home {
            Home::Page(_, slug) => slug.as_str() == name,
            Home::File(path) => **path == **name,
        })
    }
}
