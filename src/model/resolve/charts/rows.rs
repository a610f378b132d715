//! Charts over the rows of a list, a ranking or a register.

use super::super::super::{Column, ColumnKind, GridSource, Rows, RowsWhat, TableIx, What};
use super::series::{no_column, no_value};
use super::{fault, is_over_time, lacks};
use crate::chart::{Kind, Layout};
use crate::diag::{Diagnostic, Diagnostics, said};
use crate::parse::draft::ChartDraft;
use crate::source::Spanned;
use crate::value::Code;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeSet;

/// Columns whose numbers can be drawn.
const NUMBERS: [ColumnKind; 4] = [
    ColumnKind::Number,
    ColumnKind::Amount,
    ColumnKind::Share,
    ColumnKind::Rank,
];
/// Columns by whose values rows can be told apart.
const KINDS: [ColumnKind; 3] = [ColumnKind::Choice, ColumnKind::Dimension, ColumnKind::Code];
/// Columns whose values are ratings.
const RATINGS: [ColumnKind; 2] = [ColumnKind::Choice, ColumnKind::Dimension];
/// Columns that can name a row.
const NAMES: [ColumnKind; 6] = [
    ColumnKind::Key,
    ColumnKind::Text,
    ColumnKind::AsPrinted,
    ColumnKind::Code,
    ColumnKind::Choice,
    ColumnKind::Dimension,
];

pub(super) fn bind(
    kind: Kind,
    draft: &ChartDraft,
    table: TableIx,
    rows: &Rows,
    diags: &mut Diagnostics,
) -> Option<GridSource> {
    let mut lookup = Lookup { rows, diags };
    if is_over_time(kind) {
        let at = draft.data.table.as_ref().map_or(draft.kind.at, |id| id.at);
        lookup.diags.push(no_time(kind, at));
        return None;
    }
    let what = lookup.what(kind, draft)?;
    let (rows, repeated) = lookup.within(draft)?;
    lookup.apart(draft, &what)?;
    Some(GridSource::Rows {
        table,
        rows,
        repeated,
        what,
    })
}

fn no_time(kind: Kind, at: crate::source::Span) -> Diagnostic {
    let name = kind.name();
    let message = said(
        format!("{name} は期間に沿って描くので、系列表（kind = \"series\"）が必要です"),
        format!("a `{name}` follows periods and needs a table of kind `series`"),
    );
    let help = said(
        "行どうしの比較には kind = \"bars\" か \"dots\" を使ってください",
        "to compare rows use kind = \"bars\" or \"dots\"",
    );
    fault(at, message).help(help)
}

struct Lookup<'a, 'd> {
    rows: &'a Rows,
    diags: &'d mut Diagnostics,
}

impl Lookup<'_, '_> {
    fn what(&mut self, kind: Kind, draft: &ChartDraft) -> Option<RowsWhat> {
        let data = &draft.data;
        let ways = [
            ("values", !data.values.is_empty()),
            ("change", !data.change.is_empty()),
            ("count", data.count.is_some()),
            ("sum", !data.sum.is_empty()),
        ];
        let given: Vec<&str> = ways.iter().filter(|w| w.1).map(|w| w.0).collect();
        let [way] = given[..] else {
            let message = said(
                format!(
                    "表の行の何を描くかは、values、change、count、sum のどれか一つで示します（今は {} つ）",
                    given.len()
                ),
                format!(
                    "what of the rows is drawn is said by one of `values`, `change`, `count` and `sum`, and these are {}",
                    given.len()
                ),
            );
            self.diags.push(fault(draft.kind.at, message));
            return None;
        };
        match way {
            "values" => self.values(kind, draft),
            "change" => self.change(kind, draft),
            "count" => {
                self.unused(draft, "count", &[("names", &data.names)]);
                let count = self.column(data.count.as_ref()?, &KINDS)?;
                let by = match &data.by {
                    Some(name) => Some(self.column(name, &KINDS)?),
                    None => None,
                };
                Some(RowsWhat::Counts { count, by })
            }
            _ => {
                self.unused(draft, "sum", &[("names", &data.names)]);
                let sums = self.columns(&data.sum, &NUMBERS[..3])?;
                let Some(by) = &data.by else {
                    self.diags.push(lacks(draft.kind.at, &said("by", "`by`")));
                    return None;
                };
                let by = self.column(by, &KINDS)?;
                Some(RowsWhat::Sums { sums, by })
            }
        }
    }

    fn values(&mut self, kind: Kind, draft: &ChartDraft) -> Option<RowsWhat> {
        self.unused(draft, "values", &[("by", &draft.data.by)]);
        let names = self.names(draft)?;
        let rated = kind == Kind::HeatMap;
        let first = draft.data.values.first()?;
        let is_choice = rated
            && self
                .rows
                .columns
                .iter()
                .any(|c| c.name == first.value && RATINGS.contains(&c.kind));
        let kinds: &[ColumnKind] = if is_choice { &RATINGS } else { &NUMBERS };
        let values = self.columns(&draft.data.values, kinds)?;
        let largest = self.largest(draft)?;
        Some(RowsWhat::Values {
            names,
            values,
            largest,
        })
    }

    fn change(&mut self, kind: Kind, draft: &ChartDraft) -> Option<RowsWhat> {
        self.unused(draft, "change", &[("by", &draft.data.by)]);
        if kind.layout() != Layout::Things {
            let message = said(
                format!("{} では差（change）を描けません", kind.name()),
                format!("a `{}` cannot draw a `change`", kind.name()),
            );
            let help = said("kind = \"bars\" を使ってください", "use kind = \"bars\"");
            self.diags
                .push(fault(draft.data.change.first()?.at, message).help(help));
            return None;
        }
        let names = self.names(draft)?;
        let found = self.columns(&draft.data.change, &NUMBERS[..3])?;
        let [from, to] = found[..] else {
            let n = found.len();
            let message = said(
                format!("change には列を二つ（前、後）書きます（今は {n} つ）"),
                format!("`change` names two columns, from and to, and these are {n}"),
            );
            self.diags
                .push(fault(draft.data.change.first()?.at, message));
            return None;
        };
        let largest = self.largest(draft)?;
        Some(RowsWhat::Change {
            names,
            from,
            to,
            largest,
        })
    }

    /// Reports keys that say nothing beside the one that says what is drawn.
    fn unused(&mut self, draft: &ChartDraft, way: &str, keys: &[(&str, &Option<Spanned<String>>)]) {
        let mut all: Vec<(&str, crate::source::Span)> = keys
            .iter()
            .filter_map(|(key, name)| Some((*key, name.as_ref()?.at)))
            .collect();
        if ["count", "sum"].contains(&way) {
            all.extend(draft.data.largest.as_ref().map(|n| ("largest", n.at)));
        }
        for (key, at) in all {
            let message = said(
                format!("{way} と {key} は一緒に使えません"),
                format!("`{way}` and `{key}` do not go together"),
            );
            let help = said(
                format!("{key} を取り除いてください"),
                format!("remove `{key}`"),
            );
            self.diags.push(fault(at, message).help(help));
        }
    }

    fn names(&mut self, draft: &ChartDraft) -> Option<usize> {
        let Some(names) = &draft.data.names else {
            self.diags.push(lacks(
                draft.kind.at,
                &said(
                    "names（行の名前の列）",
                    "`names`, the column that names a row",
                ),
            ));
            return None;
        };
        self.column(names, &NAMES)
    }

    fn largest(&mut self, draft: &ChartDraft) -> Option<Option<usize>> {
        let Some(n) = &draft.data.largest else {
            return Some(None);
        };
        let whole = Some(n.value).filter(|n| n.is_integer());
        match whole.and_then(|n| n.to_usize()).filter(|n| *n > 0) {
            Some(most) => Some(Some(most)),
            None => {
                let message = said(
                    format!("largest は 1 以上の整数です（今は {}）", n.value),
                    format!("`largest` is a whole number from 1, not {}", n.value),
                );
                self.diags.push(fault(n.at, message));
                None
            }
        }
    }

    fn columns(&mut self, names: &[Spanned<String>], kinds: &[ColumnKind]) -> Option<Vec<usize>> {
        let found: Vec<usize> = names
            .iter()
            .filter_map(|name| self.column(name, kinds))
            .collect();
        (found.len() == names.len()).then_some(found)
    }

    /// The place of a column that can serve; says what could where it cannot.
    fn column(&mut self, name: &Spanned<String>, kinds: &[ColumnKind]) -> Option<usize> {
        let columns = self.rows.columns.iter();
        let fits = |column: &&Column| kinds.contains(&column.kind);
        let known = columns.clone().filter(fits).map(|c| c.name.as_str());
        let Some(place) = columns.clone().position(|c| c.name == name.value) else {
            self.diags.push(no_column(name, known));
            return None;
        };
        if fits(&&self.rows.columns[place]) {
            return Some(place);
        }
        let written = &name.value;
        let usable: Vec<&str> = known.collect();
        let list = usable.join(", ");
        let message = said(
            format!("列「{written}」の型では、ここに使えません"),
            format!("column `{written}` is not of a type that can serve here"),
        );
        let help = if usable.is_empty() {
            said("使える列はありません", "no column can")
        } else {
            said(format!("使える列: {list}"), format!("these can: {list}"))
        };
        self.diags.push(fault(name.at, message).help(help));
        None
    }

    /// Refuses a sum over rows whose amounts must not be added up unseen.
    fn apart(&mut self, draft: &ChartDraft, what: &RowsWhat) -> Option<()> {
        let RowsWhat::Sums { by, .. } = what else {
            return Some(());
        };
        let split = self.rows.register.as_ref().and_then(|r| r.split);
        let Some(split) = split.filter(|split| split != by) else {
            return Some(());
        };
        let name = &self.rows.columns[split].name;
        if draft
            .data
            .picks
            .iter()
            .any(|(column, _)| column.value == *name)
        {
            return Some(());
        }
        let at = draft.data.sum.first().map_or(draft.kind.at, |sum| sum.at);
        let message = said(
            format!("列「{name}」の違う行の金額を、区別せずに足すことはできません"),
            format!("amounts of rows that differ in `{name}` are not added up unseen"),
        );
        let help = said(
            format!("where = {{ {name} = \"…\" }} で一つに絞るか、by = \"{name}\" にしてください"),
            format!("fix one with where = {{ {name} = \"…\" }}, or use by = \"{name}\""),
        );
        self.diags.push(fault(at, message).help(help));
        None
    }

    /// The rows that answer to `where` and repeat no other, and how many that
    /// answer do.
    fn within(&mut self, draft: &ChartDraft) -> Option<(Vec<usize>, usize)> {
        let mut picked: Vec<(usize, What)> = Vec::new();
        for (column, value) in &draft.data.picks {
            let place = self.column(column, &KINDS)?;
            if self.rows.columns[place].kind == ColumnKind::Code {
                picked.push((place, self.code(place, value)?));
                continue;
            }
            let labels = self.rows.columns[place].labels.iter();
            let names = labels.map(|(name, _)| name.as_str());
            let Some(label) = names.clone().position(|name| name == value.value) else {
                self.diags.push(no_value(value, names));
                return None;
            };
            picked.push((place, What::Label(label)));
        }
        let answers = |row: &usize| {
            let cells = &self.rows.rows[*row].cells;
            picked
                .iter()
                .all(|(column, what)| cells[*column].what == *what)
        };
        let repeats = |row: &usize| {
            let mut cells = self.rows.rows[*row].cells.iter();
            cells.any(|cell| matches!(cell.what, What::Repeats(Some(_))))
        };
        let all: Vec<usize> = (0..self.rows.rows.len()).filter(answers).collect();
        let rows: Vec<usize> = all.iter().copied().filter(|r| !repeats(r)).collect();
        let repeated = all.len() - rows.len();
        Some((rows, repeated))
    }

    /// A code that rows have in a column.
    fn code(&mut self, column: usize, value: &Spanned<String>) -> Option<What> {
        let cells = self.rows.rows.iter().map(|row| &row.cells[column].what);
        let codes = cells.filter_map(|what| match what {
            What::Code(code) => Some(code),
            _ => None,
        });
        let known: BTreeSet<&Code> = codes.collect();
        let found = known.iter().find(|code| code.as_str() == value.value);
        if found.is_none() {
            let known = known.iter().map(|code| code.as_str());
            self.diags.push(no_value(value, known));
        }
        found.map(|code| What::Code((*code).clone()))
    }
}
