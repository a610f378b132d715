//! The figures of an edition, as one language writes them.

use crate::lang::Lang;
use crate::model::{Body, Edition, Role, Series, TableIx};
use crate::scan::{Amount, Unit as Counted, What, scan};
use crate::value::{Period, Unit, write};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Every figure of an edition that a placeholder can name.
pub(super) struct Known {
    by_value: BTreeMap<Decimal, Vec<Figure>>,
}

/// A figure of the data.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    /// As a placeholder names it, without braces.
    pub name: String,
    /// How it can be written: the word for the form, and the text.
    pub forms: Vec<(&'static str, String)>,
    /// What it counts, as a reader of this language sees it.
    counted: Counted,
}

impl Known {
    /// Gathers the figures.
    pub fn of(edition: &Edition, lang: &Lang) -> Known {
        let mut known = Known {
            by_value: BTreeMap::new(),
        };
        for indicator in &edition.indicators {
            for (role, observation) in indicator.observations() {
                let periods = indicator.observations();
                let periods = periods.filter(|(other, _)| other.name() == role.name());
                let periods: Vec<&Period> = periods.map(|(_, one)| &one.period).collect();
                let word = role.name();
                let name = match role {
                    Role::Baseline => Some(format!("{}.{word}", indicator.id)),
                    _ if periods.len() == 1 => Some(format!("{}.{word}", indicator.id)),
                    _ => dated(&observation.period, &periods)
                        .map(|period| format!("{}.{word}@{period}", indicator.id)),
                };
                // A bound is a word of the sentence as well.
                if let (Some(name), Some(n), None) = (name, observation.number(), observation.bound)
                {
                    known.take(name, n, Some(&indicator.unit), lang);
                }
            }
        }
        for figure in &edition.figures {
            let one = &figure.observation;
            if let (Some(n), None) = (one.number(), one.bound) {
                known.take(figure.id.to_string(), n, Some(&figure.unit), lang);
            }
        }
        for at in 0..edition.tables.len() {
            known.table(edition, TableIx(at), lang);
        }
        known
    }

    fn table(&mut self, edition: &Edition, at: TableIx, lang: &Lang) {
        let table = edition.table(at);
        match &table.body {
            Body::Series(series) => self.series(table.id.as_str(), series, lang),
            Body::Rows(rows) => {
                for row in &rows.rows {
                    for (at, column) in rows.columns.iter().enumerate() {
                        let Some(n) = row.number(at).filter(|_| is_word(&column.name)) else {
                            continue;
                        };
                        let name = format!("{}.{}.{}", table.id, row.key, column.name);
                        self.take(name, n, column.unit.as_deref(), lang);
                    }
                }
            }
        }
    }

    fn series(&mut self, table: &str, series: &Series, lang: &Lang) {
        let periods: Vec<&Period> = series.periods.iter().map(|head| &head.period).collect();
        for row in &series.rows {
            let members = row.members.iter().zip(&series.dimensions);
            let members: Vec<&str> = members
                .map(|(at, dimension)| dimension.members[*at].0.as_str())
                .collect();
            if !members.iter().all(|member| is_word(member)) {
                continue;
            }
            for (cell, period) in row.cells.iter().zip(&periods) {
                if let (Some(n), Some(period)) = (cell.value.number(), dated(period, &periods)) {
                    let name = format!("{table}.{}@{period}", members.join("."));
                    self.take(name, n, Some(&series.unit), lang);
                }
            }
        }
    }

    fn take(&mut self, name: String, n: Decimal, unit: Option<&Unit>, lang: &Lang) {
        let plain = write::number(n, lang);
        let mut forms = Vec::new();
        if let Some(unit) = unit {
            forms.push(("", write::quantity(n, unit, None, lang)));
            let compact = write::compact(n, lang);
            let compact = write::quantity_as(&compact, n, unit, None, lang);
            forms.push((" compact", compact));
        }
        let whole = forms.first().map_or(&plain, |(_, text)| text);
        let read = scan(lang, whole);
        let [one] = read.as_slice() else { return };
        let What::Amount(Amount {
            number,
            to: None,
            unit: counted,
            per: None,
        }) = one.what
        else {
            return;
        };
        // Without a unit of its own the number alone is the whole figure.
        forms.push((if unit.is_some() { " plain" } else { "" }, plain));
        let list = self.by_value.entry(number.value.normalize()).or_default();
        list.push(Figure {
            name,
            forms,
            counted,
        });
    }

    /// The figure of a value, where the edition has one such and its unit fits.
    pub fn only(&self, value: Decimal, counted: Counted) -> Option<&Figure> {
        let [one] = self.by_value.get(&value.normalize())?.as_slice() else {
            return None;
        };
        fits(one.counted, counted).then_some(one)
    }

    /// The figure of a name.
    pub fn named(&self, name: &str) -> Option<&Figure> {
        let mut all = self.by_value.values().flatten();
        all.find(|figure| figure.name == name)
    }
}

/// Whether what is counted may be the same.
fn fits(a: Counted, b: Counted) -> bool {
    let is_vague = |unit| matches!(unit, Counted::Bare | Counted::Thing);
    a == b || (is_vague(a) && is_vague(b))
}

/// A period as a placeholder names it among others; none where more than one
/// answers to it.
fn dated(period: &Period, all: &[&Period]) -> Option<String> {
    let is_only = |wanted: &Period| all.iter().filter(|one| one.answers_to(wanted)).count() == 1;
    let written = period.to_string();
    let short = written.replace('?', "");
    let short = Period::parse(&short, None)
        .ok()
        .filter(|read| is_only(&read.period) && period.answers_to(&read.period))
        .map(|_| short);
    let name = short.or_else(|| is_only(period).then_some(written));
    name.filter(|name| is_word(name))
}

/// Whether a name can stand in a placeholder.
fn is_word(name: &str) -> bool {
    !name.is_empty()
        && !name.contains(|c: char| c.is_whitespace() || "{}`".contains(c))
        && !name.starts_with('.')
}
