//! `report.toml`.

use super::common::{DOUBT_FIELD, doubts};
use super::draft::{ReportDraft, TranslationPolicy};
use super::fields::{Form, Shape, may, must};
use super::forms::{Word, words};
use super::judgement::{JUDGEMENT, judgement};
use super::table::Table;
use crate::source::Spanned;
use crate::value::Id;

const STATUSES: [(Word, bool); 2] = [("official", true), ("unofficial", false)];
static STATUS_WORDS: [Word; 2] = words(&STATUSES);

const POLICIES: [(Word, TranslationPolicy); 3] = [
    ("error", TranslationPolicy::Error),
    ("notice", TranslationPolicy::Notice),
    ("omit", TranslationPolicy::Omit),
];
static POLICY_WORDS: [Word; 3] = words(&POLICIES);

static TRANSLATION: Shape = Shape {
    ja: "[translation]",
    en: "[translation]",
    fields: &[&[
        must(
            "status",
            Form::Word(&STATUS_WORDS),
            "公式の訳か仮訳か",
            "whether the other languages are official",
        ),
        must(
            "policy",
            Form::Word(&POLICY_WORDS),
            "訳がないときの扱い",
            "what is done where a translation is missing",
        ),
    ]],
    worded: false,
};

/// `report.toml`.
pub static REPORT: Shape = Shape {
    ja: "report.toml",
    en: "report.toml",
    fields: &[&[
        must("title", Form::Text, "報告書の名前", "its title"),
        may(
            "short_title",
            Form::Text,
            "メニューに出す短い名前",
            "a short title for menus",
        ),
        must("summary", Form::Text, "一段落の説明", "a paragraph"),
        must(
            "body",
            Form::Text,
            "戦略を定めた団体",
            "whose strategy it is",
        ),
        must(
            "original",
            Form::Lang,
            "資料の言語",
            "language of the document",
        ),
        must(
            "current",
            Form::Id,
            "最新の版",
            "the edition that the report's page leads to",
        ),
        may(
            "guide",
            Form::Flag,
            "戦略ではなく、サイトの説明か",
            "whether it explains the site and is no strategy",
        ),
        must(
            "translation",
            Form::Table(&TRANSLATION),
            "訳の扱い",
            "how translations stand",
        ),
        may(
            "judgement",
            Form::Table(&JUDGEMENT),
            "達成状況の判定の基準",
            "rules for judging its indicators",
        ),
        DOUBT_FIELD,
    ]],
    worded: false,
};

/// Reads `report.toml`; the editions come later.
pub(super) fn report(id: Spanned<Id>, root: Table) -> Option<ReportDraft> {
    let translation = root.table("translation");
    Some(ReportDraft {
        id,
        title: root.text("title")?,
        short_title: root.text("short_title"),
        summary: root.text("summary")?,
        body: root.text("body")?,
        original: root.language("original")?,
        current: root.id("current")?,
        is_guide: root.flag("guide"),
        judgement: root.table("judgement").and_then(judgement),
        official_translation: translation?.word("status", &STATUSES)?,
        policy: translation?.word("policy", &POLICIES)?,
        translations: Default::default(),
        doubts: doubts(root),
        editions: Vec::new(),
    })
}
