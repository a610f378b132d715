//! Every text that is given per language, gathered with its name and place
//! along the declared shapes.

use super::draft::{ColumnKind, GridDraft, TableDraft, Version, Wording};
use super::fields::{Form, Shape, in_order};
use super::forms::{self, Context, Given};
use crate::lang::Lang;
use crate::source::{Runs, Span, Spanned};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// Keys that tell the tables of a list apart, the best first.
const NAMES: [&str; 6] = ["id", "name", "period", "item", "at", "row"];

/// Gathers the texts of one file.
pub(super) struct Gathering<'a> {
    cx: Context<'a>,
    found: Vec<Wording>,
    /// How often each name was given.
    seen: BTreeMap<String, usize>,
}

/// Notes every text of a TOML file.
pub(super) fn of_toml(cx: &Context, shape: &Shape, root: &DeTable) {
    let mut gathering = Gathering::new(*cx);
    gathering.table(shape, root, "", 0..0);
    gathering.finish();
}

/// Notes the texts in the columns of a data file that stand there once per
/// language.
pub(super) fn of_grid(cx: &Context, table: &TableDraft, grid: &GridDraft) {
    let column = |head: &str| grid.heads.iter().position(|h| h.value == head);
    let key = table.columns.iter().find(|c| c.kind == ColumnKind::Key);
    let key = key.and_then(|c| column(&c.name.value)).unwrap_or(0);
    let texts: Vec<(&str, Vec<(&Lang, usize)>)> = table
        .columns
        .iter()
        .filter(|c| c.kind == ColumnKind::Text)
        .map(|c| {
            let name = c.name.value.as_str();
            let places = cx
                .languages
                .iter()
                .filter_map(|lang| Some((lang, column(&format!("{name}_{}", lang.as_str()))?)));
            (name, places.collect())
        })
        .collect();
    let marks = |name: &str, cell: &str| {
        let column = table.columns.iter().find(|c| c.name.value == name);
        let own = column.and_then(|c| c.missing.as_ref());
        let marks = own.unwrap_or(&table.missing);
        marks.iter().any(|(mark, _)| mark == cell)
    };
    let mut gathering = Gathering::new(*cx);
    for row in &grid.rows {
        for (name, places) in &texts {
            let cells = places.iter().map(|(lang, at)| (*lang, &row[*at]));
            let cells: Vec<_> = cells.collect();
            if !cells.iter().all(|(_, cell)| marks(name, &cell.value)) {
                gathering.cells(&row[key].value, name, &cells);
            }
        }
    }
    gathering.finish();
}

/// Notes the texts of a file of notes.
pub(super) fn of_notes(cx: &Context, grid: &GridDraft) {
    let column = |head: &str| grid.heads.iter().position(|h| h.value == head);
    let (Some(key), Some(of)) = (column("key"), column("column")) else {
        return;
    };
    let languages = cx.languages.iter();
    let places: Vec<(&Lang, usize)> = languages
        .filter_map(|lang| Some((lang, column(lang.as_str())?)))
        .collect();
    let mut gathering = Gathering::new(*cx);
    for row in &grid.rows {
        let cells: Vec<_> = places.iter().map(|(lang, at)| (*lang, &row[*at])).collect();
        gathering.cells(&row[key].value, &row[of].value, &cells);
    }
    gathering.finish();
}

impl<'a> Gathering<'a> {
    fn new(cx: Context<'a>) -> Self {
        Gathering {
            cx,
            found: Vec::new(),
            seen: BTreeMap::new(),
        }
    }

    fn finish(self) {
        self.cx.findings.note(self.found);
    }

    /// The texts of a table called `name`.
    fn table(&mut self, shape: &Shape, table: &DeTable, name: &str, at: Range<usize>) {
        let mut versions = Vec::new();
        for (key, value) in in_order(table) {
            let key = key.get_ref().as_ref();
            if let Some(field) = shape.fields().find(|f| f.name == key) {
                self.value(field.form, value, &below(name, key));
            } else if shape.worded {
                versions.extend(self.version(key, value));
            }
        }
        if shape.worded {
            self.push(below(name, "text"), self.cx.span(at), versions, Vec::new());
        }
    }

    fn value(&mut self, form: Form, value: &Given, name: &str) {
        match form {
            Form::Text | Form::StatedText | Form::TextOrLine => self.text(value, name),
            // A language may do without it, so where it lacks nothing is missing.
            Form::SomeText if self.is_complete(value) => self.text(value, name),
            Form::Texts => list(value).for_each(|text| self.text(text, name)),
            Form::Table(shape) | Form::StatedTable(shape) => self.one(shape, value, name),
            Form::Tables(shape) | Form::OneOrMore(shape) => match value.get_ref() {
                DeValue::Array(tables) => {
                    for table in tables.iter() {
                        self.one(shape, table, &named(name, table));
                    }
                }
                _ => self.one(shape, value, name),
            },
            Form::Labels => entries(value, |key, text| self.text(text, &below(name, key))),
            Form::Heads(shape) => {
                entries(value, |key, head| self.one(shape, head, &below(name, key)));
            }
            Form::Patterns => self.patterns(value, name),
            _ => {}
        }
    }

    fn one(&mut self, shape: &Shape, value: &Given, name: &str) {
        if let DeValue::Table(table) = value.get_ref() {
            self.table(shape, table, name, value.span());
        }
    }

    fn text(&mut self, value: &Given, name: &str) {
        let mut versions = Vec::new();
        entries(value, |key, version| {
            versions.extend(self.version(key, version))
        });
        self.push(
            name.to_owned(),
            self.cx.span(value.span()),
            versions,
            Vec::new(),
        );
    }

    /// Whether a text is there in every language.
    fn is_complete(&self, value: &Given) -> bool {
        let table = value.get_ref().as_table();
        table.is_some_and(|table| forms::lost_languages(&self.cx, table).is_empty())
    }

    /// The pattern that every language has. Those for other plural categories
    /// have no counterpart.
    fn patterns(&mut self, value: &Given, name: &str) {
        let mut versions = Vec::new();
        entries(value, |lang, patterns| {
            entries(patterns, |category, pattern| {
                if category == "other" {
                    versions.extend(self.version(lang, pattern));
                }
            });
        });
        self.push(
            below(name, "other"),
            self.cx.span(value.span()),
            versions,
            Vec::new(),
        );
    }

    fn version(&self, key: &str, value: &Given) -> Option<Version> {
        let lang = Lang::parse(key).filter(|lang| self.cx.has_language(lang))?;
        let text = forms::line(&self.cx, value).ok()?;
        Some(in_quotes(&self.cx, lang, self.cx.span(value.span()), text))
    }

    fn cells(&mut self, key: &str, column: &str, cells: &[(&Lang, &Spanned<String>)]) {
        let filled = cells.iter().filter(|(_, cell)| !cell.value.is_empty());
        let versions: Vec<Version> = filled
            .map(|(lang, cell)| {
                let opening = written(&self.cx, cell.at).starts_with('"').into();
                placed(
                    &self.cx,
                    (*lang).clone(),
                    cell.at,
                    cell.value.clone(),
                    opening,
                )
            })
            .collect();
        let empty = cells.iter().filter(|(_, cell)| cell.value.is_empty());
        let gaps = empty
            .map(|(lang, cell)| ((*lang).clone(), cell.at))
            .collect();
        let places = || cells.iter().map(|(_, cell)| cell.at);
        let start = places().min_by_key(|at| at.start);
        let end = places().max_by_key(|at| at.end);
        if let (Some(start), Some(end)) = (start, end) {
            let at = Span {
                end: end.end,
                ..start
            };
            self.push(format!("{key} {column}"), at, versions, gaps);
        }
    }

    fn push(
        &mut self,
        name: String,
        at: Span,
        mut versions: Vec<Version>,
        gaps: Vec<(Lang, Span)>,
    ) {
        if versions.is_empty() {
            return;
        }
        let languages = self.cx.languages;
        versions.sort_by_key(|v| languages.iter().position(|l| *l == v.lang));
        let count = self.seen.entry(name.clone()).or_default();
        *count += 1;
        let name = match *count {
            1 => name,
            n => format!("{name}#{n}"),
        };
        self.found.push(Wording {
            file: at.file,
            // The folder knows it.
            path: Arc::from(""),
            name,
            at,
            versions,
            gaps,
        });
    }
}

/// A TOML string with the places of its bytes.
pub(super) fn in_quotes(cx: &Context, lang: Lang, at: Span, text: String) -> Version {
    let written = written(cx, at);
    let is_long = ["\"\"\"", "'''"]
        .iter()
        .any(|mark| written.starts_with(mark));
    placed(cx, lang, at, text, if is_long { 3 } else { 1 })
}

/// A text whose writing begins behind `opening` bytes.
fn placed(cx: &Context, lang: Lang, at: Span, text: String, opening: usize) -> Version {
    let written = written(cx, at);
    let mut runs = Runs::new(at.file);
    if let Some(inside) = written.get(opening..) {
        runs.follow(0, &text, at.range().start + opening, inside);
    }
    Version {
        lang,
        at,
        text,
        runs,
    }
}

fn written<'a>(cx: &Context<'a>, at: Span) -> &'a str {
    let start = cx.place.range().start;
    let range = at.range();
    let inside = range
        .start
        .checked_sub(start)
        .zip(range.end.checked_sub(start));
    let inside = inside.and_then(|(from, to)| cx.source.get(from..to));
    inside.unwrap_or_default()
}

/// The name of a table of a list.
fn named(list: &str, table: &Given) -> String {
    let DeValue::Table(table) = table.get_ref() else {
        return list.to_owned();
    };
    let word = |key: &str| table.get(key).and_then(|value| value.get_ref().as_str());
    let own = NAMES.into_iter().find_map(word);
    own.map_or_else(|| list.to_owned(), |own| below(list, own))
}

fn below(name: &str, key: &str) -> String {
    if name.is_empty() {
        key.to_owned()
    } else {
        format!("{name}.{key}")
    }
}

fn list<'t, 'i>(value: &'t Given<'i>) -> impl Iterator<Item = &'t Given<'i>> {
    let items = value.get_ref().as_array();
    items.into_iter().flat_map(|items| items.iter())
}

fn entries<'t, 'i>(value: &'t Given<'i>, mut visit: impl FnMut(&str, &'t Given<'i>)) {
    if let DeValue::Table(table) = value.get_ref() {
        for (key, value) in in_order(table) {
            visit(key.get_ref(), value);
        }
    }
}
