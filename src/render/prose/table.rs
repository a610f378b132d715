//! Tables that an author wrote.

use super::Writer;
use super::escape::attribute;
use pulldown_cmark::Alignment;

/// A table under way.
pub(super) struct Grid {
    alignments: Vec<Alignment>,
    column: usize,
    is_head: bool,
    /// Where the content of the open cell begins.
    start: usize,
    has_body: bool,
}

impl Writer<'_> {
    /// A wide table scrolls in a region of its own, which the heading above
    /// names; a second one under the same heading is counted.
    pub(super) fn open_table(&mut self, alignments: &[Alignment]) {
        self.tables += 1;
        let name = self
            .scope
            .words
            .fill("table_in", &[("title", self.heading.trim())]);
        let count = match self.tables {
            1 => String::new(),
            n => format!(" ({n})"),
        };
        self.push(&format!(
            "<div class=\"table-block\"><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}{count}\">\n<table class=\"data\">\n",
            attribute(&name),
        ));
        self.table = Some(Grid {
            alignments: alignments.to_vec(),
            column: 0,
            is_head: false,
            start: 0,
            has_body: false,
        });
    }

    pub(super) fn open_head(&mut self) {
        self.push("<thead>\n<tr>");
        if let Some(table) = &mut self.table {
            table.is_head = true;
        }
    }

    pub(super) fn close_head(&mut self) {
        self.push("</tr>\n</thead>\n<tbody>\n");
        if let Some(table) = &mut self.table {
            table.is_head = false;
            table.column = 0;
            table.has_body = true;
        }
    }

    pub(super) fn close_row(&mut self) {
        self.push("</tr>\n");
        if let Some(table) = &mut self.table {
            table.column = 0;
        }
    }

    pub(super) fn open_cell(&mut self) {
        let start = self.out.len();
        if let Some(table) = &mut self.table {
            table.start = start;
        }
    }

    /// A head without words heads nothing and is a plain cell.
    pub(super) fn close_cell(&mut self) {
        let Some(table) = &mut self.table else {
            return;
        };
        let content = self.out.split_off(table.start);
        let class = match table.alignments.get(table.column) {
            Some(Alignment::Right) => " class=\"num\"",
            Some(Alignment::Center) => " class=\"center\"",
            _ => "",
        };
        table.column += 1;
        let (open, close) = if table.is_head && !content.is_empty() {
            ("<th scope=\"col\"", "</th>")
        } else {
            ("<td", "</td>")
        };
        self.push(&format!("{open}{class}>{content}{close}"));
    }

    pub(super) fn close_table(&mut self) {
        if self.table.take().is_some_and(|table| table.has_body) {
            self.push("</tbody>\n");
        }
        self.push("</table>\n</div></div>\n");
    }
}
