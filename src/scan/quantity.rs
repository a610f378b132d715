//! What a text says in figures, brought to exact values that do not depend on
//! the language.

use rust_decimal::Decimal;
use std::ops::Range;

/// A quantity found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The bytes of the text in which it stands: sign, number, unit and the
    /// words that bound it; what a reader would point at.
    pub at: Range<usize>,
    /// What it says.
    pub what: What,
    /// Whether it is given as near the truth only: 約, ほぼ, about, nearly.
    pub about: bool,
    /// Whether the truth lies to one side of it.
    pub limit: Option<Limit>,
    /// Whether it is said to be a rise or a fall: 3.2％増, down 3.2%, △3.2.
    /// The number itself is then without sign.
    pub turn: Option<Turn>,
    /// How firmly the other language is expected to say it too.
    pub hold: Hold,
}

/// What a quantity says.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A number of things: 2,776件, 65.1 %, 60〜80万人, 3.4 a month.
    Amount(Amount),
    /// A point or stretch of the calendar: 令和5年度, 1 May 2019, Q1, October.
    Time(Time),
    /// From one time to another: 令和6〜13年度. Each end is whole.
    Span(Time, Time),
    /// An hour of the day, in minutes from midnight: 17:15, 5:15 p.m.
    Clock(u16),
    /// A place in an order: 第2次, 3位, 4か所目, the third, Chapter 3, No. 5.
    Ordinal(u64),
}

/// A number of things.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The number, or the lower end of a range.
    pub number: Number,
    /// The upper end of a range.
    pub to: Option<Number>,
    /// Of what.
    pub unit: Unit,
    /// Over what it is counted: 人/年, a month, per 1,000 households.
    pub per: Option<Unit>,
}

/// An exact number and how finely it was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// The value in single units: 1億2,000万 is 120,000,000.
    pub value: Decimal,
    /// The place of the last digit that was written, as a power of ten: 0 for
    /// 34万2,649, 4 for 34万, 5 for 1.2 million, -1 for 65.1.
    pub place: i8,
}

/// A fraction has no exact decimal; it is kept with this many digits behind the point.
pub const FRACTION_DIGITS: u32 = 12;

/// A point or stretch of the calendar. What is not said is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// How the year is counted.
    pub count: Count,
    /// Year of the common era; of a fiscal year, that in which it begins.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// A part of the year, or of the month.
    pub part: Option<Part>,
}

/// How a year is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Count {
    /// From January: 2023年, 令和5年, April 2023.
    Calendar,
    /// By the fiscal year: 令和5年度, FY2023.
    Fiscal,
    /// Not told by the writing itself: R5, H28, an English bare 2023, '23.
    #[default]
    Open,
}

/// A part of a year or month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// The first or second half of the year, 1 or 2.
    Half(u8),
    /// The end: 月末, 年度末, the end of January.
    End,
    /// The beginning: 年度当初, early April.
    Start,
    /// The middle: 3月中旬, mid-March.
    Middle,
    /// A decade: 2020年代, the 2020s; the year is its first.
    Decade,
    /// A century; the year is its number.
    Century,
}

/// To which side of a number the truth lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// 以上, at least, or more, no fewer than.
    AtLeast,
    /// 以下, 以内, at most, up to, within.
    AtMost,
    /// 超, を超える, 余り, more than, over, exceeding.
    MoreThan,
    /// 未満, 弱, less than, under, below.
    LessThan,
}

/// A rise or a fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// 増, プラス, 上回る, up, increase, above.
    Up,
    /// 減, △, ▲, −, 下回る, down, decrease, below.
    Down,
}

/// How firmly the other language is expected to say a quantity too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hold {
    /// It may be said without any number (半数, 倍増, the past decade, 一人, both,
    /// 前年度): it answers a number of the other side and asks for none.
    Soft,
    /// A small number in words, which translations often turn into a word of
    /// another kind (三つの, two of them): it is asked for with less force.
    Worded,
    /// Written in figures, or in words where figures are meant: the other side
    /// says it too.
    Firm,
}

/// What is counted or measured. Units that two languages use for each other
/// are one unit here; what only names the kind of thing (件, 社, cases,
/// applications) is set against each other with care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// None was written, or none that is known.
    Bare,
    /// 件, つ, 個, 点, 項目, items, cases, and every other plain counter or noun.
    Thing,
    /// 人, 名, people, visitors, residents.
    Person,
    /// 人泊, guest-nights.
    GuestNight,
    /// 世帯, households.
    Household,
    /// か所, places, sites, locations.
    Place,
    /// 社, companies, firms.
    Company,
    /// 事業所, establishments.
    Establishment,
    /// 団体, 機関, organisations.
    Body,
    /// 校, schools.
    School,
    /// 市町村, municipalities.
    Municipality,
    /// 国, か国, countries.
    Country,
    /// 回, times, occasions, sessions.
    Time,
    /// 倍, times as many, -fold.
    Fold,
    /// ％, per cent; 割 and 分 are brought to it.
    Percent,
    /// ポイント, percentage points.
    Point,
    /// A share as such: 3分の2, 5人に1人, half, a quarter.
    Share,
    /// 円, yen.
    Yen,
    /// ドル, dollars.
    Dollar,
    /// ユーロ, euros.
    Euro,
    /// 年, 年間, か年, years.
    Year,
    /// か月, months.
    Month,
    /// 週間, weeks.
    Week,
    /// 日間, days.
    Day,
    /// 泊, nights.
    Night,
    /// 時間, hours.
    Hour,
    /// 分, minutes.
    Minute,
    /// 秒, seconds.
    Second,
    /// 歳, years old, aged.
    Age,
    /// 20代, in their 20s.
    Cohort,
    /// km.
    Kilometre,
    /// m.
    Metre,
    /// cm; mm is brought to it.
    Centimetre,
    /// ㎢.
    SquareKilometre,
    /// ㎡.
    SquareMetre,
    /// ha.
    Hectare,
    /// t.
    Tonne,
    /// kg.
    Kilogram,
    /// g.
    Gram,
    /// t-CO2.
    TonneCo2,
    /// L; kL is brought to it.
    Litre,
    /// ㎥.
    CubicMetre,
    /// kWh; MWh and GWh are brought to it.
    KilowattHour,
    /// kW; MW is brought to it.
    Kilowatt,
    /// ℃.
    Degree,
    /// MB, GB and other measures that both languages write with the same letters.
    Other,
}

/// A unit and a factor that the head of a column gives to its cells: （千円）.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Head {
    /// By what every number below it is multiplied.
    pub factor: Decimal,
    /// The unit of those that carry none.
    pub unit: Unit,
}
