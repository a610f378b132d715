//! Keys that many kinds of tables share: source, doubts, observations.

use super::codes;
use super::draft::{CommonDraft, DoubtDraft, DoubtKind, ObservationDraft, ObservedDraft, Stated};
use super::fields::{Field, Form, Shape, may, must};
use super::forms::{Word, words};
use super::table::Table;
use crate::diag::{Diagnostic, said};
use crate::source::{Span, Spanned};
use crate::value::amount::Parsed;
use crate::value::{Bound, Measure, Missing, State};

pub(super) const DOUBT_KINDS: [(Word, DoubtKind); 2] =
    [("source", DoubtKind::Source), ("copy", DoubtKind::Copy)];

pub(super) static DOUBT_WORDS: [Word; 2] = words(&DOUBT_KINDS);
pub(super) static MEASURES: [Word; 5] = words(&Measure::NAMES);
static BOUNDS: [Word; 5] = words(&Bound::NAMES);
static STATES: [Word; 6] = words(&State::NAMES);

/// A doubt at an item.
pub static DOUBT: Shape = Shape {
    ja: "疑義",
    en: "a doubt",
    fields: &[&[must(
        "kind",
        Form::Word(&DOUBT_WORDS),
        "資料の疑義（source）か、手元の写しの疑義（copy）か",
        "whether the document itself is doubtful (source) or our copy of it (copy)",
    )]],
    worded: true,
};

/// The key for doubts.
pub(super) const DOUBT_FIELD: Field =
    may("doubt", Form::OneOrMore(&DOUBT), "疑義", "what is doubtful");

/// Keys that every item may carry.
pub static COMMON: [Field; 6] = [
    may("source", Form::Id, "出典のID", "id of the source"),
    may(
        "section",
        Form::TextOrLine,
        "資料の中の箇所",
        "section of the source",
    ),
    may(
        "page",
        Form::Line,
        "資料のページ",
        "page of the source, as printed there",
    ),
    may(
        "as_printed",
        Form::Line,
        "資料の表記のまま",
        "what the source shows, letter for letter",
    ),
    DOUBT_FIELD,
    may("note", Form::Text, "読者への注", "a note for readers"),
];

/// Keys of a figure, beside those of [`COMMON`].
pub static OBSERVATION: [Field; 9] = [
    may("value", Form::Number, "数値", "the number"),
    may(
        "missing",
        Form::Id,
        "数値がない理由",
        "why there is no number",
    ),
    must(
        "period",
        Form::Period,
        "いつの数値か",
        "what the figure is of",
    ),
    may(
        "covers",
        Form::Period,
        "実際に含む期間",
        "what it really covers",
    ),
    may(
        "bound",
        Form::Word(&BOUNDS),
        "約・以上など",
        "what it is a bound of",
    ),
    may(
        "state",
        Form::Word(&STATES),
        "確定・速報・目標など",
        "how final it is",
    ),
    may(
        "measure",
        Form::Word(&MEASURES),
        "年間・累計など",
        "what kind of count it is",
    ),
    may(
        "span",
        Form::Period,
        "累計の対象期間",
        "the period over which a cumulative target is summed",
    ),
    may(
        "printed_under",
        Form::Line,
        "資料での列の見出し",
        "the column head in the source that it overrides",
    ),
];

/// A figure as a table of its own.
pub static FIGURE_AT: Shape = Shape {
    ja: "数値",
    en: "a figure",
    fields: &[&OBSERVATION, &COMMON],
    worded: false,
};

/// Source, doubts and note of an item.
pub(super) fn common(table: Table) -> CommonDraft {
    CommonDraft {
        source: table.id("source"),
        section: table.text_or_line("section"),
        page: table.line("page"),
        as_printed: table.line("as_printed"),
        doubts: doubts(table),
        note: table.text("note"),
    }
}

/// Doubts of an item.
pub(super) fn doubts(table: Table) -> Vec<DoubtDraft> {
    table
        .tables("doubt")
        .into_iter()
        .filter_map(doubt)
        .collect()
}

/// A table that says what is doubtful.
pub(super) fn doubt(table: Table) -> Option<DoubtDraft> {
    Some(DoubtDraft {
        at: table.at(),
        kind: table.word("kind", &DOUBT_KINDS)?,
        text: table.words()?,
    })
}

/// Puts "not stated" in place of nothing.
pub(super) fn stated<T>(value: Option<T>) -> Stated<T> {
    value.map_or(Stated::NotStated, Stated::Is)
}

/// A figure.
pub(super) fn observation(table: Table) -> Option<ObservationDraft> {
    let number = table.number("value");
    let bound = table.word("bound", &Bound::NAMES);
    check_number(table);
    let value = match (number.as_ref(), table.id("missing")) {
        (Some(number), _) => ObservedDraft::Known(number.clone().map(|n| n.amount)),
        (None, Some(reason)) => ObservedDraft::Missing(reason.map(Missing::new)),
        (None, None) => return None,
    };
    Some(ObservationDraft {
        at: table.at(),
        period: table.period("period")?,
        value,
        percent_sign: percent_sign(number.as_ref()),
        covers: table.period("covers"),
        bound: bound.or(number.and_then(|n| n.value.bound)),
        state: table.word("state", &State::NAMES).unwrap_or_default(),
        measure: table.word("measure", &Measure::NAMES),
        span: table.period("span"),
        printed_under: table.line("printed_under"),
        common: common(table),
    })
}

/// Where a number is written with a percent sign.
pub(super) fn percent_sign(number: Option<&Spanned<Parsed>>) -> Option<Span> {
    number.filter(|n| n.value.percent).map(|n| n.at)
}

/// A figure has a number or a reason, and a bound once at most.
fn check_number(table: Table) {
    let cx = table.context();
    if table.has("value") && table.has("missing") {
        cx.findings.push(
            Diagnostic::new(
                &codes::CONFLICTING_KEYS,
                table.place("missing"),
                said(
                    "value と missing の両方が書かれています",
                    "both `value` and `missing` are given",
                ),
            )
            .help(said(
                "数値があれば value だけを、なければ missing だけを書いてください",
                "keep `value` where there is a number, `missing` where there is none",
            )),
        );
    } else if !["value", "missing"].iter().any(|key| table.may_have(key)) {
        cx.findings.push(
            Diagnostic::new(
                &codes::CONFLICTING_KEYS,
                table.at(),
                said(
                    "value も missing も書かれていません",
                    "neither `value` nor `missing` is given",
                ),
            )
            .help(said(
                "value = 数値 か、missing = \"not-surveyed\" などの理由を書いてください",
                "add value = …, or the reason, as in missing = \"not-surveyed\"",
            )),
        );
    }
    let written: Option<Parsed> = table.number("value").map(|n| n.value);
    let within = written.and_then(|n| n.bound);
    let beside = table.word("bound", &Bound::NAMES);
    if let (Some(within), Some(beside)) = (within, beside)
        && within != beside
    {
        cx.findings.push(Diagnostic::new(
            &codes::CONFLICTING_KEYS,
            table.place("bound"),
            said(
                "bound が、value の中の語（約、以上など）と食い違っています",
                "`bound` disagrees with the words in `value`",
            ),
        ));
    }
}
