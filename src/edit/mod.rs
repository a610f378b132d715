//! Changes to the sources, worked out as paths and bytes; writing them is for
//! the caller.

mod accept;
mod find;
mod freeze;
mod next;
mod place;
mod splice;
pub mod translate;

pub use accept::{AcceptError, Acceptance, AcceptedTexts, accept};
pub use find::{NotFound, homes, is_home, language, scopes};
pub use freeze::freeze;
pub use next::{Next, NextError, Prepared as NextEdition, next};
pub use place::{Change, Placed, place};

/// A file below the root of a publication, as it shall be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its path from the root, with `/` between folders.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}
