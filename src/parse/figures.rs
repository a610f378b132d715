//! `figures.toml`.

use super::codes;
use super::common::{COMMON, OBSERVATION, observation};
use super::draft::{FigureDraft, FollowsDraft, Relation};
use super::fields::{Form, Shape, may, must};
use super::forms::{Word, words};
use super::table::Table;
use crate::diag::{Diagnostic, said};

const RELATIONS: [(Word, Relation); 4] = [
    ("same", Relation::Same),
    ("difference", Relation::Difference),
    ("ratio", Relation::Ratio),
    ("growth", Relation::Growth),
];
static RELATION_WORDS: [Word; 4] = words(&RELATIONS);

static FOLLOWS: Shape = Shape {
    ja: "follows",
    en: "follows",
    fields: &[&[
        must(
            "as",
            Form::Word(&RELATION_WORDS),
            "どのように決まるか",
            "how it follows",
        ),
        must(
            "from",
            Form::Reference,
            "もとの数値（前の時点など）",
            "the first figure",
        ),
        may(
            "to",
            Form::Reference,
            "比べる数値（後の時点など）",
            "the second figure",
        ),
    ]],
    worded: false,
};

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
            may(
                "follows",
                Form::Table(&FOLLOWS),
                "ほかの数値との関係",
                "how it follows from other figures",
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
            follows: t.table("follows").and_then(follows),
        })
    })
}

/// The relation of a figure to others: two of them, or one that it repeats.
fn follows(t: Table) -> Option<FollowsDraft> {
    let relation = t.word("as", &RELATIONS)?;
    let needs_two = relation != Relation::Same;
    if t.may_have("to") != needs_two {
        let (ja, en) = if needs_two {
            (
                "follows には from と to の二つの数値が必要です",
                "`follows` needs two figures, `from` and `to`",
            )
        } else {
            (
                "as = \"same\" の follows に to は書けません",
                "`follows` with as = \"same\" has no `to`",
            )
        };
        let one = Diagnostic::new(&codes::CONFLICTING_KEYS, t.at(), said(ja, en));
        t.context().findings.push(one);
    }
    Some(FollowsDraft {
        relation,
        from: t.reference("from")?,
        to: t.reference("to"),
    })
}
