//! The events of a Markdown text as hakusho reads it: emphasis and line breaks
//! as Japanese authors mean them, ruby, heading ids, placeholders and
//! generated parts, other HTML as text.

use super::emphasis::{Cured, cure, spare_characters};
use super::script::is_wide;
use super::{parts, placeholder};
use crate::diag::{Diagnostic, said};
use crate::parse::codes;
use crate::parse::draft::{PartDraft, Placeholder};
use crate::parse::forms::bad_id;
use crate::source::Span;
use crate::value::Id;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A piece of prose.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// What CommonMark makes of it. Headings carry the id that stood behind
    /// them; never raw HTML.
    Md(Event<'static>),
    /// A word with its reading: 戦略 with せんりゃく.
    Ruby {
        /// The word.
        base: String,
        /// The reading over it.
        reading: String,
    },
    /// A figure placed from the data.
    Placeholder(Placeholder),
    /// A generated part, in place of its fenced block.
    Part(PartDraft),
}

/// A text as pieces, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// Pieces with their ranges in the text.
    pub pieces: Vec<(Piece, Range<usize>)>,
    /// Faults, also in what was left as it is.
    pub faults: Vec<Diagnostic>,
}

/// Reads a Markdown text that stands at `body` in its file.
pub fn prose(text: &str, body: Span) -> Prose {
    let cured = cure(text);
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_DEFINITION_LIST;
    let mut reader = Reader {
        text,
        body,
        escape: spare_characters(text).nth(1),
        out: Prose::default(),
        heading: None,
        code: None,
        html: None,
    };
    for (event, range) in Parser::new_ext(&cured.text, options).into_offset_iter() {
        let range = cured.range(range);
        reader.take(cleaned(event, &cured).into_static(), range);
    }
    let mut out = reader.out;
    out.pieces = split_ruby(out.pieces, reader.escape);
    join_lines(&mut out.pieces);
    out
}

/// The event without the markers that the cure of emphasis put in.
fn cleaned<'a>(event: Event<'a>, cured: &Cured) -> Event<'a> {
    let clean = |text: CowStr<'a>| match cured.clean(&text) {
        Some(clean) => CowStr::from(clean),
        None => text,
    };
    match event {
        Event::Text(t) => Event::Text(clean(t)),
        Event::Code(t) => Event::Code(clean(t)),
        Event::Html(t) => Event::Html(clean(t)),
        Event::InlineHtml(t) => Event::InlineHtml(clean(t)),
        Event::FootnoteReference(t) => Event::FootnoteReference(clean(t)),
        Event::Start(Tag::FootnoteDefinition(t)) => Event::Start(Tag::FootnoteDefinition(clean(t))),
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(t))) => {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(clean(t))))
        }
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: clean(dest_url),
            title: clean(title),
            id: clean(id),
        }),
        Event::Start(Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Image {
            link_type,
            dest_url: clean(dest_url),
            title: clean(title),
            id: clean(id),
        }),
        other => other,
    }
}

/// A block that is gathered until its end.
#[derive(Default)]
struct Gathered {
    info: String,
    inside: String,
    first: Option<usize>,
}

struct Reader<'a> {
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

impl Reader<'_> {
    fn take(&mut self, event: Event<'static>, range: Range<usize>) {
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
            Event::InlineHtml(html) => self.html_text(&html, range),
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

/// Finds `{word|reading}` in texts and gives escaped braces back.
fn split_ruby(
    pieces: Vec<(Piece, Range<usize>)>,
    escape: Option<char>,
) -> Vec<(Piece, Range<usize>)> {
    let mut out = Vec::with_capacity(pieces.len());
    let mut in_code = false;
    for (piece, range) in pieces {
        match &piece {
            Piece::Md(Event::Start(Tag::CodeBlock(_))) => in_code = true,
            Piece::Md(Event::End(TagEnd::CodeBlock)) => in_code = false,
            _ => {}
        }
        let Piece::Md(Event::Text(text)) = &piece else {
            out.push((piece, range));
            continue;
        };
        let plain = |part: &str| match escape {
            Some(escape) => part.replace(escape, "{"),
            None => part.to_owned(),
        };
        // Ranges can be told apart only where the text stands as it was written.
        let exact = text.len() == range.len();
        let mut push = |piece: Piece, part: Range<usize>| {
            let place = if exact {
                range.start + part.start..range.start + part.end
            } else {
                range.clone()
            };
            out.push((piece, place));
        };
        let mut done = 0;
        while let Some(found) = (!in_code).then(|| next_ruby(text, done)).flatten() {
            if found.start > done {
                let words = CowStr::from(plain(&text[done..found.start]));
                push(Piece::Md(Event::Text(words)), done..found.start);
            }
            let inside = &text[found.start + 1..found.end - 1];
            if let Some((base, reading)) = inside.split_once('|') {
                let ruby = Piece::Ruby {
                    base: plain(base),
                    reading: plain(reading),
                };
                push(ruby, found.clone());
            }
            done = found.end;
        }
        if done < text.len() {
            push(
                Piece::Md(Event::Text(CowStr::from(plain(&text[done..])))),
                done..text.len(),
            );
        }
    }
    out
}

/// The next `{word|reading}` at or after `from`.
fn next_ruby(text: &str, mut from: usize) -> Option<Range<usize>> {
    loop {
        let open = from + text[from..].find('{')?;
        let close = open + text[open..].find('}')?;
        let inside = &text[open + 1..close];
        let is_ruby = inside.split_once('|').is_some_and(|(base, reading)| {
            !base.trim().is_empty()
                && !reading.trim().is_empty()
                && !reading.contains('|')
                && !inside.contains(['{', '\n'])
        });
        if is_ruby {
            return Some(open..close + 1);
        }
        from = open + 1;
    }
}

/// What stands beside a line break.
#[derive(PartialEq)]
enum Neighbour {
    Wide,
    Other,
    /// A figure, whose first and last character the data decide.
    Figure,
    None,
}

/// Takes out line breaks between two Japanese characters.
fn join_lines(pieces: &mut Vec<(Piece, Range<usize>)>) {
    let drops: Vec<bool> = (0..pieces.len())
        .map(|i| {
            if pieces[i].0 != Piece::Md(Event::SoftBreak) {
                return false;
            }
            let before = pieces[..i]
                .iter()
                .rev()
                .find_map(|(p, _)| neighbour(p, true));
            let after = pieces[i + 1..]
                .iter()
                .find_map(|(p, _)| neighbour(p, false));
            matches!(
                (before, after),
                (
                    Some(Neighbour::Wide),
                    Some(Neighbour::Wide | Neighbour::Figure)
                ) | (Some(Neighbour::Figure), Some(Neighbour::Wide))
            )
        })
        .collect();
    let mut drops = drops.into_iter();
    pieces.retain(|_| !drops.next().unwrap_or(false));
}

/// The character of a piece next to a break; none if the piece shows nothing.
fn neighbour(piece: &Piece, is_before: bool) -> Option<Neighbour> {
    let side = |text: &str| {
        let c = if is_before {
            text.chars().next_back()
        } else {
            text.chars().next()
        };
        c.map(|c| {
            if is_wide(c) {
                Neighbour::Wide
            } else {
                Neighbour::Other
            }
        })
    };
    match piece {
        Piece::Md(Event::Text(text) | Event::Code(text)) => side(text),
        Piece::Ruby { base, .. } => side(base),
        Piece::Placeholder(_) => Some(Neighbour::Figure),
        Piece::Md(Event::Start(
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. },
        ))
        | Piece::Md(Event::End(
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link,
        ))
        | Piece::Md(Event::FootnoteReference(_)) => None,
        _ => Some(Neighbour::None),
    }
}
