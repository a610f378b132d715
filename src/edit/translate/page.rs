//! Translations in pages: in their places, behind what stands before them, or
//! in a page made anew.

use super::codes::Unplaced;
use super::import::Change;
use super::returned::ReturnedUnit;
use super::value;
use super::verify::edit;
use crate::edit::splice::{Edit, apply, line_break, line_end, line_start, with_line_ends};
use crate::model::PageText;
use crate::parity::{Kind, Segment};
use crate::source::FileId;
use std::ops::Range;

/// A page whose translation is changed.
pub(super) struct Target<'a> {
    pub original: &'a PageText,
    /// The file of the original.
    pub source: &'a str,
    /// The translation and its file.
    pub translation: Option<(&'a PageText, &'a str)>,
    /// The blocks of the page in their order.
    pub segments: Vec<&'a Segment>,
}

/// A changed page.
pub(super) struct Changed {
    /// The file of the translation; none for one that is made.
    pub file: Option<FileId>,
    pub text: String,
}

impl<'a> Target<'a> {
    /// The page with the changes, and those that have no place in it.
    pub fn with(
        &self,
        changes: &[&Change<'a>],
        unplaced: &mut Vec<(&'a ReturnedUnit, Unplaced)>,
    ) -> Option<Changed> {
        match self.translation {
            Some((page, source)) => Some(Changed {
                file: Some(page.file),
                text: apply(source, self.edits(page, source, changes, unplaced)),
            }),
            None => self.made(changes, unplaced),
        }
    }

    fn edits(
        &self,
        page: &PageText,
        source: &str,
        changes: &[&Change<'a>],
        unplaced: &mut Vec<(&'a ReturnedUnit, Unplaced)>,
    ) -> Vec<Edit> {
        let mut edits = Vec::new();
        for change in changes {
            let segment = change.segment;
            let text = &change.text;
            match (&segment.translation, &segment.kind) {
                (Some(side), Kind::Title | Kind::Description) => {
                    let at = side.at.range();
                    let old = source.get(at.clone()).unwrap_or_default();
                    edits.push(Edit::new(at, value::string_like(old, text)));
                }
                (None, Kind::Description) => {
                    let end = line_end(source, page.front.title.at.range().end);
                    let eol = line_break(source);
                    let line = format!("{eol}description = {}", value::string(text));
                    edits.push(Edit::new(end..end, line));
                }
                (Some(side), _) => edits.push(edit(source, side, text)),
                (None, _) => {}
            }
        }
        let blocks: Vec<&Segment> = (self.segments.iter().copied())
            .filter(|s| !matches!(s.kind, Kind::Title | Kind::Description) && s.original.is_some())
            .collect();
        let change = |segment: &Segment| {
            changes
                .iter()
                .copied()
                .find(|c| std::ptr::eq(c.segment, segment))
        };
        for run in runs(&blocks) {
            let wanted = |at: &usize| change(blocks[*at]).is_some();
            let (Some(first), Some(last)) = (run.clone().find(wanted), run.clone().rfind(wanted))
            else {
                continue;
            };
            let run = first..last + 1;
            if self.torn(&blocks, &run) {
                let here = run.filter_map(|at| change(blocks[at]));
                unplaced.extend(here.map(|change| (change.unit, Unplaced::Row)));
                continue;
            }
            edits.extend(self.inserted(page, source, &blocks, run, changes));
        }
        edits
    }

    /// Whether a run begins or ends in a row, or a table, that the page has.
    fn torn(&self, blocks: &[&Segment], run: &Range<usize>) -> bool {
        let cell = |at: usize| match &blocks.get(at)?.kind {
            Kind::Cell(cell) => Some((cell.table, cell.row)),
            _ => None,
        };
        let (first, last) = (run.start, run.end - 1);
        let before = first.checked_sub(1).and_then(cell);
        if let Some((table, row)) = cell(first) {
            let follows = (0..first)
                .rev()
                .find(|at| blocks[*at].translation.is_some());
            let is_below = follows
                .and_then(cell)
                .is_some_and(|(above, _)| above == table);
            if before == Some((table, row)) || (row > 0 && !is_below) {
                return true;
            }
        }
        cell(last).is_some() && cell(last) == cell(last + 1)
    }

    /// A run of blocks that the page lacks, put behind what stands before it.
    fn inserted(
        &self,
        page: &PageText,
        source: &str,
        blocks: &[&Segment],
        run: Range<usize>,
        changes: &[&Change<'a>],
    ) -> Option<Edit> {
        let original = |at: usize| blocks[at].original.as_ref();
        let start = line_start(self.source, original(run.start)?.at.range().start);
        let end = line_end(self.source, original(run.end - 1)?.at.range().end);
        let chunk = self.chunk(start..end, &blocks[run.clone()], changes);
        let eol = line_break(source);
        // The first item of a list belongs to the next one, not to what is above.
        let next = blocks.get(run.end).and_then(|next| {
            let ours = line_start(self.source, next.original.as_ref()?.at.range().start);
            let theirs = next.translation.as_ref()?.at.range().start;
            Some((self.source.get(end..ours)?, line_start(source, theirs)))
        });
        let is_apart = |text: &str| text.matches('\n').count() != 1;
        if let Some((between, at)) = next
            && !is_apart(between)
            && self.above(blocks, run.start, start).is_none_or(is_apart)
        {
            let text = with_line_ends(&format!("{chunk}{between}"), eol);
            return Some(Edit::new(at..at, text));
        }
        let before = (0..run.start).rev().find_map(|at| {
            let side = blocks[at].translation.as_ref()?;
            Some(side.at.range().end)
        });
        let Some(before) = before else {
            let at = page.body.range().start;
            let text = with_line_ends(&format!("\n{chunk}\n"), eol);
            return Some(Edit::new(at..at, text));
        };
        let between = self.above(blocks, run.start, start);
        let between = between.filter(|text| text.contains('\n'));
        let text = with_line_ends(&format!("{}{chunk}", between.unwrap_or("\n\n")), eol);
        let at = line_end(source, before);
        Some(Edit::new(at..at, text))
    }

    /// What stands in the original between a block, which begins its line at
    /// `start`, and the one above it.
    fn above(&self, blocks: &[&Segment], at: usize, start: usize) -> Option<&'a str> {
        let before = blocks[at.checked_sub(1)?].original.as_ref()?;
        let end = line_end(self.source, before.at.range().end);
        self.source.get(end..start)
    }

    /// A stretch of the original with translations in their places, without
    /// what has none. Generated parts and code stay.
    fn chunk(&self, at: Range<usize>, blocks: &[&Segment], changes: &[&Change<'a>]) -> String {
        let change = |segment: &Segment| changes.iter().find(|c| std::ptr::eq(c.segment, segment));
        let mut edits = Vec::new();
        let mut gone: Vec<Range<usize>> = Vec::new();
        for segment in blocks {
            let Some(side) = &segment.original else {
                continue;
            };
            match (change(segment), &segment.kind) {
                (Some(change), _) => edits.push(edit(self.source, side, &change.text)),
                (None, Kind::Part(..) | Kind::Code) => {}
                (None, Kind::Cell(cell)) if has_table(blocks, cell.table, &change) => {
                    edits.push(Edit::new(side.inside.range(), ""));
                }
                (None, kind) => {
                    let range = side.at.range();
                    let start = line_start(self.source, range.start);
                    let end = line_end(self.source, range.end);
                    match gone.last_mut() {
                        // With the line below the heads.
                        Some(before) if is_further_cell(kind) => before.end = before.end.max(end),
                        _ => gone.push(start..end),
                    }
                }
            }
        }
        for range in gone {
            let after = self.source.get(range.end..).unwrap_or_default();
            let blank = after.len() - after.trim_start_matches(['\r', '\n']).len();
            edits.push(Edit::new(
                range.start..(range.end + blank).min(at.end.max(range.end)),
                "",
            ));
        }
        for edit in &mut edits {
            edit.at = edit.at.start.saturating_sub(at.start)..edit.at.end.saturating_sub(at.start);
        }
        apply(self.source.get(at).unwrap_or_default(), edits)
    }

    /// The page made out of its original.
    fn made(
        &self,
        changes: &[&Change<'a>],
        unplaced: &mut Vec<(&'a ReturnedUnit, Unplaced)>,
    ) -> Option<Changed> {
        let of = |kind: &Kind| changes.iter().find(|c| c.segment.kind == *kind);
        let Some(title) = of(&Kind::Title) else {
            unplaced.extend(changes.iter().map(|c| (c.unit, Unplaced::Title)));
            return None;
        };
        let start = self.original.body.range().start;
        let mut text = String::new();
        for line in self.source.get(..start)?.split_inclusive('\n') {
            let (key, given) = line.split_once('=').unwrap_or((line, ""));
            let say = |value: &str| {
                let old = given.trim();
                let end = &line[line.trim_end().len()..];
                let equals = &line[key.trim_end().len()..line.len() - given.trim_start().len()];
                format!(
                    "{}{equals}{}{end}",
                    key.trim_end(),
                    value::string_like(old, value)
                )
            };
            match key.trim() {
                "title" => text.push_str(&say(&title.text)),
                "description" => text.extend(of(&Kind::Description).map(|c| say(&c.text))),
                // They tell about the work on the original.
                "updated" | "review" => {}
                _ => text.push_str(line),
            }
        }
        let blocks: Vec<&Segment> = (self.segments.iter().copied())
            .filter(|s| !matches!(s.kind, Kind::Title | Kind::Description))
            .collect();
        text.push_str(&self.chunk(start..self.source.len(), &blocks, changes));
        Some(Changed { file: None, text })
    }
}

/// Whether any cell of a table is translated.
fn has_table<'c, 'a: 'c>(
    blocks: &[&Segment],
    table: u32,
    change: &impl Fn(&Segment) -> Option<&'c &'c Change<'a>>,
) -> bool {
    blocks.iter().any(|segment| {
        matches!(&segment.kind, Kind::Cell(cell) if cell.table == table)
            && change(segment).is_some()
    })
}

fn is_further_cell(kind: &Kind) -> bool {
    matches!(kind, Kind::Cell(cell) if cell.row > 0 || cell.column > 0)
}

/// The runs of neighbours that the translation lacks.
fn runs(blocks: &[&Segment]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, segment) in blocks.iter().enumerate() {
        if segment.translation.is_some() {
            continue;
        }
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end += 1,
            None => runs.push(at..at + 1),
        }
    }
    runs
}
