//! What a preview shows at one time.

use super::address::base;
use super::trouble::{Trouble, Why};
use crate::compile::{Prepared, Stopped, make_all};
use crate::diag::{Diagnostic, Diagnostics};
use crate::plan::Receipt;
use crate::source::SourceTree;
use crate::value::Hash128;
use std::convert::Infallible;
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// By what browsers know that something else is shown: the hash of all input.
/// To take a change back takes the state back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State(Hash128);

impl State {
    /// The state of a folder that says this; `found` is what was found when
    /// it was read.
    pub fn of(tree: &SourceTree, found: &Diagnostics) -> State {
        let files = tree.iter().map(|(_, file)| {
            let hash = Hash128::of_bytes(&file.bytes);
            format!("{hash} {}\n", file.path)
        });
        let found = found.iter().map(|one| format!("{}\n", one.message.en));
        State(Hash128::of(&files.chain(found).collect::<String>()))
    }

    /// The state of a folder that cannot be read for this reason.
    pub fn unread(reason: &str) -> State {
        State(Hash128::of(reason))
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What is shown: the last site without errors, and what is wrong since.
#[derive(Clone, Debug)]
pub struct Shown {
    /// By what browsers know it.
    pub state: State,
    pub(super) site: Option<Arc<Stand>>,
    pub(super) trouble: Option<Arc<Trouble>>,
}

/// A site whose files are made when they are asked for, each once. It goes as
/// a whole when the next site comes.
#[derive(Debug)]
pub(super) struct Stand {
    pub(super) prepared: Prepared,
    /// The folder of the site in addresses.
    pub(super) base: String,
    tree: Arc<SourceTree>,
    made: Vec<OnceLock<Result<Vec<u8>, Fault>>>,
    manifest: OnceLock<Result<Vec<u8>, Fault>>,
    /// Faults of making that somebody has been told of.
    told: Mutex<Vec<Diagnostic>>,
}

/// Why a file could not be made.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) trouble: Trouble,
    pub(super) found: Diagnostics,
}

impl Shown {
    /// A site without errors.
    pub fn site(state: State, prepared: Prepared, tree: Arc<SourceTree>) -> Shown {
        let files = prepared.site().artifacts.len();
        let stand = Stand {
            base: base(&prepared.publication().base_url),
            prepared,
            tree,
            made: std::iter::repeat_with(OnceLock::new).take(files).collect(),
            manifest: OnceLock::new(),
            told: Mutex::default(),
        };
        Shown {
            state,
            site: Some(Arc::new(stand)),
            trouble: None,
        }
    }

    /// Errors over the last site that had none, if there was one.
    pub fn trouble(state: State, last: Option<&Shown>, trouble: Trouble) -> Shown {
        Shown {
            state,
            site: last.and_then(|last| last.site.clone()),
            trouble: Some(Arc::new(trouble)),
        }
    }

    /// The folder of the site in addresses, `/` where it is not known.
    pub fn base(&self) -> &str {
        self.site.as_ref().map_or("/", |site| &site.base)
    }
}

impl Stand {
    /// The bytes of artifact `i` of the plan, made now or before.
    pub(super) fn make(&self, i: usize) -> Result<&[u8], &Fault> {
        let made = self.made[i].get_or_init(|| self.prepared.make(i).map_err(|e| self.fault(e)));
        made.as_deref()
    }

    /// The list of all files, for which all of them are made.
    pub(super) fn manifest(&self) -> Result<&[u8], &Fault> {
        let made = self.manifest.get_or_init(|| {
            let put = |path: &str, bytes: &[u8]| Ok::<_, Infallible>(Receipt::of(path, bytes));
            match make_all(&self.prepared, put) {
                Ok(mut receipts) => {
                    // The list is the last of them, and does not list itself.
                    receipts.pop();
                    let files = self.prepared.finish(&receipts);
                    Ok(files
                        .into_iter()
                        .map(|(_, bytes)| bytes)
                        .collect::<Vec<_>>()
                        .concat())
                }
                Err(Stopped::Content(found)) => Err(self.fault(found)),
                Err(Stopped::Sink(never)) => match never {},
            }
        });
        made.as_deref()
    }

    fn fault(&self, found: Diagnostics) -> Fault {
        Fault {
            trouble: Trouble::new(Why::Page, &found, &self.tree),
            found,
        }
    }

    /// What of these faults nobody has been told: many pages may meet one.
    pub(super) fn untold(&self, found: &Diagnostics) -> Diagnostics {
        // A thread that failed here had nothing half-done.
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let mut untold = Diagnostics::default();
        for one in found.iter() {
            if !told.contains(one) {
                told.push(one.clone());
                untold.push(one.clone());
            }
        }
        untold
    }

    /// The input that the site was made of.
    pub(super) fn tree(&self) -> &SourceTree {
        &self.tree
    }
}
