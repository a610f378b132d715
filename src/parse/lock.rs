//! `edition.lock`: what an edition stated when it was published. hakusho
//! writes it; a slip of a hand in it is still told.

use super::codes;
use super::draft::{LockDraft, LockForm, LockLineDraft};
use super::findings::Findings;
use crate::diag::{Diagnostic, said};
use crate::source::{FileId, Span};

/// Reads a lock; none where it is not one.
pub(super) fn lock(file: FileId, text: &str, findings: &Findings) -> Option<LockDraft> {
    let mut start = 0usize;
    let mut form = LockForm::NEWEST;
    let mut lines = Vec::new();
    for (n, line) in text.split_inclusive('\n').enumerate() {
        let at = Span::new(file, start..start + line.trim_end().len());
        start += line.len();
        let line = line.trim_end();
        if n == 0 {
            let mut forms = [LockForm::First, LockForm::Second].into_iter();
            let Some(written) = forms.find(|form| form.head() == line) else {
                findings.push(broken(at));
                return None;
            };
            form = written;
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
    Some(LockDraft { file, form, lines })
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
