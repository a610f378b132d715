//! Files to take away.

use crate::plan::{DataFile, DataForm, Site};
use crate::render::scope::EditionScope;
use crate::render::view::Download;

/// CSV and JSON of a set of data called `title`.
pub fn both(
    scope: &EditionScope,
    title: &str,
    file: impl Fn(DataForm) -> DataFile,
) -> Vec<Download> {
    [(DataForm::Csv, "CSV"), (DataForm::Json, "JSON")]
        .into_iter()
        .map(|(form, name)| one(scope, title, name, file(form)))
        .collect()
}

/// One file.
pub fn one(scope: &EditionScope, title: &str, format: &str, file: DataFile) -> Download {
    let path = Site::data_path(scope.publication, scope.ix, file);
    Download {
        href: scope.way_to(&path),
        format: format.to_owned(),
        label: scope
            .words
            .fill("download_label", &[("title", title), ("format", format)]),
    }
}
