//! Figures that the text takes from the data.

use super::Writer;
use super::escape::{attribute, text};
use super::number;
use crate::model::{BoundPlaceholder, DoubtEntry, Reference, Subject};
use crate::render::part::{marks, trace};
use crate::render::scope::Target;
use crate::render::trace::Trace;
use crate::render::view;
use crate::theme::ThemeError;
use rust_decimal::Decimal;

/// A figure ready to be written.
pub(super) struct Placed {
    pub(super) words: String,
    value: Option<Decimal>,
    target: Target,
    /// Anchor of what says where the number comes from; none for words.
    pub(super) trace: Option<String>,
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
        let trace = Trace::of(self.scope.edition, *reference, *mode);
        // What says where a number comes from stands below the text.
        let there = number::shown(self.reader, *reference, *mode)?;
        let trace = trace.and_then(|trace| trace::trace(self.reader, &trace, &there.words));
        let anchor = trace.as_ref().map(|trace| trace.id.clone());
        self.list_traces(trace);
        Some(Placed {
            words: shown.words,
            value: shown.value,
            target: target(*reference),
            trace: anchor,
            doubts: self.doubts_about(*reference),
        })
    }

    /// Adds what is not yet known of where numbers come from.
    pub(super) fn list_traces(&mut self, more: impl IntoIterator<Item = view::Trace>) {
        for trace in more {
            if self.traces.iter().all(|known| known.id != trace.id) {
                self.traces.push(trace);
            }
        }
    }

    /// Writes the next figure. A number opens what says where it comes from;
    /// the first words of each item on the page lead to the item's page. One
    /// quiet sign is enough for who wants to know more, and the sentence stays
    /// a sentence. `written` is shown should nothing be bound.
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
        match figure.trace {
            Some(_) if self.scope.is_print() => {
                self.push(&format!("<span class=\"figure\">{inside}</span>"));
            }
            Some(trace) if self.links.is_empty() => {
                let label = [("number", figure.words.as_str())];
                let label = self.scope.words.fill("trace_label", &label);
                self.push(&format!(
                    "<button type=\"button\" class=\"figure\" popovertarget=\"{trace}\" aria-label=\"{}\">{inside}</button>",
                    attribute(&label),
                ));
            }
            Some(trace) => {
                self.push(&format!("<span class=\"figure\">{inside}</span>"));
                self.waiting_traces.push(trace);
            }
            None => self.lead(figure.target, &figure.words, &inside),
        }
        self.mark(figure.doubts)
    }

    /// Words that stand in the data, as a link where they are the first of
    /// their item.
    fn lead(&mut self, target: Target, words: &str, inside: &str) {
        if self.scope.seen.is_older(words) {
            self.push_older();
        }
        let is_first = self.links.is_empty() && !self.in_heading && !self.led.contains(&target);
        if is_first {
            self.led.push(target);
            let href = self.scope.href(target);
            let href = attribute(&href);
            self.push(&format!("<a class=\"figure\" href=\"{href}\">{inside}</a>"));
        } else {
            self.push(&format!("<span class=\"figure\">{inside}</span>"));
        }
    }

    /// Writes what opens the traces of numbers within a link or picture, once
    /// that has ended.
    pub(super) fn flush_traces(&mut self) {
        if !self.links.is_empty() || self.image.is_some() {
            return;
        }
        let traces = std::mem::take(&mut self.waiting_traces);
        if self.scope.is_print() {
            return;
        }
        for id in traces {
            let trace = self.traces.iter().find(|trace| trace.id == id);
            let number = trace.map_or("", |trace| trace.number.as_str());
            let words = self.scope.words;
            let label = words.fill("trace_label", &[("number", number)]);
            self.push(&format!(
                "<button type=\"button\" class=\"figure-trace\" popovertarget=\"{id}\" aria-label=\"{}\">{}</button>",
                attribute(&label),
                text(words.get("trace_short")),
            ));
        }
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
