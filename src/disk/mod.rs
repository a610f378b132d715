//! The file system: a folder becomes a [`SourceTree`](crate::source::SourceTree),
//! a site takes the place of the one before it in one step.

mod content;
mod error;
mod font;
mod read;
mod resolved;
mod write;

pub use content::{get, put, write};
pub use error::{Deed, DiskError};
pub use font::card_font;
pub use read::{FOLDERS, MAX_FILE, read};
pub use resolved::resolved;
pub use write::{Finish, Output, Step};

use crate::diag::Code;

/// Every code of this module.
pub const CODES: &[&Code] = &[
    &read::SKIPPED_FILE,
    &read::FILE_TOO_LARGE,
    &font::NO_CARD_FONT,
    &font::CARDS_NOT_BUILT,
];
