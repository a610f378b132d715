//! Two or three parts of a whole as a ring, from the top clockwise. Names,
//! numbers and shares stand outside beside their part, the sum in the middle.

use crate::chart::axis::{LINE, TEXT};
use crate::chart::canvas::{Canvas, Item, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::{Paint, Pattern};
use crate::chart::palette::Ink;
use crate::chart::rows::few_lines;
use crate::chart::scale::coordinate;
use crate::chart::spread::spread;
use crate::chart::{ChartError, Drawing, Frame, Grid, Kind, Point, Width};
use crate::value::write;
use rust_decimal::{Decimal, RoundingStrategy};

/// Parts of a whole, from the top clockwise in their order. More than three
/// are better compared as bars, and refused.
#[derive(Clone, Debug)]
pub struct Donut {
    /// One column; a series is a part. No part may be missing: the whole is
    /// the sum of them all.
    pub grid: Grid,
    /// What the sum in the middle is: 合計, total.
    pub total: String,
}

/// The inner radius as a part of the outer one.
const HOLE: f64 = 0.6;
/// From the ring to the words beside it.
const GAP: f64 = 12.0;
/// Size of the sum.
const LARGE: f64 = 22.0;

impl Donut {
    /// The most parts that can be told apart by their angle.
    pub const MOST: usize = 3;

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let whole = self.whole()?;
        let width = frame.width.pixels();
        let radius = match frame.width {
            Width::Wide => 110.0,
            Width::Narrow => 78.0,
        };
        let words: Vec<Words> = self.words(whole, width / 2.0 - radius - GAP, frame);
        let tallest = words.iter().map(Words::height).fold(0.0, f64::max);
        // Three labels may come to stand on one side.
        let height = (2.0 * radius + 8.0).max(tallest * words.len() as f64 + 8.0);
        let top = if self.grid.unit.is_empty() { 0.0 } else { 24.0 };
        let canvas = Canvas::new(width, top + height);
        let unit = measure::shorten(&self.grid.unit, TEXT, Weight::Regular, width);
        canvas.text(Label::new((0.0, 9.0), unit).start().ink(Ink::MUTED));
        let centre = (width / 2.0, top + height / 2.0);
        self.draw_ring(&canvas, &words, centre, radius);
        self.draw_middle(&canvas, centre, radius * HOLE, whole, frame);
        for is_right in [true, false] {
            draw_side(&canvas, &words, centre, radius, is_right, tallest);
        }
        Ok(canvas.finish(frame))
    }

    /// The sum of the parts, if they are two or three numbers from zero up.
    fn whole(&self) -> Result<Decimal, ChartError> {
        let grid = &self.grid;
        if grid.columns.len() != 1 {
            return Err(ChartError::Columns {
                found: grid.columns.len(),
                expected: 1,
            });
        }
        if grid.series.len() > Donut::MOST {
            return Err(ChartError::TooMany {
                found: grid.series.len(),
                most: Donut::MOST,
                instead: Kind::Bars,
            });
        }
        grid.validate()?;
        if let Some(n) = grid.numbers().find(|n| *n < Decimal::ZERO) {
            return Err(ChartError::Negative(n));
        }
        if let Some(part) = grid.series.iter().find(|s| s.cells[0].value.is_none()) {
            return Err(ChartError::Incomplete {
                series: part.id.clone(),
            });
        }
        let whole = grid.numbers().sum::<Decimal>();
        if whole.is_zero() {
            return Err(ChartError::Empty);
        }
        Ok(whole)
    }

    /// What is said beside each part, and from where to where it goes.
    fn words(&self, whole: Decimal, room: f64, frame: &Frame) -> Vec<Words> {
        let mut before = Decimal::ZERO;
        let mut words = Vec::new();
        for series in &self.grid.series {
            let cell = &series.cells[0];
            let value = cell.value.unwrap_or_default();
            let turn = |n: Decimal| coordinate(n) / coordinate(whole);
            let (from, to) = (turn(before), turn(before + value));
            before += value;
            let share = (value / whole * Decimal::ONE_HUNDRED)
                .round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
            let mark = cell.mark.as_deref().unwrap_or("");
            let number = write::number(value, &frame.lang) + mark;
            let share = format!("{}%", write::number(fixed(share), &frame.lang));
            let lines = |text: &str, weight| few_lines(text, TEXT, weight, room / 1.04, 3, frame);
            words.push(Words {
                slot: series.slot,
                turn: (from, to),
                is_partial: self.grid.columns[0].partial.is_some(),
                name: lines(&series.label, Weight::Bold),
                number: lines(&format!("{number} ({share})"), Weight::Regular),
            });
        }
        words
    }

    fn draw_ring(&self, canvas: &Canvas, words: &[Words], centre: (f64, f64), radius: f64) {
        for (part, series) in words.iter().zip(&self.grid.series) {
            if let Some(value) = series.cells[0].value {
                canvas.record(Point {
                    series: series.id.clone(),
                    at: self.grid.columns[0].head.at(),
                    value,
                });
            }
            if part.turn.0 >= part.turn.1 {
                continue;
            }
            let ring = |paint: Paint| {
                canvas.put(Item::Sector {
                    centre,
                    radii: (radius * HOLE, radius),
                    turn: part.turn,
                    paint,
                });
            };
            ring(Paint::fill(Ink::series(part.slot)).edged(Ink::GROUND, 2.0));
            let hatch = part.is_partial.then_some(Pattern::Hatch);
            for pattern in Pattern::of(part.slot).into_iter().chain(hatch) {
                ring(Paint::pattern(pattern));
            }
        }
    }

    /// The sum and its words, as large as the hole lets them be.
    fn draw_middle(
        &self,
        canvas: &Canvas,
        centre: (f64, f64),
        radius: f64,
        whole: Decimal,
        frame: &Frame,
    ) {
        let room = radius * 1.6;
        let full = write::number(whole, &frame.lang);
        let size = room / measure::width(&full, 1.0, Weight::Bold);
        let (text, size) = if size < TEXT {
            (write::compact(whole, &frame.lang), TEXT)
        } else {
            (full, size.min(LARGE).floor())
        };
        let lines = few_lines(&text, size, Weight::Bold, room, 3, frame);
        let words = few_lines(&self.total, TEXT, Weight::Regular, room, 2, frame);
        let number = size * 1.25;
        let height = number * lines.len() as f64 + LINE * words.len() as f64;
        let mut y = centre.1 - height / 2.0;
        for line in lines {
            let label = Label::new((centre.0, y + number / 2.0), line);
            canvas.text(label.bold().size(size));
            y += number;
        }
        for line in words {
            canvas.text(Label::new((centre.0, y + LINE / 2.0), line).ink(Ink::MUTED));
            y += LINE;
        }
    }
}

/// A share with one decimal, 5.0 and not 5.
fn fixed(mut share: Decimal) -> Decimal {
    share.rescale(1);
    share
}

/// One part with what stands beside it.
struct Words {
    slot: usize,
    turn: (f64, f64),
    is_partial: bool,
    name: Vec<String>,
    number: Vec<String>,
}

impl Words {
    fn height(&self) -> f64 {
        LINE * (self.name.len() + self.number.len()) as f64 + 6.0
    }

    /// The middle of the part on the ring, as a place around (0, 0).
    fn middle(&self) -> (f64, f64) {
        let angle = (self.turn.0 + self.turn.1) / 2.0 * std::f64::consts::TAU;
        (angle.sin(), -angle.cos())
    }

    fn is_right(&self) -> bool {
        self.middle().0 >= -1e-9
    }
}

/// The words of the parts on one side, each at the height of its part as far
/// as the others let it.
fn draw_side(
    canvas: &Canvas,
    words: &[Words],
    centre: (f64, f64),
    radius: f64,
    is_right: bool,
    tallest: f64,
) {
    let mut parts: Vec<&Words> = words.iter().filter(|w| w.is_right() == is_right).collect();
    parts.sort_by(|a, b| a.middle().1.total_cmp(&b.middle().1));
    let wanted: Vec<f64> = parts
        .iter()
        .map(|p| centre.1 + p.middle().1 * radius)
        .collect();
    let low = centre.1 * 2.0 - canvas.size.height + tallest / 2.0;
    let places = spread(&wanted, tallest, low, canvas.size.height - tallest / 2.0);
    let side = if is_right { 1.0 } else { -1.0 };
    for (part, middle) in parts.into_iter().zip(places) {
        let mut y = middle - part.height() / 2.0 + 3.0 + LINE / 2.0;
        // The words lean against the ring where they stand.
        let up = ((middle - centre.1).abs() - part.height() / 2.0).clamp(0.0, radius);
        let edge = (radius * radius - up * up).sqrt();
        let x = centre.0 + side * (edge + GAP);
        let anchored = |label: Label| if is_right { label.start() } else { label.end() };
        for line in &part.name {
            canvas.text(anchored(Label::new((x, y), line.as_str()).bold()));
            y += LINE;
        }
        for line in &part.number {
            canvas.text(anchored(Label::new((x, y), line.as_str())));
            y += LINE;
        }
    }
}
