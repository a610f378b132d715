//! The marks of figures that are waited for.

use super::settings::PENDING;
use crate::model::Table;
use std::collections::BTreeMap;
use toml_edit::{DocumentMut, Item};

/// The mark where a table declares none.
const MARK: &str = "…";

/// What the tables of an edition declare their marks to mean.
pub(super) struct Marks {
    /// Mark and reason, by the id of the table.
    declared: BTreeMap<String, Vec<(String, String)>>,
}

impl Marks {
    /// Reads them from `tables.toml`; what cannot be read declares nothing.
    pub fn read(text: &str) -> Marks {
        let doc: DocumentMut = text.parse().unwrap_or_default();
        let tables = doc.get("table").and_then(Item::as_array_of_tables);
        let declared = tables.into_iter().flatten().filter_map(|table| {
            let marks = table.get("missing")?.as_table_like()?.iter();
            let pairs = marks.filter_map(|(mark, reason)| {
                let reason = reason.as_str()?;
                Some((mark.to_owned(), reason.to_owned()))
            });
            Some((table.get("id")?.as_str()?.to_owned(), pairs.collect()))
        });
        Marks {
            declared: declared.collect(),
        }
    }

    /// The mark of a table for what is pending: the one that it declares, or
    /// one that means nothing there yet.
    pub fn of(&self, table: &Table) -> String {
        let declared = self.declared.get(table.id.as_str());
        let declared = declared.map_or(&[][..], Vec::as_slice);
        if let Some((mark, _)) = declared.iter().find(|(_, reason)| reason == PENDING) {
            return mark.clone();
        }
        let mut mark = MARK.to_owned();
        while declared.iter().any(|(taken, _)| *taken == mark) {
            mark.push_str(MARK);
        }
        mark
    }
}
