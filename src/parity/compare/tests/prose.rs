//! Directions, bounds and numbers told by other words and other numbers.

use super::{agree, differ};

#[test]
fn a_negation_belongs_to_its_own_number() {
    differ(&[
        (
            "{8割以上|>=80 %}をB、{5割に満たない|<50 %}ものをDとした",
            "B where it was {less than 80%|<80 %} and D where it was {under 50%|<50 %}",
            "Limit",
        ),
        (
            "課税免除の対象は修学旅行（{20人以上|>=20 person}）です",
            "school trips of {fewer than 20|<20} are exempt from the tax",
            "Limit",
        ),
    ]);
    agree(&[(
        "{10万円に満たない|<100000 yen}場合は対象外",
        "must be {at least 100,000 yen|>=100000 yen}",
    )]);
}

#[test]
fn words_of_direction_need_no_number() {
    differ(&[
        (
            "{3年度|fy2021}から増加に転じました",
            "from {FY2021|fy2021} the number turned downward",
            "Turn",
        ),
        (
            "{142人|142 person}不足する",
            "resulting in a surplus of {142|142}",
            "Turn",
        ),
        (
            "開花は平年より{5日|5 day}早い",
            "blossoms opened {five days|5 day word} later than usual",
            "Date",
        ),
    ]);
    agree(&[
        (
            "{142人|142 person}不足する",
            "resulting in a shortfall of {142|142}",
        ),
        (
            "{30日|30 day}前までに早めに申請",
            "apply early, no later than {30 days|30 day} before",
        ),
    ]);
}

#[test]
fn a_turn_may_be_told_from_the_other_number() {
    agree(&[(
        "{34.8％|34.8 %}と、当初の{47.2％|47.2 %}から{12ポイント余り低下|~>12 point down}",
        "{34.8%|34.8 %}; at first it was {47.2%|47.2 %}, {more than 12 points higher|>12 point up}",
    )]);
    differ(&[(
        "当初の{47.2％|47.2 %}から{12ポイント余り低下|~>12 point down}し{34.8％|34.8 %}",
        "{47.2%|47.2 %} at first and now {34.8%|34.8 %}, {more than 12 points higher|>12 point up}",
        "Turn",
    )]);
}

#[test]
fn numbers_that_follow_go_without_saying() {
    agree(&[
        (
            "窓口より{100円|100 yen}安い{200円|200 yen}",
            "{200 yen|200 yen}, against {300 yen|300 yen} at the counter",
        ),
        (
            "{26市町村|26 thing}中{8番目|#8}の少なさ",
            "only {seven|7 word} of the {26|26} generated less",
        ),
        (
            "{9月1日から11月30日|m9-1..m11-30}までの{3か月間|3 month}",
            "from {September 1 to November 30|m9-1..m11-30}",
        ),
        (
            "{7月から9月|m7..m9}までの{3か月間|3 month}",
            "from {July to September|m7..m9}",
        ),
        (
            "{第1回|#1 word}は{5月10日|m5-10}、{第2回|#2}は{6月14日|m6-14}",
            "on {May 10|m5-10} and {June 14|m6-14}",
        ),
        (
            "{10月1日〜14日|m10-1..m10-14}のアンケート",
            "in the first fortnight of {October|m10}",
        ),
    ]);
    differ(&[
        (
            "窓口より{100円|100 yen}高い{200円|200 yen}",
            "{200 yen|200 yen}, against {300 yen|300 yen} at the counter",
            "Changed",
        ),
        (
            "死者は{5人|5 person}、うち{2人|2 person}は高齢者",
            "{five|5 word} died, including {three|3 person} elderly persons",
            "Changed",
        ),
        (
            "{6万5千人|65000 person}が利用",
            "{65,000|65000 thing} vehicles use it",
            "Unit",
        ),
    ]);
}

#[test]
fn bounds_of_what_happened_are_none() {
    agree(&[
        ("{38.1％まで|<=38.1 %}向上した", "rose to {38.1%|38.1 %}"),
        (
            "新規雇用者が{10人以上|>=10 person up}増加すること",
            "{no fewer than ten|>=10 word} new employees",
        ),
        (
            "{1泊|1 night word}から{最長3か月まで|<=3 month}",
            "anywhere from {one night|1 night soft} to {three months|3 month word}",
        ),
    ]);
}

#[test]
fn a_night_is_no_week() {
    differ(&[(
        "1人1泊当たり{1万円以上|>=10000 yen/person}",
        "{10,000 yen or more|>=10000 yen/week} per person per week",
        "Per",
    )]);
}

#[test]
fn numbers_do_not_change_places() {
    differ(&[
        (
            "{令和4年度|fy2022}は{35％|35 %}、{令和5年度|fy2023}は{28％|28 %}",
            "{28%|28 %} in {FY2022|fy2022} and {35%|35 %} in {FY2023|fy2023}",
            "Changed",
        ),
        (
            "{15歳未満|<15 age}は{12％|12 %}、{65歳以上|>=65 age}は{28％|28 %}",
            "those {under 15|<15 age} are {28%|28 %}, those {65 or over|>=65 age} {12%|12 %}",
            "Changed",
        ),
        (
            "男性は{12人|12 person}、女性は{18人|18 person}",
            "{18|18} men and {12|12} women",
            "Changed",
        ),
    ]);
    agree(&[
        (
            "{令和4年度|fy2022}は{35％|35 %}、{令和5年度|fy2023}は{28％|28 %}",
            "{28%|28 %} in {FY2023|fy2023}, and {35%|35 %} in {FY2022|fy2022}",
        ),
        (
            "男性は{12人|12 person}、女性は{18人|18 person}",
            "{18|18} women and {12|12} men",
        ),
        (
            "男性は{22人|22 person}中{16人|16 person}、女性は{全員|8 person}",
            "of {22|22} men {16|16} and {8|8} women",
        ),
    ]);
}

#[test]
fn records_and_ends_are_no_opposites() {
    differ(&[
        (
            "{1.20|1.2}で、過去最低となった",
            "{1.20|1.2}, a record high",
            "Turn",
        ),
        (
            "県内で最も少ない{312件|312 thing}",
            "{312|312}, the most in the prefecture",
            "Turn",
        ),
        (
            "年度末の残高は{12億円|1200000000 yen}",
            "{1.2 billion yen|1200000000 yen} at the beginning of the fiscal year",
            "Date",
        ),
        (
            "基金から{3億円|300000000 yen}を取り崩した",
            "{300 million yen|300000000 yen} was added to the fund",
            "Turn",
        ),
    ]);
    agree(&[
        (
            "最低気温は{25度|25 degree}で、観測史上最も高かった",
            "the low was {25 degrees|25 degree}, the highest on record",
        ),
        (
            "過去最低の{1.20|1.2}となった",
            "{1.20|1.2}, an all-time low",
        ),
    ]);
}

#[test]
fn a_number_told_twice_is_told_twice() {
    differ(&[
        (
            "{5部|5 thing}と、{9人|9 person}（うち専任が{5人|5 person}）",
            "{five departments|5 thing word} and {nine|9 word} staff",
            "Missing",
        ),
        (
            "{7.4％|7.4 %}と、{8.2％|8.2 %}から{0.8ポイント低下|0.8 point down}",
            "{7.4%|7.4 %}, a fall of {0.8%|0.8 % down} from {8.2%|8.2 %}",
            "PercentPoint",
        ),
        (
            "{184|184}のうち{半数を超え|>0.5 share soft}、そのうち{3分の2|0.666666666667 share}が山間部",
            "of {184|184} {more than half|>0.5 share soft}, {a third|0.333333333333 share word}",
            "Share",
        ),
        (
            "求人数は{2.7％上回り|2.7 % up}、求職者数は{0.6％下回った|0.6 % down}",
            "openings {2.7% below|2.7 % down}, seekers {down 0.6%|0.6 % down}",
            "Turn",
        ),
    ]);
    agree(&[
        (
            "{30件|30 thing}、うち新規は{30件|30 thing}",
            "{30|30 thing}, all of them new",
        ),
        (
            "{72時間|72 hour}で{126人|126 person}を救出",
            "{within 72 hours|<=72 hour} {126|126} people were rescued",
        ),
        (
            "建設後{50年|50 year}を経過した",
            "{fifty or more years old|>=50 age}",
        ),
    ]);
}

#[test]
fn a_line_tells_the_unit_of_those_below() {
    agree(&[(
        "予算の推移（億円）\n{R2|y2020}：{412|412}　{R3|y2021}：{398|398}",
        "Budget (in billions of yen)\n{FY2020|fy2020}: {41.2|41.2}; {FY2021|fy2021}: {39.8|39.8}",
    )]);
    differ(&[(
        "予算の推移（億円）\n{R2|y2020}：{412|412}　{R3|y2021}：{398|398}",
        "Budget (in billions of yen)\n{FY2020|fy2020}: {412|412}; {FY2021|fy2021}: {398|398}",
        "Scale(1)",
    )]);
}

#[test]
fn a_step_is_no_end() {
    differ(&[
        (
            "{3分の1|0.333333333333 share}に減少した",
            "fell by {a third|0.333333333333 share down word}",
            "Changed",
        ),
        (
            "{20％|20 %}に引き下げる",
            "will be cut by {20%|20 % down}",
            "Changed",
        ),
        (
            "{20％引き下げ|20 % down}る",
            "will be cut to {20%|20 % down}",
            "Changed",
        ),
    ]);
    agree(&[
        (
            "{3分の1|0.333333333333 share}に減少した",
            "fell to {a third|0.333333333333 share word}",
        ),
        (
            "{50％削減|50 % down}する",
            "cut to {half|0.5 share soft} the level",
        ),
        (
            "{40％削減|40 % down}する",
            "cut to {40%|40 % down} below the level",
        ),
    ]);
}

#[test]
fn two_kinds_keep_their_numbers() {
    differ(&[
        (
            "歳入は{412億円|412 yen}、歳出は{398億円|398 yen}",
            "spending is {41.2 billion yen|412 yen} and revenue {39.8 billion yen|398 yen}",
            "Changed",
        ),
        (
            "出生は{312人|312 person}、死亡は{580人|580 person}",
            "there were {580|580} births and {312|312} deaths",
            "Changed",
        ),
        (
            "震度{6強|6}を観測した",
            "an intensity of {6|6}-lower was observed",
            "Changed",
        ),
        (
            "一般会計は{412億円|412 yen}、特別会計は{238億円|238 yen}",
            "{23.8 billion yen|238 yen} in the general account, {41.2 billion yen|412 yen} in special accounts",
            "Changed",
        ),
        (
            "営業損失は{8億円|800000000 yen}",
            "an operating profit of {800 million yen|800000000 yen}",
            "Turn",
        ),
    ]);
    agree(&[
        (
            "出生は{312人|312 person}、死亡は{580人|580 person}",
            "there were {580|580} deaths and {312|312} births",
        ),
        (
            "男性{22人|22 person}中{16人|16 person}、女性の割合は{17％|17 %}",
            "{16|16} out of {22|22} men, and {17%|17 %} are women",
        ),
    ]);
}

#[test]
fn beginnings_are_no_ends() {
    differ(&[
        (
            "{4月1日|m4-1}から適用する",
            "it applies until {1 April|m4-1}",
            "Limit",
        ),
        (
            "{3月末|m3 end}まで募集する",
            "accepted from the {end of March|m3 end}",
            "Limit",
        ),
        (
            "{2020年|cy2020}以前の住宅",
            "houses built after {2020|y2020}",
            "Limit",
        ),
        (
            "入館は{16:30|16:30}まで",
            "admission from {16:30|16:30}",
            "Limit",
        ),
        (
            "発災後{72時間以内|<=72 hour}",
            "{within 72 hours|<=72 hour} before the disaster",
            "Date",
        ),
        (
            "隔週で{50部|50 thing}発行",
            "{50|50} copies every week",
            "Per",
        ),
    ]);
    agree(&[
        (
            "{4月1日|m4-1}から利用できます",
            "cannot be used until {1 April|m4-1}",
        ),
        ("{3月31日|m3-31}（月）まで", "by Monday, {31 March|m3-31}"),
        (
            "{令和3年度|fy2021}までの削減率",
            "the cut as of {FY2021|fy2021}",
        ),
        (
            "今後{30年以内|<=30 year}",
            "{within the next 30 years|<=30 year}",
        ),
        (
            "砂は{80度|80 degree}にもなる",
            "the sand is {up to 80 degrees|<=80 degree}",
        ),
    ]);
}

#[test]
fn victims_and_rates_are_told_on_both_sides() {
    differ(&[
        (
            "事故は{12件|12 thing}、けが人は{15人|15 person}",
            "{12 accidents|12 thing}, with {15|15} injured and {two|2 word} dead",
            "Extra",
        ),
        (
            "1人当たり{2点まで|<=2 thing}",
            "up to {two items|<=2 thing word} may be requested per household",
            "Per",
        ),
    ]);
    agree(&[
        (
            "世帯は{100万円|1000000 yen}、1人につき{50万円|500000 yen}を加算",
            "{1 million yen|1000000 yen} per household and {500,000|500000 yen} more for each child",
        ),
        (
            "毎月{第1|#1 word}・{第3|#3}月曜日",
            "every other week, on the {first|#1 soft} and {third|#3 word} Mondays",
        ),
    ]);
}

#[test]
fn fiscal_years_stay_fiscal_in_one_text() {
    differ(&[
        (
            "{令和3年度|fy2021}に{7名|7 person}、{令和4年度|fy2022}に{11名|11 person}",
            "{seven|7 word} in {FY2021|fy2021} and {eleven|11} in {2022|y2022}",
            "FiscalCalendar",
        ),
        (
            "施設の{3分の1|0.333333333333 share}に上り、人手が不足",
            "{two-thirds|0.666666666667 share word} are short of staff",
            "Share",
        ),
        (
            "第1次産業が{8.4％|8.4 %}、第3次産業が{65.9％|65.9 %}",
            "{8.4%|8.4 %} in primary industry and {65.9%|65.9 %} in secondary industry",
            "Ordinal",
        ),
    ]);
    agree(&[
        (
            "{令和3年度|fy2021}と{令和4年度|fy2022}に{11名|11 person}",
            "{eleven|11} in {FY2021|fy2021} and {2022|y2022}",
        ),
        (
            "{44,130円〜10,410円|44130..10410 yen}",
            "{¥10,410 to ¥44,130|10410..44130 yen}",
        ),
        (
            "{5項目|5 thing}を確認した",
            "went {over five points|>5 thing word}",
        ),
        ("{8割|80 %}に減り", "shrank by {a fifth|0.2 share word}"),
    ]);
}
