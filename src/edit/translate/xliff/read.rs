use super::tree::{Element, Node, tree};
use crate::diag::Said;
use crate::edit::translate::returned::{Progress, Returned, ReturnedUnit};
use crate::source::{FileId, Span};
use crate::value::Hash128;
use std::collections::BTreeMap;

/// Why a file is no XLIFF that can be read.
#[derive(Debug)]
pub(in crate::edit::translate) enum Fault {
    /// It is no XML.
    NotXml(Span, Said),
    /// It is XML of another kind; the name of its outermost element.
    NotXliff(Span, String),
    /// It is XLIFF of another version.
    Version(Span, String),
}

/// Reads an XLIFF file of version 2. Elements of other namespaces, notes and
/// annotations are passed over.
pub(in crate::edit::translate) fn read(file: FileId, text: &str) -> Result<Returned, Fault> {
    let root = tree(file, text).map_err(|broken| Fault::NotXml(broken.at, broken.reason))?;
    if root.name != "xliff" {
        return Err(Fault::NotXliff(root.at, root.name));
    }
    let version = root.attribute("version").unwrap_or_default();
    if !root.is_core() || !version.starts_with("2.") {
        return Err(Fault::Version(root.at, version.to_owned()));
    }
    let lang = |name| {
        let tag = root.attribute(name)?;
        Some((tag.to_lowercase(), Some(root.at)))
    };
    let mut returned = Returned {
        source: lang("srcLang"),
        target: lang("trgLang"),
        units: Vec::new(),
    };
    for file in root.all("file") {
        let path = file.attribute("original").unwrap_or_default();
        units(file, path, &mut returned.units);
    }
    Ok(returned)
}

fn units(parent: &Element, path: &str, out: &mut Vec<ReturnedUnit>) {
    for element in parent.elements() {
        if element.is("unit") {
            out.push(unit(element, path));
        } else if element.is("group") {
            units(element, path, out);
        }
    }
}

fn unit(unit: &Element, path: &str) -> ReturnedUnit {
    let data = Data::of(unit);
    let (mut sources, mut targets) = (String::new(), Vec::new());
    let mut progress = None;
    let mut number = 0;
    for part in unit
        .elements()
        .filter(|e| e.is("segment") || e.is("ignorable"))
    {
        number += 1;
        let source = part.all("source").next();
        let source = source.map(|source| data.text(source)).unwrap_or_default();
        let target = part.all("target").next();
        let written = target.map(|target| data.text(target));
        if part.is("segment") {
            let here = state(part.attribute("state"));
            progress = Some(progress.map_or(here, |before: Progress| before.min(here)));
        }
        // A translation may set its segments in another order.
        let place = target.and_then(|t| t.attribute("order")?.parse().ok());
        targets.push((
            place.unwrap_or(number),
            part.is("segment"),
            written,
            source.clone(),
        ));
        sources.push_str(&source);
    }
    targets.sort_by_key(|(place, ..)| *place);
    let is_whole = (targets.iter()).any(|(_, is_segment, written, _)| {
        *is_segment && written.as_ref().is_some_and(|text| !text.trim().is_empty())
    });
    let is_open = (targets.iter()).any(|(_, is_segment, written, source)| {
        *is_segment && written.is_none() && !source.trim().is_empty()
    });
    let whole: String = (targets.into_iter())
        .map(|(_, is_segment, written, source)| match written {
            Some(text) => text,
            None if is_segment => String::new(),
            None => source,
        })
        .collect();
    ReturnedUnit {
        path: path.to_owned(),
        name: unit.attribute("name").unwrap_or_default().to_owned(),
        hash: unit.attribute("id").and_then(hash),
        original: sources,
        translation: (is_whole && !is_open).then_some(whole),
        progress: progress.unwrap_or(Progress::Initial),
        at: Some(unit.at),
        row: None,
    }
}

/// The hash in an id: `u-…`, with a number behind it where it is repeated.
fn hash(id: &str) -> Option<Hash128> {
    let digits = id.strip_prefix("u-")?;
    Hash128::parse(digits.split('-').next()?)
}

fn state(state: Option<&str>) -> Progress {
    match state {
        Some("translated") => Progress::Translated,
        Some("reviewed" | "final") => Progress::Reviewed,
        _ => Progress::Initial,
    }
}

/// What stands for the codes of a unit.
struct Data<'u> {
    /// By the id of the data.
    written: BTreeMap<&'u str, String>,
    /// By the id of the code in the original: beginning and end.
    codes: BTreeMap<&'u str, (&'u str, &'u str)>,
}

impl<'u> Data<'u> {
    fn of(unit: &'u Element) -> Data<'u> {
        let all = unit.all("originalData").flat_map(|data| data.all("data"));
        let written = all.filter_map(|one| Some((one.attribute("id")?, plain(one))));
        let mut data = Data {
            written: written.collect(),
            codes: BTreeMap::new(),
        };
        let parts = unit
            .elements()
            .filter(|e| e.is("segment") || e.is("ignorable"));
        for source in parts.flat_map(|part| part.all("source")) {
            data.note(source);
        }
        data
    }

    fn note(&mut self, parent: &'u Element) {
        for element in parent.elements() {
            let refs = refs(element);
            if let (Some(id), (Some(start), end)) = (element.attribute("id"), refs) {
                self.codes.insert(id, (start, end.unwrap_or_default()));
            }
            self.note(element);
        }
    }

    /// A text with what stands for its codes.
    fn text(&self, element: &Element) -> String {
        let mut out = String::new();
        let mut ends: BTreeMap<&str, &str> = BTreeMap::new();
        self.say(element, &mut out, &mut ends);
        out
    }

    fn say<'e>(
        &'e self,
        parent: &'e Element,
        out: &mut String,
        ends: &mut BTreeMap<&'e str, &'e str>,
    ) {
        for node in &parent.inside {
            let element = match node {
                Node::Text(text) => {
                    out.push_str(text);
                    continue;
                }
                Node::Element(element) if !element.is_core() => continue,
                Node::Element(element) => element,
            };
            let id = element.attribute("id").unwrap_or_default();
            let known = self.codes.get(id).copied().unwrap_or_default();
            let (start, end) = refs(element);
            let (start, end) = (start.unwrap_or(known.0), end.unwrap_or(known.1));
            match element.name.as_str() {
                "ph" => out.push_str(self.datum(start)),
                "pc" => {
                    out.push_str(self.datum(start));
                    self.say(element, out, ends);
                    out.push_str(self.datum(end));
                }
                "sc" => {
                    out.push_str(self.datum(start));
                    ends.insert(id, known.1);
                }
                "ec" => {
                    let own = element.attribute("dataRef");
                    let of = element.attribute("startRef").unwrap_or_default();
                    let end = own.or_else(|| ends.get(of).copied());
                    out.push_str(self.datum(end.unwrap_or_default()));
                }
                "mrk" => self.say(element, out, ends),
                "cp" => out.extend(code_point(element)),
                _ => {}
            }
        }
    }

    fn datum(&self, id: &str) -> &str {
        self.written.get(id).map_or("", String::as_str)
    }
}

/// What a code refers to: the data of its beginning and of its end.
fn refs(element: &Element) -> (Option<&str>, Option<&str>) {
    let start = element.attribute("dataRefStart");
    let start = start.or_else(|| element.attribute("dataRef"));
    (start, element.attribute("dataRefEnd"))
}

/// The text of an element that holds no codes.
fn plain(element: &Element) -> String {
    let mut out = String::new();
    for node in &element.inside {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if element.is("cp") => out.extend(code_point(element)),
            Node::Element(_) => {}
        }
    }
    out
}

fn code_point(element: &Element) -> Option<char> {
    let hex = element.attribute("hex")?;
    char::from_u32(u32::from_str_radix(hex, 16).ok()?)
}
