//! The lines at fault with carets under them, for people at a terminal.

use super::super::{Diagnostic, Diagnostics, Severity, Tongue, said};
use super::tame;
use crate::source::{FileId, SourceTree, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;

/// Of a line longer than this only the part around one place is shown.
const LONG_LINE: usize = 400;
/// Characters that get carets in a long line.
pub(super) const SHOWN: usize = 40;
/// A place of more lines than this is shown by its first line.
const MANY_LINES: usize = 6;

/// Without colours.
pub(super) fn plain(diags: &Diagnostics, tree: &SourceTree, tongue: Tongue) -> String {
    write(diags, tree, tongue, &Renderer::plain())
}

/// With the colours of a terminal.
pub(super) fn coloured(diags: &Diagnostics, tree: &SourceTree, tongue: Tongue) -> String {
    write(diags, tree, tongue, &Renderer::styled())
}

fn write(diags: &Diagnostics, tree: &SourceTree, tongue: Tongue, renderer: &Renderer) -> String {
    let mut out = String::new();
    for one in diags.iter() {
        out.push_str(&renderer.render(&[group(one, tree, tongue)]));
        out.push_str("\n\n");
    }
    out
}

fn group<'a>(one: &'a Diagnostic, tree: &'a SourceTree, tongue: Tongue) -> Group<'a> {
    let level = match one.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level
        .with_name(one.severity.said().in_tongue(tongue).to_owned())
        .primary_title(tame(one.message.in_tongue(tongue)))
        .id(one.code.name);
    let mut group = Group::with_title(title);
    for (file, marks) in marks_by_file(one, tongue) {
        group = show(group, tree, file, &marks, tongue);
    }
    let help = said("対処", "help");
    for advice in &one.help {
        group = group.element(
            Level::HELP
                .with_name(help.in_tongue(tongue).to_owned())
                .message(tame(advice.in_tongue(tongue))),
        );
    }
    group
}

/// A place in a file and what is said of it.
struct Mark {
    kind: AnnotationKind,
    range: Range<usize>,
    words: Option<String>,
}

/// The file of the finding first, then the others in the order of their labels.
fn marks_by_file(one: &Diagnostic, tongue: Tongue) -> Vec<(FileId, Vec<Mark>)> {
    let primary = one.at.map(|at| (at, AnnotationKind::Primary, None));
    let labels = one.labels.iter().map(|(at, words)| {
        let words = tame(words.in_tongue(tongue));
        (*at, AnnotationKind::Context, Some(words))
    });
    let mut files: Vec<(FileId, Vec<Mark>)> = Vec::new();
    for (at, kind, words) in primary.into_iter().chain(labels) {
        let mark = Mark {
            kind,
            range: at.range(),
            words,
        };
        match files.iter_mut().find(|(file, _)| *file == at.file) {
            Some((_, marks)) => marks.push(mark),
            None => files.push((at.file, vec![mark])),
        }
    }
    files
}

fn show<'a>(
    group: Group<'a>,
    tree: &SourceTree,
    file: FileId,
    marks: &[Mark],
    tongue: Tongue,
) -> Group<'a> {
    let text = tree.text(file);
    let path = tame(&tree.file(file).path);
    let mut ranges: Vec<_> = marks
        .iter()
        .map(|mark| in_text(&text, mark.range.clone()))
        .collect();
    let mut elsewhere = Vec::new();
    if ranges.iter().any(|r| lines_of(&text, r).len() > LONG_LINE) {
        // The renderer trims a line to what one place needs, not two.
        for (mark, range) in marks.iter().zip(&ranges).skip(1) {
            let (line, column) = tree.line_column(Span::new(file, range.clone()));
            let words = mark.words.as_deref().unwrap_or_default();
            let level = Level::NOTE.with_name(Severity::Note.said().in_tongue(tongue).to_owned());
            elsewhere.push(level.message(format!("{path}:{line}:{column}: {words}")));
        }
        ranges.truncate(1);
        for range in &mut ranges {
            let shown = text[range.clone()].char_indices().nth(SHOWN);
            range.end = shown.map_or(range.end, |(n, _)| range.start + n);
        }
    }
    let (Some(from), Some(to)) = (
        ranges.iter().map(|r| lines_of(&text, r).start).min(),
        ranges.iter().map(|r| lines_of(&text, r).end).max(),
    ) else {
        return group;
    };
    let annotations = marks.iter().zip(&ranges).map(|(mark, range)| {
        let shown = range.start - from..range.end - from;
        mark.kind.span(shown).label(mark.words.clone())
    });
    let lines = Snippet::source(text[from..to].to_owned())
        .line_start(tree.line_column(Span::new(file, from..from)).0)
        .path(path)
        .annotations(annotations);
    group.element(lines).elements(elsewhere)
}

/// The range cut to the text, to whole characters and to [`MANY_LINES`].
fn in_text(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    let end = text.floor_char_boundary(range.end).max(start);
    if text[start..end].matches('\n').count() < MANY_LINES {
        start..end
    } else {
        start..line_end(text, start)
    }
}

/// The lines that a range touches, without the last line break.
fn lines_of(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind('\n').map_or(0, |n| n + 1);
    start..line_end(text, range.end)
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |n| at + n)
}
