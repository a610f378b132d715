//! What looks like a faithful translation at first sight, and the faithful ones beside it.

use super::super::{Cell, Fault, Side, compare_cell, heads};
use super::marked::read;
use super::{agree, differ};
use crate::lang::Lang;
use crate::scan::head;

#[test]
fn a_bound_is_counted_in_on_both_sides_or_on_neither() {
    differ(&[
        (
            "1日{6時間を超える|>6 hour}保育士",
            "nursery teachers who work {six hours or more|>=6 hour word}",
            "Limit",
        ),
        (
            "達成率が{50％未満|<50 %}の場合は「△」",
            "△ where it is {50% or less|<=50 %}",
            "Limit",
        ),
        (
            "達成率が{80％以上|>=80 %}の場合は「◎」",
            "◎ where it is {more than 80%|>80 %}",
            "Limit",
        ),
    ]);
    agree(&[
        (
            "全国の{9割以上|>=90 %}を占める",
            "{more than 90%|>90 %} of the country's",
        ),
        (
            "歩行者は{半分以下|<=0.5 share soft}に減った",
            "pedestrians fell to {less than half|<0.5 share soft}",
        ),
    ]);
}

#[test]
fn what_stands_twice_is_joined_in_order() {
    agree(&[(
        "輸出は{3年|3 year}連続の増加、輸入は{3年|3 year}ぶりの減少",
        "exports rose for the {third|#3} straight year and imports fell for the {first|#1 soft} \
         time in {three years|3 year word}",
    )]);
}

#[test]
fn both_ends_of_a_range_are_counted_over_one_thing() {
    differ(&[
        (
            "月額{2万円|20000 yen/month}から{4万円|40000 yen}",
            "{20,000 yen|20000 yen} to {40,000 yen a year|40000 yen/year}",
            "Per",
        ),
        (
            "1日{3便|3 thing/day}から{5便|5 thing}に増便",
            "from {three|3 word} to {five a month|5 thing/month word}",
            "Per",
        ),
        (
            "日量{150トン|150 t}",
            "{150 tonnes a month|150 t/month}",
            "Per",
        ),
    ]);
    agree(&[(
        "月額{2万円|20000 yen/month}から{4万円|40000 yen}",
        "{20,000 yen|20000 yen} to {40,000 yen a month|40000 yen/month}",
    )]);
}

#[test]
fn times_without_a_number_exclude_each_other() {
    differ(&[
        (
            "前年同月に比べ{33万人|330000 person up}の増加",
            "{330,000|330000 up} more than a month earlier",
            "Date",
        ),
        (
            "{5月|m5}の説明会は木曜日に開く",
            "the meeting in {May|m5} is on Tuesday",
            "Date",
        ),
        (
            "{8月3日|m8-3}（土）に開催",
            "on Sunday, {August 3|m8-3}",
            "Date",
        ),
    ]);
    agree(&[
        (
            "前年同月に比べ{33万人|330000 person up}の増加",
            "{330,000|330000 up} more than in the same month a year earlier",
        ),
        (
            "{5月|m5}の月・水・金曜日",
            "Mondays, Wednesdays and Fridays in {May|m5}",
        ),
        (
            "先月末の人口は{5万人|50000 person}",
            "{50,000|50000 person} people at the end of last month",
        ),
    ]);
}

#[test]
fn heads_of_columns_are_wrong_where_numbers_are_as_written() {
    let (ja, en) = (Lang::ja(), Lang::en());
    let text = |lang, text| Side {
        lang,
        text,
        quantities: &[],
    };
    let found = heads(
        text(&ja, "予算額（百万円）"),
        text(&en, "Budget (thousand yen)"),
    );
    assert_eq!(found.map(|one| one.fault), Some(Fault::Scale(-3)));
    let found = heads(
        text(&ja, "予算額（千円）"),
        text(&en, "Budget (thousand yen)"),
    );
    assert_eq!(found, None);
    let cell = |lang, words: &str, text: &str| {
        let (text, quantities) = read(text);
        let head = head(lang, words);
        (text, quantities, head)
    };
    let is_unconverted = |words: &str, number: &str| {
        let (l, lq, lh) = cell(&ja, "予算額（百万円）", "{18,962|18962}");
        let (r, rq, rh) = cell(&en, words, number);
        let of = |lang, text, quantities, head| Cell {
            side: Side {
                lang,
                text,
                quantities,
            },
            head,
            is_name: false,
            caption: None,
        };
        compare_cell(of(&ja, &l, &lq, lh), of(&en, &r, &rq, rh)).is_unconverted
    };
    assert!(is_unconverted("Budget (thousand yen)", "{18,962|18962}"));
    assert!(!is_unconverted(
        "Budget (thousand yen)",
        "{18,962,000|18962000}"
    ));
    assert!(!is_unconverted("Budget (million yen)", "{18,962|18962}"));
    // A number that has its unit with it is taken by it.
    let (l, lq, lh) = cell(&ja, "予算額（千円）", "{640,000|640000}");
    let (r, rq, rh) = cell(&en, "Budget", "{640 thousand yen|640000 yen}");
    let of = |lang, text, quantities, head| Cell {
        side: Side {
            lang,
            text,
            quantities,
        },
        head,
        is_name: false,
        caption: None,
    };
    let found = compare_cell(of(&ja, &l, &lq, lh), of(&en, &r, &rq, rh));
    assert_eq!(found.compared.findings.len(), 1);
}

#[test]
fn years_told_by_words_are_reckoned() {
    differ(&[
        (
            "{令和4年度|fy2022}は{6.8％|6.8 %}（前年度{7.1％|7.1 %}）",
            "{6.8%|6.8 %} in {FY2022|fy2022} ({7.1%|7.1 %} in {FY2022|fy2022})",
            "Extra",
        ),
        (
            "{令和2年|cy2020}は前年比{51.6％減|51.6 % down}",
            "in {2020|y2020} it fell {51.6%|51.6 % down} from {2018|y2018}",
            "Extra",
        ),
    ]);
    agree(&[
        (
            "{令和2年|cy2020}は前年比{51.6％減|51.6 % down}",
            "in {2020|y2020} it fell {51.6%|51.6 % down} from {2019|y2019}",
        ),
        (
            "{令和2年|cy2020}は{5％|5 %}、今回は{6％|6 %}",
            "{5%|5 %} in {2020|y2020} and {6%|6 %} in {2024|y2024}",
        ),
    ]);
}

#[test]
fn stretches_of_time_keep_their_unit() {
    differ(&[
        (
            "水を{1週間|1 week word}分備える",
            "keep {one month's|1 month soft} worth of water",
            "Unit",
        ),
        (
            "{3か月|3 month}連続で低下した",
            "fell for the {third|#3} straight year",
            "Unit",
        ),
        (
            "{20周年|#20}の式典",
            "a ceremony for the {twentieth|#20} month",
            "Unit",
        ),
        (
            "発災の翌々日に入った",
            "arrived {two weeks|2 week word} after the quake",
            "Extra",
        ),
        (
            "月額{2万円|20000 yen/month}から{4万円|40000 yen/month}",
            "{20,000 to 40,000 yen a year|20000..40000 yen/year}",
            "Per",
        ),
    ]);
    agree(&[
        (
            "毎月{第4|#4}水曜日",
            "the {fourth|#4 word} Wednesday of the month",
        ),
        (
            "発災の翌々日に入った",
            "arrived {two days|2 day word} after the quake",
        ),
        (
            "{3期|3 thing}連続で低下した",
            "fell for the {third|#3} straight quarter",
        ),
        (
            "水を{1年|1 year word}分備える",
            "keep water for twelve months",
        ),
    ]);
}

#[test]
fn a_first_time_is_no_second_one() {
    differ(&[
        (
            "{2年|2 year}ぶりの赤字",
            "in the red for the {second|#2 word} time in {two years|2 year word}",
            "Extra",
        ),
        (
            "{5農場|5 thing}となり",
            "{five|5 word}, including {two|2 word} in Aobano",
            "Extra",
        ),
    ]);
    agree(&[(
        "{2年|2 year}連続の赤字",
        "in the red for the {second|#2 word} year running",
    )]);
}

#[test]
fn entries_of_tables_say_the_same_otherwise() {
    let (ja, en) = (Lang::ja(), Lang::en());
    let found = |left: &str, right: &str, is_name: bool| {
        let (l, lq) = read(left);
        let (r, rq) = read(right);
        let of = |lang, text, quantities| Cell {
            side: Side {
                lang,
                text,
                quantities,
            },
            head: None,
            is_name,
            caption: None,
        };
        compare_cell(of(&ja, &l, &lq), of(&en, &r, &rq))
            .compared
            .findings
            .len()
    };
    for (left, right, is_name) in [
        ("{1位|#1}", "{1|1}", false),
        ("{△3|3 down}", "(3)", false),
        ("同上", "{3.4|3.4}", false),
        ("基準額", "{1|1}", false),
        ("{6|6}", "{2024|y2024}", true),
        ("{1|1}", "{January|m1}", true),
        ("{6弱以上|>=6}", "{6|6}-lower or above", true),
    ] {
        assert_eq!(found(left, right, is_name), 0, "{left} {right}");
    }
    for (left, right, is_name) in [
        ("{2位|#2}", "{3|3}", false),
        ("{△3|3 down}", "(5)", false),
        ("基準額", "{3|3}", false),
        ("なし", "{1|1}", false),
        ("{6|6}", "{2025|y2025}", true),
    ] {
        assert!(found(left, right, is_name) > 0, "{left} {right}");
    }
}
