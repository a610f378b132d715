//! Addresses that lead to one thing in two languages.

use crate::lang::Lang;

/// An address without the words that name one of the languages:
/// `plan.ja.pdf` and `plan.en.pdf` are one.
pub fn neutral_address(target: &str, languages: &[&Lang]) -> String {
    // The words of a heading differ by language; ids are checked as links are.
    let (path, section) = target.split_once('#').unwrap_or((target, ""));
    let path = path.strip_prefix("https://").unwrap_or(path);
    let is_language = |word: &str| {
        let mut names = languages.iter().map(|lang| lang.primary());
        names.any(|name| name.eq_ignore_ascii_case(word))
    };
    let words = path.trim_end_matches('/').split(['.', '/', '-', '_']);
    let words: Vec<&str> = words.filter(|word| !is_language(word)).collect();
    let path = words.join("/");
    match section.is_ascii() && !section.is_empty() {
        true => format!("{path}#{section}"),
        false => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_in_an_address_says_nothing() {
        let is_one = |ja: &str, en: &str| {
            let languages = [&Lang::ja(), &Lang::en()];
            neutral_address(ja, &languages) == neutral_address(en, &languages)
        };
        assert!(is_one("files/plan.ja.pdf", "files/plan.en.pdf"));
        assert!(is_one("plan_JA.pdf", "plan_EN.pdf"));
        assert!(is_one(
            "https://example.org/plan/",
            "https://example.org/en/plan"
        ));
        assert!(is_one("page:port#港", "page:port"));
        assert!(!is_one("page:port#a", "page:port#b"));
        assert!(!is_one("plan.ja.pdf", "plans.en.pdf"));
    }
}
