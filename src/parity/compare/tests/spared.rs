//! What goes without saying, and what does not.

use super::{agree, differ};

#[test]
fn a_count_that_closes_a_list_goes_without_saying() {
    agree(&[
        (
            "緑川市、青葉町、白浜町の{3市町|3 company}で策定",
            "drawn up by Midorikawa, Aoba and Shirahama",
        ),
        (
            "予約の半数は{8月|m8}と{11月|m11}の{2か月|2 month}に集中",
            "half fall in {August|m8} and {November|m11} alone",
        ),
        (
            "{7月|m7}と{8月|m8}に開く",
            "open in the {two months|2 month word} of {July|m7} and {August|m8}",
        ),
    ]);
    differ(&[(
        "建物は、火災により、全体の{3棟|3 place}が焼けた",
        "buildings, sheds and trees burnt in the fire",
        "Missing",
    )]);
}

#[test]
fn a_word_that_has_its_answer_tells_no_other_year() {
    agree(&[(
        "{10年|10 year}後には{4割|40 %}",
        "in {ten years|10 year word}, by {2035|y2035}, {40%|40 %}",
    )]);
    differ(&[(
        "{10年|10 year}後には{4割|40 %}。維持費を縮減する。",
        "In {ten years|10 year word}, {40%|40 %}. By {2035|y2035} we will cut the costs.",
        "Extra",
    )]);
}

#[test]
fn what_two_numbers_leave_has_a_word_for_it() {
    differ(&[(
        "{21事業|21 thing}、{16事業|16 thing}、{4事業|4 thing}。見直し案を取りまとめる。",
        "{21|21}, {16|16} and {four|4 word}. Plans will be drawn up for {12|12} of them.",
        "Extra",
    )]);
    agree(&[(
        "{42団体|42 company}のうち{30団体|30 company}が回答",
        "of {42 bodies|42 company}, {30|30} answered and the other {12|12} did not",
    )]);
}

#[test]
fn a_number_on_both_sides_is_meant_for_itself() {
    differ(&[(
        "認定農業者は{2,845経営体|2845 company}",
        "{2,845 certified farmers|2845 person}, of whom {37|37} were new",
        "Extra",
    )]);
}

#[test]
fn what_was_told_is_counted_again() {
    agree(&[
        (
            "{14日|m4-14}と{16日|m4-16}",
            "{April 14|m4-14} and {two days|2 day word} later, on {April 16|m4-16}",
        ),
        (
            "台湾、韓国、米国、豪州の順で、この上位{4か国|4 thing}で{3分の2|0.666666666667 share}",
            "Taiwan, Korea, the US and Australia, which together took {two-thirds|0.666666666667 share word}",
        ),
        (
            "世帯で{100万円|1000000 yen}、{1人につき100万円|1000000 yen/person}を加算",
            "{one million yen for a household|1000000 yen/day}; {one million|1000000 yen} is added for each child",
        ),
    ]);
}

#[test]
fn times_and_places_keep_to_their_kind() {
    agree(&[
        ("{0歳|0 age}児は{42人|42 person}", "{42|42} {under 1|<1}"),
        ("{2年|2 year}", "{2020|2020}"),
        (
            "{2回目|#2}の接種を希望する方",
            "those who wish to be vaccinated again",
        ),
        (
            "受け皿を{4,200人分|4200 person}拡大",
            "expanded by {4,200 places|4200 place}",
        ),
    ]);
    differ(&[
        (
            "{2週間|2 week}前まで。{第2|#2}会議室",
            "until {two months|2 month word} before; the annex",
            "Unit",
        ),
        (
            "{2回目|#2}の接種を希望する方",
            "those who wish to be vaccinated",
            "Missing",
        ),
        (
            "{2か月|2 month}連続の減",
            "the {second|#2 word} annual fall running",
            "Unit",
        ),
        (
            "{令和5年度|fy2023}は{令和元年度|fy2019}を超えた",
            "{FY2023|fy2023} exceeded that of {2019|y2019}",
            "FiscalCalendar",
        ),
    ]);
}

#[test]
fn what_follows_from_its_neighbours_goes_without_saying() {
    agree(&[
        (
            "{1泊|1 night}{2日|2 day}の体験",
            "a stay of {one night|1 night word}",
        ),
        (
            "{12.4km|12.4 km}のうち{8.1km|8.1 km}が開通し、残る{4.3km|4.3 km}は未定",
            "of {12.4 km|12.4 km}, {8.1 km|8.1 km} is open; the rest is undecided",
        ),
        (
            "{33.3％|33.3 %}で、{3人に1人|0.3333333 share}",
            "{a third|0.3333333 share}",
        ),
        (
            "{第1章|#1}は人口、{第2章|#2}は暮らし、{第3章|#3}は産業",
            "The chapters deal in turn with people, life and industry",
        ),
        (
            "{午前8時5分|8:05}に受け、{14分|14 minute}後に着いた",
            "came in at {8:05|8:05}, and they arrived at {8:19|8:19}",
        ),
    ]);
    agree(&[
        (
            "{1日目|#1}は見学、{2日目|#2}は体験、{3日目|#3}は報告会",
            "tour on {the first day|#1}, fish on {the second|#2} and report on the last",
        ),
        (
            "{午後9時|21:00}から{翌朝6時|6:00}までの{9時間|9 hour}",
            "from {9 p.m.|21:00} to {6 a.m.|6:00} the next morning",
        ),
        (
            "前年度の{4倍|4 fold}に当たる{2億4千万円|240000000 yen}",
            "{240 million yen|240000000 yen}, against {60 million yen|60000000 yen}",
        ),
    ]);
    differ(&[
        (
            "{2泊|2 night}{3日|3 day}の体験",
            "a course of study",
            "Missing",
        ),
        (
            "{12.4km|12.4 km}のうち{8.1km|8.1 km}が開通し、{4.3km|4.3 km}は工事中",
            "of {12.4 km|12.4 km}, {8.1 km|8.1 km} is open",
            "Missing",
        ),
    ]);
}

#[test]
fn what_goes_beyond_a_maximum_is_not_below_it() {
    agree(&[
        (
            "最大避難者数{4万人を上回|>40000 person}る",
            "exceeds {the maximum of 40,000 evacuees|<=40000 person}",
        ),
        ("{2階建|2}て以下", "{one or two storeys|1..2 word}"),
    ]);
    differ(&[(
        "{4万人を上回|>40000 person}る",
        "has {the maximum of 40,000|<=40000 person}",
        "Limit",
    )]);
}
