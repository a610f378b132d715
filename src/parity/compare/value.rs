//! A quantity as a plain value in words of both languages.

use crate::diag::{Said, said};
use crate::lang::Lang;
use crate::scan::{Amount, Count, Limit, Number, Part, Quantity, Time, Turn, Unit, What};
use crate::value::write;
use rust_decimal::Decimal;

/// The plain value of a quantity: 約30％, about 30%; 2023年度, FY2023.
pub(super) fn value(quantity: &Quantity) -> Said {
    let mut plain = match &quantity.what {
        What::Amount(amount) => amount_value(amount),
        What::Time(time) => time_value(*time),
        What::Span(from, to) => {
            let (from, to) = (time_value(*from), time_value(*to));
            said(
                format!("{}〜{}", from.ja, to.ja),
                format!("{} to {}", from.en, to.en),
            )
        }
        What::Clock(minutes) => {
            let clock = format!("{}:{:02}", minutes / 60, minutes % 60);
            said(clock.clone(), clock)
        }
        What::Ordinal(place) => said(format!("{place}番目"), format!("no. {place}")),
    };
    plain = match quantity.limit {
        None => plain,
        Some(Limit::AtLeast) => said(plain.ja + "以上", format!("at least {}", plain.en)),
        Some(Limit::AtMost) => said(plain.ja + "以下", format!("at most {}", plain.en)),
        Some(Limit::MoreThan) => said(plain.ja + "超", format!("more than {}", plain.en)),
        Some(Limit::LessThan) => said(plain.ja + "未満", format!("less than {}", plain.en)),
    };
    if quantity.about && quantity.limit.is_none() {
        plain = said(format!("約{}", plain.ja), format!("about {}", plain.en));
    }
    match quantity.turn {
        None => plain,
        Some(Turn::Up) => said(plain.ja + "増", plain.en + " up"),
        Some(Turn::Down) => said(plain.ja + "減", plain.en + " down"),
    }
}

fn number(n: Number) -> String {
    let mut value = n.value.normalize();
    if value.scale() > 4 {
        value = value.round_dp(4).normalize();
    }
    write::number(value, &Lang::en())
}

fn amount_value(a: &Amount) -> Said {
    if a.unit == Unit::Share && a.to.is_none() {
        let percent = a.number.value.checked_mul(Decimal::ONE_HUNDRED);
        let percent = percent.unwrap_or(a.number.value).round_dp(1).normalize();
        return said(format!("{percent}％"), format!("{percent}%"));
    }
    let (ja, en) = match a.to {
        None => (number(a.number), number(a.number)),
        Some(to) => (
            format!("{}〜{}", number(a.number), number(to)),
            format!("{} to {}", number(a.number), number(to)),
        ),
    };
    let mut plain = match a.unit {
        Unit::Yen => said(format!("{ja}円"), format!("{en} yen")),
        Unit::Percent => said(format!("{ja}％"), format!("{en}%")),
        Unit::Age => said(format!("{ja}歳"), format!("age {en}")),
        Unit::Cohort => said(format!("{ja}代"), format!("{en}s")),
        unit => {
            let name = unit_name(unit);
            let gap = if name.en.is_empty() { "" } else { " " };
            said(format!("{ja}{}", name.ja), format!("{en}{gap}{}", name.en))
        }
    };
    // A rate over plain things has no word of its own: 100円 a piece.
    let named = a.per.map(unit_name).filter(|name| !name.ja.is_empty());
    if let Some(name) = named {
        plain = said(
            format!("{}当たり{}", name.ja, plain.ja),
            format!("{} per {}", plain.en, singular(&name.en)),
        );
    }
    plain
}

fn singular(name: &str) -> &str {
    match name {
        "people" => "person",
        "companies" => "company",
        "municipalities" => "municipality",
        "countries" => "country",
        "bodies" => "body",
        other => other.strip_suffix('s').unwrap_or(other),
    }
}

/// The name of a unit; empty for numbers without one.
fn unit_name(unit: Unit) -> Said {
    let (ja, en) = match unit {
        Unit::Bare | Unit::Thing | Unit::Other => ("", ""),
        Unit::Person => ("人", "people"),
        Unit::GuestNight => ("人泊", "guest nights"),
        Unit::Household => ("世帯", "households"),
        Unit::Place => ("か所", "places"),
        Unit::Company => ("社", "companies"),
        Unit::Establishment => ("事業所", "establishments"),
        Unit::Body => ("団体", "bodies"),
        Unit::School => ("校", "schools"),
        Unit::Municipality => ("市町村", "municipalities"),
        Unit::Country => ("か国", "countries"),
        Unit::Time => ("回", "times"),
        Unit::Fold => ("倍", "times as much"),
        Unit::Percent => ("％", "%"),
        Unit::Point => ("ポイント", "percentage points"),
        Unit::Share => ("割合", "share"),
        Unit::Yen => ("円", "yen"),
        Unit::Dollar => ("ドル", "dollars"),
        Unit::Euro => ("ユーロ", "euros"),
        Unit::Year => ("年間", "years"),
        Unit::Month => ("か月", "months"),
        Unit::Week => ("週間", "weeks"),
        Unit::Day => ("日間", "days"),
        Unit::Night => ("泊", "nights"),
        Unit::Hour => ("時間", "hours"),
        Unit::Minute => ("分", "minutes"),
        Unit::Second => ("秒", "seconds"),
        Unit::Age => ("歳", "years of age"),
        Unit::Cohort => ("歳代", "age group"),
        Unit::Kilometre => ("km", "km"),
        Unit::Metre => ("m", "m"),
        Unit::Centimetre => ("cm", "cm"),
        Unit::SquareKilometre => ("㎢", "km²"),
        Unit::SquareMetre => ("㎡", "m²"),
        Unit::Hectare => ("ha", "ha"),
        Unit::Tonne => ("t", "t"),
        Unit::Kilogram => ("kg", "kg"),
        Unit::Gram => ("g", "g"),
        Unit::TonneCo2 => ("t-CO2", "t-CO2"),
        Unit::Litre => ("L", "L"),
        Unit::CubicMetre => ("㎥", "m³"),
        Unit::KilowattHour => ("kWh", "kWh"),
        Unit::Kilowatt => ("kW", "kW"),
        Unit::Degree => ("℃", "°C"),
    };
    said(ja, en)
}

/// The English name of a month.
fn month_name(month: u8) -> Option<&'static str> {
    let names = Lang::en().rules().months.as_ref()?;
    names.full.get(usize::from(month).checked_sub(1)?).copied()
}

fn time_value(t: Time) -> Said {
    let month = t.month.and_then(month_name);
    let mut ja = String::new();
    let mut en = String::new();
    if let Some(Part::Century) = t.part {
        let number = t.year.unwrap_or_default();
        return said(format!("{number}世紀"), format!("century no. {number}"));
    }
    if let Some(year) = t.year {
        let counted = match t.count {
            Count::Fiscal => "年度",
            Count::Calendar | Count::Open => "年",
        };
        ja.push_str(&format!("{year}{counted}"));
    }
    if let Some(m) = t.month {
        ja.push_str(&format!("{m}月"));
    }
    if let Some(d) = t.day {
        ja.push_str(&format!("{d}日"));
        en.push_str(&d.to_string());
    }
    if let Some(name) = month {
        if !en.is_empty() {
            en.push(' ');
        }
        en.push_str(name);
    }
    if let Some(year) = t.year {
        if !en.is_empty() {
            en.push(' ');
        }
        let counted = if t.count == Count::Fiscal { "FY" } else { "" };
        en.push_str(&format!("{counted}{year}"));
    }
    if t.year.is_none() && t.month.is_none() && t.day.is_some() {
        en = format!("day {en}");
    }
    let (part_ja, part_en) = match t.part {
        None | Some(Part::Century) => return said(ja, en),
        Some(Part::Quarter(n)) => (format!("第{n}四半期"), format!("Q{n}")),
        Some(Part::Half(1)) => ("上半期".into(), "first half".into()),
        Some(Part::Half(_)) => ("下半期".into(), "second half".into()),
        Some(Part::End) => ("末".to_owned(), "end".to_owned()),
        Some(Part::Start) => ("初め".into(), "beginning".into()),
        Some(Part::Middle) => ("中頃".into(), "middle".into()),
        Some(Part::Decade) => ("代".into(), "decade".into()),
    };
    let en = if en.is_empty() {
        part_en
    } else {
        format!("{part_en} of {en}")
    };
    said(ja + &part_ja, en)
}
