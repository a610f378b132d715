//! What checks look at, and what several of them ask of it.

mod marks;
mod placed;
mod words;

pub(super) use marks::{Mark, lone};
pub(super) use placed::{placed, placed_alone};
pub(super) use words::{kind, quoted};

use super::{Plotted, plotted};
use crate::lang::Lang;
use crate::model::{Edition, Page, PageIx, Publication};
use crate::parity::{Home, Scope, Segment, Survey, Texts};
use crate::plan::Site;
use crate::source::Span;

/// What a check may look at.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The content.
    pub publication: &'a Publication,
    /// The plan.
    pub site: &'a Site,
    /// How far the translations have come.
    pub survey: &'a Survey,
    /// Every text with its translations, which several checks read.
    pub(super) texts: Vec<Scoped<'a>>,
    /// The charts over grids, whose numbers are worked out once for all checks.
    pub(super) grids: Vec<Plotted<'a>>,
}

impl<'a> Subject<'a> {
    /// A publication with its plan, its texts and the state of their
    /// translations.
    pub fn new(
        publication: &'a Publication,
        site: &'a Site,
        texts: &'a [Texts],
        survey: &'a Survey,
    ) -> Self {
        Subject {
            publication,
            site,
            survey,
            texts: texts
                .iter()
                .map(|one| Scoped::new(publication, one))
                .collect(),
            grids: plotted(publication),
        }
    }

    /// Every text that is compared: a page that a language lacks as a whole is
    /// a matter of the report's policy, and what an author has taken out with
    /// a reason is not looked at.
    pub(super) fn compared(&self) -> impl Iterator<Item = &'a Segment> {
        self.texts.iter().flat_map(Scoped::compared)
    }
}

/// Texts that share one lock, with the report and edition that they are of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scoped<'a> {
    publication: &'a Publication,
    scope: Scope<'a>,
    segments: &'a [Segment],
}

impl<'a> Scoped<'a> {
    fn new(publication: &'a Publication, texts: &'a Texts) -> Self {
        Scoped {
            publication,
            scope: texts.ix.of(publication),
            segments: &texts.segments,
        }
    }

    /// The texts of this scope that are compared.
    pub(super) fn compared(&self) -> impl Iterator<Item = &'a Segment> {
        let own = *self;
        self.segments.iter().filter(move |one| {
            let is_there = match own.page(one) {
                Some(page) => {
                    let original = own.original();
                    page.text(&one.target).is_some()
                        && original.is_none_or(|lang| page.text(lang).is_some())
                }
                None => true,
            };
            is_there && one.ignored.is_none()
        })
    }

    /// The compared texts of each page and file in each language, in their
    /// order.
    pub(super) fn homes(&self) -> Vec<Vec<&'a Segment>> {
        let mut homes: Vec<Vec<&'a Segment>> = Vec::new();
        for one in self.compared() {
            let is_next = |last: &&Segment| last.home == one.home && last.target == one.target;
            match homes.last_mut() {
                Some(home) if home.last().is_some_and(is_next) => home.push(one),
                _ => homes.push(vec![one]),
            }
        }
        homes
    }

    /// The same without files.
    pub(super) fn pages(&self) -> Vec<Vec<&'a Segment>> {
        let mut pages = self.homes();
        pages.retain(|home| matches!(home[0].home, Home::Page(..)));
        pages
    }

    /// The page that a text stands on.
    pub(super) fn page(&self, segment: &Segment) -> Option<&'a Page> {
        match &segment.home {
            Home::Page(PageIx(at), _) => self.edition()?.pages.get(*at),
            Home::File(_) => None,
        }
    }

    /// The edition, where the texts are those of one.
    pub(super) fn edition(&self) -> Option<&'a Edition> {
        match self.scope {
            Scope::Edition(_, edition) => Some(edition),
            Scope::Publication | Scope::Report(_) => None,
        }
    }

    /// See [`Scope::is_strict`].
    pub(super) fn is_strict(&self) -> bool {
        self.scope.is_strict(self.publication)
    }

    /// The empty cell in which the original of a text belongs.
    pub(super) fn original_gap(&self, segment: &Segment) -> Option<Span> {
        let Home::File(path) = &segment.home else {
            return None;
        };
        let mut wordings = self.publication.wordings.iter();
        let wording = wordings.find(|one| one.path == *path && one.name == segment.name)?;
        wording.gap(self.scope.original(self.publication))
    }

    fn original(&self) -> Option<&'a Lang> {
        match self.scope {
            Scope::Edition(report, _) | Scope::Report(report) => Some(&report.original),
            Scope::Publication => None,
        }
    }
}
