use super::Scope;
use super::field::{self, Field};
use super::remark::Remarks;
use super::sheet::{Cell, Column, Kind, Sheet, Whole};
use crate::lang::{Lang, Text};
use crate::model::{self, ColumnKind, Row, Rows, Table, What};

/// A ranking, list or register: its own columns, each followed by those that say why a
/// cell is empty, what the source shows and whether it is doubtful, where any
/// cell needs them; then what is written in a language.
pub(super) fn sheet(scope: &Scope, table: &Table, rows: &Rows) -> Sheet {
    let key = rows.columns.iter().find(|c| c.kind == ColumnKind::Key);
    let mut sheet = Sheet {
        name: table.id.to_string(),
        title: table.title.clone(),
        key: key.map(|c| c.name.clone()),
        whole: Whole::of(table),
        ..Sheet::default()
    };
    let own = own_parts(rows);
    let worded = worded_parts(rows, &scope.publication.languages);
    let has_nodes = rows.rows.iter().any(|row| row.node.is_some());
    for part in &own {
        sheet.add(part.column(rows));
    }
    if has_nodes {
        sheet.add(field::NODE.column());
    }
    for part in &worded {
        sheet.add(part.column(rows));
    }
    sheet.place(&table.origin);
    let cells = |row: &Row| {
        let of = |parts: &[Part]| -> Vec<Cell> {
            let cells = parts.iter().map(|part| part.cell(scope, rows, row));
            cells.collect()
        };
        let node = row.node.map(|ix| &scope.edition.node(ix).id);
        let node = has_nodes.then(|| Cell::maybe(node));
        [of(&own), node.into_iter().collect(), of(&worded)].concat()
    };
    sheet.rows = rows.rows.iter().map(cells).collect();
    sheet
}

/// One column of the file: what it shows of which column of the table.
struct Part<'a> {
    of: usize,
    shows: Shows<'a>,
}

enum Shows<'a> {
    Own,
    Missing,
    AsPrinted,
    DoubtKind,
    Version(&'a Lang),
    Doubt(&'a Lang),
    Note(&'a Lang),
}

fn any(rows: &Rows, of: usize, test: impl Fn(&model::Cell) -> bool) -> bool {
    let mut cells = rows.rows.iter().filter_map(|row| row.cells.get(of));
    cells.any(test)
}

/// What is alike in every language.
fn own_parts(rows: &Rows) -> Vec<Part<'static>> {
    let mut parts = Vec::new();
    for (of, column) in rows.columns.iter().enumerate() {
        let wanted = [
            (column.kind != ColumnKind::Text, Shows::Own),
            (
                any(rows, of, |c| matches!(c.what, What::Missing(..))),
                Shows::Missing,
            ),
            (
                any(rows, of, |c| as_printed(c) != Cell::Empty),
                Shows::AsPrinted,
            ),
            (any(rows, of, |c| !c.doubts.is_empty()), Shows::DoubtKind),
        ];
        let wanted = wanted.into_iter().filter(|(wanted, _)| *wanted);
        parts.extend(wanted.map(|(_, shows)| Part { of, shows }));
    }
    parts
}

/// What is written in a language, by language.
fn worded_parts<'a>(rows: &Rows, languages: &'a [Lang]) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for lang in languages {
        for (of, column) in rows.columns.iter().enumerate() {
            let wanted = [
                (
                    matches!(
                        column.kind,
                        ColumnKind::Text | ColumnKind::Choice | ColumnKind::Dimension
                    ),
                    Shows::Version(lang),
                ),
                (any(rows, of, |c| !c.doubts.is_empty()), Shows::Doubt(lang)),
                (any(rows, of, |c| !c.notes.is_empty()), Shows::Note(lang)),
            ];
            let wanted = wanted.into_iter().filter(|(wanted, _)| *wanted);
            parts.extend(wanted.map(|(_, shows)| Part { of, shows }));
        }
    }
    parts
}

impl Part<'_> {
    fn column(&self, rows: &Rows) -> Column {
        let own = &rows.columns[self.of];
        let plain = Column {
            name: own.name.clone(),
            title: own.title.clone(),
            kind: Kind::Text,
            unit: None,
        };
        match self.shows {
            Shows::Own => Column {
                kind: kind(own.kind),
                unit: own.unit.as_ref().map(|u| u.id.clone()),
                ..plain
            },
            Shows::Missing => beside(plain, &field::VALUE[1]),
            Shows::AsPrinted => beside(plain, &field::AS_PRINTED),
            Shows::DoubtKind => beside(plain, &field::ORIGIN[1]),
            Shows::Version(lang) => plain.in_lang(lang),
            Shows::Doubt(lang) => beside(plain, &field::DOUBT).in_lang(lang),
            Shows::Note(lang) => beside(plain, &field::NOTE).in_lang(lang),
        }
    }

    fn cell(&self, scope: &Scope, rows: &Rows, row: &Row) -> Cell {
        let Some(cell) = row.cells.get(self.of) else {
            return Cell::Empty;
        };
        let labels = &rows.columns[self.of].labels;
        let label = |at: usize| labels.get(at);
        let remarks = Remarks::default().doubts(&cell.doubts).notes(&cell.notes);
        match self.shows {
            Shows::Own => match &cell.what {
                What::Key => Cell::text(row.key.as_str()),
                What::Label(at) => Cell::maybe(label(*at).map(|(name, _)| name)),
                What::Number(number, _) => Cell::Number(*number),
                What::Period(period, _) => Cell::text(period.to_string()),
                What::Node(node) => Cell::text(scope.edition.node(*node).id.as_str()),
                What::Code(code) => Cell::text(code.as_str()),
                What::Printed(text) => Cell::text(text.as_str()),
                What::Repeats(Some((_, key))) => Cell::text(key.as_str()),
                What::Text(_) | What::Missing(..) | What::Repeats(None) => Cell::Empty,
            },
            Shows::Missing => match &cell.what {
                What::Missing(reason, _) => Cell::text(reason.id().as_str()),
                _ => Cell::Empty,
            },
            Shows::AsPrinted => as_printed(cell),
            Shows::DoubtKind => remarks.kinds(),
            Shows::Version(lang) => match &cell.what {
                What::Text(text) => Cell::version(Some(text), lang),
                What::Label(at) => Cell::version(label(*at).map(|(_, text)| text), lang),
                _ => Cell::Empty,
            },
            Shows::Doubt(lang) => remarks.doubt(lang),
            Shows::Note(lang) => remarks.note(lang),
        }
    }
}

/// What the source shows, where that is known to differ; a mark is kept.
fn as_printed(cell: &model::Cell) -> Cell {
    match (&cell.as_printed, &cell.what) {
        (Some(printed), _) => Cell::text(printed.as_str()),
        // The name of a reason is our own mark, which no source prints.
        (None, What::Missing(reason, mark)) if mark != reason.id().as_str() => {
            Cell::text(mark.as_str())
        }
        (None, _) => Cell::Empty,
    }
}

fn kind(kind: ColumnKind) -> Kind {
    match kind {
        ColumnKind::Number | ColumnKind::Amount | ColumnKind::Share | ColumnKind::Rank => {
            Kind::Number
        }
        ColumnKind::Node => Kind::Node,
        ColumnKind::Key
        | ColumnKind::Dimension
        | ColumnKind::Choice
        | ColumnKind::Text
        | ColumnKind::Period
        | ColumnKind::Code
        | ColumnKind::AsPrinted
        | ColumnKind::Duplicate => Kind::Text,
    }
}

/// A column that says something of another: `rank_missing`, 順位：値がない理由.
fn beside(own: Column, field: &Field) -> Column {
    let said = field.column();
    let title = own.title.iter().map(|(lang, title)| {
        let more = said.title.or_any(lang);
        let between = if lang.is_unspaced() { "：" } else { ": " };
        (lang.clone(), format!("{title}{between}{more}"))
    });
    Column {
        name: format!("{}_{}", own.name, said.name),
        title: Text::new(title.collect()),
        ..said
    }
}
