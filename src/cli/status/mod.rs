//! How far translations have come, and the record that they were checked.

mod accept;
mod json;
mod table;

pub(super) use accept::accept;

use super::absent::{none, unknown};
use super::args::Common;
use super::report::{Report, Status, to_stdout};
use super::translate::content;
use crate::diag::{Said, said};
use crate::edit;
use crate::lang::Lang;
use crate::model::Publication;
use crate::parity::{Comparisons, ScopeIx, Survey, Work, texts};
use crate::source::{Lines, SourceTree, Span};

/// What is to be shown.
pub(super) struct Wanted<'a> {
    /// The report, by the name of its folder; none for every report.
    pub(super) report: Option<&'a str>,
    /// The edition, by the name of its folder; none for every edition.
    pub(super) edition: Option<&'a str>,
    /// A page by its name or a file by its path; none for all.
    pub(super) page: Option<&'a str>,
    /// The language of the translation; none for all.
    pub(super) into: Option<&'a Lang>,
    /// Whether every text is shown.
    pub(super) has_blocks: bool,
}

/// What is shown, and what it takes to name places.
struct Shown {
    publication: Publication,
    works: Vec<Work>,
    lines: Lines,
    has_blocks: bool,
}

/// Shows how far the translations have come.
pub(super) fn status(common: &Common, report: &Report, wanted: &Wanted) -> Status {
    let (tree, publication) = match content(common, report) {
        Ok(read) => read,
        Err(status) => return status,
    };
    let scopes = match edit::scopes(&publication, wanted.report, wanted.edition) {
        Ok(scopes) => scopes,
        Err(error) => {
            return report.wrong_usage(&unknown(wanted.report, wanted.edition, &error));
        }
    };
    let works = match works(&publication, &scopes, wanted) {
        Ok(works) => works,
        Err(words) => return report.wrong_usage(&words),
    };
    let shown = Shown {
        publication,
        works,
        lines: lines(&tree),
        has_blocks: wanted.has_blocks,
    };
    let text = match report.is_for_program() {
        true => json::write(&shown),
        false => table::write(&shown, report.tongue),
    };
    to_stdout(&text, Status::Clean)
}

/// What is to be shown, or what is wrong with the names that were given.
fn works(
    publication: &Publication,
    scopes: &[ScopeIx],
    wanted: &Wanted,
) -> Result<Vec<Work>, Said> {
    if let Some(lang) = wanted.into {
        edit::language(publication, lang.as_str())
            .map_err(|known| none("言語", "language", lang.as_str(), &known))?;
    }
    let mut works = Survey::of(&texts(publication, &mut Comparisons::default())).works;
    works.retain(|work| scopes.contains(&work.scope));
    if let Some(page) = wanted.page {
        let known = edit::homes(works.iter().map(|work| &work.home));
        works.retain(|work| edit::is_home(&work.home, page));
        if works.is_empty() {
            return Err(none("ページまたはファイル", "page or file", page, &known));
        }
    }
    if let Some(lang) = wanted.into {
        works.retain(|work| work.target == *lang);
        if works.is_empty() {
            let lang = lang.as_str();
            return Err(said(
                format!("ここに {lang} へ訳す文はありません"),
                format!("there are no texts here to translate into {lang}"),
            ));
        }
    }
    Ok(works)
}

/// Where lines begin in the files that hold texts.
fn lines(tree: &SourceTree) -> Lines {
    let endings = [".md", ".toml", ".csv"];
    Lines::of(tree, |path| endings.iter().any(|end| path.ends_with(end)))
}

impl Shown {
    /// `content/city/2024/01-start.en.md:12`
    fn place(&self, at: Option<Span>) -> Option<(&str, usize)> {
        self.lines.place(at?)
    }
}
