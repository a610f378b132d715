//! The places of a ranking.

use super::{Composed, words};
use crate::chart::Chart;
use crate::chart::kind::{Place, RankingBars};
use crate::model::{
    Body, Chart as Declared, ChartWhat, ColumnKind, Ranked, Row, Rows, TableIx, What,
};
use crate::plan::{DataFile, DataForm};
use crate::render::part::{source, table};
use crate::render::scope::EditionScope;
use crate::value::{Id, Period, write};
use rust_decimal::prelude::ToPrimitive;

pub(super) fn compose(
    scope: &EditionScope,
    ix: TableIx,
    declared: Option<&Declared>,
) -> Option<Composed> {
    let table = scope.edition.table(ix);
    let Body::Rows(rows) = &table.body else {
        return None;
    };
    let field = Field {
        scope,
        rows,
        columns: rows.ranked()?,
        own: match declared.map(|chart| &chart.what) {
            Some(ChartWhat::Ranking(_, own)) => own,
            _ => &[],
        },
    };
    let mut order: Vec<&Row> = rows.rows.iter().collect();
    order.sort_by_key(|row| row.number(field.columns.rank));
    let unit = rows.columns[field.columns.value].unit.as_deref();
    let places: Vec<Place> = order.iter().map(|row| field.place(row)).collect();
    let said = places.iter().map(|place| {
        let value = match (place.value, unit) {
            (Some(n), Some(unit)) => write::quantity(n, unit, None, scope.lang),
            (Some(n), None) => write::number(n, scope.lang),
            (None, _) => scope.words.get("missing_not_stated").to_owned(),
        };
        scope.words.fill(
            "chart_place",
            &[
                ("rank", &place.rank_label),
                ("name", &place.name),
                ("value", &value),
            ],
        )
    });
    let items = words::listed(scope, &said.collect::<Vec<_>>());
    let said = scope.words.fill("chart_alt_ranking", &[("items", &items)]);
    let mut notes = field.notes(table.period.as_ref());
    notes.extend(words::own_note(scope, declared));
    Some(Composed {
        desc: words::alternative(scope, declared, &[said]),
        summary: None,
        title: super::title_of(scope, declared, scope.text(&table.title).to_owned()),
        subtitle: super::subtitle_of(scope, declared)
            .or_else(|| field.subtitle(table.period.as_ref())),
        notes,
        figures: None,
        sources: source::lines(scope, [&table.origin]),
        data: Some(DataFile::Table(ix, DataForm::Csv)),
        drawn: Chart::RankingBars(RankingBars {
            period: table.period.clone().unwrap_or(Period::NotStated),
            unit: unit.cloned(),
            places,
        }),
    })
}

struct Field<'a> {
    scope: &'a EditionScope<'a>,
    rows: &'a Rows,
    columns: Ranked,
    /// Rows that the chart's author names as those to stand out.
    own: &'a [Id],
}

impl Field<'_> {
    fn place(&self, row: &Row) -> Place {
        let rank = row.number(self.columns.rank);
        let written = rank.map_or_else(String::new, |n| write::number(n, self.scope.lang));
        Place {
            id: row.key.clone(),
            rank: rank.and_then(|n| n.to_u32()),
            rank_label: self.scope.words.fill("chart_rank", &[("n", &written)]),
            name: self.word(row, self.columns.name),
            value: row.number(self.columns.value),
            own: if self.own.is_empty() {
                table::is_own_row(self.scope, self.rows, row)
            } else {
                self.own.contains(&row.key)
            },
        }
    }

    /// The label or text in a column.
    fn word(&self, row: &Row, column: usize) -> String {
        let words = match &row.cells[column].what {
            What::Label(at) => &self.rows.columns[column].labels[*at].1,
            What::Text(text) => text,
            _ => return row.key.to_string(),
        };
        self.scope.text(words).to_owned()
    }

    fn notes(&self, period: Option<&Period>) -> Vec<String> {
        let mut notes = vec![self.scope.words.get("chart_ranking_only").to_owned()];
        if period.is_some_and(words::has_unstated_basis) {
            notes.push(self.scope.words.get("chart_years_unstated").to_owned());
        }
        notes
    }

    /// What all rows have in common, and the period.
    fn subtitle(&self, period: Option<&Period>) -> Option<String> {
        let first = self.rows.rows.first()?;
        let common = self.rows.columns.iter().enumerate().filter(|(at, column)| {
            let mut cells = self.rows.rows.iter().map(|row| &row.cells[*at].what);
            column.kind == ColumnKind::Choice && cells.all(|what| *what == first.cells[*at].what)
        });
        let common = common.map(|(at, _)| self.word(first, at));
        let parts: Vec<String> = common.chain(period.map(|p| self.scope.period(p))).collect();
        (!parts.is_empty()).then(|| words::listed(self.scope, &parts))
    }
}
