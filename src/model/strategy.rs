use super::{NodeIx, Origin, Stated};
use crate::lang::Text;
use crate::source::Span;
use crate::value::Id;

/// A level of the strategy.
#[derive(Clone, Debug)]
pub struct Level {
    /// Its name.
    pub id: Id,
    /// Singular, for readers.
    pub name: Text,
    /// Plural, for readers.
    pub plural: Text,
    /// Whether it cuts across the tree.
    pub cross: bool,
}

/// What holds a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parent {
    /// Nothing: it is at the top, or of a level that cuts across.
    Top,
    /// Another node.
    Of(NodeIx),
    /// The source does not say.
    NotStated,
}

/// Nodes that a node goes with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Related {
    /// These; may be empty where nothing is declared.
    To(Vec<NodeIx>),
    /// The source does not say.
    NotStated,
}

/// A part of the strategy.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its name.
    pub id: Id,
    /// Where it is written.
    pub at: Span,
    /// Place of its level in the edition's levels.
    pub level: usize,
    /// What holds it.
    pub parent: Parent,
    /// As printed.
    pub number: Option<String>,
    /// Worked out by us where nothing is printed.
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
    pub related: Related,
    /// Where it comes from.
    pub origin: Origin,
}
