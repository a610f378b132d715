//! The overview of an edition.

use super::indicator::Indicators;
use super::part::{Fact, Link, TitleLink};
use super::table::Chart;
use serde::Serialize;

/// The first page of an edition.
#[derive(Clone, Debug, Serialize)]
pub struct Overview {
    /// What it is, as paragraphs.
    pub lead: Vec<String>,
    /// Body, period, as-of date, published, original language.
    pub facts: Vec<Fact>,
    /// What of the document is compiled here, and what is not.
    pub scope: Option<String>,
    /// How many doubts there are, leading to their page.
    pub doubts: Option<Link>,
    /// The charts to begin with.
    pub charts: Vec<Chart>,
    /// The indicators at a glance; absent if there are none.
    pub indicators: Option<Indicators>,
    /// The written pages, then the fixed ones.
    pub contents: Vec<ContentsEntry>,
}

/// A page in the contents.
#[derive(Clone, Debug, Serialize)]
pub struct ContentsEntry {
    /// Title, leading to the page.
    pub title: TitleLink,
    /// What it holds.
    pub description: Option<String>,
}
