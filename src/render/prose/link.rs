//! Links and pictures.

use super::Writer;
use super::escape::{attribute, text};
use crate::model::{FigureIx, IndicatorIx, PageIx, TableIx};
use crate::parse::markdown::Piece;
use crate::plan::Route;
use crate::render::chrome::only_in;
use crate::render::scope::Target;
use crate::theme::ThemeError;
use pulldown_cmark::{Event, Tag, TagEnd};

/// A picture whose description is being gathered.
pub(super) struct Image {
    dest: String,
    title: String,
    alt: String,
    /// Pictures may stand in the description of another.
    depth: usize,
}

/// Where a link leads.
enum Way {
    /// Within the site.
    Inside(String),
    /// To a page that readers do not have in their language.
    Left(Left),
    /// To another site, or to a letter.
    Outside(String),
    /// Nowhere that we would send a reader.
    Nowhere,
}

/// A page that readers do not have in their language.
struct Left {
    href: String,
    /// The language of what is there; none in the print edition, whose chapter
    /// says where the page is.
    hreflang: Option<String>,
    /// In which languages there is one, in words.
    only: String,
}

impl Writer<'_> {
    pub(super) fn open_link(&mut self, dest: &str, title: &str) {
        let title = match title {
            "" => String::new(),
            title => format!(" title=\"{}\"", attribute(title)),
        };
        let close = match self.way(dest) {
            Way::Inside(href) => {
                self.push(&format!("<a href=\"{}\"{title}>", attribute(&href)));
                "</a>".to_owned()
            }
            Way::Left(left) => {
                let hreflang = left
                    .hreflang
                    .map(|lang| format!(" hreflang=\"{}\"", attribute(&lang)));
                self.push(&format!(
                    "<a href=\"{}\"{}{title}>",
                    attribute(&left.href),
                    hreflang.unwrap_or_default(),
                ));
                format!("</a> <span class=\"only\">{}</span>", text(&left.only))
            }
            Way::Outside(href) => {
                let href = attribute(&href);
                self.push(&format!("<a href=\"{href}\" rel=\"noopener\"{title}>"));
                "</a>".to_owned()
            }
            Way::Nowhere => format!(" ({})", text(dest)),
        };
        self.links.push(close);
    }

    pub(super) fn close_link(&mut self) -> Result<(), ThemeError> {
        let close = self.links.pop().unwrap_or_default();
        self.push(&close);
        self.flush_traces();
        if self.links.is_empty() && !self.in_heading {
            self.flush_marks()?;
        }
        Ok(())
    }

    fn way(&self, dest: &str) -> Way {
        if let Some(id) = dest.strip_prefix('#') {
            return self
                .section(self.page, id)
                .map_or(Way::Nowhere, Way::Inside);
        }
        let Some((scheme, rest)) = dest.split_once(':') else {
            if dest.contains('@') && !dest.contains(['/', '?', '#']) {
                return Way::Outside(format!("mailto:{dest}"));
            }
            return self.attached(dest).map_or(Way::Nowhere, Way::Inside);
        };
        match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" | "mailto" => Way::Outside(dest.to_owned()),
            kind => {
                let Some(href) = self.item(kind, rest) else {
                    return Way::Nowhere;
                };
                match self.page_of(rest).filter(|_| kind == "page") {
                    Some(page) => self.to_page(page, href),
                    None => Way::Inside(href),
                }
            }
        }
    }

    fn to_page(&self, page: PageIx, href: String) -> Way {
        let scope = self.scope;
        let route = Route::Page(scope.ix, page);
        let Some(lang) = scope.left_to(route) else {
            return Way::Inside(href);
        };
        Way::Left(Left {
            href,
            hreflang: (!scope.is_print()).then(|| lang.as_str().to_owned()),
            only: only_in(scope, route),
        })
    }

    /// The page that the words behind `page:` name.
    fn page_of(&self, id: &str) -> Option<PageIx> {
        let id = id.split('#').next().unwrap_or(id);
        let mut pages = self.scope.edition.pages.iter();
        pages.position(|p| p.slug.as_str() == id).map(PageIx)
    }

    /// The way to an item of the edition.
    fn item(&self, kind: &str, id: &str) -> Option<String> {
        let (id, section) = match id.split_once('#') {
            Some((id, section)) => (id, Some(section)),
            None => (id, None),
        };
        let edition = self.scope.edition;
        let route = match kind {
            "page" => {
                let page = self.page_of(id)?;
                let found = section.and_then(|section| self.section(page, section));
                return found.or_else(|| {
                    let route = Route::Page(self.scope.ix, page);
                    Some(self.scope.href(Target::Page(route)))
                });
            }
            "indicator" => {
                let at = edition
                    .indicators
                    .iter()
                    .position(|i| i.id.as_str() == id)?;
                Target::Indicator(IndicatorIx(at))
            }
            "table" => {
                let at = edition.tables.iter().position(|t| t.id.as_str() == id)?;
                Target::Table(TableIx(at))
            }
            "figure" => {
                let at = edition.figures.iter().position(|f| f.id.as_str() == id)?;
                Target::Figure(FigureIx(at))
            }
            _ => return None,
        };
        Some(self.scope.href(route))
    }

    /// The way to a heading of a page.
    fn section(&self, page: PageIx, id: &str) -> Option<String> {
        let ids = self.scope.site.sections.get(&(self.scope.ix, page))?;
        let place = ids.iter().position(|own| own == id)?;
        Some(self.scope.href(Target::Section(page, place)))
    }

    /// The way to a file that the edition brings along.
    fn attached(&self, dest: &str) -> Option<String> {
        let (report, edition) = (&self.scope.report.id, &self.scope.edition.id);
        let inside = dest.strip_prefix("./").unwrap_or(dest);
        let names = [inside, inside.strip_prefix("assets/").unwrap_or(inside)];
        let found = names
            .iter()
            .find_map(|name| self.scope.site.asset(&format!("{report}/{edition}/{name}")))?;
        Some(self.scope.way_to(found))
    }

    pub(super) fn open_image(&mut self, dest: &str, title: &str) {
        self.image = Some(Image {
            dest: dest.to_owned(),
            title: title.to_owned(),
            alt: String::new(),
            depth: 0,
        });
    }

    /// Takes a piece into the description of the open picture.
    pub(super) fn describe(&mut self, piece: &Piece) {
        let Some(image) = &mut self.image else {
            return;
        };
        match piece {
            Piece::Md(Event::Text(words) | Event::Code(words)) => image.alt.push_str(words),
            Piece::Md(Event::SoftBreak | Event::HardBreak) => image.alt.push(' '),
            Piece::Ruby { base, .. } => image.alt.push_str(base),
            Piece::Md(Event::Start(Tag::Image { .. })) => image.depth += 1,
            Piece::Md(Event::End(TagEnd::Image)) if image.depth > 0 => image.depth -= 1,
            Piece::Md(Event::End(TagEnd::Image)) => self.close_image(),
            // Descriptions are text; the place of the figure still counts.
            Piece::Placeholder(_) => {
                let figure = self.next_figure();
                let words = figure.map_or_else(String::new, |figure| {
                    self.waiting_traces.extend(figure.trace);
                    figure.words
                });
                if let Some(image) = &mut self.image {
                    image.alt.push_str(&words);
                }
            }
            _ => {}
        }
    }

    fn close_image(&mut self) {
        let Some(image) = self.image.take() else {
            return;
        };
        self.heard(&image.alt);
        // Pictures of other sites would tell them who reads.
        let Some(href) = self.attached(&image.dest) else {
            self.push(&text(&image.alt));
            return self.flush_traces();
        };
        let title = match image.title.as_str() {
            "" => String::new(),
            title => format!(" title=\"{}\"", attribute(title)),
        };
        let loading = if self.scope.is_print() {
            ""
        } else {
            " loading=\"lazy\""
        };
        self.push(&format!(
            "<img src=\"{}\" alt=\"{}\"{title}{loading} decoding=\"async\">",
            attribute(&href),
            attribute(&image.alt),
        ));
        self.flush_traces();
    }
}
