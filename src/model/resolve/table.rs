//! What binding a table has in common, whatever it holds.

use super::super::{Body, NodeIx, Origin, Table};
use super::names::Names;
use super::{Shared, cells, origin};
use crate::parse::draft::{GridDraft, TableDraft};
use crate::source::FileId;

/// A table whose references are bound and whose cells are not.
pub(super) struct Opened<'d> {
    draft: &'d TableDraft,
    origin: Origin,
    node: Option<NodeIx>,
    /// Its cells; none if the file was missing or beyond reading.
    pub grid: Option<&'d GridDraft>,
}

/// Binds what a table refers to.
pub(super) fn open<'d>(draft: &'d TableDraft, shared: &Shared, names: &mut Names) -> Opened<'d> {
    cells::reasons(draft, shared, names);
    let node = draft.node.as_ref();
    Opened {
        draft,
        origin: origin::origin(&draft.common, names),
        node: node.and_then(|n| names.node(n.value.as_str(), n.at)),
        grid: draft.grid.as_ref(),
    }
}

impl Opened<'_> {
    /// The table with what it holds, and the file that holds it.
    pub fn hold(self, file: FileId, body: Body) -> Table {
        let draft = self.draft;
        Table {
            file,
            id: draft.id.value.clone(),
            at: draft.id.at,
            kind: draft.kind,
            title: draft.title.clone(),
            node: self.node,
            measure: draft.measure,
            period: draft.period.as_ref().map(|p| p.value.clone()),
            complete: draft.complete,
            body,
            origin: self.origin,
        }
    }
}
