//! Small parts that many pages share.

use serde::Serialize;

/// A text that leads somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub href: String,
}

/// A page by its title, leading to it. Either may be in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TitleLink {
    /// The title.
    pub text: String,
    /// Its language, where it is not that of this page.
    pub lang: Option<String>,
    /// Where it leads.
    pub href: String,
    /// The language of what is there, where it is not that of this page.
    pub hreflang: Option<String>,
    /// That there is no such page in this language, in words: 日本語のみ.
    pub only: Option<String>,
}

impl From<Link> for TitleLink {
    fn from(link: Link) -> Self {
        TitleLink {
            text: link.text,
            href: link.href,
            ..TitleLink::default()
        }
    }
}

/// A text that may be in another language than the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The text.
    pub text: String,
    /// Its language, where it is not that of the page.
    pub lang: Option<String>,
}

/// A line of a description list: a name and what is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The name: 策定主体, Period.
    pub term: String,
    /// What is known, or the words for "not stated".
    pub detail: String,
    /// Where the detail leads.
    pub href: Option<String>,
    /// False where the source does not say; shown more quietly.
    pub stated: bool,
}

/// Whom a doubt concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DoubtKind {
    /// The document itself.
    Source,
    /// Only our copy of it.
    Copy,
}

/// What is doubtful, in full.
#[derive(Clone, Debug, Serialize)]
pub struct Doubt {
    /// Anchor on this page, without `#`; unique on it.
    pub id: String,
    /// Whom it concerns.
    pub kind: DoubtKind,
    /// The kind in words: 資料の疑義.
    pub kind_text: String,
    /// Number in the edition, the same on every page: `3`.
    pub number: String,
    /// What is doubtful and what this site does about it.
    pub text: Phrase,
    /// What the source shows, letter for letter.
    pub as_printed: Option<Phrase>,
    /// Where in the source.
    pub section: Option<String>,
    /// The entry on the page of doubts; absent on that page.
    pub href: Option<String>,
    /// The items it is about, on the page of doubts.
    pub about: Vec<TitleLink>,
}

/// What a [`Mark`] is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    /// A doubt about the source.
    Source,
    /// A doubt about our copy.
    Copy,
    /// A note below the table: coverage, state, a remark.
    Note,
}

/// A small mark behind a figure that leads to its explanation.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    /// What it is for.
    pub kind: MarkKind,
    /// What is seen: `疑義3`, `doubt 3`, `注1`, `note 1`.
    pub text: String,
    /// What is seen behind a mark of the same kind: `3`.
    pub short: String,
    /// What is heard: `資料の疑義3の説明へ`.
    pub label: String,
    /// The explanation, on this page.
    pub href: String,
}

/// Where a figure stands.
#[derive(Clone, Debug, Serialize)]
pub struct SourceLine {
    /// Title of the source.
    pub title: String,
    /// Its entry on the page of sources.
    pub href: Option<String>,
    /// Section and page, where known.
    pub place: Option<String>,
    /// Its date, where known.
    pub date: Option<String>,
}

/// A file to take away.
#[derive(Clone, Debug, Serialize)]
pub struct Download {
    /// Address.
    pub href: String,
    /// `CSV`, `JSON`, `SVG`.
    pub format: String,
    /// The whole name of the link for those who hear it out of context:
    /// `延べ宿泊者数のデータ（CSV）`.
    pub label: String,
}
