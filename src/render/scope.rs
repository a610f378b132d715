//! What the making of one page may see, and how it names other places.

use crate::lang::{Lang, Text};
use crate::model::{
    DoubtEntry, Edition, FigureIx, IndicatorIx, NodeIx, PageIx, Publication, Report, SourceIx,
    TableIx,
};
use crate::parity::{ScopeIx, Survey, Work};
use crate::plan::{EditionIx, Numbering, Route, Site, SitePath};
use crate::render::seen::Seen;
use crate::theme::{Theme, Words};
use crate::value::{Period, write};

/// Publication, plan, theme, language and place of the page that is made.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The content.
    pub publication: &'a Publication,
    /// The plan.
    pub site: &'a Site,
    /// How far the translations have come.
    pub survey: &'a Survey,
    /// The look.
    pub theme: &'a Theme,
    /// Language of the page.
    pub lang: &'a Lang,
    /// Words of the interface in it.
    pub words: &'a Words,
    /// The page that is made.
    pub route: Route,
    /// Where it goes.
    pub here: &'a SitePath,
    /// What it shows that is behind its original.
    pub seen: &'a Seen,
}

/// A scope within an edition.
#[derive(Clone, Copy, Debug)]
pub struct EditionScope<'a> {
    /// What holds for the whole site.
    pub base: Scope<'a>,
    /// Which edition.
    pub ix: EditionIx,
    /// The report.
    pub report: &'a Report,
    /// The edition.
    pub edition: &'a Edition,
    /// Every doubt of the edition, numbered.
    pub doubts: &'a [DoubtEntry<'a>],
    /// Whether a part is made that shows many items in brief.
    brief: bool,
    /// The language of the page, where a text in another one is made.
    reader: Option<&'a Lang>,
}

/// A place of an edition that others lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page.
    Page(Route),
    /// A node on the page of the strategy.
    Node(NodeIx),
    /// An indicator.
    Indicator(IndicatorIx),
    /// A table.
    Table(TableIx),
    /// A single figure on the page of figures.
    Figure(FigureIx),
    /// A doubt on the page of doubts, by its number.
    Doubt(usize),
    /// A source on the page of sources.
    Source(SourceIx),
    /// A heading of a written page, by its place.
    Section(PageIx, usize),
}

impl<'a> Scope<'a> {
    /// A text in the language of the page, or in any it has. Who asks for it
    /// shows it: if it is behind its original, the page will say so.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        self.shown(text.or_any(self.lang), |lang| text.get(lang))
    }

    /// The way to another page in the same language, or in the one that it is
    /// left to.
    pub fn way(&self, to: Route) -> String {
        let lang = self.site.left_to(to, self.lang).unwrap_or(self.lang);
        self.here.relative(&to.path(self.publication, Some(lang)))
    }

    /// A language's tag, where it is not that of the page.
    pub fn tag(&self, lang: &Lang) -> Option<String> {
        (lang != self.lang).then(|| lang.as_str().to_owned())
    }

    /// The way to any other artifact.
    pub fn way_to(&self, to: &SitePath) -> String {
        self.here.relative(to)
    }

    /// The absolute address of an artifact.
    pub fn absolute(&self, to: &SitePath) -> String {
        format!("{}{}", self.publication.base_url, to.address())
    }

    /// A period in words; "not stated" in the theme's words.
    pub fn period(&self, period: &Period) -> String {
        match period {
            Period::NotStated => self.words.get("period_not_stated").to_owned(),
            known => write::period(known, self.lang, self.publication.years),
        }
    }

    /// A number.
    pub fn number(&self, n: rust_decimal::Decimal) -> String {
        write::number(n, self.lang)
    }

    /// The scope within an edition. `doubts` are all of it, numbered.
    pub fn within(self, ix: EditionIx, doubts: &'a [DoubtEntry<'a>]) -> EditionScope<'a> {
        let (report, edition) = ix.of(self.publication);
        EditionScope {
            base: self,
            ix,
            report,
            edition,
            doubts,
            brief: false,
            reader: None,
        }
    }
}

impl<'a> std::ops::Deref for EditionScope<'a> {
    type Target = Scope<'a>;

    fn deref(&self) -> &Scope<'a> {
        &self.base
    }
}

impl<'a> EditionScope<'a> {
    /// The scope of a text that stands on the page in another language: words
    /// are in that one, links stay with the readers of the page.
    pub fn speaking(&self, lang: &'a Lang) -> Self {
        EditionScope {
            base: Scope {
                lang,
                words: self.theme.words(lang),
                ..self.base
            },
            reader: Some(self.reader()),
            ..*self
        }
    }

    /// The language of the page.
    fn reader(&self) -> &'a Lang {
        self.reader.unwrap_or(self.base.lang)
    }

    /// The language in which there is a page, if not in that of the readers.
    pub fn left_to(&self, to: Route) -> Option<&'a Lang> {
        self.base.site.left_to(to, self.reader())
    }

    /// The way to another page; see [`Scope::way`].
    pub fn way(&self, to: Route) -> String {
        let lang = self.reader();
        Scope { lang, ..self.base }.way(to)
    }

    /// The scope of a part that shows many items in brief: their marks lead to
    /// the page of doubts.
    pub fn in_brief(&self) -> Self {
        EditionScope {
            brief: true,
            ..*self
        }
    }

    /// Whether doubts are explained where their marks stand. A first page gives
    /// a view of the whole, and in print one chapter explains all.
    pub fn explains(&self) -> bool {
        !self.brief && !matches!(self.route, Route::Overview(_) | Route::Print(_))
    }

    /// How far the pages and files of the edition have come in a language.
    pub fn works(&self, target: &Lang) -> impl Iterator<Item = &'a Work> {
        let own = self.texts();
        let all = self.base.survey.works.iter();
        all.filter(move |work| work.scope == own && work.target == *target)
    }

    /// The same of one page; none for the language of the original.
    pub fn work(&self, page: PageIx, target: &Lang) -> Option<&'a Work> {
        self.base.survey.page(self.texts(), page, target)
    }

    /// Under what the survey has the texts of the edition.
    fn texts(&self) -> ScopeIx {
        ScopeIx::Edition(self.ix.report, self.ix.edition)
    }

    /// Numbers of figures and tables.
    pub fn numbering(&self) -> &Numbering {
        static NONE: std::sync::OnceLock<Numbering> = std::sync::OnceLock::new();
        self.site
            .numbering
            .get(&self.ix)
            .unwrap_or_else(|| NONE.get_or_init(Numbering::default))
    }

    /// Whether the page that is made is the print edition, in which every
    /// link to another part of the edition is a fragment.
    pub fn is_print(&self) -> bool {
        matches!(self.route, Route::Print(_))
    }

    /// Where a target stands: its page and its anchor there.
    fn place(&self, target: Target) -> (Route, Option<String>) {
        let ix = self.ix;
        match target {
            Target::Page(route) => (route, None),
            Target::Node(n) => (
                Route::Strategy(ix),
                Some(self.edition.node(n).id.to_string()),
            ),
            Target::Indicator(i) => (Route::Indicator(ix, i), None),
            Target::Table(t) => (Route::Table(ix, t), None),
            Target::Figure(f) => (
                Route::Figures(ix),
                Some(self.edition.figure(f).id.to_string()),
            ),
            Target::Doubt(n) => (Route::Doubts(ix), Some(format!("doubt-{n}"))),
            Target::Source(s) => (
                Route::Sources(ix),
                Some(self.edition.source(s).id.to_string()),
            ),
            Target::Section(p, place) => {
                let route = Route::Page(ix, p);
                let ids = self.site.sections.get(&(ix, p));
                let id = ids.and_then(|ids| ids.get(place));
                // On paper nothing of a page that is left out stands but its title.
                let is_there = !self.is_print() || self.left_to(route).is_none();
                (route, id.filter(|_| is_there).cloned())
            }
        }
    }

    /// The anchor of a target in the document that is made, without `#`. On a
    /// page of its own a target without a fragment has none; in the print
    /// edition every part of the edition has one.
    pub fn anchor(&self, target: Target) -> Option<String> {
        let (route, fragment) = self.place(target);
        if !self.is_print() {
            return fragment;
        }
        let chapter = self.chapter(route)?;
        Some(match fragment {
            Some(fragment) => format!("{chapter}--{fragment}"),
            None => chapter,
        })
    }

    /// The way to a target: a fragment where it stands in the same document.
    pub fn href(&self, target: Target) -> String {
        let (route, fragment) = self.place(target);
        if self.is_print()
            && let Some(anchor) = self.anchor(target)
        {
            return format!("#{anchor}");
        }
        match fragment {
            Some(fragment) if route == self.route => format!("#{fragment}"),
            Some(fragment) => format!("{}#{fragment}", self.way(route)),
            None => self.way(route),
        }
    }

    /// Anchor in the print edition of the part that stands for a page; none
    /// for pages that it leaves out.
    fn chapter(&self, route: Route) -> Option<String> {
        if route.edition() != Some(self.ix) {
            return None;
        }
        Some(match route {
            Route::Overview(_) => "summary".to_owned(),
            Route::Page(_, p) => format!("page-{}", self.edition.page(p).slug),
            Route::Strategy(_) => "strategy".to_owned(),
            Route::Indicators(_) => "indicators".to_owned(),
            Route::Indicator(_, i) => format!("indicator-{}", self.edition.indicator(i).id),
            Route::Tables(_) => "tables".to_owned(),
            Route::Table(_, t) => format!("table-{}", self.edition.table(t).id),
            Route::Figures(_) => "figures".to_owned(),
            Route::Sources(_) => "sources".to_owned(),
            Route::Doubts(_) => "doubts".to_owned(),
            Route::Changes(_) => "changes".to_owned(),
            Route::Corrections(_) => "corrections".to_owned(),
            Route::Glossary(_) => "glossary".to_owned(),
            _ => return None,
        })
    }
}
