//! What follows from other numbers of the passage, and the slips beside it.

use super::{agree, differ};

#[test]
fn a_year_follows_from_another_and_a_length() {
    agree(&[
        (
            "{平成16年度|fy2004}の{281校|281 thing}から{令和6年度|fy2024}には{227校|227 thing}と、{20年間|20 year}で",
            "In the {twenty years|20 year word} to {FY2024|fy2024}, from {281|281} to {227|227}",
        ),
        (
            "{平成28年|cy2016}からの{5年間|5 year}で",
            "in the {five years|5 year word} to {2021|y2021}",
        ),
        (
            "{5年後|5 year}の{令和12年度|fy2030}に{1万人|10000 person}、{10年後|10 year}の{令和17年度|fy2035}に{2万人|20000 person}",
            "{10,000|10000} by {FY2030|fy2030} and {20,000|20000} by {FY2035|fy2035}",
        ),
    ]);
    differ(&[
        (
            "{平成28年|cy2016}からの{5年間|5 year}で",
            "in the {five years|5 year word} to {2019|y2019}",
            "Year",
        ),
        (
            "{明治43年|cy1910}に竣工し、{昭和60年|cy1985}まで{75年間|75 year}使われた",
            "Completed in {1912|y1912}, it served for {75 years|75 year}, until {1985|y1985}",
            "Year",
        ),
        (
            "{令和7年2月|cy2025-2}から有効期間は{4年間|4 year}である",
            "From {February 2025|cy2025-2} for {four years|4 year word}, doubled in {2029|y2029}",
            "Extra",
        ),
    ]);
}

#[test]
fn a_difference_of_two_told_numbers_goes_without_saying() {
    agree(&[
        (
            "{8.4％|8.4 %}から{6.0％|6.0 %}に{2.4ポイント引き下げ|2.4 point down}",
            "cut from {8.4%|8.4 %} to {6.0%|6.0 %}",
        ),
        (
            "{11人|11 person}（欠席{2人|2 person}）",
            "{eleven|11 word} of the {thirteen members|13 person word}",
        ),
        (
            "間伐など{5事業|5 thing}",
            "thinning and {four|4 word} other projects",
        ),
    ]);
    differ(&[(
        "{8.4％|8.4 %}から{6.0％|6.0 %}に{2.1ポイント引き下げ|2.1 point down}",
        "cut from {8.4%|8.4 %} to {6.0%|6.0 %}",
        "Missing",
    )]);
}

#[test]
fn classes_between_two_told_ones_go_without_saying() {
    agree(&[(
        "「{55～59歳|55..59 age}」「{60～64歳|60..64 age}」「{65～69歳|65..69 age}」の各層",
        "the {three|3 word} brackets from {55-59|55..59} to {65-69|65..69}",
    )]);
    differ(&[(
        "「{55～59歳|55..59 age}」と「{60～64歳|60..64 age}」、「{70～74歳|70..74 age}」",
        "the brackets {55-59|55..59} and {70-74|70..74}",
        "Missing",
    )]);
}

#[test]
fn bounds_of_a_number_that_stands_twice_may_change_partners() {
    agree(&[(
        "「{5日未満|<5 day}」が{8％|8 %}、「{5日以上|>=5 day}」が{92％|92 %}",
        "{92%|92 %} took {at least 5|>=5} and {8%|8 %} {fewer than 5|<5}",
    )]);
    differ(&[(
        "「{5日未満|<5 day}」が{8％|8 %}",
        "{8%|8 %} took {at least 5|>=5}",
        "Limit",
    )]);
}

#[test]
fn a_place_beside_another_has_a_word() {
    agree(&[
        (
            "{第3次|#3}計画では、{第2次|#2}計画の{25|25}の施策を",
            "The {third|#3} plan, of the {25|25} measures of its predecessor",
        ),
        ("今年で{10周年|#10}", "turns {ten|10 word} this year"),
        (
            "{第1位|#1}はがん、{第2位|#2}は心疾患（{14％|14 %}）、{第3位|#3}は老衰",
            "Cancer led, followed by heart disease ({14%|14 %}) and senility",
        ),
    ]);
    differ(&[(
        "{第3次|#3}計画では、{第2次|#2}計画の{25|25}の施策を",
        "The {third|#3} plan, of the {25|25} measures of the {fourth|#4}",
        "Ordinal",
    )]);
}

#[test]
fn a_decimal_is_rounded_to_a_whole_number() {
    agree(&[
        ("{54.8％|54.8 %}", "{about 55%|~55 %}"),
        ("{54.8％|54.8 %}", "{just under 55%|<55 %}"),
        ("{4.8ha|4.8 ha}", "{nearly 5 hectares|~5 ha}"),
        (
            "{1人|#1}目は{5千円|5000 yen}、{3人目|#3}からは無料",
            "{5,000 yen|5000 yen} for the {first|#1}; any others go free",
        ),
        (
            "{令和5年|cy2023}、{令和15年|cy2033}には{61％|61 %}、{令和25年|cy2043}には{78％|78 %}",
            "in {2023|y2023}; {61%|61 %} in {ten years|10 year word} and {78%|78 %} in {twenty|20 word}",
        ),
    ]);
    agree(&[
        ("{33.4％|33.4 %}", "{a third|0.333333333333 share}"),
        ("{118分|118 minute}", "{just under two hours|<2 hour word}"),
        ("{13か月|13 month}ぶり", "in {over a year|>1 year soft}"),
        ("{120％増えた|120 % up}", "{more than doubled|>2 fold}"),
        (
            "前年（{80件|80 thing}）を{40件上回った|40 thing up}",
            "{120|120}, compared with {80|80} the year before",
        ),
    ]);
    differ(&[
        ("{54.8％|54.8 %}", "{about 56%|~56 %}", "Changed"),
        (
            "{118分|118 minute}",
            "{more than two hours|>2 hour}",
            "Missing, Extra",
        ),
        ("{34.8％|34.8 %}", "{a third|0.333333333333 share}", "Share"),
        (
            "{52.3％|52.3 %}",
            "{just under half|~<0.5 share soft}",
            "Share",
        ),
    ]);
}

#[test]
fn a_decimal_is_no_both() {
    differ(&[(
        "平均泊数は{1.38泊|1.38 night}、支出は{5万円|50000 yen}",
        "{Both|2 soft} the length of stay and spending, {50,000 yen|50000 yen}",
        "Missing",
    )]);
}

#[test]
fn the_least_level_is_not_the_greatest() {
    differ(&[
        (
            "レベル{2|#2 word}以上",
            "level {2|#2 word} or lower",
            "Limit",
        ),
        ("レベル{2|#2 word}以上", "level {2|#2 word} or higher", ""),
    ]);
}

#[test]
fn a_flow_belongs_to_its_number() {
    differ(&[
        (
            "{312人|312 person}の転入超過となり、前年の{88人|88 person}の転入超過から伸びた",
            "a net outflow of {312|312}, after a net inflow of {88|88}",
            "Turn",
        ),
        (
            "自然減は{9,214人|9214 person}",
            "a natural increase of {9,214|9214}",
            "Turn",
        ),
        (
            "自然増減は{9,214人|9214 person}",
            "a natural decrease of {9,214|9214}",
            "",
        ),
    ]);
}

#[test]
fn what_is_told_in_other_words_is_silent() {
    agree(&[
        (
            "食料{20万食|200000 thing}、飲料水{20万|200000}リットル",
            "{200,000 meals|200000 thing} and an equal number of litres of water",
        ),
        (
            "国と県が{3分の1|0.333333333333 share}ずつ負担",
            "shared equally between them",
        ),
        (
            "{2億円|200000000 yen}、{3億円|300000000 yen}、{5億円|500000000 yen}",
            "from {200|200} to {300|300} and then {500 million yen|500000000 yen}",
        ),
        ("中学{3年生|#3 word}", "in the {ninth|#9 word} grade"),
    ]);
    differ(&[(
        "{約20分|~20 minute}かかる",
        "It takes {24 minutes|24 minute}",
        "Changed",
    )]);
}

#[test]
fn the_halves_of_a_decade_are_two() {
    differ(&[
        (
            "{20代|20 cohort}後半から{40代|40 cohort}前半",
            "in their late {twenties|20 cohort} to early {forties|40 cohort}",
            "",
        ),
        (
            "{20代|20 cohort}後半から{40代|40 cohort}前半",
            "in their late {twenties|20 cohort} to late {forties|40 cohort}",
            "RangeEnd",
        ),
    ]);
}

#[test]
fn sums_of_money_are_not_rounded_to_a_bound() {
    agree(&[(
        "{1万円未満|<10000 yen/night}は{100円|100 yen}、{1万円以上|>=10000 yen}{2万円未満|<20000 yen}は{200円|200 yen}、{2万円以上|>=20000 yen}は{500円|500 yen}",
        "{100 yen per night|100 yen/night} for rates {below 10,000 yen|<10000 yen}, {200 yen|200 yen} {from 10,000 yen|>=10000 yen} {to less than 20,000 yen|<20000 yen}, and {500 yen|500 yen} from there upwards",
    )]);
}

#[test]
fn a_verb_of_its_own_denies_no_bound() {
    differ(&[(
        "{10人以上|>=10 person}の施設を対象とし、民泊は含まない",
        "cover facilities with {fewer than ten employees|<10 person word} and do not include lodgings",
        "Limit",
    )]);
}
