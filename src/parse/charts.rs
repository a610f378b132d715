//! `charts.toml`.

use super::draft::ChartDraft;
use super::fields::{Form, Shape, may, must};
use super::table::Table;

static CHART: Shape = Shape {
    ja: "[[chart]]",
    en: "[[chart]]",
    fields: &[&[
        must("id", Form::NewId, "ID", "its id"),
        must("kind", Form::Line, "図の種類", "its kind"),
        may("table", Form::Id, "描く表", "the table that it draws"),
        may(
            "indicator",
            Form::Id,
            "描く指標",
            "the indicator that it draws",
        ),
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
        must("title", Form::Text, "伝えたいこと", "the message"),
        may(
            "subtitle",
            Form::Text,
            "何を、どこで、いつ、どの単位で",
            "measure, place, period, unit",
        ),
        may("note", Form::Text, "注", "a note"),
        may("alt", Form::Text, "図の代わりの文", "text alternative"),
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
            table: t.id("table"),
            indicator: t.id("indicator"),
            series: t.lines("series"),
            total: t.placed_line("total"),
            title: t.text("title")?,
            subtitle: t.text("subtitle"),
            note: t.text("note"),
            alt: t.text("alt"),
        })
    })
}
