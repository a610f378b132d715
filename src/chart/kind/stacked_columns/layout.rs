//! Where everything stands, worked out before anything is drawn.

use super::StackedColumns;
use crate::chart::canvas::Area;
use crate::chart::kind::tick_numbers;
use crate::chart::measure::{self, Weight};
use crate::chart::scale::Scale;
use crate::chart::{Column, Frame, Head, Series, Width};
use crate::lang::era::Era;
use crate::value::Period;
use crate::value::write::{self, YearStyle};

pub(super) const TEXT: f64 = 12.0;
/// From one line of text to the next.
pub(super) const LINE: f64 = 18.0;
/// Height of the area of the columns.
const PLOT_HEIGHT: f64 = 290.0;
/// From the start of a swatch to the name beside it.
const SWATCH: f64 = 15.0;

pub(super) struct Layout {
    pub area: Area,
    pub height: f64,
    /// The middle of the line that names the unit.
    pub head: f64,
    pub scale: Scale,
    /// The ticks of the scale as written.
    pub numbers: Vec<String>,
    /// From one column to the next.
    pub step: f64,
    /// Width of a column.
    pub bar: f64,
    pub total_size: f64,
    /// What is written under each column.
    pub periods: Vec<Option<String>>,
    /// What the words under a partial column may take.
    pub partial_room: f64,
    /// The names of the series; in a wide drawing not placed yet.
    pub legend: Vec<Key>,
}

/// The name of a series.
#[derive(Clone)]
pub(super) struct Key {
    pub at: (f64, f64),
    pub slot: usize,
    pub lines: Vec<String>,
}

impl Layout {
    pub fn new(chart: &StackedColumns, frame: &Frame) -> Layout {
        let width = frame.width.pixels();
        let legend = legend(&chart.grid.series, frame);
        let (rows, names) = match frame.width {
            Width::Narrow => {
                let end = |key: &Key| key.at.1 + LINE * key.lines.len() as f64 - 5.0;
                (legend.iter().map(end).fold(0.0, f64::max), 2.0)
            }
            Width::Wide => {
                let lines = legend.iter().flat_map(|key| &key.lines);
                (0.0, widest(lines) * 1.05 + SWATCH + 9.0)
            }
        };
        let scale = Scale::around(chart.ends(), 6);
        let numbers = tick_numbers(&scale, &frame.lang);
        let left = widest(&numbers) + 10.0;
        let head = rows + 8.0;
        let area = Area {
            x: left,
            y: head + 26.0,
            width: (width - left - names).max(60.0),
            height: PLOT_HEIGHT,
        };
        let step = area.width / chart.grid.columns.len() as f64;
        let partial = chart
            .grid
            .columns
            .iter()
            .filter(|c| c.partial.is_some())
            .count();
        let periods = periods(&chart.grid.columns, step, frame);
        Layout {
            area,
            height: area.bottom() + 26.0 + if partial > 0 { LINE } else { 0.0 },
            head,
            scale,
            numbers,
            step,
            bar: (step * 0.72).min(64.0),
            total_size: if step < 50.0 { 12.0 } else { 14.0 },
            periods,
            partial_room: if partial > 1 { step - 4.0 } else { width },
            legend,
        }
    }
}

fn widest<'a>(texts: impl IntoIterator<Item = &'a String>) -> f64 {
    texts
        .into_iter()
        .map(|t| measure::width(t, TEXT, Weight::Regular))
        .fold(0.0, f64::max)
}

/// The names of the series: in a narrow drawing in rows, in the order in which
/// the eye meets the parts from the top; in a wide one from the bottom up.
fn legend(series: &[Series], frame: &Frame) -> Vec<Key> {
    let width = frame.width.pixels();
    let room = match frame.width {
        Width::Wide => width / 4.0,
        Width::Narrow => width - SWATCH,
    };
    let keys = series.iter().enumerate().map(|(slot, s)| Key {
        at: (0.0, 0.0),
        slot,
        lines: measure::wrap(&s.label, &frame.lang, TEXT, Weight::Regular, room),
    });
    if frame.width == Width::Wide {
        return keys.collect();
    }
    let (mut x, mut y, mut lines) = (0.0, 9.0, 1);
    let mut placed = Vec::new();
    for key in keys.rev() {
        let room = widest(&key.lines) * 1.05 + SWATCH;
        if x > 0.0 && x + room > width {
            (x, y, lines) = (0.0, y + LINE * lines as f64, 1);
        }
        lines = lines.max(key.lines.len());
        placed.push(Key { at: (x, y), ..key });
        x += room + 16.0;
    }
    placed
}

/// The periods as written along the axis, in full where all have room, else
/// short, and where even that is too much only every so many, up to the last.
fn periods(columns: &[Column], step: f64, frame: &Frame) -> Vec<Option<String>> {
    let full: Vec<String> = columns
        .iter()
        .map(|c| match &c.head {
            Head::Period(period) => write::period(period, &frame.lang, frame.years),
            Head::Thing { name, .. } => name.clone(),
        })
        .collect();
    if widest(&full) + 6.0 <= step {
        return full.into_iter().map(Some).collect();
    }
    let tick = |head: &Head, before: Option<&Head>| match head {
        Head::Period(period) => {
            let before = before.and_then(Head::period);
            write::period_tick(period, before, &frame.lang, frame.years)
        }
        Head::Thing { name, .. } => name.clone(),
    };
    let short = |every: usize| -> Vec<Option<String>> {
        let mut before = None;
        let last = columns.len() - 1;
        let mut written = Vec::new();
        for (at, column) in columns.iter().enumerate() {
            let is_written = (last - at).is_multiple_of(every);
            written.push(is_written.then(|| tick(&column.head, before)));
            if is_written {
                before = Some(&column.head);
            }
        }
        written
    };
    let widest = widest(short(1).iter().flatten());
    // The last label is moved inwards, towards the one before it.
    let overhang = ((widest - step) / 2.0).max(0.0);
    let every = ((widest + overhang + 4.0) / step).ceil();
    short(every.max(1.0) as usize)
}

/// Whether an era ends between two periods of an axis that counts by eras.
pub(super) fn begins_era(before: &Head, head: &Head, frame: &Frame) -> bool {
    let (Some(Period::FiscalYear(a)), Some(Period::FiscalYear(b))) =
        (before.period(), head.period())
    else {
        return false;
    };
    frame.lang.rules().eras
        && frame.years != YearStyle::Western
        && Era::of_fiscal_year(*a) != Era::of_fiscal_year(*b)
}
