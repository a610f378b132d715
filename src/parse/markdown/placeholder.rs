//! `{overnight-stays.target@2031 compact}`: a figure placed from the data.

use crate::diag::{Diagnostic, Said, nearest, said};
use crate::parse::codes;
use crate::parse::draft::{Mode, Placeholder};
use crate::source::Span;
use crate::value::{Id, Period};

const MODES: [(&str, Mode); 5] = [
    ("compact", Mode::Compact),
    ("plain", Mode::Plain),
    ("change", Mode::Change),
    ("ratio", Mode::Ratio),
    ("share", Mode::Share),
];

/// Reads a code span that stands in braces; none for any other code span.
pub(super) fn placeholder(code: &str, at: Span) -> Option<Result<Placeholder, Diagnostic>> {
    let inside = code.trim().strip_prefix('{')?.strip_suffix('}')?.trim();
    Some(read(inside).map_err(|(message, help)| {
        let fault = Diagnostic::new(&codes::BAD_PLACEHOLDER, at, message);
        fault.help(help.unwrap_or_else(|| {
            said(
                "`{overnight-stays.target@2031}` のように書いてください",
                "write it like `{overnight-stays.target@2031}`",
            )
        }))
    }))
}

/// Reads what may stand in the braces where it names one figure as it is.
pub(in crate::parse) fn reference(written: &str, at: Span) -> Result<Placeholder, Diagnostic> {
    let read = read(written.trim()).and_then(|one| match one.mode {
        Mode::Full => Ok(one),
        _ => Err((
            said(
                format!("「{written}」には、数値そのものを指定します"),
                format!("`{written}` must name a figure as it is"),
            ),
            None,
        )),
    });
    read.map_err(|(message, help)| {
        let fault = Diagnostic::new(&codes::BAD_PLACEHOLDER, at, message);
        fault.help(help.unwrap_or_else(|| {
            said(
                "\"overnight-stays.target@2031\" のように書いてください",
                "write it like \"overnight-stays.target@2031\"",
            )
        }))
    })
}

type Fault = (Said, Option<Said>);

fn read(inside: &str) -> Result<Placeholder, Fault> {
    let (reference, mode) = mode(inside)?;
    let (path, period) = match reference.split_once('@') {
        Some((path, period)) => (path, Some(period.trim())),
        None => (reference, None),
    };
    let mut names = path.trim().split('.');
    let id = names.next().unwrap_or_default();
    let id = Id::parse(id).map_err(|_| {
        let words = said(
            format!("数値の指定 {{{inside}}} の「{id}」はIDではありません"),
            format!("`{id}` in {{{inside}}} is no id"),
        );
        (words, None)
    })?;
    let parts: Vec<String> = names.map(str::to_owned).collect();
    if parts.len() > 2
        || parts
            .iter()
            .any(|p| p.is_empty() || p.contains(char::is_whitespace))
    {
        let words = said(
            format!("数値の指定 {{{inside}}} の . の後が読めません"),
            format!("what follows the dots in {{{inside}}} cannot be read"),
        );
        return Err((words, None));
    }
    let (period, until) = periods(inside, period, mode)?;
    Ok(Placeholder {
        id,
        parts,
        period,
        until,
        mode,
    })
}

/// The reference and the word behind it.
fn mode(inside: &str) -> Result<(&str, Mode), Fault> {
    let Some((reference, word)) = inside.rsplit_once(char::is_whitespace) else {
        return Ok((inside, Mode::Full));
    };
    if let Some((_, mode)) = MODES.iter().find(|(name, _)| *name == word) {
        return Ok((reference.trim_end(), *mode));
    }
    let words = said(
        format!("数値の指定 {{{inside}}} の「{word}」は、使える語ではありません"),
        format!("`{word}` in {{{inside}}} is not a word that may stand there"),
    );
    let names = MODES.map(|(name, _)| name);
    let help = match nearest(word, names) {
        Some(near) => said(
            format!("{near} のことでしょうか"),
            format!("did you mean `{near}`?"),
        ),
        None => said(
            format!(
                "{} のどれかを書くか、何も書かないでください",
                names.join("、")
            ),
            format!("write one of {}, or nothing", names.join(", ")),
        ),
    };
    Err((words, Some(help)))
}

/// One period, or the two that are compared.
fn periods(
    inside: &str,
    text: Option<&str>,
    mode: Mode,
) -> Result<(Option<Period>, Option<Period>), Fault> {
    let compares = matches!(mode, Mode::Change | Mode::Ratio);
    let two = || {
        let words = said(
            format!("数値の指定 {{{inside}}} には、比べる二つの期間が必要です"),
            format!("{{{inside}}} needs the two periods that it compares"),
        );
        let help = said(
            "`{relocation.total@FY2021..FY2022 change}` のように書いてください",
            "write it like `{relocation.total@FY2021..FY2022 change}`",
        );
        (words, Some(help))
    };
    let Some(text) = text else {
        return if compares {
            Err(two())
        } else {
            Ok((None, None))
        };
    };
    let parse = |text: &str| {
        Period::parse(text, None)
            .map(|read| read.period)
            .map_err(|_| {
                let words = said(
                    format!("数値の指定 {{{inside}}} の「{text}」は期間として読めません"),
                    format!("`{text}` in {{{inside}}} is no period"),
                );
                (words, None)
            })
    };
    if !compares {
        return Ok((Some(parse(text)?), None));
    }
    let (first, second) = text.split_once("..").ok_or_else(two)?;
    if first.is_empty() || second.is_empty() {
        return Err(two());
    }
    Ok((Some(parse(first)?), Some(parse(second)?)))
}
