//! A theme: templates, words and assets, checked once when it is loaded.

/// The one key under which markup reaches a template; see the filter `html`.
pub const MARKUP: &str = "markup";
