//! What files said when they were last read: for a caller that reads the same
//! folder again and again.

use super::draft::{
    ChartDraft, EditionDraft, FigureDraft, GridDraft, IndicatorDraft, LevelDraft, LockDraft,
    NodeDraft, PageDraft, PublicationDraft, ReportDraft, TableDraft, TermDraft, Translations,
};
use super::findings::Findings;
use crate::lang::Lang;
use crate::source::{FileId, SourceTree};
use crate::value::Hash128;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// What the files of the last run said. A file is known again by its place in
/// the tree, its path and the hash of its bytes; under other languages of the
/// publication none is. A new or lost file moves the places of those behind
/// it, and these are read again.
#[derive(Debug, Default)]
pub struct Readings {
    languages: Vec<Lang>,
    parsed: Cell<usize>,
    reused: Cell<usize>,
    pub(super) publications: Shelf<Option<PublicationDraft>>,
    pub(super) glossaries: Shelf<Vec<TermDraft>>,
    pub(super) reports: Shelf<Option<ReportDraft>>,
    pub(super) editions: Shelf<Option<EditionDraft>>,
    pub(super) strategies: Shelf<(Vec<LevelDraft>, Vec<NodeDraft>)>,
    pub(super) indicators: Shelf<Vec<IndicatorDraft>>,
    pub(super) figures: Shelf<Vec<FigureDraft>>,
    pub(super) tables: Shelf<Vec<TableDraft>>,
    pub(super) charts: Shelf<Vec<ChartDraft>>,
    pub(super) pages: Shelf<Option<PageDraft>>,
    pub(super) grids: Shelf<Option<GridDraft>>,
    pub(super) locks: Shelf<Option<LockDraft>>,
    pub(super) translations: Shelf<Translations>,
}

/// How much of the last run was parsed and how much was known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileCounts {
    /// Files that were read through.
    pub parsed: usize,
    /// Files that said what they said before.
    pub reused: usize,
}

/// Files of one kind.
#[derive(Debug)]
pub(super) struct Shelf<T> {
    before: RefCell<BTreeMap<Known, Reading<T>>>,
    now: RefCell<BTreeMap<Known, Reading<T>>>,
}

/// By what a file is known again.
type Known = (FileId, String, Hash128);

/// What a file said, and what was found on the way.
#[derive(Debug)]
struct Reading<T> {
    value: T,
    findings: Findings,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Shelf {
            before: RefCell::default(),
            now: RefCell::default(),
        }
    }
}

impl Readings {
    /// How the last run went.
    pub fn counts(&self) -> FileCounts {
        FileCounts {
            parsed: self.parsed.get(),
            reused: self.reused.get(),
        }
    }

    /// Begins a run: what the last one did not use is forgotten.
    pub(super) fn turn(&mut self, languages: &[Lang]) {
        if self.languages != languages {
            *self = Readings {
                languages: languages.to_vec(),
                ..Readings::default()
            };
        }
        self.parsed.set(0);
        self.reused.set(0);
        self.publications.turn();
        self.glossaries.turn();
        self.reports.turn();
        self.editions.turn();
        self.strategies.turn();
        self.indicators.turn();
        self.figures.turn();
        self.tables.turn();
        self.charts.turn();
        self.pages.turn();
        self.grids.turn();
        self.locks.turn();
        self.translations.turn();
    }

    /// What a file says: as it was kept on `shelf`, or as `read` finds it.
    pub(super) fn take<T: Clone>(
        &self,
        shelf: &Shelf<T>,
        tree: &SourceTree,
        file: FileId,
        findings: &Findings,
        read: impl FnOnce(&Findings) -> T,
    ) -> T {
        let source = tree.file(file);
        let known = (file, source.path.clone(), Hash128::of_bytes(&source.bytes));
        let mut now = shelf.now.borrow_mut();
        // Two tables may take their rows from one file.
        let reading = now.entry(known).or_insert_with_key(|known| {
            let before = shelf.before.borrow_mut().remove(known);
            let count = match before {
                Some(_) => &self.reused,
                None => &self.parsed,
            };
            count.set(count.get() + 1);
            before.unwrap_or_else(|| {
                let findings = Findings::default();
                let value = read(&findings);
                Reading { value, findings }
            })
        });
        findings.absorb(reading.findings.clone());
        reading.value.clone()
    }
}

impl<T> Shelf<T> {
    fn turn(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }
}
