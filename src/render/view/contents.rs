//! Pages whose content is text.

use super::chrome::LanguageChoice;
use super::part::{Doubt, Link, Mark, Phrase, TitleLink};
use super::trace::Traces;
use crate::render::html::Html;
use serde::Serialize;

/// A page that somebody wrote.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Written {
    /// Marks of the doubts about the page as a whole.
    pub marks: Vec<Mark>,
    /// The text with its generated parts.
    pub body: Html,
    /// Its language, where it is not that of the page.
    pub lang: Option<String>,
    /// The node it is about.
    pub node: Option<Link>,
    /// Doubts that the marks in it lead to.
    pub doubts: Vec<Doubt>,
    /// Where the numbers in it come from.
    pub traces: Traces,
    /// When it was last changed, as a sentence.
    pub updated: Option<String>,
    /// That it is shown in another language than that of the page.
    pub untranslated: Option<Untranslated>,
    /// That it is not yet approved, as a sentence.
    pub review: Option<String>,
}

/// That a translation has not kept up with its original.
#[derive(Clone, Debug, Serialize)]
pub struct Outdated {
    /// That, as a sentence.
    pub text: String,
    /// Whether passages of the text are marked as older.
    pub is_marked: bool,
    /// The headings below which that is so.
    pub sections: Vec<Link>,
    /// The page in the language of the original.
    pub link: TitleLink,
    /// Its address in full, to be typed from paper; in the print edition only.
    pub address: Option<String>,
}

/// That a text is shown in another language than that of the page.
#[derive(Clone, Debug, Serialize)]
pub struct Untranslated {
    /// That, as a sentence.
    pub text: String,
    /// The page in the language of the text.
    pub link: TitleLink,
    /// Its address in full, to be typed from paper; in the print edition only.
    pub address: Option<String>,
}

/// The page for an address that leads nowhere. Its links are absolute paths,
/// since it stands in for any address.
#[derive(Clone, Debug, Serialize)]
pub struct Missing {
    /// What has happened: at the root in each language.
    pub leads: Vec<Phrase>,
    /// The reports, in each language.
    pub homes: Vec<LanguageChoice>,
}
