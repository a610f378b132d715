//! To be filled.

mod receipt;

pub use receipt::{MANIFEST, Receipt};
