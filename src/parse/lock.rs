//! `edition.lock`: what an edition stated when it was published. hakusho
//! writes it; a slip of a hand in it is still told.

use super::codes;
use super::draft::{LockDraft, LockLineDraft};
use super::findings::Findings;
use crate::diag::{Diagnostic, said};
use crate::source::{FileId, Span};

/// The first line: name and version of the format.
pub const HEAD: &str = "hakusho edition lock 1";

/// Reads a lock; none where it is not one.
pub(super) fn lock(file: FileId, text: &str, findings: &Findings) -> Option<LockDraft> {
    let mut start = 0usize;
    let mut lines = Vec::new();
    for (n, line) in text.split_inclusive('\n').enumerate() {
        let at = Span::new(file, start..start + line.trim_end().len());
        start += line.len();
        let line = line.trim_end();
        if n == 0 {
            if line != HEAD {
                findings.push(broken(at));
                return None;
            }
            continue;
        }
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.split_once(' ') {
            Some((hash, of)) if is_hash(hash) && !of.trim().is_empty() => {
                lines.push(LockLineDraft {
                    at,
                    hash: hash.to_owned(),
                    of: of.to_owned(),
                });
            }
            _ => {
                findings.push(broken(at));
                return None;
            }
        }
    }
    if text.is_empty() {
        findings.push(broken(Span::start_of(file)));
        return None;
    }
    Some(LockDraft { file, lines })
}

fn is_hash(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

fn broken(at: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::BROKEN_LOCK,
        at,
        said(
            "edition.lock のこの行は読めません".to_owned(),
            "this line of edition.lock cannot be read".to_owned(),
        ),
    )
    .help(said(
        "手で書きかえたファイルは元に戻します。版が正しいと確かめたうえで `hakusho freeze` を実行すると、作り直せます".to_owned(),
        "restore the file if it was edited by hand; when the edition is known to be right, `hakusho freeze` writes it anew".to_owned(),
    ))
}
