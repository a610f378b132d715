//! Charts whose parts are more than their whole.

use super::{Check, Subject, grids};
use crate::chart::Kind;
use crate::diag::{Code, Diagnostic, Diagnostics, Said, Severity, said};
use crate::model::{Measured, Plot};
use crate::value::half_of_place;
use rust_decimal::Decimal;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "parts-exceed-whole",
    severity: Severity::Warning,
    ja: "グラフの部分の和が、合計として描く値か100%を超えています（構成比として描く百分率の和が100%に届かないときも含みます）。四捨五入による差は認めます。値を確かめてください。資料のままであれば、この警告を許して公開できます。重複のある割合は構成比ではないので、横棒（bars）を使ってください。",
    en: "The parts of a chart sum to more than the total drawn with them, or to more than 100% (or, drawn as shares, to less). Differences by rounding are accepted. Check the values; if the source has them so, this warning can be allowed. Shares that overlap are no parts of a whole: use `bars`.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for one in grids(subject).filter(|one| one.grid.kind.adds_up()) {
        let shares = matches!(one.grid.kind, Kind::ShareColumns | Kind::Donut);
        let columns = 0..one.plot.columns.len();
        let Some(found) = columns
            .into_iter()
            .find_map(|at| excess(&one.plot, at, shares))
        else {
            continue;
        };
        let id = &one.chart.id;
        let message = said(
            format!("グラフ「{id}」の{}", found.ja),
            format!("chart `{id}`: {}", found.en),
        );
        diags.push(Diagnostic::new(&CODE, one.chart.at, message));
    }
}

/// What is wrong with the sum of a column.
fn excess(plot: &Plot, at: usize, shares: bool) -> Option<Said> {
    let parts: Vec<Decimal> = plot.cells.iter().filter_map(|row| row[at].value).collect();
    let sum = parts
        .iter()
        .try_fold(Decimal::ZERO, |sum, n| sum.checked_add(*n))?;
    if let Some((_, cells)) = &plot.total {
        let total = cells[at].value?;
        // Each number may be rounded by half of its last digit.
        let slack = slack(parts.iter().chain([&total]));
        return (sum > total.checked_add(slack)?).then(|| {
            said(
                format!("部分の和 {sum} が合計 {total} を超えています"),
                format!("the parts sum to {sum}, more than the total of {total}"),
            )
        });
    }
    let Measured::Unit(unit) = &plot.measured else {
        return None;
    };
    let hundred = Decimal::ONE_HUNDRED;
    let slack = slack(parts.iter());
    let over = sum > hundred.checked_add(slack)?;
    let under = shares && sum < hundred.checked_sub(slack)? && parts.len() == plot.cells.len();
    (unit.is_percent() && (over || under)).then(|| {
        said(
            format!("割合の和が {sum}% で、100% になりません"),
            format!("the shares sum to {sum}%, not to 100%"),
        )
    })
}

/// By how much a sum may miss when each number was rounded.
fn slack<'a>(numbers: impl Iterator<Item = &'a Decimal>) -> Decimal {
    numbers.map(|n| half_of_place(*n)).sum()
}
