use super::{FileId, SourceTree, Span};
use std::collections::BTreeMap;

/// Where the lines of files begin: what is needed of the input to say where
/// something is written once the input itself is gone.
#[derive(Clone, Debug, Default)]
pub struct Lines(BTreeMap<FileId, File>);

#[derive(Clone, Debug)]
struct File {
    path: String,
    /// Bytes before each line, the first included.
    starts: Vec<u32>,
}

impl Lines {
    /// The lines of the files whose paths are `wanted`.
    pub fn of(tree: &SourceTree, wanted: impl Fn(&str) -> bool) -> Self {
        let files = tree.iter().filter(|(_, file)| wanted(&file.path));
        let lines = files.map(|(id, file)| {
            let text = tree.text(id);
            let ends = text.match_indices('\n');
            let after = ends.map(|(at, _)| Span::new(id, at..at + 1).end);
            let file = File {
                path: file.path.clone(),
                starts: std::iter::once(0).chain(after).collect(),
            };
            (id, file)
        });
        Lines(lines.collect())
    }

    /// Path of the file from the root of the publication and the line, from 1,
    /// in which a span begins; none for a file that is not among these.
    pub fn place(&self, span: Span) -> Option<(&str, usize)> {
        let file = self.0.get(&span.file)?;
        let line = file.starts.partition_point(|start| *start <= span.start);
        Some((&file.path, line))
    }
}

#[cfg(test)]
mod tests {
    use super::super::SourceFile;
    use super::*;

    #[test]
    fn lines_are_those_that_an_editor_shows() {
        let file = |path: &str, bytes: &[u8]| SourceFile {
            path: path.to_owned(),
            bytes: bytes.to_vec(),
        };
        let tree = SourceTree::new(vec![
            file("a.csv", "\u{feff}港,R5\r\n\"北\n\",1\r\n".as_bytes()),
            file("b.png", b"\n\n"),
        ]);
        let lines = Lines::of(&tree, |path| path.ends_with(".csv"));
        let text = tree.text(FileId(0));
        for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
            let span = Span::new(FileId(0), at..at);
            let line = tree.line_column(span).0;
            assert_eq!(lines.place(span), Some(("a.csv", line)), "{at}");
        }
        assert_eq!(lines.place(Span::start_of(FileId(1))), None);
    }
}
