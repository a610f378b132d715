//! The whole edition as one document for paper.

use super::contents::{Outdated, Written};
use super::indicator::{Indicator, Indicators};
use super::lists::{Doubts, Figures, Glossary, Revisions, Sources};
use super::part::{Fact, Link};
use super::strategy::Strategy;
use super::table::Statistic;
use serde::Serialize;

/// The print edition. Every id in it is unique in the whole document, and
/// every link to another part of it is a fragment.
#[derive(Clone, Debug, Serialize)]
pub struct Print {
    /// The first sheet.
    pub cover: Cover,
    /// The contents, two levels.
    pub contents: Vec<ContentsLine>,
    /// The parts.
    pub chapters: Vec<Chapter>,
    /// The edition on the screen.
    pub back: Link,
}

/// The first sheet.
#[derive(Clone, Debug, Serialize)]
pub struct Cover {
    /// Whose strategy it is.
    pub body: String,
    /// Title of the edition.
    pub title: String,
    /// The time it is for; empty where that is among the facts as not stated.
    pub period: String,
    /// As-of date, published, updated, original language.
    pub facts: Vec<Fact>,
    /// Notices: compiler, translation.
    pub notices: Vec<String>,
    /// That what the sheet shows has not kept up with its original.
    pub outdated: Option<Outdated>,
    /// Who publishes it.
    pub publisher: String,
    /// Address of the edition, absolute.
    pub address: String,
}

/// A line of the contents.
#[derive(Clone, Debug, Serialize)]
pub struct ContentsLine {
    /// `1`, `1.2`; empty for none.
    pub number: String,
    /// Title.
    pub text: String,
    /// Its language, where it is not that of the document.
    pub lang: Option<String>,
    /// That there is no such chapter in this language, in words.
    pub only: Option<String>,
    /// Anchor, with `#`.
    pub href: String,
    /// 1 or 2.
    pub level: u8,
}

/// A part of the print edition; it begins on a new sheet.
#[derive(Clone, Debug, Serialize)]
pub struct Chapter {
    /// Anchor.
    pub id: String,
    /// `1`.
    pub number: String,
    /// Title.
    pub title: String,
    /// Its language, where it is not that of the document.
    pub lang: Option<String>,
    /// That what it shows has not kept up with its original.
    pub outdated: Option<Outdated>,
    /// What it holds.
    #[serde(flatten)]
    pub content: Content,
}

/// What a chapter holds.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", content = "body", rename_all = "kebab-case")]
pub enum Content {
    /// A written page.
    Written(Box<Written>),
    /// Where a written page stands that there is in another language only.
    Elsewhere(Elsewhere),
    /// The strategy.
    Strategy(Box<Strategy>),
    /// The summary of the indicators.
    Summary(Box<Indicators>),
    /// Each indicator.
    Indicators(Vec<Indicator>),
    /// Each table.
    Tables(Vec<Statistic>),
    /// The single figures.
    Figures(Box<Figures>),
    /// The sources.
    Sources(Box<Sources>),
    /// The doubts.
    Doubts(Box<Doubts>),
    /// Changes or corrections.
    Revisions(Box<Revisions>),
    /// The terms.
    Glossary(Box<Glossary>),
}

/// Where something stands that is not in this document.
#[derive(Clone, Debug, Serialize)]
pub struct Elsewhere {
    /// That it is not here, as a sentence.
    pub text: String,
    /// The way to it.
    pub href: String,
    /// The language of what is there.
    pub hreflang: String,
    /// Its address in full, to be typed from paper.
    pub address: String,
}
