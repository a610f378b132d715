use super::field::Field;
use crate::lang::{Lang, Text};
use crate::model::{Doubt, Observation, Origin, SourceIx, Table};
use crate::value::{Id, Period, State};
use rust_decimal::Decimal;

/// A data file before it has a form: typed columns, and rows of their length.
#[derive(Default)]
pub(super) struct Sheet {
    /// Its name without the ending.
    pub(super) name: String,
    /// What it holds.
    pub(super) title: Text,
    /// Ids of the rows stand in this column, each once.
    pub(super) key: Option<String>,
    /// What holds for the table as a whole.
    pub(super) whole: Whole,
    /// The columns.
    pub(super) columns: Vec<Column>,
    /// One cell a column.
    pub(super) rows: Vec<Vec<Cell>>,
    /// Where the content stands, each place once, in order.
    pub(super) places: Vec<Place>,
}

/// What is said of a table as a whole.
#[derive(Default)]
pub(super) struct Whole {
    /// Its period.
    pub(super) period: Option<Period>,
    /// Its measure.
    pub(super) measure: Option<&'static str>,
    /// A note.
    pub(super) note: Option<Text>,
    /// Doubts.
    pub(super) doubts: Vec<Doubt>,
}

impl Whole {
    pub(super) fn of(table: &Table) -> Self {
        Whole {
            period: table.period.clone(),
            measure: Some(table.measure.name()),
            note: table.origin.note.clone(),
            doubts: table.origin.doubts.clone(),
        }
    }
}

/// A column.
#[derive(Clone)]
pub(super) struct Column {
    /// Its head, the same in every edition.
    pub(super) name: String,
    /// For readers.
    pub(super) title: Text,
    /// What its cells hold.
    pub(super) kind: Kind,
    /// Unit of its numbers, where the column has one.
    pub(super) unit: Option<Id>,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// The id of a node of `strategy.csv`.
    Node,
    Number,
    Integer,
    Day,
    Flag,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing to say.
    Empty,
    /// Not empty.
    Text(String),
    Number(Decimal),
    Integer(usize),
    Day(String),
    Flag(bool),
}

impl Cell {
    /// Text; an empty one says nothing.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Cell::Empty
        } else {
            Cell::Text(text)
        }
    }

    /// Text that may be absent.
    pub(super) fn maybe(text: Option<impl ToString>) -> Self {
        text.map_or(Cell::Empty, |t| Cell::text(t.to_string()))
    }

    /// The version of a text in one language, and nothing in its place.
    pub(super) fn version(text: Option<&Text>, lang: &Lang) -> Self {
        Cell::maybe(text.and_then(|t| t.get(lang)))
    }
}

/// Where in which source.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) source: SourceIx,
    pub(super) section: Option<Text>,
    pub(super) page: Option<String>,
}

impl Sheet {
    /// Adds a column; a head that is taken gets `_2` behind it.
    pub(super) fn add(&mut self, mut column: Column) {
        while self.columns.iter().any(|c| c.name == column.name) {
            column.name.push_str("_2");
        }
        self.columns.push(column);
    }

    /// Adds columns that are alike in every language.
    pub(super) fn fixed(&mut self, fields: &[Field]) {
        for field in fields {
            self.add(field.column());
        }
    }

    /// Adds columns that stand once per language, by language, so that one
    /// more language comes behind all others.
    pub(super) fn worded(&mut self, fields: &[Field], languages: &[Lang]) {
        for lang in languages {
            for field in fields {
                self.add(field.column().in_lang(lang));
            }
        }
    }

    /// Takes note of where an item stands.
    pub(super) fn place(&mut self, origin: &Origin) {
        let Some(source) = origin.source else {
            return;
        };
        let place = Place {
            source,
            section: origin.section.clone(),
            page: origin.page.clone(),
        };
        if !self.places.contains(&place) {
            self.places.push(place);
        }
    }
}

impl Column {
    /// The column as it stands for one language.
    pub(super) fn in_lang(mut self, lang: &Lang) -> Self {
        let tag = lang.as_str();
        self.name = format!("{}_{}", self.name, tag.replace('-', "_"));
        self.title = Text::new(
            self.title
                .iter()
                .map(|(l, t)| {
                    let marked = if l.is_unspaced() {
                        format!("{t}（{tag}）")
                    } else {
                        format!("{t} ({tag})")
                    };
                    (l.clone(), marked)
                })
                .collect(),
        );
        self
    }
}

/// `period,period_start,period_end,covers_start,covers_end,period_printed`:
/// coverage is given where it is not the whole period, cut to it where it is
/// open.
pub(super) fn period_cells(
    period: Option<&Period>,
    covers: Option<&Period>,
    printed: Option<&str>,
    fiscal_start: u8,
) -> [Cell; 6] {
    let bounds = |p: Option<&Period>| p.map_or((None, None), |p| p.bounds(fiscal_start));
    let (start, end) = bounds(period);
    let (mut covers_start, mut covers_end) = bounds(covers);
    if let Some(Period::Range(from, to)) = covers {
        covers_start = if from.is_some() { covers_start } else { start };
        covers_end = if to.is_some() { covers_end } else { end };
    }
    let day =
        |d: Option<crate::value::period::Date>| d.map_or(Cell::Empty, |d| Cell::Day(d.to_string()));
    [
        Cell::maybe(period),
        day(start),
        day(end),
        day(covers_start),
        day(covers_end),
        Cell::maybe(printed),
    ]
}

/// `period` to `state` of an observation. A cumulative figure covers the span
/// over which it is summed. `state` is what it is, if the observation does not
/// say otherwise.
pub(super) fn observed_cells(
    observation: &Observation,
    state: State,
    fiscal_start: u8,
) -> Vec<Cell> {
    let mut cells = period_cells(
        Some(&observation.period),
        observation.covers.as_ref().or(observation.span.as_ref()),
        observation.printed_under.as_deref(),
        fiscal_start,
    )
    .to_vec();
    let number = observation.number();
    cells.push(number.map_or(Cell::Empty, Cell::Number));
    cells.push(Cell::maybe(observation.value.missing().map(|m| m.id())));
    cells.push(Cell::maybe(observation.bound.map(|b| b.name())));
    // A figure that is not there is neither counted nor provisional.
    let state = match observation.state {
        State::Counted => state,
        said => said,
    };
    cells.push(Cell::maybe(number.map(|_| state.name())));
    cells
}
