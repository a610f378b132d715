//! Units and their plural forms.

use super::Id;
use crate::lang::{Lang, Text, rules::fill};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A unit as the publication declares it.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its name in content files.
    pub id: Id,
    /// As a column head: 人, people.
    pub name: Text,
    /// Per language, per CLDR plural category (`one`, `other`, …): a pattern
    /// with `{n}` in it. Every language has `other`.
    pub forms: BTreeMap<Lang, BTreeMap<String, String>>,
    /// The unit of which this is a multiple, and how many of them: 千円 = 1000 yen.
    pub scaled: Option<(Id, Decimal)>,
}

impl Unit {
    /// Whether numbers in this unit are percentages: every form shows a percent
    /// sign. Differences between percentages are percentage points.
    pub fn is_percent(&self) -> bool {
        let shows = |pattern: &String| pattern.contains(['%', '％']);
        let mut patterns = self.forms.values().flat_map(BTreeMap::values).peekable();
        patterns.peek().is_some() && patterns.all(shows)
    }

    /// A written number in the form that goes with `n`: 1 person, 2 people.
    /// A language without forms gets the number and the unit's name.
    pub fn with(&self, written: &str, n: Decimal, lang: &Lang) -> String {
        let pattern = self.forms.get(lang).and_then(|forms| {
            forms
                .get(plural_category(n, lang))
                .or_else(|| forms.get("other"))
        });
        match pattern {
            Some(pattern) => fill(pattern, &[("n", written)]),
            None => format!("{written} {}", self.name.or_any(lang)),
        }
    }
}

/// The CLDR plural category of a number as it is printed: in English 1 is
/// `one`, but 1.0 is `other`.
pub fn plural_category(n: Decimal, lang: &Lang) -> &'static str {
    let printed = fixed_decimal::Decimal::try_from_str(&n.to_string());
    match (rules(lang), printed) {
        (Some(rules), Ok(printed)) => name(rules.category_for(&printed)),
        _ => name(PluralCategory::Other),
    }
}

/// The plural categories that a language has, for those who declare forms:
/// in English `one` and `other`.
pub fn plural_categories(lang: &Lang) -> Vec<&'static str> {
    match rules(lang) {
        Some(rules) => rules.categories().map(name).collect(),
        None => vec![name(PluralCategory::Other)],
    }
}

fn rules(lang: &Lang) -> Option<PluralRules> {
    let locale = Locale::try_from_str(lang.as_str()).ok()?;
    PluralRules::try_new_cardinal((&locale).into()).ok()
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> Unit {
        let forms = |forms: &[(&str, &str)]| {
            forms
                .iter()
                .map(|(category, form)| (category.to_string(), form.to_string()))
                .collect()
        };
        Unit {
            id: Id::parse("person").unwrap(),
            name: Text::new(vec![
                (Lang::ja(), "人".into()),
                (Lang::en(), "people".into()),
            ]),
            forms: BTreeMap::from([
                (Lang::ja(), forms(&[("other", "{n}人")])),
                (
                    Lang::en(),
                    forms(&[("one", "{n} person"), ("other", "{n} people")]),
                ),
            ]),
            scaled: None,
        }
    }

    #[test]
    fn the_form_goes_with_the_printed_number() {
        let cases = [
            ("1", "en", "1 person"),
            ("-1", "en", "-1 person"),
            ("0", "en", "0 people"),
            ("1.0", "en", "1.0 people"),
            ("2", "en", "2 people"),
            ("1", "ja", "1人"),
            ("1", "ko", "1 人"),
            (
                "79228162514264337593543950335",
                "en",
                "79228162514264337593543950335 people",
            ),
        ];
        for (n, lang, wanted) in cases {
            let lang = Lang::parse(lang).unwrap();
            assert_eq!(people().with(n, n.parse().unwrap(), &lang), wanted);
        }
    }

    #[test]
    fn languages_have_their_own_categories() {
        let of = |tag| plural_categories(&Lang::parse(tag).unwrap());
        assert_eq!(of("ja"), ["other"]);
        assert_eq!(of("en"), ["one", "other"]);
        assert_eq!(of("zh-hant"), ["other"]);
        assert_eq!(of("pl").len(), 4);
    }
}
