//! What can be wrong with a file of translations.

mod file;

#[cfg(feature = "xlsx")]
pub(super) use file::not_a_workbook;
#[cfg(not(feature = "xlsx"))]
pub(super) use file::xlsx_not_built;
pub(super) use file::{broken_po, many_languages, no_form, not_xliff, not_xml, wrong_version};

use super::returned::ReturnedUnit;
use crate::diag::{Code, Diagnostic, Said, Severity, said};
use crate::source::Span;

/// Every code of the import of translations.
pub const CODES: &[&Code] = &[
    &UNREADABLE,
    &LANGUAGE,
    &UNKNOWN,
    &CHANGED,
    &TWICE,
    &LOST,
    &BROKEN,
    &UNPLACED,
    &UNFINISHED,
];

static UNREADABLE: Code = Code {
    name: "translation-unreadable",
    severity: Severity::Error,
    ja: "訳文のファイルを読めませんでした。`hakusho translate export` で書き出した XLIFF、PO、Excel のファイルを、形式を変えずに保存して渡してください。何も書き込んでいません。",
    en: "The file of translations could not be read. Give a file that `hakusho translate export` wrote (XLIFF, PO or Excel), saved in the same form. Nothing was written.",
};

static LANGUAGE: Code = Code {
    name: "translation-language",
    severity: Severity::Error,
    ja: "訳文のファイルの言語が、この刊行物の言語と合いません。別の刊行物のファイルか、翻訳ツールの言語の設定が違います。何も書き込んでいません。",
    en: "The languages of the file of translations are not those of the publication. It belongs to another one, or the languages are set wrong in the translator's tool. Nothing was written.",
};

static UNKNOWN: Code = Code {
    name: "unknown-unit",
    severity: Severity::Error,
    ja: "訳文のファイルの項目に当たる原文がありません。原文が取り除かれたか、項目の番地が書きかえられています。書き出し直してください。",
    en: "There is no original for an item of the file of translations. It was taken out since, or the address of the item was changed. Export the texts anew.",
};

static CHANGED: Code = Code {
    name: "original-changed",
    severity: Severity::Warning,
    ja: "書き出した後に原文が変わったため、この訳は取り込みませんでした。ほかの訳は取り込みます。書き出し直すと、今の原文に対する項目になります。",
    en: "The original has changed since the texts were exported, so this translation was not taken in; the others are. Export the texts anew to translate what it says now.",
};

static TWICE: Code = Code {
    name: "translated-twice",
    severity: Severity::Error,
    ja: "一つの原文に、訳文のファイルの中で違う訳が付いています。どれが正しいか決められないため、どれも取り込みません。正しいものだけを残してください。",
    en: "The file of translations has different translations of one original. Which one is right cannot be told, so none is taken in. Keep the right one.",
};

static LOST: Code = Code {
    name: "lost-in-translation",
    severity: Severity::Error,
    ja: "原文にある数値の指定、脚注の印、リンク、画像、コード、強調が、訳文にありません。数値の指定が抜けると、データから入る数字がその言語だけ消えます。原文と同じものを、訳文の合う位置に入れてください。",
    en: "The translation lacks a placed figure, footnote mark, link, picture, piece of code or emphasis that its original has. Without its placeholder, a number from the data would be gone in one language. Put the same piece where it belongs in the translation.",
};

static BROKEN: Code = Code {
    name: "translation-breaks-page",
    severity: Severity::Error,
    ja: "訳文をそのまま入れると、ページの段落や表の数や種類が変わります。行頭の記号（#、-、1. など）や閉じていない記号、表の中の改行などを直してください。",
    en: "Put in as it is, the translation would change the number or kind of blocks of the page. Look for a mark at the beginning of a line (#, -, 1.), one that is not closed, or a line break in a table.",
};

static UNPLACED: Code = Code {
    name: "translation-without-place",
    severity: Severity::Error,
    ja: "訳文を入れる場所がありません。CSV にその言語の列がない、表の形が原文と違う、ページの題がまだ訳されていない、ファイルの文字コードに訳文の文字がない、などのときに起こります。",
    en: "There is no place for the translation: the CSV file has no column of its language, the table has another shape than its original, the title of the page is not translated yet, or the encoding of the file lacks a character.",
};

static UNFINISHED: Code = Code {
    name: "unfinished-translation",
    severity: Severity::Note,
    ja: "訳がまだないか、まだ使わないという印（PO の fuzzy、XLIFF 1.2 の needs-review-translation など）の付いた項目は、取り込まずに残します。",
    en: "Items without a translation, and those marked as not to be used yet (`fuzzy` in PO files, `needs-review-translation` and the like in XLIFF 1.2), are left as they are.",
};

/// That the languages of a file do not fit.
pub(super) fn language(at: Option<Span>, written: &str, known: &[String]) -> Diagnostic {
    Diagnostic::new(
        &LANGUAGE,
        at,
        said(
            format!("「{written}」は、この刊行物の言語ではありません"),
            format!("`{written}` is no language of the publication"),
        ),
    )
    .help(said(
        format!("あるのは {} です", known.join("、")),
        format!("there are {}", known.join(", ")),
    ))
}

/// That a file does not say its languages, or says one twice.
pub(super) fn no_language(at: Option<Span>) -> Diagnostic {
    Diagnostic::new(
        &LANGUAGE,
        at,
        said(
            "原文の言語と訳文の言語が書かれていません",
            "the file does not say two languages",
        ),
    )
    .help(said(
        "XLIFF 2 では srcLang と trgLang、XLIFF 1.2 では source-language と target-language、PO では X-Source-Language と Language、Excel では列見出しの括弧の中に要ります",
        "expected srcLang and trgLang in XLIFF 2, source-language and target-language in XLIFF 1.2, X-Source-Language and Language in PO, and the tags in the heads of the columns in Excel",
    ))
}

/// How messages call a unit.
fn called(unit: &ReturnedUnit) -> String {
    let row = unit.row.map(|row| format!(" ({row})")).unwrap_or_default();
    format!("{} {}{row}", unit.path, unit.name)
}

pub(super) fn unknown(unit: &ReturnedUnit, is_file_known: bool) -> Diagnostic {
    let name = called(unit);
    let words = match is_file_known {
        true => said(
            format!("{name} に当たる原文がありません"),
            format!("there is no original for {name}"),
        ),
        false => said(
            format!("{name} のファイルは、この刊行物にありません"),
            format!("the file of {name} is not in this publication"),
        ),
    };
    Diagnostic::new(&UNKNOWN, unit.at, words).help(said(
        "書き出し直すか、この項目を取り除いてください",
        "export the texts anew, or take the item out",
    ))
}

pub(super) fn changed(unit: &ReturnedUnit) -> Diagnostic {
    let name = called(unit);
    Diagnostic::new(
        &CHANGED,
        unit.at,
        said(
            format!("{name} の原文は、書き出した後に変わりました"),
            format!("the original of {name} has changed since the export"),
        ),
    )
    .help(said(
        "書き出し直して、今の原文から訳してください",
        "export the texts anew and translate what it says now",
    ))
}

/// That units give one text different translations.
pub(super) fn twice(unit: &ReturnedUnit, others: &[&ReturnedUnit]) -> Diagnostic {
    let name = called(unit);
    let found = Diagnostic::new(
        &TWICE,
        unit.at,
        said(
            format!("{name} に違う訳があるため、どれも取り込みません"),
            format!("{name} has different translations; none of them is taken in"),
        ),
    );
    let found = others
        .iter()
        .filter_map(|other| other.at)
        .fold(found, |found, at| {
            found.label(at, said("もう一つの訳", "another translation"))
        });
    let rows = others.iter().filter_map(|other| other.row);
    let rows: Vec<String> = rows.map(|row| row.to_string()).collect();
    found.help(match rows.is_empty() {
        true => said("正しいものだけを残してください", "keep the right one"),
        false => said(
            format!(
                "もう一つは {} 行目です。正しいものだけを残してください",
                rows.join("、")
            ),
            format!("see row {}; keep the right one", rows.join(", ")),
        ),
    })
}

pub(super) fn lost(unit: &ReturnedUnit, lost: &[String], new: &[String]) -> Diagnostic {
    let name = called(unit);
    let quoted = |one: &String| match one.contains('`') {
        true => one.clone(),
        false => format!("`{one}`"),
    };
    let list = |all: &[String], between: &str| -> String {
        all.iter().map(quoted).collect::<Vec<_>>().join(between)
    };
    let found = Diagnostic::new(
        &LOST,
        unit.at,
        said(
            format!("{name} の訳文に {} がありません", list(lost, "、")),
            format!("the translation of {name} lacks {}", list(lost, ", ")),
        ),
    );
    match new.is_empty() {
        true => found.help(said(
            "原文と同じ形で、訳文に入れてください",
            "put it into the translation as the original has it",
        )),
        false => found.help(said(
            format!("訳文には、原文にない {} があります", list(new, "、")),
            format!(
                "the translation has {}, which the original has not",
                list(new, ", ")
            ),
        )),
    }
}

pub(super) fn broken(unit: &ReturnedUnit, fault: Option<&Said>) -> Diagnostic {
    let name = called(unit);
    let words = match fault {
        Some(Said { ja, en }) => said(
            format!("{name} の訳文に誤りがあります: {ja}"),
            format!("the translation of {name} has a fault: {en}"),
        ),
        None => said(
            format!("{name} の訳文を入れると、ページの段落や表の形が変わります"),
            format!("the translation of {name} would change the blocks of its page"),
        ),
    };
    Diagnostic::new(&BROKEN, unit.at, words).help(said(
        "行頭の記号、閉じていない記号、表の中の改行を確かめてください",
        "look for a mark at the beginning of a line, one that is not closed, or a line break in a table",
    ))
}

/// Why a translation has no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unplaced {
    /// The CSV file has no column of the language.
    Column,
    /// The row of a table lacks the cell.
    Row,
    /// The page has no title yet.
    Title,
    /// The encoding of the file lacks characters.
    Charset {
        /// The encoding.
        charset: &'static str,
        /// The characters; none where the file cannot be written at all without
        /// a change to what is there.
        lacks: String,
    },
    /// The text of the other languages stands in a form to which none can be added.
    Form,
}

pub(super) fn unplaced(unit: &ReturnedUnit, why: &Unplaced) -> Diagnostic {
    let name = called(unit);
    let (ja, en) = match why {
        Unplaced::Column => (
            "CSV にこの言語の列がありません。列を加えてから取り込んでください".to_owned(),
            "the CSV file has no column of this language; add it first".to_owned(),
        ),
        Unplaced::Row => (
            "訳文のページの表に、この行のセルがありません。表の形を原文とそろえてください".to_owned(),
            "the row of the table lacks its cell on the translated page; give the table the shape of its original".to_owned(),
        ),
        Unplaced::Title => (
            "ページの題の訳がないため、ページを作れません。題も訳してください".to_owned(),
            "the page cannot be made without its title; translate that as well".to_owned(),
        ),
        Unplaced::Charset { charset, lacks } if lacks.is_empty() => (
            format!("ファイルの文字コード（{charset}）では、ほかの箇所を元のまま書けません。UTF-8 に直してください"),
            format!("its file could not be kept as it is in its encoding ({charset}); convert that to UTF-8"),
        ),
        Unplaced::Charset { charset, lacks } => (
            format!("「{lacks}」は、ファイルの文字コード（{charset}）にありません。ファイルを UTF-8 に直してください"),
            format!("the encoding of its file ({charset}) lacks “{lacks}”; convert that to UTF-8"),
        ),
        Unplaced::Form => (
            "ほかの言語の文が、言語を加えられない形で書かれています".to_owned(),
            "the text stands in a form to which no language can be added".to_owned(),
        ),
    };
    Diagnostic::new(
        &UNPLACED,
        unit.at,
        said(
            format!("{name} の訳文を入れる場所がありません"),
            format!("there is no place for the translation of {name}"),
        ),
    )
    .help(said(ja, en))
}

/// That texts are not translated yet.
pub(super) fn unfinished(count: usize) -> Diagnostic {
    let plural = if count == 1 { " has" } else { "s have" };
    Diagnostic::new(
        &UNFINISHED,
        None,
        said(
            format!("まだ訳のない項目が{count}件あります"),
            format!("{count} item{plural} no translation yet"),
        ),
    )
}
