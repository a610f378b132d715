//! One list of every doubt of an edition.

use super::{
    About, Body, Doubt, Edition, FigureIx, IndicatorIx, NodeIx, Origin, PageIx, Report, Role,
    SourceIx, TableIx,
};
use crate::lang::Text;

/// What a doubt is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// The report, whatever the edition.
    Report,
    /// The edition, or several items of it.
    Edition(&'a [About]),
    /// A source.
    Source(SourceIx),
    /// A node.
    Node(NodeIx),
    /// An indicator.
    Indicator(IndicatorIx),
    /// A figure of an indicator.
    Observation(IndicatorIx, Role),
    /// Another name of an indicator, by place.
    AlsoPrinted(IndicatorIx, usize),
    /// A single figure.
    Figure(FigureIx),
    /// A table.
    Table(TableIx),
    /// A cell: row and column (of a series: period).
    Cell(TableIx, usize, usize),
    /// A footnote of a page, by its label.
    Page(PageIx, &'a str),
}

/// A doubt in the list.
#[derive(Clone, Debug)]
pub struct DoubtEntry<'a> {
    /// From 1, the same in every language.
    pub number: usize,
    /// What it is about.
    pub subject: Subject<'a>,
    /// The doubt. A footnote has its text per language.
    pub doubt: Doubt,
    /// Letter for letter.
    pub as_printed: Option<&'a str>,
    /// Where in the document.
    pub section: Option<&'a Text>,
}

pub(super) fn collect<'a>(report: &'a Report, edition: &'a Edition) -> Vec<DoubtEntry<'a>> {
    let mut list = List(Vec::new());
    for doubt in &report.doubts {
        list.add(Subject::Report, doubt, None, None);
    }
    for one in &edition.doubts {
        list.add(
            Subject::Edition(&one.about),
            &one.doubt,
            one.as_printed.as_deref(),
            one.section.as_ref(),
        );
    }
    for (i, source) in edition.sources.iter().enumerate() {
        for doubt in &source.doubts {
            list.add(Subject::Source(SourceIx(i)), doubt, None, None);
        }
    }
    for (i, node) in edition.nodes.iter().enumerate() {
        list.origin(Subject::Node(NodeIx(i)), &node.origin);
    }
    for (i, indicator) in edition.indicators.iter().enumerate() {
        let ix = IndicatorIx(i);
        list.origin(Subject::Indicator(ix), &indicator.origin);
        for (role, observation) in indicator.observations() {
            list.origin(Subject::Observation(ix, role), &observation.origin);
        }
        for (n, other) in indicator.also_printed.iter().enumerate() {
            list.origin(Subject::AlsoPrinted(ix, n), &other.origin);
        }
    }
    for (i, figure) in edition.figures.iter().enumerate() {
        list.origin(Subject::Figure(FigureIx(i)), &figure.observation.origin);
    }
    for (i, table) in edition.tables.iter().enumerate() {
        let ix = TableIx(i);
        list.origin(Subject::Table(ix), &table.origin);
        for (row, column, doubt, printed) in cells(&table.body) {
            list.add(
                Subject::Cell(ix, row, column),
                doubt,
                printed,
                table.origin.section.as_ref(),
            );
        }
    }
    for (i, page) in edition.pages.iter().enumerate() {
        for (label, doubt) in page.merged_doubts() {
            list.add(Subject::Page(PageIx(i), label), &doubt, None, None);
        }
    }
    list.0
}

struct List<'a>(Vec<DoubtEntry<'a>>);

impl<'a> List<'a> {
    fn add(
        &mut self,
        subject: Subject<'a>,
        doubt: &Doubt,
        as_printed: Option<&'a str>,
        section: Option<&'a Text>,
    ) {
        let number = self.0.len() + 1;
        self.0.push(DoubtEntry {
            number,
            subject,
            doubt: doubt.clone(),
            as_printed,
            section,
        });
    }

    fn origin(&mut self, subject: Subject<'a>, origin: &'a Origin) {
        for doubt in &origin.doubts {
            self.add(
                subject.clone(),
                doubt,
                origin.as_printed.as_deref(),
                origin.section.as_ref(),
            );
        }
    }
}

/// Doubts of single cells: row, column, doubt, as printed.
fn cells(body: &Body) -> Vec<(usize, usize, &Doubt, Option<&str>)> {
    let mut found = Vec::new();
    match body {
        Body::Series(series) => {
            for (r, row) in series.rows.iter().enumerate() {
                for (c, cell) in row.cells.iter().enumerate() {
                    found.extend(
                        cell.doubts
                            .iter()
                            .map(|d| (r, c, d, cell.as_printed.as_deref())),
                    );
                }
            }
        }
        Body::Rows(rows) => {
            for (r, row) in rows.rows.iter().enumerate() {
                for (c, cell) in row.cells.iter().enumerate() {
                    found.extend(
                        cell.doubts
                            .iter()
                            .map(|d| (r, c, d, cell.as_printed.as_deref())),
                    );
                }
            }
        }
    }
    found
}

impl super::Page {
    /// The doubts in the footnotes of all versions, by label, each with its
    /// text in every language that has it.
    pub fn merged_doubts(&self) -> Vec<(&str, Doubt)> {
        let mut labels: Vec<&str> = Vec::new();
        for text in &self.texts {
            for (label, _) in &text.doubts {
                if !labels.contains(&label.as_str()) {
                    labels.push(label);
                }
            }
        }
        labels
            .into_iter()
            .filter_map(|label| {
                let versions: Vec<_> = self
                    .texts
                    .iter()
                    .filter_map(|t| {
                        let (_, doubt) = t.doubts.iter().find(|(l, _)| l == label)?;
                        Some((t.lang.clone(), doubt))
                    })
                    .collect();
                let (_, first) = versions.first()?;
                let text = versions
                    .iter()
                    .map(|(l, d)| (l.clone(), d.text.or_any(l).to_owned()))
                    .collect();
                Some((
                    label,
                    Doubt {
                        at: first.at,
                        kind: first.kind,
                        text: Text::new(text),
                    },
                ))
            })
            .collect()
    }
}
