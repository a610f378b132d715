//! What stands around the content of every page.

use super::contents::Outdated;
use super::part::{Fact, Link, TitleLink};
use serde::Serialize;

/// Head, header, navigation, notices and footer of a page.
#[derive(Clone, Debug, Serialize)]
pub struct Chrome {
    /// Language of the page.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// Name of the site, leading to the reports in this language.
    pub site: Link,
    /// The page's heading.
    pub title: String,
    /// Language of the heading and of the headings of the text, where it is not
    /// that of the page.
    pub title_lang: Option<String>,
    /// Text of the `title` element: page, edition, site.
    pub head_title: String,
    /// One or two sentences for search engines; empty for none.
    pub description: String,
    /// Absolute address of this page; where it shows the text of another
    /// language, that of the page which it shows.
    pub canonical: String,
    /// Absolute addresses of this page in every language that has a version,
    /// and `x-default`; none where this language has none.
    pub alternates: Vec<Alternate>,
    /// What others show when they name this page; none where it has no address of
    /// its own.
    pub social: Option<Social>,
    /// The language switch.
    pub languages: Vec<LanguageChoice>,
    /// From the site down to this page; empty at the top.
    pub breadcrumbs: Vec<Crumb>,
    /// Files of the theme.
    pub assets: Assets,
    /// The feed of this language.
    pub feed: Option<String>,
    /// Content of the Content-Security-Policy.
    pub policy: String,
    /// Who compiled the site, where that is not the body itself.
    pub notice: Option<String>,
    /// That what the page shows has not kept up with its original.
    pub outdated: Option<Outdated>,
    /// The date the document speaks of, as a sentence.
    pub as_of: Option<String>,
    /// Whether this language is the original, an official or an unofficial
    /// translation, as a sentence.
    pub translation: Option<String>,
    /// The same page in the original, where this one is a translation.
    pub original: Option<TitleLink>,
    /// Languages in which there is no such page.
    pub lacking: Vec<Lacking>,
    /// The body whose strategy it is and the edition, above the heading.
    pub kicker: Option<Link>,
    /// Pages of the edition; absent outside editions.
    pub section: Option<Section>,
    /// Headings of this page; empty where there are fewer than three.
    pub toc: Vec<TocEntry>,
    /// The page before this one.
    pub prev: Option<TitleLink>,
    /// The page after this one.
    pub next: Option<TitleLink>,
    /// The end of the page.
    pub footer: Footer,
}

/// The page in one language, for machines.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// `hreflang`: a tag or `x-default`.
    pub lang: String,
    /// Absolute address.
    pub href: String,
}

/// The page in one language, for readers.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageChoice {
    /// Its tag.
    pub lang: String,
    /// The language's own name: 日本語, English.
    pub name: String,
    /// The same page in it.
    pub href: String,
    /// What stands there if not a version of the page, in words of that
    /// language: 概要, not translated.
    pub other: Option<String>,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// That there is no version of this page in a language.
#[derive(Clone, Debug, Serialize)]
pub struct Lacking {
    /// The language, in which the words are.
    pub lang: String,
    /// That, as a sentence.
    pub text: String,
    /// What there is in it: the first page of the edition.
    pub link: Link,
}

/// A step of the way from the top to this page.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// Title.
    pub text: String,
    /// Its language, where it is not that of the page.
    pub lang: Option<String>,
    /// Where it leads; absent for this page.
    pub href: Option<String>,
}

/// Files of the theme, with their hashed names.
#[derive(Clone, Debug, Serialize)]
pub struct Assets {
    /// Style sheets in their order, the generated one of the charts included.
    pub styles: Vec<String>,
    /// Scripts; the page is whole without them.
    pub scripts: Vec<String>,
    /// The icon.
    pub icon: Option<String>,
}

/// What social networks show of a page, apart from its title and description
/// (the Open Graph protocol).
#[derive(Clone, Debug, Serialize)]
pub struct Social {
    /// `ja_JP`
    pub locale: Option<String>,
    /// Those of the other languages.
    pub other_locales: Vec<String>,
    /// The picture.
    pub card: Option<SocialCard>,
}

/// A picture for social networks.
#[derive(Clone, Debug, Serialize)]
pub struct SocialCard {
    /// Absolute address.
    pub href: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What it says, for those who do not see it.
    pub alt: String,
}

/// The pages of an edition.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// The edition, leading to its overview.
    pub title: Link,
    /// Written pages, then fixed pages.
    pub groups: Vec<NavGroup>,
}

/// Entries of a menu that belong together.
#[derive(Clone, Debug, Serialize)]
pub struct NavGroup {
    /// Its heading.
    pub title: String,
    /// The pages.
    pub entries: Vec<NavEntry>,
}

/// A page in a menu.
#[derive(Clone, Debug, Serialize)]
pub struct NavEntry {
    /// Title, short, and where it leads.
    pub page: TitleLink,
    /// Whether it is this page.
    pub current: bool,
    /// Whether this page lies below it (an indicator below the indicators).
    pub within: bool,
}

/// A heading of this page.
#[derive(Clone, Debug, Serialize)]
pub struct TocEntry {
    /// Its anchor, without `#`.
    pub id: String,
    /// Its text, without markup.
    pub text: String,
    /// 2 or 3.
    pub level: u8,
}

/// The end of a page.
#[derive(Clone, Debug, Serialize)]
pub struct Footer {
    /// Who answers for the site.
    pub publisher: Publisher,
    /// Published, updated, as of.
    pub dates: Vec<Fact>,
    /// Terms of use.
    pub licence: Licence,
    /// A reference to this page, ready to be copied; absent where the page
    /// itself ends with one.
    pub cite: Option<String>,
    /// A `mailto:` address that names this page.
    pub report: Option<String>,
}

/// Who answers for the site.
#[derive(Clone, Debug, Serialize)]
pub struct Publisher {
    /// Name.
    pub name: String,
    /// Own site.
    pub url: Option<String>,
    /// How to reach it.
    pub contact: String,
    /// Address.
    pub email: Option<String>,
}

/// Terms of use.
#[derive(Clone, Debug, Serialize)]
pub struct Licence {
    /// Name.
    pub name: String,
    /// Its text.
    pub url: Option<String>,
    /// What it holds for.
    pub note: Option<String>,
}
