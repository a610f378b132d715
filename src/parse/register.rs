//! What a `[[table]]` of kind `register` says beside its columns.

use super::draft::{NodeColumnsDraft, RegisterDraft};
use super::fields::{Field, Form, Shape, may, must};
use super::table::Table;

static NODES: Shape = Shape {
    ja: "[table.nodes]",
    en: "[table.nodes]",
    fields: &[&[
        must(
            "columns",
            Form::Lines,
            "コードの列（上位から）",
            "columns of codes, from the top",
        ),
        must(
            "levels",
            Form::Ids,
            "それぞれの列の階層",
            "the level of each column",
        ),
        may(
            "prefix",
            Form::Id,
            "体系の項目のIDの始まり",
            "how the ids of the nodes begin",
        ),
    ]],
    worded: false,
};

/// The keys of a register.
pub(super) static REGISTER: [Field; 7] = [
    may(
        "group",
        Form::Lines,
        "行をまとめ、小計を付ける列（大きい区分から）",
        "columns to group and sum up by, the widest first",
    ),
    may(
        "views",
        Form::Lines,
        "値ごとのページを作る列",
        "columns whose values have pages of their own",
    ),
    may("sums", Form::Lines, "合計する列", "columns to sum up"),
    may(
        "compare",
        Form::Lines,
        "比べる二つの列（前、後）",
        "two columns to compare: before, after",
    ),
    may(
        "split",
        Form::Line,
        "合計を分けて示す列",
        "the column by which sums are split",
    ),
    may(
        "front",
        Form::Lines,
        "表の列として示す列",
        "columns that stand in the table itself",
    ),
    may(
        "nodes",
        Form::Table(&NODES),
        "コードの列から作る体系の項目",
        "nodes that follow from columns of codes",
    ),
];

/// Reads them; all are absent in a table of another kind.
pub(super) fn register(t: Table) -> RegisterDraft {
    RegisterDraft {
        group: t.lines("group"),
        views: t.lines("views"),
        sums: t.lines("sums"),
        compare: t.lines("compare"),
        split: t.placed_line("split"),
        front: t.lines("front"),
        nodes: t.table("nodes").map(|n| NodeColumnsDraft {
            at: n.at(),
            columns: n.lines("columns"),
            levels: n.ids("levels"),
            prefix: n.id("prefix"),
        }),
    }
}
