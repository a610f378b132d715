//! What changed from one edition of a report to the next.

use super::Edition;
use super::facts::{Fact, Field, Key, Kind, Says, facts};
use crate::lang::Text;
use crate::value::Id;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// One difference between two editions. `Key::item` is the same in both.
#[derive(Clone, Debug)]
pub struct Difference<'a> {
    /// What kind of thing.
    pub kind: Kind,
    /// Its id.
    pub item: Id,
    /// Which part of it.
    pub part: Part,
    /// What happened to it.
    pub turn: Turn,
    /// What the edition before says; none of what is new.
    pub before: Option<Fact<'a>>,
    /// What this edition says; none of what has ended.
    pub now: Option<Fact<'a>>,
}

/// Which part of a thing changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All of it; `before` and `now` then give its title.
    Whole,
    /// A row of a table.
    Row(String),
    /// A column of a table: of a series, a period.
    Column(String),
    /// A single fact.
    Field(Field),
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It was not there before.
    New,
    /// It is not there any more.
    Ended,
    /// It says something else.
    Changed,
}

impl Turn {
    /// Its name in data files.
    pub const fn name(self) -> &'static str {
        match self {
            Turn::New => "new",
            Turn::Ended => "ended",
            Turn::Changed => "changed",
        }
    }
}

/// Every difference, in the order of kinds, items and parts. A thing that is
/// new or has ended is one difference, however much it says; so is a row or a
/// period of a table.
pub fn differences<'a>(before: &'a Edition, now: &'a Edition) -> Vec<Difference<'a>> {
    let (old, new) = (of_all(before), of_all(now));
    let (old_whole, new_whole) = (Wholes::of(&old), Wholes::of(&new));
    let mut found: BTreeMap<(Kind, Id, Part), Difference> = BTreeMap::new();
    let keys: BTreeSet<&Key> = old.keys().chain(new.keys()).collect();
    for key in keys {
        let (was, is) = (old.get(key), new.get(key));
        let turn = match (was, is) {
            (Some(was), Some(is)) if are_alike(&was.says, &is.says) => continue,
            (Some(_), Some(_)) => Turn::Changed,
            (None, _) => Turn::New,
            (_, None) => Turn::Ended,
        };
        let part = match turn {
            Turn::Changed => Part::Field(key.field.clone()),
            Turn::New => old_whole.widest(key),
            Turn::Ended => new_whole.widest(key),
        };
        let (kind, item) = (key.kind, key.item.clone());
        // The first fact of a thing, a row or a column stands for it.
        let Entry::Vacant(place) = found.entry((kind, item.clone(), part.clone())) else {
            continue;
        };
        let (before, now) = match part {
            Part::Whole => (first_of(&old, key), first_of(&new, key)),
            _ => (was.cloned(), is.cloned()),
        };
        place.insert(Difference {
            kind,
            item,
            part,
            turn,
            before,
            now,
        });
    }
    found.into_values().collect()
}

/// Whether two facts say the same. A value that only one of two columns can
/// have is no difference of the columns: it is one of the rows that hold it.
fn are_alike(one: &Says, other: &Says) -> bool {
    let (
        Says::Column {
            title,
            unit,
            labels,
        },
        Says::Column {
            title: other_title,
            unit: other_unit,
            labels: other_labels,
        },
    ) = (one, other)
    else {
        return one.canonical() == other.canonical();
    };
    let names: BTreeMap<&str, &Text> = labels.iter().map(|(n, t)| (n.as_str(), t)).collect();
    let mut others = other_labels.iter();
    title == other_title
        && unit.map(|unit| &unit.id) == other_unit.map(|unit| &unit.id)
        && others.all(|(name, text)| names.get(name.as_str()).is_none_or(|was| *was == text))
}

/// The facts of an edition under addresses that do not name it.
fn of_all(edition: &Edition) -> BTreeMap<Key, Fact<'_>> {
    facts(edition)
        .into_iter()
        .filter(|(key, _)| key.kind != Kind::Edition)
        .collect()
}

/// The title of a thing, which comes before its other facts; the first of
/// those where it has none.
fn first_of<'a>(facts: &BTreeMap<Key, Fact<'a>>, key: &Key) -> Option<Fact<'a>> {
    let title = Key {
        field: Field::Title,
        ..key.clone()
    };
    let (first, fact) = facts.range(title..).next()?;
    (first.kind == key.kind && first.item == key.item).then(|| fact.clone())
}

/// The things, rows and columns that an edition has.
struct Wholes<'a> {
    items: BTreeSet<(Kind, &'a Id)>,
    rows: BTreeSet<(&'a Id, &'a str)>,
    columns: BTreeSet<(&'a Id, &'a str)>,
}

impl<'a> Wholes<'a> {
    fn of(facts: &'a BTreeMap<Key, Fact>) -> Self {
        let mut wholes = Wholes {
            items: BTreeSet::new(),
            rows: BTreeSet::new(),
            columns: BTreeSet::new(),
        };
        for key in facts.keys() {
            wholes.items.insert((key.kind, &key.item));
            match &key.field {
                Field::Cell(row, column) => {
                    wholes.rows.insert((&key.item, row));
                    wholes.columns.insert((&key.item, column));
                }
                Field::Column(column) => {
                    wholes.columns.insert((&key.item, column));
                }
                _ => {}
            }
        }
        wholes
    }

    /// The widest thing around a fact that these do not have.
    fn widest(&self, key: &Key) -> Part {
        if !self.items.contains(&(key.kind, &key.item)) {
            return Part::Whole;
        }
        match &key.field {
            Field::Cell(row, _) if !self.rows.contains(&(&key.item, row)) => Part::Row(row.clone()),
            Field::Cell(_, column) | Field::Column(column)
                if !self.columns.contains(&(&key.item, column)) =>
            {
                Part::Column(column.clone())
            }
            field => Part::Field(field.clone()),
        }
    }
}
