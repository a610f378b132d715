//! Diagnostics of binding: every fault that shows only when files are joined.

use crate::diag::{Code, Diagnostic, Said, Severity::Error, Severity::Warning, nearest, said};
pub use crate::parse::codes::DUPLICATE_ID;
use crate::source::Span;

/// Every code of this module.
pub const CODES: &[&Code] = &[
    &UNKNOWN_ID,
    &UNKNOWN_MARK,
    &UNKNOWN_MEMBER,
    &COLUMN_MISMATCH,
    &BAD_CELL,
    &NOT_UNDER,
    &NODE_CYCLE,
    &CHART_KIND,
    &AMBIGUOUS_FIGURE,
    &NO_SUCH_PERIOD,
    &PLACEHOLDER_KIND,
    &MISSING_PAGE,
    &HEADINGS_DIFFER,
    &VERSIONS_DIFFER,
    &SERIES_SHAPE,
    &REGISTER_SHAPE,
    &NOTE_WITHOUT_CELL,
    &EMPTY_REPORT,
    &PERCENT_SIGN,
    &EDITION_CIRCLE,
];

/// What is wrong with a version of a text in one language and not with what it
/// tells: a publication can be read without it, and a translator can mend it.
pub const OF_TRANSLATIONS: [&Code; 3] = [
    &crate::parse::codes::MISSING_LANGUAGE,
    &MISSING_PAGE,
    &HEADINGS_DIFFER,
];

/// A percent sign that the unit does not show.
pub static PERCENT_SIGN: Code = Code {
    name: "percent-sign",
    severity: Error,
    ja: "値に％が付いていますが、その単位の表し方（forms）に％がありません。このまま公開すると％が失われ、65％が65人などになってしまいます。単位を直すか、％を取り除いてください。",
    en: "A value is written with a percent sign, but the forms of its unit show none. The sign would be lost, and 65% would become 65 people. Correct the unit or remove the sign.",
};

/// Editions that come before each other.
pub static EDITION_CIRCLE: Code = Code {
    name: "edition-circle",
    severity: Error,
    ja: "supersedes でたどった版が一巡しています。一つ前に公表された版を書いてください。最初の版には書きません。",
    en: "Following `supersedes` leads back to the same edition. Name the edition that was published before; the first edition names none.",
};
/// A reference to something that is not there.
pub static UNKNOWN_ID: Code = Code {
    name: "unknown-id",
    severity: Error,
    ja: "参照先のIDがありません。綴りを確かめるか、参照先を定義してください。同じIDへの参照が複数あるときは、まとめて一つのエラーとして示します。",
    en: "A reference names an id that does not exist. Check the spelling or define the item. Several references to one missing id are one error.",
};
/// A cell that is neither value nor declared mark.
pub static UNKNOWN_MARK: Code = Code {
    name: "unknown-mark",
    severity: Error,
    ja: "表のセルが数値でも、意味を宣言した記号でもありません。「missing」で記号の意味を宣言するか、数値を直してください。空のセルも宣言が必要です。",
    en: "A cell is neither a number nor a mark whose meaning is declared. Declare the mark under `missing`, or correct the number. An empty cell needs a meaning too.",
};
/// A dimension member without a label.
pub static UNKNOWN_MEMBER: Code = Code {
    name: "unknown-member",
    severity: Error,
    ja: "表の値に対応する表示名（labels）がありません。綴りを確かめるか、表示名を加えてください。",
    en: "A value in the table has no entry under `labels`. Check the spelling or add its label.",
};
/// Declared columns and columns of the file differ.
pub static COLUMN_MISMATCH: Code = Code {
    name: "column-mismatch",
    severity: Error,
    ja: "CSVの見出しと、tables.tomlで宣言した列が一致しません。",
    en: "The heads of the CSV file and the columns declared in tables.toml differ.",
};
/// A cell whose form does not fit its column.
pub static BAD_CELL: Code = Code {
    name: "bad-cell",
    severity: Error,
    ja: "セルの内容が列の型に合いません。",
    en: "The content of a cell does not fit the type of its column.",
};
/// A node below a level that may not hold it.
pub static NOT_UNDER: Code = Code {
    name: "not-under",
    severity: Error,
    ja: "体系の項目の階層が、宣言した上下関係（under）に合いません。",
    en: "A node hangs below a level that its own level is not declared to be under.",
};
/// Nodes that hold each other.
pub static NODE_CYCLE: Code = Code {
    name: "node-cycle",
    severity: Error,
    ja: "体系の項目の上下関係が循環しています。",
    en: "Nodes are each other's parents.",
};
/// A chart kind that does not exist, or one that lacks what it draws.
pub static CHART_KIND: Code = Code {
    name: "chart-kind",
    severity: Error,
    ja: "グラフの種類がないか、その種類に必要な指定（table、indicator、series）がないか、その種類では使えない指定や描ききれない数の系列があります。",
    en: "There is no such kind of chart, it lacks what that kind draws (table, indicator, series), or it names what that kind does not or cannot draw.",
};
/// A placeholder that could mean several figures.
pub static AMBIGUOUS_FIGURE: Code = Code {
    name: "ambiguous-figure",
    severity: Error,
    ja: "本文の数値の指定が一つに決まりません。「.baseline」「.target@2031」などで、どの値かを示してください。",
    en: "A placeholder could mean several figures. Say which one, with `.baseline`, `.target@2031` and the like.",
};
/// A period for which the thing has no figure.
pub static NO_SUCH_PERIOD: Code = Code {
    name: "no-such-period",
    severity: Error,
    ja: "指定した時点の値がありません。",
    en: "There is no figure for that period.",
};
/// A mode that the figure cannot be shown in.
pub static PLACEHOLDER_KIND: Code = Code {
    name: "placeholder-kind",
    severity: Error,
    ja: "本文の数値の指定が、参照先の種類に合いません。",
    en: "A placeholder does not fit the kind of thing that it names.",
};
/// A page that one language lacks.
pub static MISSING_PAGE: Code = Code {
    name: "missing-page",
    severity: Error,
    ja: "ある言語のページがありません。翻訳を加えるか、報告書の translation.policy を「notice」（原文を断り書きとともに示す）または「omit」（その言語ではページを作らない）にしてください。",
    en: "A page is missing in a language. Add the translation, or set the report's translation.policy to \"notice\" (the original is shown, and the page says so) or to \"omit\" (the page is not made in that language).",
};
/// Headings of two versions that do not pair.
pub static HEADINGS_DIFFER: Code = Code {
    name: "headings-differ",
    severity: Error,
    ja: "言語の間で見出しの数・階層・IDが一致しません。節へのリンクと言語の切り替えが正しく働きません。",
    en: "The headings of two languages differ in number, level or id, so links to sections and the language switch would go astray.",
};
/// Versions of a page with unlike numbers or nodes.
pub static VERSIONS_DIFFER: Code = Code {
    name: "versions-differ",
    severity: Error,
    ja: "同じページの番号（ファイル名の先頭）や node が言語によって違います。ページの順序と体系上の位置が決まりません。",
    en: "The versions of one page differ in number (the beginning of the file name) or in `node`, so its place among the pages and in the strategy is open.",
};
/// A series that is not a full grid.
pub static SERIES_SHAPE: Code = Code {
    name: "series-shape",
    severity: Error,
    ja: "系列表の形が整っていません（次元・期間・値の列、または行と期間の組み合わせに不足や重複があります）。順位表や一覧に、系列表だけの指定がある場合も同じです。",
    en: "A series lacks its dimension, period or number column, or a combination of member and period is missing or double; or a ranking or list has a key that only a series has.",
};
/// A key of a register that does not fit its columns, or stands elsewhere.
pub static REGISTER_SHAPE: Code = Code {
    name: "register-shape",
    severity: Error,
    ja: "台帳（kind = \"register\"）の指定（group、views、sums、compare、split、front、nodes）が、ない列や、その用途に使えない種類の列を指しています。台帳でない表にこれらの指定がある場合も同じです。",
    en: "A key of a register (group, views, sums, compare, split, front, nodes) names a column that it does not have or one of a type that cannot serve; or a table of another kind has such a key.",
};
/// A note for a cell that does not exist.
pub static NOTE_WITHOUT_CELL: Code = Code {
    name: "note-without-cell",
    severity: Error,
    ja: "注（notes.csv）や covers の行・列が表にありません。",
    en: "A note or a coverage names a row or column that the table does not have.",
};
/// A report without an edition.
pub static EMPTY_REPORT: Code = Code {
    name: "empty-report",
    severity: Warning,
    ja: "報告書に版のフォルダーがないため、サイトに載りません。",
    en: "A report has no edition and does not appear in the site.",
};

/// What a reference looks for, in both wordings.
pub(super) fn kind_words(kind: &str) -> Said {
    let ja = match kind {
        "unit" => "単位",
        "reason" => "欠測理由",
        "level" => "階層",
        "node" => "体系の項目",
        "indicator" => "指標",
        "figure" => "数値",
        "table" => "表",
        "chart" => "グラフ",
        "page" => "ページ",
        "source" => "資料",
        "edition" => "版",
        _ => "項目",
    };
    said(ja, kind)
}

/// Advice that names the nearest right name, or lists what there is.
pub(super) fn name_advice<'a>(written: &str, known: impl Iterator<Item = &'a str> + Clone) -> Said {
    if let Some(near) = nearest(written, known.clone()) {
        return said(
            format!("「{near}」の誤りではありませんか"),
            format!("did you mean `{near}`?"),
        );
    }
    let mut names: Vec<&str> = known.take(13).collect();
    if names.is_empty() {
        return said("定義されているものはありません", "none is defined");
    }
    let more = names.len() > 12;
    names.truncate(12);
    let list = names.join(", ");
    let tail = if more { ", …" } else { "" };
    said(
        format!("使えるもの: {list}{tail}"),
        format!("known: {list}{tail}"),
    )
}

/// Something is wrong with a cell.
pub(super) fn bad_cell(at: Span, ja: impl Into<String>, en: impl Into<String>) -> Diagnostic {
    Diagnostic::new(&BAD_CELL, at, said(ja, en))
}
