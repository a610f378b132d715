//! Numbers that are no quantities: telephone numbers, postal codes, marks of
//! lists and notes, figures and pages referred to, names with digits.

use super::super::{Count, Part, Time, Unit, What};
use super::numeral::Numeral;
use super::text::{Text, digit, is_dash, is_space};
use super::units::{self, After};
use super::{Hold, Marks, Scanner};

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

impl Scanner<'_> {
    /// Behind a numeral that is part of a name or a mark.
    pub(super) fn name(&mut self, n: &Numeral) -> Option<usize> {
        let text = self.text;
        let next = text.char(n.end);
        if text
            .before(n.start)
            .is_some_and(|(c, _)| matches!(c, '_' | '#' | '@'))
        {
            return Some(self.skip_run(n.end));
        }
        // 24/7 and 3:7 are not two numbers.
        if let Some((':', next)) = text.at(n.end)
            && text.char(next).and_then(digit).is_some()
        {
            return Some(self.skip_run(next));
        }
        if text.has(n.start, "24/7") {
            return Some(n.start + "24/7".len());
        }
        // 192.168.0.1, 1.2.3, 1-2-3, 096-333-2111.
        if let Some(end) = self.joined(n) {
            return Some(end);
        }
        if let Some(c) = next
            && (c.is_ascii_alphabetic() || c == '_' || c == '@')
            && super::measures::read(text, n.end).is_none()
            && !text.has(n.end, "FY")
        {
            return Some(self.skip_run(n.end));
        }
        if let Some(end) = self.bracketed(n) {
            return Some(end);
        }
        let unit = self.unit_behind(n.end);
        if let Some(end) = self.list_mark(n, unit) {
            return Some(end);
        }
        if unit.is_none() || matches!(unit, Some(After::Noun)) {
            let back = text.back_gap(n.start);
            if text.ends_any(back, POINTERS).is_some() && n.plain.is_some() {
                return Some(n.end);
            }
            // Society 5.0, ISO 9001, Windows 11.
            if text
                .before(back)
                .is_some_and(|(c, _)| c.is_ascii_alphabetic())
                && back >= self.floor
                && back < n.start
            {
                return Some(self.skip_run(n.end));
            }
        }
        // 国道3号, 県道57号.
        if matches!(unit, Some(After::Grade))
            && text
                .ends_any(
                    n.start,
                    &["国道", "県道", "市道", "都道", "府道", "町道", "道道"],
                )
                .is_some()
        {
            return Some(self.address(n.end));
        }
        if text
            .past_any(n.start, &["1日も早", "１日も早", "1対1", "１対１"])
            .is_some()
        {
            return Some(text.gap(self.unit_end(n.end)));
        }
        if matches!(unit, Some(After::Name)) {
            return Some(self.address(n.end));
        }
        None
    }

    fn unit_end(&self, end: usize) -> usize {
        units::word(self.text, end).map_or(end, |(_, end)| end)
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
            // 1.2 was read as a decimal: 1.2. and 1.2.3 are sections.
            return None;
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
            return Some(self.skip_joined(end));
        }
        let first = n.plain?;
        let unit = self
            .unit_behind(end)
            .is_some_and(|after| !matches!(after, After::Noun))
            || text.at(end).is_some_and(|(c, _)| {
                matches!(c, '万' | '億' | '千' | '年' | '月' | '時' | '.' | ',')
            });
        if n.padded || first == 3 && second == 4 && !unit || !unit {
            return Some(end);
        }
        None
    }

    fn skip_joined(&self, mut i: usize) -> usize {
        while let Some((c, next)) = self.text.at(i) {
            let goes_on = digit(c).is_some()
                || (is_dash(c) || c == '.') && self.text.char(next).and_then(digit).is_some();
            if !goes_on {
                break;
            }
            i = next;
        }
        i
    }

    /// Behind letters, digits and the signs that join them.
    pub(super) fn skip_run(&self, mut i: usize) -> usize {
        let text = self.text;
        while let Some((c, next)) = text.at(i) {
            let joins = matches!(
                c,
                '-' | '.' | '_' | '/' | '@' | ':' | '&' | '+' | '#' | '?' | '=' | '%' | '~'
            ) && text
                .char(next)
                .is_some_and(|c| c.is_ascii_alphanumeric() || c == '/');
            if !c.is_ascii_alphanumeric() && c != '_' && !joins {
                break;
            }
            i = next;
        }
        i
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
                Some((c, before))
                    if is_space(c)
                        || matches!(
                            c,
                            '・' | '■' | '●' | '○' | '◆' | '【' | '※' | '＊' | '*' | '注'
                        ) =>
                {
                    i = before
                }
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

    /// Behind the rest of an address: 1丁目2番3号, 3番地4.
    fn address(&self, end: usize) -> usize {
        let text = self.text;
        let mut i = end;
        loop {
            let Some((c, next)) = text.at(i) else {
                return i;
            };
            let goes_on = digit(c).is_some()
                || matches!(c, '丁' | '目' | '番' | '地' | '号' | '線')
                || (is_dash(c) || c == 'の') && text.char(next).and_then(digit).is_some();
            if !goes_on {
                return i;
            }
            i = next;
        }
    }

    /// Behind a postal code.
    pub(super) fn postal(&self, next: usize) -> usize {
        self.skip_joined(self.text.gap(next))
    }

    /// What a run of Latin letters begins: an era, FY2023, No. 5, or a name.
    pub(super) fn letters(&mut self, i: usize) -> usize {
        let text = self.text;
        if let Some('R' | 'H' | 'S' | 'T' | 'M') = text.char(i)
            && let Some(end) = self.era(i)
        {
            return end;
        }
        let mut end = i;
        while let Some((c, next)) = text.at(end) {
            if !c.is_ascii_alphabetic() {
                break;
            }
            end = next;
        }
        self.known(i, end).unwrap_or_else(|| self.skip_run(end))
    }

    /// FY2023, Q1, No. 5, Phase 2: words in Latin letters that number something.
    fn known(&mut self, start: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let mut word = [0u8; 8];
        let mut length = 0;
        let mut i = start;
        while i < end {
            let (c, next) = text.at(i)?;
            *word.get_mut(length)? = c.to_ascii_lowercase() as u8;
            length += 1;
            i = next;
        }
        match word.get(..length)? {
            b"fy" => {
                let read = super::dates::count(text, text.gap(end))?;
                let (year, 4, end) = read else { return None };
                let time = Time {
                    count: Count::Fiscal,
                    year: Some(year as i32),
                    ..Time::default()
                };
                Some(self.push(start..end, What::Time(time), Marks::default(), Hold::Firm))
            }
            b"q" => {
                let (quarter, 1, end) = super::dates::count(text, end)? else {
                    return None;
                };
                let letter = text
                    .char(end)
                    .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ':'));
                if letter || !(1..=4).contains(&quarter) {
                    return None;
                }
                let time = Time {
                    part: Some(Part::Quarter(quarter as u8)),
                    ..Time::default()
                };
                Some(self.push(start..end, What::Time(time), Marks::default(), Hold::Worded))
            }
            b"no" => {
                // NO2 is a gas.
                let dot = text.past_any(end, &[".", "．"]);
                let shout = text
                    .at(start)
                    .is_some_and(|(_, o)| text.char(o) == Some('O'));
                if dot.is_none() && shout {
                    return None;
                }
                self.labelled(start, dot.unwrap_or(end))
            }
            b"phase" | b"step" | b"stage" | b"part" | b"chapter" | b"level" => {
                self.labelled(start, end)
            }
            // The words around a number are read from the number.
            b"us" | b"jpy" | b"usd" => Some(end),
            b"am" | b"pm" => {
                let (.., after) = super::dates::count(text, text.gap(end))?;
                matches!(text.char(after), Some(':' | '時')).then_some(end)
            }
            _ => None,
        }
    }
}

/// Whether a katakana word that numbers something ends before a place.
pub(super) fn stage(text: Text, end: usize) -> Option<usize> {
    text.ends_any(
        end,
        &[
            "フェーズ",
            "ステージ",
            "ステップ",
            "レベル",
            "シーズン",
            "パート",
            "目標",
            "施策",
            "方針",
            "戦略",
            "柱",
            "プロジェクト",
        ],
    )
}
