//! Input as ordered bytes: files with their paths, places in them, lines and
//! columns. Nothing here knows a format.

mod encoding;
mod escape;
mod lines;
mod runs;
mod tree;

pub use encoding::Charset;
pub use escape::escaped;
pub use lines::Lines;
pub use runs::Runs;
pub use tree::{SourceFile, SourceTree};

/// A file of a [`SourceTree`]; its order is the order of the paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in the decoded text of a file; `start <= end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span of `range` in `file`; offsets above 4 GiB are cut, which the
    /// limit on file size makes impossible.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span {
            file,
            start: cut(range.start),
            end: cut(range.end.max(range.start)),
        }
    }

    /// The empty span at the beginning of `file`.
    pub fn start_of(file: FileId) -> Self {
        Span {
            file,
            start: 0,
            end: 0,
        }
    }

    /// The bytes as a range.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Where it begins, for what is said of the whole and for what is not there.
    pub fn start(self) -> Self {
        Span {
            end: self.start,
            ..self
        }
    }

    /// The part of this span that `inner` names, counted from its start.
    pub fn within(self, inner: std::ops::Range<usize>) -> Self {
        let base = self.start as usize;
        Span::new(self.file, base + inner.start..base + inner.end)
    }
}

/// A value and the place where an author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// Where it stands.
    pub at: Span,
    /// What it is.
    pub value: T,
}

impl<T> Spanned<T> {
    /// Puts a value to its place.
    pub fn new(at: Span, value: T) -> Self {
        Spanned { at, value }
    }

    /// Keeps the place and changes the value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            at: self.at,
            value: change(self.value),
        }
    }
}
