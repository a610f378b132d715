use super::sheet::Cell;
use crate::lang::{Lang, Text};
use crate::model::{About, Doubt, DoubtKind, Edition};

/// What stands between several kinds, ids or texts in one cell.
const BETWEEN: &str = "|";

/// Doubts and notes of a row.
#[derive(Default)]
pub(super) struct Remarks<'a> {
    doubts: Vec<&'a Doubt>,
    notes: Vec<&'a Text>,
}

impl<'a> Remarks<'a> {
    pub(super) fn doubts(mut self, more: &'a [Doubt]) -> Self {
        self.doubts.extend(more);
        self
    }

    pub(super) fn notes(mut self, more: impl IntoIterator<Item = &'a Text>) -> Self {
        self.notes.extend(more);
        self
    }

    /// Adds the doubts of the edition that concern an item.
    pub(super) fn about(mut self, edition: &'a Edition, item: About) -> Self {
        let concern = edition.doubts.iter().filter(|d| d.about.contains(&item));
        self.doubts.extend(concern.map(|d| &d.doubt));
        self
    }

    /// `doubt_kind`: the kinds, in the order of the texts.
    pub(super) fn kinds(&self) -> Cell {
        joined(self.doubts.iter().map(|d| kind_name(d.kind)))
    }

    /// `doubt_<lang>`: the texts, in the order of the kinds.
    pub(super) fn doubt(&self, lang: &Lang) -> Cell {
        joined(self.doubts.iter().map(|d| d.text.get(lang).unwrap_or("")))
    }

    /// `note_<lang>`
    pub(super) fn note(&self, lang: &Lang) -> Cell {
        joined(self.notes.iter().filter_map(|n| n.get(lang)))
    }
}

/// Several ids or texts in one cell.
pub(super) fn joined<'t>(parts: impl Iterator<Item = &'t str>) -> Cell {
    Cell::text(parts.collect::<Vec<_>>().join(BETWEEN))
}

/// The word for a kind of doubt, as in content files.
pub(super) fn kind_name(kind: DoubtKind) -> &'static str {
    match kind {
        DoubtKind::Source => "source",
        DoubtKind::Copy => "copy",
    }
}
