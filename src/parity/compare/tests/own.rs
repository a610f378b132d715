//! Words and numbers that belong to a number, and numbers that follow from others.

use super::*;

#[test]
fn words_count_for_the_number_they_belong_to() {
    differ(&[
        (
            "{6か月以上|>=6 month}が経過し、滞納がない方",
            "{less than six months|<6 month word}, and no arrears",
            "Limit",
        ),
        (
            "{20歳以上|>=20 age}の方で、補助を受けていない方",
            "those {under 20|<20 age} who are not receiving it",
            "Limit",
        ),
        (
            "{20歳以上|>=20 age}で、滞納がない方",
            "those {under 20|<20 age} and those in arrears are not eligible",
            "",
        ),
        (
            "{34人|34 person}で、いずれも前年を下回った",
            "{34 deaths|34 person}, and both exceeded the previous year's",
            "Turn",
        ),
        (
            "{18回|18 time}と、前年同期より減った",
            "{18 times|18 time}, more than in the same period a year earlier",
            "Turn",
        ),
        (
            "床下浸水{1,042棟|1042 thing}に上り",
            "{1,042|1042 down} below it",
            "",
        ),
        (
            "{40年を超え|>40 year}ています",
            "older than their statutory life of {40 years|40 year}",
            "",
        ),
        (
            "調査（{5点|5 thing}満点）",
            "out of {a maximum of five|<=5 word}",
            "Limit (note)",
        ),
        (
            "{0.5m以上|>=0.5 m}{3m未満|<3 m}",
            "{0.5 m|0.5 m} to {less than 3 m|<3 m}",
            "",
        ),
        (
            "目標の{800メートルまで|<=800 m}あと{42メートル|42 m}",
            "{42 metres|42 m} away from the {800-metre|800 m} target",
            "",
        ),
        (
            "登録出荷者は{230人|230 person}",
            "{230 registered producers|230 company}",
            "",
        ),
    ]);
}

#[test]
fn a_rate_is_over_the_same_on_both_sides() {
    differ(&[
        (
            "{2か月|2 month}で{2,640円|2640 yen}",
            "bills come every {2 months|2 month}, {2,640 yen a month|2640 yen/month}",
            "Per",
        ),
        (
            "{12か月|12 month}で{2,640円|2640 yen}",
            "{2,640 yen a year|2640 yen/year}",
            "",
        ),
        (
            "平均は{1便当たり14.0人|14 person/thing}",
            "an average of {14.0 per day|14 thing/day}",
            "Per",
        ),
        (
            "{1台1日当たり14.0人|14 person/thing}",
            "{14.0 per day|14 thing/day}",
            "",
        ),
    ]);
}

#[test]
fn what_follows_from_two_numbers_may_be_left_out() {
    differ(&[
        (
            "{84m|84 m}、その{半分|0.5 share soft}の{42m|42 m}",
            "{84 m|84 m}, and {half|0.5 share soft} of it",
            "",
        ),
        (
            "{84m|84 m}、その{半分|0.5 share soft}と{43m|43 m}",
            "{84 m|84 m}, and {half|0.5 share soft} of it",
            "Missing",
        ),
        (
            "{27人|27 person}が負傷した",
            "{27 people injured|27 person}, {3|3} in critical condition",
            "Extra",
        ),
        (
            "{12.0％|12 %}にすぎない",
            "{no more than 12.0%|<=12 %}",
            "Limit (note)",
        ),
        ("{38キロ|38}", "{38 nautical miles|38}", "Unit"),
    ]);
}

#[test]
fn times_follow_from_others() {
    differ(&[
        (
            "{午後5時|17:00}（入館は{30分|30 minute}前まで）",
            "{5 p.m.|17:00}, last admission {4:30 p.m.|16:30}",
            "",
        ),
        (
            "{午後5時|17:00}（入館は{30分|30 minute}前まで）",
            "{5 p.m.|17:00}, last admission {4:20 p.m.|16:20}",
            "Extra, Missing",
        ),
        (
            "{9時|9:00}と{10時|10:00}",
            "{9 a.m.|9:00} and {10 a.m.|10:00}, {an hour and a half|1.5 hour} apart",
            "Extra",
        ),
        (
            "{1908年|y1908}から{1941年|y1941}の{33年間|33 year}",
            "between {1908|y1908} and {1941|y1941}",
            "",
        ),
        (
            "{1908年|y1908}から{1941年|y1941}の{23年間|23 year}",
            "between {1908|y1908} and {1941|y1941}",
            "Missing",
        ),
    ]);
}

#[test]
fn the_original_may_be_english() {
    for (en, ja, fault) in [
        ("the city’s {ninth-graders|#9}", "市の中学{3年生|#3}", ""),
        ("{38 nautical miles|38}", "{38キロ|38}", "Unit"),
    ] {
        let (found, _) = compared((Lang::en(), en), (Lang::ja(), ja));
        assert_eq!(named(found), fault, "{en} / {ja}");
    }
}
