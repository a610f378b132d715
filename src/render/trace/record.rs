use crate::model::{
    About, Body, ColumnKind, Edition, FigureIx, IndicatorIx, Observation, Origin, Reference, Role,
    TableIx, What,
};
use crate::source::Span;
use crate::value::{Amount, Bound, Id, Period, Unit, Value};

/// A number that a file holds, or the reason that stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recorded {
    /// Of an indicator.
    Observation(IndicatorIx, Role),
    /// Of an indicator under another name, by place.
    AlsoPrinted(IndicatorIx, usize),
    /// A single figure.
    Figure(FigureIx),
    /// A cell of a table: row and column (of a series: period).
    Cell(TableIx, usize, usize),
}

impl Recorded {
    /// Every one of an edition: indicators, single figures, tables.
    pub fn all(edition: &Edition) -> Vec<Recorded> {
        let indicators = edition.indicators.iter().enumerate();
        let indicators = indicators.flat_map(|(at, one)| {
            let ix = IndicatorIx(at);
            let own = one.observations();
            let own = own.map(move |(role, _)| Recorded::Observation(ix, role));
            let other = 0..one.also_printed.len();
            own.chain(other.map(move |n| Recorded::AlsoPrinted(ix, n)))
        });
        let figures = (0..edition.figures.len()).map(|at| Recorded::Figure(FigureIx(at)));
        let tables = (0..edition.tables.len()).flat_map(|at| cells(edition, TableIx(at)));
        let all = indicators.chain(figures).chain(tables);
        all.filter(|one| Record::of(edition, *one).is_some())
            .collect()
    }

    /// The one that a reference names; none where it names two.
    pub fn of(reference: Reference) -> Option<Recorded> {
        Some(match reference {
            Reference::Indicator(ix, role) => Recorded::Observation(ix, role),
            Reference::Figure(ix) => Recorded::Figure(ix),
            Reference::Series(t, row, column) | Reference::Cell(t, row, column) => {
                Recorded::Cell(t, row, column)
            }
            Reference::SeriesPair(..) => return None,
        })
    }

    /// The item that it belongs to.
    pub fn item(self) -> About {
        match self {
            Recorded::Observation(ix, _) | Recorded::AlsoPrinted(ix, _) => About::Indicator(ix),
            Recorded::Figure(ix) => About::Figure(ix),
            Recorded::Cell(ix, ..) => About::Table(ix),
        }
    }

    /// Its name in data: `stays.target@FY2023`, `ferries.north@FY2021`,
    /// `ports.oki.rank`.
    pub fn name(self, edition: &Edition) -> String {
        match self {
            Recorded::Observation(ix, role) => {
                let one = edition.indicator(ix);
                let period = one.observation(role).map(|o| o.period.to_string());
                let period = period.unwrap_or_default();
                format!("{}.{}@{period}", one.id, role.name())
            }
            Recorded::AlsoPrinted(ix, n) => {
                format!("{}.also-printed.{}", edition.indicator(ix).id, n + 1)
            }
            Recorded::Figure(ix) => edition.figure(ix).id.to_string(),
            Recorded::Cell(ix, row, column) => {
                let table = edition.table(ix);
                let part = table.cell_name(row, column).unwrap_or_default();
                format!("{}.{part}", table.id)
            }
        }
    }
}

fn cells(edition: &Edition, ix: TableIx) -> Vec<Recorded> {
    let (rows, columns) = match &edition.table(ix).body {
        Body::Series(series) => (series.rows.len(), series.periods.len()),
        Body::Rows(rows) => (rows.rows.len(), rows.columns.len()),
    };
    (0..rows)
        .flat_map(|row| (0..columns).map(move |column| Recorded::Cell(ix, row, column)))
        .collect()
}

/// What is known of a recorded number.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// Id of its item.
    pub item: &'a Id,
    /// `baseline`, `target`, `actual`, `also-printed`, `figure`, `cell`.
    pub kind: &'static str,
    /// Row of its table, as the file names it.
    pub row: Option<String>,
    /// Column of its table, as the file heads it.
    pub column: Option<String>,
    /// What it is of; of a ranking or list, the period of the table.
    pub period: Option<&'a Period>,
    /// The number or the reason.
    pub value: Value,
    /// A bound.
    pub bound: Option<Bound>,
    /// Its unit.
    pub unit: Option<&'a Unit>,
    /// Where it is written.
    pub at: Span,
    /// Its source, with section and page.
    pub origin: &'a Origin,
    /// What the source shows, where that was recorded.
    pub as_printed: Option<&'a str>,
}

impl<'a> Record<'a> {
    /// What is known; none for what is no number and stands for none.
    pub fn of(edition: &'a Edition, recorded: Recorded) -> Option<Record<'a>> {
        match recorded {
            Recorded::Observation(ix, role) => {
                let one = edition.indicator(ix);
                let observation = one.observation(role)?;
                Some(Record {
                    column: Some(role.name().to_owned()),
                    kind: role.name(),
                    ..observed(&one.id, &one.unit, observation)
                })
            }
            Recorded::AlsoPrinted(ix, n) => {
                let one = edition.indicator(ix);
                let other = one.also_printed.get(n)?;
                Some(Record {
                    item: &one.id,
                    kind: "also-printed",
                    row: None,
                    column: Some("also_printed".to_owned()),
                    period: other.period.as_ref(),
                    value: Value::Known(Amount(other.value?)),
                    bound: None,
                    unit: Some(other.unit.as_ref().unwrap_or(&one.unit)),
                    at: other.value_at?,
                    origin: &other.origin,
                    as_printed: other.origin.as_printed.as_deref(),
                })
            }
            Recorded::Figure(ix) => {
                let one = edition.figure(ix);
                Some(observed(&one.id, &one.unit, &one.observation))
            }
            Recorded::Cell(ix, row, column) => cell(edition, ix, row, column),
        }
    }
}

fn observed<'a>(item: &'a Id, unit: &'a Unit, one: &'a Observation) -> Record<'a> {
    Record {
        item,
        kind: "figure",
        row: None,
        column: None,
        period: Some(&one.period),
        value: one.value.clone(),
        bound: one.bound,
        unit: Some(unit),
        at: one.value_at,
        origin: &one.origin,
        as_printed: one.origin.as_printed.as_deref(),
    }
}

fn cell(edition: &Edition, ix: TableIx, row: usize, column: usize) -> Option<Record<'_>> {
    let table = edition.table(ix);
    match &table.body {
        Body::Series(series) => {
            let one = series.rows.get(row)?.cells.get(column)?;
            let head = series.periods.get(column)?;
            let mark = one.value.missing().map(|_| one.printed.as_str());
            Some(Record {
                item: &table.id,
                kind: "cell",
                row: series.rows.get(row).map(|row| series.row_name(row)),
                column: Some(head.printed.clone()),
                period: Some(&head.period),
                value: one.value.clone(),
                bound: None,
                unit: Some(&series.unit),
                at: one.at,
                origin: &table.origin,
                as_printed: one.as_printed.as_deref().or(mark),
            })
        }
        Body::Rows(rows) => {
            let (of, head) = (rows.rows.get(row)?, rows.columns.get(column)?);
            let one = of.cells.get(column)?;
            let (value, mark) = match &one.what {
                What::Number(n, _) => (Value::Known(Amount(*n)), None),
                What::Missing(why, mark)
                    if head.kind.is_figure() || head.kind == ColumnKind::Rank =>
                {
                    (Value::Missing(why.clone()), Some(mark.as_str()))
                }
                _ => return None,
            };
            Some(Record {
                item: &table.id,
                kind: "cell",
                row: Some(of.key.to_string()),
                column: Some(head.name.clone()),
                period: table.period.as_ref(),
                value,
                bound: None,
                unit: head.unit.as_deref(),
                at: one.at,
                origin: &table.origin,
                as_printed: one.as_printed.as_deref().or(mark),
            })
        }
    }
}
