//! `strategy.toml`.

use super::common::{COMMON, common, stated};
use super::draft::{LevelDraft, NodeDraft, Stated};
use super::fields::{Form, Shape, may, must};
use super::table::Table;

static LEVEL: Shape = Shape {
    ja: "[[level]]",
    en: "[[level]]",
    fields: &[&[
        must("id", Form::Id, "ID", "its id"),
        must("name", Form::Text, "名前", "its name"),
        // Japanese has no plural, so a text in one language will do.
        may("plural", Form::SomeText, "複数形", "its name in the plural"),
        may(
            "under",
            Form::Ids,
            "上に来る階層",
            "levels that may hold it",
        ),
        may(
            "cross",
            Form::Flag,
            "木を横切る階層か",
            "whether it cuts across the tree",
        ),
    ]],
    worded: false,
};

static NODE: Shape = Shape {
    ja: "[[node]]",
    en: "[[node]]",
    fields: &[
        &[
            must("id", Form::NewId, "ID", "its id"),
            must("level", Form::Id, "階層", "its level"),
            may(
                "parent",
                Form::StatedId,
                "上に来るものか \"not-stated\"",
                "what holds it, or \"not-stated\"",
            ),
            may(
                "number",
                Form::Line,
                "資料にある番号",
                "its number as printed",
            ),
            may(
                "number_inferred",
                Form::Line,
                "当方で補った番号",
                "its number, worked out by us",
            ),
            may("title", Form::Text, "名前", "its title"),
            may("summary", Form::Text, "一段落の説明", "a paragraph"),
            may(
                "items",
                Form::Texts,
                "箇条書き",
                "points of the source, in our words",
            ),
            may("target_group", Form::Text, "対象", "for whom it is"),
            may(
                "owner",
                Form::StatedText,
                "担当か \"not-stated\"",
                "who is responsible, or \"not-stated\"",
            ),
            may(
                "related",
                Form::StatedIds,
                "関連するものか \"not-stated\"",
                "nodes that it goes with, or \"not-stated\"",
            ),
        ],
        &COMMON,
    ],
    worded: false,
};

/// `strategy.toml`.
pub static STRATEGY: Shape = Shape {
    ja: "strategy.toml",
    en: "strategy.toml",
    fields: &[&[
        may("level", Form::Tables(&LEVEL), "階層", "levels of the tree"),
        may(
            "node",
            Form::Tables(&NODE),
            "体系の項目",
            "nodes, in the order of the page",
        ),
    ]],
    worded: false,
};

/// Reads the levels.
pub(super) fn levels(root: Table) -> Vec<LevelDraft> {
    let levels = root.items("level", |t| {
        Some(LevelDraft {
            id: t.id("id")?,
            name: t.text("name")?,
            plural: t.some_text("plural"),
            under: t.ids("under"),
            cross: t.flag("cross"),
        })
    });
    super::names::each_once(root.context().findings, levels.iter().map(|l| &l.id));
    levels
}

/// Reads the nodes.
pub(super) fn nodes(root: Table) -> Vec<NodeDraft> {
    root.items("node", node)
}

fn node(t: Table) -> Option<NodeDraft> {
    let related = if t.is_not_stated("related") {
        Some(Stated::NotStated)
    } else if t.has("related") {
        Some(Stated::Is(t.ids("related")))
    } else {
        None
    };
    Some(NodeDraft {
        id: t.id("id")?,
        level: t.id("level")?,
        parent: t.stated_id("parent").map(|p| p.map(stated)),
        number: t.line("number"),
        number_inferred: t.line("number_inferred"),
        title: t.text("title"),
        coded: false,
        summary: t.text("summary"),
        items: t.texts("items"),
        target_group: t.text("target_group"),
        owner: t.stated_text("owner").map(stated),
        related,
        common: common(t),
    })
}
