//! The words of the interface in one language.

use crate::lang::Lang;
use crate::value::unit::plural_category;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Words of one language by key. A word may have places for parts: `{n}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    lang: Option<Lang>,
    all: BTreeMap<String, String>,
}

impl Words {
    pub(super) fn new(lang: Lang, all: BTreeMap<String, String>) -> Self {
        Words {
            lang: Some(lang),
            all,
        }
    }

    pub(super) fn none() -> &'static Self {
        static NONE: Words = Words {
            lang: None,
            all: BTreeMap::new(),
        };
        &NONE
    }

    /// The word of a key in [`USED`](super::USED), which every loaded language has; for
    /// another key that is not there, the key.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.all.get(key).map_or(key, String::as_str)
    }

    /// Whether there is a word for this key.
    pub fn has(&self, key: &str) -> bool {
        self.all.contains_key(key)
    }

    /// The word with its parts put in. Braces in a part stay as they are.
    pub fn fill(&self, key: &str, parts: &[(&str, &str)]) -> String {
        fill(self.get(key), parts)
    }

    /// The word of `key` for a count: `key_one`, `key_few`, … by the plural
    /// rules of the language, `key_other` for all the rest. `{n}` is the count
    /// as digits unless `parts` says how it is written.
    pub fn count(&self, key: &str, n: usize, parts: &[(&str, &str)]) -> String {
        let other = format!("{key}_other");
        let own = format!("{key}_{}", self.category(n));
        let chosen = if self.has(&own) { &own } else { &other };
        let digits = n.to_string();
        let mut all = parts.to_vec();
        all.push(("n", &digits));
        fill(self.get(chosen), &all)
    }

    /// The same for a number that need not be whole, by the plural rules for
    /// how it is printed: 1 point, 1.0 points.
    pub fn count_of(&self, key: &str, n: Decimal, parts: &[(&str, &str)]) -> String {
        let category = self.lang.as_ref().map(|lang| plural_category(n, lang));
        let own = format!("{key}_{}", category.unwrap_or("other"));
        let other = format!("{key}_other");
        let chosen = if self.has(&own) { &own } else { &other };
        fill(self.get(chosen), parts)
    }

    /// Every word by key, as templates see them.
    pub fn all(&self) -> &BTreeMap<String, String> {
        &self.all
    }

    fn category(&self, n: usize) -> &'static str {
        let locale = self
            .lang
            .as_ref()
            .and_then(|lang| Locale::try_from_str(lang.as_str()).ok());
        let rules = locale.and_then(|locale| PluralRules::try_new_cardinal((&locale).into()).ok());
        match rules.map(|rules| rules.category_for(n)) {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }
}

/// Puts parts into a pattern in one pass, the first part of a name winning.
fn fill(pattern: &str, parts: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let known = rest.find('}').and_then(|close| {
            let part = parts.iter().find(|(name, _)| *name == &rest[1..close])?;
            Some((close, part.1))
        });
        let taken = match known {
            Some((close, part)) => {
                out.push_str(part);
                close + 1
            }
            None => {
                out.push('{');
                1
            }
        };
        rest = &rest[taken..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(lang: Lang, all: &[(&str, &str)]) -> Words {
        let all = all.iter().map(|(k, v)| (k.to_string(), v.to_string()));
        Words::new(lang, all.collect())
    }

    #[test]
    fn parts_are_put_in_once() {
        let words = words(Lang::en(), &[("path", "{a} to {b} {c}")]);
        assert_eq!(
            words.fill("path", &[("a", "{b}"), ("b", "2")]),
            "{b} to 2 {c}"
        );
    }

    #[test]
    fn counted_words_follow_the_language() {
        let forms = [("n_one", "{n} page"), ("n_other", "{n} pages")];
        assert_eq!(words(Lang::en(), &forms).count("n", 1, &[]), "1 page");
        assert_eq!(words(Lang::en(), &forms).count("n", 0, &[]), "0 pages");
        assert_eq!(words(Lang::ja(), &forms).count("n", 1, &[]), "1 pages");
    }

    #[test]
    fn the_written_count_wins() {
        let words = words(Lang::en(), &[("n_other", "{n} people")]);
        assert_eq!(words.count("n", 1200, &[("n", "1,200")]), "1,200 people");
    }
}
