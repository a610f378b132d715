//! The next edition of a report: history carried over, the new year pending.

mod marks;
mod page;
mod series;
mod settings;

use super::{NotFound, Written, find};
use crate::model::Publication;
use crate::source::SourceTree;
use crate::value::{Id, Period};
use marks::Marks;

/// What to make the next edition of.
#[derive(Clone, Debug)]
pub struct Next<'a> {
    /// The report.
    pub report: &'a str,
    /// The edition to go out from.
    pub from: &'a str,
    /// The name of the new one.
    pub to: &'a str,
    /// The year whose figures are waited for; the fiscal year before the one
    /// that the new edition is named after, where nothing is said.
    pub pending: Option<Period>,
}

/// The files of the new edition, and what in them waits for figures.
#[derive(Clone, Debug, Default)]
pub struct Prepared {
    /// The files.
    pub files: Vec<Written>,
    /// The year.
    pub year: i32,
    /// Indicators that wait for a result.
    pub indicators: usize,
    /// Series that have a column for it.
    pub series: usize,
}

/// Why there is no next edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextError {
    /// There is nothing to go out from.
    NotFound(NotFound),
    /// The name cannot be that of an edition.
    BadName(String),
    /// There is such an edition already.
    Exists(String),
    /// No year can be read from the name of the edition.
    NoYear(String),
    /// A year was asked for that is none.
    NotAYear(String),
    /// A file of the edition cannot be changed.
    Unreadable(String),
}

/// Makes the files of the next edition.
pub fn next(
    tree: &SourceTree,
    publication: &Publication,
    wanted: &Next,
) -> Result<Prepared, NextError> {
    let (report, edition) =
        find::edition(publication, wanted.report, wanted.from).map_err(NextError::NotFound)?;
    if Id::parse(wanted.to).is_err() {
        return Err(NextError::BadName(wanted.to.to_owned()));
    }
    if report.editions.iter().any(|e| e.id.as_str() == wanted.to) {
        return Err(NextError::Exists(wanted.to.to_owned()));
    }
    let year = year(wanted)?;
    let base = format!("content/{}/{}/", wanted.report, wanted.from);
    let path = |name: &str| format!("content/{}/{}/{name}", wanted.report, wanted.to);
    let mut made = Prepared {
        year,
        ..Prepared::default()
    };
    let tables = tree.find(&format!("{base}tables.toml"));
    let marks = Marks::read(&tables.map_or_else(String::new, |(id, _)| tree.text(id).into_owned()));
    for (id, file) in tree.iter() {
        let Some(name) = file.path.strip_prefix(&base) else {
            continue;
        };
        // What was signed off stays so where nothing changes.
        if name == "edition.lock" {
            continue;
        }
        let unreadable = || NextError::Unreadable(file.path.clone());
        let text = || tree.text(id).into_owned();
        let bytes = match name {
            "edition.toml" => settings::edition(&text(), wanted).ok_or_else(unreadable)?,
            "indicators.toml" => {
                let (text, count) =
                    settings::indicators(&text(), edition, year).ok_or_else(unreadable)?;
                made.indicators = count;
                text
            }
            "tables.toml" => {
                settings::tables(&text(), edition, year, &marks).ok_or_else(unreadable)?
            }
            name if name.ends_with(".md") && !name.contains('/') => page::draft(&text()),
            name => match series::of_file(edition, id, year) {
                Some((table, period)) => {
                    made.series += 1;
                    let mark = marks.of(table);
                    series::extended(&text(), &period.to_string(), &mark).ok_or_else(unreadable)?
                }
                None => {
                    made.files.push(Written {
                        path: path(name),
                        bytes: file.bytes.clone(),
                    });
                    continue;
                }
            },
        };
        made.files.push(Written {
            path: path(name),
            bytes: bytes.into_bytes(),
        });
    }
    Ok(made)
}

fn year(wanted: &Next) -> Result<i32, NextError> {
    match &wanted.pending {
        Some(Period::FiscalYear(year) | Period::Year(year) | Period::UnstatedYear(year)) => {
            Ok(*year)
        }
        Some(other) => Err(NextError::NotAYear(other.to_string())),
        None => {
            let digits: String = (wanted.to.chars())
                .skip_while(|c| !c.is_ascii_digit())
                .take_while(char::is_ascii_digit)
                .collect();
            let named = digits.parse::<i32>().ok().filter(|_| digits.len() == 4);
            named
                .map(|year| year - 1)
                .ok_or_else(|| NextError::NoYear(wanted.to.to_owned()))
        }
    }
}

/// The year as a period of the same basis as another; none where that is no
/// year.
fn like(period: &Period, year: i32) -> Option<Period> {
    match period {
        Period::FiscalYear(_) => Some(Period::FiscalYear(year)),
        Period::Year(_) => Some(Period::Year(year)),
        Period::UnstatedYear(_) => Some(Period::UnstatedYear(year)),
        _ => None,
    }
}

/// The year of a period that is one.
fn year_of(period: &Period) -> Option<i32> {
    match period {
        Period::FiscalYear(year) | Period::Year(year) | Period::UnstatedYear(year) => Some(*year),
        _ => None,
    }
}
