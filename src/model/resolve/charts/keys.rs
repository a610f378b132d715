//! Which keys a kind of chart takes, and how many series and columns.

use super::super::super::Plot;
use super::fault;
use crate::chart::{Kind, Layout};
use crate::diag::{Diagnostic, Diagnostics, Said, said};
use crate::parse::draft::ChartDraft;
use crate::source::{Span, Spanned};
use crate::value::Id;
use std::collections::BTreeMap;

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
    let taken = |key: &str| match key {
        "own" => lets_stand_out(kind),
        _ => sources.iter().any(|s| taken(kind, *s).contains(&key)),
    };
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
        Source::Rows if kind == Kind::RankingBars => &["table"],
        Source::Nothing => &[],
        Source::Indicator => &["indicator"],
        Source::Indicators if kind == Kind::Bullet => &["indicators"],
        Source::Indicators => &["indicators", "breaks"],
        Source::Figures => &["figures"],
        Source::Series if matches!(kind, Kind::StackedColumns | Kind::Area) => {
            &["table", "series", "total", "periods", "where", "breaks"]
        }
        Source::Series => &["table", "series", "periods", "where", "breaks"],
        Source::Rows => &[
            "table", "where", "names", "values", "change", "count", "sum", "by", "largest",
        ],
    }
}

/// Whether some of its things can stand out, which `own` names.
const fn lets_stand_out(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Bars | Kind::Dots | Kind::Slope | Kind::RankingBars
    )
}

/// Reports names that a list has twice: what they name would be drawn twice.
pub(super) fn repeated(draft: &ChartDraft, diags: &mut Diagnostics) -> Option<()> {
    let data = &draft.data;
    let lines = |all: &'_ [Spanned<String>]| -> Vec<Named> {
        all.iter().map(|one| (one.value.clone(), one.at)).collect()
    };
    let ids = |all: &'_ [Spanned<Id>]| -> Vec<Named> {
        let all = all.iter();
        all.map(|one| (one.value.to_string(), one.at)).collect()
    };
    // A total is no part of itself.
    let parts = data.total.iter().chain(&data.series);
    let parts: Vec<Named> = parts.map(|one| (one.value.clone(), one.at)).collect();
    let lists = [
        ("series", parts),
        ("values", lines(&data.values)),
        ("change", lines(&data.change)),
        ("sum", lines(&data.sum)),
        ("own", lines(&data.own)),
        ("indicators", ids(&data.indicators)),
        ("figures", ids(&data.figures)),
    ];
    let mut is_clean = true;
    for (key, named) in &lists {
        let mut met: BTreeMap<&str, Span> = BTreeMap::new();
        for (name, at) in named {
            if let Some(first) = met.insert(name, *at) {
                diags.push(twice(key, name, *at, first));
                is_clean = false;
            }
        }
    }
    is_clean.then_some(())
}

/// A name of a list with its place.
type Named = (String, Span);

fn twice(key: &str, name: &str, at: Span, first: Span) -> Diagnostic {
    let message = said(
        format!("「{name}」が二度書かれています"),
        format!("`{name}` is named twice"),
    );
    let help = said(
        format!("{key} から取り除いてください"),
        format!("take it out of `{key}`"),
    );
    fault(at, message)
        .label(first, said("ここにもあります", "also here"))
        .help(help)
}

/// The keys that a chart gives, with their places.
fn given(draft: &ChartDraft) -> [(&'static str, Option<Span>); 17] {
    let data = &draft.data;
    let ids = |all: &[Spanned<Id>]| all.first().map(|id| id.at);
    let lines = |all: &[Spanned<String>]| all.first().map(|line| line.at);
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
        ("own", lines(&data.own)),
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
