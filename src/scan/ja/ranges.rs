//! Ranges of amounts: 60〜80万人, 10％〜20％, 3から5か所, 2、3人.

use super::Scanner;
use super::amount::Counted;
use super::text::{is_dash, is_wave};
use super::units::After;
use super::{latin, numeral, ordinal};

impl Scanner<'_> {
    /// The other end of a range that begins here: 60〜80万人, 10％〜20％,
    /// 3から5か所, 2、3人.
    pub(super) fn range(&self, first: &Counted) -> Option<(Counted, Counted)> {
        let text = self.text;
        let bare = first.after.is_none();
        let at = text.gap(first.end);
        let (c, next) = text.at(at)?;
        let (start, word) = if is_wave(c) || is_dash(c) {
            (next, false)
        } else if let Some(end) = text.past_any(at, &["から", "ないし", "乃至"]) {
            (end, true)
        } else if matches!(c, '、' | ',')
            && bare
            && (first.n.plain == Some(1) || first.n.kanji && !first.n.lone)
        {
            return self.two_or_three(first, next);
        } else {
            return None;
        };
        let n = numeral::read(text, text.gap(text.past(start, "約").unwrap_or(start)))?;
        let second = self.counted(n);
        if second.n.kanji != first.n.kanji {
            return None;
        }
        second
            .after
            .filter(|after| !matches!(after, After::Noun | After::Name))
            .or_else(|| {
                // Bare numbers: a wave joins them, a dash does not.
                let named =
                    word && latin::stage(text, first.n.start).is_some() && n.plain.is_some();
                // 1から365まで.
                let whole = word && n.plain.is_some() && text.has(second.end, "まで");
                (bare && (is_wave(c) || named || whole)).then_some(After::Noun)
            })?;
        if ordinal::nth(text, second.end).is_some() {
            return None;
        }
        // 3.11から10年 is no range: its ends are not given alike.
        let between = text.past_any(at, &["ないし", "乃至"]).is_some();
        if word && bare && (first.n.whole().is_none() != n.whole().is_none()) {
            return None;
        }
        let same = bare || first.after == second.after;
        if !same || word && !between && !bare && !self.closes_range(second.end) {
            return None;
        }
        let from = Counted {
            n: first.n.sharing(&second.n),
            after: second.after,
            end: second.end,
        };
        let rises = from.n.below(&second.n);
        (rises || is_wave(c)).then_some((from, second))
    }

    /// Whether から … is a range and not a change: まで, 程度, の範囲 behind it.
    pub(super) fn closes_range(&self, end: usize) -> bool {
        self.text
            .past_any(
                end,
                &[
                    "まで",
                    "程度",
                    "の範囲",
                    "の間",
                    "ほど",
                    "くらい",
                    "前後",
                    "上昇",
                    "低下",
                    "増",
                    "減",
                    "高",
                    "低",
                    "短縮",
                    "削減",
                    "の幅",
                ],
            )
            .is_some()
    }

    /// 2、3人: two or three; 十二、三歳, 五、六千人.
    pub(super) fn two_or_three(&self, first: &Counted, next: usize) -> Option<(Counted, Counted)> {
        let n = numeral::read(self.text, next)?;
        let value = first.n.whole()?;
        let (from, n) = if first.n.plain == Some(1) {
            let from = first.n.sharing(&n);
            let step = n.whole()?.checked_sub(from.whole()?)?;
            if n.tail.is_none() || from.whole()?.checked_div(value)? != step {
                return None;
            }
            (from, n)
        } else {
            if n.plain != Some(1) || n.whole()? != value % 10 + 1 || value > 99 || !n.kanji {
                return None;
            }
            (first.n, first.n.next(n.end)?)
        };
        let second = Counted {
            n,
            ..self.counted(n)
        };
        match second.after {
            Some(After::Of(_) | After::Tenth | After::Cohort) => Some((
                Counted {
                    n: from,
                    after: second.after,
                    end: second.end,
                },
                second,
            )),
            _ => None,
        }
    }
}
