//! The columns that have the same name in every edition, with their titles.
//! They describe the format and belong to it, not to the look of a site: a
//! language without titles here gets the English ones.

use super::sheet::{Column, Kind};
use crate::lang::{Lang, Text};

/// A column of fixed name.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    kind: Kind,
    ja: &'static str,
    en: &'static str,
}

const fn field(name: &'static str, kind: Kind, ja: &'static str, en: &'static str) -> Field {
    Field { name, kind, ja, en }
}

impl Field {
    pub(super) fn column(&self) -> Column {
        Column {
            name: self.name.to_owned(),
            title: Text::new(vec![
                (Lang::en(), self.en.to_owned()),
                (Lang::ja(), self.ja.to_owned()),
            ]),
            kind: self.kind,
            unit: None,
        }
    }
}

/// Which edition.
pub(super) const EDITION: [Field; 2] = [
    field("report", Kind::Text, "報告書", "Report"),
    field("edition", Kind::Text, "版", "Edition"),
];
/// The row's indicator.
pub(super) const INDICATOR: Field = field("indicator", Kind::Text, "指標", "Indicator");
/// The row's figure.
pub(super) const FIGURE: Field = field("figure", Kind::Text, "数値", "Figure");
/// The row's table.
pub(super) const TABLE: Field = field("table", Kind::Text, "表", "Table");
/// The row's series.
pub(super) const SERIES: Field = field("series", Kind::Text, "系列", "Series");
/// The node that an item belongs to.
pub(super) const NODE: Field = field("node", Kind::Node, "戦略の項目", "Node of the strategy");
/// What is counted in.
pub(super) const UNIT: Field = field("unit", Kind::Text, "単位", "Unit");
/// What kind of count.
pub(super) const MEASURE: Field = field("measure", Kind::Text, "数え方", "Measure");
/// Baseline, target or actual; kind of a doubt.
pub(super) const KIND: Field = field("kind", Kind::Text, "種別", "Kind");
/// What a figure is of and what it covers.
pub(super) const PERIOD: [Field; 6] = [
    field("period", Kind::Text, "時点・期間", "Period"),
    field(
        "period_start",
        Kind::Day,
        "期間の初日",
        "First day of the period",
    ),
    field(
        "period_end",
        Kind::Day,
        "期間の末日",
        "Last day of the period",
    ),
    field(
        "covers_start",
        Kind::Day,
        "集計対象の初日",
        "First day covered",
    ),
    field(
        "covers_end",
        Kind::Day,
        "集計対象の末日",
        "Last day covered",
    ),
    field(
        "period_printed",
        Kind::Text,
        "期間の表記",
        "Period as printed",
    ),
];
/// The figure.
pub(super) const VALUE: [Field; 4] = [
    field("value", Kind::Number, "値", "Value"),
    field(
        "missing",
        Kind::Text,
        "値がない理由",
        "Reason for a missing value",
    ),
    field("bound", Kind::Text, "値の範囲", "Bound"),
    field("state", Kind::Text, "確定の度合い", "State"),
];
/// Where an indicator should go, and how.
pub(super) const COURSE: [Field; 2] = [
    field("direction", Kind::Text, "目指す方向", "Direction"),
    field("path", Kind::Text, "目標への道筋", "Path to the target"),
];
/// The sum behind a judgement.
pub(super) const SUM: [Field; 13] = [
    field("against", Kind::Text, "比べる相手", "Set against"),
    field(
        "against_period",
        Kind::Text,
        "目標の時期・累計の期間",
        "Period of the target or span of the total",
    ),
    field("needed", Kind::Number, "必要な水準", "Value needed"),
    field("low", Kind::Number, "保つ範囲の下限", "Lower limit"),
    field("high", Kind::Number, "保つ範囲の上限", "Upper limit"),
    field("total", Kind::Number, "これまでの累計", "Total so far"),
    field("left", Kind::Number, "残り", "Left to the total"),
    field("rate", Kind::Number, "率（％）", "Rate in percent"),
    field("rate_kind", Kind::Text, "率の種類", "Kind of rate"),
    field("gap", Kind::Number, "差", "Difference"),
    field("gap_unit", Kind::Text, "差の単位", "Unit of the difference"),
    field(
        "progress",
        Kind::Number,
        "最後の目標に対する率（％）",
        "Rate towards the last target in percent",
    ),
    field("latest", Kind::Flag, "直近の判定か", "Latest judgement"),
];
/// How an indicator stands.
pub(super) const JUDGEMENT: Field = field("judgement", Kind::Text, "判定", "Judgement");
/// Where it comes from.
pub(super) const ORIGIN: [Field; 3] = [
    AS_PRINTED,
    field("doubt_kind", Kind::Text, "疑義の種別", "Kind of doubt"),
    field("source", Kind::Text, "資料", "Source"),
];
/// Letter for letter.
pub(super) const AS_PRINTED: Field = field("as_printed", Kind::Text, "資料の表記", "As printed");
/// Of an item.
pub(super) const TITLE: Field = field("title", Kind::Text, "名称", "Title");
/// Of a series.
pub(super) const SERIES_TITLE: Field =
    field("series", Kind::Text, "系列の名称", "Title of the series");
/// Texts of doubts.
pub(super) const DOUBT: Field = field("doubt", Kind::Text, "疑義", "Doubt");
/// Notes.
pub(super) const NOTE: Field = field("note", Kind::Text, "注", "Note");
/// Section of the source.
pub(super) const SECTION: Field =
    field("section", Kind::Text, "資料の箇所", "Section of the source");

/// A node of the strategy.
pub(super) const STRATEGY: [Field; 11] = [
    field("node", Kind::Text, "戦略の項目", "Node of the strategy"),
    field("level", Kind::Text, "階層", "Level"),
    field(
        "cross",
        Kind::Flag,
        "横断的な階層か",
        "Cuts across the tree",
    ),
    field("parent", Kind::Node, "上位の項目", "Parent"),
    field(
        "parent_stated",
        Kind::Flag,
        "上位の項目が資料にあるか",
        "Parent is stated",
    ),
    field("number", Kind::Text, "番号", "Number"),
    field(
        "number_inferred",
        Kind::Text,
        "補った番号",
        "Number worked out by the compiler",
    ),
    field("related", Kind::Text, "関連する項目", "Related nodes"),
    field(
        "related_stated",
        Kind::Flag,
        "関連する項目が資料にあるか",
        "Related nodes are stated",
    ),
    field(
        "owner_stated",
        Kind::Flag,
        "担当が資料にあるか",
        "Owner is stated",
    ),
    field("page", Kind::Text, "資料のページ", "Page of the source"),
];
/// What is said of a node.
pub(super) const STRATEGY_TEXTS: [Field; 9] = [
    TITLE,
    field("level", Kind::Text, "階層の名称", "Name of the level"),
    field("summary", Kind::Text, "概要", "Summary"),
    field("items", Kind::Text, "項目", "Points"),
    field("target_group", Kind::Text, "対象", "Target group"),
    field("owner", Kind::Text, "担当", "Owner"),
    SECTION,
    DOUBT,
    NOTE,
];

/// A doubt.
pub(super) const DOUBTS: [Field; 6] = [
    field("number", Kind::Integer, "番号", "Number"),
    KIND,
    field("subject_kind", Kind::Text, "対象の種類", "Kind of subject"),
    field("subject", Kind::Text, "対象", "Subject"),
    field("part", Kind::Text, "対象の部分", "Part of the subject"),
    AS_PRINTED,
];
/// What is said of a doubt.
pub(super) const DOUBTS_TEXTS: [Field; 3] = [
    DOUBT,
    SECTION,
    field("page", Kind::Text, "ページ", "Page of this site"),
];

/// What was changed since the edition before.
pub(super) const CHANGES: [Field; 8] = [
    field("kind", Kind::Text, "項目の種類", "Kind of item"),
    field("item", Kind::Text, "項目", "Item"),
    field("part", Kind::Text, "項目の部分", "Part of the item"),
    field(
        "row",
        Kind::Text,
        "表の行・期間",
        "Row of a table, or period",
    ),
    field(
        "column",
        Kind::Text,
        "表の列・言語",
        "Column of a table, or language",
    ),
    field("change", Kind::Text, "変更の種類", "Kind of change"),
    field("before", Kind::Text, "前の版", "Edition before"),
    field("now", Kind::Text, "この版", "This edition"),
];
/// What was changed after publication.
pub(super) const CORRECTIONS: [Field; 3] = [
    field("date", Kind::Day, "改めた日", "Date"),
    KIND,
    field("item", Kind::Text, "項目", "Item"),
];
/// What is said of it.
pub(super) const CORRECTIONS_TEXTS: [Field; 4] = [
    field("place", Kind::Text, "箇所", "Place"),
    field("was", Kind::Text, "改める前", "Before"),
    field("now", Kind::Text, "改めた後", "After"),
    field("reason", Kind::Text, "理由", "Reason"),
];
/// Where a number comes from.
pub(super) const PROVENANCE: [Field; 18] = [
    field("id", Kind::Text, "ID", "ID"),
    KIND,
    field("item", Kind::Text, "対象", "Item"),
    field("row", Kind::Text, "行", "Row"),
    field("column", Kind::Text, "列", "Column"),
    PERIOD[0],
    UNIT,
    VALUE[0],
    VALUE[1],
    VALUE[2],
    field("transformation", Kind::Text, "計算", "Transformation"),
    field("from", Kind::Text, "計算のもとの数値", "Computed from"),
    field("file", Kind::Text, "ファイル", "File"),
    field("line", Kind::Integer, "ファイルの行", "Line of the file"),
    AS_PRINTED,
    ORIGIN[2],
    field(
        "source_date",
        Kind::Text,
        "資料の日付",
        "Date of the source",
    ),
    field("page", Kind::Text, "資料のページ", "Page of the source"),
];
/// Where a number comes from, in words.
pub(super) const PROVENANCE_TEXTS: [Field; 3] = [
    field(
        "source_title",
        Kind::Text,
        "資料の題名",
        "Title of the source",
    ),
    SECTION,
    field(
        "pages",
        Kind::Text,
        "数値のあるページ",
        "Pages with the number",
    ),
];

/// Every fixed column, for the test over the documentation.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    let single = [
        INDICATOR, FIGURE, TABLE, SERIES, NODE, UNIT, MEASURE, KIND, JUDGEMENT, NOTE,
    ];
    let groups = [
        EDITION.as_slice(),
        &PERIOD,
        &VALUE,
        &ORIGIN,
        &STRATEGY,
        &STRATEGY_TEXTS,
        &COURSE,
        &SUM,
    ];
    let rest = [
        DOUBTS.as_slice(),
        &DOUBTS_TEXTS,
        &CHANGES,
        &CORRECTIONS,
        &CORRECTIONS_TEXTS,
        &PROVENANCE,
        &PROVENANCE_TEXTS,
    ];
    groups
        .concat()
        .into_iter()
        .chain(rest.concat())
        .chain(single)
        .map(|f| f.name)
}
