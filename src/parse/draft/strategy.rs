//! Levels and nodes of the strategy.

use super::{CommonDraft, Stated};
use crate::lang::Text;
use crate::source::Spanned;
use crate::value::Id;

/// `[[level]]`.
#[derive(Clone, Debug)]
pub struct LevelDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// Singular.
    pub name: Text,
    /// Plural, where it differs.
    pub plural: Option<Text>,
    /// Levels that may hold it.
    pub under: Vec<Spanned<Id>>,
    /// Whether it cuts across the tree.
    pub cross: bool,
}

/// `[[node]]`.
#[derive(Clone, Debug)]
pub struct NodeDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// Its level.
    pub level: Spanned<Id>,
    /// What holds it.
    pub parent: Option<Spanned<Stated<Id>>>,
    /// As printed.
    pub number: Option<String>,
    /// Worked out by us.
    pub number_inferred: Option<String>,
    /// Absent: untitled.
    pub title: Option<Text>,
    /// Whether it follows from the codes of a register, which have no titles.
    pub coded: bool,
    /// A paragraph.
    pub summary: Option<Text>,
    /// Points.
    pub items: Vec<Text>,
    /// For whom.
    pub target_group: Option<Text>,
    /// Who is responsible.
    pub owner: Option<Stated<Text>>,
    /// Nodes that it goes with.
    pub related: Option<Stated<Vec<Spanned<Id>>>>,
    /// Source, doubts, note.
    pub common: CommonDraft,
}
