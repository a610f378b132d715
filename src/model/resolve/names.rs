//! Ids of an edition, and references that find nothing.

use super::super::{
    About, ChartIx, FigureIx, IndicatorIx, NodeIx, PageIx, SourceIx, TableIx, codes,
};
use crate::diag::{Diagnostic, Diagnostics, Said, said};
use crate::parse::draft::{EditionDraft, NodeDraft};
use crate::source::Span;
use crate::value::Id;
use std::collections::{BTreeMap, BTreeSet};

/// What has errors of its own and is not in the draft.
#[derive(Clone, Copy)]
pub(super) struct Lost<'d> {
    /// Ids of such items.
    pub broken: &'d BTreeSet<Id>,
    /// Whether there are more, whose ids are not known.
    pub unnamed: bool,
}

impl Lost<'_> {
    /// Whether an item of this name may be among what was lost, so that to
    /// miss it would be to report one slip twice.
    pub fn may_hold(self, name: &str) -> bool {
        self.unnamed || self.broken.iter().any(|id| id.as_str() == name)
    }
}

/// References to ids that do not exist, gathered so that one slip gives one
/// error, whose other places are labels.
#[derive(Default)]
pub(super) struct Unknown(BTreeMap<(&'static str, String), (Said, Vec<Span>)>);

impl Unknown {
    /// Notes a reference of a kind (`unit`, `node`, …) that found nothing
    /// among the known names.
    pub fn note<'a>(
        &mut self,
        kind: &'static str,
        written: &str,
        at: Span,
        known: impl Iterator<Item = &'a str> + Clone,
    ) {
        let entry = self
            .0
            .entry((kind, written.to_owned()))
            .or_insert_with(|| (codes::name_advice(written, known), Vec::new()));
        entry.1.push(at);
    }

    /// Turns what was noted into errors, apart from ids whose definition was
    /// itself reported or may be among what was lost.
    pub fn report(self, lost: Lost, diags: &mut Diagnostics) {
        for ((kind, written), (advice, mut places)) in self.0 {
            if lost.may_hold(&written) {
                continue;
            }
            places.sort_unstable();
            places.dedup();
            let words = codes::kind_words(kind);
            let mut one = Diagnostic::new(
                &codes::UNKNOWN_ID,
                places.first().copied(),
                said(
                    format!("{}「{written}」がありません", words.ja),
                    format!("there is no {} `{written}`", words.en),
                ),
            )
            .help(advice);
            for place in places.into_iter().skip(1) {
                one = one.label(place, said("ここでも使われています", "also used here"));
            }
            diags.push(one);
        }
    }
}

/// Every id of an edition.
pub(super) struct Names<'d> {
    items: BTreeMap<&'d str, About>,
    sources: BTreeMap<&'d str, SourceIx>,
    /// References that found nothing.
    pub unknown: Unknown,
}

impl<'d> Names<'d> {
    /// Gathers the ids; two of one name are errors.
    pub fn gather(
        draft: &'d EditionDraft,
        nodes: &'d [NodeDraft],
        slugs: &[&'d Id],
        diags: &mut Diagnostics,
    ) -> Self {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        let mut items = BTreeMap::new();
        let mut add = |id: &'d str, at: Option<Span>, what: About| {
            if let Some(at) = at
                && let Some(first) = seen.insert(id, at)
            {
                diags.push(duplicate(id, at, first));
            }
            items.entry(id).or_insert(what);
        };
        for (i, n) in nodes.iter().enumerate() {
            add(n.id.value.as_str(), Some(n.id.at), About::Node(NodeIx(i)));
        }
        for (i, n) in draft.indicators.iter().enumerate() {
            add(
                n.id.value.as_str(),
                Some(n.id.at),
                About::Indicator(IndicatorIx(i)),
            );
        }
        for (i, n) in draft.figures.iter().enumerate() {
            add(
                n.id.value.as_str(),
                Some(n.id.at),
                About::Figure(FigureIx(i)),
            );
        }
        for (i, n) in draft.tables.iter().enumerate() {
            add(n.id.value.as_str(), Some(n.id.at), About::Table(TableIx(i)));
        }
        for (i, n) in draft.charts.iter().enumerate() {
            add(n.id.value.as_str(), Some(n.id.at), About::Chart(ChartIx(i)));
        }
        for (i, slug) in slugs.iter().enumerate() {
            let at = draft
                .pages
                .iter()
                .find(|p| &p.slug.value == *slug)
                .map(|p| p.slug.at);
            add(slug.as_str(), at, About::Page(PageIx(i)));
        }
        let mut sources = BTreeMap::new();
        for (i, source) in draft.sources.iter().enumerate() {
            let id = source.id.value.as_str();
            if sources.insert(id, SourceIx(i)).is_some() {
                let first = draft
                    .sources
                    .iter()
                    .find(|s| s.id.value == source.id.value)
                    .map_or(source.id.at, |s| s.id.at);
                diags.push(duplicate(id, source.id.at, first));
            }
        }
        Names {
            items,
            sources,
            unknown: Unknown::default(),
        }
    }

    /// Any item.
    pub fn item(&mut self, id: &str, at: Span) -> Option<About> {
        let found = self.items.get(id).copied();
        if found.is_none() {
            self.unknown
                .note("item", id, at, self.items.keys().copied());
        }
        found
    }

    /// An item without a word about its absence.
    pub fn peek(&self, id: &str) -> Option<About> {
        self.items.get(id).copied()
    }

    /// The id of an item.
    pub fn id_of(&self, item: About) -> Option<Id> {
        let found = self.items.iter().find(|(_, about)| **about == item);
        found.and_then(|(id, _)| Id::parse(id).ok())
    }

    /// A source.
    pub fn source(&mut self, id: &str, at: Span) -> Option<SourceIx> {
        let found = self.sources.get(id).copied();
        if found.is_none() {
            self.unknown
                .note("source", id, at, self.sources.keys().copied());
        }
        found
    }

    /// A node.
    pub fn node(&mut self, id: &str, at: Span) -> Option<NodeIx> {
        self.of_kind("node", id, at, |a| {
            if let About::Node(ix) = a {
                Some(ix)
            } else {
                None
            }
        })
    }

    /// An indicator.
    pub fn indicator(&mut self, id: &str, at: Span) -> Option<IndicatorIx> {
        self.of_kind("indicator", id, at, |a| {
            if let About::Indicator(ix) = a {
                Some(ix)
            } else {
                None
            }
        })
    }

    /// A figure.
    pub fn figure(&mut self, id: &str, at: Span) -> Option<FigureIx> {
        self.of_kind("figure", id, at, |a| {
            if let About::Figure(ix) = a {
                Some(ix)
            } else {
                None
            }
        })
    }

    /// A table.
    pub fn table(&mut self, id: &str, at: Span) -> Option<TableIx> {
        self.of_kind("table", id, at, |a| {
            if let About::Table(ix) = a {
                Some(ix)
            } else {
                None
            }
        })
    }

    /// A page.
    pub fn page(&mut self, id: &str, at: Span) -> Option<PageIx> {
        self.of_kind("page", id, at, |a| {
            if let About::Page(ix) = a {
                Some(ix)
            } else {
                None
            }
        })
    }

    /// Notes that nothing of this kind has the name.
    pub fn miss(
        &mut self,
        kind: &'static str,
        id: &str,
        at: Span,
        fits: impl Fn(About) -> bool + Clone,
    ) {
        let known = self
            .items
            .iter()
            .filter(move |(_, a)| fits(**a))
            .map(|(k, _)| *k);
        self.unknown.note(kind, id, at, known);
    }

    fn of_kind<T>(
        &mut self,
        kind: &'static str,
        id: &str,
        at: Span,
        pick: impl Fn(About) -> Option<T> + Clone,
    ) -> Option<T> {
        let found = self.items.get(id).copied().and_then(&pick);
        if found.is_none() {
            self.miss(kind, id, at, move |a| pick(a).is_some());
        }
        found
    }
}

fn duplicate(id: &str, at: Span, first: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::DUPLICATE_ID,
        at,
        said(
            format!("ID「{id}」が二度使われています"),
            format!("the id `{id}` is used twice"),
        ),
    )
    .label(first, said("最初はここです", "first used here"))
    .help(said(
        "どちらかに別のIDを付けてください",
        "give one of them another id",
    ))
}
