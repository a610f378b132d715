//! Views of pages, a file each.

pub(super) mod home;
pub(super) mod languages;
pub(super) mod missing;
pub(super) mod overview;
pub(super) mod report;
