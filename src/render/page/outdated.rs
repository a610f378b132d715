//! That a translation has not kept up with its original.

use crate::model::{IndicatorIx, TableIx};
use crate::parity::{Home, Piece};
use crate::plan::Route;
use crate::render::chrome::{language_name, read_in};
use crate::render::part::table::register;
use crate::render::scope::EditionScope;
use crate::render::view::Outdated;
use crate::source::Span;
use std::collections::BTreeSet;

/// What a page lacks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Behind {
    /// Texts of it are older than their originals.
    pub stale: bool,
    /// The original has texts that are not translated.
    pub missing: bool,
}

/// The notice of a page; none where nothing is behind.
pub fn notice(scope: &EditionScope, route: Route, behind: Behind) -> Option<Outdated> {
    let key = match (behind.stale, behind.missing) {
        (true, true) => "outdated_both",
        (true, false) => "outdated_stale",
        (false, true) => "outdated_missing",
        (false, false) => return None,
    };
    let original = &scope.report.original;
    let there = route.path(scope.publication, Some(original));
    let language = language_name(scope, original);
    Some(Outdated {
        text: scope.words.fill(key, &[("language", &language)]),
        is_marked: false,
        sections: Vec::new(),
        link: read_in(scope, route, original),
        address: scope.is_print().then(|| scope.absolute(&there)),
    })
}

/// The notice of an indicator.
pub fn of_indicator(scope: &EditionScope, ix: IndicatorIx) -> Option<Outdated> {
    let own = format!("indicator.{}.", scope.edition.indicator(ix).id);
    let stale = stale(scope).any(|(_, piece)| piece.name.starts_with(&own));
    of_texts(scope, Route::Indicator(scope.ix, ix), stale)
}

/// The notice of a table: its own texts, and those in the rows that the page
/// shows.
pub fn of_table(scope: &EditionScope, ix: TableIx) -> Option<Outdated> {
    let it = scope.edition.table(ix);
    let own = format!("table.{}.", it.id);
    // Of a register that is spread over pages, those of this one.
    let shown: Option<BTreeSet<&str>> = it.register().and_then(|(rows, of)| {
        register::slice_here(scope, ix)?;
        let here = register::on_page(scope, ix, of).iter();
        Some(here.map(|row| rows.rows[*row].key.as_str()).collect())
    });
    let is_shown = |piece: &Piece| {
        let key = piece.name.split(' ').next().unwrap_or_default();
        shown.as_ref().is_none_or(|keys| keys.contains(key))
    };
    let stale = stale(scope).any(|(path, piece)| {
        let is_own = piece.name.starts_with(&own);
        is_own || (is_data(scope, ix, path) && is_shown(piece))
    });
    let route = match scope.route {
        Route::Listing(..) => scope.route,
        _ => Route::Table(scope.ix, ix),
    };
    of_texts(scope, route, stale)
}

/// The notice of a page that shows every text of a file of the edition whose
/// name ends so.
pub fn of_file(scope: &EditionScope, route: Route, file: &str, name: &str) -> Option<Outdated> {
    let stale = stale(scope).any(|(path, piece)| {
        let is_file = path.rsplit('/').next() == Some(file);
        is_file && piece.name.ends_with(name)
    });
    of_texts(scope, route, stale)
}

fn of_texts(scope: &EditionScope, route: Route, stale: bool) -> Option<Outdated> {
    let behind = Behind {
        stale,
        ..Behind::default()
    };
    notice(scope, route, behind)
}

/// The texts of files of the edition that are older than their originals, with
/// the paths of the files.
fn stale<'s>(scope: &'s EditionScope) -> impl Iterator<Item = (&'s str, &'s Piece)> {
    scope.works(scope.lang).flat_map(|work| {
        let path = match &work.home {
            Home::File(path) => Some(&**path),
            Home::Page(..) => None,
        };
        path.into_iter()
            .flat_map(|path| work.stale().map(move |piece| (path, piece)))
    })
}

/// Whether a file holds the cells of a table, or the notes on them.
fn is_data(scope: &EditionScope, ix: TableIx, path: &str) -> bool {
    let file = Span::start_of(scope.edition.table(ix).file);
    let own = scope.publication.lines.place(file).map(|(path, _)| path);
    own.is_some_and(|own| {
        let notes = own
            .strip_suffix(".csv")
            .map(|own| format!("{own}.notes.csv"));
        path == own || notes.is_some_and(|notes| path == notes)
    })
}
