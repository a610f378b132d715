//! The unit of a table, told in a line of its own: (単位：千円), (Unit: million yen).

use super::Side;
use super::board::{Board, Pair, Places};
use super::finding::{Fault, Finding, Weight};
use super::unit::{Kin, kin, measure};
use crate::lang::Lang;
use crate::scan::{Head, Quantity, Unit, What, head};
use rust_decimal::Decimal;
use std::ops::Range;

/// What the words right before a table tell of its numbers: the unit in brackets at
/// the end of a heading or sentence, or a line of its own.
pub fn caption(lang: &Lang, text: &str) -> Option<Head> {
    let line = text.trim_end().rsplit(['\n', '。']).next()?.trim();
    let is_told = line.ends_with([')', '）', ']', '］'])
        || line.starts_with("単位")
        || line.starts_with("Unit")
        || line.starts_with("unit");
    is_told.then(|| head(lang, line)).flatten()
}

/// The one of several units right before a table that is of a kind: （単位：社、億円）.
pub fn caption_of(lang: &Lang, text: &str, unit: Unit) -> Option<Head> {
    let line = text.trim_end().rsplit('\n').next()?.trim();
    let told = ["単位", "Unit", "unit"]
        .iter()
        .find_map(|word| Some(&line[line.find(word)? + word.len()..]))?;
    told.trim_start_matches(['s', ':', '：', ' '])
        .trim_end_matches([')', '）', ']', '］'])
        .split(['、', '，', ',', '・', '／', '/'])
        .filter_map(|part| head(lang, part.trim()))
        .find(|head| head.unit == unit)
}

/// Reports a unit that both versions tell, but not with the same scale, and judges the
/// numbers below by it.
pub(super) fn check(board: &mut Board) {
    let may_be = may_be(board.l, board.r);
    if may_be && let Some((fault, (l, r))) = differs(board.l, board.r) {
        board.report_ranges(fault, Weight::Warning, l, r);
    }
    // A unit in brackets within a line only explains what was found.
    if may_be || !board.findings.is_empty() {
        reconcile(board);
    }
}

/// Whether two versions tell a unit, and not the same.
pub(super) fn is_apart(original: Side, translation: Side) -> bool {
    may_be(original, translation)
        && (differs(original, translation).is_some() || above(original, translation).is_some())
}

/// Whether two versions may tell the unit of a table at all, as hardly any do: in several
/// lines, or with a colon in the one that is not Japanese.
fn may_be(original: Side, translation: Side) -> bool {
    let side = if original.lang.primary() == "ja" {
        translation
    } else {
        original
    };
    memchr::memchr2(b':', b'\n', side.text.as_bytes()).is_some()
}

/// What is wrong, and where, if both versions tell a unit and its scale is not
/// the same.
fn differs(original: Side, translation: Side) -> Option<(Fault, Places)> {
    apart(told(original)?, told(translation)?)
}

/// What is wrong with two units, and where.
fn apart(
    (l, left): (Head, Range<usize>),
    (r, right): (Head, Range<usize>),
) -> Option<(Fault, Places)> {
    Some((fault(l, r)?, (left, right)))
}

/// Whether two heads tell units that are not one.
pub(super) fn is_other(left: Option<Head>, right: Option<Head>) -> bool {
    left.zip(right)
        .is_some_and(|(l, r)| between(l, r).is_some())
}

/// What is wrong with the units of two heads: a head has one unit for all its numbers,
/// so that another thing counted is none of the words for it.
fn between(l: Head, r: Head) -> Option<Fault> {
    match power(l.factor, r.factor) {
        Some(power) if l.factor != r.factor => Some(Fault::Scale(power)),
        _ => fault(l, r).or((kin(l.unit, r.unit) == Kin::Far).then_some(Fault::Unit)),
    }
}

/// What is wrong with two units.
fn fault(l: Head, r: Head) -> Option<Fault> {
    // A different thing counted is rather another word for it: 戸, units.
    let measured = measure(l.unit).is_some() && measure(r.unit).is_some();
    match kin(l.unit, r.unit) {
        Kin::Far if measured => Some(Fault::Unit),
        Kin::Far => None,
        _ if l.factor == r.factor => None,
        _ => Some(Fault::Scale(power(l.factor, r.factor)?)),
    }
}

/// What is wrong with the units that both versions tell right above a table, if its
/// cells do not follow them: 百万円 and "billions of yen" over numbers that were
/// not converted.
pub fn captions(original: Side, translation: Side) -> Option<Finding> {
    let told = |side: Side| {
        let text = side.text.trim();
        let head = caption(side.lang, text).filter(|_| !text.contains('\n'))?;
        Some((head, 0..side.text.len()))
    };
    let (fault, (l, r)) = apart(told(original)?, told(translation)?)?;
    Some(Finding {
        fault,
        weight: Weight::Warning,
        original: Some(l),
        translation: Some(r),
    })
}

/// What is wrong with the units that two heads of columns or rows tell, if their cells do
/// not follow them: 予算額（百万円） and "Budget (thousand yen)" over equal numbers.
pub fn heads(original: Side, translation: Side) -> Option<Finding> {
    let told = |side: Side| head(side.lang, side.text.trim());
    Some(Finding {
        fault: between(told(original)?, told(translation)?)?,
        weight: Weight::Warning,
        original: Some(0..original.text.len()),
        translation: Some(0..translation.text.len()),
    })
}

/// What is wrong, and where, if the first lines of both versions tell a unit, and not
/// with the same scale.
fn above(original: Side, translation: Side) -> Option<(Fault, Places)> {
    let told = |side: Side| {
        let (line, _) = side.text.split_once('\n')?;
        Some((caption(side.lang, line)?, 0..line.trim_end().len()))
    };
    apart(told(original)?, told(translation)?)
}

/// The same of what stands in brackets before the first number.
fn bracketed(original: Side, translation: Side) -> Option<(Fault, Places)> {
    let told = |side: Side| {
        let first = side.quantities.first()?.at.start;
        let before = side.text.get(..first)?;
        let end = before.rfind([')', '）'])?;
        let line = &side.text[..end + if before[end..].starts_with(')') { 1 } else { 3 }];
        Some((caption(side.lang, line)?, 0..line.len()))
    };
    apart(told(original)?, told(translation)?)
}

/// Judges the numbers behind a line that tells their unit: 予算の推移（億円） over 412 and
/// "(in billions of yen)" over 41.2 are one, and over 412 the unit is wrong.
fn reconcile(board: &mut Board) {
    let power = |fault: Fault| match fault {
        Fault::Magnitude(power) | Fault::Scale(power) => Some(power),
        _ => None,
    };
    let is_power = |one: &&Finding| power(one.fault).is_some();
    // A line of a paragraph runs on into the next.
    let within = || {
        let is_many = board.findings.iter().filter(is_power).count() > 1;
        is_many.then(|| bracketed(board.l, board.r)).flatten()
    };
    let Some((Fault::Scale(units), (l, r))) = above(board.l, board.r).or_else(within) else {
        return;
    };
    let is_number = |q: &Quantity| match &q.what {
        What::Amount(a) => a.unit == Unit::Bare && !a.number.value.is_zero(),
        _ => false,
    };
    let is_same = |pair: &&Pair| {
        let (a, b) = (board.left(pair.left), board.right(pair.right));
        is_number(a) && a.what == b.what
    };
    let is_scaled = |one: &Finding| power(one.fault) == Some(-units);
    let converted = board.findings.iter().filter(|one| is_scaled(one)).count();
    // One number is rather a slip.
    if converted > 1 {
        board.findings.retain(|one| !is_scaled(one));
    } else if converted == 0
        && board.pairs.iter().filter(is_same).count() > 1
        && differs(board.l, board.r).is_none()
    {
        board.report_ranges(Fault::Scale(units), Weight::Warning, l, r);
    }
}

/// Whether a finding is of the units above a table.
pub fn is_of_caption(finding: &Finding, original: Side, translation: Side) -> bool {
    let found = differs(original, translation);
    let places = finding.original.clone().zip(finding.translation.clone());
    found.is_some_and(|(fault, found)| fault == finding.fault && Some(found) == places)
}

/// The power of ten by which one factor is larger than the other.
fn power(from: Decimal, to: Decimal) -> Option<i8> {
    let (mut small, large) = (from.min(to), from.max(to));
    let mut power = 0;
    while small < large && power < 28 {
        small = small.checked_mul(Decimal::TEN)?;
        power += 1;
    }
    (small == large).then_some(if from < to { power } else { -power })
}

/// The unit that one line of a text tells, and where; nothing if two do.
fn told(side: Side) -> Option<(Head, Range<usize>)> {
    let (stem, words): (&str, &[&str]) = if side.lang.primary() == "ja" {
        ("単位", &["単位:", "単位：", "単位 :"])
    } else {
        ("nit", &["Unit:", "Units:", "unit:", "units:"])
    };
    if !side.text.contains(stem) {
        return None;
    }
    let mut found = None;
    let mut start = 0;
    for line in side.text.split_inclusive('\n') {
        let from = start;
        start += line.len();
        // The whole line tells the unit.
        let inner = line.trim_start().trim_start_matches(['(', '（']);
        if !words.iter().any(|word| inner.starts_with(word)) {
            continue;
        }
        if found.is_some() {
            return None;
        }
        let range = from..from + line.trim_end().len();
        found = Some((head(side.lang, line.trim())?, range));
    }
    found
}
