//! What makes 年, 月 or 日 behind a number a length of time, where otherwise it
//! would name a year, month or day: 3年間, 六月以下の懲役, 十日を経過.

use super::super::{Number, Unit};
use super::amount::Counted;
use super::numeral;
use super::text::Text;
use super::years;

/// Words behind 年, 月 and 日 that tell of a length of time.
const LENGTH: &[&str] = &[
    "間",
    "以上",
    "以下",
    "以内",
    "未満",
    "余",
    "もの",
    "の歴史",
    "の伝統",
    "ぶり",
    "近く",
    "続",
    "連続",
    "を経",
    "かけて",
    "をかけ",
    "を超",
    "をこえ",
    "超",
    "にわた",
    "に及",
    "あたり",
    "当たり",
    "当り",
    "ごと",
    "につき",
    "を下ら",
    // Terms of prison, as laws write them.
    "に処",
    "の懲役",
    "の禁錮",
    "の禁固",
    "の拘禁",
    "の拘留",
    "の刑に",
    "の刑を",
    "の刑が",
    "の刑の",
    "の刑期",
    "の実刑",
    "の有期",
    "の期間",
];

/// Whether a length of time ends at a place, as the words behind it say.
pub(super) fn is_length(text: Text, end: usize) -> bool {
    text.past_any(end, LENGTH).is_some() || before_or_after(text, end, &["前"])
}

/// The same for what hardly ever names a year, a month or a day: a later one is
/// a length of time too.
pub(super) fn is_length_or_later(text: Text, end: usize) -> bool {
    is_length(text, end) || before_or_after(text, end, &["後"])
}

/// Whether a length of time that began in a year ends at a place: 令和7年度から2年をかけ.
pub(super) fn is_spent(text: Text, end: usize) -> bool {
    text.past_any(end, &["かけ", "をかけ", "を経", "が経", "が過"])
        .is_some()
}

/// Words behind 年 that tell of a length of time where it is so long ago that
/// years are seldom named.
const LONG: &[&str] = &[
    "度",
    "の時",
    "の節目",
    "来",
    "記念",
    "目",
    "程",
    "ほど",
    "生",
    "祭",
];

/// The same for years of long ago: 1200年の節目, 1300年祭.
pub(super) fn is_long(text: Text, end: usize) -> bool {
    is_length_or_later(text, end) || text.past_any(end, LONG).is_some()
}

/// 100年前, but not 2020年前半, which is a part of the year, nor 前倒し.
fn before_or_after(text: Text, end: usize, words: &[&str]) -> bool {
    text.past_any(end, words)
        .is_some_and(|behind| !matches!(text.char(behind), Some('半' | '期' | '後' | '倒')))
}

/// The age of a small child in years and months, as months: 1歳6か月.
pub(super) fn in_months(text: Text, c: &Counted) -> Option<(Number, Unit, usize)> {
    let years = c.n.whole().filter(|years| *years < 10)?;
    let more = numeral::read(text, text.gap(c.end))?;
    let words = ["か月", "カ月", "ヶ月", "ヵ月", "ケ月", "ヵ月", "箇月"];
    let end = text.past_any(more.end, &words)?;
    let months = more.whole().filter(|months| *months < 12)?;
    let number = Number {
        value: (years * 12 + months).into(),
        place: 0,
    };
    Some((number, Unit::Month, end))
}

/// Whether days of a month are told from one to the other, of which the first ends at a
/// place: 12月は20日から26日まで. Numbers of days are rarely told so. Where a date came
/// before, less is asked for: 8月3日から…、13日から15日を除き.
pub(super) fn days_to_days(text: Text, start: usize, end: usize, dated: bool) -> bool {
    let Some(to) = text.past_any(end, &["から", "～", "〜"]) else {
        return false;
    };
    let near = [
        "約",
        "最短",
        "最長",
        "おおむね",
        "概ね",
        "延べ",
        "計",
        "連続",
    ];
    let (Some((first, ..)), Some((last, length, behind))) =
        (years::count(text, start), years::count(text, text.gap(to)))
    else {
        return false;
    };
    // 11月の6日から13日の一週間
    let dated = dated || text.ends(start, "月の").is_some();
    let whole: &[&str] = match dated {
        true => &[
            "日まで",
            "日は",
            "日も",
            "日を除",
            "日にかけ",
            "日の間",
            "日の一週間",
            "日の1週間",
        ],
        false => &["日まで"],
    };
    let until = text.past_any(behind, whole).filter(|until| {
        text.past_any(*until, &["の範囲", "の連続", "の休", "の日数"])
            .is_none()
    });
    length <= 2
        && first < last
        && last <= 31
        && until.is_some()
        && text.ends_any(start, &near).is_none()
}

/// What is told of a day of the month, not of a number of days.
pub(super) const HELD: &[&str] = &[
    "に開催",
    "に開会",
    "に開幕",
    "に閉幕",
    "に就任",
    "に投開票",
    "に告示",
    "に開か",
    "に開い",
    "に実施",
    "に発表",
    "に公表",
    "に行わ",
    "に開始",
    "に始ま",
    "に閉会",
    "に施行",
    "午前",
    "午後",
    "付け",
    "付で",
    "付の",
    "付、",
    "締め切",
    "締切",
    "から続",
    "からの大",
    "以降に",
    "投開票",
    "投票",
    "告示",
    "公示",
    "未明",
    "早朝",
    "夕方",
    "に会見",
    "の会見",
    "の記者会見",
    "の閣議",
    "の本会議",
    "の市議会",
    "の県議会",
];
