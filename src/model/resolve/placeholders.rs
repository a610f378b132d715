//! Figures that prose takes from the data.

use super::super::{
    About, Body, BoundPlaceholder, Edition, FigureIx, Indicator, IndicatorIx, Mode, Reference,
    Role, Series, TableIx, codes,
};
use super::names::Names;
use crate::diag::{Code, Diagnostic, Diagnostics, said};
use crate::parse::draft::Placeholder;
use crate::source::{Span, Spanned};
use crate::value::Period;

/// Binds a placeholder to one figure, or reports why it cannot be. Tables are
/// looked into only where all of them are `complete`.
pub(super) fn bind(
    draft: &Spanned<Placeholder>,
    edition: &Edition,
    complete: bool,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Option<BoundPlaceholder> {
    let wanted = &draft.value;
    let fits = |a: About| matches!(a, About::Indicator(_) | About::Figure(_) | About::Table(_));
    let bound = match names.peek(wanted.id.as_str()) {
        Some(About::Indicator(ix)) => indicator(wanted, ix, edition.indicator(ix)),
        Some(About::Figure(ix)) => figure(wanted, ix, edition),
        Some(About::Table(_)) if !complete => return None,
        Some(About::Table(ix)) => table(wanted, ix, edition),
        _ => {
            names.miss("figure", wanted.id.as_str(), draft.at, fits);
            return None;
        }
    };
    match bound {
        Ok(reference) => Some(BoundPlaceholder {
            at: draft.at,
            reference,
            mode: wanted.mode,
        }),
        Err(fault) => {
            diags.push(fault.into_diagnostic(draft.at));
            None
        }
    }
}

/// Why a placeholder finds no figure.
struct Fault {
    code: &'static Code,
    ja: String,
    en: String,
    advice: Option<crate::diag::Said>,
}

impl Fault {
    fn new(code: &'static Code, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Fault {
            code,
            ja: ja.into(),
            en: en.into(),
            advice: None,
        }
    }

    fn known<'a>(mut self, written: &str, known: impl Iterator<Item = &'a str> + Clone) -> Self {
        self.advice = Some(codes::name_advice(written, known));
        self
    }

    fn into_diagnostic(self, at: Span) -> Diagnostic {
        let one = Diagnostic::new(self.code, at, said(self.ja, self.en));
        match self.advice {
            Some(advice) => one.help(advice),
            None => one,
        }
    }
}

fn pairs_only_in_series(wanted: &Placeholder) -> Result<(), Fault> {
    if wanted.until.is_some() || matches!(wanted.mode, Mode::Change | Mode::Ratio | Mode::Share) {
        return Err(Fault::new(
            &codes::PLACEHOLDER_KIND,
            "change・ratio・share は系列表の値にだけ使えます",
            "`change`, `ratio` and `share` are for cells of a series",
        ));
    }
    Ok(())
}

fn indicator(wanted: &Placeholder, ix: IndicatorIx, one: &Indicator) -> Result<Reference, Fault> {
    pairs_only_in_series(wanted)?;
    let role = wanted.parts.first().map(String::as_str);
    if wanted.parts.len() > 1
        || !matches!(
            role,
            None | Some("baseline" | "target" | "actual" | "projection")
        )
    {
        let written = wanted.parts.join(".");
        return Err(Fault::new(
            &codes::PLACEHOLDER_KIND,
            format!("指標「{}」に「{written}」はありません", one.id),
            format!("indicator `{}` has no `{written}`", one.id),
        )
        .known(
            &written,
            ["baseline", "target", "actual", "projection"].into_iter(),
        ));
    }
    let of_role: Vec<(Role, &Period)> = one
        .observations()
        .filter(|(r, _)| match role {
            None => true,
            Some("baseline") => *r == Role::Baseline,
            Some("target") => matches!(r, Role::Target(_)),
            Some("actual") => matches!(r, Role::Actual(_)),
            Some(_) => matches!(r, Role::Projection(_)),
        })
        .map(|(r, o)| (r, &o.period))
        .collect();
    let fitting: Vec<Role> = of_role
        .iter()
        .filter(|(_, p)| wanted.period.as_ref().is_none_or(|w| p.answers_to(w)))
        .map(|(r, _)| *r)
        .collect();
    let written: Vec<String> = of_role
        .iter()
        .map(|(r, p)| format!("{}.{}@{p}", one.id, r.name()))
        .collect();
    match fitting.as_slice() {
        [role] => Ok(Reference::Indicator(ix, *role)),
        [] => {
            let list = written.join(", ");
            let (ja, en) = match (&wanted.period, role) {
                (Some(period), _) => (
                    format!("指標「{}」に「{period}」の値がありません", one.id),
                    format!("indicator `{}` has no figure for `{period}`", one.id),
                ),
                (None, Some(role)) => (
                    format!("指標「{}」に {role} の値がありません", one.id),
                    format!("indicator `{}` has no figure of the kind `{role}`", one.id),
                ),
                (None, None) => (
                    format!("指標「{}」に値がありません", one.id),
                    format!("indicator `{}` has no figures", one.id),
                ),
            };
            let fault = Fault::new(&codes::NO_SUCH_PERIOD, ja, en);
            // Nothing of the kind is there to be listed.
            if written.is_empty() {
                return Err(fault);
            }
            Err(Fault {
                advice: Some(said(
                    format!("ある値: {list}"),
                    format!("there are: {list}"),
                )),
                ..fault
            })
        }
        _ => {
            let list = written.join(", ");
            Err(Fault {
                advice: Some(said(
                    format!("どれか一つを書きます: {list}"),
                    format!("write one of: {list}"),
                )),
                ..Fault::new(
                    &codes::AMBIGUOUS_FIGURE,
                    format!("指標「{}」には値が複数あります", one.id),
                    format!("indicator `{}` has more than one such figure", one.id),
                )
            })
        }
    }
}

fn figure(wanted: &Placeholder, ix: FigureIx, edition: &Edition) -> Result<Reference, Fault> {
    pairs_only_in_series(wanted)?;
    let one = edition.figure(ix);
    if let Some(part) = wanted.parts.first() {
        return Err(Fault::new(
            &codes::PLACEHOLDER_KIND,
            format!("数値「{}」の後に「.{part}」は書けません", one.id),
            format!("a single figure (`{}`) has no part `{part}`", one.id),
        ));
    }
    if let Some(period) = &wanted.period
        && !one.observation.period.answers_to(period)
    {
        return Err(no_period(
            one.id.as_str(),
            period,
            std::iter::once(&one.observation.period),
        ));
    }
    Ok(Reference::Figure(ix))
}

fn no_period<'a>(what: &str, wanted: &Period, known: impl Iterator<Item = &'a Period>) -> Fault {
    let list: Vec<String> = known.map(ToString::to_string).collect();
    let list = list.join(", ");
    Fault {
        advice: Some(said(
            format!("ある時点: {list}"),
            format!("there are: {list}"),
        )),
        ..Fault::new(
            &codes::NO_SUCH_PERIOD,
            format!("「{what}」に「{wanted}」の値がありません"),
            format!("`{what}` has no figure for `{wanted}`"),
        )
    }
}

fn table(wanted: &Placeholder, ix: TableIx, edition: &Edition) -> Result<Reference, Fault> {
    let table = edition.table(ix);
    match &table.body {
        Body::Series(series) => series_cell(wanted, ix, series),
        Body::Rows(rows) => {
            pairs_only_in_series(wanted)?;
            let [key, column] = wanted.parts.as_slice() else {
                return Err(Fault::new(
                    &codes::PLACEHOLDER_KIND,
                    format!("表「{}」の値は「{}.キー.列」と書きます", table.id, table.id),
                    format!(
                        "a cell of `{}` is written `{}.key.column`",
                        table.id, table.id
                    ),
                ));
            };
            let row = rows
                .rows
                .iter()
                .position(|r| r.key.as_str() == key)
                .ok_or_else(|| {
                    Fault::new(
                        &codes::UNKNOWN_MEMBER,
                        format!("表に行「{key}」がありません"),
                        format!("the table has no row `{key}`"),
                    )
                    .known(key, rows.rows.iter().map(|r| r.key.as_str()))
                })?;
            let at = rows
                .columns
                .iter()
                .position(|c| &c.name == column)
                .ok_or_else(|| {
                    Fault::new(
                        &codes::UNKNOWN_MEMBER,
                        format!("表に列「{column}」がありません"),
                        format!("the table has no column `{column}`"),
                    )
                    .known(column, rows.columns.iter().map(|c| c.name.as_str()))
                })?;
            Ok(Reference::Cell(ix, row, at))
        }
    }
}

fn series_cell(wanted: &Placeholder, ix: TableIx, series: &Series) -> Result<Reference, Fault> {
    let id = wanted.id.as_str();
    let (Some(period), true) = (
        &wanted.period,
        wanted.parts.len() == series.dimensions.len(),
    ) else {
        return Err(Fault::new(
            &codes::PLACEHOLDER_KIND,
            format!("系列表の値は「{id}.項目@時点」と書きます"),
            format!("a cell of a series is written `{id}.member@period`"),
        ));
    };
    let mut members = Vec::new();
    for (part, dimension) in wanted.parts.iter().zip(&series.dimensions) {
        let place = dimension
            .members
            .iter()
            .position(|(m, _)| m == part)
            .ok_or_else(|| {
                Fault::new(
                    &codes::UNKNOWN_MEMBER,
                    format!("表に「{part}」がありません"),
                    format!("the table has no member `{part}`"),
                )
                .known(part, dimension.members.iter().map(|(m, _)| m.as_str()))
            })?;
        members.push(place);
    }
    let row = series
        .rows
        .iter()
        .position(|r| r.members == members)
        .ok_or_else(|| {
            let part = wanted.parts.join(".");
            Fault::new(
                &codes::UNKNOWN_MEMBER,
                format!("表に「{part}」の行がありません"),
                format!("the table has no row `{part}`"),
            )
        })?;
    let at = |p: &Period| {
        series
            .periods
            .iter()
            .position(|h| h.period.answers_to(p))
            .ok_or_else(|| no_period(id, p, series.periods.iter().map(|h| &h.period)))
    };
    let first = at(period)?;
    match (&wanted.until, wanted.mode) {
        (Some(until), Mode::Change | Mode::Ratio) => {
            Ok(Reference::SeriesPair(ix, row, first, at(until)?))
        }
        (None, Mode::Share) if series.total_of(row).is_some() => {
            Ok(Reference::Series(ix, row, first))
        }
        (None, Mode::Full | Mode::Compact | Mode::Plain) => Ok(Reference::Series(ix, row, first)),
        _ => Err(Fault::new(
            &codes::PLACEHOLDER_KIND,
            "change と ratio には「@前の時点..後の時点」、share には合計の行が必要です",
            "`change` and `ratio` need `@earlier..later`, `share` needs a total row",
        )),
    }
}
