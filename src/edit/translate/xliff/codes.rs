//! Protected pieces of a text as inline codes of XLIFF.

use crate::edit::translate::exchange::{Mark, MarkKind, Written};
use std::collections::BTreeMap;

/// A text with its codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'w> {
    Text(&'w str),
    /// Stands alone.
    Alone(Code),
    /// Begins around text.
    Open(Code),
    /// Ends it.
    Close(Code),
}

/// An inline code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code {
    pub id: String,
    pub kind: MarkKind,
    /// What stands for it, or for its beginning.
    pub start: Datum,
    /// What stands for its end.
    pub end: Datum,
}

/// What stands for a code in the file of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Datum {
    /// Its id in the unit.
    pub id: String,
    pub written: String,
}

/// The codes of the two texts of a unit, and what stands for them.
#[derive(Debug, Default)]
pub(super) struct Codes {
    /// Each once, in order.
    pub data: Vec<Datum>,
    /// Codes of the original by what they write; each is used once.
    known: BTreeMap<(MarkKind, String), Vec<String>>,
    added: usize,
}

impl Codes {
    /// The pieces of the original; its codes are numbered from 1.
    pub fn of_original<'w>(&mut self, written: &'w Written) -> Vec<Piece<'w>> {
        let mut number = 0;
        let pieces = self.pieces(written, |codes, mark, key| {
            number += 1;
            let id = number.to_string();
            codes
                .known
                .entry((mark.kind, key))
                .or_default()
                .push(id.clone());
            id
        });
        for ids in self.known.values_mut() {
            ids.reverse();
        }
        pieces
    }

    /// The pieces of the translation; codes that the original has as well keep
    /// their ids.
    pub fn of_translation<'w>(&mut self, written: &'w Written) -> Vec<Piece<'w>> {
        self.pieces(written, |codes, mark, key| {
            let known = codes.known.get_mut(&(mark.kind, key)).and_then(Vec::pop);
            known.unwrap_or_else(|| {
                codes.added += 1;
                format!("t{}", codes.added)
            })
        })
    }

    fn pieces<'w>(
        &mut self,
        written: &'w Written,
        mut name: impl FnMut(&mut Codes, &Mark, String) -> String,
    ) -> Vec<Piece<'w>> {
        let mut saying = Saying {
            text: &written.text,
            done: 0,
            pieces: Vec::new(),
        };
        // Where the text of each open code ends, and where the code does.
        let mut open: Vec<(usize, usize, Code)> = Vec::new();
        for mark in &written.marks {
            while let Some(ended) = open.pop_if(|(inner, ..)| *inner <= mark.at.start) {
                saying.close(ended);
            }
            saying.until(mark.at.start);
            let inner = mark.inner.clone().unwrap_or(mark.at.end..mark.at.end);
            let start = &written.text[mark.at.start..inner.start];
            let end = &written.text[inner.end..mark.at.end];
            let code = Code {
                id: name(self, mark, format!("{start}\u{1f}{end}")),
                kind: mark.kind,
                start: self.datum(start),
                end: self.datum(end),
            };
            saying.done = inner.start;
            match mark.inner {
                Some(_) => {
                    saying.pieces.push(Piece::Open(code.clone()));
                    open.push((inner.end, mark.at.end, code));
                }
                None => saying.pieces.push(Piece::Alone(code)),
            }
        }
        while let Some(ended) = open.pop() {
            saying.close(ended);
        }
        saying.until(written.text.len());
        saying.pieces
    }

    /// What stands for a code; without an id if that is nothing.
    fn datum(&mut self, written: &str) -> Datum {
        if written.is_empty() {
            return Datum::default();
        }
        let known = self.data.iter().find(|datum| datum.written == written);
        known.cloned().unwrap_or_else(|| {
            let id = format!("d{}", self.data.len() + 1);
            let written = written.to_owned();
            self.data.push(Datum { id, written });
            self.data[self.data.len() - 1].clone()
        })
    }
}

/// The pieces of a text up to a place.
struct Saying<'w> {
    text: &'w str,
    done: usize,
    pieces: Vec<Piece<'w>>,
}

impl Saying<'_> {
    fn until(&mut self, end: usize) {
        if self.done < end {
            self.pieces.push(Piece::Text(&self.text[self.done..end]));
            self.done = end;
        }
    }

    fn close(&mut self, (inner, end, code): (usize, usize, Code)) {
        self.until(inner);
        self.pieces.push(Piece::Close(code));
        self.done = end;
    }
}
