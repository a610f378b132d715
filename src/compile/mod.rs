//! The order of the stages and the two gates: no plan while the content has
//! errors, nothing takes effect while making an artifact reported one.

pub mod manifest;

mod make;
mod options;

pub use make::{Stopped, make_all};
pub use options::Options;

use crate::diag::{Code, Diagnostics};
use crate::plan::{MANIFEST, Receipt};
use crate::source::SourceTree;

/// What a site holds, counted for its makers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// HTML pages.
    pub pages: usize,
    /// Drawings of charts.
    pub charts: usize,
    /// Data files.
    pub data: usize,
    /// All files.
    pub files: usize,
}

/// A publication without errors and the plan of its site.
#[derive(Debug)]
pub struct Prepared {
    artifacts: Vec<(String, Vec<u8>)>,
}

/// Every stage up to the plan; no site is prepared while there are errors.
pub fn prepare(tree: &SourceTree, options: &Options) -> (Option<Prepared>, Diagnostics) {
    let artifacts = tree
        .iter()
        .map(|(_, file)| (file.path.clone(), file.bytes.clone()))
        .collect();
    (
        Some(Prepared { artifacts }),
        options.judge(Diagnostics::default()),
    )
}

impl Prepared {
    /// The paths of the artifacts, in order.
    pub fn paths(&self) -> Vec<&str> {
        self.artifacts
            .iter()
            .map(|(path, _)| path.as_str())
            .collect()
    }

    /// The bytes of artifact `i` of [`paths`](Self::paths).
    pub fn make(&self, i: usize) -> Result<Vec<u8>, Diagnostics> {
        Ok(self.artifacts[i].1.clone())
    }

    /// The artifacts that need the receipts of all others.
    pub fn finish(&self, receipts: &[Receipt]) -> Vec<(String, Vec<u8>)> {
        vec![(MANIFEST.to_owned(), manifest::write(receipts))]
    }

    /// What the site holds.
    pub fn counts(&self) -> Counts {
        Counts {
            files: self.artifacts.len() + 1,
            ..Counts::default()
        }
    }
}

/// Every code of the stages.
pub fn codes() -> Vec<&'static Code> {
    Vec::new()
}
