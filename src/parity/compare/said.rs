//! Findings in words: what both versions say, as written and as a plain value,
//! and how that goes apart.

use super::value::value;
use super::{Fault, Finding, Side};
use crate::diag::{Said, said};
use crate::lang::Lang;
use crate::scan::Quantity;
use crate::value::write;
use std::ops::Range;

/// What a finding says, in Japanese and in English, without a full stop at the
/// end: a diagnostic, a note in the margin of a proof edition.
pub fn in_words(finding: &Finding, original: Side, translation: Side) -> Said {
    let left = finding.original.as_ref().map(|at| quoted(original, at));
    let right = finding
        .translation
        .as_ref()
        .map(|at| quoted(translation, at));
    match (left, right) {
        (Some(l), Some(r)) => {
            let how = apart(finding.fault);
            said(
                format!("原文は{}、訳文は{}。{}", l.ja, r.ja, how.ja),
                format!(
                    "the original says {}, the translation {}: {}",
                    l.en, r.en, how.en
                ),
            )
        }
        (Some(l), None) => said(
            format!("原文の{}が訳文にありません", l.ja),
            format!("the original says {}, the translation does not", l.en),
        ),
        (None, Some(r)) => said(
            format!("訳文の{}は原文にありません", r.ja),
            format!("the translation says {}, the original does not", r.en),
        ),
        (None, None) => apart(finding.fault),
    }
}

/// A fragment as it stands, with its plain value where that is written otherwise.
fn quoted(side: Side, at: &Range<usize>) -> Said {
    let fragment = side.text.get(at.clone()).unwrap_or_default().trim();
    let known = side.quantities.iter().find(|q| q.at == *at);
    let with = |open: &str, close: &str, left: &str, right: &str, plain: Option<String>| match plain
        .filter(|p| !same(p, fragment))
    {
        Some(plain) => format!("{open}{fragment}{close}{left}{plain}{right}"),
        None => format!("{open}{fragment}{close}"),
    };
    let plain = known.map(|q: &Quantity| value(q));
    said(
        with("「", "」", "（", "）", plain.as_ref().map(|p| p.ja.clone())),
        with("“", "”", " (", ")", plain.map(|p| p.en)),
    )
}

/// Whether two writings differ in spaces and commas only.
fn same(a: &str, b: &str) -> bool {
    let bare = |s: &str| -> String {
        s.chars()
            .filter(|c| !c.is_whitespace() && *c != ',')
            .collect()
    };
    bare(a) == bare(b)
}

/// How the two go apart.
fn apart(fault: Fault) -> Said {
    match fault {
        Fault::Missing => said("訳文にありません", "missing from the translation"),
        Fault::Extra => said("原文にありません", "not in the original"),
        Fault::Changed => said("数が違います", "the numbers differ"),
        Fault::Magnitude(power) => magnitude(power, ""),
        Fault::Scale(power) => magnitude(
            power,
            "。万・億と thousand・million の読み替えを確かめてください",
        ),
        Fault::Swapped => said("数字の並びが違います", "the digits stand in another order"),
        Fault::FiscalCalendar => said(
            "一方は年度、他方は暦年です",
            "one is a fiscal year, the other a calendar year",
        ),
        Fault::ClosingYear => said(
            "年度が終わりの年で呼ばれています。年度は始まりの年で数えます",
            "the fiscal year is named by the year in which it ends; it goes by the year in which it begins",
        ),
        Fault::Year => said("年が違います", "the years differ"),
        Fault::Date => said("月日や時刻が違います", "the dates or times differ"),
        Fault::Unit => said("単位が違います", "the units differ"),
        Fault::PercentPoint => said(
            "％とポイントが食い違っています",
            "one is per cent, the other percentage points",
        ),
        Fault::Turn => said(
            "増減の向きが違うか、符号が落ちています",
            "a rise and a fall were exchanged, or a sign was lost",
        ),
        Fault::Limit => said(
            "以上・超・以下・未満などの範囲が違います",
            "the bounds differ (at least, more than, at most, less than)",
        ),
        Fault::Ordinal => said("順番が違います", "the places in the order differ"),
        Fault::RangeEnd => said("範囲の端が違います", "an end of the range differs"),
        Fault::Per => said(
            "何当たりの数かが違います",
            "they are counted over something else",
        ),
        Fault::Share => said("割合が違います", "the shares differ"),
        Fault::Rounded => said(
            "端数を丸めた数ですが、「約」などの断りがありません",
            "a rounded number that is not said to be one",
        ),
    }
}

fn magnitude(power: i8, more: &str) -> Said {
    let size = 10_u64.saturating_pow(u32::from(power.unsigned_abs()));
    let number = write::number(size.into(), &Lang::en());
    let (ja, en) = if power > 0 {
        (
            format!("訳文が{number}倍になっています"),
            format!("{number} times as large"),
        )
    } else {
        let part = match power {
            -1 => "a tenth".to_owned(),
            -2 => "a hundredth".to_owned(),
            -3 => "a thousandth".to_owned(),
            _ => format!("one part in {number}"),
        };
        (format!("訳文が{number}分の1になっています"), part)
    };
    let en = if more.is_empty() {
        en
    } else {
        format!("{en}; check how 万 and 億 were read as thousand and million")
    };
    said(format!("{ja}{more}"), en)
}
