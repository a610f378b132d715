use super::{BETWEEN, CHARACTER};
use crate::edit::translate::returned::{Progress, Returned, ReturnedUnit};
use crate::edit::translate::xliff::tree::{Element, Node};
use crate::edit::translate::xliff::{Fault, character, hash, units};
use std::collections::BTreeMap;

/// What a document of version 1.2 says. Its parts have each their languages,
/// which must be the same.
pub(in crate::edit::translate::xliff) fn read(root: &Element) -> Result<Returned, Fault> {
    let mut returned = Returned::default();
    for (number, file) in root.all("file").enumerate() {
        let lang = |name| Some((file.attribute(name)?.to_lowercase(), Some(file.at)));
        let (source, target) = (lang("source-language"), lang("target-language"));
        let tag = |lang: &Option<(String, _)>| lang.as_ref().map(|(tag, _)| tag.clone());
        if number == 0 {
            (returned.source, returned.target) = (source, target);
        } else if tag(&source) != tag(&returned.source) || tag(&target) != tag(&returned.target) {
            return Err(Fault::Languages(file.at));
        }
        let path = file.attribute("original").unwrap_or_default();
        for body in file.all("body") {
            let read = |element: &Element| unit(element, path);
            units(body, "trans-unit", &read, &mut returned.units);
        }
    }
    Ok(returned)
}

fn unit(unit: &Element, path: &str) -> ReturnedUnit {
    let source = unit.all("source").next();
    let target = unit.all("target").next();
    let natives = Natives::of(source);
    let text = |element: Option<&Element>| element.map(|element| natives.text(element));
    let original = text(source).unwrap_or_default();
    let state = target.and_then(|target| target.attribute("state"));
    let progress = progress(state, unit.attribute("approved") == Some("yes"));
    let is_open = target.is_some_and(is_half_done);
    // What went out untranslated has its original there.
    let is_made = |text: &String| {
        !text.trim().is_empty() && (*text != original || progress >= Progress::Translated)
    };
    ReturnedUnit {
        path: path.to_owned(),
        name: name(unit.attribute("resname").unwrap_or_default(), path).to_owned(),
        hash: unit.attribute("id").and_then(hash),
        translation: text(target).filter(|text| !is_open && is_made(text)),
        original,
        progress,
        at: Some(unit.at),
        row: None,
    }
}

/// The name of a text in its file.
fn name<'n>(resname: &'n str, path: &str) -> &'n str {
    let name = resname.strip_prefix(path);
    let name = name.and_then(|rest| rest.strip_prefix(BETWEEN));
    name.unwrap_or(resname)
}

/// Some tools say in `state` how far a translation has come, some in `approved`.
/// `needs-translation` is what went out, and some never change it; any other
/// need was set by a person or a tool to keep the translation from being used.
fn progress(state: Option<&str>, is_approved: bool) -> Progress {
    match state {
        Some("final" | "signed-off") => Progress::Reviewed,
        None | Some("translated") if is_approved => Progress::Reviewed,
        Some("translated") => Progress::Translated,
        Some("needs-translation") => Progress::Initial,
        Some(state) if state.starts_with("needs-") => Progress::Unsure,
        _ => Progress::Initial,
    }
}

/// Whether some segments of a translation are made and others are not.
fn is_half_done(target: &Element) -> bool {
    let mut segments = target
        .elements()
        .filter(|element| element.is("mrk") && element.attribute("mtype") == Some("seg"));
    segments.any(|segment| segment.inside.is_empty())
}

/// What stands for the codes of a unit, by their names and ids in its original:
/// a tool may write a code without what stands for it.
struct Natives<'u>(BTreeMap<(&'u str, &'u str), String>);

impl<'u> Natives<'u> {
    fn of(source: Option<&'u Element>) -> Natives<'u> {
        let mut natives = Natives(BTreeMap::new());
        if let Some(source) = source {
            natives.note(source);
        }
        natives
    }

    fn note(&mut self, parent: &'u Element) {
        for element in parent.elements() {
            if let (name @ ("ph" | "bpt" | "ept" | "it"), Some(id)) = key(element) {
                let mut written = String::new();
                self.say(element, &mut written);
                self.0.insert((name, id), written);
            } else {
                self.note(element);
            }
        }
    }

    /// A text with what stands for its codes.
    fn text(&self, element: &Element) -> String {
        let mut out = String::new();
        self.say(element, &mut out);
        out
    }

    fn say(&self, parent: &Element, out: &mut String) {
        for node in &parent.inside {
            let element = match node {
                Node::Text(text) => {
                    out.push_str(text);
                    continue;
                }
                Node::Element(element) if !element.is_core() => continue,
                Node::Element(element) => element,
            };
            let (name, id) = key(element);
            let id = id.unwrap_or_default();
            let known = |name| self.0.get(&(name, id)).map_or("", String::as_str);
            match name {
                "ph" | "bpt" | "ept" | "it" if element.inside.is_empty() => {
                    out.push_str(known(name));
                }
                "x" => match written_character(element) {
                    Some(c) => out.push(c),
                    None => out.push_str(known("ph")),
                },
                "bx" => out.push_str(known("bpt")),
                "ex" => out.push_str(known("ept")),
                "g" => {
                    out.push_str(known("bpt"));
                    self.say(element, out);
                    out.push_str(known("ept"));
                }
                _ => self.say(element, out),
            }
        }
    }
}

/// The name of a code and its id. The two ends of a pair may have ids of their
/// own; then `rid` joins them.
fn key(element: &Element) -> (&str, Option<&str>) {
    let id = element.attribute("rid").or_else(|| element.attribute("id"));
    (&element.name, id)
}

fn written_character(element: &Element) -> Option<char> {
    character(element.attribute("ctype")?.strip_prefix(CHARACTER)?)
}
