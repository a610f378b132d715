//! What looks like a faithful translation at first sight, and the faithful ones beside it.

use super::{agree, differ};

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
