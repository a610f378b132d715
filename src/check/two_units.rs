//! Charts that would need two value axes.

use super::{Check, Subject, grids};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::Measured;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "two-units",
    severity: Severity::Error,
    ja: "一つのグラフに、単位の違う値が入っています。二つの軸を重ねると、線の交わりや高さの差が見せかけになります。単位ごとに別のグラフにするか、同じ単位で示してください。指標どうしを目標と比べるときは kind = \"bullet\" が使えます。",
    en: "One chart holds values of different units. On two axes laid over each other, crossings and distances mean nothing. Make a chart for each unit, or give the values in one. To set indicators against their targets there is kind = \"bullet\".",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for one in grids(subject) {
        let Measured::Mixed(first, second) = &one.plot.measured else {
            continue;
        };
        let (id, first, second) = (&one.chart.id, &first.id, &second.id);
        let message = said(
            format!("グラフ「{id}」に単位「{first}」と「{second}」の値が混じっています"),
            format!("chart `{id}` mixes values in `{first}` and in `{second}`"),
        );
        let help = said(
            "単位ごとにグラフを分けてください",
            "make a chart for each unit",
        );
        diags.push(Diagnostic::new(&CODE, one.chart.at, message).help(help));
    }
}
