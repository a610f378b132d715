//! `charts.toml`.

use super::draft::{BreakDraft, ChartDataDraft, ChartDraft};
use super::fields::{Field, Form, Shape, may, must};
use super::table::Table;

static CHART: Shape = Shape {
    ja: "[[chart]]",
    en: "[[chart]]",
    fields: &[&WORDS, &SOURCES, &SERIES, &ROWS],
    worded: false,
};

static WORDS: [Field; 6] = [
    must("id", Form::NewId, "ID", "its id"),
    must("kind", Form::Line, "図の種類", "its kind"),
    must("title", Form::Text, "伝えたいこと", "the message"),
    may(
        "subtitle",
        Form::Text,
        "何を、どこで、いつ、どの単位で",
        "measure, place, period, unit",
    ),
    may("note", Form::Text, "注", "a note"),
    may("alt", Form::Text, "図の代わりの文", "text alternative"),
];

static SOURCES: [Field; 4] = [
    may("table", Form::Id, "描く表", "the table that it draws"),
    may(
        "indicator",
        Form::Id,
        "描く指標",
        "the indicator that it draws",
    ),
    may(
        "indicators",
        Form::Ids,
        "描く指標（複数）",
        "the indicators that it draws",
    ),
    may(
        "figures",
        Form::Ids,
        "描く個別の数値",
        "the single figures that it draws",
    ),
];

static SERIES: [Field; 5] = [
    may(
        "series",
        Form::Lines,
        "描く系列。下から上へ",
        "members, from the bottom up",
    ),
    may(
        "total",
        Form::Line,
        "合計として描く系列",
        "the member drawn as total",
    ),
    may("periods", Form::Period, "描く期間", "the periods drawn"),
    may(
        "breaks",
        Form::Tables(&BREAK),
        "数え方が変わった時点",
        "where the way of counting changed",
    ),
    may(
        "own",
        Form::Lines,
        "目立たせるもの",
        "members, keys or ids that stand out",
    ),
];

static ROWS: [Field; 8] = [
    may(
        "where",
        Form::Picks,
        "描く行の条件（列 = 値）",
        "column = value that the rows drawn have",
    ),
    may(
        "names",
        Form::Line,
        "行の名前の列",
        "the column that names a row",
    ),
    may("values", Form::Lines, "描く列", "the columns drawn"),
    may(
        "change",
        Form::Lines,
        "差を描く二つの列",
        "the two columns whose difference is drawn",
    ),
    may(
        "count",
        Form::Line,
        "行を数え分ける列",
        "the column by whose values rows are counted",
    ),
    may("sum", Form::Lines, "合計する列", "the columns summed"),
    may(
        "by",
        Form::Line,
        "まとまりの列",
        "the column by whose values rows are put together",
    ),
    may(
        "largest",
        Form::Number,
        "大きい順にいくつまで",
        "how many of the largest are drawn",
    ),
];

static BREAK: Shape = Shape {
    ja: "breaks",
    en: "`breaks`",
    fields: &[&[
        must(
            "at",
            Form::Period,
            "新しい数え方の最初の期間",
            "the first period counted the new way",
        ),
        must(
            "note",
            Form::Text,
            "何が変わったか（短く）",
            "what changed, in short",
        ),
    ]],
    worded: false,
};

/// `charts.toml`.
pub static CHARTS: Shape = Shape {
    ja: "charts.toml",
    en: "charts.toml",
    fields: &[&[may("chart", Form::Tables(&CHART), "図", "charts")]],
    worded: false,
};

/// Reads the charts.
pub(super) fn charts(root: Table) -> Vec<ChartDraft> {
    root.items("chart", |t| {
        Some(ChartDraft {
            id: t.id("id")?,
            kind: t.placed_line("kind")?,
            data: data(t),
            title: t.text("title")?,
            subtitle: t.text("subtitle"),
            note: t.text("note"),
            alt: t.text("alt"),
        })
    })
}

fn data(t: Table) -> ChartDataDraft {
    let picks = t.entries("where").into_iter();
    let breaks = t.tables("breaks").into_iter();
    ChartDataDraft {
        table: t.id("table"),
        indicator: t.id("indicator"),
        indicators: t.ids("indicators"),
        figures: t.ids("figures"),
        series: t.lines("series"),
        total: t.placed_line("total"),
        periods: t.period("periods"),
        picks: picks.filter_map(|(k, v)| Some((k, v.line()?))).collect(),
        names: t.placed_line("names"),
        values: t.lines("values"),
        change: t.lines("change"),
        count: t.placed_line("count"),
        sum: t.lines("sum"),
        by: t.placed_line("by"),
        largest: t.number("largest").map(|n| n.map(|n| n.amount.0)),
        own: t.lines("own"),
        breaks: breaks
            .filter_map(|b| {
                Some(BreakDraft {
                    at: b.at(),
                    period: b.period("at")?,
                    note: b.text("note")?,
                })
            })
            .collect(),
    }
}
