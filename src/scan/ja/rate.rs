//! Over what a number is counted: 1人当たり, 1日2回, 円/月.

use super::super::{Number, Unit, What};
use super::Scanner;
use super::amount::Counted;
use super::units::After;
use super::{bounds, measures, numeral};

impl Scanner<'_> {
    /// 1人当たり, 1日2回: one of a kind over which another number is counted.
    /// It asks for nothing itself.
    pub(super) fn rate(
        &mut self,
        from: &Counted,
        upper: Option<Number>,
        unit: Unit,
        end: usize,
        pending: Option<Unit>,
    ) -> Option<usize> {
        let text = self.text;
        // 1年半ごと is no year
        if upper.is_some() || !from.n.is(1) || text.ends(end, "半").is_some() {
            return None;
        }
        let each = [
            "当たり",
            "当り",
            "あたり",
            "につき",
            "ごと",
            "毎",
            "平均",
            "当",
            "単位",
        ];
        // 1ファイルあたり: a noun that no table knows.
        let noun = match from.after {
            None => bounds::noun(text, end),
            Some(_) => end,
        };
        if let Some(behind) = text.past_any(noun, &each) {
            let unit = if noun > end { Unit::Thing } else { unit };
            let behind = text.past_any(behind, &["の", "に", "、"]).unwrap_or(behind);
            // Of 1人1回当たり the other language may tell either.
            if pending.is_some() && unit == Unit::Time {
                self.per = None;
                return Some(behind);
            }
            let unit = told(pending, unit);
            self.per = Some((unit, text.past(behind, "平均").unwrap_or(behind)));
            return Some(behind);
        }
        // 1点100円, 1泊5,000円, 1バレル80ドル: the price of one.
        let price = !matches!(unit, Unit::Yen | Unit::Dollar | Unit::Euro | Unit::Bare)
            && !self.is_every(from.n.start)
            && numeral::read(text, end).is_some_and(|n| {
                matches!(
                    self.counted(n).after,
                    Some(After::Of(Unit::Yen | Unit::Dollar | Unit::Euro))
                )
            });
        let unit = told(pending, unit);
        let kind = matches!(
            unit,
            Unit::Person
                | Unit::Day
                | Unit::Time
                | Unit::Household
                | Unit::Body
                | Unit::Company
                | Unit::School
        ) || price
            // 1学級35人; not 1市8町.
            || unit == Unit::Thing && end - from.n.end >= "学級".len();
        let length = matches!(
            unit,
            Unit::Hour | Unit::Minute | Unit::Second | Unit::Week | Unit::Month | Unit::Year
        );
        // 1日に約240トン, 1時間に100ミリ.
        let with = text.past(end, "に").filter(|_| kind || length);
        let kind = kind || with.is_some();
        let end = with.unwrap_or(end);
        let at = text
            .past_any(
                text.gap(end),
                &["約", "およそ", "平均で", "平均", "最大で", "最大"],
            )
            .unwrap_or(end);
        let same_line = |i: usize| !matches!(text.char(i), Some('\n' | '\t'));
        let follows = same_line(at)
            && text
                .char(text.gap(at))
                .is_some_and(|c| c.is_ascii_digit() || super::text::is_numeral(c));
        if kind && follows && self.before(end).start == end {
            self.per = Some((unit, end));
            return Some(end);
        }
        None
    }

    /// What the first end of a range is counted over, of which the last begins at a place:
    /// 月額2万4千円から4万7千円.
    pub(super) fn shared_rate(&self, start: usize, unit: Unit) -> Option<Unit> {
        let last = self.found.last().filter(|last| last.at.end == self.floor)?;
        let per = match &last.what {
            What::Amount(first) if first.unit == unit => first.per?,
            _ => return None,
        };
        let joined = self
            .text
            .past_any(last.at.end, &["から", "～", "〜", "又は", "または", "・"]);
        (joined == Some(start)).then_some(per)
    }

    /// The unit behind a stroke: 円/月, 人／年.
    pub(super) fn over(&self, end: usize) -> (Option<Unit>, usize) {
        let text = self.text;
        let Some(('/', next)) = text.at(end) else {
            return (None, end);
        };
        let words = [
            ("年間", Unit::Year),
            ("年", Unit::Year),
            ("か月", Unit::Month),
            ("月", Unit::Month),
            ("週", Unit::Week),
            ("日", Unit::Day),
            ("時間", Unit::Hour),
            ("時", Unit::Hour),
            ("分", Unit::Minute),
            ("秒", Unit::Second),
            ("人", Unit::Person),
            ("世帯", Unit::Household),
            ("回", Unit::Time),
            ("件", Unit::Thing),
            ("泊", Unit::Night),
        ];
        for (word, unit) in words {
            if let Some(end) = text.past(next, word) {
                return (Some(unit), end);
            }
        }
        match measures::read(text, next) {
            Some((After::Of(unit), end)) => (Some(unit), end),
            _ => (None, end),
        }
    }

    /// Whether what is counted over one of a kind is named between it and its number, and
    /// no other amount: 1人当たり県民所得は、令和4年度に281万円.
    pub(super) fn is_told_of(&self, per: usize, start: usize) -> bool {
        if per > start || start - per > REACH {
            return false;
        }
        let since = self.found.iter().rev();
        let mut since = since.take_while(|quantity| quantity.at.start >= per);
        if since.any(|quantity| matches!(quantity.what, What::Amount(_))) {
            return false;
        }
        let Some(Ok(between)) = self.text.0.get(per..start).map(std::str::from_utf8) else {
            return false;
        };
        let whole = !between.contains(['。', '\n', '\t', '「', '|', '；']);
        whole && (!between.contains(['、', '，', ',']) || between.contains('は'))
    }
}

/// How many bytes may lie between what a number is counted over and the number.
const REACH: usize = 120;

/// Over which of two a number is counted: of 1人1日, the day.
fn told(first: Option<Unit>, unit: Unit) -> Unit {
    match (first, unit) {
        (
            Some(_),
            Unit::Year
            | Unit::Month
            | Unit::Week
            | Unit::Day
            | Unit::Night
            | Unit::Hour
            | Unit::Minute,
        )
        | (None, _) => unit,
        (Some(first), _) => first,
    }
}
