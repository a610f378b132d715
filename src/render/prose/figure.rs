//! Figures that the text takes from the data.

use super::Writer;
use super::escape::{attribute, text};
use super::number;
use crate::model::{BoundPlaceholder, DoubtEntry, Reference, Subject};
use crate::render::part::marks;
use crate::render::scope::Target;
use crate::theme::ThemeError;
use rust_decimal::Decimal;

/// A figure ready to be written.
pub(super) struct Placed {
    pub(super) words: String,
    value: Option<Decimal>,
    target: Target,
    /// Numbers of the doubts about it.
    doubts: Vec<usize>,
}

impl Writer<'_> {
    /// The next figure in the order of the text, as the model has bound it.
    pub(super) fn next_figure(&mut self) -> Option<Placed> {
        let bound = self.version.placeholders.get(self.figures);
        self.figures += 1;
        let BoundPlaceholder {
            reference, mode, ..
        } = bound?;
        let shown = number::shown(self.scope, *reference, *mode)?;
        Some(Placed {
            words: shown.words,
            value: shown.value,
            target: target(*reference),
            doubts: self.doubts_about(*reference),
        })
    }

    /// Writes the next figure. The first of each item on the page leads to the
    /// item's page: one quiet link is enough for who wants to know more, and
    /// the sentence stays a sentence. `written` is shown should nothing be
    /// bound.
    pub(super) fn figure(&mut self, written: &str) -> Result<(), ThemeError> {
        let Some(figure) = self.next_figure() else {
            self.push(&format!("<code>{}</code>", text(written.trim_matches('`'))));
            return Ok(());
        };
        self.heard(&figure.words);
        let words = text(&figure.words);
        let inside = match figure.value {
            Some(value) => format!("<data value=\"{value}\">{words}</data>"),
            None => words.into_owned(),
        };
        let is_first =
            self.links.is_empty() && !self.in_heading && !self.led.contains(&figure.target);
        if is_first {
            self.led.push(figure.target);
            let href = self.scope.href(figure.target);
            let href = attribute(&href);
            self.push(&format!("<a class=\"figure\" href=\"{href}\">{inside}</a>"));
        } else {
            self.push(&format!("<span class=\"figure\">{inside}</span>"));
        }
        self.mark(figure.doubts)
    }

    fn doubts_about(&self, reference: Reference) -> Vec<usize> {
        let subjects: Vec<Subject> = match reference {
            Reference::Indicator(ix, role) => {
                vec![Subject::Indicator(ix), Subject::Observation(ix, role)]
            }
            Reference::Figure(ix) => vec![Subject::Figure(ix)],
            Reference::Series(t, row, column) => vec![Subject::Cell(t, row, column)],
            Reference::SeriesPair(t, row, a, b) => {
                vec![Subject::Cell(t, row, a), Subject::Cell(t, row, b)]
            }
            Reference::Cell(t, row, column) => vec![Subject::Cell(t, row, column)],
        };
        let concerned = |entry: &&DoubtEntry| subjects.iter().any(|s| marks::concerns(entry, s));
        let all = self.scope.doubts.iter().filter(concerned);
        all.map(|entry| entry.number).collect()
    }
}

/// The item that a figure is of.
fn target(reference: Reference) -> Target {
    match reference {
        Reference::Indicator(ix, _) => Target::Indicator(ix),
        Reference::Figure(ix) => Target::Figure(ix),
        Reference::Series(t, ..) | Reference::SeriesPair(t, ..) | Reference::Cell(t, ..) => {
            Target::Table(t)
        }
    }
}
