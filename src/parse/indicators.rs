//! `indicators.toml`.

use super::common::{COMMON, FIGURE_AT, MEASURES, common, observation, stated};
use super::draft::{AlsoPrintedDraft, Direction, IndicatorDraft, Path};
use super::fields::{Form, Shape, may, must};
use super::forms::{Word, words};
use super::table::Table;
use crate::value::Measure;

const DIRECTIONS: [(Word, Direction); 4] = [
    ("increase", Direction::Increase),
    ("decrease", Direction::Decrease),
    ("maintain", Direction::Maintain),
    ("not-stated", Direction::NotStated),
];
static DIRECTION_WORDS: [Word; 4] = words(&DIRECTIONS);

const PATHS: [(Word, Path); 3] = [
    ("linear", Path::Linear),
    ("growth", Path::Growth),
    ("stepped", Path::Stepped),
];
static PATH_WORDS: [Word; 3] = words(&PATHS);

static ALSO_PRINTED: Shape = Shape {
    ja: "also_printed",
    en: "also_printed",
    fields: &[
        &[
            must("title", Form::Text, "別の名前", "the other name"),
            may("unit", Form::Id, "そこでの単位", "the unit there"),
            may("value", Form::Number, "そこでの数値", "the figure there"),
            may("period", Form::Period, "そこでの期間", "its period there"),
        ],
        &COMMON,
    ],
    worded: false,
};

static INDICATOR: Shape = Shape {
    ja: "[[indicator]]",
    en: "[[indicator]]",
    fields: &[
        &[
            must("id", Form::NewId, "ID", "its id"),
            may(
                "node",
                Form::StatedId,
                "属する体系の項目",
                "the node that it belongs to",
            ),
            must("title", Form::Text, "名前", "its title"),
            must(
                "definition",
                Form::StatedText,
                "定義か \"not-stated\"",
                "what is counted, or \"not-stated\"",
            ),
            must("unit", Form::Id, "単位のID", "id of the unit"),
            must(
                "direction",
                Form::Word(&DIRECTION_WORDS),
                "増やすか減らすか",
                "where it should go",
            ),
            must(
                "measure",
                Form::Word(&MEASURES),
                "年間・累計などの別",
                "what kind of count it is",
            ),
            may(
                "baseline",
                Form::Table(&FIGURE_AT),
                "基準値",
                "where it stood",
            ),
            may(
                "targets",
                Form::Tables(&FIGURE_AT),
                "目標値",
                "where it should stand",
            ),
            may(
                "actuals",
                Form::Tables(&FIGURE_AT),
                "実績",
                "where it has stood since",
            ),
            may(
                "path",
                Form::Word(&PATH_WORDS),
                "目標までの道筋",
                "the path between dated points; there is no default",
            ),
            may(
                "representative",
                Form::Flag,
                "代表的な指標か",
                "whether it stands for the strategy as a whole",
            ),
            may(
                "representative_of",
                Form::Id,
                "代表する施策など",
                "the node that it stands for",
            ),
            may(
                "also_printed",
                Form::Tables(&ALSO_PRINTED),
                "別の名前での記載",
                "the same indicator under other names",
            ),
            must(
                "owner",
                Form::StatedText,
                "担当か \"not-stated\"",
                "who is responsible, or \"not-stated\"",
            ),
        ],
        &COMMON,
    ],
    worded: false,
};

/// `indicators.toml`.
pub static INDICATORS: Shape = Shape {
    ja: "indicators.toml",
    en: "indicators.toml",
    fields: &[&[may(
        "indicator",
        Form::Tables(&INDICATOR),
        "指標",
        "indicators",
    )]],
    worded: false,
};

/// Reads the indicators.
pub(super) fn indicators(root: Table) -> Vec<IndicatorDraft> {
    root.items("indicator", indicator)
}

fn indicator(t: Table) -> Option<IndicatorDraft> {
    let observations = |key| t.tables(key).into_iter().filter_map(observation).collect();
    // All observations are read before anything is given up, so that each
    // reports its own faults.
    let baseline = t.table("baseline").and_then(observation);
    let targets = observations("targets");
    let actuals = observations("actuals");
    Some(IndicatorDraft {
        id: t.id("id")?,
        node: t.stated_id("node").map(|n| n.map(stated)),
        title: t.text("title")?,
        definition: stated(t.stated_text("definition")?),
        unit: t.id("unit")?,
        direction: t.word("direction", &DIRECTIONS)?,
        measure: t.word("measure", &Measure::NAMES)?,
        baseline,
        targets,
        actuals,
        path: t.word("path", &PATHS),
        representative: t.flag("representative"),
        representative_of: t.id("representative_of"),
        also_printed: t
            .tables("also_printed")
            .into_iter()
            .filter_map(also_printed)
            .collect(),
        owner: stated(t.stated_text("owner")?),
        common: common(t),
    })
}

fn also_printed(t: Table) -> Option<AlsoPrintedDraft> {
    Some(AlsoPrintedDraft {
        title: t.text("title")?,
        unit: t.id("unit"),
        value: t.number("value").map(|n| n.map(|n| n.amount)),
        period: t.period("period"),
        common: common(t),
    })
}
