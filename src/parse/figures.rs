//! `figures.toml`.

use super::common::{COMMON, OBSERVATION, observation};
use super::draft::FigureDraft;
use super::fields::{Form, Shape, may, must};
use super::table::Table;

static FIGURE: Shape = Shape {
    ja: "[[figure]]",
    en: "[[figure]]",
    fields: &[
        &[
            must("id", Form::NewId, "ID", "its id"),
            must("title", Form::Text, "名前", "its title"),
            must("unit", Form::Id, "単位のID", "id of the unit"),
            may(
                "node",
                Form::Id,
                "属する体系の項目",
                "the node that it belongs to",
            ),
        ],
        &OBSERVATION,
        &COMMON,
    ],
    worded: false,
};

/// `figures.toml`.
pub static FIGURES: Shape = Shape {
    ja: "figures.toml",
    en: "figures.toml",
    fields: &[&[may(
        "figure",
        Form::Tables(&FIGURE),
        "個別の数値",
        "single figures",
    )]],
    worded: false,
};

/// Reads the figures.
pub(super) fn figures(root: Table) -> Vec<FigureDraft> {
    root.items("figure", |t| {
        let observation = observation(t);
        Some(FigureDraft {
            id: t.id("id")?,
            title: t.text("title")?,
            unit: t.id("unit")?,
            node: t.id("node"),
            observation: observation?,
        })
    })
}
