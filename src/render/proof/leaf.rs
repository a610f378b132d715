//! Pages and files, each with its rows, before they know their neighbours.

use super::row::{Desk, counts, rows};
use super::{INDEX, Wanted, numbered};
use crate::lang::Lang;
use crate::model::Publication;
use crate::parity::{Home, Scope, Segment, Texts, Writings};
use crate::plan::{EditionIx, Route, SitePath};
use crate::render::Material;
use crate::render::scope;
use crate::render::view::{ProofCounts, ProofRow};

/// What a sheet is made of.
pub(super) struct Leaf {
    /// Report, edition and languages.
    pub group: String,
    /// Title of the page, or path of the file below the folder of the group.
    pub title: String,
    /// Language of the title; none for a path.
    pub title_lang: Option<String>,
    /// Where the sheet stands.
    pub path: SitePath,
    /// Files that the two versions stand in.
    pub files: Vec<String>,
    /// Names of the two languages.
    pub languages: (String, String),
    /// What is on it.
    pub counts: ProofCounts,
    /// Piece by piece.
    pub rows: Vec<ProofRow>,
}

/// Those of a scope: one for each page and file and each target language.
pub(super) fn leaves(material: Material, lang: &Lang, wanted: &Wanted, texts: &Texts) -> Vec<Leaf> {
    let publication = material.publication;
    let scope = texts.ix.of(publication);
    let original = scope.original(publication);
    let writings = Writings::of(&publication.terms, original);
    let ix = edition(publication, scope);
    let doubts = ix.map(|ix| numbered(material, ix)).unwrap_or_default();
    let route = ix.map_or(Route::Home, Route::Strategy);
    let here = match ix {
        Some(_) => route.path(publication, Some(original)),
        None => SitePath::new(INDEX),
    };
    let speaking = |lang| {
        let scope = scope::Scope {
            publication,
            site: material.site,
            survey: material.survey,
            theme: material.theme,
            lang,
            words: material.theme.words(lang),
            route,
            here: &here,
        };
        ix.map(|ix| scope.within(ix, &doubts))
    };
    let all = &texts.segments;
    let runs = all.chunk_by(|a, b| a.home == b.home && a.target == b.target);
    let runs = runs.filter(|run| wanted.has(&run[0].home));
    runs.map(|run| {
        let (ours, theirs) = (speaking(original), speaking(&run[0].target));
        let desk = Desk {
            publication,
            words: material.theme.words(lang),
            is_japanese: lang.primary() == "ja",
            scopes: ours.as_ref().zip(theirs.as_ref()),
            original,
            writings: &writings,
        };
        leaf(desk, lang, scope, ix, run)
    })
    .collect()
}

/// The leaf of a page or file: `run` is all of it in one target language.
fn leaf(desk: Desk, lang: &Lang, scope: Scope, ix: Option<EditionIx>, run: &[Segment]) -> Leaf {
    let publication = desk.publication;
    let (original, target) = (desk.original, &run[0].target);
    let (title, title_lang) = title(publication, scope, ix, original, &run[0].home);
    let rows = rows(desk, run);
    Leaf {
        group: group(publication, scope, lang, (original, target)),
        path: path(scope, &run[0].home, &title, target),
        title,
        title_lang,
        files: files(publication, run),
        languages: (original.own_name().to_owned(), target.own_name().to_owned()),
        counts: counts(desk.words, run, &rows),
        rows: rows.into_iter().map(|row| row.view).collect(),
    }
}

fn edition(publication: &Publication, scope: Scope) -> Option<EditionIx> {
    let Scope::Edition(report, edition) = scope else {
        return None;
    };
    EditionIx::all(publication).into_iter().find(|ix| {
        let (own, other) = ix.of(publication);
        own.id == report.id && other.id == edition.id
    })
}

/// What a page or file is called, and the language of that.
fn title(
    publication: &Publication,
    scope: Scope,
    ix: Option<EditionIx>,
    original: &Lang,
    home: &Home,
) -> (String, Option<String>) {
    match home {
        Home::Page(page, slug) => {
            let page = ix.map(|ix| ix.of(publication).1.page(*page));
            let version = page.and_then(|page| page.text(original).or(page.texts.first()));
            let of = version.map(|version| version.lang.as_str().to_owned());
            (version.map_or(slug.to_string(), |v| v.title.clone()), of)
        }
        Home::File(path) => {
            let below = path.strip_prefix(&scope.folder());
            (below.unwrap_or(path).to_owned(), None)
        }
    }
}

/// Report, edition and the two languages, in the language of the interface.
fn group(
    publication: &Publication,
    scope: Scope,
    lang: &Lang,
    (original, target): (&Lang, &Lang),
) -> String {
    let title = match scope {
        Scope::Publication => publication.title.or_any(lang).to_owned(),
        Scope::Report(report) => report.title.or_any(lang).to_owned(),
        Scope::Edition(report, edition) => {
            format!("{} {}", report.title.or_any(lang), edition.id)
        }
    };
    let (from, to) = (original.own_name(), target.own_name());
    format!("{title} ({from} → {to})")
}

/// `report/edition/en/page.html`, `report/edition/en/files/data/table.csv.html`.
fn path(scope: Scope, home: &Home, title: &str, target: &Lang) -> SitePath {
    let folder = scope.folder();
    let folder = folder.strip_prefix("content/").unwrap_or(&folder);
    let target = target.as_str();
    SitePath::new(match home {
        Home::Page(_, slug) => format!("{folder}{target}/{slug}.html"),
        Home::File(_) => format!("{folder}{target}/files/{title}.html"),
    })
}

/// The files of the two versions, in the order in which they are met.
fn files(publication: &Publication, run: &[Segment]) -> Vec<String> {
    let mut files: Vec<String> = Vec::new();
    let sides = run.iter().flat_map(|s| [&s.original, &s.translation]);
    for side in sides.flatten() {
        let place = publication.lines.place(side.at);
        if let Some((file, _)) = place.filter(|(file, _)| !files.iter().any(|f| f == file)) {
            files.push(file.to_owned());
        }
    }
    files
}
