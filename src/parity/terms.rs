//! How the terms of a glossary are written in one language, and where they
//! stand in a text.

use crate::lang::Lang;
use crate::model::Term;
use std::collections::BTreeMap;
use std::ops::Range;

/// The writings of every term in one language.
#[derive(Debug)]
pub struct Writings {
    /// By the first unit, the longest first.
    by_first: BTreeMap<String, Vec<Writing>>,
    /// By term.
    by_term: BTreeMap<usize, Vec<Vec<String>>>,
    is_unspaced: bool,
}

/// A writing and the terms that it may be of.
#[derive(Debug)]
struct Writing {
    units: Vec<String>,
    meant: Vec<usize>,
    is_certain: bool,
}

/// A writing in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub at: Range<usize>,
    /// Of which terms it may be, by place in the glossary.
    pub meant: Vec<usize>,
    /// Whether it is the term for certain. A single word without capitals,
    /// such as measure or aim, may be anything.
    pub is_certain: bool,
}

impl Writings {
    /// Gathers the writings of a glossary.
    pub fn of(terms: &[Term], lang: &Lang) -> Writings {
        let is_unspaced = lang.is_unspaced();
        let mut all: BTreeMap<Vec<String>, (Vec<usize>, bool)> = BTreeMap::new();
        let mut by_term: BTreeMap<usize, Vec<Vec<String>>> = BTreeMap::new();
        for (at, term) in terms.iter().enumerate() {
            let also = term.also.iter().filter(|(of, _)| of == lang);
            let also = also.flat_map(|(_, list)| list.iter().map(String::as_str));
            let written = |text: &str| -> Vec<String> {
                let units = units(text, is_unspaced).into_iter();
                units.map(|(unit, _)| unit).collect()
            };
            let own = term.term.get(lang);
            for text in own.into_iter().chain(also) {
                let known = by_term.entry(at).or_default();
                known.extend(without_brackets(text).map(written));
                known.push(written(text));
            }
            // Other wordings are for translations: in an original they may
            // mean something else.
            if let Some(text) = own {
                let (meant, is_certain) = all.entry(written(text)).or_default();
                meant.push(at);
                *is_certain |= tells(text, is_unspaced);
            }
        }
        let mut by_first: BTreeMap<String, Vec<Writing>> = BTreeMap::new();
        for (units, (meant, is_certain)) in all {
            if let Some(first) = units.first() {
                let list = by_first.entry(first.clone()).or_default();
                list.push(Writing {
                    units,
                    meant,
                    is_certain,
                });
            }
        }
        for list in by_first.values_mut() {
            list.sort_by_key(|one| std::cmp::Reverse(one.units.len()));
        }
        Writings {
            by_first,
            by_term,
            is_unspaced,
        }
    }

    /// Every term of a text; where writings overlap, the longest that begins
    /// first.
    pub fn longest(&self, text: &str) -> Vec<Found> {
        let units = units(text, self.is_unspaced);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((unit, _)) = units.get(at) {
            let list = self.by_first.get(unit).into_iter().flatten();
            let mut fitting = list.filter(|one| stands_at(&one.units, &units, at));
            match fitting.next() {
                Some(one) => {
                    let end = at + one.units.len();
                    found.push(Found {
                        at: units[at].1.start..units[end - 1].1.end,
                        meant: one.meant.clone(),
                        is_certain: one.is_certain,
                    });
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The terms of a text in their order, each once.
    pub fn terms(&self, text: &str) -> Vec<usize> {
        let mut terms = Vec::new();
        for term in self.longest(text).into_iter().flat_map(|one| one.meant) {
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
        terms
    }

    /// Whether a term stands anywhere in a text.
    pub fn has(&self, text: &str, term: usize) -> bool {
        let units = units(text, self.is_unspaced);
        let list = self.by_term.get(&term).into_iter().flatten();
        list.into_iter()
            .any(|one| (0..units.len()).any(|at| stands_at(one, &units, at)))
    }
}

/// A writing without what stands in brackets at its end: hometown tax
/// (furusato nozei).
fn without_brackets(text: &str) -> Option<&str> {
    let open = text.find(['(', '（']).filter(|at| *at > 0)?;
    text.ends_with([')', '）']).then(|| text[..open].trim_end())
}

/// See [`Found::is_certain`].
fn tells(text: &str, is_unspaced: bool) -> bool {
    is_unspaced || text.contains([' ', '-']) || text.chars().any(char::is_uppercase)
}

/// What is compared, with its place: a character of Japanese, otherwise a word
/// without its ending.
type Unit = (String, Range<usize>);

fn stands_at(writing: &[String], units: &[Unit], at: usize) -> bool {
    let Some(part) = units.get(at..at + writing.len()) else {
        return false;
    };
    if writing.is_empty() || !part.iter().zip(writing).all(|((unit, _), own)| unit == own) {
        return false;
    }
    // Half of a word in katakana or Latin letters is another word.
    let before = at.checked_sub(1).and_then(|before| units.get(before));
    let after = units.get(at + writing.len());
    let edges = [
        (before, part.first().map(|(unit, _)| unit)),
        (after, part.last().map(|(unit, _)| unit)),
    ];
    edges
        .into_iter()
        .all(|(beside, edge)| match (beside, edge) {
            (Some((beside, _)), Some(edge)) => !are_one_word(beside, edge),
            _ => true,
        })
}

/// Whether two characters of Japanese belong to one word for certain; words of
/// other languages never do.
fn are_one_word(a: &str, b: &str) -> bool {
    let single = |unit: &str| {
        let mut chars = unit.chars();
        chars.next().filter(|_| chars.next().is_none())
    };
    let is_katakana = |c: char| ('\u{30a1}'..='\u{30fa}').contains(&c) || c == 'ー';
    match (single(a), single(b)) {
        (Some(a), Some(b)) => is_katakana(a) && is_katakana(b),
        _ => false,
    }
}

fn units(text: &str, is_unspaced: bool) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut word: Option<Range<usize>> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_letter = c.is_alphanumeric() && (c.is_ascii() || !is_unspaced);
        if is_letter || (is_joint(c) && word.is_some() && joins(text, at, c)) {
            let start = word.take().map_or(at, |word| word.start);
            word = Some(start..at + c.len_utf8());
            continue;
        }
        if let Some(range) = word.take() {
            units.push((stem(&text[range.clone()]), range));
        }
        if is_unspaced && c.is_alphanumeric() || c == 'ー' {
            units.push((c.to_string(), at..at + c.len_utf8()));
        }
    }
    units
}

/// An apostrophe within a word.
fn is_joint(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn joins(text: &str, at: usize, c: char) -> bool {
    let next = text
        .get(at + c.len_utf8()..)
        .and_then(|rest| rest.chars().next());
    next.is_some_and(char::is_alphabetic)
}

/// A word without capitals, possessive and the ending of the plural. It need
/// not be a word: it is only set against others that were cut alike.
fn stem(word: &str) -> String {
    let low = word.to_lowercase().replace('’', "'");
    let low = low.strip_suffix("'s").unwrap_or(&low);
    let is_short = low.chars().count() < 4;
    if is_short || low.ends_with("ss") || low.ends_with("us") || low.ends_with("is") {
        return low.to_owned();
    }
    if let Some(root) = low.strip_suffix("ies") {
        return format!("{root}y");
    }
    for ending in ["ches", "shes", "xes", "sses", "zes"] {
        if low.ends_with(ending) {
            return low[..low.len() - 2].to_owned();
        }
    }
    // British and American spellings are one: internationalise, -isation.
    let low = low.strip_suffix('s').unwrap_or(low);
    low.replace("isation", "ization").replace("ise", "ize")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Text;
    use crate::model::TermKind;
    use crate::value::Id;

    fn glossary() -> Vec<Term> {
        let term = |id: &str, ja: &str, en: &str, also: &[&str]| Term {
            id: Id::parse(id).expect("an id"),
            kind: TermKind::Term,
            term: Text::new(vec![
                (Lang::ja(), ja.to_owned()),
                (Lang::en(), en.to_owned()),
            ]),
            also: vec![(Lang::en(), also.iter().map(|s| s.to_string()).collect())],
            definition: None,
        };
        vec![
            term("policy", "方針", "policy", &[]),
            term("basic-policy", "基本方針", "basic policy", &[]),
            term(
                "inbound",
                "インバウンド",
                "inbound travel",
                &["inbound tourism"],
            ),
            term("dx", "DX", "DX", &[]),
        ]
    }

    fn found(lang: Lang, text: &str) -> Vec<String> {
        let writings = Writings::of(&glossary(), &lang);
        let found = writings.longest(text).into_iter();
        found.map(|one| text[one.at].to_owned()).collect()
    }

    #[test]
    fn the_longest_term_counts() {
        assert_eq!(found(Lang::ja(), "基本方針と方針"), ["基本方針", "方針"]);
        // A word alone may be anything in an original.
        let text = "Basic policies, and a policy's aim";
        assert_eq!(found(Lang::en(), text), ["Basic policies", "policy's"]);
        let writings = Writings::of(&glossary(), &Lang::en());
        let certain: Vec<bool> = writings
            .longest(text)
            .iter()
            .map(|one| one.is_certain)
            .collect();
        assert_eq!(certain, [true, false]);
        assert_eq!(writings.terms(text), [1, 0]);
    }

    #[test]
    fn half_of_a_word_is_none() {
        assert_eq!(found(Lang::ja(), "インバウンドは"), ["インバウンド"]);
        assert!(found(Lang::ja(), "インバウンドルート").is_empty());
        assert!(found(Lang::ja(), "XDXの").is_empty());
        assert_eq!(found(Lang::ja(), "地域のDX推進"), ["DX"]);
    }

    #[test]
    fn endings_and_other_wordings_are_the_same_term() {
        let en = Writings::of(&glossary(), &Lang::en());
        assert!(en.has("Inbound-Tourism grew", 2));
        assert!(en.has("two BASIC POLICIES", 1));
        assert!(!en.has("a basis for policy", 1));
    }
}
