//! What a run of Latin letters begins: an era, FY2023, No. 5, or a name; and
//! the katakana words that number something.

use super::super::{Count, Part, Time, What};
use super::numeral;
use super::text::{Text, digit};
use super::units::After;
use super::{Hold, Marks, Scanner};

impl Scanner<'_> {
    /// What a run of Latin letters begins: an era, FY2023, No. 5, or a name.
    pub(super) fn letters(&mut self, i: usize) -> usize {
        let text = self.text;
        if let Some('R' | 'H' | 'S' | 'T' | 'M') = text.char(i)
            && let Some(end) = self.era(i).or_else(|| super::years::measured(text, i))
        {
            return end;
        }
        let narrow = text.0[i..].iter().position(|b| !b.is_ascii_alphabetic());
        let mut end = narrow.map_or(text.0.len(), |length| i + length);
        while let Some((c, next)) = text.at(end) {
            if !c.is_ascii_alphabetic() {
                break;
            }
            end = next;
        }
        if text.has(end, "://") || text.has(i, "www.") {
            return self.skip_url(end);
        }
        // ROE10％以上.
        if text.char(end).and_then(digit).is_some()
            && numeral::read(text, end).is_some_and(|n| text.char(n.end) == Some('%'))
        {
            return end;
        }
        // B：80％以上: the mark of a class, where something counted stands behind it.
        if let Some((':', next)) = text.at(end)
            && let Some(n) = numeral::read(text, text.gap(next))
            && let Some(After::Of(_) | After::Scaled(..) | After::Tenth) = self.counted(n).after
        {
            return end;
        }
        // flow=1 is a setting; n=1,234 is a count.
        if text.has(end, "=") && text.at(i).is_some_and(|(_, second)| second < end) {
            return self.skip_run(end + 1);
        }
        self.known(i, end).unwrap_or_else(|| self.skip_run(end))
    }

    /// FY2023, Q1, No. 5, Phase 2: words in Latin letters that number something.
    pub(super) fn known(&mut self, start: usize, end: usize) -> Option<usize> {
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
                let read = super::years::count(text, text.gap(end))?;
                let (year, 4, end) = read else { return None };
                let time = Time {
                    count: Count::Fiscal,
                    year: Some(year as i32),
                    ..Time::default()
                };
                Some(self.push(start..end, What::Time(time), Marks::default(), Hold::Firm))
            }
            b"q" => {
                let (quarter, 1, end) = super::years::count(text, end)? else {
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
                let (.., after) = super::years::count(text, text.gap(end))?;
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
            "手順",
            "工程",
            "パターン",
        ],
    )
}
