//! From a publication to what goes to a translator.

use super::exchange::{Exchange, Sheet, TermPair, Unit, Written};
use super::written::written;
use crate::diag::Tongue;
use crate::edit::{NotFound, find};
use crate::lang::Lang;
use crate::model::Publication;
use crate::parity::{Home, Kind, Scope, Segment, Side, State, Writings, segments};
use crate::source::{FileId, SourceTree};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Which texts to gather.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// Of this report only.
    pub report: Option<&'a str>,
    /// Of this edition only; needs a report.
    pub edition: Option<&'a str>,
    /// Of pages of this name only.
    pub page: Option<&'a str>,
    /// Translated into this language only.
    pub into: Option<&'a str>,
    /// Also what needs no work.
    pub all: bool,
    /// The language of notes to the translator.
    pub tongue: Tongue,
}

/// Why nothing was gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such report or edition.
    NotFound(NotFound),
    /// No page has the name; those that there are.
    NoPage(Vec<String>),
    /// The language is none of the publication; those that there are.
    NoLanguage(Vec<String>),
    /// The texts go from and into several languages, which one file cannot
    /// hold: original and target of each.
    Several(Vec<(Lang, Lang)>),
    /// There is nothing to translate.
    Nothing,
}

/// Gathers texts for a translator.
pub fn gather(
    tree: &SourceTree,
    publication: &Publication,
    wanted: &Wanted,
) -> Result<Exchange, Refusal> {
    let scopes = find::scopes(publication, wanted.report, wanted.edition);
    let scopes = scopes.map_err(Refusal::NotFound)?;
    let into = wanted.into.map(|tag| find::language(publication, tag));
    let into = into.transpose().map_err(Refusal::NoLanguage)?;
    let languages = publication.languages.iter();
    let mut found = Gathered {
        publication,
        wanted,
        texts: Texts::new(tree),
        writings: languages
            .map(|lang| (lang.clone(), Writings::of(&publication.terms, lang)))
            .collect(),
        sheets: Vec::new(),
        directions: BTreeSet::new(),
    };
    let scopes: Vec<Scope> = scopes.into_iter().map(|ix| ix.of(publication)).collect();
    for scope in &scopes {
        found.take(*scope, into);
    }
    if let Some(page) = wanted.page {
        let names = pages(&scopes);
        if !names.contains(page) {
            return Err(Refusal::NoPage(names.into_iter().collect()));
        }
    }
    let mut directions = found.directions.into_iter();
    match (directions.next(), directions.len()) {
        (None, _) => Err(Refusal::Nothing),
        (Some((source, target)), 0) => Ok(Exchange {
            source,
            target,
            sheets: found.sheets,
        }),
        (Some(first), _) => Err(Refusal::Several(
            std::iter::once(first).chain(directions).collect(),
        )),
    }
}

/// The names of the pages among which one was asked for.
fn pages(scopes: &[Scope]) -> BTreeSet<String> {
    let editions = scopes.iter().filter_map(|scope| match scope {
        Scope::Edition(_, edition) => Some(edition),
        Scope::Publication | Scope::Report(_) => None,
    });
    let pages = editions.flat_map(|edition| &edition.pages);
    pages.map(|page| page.slug.to_string()).collect()
}

/// The decoded files, each once.
pub(super) struct Texts<'t> {
    tree: &'t SourceTree,
    known: BTreeMap<FileId, Cow<'t, str>>,
}

impl<'t> Texts<'t> {
    pub fn new(tree: &'t SourceTree) -> Self {
        Texts {
            tree,
            known: BTreeMap::new(),
        }
    }

    /// The text of a file.
    pub fn of(&mut self, file: FileId) -> &str {
        let tree = self.tree;
        self.known.entry(file).or_insert_with(|| tree.text(file))
    }

    /// A side as translators see it.
    pub fn written(&mut self, side: &Side, kind: &Kind) -> Written {
        written(side, kind, self.of(side.at.file))
    }
}

/// Path of the file in which the original of a segment stands.
pub(super) fn path<'t>(tree: &'t SourceTree, segment: &Segment) -> Option<&'t str> {
    let side = segment.original.as_ref()?;
    Some(&tree.file(side.at.file).path)
}

/// Whether a segment is one that translators work on.
pub(super) fn is_work(segment: &Segment) -> bool {
    let original = segment.original.as_ref();
    segment.kind.is_translated() && original.is_some_and(|side| !side.passage.is_empty())
}

struct Gathered<'a> {
    publication: &'a Publication,
    wanted: &'a Wanted<'a>,
    texts: Texts<'a>,
    /// How the terms of the glossary are written.
    writings: Vec<(Lang, Writings)>,
    sheets: Vec<Sheet>,
    directions: BTreeSet<(Lang, Lang)>,
}

impl Gathered<'_> {
    fn take(&mut self, scope: Scope, into: Option<&Lang>) {
        let source = scope.original(self.publication);
        let segments = segments(self.publication, scope);
        let mut place = Place::default();
        for segment in &segments {
            place.follow(segment);
            let needs_work = matches!(segment.state, State::Missing | State::Stale);
            let is_wanted = is_work(segment)
                && (needs_work || self.wanted.all)
                && into.is_none_or(|lang| *lang == segment.target)
                && self.is_of_page(segment);
            if is_wanted {
                self.directions
                    .insert((source.clone(), segment.target.clone()));
                self.put(segment, &segments, &place);
            }
        }
    }

    fn is_of_page(&self, segment: &Segment) -> bool {
        match (self.wanted.page, &segment.home) {
            (None, _) => true,
            (Some(page), Home::Page(_, slug)) => slug.as_str() == page,
            (Some(_), Home::File(_)) => false,
        }
    }

    fn put(&mut self, segment: &Segment, all: &[Segment], place: &Place) {
        let Some(original) = &segment.original else {
            return;
        };
        let tree = self.texts.tree;
        let path = &tree.file(original.at.file).path;
        let filled = |side: &&Side| !side.passage.is_empty();
        let translation = segment.translation.as_ref().filter(filled);
        let unit = Unit {
            name: segment.name.clone(),
            hash: original.hash,
            kind: segment.kind.name(),
            line: tree.line_column(original.at).0,
            original: self.texts.written(original, &segment.kind),
            translation: translation.map(|side| self.texts.written(side, &segment.kind)),
            state: segment.state,
            context: self.context(segment, all, place),
            notes: self.notes(segment),
            terms: self.terms(segment, &original.passage.text),
        };
        match self.sheets.last_mut().filter(|sheet| sheet.path == *path) {
            Some(sheet) => sheet.units.push(unit),
            None => self.sheets.push(Sheet {
                path: path.clone(),
                units: vec![unit],
            }),
        }
    }

    fn says<'w>(&self, ja: &'w str, en: &'w str) -> &'w str {
        match self.wanted.tongue {
            Tongue::Ja => ja,
            Tongue::En => en,
        }
    }

    /// Where a text stands: page and section, or the title of its item; then
    /// what it is.
    fn context(&self, segment: &Segment, all: &[Segment], place: &Place) -> Vec<String> {
        let mut context = Vec::new();
        if let Home::Page(..) = segment.home {
            let above = [&place.page, &place.section];
            context.extend(above.into_iter().flatten().cloned());
        } else {
            context.extend(item(segment, all));
        }
        let kind = match &segment.kind {
            Kind::Title => self.says("ページの題", "title of the page"),
            Kind::Description => self.says("ページの説明", "description of the page"),
            Kind::Heading { .. } => self.says("見出し", "heading"),
            Kind::Item { .. } => self.says("箇条書きの項目", "item of a list"),
            Kind::Cell(cell) if cell.row == 0 => self.says("表の見出し", "head of a column"),
            Kind::Cell(_) => self.says("表のセル", "cell of a table"),
            Kind::Table => self.says("表", "table"),
            Kind::Footnote(_) => self.says("脚注", "footnote"),
            Kind::Term => self.says("用語", "term"),
            Kind::Definition => self.says("用語の説明", "definition"),
            Kind::Quote => self.says("引用", "quotation"),
            Kind::Image => self.says("画像の説明", "description of a picture"),
            Kind::Wording => self.says("データの文", "text of a data file"),
            Kind::Paragraph | Kind::Part(..) | Kind::Code => self.says("段落", "paragraph"),
        };
        context.push(match &segment.kind {
            Kind::Cell(cell) if !cell.head.is_empty() => format!("{kind}: {}", cell.head),
            _ => kind.to_owned(),
        });
        context
    }

    fn notes(&self, segment: &Segment) -> Vec<String> {
        let mut notes = Vec::new();
        if segment.state == State::Stale {
            notes.push(
                self.says(
                    "原文が改められました。ここにある訳は前の原文のものです。",
                    "The original has changed. The translation here was made from the one before.",
                )
                .to_owned(),
            );
        }
        if let Some(reason) = &segment.ignored {
            let words = self.says("原文と比べない理由", "not compared with the original");
            notes.push(format!("{words}: {reason}"));
        }
        notes
    }

    /// Terms in a text, in their order; none within a longer one.
    fn terms(&self, segment: &Segment, text: &str) -> Vec<TermPair> {
        let source = segment.original.as_ref().map(|side| &side.passage.lang);
        let Some(source) = source else {
            return Vec::new();
        };
        // A term in the glossary would explain itself.
        if matches!(&segment.home, Home::File(path) if &**path == "glossary.toml") {
            return Vec::new();
        }
        let pair = |term: usize| {
            let term = &self.publication.terms[term];
            let definition = term.definition.as_ref().and_then(|text| text.get(source));
            Some(TermPair {
                original: term.term.get(source)?.to_owned(),
                translation: term.term.get(&segment.target)?.to_owned(),
                definition: definition.map(str::to_owned),
            })
        };
        let writings = self.writings.iter().find(|(lang, _)| lang == source);
        let terms = writings.map(|(_, writings)| writings.terms(text));
        terms.into_iter().flatten().filter_map(pair).collect()
    }
}

/// The title of the item that a text belongs to, where it is not that title.
fn item(segment: &Segment, all: &[Segment]) -> Option<String> {
    let item: Vec<&str> = segment.name.split('.').take(2).collect();
    let titles = ["title", "name", "term"].map(|key| format!("{}.{key}", item.join(".")));
    let other = all.iter().find(|other| {
        other.home == segment.home && other.name != segment.name && titles.contains(&other.name)
    })?;
    Some(other.original.as_ref()?.passage.text.clone())
}

/// Page and section while the segments of a scope are gone through.
#[derive(Default)]
struct Place {
    home: Option<Home>,
    page: Option<String>,
    section: Option<String>,
}

impl Place {
    fn follow(&mut self, segment: &Segment) {
        if self.home.as_ref() != Some(&segment.home) {
            *self = Place {
                home: Some(segment.home.clone()),
                ..Place::default()
            };
        }
        let Some(side) = &segment.original else {
            return;
        };
        match segment.kind {
            Kind::Title => self.page = Some(side.passage.text.clone()),
            Kind::Heading { .. } => self.section = Some(side.passage.text.clone()),
            _ => {}
        }
    }
}
