//! The proof edition: two versions of a text side by side.

use serde::Serialize;

/// What every sheet of the proof edition has around it.
#[derive(Clone, Debug, Serialize)]
pub struct ProofFrame {
    /// Language of the interface.
    pub lang: String,
    /// Content of the security policy.
    pub policy: String,
    /// For the head of the window.
    pub title: String,
    /// For the head of printed pages.
    pub running: String,
    /// Addresses of style sheets.
    pub styles: Vec<String>,
    /// Name of the site.
    pub site: String,
    /// Date of the content, if known.
    pub date: Option<String>,
    /// The way to the first sheet; none on it.
    pub index: Option<String>,
}

/// The first sheet: everything that there is to sign off.
#[derive(Clone, Debug, Serialize)]
pub struct ProofIndex {
    /// What stands around it.
    pub frame: ProofFrame,
    /// Editions with their sheets.
    pub groups: Vec<ProofGroup>,
}

/// The sheets of an edition in one language, or of what stands above editions.
#[derive(Clone, Debug, Serialize)]
pub struct ProofGroup {
    /// Report and edition, languages.
    pub title: String,
    /// Its sheets.
    pub sheets: Vec<ProofEntry>,
}

/// A sheet in the list of sheets.
#[derive(Clone, Debug, Serialize)]
pub struct ProofEntry {
    /// Title of the page, or path of the file below the folder of its edition.
    pub title: String,
    /// Language of the title; none for a path.
    pub title_lang: Option<String>,
    /// The way there.
    pub href: String,
    /// What is on it.
    pub counts: ProofCounts,
}

/// What is on a sheet, in numbers that are written.
#[derive(Clone, Debug, Serialize)]
pub struct ProofCounts {
    /// Pieces of text.
    pub segments: String,
    /// Those by how far they have come: key, word, number; without those that
    /// there are none of.
    pub states: Vec<(String, String, String)>,
    /// Differences that were found; nothing where there are none.
    pub findings: Option<String>,
}

/// One page or one file.
#[derive(Clone, Debug, Serialize)]
pub struct ProofSheet {
    /// What stands around it.
    pub frame: ProofFrame,
    /// Report, edition and languages.
    pub group: String,
    /// Title of the page, or path of the file below the folder of its edition.
    pub title: String,
    /// Language of the title; none for a path.
    pub title_lang: Option<String>,
    /// Files that the two versions stand in.
    pub files: Vec<String>,
    /// What is on it.
    pub counts: ProofCounts,
    /// Names of the two languages.
    pub languages: (String, String),
    /// Piece by piece.
    pub rows: Vec<ProofRow>,
    /// The sheets before and after: title and way.
    pub before: Option<(String, String)>,
    /// See `before`.
    pub after: Option<(String, String)>,
}

/// A piece of text with its translation.
#[derive(Clone, Debug, Serialize)]
pub struct ProofRow {
    /// Its number on the sheet.
    pub number: usize,
    /// Where a cell stands in its table, or the name of a text of a file.
    pub about: Option<String>,
    /// What it is: a key for the look.
    pub kind: String,
    /// What it is, in words.
    pub kind_word: String,
    /// How far it has come: a key.
    pub state: String,
    /// How far it has come, in words.
    pub state_word: String,
    /// The original.
    pub original: Option<ProofSide>,
    /// The translation.
    pub translation: Option<ProofSide>,
    /// What was found, in the order of the original.
    pub remarks: Vec<ProofRemark>,
    /// Terms of the glossary that occur: in both languages.
    pub terms: Vec<(String, String)>,
}

/// One version of a piece.
#[derive(Clone, Debug, Serialize)]
pub struct ProofSide {
    /// Its language.
    pub lang: String,
    /// Its lines, in words.
    pub place: Option<String>,
    /// The text in pieces.
    pub pieces: Vec<ProofPiece>,
}

/// Some letters and how they are marked.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ProofPiece {
    /// The letters.
    pub text: String,
    /// How they are marked: nothing, `pair`, `fault`, `note`, `value` (placed
    /// from the data), `sign` (a mark of a footnote, a picture).
    pub look: Option<&'static str>,
    /// What both sides share; several where marks overlap.
    pub labels: Vec<ProofLabel>,
    /// What is placed, for a value.
    pub about: Option<String>,
}

/// The label of a mark.
#[derive(Clone, Debug, Serialize)]
pub struct ProofLabel {
    /// A number, or the letter of a remark.
    pub text: String,
    /// Its id on the sheet.
    pub id: String,
    /// The id of the same label on the other side, where it stands there.
    pub to: Option<String>,
}

/// Something to look at.
#[derive(Clone, Debug, Serialize)]
pub struct ProofRemark {
    /// `fault`, `note`, `gap` (a side is missing), `ignored`.
    pub look: &'static str,
    /// The letter that marks the place; none where there is no place.
    pub label: Option<String>,
    /// In words.
    pub text: String,
}
