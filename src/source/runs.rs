use super::{FileId, Span};
use std::ops::Range;

/// Where the bytes of a text that was read out of a file stand in that file:
/// without quotes, escapes, markup and what else is no text of a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runs {
    file: FileId,
    /// In the order of the text; none overlaps another.
    runs: Vec<Run>,
}

/// Bytes that stand in the file as they stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    text: u32,
    source: u32,
    length: u32,
}

/// How far ahead a character is looked for that does not stand where it is
/// expected: a soft line break with its indent, a long entity.
const WINDOW: usize = 64;

fn cut(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Runs {
    /// No bytes yet.
    pub fn new(file: FileId) -> Self {
        Runs {
            file,
            runs: Vec::new(),
        }
    }

    /// The file.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// Says that `length` bytes from `text` of the text are those from
    /// `source` of the file.
    pub fn push(&mut self, text: usize, source: usize, length: usize) {
        if length == 0 {
            return;
        }
        let (text, source, length) = (cut(text), cut(source), cut(length));
        match self.runs.last_mut() {
            Some(last)
                if last.text + last.length == text && last.source + last.length == source =>
            {
                last.length += length;
            }
            _ => self.runs.push(Run {
                text,
                source,
                length,
            }),
        }
    }

    /// Sets a text that begins at `at` against the writing that it was read
    /// from, which begins at `start` of the file: equal characters are paired,
    /// escapes and entities passed over.
    pub fn follow(&mut self, at: usize, text: &str, start: usize, written: &str) {
        if text == written {
            return self.push(at, start, text.len());
        }
        let mut here = 0;
        for (offset, c) in text.char_indices() {
            if let Some(length) = entity(&written[here..], c) {
                here += length;
            } else if let Some(found) = next(&written[here..], c) {
                here += found;
                self.push(at + offset, start + here, c.len_utf8());
                here += c.len_utf8();
            }
        }
    }

    /// Takes in the runs of a text that was put behind this one at `at`.
    pub fn append(&mut self, at: usize, other: &Runs) {
        for run in &other.runs {
            let text = at + run.text as usize;
            self.push(text, run.source as usize, run.length as usize);
        }
    }

    /// The place in the file of a range of the text; that of the text as a
    /// whole where no byte of the range was written as it stands.
    pub fn span(&self, range: Range<usize>) -> Span {
        let (from, to) = (cut(range.start), cut(range.end.max(range.start)));
        let start = self.source_of(from);
        if from == to {
            return Span::new(self.file, start..start);
        }
        let after = self.runs.partition_point(|run| run.text < to);
        let end = match after.checked_sub(1).map(|at| self.runs[at]) {
            Some(run) => (run.source + (to - run.text).min(run.length)) as usize,
            None => start,
        };
        Span::new(self.file, start..end.max(start))
    }

    /// Where the byte at `at` stands: where it was not written as it stands,
    /// where the next one does, or behind the last.
    fn source_of(&self, at: u32) -> usize {
        let after = self.runs.partition_point(|run| run.text + run.length <= at);
        let place = match (self.runs.get(after), self.runs.last()) {
            (Some(run), _) => run.source + at.saturating_sub(run.text),
            (None, Some(last)) => last.source + last.length,
            (None, None) => 0,
        };
        place as usize
    }
}

/// The length of an entity that stands for `c` where one begins.
fn entity(written: &str, c: char) -> Option<usize> {
    let name = written.strip_prefix('&')?;
    let length = name
        .bytes()
        .take(WINDOW)
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'#')
        .count();
    let is_closed = length > 0 && name[length..].starts_with(';');
    let is_meant = c != '&' || matches!(&name[..length], "amp" | "#38");
    (is_closed && is_meant).then_some(length + 2)
}

/// How far ahead a character stands.
fn next(written: &str, c: char) -> Option<usize> {
    if written.starts_with(c) {
        return Some(0);
    }
    let mut end = WINDOW.min(written.len());
    while !written.is_char_boundary(end) {
        end -= 1;
    }
    written[..end].find(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str, written: &str) -> Vec<(usize, usize)> {
        let mut runs = Runs::new(FileId(0));
        runs.follow(0, text, 10, written);
        text.char_indices()
            .map(|(at, c)| {
                let range = runs.span(at..at + c.len_utf8()).range();
                (range.start, range.end)
            })
            .collect()
    }

    #[test]
    fn what_was_written_as_it_stands_is_found() {
        assert_eq!(places("a港b", "a港b"), [(10, 11), (11, 14), (14, 15)]);
        assert_eq!(places("a\"b", "a\\\"b"), [(10, 11), (12, 13), (13, 14)]);
        assert_eq!(places("a\"b", "a\"\"b"), [(10, 11), (11, 12), (13, 14)]);
        assert_eq!(places("a*b", "a\\*b"), [(10, 11), (12, 13), (13, 14)]);
    }

    #[test]
    fn what_was_not_is_the_place_between() {
        assert_eq!(places("a<b", "a&lt;b"), [(10, 11), (15, 15), (15, 16)]);
        assert_eq!(places("<t&a", "&lt;t&amp;a").last(), Some(&(20, 21)));
        assert_eq!(places("a\nb", "a\\nb"), [(10, 11), (13, 13), (13, 14)]);
    }

    #[test]
    fn a_text_without_places_stands_at_the_beginning() {
        assert_eq!(Runs::new(FileId(3)).span(2..5), Span::start_of(FileId(3)));
    }
}
