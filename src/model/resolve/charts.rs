//! Charts with words of their own.

use super::super::{Chart, ChartWhat, Edition, TableIx, codes};
use super::names::Names;
use crate::chart::Grid;
use crate::diag::{Diagnostic, Diagnostics, Said, said};
use crate::parse::draft::{ChartDraft, EditionDraft};
use crate::source::{Span, Spanned};

/// Kinds that an author may name.
const KINDS: [&str; 3] = ["stacked-columns", "target-path", "tree"];

/// Binds the charts; what cannot be bound is reported, and drops out.
pub(super) fn resolve(
    draft: &EditionDraft,
    edition: &Edition,
    complete: bool,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Vec<Chart> {
    draft
        .charts
        .iter()
        .filter_map(|c| {
            let what = what(c, edition, complete, names, diags)?;
            Some(Chart {
                id: c.id.value.clone(),
                at: c.id.at,
                what,
                title: c.title.clone(),
                subtitle: c.subtitle.clone(),
                note: c.note.clone(),
                alt: c.alt.clone(),
            })
        })
        .collect()
}

fn what(
    draft: &ChartDraft,
    edition: &Edition,
    complete: bool,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Option<ChartWhat> {
    superfluous(draft, diags);
    match draft.kind.value.as_str() {
        "stacked-columns" => {
            let Some(id) = &draft.table else {
                diags.push(lacks(draft.kind.at, "table"));
                return None;
            };
            let ix = names.table(id.value.as_str(), id.at)?;
            complete
                .then(|| stacked(draft, edition, ix, id.at, diags))
                .flatten()
        }
        "target-path" => {
            let Some(id) = &draft.indicator else {
                diags.push(lacks(draft.kind.at, "indicator"));
                return None;
            };
            names
                .indicator(id.value.as_str(), id.at)
                .map(ChartWhat::TargetPath)
        }
        "tree" => Some(ChartWhat::Tree),
        other => {
            diags.push(
                fault(
                    draft.kind.at,
                    said(
                        format!("グラフの種類「{other}」はありません"),
                        format!("there is no chart kind `{other}`"),
                    ),
                )
                .help(codes::name_advice(other, KINDS.into_iter())),
            );
            None
        }
    }
}

fn stacked(
    draft: &ChartDraft,
    edition: &Edition,
    ix: TableIx,
    at: Span,
    diags: &mut Diagnostics,
) -> Option<ChartWhat> {
    let table = edition.table(ix);
    let series = table.series().filter(|s| s.dimensions.len() == 1);
    let Some(series) = series else {
        diags.push(fault(
            at,
            said(
                format!("表「{}」は次元が一つの系列表ではありません", table.id),
                format!("table `{}` is not a series with one dimension", table.id),
            ),
        ));
        return None;
    };
    let members = &series.dimensions[0].members;
    let mut row = |name: &Spanned<String>| {
        let member = members.iter().position(|(m, _)| *m == name.value);
        let found = member.and_then(|m| series.rows.iter().position(|r| r.members == [m]));
        if found.is_none() {
            let written = &name.value;
            diags.push(
                Diagnostic::new(
                    &codes::UNKNOWN_MEMBER,
                    name.at,
                    said(
                        format!("表に「{written}」の行がありません"),
                        format!("the table has no row `{written}`"),
                    ),
                )
                .help(codes::name_advice(
                    written,
                    members.iter().map(|(m, _)| m.as_str()),
                )),
            );
        }
        found
    };
    let total = match &draft.total {
        Some(name) => Some(row(name)?),
        None => None,
    };
    let rows: Vec<usize> = if draft.series.is_empty() {
        (0..series.rows.len())
            .filter(|r| Some(*r) != total && Some(*r) != series.total)
            .collect()
    } else {
        draft.series.iter().filter_map(row).collect()
    };
    let most = Grid::MOST_SERIES;
    if rows.len() > most {
        let at = draft.series.get(most).map_or(at, |member| member.at);
        let (found, id) = (rows.len(), &table.id);
        let message = said(
            format!("積み上げ縦棒は {most} 系列までです（今は {found} 系列）"),
            format!("stacked columns show {most} series at most, and these are {found}"),
        );
        let help = said(
            format!("描く系列を series で {most} つまで選んでください。表「{id}」にはすべて出ます"),
            format!("choose up to {most} of them with `series`; the table `{id}` shows them all"),
        );
        diags.push(fault(at, message).help(help));
        return None;
    }
    (draft.series.is_empty() || rows.len() == draft.series.len()).then_some(
        ChartWhat::StackedColumns {
            table: ix,
            rows,
            total,
        },
    )
}

/// Reports keys that say nothing for the kind: what an author asks for with
/// them would not be drawn.
fn superfluous(draft: &ChartDraft, diags: &mut Diagnostics) {
    let kind = draft.kind.value.as_str();
    let of_table = [
        ("table", draft.table.as_ref().map(|id| id.at)),
        ("series", draft.series.first().map(|member| member.at)),
        ("total", draft.total.as_ref().map(|member| member.at)),
    ];
    let of_indicator = [("indicator", draft.indicator.as_ref().map(|id| id.at))];
    let others = match kind {
        "stacked-columns" => of_indicator.to_vec(),
        "target-path" => of_table.to_vec(),
        "tree" => [&of_table[..], &of_indicator].concat(),
        // The name of the kind is the fault then.
        _ => return,
    };
    for (key, at) in others.into_iter().filter_map(|(key, at)| Some((key, at?))) {
        let message = said(
            format!("{kind} のグラフにキー {key} は使えません"),
            format!("a chart of kind `{kind}` has no key `{key}`"),
        );
        let help = said(
            format!("{key} を取り除いてください"),
            format!("remove `{key}`"),
        );
        diags.push(fault(at, message).help(help));
    }
}

fn lacks(at: Span, key: &str) -> Diagnostic {
    fault(
        at,
        said(
            format!("この種類のグラフには {key} が必要です"),
            format!("this kind of chart needs `{key}`"),
        ),
    )
}

fn fault(at: Span, message: Said) -> Diagnostic {
    Diagnostic::new(&codes::CHART_KIND, at, message)
}
