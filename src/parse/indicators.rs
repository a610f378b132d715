//! `indicators.toml`.

use super::codes;
use super::common::{COMMON, FIGURE_AT, MEASURES, common, observation, percent_sign, stated};
use super::draft::{AlsoPrintedDraft, BandDraft, Direction, IndicatorDraft, Path, Stated};
use super::fields::{Form, Shape, may, must};
use super::forms::{Word, words};
use super::table::Table;
use crate::diag::{Diagnostic, said};
use crate::value::{Measure, State};

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

static BAND: Shape = Shape {
    ja: "band",
    en: "band",
    fields: &[&[
        may("low", Form::Number, "下限", "not below this"),
        may("high", Form::Number, "上限", "not above this"),
    ]],
    worded: false,
};

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
                "projection",
                Form::Tables(&FIGURE_AT),
                "資料に示された見込み",
                "what is planned or expected after the last actual figure",
            ),
            may(
                "band",
                Form::StatedTable(&BAND),
                "「保つ」とみなす幅か \"not-stated\"",
                "between what limits it is to be kept, or \"not-stated\"",
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
    let projection = observations("projection");
    check_projection(t);
    let direction = t.word("direction", &DIRECTIONS);
    let band = direction.and_then(|direction| band(t, direction));
    Some(IndicatorDraft {
        id: t.id("id")?,
        node: t.stated_id("node").map(|n| n.map(stated)),
        title: t.text("title")?,
        definition: stated(t.stated_text("definition")?),
        unit: t.id("unit")?,
        direction: direction?,
        measure: t.word("measure", &Measure::NAMES)?,
        baseline,
        targets,
        actuals,
        projection,
        band,
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

/// The limits of a value to be kept: needed there, and only there.
fn band(t: Table, direction: Direction) -> Option<Stated<BandDraft>> {
    let fault = |code, at, ja, en| {
        let one = Diagnostic::new(code, at, said(ja, en));
        t.context().findings.push(one.help(said(
            "band = { low = 90, high = 110 } のように下限か上限を書きます。資料に幅の記載がないときは band = \"not-stated\" とします",
            "write a limit or two, as in band = { low = 90, high = 110 }, or band = \"not-stated\" where the source gives none",
        )));
    };
    if direction != Direction::Maintain {
        if let Some(at) = t.place("band") {
            fault(
                &codes::CONFLICTING_KEYS,
                at,
                "band は direction = \"maintain\" の指標にだけ書けます",
                "`band` is for indicators with direction = \"maintain\" only",
            );
        }
        return None;
    }
    if !t.may_have("band") {
        fault(
            &codes::MISSING_KEY,
            t.at(),
            "「保つ」指標に、その幅（band）がありません",
            "an indicator to be maintained lacks its `band`",
        );
    }
    if t.is_not_stated("band") {
        return Some(Stated::NotStated);
    }
    let given = t.table("band")?;
    let limit = |key| given.number(key).map(|n| n.value.amount.0);
    let band = BandDraft {
        low: limit("low"),
        high: limit("high"),
    };
    if !given.may_have("low") && !given.may_have("high") {
        fault(
            &codes::CONFLICTING_KEYS,
            given.at(),
            "band に low も high もありません",
            "`band` has neither `low` nor `high`",
        );
    } else if let (Some(low), Some(high)) = (band.low, band.high)
        && low > high
    {
        fault(
            &codes::CONFLICTING_KEYS,
            given.at(),
            "band の low が high より大きくなっています",
            "`low` of `band` is more than `high`",
        );
    }
    Some(Stated::Is(band))
}

/// A projection is of what has not happened: a figure that says that it was
/// counted belongs to the actuals.
fn check_projection(t: Table) {
    for one in t.tables("projection") {
        let state = one.word("state", &State::NAMES);
        let Some(state) = state.filter(|s| !matches!(s, State::Planned | State::Expected)) else {
            continue;
        };
        let name = state.name();
        t.context().findings.push(
            Diagnostic::new(
                &codes::CONFLICTING_KEYS,
                one.place("state"),
                said(
                    format!("projection に state = \"{name}\" は書けません"),
                    format!("`projection` holds no figure with state = \"{name}\""),
                ),
            )
            .help(said(
                "見込みは \"expected\"、計画は \"planned\" とし、実績は actuals、目標は targets に書きます",
                "it is \"expected\" or \"planned\"; counted figures go to `actuals`, targets to `targets`",
            )),
        );
    }
}

fn also_printed(t: Table) -> Option<AlsoPrintedDraft> {
    let value = t.number("value");
    Some(AlsoPrintedDraft {
        title: t.text("title")?,
        unit: t.id("unit"),
        percent_sign: percent_sign(value.as_ref()),
        value: value.map(|n| n.map(|n| n.amount)),
        period: t.period("period"),
        common: common(t),
    })
}
