//! From the events of CommonMark to pieces.

use super::prose::{Piece, Prose};
use super::{comment, parts, placeholder};
use crate::diag::{Diagnostic, said};
use crate::parse::codes;
use crate::parse::forms::bad_id;
use crate::source::Span;
use crate::value::Id;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;

/// A block that is gathered until its end.
#[derive(Default)]
struct Gathered {
    info: String,
    inside: String,
    first: Option<usize>,
}

/// Turns events into pieces one by one.
pub(super) struct Reader<'a> {
    text: &'a str,
    body: Span,
    /// Stands for a brace that the author escaped.
    escape: Option<char>,
    out: Prose,
    /// Where in the output the open heading began.
    heading: Option<usize>,
    code: Option<Gathered>,
    html: Option<Gathered>,
}

impl<'a> Reader<'a> {
    /// A reader of `text`, which stands at `body` in its file.
    pub fn new(text: &'a str, body: Span, escape: Option<char>) -> Self {
        Reader {
            text,
            body,
            escape,
            out: Prose::default(),
            heading: None,
            code: None,
            html: None,
        }
    }

    /// What was read.
    pub fn finish(self) -> Prose {
        self.out
    }

    /// Takes in the event of a range of the text.
    pub fn take(&mut self, event: Event<'static>, range: Range<usize>) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                self.code = Some(Gathered {
                    info: info.to_string(),
                    ..Gathered::default()
                });
            }
            Event::Text(text) if self.code.is_some() => {
                if let Some(code) = &mut self.code {
                    code.inside.push_str(&text);
                    code.first.get_or_insert(range.start);
                }
            }
            Event::End(TagEnd::CodeBlock) => match self.code.take() {
                Some(code) => self.fenced(code, range),
                None => self.push(Piece::Md(Event::End(TagEnd::CodeBlock)), range),
            },
            Event::Start(Tag::HtmlBlock) => self.html = Some(Gathered::default()),
            Event::Html(html) => match &mut self.html {
                Some(gathered) => gathered.inside.push_str(&html),
                None => self.html_text(&html, range),
            },
            Event::End(TagEnd::HtmlBlock) => {
                let html = self.html.take().unwrap_or_default().inside;
                self.html_block(&html, range);
            }
            Event::InlineHtml(html) => {
                let misplaced = comment::misplaced(&html, self.at(range.clone()));
                self.out.faults.extend(misplaced);
                self.html_text(&html, range);
            }
            Event::Text(text) => self.text(text, range),
            Event::Code(code) => self.code_span(code, range),
            Event::Start(tag @ Tag::Heading { .. }) => {
                self.heading = Some(self.out.pieces.len());
                self.check_level(&tag, &range);
                self.push(Piece::Md(Event::Start(tag)), range);
            }
            Event::End(end @ TagEnd::Heading(_)) => {
                self.heading_id();
                self.push(Piece::Md(Event::End(end)), range);
            }
            other => self.push(Piece::Md(other), range),
        }
    }

    fn push(&mut self, piece: Piece, range: Range<usize>) {
        self.out.pieces.push((piece, range));
    }

    fn at(&self, range: Range<usize>) -> Span {
        self.body.within(range)
    }

    /// Text, joined to text before it; an escaped brace is kept apart.
    fn text(&mut self, text: CowStr<'static>, range: Range<usize>) {
        let is_escaped = text.starts_with('{')
            && self.text[..range.start].ends_with('\\')
            && self.text[range.start..].starts_with('{');
        let text = match self.escape.filter(|_| is_escaped) {
            Some(escape) => CowStr::from(text.replacen('{', &escape.to_string(), 1)),
            None => text,
        };
        if let Some((Piece::Md(Event::Text(before)), place)) = self.out.pieces.last_mut() {
            *before = CowStr::from(format!("{before}{text}"));
            place.end = range.end;
        } else {
            self.push(Piece::Md(Event::Text(text)), range);
        }
    }

    fn code_span(&mut self, code: CowStr<'static>, range: Range<usize>) {
        match placeholder::placeholder(&code, self.at(range.clone())) {
            Some(Ok(placeholder)) => self.push(Piece::Placeholder(placeholder), range),
            read => {
                self.out.faults.extend(read.and_then(Result::err));
                self.push(Piece::Md(Event::Code(code)), range);
            }
        }
    }

    fn fenced(&mut self, code: Gathered, range: Range<usize>) {
        let line = self.text[range.clone()].lines().next().unwrap_or_default();
        let info = line.find(code.info.as_str()).unwrap_or(0);
        let start = range.start + info;
        let at = self.at(start..start + code.info.len().min(line.len() - info));
        match parts::part(&code.info, at, &code.inside) {
            Some(Ok(part)) => return self.push(Piece::Part(part), range),
            Some(Err(faults)) => self.out.faults.extend(faults),
            None => {}
        }
        let kind = CodeBlockKind::Fenced(CowStr::from(code.info));
        let inside = code.first.unwrap_or(range.start)..range.end;
        self.push(Piece::Md(Event::Start(Tag::CodeBlock(kind))), range.clone());
        self.push(Piece::Md(Event::Text(CowStr::from(code.inside))), inside);
        self.push(Piece::Md(Event::End(TagEnd::CodeBlock)), range);
    }

    fn html_block(&mut self, html: &str, range: Range<usize>) {
        let written = &self.text[range.clone()];
        for found in comment::ignores(written, range.start, self.body) {
            match found {
                Ok(ignore) => self.out.ignores.push(ignore),
                Err(fault) => self.out.faults.push(fault),
            }
        }
        let shown = without_comments(html);
        let shown = shown.trim();
        if shown.is_empty() {
            return;
        }
        self.push(Piece::Md(Event::Start(Tag::Paragraph)), range.clone());
        self.push(
            Piece::Md(Event::Text(CowStr::from(shown.to_owned()))),
            range.clone(),
        );
        self.push(Piece::Md(Event::End(TagEnd::Paragraph)), range);
    }

    fn html_text(&mut self, html: &str, range: Range<usize>) {
        let shown = without_comments(html);
        if !shown.is_empty() {
            self.text(CowStr::from(shown), range);
        }
    }

    fn check_level(&mut self, tag: &Tag, range: &Range<usize>) {
        if matches!(
            tag,
            Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }
        ) {
            let line = self.text[range.clone()].lines().next().unwrap_or_default();
            let at = self.at(range.start..range.start + line.len());
            self.out.faults.push(
                Diagnostic::new(
                    &codes::HEADING_LEVEL,
                    at,
                    said(
                        "本文に一番上の段階の見出し（#）があります",
                        "the text has a heading of level 1",
                    ),
                )
                .help(said(
                    "ページの題は前書きの title に書き、本文の見出しは ## から始めてください",
                    "the title stands in the front matter; begin headings at ##",
                )),
            );
        }
    }

    /// Moves a trailing `{#id}` from the text of a heading to its tag.
    fn heading_id(&mut self) {
        let Some(start) = self.heading.take() else {
            return;
        };
        let Some((Piece::Md(Event::Text(text)), range)) = self.out.pieces.last_mut() else {
            return;
        };
        let Some((before, id)) = text
            .trim_end()
            .strip_suffix('}')
            .and_then(|t| t.rsplit_once("{#"))
        else {
            return;
        };
        let (before, id) = (before.trim_end().to_owned(), id.to_owned());
        // The text ends where the braces do, so the id is found from the end.
        let end = range.end.saturating_sub(1);
        let place = end.saturating_sub(id.len())..end;
        *text = CowStr::from(before);
        match Id::parse(&id) {
            Ok(_) => {
                if let Some((Piece::Md(Event::Start(Tag::Heading { id: slot, .. })), _)) =
                    self.out.pieces.get_mut(start)
                {
                    *slot = Some(CowStr::from(id));
                }
            }
            Err(_) => {
                let at = self.at(place);
                self.out.faults.push(bad_id(at, &id));
            }
        }
    }
}

fn without_comments(html: &str) -> String {
    let mut shown = String::new();
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        shown.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    shown.push_str(rest);
    shown
}
