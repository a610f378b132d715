//! Blocks that only one of two languages has: one finding for each, not one
//! for every figure in it.

mod told;

use super::subject::{kind, quoted};
use super::{Check, Scoped, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Said, Severity, said};
use crate::parity::{Home, Kind, Segment, Side};
use crate::scan::{Quantity, What};
use crate::source::Span;
use rust_decimal::Decimal;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "unpaired-block",
    severity: Severity::Warning,
    ja: "一方の言語にしかない段落・箇条書きの項目・脚注などがあります。訳し忘れたか、改訂の際に片方だけを直した可能性があります。訳を補うか、不要な方を消してください。CSV の空いた欄も同じで、report.toml の policy が error であればエラーになります。一方の読者にだけ向けた文なら、前の行に <!-- parity: ignore, 理由 --> と書いてください。箇条書きの前後で箇条書きがあることだけを述べる短い行は注記です。",
    en: "A paragraph, list item, footnote or the like stands in one language only: it was not translated, or only one side was revised. Add it, or remove the one that is not wanted. So it is with an empty cell of a CSV file, which is an error where `policy` in report.toml is `error`. If a block is meant for the readers of one language, write <!-- parity: ignore, REASON --> on a line before it. A short line that says nothing but that a list stands there is noted only.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    subject
        .texts
        .iter()
        .for_each(|texts| of_files(texts, diags));
    for page in subject.texts.iter().flat_map(|texts| texts.pages()) {
        let told = told::elsewhere(&page);
        let mut before: (Option<Span>, Option<Span>) = (None, None);
        for (i, one) in page.iter().enumerate() {
            let (ours, theirs) = (filled(&one.original), filled(&one.translation));
            if is_corner(one) {
                // 区分 over the names of the rows says nothing that a blank does not.
            } else if is_empty_cell(one) {
                let place = |side: &Option<Side>| side.as_ref().map(|side| side.at);
                match (ours, theirs) {
                    (Some(side), None) => {
                        diags.push(report(side, place(&one.translation), CELL, false));
                    }
                    (None, Some(side)) => {
                        let place = place(&one.original);
                        diags.push(report(side, place, CELL_OF_ORIGINAL, false));
                    }
                    _ => {}
                }
            } else if is_reported(one) {
                match (ours, theirs) {
                    (Some(side), None) => {
                        let is_line = is_line_of_list(&page, i, |one| &one.original);
                        let found = report(side, before.1, ONLY_ORIGINAL, is_doubtful(&page, i));
                        diags.push(noted(
                            found,
                            is_line || told.contains(&i) || told::is_of_table(&page, i),
                        ));
                    }
                    (None, Some(side)) => {
                        let is_line = is_line_of_list(&page, i, |one| &one.translation);
                        let found = report(side, before.0, ONLY_TRANSLATION, is_doubtful(&page, i));
                        diags.push(noted(
                            found,
                            is_line || told.contains(&i) || told::is_of_table(&page, i),
                        ));
                    }
                    _ => {}
                }
            }
            before.0 = ours.map(|side| side.at).or(before.0);
            before.1 = theirs.map(|side| side.at).or(before.1);
        }
    }
}

/// Texts of TOML and CSV files that one language lacks: empty cells.
fn of_files(texts: &Scoped, diags: &mut Diagnostics) {
    let is_strict = texts.is_strict();
    for one in texts.compared() {
        if !matches!(one.home, Home::File(_)) {
            continue;
        }
        let mut found = match (filled(&one.original), filled(&one.translation)) {
            (Some(side), None) => {
                let place = one.translation.as_ref().map(|side| side.at);
                report(side, place, CELL, false)
            }
            (None, Some(side)) => report(side, texts.original_gap(one), CELL_OF_ORIGINAL, false),
            _ => continue,
        };
        if is_strict {
            found.severity = Severity::Error;
        }
        diags.push(found);
    }
}

/// Whether it is a cell that has its place on both sides: the shape of the
/// table is the same, and nothing else tells of what it lacks.
fn is_empty_cell(segment: &Segment) -> bool {
    matches!(segment.kind, Kind::Cell(_))
        && segment.original.is_some()
        && segment.translation.is_some()
}

/// Whether it is the head over the heads of the rows.
fn is_corner(segment: &Segment) -> bool {
    matches!(&segment.kind, Kind::Cell(cell) if cell.row == 0 && cell.column == 0)
}

/// Whether it is told here: tables and generated parts are looked at as parts
/// of the structure.
fn is_reported(segment: &Segment) -> bool {
    !matches!(segment.kind, Kind::Cell(_) | Kind::Table | Kind::Part(..))
}

fn filled(side: &Option<Side>) -> Option<&Side> {
    side.as_ref().filter(|side| !side.passage.is_empty())
}

/// Which side has it, and what is missing on the other.
struct Only {
    ja: &'static str,
    en: &'static str,
    place: (&'static str, &'static str),
    help: (&'static str, &'static str),
}

const ONLY_ORIGINAL: Only = Only {
    ja: "が訳文にありません",
    en: "of the original has no counterpart in the translation",
    place: (
        "訳文ではこの後に当たります",
        "in the translation it would follow here",
    ),
    help: (
        "訳を補うか、原文から消します",
        "translate it, or remove it from the original",
    ),
};
const ONLY_TRANSLATION: Only = Only {
    ja: "が原文にありません",
    en: "of the translation has no counterpart in the original",
    place: (
        "原文ではこの後に当たります",
        "in the original it would follow here",
    ),
    help: (
        "原文に補うか、訳文から消します",
        "add it to the original, or remove it from the translation",
    ),
};

const CELL: Only = Only {
    place: ("訳文はここに入ります", "its translation belongs here"),
    ..ONLY_ORIGINAL
};
const CELL_OF_ORIGINAL: Only = Only {
    place: ("原文はここに入ります", "its original belongs here"),
    ..ONLY_TRANSLATION
};

/// Whether it may as well be a neighbour that has no counterpart.
fn is_doubtful(page: &[&Segment], i: usize) -> bool {
    // What has a name or label of its own is taken for no other.
    if !matches!(
        page[i].kind,
        Kind::Paragraph | Kind::Item { .. } | Kind::Quote | Kind::Definition
    ) {
        return false;
    }
    let is_open = |at: usize| {
        let beside = page.get(at);
        beside.is_some_and(|one| one.is_whole() && !one.is_certain)
    };
    is_open(i + 1) || i.checked_sub(1).is_some_and(is_open)
}

/// How long a line may be that says nothing but that a list follows, in bytes.
const LINE: usize = 90;
/// What such a line points at the list with.
const POINTS: [&str; 8] = [
    "次の",
    "以下の",
    "下記の",
    "次に",
    "following",
    "these ",
    "below",
    "as follows",
];
/// What a Japanese sentence goes on with behind a list.
const GOES_ON: [&str; 6] = ["の", "を", "が", "に", "で", "と"];

/// Whether a text says nothing but that a list stands below it or above: `次の書類が必要です。`,
/// `の3つがあります。` Some writers put a line there and others none, or say it in the heading.
fn is_line_of_list(page: &[&Segment], i: usize, of: fn(&Segment) -> &Option<Side>) -> bool {
    let Some(side) = of(page[i])
        .as_ref()
        .filter(|side| side.kind == Kind::Paragraph)
    else {
        return false;
    };
    let text = side.passage.text.trim();
    let items = |beside: &mut dyn Iterator<Item = &&Segment>| {
        let sides = beside.filter_map(|one| of(one).as_ref());
        let list = sides.map_while(|side| {
            let is_item = matches!(side.kind, Kind::Item { .. });
            (is_item || side.items > 0).then_some(side.items)
        });
        list.sum::<usize>()
    };
    let below = items(&mut page[i + 1..].iter());
    let above = items(&mut page[..i].iter().rev());
    let leads = || {
        let lower = text.to_lowercase();
        text.ends_with([':', '：']) || POINTS.iter().any(|word| lower.contains(word))
    };
    let ends = || GOES_ON.iter().any(|word| text.starts_with(word));
    let count = match (below, above) {
        (2.., _) if leads() => below,
        (_, 2..) if ends() => above,
        _ => return false,
    };
    // It may say how many there are.
    let is_count = |quantity: &Quantity| match &quantity.what {
        What::Amount(amount) => amount.to.is_none() && amount.number.value == Decimal::from(count),
        _ => false,
    };
    text.len() <= LINE
        && side.passage.inlines.is_empty()
        && side.passage.quantities.iter().all(is_count)
}

/// A finding that is for information only.
fn noted(found: Diagnostic, is_note: bool) -> Diagnostic {
    match is_note {
        true => Diagnostic {
            severity: Severity::Note,
            ..found
        },
        false => found,
    }
}

fn report(side: &Side, before: Option<Span>, only: Only, is_doubtful: bool) -> Diagnostic {
    let Said { ja, en } = kind(&side.kind);
    let text = quoted(&side.passage.text);
    let (or_ja, or_en) = match is_doubtful {
        true => ("か、その近くの一つ", ", or one near it,"),
        false => ("", ""),
    };
    let one = Diagnostic::new(
        &CODE,
        side.inside,
        said(
            format!("{ja}「{text}」{or_ja}{}", only.ja),
            format!("the {en} “{text}”{or_en} {}", only.en),
        ),
    );
    let one = match before {
        Some(place) => {
            let end = Span {
                start: place.end,
                ..place
            };
            one.label(end, said(only.place.0, only.place.1))
        }
        None => one,
    };
    one.help(said(only.help.0, only.help.1))
}
