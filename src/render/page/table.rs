//! The page of a table.

use crate::model::{
    About, Body, PageIx, PartWhat, Register, Rows, Subject, Table, TableIx, TableKind,
};
use crate::plan::{Route, Slice, charts_of_table};
use crate::render::chrome::{self, title_link};
use crate::render::part::table::register;
use crate::render::part::text::{fact, linked, unstated};
use crate::render::part::{chart, marks, node, observation, table};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{self, Fact, TitleLink};
use crate::value::Measure;

/// Everything about one table; of a register these rows of it.
pub fn view(scope: &EditionScope, ix: TableIx, slice: Slice) -> view::Statistic {
    let it = scope.edition.table(ix);
    let title = register::title(scope, ix, slice);
    let is_first = slice == Slice::default();
    let listed = it.register();
    let mut data = table::data_table(scope, ix);
    if scope.is_print() {
        data = table::within("tables", data);
    }
    view::Statistic {
        id: scope
            .anchor(Target::Table(ix))
            .unwrap_or_else(|| it.id.to_string()),
        title: title.clone(),
        facts: facts(scope, it, slice),
        notes: notes(scope, it),
        as_printed: marks::as_printed(scope, &it.origin),
        charts: charts_of_table(scope.edition, ix)
            .into_iter()
            .filter(|_| is_first)
            .filter_map(|key| chart::chart(scope, key))
            .collect(),
        sources: std::mem::take(&mut data.sources),
        downloads: std::mem::take(&mut data.downloads),
        table: data,
        register: listed.map(|(rows, of)| register_of(scope, ix, rows, of, slice)),
        doubts: marks::doubts_of(scope, |entry| match (&entry.subject, listed) {
            (Subject::Cell(t, row, _), Some((_, of))) if *t == ix => {
                register::on_page(scope, ix, of).contains(row)
            }
            _ => marks::concerns_any_of(entry, About::Table(ix)),
        }),
        used: used(scope, ix),
        cite: chrome::cite(scope, &title, Some(scope)),
    }
}

fn register_of(
    scope: &EditionScope,
    ix: TableIx,
    rows: &Rows,
    of: &Register,
    slice: Slice,
) -> view::Register {
    view::Register {
        views: if scope.is_print() {
            Vec::new()
        } else {
            register::views(scope, ix, rows, of, slice)
        },
        listing: register::listing(scope, ix, rows, of, slice),
    }
}

/// That nobody knows which kind of year the period of the table is.
fn notes(scope: &EditionScope, it: &Table) -> Vec<String> {
    let unstated = it.period.iter().any(observation::is_of_unstated_basis);
    let note = unstated.then(|| scope.words.get("chart_years_unstated").to_owned());
    note.into_iter().collect()
}

/// The key of the word for a kind of table.
fn kind(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Series => "kind_series",
        TableKind::Ranking => "kind_ranking",
        TableKind::List => "kind_list",
        TableKind::Register => "kind_register",
    }
}

fn facts(scope: &EditionScope, it: &Table, slice: Slice) -> Vec<Fact> {
    let mut facts = vec![fact(scope, "fact_kind", scope.words.get(kind(it.kind)))];
    if let Some(period) = &it.period {
        facts.push(fact(scope, "fact_time", scope.period(period)));
    }
    if let Some(ix) = it.node {
        let link = node::link(scope, ix);
        facts.push(linked(fact(scope, "fact_node", link.text), link.href));
    }
    match (it.measure, it.kind) {
        (Measure::NotStated, TableKind::List | TableKind::Register) => {}
        (Measure::NotStated, _) => facts.push(unstated(scope, "fact_measure")),
        (known, _) => facts.push(fact(
            scope,
            "fact_measure",
            observation::measure(scope, known),
        )),
    }
    if let Some((_, register)) = it.register() {
        let listed = register.listed(slice.view).len();
        let n = scope.number(listed.into());
        let entries = scope.words.count("entries", listed, &[("n", n.as_str())]);
        facts.push(fact(scope, "fact_entries", entries));
    }
    if let Body::Series(series) = &it.body {
        let heads: Vec<&str> = series.periods.iter().map(|p| p.printed.as_str()).collect();
        let heads = heads.join(scope.words.get("list_join"));
        facts.push(fact(scope, "fact_heads", heads));
    }
    facts
}

/// Written pages on which the table or a chart over it stands.
fn used(scope: &EditionScope, ix: TableIx) -> Vec<TitleLink> {
    let edition = scope.edition;
    let shows = |what: &PartWhat| match what {
        PartWhat::Table(t) => *t == ix,
        PartWhat::Chart(c) => {
            charts_of_table(edition, ix).contains(&crate::plan::ChartKey::Declared(*c))
        }
        _ => false,
    };
    edition
        .pages
        .iter()
        .enumerate()
        .filter(|(_, page)| {
            let mut parts = page.texts.iter().flat_map(|text| &text.parts);
            parts.any(|part| shows(&part.what))
        })
        .map(|(at, _)| title_link(scope, Route::Page(scope.ix, PageIx(at))))
        .collect()
}
