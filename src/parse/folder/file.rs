//! One file of the folder: read, or known from before.

use super::Folder;
use crate::parse::draft::{GridDraft, LockDraft, Translations};
use crate::parse::fields::Shape;
use crate::parse::files::{encoding_read, wrong_encoding};
use crate::parse::findings::Findings;
use crate::parse::forms::Context;
use crate::parse::readings::{Readings, Shelf};
use crate::parse::table::{self, Table};
use crate::parse::{grid, lock, toml_file, translations};
use crate::source::{Charset, FileId, Span};

impl Folder<'_> {
    pub(super) fn toml<T: Clone>(
        &self,
        path: &str,
        shelf: impl FnOnce(&Readings) -> &Shelf<T>,
        shape: &Shape,
        take: impl FnOnce(Table) -> T,
    ) -> Option<T> {
        let (file, _) = self.tree.find(path)?;
        let read = self.read(file, shelf, |findings| {
            self.check_charset(file, findings);
            let text = self.tree.text(file);
            let place = Span::new(file, 0..text.len());
            let readable = toml_file::mend(place, &text, findings);
            let cx = self.context(place, &text, findings);
            table::open(cx, &readable, shape, take)
        });
        Some(read)
    }

    /// Reads a file, or takes what it said before. What `read` finds must come
    /// from the file's path and bytes and the languages alone.
    pub(super) fn read<T: Clone>(
        &self,
        file: FileId,
        shelf: impl FnOnce(&Readings) -> &Shelf<T>,
        read: impl FnOnce(&Findings) -> T,
    ) -> T {
        self.used.borrow_mut().insert(file);
        match self.readings {
            Some(kept) => kept.take(shelf(kept), self.tree, file, self.findings, read),
            None => {
                let found = Findings::default();
                let value = read(&found);
                self.findings.absorb(found);
                value
            }
        }
    }

    pub(super) fn context<'b>(
        &'b self,
        place: Span,
        source: &'b str,
        findings: &'b Findings,
    ) -> Context<'b> {
        Context {
            place,
            source,
            broken: &[],
            languages: &self.languages,
            bare: None,
            findings,
        }
    }

    pub(super) fn check_charset(&self, file: FileId, findings: &Findings) {
        let charset = self.tree.charset(file);
        if charset != Charset::Utf8 {
            findings.push(wrong_encoding(file, charset));
        }
    }

    pub(super) fn grid(&self, file: FileId) -> Option<GridDraft> {
        self.read(
            file,
            |kept| &kept.grids,
            |findings| {
                match self.tree.charset(file) {
                    Charset::Utf8 => {}
                    Charset::Unknown => {
                        findings.push(wrong_encoding(file, Charset::Unknown));
                        return None;
                    }
                    other => findings.push(encoding_read(file, other)),
                }
                grid::grid(file, &self.tree.text(file), findings)
            },
        )
    }

    pub(super) fn lock(&self, path: &str) -> Option<LockDraft> {
        let (file, _) = self.tree.find(path)?;
        self.read(
            file,
            |kept| &kept.locks,
            |findings| lock::lock(file, &self.tree.text(file), findings),
        )
    }

    pub(super) fn translations(&self, base: &str) -> Translations {
        let Some((file, _)) = self.tree.find(&format!("{base}translations.lock")) else {
            return Translations::default();
        };
        self.read(
            file,
            |kept| &kept.translations,
            |findings| translations::translations(file, &self.tree.text(file), findings),
        )
    }
}
