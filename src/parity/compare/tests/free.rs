//! What free translators do with numbers, and the mistakes beside it.

use super::*;

#[test]
fn free_translations_are_silent() {
    agree(&[
        // Numerals in words that no scanner took.
        ("百十軒を数える", "there are {110 shops|110 thing}"),
        ("残り一年半", "{a year and a half|1.5 year} to run"),
        ("八割五分を超える", "{more than 85%|>85 %}"),
        (
            "棄権{1|1}、反対{4|4}",
            "one abstention, {four|4 word} against",
        ),
        // What a term means, and what a day is called.
        ("団塊の世代", "those born {from 1947 to 1949|y1947..y1949}"),
        (
            "猛暑日は{13日|13 day}",
            "{13 days|13 day} of {35°C or above|>=35 degree}",
        ),
        (
            "大晦日から元日",
            "{from 31 December to 1 January|m12-31..m1-1}",
        ),
        ("{平成18年1月1日|cy2006-1-1}", "New Year's Day {2006|y2006}"),
        // What follows from other numbers.
        (
            "{13市|13 thing}{14町|14 thing}{3村|3 thing}",
            "{thirty municipalities|30 thing}: {13 cities|13 thing}, {14 towns|14 thing} and {three villages|3 thing word}",
        ),
        (
            "{20万円|200000 yen}（個人は{10万円|100000 yen}）",
            "{200,000 yen|200000 yen}, or {half|0.5 share soft} that sum",
        ),
        (
            "{令和7年1～3月期|cy2025-1..cy2025-3}",
            "the first {three months|3 month word} of {2025|y2025}",
        ),
        (
            "男性{12人|12 person}、女性{8人|8 person}",
            "{20 people|20 person}, {12|12} of them men",
        ),
        (
            "上位{3か国|3 thing}：ベトナム、中国、韓国",
            "Largest: Viet Nam, China, Korea",
        ),
        (
            "{8割|80 %}にまで減った",
            "shrunk by {a fifth|0.2 share word}",
        ),
        (
            "{5,093万|50930000}",
            "{50 million|50000000}, {930 thousand|930000}",
        ),
        // Dates in parts.
        (
            "{令和3年4月1日|cy2021-4-1}、{令和6年4月1日|cy2024-4-1}",
            "{1 April 2024|cy2024-4-1}; on the same date in {2021|y2021}",
        ),
        ("{15時30分|15:30}", "{half past three|3:30 word}"),
        (
            "{11日|m11-11}・{12日|m11-12}",
            "{11|m11-11} and {12 November|m11-12}",
        ),
        // Bounds in other words.
        ("{75歳以上|>=75 age}となる", "will turn {75|75}"),
        (
            "{3歳以上|>=3 age}高校生まで",
            "from {three|3 word} up to high-school age",
        ),
        (
            "{18歳|18 age}（高校{3年生|#3}相当）までに拡大",
            "{up to 18|<=18 age}, the {third|#3} year",
        ),
        (
            "{最大で2万戸|<=20000 thing}が断水した",
            "{20,000 homes|20000 thing} were cut off",
        ),
        (
            "{40万|400000}TEU台を回復",
            "returned to {above 400,000|>400000}",
        ),
        (
            "上限は{80万円|<=800000 yen}",
            "these limits shall be {800,000 yen|800000 yen}",
        ),
        (
            "{20m|<=20 m}までは基本料金",
            "covers the {first|#1 soft} {20 metres|20 m}",
        ),
        (
            "{100人超|>100 person}{300人以下|<=300 person}",
            "{101 to 300|101..300}",
        ),
        // Nouns of those who act, and terms of a year.
        ("バイヤー{63社|63 company}", "{63 buyers|63 person}"),
        ("{4期|4 thing}ぶり", "in {four years|4 year word}"),
        // Negations, words of place, ages in words.
        (
            "{3割を超える|>30 %}ことができない",
            "may {not exceed 30%|<=30 %}",
        ),
        (
            "{35人を上限|<=35 person}とする",
            "no class has {more than 35|>35 person}",
        ),
        (
            "{3層|3 thing}{5階|5 thing}",
            "{five floors|5 thing} {within three tiers|<=3 thing}",
        ),
        ("生後{6か月以上|>=6 month}", "from {six months|6 month} old"),
        ("{30歳未満|<30 age}", "not yet {30|30}"),
        // Numbers that others imply.
        (
            "{17:00|17:00}（入館{16:30|16:30}まで）",
            "{half an hour|30 minute word} before {5|17:00}, at {4:30|16:30}",
        ),
        (
            "上位{30|30}のうち{29件|29 thing}",
            "of the {thirty|30}, all but one",
        ),
        ("{2か月|2 month}に{1回|1 time soft}", "every other month"),
        ("{60分|60 minute}ほど", "about an hour"),
        ("販売額（億円）", "Sales ({100 million yen|100000000 yen})"),
        ("{7番|7}窓口", "Window {7|#7}"),
        (
            "{12人|12 person}から{8人|8 person}に",
            "fell from {12|12} to {8|8}",
        ),
        ("{15分|15 minute}ごと", "every quarter of an hour"),
        // The other language has a word, a year or a measure for it.
        (
            "{2024年|cy2024}に{5年|5 year}ぶり",
            "in {2024|y2024} for the first time since {2019|y2019}",
        ),
        (
            "標高{1,592m|1592 m}",
            "{1,592 m|1592 m} ({5,223|5223} feet)",
        ),
        ("ベスト{8|8}", "the quarter-finals"),
        ("中学{3年生|#3}", "{ninth-graders|#9}"),
        (
            "{0.38|0.38}で平均の{0.42を下回る|<0.42}",
            "{0.38|0.38}, as against {0.42|0.42}",
        ),
        ("{24時|24:00}まで", "to {midnight|0:00}"),
        (
            "{2,318世帯|2318 household}の単身世帯",
            "{2,318 people|2318 person} living alone",
        ),
        (
            "{10年|10 year}後を見据える",
            "looks {10 years|10 year} ahead",
        ),
        ("{3日|3 day}前まで", "{three days|3 day word} ahead"),
        ("途中で改行", "broken {over two lines|>2 word}"),
        // As it stands in code.
        (
            "「{△1,250千円|1250000 yen down}」",
            "\"{△1,250|1250 down}千円\" or △1,250千円",
        ),
    ]);
}

#[test]
fn mistakes_beside_them_are_found() {
    differ(&[
        (
            "{5年|5 year}ぶり、{2024年|cy2024}",
            "first since {2014|y2014}, in {2024|y2024}",
            "Missing, Extra",
        ),
        ("{10km|10 km}先", "{10 miles|10} away", "Unit"),
        (
            "半数を{超える|>0.5 share soft}",
            "{less than half|<0.5 share soft}",
            "Limit",
        ),
        (
            "{260万人台|~2600000 person soft}",
            "{5.6 million|5600000 person}",
            "Changed",
        ),
        (
            "{三分|3 minute soft}近く",
            "{three hours|3 hour word}",
            "Unit",
        ),
        (
            "老年人口{31.4％|31.4 %}",
            "{65 and under|<=65}: {31.4%|31.4 %}",
            "Extra",
        ),
        ("{1.29|1.29}（全国{1.15|1.15}）", "{1.29|1.29}", "Missing"),
        (
            "{10日前|10 day}まで",
            "{ten days|10 day word} after",
            "Date",
        ),
        (
            "{180円|180 yen up}上がりました",
            "{180 yen|180 yen} a month less than before",
            "Turn",
        ),
        (
            "{12人|12 person}から{8人|8 person}となり",
            "rose from {12|12} to {8|8}",
            "Turn",
        ),
        (
            "{3年|3 year}ぶりの優勝",
            "the {second|#2 word} time in {3 years|3 year}",
            "Extra",
        ),
        (
            "{令和8年度末|fy2026 end}まで",
            "by {the end of 2026|y2026 end}",
            "FiscalCalendar",
        ),
        ("{2m以上|>=2 m}とする", "no wider than {2 m|2 m}", "Limit"),
        ("百十軒を数える", "there are {120 shops|120 thing}", "Extra"),
        (
            "団塊の世代",
            "those born {from 1957 to 1959|y1957..y1959}",
            "Extra",
        ),
        (
            "{20万円|200000 yen}（個人は{15万円|150000 yen}）",
            "{200,000 yen|200000 yen}, or {half|0.5 share soft} that sum",
            "Missing",
        ),
        (
            "{8割|80 %}にまで減った",
            "shrunk to {a fifth|0.2 share word}",
            "Share",
        ),
        ("{平成18年1月1日|cy2006-1-1}", "in {2006|y2006}", "Date"),
        (
            "{15人以上|>=15 person}の団体",
            "groups of {15 people|15 person}",
            "Limit (note)",
        ),
        ("{63社|63 company}", "{63 residents|63 person}", "Unit"),
        ("{6か月|6 month}", "{six days|6 day word}", "Unit"),
        ("{15時30分|15:30}", "{3:30 a.m.|3:30}", "Date"),
        (
            "前年を下回り{3年|3 year}",
            "above the previous year for {3 years|3 year}",
            "Turn",
        ),
        (
            "{213人|213 person}の転入超過",
            "{213|213} more moved out than in",
            "Turn",
        ),
        (
            "男性{12人|12 person}、女性{8人|8 person}",
            "{12 men|12 person} and {20 women|20 person}",
            "Changed",
        ),
    ]);
}
