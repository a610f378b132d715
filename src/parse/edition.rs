//! `edition.toml`.

use super::common::{DOUBT_FIELD, DOUBT_WORDS, doubt, doubts};
use super::draft::{CorrectionDraft, CorrectionKind, EditionDoubtDraft, EditionDraft, SourceDraft};
use super::fields::{Form, Shape, may, must};
use super::forms::{Word, words};
use super::judgement::{JUDGEMENT, judgement};
use super::table::Table;
use crate::source::Spanned;
use crate::value::Id;

static SOURCE: Shape = Shape {
    ja: "[[source]]",
    en: "[[source]]",
    fields: &[&[
        must("id", Form::Id, "ID", "its id"),
        must("title", Form::Text, "資料の名前", "title of the document"),
        must("publisher", Form::Text, "発行者", "who published it"),
        must(
            "date",
            Form::Period,
            "発行の日付か \"not-stated\"",
            "when, or \"not-stated\"",
        ),
        may(
            "url",
            Form::Address,
            "アドレス（分かるときだけ）",
            "address, if known",
        ),
        may(
            "file",
            Form::Line,
            "ファイル名（分かるときだけ）",
            "file name, if known",
        ),
        may("language", Form::Lang, "資料の言語", "its language"),
        may("note", Form::Text, "注", "a note"),
        DOUBT_FIELD,
    ]],
    worded: false,
};

static DOUBT_OF_EDITION: Shape = Shape {
    ja: "[[doubt]]",
    en: "[[doubt]]",
    fields: &[&[
        must("id", Form::Id, "ID", "its id"),
        must(
            "kind",
            Form::Word(&DOUBT_WORDS),
            "資料の疑義（source）か、写しの疑義（copy）か",
            "whether the document is doubtful (source) or our copy of it (copy)",
        ),
        may(
            "about",
            Form::Ids,
            "関わるもののID",
            "ids of the items that it concerns",
        ),
        may(
            "section",
            Form::TextOrLine,
            "資料の中の箇所",
            "section of the source",
        ),
        may(
            "as_printed",
            Form::Line,
            "資料の表記のまま",
            "what the source shows, letter for letter",
        ),
    ]],
    worded: true,
};

const CORRECTIONS: [(Word, CorrectionKind); 2] = [
    ("error", CorrectionKind::Error),
    ("target", CorrectionKind::Target),
];
static CORRECTION_WORDS: [Word; 2] = words(&CORRECTIONS);

static CORRECTION: Shape = Shape {
    ja: "[[correction]]",
    en: "[[correction]]",
    fields: &[&[
        must(
            "date",
            Form::Day,
            "改めた日",
            "the day on which it was changed",
        ),
        must(
            "kind",
            Form::Word(&CORRECTION_WORDS),
            "誤りの訂正（error）か、目標の変更（target）か",
            "whether an error was corrected (error) or a target changed (target)",
        ),
        must(
            "item",
            Form::Id,
            "改めた項目のID",
            "id of the item that was changed",
        ),
        may(
            "place",
            Form::TextOrLine,
            "項目の中の箇所",
            "which part of the item",
        ),
        may(
            "period",
            Form::Period,
            "目標の変更の場合、どの期間の目標か",
            "of a target that was changed, for which period it is",
        ),
        must(
            "was",
            Form::TextOrLine,
            "改める前の表記",
            "what stood there before",
        ),
        must(
            "now",
            Form::TextOrLine,
            "改めた後の表記",
            "what stands there now",
        ),
        must("reason", Form::Text, "理由", "why"),
    ]],
    worded: false,
};

/// `edition.toml`.
pub static EDITION: Shape = Shape {
    ja: "edition.toml",
    en: "edition.toml",
    fields: &[&[
        must("title", Form::Text, "版の名前", "its title"),
        must(
            "period",
            Form::Period,
            "戦略の期間",
            "the time the strategy is for",
        ),
        must(
            "as_of",
            Form::Period,
            "資料の時点",
            "the date as of which it gives its information",
        ),
        must(
            "published",
            Form::Period,
            "資料の公表日か \"not-stated\"",
            "when the document was published, or \"not-stated\"",
        ),
        may(
            "updated",
            Form::Day,
            "この版を最後に改めた日",
            "when this edition was last worked on",
        ),
        may(
            "scope",
            Form::Text,
            "収録の範囲",
            "what of the document is compiled here",
        ),
        may(
            "judgement",
            Form::Table(&JUDGEMENT),
            "達成状況の判定の基準",
            "rules for judging its indicators",
        ),
        may(
            "supersedes",
            Form::Id,
            "一つ前の版",
            "the edition before this one",
        ),
        may("source", Form::Tables(&SOURCE), "出典", "sources"),
        may(
            "doubt",
            Form::Tables(&DOUBT_OF_EDITION),
            "疑義",
            "what is doubtful",
        ),
        may(
            "correction",
            Form::Tables(&CORRECTION),
            "公表後の訂正と目標の変更",
            "what was changed after publication",
        ),
    ]],
    worded: false,
};

/// Reads `edition.toml`; what stands in the other files comes later.
pub(super) fn edition(id: Spanned<Id>, root: Table) -> Option<EditionDraft> {
    let sources = root.items("source", source);
    let concerns = root.items("doubt", edition_doubt);
    super::names::each_once(root.context().findings, concerns.iter().map(|d| &d.id));
    Some(EditionDraft {
        id,
        title: root.text("title")?,
        period: root.period("period")?,
        as_of: root.period("as_of")?,
        published: root.period("published")?,
        updated: root.period("updated"),
        scope: root.text("scope"),
        judgement: root.table("judgement").and_then(judgement),
        sources,
        doubts: concerns,
        supersedes: root.id("supersedes"),
        corrections: root.items("correction", correction),
        lock: None,
        translations: Default::default(),
        levels: Vec::new(),
        nodes: Vec::new(),
        indicators: Vec::new(),
        figures: Vec::new(),
        tables: Vec::new(),
        charts: Vec::new(),
        pages: Vec::new(),
        assets: Vec::new(),
    })
}

fn source(t: Table) -> Option<SourceDraft> {
    Some(SourceDraft {
        id: t.id("id")?,
        title: t.text("title")?,
        publisher: t.text("publisher")?,
        date: t.period("date")?,
        url: t.address("url").map(|a| a.value),
        file: t.line("file"),
        language: t.language("language").map(|l| l.value),
        note: t.text("note"),
        doubts: doubts(t),
    })
}

fn edition_doubt(t: Table) -> Option<EditionDoubtDraft> {
    Some(EditionDoubtDraft {
        id: t.id("id")?,
        doubt: doubt(t)?,
        about: t.ids("about"),
        section: t.text_or_line("section"),
        as_printed: t.line("as_printed"),
    })
}

fn correction(t: Table) -> Option<CorrectionDraft> {
    Some(CorrectionDraft {
        at: t.at(),
        date: t.period("date")?.value,
        kind: t.word("kind", &CORRECTIONS)?,
        item: t.id("item")?,
        place: t.text_or_line("place"),
        period: t.period("period").map(|period| period.value),
        was: t.text_or_line("was")?,
        now: t.text_or_line("now")?,
        reason: t.text("reason")?,
    })
}
