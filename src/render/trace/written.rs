use crate::model::Publication;
use crate::plan::EditionIx;
use crate::source::Span;

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Path of the file below the folder of the edition: `data/ferries.csv`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
}

impl Written {
    /// The file and line in which a span begins; none for a span of no file
    /// with figures.
    pub fn of(publication: &Publication, ix: EditionIx, at: Span) -> Option<Written> {
        let (path, line) = publication.lines.place(at)?;
        let (report, edition) = ix.of(publication);
        let folder = format!("content/{}/{}/", report.id, edition.id);
        let file = path.strip_prefix(&folder).unwrap_or(path).to_owned();
        Some(Written { file, line })
    }
}
