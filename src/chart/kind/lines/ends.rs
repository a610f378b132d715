//! What stands at the right end of each line: its name and its newest value.

use crate::chart::axis::{LINE, TEXT, widest};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::legend::{Legend, Sample};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::Paint;
use crate::chart::spread::spread_sized;
use crate::chart::strand::{MARKER, Strand};
use crate::chart::{Frame, Grid, Series, Width};
use crate::value::write;

/// The ends of all lines, still to be placed.
pub(super) struct Ends {
    ends: Vec<End>,
}

struct End {
    strand: Strand,
    /// The name by lines; empty where it stands elsewhere.
    lines: Vec<String>,
    /// The newest value, where it is one of the last column.
    value: String,
    /// Whether the value stands beside the last line of the name.
    is_beside: bool,
    size: f64,
}

/// From a point to what stands beside it.
const LEAD: f64 = 12.0;
/// The most lines, values among them, that have room beside a plot.
const MOST_LINES: usize = 16;
/// From a marker to the name that it stands for.
const NAME: f64 = 10.0;
const SPACE: f64 = 6.0;

impl Ends {
    /// Names go beside the lines where they are short enough, else into rows
    /// above the plot. One series needs no name: the title says what it is.
    pub fn new(grid: &Grid, frame: &Frame) -> (Ends, Legend) {
        let (room, most) = match frame.width {
            Width::Wide => (frame.width.pixels() * 0.2, 3),
            Width::Narrow => (frame.width.pixels() * 0.24, 2),
        };
        let wrap = |s: &Series| measure::wrap(&s.label, &frame.lang, TEXT, Weight::Regular, room);
        let names: Vec<Vec<String>> = grid.series.iter().map(wrap).collect();
        let is_alone = grid.series.len() == 1;
        let are_short = names.iter().all(|lines| lines.len() <= most);
        let lines: usize = names.iter().map(|lines| lines.len() + 1).sum();
        let are_beside = are_short && lines <= MOST_LINES && !is_alone;
        let ends = grid.series.iter().zip(names).map(|(series, lines)| {
            let cell = series.cells.last();
            let value = cell.and_then(|c| Some((c.value?, c.mark.as_deref().unwrap_or(""))));
            let mut end = End {
                strand: Strand::of(series),
                lines: if are_beside { lines } else { Vec::new() },
                value: value.map_or_else(String::new, |(n, mark)| {
                    write::number(n, &frame.lang) + mark
                }),
                is_beside: true,
                size: if is_alone { 14.0 } else { TEXT },
            };
            let last = end.lines.last().map_or(0.0, |l| widest([l]) + SPACE);
            end.is_beside = end.lines.is_empty() || last + end.value_width() <= room;
            end
        });
        let ends = Ends {
            ends: ends.collect(),
        };
        let legend = if are_beside || is_alone {
            Legend::none()
        } else {
            Legend::above(grid.series.iter().enumerate(), Sample::line, frame)
        };
        (ends, legend)
    }

    /// What they take at the right of the last points.
    pub fn width(&self) -> f64 {
        LEAD + self.ends.iter().map(End::width).fold(0.0, f64::max) * 1.04
    }

    /// Draws each at the height of its last point, or near it with a line that
    /// leads there; gives back what they take.
    pub fn draw(&self, canvas: &Canvas, area: Area, last: &[Option<(f64, f64)>]) -> Vec<Area> {
        let known = self.ends.iter().zip(last);
        let mut ends: Vec<(&End, (f64, f64))> =
            known.filter_map(|(end, at)| Some((end, (*at)?))).collect();
        ends.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
        let wanted: Vec<(f64, f64)> = ends.iter().map(|(end, at)| (at.1, end.height())).collect();
        let places = spread_sized(&wanted, area.y - 12.0, area.bottom() + 8.0);
        let edge = ends.iter().map(|(_, at)| at.0).fold(area.x, f64::max);
        let mut taken = Vec::new();
        for ((end, at), y) in ends.into_iter().zip(places) {
            let room = canvas.size.width - end.width();
            let x = (edge + LEAD).min(room);
            let is_at_edge = at.0 + 1.0 > edge;
            if is_at_edge && (at.1 - y).abs() > 4.0 {
                let lead = [(at.0 + MARKER + 1.0, at.1), (x - 2.0, y)];
                canvas.line(&lead, Paint::line(end.strand.ink, 1.0));
            }
            taken.push(end.draw(canvas, (x, y), !is_at_edge));
        }
        taken
    }
}

impl End {
    fn value_width(&self) -> f64 {
        measure::width(&self.value, self.size, Weight::Bold)
    }

    fn width(&self) -> f64 {
        let last = match self.lines.last() {
            Some(line) if self.is_beside => widest([line]) + SPACE,
            _ => 0.0,
        };
        NAME + widest(&self.lines).max(last + self.value_width())
    }

    fn height(&self) -> f64 {
        let own = !self.is_beside && !self.value.is_empty();
        let lines = (self.lines.len() + usize::from(own)).max(1);
        LINE * lines as f64
    }

    /// Draws it with its left edge and middle at a point; with a marker where
    /// its line ends elsewhere.
    fn draw(&self, canvas: &Canvas, (x, y): (f64, f64), is_marked: bool) -> Area {
        let top = y - self.height() / 2.0;
        let line = |i: usize| top + LINE * (i as f64 + 0.5);
        let is_marked = is_marked && !self.lines.is_empty();
        let left = if is_marked { x + NAME } else { x };
        if is_marked {
            self.strand.draw_marker(canvas, (x + 3.0, line(0)), false);
        }
        for (i, words) in self.lines.iter().enumerate() {
            let label = Label::new((left, line(i)), words.as_str());
            canvas.text(label.start().halo());
        }
        let last = self.lines.last();
        let value = match last {
            Some(words) if self.is_beside => {
                (left + widest([words]) + SPACE, line(self.lines.len() - 1))
            }
            _ => (left, line(self.lines.len())),
        };
        let label = Label::new(value, self.value.as_str()).start().bold();
        canvas.text(label.size(self.size).halo());
        Area {
            x,
            y: top,
            width: self.width(),
            height: self.height(),
        }
    }
}
