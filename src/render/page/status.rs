//! How far the translations of an edition have come, in words for everybody.

use crate::lang::Lang;
use crate::model::PageIx;
use crate::parity::{Home, Piece, State, Tally, Work};
use crate::plan::Route;
use crate::render::chrome::{language_name, title_link};
use crate::render::part::revisions;
use crate::render::scope::EditionScope;
use crate::render::view::{Cell, DataTable, HeadCell, RevisionGroup, Revisions, Row};
use crate::value::Period;

const HEADS: [&str; 6] = [
    "status_page",
    "status_checked",
    "status_missing",
    "status_stale",
    "status_unreviewed",
    "status_approved",
];

const IGNORED_HEADS: [&str; 3] = ["status_page", "status_passage", "changed_reason"];

/// How many signs a bar is long.
const BAR: usize = 10;

/// Page by page, for every language that the edition is translated into.
pub fn view(scope: &EditionScope) -> Revisions {
    let original = &scope.report.original;
    let languages = scope.publication.languages.iter();
    let targets = languages.filter(|lang| *lang != original);
    let mut groups = Vec::new();
    for target in targets {
        let works: Vec<&Work> = scope.works(target).collect();
        groups.push(group(scope, target, &works));
        groups.extend(ignored(scope, target, &works));
    }
    let language = language_name(scope, original);
    Revisions {
        lead: vec![
            scope.words.fill("status_lead", &[("language", &language)]),
            scope.words.get("status_meaning").to_owned(),
        ],
        back: None,
        groups,
        downloads: Vec::new(),
    }
}

fn group(scope: &EditionScope, target: &Lang, works: &[&Work]) -> RevisionGroup {
    let title = scope.words.fill(
        "status_into",
        &[("language", &language_name(scope, target))],
    );
    let (mut all, mut files) = (Tally::default(), Tally::default());
    let mut rows = Vec::new();
    for work in works {
        let tally = work.tally();
        all += tally;
        match &work.home {
            Home::Page(page, _) => rows.push(row(scope, page_cell(scope, *page), &tally)),
            Home::File(_) => files += tally,
        }
    }
    let words = |key: &str| Cell {
        head: true,
        ..revisions::text(scope.words.get(key))
    };
    if files.all() > 0 {
        rows.push(row(scope, words("status_texts"), &files));
    }
    rows.push(Row {
        total: true,
        ..row(scope, words("status_all"), &all)
    });
    let id = format!("status--{}", target.as_str());
    let table = revisions::table(scope, &id, &title, &HEADS, rows);
    let head = table.head.into_iter().enumerate();
    RevisionGroup {
        table: DataTable {
            head: head
                .map(|(at, head)| HeadCell {
                    numeric: at > 0,
                    ..head
                })
                .collect(),
            ..table
        },
        id,
        title,
    }
}

fn row(scope: &EditionScope, name: Cell, tally: &Tally) -> Row {
    let mut cells = vec![name, checked(scope, tally)];
    cells.extend(State::ALL.map(|state| Cell {
        numeric: true,
        ..revisions::text(tally.of(state).to_string())
    }));
    Row {
        id: None,
        total: false,
        own: false,
        cells,
    }
}

/// The share that was checked, as a bar and in per cent, never rounded up to
/// the whole, with the day of the last check.
fn checked(scope: &EditionScope, tally: &Tally) -> Cell {
    let all = tally.all();
    if all == 0 {
        return revisions::nothing();
    }
    let filled = tally.approved * BAR / all;
    let share = (tally.approved * 100 / all).to_string();
    Cell {
        numeric: true,
        bar: Some(format!(
            "{}{}",
            "■".repeat(filled),
            "□".repeat(BAR - filled)
        )),
        sub: tally.accepted.map(|day| {
            let day = scope.period(&Period::Day(day));
            scope.words.fill("status_day", &[("date", &day)])
        }),
        ..revisions::text(scope.words.fill("status_share", &[("share", &share)]))
    }
}

fn page_cell(scope: &EditionScope, page: PageIx) -> Cell {
    let link = title_link(scope, Route::Page(scope.ix, page));
    Cell {
        head: true,
        text: link.text,
        lang: link.hreflang.or(link.lang),
        href: Some(link.href),
        only: link.only,
        ..Cell::default()
    }
}

/// What authors keep out of the comparison, with their reasons.
fn ignored(scope: &EditionScope, target: &Lang, works: &[&Work]) -> Option<RevisionGroup> {
    let original = &scope.report.original;
    let rows: Vec<Row> = works
        .iter()
        .flat_map(|work| work.pieces.iter().map(move |piece| (&work.home, piece)))
        .filter_map(|(home, piece)| {
            let reason = piece.ignored.as_deref()?;
            let name = match home {
                Home::Page(page, _) => page_cell(scope, *page),
                Home::File(path) => revisions::text(path.to_string()),
            };
            Some(Row {
                id: None,
                total: false,
                own: false,
                cells: vec![
                    name,
                    passage(scope, piece, original, target),
                    revisions::text(reason),
                ],
            })
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let id = format!("apart--{}", target.as_str());
    let title = scope.words.fill(
        "status_apart",
        &[("language", &language_name(scope, target))],
    );
    Some(RevisionGroup {
        table: revisions::table(scope, &id, &title, &IGNORED_HEADS, rows),
        id,
        title,
    })
}

/// How the passage begins: in the original, or what only the translation has.
fn passage(scope: &EditionScope, piece: &Piece, original: &Lang, target: &Lang) -> Cell {
    let lang = match piece.original {
        Some(_) => original,
        None => target,
    };
    Cell {
        lang: scope.tag(lang),
        ..revisions::text(piece.excerpt.clone())
    }
}
