//! What the program reports of pairs: every pair is a page of one publication, and every
//! stage up to the checks goes over it.

use crate::corpus::Pair;
use crate::small;
use hakusho::check::{Subject, check};
use hakusho::diag::{Diagnostic, Severity};
use hakusho::parity::compare::{Fault, Weight};
use hakusho::parity::{Comparisons, Segment, Survey, texts};
use hakusho::source::{FileId, SourceTree, Span};
use std::collections::BTreeMap;

/// Something that is reported of a pair.
pub struct Found {
    pub is_warning: bool,
    /// The fault of figures, or the code of anything else.
    pub name: String,
    pub message: String,
    /// The places in the texts of the pair.
    pub at: Vec<Span>,
}

/// The report on pairs, in their order, and where their texts stand.
pub struct Examined {
    pub found: Vec<Vec<Found>>,
    tree: SourceTree,
}

const LANGUAGES: [&str; 2] = ["ja", "en"];

fn path(pair: usize, lang: &str) -> String {
    format!("content/harbour/2024/{:05}-p{pair}.{lang}.md", pair + 10)
}

/// The pairs as pages. The title of a page is its first heading, so that those of the
/// pairs are one level deeper.
fn tree(pairs: &[Pair]) -> SourceTree {
    let mut files = small::files("use base\n");
    for (n, pair) in pairs.iter().enumerate() {
        for (lang, text) in LANGUAGES.into_iter().zip([&pair.ja, &pair.en]) {
            let title = if lang == "ja" { "項" } else { "Item" };
            let deeper = text.replace("\n#", "\n##");
            let first = if text.starts_with('#') { "#" } else { "" };
            let page = format!("+++\ntitle = \"{title}\"\n+++\n\n{first}{deeper}\n");
            files.insert(path(n, lang), page.into_bytes());
        }
    }
    small::tree(files)
}

/// Every stage up to the checks.
pub fn examine(pairs: &[Pair]) -> Examined {
    let tree = tree(pairs);
    let (draft, mut all) = hakusho::parse::parse(&tree);
    let (publication, more) = hakusho::model::resolve(&draft);
    all.extend(more);
    let publication = publication.expect("the base is sound");
    let (theme, _) = hakusho::theme::load(&tree, "default", None, &publication.languages);
    let theme = theme.expect("the theme is sound");
    let site = hakusho::plan::plan(&publication, &theme, Vec::new(), |file| {
        &tree.file(file).bytes
    });
    let texts = texts(&publication, &mut Comparisons::default());
    let survey = Survey::of(&texts);
    all.extend(check(&Subject::new(&publication, &site, &texts, &survey)));
    let faults = faults(texts.iter().flat_map(|one| &one.segments));
    let pages: BTreeMap<FileId, usize> = (0..pairs.len())
        .flat_map(|n| LANGUAGES.map(|lang| (path(n, lang), n)))
        .filter_map(|(path, n)| Some((tree.find(&path)?.0, n)))
        .collect();
    let mut found: Vec<Vec<Found>> = Vec::new();
    found.resize_with(pairs.len(), Vec::new);
    for one in all.iter() {
        let at = places(one);
        let page = at.iter().find_map(|span| pages.get(&span.file));
        if let Some(page) = page.and_then(|n| found.get_mut(*n)) {
            page.push(Found {
                is_warning: one.severity != Severity::Note,
                name: name(one, &faults),
                message: one.message.en.clone(),
                at,
            });
        }
    }
    Examined { found, tree }
}

fn places(one: &Diagnostic) -> Vec<Span> {
    let labels = one.labels.iter().map(|(at, _)| *at);
    one.at.into_iter().chain(labels).collect()
}

/// The faults of figures by the places on both sides.
fn faults<'s>(segments: impl Iterator<Item = &'s Segment>) -> BTreeMap<(Span, Span), Fault> {
    let mut faults = BTreeMap::new();
    for segment in segments {
        let sides = segment.original.as_ref().zip(segment.translation.as_ref());
        let (Some((ours, theirs)), Some(comparison)) = (sides, &segment.comparison) else {
            continue;
        };
        let warnings = comparison.findings.iter();
        for one in warnings.filter(|one| one.weight == Weight::Warning) {
            let here = match &one.translation {
                Some(at) => theirs.passage.span(at.clone()),
                None => theirs.inside.start(),
            };
            let there = match &one.original {
                Some(at) => ours.passage.span(at.clone()),
                None => ours.inside.start(),
            };
            faults.insert((here, there), one.fault);
        }
    }
    faults
}

fn name(one: &Diagnostic, faults: &BTreeMap<(Span, Span), Fault>) -> String {
    let sides = one.at.zip(one.labels.first().map(|(at, _)| *at));
    let fault = sides.and_then(|sides| faults.get(&sides));
    match fault.filter(|_| one.code.name == "numbers-differ") {
        Some(fault) => {
            let full = format!("{fault:?}");
            full.split('(').next().unwrap_or_default().to_owned()
        }
        None => one.code.name.to_owned(),
    }
}

impl Examined {
    /// Whether something reported touches one of the fragments that do not agree.
    pub fn answers(&self, found: &Found, pair: &Pair) -> bool {
        found.at.iter().any(|span| {
            let text = self.tree.text(span.file);
            let is_japanese = self.tree.file(span.file).path.ends_with(".ja.md");
            let fragment = match is_japanese {
                true => &pair.wrong.0,
                false => &pair.wrong.1,
            };
            let at = span.range();
            !fragment.is_empty()
                && text
                    .match_indices(fragment.as_str())
                    .any(|(start, part)| at.start < start + part.len() && start < at.end)
        })
    }
}
