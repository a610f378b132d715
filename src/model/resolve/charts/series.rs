//! Charts over a series: which of its rows and periods are drawn.

use super::super::super::{GridSource, Series, TableIx, codes};
use super::{fault, no_period};
use crate::diag::{Diagnostic, Diagnostics, said};
use crate::parse::draft::ChartDraft;
use crate::source::{Span, Spanned};
use crate::value::Period;

pub(super) fn bind(
    draft: &ChartDraft,
    table: TableIx,
    series: &Series,
    diags: &mut Diagnostics,
) -> Option<GridSource> {
    let at = draft.data.table.as_ref().map_or(draft.kind.at, |id| id.at);
    let (dimension, within) = dimension(draft, series, at, diags)?;
    let choice = Choice {
        series,
        dimension,
        within,
    };
    let total = match &draft.data.total {
        Some(name) => Some(choice.row(name, diags)?),
        None => None,
    };
    let rows: Vec<usize> = if draft.data.series.is_empty() {
        let all = choice.within.iter().copied();
        all.filter(|r| Some(*r) != total && !series.is_total(*r))
            .collect()
    } else {
        let named = draft.data.series.iter();
        named.filter_map(|name| choice.row(name, diags)).collect()
    };
    let periods = periods(draft, series, diags)?;
    let whole = draft.data.series.is_empty() || rows.len() == draft.data.series.len();
    whole.then_some(GridSource::Series {
        table,
        dimension,
        rows,
        total,
        periods,
    })
}

/// The dimension that `where` leaves open, and the rows that answer to it.
fn dimension(
    draft: &ChartDraft,
    series: &Series,
    at: Span,
    diags: &mut Diagnostics,
) -> Option<(usize, Vec<usize>)> {
    let mut fixed: Vec<(usize, usize)> = Vec::new();
    for (column, value) in &draft.data.picks {
        let dimensions = series.dimensions.iter();
        let names = dimensions.clone().map(|d| d.name.as_str());
        let Some(place) = names.clone().position(|name| name == column.value) else {
            diags.push(no_column(column, names));
            return None;
        };
        let members = series.dimensions[place].members.iter();
        let names = members.map(|(member, _)| member.as_str());
        let Some(member) = names.clone().position(|name| name == value.value) else {
            diags.push(no_value(value, names));
            return None;
        };
        fixed.push((place, member));
    }
    let open: Vec<usize> = (0..series.dimensions.len())
        .filter(|d| fixed.iter().all(|(place, _)| place != d))
        .collect();
    let [dimension] = open[..] else {
        let names: Vec<&str> = open
            .iter()
            .map(|d| series.dimensions[*d].name.as_str())
            .collect();
        let list = names.join(", ");
        let message = said(
            format!("描く次元が一つに決まりません（固定していない次元: {list}）"),
            format!("the chart needs one open dimension, and these are open: {list}"),
        );
        let help = said(
            "where = { 次元 = \"値\" } で、一つを残して固定してください",
            "fix all but one with where = { dimension = \"member\" }",
        );
        diags.push(fault(at, message).help(help));
        return None;
    };
    let answers = |row: &usize| {
        let members = &series.rows[*row].members;
        fixed
            .iter()
            .all(|(place, member)| members[*place] == *member)
    };
    let within = (0..series.rows.len()).filter(answers).collect();
    Some((dimension, within))
}

/// Rows of which a chart can choose.
struct Choice<'a> {
    series: &'a Series,
    dimension: usize,
    within: Vec<usize>,
}

impl Choice<'_> {
    fn row(&self, name: &Spanned<String>, diags: &mut Diagnostics) -> Option<usize> {
        let members = &self.series.dimensions[self.dimension].members;
        let member = members.iter().position(|(m, _)| *m == name.value);
        let of_member = |row: &&usize| {
            let members = &self.series.rows[**row].members;
            Some(members[self.dimension]) == member
        };
        let found = self.within.iter().find(of_member).copied();
        if found.is_none() {
            let written = &name.value;
            let message = said(
                format!("表に「{written}」の行がありません"),
                format!("the table has no row `{written}`"),
            );
            let known = members.iter().map(|(m, _)| m.as_str());
            diags.push(
                Diagnostic::new(&codes::UNKNOWN_MEMBER, name.at, message)
                    .help(codes::name_advice(written, known)),
            );
        }
        found
    }
}

/// Places of the periods drawn, oldest first.
fn periods(draft: &ChartDraft, series: &Series, diags: &mut Diagnostics) -> Option<Vec<usize>> {
    let heads = &series.periods;
    let mut places: Vec<usize> = (0..heads.len()).collect();
    places.sort_by_key(|at| heads[*at].period.chronology());
    let Some(wanted) = &draft.data.periods else {
        return Some(places);
    };
    let named = parts(&wanted.value);
    let in_part = |at: &usize, part: &Period| lies_in(&heads[*at].period, part);
    let empty = named
        .iter()
        .find(|part| !places.iter().any(|at| in_part(at, part)));
    if let Some(part) = empty {
        diags.push(no_period(wanted.at, part).help(codes::name_advice(
            &part.to_string(),
            heads.iter().map(|h| h.printed.as_str()),
        )));
        return None;
    }
    // A period that several parts name is drawn once.
    places.retain(|at| named.iter().any(|part| in_part(at, part)));
    Some(places)
}

/// The members of a list, or the period itself.
fn parts(period: &Period) -> &[Period] {
    match period {
        Period::List(all) => all,
        one => std::slice::from_ref(one),
    }
}

/// Whether a period is, or lies in, the one that was written.
fn lies_in(period: &Period, written: &Period) -> bool {
    let Period::Range(start, end) = written else {
        return period.answers_to(written);
    };
    let key = period.chronology();
    let after = start.as_ref().is_none_or(|s| s.chronology() <= key);
    let before = end.as_ref().is_none_or(|e| key <= e.chronology());
    let ends = [start, end].into_iter().flatten();
    // A year without its basis answers to one that is written without one.
    let alike = ends.clone().all(|e| {
        period.is_comparable_to(e)
            || matches!((period, &**e), (Period::UnstatedYear(_), Period::Year(_)))
    });
    after && before && alike
}

pub(super) fn no_column<'a>(
    written: &Spanned<String>,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let name = &written.value;
    let message = said(
        format!("表に列「{name}」がありません"),
        format!("the table has no column `{name}`"),
    );
    Diagnostic::new(&codes::UNKNOWN_MEMBER, written.at, message)
        .help(codes::name_advice(name, known))
}

pub(super) fn no_value<'a>(
    written: &Spanned<String>,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let name = &written.value;
    let message = said(
        format!("その列に「{name}」という値はありません"),
        format!("the column has no value `{name}`"),
    );
    Diagnostic::new(&codes::UNKNOWN_MEMBER, written.at, message)
        .help(codes::name_advice(name, known))
}
