//! Numbers for which the other language has a word: 3年に一度 and "triennial", 老年人口
//! and "65 and over", ベスト8 and "quarter-finals".

use super::hint::floor;
use super::unit::plain;
use super::view::View;
use super::words::{self, List};
use crate::scan::{Limit, Quantity, Unit, What};
use rust_decimal::Decimal;

/// Words for groups of age.
static AGES: List = List::new(
    "年少|生産年齢|老年|高齢|成人|未成年|older people|elderly|senior|seniors|working-age|\
    working age|adult|adults|minors",
);

/// Words for a number of things of some units.
struct Name {
    units: &'static [Unit],
    number: Decimal,
    words: List,
}

const fn name(units: &'static [Unit], number: u32, words: &'static str) -> Name {
    Name {
        units,
        number: Decimal::from_parts(number, 0, 0, false, 0),
        words: List::new(words),
    }
}

/// A number of tenths.
const fn tenths(units: &'static [Unit], number: u32, words: &'static str) -> Name {
    Name {
        units,
        number: Decimal::from_parts(number, 0, 0, false, 1),
        words: List::new(words),
    }
}

/// Units of what is counted one by one.
const COUNTED: &[Unit] = &[
    Unit::Bare,
    Unit::Thing,
    Unit::Person,
    Unit::Country,
    Unit::Body,
    Unit::Place,
    Unit::Company,
    Unit::School,
    Unit::Municipality,
];

static NAMES: [Name; 49] = [
    name(
        &[Unit::Day],
        5,
        "平日|weekday|weekdays|monday to friday|mondays to fridays",
    ),
    name(
        &[Unit::Day],
        6,
        "曜を除く|曜日を除く|曜以外|曜日以外|every day except|daily except|except mondays|monday to saturday",
    ),
    name(&[Unit::Age, Unit::Bare], 20, "はたち|ハタチ|二十歳|二十才"),
    name(
        &[Unit::Cohort],
        10,
        "ティーン|十代|若者|青少年|teen|teens|teenager|teenagers|adolescents",
    ),
    name(&[Unit::Second], 60, "1分|一分|a minute"),
    name(
        &[Unit::Minute],
        15,
        "quarter of an hour|quarter-hour|quarter-hourly|hour and a quarter|hours and a quarter",
    ),
    name(
        &[Unit::Minute],
        30,
        "half an hour|half-hour|half-hourly|half hour|半時間|hour and a half|hours and a half",
    ),
    name(
        &[Unit::Minute],
        45,
        "quarters of an hour|hour and three quarters|hour and three-quarters|hours and three quarters|\
        hours and three-quarters",
    ),
    name(&[Unit::Minute], 60, "1時間|一時間|an hour|the hour|hourly"),
    name(&[Unit::Minute], 90, "hour and a half|1時間半|一時間半"),
    name(
        &[Unit::Hour],
        24,
        "1日|一日|a day|one day|day and night|around the clock|round the clock",
    ),
    name(
        &[Unit::Day],
        2,
        "隔日|every other|every second|alternate|weekend|a couple of days",
    ),
    name(&[Unit::Day], 7, "1週間|一週間|a week|one week|weekly"),
    name(&[Unit::Day], 10, "上旬|中旬|下旬"),
    name(
        &[Unit::Day],
        14,
        "fortnight|fortnightly|biweekly|隔週|two weeks",
    ),
    name(
        &[Unit::Day],
        365,
        "一年|通年|a year|all year|year-round|every day|whole year|full year",
    ),
    name(
        &[Unit::Week],
        2,
        "fortnight|fortnightly|biweekly|隔週|every other|every second|alternate",
    ),
    name(
        &[Unit::Month],
        2,
        "隔月|every other|every second|alternate|bimonthly",
    ),
    name(
        &[Unit::Month],
        3,
        "quarter|quarterly|四半期|each season|a season",
    ),
    name(
        &[Unit::Month],
        6,
        "half a year|half-year|half-yearly|semi-annual|semiannual|twice a year|半年|半期",
    ),
    name(
        &[Unit::Month],
        12,
        "一年|通年|first year|full year|whole year|for a year|a year|one year|yearly|annual",
    ),
    name(
        &[Unit::Year],
        2,
        "隔年|biennial|biennially|every other|every second|alternate|as last year|once again|again|\
        retained|repeated|defended|back-to-back|year before last",
    ),
    name(&[Unit::Year], 3, "triennial|triennially|hat-trick"),
    name(&[Unit::Year], 4, "quadrennial|quadrennially"),
    name(&[Unit::Year], 5, "quinquennial|half a decade|half-decade"),
    name(&[Unit::Year], 10, "decade|decades|decennial"),
    name(&[Unit::Year], 25, "世紀|century"),
    name(&[Unit::Year], 50, "世紀|century|half-century"),
    name(
        &[Unit::Year],
        100,
        "世紀|century|centuries|centenary|centennial",
    ),
    name(&[Unit::Year], 1000, "millennium|千年紀"),
    name(
        &[Unit::Time],
        2,
        "twice|biannual|half-yearly|semi-annual|semiannual|半年|bimonthly",
    ),
    name(
        &[Unit::Time],
        4,
        "quarterly|every quarter|each quarter|once a quarter|四半期|every three months",
    ),
    name(
        &[Unit::Time],
        6,
        "bimonthly|every other month|every two months|隔月",
    ),
    name(
        &[Unit::Time],
        12,
        "monthly|every month|each month|once a month|毎月|月1回|月に1回",
    ),
    name(&[Unit::Time], 52, "weekly|every week|each week|毎週"),
    tenths(
        &[Unit::Share],
        5,
        "半|half|halves|halved|every second|every other|one in two|1つおき",
    ),
    name(
        &[Unit::Share],
        1,
        "full|fully|whole|entire|entirely|all|全額|全部|すべて|全て",
    ),
    name(&[Unit::Percent], 10, "a tenth|1割|一割"),
    name(&[Unit::Percent], 20, "a fifth"),
    name(&[Unit::Percent], 25, "a quarter|quarters"),
    name(&[Unit::Percent], 50, "半|half|halves|halved|halving"),
    name(&[Unit::Percent], 75, "three quarters|three-quarters"),
    name(
        COUNTED,
        2,
        "couple|pair|both|twin|twins|duo|dual|bilateral|each other|mutual|両|and i|my wife|my husband|\
        his wife|her husband|husband and wife",
    ),
    name(
        COUNTED,
        3,
        "trio|triplets|trilateral|tripartite|treble|triple|threesome|hat-trick",
    ),
    name(
        COUNTED,
        4,
        "quartet|quadruplets|quadrilateral|semi-final|semi-finals|semifinal|semifinals",
    ),
    name(COUNTED, 5, "quintet"),
    name(COUNTED, 6, "half a dozen|half-dozen"),
    name(
        COUNTED,
        8,
        "quarter-final|quarter-finals|quarterfinal|quarterfinals",
    ),
    name(COUNTED, 12, "dozen|ダース"),
];

/// Whether the other side has a word for the number.
pub(super) fn named(view: &View, q: &Quantity) -> bool {
    let other = view.other_text();
    match &q.what {
        What::Amount(a) if a.to.is_none() => {
            let aged = a.unit == Unit::Age || plain(a.unit) && q.limit.is_some();
            aged && bounds_age(q, a.number.value) && words::has(other, &AGES)
                || NAMES.iter().any(|name| {
                    name.units.contains(&a.unit)
                        && name.number == a.number.value
                        && words::has(other, &name.words)
                })
        }
        What::Ordinal(n) => match n {
            50 => words::has(other, &HALF_CENTURY),
            100 => words::has(other, &CENTURY),
            _ => false,
        },
        _ => false,
    }
}

/// Whether an age is one by which groups are told apart, with its bound on the right
/// side.
fn bounds_age(q: &Quantity, age: Decimal) -> bool {
    let known = [14, 15, 18, 19, 20, 39, 40, 60, 64, 65, 70, 74, 75, 80, 85];
    let is_known = known.iter().any(|n| age == Decimal::from(*n));
    let old = age >= Decimal::from(65);
    let young = age < Decimal::from(15);
    is_known
        && match q.limit {
            Some(limit) if floor(limit) => !young,
            Some(Limit::AtMost) => !old,
            _ => true,
        }
}

/// Words for a fiftieth and a hundredth time.
static HALF_CENTURY: List = List::new("half-century|half century|golden|jubilee|半世紀");
static CENTURY: List = List::new("centenary|centennial|century|1世紀|一世紀");
