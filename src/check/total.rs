//! Whether the parts of a series add up to its printed total.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{CellValue, Series};
use crate::value::half_of_place;
use rust_decimal::Decimal;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "total-differs",
    severity: Severity::Error,
    ja: "内訳の合計が、表の合計の行と一致しません。数値を確かめてください。資料にそのとおり記載されている場合は、そのセルに疑義（notes.csv の kind = source）を付けると、記載のとおりに公開されます。",
    en: "The parts of a table do not add up to its total row. Check the figures. If the source prints it so, mark the cell with a doubt (kind `source` in notes.csv); it is then published as printed.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for report in &subject.publication.reports {
        for table in report.editions.iter().flat_map(|e| &e.tables) {
            if let Some(series) = table.series() {
                let rows = 0..series.rows.len();
                for total in rows.filter(|r| series.is_total(*r)) {
                    columns(series, total, diags);
                }
            }
        }
    }
}

fn columns(series: &Series, total: usize, diags: &mut Diagnostics) {
    for (c, head) in series.periods.iter().enumerate() {
        let printed = &series.rows[total].cells[c];
        let parts = series.parts_of(total).map(|row| &row.cells[c]);
        let tolerance = if series.unit.is_percent() {
            rounding(parts.clone().chain([printed]))
        } else {
            Decimal::ZERO
        };
        let Some(sum) = sum(parts) else { continue };
        let Some(stated) = printed.value.number() else {
            continue;
        };
        let differs = sum
            .checked_sub(stated)
            .is_none_or(|gap| gap.abs() > tolerance);
        if differs && printed.doubts.is_empty() {
            let (sum, period) = (sum.normalize(), &head.printed);
            diags.push(
                Diagnostic::new(
                    &CODE,
                    printed.at,
                    said(
                        format!("「{period}」の内訳の合計は {sum} ですが、合計の行は {stated} です"),
                        format!("the parts of `{period}` add up to {sum}, but the total row says {stated}"),
                    ),
                )
                .help(said(
                    "数値を直すか、資料がそのとおりなら notes.csv で疑義を付けます",
                    "correct the figure, or mark it as doubtful in notes.csv if the source prints it so",
                )),
            );
        }
    }
}

/// How far rounded percentages may miss their sum: half of the last digit of
/// each.
fn rounding<'a>(cells: impl Iterator<Item = &'a CellValue>) -> Decimal {
    let known = cells.filter_map(|cell| cell.value.number());
    known.map(half_of_place).sum()
}

/// The sum of the parts; none if one of them is missing for a reason that
/// does not count as nothing.
fn sum<'a>(parts: impl Iterator<Item = &'a CellValue>) -> Option<Decimal> {
    let mut sum = Decimal::ZERO;
    for part in parts {
        match part.value.missing() {
            Some(reason) if reason.counts_as_nothing() => {}
            Some(_) => return None,
            None => sum = sum.checked_add(part.value.number()?)?,
        }
    }
    Some(sum)
}
