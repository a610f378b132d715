//! What one side says the other way round, and what only seems so.

use super::{agree, differ};

#[test]
fn a_list_stands_for_a_range() {
    agree(&[
        (
            "{40歳以上|>=40 age}{43歳未満|<43 age}",
            "if she was {40|40}, {41|41} or {42|42}",
        ),
        (
            "{6歳|6 age}、{7歳|7 age}、{8歳|8 age}の児童",
            "children aged {6 to 8|6..8 age}",
        ),
    ]);
    differ(&[(
        "{6歳以上|>=6 age}{9歳未満|<9 age}",
        "children aged {6|6 age}, {7|7}, {8|8} or {9|9}",
        "Limit (note), Extra, Extra, Limit (note)",
    )]);
}

#[test]
fn a_bound_is_told_by_what_it_leaves() {
    agree(&[
        (
            "{4袋以上|>=4 thing}は出せません",
            "you can leave {up to three bags|<=3 thing word}",
        ),
        (
            "{4袋以上|>=4 thing}は出せません",
            "leave {up to three bags|<=3 thing word}; if you have {four or more|>=4 word}, ask us",
        ),
        (
            "{60日|60 day}を過ぎると処分します",
            "we dispose of bicycles that nobody collects {within 60 days|<=60 day}",
        ),
        (
            "{1年以上|>=1 year}利用がない場合は取り消す",
            "cancelled if you do not use it {within a year|<=1 year}",
        ),
        (
            "{50歳未満|<50 age}で始める方",
            "if you start before the age of {fifty|50 age}",
        ),
        (
            "{3年未満|<3 year}で転出した場合",
            "if you move before {three years|3 year word} have passed",
        ),
        (
            "いずれも月{5回|5 time}・{5日を限度|<=5 day}",
            "no more than {five visits|<=5 thing word} or {five days|5 day word} a month",
        ),
    ]);
    differ(&[
        (
            "{60日|60 day}を過ぎると処分します",
            "we dispose of bicycles {within 60 days|<=60 day}",
            "Limit (note)",
        ),
        (
            "{4袋以上|>=4 thing}は出せません",
            "you can leave {up to four bags|<=4 thing word}",
            "Limit",
        ),
    ]);
}

#[test]
fn a_multiple_may_be_told_of_the_lesser_of_two() {
    agree(&[(
        "{5年|5 year}前の{約2倍|~2 fold}",
        "{five years|5 year word} ago there were {about half|~0.5 share soft} as many",
    )]);
    differ(&[(
        "{5年|5 year}前の{約2倍|~2 fold}",
        "{about half|~0.5 share soft} as many as {five years|5 year word} ago",
        "Share",
    )]);
}

#[test]
fn lengths_are_those_of_their_spans() {
    agree(&[
        (
            "計画（{令和9〜18年度|fy2027..fy2036}）",
            "for {ten years|10 year word} from {FY2027 to FY2036|fy2027..fy2036}",
        ),
        (
            "{4月1日|m4-1}から{3か月|3 month}",
            "{three months|3 month word}, {April 1 to June 30|m4-1..m6-30}",
        ),
        (
            "{11月1〜14日|m11-1..m11-14}",
            "{two weeks|2 week word}, {November 1 to 14|m11-1..m11-14}",
        ),
        (
            "{4回|4 time/year}、{1月|m1}",
            "every {three months|3 month word}, in {January|m1}",
        ),
    ]);
    differ(&[(
        "計画（{令和9〜18年度|fy2027..fy2036}）",
        "for {six years|6 year word} from {FY2027 to FY2036|fy2027..fy2036}",
        "Extra",
    )]);
}

#[test]
fn sums_stand_side_by_side_without_bounds() {
    agree(&[(
        "{4万円|40000 yen}（{上限16万円|<=160000 yen}）、{上限20万円|<=200000 yen}",
        "{40,000 yen per kW|40000 yen/day}, {up to 160,000|<=160000 yen}, {up to 200,000|<=200000 yen}",
    )]);
}

#[test]
fn the_highest_has_not_risen() {
    agree(&[(
        "沖縄県が最も高く、東京都が唯一1を下回った",
        "Okinawa had the highest rate, while only Tokyo fell below one",
    )]);
}
