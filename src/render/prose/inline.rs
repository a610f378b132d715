//! Words and ruby.

use super::Writer;
use super::escape::text;

impl Writer<'_> {
    pub(super) fn words(&mut self, words: &str) {
        self.heard(words);
        self.push(&text(words));
    }

    /// Keeps the words of a heading, by which tables below it are called.
    pub(super) fn heard(&mut self, words: &str) {
        if self.in_heading {
            self.heading.push_str(words);
        }
    }

    /// A browser without ruby shows the reading in brackets.
    pub(super) fn ruby(&mut self, base: &str, reading: &str) {
        self.heard(base);
        let (open, close) = if self.version.lang.is_unspaced() {
            ("（", "）")
        } else {
            (" (", ")")
        };
        self.push(&format!(
            "<ruby>{}<rp>{open}</rp><rt>{}</rt><rp>{close}</rp></ruby>",
            text(base),
            text(reading)
        ));
    }
}
