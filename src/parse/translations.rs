//! `translations.lock`: which translation was made from which original. One
//! line a pair, in any order, so that lines of two branches merge.

use super::codes;
use super::draft::{Accepted, PairKey, Stage, Translations};
use super::findings::Findings;
use crate::diag::{Diagnostic, said};
use crate::lang::Lang;
use crate::source::{FileId, Span};
use crate::value::period::Date;
use crate::value::{Hash128, Period};

/// The first line: name and version of the format.
pub const HEAD: &str = "hakusho translations lock 1";

/// Reads a lock. A line that cannot be read is reported and left out.
pub(super) fn translations(file: FileId, text: &str, findings: &Findings) -> Translations {
    let mut read = Translations::default();
    let mut start = 0usize;
    let mut is_headed = false;
    for line in text.split_inclusive('\n') {
        let at = Span::new(file, start..start + line.trim_end().len());
        start += line.len();
        let line = line.trim();
        if !is_headed {
            if line != HEAD {
                findings.push(broken(at));
                return read;
            }
            is_headed = true;
        } else if !line.is_empty() && !line.starts_with('#') {
            match pair(line) {
                Some((key, accepted)) => read.add(key, accepted),
                None => findings.push(broken(at)),
            }
        }
    }
    if !is_headed {
        findings.push(broken(Span::start_of(file)));
    }
    read
}

/// `HASH HASH en approved 2026-11-20`
fn pair(line: &str) -> Option<(PairKey, Accepted)> {
    let mut words = line.split_whitespace();
    let original = Hash128::parse(words.next()?)?;
    let translation = Hash128::parse(words.next()?)?;
    let lang = Lang::parse(words.next()?)?;
    let stage = words.next()?;
    let stage = Stage::ALL.into_iter().find(|one| one.name() == stage)?;
    let date = match words.next() {
        Some(word) => Some(day(word)?),
        None => None,
    };
    let key = PairKey {
        original,
        lang,
        translation,
    };
    words
        .next()
        .is_none()
        .then_some((key, Accepted { stage, date }))
}

fn day(word: &str) -> Option<Date> {
    match Period::parse(word, None).ok()?.period {
        Period::Day(date) => Some(date),
        _ => None,
    }
}

fn broken(at: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::BROKEN_LOCK,
        at,
        said(
            "translations.lock のこの行は読めません",
            "this line of translations.lock cannot be read",
        ),
    )
    .help(said(
        "手で書きかえたファイルは元に戻します。行を取り除くと、その訳文は未確認に戻ります",
        "restore the file if it was edited by hand; without the line, its translation counts as unreviewed",
    ))
}
