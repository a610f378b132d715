//! What a register says of its columns.

use super::super::{About, Column, ColumnKind, Register, Rows, View, codes};
use super::names::Names;
use crate::diag::{Diagnostic, Diagnostics, Said, said};
use crate::parse::draft::{RegisterDraft, TableDraft};
use crate::source::{Span, Spanned};
use crate::value::Id;
use std::collections::BTreeMap;

/// Reports keys that say something for a register only.
pub(super) fn only_in_register(draft: &TableDraft, diags: &mut Diagnostics) {
    let RegisterDraft {
        group,
        views,
        sums,
        compare,
        split,
        front,
        nodes,
    } = &draft.register;
    let first = |names: &[Spanned<String>]| names.first().map(|name| name.at);
    let keys = [
        ("group", first(group)),
        ("views", first(views)),
        ("sums", first(sums)),
        ("compare", first(compare)),
        ("split", split.as_ref().map(|name| name.at)),
        ("front", first(front)),
        ("[table.nodes]", nodes.as_ref().map(|nodes| nodes.at)),
    ];
    for (key, at) in keys.into_iter().filter_map(|(key, at)| Some((key, at?))) {
        diags.push(
            shape(
                at,
                format!("{key} は台帳（kind = \"register\"）にだけ使えます"),
                format!("{key} is for tables of kind `register` only"),
            )
            .help(said(
                format!("{key} を取り除くか、kind = \"register\" とします"),
                format!("remove {key}, or write kind = \"register\""),
            )),
        );
    }
}

/// Binds the keys of a register to its columns and puts its rows in order.
pub(super) fn register(
    draft: &RegisterDraft,
    rows: &Rows,
    names: &Names,
    diags: &mut Diagnostics,
) -> Register {
    let columns = &rows.columns;
    let mut bind = Bind { columns, diags };
    let divides = Fit {
        fits: |column| column.kind.divides(),
        ja: "区分に使える列（code、choice、dimension、node）",
        en: "a column of type code, choice, dimension or node",
    };
    let adds = Fit {
        fits: |column| matches!(column.kind, ColumnKind::Number | ColumnKind::Amount),
        ja: "合計できる列（number、amount）",
        en: "a column of type number or amount",
    };
    let shows = Fit {
        fits: |column| column.kind != ColumnKind::Key || !column.labels.is_empty(),
        ja: "読者に見せる列",
        en: "a column that readers see",
    };
    let repeats = columns.iter().position(|c| c.kind == ColumnKind::Duplicate);
    let group = bind.all("group", &draft.group, &divides);
    let views = bind.views(&draft.views, &divides);
    let order = rows.ordered(&group);
    // Their columns were checked when the nodes were made.
    let nodes = draft.nodes.iter().flat_map(|nodes| &nodes.columns);
    let nodes = nodes.filter_map(|name| columns.iter().position(|c| c.name == name.value));
    let nodes = nodes.collect();
    let node_id = |ix| names.id_of(About::Node(ix));
    let views: Vec<View> = views
        .into_iter()
        .map(|(column, name)| rows.view(column, name, &order, node_id))
        .collect();
    bind.folders(&draft.views, &views);
    Register {
        views,
        nodes,
        order,
        divisions: rows.divisions(),
        group,
        sums: bind.all("sums", &draft.sums, &adds),
        compare: bind.compare(&draft.compare, &adds),
        split: draft
            .split
            .as_ref()
            .and_then(|name| bind.one("split", name, &divides)),
        duplicate: repeats,
        front: bind.all("front", &draft.front, &shows),
    }
}

/// Which columns may serve for a key.
struct Fit {
    fits: fn(&Column) -> bool,
    ja: &'static str,
    en: &'static str,
}

struct Bind<'a> {
    columns: &'a [Column],
    diags: &'a mut Diagnostics,
}

impl Bind<'_> {
    fn all(&mut self, key: &str, names: &[Spanned<String>], fit: &Fit) -> Vec<usize> {
        let mut places = Vec::new();
        for name in names {
            let Some(at) = self.one(key, name, fit) else {
                continue;
            };
            if places.contains(&at) {
                let written = &name.value;
                self.diags.push(shape(
                    name.at,
                    format!("{key} に列「{written}」が二度あります"),
                    format!("`{key}` names column `{written}` twice"),
                ));
                continue;
            }
            places.push(at);
        }
        places
    }

    fn one(&mut self, key: &str, name: &Spanned<String>, fit: &Fit) -> Option<usize> {
        let columns = self.columns;
        let written = &name.value;
        let found = columns.iter().position(|c| c.name == *written);
        let Some(at) = found else {
            self.diags.push(
                shape(
                    name.at,
                    format!("{key} の列「{written}」がありません"),
                    format!("`{key}` names column `{written}`, which the table does not have"),
                )
                .help(known(written, columns, fit)),
            );
            return None;
        };
        if !(fit.fits)(&columns[at]) {
            self.diags.push(
                shape(
                    name.at,
                    format!(
                        "列「{written}」は {key} に使えません（要るもの: {}）",
                        fit.ja
                    ),
                    format!(
                        "column `{written}` cannot serve for `{key}`: it takes {}",
                        fit.en
                    ),
                )
                .help(known("", columns, fit)),
            );
            return None;
        }
        Some(at)
    }

    /// Views need an address for the column and for every value.
    fn views(&mut self, names: &[Spanned<String>], fit: &Fit) -> Vec<(usize, Id)> {
        let places = self.all("views", names, fit);
        let mut views = Vec::new();
        for at in places {
            let column = &self.columns[at];
            let named = names.iter().find(|name| name.value == column.name);
            match (Id::parse(&column.name.replace('_', "-")), named) {
                (Ok(name), _) => views.push((at, name)),
                (Err(_), Some(named)) => self.diags.push(no_address(named)),
                (Err(_), None) => {}
            }
            let lacking = column
                .labels
                .iter()
                .zip(&column.addresses)
                .filter(|(_, address)| address.is_none());
            let lacking: Vec<&str> = lacking.map(|((name, _), _)| name.as_str()).collect();
            let (Some(first), Some(named)) = (lacking.first(), named) else {
                continue;
            };
            let name = &column.name;
            self.diags.push(
                shape(
                    named.at,
                    format!("列「{name}」の値「{}」はページのアドレスに使えません", lacking.join("」「")),
                    format!(
                        "column `{name}` has values that cannot stand in an address: `{}`",
                        lacking.join("`, `")
                    ),
                )
                .help(said(
                    format!("列に addresses = {{ \"{first}\" = \"…\" }} のように、半角の英小文字・数字・ハイフンの名前を書きます"),
                    format!("give them names of lower-case letters, digits and hyphens: addresses = {{ \"{first}\" = \"…\" }} in the column"),
                )),
            );
        }
        views
    }

    /// Reports pages of two views that would stand at one address.
    fn folders(&mut self, names: &[Spanned<String>], views: &[View]) {
        let mut taken: BTreeMap<String, usize> = BTreeMap::new();
        for view in views {
            let column = &self.columns[view.column].name;
            let Some(named) = names.iter().find(|name| name.value == *column) else {
                continue;
            };
            for value in &view.values {
                let folder = view.folder(value);
                let Some(first) = taken.insert(folder.clone(), view.column) else {
                    continue;
                };
                let first = &self.columns[first].name;
                self.diags.push(
                    shape(
                        named.at,
                        format!("列「{first}」と列「{column}」のページが同じアドレス「{folder}/」になります"),
                        format!("columns `{first}` and `{column}` would both have a page at `{folder}/`"),
                    )
                    .help(said(
                        "列に addresses で値の別の名前を書くか、列の名前を変えます",
                        "give the value another name under `addresses`, or rename a column",
                    )),
                );
            }
        }
    }

    fn compare(&mut self, names: &[Spanned<String>], fit: &Fit) -> Option<(usize, usize)> {
        let first = names.first()?;
        let [before, after] = names else {
            self.diags.push(shape(
                first.at,
                "compare には列を二つ（前、後）書きます",
                "`compare` takes two columns: before, after",
            ));
            return None;
        };
        let before = self.one("compare", before, fit)?;
        let place = after.at;
        let after = self.one("compare", after, fit)?;
        let unit = |at: usize| self.columns[at].unit.as_ref().map(|unit| &unit.id);
        if before == after || unit(before) != unit(after) {
            self.diags.push(shape(
                place,
                "compare の二つの列は、単位が同じ別の列でなければなりません",
                "the two columns of `compare` must be different ones of the same unit",
            ));
            return None;
        }
        Some((before, after))
    }
}

/// A column of a view whose name cannot stand in an address.
fn no_address(named: &Spanned<String>) -> Diagnostic {
    let written = &named.value;
    shape(
        named.at,
        format!("列の名前「{written}」はページのアドレスに使えません"),
        format!("the name of column `{written}` cannot stand in an address"),
    )
    .help(said(
        "CSV の見出しと列の name を、半角の英小文字・数字・ハイフン・下線の名前に変えます",
        "rename it, in the file and in its declaration, with lower-case letters, digits, hyphens and underscores",
    ))
}

fn known(written: &str, columns: &[Column], fit: &Fit) -> Said {
    let fitting = columns.iter().filter(|c| (fit.fits)(c));
    codes::name_advice(written, fitting.map(|c| c.name.as_str()))
}

/// A key of a register that does not fit.
pub(super) fn shape(at: Span, ja: impl Into<String>, en: impl Into<String>) -> Diagnostic {
    Diagnostic::new(&codes::REGISTER_SHAPE, at, said(ja, en))
}
