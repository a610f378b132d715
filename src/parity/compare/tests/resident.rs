//! The manner of pages for residents: what is to be done by when, told as one would tell
//! a neighbour.

use super::{agree, differ};

#[test]
fn times_are_told_by_their_neighbours() {
    agree(&[
        (
            "有効期限は{2月末|cy2027-2 end}",
            "use it before {March 1, 2027|cy2027-3-1}",
        ),
        (
            "{2月24日|cy2014-2-24}以降",
            "after {February 23|cy2014-2-23}",
        ),
        (
            "{12月8日|m12-8}から{3日間|3 day}",
            "on {December 8|m12-8}, {9|9} and {10|10}",
        ),
        (
            "収集は{12月29日|m12-29}まで",
            "collection stops after {December 29|m12-29}",
        ),
        (
            "{9月1日から30日|m9-1..m9-30}",
            "at any time in {September|m9}",
        ),
        (
            "{令和6年度|fy2024}中に実施",
            "by {the end of March 2025|cy2025-3 end}",
        ),
        (
            "{平成2.3|cy1990-3} 工事",
            "March, the {2nd year of Heisei (1990)|cy1990}",
        ),
        (
            "{1月1日から12月31日まで|m1-1..m12-31}に支払った",
            "paid in one calendar year",
        ),
    ]);
    differ(&[
        (
            "有効期限は{2月末|cy2027-2 end}",
            "use it before {March 31, 2027|cy2027-3-31}",
            "Date",
        ),
        (
            "受付は{4月30日|m4-30}まで",
            "accepted after {April 30|m4-30}",
            "Limit",
        ),
    ]);
}

#[test]
fn how_often_is_told_by_how_far_apart() {
    agree(&[
        (
            "{1時間に2本|2 thing/hour}",
            "a bus every {30 minutes|30 minute}",
        ),
        (
            "月曜と木曜の{週2回|2 time/week}",
            "on Mondays and Thursdays",
        ),
    ]);
    differ(&[
        (
            "{1時間に2本|2 thing/hour}",
            "a bus every {20 minutes|20 minute}",
            "Extra",
        ),
        (
            "以後{1時間当たり100円|100 yen/hour}",
            "{100 yen|100 yen} for every {30 minutes|30 minute}",
            "Per, Extra",
        ),
    ]);
}

#[test]
fn parts_are_told_by_what_is_left() {
    agree(&[
        (
            "{4分の1削減|0.25 share down}した",
            "{three-quarters|0.75 share word} of that number remain",
        ),
        (
            "{2割減|20 % down}りました",
            "{four-fifths|0.8 share word} of the people it had",
        ),
        (
            "{3分の2|0.666666666667 share}を国、残り{3分の1|0.333333333333 share}を市",
            "the nation bears {two-thirds|0.666666666667 share word} and the city the rest",
        ),
        (
            "大人{500円|500 yen}、子どもは{半額|0.5 share soft}",
            "adults {500 yen|500 yen}, children {250 yen|250 yen}",
        ),
        (
            "{200円|200 yen}（高校生は{100円|100 yen}）",
            "{200 yen|200 yen}; you pay {half|0.5 share soft} at high school",
        ),
        (
            "公立{8|8}、私立{13|13}の計{21か所|21 place}",
            "{eight|8 word} public and {thirteen|13} private ones",
        ),
        ("{1割台|~10 %}", "{ten to twenty per cent|10..20 %}"),
    ]);
    differ(&[
        (
            "{4分の1削減|0.25 share down}する",
            "cut by {three-quarters|0.75 share word}",
            "Share",
        ),
        (
            "転入が転出を{97人上回|97 person up}った",
            "departures outnumbered arrivals by {97|97}",
            "Turn",
        ),
    ]);
}

#[test]
fn what_is_told_in_other_words_of_time() {
    agree(&[
        (
            "前々月の末日までに",
            "by the end of the month {two months|2 month word} before",
        ),
        ("月曜を除く毎日開館", "open {six days|6 day word} a week"),
        ("※{R5|y2023}は決算見込額。", "* Estimated settlement."),
        (
            "目標の{600件|600 thing}に対し{900件|900 thing}",
            "the target was {600|600}; there were {half as many again|1.5 fold word}",
        ),
        (
            "推移（億円）{R2|y2020}：{412|412} {R3|y2021}：{398|398}",
            "Trend (in billions of yen) {FY2020|fy2020}: {41.2|41.2}, {FY2021|fy2021}: {39.8|39.8}",
        ),
        (
            "推移（億円）は{R2|y2020}が{412|412}、{R3|y2021}が{398|398}",
            "The trend (in billions of yen) was {41.2|41.2} in {FY2020|fy2020}, {39.8|39.8} in {FY2021|fy2021}",
        ),
    ]);
    differ(&[(
        "{およそ30人に1人|~0.033333333333 share}",
        "{around one in 40|~0.025 share word}",
        "Share",
    )]);
}

#[test]
fn a_bound_that_one_side_lacks_is_a_note() {
    agree(&[
        (
            "{14日以内|<=14 day}に届け出る",
            "you have {two weeks|14 day word} to report it",
        ),
        ("{15人以上|>=15 person}の団体", "groups of {15|15 person}"),
    ]);
    differ(&[
        (
            "{10.0分を下回り|<10 minute}",
            "exceeding the average of {10.0 minutes|10 minute}",
            "Limit",
        ),
        (
            "{14日以内|<=14 day}に届け出る",
            "report it after {14 days|14 day}",
            "Limit",
        ),
    ]);
}
