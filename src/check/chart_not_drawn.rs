//! Charts of which no drawing can be made.

use super::{Check, Plotted, Subject, charts, grids};
use crate::chart::{self, ChartError, Frame, Width};
use crate::diag::{Code, Diagnostic, Diagnostics, Said, Severity, said};
use crate::lang::Lang;
use crate::model::{ChartWhat, Edition, Plot, Told};
use crate::value::write::YearStyle;
use rust_decimal::Decimal;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "chart-not-drawn",
    severity: Severity::Error,
    ja: "charts.toml のグラフを描けません（値が一つもない、10の15乗を超える値がある、部分として描く値が負である、など）。値のあるものを指定するか、種類を変えてください。グラフのない数値は表で示せます。",
    en: "A chart of charts.toml cannot be drawn: it has no number, a number beyond 10 to the 15th, a negative part of a whole, or the like. Name what has numbers, or change the kind. Numbers without a chart can stand in a table.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let publication = subject.publication;
    let others = charts(publication).filter(|(_, chart)| chart.what.grid().is_none());
    let others =
        others.map(|(edition, chart)| (chart, None, has_numbers(edition, &chart.what).err()));
    let languages = || publication.languages.iter();
    let frames = || languages().flat_map(|lang| [(lang, Width::Wide), (lang, Width::Narrow)]);
    let gridded = grids(subject).map(|one| {
        let fault =
            frames().find_map(|(lang, width)| drawn(one, lang, publication.years, width).err());
        // Crowded charts have a check of their own.
        let fault = fault.filter(|fault| !is_crowded(fault));
        (one.chart, Some(&one.plot), fault)
    });
    for (chart, plot, fault) in others.chain(gridded) {
        let Some(fault) = fault else { continue };
        let id = &chart.id;
        let why = why(&fault, plot);
        let message = said(
            format!("グラフ「{id}」を描けません：{}", why.ja),
            format!("chart `{id}` cannot be drawn: {}", why.en),
        );
        diags.push(Diagnostic::new(&CODE, chart.at, message));
    }
}

fn is_crowded(fault: &ChartError) -> bool {
    matches!(
        fault,
        ChartError::TooManySeries { .. }
            | ChartError::TooManyPanels { .. }
            | ChartError::TooManyRatings { .. }
            | ChartError::TooMany { .. }
    )
}

/// Whether a chart that is not over a grid has what it draws.
fn has_numbers(edition: &Edition, what: &ChartWhat) -> Result<(), ChartError> {
    match what {
        ChartWhat::Tree if edition.nodes.is_empty() => Err(ChartError::Empty),
        ChartWhat::Grid(_) | ChartWhat::Tree | ChartWhat::Ranking(..) => Ok(()),
        ChartWhat::TargetPath(_) | ChartWhat::TargetStrip(_) | ChartWhat::Bullet(_) => {
            let all = what.indicators().iter().map(|ix| edition.indicator(*ix));
            let numbers = all.flat_map(|one| one.observations());
            let numbers: Vec<Decimal> = numbers.filter_map(|(_, o)| o.number()).collect();
            let is_strip = matches!(what, ChartWhat::TargetStrip(_));
            if is_strip && numbers.len() < 2 {
                return Err(ChartError::Empty);
            }
            chart::drawable(numbers)
        }
    }
}

/// Draws a chart with plain words in place of the theme's: whether that can be
/// done does not depend on them.
fn drawn(one: &Plotted, lang: &Lang, years: YearStyle, width: Width) -> Result<(), ChartError> {
    let plain = |told: Told| match told {
        Told::Period(period) | Told::Covers(period) => period.to_string(),
        Told::Series(name, _) => name.to_owned(),
        Told::Cell(..) => "†".to_owned(),
        Told::Missing(why) => why.id().to_string(),
        Told::Word(key) => key.to_owned(),
    };
    let gridded = one.plot.gridded(one.grid, lang, plain);
    let drawing = chart::Chart::of_grid(one.grid.kind, gridded).ok_or(ChartError::Empty)?;
    let frame = Frame {
        lang: lang.clone(),
        years,
        width,
        key: one.chart.id.clone(),
        title: String::new(),
        desc: String::new(),
    };
    drawing.draw(&frame).map(|_| ())
}

fn why(fault: &ChartError, plot: Option<&Plot>) -> Said {
    let ja = match fault {
        ChartError::Empty => "描く値がまだありません".to_owned(),
        ChartError::TooLarge(n) => {
            format!("{n} は大きすぎて描けません。より大きい単位で示してください")
        }
        ChartError::TooManySeries { found } => {
            format!("{found} 系列は見分けられません")
        }
        ChartError::TooManyPanels { found } => {
            format!("{found} の小さなグラフは多すぎて見比べられません")
        }
        ChartError::TooManyRatings { found } => {
            format!("{found} 段階の評価は見分けられません")
        }
        ChartError::Uneven { series, .. } => {
            format!("系列「{series}」の値の数が列の数と合いません")
        }
        ChartError::TooMany {
            found,
            most,
            instead,
        } => format!(
            "{found} は多すぎます（{most} まで）。kind = \"{}\" なら描けます",
            instead.name()
        ),
        ChartError::Columns { found, expected } => {
            format!("列は {expected} つのはずですが、{found} つあります")
        }
        ChartError::Incomplete { series } => {
            // What the content calls it, which need not be an id.
            let mut lines = plot.into_iter().flat_map(|plot| &plot.series);
            let line = lines.find(|line| line.thing_id() == Some(series));
            let name = line.and_then(|line| line.written());
            let name = name.unwrap_or(series.as_str());
            return said(
                format!("「{name}」の値がないため、全体が分かりません"),
                format!("part {name} is missing, so the whole is not known: use bars"),
            );
        }
        ChartError::NoRating(n) => format!("{n} にあたる評価がありません"),
        ChartError::Negative(n) => {
            format!("{n} は負の値で、全体の一部として描けません")
        }
    };
    said(ja, fault.to_string())
}
