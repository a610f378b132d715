//! The tree of a strategy: levels from left to right where there is room, one
//! below the other where there is not; what cuts across it as a band beneath.

mod card;

use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::Paint;
use crate::chart::palette::Ink;
use crate::chart::{ChartError, Drawing, Frame, Width};
use card::Card;

/// What a strategy consists of.
#[derive(Clone, Debug)]
pub struct Tree {
    /// The names of the levels, from the top down.
    pub levels: Vec<Level>,
    /// The nodes of the top level.
    pub roots: Vec<Branch>,
    /// Levels that cut across the tree.
    pub bands: Vec<Band>,
}

/// The words for a level.
#[derive(Clone, Debug)]
pub struct Level {
    /// Of all its nodes: basic policies. Stands above a column.
    pub plural: String,
    /// Of one: basic policy. Stands in a box where there are no columns.
    pub name: String,
}

/// A node with all that is below it.
#[derive(Clone, Debug, Default)]
pub struct Branch {
    /// Its number as printed.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Where a page shows it.
    pub href: Option<String>,
    /// Words under the title: how many indicators it has.
    pub note: Option<String>,
    /// How its indicators stand, in the order in which they are shown.
    pub tallies: Vec<Tally>,
    /// Points that are no nodes of the drawing: initiatives.
    pub leaves: Vec<Leaf>,
    /// The nodes of the next level.
    pub children: Vec<Branch>,
}

/// How many indicators stand in one way.
#[derive(Clone, Debug)]
pub struct Tally {
    /// ◎
    pub sign: String,
    /// 達成, reached
    pub words: String,
    /// How many.
    pub count: usize,
}

impl Tally {
    /// As it stands in a box: ◎ 達成 2.
    fn text(&self) -> String {
        format!("{} {} {}", self.sign, self.words, self.count)
    }
}

/// A line of text, perhaps a link.
#[derive(Clone, Debug, Default)]
pub struct Leaf {
    /// Its number as printed, in a band.
    pub number: Option<String>,
    /// Its text.
    pub title: String,
    /// Where a page shows it.
    pub href: Option<String>,
}

/// A level that cuts across the tree.
#[derive(Clone, Debug)]
pub struct Band {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub chips: Vec<Leaf>,
}

const GAP: f64 = 10.0;
/// Between columns, for the connecting lines.
const GUTTER: f64 = 28.0;
/// How far each level of the outline is set in.
const INSET: f64 = 16.0;
const HEAD: f64 = 26.0;
const TEXT: f64 = 12.0;
/// More levels than this do not fit side by side.
const COLUMNS: usize = 4;

impl Tree {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        if self.roots.is_empty() && self.bands.iter().all(|b| b.chips.is_empty()) {
            return Err(ChartError::Empty);
        }
        let depth = self.roots.iter().map(Branch::depth).max().unwrap_or(0);
        let mut sheet = Sheet {
            levels: &self.levels,
            frame,
            cards: Vec::new(),
            lines: Vec::new(),
        };
        let width = frame.width.pixels();
        let side_by_side = frame.width == Width::Wide && depth <= COLUMNS;
        let columns = if side_by_side {
            self.columns(width, depth)
        } else {
            Vec::new()
        };
        let mut y = 0.0;
        if side_by_side {
            y = if depth > 0 && !self.levels.is_empty() {
                HEAD
            } else {
                0.0
            };
            for root in &self.roots {
                y += sheet.place_across(root, 0, y, &columns).1 + GAP;
            }
        } else {
            for root in &self.roots {
                y = sheet.place_down(root, 0, y, width).1;
            }
        }
        let bands: Vec<(f64, ChipRows)> = self
            .bands
            .iter()
            .filter(|b| !b.chips.is_empty())
            .map(|band| {
                y += GAP;
                let rows = ChipRows::new(band, frame, width);
                let top = y;
                y += rows.height;
                (top, rows)
            })
            .collect();

        let canvas = Canvas::new(
            width,
            if bands.is_empty() {
                (y - GAP + 1.0).max(1.0)
            } else {
                y + 1.0
            },
        );
        for (level, (x, room)) in self.levels.iter().zip(&columns) {
            let head = measure::shorten(&level.plural, TEXT, Weight::Bold, *room);
            canvas.text(Label::new((*x, 9.0), head).start().bold().ink(Ink::MUTED));
        }
        for line in &sheet.lines {
            canvas.line(line, Paint::line(Ink::AXIS, 1.5));
        }
        for (card, x, y) in &sheet.cards {
            card.draw(&canvas, *x, *y);
        }
        for (top, rows) in &bands {
            rows.draw(&canvas, *top);
        }
        Ok(canvas.finish(frame))
    }

    /// Left edge and width of each column. A column is as wide as its longest
    /// word asks, within reason; the last, which has the most text, takes what
    /// the others leave.
    fn columns(&self, width: f64, depth: usize) -> Vec<(f64, f64)> {
        let (least, most) = match depth {
            2 => (200.0, 300.0),
            3 => (160.0, 220.0),
            _ => (120.0, 150.0),
        };
        let mut columns = Vec::new();
        let mut x = 0.0;
        for level in 0..depth {
            let words = self
                .roots
                .iter()
                .map(|r| r.widest_word(level))
                .fold(0.0, f64::max);
            let room = if level + 1 == depth {
                width - x - 1.0
            } else {
                f64::clamp(words + Card::AROUND_TITLE, least, most)
            };
            columns.push((x, room));
            x += room + GUTTER;
        }
        columns
    }
}

impl Branch {
    fn depth(&self) -> usize {
        1 + self.children.iter().map(Branch::depth).max().unwrap_or(0)
    }

    /// The widest word of the titles so many levels below.
    fn widest_word(&self, below: usize) -> f64 {
        if below == 0 {
            return card::widest_word(&self.title);
        }
        let children = self.children.iter().map(|c| c.widest_word(below - 1));
        children.fold(0.0, f64::max)
    }
}

/// Boxes and connecting lines with their places.
struct Sheet<'a> {
    levels: &'a [Level],
    frame: &'a Frame,
    cards: Vec<(Card<'a>, f64, f64)>,
    lines: Vec<Vec<(f64, f64)>>,
}

impl<'a> Sheet<'a> {
    /// Places a branch in its column and its children in the next; gives back
    /// the middle of its box and the height that all of it takes.
    fn place_across(
        &mut self,
        branch: &'a Branch,
        level: usize,
        top: f64,
        columns: &[(f64, f64)],
    ) -> (f64, f64) {
        let (x, width) = columns[level];
        let card = Card::new(branch, level, None, width, &self.frame.lang);
        // A parent comes before its children, for those who follow the links.
        let order = self.cards.len();
        let mut height = 0.0;
        let mut middles = Vec::new();
        for child in &branch.children {
            let (middle, taken) = self.place_across(child, level + 1, top + height, columns);
            middles.push(middle);
            height += taken + GAP;
        }
        let height = (height - GAP).max(card.height);
        let y = match (middles.first(), middles.last()) {
            (Some(first), Some(last)) => ((first + last - card.height) / 2.0).max(top),
            _ => top,
        };
        let (middle, right) = (y + card.height / 2.0, x + width);
        let bend = right + GUTTER / 2.0;
        for child in middles {
            let end = columns[level + 1].0;
            self.lines.push(vec![
                (right, middle),
                (bend, middle),
                (bend, child),
                (end, child),
            ]);
        }
        self.cards.insert(order, (card, x, y));
        (middle, height)
    }

    /// Places a branch and its children below each other, each level set in;
    /// gives back the middle of its first lines and where the next may begin.
    fn place_down(&mut self, branch: &'a Branch, level: usize, top: f64, width: f64) -> (f64, f64) {
        // Set in no further than leaves half of the width for text.
        let x = (level as f64 * INSET).min(width / 2.0);
        let kicker = self.levels.get(level).map(|l| l.name.as_str());
        let card = Card::new(branch, level, kicker, width - x - 1.0, &self.frame.lang);
        let (middle, bottom) = (top + 20.0, top + card.height);
        self.cards.push((card, x + 0.5, top));
        let mut next = bottom + GAP;
        let rail = x + INSET / 2.0;
        for child in &branch.children {
            let (child_middle, after) = self.place_down(child, level + 1, next, width);
            self.lines.push(vec![
                (rail, bottom),
                (rail, child_middle),
                (x + INSET, child_middle),
            ]);
            next = after;
        }
        (middle, next)
    }
}

/// The things of a band in rows.
struct ChipRows<'a> {
    band: &'a Band,
    height: f64,
    width: f64,
    /// Each with its lines and its box.
    chips: Vec<(&'a Leaf, Vec<String>, Area)>,
}

const CHIP_NUMBER: f64 = 26.0;

impl<'a> ChipRows<'a> {
    fn new(band: &'a Band, frame: &Frame, width: f64) -> ChipRows<'a> {
        let across = if frame.width == Width::Wide { 2 } else { 1 };
        let pad = 12.0;
        let each = (width - 2.0 * pad - GAP * (across as f64 - 1.0)) / across as f64;
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
                    each - CHIP_NUMBER - 14.0,
                )
            })
            .collect();
        let top = pad + 24.0;
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
            band,
            height: row_tops[per_column] - 6.0 + pad,
            width,
            chips,
        }
    }

    fn draw(&self, canvas: &Canvas, top: f64) {
        let ground = Area {
            x: 0.5,
            y: top,
            width: self.width - 1.0,
            height: self.height,
        };
        canvas.rect(ground, 4.0, Paint::fill(Ink::CARD));
        canvas.text(
            Label::new((12.0, top + 18.0), self.band.name.as_str())
                .start()
                .bold()
                .size(13.0),
        );
        for (chip, lines, area) in &self.chips {
            let draw = |canvas: &Canvas| {
                let area = Area {
                    y: area.y + top,
                    ..*area
                };
                canvas.rect(area, 3.0, Paint::fill(Ink::GROUND));
                let first = area.y + area.height / 2.0 - (lines.len() as f64 - 1.0) * TEXT * 0.7;
                if let Some(number) = &chip.number {
                    let at = (area.x + CHIP_NUMBER - 4.0, first);
                    canvas.text(
                        Label::new(at, number.as_str())
                            .end()
                            .bold()
                            .ink(Ink::SERIES[0]),
                    );
                }
                for (i, line) in lines.iter().enumerate() {
                    let at = (area.x + CHIP_NUMBER + 4.0, first + i as f64 * TEXT * 1.4);
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
