//! Entries of tables that say the same in another way than sentences do.

use super::Side;
use super::unit::counts;
use super::when::ERAS;
use super::words::{self, List};
use crate::scan::{Amount, Hold, Quantity, Time, Turn, What};
use rust_decimal::Decimal;

/// What stands for the entry above.
const DITTO: [&str; 9] = [
    "同上",
    "同",
    "〃",
    "″",
    "々",
    "ditto",
    "same",
    "same as above",
    "as above",
];
/// More years than these no era had.
const LONGEST: i64 = 64;

/// Whether nothing is to be compared of two entries. Those of the first row or column name
/// the others.
pub(super) fn is_one(l: Side, r: Side, is_name: bool) -> bool {
    let either = |is: &dyn Fn(Side, Side) -> bool| is(l, r) || is(r, l);
    either(&is_ditto)
        || is_numbered(l, r)
        || either(&is_negative)
        || either(&is_unity)
        || either(&is_intensity)
        || is_name && (either(&is_short_year) || either(&is_month))
}

/// 同上, and the entry above once more.
fn is_ditto(side: Side, _: Side) -> bool {
    side.quantities.is_empty() && DITTO.contains(&side.text.trim().to_lowercase().as_str())
}

/// One number, that of a row in one of them: 1位 and 1, 1便 and First.
fn is_numbered(l: Side, r: Side) -> bool {
    let ([one], [other]) = (l.quantities, r.quantities) else {
        return false;
    };
    let ordinal = |q: &Quantity| match &q.what {
        What::Ordinal(n) => Some(Decimal::from(*n)),
        _ => None,
    };
    let number = |q: &Quantity| counted(q).map(|a| a.number.value).or(ordinal(q));
    (ordinal(one).is_some() || ordinal(other).is_some())
        && number(one).is_some()
        && number(one) == number(other)
}

fn counted(q: &Quantity) -> Option<&Amount> {
    match &q.what {
        What::Amount(a) if a.to.is_none() && counts(a.unit) => Some(a),
        _ => None,
    }
}

/// A number below nought in brackets, as accounts have it: △3 and (3).
fn is_negative(side: Side, other: Side) -> bool {
    let inner = side.text.trim().strip_prefix('(');
    let Some(inner) = inner.and_then(|text| text.strip_suffix(')')) else {
        return false;
    };
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let [one] = other.quantities else {
        return false;
    };
    one.turn == Some(Turn::Down)
        && inner
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        && digits(inner) == digits(other.text)
}

/// The day of one entry with the month and year of the other, where the table tells them
/// above: 5日（日） and "Sun., Nov. 5".
pub(super) fn dated(side: Side, other: Side) -> Option<Vec<Quantity>> {
    let ([one], [whole]) = (side.quantities, other.quantities) else {
        return None;
    };
    let (What::Time(day), What::Time(date)) = (&one.what, &whole.what) else {
        return None;
    };
    let is_short = day.month.is_none() && day.year.is_none() && date.month.is_some();
    (is_short && day.day.is_some() && day.day == date.day).then(|| {
        vec![Quantity {
            what: What::Time(*date),
            ..one.clone()
        }]
    })
}

/// Words for the whole of something. Others beside a 1, なし or “none”, say something else.
static WHOLE: List = List::new(
    "base|base amount|standard|standard amount|all|full|whole|entire|基準|標準|同額|全額|全部|\
    全て|すべて|満額",
);

/// The whole of something, told in a word: 基準額 and 1, 10分の10 and All.
fn is_unity(side: Side, other: Side) -> bool {
    let [one] = side.quantities else {
        return false;
    };
    let is_whole = match &one.what {
        What::Amount(a) if a.to.is_none() => {
            a.number.value == Decimal::ONE
                || one.hold == Hold::Soft && a.number.value == Decimal::ONE_HUNDRED
        }
        _ => false,
    };
    is_whole && other.quantities.is_empty() && words::has(other.text, &WHOLE)
}

/// The halves of a seismic intensity: 5弱 and "5-lower", 6強以上 and "6-upper or above".
fn is_intensity(ja: Side, other: Side) -> bool {
    let text = ja.text.trim();
    let Some((digit, rest)) = text.split_at_checked(1) else {
        return false;
    };
    let (words, rest): (&[&str], &str) = match (rest.strip_prefix('弱'), rest.strip_prefix('強'))
    {
        (Some(rest), _) => (&["lower", "weak", "minus"], rest),
        (_, Some(rest)) => (&["upper", "strong", "plus"], rest),
        _ => return false,
    };
    let lower = other.text.to_lowercase();
    let is_above = ["above", "more", "over", "higher", "greater"]
        .iter()
        .any(|word| lower.contains(word));
    digit.chars().all(|c| c.is_ascii_digit())
        && lower.contains(digit)
        && words.iter().any(|word| lower.contains(word))
        && match rest {
            "" => !is_above,
            "以上" => is_above,
            _ => false,
        }
}

/// The number of a month and its name: 1 under 月 and January.
fn is_month(side: Side, other: Side) -> bool {
    let [
        Quantity {
            what: What::Time(time),
            ..
        },
    ] = other.quantities
    else {
        return false;
    };
    let number = side.text.trim().parse::<u8>().ok();
    number.is_some() && time.month == number && time.year.is_none() && time.day.is_none()
}

/// A year of an era that the table tells above: 6 under 年度 and 2024.
fn is_short_year(side: Side, other: Side) -> bool {
    let ([short], [long]) = (side.quantities, other.quantities) else {
        return false;
    };
    let year = match &long.what {
        What::Time(Time {
            year: Some(year),
            month: None,
            ..
        }) => Some(i64::from(*year)),
        What::Amount(a) if a.to.is_none() => i64::try_from(a.number.value).ok(),
        _ => None,
    };
    let n = counted(short).and_then(|a| i64::try_from(a.number.value).ok());
    let is_bare = side.text.trim().chars().all(char::is_numeric);
    year.zip(n).is_some_and(|(year, n)| {
        is_bare && (1..=LONGEST).contains(&n) && ERAS.iter().any(|before| before + n == year)
    })
}
