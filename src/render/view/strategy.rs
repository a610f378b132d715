//! The strategy tree.

use super::indicator::Kpi;
use super::part::{Doubt, Fact, Link, Mark, Phrase, SourceLine, TitleLink};
use super::table::Chart;
use super::trace::Trace;
use serde::Serialize;

/// The page of the strategy.
#[derive(Clone, Debug, Serialize)]
pub struct Strategy {
    /// What the levels are, as sentences.
    pub lead: Vec<String>,
    /// The drawing.
    pub chart: Option<Chart>,
    /// The tree.
    pub roots: Vec<Node>,
    /// Levels that cut across it.
    pub cross: Vec<CrossLevel>,
    /// Where the values of its indicators come from.
    pub traces: Vec<Trace>,
}

/// A level that cuts across the tree.
#[derive(Clone, Debug, Serialize)]
pub struct CrossLevel {
    /// Anchor.
    pub id: String,
    /// Its name, plural: 先導プロジェクト.
    pub name: String,
    /// Its nodes.
    pub nodes: Vec<Node>,
}

/// A node of the tree.
#[derive(Clone, Debug, Serialize)]
pub struct Node {
    /// Anchor: its id.
    pub id: String,
    /// Its level and number as one label: 基本施策1.
    pub label: String,
    /// That the number was worked out by us, in words.
    pub number_note: Option<String>,
    /// Title, or the words for "untitled".
    pub title: String,
    /// Language of the title, where it is not that of the page.
    pub title_lang: Option<String>,
    /// Its written page.
    pub href: Option<String>,
    /// Its written page, where that is in another language only.
    pub elsewhere: Option<TitleLink>,
    /// Level of its heading, 2 to 6.
    pub heading: u8,
    /// Whether it follows from the codes of a register.
    pub coded: bool,
    /// Paragraphs.
    pub summary: Vec<String>,
    /// Points of the source, in our words.
    pub items: Vec<String>,
    /// Target group, owner.
    pub facts: Vec<Fact>,
    /// Its indicators.
    pub indicators: Vec<Kpi>,
    /// Its tables and figures.
    pub links: Vec<Link>,
    /// Related nodes.
    pub related: Vec<Link>,
    /// What the source shows, letter for letter.
    pub as_printed: Option<Phrase>,
    /// Marks behind the title.
    pub marks: Vec<Mark>,
    /// Doubts about it.
    pub doubts: Vec<Doubt>,
    /// Remarks.
    pub notes: Vec<String>,
    /// Where it stands.
    pub sources: Vec<SourceLine>,
    /// The nodes below it.
    pub children: Vec<Node>,
}
