//! Numbers that are no quantities: telephone numbers, postal codes, marks of
//! lists and notes, figures and pages referred to, names with digits.

use super::super::{Part, Time, Unit, What};
use super::amount::Counted;
use super::numeral::Numeral;
use super::text::{digit, is_dash, is_space, is_wave};
use super::units::{self, After};
use super::{Hold, Marks, Scanner};

/// What is numbered before its title.
const TITLED: &[&str] = &[
    "図",
    "表",
    "図表",
    "コラム",
    "写真",
    "資料",
    "グラフ",
    "事例",
    "別紙",
    "様式",
];

/// Words before a bare number that only point somewhere, or name a thing.
const POINTERS: &[&str] = &[
    "図",
    "図表",
    "表",
    "注",
    "※",
    "*",
    "別表",
    "様式",
    "別紙",
    "資料",
    "写真",
    "式",
    "問",
    "国道",
    "県道",
    "市道",
    "都道",
    "府道",
    "内線",
    "ページ",
    "頁",
    "p.",
    "P.",
    "pp.",
    "Vol.",
    "vol.",
    "Ver.",
    "ver.",
    "#",
    "電話",
    "TEL",
    "Tel",
    "FAX",
    "Fax",
    "tel",
    "fax",
    "例",
    "QA",
    "Q",
    "バージョン",
    "路線",
    "号",
    "HTTP",
    "/",
    "_",
    "@",
];

/// Marks that stand before the number of a list or a note.
const MARKS: &[char] = &['・', '■', '●', '○', '◆', '【', '※', '*', '注'];

impl Scanner<'_> {
    /// Behind a numeral that is part of a name or a mark.
    pub(super) fn name(&mut self, first: &Counted) -> Option<usize> {
        let text = self.text;
        let n = &first.n;
        let before = text.before(n.start).map(|(c, _)| c);
        if matches!(before, Some('_' | '#' | '@')) {
            return Some(self.skip_run(n.end));
        }
        if n.whole().is_none()
            && let Some(at) = super::years::behind_mark(text, n.start, n.end)
        {
            return Some(at);
        }
        if let Some((c, next)) = text.at(n.end) {
            let found = match c {
                // 3:7 is not two numbers.
                ':' => self.ratio(n, next),
                ')' | ']' | '〕' => self.joined(n).or_else(|| self.bracketed(n)),
                '/' if text.has(n.start, "24/7") => Some(n.start + "24/7".len()),
                '_' | '@' => Some(self.skip_run(n.end)),
                // 3Q is the third quarter.
                'Q' => self.short_quarter(n, next),
                _ if c.is_ascii_alphabetic() => {
                    // 7万3千TEU: a unit that no table knows.
                    let counted = n.plain.is_none() && n.whole().is_some();
                    let unit = first.after.is_some() || counted || text.has(n.end, "FY");
                    (!unit).then(|| self.skip_run(n.end))
                }
                // 192.168.0.1, 1.2.3, 1-2-3, 096-333-2111.
                '.' | '(' => self.joined(n),
                _ if is_dash(c) => self.joined(n),
                _ => None,
            };
            if found.is_some() {
                return found;
            }
        }
        if before.is_none_or(|c| is_space(c) || MARKS.contains(&c))
            && let Some(end) = self.list_mark(n, first.after)
        {
            return Some(end);
        }
        // 表5　病院数: the title stands behind a gap.
        if text.char(n.end) == Some('\u{3000}')
            && n.plain.is_some_and(|digits| digits < 3)
            && text.ends_any(text.back_gap(n.start), TITLED).is_some()
        {
            return Some(n.end);
        }
        match first.after {
            None | Some(After::Noun) => {
                let back = text.back_gap(n.start);
                if n.plain.is_some() && text.ends_any(back, POINTERS).is_some() {
                    return Some(n.end);
                }
                // Society 5.0, ISO 9001, Windows 11.
                let latin = text
                    .before(back)
                    .is_some_and(|(c, _)| c.is_ascii_alphabetic());
                let named = latin && back >= self.floor && back < n.start;
                // Visual Studio 2019 may be said with its year in the other language.
                let year = n.plain == Some(4)
                    && n.whole().is_some_and(|year| (1900..=2100).contains(&year));
                let range = text.char(n.end).is_some_and(is_wave);
                (named && !year && !range).then(|| self.skip_run(n.end))
            }
            // 国道3号, 県道57号.
            Some(After::Grade) => {
                let roads = ["国道", "県道", "市道", "都道", "府道", "町道", "道道"];
                let road = text.ends_any(n.start, &roads);
                road.map(|_| self.address(n.end))
            }
            Some(After::Name) if text.has(n.end, "次産業") => {
                let place = n.whole()?;
                Some(self.push(
                    n.start..first.end,
                    What::Ordinal(place),
                    Marks::default(),
                    Hold::Soft,
                ))
            }
            Some(After::Name) => Some(self.address(first.end)),
            Some(_) => {
                let idiom = n.plain == Some(1)
                    && text
                        .past_any(n.start, &["1日も早", "１日も早", "1対1", "１対１"])
                        .is_some();
                idiom.then_some(first.end)
            }
        }
    }

    fn short_quarter(&mut self, n: &Numeral, next: usize) -> Option<usize> {
        let quarter = n.count().filter(|quarter| (1..=4).contains(quarter));
        let plain = self
            .text
            .char(next)
            .is_none_or(|c| !c.is_ascii_alphanumeric());
        let (Some(quarter), true) = (quarter, plain) else {
            return Some(self.skip_run(n.end));
        };
        let time = Time {
            part: Some(Part::Quarter(quarter as u8)),
            ..Time::default()
        };
        Some(self.push(
            n.start..next,
            What::Time(time),
            Marks::default(),
            Hold::Worded,
        ))
    }

    /// Behind 3:7, if neither number is counted.
    fn ratio(&self, n: &Numeral, next: usize) -> Option<usize> {
        let second = super::numeral::read(self.text, next).filter(|n| !n.kanji)?;
        let small = |n: &Numeral| n.plain.is_some_and(|digits| digits <= 2);
        let bare = small(n) && small(&second) && self.unit_behind(second.end).is_none();
        bare.then(|| self.skip_run(next))
    }

    fn unit_behind(&self, end: usize) -> Option<After> {
        let text = self.text;
        let at = text.gap(end);
        units::word(text, at)
            .or_else(|| super::measures::read(text, at))
            .map(|(after, _)| after)
    }

    /// Numbers joined by dashes or points as those of telephones, addresses,
    /// versions and sections are.
    fn joined(&self, n: &Numeral) -> Option<usize> {
        let text = self.text;
        let (joint, next) = text
            .at(n.end)
            .filter(|(c, _)| (is_dash(*c) && *c != 'ー') || matches!(c, '.' | ')' | '('))?;
        let group = |at: usize| {
            let (mut i, mut length) = (at, 0);
            while let Some((c, next)) = text.at(i) {
                if digit(c).is_none() {
                    break;
                }
                length += 1;
                i = next;
            }
            (length, i)
        };
        let (second, end) = group(next);
        if second == 0 {
            // 1.4.x is a version.
            let version = joint == '.' && text.char(next).is_some_and(|c| c.is_ascii_alphabetic());
            return version.then(|| self.skip_run(next));
        }
        if matches!(joint, '(' | ')') {
            let phone = n.padded && second >= 2;
            return phone.then(|| self.skip_run(end));
        }
        let third = text
            .at(end)
            .filter(|(c, _)| is_dash(*c) && is_dash(joint) || *c == joint)
            .is_some_and(|(_, next)| group(next).0 > 0);
        if joint == '.' || third {
            return Some(self.skip_run(self.skip_joined(end)));
        }
        n.plain?;
        let unit = self
            .unit_behind(end)
            .is_some_and(|after| !matches!(after, After::Noun))
            || text.at(end).is_some_and(|(c, _)| {
                matches!(c, '万' | '億' | '千' | '年' | '月' | '時' | ',')
            })
            // ２－２. heads a section, 1-2.5 is a range
            || text.has(end, ".") && text.at(end).is_some_and(|(_, next)| group(next).0 > 0);
        if n.padded || !unit {
            return Some(self.skip_run(end));
        }
        None
    }

    /// (1), [2], 3): marks of lists and notes.
    fn bracketed(&self, n: &Numeral) -> Option<usize> {
        let text = self.text;
        if n.plain.is_none_or(|digits| digits > 2) {
            return None;
        }
        let (close, end) = text.at(n.end)?;
        let open = text.before(n.start).map(|(c, _)| c);
        let pair = matches!(
            (open, close),
            (Some('('), ')') | (Some('['), ']') | (Some('〔'), '〕')
        );
        if pair {
            return Some(end);
        }
        if close == ')' && !self.opened(n.start) {
            return Some(end);
        }
        None
    }

    /// Whether a bracket is open at a place.
    fn opened(&self, start: usize) -> bool {
        let mut i = start;
        for _ in 0..60 {
            match self.text.before(i) {
                Some(('(', _)) => return true,
                Some((')', _)) | None => return false,
                Some((_, before)) => i = before,
            }
        }
        false
    }

    /// 1. and 2 at the beginning of a line, with words behind them.
    fn list_mark(&self, n: &Numeral, unit: Option<After>) -> Option<usize> {
        let text = self.text;
        let mut i = n.start;
        loop {
            match self.text.0.get(i.wrapping_sub(1)) {
                None | Some(b'\n') => break,
                _ => {}
            }
            match text.before(i) {
                Some((c, before)) if is_space(c) || MARKS.contains(&c) => i = before,
                Some(_) => return None,
                None => break,
            }
        }
        let (c, next) = text.at(n.end)?;
        let more = |at: usize| text.char(text.gap(at)).is_some();
        let short = n.plain.is_some_and(|digits| digits <= 2);
        let digits = text.char(next).and_then(digit).is_some();
        if short && matches!(c, '.' | ')' | '、' | ':' | ']') && more(next) && !digits {
            return Some(next);
        }
        if is_space(c) && c != '\n' && more(n.end) {
            let section = short || n.plain.is_none() && n.whole().is_none();
            let counted = match unit {
                None | Some(After::Noun) => false,
                // 1 市町村の役割 begins a section; 17 件 does not.
                Some(After::Of(Unit::Thing | Unit::Municipality | Unit::Body | Unit::Country)) => {
                    self.is_counter(text.gap(n.end))
                }
                Some(_) => true,
            };
            if section && !counted {
                return Some(n.end);
            }
        }
        None
    }

    /// Whether a counter stands at a place, not a noun that may head a section.
    fn is_counter(&self, at: usize) -> bool {
        let text = self.text;
        let Some((_, end)) = units::word(text, at) else {
            return true;
        };
        let one = text.at(at).is_some_and(|(_, next)| next == end);
        let counter = ["団体", "事業者", "か所", "種類", "項目", "品目", "人日"];
        one && !text.char(end).is_some_and(super::text::is_kanji)
            || text.past_any(at, &counter).is_some()
    }
}
