//! `hakusho.toml`.

use super::codes;
use super::draft::{CompilerDraft, LicenceDraft, PublicationDraft, PublisherDraft};
use super::fields::{Form, Shape, may, must};
use super::findings::Findings;
use super::forms::{Word, words};
use super::judgement::{JUDGEMENT, judgement};
use super::table::Table;
use super::{toml_file, units};
use crate::diag::{Diagnostic, said};
use crate::lang::Lang;
use crate::source::{FileId, Span};
use crate::value::write::YearStyle;

const YEAR_STYLES: [(Word, YearStyle); 3] = [
    ("era", YearStyle::Era),
    ("western", YearStyle::Western),
    ("short", YearStyle::Short),
];
static YEAR_STYLE_WORDS: [Word; 3] = words(&YEAR_STYLES);

static PUBLISHER: Shape = Shape {
    ja: "[publisher]",
    en: "[publisher]",
    fields: &[&[
        must("name", Form::Text, "発行者の名前", "its name"),
        may("url", Form::Address, "発行者のサイト", "its own site"),
        must("contact", Form::Text, "連絡の方法", "how to reach it"),
        may(
            "email",
            Form::Email,
            "誤りの連絡先",
            "address for reports of errors",
        ),
    ]],
    worded: false,
};

static COMPILED_BY: Shape = Shape {
    ja: "[compiled_by]",
    en: "[compiled_by]",
    fields: &[&[
        must("name", Form::Text, "編集者の名前", "who compiled the site"),
        must(
            "notice",
            Form::Text,
            "各ページの初めに出す断り書き",
            "the notice at the top of each page",
        ),
    ]],
    worded: false,
};

static LICENCE: Shape = Shape {
    ja: "[licence]",
    en: "[licence]",
    fields: &[&[
        must("name", Form::Text, "利用条件の名前", "its name"),
        may("url", Form::Address, "利用条件の本文", "its text"),
        may("note", Form::Text, "適用の範囲", "what it holds for"),
    ]],
    worded: false,
};

static CARDS: Shape = Shape {
    ja: "[cards]",
    en: "[cards]",
    fields: &[&[may(
        "font",
        Form::Line,
        "フォントのファイル。hakusho.toml のフォルダーからのパス",
        "a font file, from the folder of hakusho.toml",
    )]],
    worded: false,
};

static MISSING: Shape = Shape {
    ja: "[[missing]]",
    en: "[[missing]]",
    fields: &[&[
        must("id", Form::Id, "ID", "its id"),
        must(
            "title",
            Form::Text,
            "読者に見せる語",
            "its words for readers",
        ),
    ]],
    worded: false,
};

/// `hakusho.toml`.
pub static PUBLICATION: Shape = Shape {
    ja: "hakusho.toml",
    en: "hakusho.toml",
    fields: &[&[
        must("title", Form::Text, "サイトの名前", "name of the site"),
        must(
            "description",
            Form::Text,
            "一、二文の説明",
            "one or two sentences",
        ),
        must(
            "base_url",
            Form::Address,
            "公開先のアドレス。/ で終わる",
            "where it is published, with a slash at its end",
        ),
        must(
            "languages",
            Form::Langs,
            "言語。最初のものが標準",
            "languages; the first is the x-default",
        ),
        must(
            "theme",
            Form::Line,
            "themes/ の下のフォルダー名",
            "folder below themes/",
        ),
        may(
            "fiscal_year_start",
            Form::Month,
            "年度の始まりの月",
            "first month of the fiscal year",
        ),
        may(
            "year_style",
            Form::Word(&YEAR_STYLE_WORDS),
            "日本語での年の書き方",
            "how Japanese shows years",
        ),
        may(
            "updated",
            Form::Day,
            "編集の日付",
            "date of the compilation",
        ),
        must(
            "publisher",
            Form::Table(&PUBLISHER),
            "発行者",
            "who answers for the site",
        ),
        may(
            "compiled_by",
            Form::Table(&COMPILED_BY),
            "資料の団体とは別の編集者",
            "the compiler, where the site is not by the body itself",
        ),
        must("licence", Form::Table(&LICENCE), "利用条件", "terms of use"),
        may(
            "cards",
            Form::Table(&CARDS),
            "SNS 用の画像",
            "pictures for social networks",
        ),
        may(
            "judgement",
            Form::Table(&JUDGEMENT),
            "達成状況の判定の基準",
            "thresholds for judging indicators",
        ),
        may(
            "missing",
            Form::Tables(&MISSING),
            "数値がない理由の追加",
            "reasons beside the built-in ones",
        ),
        may("unit", Form::Tables(&units::UNIT), "単位", "units"),
    ]],
    worded: false,
};

/// The languages that `hakusho.toml` names, which are needed before its texts
/// are read; none if their list has a fault, which is reported with the rest.
pub(super) fn languages(file: FileId, text: &str) -> Vec<Lang> {
    let place = Span::new(file, 0..text.len());
    let readable = toml_file::mend(place, text, &Findings::default());
    let (root, _) = toml::de::DeTable::parse_recoverable(&readable.text);
    let list = root.get_ref().get("languages");
    let mut languages: Vec<Lang> = Vec::new();
    for tag in list
        .and_then(|v| v.get_ref().as_array())
        .into_iter()
        .flat_map(|l| l.iter())
    {
        if let Some(lang) = tag.get_ref().as_str().and_then(Lang::parse)
            && !languages.contains(&lang)
        {
            languages.push(lang);
        }
    }
    languages
}

/// Reads `hakusho.toml`.
pub(super) fn publication(file: FileId, root: Table) -> Option<PublicationDraft> {
    check_base(root);
    check_languages(root);
    let missing = root.items("missing", |t| Some((t.id("id")?, t.text("title")?)));
    let units = root.items("unit", units::unit);
    super::names::each_once(root.context().findings, missing.iter().map(|(id, _)| id));
    Some(PublicationDraft {
        file,
        title: root.text("title")?,
        description: root.text("description")?,
        base_url: root.address("base_url")?,
        languages: languages_of(root)?,
        theme: root.placed_line("theme")?,
        fiscal_year_start: root.month("fiscal_year_start").unwrap_or(4),
        year_style: root.word("year_style", &YEAR_STYLES).unwrap_or_default(),
        updated: root.period("updated"),
        publisher: publisher(root.table("publisher")?)?,
        compiled_by: root.table("compiled_by").and_then(compiler),
        licence: licence(root.table("licence")?)?,
        card_font: root.table("cards").and_then(|t| t.placed_line("font")),
        judgement: root.table("judgement").and_then(judgement),
        missing,
        units,
    })
}

fn languages_of(root: Table) -> Option<Vec<Lang>> {
    let mut languages: Vec<Lang> = Vec::new();
    for lang in root.languages("languages") {
        if !languages.contains(&lang.value) {
            languages.push(lang.value);
        }
    }
    (!languages.is_empty()).then_some(languages)
}

fn check_languages(root: Table) {
    let all = root.languages("languages");
    for (i, lang) in all.iter().enumerate() {
        if let Some(first) = all[..i].iter().find(|l| l.value == lang.value) {
            let name = lang.value.as_str();
            root.context().findings.push(
                Diagnostic::new(
                    &codes::DUPLICATE_ID,
                    lang.at,
                    said(
                        format!("言語 {name} が二度書かれています"),
                        format!("the language `{name}` stands twice"),
                    ),
                )
                .label(first.at, said("先に書かれたもの", "written here first")),
            );
        }
    }
}

fn check_base(root: Table) {
    if let Some(base) = root.address("base_url")
        && !base.value.ends_with('/')
    {
        root.context().findings.push(
            Diagnostic::new(
                &codes::BAD_ADDRESS,
                base.at,
                said(
                    "base_url が / で終わっていません",
                    "`base_url` does not end with a slash",
                ),
            )
            .help(said(
                format!("\"{}/\" と書いてください", base.value),
                format!("write \"{}/\"", base.value),
            )),
        );
    }
}

fn publisher(t: Table) -> Option<PublisherDraft> {
    Some(PublisherDraft {
        name: t.text("name")?,
        url: t.address("url").map(|a| a.value),
        contact: t.text("contact")?,
        email: t.email("email"),
    })
}

fn compiler(t: Table) -> Option<CompilerDraft> {
    Some(CompilerDraft {
        name: t.text("name")?,
        notice: t.text("notice")?,
    })
}

fn licence(t: Table) -> Option<LicenceDraft> {
    Some(LicenceDraft {
        name: t.text("name")?,
        url: t.address("url").map(|a| a.value),
        note: t.text("note"),
    })
}
