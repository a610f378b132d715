//! The card that social networks show for a page: words and, where it stays
//! readable, a drawing, laid out for 1200 × 630 pixels.
//!
//! A drawing scaled into a card would have letters of 9 px, so the words are
//! set anew and the drawing is never made smaller than it is on a page: it
//! stands below the words, or beside them where it is tall, or is left out.

mod font;
#[cfg_attr(not(feature = "cards"), path = "card/unable.rs")]
mod raster;

pub use font::FontError;
pub use raster::Font;

use super::canvas::{Area, Item, Label};
use super::measure::{self, Weight};
use super::paint::{Fill, Paint};
use super::palette::Ink;
use super::{Drawing, svg};
use crate::lang::Lang;

/// Width and height of a card in pixels, as the networks ask for it.
pub const CARD: (u32, u32) = (1200, 630);

/// What a card says.
#[derive(Clone, Debug)]
pub struct Card {
    /// The language of its words.
    pub lang: Lang,
    /// Whose strategy it is, and the report.
    pub kicker: String,
    /// The message: the title of a drawing, or the report.
    pub title: String,
    /// Measure, place, period and unit, or a summary; empty for none.
    pub subtitle: String,
    /// What the message is about.
    pub drawing: Option<Drawing>,
    /// The site.
    pub site: String,
    /// The time it speaks of; empty where that is not stated.
    pub date: String,
}

impl Card {
    /// As an SVG file of [`CARD`] pixels.
    pub fn svg(&self) -> String {
        svg::card(&self.sheet(), &self.lang)
    }

    fn sheet(&self) -> Sheet<'_> {
        // The fewer lines, the larger the drawing; but words that stay whole go
        // before its size and place.
        let below = [(1, 1), (1, 2), (2, 1), (2, 2)];
        let below = below.map(|(title, subtitle)| self.stacked(title, subtitle));
        let mut ways: Vec<Sheet> = below.into_iter().chain([self.beside()]).flatten().collect();
        match ways.iter().position(|sheet| sheet.is_whole) {
            Some(whole) => ways.swap_remove(whole),
            None => ways.pop().unwrap_or_else(|| self.words_only()),
        }
    }

    /// The drawing over the whole width, below at most this many lines of title
    /// and subtitle.
    fn stacked(&self, title: usize, subtitle: usize) -> Option<Sheet<'_>> {
        let drawing = self.drawing.as_ref()?;
        let mut words = Words::new(self, WIDTH, HEAD);
        words.title(&[42.0, 36.0, 32.0], title);
        words.subtitle(subtitle);
        let room = Area {
            x: MARGIN,
            y: words.y + 10.0,
            width: WIDTH,
            height: FOOT - GAP - words.y - 10.0,
        };
        let placed = Placed::within(drawing, room)?;
        Some(self.sheet_of(words, Some(placed)))
    }

    /// The drawing to the right of the words.
    fn beside(&self) -> Option<Sheet<'_>> {
        let drawing = self.drawing.as_ref()?;
        let column = WIDTH - drawing.size().0 - GAP;
        if column < LEAST_COLUMN {
            return None;
        }
        let room = Area {
            x: MARGIN + column + GAP,
            y: HEAD,
            width: drawing.size().0,
            height: FOOT - GAP - HEAD,
        };
        let placed = Placed::within(drawing, room)?;
        let mut words = Words::new(self, column, HEAD + 8.0);
        words.title(&[36.0, 32.0, 28.0], 6);
        words.subtitle(5);
        Some(self.sheet_of(words, Some(placed)))
    }

    fn words_only(&self) -> Sheet<'_> {
        let mut words = Words::new(self, WIDTH, 0.0);
        words.title(&[64.0, 56.0, 48.0, 42.0], 3);
        words.y += 12.0;
        words.subtitle(4);
        // In the middle of the room, a little above it to the eye.
        let down = HEAD + (FOOT - GAP - HEAD - words.y) * 0.42;
        let items = words.items.into_iter().map(|item| lowered(item, down));
        words.items = items.collect();
        self.sheet_of(words, None)
    }

    /// The words with what every card has: the band, the kicker, the foot.
    fn sheet_of<'a>(&self, mut words: Words, placed: Option<Placed<'a>>) -> Sheet<'a> {
        let (width, height) = (f64::from(CARD.0), f64::from(CARD.1));
        let filled = |ink| Paint {
            fill: Fill::Ink(ink),
            stroke: None,
        };
        let rect = |y, height, ink| Item::Rect {
            area: Area {
                x: 0.0,
                y,
                width,
                height,
            },
            radius: 0.0,
            paint: filled(ink),
        };
        let mut all = vec![
            rect(0.0, BAND, Ink::SERIES[0]),
            rect(FOOT, height - FOOT, Ink::CARD),
        ];
        let line = |y, text: &str, room| {
            let text = measure::shorten(text, SMALL, Weight::Regular, room);
            Label::new((MARGIN, y), text).start().size(SMALL)
        };
        all.push(Item::Text(
            line(KICKER, &self.kicker, WIDTH).ink(Ink::SERIES[0]),
        ));
        let middle = (FOOT + height) / 2.0;
        let date = measure::shorten(&self.date, SMALL, Weight::Regular, WIDTH / 2.0);
        let date = Label::new((width - MARGIN, middle), date).end().size(SMALL);
        let room = WIDTH - date.width() - GAP;
        all.push(Item::Text(line(middle, &self.site, room)));
        if !date.text.is_empty() {
            all.push(Item::Text(date.ink(Ink::MUTED)));
        }
        all.append(&mut words.items);
        Sheet {
            items: all,
            placed,
            is_whole: words.is_whole,
        }
    }
}

/// A card laid out.
#[derive(Clone, Debug)]
pub(super) struct Sheet<'a> {
    pub items: Vec<Item>,
    pub placed: Option<Placed<'a>>,
    /// Whether title and subtitle stand on it to their ends.
    pub is_whole: bool,
}

/// Where a drawing stands on a card, and how many times its own size it has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    pub drawing: &'a Drawing,
    pub at: (f64, f64),
    pub scale: f64,
}

impl Placed<'_> {
    /// As large as the room allows, in its middle; none where it would have
    /// to be made smaller.
    fn within(drawing: &Drawing, room: Area) -> Option<Placed<'_>> {
        let (width, height) = drawing.size();
        let scale = (room.width / width).min(room.height / height).min(LARGEST);
        (scale >= 1.0).then(|| Placed {
            drawing,
            at: (
                room.x + (room.width - width * scale) / 2.0,
                room.y + (room.height - height * scale) / 2.0,
            ),
            scale,
        })
    }
}

/// Lengths in pixels. The networks cut up to some 20 px off at each side.
const MARGIN: f64 = 48.0;
const WIDTH: f64 = CARD.0 as f64 - 2.0 * MARGIN;
const BAND: f64 = 10.0;
const KICKER: f64 = 45.0;
const HEAD: f64 = 70.0;
const FOOT: f64 = 574.0;
const GAP: f64 = 20.0;
/// The least size of letters outside the drawing: what is still read on a
/// telephone, where a card is some 350 px wide.
const SMALL: f64 = 24.0;
/// Narrower than this a title has too few words in a line.
const LEAST_COLUMN: f64 = 280.0;
/// How many times its own size a drawing may have: a strip would look coarse.
const LARGEST: f64 = 2.4;

/// Lines of a card, from the top.
struct Words<'a> {
    card: &'a Card,
    width: f64,
    /// Where the next line begins.
    y: f64,
    items: Vec<Item>,
    is_whole: bool,
}

impl Words<'_> {
    fn new(card: &Card, width: f64, y: f64) -> Words<'_> {
        Words {
            card,
            width,
            y,
            items: Vec::new(),
            is_whole: true,
        }
    }

    /// The title in the largest of `sizes` in which it has at most `most`
    /// lines; cut in the last of them if it fits in none.
    fn title(&mut self, sizes: &[f64], most: usize) {
        let title = &self.card.title;
        let fits = |&&size: &&f64| self.wrapped(title, size, Weight::Bold).len() <= most;
        let last = sizes.last().copied().unwrap_or(SMALL);
        let size = sizes.iter().find(fits).copied().unwrap_or(last);
        let lines = self.wrapped(title, size, Weight::Bold);
        for line in self.cut(lines, most, size, Weight::Bold) {
            self.line(line, size, 1.3, |label| label.bold());
        }
    }

    fn subtitle(&mut self, most: usize) {
        let lines = self.wrapped(&self.card.subtitle, SMALL, Weight::Regular);
        self.y += 6.0;
        for line in self.cut(lines, most, SMALL, Weight::Regular) {
            self.line(line, SMALL, 1.45, |label| label.ink(Ink::MUTED));
        }
    }

    /// The lines of a text, with numbers and their units kept together.
    fn wrapped(&self, text: &str, size: f64, weight: Weight) -> Vec<String> {
        const JOINER: char = '\u{2060}';
        let mut joined = String::with_capacity(text.len());
        for c in text.chars() {
            if c.is_alphabetic() && joined.ends_with(|before: char| before.is_ascii_digit()) {
                joined.push(JOINER);
            }
            joined.push(c);
        }
        let lines = measure::wrap(&joined, &self.card.lang, size, weight, self.width);
        let bare = |line: String| line.replace(JOINER, "");
        lines.into_iter().map(bare).collect()
    }

    /// At most `most` lines; what has no room in the last of them is left out
    /// behind a …
    fn cut(
        &mut self,
        mut lines: Vec<String>,
        most: usize,
        size: f64,
        weight: Weight,
    ) -> Vec<String> {
        if lines.len() > most {
            let between = if self.card.lang.is_unspaced() {
                ""
            } else {
                " "
            };
            let rest = lines.split_off(most.saturating_sub(1)).join(between);
            let kept = measure::shorten(&rest, size, weight, self.width);
            if kept == rest {
                lines.push(rest);
            } else {
                let kept = kept.trim_end_matches('…');
                lines.push(format!("{}…", before_word(&rest, kept)));
                self.is_whole = false;
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    fn line(&mut self, text: String, size: f64, leading: f64, look: impl Fn(Label) -> Label) {
        let height = size * leading;
        let label = Label::new((MARGIN, self.y + height / 2.0), text);
        self.items.push(Item::Text(look(label.start().size(size))));
        self.y += height;
    }
}

/// `kept`, with which `text` begins, up to the last word or number that is whole:
/// half a year would be read as another. A word of a whole line is cut.
fn before_word<'t>(text: &str, kept: &'t str) -> &'t str {
    // Letters of scripts that part their words, which lie before the first of East Asia.
    let inside = |c: char| (c.is_alphanumeric() && c < '\u{2e80}') || matches!(c, ',' | '.');
    let is_cut = text[kept.len()..].starts_with(inside);
    let whole = match is_cut {
        true => kept.trim_end_matches(inside).trim_end(),
        false => kept,
    };
    if whole.is_empty() { kept } else { whole }
}

fn lowered(item: Item, down: f64) -> Item {
    match item {
        Item::Text(label) => Item::Text(Label {
            at: (label.at.0, label.at.1 + down),
            ..label
        }),
        other => other,
    }
}

#[cfg(test)]
mod tests;
