//! Which keys a kind of chart takes, and how many series and columns.

use super::super::super::Plot;
use super::fault;
use crate::chart::{Kind, Layout};
use crate::diag::{Diagnostics, Said, said};
use crate::parse::draft::ChartDraft;
use crate::source::Span;

/// What a chart can draw from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Nothing that it names.
    Nothing,
    /// `indicator`
    Indicator,
    /// `indicators`
    Indicators,
    /// `figures`
    Figures,
    /// `table`, a series
    Series,
    /// `table`, a list, ranking or register
    Rows,
}

/// What a kind can draw from.
pub(super) const fn sources(kind: Kind) -> &'static [Source] {
    match kind {
        Kind::Tree => &[Source::Nothing],
        Kind::TargetPath | Kind::CumulativeTarget | Kind::TargetStrip => &[Source::Indicator],
        Kind::Bullet => &[Source::Indicators],
        Kind::RankingBars => &[Source::Rows],
        _ => match kind.layout() {
            Layout::Time => &[Source::Series, Source::Indicators],
            Layout::Across => &[Source::Series, Source::Rows, Source::Figures],
            Layout::Things => &[
                Source::Series,
                Source::Rows,
                Source::Indicators,
                Source::Figures,
            ],
            Layout::Matrix => &[Source::Series, Source::Rows, Source::Figures],
            Layout::Own => &[],
        },
    }
}

/// The keys that name sources: `table` or `indicators`.
pub(super) fn named(sources: &[Source]) -> Said {
    let mut keys: Vec<&str> = Vec::new();
    for source in sources {
        let key = match source {
            Source::Nothing => continue,
            Source::Indicator => "indicator",
            Source::Indicators => "indicators",
            Source::Figures => "figures",
            Source::Series | Source::Rows => "table",
        };
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let quoted: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    said(keys.join(" か "), quoted.join(" or "))
}

/// Reports keys that say nothing for the kind and its source: what an author
/// asks for with them would not be drawn. Where the source is not known, any
/// that the kind can have will do.
pub(super) fn superfluous(
    kind: Kind,
    source: Option<Source>,
    draft: &ChartDraft,
    diags: &mut Diagnostics,
) {
    let any = sources(kind);
    let sources = source.as_ref().map_or(any, std::slice::from_ref);
    let taken = |key: &str| sources.iter().any(|s| taken(kind, *s).contains(&key));
    let name = kind.name();
    let others = given(draft);
    let others = others.into_iter().filter(|(key, _)| !taken(key));
    for (key, at) in others.filter_map(|(key, at)| Some((key, at?))) {
        let of = match source {
            Some(Source::Series) => said("系列表を描く ", " over a series"),
            Some(Source::Rows) => said("表の行を描く ", " over rows of a table"),
            _ => said("", ""),
        };
        let message = said(
            format!("{}{name} のグラフにキー {key} は使えません", of.ja),
            format!("a chart of kind `{name}`{} has no key `{key}`", of.en),
        );
        let help = said(
            format!("{key} を取り除いてください"),
            format!("remove `{key}`"),
        );
        diags.push(fault(at, message).help(help));
    }
}

fn taken(kind: Kind, source: Source) -> &'static [&'static str] {
    match source {
        Source::Rows if kind == Kind::RankingBars => &["table", "own"],
        Source::Nothing => &[],
        Source::Indicator => &["indicator"],
        Source::Indicators if kind == Kind::Bullet => &["indicators"],
        Source::Indicators => &["indicators", "breaks", "own"],
        Source::Figures => &["figures", "own"],
        Source::Series if matches!(kind, Kind::StackedColumns | Kind::Area) => &[
            "table", "series", "total", "periods", "where", "breaks", "own",
        ],
        Source::Series => &["table", "series", "periods", "where", "breaks", "own"],
        Source::Rows => &[
            "table", "where", "names", "values", "change", "count", "sum", "by", "largest", "own",
        ],
    }
}

/// The keys that a chart gives, with their places.
fn given(draft: &ChartDraft) -> [(&'static str, Option<Span>); 16] {
    let data = &draft.data;
    let ids = |all: &[crate::source::Spanned<crate::value::Id>]| all.first().map(|id| id.at);
    let lines = |all: &[crate::source::Spanned<String>]| all.first().map(|line| line.at);
    [
        ("table", data.table.as_ref().map(|id| id.at)),
        ("indicator", data.indicator.as_ref().map(|id| id.at)),
        ("indicators", ids(&data.indicators)),
        ("figures", ids(&data.figures)),
        ("series", lines(&data.series)),
        ("total", data.total.as_ref().map(|line| line.at)),
        ("periods", data.periods.as_ref().map(|p| p.at)),
        ("where", data.picks.first().map(|(column, _)| column.at)),
        ("names", data.names.as_ref().map(|line| line.at)),
        ("values", lines(&data.values)),
        ("change", lines(&data.change)),
        ("count", data.count.as_ref().map(|line| line.at)),
        ("sum", lines(&data.sum)),
        ("by", data.by.as_ref().map(|line| line.at)),
        ("largest", data.largest.as_ref().map(|n| n.at)),
        ("breaks", data.breaks.first().map(|b| b.at)),
    ]
}

/// Whether a plot has the series and columns that its kind needs; says what is
/// wrong where it has not.
pub(super) fn shape(kind: Kind, plot: &Plot, draft: &ChartDraft, diags: &mut Diagnostics) -> bool {
    let (columns, series) = (plot.columns.len(), plot.series.len());
    let name = kind.name();
    let (message, help) = match kind {
        Kind::Slope if columns != 2 => (
            said(
                format!("{name} は二つの時点を結ぶ図です（今は {columns} つ）"),
                format!("a `{name}` joins exactly two columns, and these are {columns}"),
            ),
            said(
                "periods や values で二つを選んでください",
                "choose two with `periods` or `values`",
            ),
        ),
        Kind::Donut if columns != 1 => (
            said(
                format!("{name} は一つの時点の内訳の図です（今は {columns} つ）"),
                format!("a `{name}` shows the parts of one column, and these are {columns}"),
            ),
            said(
                "periods や values で一つを選んでください",
                "choose one with `periods` or `values`",
            ),
        ),
        Kind::Donut if !(2..=3).contains(&series) => (
            said(
                format!("{name} は 2 つか 3 つの部分の図です（今は {series} つ）"),
                format!("a `{name}` has two or three parts, and these are {series}"),
            ),
            said(
                "部分が多いときは kind = \"bars\" を使ってください",
                "for more parts use kind = \"bars\"",
            ),
        ),
        _ => return true,
    };
    diags.push(fault(draft.kind.at, message).help(help));
    false
}
