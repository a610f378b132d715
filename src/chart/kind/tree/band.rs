//! A level that cuts across the tree, as rows of chips beneath it.

use super::{Band, GAP, Leaf, TEXT};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::Paint;
use crate::chart::palette::Ink;
use crate::chart::rows;
use crate::chart::{Frame, Width};

/// The things of a band in rows.
pub(super) struct ChipRows<'a> {
    pub height: f64,
    width: f64,
    name: Vec<String>,
    /// What the numbers take before the titles.
    numbers: f64,
    /// Each with its lines and its box.
    chips: Vec<(&'a Leaf, Vec<String>, Area)>,
}

/// Size of the name of a band, and from one line of it to the next.
const NAME: f64 = 13.0;
const NAME_LINE: f64 = 18.0;
/// The least that the numbers of chips take, and the most as a part of a chip.
const CHIP_NUMBER: f64 = 26.0;
const MOST_NUMBER: f64 = 0.3;

impl<'a> ChipRows<'a> {
    pub fn new(band: &'a Band, frame: &Frame, width: f64) -> ChipRows<'a> {
        let across = if frame.width == Width::Wide { 2 } else { 1 };
        let pad = 12.0;
        let each = (width - 2.0 * pad - GAP * (across as f64 - 1.0)) / across as f64;
        let widest = band.chips.iter().filter_map(|c| c.number.as_deref());
        let numbers = widest
            .map(|n| measure::width(n, TEXT, Weight::Bold) * 1.04 + 12.0)
            .fold(CHIP_NUMBER, f64::max)
            .min(each * MOST_NUMBER);
        let per_column = band.chips.len().div_ceil(across);
        let lines: Vec<Vec<String>> = band
            .chips
            .iter()
            .map(|c| {
                measure::wrap(
                    &c.title,
                    &frame.lang,
                    TEXT * 1.04,
                    Weight::Regular,
                    each - numbers - 14.0,
                )
            })
            .collect();
        let room = width - 2.0 * pad;
        let name = rows::few_lines(&band.name, NAME, Weight::Bold, room / 1.04, 2, frame);
        let top = pad + 6.0 + NAME_LINE * name.len().max(1) as f64;
        // Rows run down each column, so that the order is the order of reading.
        let mut row_tops = vec![top];
        for row in 0..per_column {
            let tallest = (0..across)
                .filter_map(|column| lines.get(column * per_column + row))
                .map(|l| l.len().max(1) as f64 * TEXT * 1.4 + 12.0)
                .fold(0.0, f64::max);
            row_tops.push(row_tops[row] + tallest + 6.0);
        }
        let chips = band
            .chips
            .iter()
            .zip(lines)
            .enumerate()
            .map(|(i, (chip, lines))| {
                let (column, row) = (i / per_column, i % per_column);
                let area = Area {
                    x: pad + column as f64 * (each + GAP),
                    y: row_tops[row],
                    width: each,
                    height: row_tops[row + 1] - row_tops[row] - 6.0,
                };
                (chip, lines, area)
            })
            .collect();
        ChipRows {
            height: row_tops[per_column] - 6.0 + pad,
            width,
            name,
            numbers,
            chips,
        }
    }

    pub fn draw(&self, canvas: &Canvas, top: f64) {
        let ground = Area {
            x: 0.5,
            y: top,
            width: self.width - 1.0,
            height: self.height,
        };
        canvas.rect(ground, 4.0, Paint::fill(Ink::CARD));
        for (i, line) in self.name.iter().enumerate() {
            let at = (12.0, top + 18.0 + NAME_LINE * i as f64);
            canvas.text(Label::new(at, line.as_str()).start().bold().size(NAME));
        }
        for (chip, lines, area) in &self.chips {
            let draw = |canvas: &Canvas| {
                let area = Area {
                    y: area.y + top,
                    ..*area
                };
                canvas.rect(area, 3.0, Paint::fill(Ink::GROUND));
                let first = area.y + area.height / 2.0 - (lines.len() as f64 - 1.0) * TEXT * 0.7;
                if let Some(number) = &chip.number {
                    let at = (area.x + self.numbers - 4.0, first);
                    let room = self.numbers - 8.0;
                    canvas.text(
                        Label::new(at, measure::shorten(number, TEXT, Weight::Bold, room))
                            .end()
                            .bold()
                            .ink(Ink::SERIES[0]),
                    );
                }
                for (i, line) in lines.iter().enumerate() {
                    let at = (area.x + self.numbers + 4.0, first + i as f64 * TEXT * 1.4);
                    canvas.text(Label::new(at, line.as_str()).start());
                }
            };
            let name = [chip.number.as_deref().unwrap_or(""), &chip.title].join(" ");
            match &chip.href {
                Some(href) => canvas.link(href, name.trim(), draw),
                None => draw(canvas),
            }
        }
    }
}
