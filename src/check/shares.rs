//! Whether shares that are those of all parts add up to the whole.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{Body, CellValue, ColumnKind, Rows, Series, Table, What};
use crate::source::Span;
use crate::value::{Missing, half_of_place};
use rust_decimal::Decimal;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "shares-differ",
    severity: Severity::Error,
    ja: "complete = true の表で、割合の合計が100％になりません。各値の四捨五入で生じうる差（値の数と桁数から求めます）は認めています。数値を確かめ、資料にそのとおり記載されている場合は、いずれかのセルに疑義（notes.csv の kind = source）を付けてください。",
    en: "The shares of a table with `complete = true` do not add up to 100. What the rounding of each of them can explain, by their number and digits, is allowed. Check the figures; if the source prints them so, mark one of the cells with a doubt (kind `source` in notes.csv).",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let editions = subject.publication.reports.iter().flat_map(|r| &r.editions);
    for table in editions.flat_map(|e| &e.tables).filter(|t| t.complete) {
        for group in groups(table) {
            let Some(sum) = group.sum() else { continue };
            let gap = sum.checked_sub(Decimal::ONE_HUNDRED);
            if gap.is_none_or(|gap| gap.abs() > group.tolerance()) {
                diags.push(differs(&group, sum));
            }
        }
    }
}

/// Shares that belong together.
struct Group<'a> {
    /// Head of their column.
    head: &'a str,
    parts: Vec<Part<'a>>,
}

struct Part<'a> {
    at: Span,
    share: Result<Decimal, &'a Missing>,
    is_doubtful: bool,
}

impl Group<'_> {
    /// The sum; none if one of them is doubtful, or missing for a reason that
    /// does not count as nothing.
    fn sum(&self) -> Option<Decimal> {
        self.parts
            .iter()
            .try_fold(Decimal::ZERO, |sum, part| match part.share {
                _ if part.is_doubtful => None,
                Ok(share) => sum.checked_add(share),
                Err(why) if why.counts_as_nothing() => Some(sum),
                Err(_) => None,
            })
    }

    /// Half of the last digit of each.
    fn tolerance(&self) -> Decimal {
        let shares = self.parts.iter().filter_map(|part| part.share.ok());
        shares.map(half_of_place).sum()
    }
}

fn groups(table: &Table) -> Vec<Group<'_>> {
    match &table.body {
        Body::Series(series) => of_series(series),
        Body::Rows(rows) => of_rows(rows),
    }
}

/// One for each period and combination of the further dimensions, without
/// printed totals.
fn of_series(series: &Series) -> Vec<Group<'_>> {
    let mut kinds: Vec<&[usize]> = series.rows.iter().map(|r| &r.members[1..]).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let parts_of = |kind: &[usize]| {
        let rows = series.rows.iter().enumerate();
        let own = rows.filter(|(at, row)| &row.members[1..] == kind && !series.is_total(*at));
        own.map(|(_, row)| row).collect::<Vec<_>>()
    };
    let heads = series.periods.iter().enumerate();
    heads
        .flat_map(|(column, head)| {
            kinds.iter().map(move |kind| Group {
                head: &head.printed,
                parts: parts_of(kind)
                    .into_iter()
                    .map(|row| of_cell(&row.cells[column]))
                    .collect(),
            })
        })
        .collect()
}

fn of_cell(cell: &CellValue) -> Part<'_> {
    Part {
        at: cell.at,
        share: match (&cell.value.number(), cell.value.missing()) {
            (_, Some(why)) => Err(why),
            (number, None) => Ok(number.unwrap_or_default()),
        },
        is_doubtful: !cell.doubts.is_empty(),
    }
}

/// One for each column of shares.
fn of_rows(rows: &Rows) -> Vec<Group<'_>> {
    let columns = rows.columns.iter().enumerate();
    columns
        .filter(|(_, column)| column.kind == ColumnKind::Share)
        .map(|(at, column)| Group {
            head: &column.name,
            parts: rows
                .rows
                .iter()
                .filter_map(|row| {
                    let cell = &row.cells[at];
                    Some(Part {
                        at: cell.at,
                        share: match &cell.what {
                            What::Number(n, _) => Ok(*n),
                            What::Missing(why, _) => Err(why),
                            _ => return None,
                        },
                        is_doubtful: !cell.doubts.is_empty(),
                    })
                })
                .collect(),
        })
        .collect()
}

fn differs(group: &Group, sum: Decimal) -> Diagnostic {
    let (sum, head) = (sum.normalize(), group.head);
    let tolerance = group.tolerance().normalize();
    Diagnostic::new(
        &CODE,
        group.parts.first().map(|part| part.at),
        said(
            format!("「{head}」の割合の合計は {sum} で、四捨五入で生じうる差（{tolerance}）を超えて100と異なります"),
            format!("the shares of `{head}` add up to {sum}, which differs from 100 by more than rounding explains ({tolerance})"),
        ),
    )
    .help(said(
        "数値を直すか、資料がそのとおりなら notes.csv で疑義を付けます。一部だけの内訳なら complete を取り除きます",
        "correct the figure, or mark it as doubtful in notes.csv if the source prints it so; remove `complete` if these are some of the parts only",
    ))
}
