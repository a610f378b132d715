//! Charts with more series, or more ratings, than can be told apart.

use super::{Check, Plotted, Subject, grids};
use crate::chart::kind::{HeatMap, Multiples};
use crate::chart::{Kind, Layout};
use crate::diag::{Code, Diagnostic, Diagnostics, Said, Severity, said};
use crate::model::GridSource;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "crowded-chart",
    severity: Severity::Error,
    ja: "一つのグラフの系列（heat-map では評価の段階）が、見分けられる数を超えています。色を変えて増やすことはできません。描く系列を選ぶか、系列ごとに小さなグラフを並べる multiples か、欄に数値を書く heat-map にしてください。評価は段階をまとめてください。表にはすべての値が出ます。",
    en: "A chart has more series than can be told apart, or a heat map more ratings, and more colours would not help. Choose some of the series, or use `multiples`, a small panel for each, or `heat-map`, which writes the numbers into fields. Put ratings together. The table shows them all.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for one in grids(subject) {
        let found = one.plot.series.len();
        let many = one.grid.kind.most_series().filter(|most| found > *most);
        let ratings = one.plot.labels.len();
        let (message, help) = match many {
            Some(most) => (too_many(one, most), advice(one, most)),
            None if ratings > HeatMap::MOST_RATINGS => (rated(one), merged()),
            None => continue,
        };
        diags.push(Diagnostic::new(&CODE, one.chart.at, message).help(help));
    }
}

fn too_many(one: &Plotted, most: usize) -> Said {
    let (id, name, found) = (&one.chart.id, one.grid.kind.name(), one.plot.series.len());
    said(
        format!("{name} は {most} 系列までです（グラフ「{id}」は {found} 系列）"),
        format!("a `{name}` shows {most} series at most, and chart `{id}` has {found}"),
    )
}

/// To choose, and a kind that could draw them all, where there is one.
fn advice(one: &Plotted, most: usize) -> Said {
    match instead(one).map(Kind::name) {
        Some(kind) => said(
            format!(
                "描く系列を {most} つまで選んでください。すべて描くには kind = \"{kind}\" があります"
            ),
            format!("choose up to {most} of them; kind = \"{kind}\" can draw them all"),
        ),
        None => said(
            format!("描く系列を {most} つまで選んでください"),
            format!("choose up to {most} of them"),
        ),
    }
}

/// A kind that takes the same source and has room for all that is drawn.
fn instead(one: &Plotted) -> Option<Kind> {
    let found = one.plot.series.len();
    let is_across = matches!(one.grid.kind.layout(), Layout::Time | Layout::Across);
    match one.grid.source {
        GridSource::Series { .. } | GridSource::Indicators(_)
            if is_across && found <= Multiples::MOST =>
        {
            Some(Kind::Multiples)
        }
        GridSource::Series { .. } | GridSource::Rows { .. } => Some(Kind::HeatMap),
        GridSource::Indicators(_) | GridSource::Figures(_) => None,
    }
}

fn rated(one: &Plotted) -> Said {
    let (id, most, found) = (&one.chart.id, HeatMap::MOST_RATINGS, one.plot.labels.len());
    said(
        format!("heat-map の評価は {most} 段階までです（グラフ「{id}」は {found} 段階）"),
        format!("a `heat-map` shows {most} ratings at most, and chart `{id}` has {found}"),
    )
}

fn merged() -> Said {
    said(
        "段階をまとめるか、count で評価ごとの数を描いてください",
        "put ratings together, or draw how many there are of each with `count`",
    )
}
