//! `tables.toml`; the grids that it names are read by [`super::grid`].

use super::common::{COMMON, MEASURES, common};
use super::draft::{
    CellCoverDraft, ColumnDraft, ColumnKind, PeriodHeadDraft, Relation, TableDraft, TableKind,
};
use super::fields::{Form, Shape, may, must};
use super::forms::{BASES, Word, words};
use super::register::{REGISTER, register};
use super::table::Table;
use crate::source::Spanned;
use crate::value::{Measure, Missing};

const KINDS: [(Word, TableKind); 4] = [
    ("series", TableKind::Series),
    ("ranking", TableKind::Ranking),
    ("list", TableKind::List),
    ("register", TableKind::Register),
];
static KIND_WORDS: [Word; 4] = words(&KINDS);

const COLUMN_KINDS: [(Word, ColumnKind); 13] = [
    ("key", ColumnKind::Key),
    ("dimension", ColumnKind::Dimension),
    ("choice", ColumnKind::Choice),
    ("number", ColumnKind::Number),
    ("amount", ColumnKind::Amount),
    ("share", ColumnKind::Share),
    ("rank", ColumnKind::Rank),
    ("text", ColumnKind::Text),
    ("period", ColumnKind::Period),
    ("node", ColumnKind::Node),
    ("code", ColumnKind::Code),
    ("as-printed", ColumnKind::AsPrinted),
    ("duplicate", ColumnKind::Duplicate),
];
static COLUMN_KIND_WORDS: [Word; 13] = words(&COLUMN_KINDS);
static BASIS_WORDS: [Word; 3] = words(&BASES);

static PERIOD_HEAD: Shape = Shape {
    ja: "[table.periods]",
    en: "[table.periods]",
    fields: &[&[
        must(
            "period",
            Form::Period,
            "見出しの表す期間",
            "what the head means",
        ),
        may(
            "covers",
            Form::Period,
            "実際に含む期間",
            "what its cells cover",
        ),
    ]],
    worded: false,
};

static TOTAL: Shape = Shape {
    ja: "[table.total]",
    en: "[table.total]",
    fields: &[&[must(
        "row",
        Form::Line,
        "合計の行",
        "the member that is the sum of the others",
    )]],
    worded: false,
};

static COVER: Shape = Shape {
    ja: "[[table.cover]]",
    en: "[[table.cover]]",
    fields: &[&[
        must(
            "row",
            Form::Line,
            "行",
            "value in the key column or first dimension",
        ),
        must("column", Form::Line, "列の見出し", "head of the column"),
        must(
            "covers",
            Form::Period,
            "実際に含む期間",
            "what the cell covers",
        ),
        may("note", Form::Text, "注", "a note"),
    ]],
    worded: false,
};

const COLUMN_RELATIONS: [(Word, Relation); 3] = [
    ("difference", Relation::Difference),
    ("ratio", Relation::Ratio),
    ("growth", Relation::Growth),
];
static COLUMN_RELATION_WORDS: [Word; 3] = words(&COLUMN_RELATIONS);

static COLUMN_FOLLOWS: Shape = Shape {
    ja: "follows",
    en: "follows",
    fields: &[&[
        must(
            "as",
            Form::Word(&COLUMN_RELATION_WORDS),
            "どのように決まるか",
            "how it follows",
        ),
        must("from", Form::Line, "もとの列", "the first column"),
        must("to", Form::Line, "比べる列", "the second column"),
    ]],
    worded: false,
};

static COLUMN: Shape = Shape {
    ja: "[[table.column]]",
    en: "[[table.column]]",
    fields: &[&[
        must(
            "name",
            Form::Line,
            "CSV での見出し",
            "its head in the CSV file",
        ),
        must(
            "type",
            Form::Word(&COLUMN_KIND_WORDS),
            "列の種類",
            "what it holds",
        ),
        must(
            "title",
            Form::Text,
            "読者に見せる見出し",
            "its head for readers",
        ),
        may("unit", Form::Id, "単位のID", "id of the unit"),
        may(
            "missing",
            Form::Marks,
            "数値がないことを示す印",
            "marks for missing values",
        ),
        may(
            "labels",
            Form::Labels,
            "取りうる値とその名前",
            "every value that may stand there",
        ),
        may(
            "follows",
            Form::Table(&COLUMN_FOLLOWS),
            "ほかの列との関係",
            "how it follows from other columns",
        ),
        may(
            "addresses",
            Form::Marks,
            "ページのアドレスに使う名前",
            "what stands for a value in an address",
        ),
    ]],
    worded: false,
};

static TABLE: Shape = Shape {
    ja: "[[table]]",
    en: "[[table]]",
    fields: &[
        &[
            must("id", Form::NewId, "ID", "its id"),
            must("kind", Form::Word(&KIND_WORDS), "表の種類", "what it is"),
            must(
                "file",
                Form::Line,
                "CSV ファイルの場所",
                "its CSV file, from the edition's folder",
            ),
            must("title", Form::Text, "表の名前", "its title"),
            may(
                "node",
                Form::Id,
                "属する体系の項目",
                "the node that it belongs to",
            ),
            may(
                "unit",
                Form::Id,
                "単位のID",
                "unit of number columns that name none",
            ),
            may(
                "years",
                Form::Word(&BASIS_WORDS),
                "年だけの表記が暦年か年度か",
                "basis of bare years in heads and cells",
            ),
            may(
                "period",
                Form::Period,
                "表全体の期間",
                "period of the whole table",
            ),
            may(
                "measure",
                Form::Word(&MEASURES),
                "年間・累計などの別",
                "what kind of count it is",
            ),
            may(
                "missing",
                Form::Marks,
                "数値がないことを示す印",
                "marks for columns that declare none",
            ),
            may(
                "complete",
                Form::Flag,
                "割合の列の合計が100％になるか",
                "whether its shares add up to 100 percent",
            ),
            may(
                "periods",
                Form::Heads(&PERIOD_HEAD),
                "期間を表す列の見出し",
                "heads that are periods",
            ),
            may(
                "total",
                Form::Table(&TOTAL),
                "合計",
                "the total, which is checked",
            ),
            may(
                "cover",
                Form::Tables(&COVER),
                "期間の一部だけを含むセル",
                "cells that cover less than their period",
            ),
            must("column", Form::Tables(&COLUMN), "列", "its columns"),
        ],
        &REGISTER,
        &COMMON,
    ],
    worded: false,
};

/// `tables.toml`.
pub static TABLES: Shape = Shape {
    ja: "tables.toml",
    en: "tables.toml",
    fields: &[&[may(
        "table",
        Form::Tables(&TABLE),
        "表",
        "statistical tables, rankings, lists, registers",
    )]],
    worded: false,
};

/// Reads the tables, without their grids.
pub(super) fn tables(root: Table) -> Vec<TableDraft> {
    root.items("table", |t| {
        Some(TableDraft {
            id: t.id("id")?,
            kind: t.word("kind", &KINDS)?,
            file: t.placed_line("file")?,
            title: t.text("title")?,
            node: t.id("node"),
            unit: t.id("unit"),
            years: t.word("years", &BASES),
            period: t.period("period"),
            measure: t
                .word("measure", &Measure::NAMES)
                .unwrap_or(Measure::NotStated),
            missing: marks(t),
            complete: t.flag("complete"),
            periods: heads(t),
            total_row: t.table("total").and_then(|t| t.placed_line("row")),
            covers: t.tables("cover").into_iter().filter_map(cover).collect(),
            columns: t.tables("column").into_iter().filter_map(column).collect(),
            grid: None,
            notes: Vec::new(),
            register: register(t),
            common: common(t),
        })
    })
}

fn marks(t: Table) -> Vec<(String, Spanned<Missing>)> {
    t.entries("missing")
        .into_iter()
        .filter_map(|(mark, reason)| Some((mark.value, reason.id()?.map(Missing::new))))
        .collect()
}

fn heads(t: Table) -> Vec<PeriodHeadDraft> {
    t.entries("periods")
        .into_iter()
        .filter_map(|(head, meaning)| {
            Some(match meaning.table() {
                Some(table) => PeriodHeadDraft {
                    head,
                    period: table.period("period")?,
                    covers: table.period("covers"),
                },
                None => PeriodHeadDraft {
                    head,
                    period: meaning.period()?,
                    covers: None,
                },
            })
        })
        .collect()
}

fn cover(t: Table) -> Option<CellCoverDraft> {
    Some(CellCoverDraft {
        row: t.placed_line("row")?,
        column: t.placed_line("column")?,
        covers: t.period("covers")?,
        note: t.text("note"),
    })
}

fn column(t: Table) -> Option<ColumnDraft> {
    Some(ColumnDraft {
        name: t.placed_line("name")?,
        kind: t.word("type", &COLUMN_KINDS)?,
        title: t.text("title")?,
        unit: t.id("unit"),
        missing: t.has("missing").then(|| marks(t)),
        labels: t
            .entries("labels")
            .into_iter()
            .filter_map(|(member, label)| Some((member, label.text()?)))
            .collect(),
        follows: t.table("follows").and_then(follows),
        addresses: t
            .entries("addresses")
            .into_iter()
            .filter_map(|(member, address)| Some((member, address.id()?)))
            .collect(),
    })
}

fn follows(t: Table) -> Option<(Relation, Spanned<String>, Spanned<String>)> {
    let relation = t.word("as", &COLUMN_RELATIONS)?;
    Some((relation, t.placed_line("from")?, t.placed_line("to")?))
}
