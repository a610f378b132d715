use super::Scope;
use super::field;
use super::remark::{joined, kind_name};
use super::sheet::{Cell, Sheet};
use crate::lang::{Lang, Text};
use crate::model::{About, DoubtEntry, Subject};
use crate::plan::Route;

/// `doubts`: a row for every doubt of the edition, with the number that it
/// has on the page of doubts.
pub(super) fn sheet(scope: &Scope) -> Sheet {
    let mut sheet = Sheet {
        name: "doubts".to_owned(),
        title: Text::new(vec![
            (Lang::en(), "Points in doubt".to_owned()),
            (Lang::ja(), "疑義の一覧".to_owned()),
        ]),
        key: Some("number".to_owned()),
        ..Sheet::default()
    };
    sheet.fixed(&field::EDITION);
    sheet.fixed(&field::DOUBTS);
    sheet.worded(&field::DOUBTS_TEXTS, &scope.publication.languages);
    sheet.rows = scope.doubts.iter().map(|entry| row(scope, entry)).collect();
    sheet
}

fn row(scope: &Scope, entry: &DoubtEntry) -> Vec<Cell> {
    let mut row = scope.head();
    row.push(Cell::Integer(entry.number));
    row.push(Cell::text(kind_name(entry.doubt.kind)));
    row.extend(subject(scope, &entry.subject));
    row.push(Cell::maybe(entry.as_printed));
    let route = Route::Doubts(scope.ix);
    for lang in &scope.publication.languages {
        let page = route.path(scope.publication, Some(lang));
        row.push(Cell::version(Some(&entry.doubt.text), lang));
        row.push(Cell::version(entry.section, lang));
        row.push(Cell::text(format!(
            "{}{}#doubt-{}",
            scope.publication.base_url,
            page.address(),
            entry.number
        )));
    }
    row
}

/// `subject_kind,subject,part`
fn subject(scope: &Scope, subject: &Subject) -> [Cell; 3] {
    let edition = scope.edition;
    let item = |kind: &str, id: &crate::value::Id, part: Cell| {
        [Cell::text(kind), Cell::text(id.as_str()), part]
    };
    match subject {
        Subject::Report => item("report", &scope.report.id, Cell::Empty),
        Subject::Edition(about) => [
            Cell::text("edition"),
            joined(about.iter().map(|a| about_id(scope, *a))),
            Cell::Empty,
        ],
        Subject::Source(s) => item("source", &edition.source(*s).id, Cell::Empty),
        Subject::Node(n) => item("node", &edition.node(*n).id, Cell::Empty),
        Subject::Indicator(i) => item("indicator", &edition.indicator(*i).id, Cell::Empty),
        Subject::Observation(i, role) => {
            let indicator = edition.indicator(*i);
            let period = indicator.observation(*role).map(|o| o.period.to_string());
            let period = period.unwrap_or_default();
            let part = format!("{}@{period}", role.name());
            item("indicator", &indicator.id, Cell::text(part))
        }
        Subject::AlsoPrinted(i, n) => {
            let part = format!("also-printed {}", n + 1);
            item("indicator", &edition.indicator(*i).id, Cell::text(part))
        }
        Subject::Figure(f) => item("figure", &edition.figure(*f).id, Cell::Empty),
        Subject::Table(t) => item("table", &edition.table(*t).id, Cell::Empty),
        Subject::Cell(t, row, column) => {
            let table = edition.table(*t);
            item(
                "table",
                &table.id,
                Cell::maybe(table.cell_name(*row, *column)),
            )
        }
        Subject::Page(p, label) => item("page", &edition.page(*p).slug, Cell::text(*label)),
    }
}

fn about_id<'a>(scope: &Scope<'a>, about: About) -> &'a str {
    let edition = scope.edition;
    match about {
        About::Node(n) => edition.node(n).id.as_str(),
        About::Indicator(i) => edition.indicator(i).id.as_str(),
        About::Figure(f) => edition.figure(f).id.as_str(),
        About::Table(t) => edition.table(t).id.as_str(),
        About::Chart(c) => edition.chart(c).id.as_str(),
        About::Page(p) => edition.page(p).slug.as_str(),
    }
}
