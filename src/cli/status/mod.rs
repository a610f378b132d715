//! How far translations have come, and the record that they were checked.

mod accept;
mod json;
mod table;

pub(super) use accept::accept;

use super::args::Common;
use super::freeze::unknown;
use super::report::{Report, Status, to_stdout};
use super::translate::content;
use crate::diag::{Said, said};
use crate::edit;
use crate::lang::Lang;
use crate::model::Publication;
use crate::parity::{Comparisons, Survey, Work, texts};
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
            return report.wrong_usage(&unknown_scope(wanted.report, wanted.edition, &error));
        }
    };
    let mut works = Survey::of(&texts(&publication, &mut Comparisons::default())).works;
    works.retain(|work| {
        let is_page = wanted
            .page
            .is_none_or(|name| edit::is_home(&work.home, name));
        let is_target = wanted.into.is_none_or(|lang| work.target == *lang);
        is_page && is_target && scopes.contains(&work.scope)
    });
    if works.is_empty()
        && let Some(page) = wanted.page
    {
        return report.wrong_usage(&said(
            format!("ページまたはファイル「{page}」がありません"),
            format!("there is no page or file `{page}`"),
        ));
    }
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

/// Where lines begin in the files that hold texts.
fn lines(tree: &SourceTree) -> Lines {
    let endings = [".md", ".toml", ".csv"];
    Lines::of(tree, |path| endings.iter().any(|end| path.ends_with(end)))
}

fn unknown_scope(report: Option<&str>, edition: Option<&str>, error: &edit::NotFound) -> Said {
    let (report, edition) = (report.unwrap_or_default(), edition.unwrap_or_default());
    unknown(report, edition, error)
}

impl Shown {
    /// `content/city/2024/01-start.en.md:12`
    fn place(&self, at: Option<Span>) -> Option<(&str, usize)> {
        self.lines.place(at?)
    }
}
