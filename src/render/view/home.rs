//! The pages above the editions.

use super::part::{Fact, Link};
use serde::Serialize;

/// The choice of language at the top of the site.
#[derive(Clone, Debug, Serialize)]
pub struct Languages {
    /// One for each language, in their order.
    pub entries: Vec<LanguageEntry>,
}

/// A language to choose, in its own words.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageEntry {
    /// Its tag.
    pub lang: String,
    /// Its own name.
    pub name: String,
    /// Name of the site in it.
    pub title: String,
    /// What the site is, in it.
    pub description: String,
    /// The notice of the compiler, in it.
    pub notice: Option<String>,
    /// The reports in it.
    pub href: String,
}

/// The reports.
#[derive(Clone, Debug, Serialize)]
pub struct Home {
    /// What the site is.
    pub lead: String,
    /// The reports.
    pub reports: Vec<ReportCard>,
    /// What explains the site.
    pub guides: Vec<ReportCard>,
    /// The language choice page.
    pub choice: Option<Link>,
}

/// A report in the list.
#[derive(Clone, Debug, Serialize)]
pub struct ReportCard {
    /// Whose strategy it is.
    pub body: String,
    /// Title, leading to the current edition.
    pub title: Link,
    /// One or two sentences.
    pub summary: String,
    /// Period, as-of date, original language, number of indicators.
    pub facts: Vec<Fact>,
    /// All editions.
    pub report: Link,
}

/// The page of a report.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Whose strategy it is.
    pub body: String,
    /// What it is, as paragraphs.
    pub lead: Vec<String>,
    /// Original language, status of the translation.
    pub facts: Vec<Fact>,
    /// The edition to read.
    pub current: EditionCard,
    /// The others, newest first.
    pub archive: Vec<EditionCard>,
}

/// An edition in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EditionCard {
    /// Title, leading to its overview.
    pub title: Link,
    /// Period, as-of date, published.
    pub facts: Vec<Fact>,
    /// Its main pages.
    pub links: Vec<Link>,
}
