//! Collects the facts.

use super::hash::short;
use super::{Fact, Field, Key, Kind, Says, blocks};
use crate::lang::Text;
use crate::model::{
    Body, Edition, Figure, Indicator, Node, Observation, Page, Parent, Role, Rows, Series, Stated,
    Table,
};
use crate::source::Span;
use crate::value::{Id, Unit};
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) fn gather(edition: &Edition) -> BTreeMap<Key, Fact<'_>> {
    let mut facts = Facts {
        edition,
        found: BTreeMap::new(),
    };
    facts.edition_itself();
    edition.nodes.iter().for_each(|n| facts.node(n));
    edition.indicators.iter().for_each(|i| facts.indicator(i));
    edition.figures.iter().for_each(|f| facts.figure(f));
    edition.tables.iter().for_each(|t| facts.table(t));
    edition.pages.iter().for_each(|p| facts.page(p));
    facts.found
}

struct Facts<'a> {
    edition: &'a Edition,
    found: BTreeMap<Key, Fact<'a>>,
}

/// The thing that facts are being collected of.
#[derive(Clone, Copy)]
struct Thing<'a> {
    kind: Kind,
    id: &'a Id,
    at: Option<Span>,
}

impl<'a> Facts<'a> {
    fn add(&mut self, thing: Thing<'a>, field: Field, says: Says<'a>) {
        self.add_at(thing, thing.at, field, says);
    }

    fn add_at(&mut self, thing: Thing<'a>, at: Option<Span>, field: Field, says: Says<'a>) {
        let key = Key {
            kind: thing.kind,
            item: thing.id.clone(),
            field,
        };
        self.found.insert(key, Fact { at, says });
    }

    fn word(&mut self, thing: Thing<'a>, field: Field, word: impl Into<String>) {
        self.add(thing, field, Says::Word(word.into()));
    }

    fn stated(&mut self, thing: Thing<'a>, field: Field, text: &'a Stated<Text>) {
        match text {
            Stated::Is(text) => self.add(thing, field, Says::Text(text)),
            Stated::NotStated => self.word(thing, field, NOT_STATED),
        }
    }

    fn place(&mut self, thing: Thing<'a>, node: Option<crate::model::NodeIx>) {
        if let Some(node) = node {
            self.word(thing, Field::Place, self.edition.node(node).id.as_str());
        }
    }

    fn edition_itself(&mut self) {
        let thing = Thing {
            kind: Kind::Edition,
            id: &self.edition.id,
            at: None,
        };
        self.add(thing, Field::Title, Says::Text(&self.edition.title));
        self.word(thing, Field::Period, self.edition.period.to_string());
    }

    fn node(&mut self, node: &'a Node) {
        let thing = Thing {
            kind: Kind::Node,
            id: &node.id,
            at: Some(node.at),
        };
        if let Some(title) = &node.title {
            self.add(thing, Field::Title, Says::Text(title));
        }
        if let Some(number) = &node.number {
            self.word(thing, Field::Number, number);
        }
        match node.parent {
            Parent::Top => self.word(thing, Field::Place, "top"),
            Parent::NotStated => self.word(thing, Field::Place, NOT_STATED),
            Parent::Of(parent) => self.place(thing, Some(parent)),
        }
        if let Some(owner) = &node.owner {
            self.stated(thing, Field::Owner, owner);
        }
        let texts: Vec<&Text> = (node.summary.iter())
            .chain(&node.items)
            .chain(&node.target_group)
            .collect();
        if !texts.is_empty() {
            self.add(thing, Field::Text, Says::Texts(texts));
        }
    }

    fn indicator(&mut self, one: &'a Indicator) {
        let thing = Thing {
            kind: Kind::Indicator,
            id: &one.id,
            at: Some(one.at),
        };
        self.add(thing, Field::Title, Says::Text(&one.title));
        self.stated(thing, Field::Definition, &one.definition);
        self.stated(thing, Field::Owner, &one.owner);
        self.place(thing, one.node);
        self.word(thing, Field::Unit, one.unit.id.as_str());
        self.word(thing, Field::Direction, one.direction.name());
        self.word(thing, Field::Measure, one.measure.name());
        if let Some(path) = one.path {
            self.word(thing, Field::Path, path.name());
        }
        if let Some(band) = one.band {
            let limit = |n: Option<rust_decimal::Decimal>| n.map(|n| n.normalize().to_string());
            let (low, high) = (limit(band.low), limit(band.high));
            let both = format!("{}..{}", low.unwrap_or_default(), high.unwrap_or_default());
            self.word(thing, Field::Band, &both);
        }
        for (role, observation) in one.observations() {
            let period = observation.period.to_string();
            let field = match role {
                Role::Baseline => Field::Baseline,
                Role::Target(_) => Field::Target(period),
                Role::Actual(_) => Field::Actual(period),
                Role::Projection(_) => Field::Projection(period),
            };
            self.observed(thing, field, observation, &one.unit);
        }
    }

    fn figure(&mut self, figure: &'a Figure) {
        let thing = Thing {
            kind: Kind::Figure,
            id: &figure.id,
            at: Some(figure.observation.at),
        };
        self.add(thing, Field::Title, Says::Text(&figure.title));
        self.word(thing, Field::Unit, figure.unit.id.as_str());
        self.place(thing, figure.node);
        self.observed(thing, Field::Value, &figure.observation, &figure.unit);
    }

    fn observed(
        &mut self,
        thing: Thing<'a>,
        field: Field,
        one: &'a Observation,
        unit: &'a Arc<Unit>,
    ) {
        // Two figures of one period are two facts.
        let field = self.free(thing, field);
        self.add_at(thing, Some(one.at), field, Says::Figure(one, unit));
    }

    fn free(&self, thing: Thing, field: Field) -> Field {
        let is_taken = |field: &Field| {
            self.found.contains_key(&Key {
                kind: thing.kind,
                item: thing.id.clone(),
                field: field.clone(),
            })
        };
        (1..)
            .map_while(|n| field.numbered(n))
            .find(|field| !is_taken(field))
            .unwrap_or(field)
    }

    fn table(&mut self, table: &'a Table) {
        let thing = Thing {
            kind: Kind::Table,
            id: &table.id,
            at: Some(table.at),
        };
        self.add(thing, Field::Title, Says::Text(&table.title));
        self.place(thing, table.node);
        self.word(thing, Field::Measure, table.measure.name());
        if let Some(period) = &table.period {
            self.word(thing, Field::Period, period.to_string());
        }
        match &table.body {
            Body::Series(series) => self.series(thing, series),
            Body::Rows(rows) => self.rows(thing, rows),
        }
    }

    fn series(&mut self, thing: Thing<'a>, series: &'a Series) {
        self.word(thing, Field::Unit, series.unit.id.as_str());
        for dimension in &series.dimensions {
            let says = Says::Column {
                title: &dimension.title,
                unit: None,
                labels: &dimension.members,
            };
            self.add(thing, Field::Column(dimension.name.clone()), says);
        }
        for row in &series.rows {
            let name = series.row_name(row);
            for (column, cell) in row.cells.iter().enumerate() {
                let period = series.periods[column].period.to_string();
                let says = Says::Cell {
                    cell,
                    covers: series.coverage(cell, column),
                    unit: &series.unit,
                };
                self.add_at(
                    thing,
                    Some(cell.at),
                    Field::Cell(name.clone(), period),
                    says,
                );
            }
        }
    }

    fn rows(&mut self, thing: Thing<'a>, rows: &'a Rows) {
        for column in &rows.columns {
            let says = Says::Column {
                title: &column.title,
                unit: column.unit.as_deref(),
                labels: &column.labels,
            };
            self.add(thing, Field::Column(column.name.clone()), says);
        }
        for row in &rows.rows {
            for (column, cell) in rows.columns.iter().zip(&row.cells) {
                let field = Field::Cell(row.key.to_string(), column.name.clone());
                let says = Says::RowCell {
                    edition: self.edition,
                    column,
                    cell,
                };
                self.add_at(thing, Some(cell.at), field, says);
            }
        }
    }

    fn page(&mut self, page: &'a Page) {
        for text in &page.texts {
            let thing = Thing {
                kind: Kind::Page,
                id: &page.slug,
                at: Some(text.body),
            };
            let lang = || text.lang.as_str().to_owned();
            self.word(thing, Field::Heading(lang()), text.title.as_str());
            for range in blocks::blocks(&text.text) {
                let block = &text.text[range.clone()];
                let hash = short(&blocks::normal(block));
                let field = self.free(thing, Field::Block(lang(), hash));
                let at = text.body.within(range);
                self.add_at(thing, Some(at), field, Says::Block(text, block));
            }
        }
    }
}

/// What the source does not say is a fact as well.
const NOT_STATED: &str = "not-stated";
