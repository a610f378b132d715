//! hakusho (白書) compiles structured strategy content, KPI data and Markdown
//! into a static site of public reports in several languages.
//!
//! The stages, each a function from one value to the next:
//! [`disk`] reads a folder into a [`source::SourceTree`]; [`parse`] turns its
//! bytes into a [`parse::draft::Draft`]; [`model`] binds that into a
//! [`model::Publication`]; [`check`] judges it; [`plan`] lists the artifacts;
//! [`render`] makes each of them; a sink of [`disk`] writes them away,
//! or [`preview`] shows them in a browser.
//! [`scan`] finds quantities in prose and [`parity`] compares two versions of a text.
//! [`compile`] holds the order and the two gates; [`edit`] works out changes to the
//! sources.
//!
//! `ARCHITECTURE.md` says which module may use which.

pub mod chart;
pub mod check;
pub mod cli;
pub mod compile;
pub mod diag;
pub mod disk;
pub mod edit;
pub mod lang;
pub mod model;
pub mod parity;
pub mod parse;
pub mod plan;
pub mod preview;
pub mod render;
pub mod scan;
pub mod source;
pub mod theme;
pub mod value;
