//! Prose: the Markdown of a written page becomes markup, with the figures and
//! generated parts that it places.
//!
//! Content is data: every letter of it is escaped on the way out, and nothing
//! an author writes becomes a tag or an attribute that is not listed here.

mod escape;
mod figure;
mod inline;
mod link;
mod notes;
mod number;
mod outdated;
mod part;
mod plain;
mod table;

use self::escape::{attribute, text};
use self::notes::Notes;
use self::outdated::Outdated;
pub use self::plain::{note, stretch};
use super::html::Html;
use super::part::marks;
use super::scope::{EditionScope, Target};
use super::view::{PartView, TocEntry, Trace};
use crate::model::{DoubtEntry, PageIx, PageText, Subject};
use crate::parse::markdown::{self, Piece};
use crate::plan::Route;
use crate::source::Span;
use crate::theme::{Template, ThemeError};
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use std::collections::BTreeSet;

/// A page as markup.
#[derive(Debug)]
pub struct Prose {
    /// The text with its parts, in the language of the version.
    pub body: Html,
    /// Its headings of the levels 2 and 3, as the author wrote them, with
    /// their anchors.
    pub toc: Vec<TocEntry>,
    /// Numbers of the doubts that the page's marks lead to, and of its own.
    pub doubts: BTreeSet<usize>,
    /// Where the numbers in it come from, each once, in the order of the text.
    pub traces: Vec<Trace>,
    /// Places of the parts in which a text is behind its original.
    pub lagging: Vec<Span>,
}

/// Writes one version of a page. Its headings stand one level lower in the
/// print edition, where the page is a chapter. A version in another language
/// than that of the page is in that language with its figures and remarks; the
/// parts that it places are for the readers of the page.
pub fn write(scope: &EditionScope, page: PageIx, version: &PageText) -> Result<Prose, ThemeError> {
    let own = scope.speaking(&version.lang);
    let mut writer = Writer::new(&own, scope, page, version);
    for (piece, range) in markdown::prose(&version.text, version.body).pieces {
        writer.piece(piece, range.start, &version.text[range])?;
    }
    writer.finish()
}

struct Writer<'a> {
    /// In the language of the version.
    scope: &'a EditionScope<'a>,
    /// In the language of the page.
    reader: &'a EditionScope<'a>,
    page: PageIx,
    version: &'a PageText,
    out: String,
    /// How many headings, parts and figures have been written.
    headings: usize,
    parts: usize,
    figures: usize,
    /// How many tables stand under this heading.
    tables: usize,
    /// The heading under way or the last one, as plain text.
    heading: String,
    toc: Vec<TocEntry>,
    notes: Notes,
    table: Option<table::Grid>,
    image: Option<link::Image>,
    /// What closes each open link.
    links: Vec<String>,
    in_heading: bool,
    /// Marks that wait for the end of a link or heading.
    waiting: Vec<usize>,
    /// Doubts whose marks have been written.
    marked: BTreeSet<usize>,
    /// Doubts to be explained below the page.
    doubts: BTreeSet<usize>,
    /// Traces that wait for the end of a link, in which nothing can open.
    waiting_traces: Vec<String>,
    /// Where numbers come from.
    traces: Vec<Trace>,
    /// Items to which placed words lead already.
    led: Vec<Target>,
    /// Anchors of parts that have been given.
    placed: BTreeSet<String>,
    /// Passages that are older than their originals.
    outdated: Outdated,
    /// Parts in which a text is behind its original.
    lagging: Vec<Span>,
}

impl<'a> Writer<'a> {
    fn new(
        scope: &'a EditionScope<'a>,
        reader: &'a EditionScope<'a>,
        page: PageIx,
        version: &'a PageText,
    ) -> Self {
        let own = |entry: &&DoubtEntry| matches!(entry.subject, Subject::Page(p, _) if p == page);
        Writer {
            scope,
            reader,
            page,
            version,
            out: String::with_capacity(version.text.len() * 2),
            headings: 0,
            parts: 0,
            figures: 0,
            tables: 0,
            heading: version.title.clone(),
            toc: Vec::new(),
            notes: Notes::default(),
            table: None,
            image: None,
            links: Vec::new(),
            in_heading: false,
            waiting: Vec::new(),
            marked: BTreeSet::new(),
            doubts: scope
                .doubts
                .iter()
                .filter(own)
                .map(|entry| entry.number)
                .collect(),
            waiting_traces: Vec::new(),
            traces: Vec::new(),
            led: Vec::new(),
            placed: BTreeSet::new(),
            outdated: Outdated::of(scope, page, version),
            lagging: Vec::new(),
        }
    }

    fn finish(mut self) -> Result<Prose, ThemeError> {
        self.footnotes();
        Ok(Prose {
            body: Html::written(self.out),
            toc: self.toc,
            doubts: self.doubts,
            traces: self.traces,
            lagging: self.lagging,
        })
    }

    /// `written` is the piece as it stands in the file, `at` its place in the
    /// text.
    fn piece(&mut self, piece: Piece, at: usize, written: &str) -> Result<(), ThemeError> {
        if self.image.is_some() {
            self.describe(&piece);
            return Ok(());
        }
        self.mark_outdated(&piece, at);
        match piece {
            Piece::Md(event) => self.event(event)?,
            Piece::Ruby { base, reading } => self.ruby(&base, &reading),
            Piece::Placeholder(_) => self.figure(written)?,
            Piece::Part(_) => self.part()?,
        }
        Ok(())
    }

    fn event(&mut self, event: Event) -> Result<(), ThemeError> {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end)?,
            // Raw HTML reaches us as text; should it not, it still is.
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => {
                self.words(&words)
            }
            Event::Code(code) => {
                self.heard(&code);
                self.push(&format!("<code>{}</code>", text(&code)));
            }
            Event::FootnoteReference(label) => self.reference(&label)?,
            Event::SoftBreak => self.words("\n"),
            Event::HardBreak => self.push("<br>\n"),
            Event::Rule => self.push("<hr>\n"),
            Event::InlineMath(words) | Event::DisplayMath(words) => self.words(&words),
            Event::TaskListMarker(_) => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Paragraph => self.push("<p>"),
            Tag::Heading { .. } => self.open_heading(&tag),
            Tag::BlockQuote(_) => self.push("<blockquote>\n"),
            Tag::CodeBlock(kind) => self.open_code(&kind),
            Tag::List(None) => self.push("<ul>\n"),
            Tag::List(Some(1)) => self.push("<ol>\n"),
            Tag::List(Some(first)) => self.push(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.push("<li>"),
            Tag::FootnoteDefinition(label) => self.open_note(&label),
            Tag::DefinitionList => self.push("<dl>\n"),
            Tag::DefinitionListTitle => self.push("<dt>"),
            Tag::DefinitionListDefinition => self.push("<dd>"),
            Tag::Table(alignments) => self.open_table(&alignments),
            Tag::TableHead => self.open_head(),
            Tag::TableRow => self.push("<tr>"),
            Tag::TableCell => self.open_cell(),
            Tag::Emphasis => self.push("<em>"),
            Tag::Strong => self.push("<strong>"),
            Tag::Strikethrough => self.push("<s>"),
            Tag::Superscript => self.push("<sup>"),
            Tag::Subscript => self.push("<sub>"),
            Tag::Link {
                dest_url, title, ..
            } => self.open_link(&dest_url, &title),
            Tag::Image {
                dest_url, title, ..
            } => self.open_image(&dest_url, &title),
            Tag::HtmlBlock | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, end: TagEnd) -> Result<(), ThemeError> {
        match end {
            TagEnd::Paragraph => self.push("</p>\n"),
            TagEnd::Heading(level) => self.close_heading(level as u8)?,
            TagEnd::BlockQuote(_) => self.push("</blockquote>\n"),
            TagEnd::CodeBlock => self.push("</code></pre>\n"),
            TagEnd::List(true) => self.push("</ol>\n"),
            TagEnd::List(false) => self.push("</ul>\n"),
            TagEnd::Item => self.push("</li>\n"),
            TagEnd::FootnoteDefinition => self.close_note(),
            TagEnd::DefinitionList => self.push("</dl>\n"),
            TagEnd::DefinitionListTitle => self.push("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.push("</dd>\n"),
            TagEnd::Table => self.close_table(),
            TagEnd::TableHead => self.close_head(),
            TagEnd::TableRow => self.close_row(),
            TagEnd::TableCell => self.close_cell(),
            TagEnd::Emphasis => self.push("</em>"),
            TagEnd::Strong => self.push("</strong>"),
            TagEnd::Strikethrough => self.push("</s>"),
            TagEnd::Superscript => self.push("</sup>"),
            TagEnd::Subscript => self.push("</sub>"),
            TagEnd::Link => self.close_link()?,
            TagEnd::Image | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {}
        }
        Ok(())
    }

    fn push(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// An id of this page, unique in the document that is made.
    fn id(&self, name: &str) -> String {
        let route = Route::Page(self.scope.ix, self.page);
        match self.scope.anchor(Target::Page(route)) {
            Some(chapter) => format!("{chapter}--{name}"),
            None => name.to_owned(),
        }
    }

    fn open_heading(&mut self, tag: &Tag) {
        let Tag::Heading { level, .. } = tag else {
            return;
        };
        let level = self.level(*level as u8);
        let anchor = self.section_id();
        let anchor = anchor.map(|id| format!(" id=\"{}\"", attribute(&id)));
        self.push(&format!("<h{level}{}>", anchor.unwrap_or_default()));
        self.heading.clear();
        self.tables = 0;
        self.in_heading = true;
    }

    fn close_heading(&mut self, level: u8) -> Result<(), ThemeError> {
        self.in_heading = false;
        self.flush_marks()?;
        self.list_heading(level.max(2));
        let level = self.level(level);
        if !self.scope.is_print()
            && let Some(id) = self.section_id()
        {
            self.push(&format!(
                "<a class=\"anchor\" href=\"#{}\" aria-label=\"{}\"></a>",
                attribute(&id),
                attribute(self.scope.words.get("link_to_section")),
            ));
        }
        self.headings += 1;
        self.push(&format!("</h{level}>\n"));
        Ok(())
    }

    /// The anchor of the heading under way, as the plan has fixed it.
    fn section_id(&self) -> Option<String> {
        let ids = self.scope.site.sections.get(&(self.scope.ix, self.page))?;
        ids.get(self.headings)?;
        self.scope.anchor(Target::Section(self.page, self.headings))
    }

    fn list_heading(&mut self, level: u8) {
        if let Some(id) = self.section_id()
            && level <= 3
        {
            self.toc.push(TocEntry {
                id,
                text: self.heading.trim().to_owned(),
                level,
            });
        }
    }

    /// Level 1 is the page's title; in print the title has level 2.
    fn level(&self, written: u8) -> u8 {
        let lower = u8::from(self.scope.is_print());
        (written.max(2) + lower).min(6)
    }

    fn open_code(&mut self, kind: &CodeBlockKind) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => escape::language(info),
            CodeBlockKind::Indented => None,
        };
        let class = language.map(|l| format!(" class=\"language-{l}\""));
        // Long lines scroll, so the block must be within reach of the keyboard.
        self.push(&format!(
            "<pre tabindex=\"0\"><code{}>",
            class.unwrap_or_default()
        ));
    }

    /// Writes the marks of these doubts that have none yet, or keeps them for
    /// the end of the link or heading that they would stand in.
    fn mark(&mut self, numbers: impl IntoIterator<Item = usize>) -> Result<(), ThemeError> {
        for number in numbers {
            if self.marked.insert(number) {
                self.waiting.push(number);
                self.doubts.insert(number);
            }
        }
        if self.links.is_empty() && !self.in_heading {
            self.flush_marks()?;
        }
        Ok(())
    }

    fn flush_marks(&mut self) -> Result<(), ThemeError> {
        for number in std::mem::take(&mut self.waiting) {
            let entry = self.scope.doubts.iter().find(|e| e.number == number);
            if let Some(entry) = entry {
                let mark = marks::mark(self.scope, entry);
                let markup = self.rendered(Template::PartMark, &mark)?;
                self.push(markup.trim_end());
            }
        }
        Ok(())
    }

    fn rendered(
        &self,
        template: Template,
        view: &impl serde::Serialize,
    ) -> Result<String, ThemeError> {
        let older = self.scope.seen.older();
        let view = PartView { part: view, older };
        self.scope.theme.render(template, self.scope.lang, &view)
    }
}
