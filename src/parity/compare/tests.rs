//! The comparison over quantities made by hand, in the notation of [`marked`].

mod free;
mod marked;
mod own;
mod prose;
mod reckoned;
mod resident;
mod slips;
mod spared;
mod turnabout;
mod wording;

use super::{Compared, Side, Weight, compare, in_words};
use crate::diag::Said;
use crate::lang::Lang;
use marked::read;

/// What is found in an original and its translation, and how it is said.
fn compared(ours: (Lang, &str), theirs: (Lang, &str)) -> (Compared, Vec<Said>) {
    let ((left, l), (right, r)) = (read(ours.1), read(theirs.1));
    let original = Side {
        lang: &ours.0,
        text: &left,
        quantities: &l,
    };
    let translation = Side {
        lang: &theirs.0,
        text: &right,
        quantities: &r,
    };
    let result = compare(original, translation);
    let words = result
        .findings
        .iter()
        .map(|f| in_words(f, original, translation))
        .collect();
    (result, words)
}

/// The names of what is found in a Japanese original and its English translation.
fn faults(ja: &str, en: &str) -> String {
    named(compared((Lang::ja(), ja), (Lang::en(), en)).0)
}

fn named(found: Compared) -> String {
    let names: Vec<String> = found
        .findings
        .iter()
        .map(|f| {
            let note = if f.weight == Weight::Note {
                " (note)"
            } else {
                ""
            };
            format!("{:?}{note}", f.fault)
        })
        .collect();
    names.join(", ")
}

/// Holds each couple of texts against the faults that are to be found in it.
fn differ(cases: &[(&str, &str, &str)]) {
    for (ja, en, expected) in cases {
        assert_eq!(faults(ja, en), *expected, "{ja} / {en}");
    }
}

/// Nothing but notes is to be found in any of these couples of texts.
fn agree(cases: &[(&str, &str)]) {
    for (ja, en) in cases {
        let found = faults(ja, en);
        let is_silent = found
            .split(", ")
            .all(|one| one.is_empty() || one.ends_with(" (note)"));
        assert!(is_silent, "{found}: {ja} / {en}");
    }
}

#[test]
fn what_agrees_is_silent() {
    agree(&[
        (
            "{令和5年度|fy2023}は{2,776件|2776 thing}",
            "{2,776|2776} in {FY2023|fy2023}",
        ),
        ("{年間|>=60 person}", "{x|>=60 person}"),
        ("{半数|0.5 share soft}", "{50%|50 %}"),
        ("{1.5倍|1.5 fold}", "{up 50%|50 % up}"),
        ("{24か月|24 month}", "{two years|2 year word}"),
        ("{1年|1 year}{6か月|6 month}", "{18 months|18 month}"),
        ("{1.2km|1.2 km}", "{1,200 m|1200 m}"),
        (
            "{令和2〜4年度|fy2020..fy2022}",
            "{FY2020|fy2020}, {FY2021|fy2021} and {FY2022|fy2022}",
        ),
        (
            "{2023年4月|cy2023-4}と{2023年6月|cy2023-6}",
            "{April|m4} and {June 2023|cy2023-6}",
        ),
        (
            "{令和5年度末|fy2023 end}",
            "{the end of March 2024|cy2024-3 end}",
        ),
        ("{3月末|m3 end}", "{31 March|m3-31}"),
        ("{約34万人|~340000 person}", "{342,649|342649}"),
        ("{0〜14歳|0..14 age}", "{under 15|<15 age}"),
        (
            "{3〜5か所|3..5 place}",
            "between {three|3 word} and {five sites|5 place word}",
        ),
        ("{30代|30 cohort}", "aged {30 to 39|30..39 age}"),
        ("{5年連続|5 year}", "for the {fifth|#5} year"),
        (
            "{10万円に満たない|<100000 yen}場合は対象外",
            "must be {at least 100,000 yen|>=100000 yen}",
        ),
        ("{△3.2％|3.2 % down}", "fell by {3.2%|3.2 %}"),
        (
            "{20人以下|<=20 person}（{5人以下|<=5 person}）",
            "{no more than 20 people|<=20 person} ({five|5 word})",
        ),
        ("前年度の{2倍|2 fold}", "{200%|200 %} of last year"),
        (
            "{第1期|#1 word}{5月|m5}、{第2期|#2}{7月|m7}",
            "in {two instalments|2 thing word}, {May|m5} and {July|m7}",
        ),
        (
            "議案{第82号|#82}から{第85号|#85}",
            "bills {82 to 85|82..85}",
        ),
        (
            "最大で{12地区|<=12 thing}、{2万人|20000 person}",
            "{up to 20,000 people|<=20000 person} in {twelve districts|12 thing}",
        ),
        (
            "{30人を超え|>30 person}た",
            "it crossed the threshold of {30|30}",
        ),
        (
            "{3リットル|3 m/person}",
            "{three litres a day|3 m/day word}",
        ),
        ("Unicode {15.0|15}へ", "to Unicode 15.0"),
        ("{2時|14:00}台", "between {2|14:00} and {3 p.m.|15:00}"),
        (
            "翌々日に、{2020年|cy2020}",
            "{two days|2 day word} later, in {2020|y2020}",
        ),
        ("{18歳|18 age}に達する日", "the {eighteenth|#18} birthday"),
        ("{1,200人増|1200 person up}", "{1,200|1200} more"),
        (
            "{令和5年|cy2023}に始め、同年{12月15日|m12-15}に",
            "begun in {2023|y2023}, on {15 December 2023|cy2023-12-15}",
        ),
    ]);
}

#[test]
fn mistakes_are_named() {
    differ(&[
        (
            "{10万人|100000 person}",
            "{10 thousand|10000 person}",
            "Scale(-1)",
        ),
        (
            "{412億円|41200000000 yen}",
            "{412 yen|412000000000 yen}",
            "Magnitude(1)",
        ),
        ("{342,649人|342649 person}", "{324,649|324649}", "Swapped"),
        ("{3か所|3 place}", "{four sites|4 place word}", "Changed"),
        (
            "{令和5年度|fy2023}",
            "{calendar 2023|cy2023}",
            "FiscalCalendar",
        ),
        ("{令和5年度|fy2023}", "{FY2024|fy2024}", "ClosingYear"),
        ("{昭和60年|cy1985}", "{1986|y1986}", "Year"),
        ("{10月1日|m10-1}", "{1 November|m11-1}", "Date"),
        ("{5年間|5 year}", "{five months|5 month word}", "Unit"),
        (
            "{65.1％|65.1 %}",
            "{65.1 points|65.1 point}",
            "PercentPoint",
        ),
        ("{5.2％減少|5.2 % down}", "{rose 5.2%|5.2 % up}", "Turn"),
        ("{△3.2％|3.2 % down}、", "{3.2%|3.2 %}", "Turn"),
        (
            "{500人を超える|>500 person}",
            "{500 people|500 person}",
            "Limit (note)",
        ),
        ("{第2期|#2}", "the {first|#1 soft} phase", ""),
        ("{第4次|#4}", "the {Fifth|#5}", "Ordinal"),
        (
            "{2024〜2031年度|fy2024..fy2031}",
            "{FY2024–2030|fy2024..fy2030}",
            "RangeEnd",
        ),
        ("{3割|30 %}", "{3%|3 %}", "Share"),
        (
            "{3分の2|0.666666666667 share}",
            "{a third|0.333333333333 share word}",
            "Share",
        ),
        (
            "{年8.7％|8.7 %/year}",
            "{8.7% per month|8.7 %/month}",
            "Per",
        ),
        (
            "{342,649人|342649 person}",
            "{343,000|343000 person}",
            "Rounded (note)",
        ),
        ("{約7割|~>70 %}", "{above 76%|>76 %}", "Changed"),
        ("{1,860件|1860 thing}", "{1,865|1865}", "Changed"),
        ("{6千トン|~6000 m}", "{about 6,400|~6400 m}", "Changed"),
        (
            "{半数|0.5 share soft}",
            "{a third|0.333333333333 share word}",
            "Share",
        ),
        ("{2.4％|2.4 %}に低下した", "rose to {2.4%|2.4 %}", "Turn"),
        (
            "{320件増|320 thing up}えた",
            "{320|320 thing} fewer applications",
            "Turn",
        ),
        (
            "{令和5年度|fy2023}に{3校|3 place}を統合",
            "{Three|3 place word} were merged in {2023|y2023}",
            "FiscalCalendar",
        ),
        (
            "{1日|1 day word}当たり{40t|40 m}",
            "{40 tonnes|40 m/month}",
            "Per",
        ),
        ("{15台|15 thing}", "{15 drivers|15 person}", "Unit"),
        (
            "{6か所|6 place}に{87人|87 person}",
            "{87 people|87 person} in {six shelters|6 place word}, {two|2 word} of which closed",
            "Extra",
        ),
        (
            "{5団体以内|<=5 thing}",
            "{more than five|>5 thing word}",
            "Limit",
        ),
        (
            "計{500人|500 person}、うち県外が{248人|248 person}",
            "{500|500 person} in all",
            "Missing",
        ),
        (
            "{500人|500 person}",
            "{500|500 person}, {1,080 of them women|1080 person}",
            "Extra",
        ),
    ]);
}
