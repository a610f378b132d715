use crate::edit::translate::returned::{Progress, Returned, ReturnedUnit};
use crate::edit::translate::xliff::tree::{Element, Node};
use crate::edit::translate::xliff::{character, hash, units};
use std::collections::BTreeMap;

/// What a document of version 2 says.
pub(in crate::edit::translate::xliff) fn read(root: &Element) -> Returned {
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
        units(
            file,
            "unit",
            &|element| unit(element, path),
            &mut returned.units,
        );
    }
    returned
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
            let here = state(part, target);
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

/// How far a segment has come. Version 2 has no state for a translation that is
/// not to be used yet: Poedit says so in `subState`, Weblate on the target in a
/// word of version 1.2.
fn state(segment: &Element, target: Option<&Element>) -> Progress {
    let on_target = target.and_then(|target| target.attribute("state"));
    if segment.attribute("subState") == Some("poedit:fuzzy")
        || on_target.is_some_and(|state| state.starts_with("needs-"))
    {
        return Progress::Unsure;
    }
    match segment.attribute("state") {
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
    character(element.attribute("hex")?)
}
