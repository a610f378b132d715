//! File by file: TOML trees, grids, Markdown outlines, theme files. Knows
//! forms, joins nothing, looks up nothing.

pub mod draft;
