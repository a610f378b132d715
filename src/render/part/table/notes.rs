//! What stands below a table.

use crate::render::scope::EditionScope;
use crate::render::view::{Cell, Fact, Mark, MarkKind, Note, Row};

/// Notes of one table, in the order of their first mark; what is said twice is
/// one note.
pub struct Notes<'s> {
    scope: &'s EditionScope<'s>,
    table: String,
    all: Vec<Note>,
}

impl<'s> Notes<'s> {
    /// No notes yet, for the table of this anchor.
    pub fn new(scope: &'s EditionScope<'s>, table: String) -> Self {
        Notes {
            scope,
            table,
            all: Vec::new(),
        }
    }

    /// Anchor of the table.
    pub fn table(&self) -> &str {
        &self.table
    }

    /// The mark that leads to this text.
    pub fn mark(&mut self, text: &str) -> Mark {
        let words = self.scope.words;
        let known = self.all.iter().position(|note| note.text == text);
        let place = known.unwrap_or(self.all.len());
        let n = (place + 1).to_string();
        let label = words.fill("mark_note", &[("n", &n)]);
        let id = format!("{}--note-{n}", self.table);
        let mark = Mark {
            kind: MarkKind::Note,
            text: label.clone(),
            label: words.fill("mark_note_label", &[("n", &n)]),
            href: format!("#{id}"),
            short: n,
        };
        if known.is_none() {
            let text = text.to_owned();
            self.all.push(Note { id, label, text });
        }
        mark
    }

    /// The notes.
    pub fn finish(self) -> Vec<Note> {
        self.all
    }
}

/// What the marks for missing values mean, in the order of their first use. A
/// mark that means several things in one table gives way to the words.
pub fn legend(rows: &mut [Row]) -> Vec<Fact> {
    let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
    legend_of(&mut cells.collect::<Vec<_>>())
}

/// The same for cells in any arrangement.
pub fn legend_of(cells: &mut [&mut Cell]) -> Vec<Fact> {
    let mut known: Vec<(String, String)> = Vec::new();
    let missing = cells.iter().filter_map(|c| Some((c, c.missing.as_ref()?)));
    for (cell, reason) in missing.filter(|(cell, reason)| cell.text != **reason) {
        let entry = (cell.text.clone(), reason.clone());
        if !known.contains(&entry) {
            known.push(entry);
        }
    }
    let is_clear = |mark: &str| known.iter().filter(|(m, _)| m == mark).count() == 1;
    for cell in cells {
        if let Some(reason) = cell.missing.as_ref().filter(|_| !is_clear(&cell.text)) {
            cell.text = reason.clone();
        }
    }
    let clear = known.iter().filter(|(mark, _)| is_clear(mark));
    clear
        .map(|(mark, reason)| Fact {
            term: mark.clone(),
            detail: reason.clone(),
            href: None,
            stated: true,
        })
        .collect()
}
