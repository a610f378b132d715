//! Footnotes: doubts become marks that lead to their explanation, the others
//! are numbered and stand at the end of the page.

use super::Writer;
use super::escape::attribute;
use crate::model::Subject;
use crate::theme::ThemeError;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Default)]
pub(super) struct Notes {
    /// Labels of the ordinary notes, in the order of their first reference.
    order: Vec<String>,
    /// How often each has been referred to.
    references: BTreeMap<String, usize>,
    /// The notes as markup.
    written: BTreeMap<String, String>,
    /// The notes under way, the innermost last.
    open: Vec<Open>,
}

/// A note under way.
struct Open {
    label: String,
    /// What was written before it.
    before: String,
    /// The marks that stood before it.
    marked: BTreeSet<usize>,
}

impl Notes {
    /// The number of a note, counted by first references.
    fn number(&mut self, label: &str) -> usize {
        let known = self.order.iter().position(|own| own == label);
        known.unwrap_or_else(|| {
            self.order.push(label.to_owned());
            self.order.len() - 1
        }) + 1
    }
}

impl Writer<'_> {
    /// The numbers of the doubts that a footnote of this page states.
    fn doubts_of(&self, label: &str) -> Vec<usize> {
        let own = self.scope.doubts.iter().filter(
            |entry| matches!(entry.subject, Subject::Page(p, l) if p == self.page && l == label),
        );
        own.map(|entry| entry.number).collect()
    }

    pub(super) fn reference(&mut self, label: &str) -> Result<(), ThemeError> {
        let doubts = self.doubts_of(label);
        if !doubts.is_empty() {
            return self.mark_again(&doubts);
        }
        let number = self.notes.number(label);
        let times = self.notes.references.entry(label.to_owned()).or_insert(0);
        *times += 1;
        let back = match times {
            1 => format!("fnref-{number}"),
            n => format!("fnref-{number}-{n}"),
        };
        let (back, note) = (self.id(&back), self.id(&format!("fn-{number}")));
        let shown = number.to_string();
        let label = self.scope.words.fill("footnote_label", &[("n", &shown)]);
        // A link cannot stand within a link.
        let markup = if self.links.is_empty() {
            format!(
                "<sup class=\"fn\"><a href=\"#{note}\" id=\"{back}\" aria-label=\"{}\">{number}</a></sup>",
                attribute(&label),
            )
        } else {
            format!("<sup class=\"fn\" id=\"{back}\">{number}</sup>")
        };
        self.push(&markup);
        Ok(())
    }

    /// An author who refers to a doubt again means the mark to stand again.
    fn mark_again(&mut self, doubts: &[usize]) -> Result<(), ThemeError> {
        for number in doubts {
            self.marked.remove(number);
        }
        self.mark(doubts.iter().copied())
    }

    pub(super) fn open_note(&mut self, label: &str) {
        self.notes.open.push(Open {
            label: label.to_owned(),
            before: std::mem::take(&mut self.out),
            marked: self.marked.clone(),
        });
    }

    /// The text of a doubt stands among the doubts and not here, and neither
    /// do the marks in it.
    pub(super) fn close_note(&mut self) {
        let Some(open) = self.notes.open.pop() else {
            return;
        };
        let note = std::mem::replace(&mut self.out, open.before);
        if self.doubts_of(&open.label).is_empty() {
            self.notes.written.entry(open.label).or_insert(note);
        } else {
            self.marked = open.marked;
        }
    }

    /// The ordinary notes; one that nothing refers to stands last.
    pub(super) fn footnotes(&mut self) {
        let written = std::mem::take(&mut self.notes.written);
        for label in written.keys() {
            self.notes.number(label);
        }
        let order = std::mem::take(&mut self.notes.order);
        if order.is_empty() {
            return;
        }
        let words = self.scope.words;
        self.push(&format!(
            "<section class=\"footnotes\" aria-label=\"{}\"><ol>\n",
            attribute(words.get("footnotes"))
        ));
        for (at, label) in order.iter().enumerate() {
            let number = at + 1;
            let note = written.get(label).map_or("", String::as_str).trim_end();
            let back = if self.notes.references.contains_key(label) {
                format!(
                    " <a href=\"#{}\" aria-label=\"{}\">↩</a>",
                    self.id(&format!("fnref-{number}")),
                    attribute(words.get("back_to_text")),
                )
            } else {
                String::new()
            };
            // The way back belongs to the last paragraph.
            let note = match note.strip_suffix("</p>") {
                Some(open) => format!("{open}{back}</p>"),
                None => format!("{note}{back}"),
            };
            let id = self.id(&format!("fn-{number}"));
            self.push(&format!("<li id=\"{id}\">{note}</li>\n"));
        }
        self.push("</ol></section>\n");
    }
}
