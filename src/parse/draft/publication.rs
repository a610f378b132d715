//! The publication and its glossary.

use crate::lang::{Lang, Text};
use crate::source::{FileId, Span, Spanned};
use crate::value::{Id, Period, ProgressKind};
use rust_decimal::Decimal;

/// `hakusho.toml`.
#[derive(Clone, Debug)]
pub struct PublicationDraft {
    /// The file.
    pub file: FileId,
    /// Name of the site.
    pub title: Text,
    /// One or two sentences.
    pub description: Text,
    /// Absolute, ends with a slash.
    pub base_url: Spanned<String>,
    /// In order; the first is the `x-default`. At least one.
    pub languages: Vec<Lang>,
    /// Name of the folder below `themes/`.
    pub theme: Spanned<String>,
    /// First month of the fiscal year, 1 to 12.
    pub fiscal_year_start: u8,
    /// How Japanese shows years.
    pub year_style: crate::value::write::YearStyle,
    /// Date of the compilation: a day.
    pub updated: Option<Spanned<Period>>,
    /// Who answers for the site.
    pub publisher: PublisherDraft,
    /// Where the site is not by the body whose strategy it shows.
    pub compiled_by: Option<CompilerDraft>,
    /// Terms of use.
    pub licence: LicenceDraft,
    /// The font of social cards: a path from the folder of `hakusho.toml`.
    pub card_font: Option<Spanned<String>>,
    /// Rules by which indicators are judged.
    pub judgement: Option<JudgementDraft>,
    /// Reasons beside the built-in ones.
    pub missing: Vec<(Spanned<Id>, Text)>,
    /// Units.
    pub units: Vec<Spanned<crate::value::Unit>>,
}

/// `[publisher]`.
#[derive(Clone, Debug)]
pub struct PublisherDraft {
    /// Its name.
    pub name: Text,
    /// Its own site.
    pub url: Option<String>,
    /// How to reach it.
    pub contact: Text,
    /// Address for reports of errors.
    pub email: Option<String>,
}

/// `[compiled_by]`.
#[derive(Clone, Debug)]
pub struct CompilerDraft {
    /// Who compiled it.
    pub name: Text,
    /// The notice at the top of each page.
    pub notice: Text,
}

/// `[licence]`.
#[derive(Clone, Debug)]
pub struct LicenceDraft {
    /// Its name.
    pub name: Text,
    /// Its text.
    pub url: Option<String>,
    /// What it holds for.
    pub note: Option<Text>,
}

/// `[judgement]`.
#[derive(Clone, Debug)]
pub struct JudgementDraft {
    /// Where it stands.
    pub at: Span,
    /// In percent: on track at the first or more, behind at the second or
    /// more, off track below.
    pub thresholds: Option<(Decimal, Decimal)>,
    /// What progress means.
    pub progress: Option<ProgressKind>,
    /// Signs for achieved, on track, behind, off track, missed, none.
    pub symbols: Option<[String; 6]>,
}

/// A `[[term]]` of `glossary.toml`.
#[derive(Clone, Debug)]
pub struct TermDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// `term`, `body`, `place`, `person` or `programme`.
    pub kind: TermKind,
    /// The term in each language.
    pub term: Text,
    /// Other wordings that translations may have, by language.
    pub also: Vec<(Lang, Vec<String>)>,
    /// What it means.
    pub definition: Option<Text>,
}

/// What a term names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermKind {
    /// A notion.
    Term,
    /// An office, company or association.
    Body,
    /// A place.
    Place,
    /// A person.
    Person,
    /// A programme or project.
    Programme,
}
