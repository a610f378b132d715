//! Pages and files, each with its rows, before they know their neighbours.

use super::row::{Desk, counts, rows};
use super::{Wanted, numbered};
use crate::lang::Lang;
use crate::model::Publication;
use crate::parity::{Home, Scope, ScopeIx, Segment, Texts, Writings};
use crate::plan::{EditionIx, Route, SitePath};
use crate::render::Material;
use crate::render::seen::Seen;
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
    let ix = match texts.ix {
        ScopeIx::Edition(report, edition) => Some(EditionIx { report, edition }),
        ScopeIx::Publication | ScopeIx::Report(_) => None,
    };
    let doubts = ix.map(|ix| numbered(material, ix)).unwrap_or_default();
    let here = ix.map(|ix| Route::Strategy(ix).path(publication, Some(original)));
    let seen = Seen::default();
    let speaking = |lang| {
        let (ix, here) = ix.zip(here.as_ref())?;
        let scope = material.scope(Route::Strategy(ix), lang, here, &seen);
        Some(scope.within(ix, &doubts))
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
        leaf(desk, lang, scope, run)
    })
    .collect()
}

/// The leaf of a page or file: `run` is all of it in one target language.
fn leaf(desk: Desk, lang: &Lang, scope: Scope, run: &[Segment]) -> Leaf {
    let publication = desk.publication;
    let (original, target) = (desk.original, &run[0].target);
    let (title, title_lang) = title(scope, original, &run[0].home);
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

/// What a page or file is called, and the language of that.
fn title(scope: Scope, original: &Lang, home: &Home) -> (String, Option<String>) {
    match home {
        Home::Page(page, slug) => {
            let page = match scope {
                Scope::Edition(_, edition) => Some(edition.page(*page)),
                Scope::Publication | Scope::Report(_) => None,
            };
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
