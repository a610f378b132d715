//! Version 2. Files are written as 2.0, which they are in every detail: some
//! tools refuse 2.1, and all that read 2.1 read 2.0.

mod read;
mod write;

pub(super) use read::read;
pub(in crate::edit::translate) use write::write;
