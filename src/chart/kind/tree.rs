//! The tree of a strategy: levels from left to right where there is room, one
//! below the other where there is not; what cuts across it as a band beneath.

mod band;
mod card;

use crate::chart::canvas::{Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::Paint;
use crate::chart::palette::Ink;
use crate::chart::{ChartError, Drawing, Frame, Width};
use band::ChipRows;
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
            return card::widest_word(self);
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
        // A box that is higher than what hangs on it reaches beyond.
        let height = height.max(y + card.height - top);
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
