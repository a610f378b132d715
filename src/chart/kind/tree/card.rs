//! A box of the tree: its lines, its height, its look.

use super::{Branch, Leaf, Tally};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::Paint;
use crate::chart::palette::Ink;
use crate::lang::Lang;

const PAD: f64 = 11.0;
const TITLE: f64 = 14.0;
const SMALL: f64 = 12.0;
const NUMBER: f64 = 20.0;

/// A box with its text broken into lines, not yet placed.
pub(super) struct Card<'a> {
    branch: &'a Branch,
    depth: usize,
    /// The name of its level, where no column says it.
    kicker: Option<String>,
    number: Option<String>,
    title: Vec<String>,
    leaves: Vec<(&'a Leaf, Vec<String>)>,
    /// The lines of note and tallies, each with its pieces and how far they
    /// are set in.
    foot: Vec<Vec<(f64, String)>>,
    pub width: f64,
    pub height: f64,
}

/// What a box is filled, lined and written with.
struct Look {
    paint: Paint,
    text: Ink,
    small: Ink,
}

impl Look {
    fn of(depth: usize) -> Look {
        match depth {
            0 => Look {
                paint: Paint::fill(Ink::SERIES[0]),
                text: Ink::ON_SERIES[0],
                small: Ink::ON_SERIES[0],
            },
            1 => Look {
                paint: Paint::fill(Ink::CARD).edged(Ink::SERIES[0], 1.5),
                text: Ink::TEXT,
                small: Ink::MUTED,
            },
            _ => Look {
                paint: Paint::fill(Ink::GROUND).edged(Ink::AXIS, 1.0),
                text: Ink::TEXT,
                small: Ink::MUTED,
            },
        }
    }
}

impl<'a> Card<'a> {
    /// What a box takes beside the words of a numbered title.
    pub const AROUND_TITLE: f64 = 2.0 * PAD + NUMBER + 2.0;

    pub fn new(
        branch: &'a Branch,
        depth: usize,
        kicker: Option<&'a str>,
        width: f64,
        lang: &Lang,
    ) -> Card<'a> {
        let room = width - 2.0 * PAD;
        let short = |text: &str, size, weight, room| measure::shorten(text, size, weight, room);
        let number = branch.number.as_deref();
        let number = number.map(|n| short(n, TITLE, Weight::Bold, room * 0.4));
        let kicker = kicker.map(|k| short(k, SMALL, Weight::Regular, room));
        let indent = indent(number.as_deref());
        let title = measure::wrap(
            &branch.title,
            lang,
            TITLE * 1.04,
            Weight::Bold,
            room - indent,
        );
        let leaves: Vec<_> = branch
            .leaves
            .iter()
            .map(|leaf| {
                (
                    leaf,
                    measure::wrap(
                        &leaf.title,
                        lang,
                        SMALL * 1.04,
                        Weight::Regular,
                        room - 12.0,
                    ),
                )
            })
            .collect();
        let leaf_lines: usize = leaves.iter().map(|(_, lines)| lines.len()).sum();
        let mut height = 2.0 * PAD + title.len().max(1) as f64 * TITLE * 1.35;
        if kicker.is_some() {
            height += SMALL * 1.5;
        }
        if leaf_lines > 0 {
            height += 5.0 + leaf_lines as f64 * SMALL * 1.4 + leaves.len() as f64 * 2.0;
        }
        let foot = foot(branch, room);
        if !foot.is_empty() {
            height += SMALL * 0.2 + SMALL * 1.5 * foot.len() as f64;
        }
        Card {
            branch,
            depth,
            kicker,
            number,
            title,
            leaves,
            foot,
            width,
            height,
        }
    }

    /// Draws the box with its upper left corner at a place.
    pub fn draw(&self, canvas: &Canvas, x: f64, y: f64) {
        let look = Look::of(self.depth);
        let area = Area {
            x,
            y,
            width: self.width,
            height: self.height,
        };
        let after_title = std::cell::Cell::new(y);
        let own = |canvas: &Canvas| {
            canvas.rect(area, 4.0, look.paint);
            after_title.set(self.draw_own(canvas, &look, x, y));
        };
        match &self.branch.href {
            Some(href) => canvas.link(href, &self.name(), own),
            None => own(canvas),
        }
        self.draw_leaves(canvas, &look, x + PAD, after_title.get() + 5.0);
    }

    /// All that is written in the box itself, in the order of reading.
    fn name(&self) -> String {
        let branch = self.branch;
        let tallies = branch.tallies.iter().map(Tally::text);
        [
            self.kicker.as_deref(),
            branch.number.as_deref(),
            Some(branch.title.as_str()),
            branch.note.as_deref(),
        ]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .chain(tallies)
        .collect::<Vec<_>>()
        .join(" ")
    }

    /// Level, number, title and note; gives back where the title ends.
    fn draw_own(&self, canvas: &Canvas, look: &Look, x: f64, y: f64) -> f64 {
        let left = x + PAD;
        let mut y = y + PAD;
        if let Some(kicker) = &self.kicker {
            canvas.text(
                Label::new((left, y + SMALL * 0.6), kicker.as_str())
                    .start()
                    .ink(look.small),
            );
            y += SMALL * 1.5;
        }
        let indent = indent(self.number.as_deref());
        if let Some(number) = &self.number {
            // Read as one text with the title, `3 DX` must not become `3DX`.
            canvas.text(
                Label::new((left, y + TITLE * 0.675), format!("{number} "))
                    .start()
                    .bold()
                    .size(TITLE)
                    .ink(look.text),
            );
        }
        for (i, line) in self.title.iter().enumerate() {
            let middle = y + TITLE * (0.675 + 1.35 * i as f64);
            canvas.text(
                Label::new((left + indent, middle), line.as_str())
                    .start()
                    .bold()
                    .size(TITLE)
                    .ink(look.text),
            );
        }
        y += TITLE * 1.35 * self.title.len().max(1) as f64;
        let mut below = self.below_leaves(y);
        for line in &self.foot {
            for (x, piece) in line {
                let label = Label::new((left + x, below), piece.as_str());
                canvas.text(label.start().ink(look.small));
            }
            below += SMALL * 1.5;
        }
        y
    }

    /// The middle of the first line under the leaves.
    fn below_leaves(&self, after_title: f64) -> f64 {
        let lines: usize = self.leaves.iter().map(|(_, lines)| lines.len()).sum();
        let leaves = if lines == 0 {
            0.0
        } else {
            5.0 + lines as f64 * SMALL * 1.4 + self.leaves.len() as f64 * 2.0
        };
        after_title + leaves + SMALL * 1.05
    }

    fn draw_leaves(&self, canvas: &Canvas, look: &Look, x: f64, mut y: f64) {
        for (leaf, lines) in &self.leaves {
            let draw = |canvas: &Canvas| {
                canvas.circle((x + 3.5, y + SMALL * 0.7), 2.0, Paint::fill(look.small));
                for (i, line) in lines.iter().enumerate() {
                    let middle = y + SMALL * (0.7 + 1.4 * i as f64);
                    canvas.text(
                        Label::new((x + 12.0, middle), line.as_str())
                            .start()
                            .ink(look.text),
                    );
                }
            };
            match &leaf.href {
                Some(href) => canvas.link(href, &leaf.title, draw),
                None => draw(canvas),
            }
            y += lines.len() as f64 * SMALL * 1.4 + 2.0;
        }
    }
}

/// The width of the widest word of a title, and what a long number, `(1)`,
/// takes beyond the room that every numbered title has.
pub(super) fn widest_word(branch: &Branch) -> f64 {
    let beyond = (indent(branch.number.as_deref()) - NUMBER).max(0.0);
    beyond + measure::widest_word(&branch.title, TITLE * 1.04, Weight::Bold)
}

/// The room that a number before a title takes.
fn indent(number: Option<&str>) -> f64 {
    number.map_or(0.0, |n| {
        (measure::width(n, TITLE, Weight::Bold) + 9.0).max(NUMBER)
    })
}

/// Note and tallies one after the other, in as many lines as they need.
fn foot(branch: &Branch, room: f64) -> Vec<Vec<(f64, String)>> {
    const GAP: f64 = 12.0;
    let note = branch.note.iter().cloned();
    let pieces = note.chain(branch.tallies.iter().map(Tally::text));
    let mut lines: Vec<Vec<(f64, String)>> = Vec::new();
    let mut x = 0.0;
    for piece in pieces {
        let piece = measure::shorten(&piece, SMALL, Weight::Regular, room);
        let width = measure::width(&piece, SMALL, Weight::Regular) * 1.04;
        if lines.is_empty() || x + width > room {
            lines.push(Vec::new());
            x = 0.0;
        }
        if let Some(line) = lines.last_mut() {
            line.push((x, piece));
        }
        x += width + GAP;
    }
    lines
}
