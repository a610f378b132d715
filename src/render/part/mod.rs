//! Pieces of pages that several of them share.

pub mod chart;
