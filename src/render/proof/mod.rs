//! The proof edition (対訳): original and translation side by side, page by
//! page and file by file, for those who sign translations off. It is made
//! from the same segments and the same comparison as the checks, and is no
//! part of a site.

mod marks;
mod sheet;
mod words;

use super::chrome::POLICY;
use super::scope::Scope;
use super::view::{ProofEntry, ProofFrame, ProofGroup, ProofIndex, ProofSheet};
use super::{Material, numbered};
use crate::lang::Lang;
use crate::parity::{self, Home, Segment, segments};
use crate::plan::{EditionIx, Route, SitePath};
use crate::theme::{Template, ThemeError};
use crate::value::Id;
use sheet::Desk;

/// What of a publication is to be proofread.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// A report only.
    pub report: Option<String>,
    /// An edition only; without it, the current one of each report.
    pub edition: Option<String>,
    /// A page only, by its name in addresses.
    pub page: Option<String>,
}

impl Wanted {
    /// Whether only a part is asked for.
    fn is_part(&self) -> bool {
        self.report.is_some() || self.edition.is_some() || self.page.is_some()
    }
}

/// Names of the files beside the sheets.
const INDEX: &str = "index.html";
const FOLDER: &str = "assets/";

/// The sheets of the proof edition, path and bytes, in the order of their
/// paths; the interface in `lang`. Empty where nothing of the kind is there.
pub fn proof(
    material: Material,
    lang: &Lang,
    wanted: &Wanted,
) -> Result<Vec<(String, Vec<u8>)>, ThemeError> {
    let mut drafts = Vec::new();
    for scope in scopes(material, wanted) {
        drafts.extend(drafts_of(material, lang, wanted, scope));
    }
    let mut files = Vec::new();
    if drafts.is_empty() {
        return Ok(files);
    }
    for i in 0..drafts.len() {
        let sheet = finished(material, lang, &drafts, i);
        let text = material.theme.render(Template::ProofSheet, lang, &sheet)?;
        files.push((drafts[i].path.as_str().to_owned(), text.into_bytes()));
    }
    let index = SitePath::new(INDEX);
    let groups = groups(&drafts);
    let view = ProofIndex {
        frame: frame(
            material,
            lang,
            &index,
            material.theme.words(lang).get("proof_title"),
        ),
        groups,
    };
    let text = material.theme.render(Template::ProofIndex, lang, &view)?;
    files.push((INDEX.to_owned(), text.into_bytes()));
    files.extend(styles(material).map(|(path, bytes)| (path, bytes.to_vec())));
    files.sort();
    Ok(files)
}

/// What is proofread: publication and reports only where all is asked for.
fn scopes<'a>(material: Material<'a>, wanted: &Wanted) -> Vec<parity::Scope<'a>> {
    let all = parity::Scope::all(material.publication).into_iter();
    let is_wanted = |scope: &parity::Scope| match scope {
        parity::Scope::Publication => !wanted.is_part(),
        parity::Scope::Report(report) => {
            wanted.page.is_none()
                && wanted.edition.is_none()
                && wanted
                    .report
                    .as_ref()
                    .is_none_or(|id| report.id.as_str() == id)
        }
        parity::Scope::Edition(report, edition) => {
            let current = &report.editions[report.current].id;
            let id = wanted.edition.as_deref().unwrap_or(current.as_str());
            edition.id.as_str() == id
                && wanted
                    .report
                    .as_ref()
                    .is_none_or(|id| report.id.as_str() == id)
        }
    };
    all.filter(is_wanted).collect()
}

/// A sheet before it knows its neighbours.
struct Draft {
    group: String,
    title: String,
    title_lang: Option<String>,
    path: SitePath,
    sheet: ProofSheet,
}

/// The sheets of a scope: one for each page and file and each target language.
fn drafts_of(material: Material, lang: &Lang, wanted: &Wanted, scope: parity::Scope) -> Vec<Draft> {
    let publication = material.publication;
    let all = segments(publication, scope);
    let mut runs: Vec<Vec<&Segment>> = Vec::new();
    for segment in &all {
        match runs.last_mut() {
            Some(run) if run[0].home == segment.home && run[0].target == segment.target => {
                run.push(segment);
            }
            _ => runs.push(vec![segment]),
        }
    }
    let is_wanted = |run: &Vec<&Segment>| match (&wanted.page, &run[0].home) {
        (Some(page), Home::Page(_, slug)) => slug.as_str() == page,
        (Some(_), Home::File(_)) => false,
        (None, _) => true,
    };
    let runs = runs.into_iter().filter(is_wanted);
    runs.map(|run| draft(material, lang, scope, &run)).collect()
}

fn draft(material: Material, lang: &Lang, scope: parity::Scope, run: &[&Segment]) -> Draft {
    let publication = material.publication;
    let words = material.theme.words(lang);
    let original = scope.original(publication);
    let target = &run[0].target;
    let ix = edition_ix(material, scope);
    let doubts = ix.map(|ix| numbered(material, ix)).unwrap_or_default();
    let (here, route) = match ix {
        Some(ix) => (
            Route::Strategy(ix).path(publication, Some(lang)),
            Route::Strategy(ix),
        ),
        None => (SitePath::new(INDEX), Route::Home),
    };
    let scope_in = |ix, lang| {
        let scope = Scope {
            publication,
            site: material.site,
            theme: material.theme,
            lang,
            words: material.theme.words(lang),
            route,
            here: &here,
        };
        scope.within(ix, &doubts)
    };
    let both = ix.map(|ix| (scope_in(ix, original), scope_in(ix, target)));
    let desk = Desk {
        publication,
        words,
        is_japanese: lang.primary() == "ja",
        scopes: both.as_ref().map(|(a, b)| (a, b)),
        original,
    };
    let (rows, counts) = sheet::rows(desk, run);
    let (title, title_lang, name) = match &run[0].home {
        Home::Page(page, slug) => {
            let (_, edition) = ix.map(|ix| ix.of(publication)).unzip();
            let page = edition.map(|edition| edition.page(*page));
            let version = page.and_then(|page| page.text(original).or(page.texts.first()));
            let title = version.map_or_else(|| slug.to_string(), |v| v.title.clone());
            let of = version.map(|v| v.lang.as_str().to_owned());
            (title, of, slug.as_str().to_owned())
        }
        Home::File(path) => (path.to_string(), None, path.to_string()),
    };
    let group = group_title(scope, lang, original, target, publication);
    let path = sheet_path(scope, &name, target);
    let mut files: Vec<String> = Vec::new();
    let spans = run
        .iter()
        .flat_map(|s| [s.original.as_ref(), s.translation.as_ref()]);
    for side in spans.flatten() {
        let file = publication
            .lines
            .place(side.at)
            .map(|(file, _)| file.to_owned());
        if let Some(file) = file.filter(|file| !files.contains(file)) {
            files.push(file);
        }
    }
    Draft {
        group: group.clone(),
        title: title.clone(),
        title_lang: title_lang.clone(),
        sheet: ProofSheet {
            frame: frame(material, lang, &path, &title),
            group,
            title,
            title_lang,
            files,
            counts,
            languages: (original.own_name().to_owned(), target.own_name().to_owned()),
            rows,
            before: None,
            after: None,
        },
        path,
    }
}

fn edition_ix(material: Material, scope: parity::Scope) -> Option<EditionIx> {
    let parity::Scope::Edition(report, edition) = scope else {
        return None;
    };
    EditionIx::all(material.publication).into_iter().find(|ix| {
        let (own, other) = ix.of(material.publication);
        own.id == report.id && other.id == edition.id
    })
}

/// Report, edition and the two languages, in the language of the interface.
fn group_title(
    scope: parity::Scope,
    lang: &Lang,
    original: &Lang,
    target: &Lang,
    publication: &crate::model::Publication,
) -> String {
    let (title, edition): (&str, Option<&Id>) = match scope {
        parity::Scope::Publication => (publication.title.or_any(lang), None),
        parity::Scope::Report(report) => (report.title.or_any(lang), None),
        parity::Scope::Edition(report, edition) => (report.title.or_any(lang), Some(&edition.id)),
    };
    let edition = edition.map(|id| format!(" {id}")).unwrap_or_default();
    let (from, to) = (original.own_name(), target.own_name());
    format!("{title}{edition} ({from} → {to})")
}

/// `report/edition/en/name.html`
fn sheet_path(scope: parity::Scope, name: &str, target: &Lang) -> SitePath {
    let folder = scope.folder();
    let folder = folder.strip_prefix("content/").unwrap_or(&folder);
    let name = name.strip_prefix(&scope.folder()).unwrap_or(name);
    let flat: String = name
        .chars()
        .map(|c| if matches!(c, '/' | '.') { '-' } else { c })
        .collect();
    SitePath::new(format!(
        "{folder}{target}/{flat}.html",
        target = target.as_str()
    ))
}

/// The sheet with its neighbours.
fn finished(material: Material, lang: &Lang, drafts: &[Draft], i: usize) -> ProofSheet {
    let here = &drafts[i];
    let way =
        |other: Option<&Draft>| other.map(|to| (to.title.clone(), here.path.relative(&to.path)));
    ProofSheet {
        frame: frame(material, lang, &here.path, &here.title),
        before: way(i.checked_sub(1).and_then(|before| drafts.get(before))),
        after: way(drafts.get(i + 1)),
        ..here.sheet.clone()
    }
}

/// The list of sheets, in groups.
fn groups(drafts: &[Draft]) -> Vec<ProofGroup> {
    let index = SitePath::new(INDEX);
    let mut groups: Vec<ProofGroup> = Vec::new();
    for draft in drafts {
        let entry = ProofEntry {
            title: draft.title.clone(),
            title_lang: draft.title_lang.clone(),
            href: index.relative(&draft.path),
            counts: draft.sheet.counts.clone(),
        };
        match groups.last_mut().filter(|group| group.title == draft.group) {
            Some(group) => group.sheets.push(entry),
            None => groups.push(ProofGroup {
                title: draft.group.clone(),
                sheets: vec![entry],
            }),
        }
    }
    groups
}

/// The style sheets: that of pages, and that of proofs.
fn styles<'a>(material: Material<'a>) -> impl Iterator<Item = (String, &'a [u8])> {
    let theme = material.theme;
    let names = theme.styles.first().into_iter().chain(&theme.proof_style);
    names.filter_map(|name| {
        let bytes = theme.assets.get(name)?;
        Some((format!("{FOLDER}{name}"), bytes.as_slice()))
    })
}

fn frame(material: Material, lang: &Lang, here: &SitePath, title: &str) -> ProofFrame {
    let publication = material.publication;
    let words = material.theme.words(lang);
    let date = publication.updated.as_ref();
    let index = SitePath::new(INDEX);
    let mut styles: Vec<String> = Vec::new();
    for (path, _) in self::styles(material) {
        styles.push(here.relative(&SitePath::new(path)));
    }
    ProofFrame {
        lang: lang.as_str().to_owned(),
        policy: POLICY.to_owned(),
        title: format!("{title} | {}", words.get("proof_title")),
        styles,
        site: publication.title.or_any(lang).to_owned(),
        date: date.map(|date| crate::value::write::period(date, lang, publication.years)),
        index: (*here != index).then(|| here.relative(&index)),
    }
}
