use super::Scope;
use super::field;
use super::sheet::{Cell, Sheet};
use crate::lang::{Lang, Text};
use crate::render::trace::{Computed, Placed, Record, Recorded, Trace, Written};
use std::collections::{BTreeMap, BTreeSet};

/// `provenance`: a row for every number that the files hold and for every
/// number on a written page that is computed from them.
pub(super) fn sheet(scope: &Scope) -> Sheet {
    let languages = &scope.publication.languages;
    let mut sheet = Sheet {
        name: "provenance".to_owned(),
        title: Text::new(vec![
            (Lang::en(), "Where each number comes from".to_owned()),
            (Lang::ja(), "数値の出所".to_owned()),
        ]),
        key: Some("id".to_owned()),
        ..Sheet::default()
    };
    sheet.fixed(&field::EDITION);
    sheet.fixed(&field::PROVENANCE);
    sheet.worded(&field::PROVENANCE_TEXTS, languages);
    let book = Book {
        scope,
        placed: languages
            .iter()
            .map(|lang| (lang, Placed::of(scope.report, scope.edition, lang)))
            .collect(),
        names: names(scope),
    };
    for (one, name) in &book.names {
        if let Some(record) = Record::of(scope.edition, *one) {
            sheet.place(record.origin);
            sheet.rows.push(book.recorded(*one, name, &record));
        }
    }
    // A version may place a number that another does not.
    let made = book.placed.iter().flat_map(|(_, placed)| placed.made());
    let made: BTreeSet<&Trace> = made.collect();
    for trace in made {
        sheet.rows.extend(book.made(trace));
    }
    sheet
}

/// The names of the recorded numbers, each once: of two figures for one period
/// the second has `~2` behind its name.
fn names(scope: &Scope) -> BTreeMap<Recorded, String> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let all = Recorded::all(scope.edition).into_iter();
    all.map(|one| {
        let name = one.name(scope.edition);
        let count = times.entry(name.clone()).or_insert(0);
        *count += 1;
        match count {
            1 => (one, name),
            n => (one, format!("{name}~{n}")),
        }
    })
    .collect()
}

struct Book<'a> {
    scope: &'a Scope<'a>,
    placed: Vec<(&'a Lang, Placed)>,
    names: BTreeMap<Recorded, String>,
}

impl Book<'_> {
    fn recorded(&self, one: Recorded, name: &str, record: &Record) -> Vec<Cell> {
        let trace = Trace::plain(one);
        let computed = Computed::of(record.value.clone());
        let mut row = self.head(name, record, record.kind, &computed);
        row.extend([
            Cell::maybe(record.bound.map(|bound| bound.name())),
            Cell::text(trace.by.name()),
            Cell::Empty,
        ]);
        row.extend(self.written(record));
        row.push(Cell::maybe(record.as_printed));
        row.extend(self.source(record));
        for (lang, placed) in &self.placed {
            row.extend(self.worded(record, &trace, lang, placed));
        }
        row
    }

    /// What it is made from says where it is written and from which source.
    fn made(&self, trace: &Trace) -> Option<Vec<Cell>> {
        let edition = self.scope.edition;
        let parts: Option<Vec<&str>> = trace
            .from
            .iter()
            .map(|one| Some(self.names.get(one)?.as_str()))
            .collect();
        let parts = parts?;
        let first = Record::of(edition, *trace.from.first()?)?;
        let name = format!("{} {}", parts.join(".."), trace.by.name());
        let record = Record {
            row: None,
            column: None,
            // A difference is of no one period.
            period: first.period.filter(|_| parts.len() == 1),
            unit: first.unit.filter(|_| trace.keeps_the_unit()),
            ..first
        };
        let computed = trace.computed(edition);
        let mut row = self.head(&name, &record, "placed", &computed);
        row.extend([
            Cell::maybe(record.bound.map(|bound| bound.name())),
            Cell::text(trace.by.name()),
            Cell::text(parts.join("|")),
        ]);
        row.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
        row.extend(self.source(&record));
        for (lang, placed) in &self.placed {
            row.extend(self.worded(&record, trace, lang, placed));
        }
        Some(row)
    }

    /// Up to the value.
    fn head(&self, name: &str, record: &Record, kind: &str, computed: &Computed) -> Vec<Cell> {
        let (value, missing) = match computed {
            Computed::Is(n) => (Cell::Number(*n), Cell::Empty),
            Computed::Missing(why) => (Cell::Empty, Cell::text(why.id().as_str())),
            Computed::Not => (Cell::Empty, Cell::text("not-computable")),
        };
        let mut row = self.scope.head();
        row.extend([
            Cell::text(name),
            Cell::text(kind),
            Cell::text(record.item.as_str()),
            Cell::maybe(record.row.as_ref()),
            Cell::maybe(record.column.as_ref()),
            Cell::maybe(record.period),
            Cell::maybe(record.unit.map(|unit| &unit.id)),
            value,
            missing,
        ]);
        row
    }

    /// File and line.
    fn written(&self, record: &Record) -> [Cell; 2] {
        match Written::of(self.scope.publication, self.scope.ix, record.at) {
            Some(at) => [Cell::text(at.file), Cell::Integer(at.line)],
            None => [Cell::Empty, Cell::Empty],
        }
    }

    fn source(&self, record: &Record) -> [Cell; 3] {
        let source = record.origin.source.map(|ix| self.scope.edition.source(ix));
        [
            Cell::maybe(source.map(|source| &source.id)),
            Cell::maybe(source.map(|source| &source.date)),
            Cell::maybe(record.origin.page.as_ref()),
        ]
    }

    fn worded(&self, record: &Record, trace: &Trace, lang: &Lang, placed: &Placed) -> [Cell; 3] {
        let publication = self.scope.publication;
        let source = record.origin.source.map(|ix| self.scope.edition.source(ix));
        let pages = placed.pages(self.scope.ix, trace).into_iter();
        let pages = pages.map(|route| {
            let path = route.path(publication, Some(lang));
            format!("{}{}", publication.base_url, path.address())
        });
        [
            Cell::version(source.map(|source| &source.title), lang),
            Cell::version(record.origin.section.as_ref(), lang),
            Cell::text(pages.collect::<Vec<_>>().join("|")),
        ]
    }
}
