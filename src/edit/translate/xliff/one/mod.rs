//! Version 1.2.

mod read;
mod write;

pub(super) use read::read;
pub(in crate::edit::translate) use write::write;

/// What `ctype` of a code says that stands for a character which XML cannot
/// hold; its number follows.
const CHARACTER: &str = "x-hakusho-character-";

/// Between path and name in `resname`: tools that join the files of a document
/// know texts by it, and a name is unique in its file only.
const BETWEEN: char = '#';
