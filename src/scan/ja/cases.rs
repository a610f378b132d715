//! More cases, by the kind of text in which they are met. A line is a text and
//! the normal form of its quantities.

mod notices;

use super::tests::check;

#[test]
fn halves_of_years() {
    check(&[
        ("2020年前半と令和2年前半", "cy2020 h1; cy2020 h1"),
        ("100年前の", "100 year"),
    ]);
}

#[test]
fn rates() {
    check(&[
        (
            "週に2〜3回、月に1回、日に3便、その年に5件",
            "2..3 time/week; 1 time/month word; 3 thing/day; 5 thing",
        ),
        (
            "1日に約240トン、1時間に100ミリを超え",
            "~240 t/day; >10 cm/hour",
        ),
        (
            "1日最大で2万6千人、1日1回、30日間保存",
            "<=26000 person/day; 1 time/day word; 30 day",
        ),
        (
            "1通300円、1泊5,000円、1学級35人、1市8町",
            "300 yen/thing; 5000 yen/night; 35 person/thing; 1 municipality word; 8 municipality",
        ),
        (
            "1年6か月、1ファイルあたり5MB以内",
            "1 year word; 6 month; <=5 other/thing",
        ),
        ("1ドル＝151円32銭", "1 dollar soft; 151.32 yen"),
        (
            "1人当たり県民所得は281万2千円、会員1人につき年会費3,000円、1人1回当たり5千円",
            "2812000 yen/person; 3000 yen/person; 5000 yen",
        ),
        (
            "1人1日当たりのごみ排出量は、平成25年度の968gから、1人当たりの負担を減らすため、3億円を",
            "fy2013; 968 g/day; 300000000 yen",
        ),
        (
            "月額2万4千円から4万7千円、3万円",
            "24000 yen/month; 47000 yen/month; 30000 yen",
        ),
        (
            "12月は20日から26日までの1週間、3日から5日程度、5日から10日までの範囲",
            "m12; d20..d26; 1 week word; ~3..5 day; 5..10 day",
        ),
    ]);
}

#[test]
fn money_and_measures() {
    check(&[
        ("168円04銭、50銭の値上げ", "168.04 yen; 0.5 yen up"),
        ("7万3千TEUで、500TEU増", "73000; 500 up"),
        ("10営業日以内、2四半期ぶり", "<=10 day; 2 thing"),
        ("3.62点、0.14点の上昇、5点", "3.62; 0.14 up; 5 thing"),
        ("氷点下5.2度、マグニチュード7.3", "5.2 degree down; 7.3"),
        (
            "2m台、4万円台、9万台",
            "~2 m soft; ~40000 yen soft; 90000 thing",
        ),
        (
            "補助率10/10、（1/150）、2.6人に1人",
            "1 share; 0.006666666667 share; 0.384615384615 share",
        ),
        ("四半世紀にわたり、特別区内", "25 year soft; 23 place soft"),
        ("最高時速320km、最高30万円", "320 km/hour; <=300000 yen"),
    ]);
}

#[test]
fn rounding_is_no_quantity() {
    check(&[
        (
            "千円未満切捨て、百円未満の端数は切り捨てる",
            "<1000 yen soft; <100 yen soft",
        ),
        ("小数点以下第2位を四捨五入、小数第1位まで", ""),
        ("10万円未満の工事", "<100000 yen"),
    ]);
}

#[test]
fn parties_and_numerals_in_kanji() {
    check(&[
        (
            "二人から利用できます、2名様より",
            ">=2 person word; >=2 person",
        ),
        (
            "5人から申請があった、10人から15人に",
            "5 person; 10 person; 15 person",
        ),
        (
            "全十七測定局、全九区、計三十作品群",
            "17 place; 9 thing word; 30 thing",
        ),
        ("十五分、三十分程度、十分な", "15 minute; ~30 minute"),
        ("第一に、第二に", "#1 soft; #2 soft"),
        (
            "3例に限定、週1回以上に限る",
            "<=3 thing; >=1 time/week word",
        ),
    ]);
}

#[test]
fn years_and_days() {
    check(&[
        (
            "1441年に建立、1300年の歴史、794年に遷都",
            "cy1441; 1300 year; cy794",
        ),
        ("慶長12年（1607年）、1603年（慶長8年）", "cy1607; cy1603"),
        ("平成30年\n令和元年\n2年", "cy2018; cy2019; cy2020"),
        ("2022年度は120件、23年度は", "fy2022; 120 thing; fy2023"),
        ("2019年から20年ぶり", "cy2019; 20 year"),
        (
            "5月3・4・5日、7月20、21日",
            "m05-03; m05-04; m05-05; m07-20; m07-21",
        ),
        ("7月最終土曜日の27日に開催", "m07; d27"),
        ("R6.1月末", "cy2024-01 end"),
        ("平成20年代を通じて", "y2008 decade soft"),
        ("午後5時（入館は4時30分まで）", "17:00; 16:30"),
    ]);
}

#[test]
fn bounds_and_storeys() {
    check(&[
        ("年間最大150万円を最長3年間", "<=1500000 yen/year; <=3 year"),
        ("最少2名様、最少催行人数は10名", ">=2 person; >=10 person"),
        ("最少催行人数6名、定員16名", ">=6 person; 16 person"),
        ("過去3年度に採択された", "3 year"),
        (
            "地上6階・地下1階建て、2階",
            "6 thing; 1 thing word; #2 word",
        ),
    ]);
}

#[test]
fn kanji_numerals() {
    check(&[
        (
            "三分近く、百十軒、一年半、二年遅れ、五か月続いて",
            "~3 minute soft; 110 thing; 1.5 year soft; 2 year soft; 5 month word",
        ),
        (
            "百キロ先、百二十の施策、八百余り、千体を超える",
            "100 soft; 120 word; ~>800; >1000 thing",
        ),
        (
            "八割五分を超える、丸三日、二日目、三軒目",
            ">85 %; 3 day word; #2 word; #3",
        ),
        (
            "一日千人近く、一日に三回、一人千円",
            "~1000 person/day soft; 3 time/day word; 1000 yen/person",
        ),
        (
            "五年間延長、二か月連続、三人組、三五％、二三人",
            "5 year word; 2 month word; 3 person soft; 35 %",
        ),
        ("七十七銀行、五十嵐、九十九里浜、八百屋、二人三脚", ""),
        ("四国、三島、六本木、七尾、十人十色、三日月", ""),
    ]);
}

#[test]
fn lengths_and_dates() {
    check(&[
        (
            "6月以下の懲役、一年六月の懲役、1年6月以上の期間",
            "<=6 month; 1 year soft; 6 month word; 1 year word; >=6 month",
        ),
        (
            "千九百五十一年九月八日、二千八年、二千年三月、千五百年の歴史",
            "cy1951-09-08; cy2008; cy2000-03; 1500 year",
        ),
        (
            "天保四年から七年、1868（慶応4・明治元）年、1752（宝暦2）年",
            "cy1833..cy1836; cy1868; cy1752",
        ),
        (
            "1393年(明徳4年)、応永元年、1467（応仁元）年",
            "cy1393; cy1394; cy1467",
        ),
        ("明治もなかばを過ぎた二十六年の春", "cy1893"),
        (
            "4月上旬から中旬、元日",
            "m04 start..m04 middle; m01-01 soft",
        ),
    ]);
}

#[test]
fn bounds_of_another_kind() {
    check(&[
        (
            "十億円(一、〇〇〇、〇〇〇、〇〇〇円)を限度とする",
            "<=1000000000 yen; 1000000000 yen",
        ),
        (
            "80万人を下った、二百人を下らない",
            "<800000 person; >=200 person",
        ),
        ("最大で2万3千戸が断水しました。", "23000 thing"),
        ("3歳以上高校生年代まで、3歳以上", "3 age; >=3 age"),
        ("震度5弱以上、震度6強、6弱", ">=5; 6; 6"),
        ("40万TEU台、上位3か国：", "~400000 soft; 3 country soft"),
        (
            "2年に1回、前期5年・後期5年",
            "2 year; 1 time soft; 5 year; 5 year soft",
        ),
    ]);
}

#[test]
fn days_to_days() {
    check(&[
        (
            "4月19〜21日、26〜28日に電話で、2024年4月19から21日",
            "m04-19..m04-21; m04-26..m04-28; cy2024-04-19..cy2024-04-21",
        ),
        (
            "8月3日から21日まで、土日と13日から15日は除き",
            "m08-03..m08-21; d13..d15",
        ),
        (
            "令和6年4月19（金）〜21日（日）、4月1日、3〜5日間",
            "cy2024-04-19..cy2024-04-21; m04-01; 3..5 day",
        ),
    ]);
}

#[test]
fn lone_numerals_that_are_bounded() {
    check(&[
        (
            "常時百人以上の労働者、千円以上、千人を超える、百歳以上、千を超える、千人規模",
            ">=100 person; >=1000 yen; >1000 person; >=100 age soft; >1000 soft; 1000 person soft",
        ),
        (
            "目標の800グラムまであと42グラム、100件まで残り3件、100件まで",
            "800 g; 42 g; 100 thing; 3 thing; <=100 thing",
        ),
        (
            "満足度（5点満点）は4.3点、満点は100点、5点",
            "5 thing soft; 4.3; 100 thing soft; 5 thing",
        ),
    ]);
}

#[test]
fn lengths_of_halves_and_small_children() {
    check(&[
        (
            "2日半、二日半、3里半、15日半ば",
            "2.5 day; 2.5 day soft; 3.5; 15 day",
        ),
        (
            "1歳6か月児健診と3歳児健診、6か月児、一歳六か月児、1歳",
            "18 month; 3 age; 6 month; 18 month soft; 1 age",
        ),
        (
            "1町4村、5市2町、毎月各2回",
            "1 municipality word; 4 municipality; 5 municipality; 2 municipality; 2 time/month",
        ),
    ]);
}

#[test]
fn days_terms_and_titles() {
    check(&[
        (
            "14日投開票され、24日から続く大雪、7月14日から18日までのいずれか1日に",
            "d14; d24; m07-14..m07-18; 1 day word",
        ),
        (
            "2期目、1期目の4年、3期連続、5業務日",
            "#2; #1 word; 4 year; 3; 5 day",
        ),
        ("ROE10％以上、PM2.5、CO2", ">=10 %"),
        ("1日1往復、1人1台", "1 thing/day word"),
        ("表5　病院数と病床数、図6　四半期別、図書5冊", "5 thing"),
        ("本市を含め2市だけ", "2 municipality soft"),
        (
            "10町歩、3海里、初日の4日は、20日に開会",
            "10 thing; 3 other; d04; d20",
        ),
        (
            "年間でおよそ3億円、3年間で3億円、3割にも満たない、午後1時・3時",
            "~300000000 yen/year; 3 year; 300000000 yen; <30 %; 13:00; 15:00",
        ),
        ("24年4〜9月期、25年3月期", "cy2024-04..cy2024-09; fy2024"),
        (
            "1日付、偶数月の10日、来月3日、20日締め切り",
            "d01; d10; d03; d20",
        ),
        (
            "深夜1時、夜の7時、朝の8時、夜11時",
            "01:00; 19:00; 08:00; 23:00",
        ),
    ]);
}

#[test]
fn magnitudes_and_names() {
    check(&[
        (
            "2千羽を超える白鳥、3千羽、千羽鶴、5千代田区、2千島、1千葉市",
            ">2000 thing; 3000 thing; 5; 2000 thing; 1",
        ),
        (
            "三万一千円、五十三万一人、二十字以内、3百科目、3百貨店、百科事典",
            "31000 yen; 530001 person; <=20 thing; 300 thing; 3",
        ),
        (
            "三千院と八千代市、十中八九、八千人と三千円",
            "8000 person; 3000 yen",
        ),
    ]);
}

#[test]
fn writings() {
    check(&[
        (
            "約 1 兆 4070 億円、13,8%、10進数",
            "~1407000000000 yen; 13.8 %",
        ),
        (
            "第II部、第Ⅳ期、第十八条3(d)",
            "#2 word; #4 word; #18; #3 word",
        ),
        (
            "その一　備える。その二、二つ",
            "#1 soft; #2 soft; 2 thing word",
        ),
        ("2人は大学で出会った。5人は", "2 person soft; 5 person"),
        (
            "山車100発、6校時、三十体",
            "100 thing; 6 thing soft; 30 thing",
        ),
    ]);
}

#[test]
fn the_language_of_laws() {
    check(&[
        (
            "年十四・六パーセント、平均二・四人、３・４人",
            "14.6 %/year; 2.4 person; 3; 4 person",
        ),
        (
            "百分の百十、三分の二以上",
            "1.1 share; >=0.666666666667 share",
        ),
        (
            "三月を超えない範囲、10％を超えてはならない、2年を下らない",
            "<=3 month word; <=10 %; >=2 year",
        ),
        (
            "六月前から一月前まで、二以上の市町村、五人以上",
            "6 month word; 1 month soft; >=2 word; >=5 person word",
        ),
        (
            "十二、三歳、五、六千人、2、3万円、4、5年生",
            "12..13 age; 5000..6000 person; 20000..30000 yen; #4; #5 word",
        ),
        ("五七五、七五三、五分五分、四万十川、千日前", ""),
    ]);
}

#[test]
fn eras_are_in_order() {
    assert!(super::olden::is_sorted());
}
