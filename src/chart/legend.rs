//! Names of series: beside the last column where there is room, else in rows
//! above the plot.

use super::axis::{LINE, TEXT, widest};
use super::canvas::{Area, Canvas, Label};
use super::measure::{self, Weight};
use super::paint::{Marker, Paint};
use super::palette::Ink;
use super::spread::spread_sized;
use super::strand::Strand;
use super::{Frame, Series, Width};

/// The name of a series, and where its first line stands.
#[derive(Clone)]
pub(super) struct Key {
    /// Which series of the chart it is.
    pub series: usize,
    pub sample: Sample,
    pub lines: Vec<String>,
    at: (f64, f64),
}

/// What stands before a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sample {
    /// A small square in a fill.
    Fill(Ink),
    /// A small square in the fill of a series, with its pattern.
    Swatch(usize),
    /// The marker of a series.
    Marker(usize),
    /// A short piece of a line with its marker.
    Line(Strand),
}

impl Sample {
    /// How a series that is drawn as a line looks.
    pub fn line(series: &Series) -> Sample {
        Sample::Line(Strand::of(series))
    }

    /// From its start to the name beside it.
    fn width(self) -> f64 {
        match self {
            Sample::Fill(_) | Sample::Swatch(_) | Sample::Marker(_) => 15.0,
            Sample::Line(_) => 29.0,
        }
    }

    /// How a series that is drawn as an area looks.
    pub fn fill(series: &Series) -> Sample {
        Sample::Fill(series.ink())
    }

    /// The same with the pattern of the series.
    pub fn patterned(series: &Series) -> Sample {
        Sample::Swatch(series.slot)
    }
}

/// From the edge of the last column to the names.
const LEAD: f64 = 14.0;
/// From one row of names to the next.
const ROW: f64 = 18.0;

/// The names of some series, in their order.
pub(super) struct Legend {
    keys: Vec<Key>,
    /// Whether the names stand in rows above the plot.
    is_above: bool,
}

impl Legend {
    /// Names in rows, in the order in which the eye meets their marks.
    pub fn above<'a>(
        series: impl IntoIterator<Item = (usize, &'a Series)>,
        sample: impl Fn(&Series) -> Sample,
        frame: &Frame,
    ) -> Legend {
        let width = frame.width.pixels();
        let mut keys = keys(series, sample, frame, width);
        let (mut x, mut y, mut lines) = (0.0, 9.0, 1);
        for key in &mut keys {
            let room = key.width();
            if x > 0.0 && x + room > width {
                (x, y, lines) = (0.0, y + ROW * lines as f64, 1);
            }
            lines = lines.max(key.lines.len());
            key.at = (x, y);
            x += room + 16.0;
        }
        Legend {
            keys,
            is_above: true,
        }
    }

    /// Names beside the last column, to be placed once its marks are.
    pub fn beside<'a>(
        series: impl IntoIterator<Item = (usize, &'a Series)>,
        sample: impl Fn(&Series) -> Sample,
        frame: &Frame,
    ) -> Legend {
        Legend {
            keys: keys(series, sample, frame, frame.width.pixels() / 4.0),
            is_above: false,
        }
    }

    /// Names of parts that stand on each other: beside the last column where
    /// there is room, else in rows, in which the eye meets them in the order of
    /// the parts from the top.
    pub fn of_parts(series: &[Series], frame: &Frame) -> Legend {
        let parts = series.iter().enumerate();
        match frame.width {
            Width::Wide => Legend::beside(parts, Sample::fill, frame),
            Width::Narrow => Legend::above(parts.rev(), Sample::patterned, frame),
        }
    }

    /// No names: the title of the drawing says what is drawn.
    pub fn none() -> Legend {
        Legend {
            keys: Vec::new(),
            is_above: true,
        }
    }

    /// What rows of names take above the plot.
    pub fn height(&self) -> f64 {
        if !self.is_above {
            return 0.0;
        }
        let end = |key: &Key| key.at.1 + ROW * key.lines.len() as f64 - 5.0;
        self.keys.iter().map(end).fold(0.0, f64::max)
    }

    /// What names take at the right of the plot.
    pub fn width(&self) -> f64 {
        if self.is_above || self.keys.is_empty() {
            return 2.0;
        }
        self.keys.iter().map(Key::width).fold(0.0, f64::max) + 9.0
    }

    /// Draws the names; those beside the plot at the height that `middle`
    /// gives for each series, from the right edge `edge` of the last column.
    /// A line leads to each that has to give way.
    pub fn draw(&self, canvas: &Canvas, area: Area, edge: f64, middle: impl Fn(usize) -> f64) {
        if self.is_above {
            self.keys.iter().for_each(|key| key.draw(canvas));
            return;
        }
        let mut names: Vec<(f64, &Key)> = self
            .keys
            .iter()
            .map(|key| (middle(key.series), key))
            .collect();
        // Of names at one height the later series stands above.
        names.reverse();
        names.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut names: Vec<(f64, Key)> = names.into_iter().map(|(y, k)| (y, k.clone())).collect();
        let mut lines: Vec<&mut Vec<String>> = names.iter_mut().map(|n| &mut n.1.lines).collect();
        cut(&mut lines, ((area.height + 11.0) / ROW) as usize);
        let wanted: Vec<(f64, f64)> = names
            .iter()
            .map(|(y, key)| (*y, LINE * key.lines.len() as f64 + 2.0))
            .collect();
        let places = spread_sized(&wanted, area.y - 8.0, area.bottom() + 3.0);
        for ((wanted, key), y) in names.into_iter().zip(places) {
            let x = edge + LEAD;
            if (wanted - y).abs() > 3.0 {
                let lead = [(edge + 2.0, wanted), (x - 3.0, y)];
                canvas.line(&lead, Paint::line(Ink::AXIS, 1.0));
            }
            let up = (key.lines.len() as f64 - 1.0) * LINE / 2.0;
            let key = Key {
                at: (x, y - up),
                ..key
            };
            key.draw(canvas);
        }
    }
}

/// Cuts names until all of them have room for `most` lines together, those in
/// the middle first; each keeps one line.
pub(super) fn cut(names: &mut [&mut Vec<String>], most: usize) {
    let middle = names.len() as f64 / 2.0 - 0.5;
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by(|a, b| {
        (*a as f64 - middle)
            .abs()
            .total_cmp(&(*b as f64 - middle).abs())
    });
    while names.iter().map(|n| n.len()).sum::<usize>() > most {
        let longest = names.iter().map(|n| n.len()).max().unwrap_or(0);
        let next = order.iter().find(|at| names[**at].len() == longest);
        let Some(name) = next.map(|at| &mut *names[*at]).filter(|_| longest > 1) else {
            return;
        };
        name.pop();
        if let Some(last) = name.last_mut().filter(|last| !last.ends_with('…')) {
            last.push('…');
        }
    }
}

fn keys<'a>(
    series: impl IntoIterator<Item = (usize, &'a Series)>,
    sample: impl Fn(&Series) -> Sample,
    frame: &Frame,
    room: f64,
) -> Vec<Key> {
    let keys = series.into_iter().map(|(at, series)| {
        let sample = sample(series);
        let room = room - sample.width();
        Key {
            series: at,
            sample,
            lines: measure::wrap(&series.label, &frame.lang, TEXT, Weight::Regular, room),
            at: (0.0, 0.0),
        }
    });
    keys.collect()
}

impl Key {
    /// What it takes, with some room for fonts wider than the one measured.
    fn width(&self) -> f64 {
        widest(&self.lines) * 1.05 + self.sample.width()
    }

    fn draw(&self, canvas: &Canvas) {
        let (x, y) = self.at;
        let square = Area {
            x,
            y: y - 5.0,
            width: 10.0,
            height: 10.0,
        };
        match self.sample {
            Sample::Fill(ink) => canvas.rect(square, 2.0, Paint::fill(ink)),
            Sample::Swatch(slot) => canvas.swatch(square, slot),
            Sample::Marker(slot) => {
                let paint = Paint::fill(Ink::series(slot));
                canvas.marker((x + 5.0, y), Marker::of(slot), 5.0, paint);
            }
            Sample::Line(strand) => strand.draw_sample(canvas, self.at),
        }
        for (i, line) in self.lines.iter().enumerate() {
            let at = (x + self.sample.width(), y + LINE * i as f64);
            canvas.text(Label::new(at, line.as_str()).start());
        }
    }
}
