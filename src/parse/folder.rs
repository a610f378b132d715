//! The folder of a publication: which file is what.

mod file;

use super::draft::{
    EditionDraft, PageDraft, PublicationDraft, ReportDraft, TableDraft, TermDraft, Translations,
};
use super::files::{LOCKS, missing_data, missing_file, unknown_file};
use super::findings::Findings;
use super::readings::Readings;
use super::{
    charts, edition, figures, forms, glossary, indicators, markdown, names, notes, publication,
    report, strategy, tables, wordings,
};
use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::source::{FileId, SourceTree, Span, Spanned};
use crate::value::Id;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What reading a folder needs everywhere.
struct Folder<'a> {
    tree: &'a SourceTree,
    languages: Vec<Lang>,
    findings: &'a Findings,
    readings: Option<&'a Readings>,
    used: RefCell<BTreeSet<FileId>>,
}

/// What stands in the folder.
pub(super) struct Read {
    pub publication: Option<PublicationDraft>,
    pub terms: Vec<TermDraft>,
    pub translations: Translations,
    pub reports: Vec<ReportDraft>,
}

/// Reads a publication: itself, its glossary, its reports. What files said
/// before is taken from `readings` and kept there.
pub(super) fn read(
    tree: &SourceTree,
    findings: &Findings,
    mut readings: Option<&mut Readings>,
) -> Read {
    let languages = tree
        .find("hakusho.toml")
        .map(|(file, _)| publication::languages(file, &tree.text(file)))
        .unwrap_or_default();
    if let Some(readings) = &mut readings {
        readings.turn(&languages);
    }
    let folder = Folder {
        tree,
        languages,
        findings,
        readings: readings.as_deref(),
        used: RefCell::default(),
    };
    let publication = match tree.find("hakusho.toml") {
        Some((file, _)) => folder
            .toml(
                "hakusho.toml",
                |kept| &kept.publications,
                &publication::PUBLICATION,
                |t| publication::publication(file, t),
            )
            .flatten(),
        None => {
            findings.push(missing_file(None, "hakusho.toml"));
            None
        }
    };
    let terms = folder.toml(
        "glossary.toml",
        |kept| &kept.glossaries,
        &glossary::GLOSSARY,
        glossary::glossary,
    );
    let translations = folder.translations("");
    let reports = folder.reports();
    folder.check_unused();
    Read {
        publication,
        terms: terms.unwrap_or_default(),
        translations,
        reports,
    }
}

impl Folder<'_> {
    fn reports(&self) -> Vec<ReportDraft> {
        self.folders("content/")
            .into_iter()
            .filter_map(|(name, file)| {
                let id = self.folder_id(&name, file);
                let base = format!("content/{name}/");
                let (editions, lost) = self.editions(&base);
                let path = format!("{base}report.toml");
                if self.tree.find(&path).is_none() {
                    self.findings
                        .push(missing_file(Some(Span::start_of(file)), &path));
                    self.findings.lost_items();
                }
                let draft = self.toml(
                    &path,
                    |kept| &kept.reports,
                    &report::REPORT,
                    |t| report::report(id?, t),
                );
                // A report whose only editions have errors is not an empty one.
                let draft = draft.flatten().filter(|_| !(lost && editions.is_empty()))?;
                Some(ReportDraft {
                    editions,
                    translations: self.translations(&base),
                    ..draft
                })
            })
            .collect()
    }

    /// The editions of a report, and whether one of them could not be read.
    fn editions(&self, base: &str) -> (Vec<EditionDraft>, bool) {
        let mut editions = Vec::new();
        let mut lost = false;
        for (name, file) in self.folders(base) {
            let id = self.folder_id(&name, file);
            match self.edition(&format!("{base}{name}/"), id.clone(), file) {
                Some(edition) => editions.push(edition),
                None => {
                    lost = true;
                    id.into_iter().for_each(|id| self.findings.broke(id.value));
                }
            }
        }
        (editions, lost)
    }

    fn edition(&self, base: &str, id: Option<Spanned<Id>>, file: FileId) -> Option<EditionDraft> {
        let at = |name: &str| format!("{base}{name}");
        if self.tree.find(&at("edition.toml")).is_none() {
            self.findings.push(missing_file(
                Some(Span::start_of(file)),
                &at("edition.toml"),
            ));
        }
        let edition = self
            .toml(
                &at("edition.toml"),
                |kept| &kept.editions,
                &edition::EDITION,
                |t| edition::edition(id?, t),
            )
            .flatten();
        let strategy = self.toml(
            &at("strategy.toml"),
            |kept| &kept.strategies,
            &strategy::STRATEGY,
            |t| (strategy::levels(t), strategy::nodes(t)),
        );
        let (levels, nodes) = strategy.unwrap_or_default();
        let tables = self.toml(
            &at("tables.toml"),
            |kept| &kept.tables,
            &tables::TABLES,
            tables::tables,
        );
        let pages = self.pages(base);
        let mut read = EditionDraft {
            levels,
            nodes,
            indicators: self
                .toml(
                    &at("indicators.toml"),
                    |kept| &kept.indicators,
                    &indicators::INDICATORS,
                    indicators::indicators,
                )
                .unwrap_or_default(),
            figures: self
                .toml(
                    &at("figures.toml"),
                    |kept| &kept.figures,
                    &figures::FIGURES,
                    figures::figures,
                )
                .unwrap_or_default(),
            tables: self.with_grids(base, tables.unwrap_or_default()),
            charts: self
                .toml(
                    &at("charts.toml"),
                    |kept| &kept.charts,
                    &charts::CHARTS,
                    charts::charts,
                )
                .unwrap_or_default(),
            pages,
            assets: self.assets(&at("assets/")),
            lock: self.lock(&at("edition.lock")),
            translations: self.translations(base),
            ..edition?
        };
        read.pages.sort_by(|a, b| {
            let rank = |lang| self.languages.iter().position(|l| l == lang);
            (a.order, &a.slug.value, rank(&a.lang)).cmp(&(b.order, &b.slug.value, rank(&b.lang)))
        });
        self.check_pages(&read.pages);
        Some(read)
    }

    /// A page has one file per language.
    fn check_pages(&self, pages: &[PageDraft]) {
        for lang in &self.languages {
            let of_one = pages.iter().filter(|p| &p.lang == lang);
            names::each_once(self.findings, of_one.map(|p| &p.slug));
        }
    }

    fn with_grids(&self, base: &str, tables: Vec<TableDraft>) -> Vec<TableDraft> {
        tables
            .into_iter()
            .map(|mut table| {
                let path = format!("{base}{}", table.file.value);
                match self.tree.find(&path) {
                    Some((file, _)) => table.grid = self.grid(file),
                    None => self.findings.push(self.missing_data(base, &table)),
                }
                match &table.grid {
                    Some(grid) => {
                        let source = self.tree.text(grid.file);
                        let cx = self.context(Span::start_of(grid.file), &source, self.findings);
                        wordings::of_grid(&cx, &table, grid);
                    }
                    None => self.findings.broke(table.id.value.clone()),
                }
                let notes = path.strip_suffix(".csv").unwrap_or(&path);
                if let Some((file, _)) = self.tree.find(&format!("{notes}.notes.csv"))
                    && let Some(grid) = self.grid(file)
                {
                    let source = self.tree.text(file);
                    let cx = self.context(Span::start_of(file), &source, self.findings);
                    wordings::of_notes(&cx, &grid);
                    table.notes = notes::notes(&cx, &grid);
                }
                table
            })
            .collect()
    }

    fn missing_data(&self, base: &str, table: &TableDraft) -> Diagnostic {
        let files = self.tree.iter();
        let there = files.filter_map(|(_, f)| f.path.strip_prefix(base));
        let data: Vec<&str> = there.filter(|p| p.ends_with(".csv")).collect();
        missing_data(&table.file, &data)
    }

    fn pages(&self, base: &str) -> Vec<PageDraft> {
        let mut pages = Vec::new();
        for (file, source) in self.tree.iter() {
            let Some(name) = source.path.strip_prefix(base) else {
                continue;
            };
            if name.contains('/') || !name.ends_with(".md") {
                continue;
            }
            pages.extend(self.read(
                file,
                |kept| &kept.pages,
                |findings| {
                    self.check_charset(file, findings);
                    let text = self.tree.text(file);
                    let place = Span::new(file, 0..text.len());
                    markdown::page(&self.context(place, &text, findings), name)
                },
            ));
        }
        pages
    }

    fn assets(&self, base: &str) -> Vec<(String, FileId)> {
        let files = self.tree.iter().filter_map(|(id, file)| {
            let name = file.path.strip_prefix(base)?;
            Some((name.to_owned(), id))
        });
        let files: Vec<(String, FileId)> = files.collect();
        self.used
            .borrow_mut()
            .extend(files.iter().map(|(_, id)| *id));
        files
    }

    /// Folders directly below `base`, each with its first file.
    fn folders(&self, base: &str) -> BTreeMap<String, FileId> {
        let mut folders = BTreeMap::new();
        for (id, file) in self.tree.iter() {
            let below = file.path.strip_prefix(base);
            if let Some((name, _)) = below.and_then(|rest| rest.split_once('/'))
                && !is_hidden(&file.path)
                && !(base != "content/" && name == "assets")
            {
                folders.entry(name.to_owned()).or_insert(id);
            }
        }
        folders
    }

    fn folder_id(&self, name: &str, file: FileId) -> Option<Spanned<Id>> {
        let at = Span::start_of(file);
        match Id::parse(name) {
            Ok(id) => Some(Spanned::new(at, id)),
            Err(_) => {
                self.findings.push(forms::bad_id(at, name));
                self.findings.lost_items();
                None
            }
        }
    }

    /// Whether a file may be that of a table that could not be read.
    fn may_be_data(&self, path: &str) -> bool {
        let Some((base, name)) = path.rsplit_once("/data/") else {
            return false;
        };
        let tables = self.tree.find(&format!("{base}/tables.toml"));
        name.ends_with(".csv")
            && tables.is_some_and(|(file, _)| self.findings.has_error_in(file, 0..u32::MAX))
    }

    /// Whatever stands below `content/` and was read by nothing.
    fn check_unused(&self) {
        let used = self.used.borrow();
        for (id, file) in self.tree.iter() {
            let inside = file.path.starts_with("content/");
            if !inside || used.contains(&id) || is_hidden(&file.path) {
                continue;
            }
            let name = file.path.rsplit('/').next().unwrap_or_default();
            if !LOCKS.contains(&name) && !self.may_be_data(&file.path) {
                self.findings.push(unknown_file(id, &file.path, name));
            }
        }
    }
}

/// Files that programs leave behind: `.DS_Store`, `~$figures.xlsx`.
fn is_hidden(path: &str) -> bool {
    path.split('/')
        .any(|part| part.starts_with('.') || part.starts_with("~$"))
        || path.ends_with("/Thumbs.db")
        || path.ends_with("/desktop.ini")
}
