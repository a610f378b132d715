//! An XML document as elements with their places.

use super::fault::{self, why};
use super::{ONE, TWO, TWO_2};
use crate::diag::{Said, said};
use crate::source::{FileId, Span};
use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

/// How deep elements may stand in each other.
const DEPTH: usize = 200;

/// An element.
#[derive(Debug)]
pub(super) struct Element {
    /// Its name without prefix.
    pub name: String,
    /// Its namespace.
    pub space: String,
    /// Its attributes, by names without prefix.
    pub attributes: Vec<(String, String)>,
    pub inside: Vec<Node>,
    /// Its opening tag.
    pub at: Span,
}

/// What stands in an element.
#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

/// What keeps a document from being read, and where.
#[derive(Debug)]
pub(super) struct Broken {
    pub at: Span,
    pub reason: Said,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(of, _)| of == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether it is an element of XLIFF itself of this name.
    pub fn is(&self, name: &str) -> bool {
        self.is_core() && self.name == name
    }

    /// Whether it is an element of XLIFF itself.
    pub fn is_core(&self) -> bool {
        [ONE, TWO, TWO_2].contains(&self.space.as_str())
    }

    /// The elements in it.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.inside.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements of XLIFF itself of a name.
    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.elements().filter(move |element| element.is(name))
    }
}

/// Reads a document; its outermost element.
pub(super) fn tree(file: FileId, text: &str) -> Result<Element, Broken> {
    let mut reader = NsReader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    let mut start = 0;
    loop {
        let read = reader
            .read_resolved_event()
            .map(|(space, event)| (namespace(&space), event.into_owned()));
        let end = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let (before, at) = (start, Span::new(file, start..end.min(text.len())));
        let broken = |reason: Said| Broken { at, reason };
        start = end;
        let (space, event) = match read {
            Ok(read) => read,
            Err(error) => {
                let place = usize::try_from(reader.error_position()).unwrap_or(before);
                let place = place.min(text.len());
                return Err(Broken {
                    at: Span::new(file, place..place),
                    reason: why(&error),
                });
            }
        };
        let text = match event {
            Event::Start(tag) => {
                if open.len() >= DEPTH {
                    return Err(broken(said(
                        "要素の入れ子が深すぎます",
                        "too many elements in each other",
                    )));
                }
                open.push(element(space, &tag, at).map_err(broken)?);
                continue;
            }
            Event::Empty(tag) => {
                let element = element(space, &tag, at).map_err(broken)?;
                match open.last_mut() {
                    Some(parent) => parent.inside.push(Node::Element(element)),
                    None => return Ok(element),
                }
                continue;
            }
            Event::End(_) => {
                let Some(element) = open.pop() else { continue };
                match open.last_mut() {
                    Some(parent) => parent.inside.push(Node::Element(element)),
                    None => return Ok(element),
                }
                continue;
            }
            Event::Text(text) => text.xml10_content().into_owned(),
            Event::CData(text) => text.xml10_content().into_owned(),
            Event::GeneralRef(name) => {
                let plain = || match &*name.xml10_content() {
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "amp" => Some('&'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => None,
                };
                let meant = name.resolve_char_ref().ok().flatten().or_else(plain);
                let unknown = || {
                    let name = name.xml10_content();
                    broken(said(
                        format!("「&{name};」が何を表すか分かりません"),
                        format!("unknown entity &{name};"),
                    ))
                };
                meant.ok_or_else(unknown)?.to_string()
            }
            Event::Eof => {
                return Err(broken(said(
                    "要素の途中でファイルが終わっています",
                    "the file ends within an element",
                )));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
        };
        match open.last_mut() {
            Some(parent) => match parent.inside.last_mut() {
                Some(Node::Text(before)) => before.push_str(&text),
                _ => parent.inside.push(Node::Text(text)),
            },
            None if text.trim().is_empty() => {}
            None => {
                return Err(broken(said(
                    "要素の外に文字があります",
                    "text outside of elements",
                )));
            }
        }
    }
}

fn namespace(space: &ResolveResult) -> String {
    match space {
        ResolveResult::Bound(Namespace(space)) => (*space).to_owned(),
        _ => String::new(),
    }
}

fn element(space: String, tag: &BytesStart, at: Span) -> Result<Element, Said> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| fault::attribute(&error))?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_err(|_| fault::reference())?;
        let name = attribute.key.local_name();
        // A foreign attribute of the same name does not stand for ours.
        if attribute.key.prefix().is_none() {
            attributes.push((name.as_ref().to_owned(), value.into_owned()));
        }
    }
    Ok(Element {
        name: tag.local_name().as_ref().to_owned(),
        space,
        attributes,
        inside: Vec::new(),
        at,
    })
}
