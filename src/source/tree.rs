use super::encoding::{Charset, decode, encode_like, lacking};
use super::{FileId, Span};
use std::collections::BTreeSet;

/// One input file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path from the root of the publication, with `/`.
    pub path: String,
    /// The bytes as they were read.
    pub bytes: Vec<u8>,
}

/// All input files, sorted by path.
#[derive(Clone, Debug, Default)]
pub struct SourceTree {
    files: Vec<SourceFile>,
}

impl SourceTree {
    /// Orders files by path. Of two files with one path the first stays.
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        SourceTree { files }
    }

    /// Every file with its id, in the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files
            .iter()
            .zip(0u32..)
            .map(|(file, id)| (FileId(id), file))
    }

    /// The file of this id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The file at this path.
    pub fn find(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let at = self
            .files
            .binary_search_by(|f| f.path.as_str().cmp(path))
            .ok()?;
        Some((FileId(u32::try_from(at).ok()?), &self.files[at]))
    }

    /// The text of a file without its byte order mark; spans count in it.
    /// Shift_JIS and UTF-16 are decoded, and what cannot be is replaced, so
    /// that a diagnostic can always show a line.
    pub fn text(&self, id: FileId) -> std::borrow::Cow<'_, str> {
        decode(&self.file(id).bytes).0
    }

    /// How the bytes of a file stand for characters.
    pub fn charset(&self, id: FileId) -> Charset {
        decode(&self.file(id).bytes).1
    }

    /// The bytes of a file with this text instead of its own, in its encoding;
    /// none where that lacks a character.
    pub fn rewritten(&self, id: FileId, text: &str) -> Option<Vec<u8>> {
        encode_like(&self.file(id).bytes, text)
    }

    /// The characters of a text that the encoding of a file lacks.
    pub fn lacking(&self, id: FileId, text: &str) -> BTreeSet<char> {
        lacking(&self.file(id).bytes, text)
    }

    /// Line and column of the start of a span, both from 1; the column counts
    /// characters.
    pub fn line_column(&self, span: Span) -> (usize, usize) {
        let text = self.text(span.file);
        let mut at = (span.start as usize).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let before = &text[..at];
        let line_start = before.rfind('\n').map_or(0, |n| n + 1);
        (
            before.matches('\n').count() + 1,
            before[line_start..].chars().count() + 1,
        )
    }
}
