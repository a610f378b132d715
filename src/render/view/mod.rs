//! What templates see. Every text is in the language of the page, every
//! number is written, every address is relative to the page unless its
//! comment says otherwise. Nothing here knows the model.
//!
//! A template gets `chrome`, `page`, the words that are `older` than their
//! original, and the theme's words as `w`. That of a part gets `part` in the
//! place of the first two.

mod chrome;
mod contents;
mod home;
mod indicator;
mod lists;
mod overview;
mod part;
mod print;
mod proof;
mod register;
mod strategy;
mod table;
mod trace;

pub use chrome::{
    Alternate, Assets, Chrome, Crumb, Footer, Lacking, LanguageChoice, Licence, NavEntry, NavGroup,
    Publisher, Section, Social, SocialCard, TocEntry,
};
pub use contents::{Missing, Outdated, Untranslated, Written};
pub use home::{EditionCard, Home, LanguageEntry, Languages, Report, ReportCard};
pub use indicator::{
    AlsoPrinted, Glance, Indicator, IndicatorGroup, Indicators, Judgement, Kpi, Matrix, MatrixCell,
    MatrixEntry, MatrixRow, Point, PointKind, Standing,
};
pub use lists::{
    Data, DataFile, DataGroup, DoubtGroup, Doubts, FigureGroup, Figures, Glossary, GlossaryGroup,
    RevisionGroup, Revisions, SourceEntry, Sources, TableCard, TableGroup, Tables, Term,
};
pub use overview::{ContentsEntry, Overview};
pub use part::{
    Doubt, DoubtKind, Download, Fact, Link, Mark, MarkKind, Phrase, SourceLine, TitleLink,
};
pub use print::{Chapter, Content, ContentsLine, Cover, Elsewhere, Print};
pub use proof::{
    ProofCounts, ProofEntry, ProofFrame, ProofGroup, ProofIndex, ProofLabel, ProofPiece,
    ProofRemark, ProofRow, ProofSheet, ProofSide,
};
pub use register::{
    Entries, Entry, EntryGroup, GroupHead, MoreCell, PageLink, Register, SumRow, ViewGroup,
    ViewLink,
};
pub use strategy::{CrossLevel, Node, Strategy};
pub use table::{Cell, Chart, DataTable, HeadCell, Note, Row, Statistic};
pub use trace::{TableTrace, Trace, TracePart, Traces};

use serde::Serialize;
use std::collections::BTreeSet;

/// A page: what is around it and what it is about.
#[derive(Clone, Debug, Serialize)]
pub struct View<T> {
    /// Head, navigation, notices, footer.
    pub chrome: Chrome,
    /// The page's own content.
    pub page: T,
    /// Words that stand behind a mark: they are older than their original.
    pub older: BTreeSet<String>,
}

/// A part of a page, within prose.
#[derive(Clone, Debug, Serialize)]
pub struct PartView<'v, T: ?Sized> {
    /// Its content.
    pub part: &'v T,
    /// See [`View::older`].
    pub older: BTreeSet<String>,
}
