//! Nodes that follow from columns of codes.

use super::super::{ColumnKind, Stated, codes};
use super::columns::position;
use super::register::shape;
use crate::diag::{Diagnostic, Diagnostics, said};
use crate::parse::draft::{
    CommonDraft, EditionDraft, GridDraft, LevelDraft, NodeColumnsDraft, NodeDraft, TableDraft,
};
use crate::source::{Span, Spanned};
use crate::value::{Code, Id};
use std::collections::BTreeMap;

/// How the ids of nodes begin where the table does not say.
const PREFIX: &str = "code";

/// The nodes of an edition: those that are written, then those that follow
/// from the codes of its registers, in the order of their numbers. Where both
/// name a node of one level it is the written one.
pub(super) fn nodes(draft: &EditionDraft, diags: &mut Diagnostics) -> Vec<NodeDraft> {
    let mut all = draft.nodes.clone();
    for table in &draft.tables {
        let (Some(declared), Some(grid)) = (&table.register.nodes, &table.grid) else {
            continue;
        };
        let Some(places) = places(table, declared, grid, &draft.levels, diags) else {
            continue;
        };
        let mut found: BTreeMap<Vec<Code>, Span> = BTreeMap::new();
        for row in &grid.rows {
            let codes = codes(table, &places, row);
            for (depth, at) in (1..=codes.len()).zip(&places) {
                let path = codes[..depth].to_vec();
                found.entry(path).or_insert(row[*at].at);
            }
        }
        for (path, at) in found {
            let level = &declared.levels[path.len() - 1];
            let Some(node) = node(table, declared, &path, level, at) else {
                diags.push(codes::bad_cell(
                    at,
                    "このコードから体系の項目のIDを作れません（64文字まで）",
                    "this code makes no id for a node: it is over 64 characters",
                ));
                continue;
            };
            let is_there =
                |n: &NodeDraft| n.id.value == node.id.value && n.level.value == level.value;
            if !all.iter().any(is_there) {
                all.push(node);
            }
        }
    }
    all
}

/// The id of the node that the codes of a row name: as deep as they go without
/// a gap.
pub(super) fn node_of(table: &TableDraft, grid: &GridDraft, row: &[Spanned<String>]) -> Option<Id> {
    let declared = table.register.nodes.as_ref()?;
    let places = declared
        .columns
        .iter()
        .map(|name| position(grid, &name.value));
    let places: Vec<usize> = places.collect::<Option<_>>()?;
    let codes = codes(table, &places, row);
    (!codes.is_empty()).then(|| id(declared, &codes))?
}

/// Where the columns stand, if the declaration holds together.
fn places(
    table: &TableDraft,
    declared: &NodeColumnsDraft,
    grid: &GridDraft,
    levels: &[LevelDraft],
    diags: &mut Diagnostics,
) -> Option<Vec<usize>> {
    if declared.columns.is_empty() || declared.columns.len() != declared.levels.len() {
        diags.push(shape(
            declared.at,
            "[table.nodes] の columns と levels は、同じ数だけ書きます",
            "[table.nodes] needs as many `levels` as `columns`, and at least one",
        ));
        return None;
    }
    let mut fits = true;
    for name in &declared.columns {
        let column = table.columns.iter().find(|c| c.name.value == name.value);
        if column.is_none_or(|c| c.kind != ColumnKind::Code) {
            let known = table.columns.iter().filter(|c| c.kind == ColumnKind::Code);
            let written = &name.value;
            diags.push(
                shape(
                    name.at,
                    format!("[table.nodes] の列「{written}」は type = \"code\" の列ではありません"),
                    format!("[table.nodes] names `{written}`, which is no column of type code"),
                )
                .help(codes::name_advice(
                    written,
                    known.map(|c| c.name.value.as_str()),
                )),
            );
            fits = false;
        }
    }
    for pair in declared.levels.windows(2) {
        let level = levels.iter().find(|l| l.id.value == pair[1].value);
        if level.is_some_and(|l| l.under.iter().all(|up| up.value != pair[0].value)) {
            let (above, name) = (&pair[0].value, &pair[1].value);
            diags.push(
                Diagnostic::new(
                    &codes::NOT_UNDER,
                    pair[1].at,
                    said(
                        format!("階層「{name}」は「{above}」の下に置けません"),
                        format!("level `{name}` may not hang below level `{above}`"),
                    ),
                )
                .help(said(
                    format!("strategy.toml の階層「{name}」に under = [\"{above}\"] と書きます"),
                    format!("write under = [\"{above}\"] at level `{name}` in strategy.toml"),
                )),
            );
            fits = false;
        }
    }
    let places = declared
        .columns
        .iter()
        .map(|name| position(grid, &name.value));
    places.collect::<Option<_>>().filter(|_| fits)
}

/// The codes of a row from the top, up to the first that is missing.
fn codes(table: &TableDraft, places: &[usize], row: &[Spanned<String>]) -> Vec<Code> {
    let is_mark = |at: usize, written: &str| {
        let name = table.register.nodes.as_ref().map(|n| &n.columns[at].value);
        let column = table.columns.iter().find(|c| Some(&c.name.value) == name);
        let own = column.and_then(|c| c.missing.as_ref());
        let mut marks = own.unwrap_or(&table.missing).iter();
        marks.any(|(mark, _)| mark == written)
    };
    let written = places.iter().map(|at| row[*at].value.trim());
    written
        .enumerate()
        .map_while(|(depth, text)| Code::parse(text).filter(|_| !is_mark(depth, text)))
        .collect()
}

fn id(declared: &NodeColumnsDraft, codes: &[Code]) -> Option<Id> {
    let prefix = declared.prefix.as_ref();
    let prefix = prefix.map_or(PREFIX, |prefix| prefix.value.as_str());
    let path = joined(codes).to_ascii_lowercase();
    Id::parse(&format!("{prefix}-{path}")).ok()
}

fn joined(codes: &[Code]) -> String {
    let codes: Vec<&str> = codes.iter().map(Code::as_str).collect();
    codes.join("-")
}

fn node(
    table: &TableDraft,
    declared: &NodeColumnsDraft,
    codes: &[Code],
    level: &Spanned<Id>,
    at: Span,
) -> Option<NodeDraft> {
    let above = &codes[..codes.len() - 1];
    let parent = if above.is_empty() {
        None
    } else {
        Some(Spanned::new(at, Stated::Is(id(declared, above)?)))
    };
    Some(NodeDraft {
        id: Spanned::new(at, id(declared, codes)?),
        level: level.clone(),
        parent,
        number: Some(joined(codes)),
        number_inferred: None,
        title: None,
        coded: true,
        summary: None,
        items: Vec::new(),
        target_group: None,
        owner: None,
        related: None,
        common: CommonDraft {
            source: table.common.source.clone(),
            section: table.common.section.clone(),
            ..CommonDraft::default()
        },
    })
}
