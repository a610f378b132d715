//! What differs by language, as data: tags, texts in several languages, the
//! rules for numbers, dates and eras. No interface text (that is the theme's).

mod en;
pub mod era;
mod ja;
mod neutral;
pub mod rules;
pub mod width;

pub use rules::Rules;
use std::sync::Arc;

/// A language tag in lower case (`ja`, `en`, `zh-hant`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

impl Lang {
    /// Reads a tag: letters and digits in groups of 1 to 8, joined by `-`, the
    /// first of 2 or 3 letters. Upper case is folded.
    pub fn parse(tag: &str) -> Option<Lang> {
        let tag = tag.to_ascii_lowercase();
        let mut groups = tag.split('-');
        let first = groups.next()?;
        let ok = (2..=3).contains(&first.len())
            && first.bytes().all(|b| b.is_ascii_lowercase())
            && groups.all(|g| {
                (1..=8).contains(&g.len()) && g.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        ok.then(|| Lang(tag.into()))
    }

    /// Japanese.
    pub fn ja() -> Lang {
        Lang("ja".into())
    }

    /// English.
    pub fn en() -> Lang {
        Lang("en".into())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language's name in itself; its tag where hakusho does not know it.
    pub fn own_name(&self) -> &str {
        match self.as_str() {
            "ja" => "日本語",
            "en" => "English",
            "zh-hant" => "繁體中文",
            "zh-hans" | "zh" => "简体中文",
            "ko" => "한국어",
            "vi" => "Tiếng Việt",
            "ne" => "नेपाली",
            "fil" => "Filipino",
            "pt" => "Português",
            "es" => "Español",
            "fr" => "Français",
            "de" => "Deutsch",
            other => other,
        }
    }

    /// The language with the territory that is meant by it unless another is
    /// said, as the Open Graph protocol wants it; none where hakusho does not
    /// know one.
    pub fn locale(&self) -> Option<&'static str> {
        Some(match self.as_str() {
            "ja" => "ja_JP",
            "en" => "en_GB",
            "zh-hant" => "zh_TW",
            "zh-hans" | "zh" => "zh_CN",
            "ko" => "ko_KR",
            "vi" => "vi_VN",
            "ne" => "ne_NP",
            "fil" => "fil_PH",
            "pt" => "pt_BR",
            "es" => "es_ES",
            "fr" => "fr_FR",
            "de" => "de_DE",
            _ => return None,
        })
    }

    /// The language without script and region: `zh` of `zh-hant`.
    pub fn primary(&self) -> &str {
        let end = self.0.bytes().position(|byte| byte == b'-');
        &self.0[..end.unwrap_or(self.0.len())]
    }

    /// How it writes numbers and dates; a language without rules of its own
    /// gets forms that every reader knows (ISO dates, ≥).
    pub fn rules(&self) -> &'static Rules {
        match self.primary() {
            "ja" => &ja::RULES,
            "en" => &en::RULES,
            _ => &neutral::RULES,
        }
    }

    /// Whether its words run without spaces and lines break between any two
    /// characters that are not forbidden there.
    pub fn is_unspaced(&self) -> bool {
        matches!(self.primary(), "ja" | "zh")
    }
}

/// A text in several languages, in the order in which the languages were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(Lang, String)>);

impl Text {
    /// A text of these versions.
    pub fn new(versions: Vec<(Lang, String)>) -> Self {
        Text(versions)
    }

    /// The version in one language.
    pub fn get(&self, lang: &Lang) -> Option<&str> {
        self.0
            .iter()
            .find(|(l, _)| l == lang)
            .map(|(_, t)| t.as_str())
    }

    /// The version in one language, or the first there is, or nothing.
    pub fn or_any(&self, lang: &Lang) -> &str {
        self.get(lang)
            .or_else(|| self.0.first().map(|(_, t)| t.as_str()))
            .unwrap_or("")
    }

    /// Every version.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &str)> + Clone {
        self.0.iter().map(|(l, t)| (l, t.as_str()))
    }
}
