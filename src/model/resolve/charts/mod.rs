//! Charts with words of their own.

mod keys;
mod rows;
mod series;

use super::super::{
    Body, Break, Chart, ChartWhat, Edition, GridChart, GridSource, IndicatorIx, chart, codes,
    running_total,
};
use super::names::Names;
use crate::chart::{Kind, Layout};
use crate::diag::{Diagnostic, Diagnostics, Said, nearest, said};
use crate::parse::draft::{ChartDraft, EditionDraft};
use crate::source::{Span, Spanned};
use crate::value::Id;
use keys::Source;

/// What the binding of a chart may look into, and what it reports to.
struct Binding<'a, 'n, 'd> {
    edition: &'a Edition,
    /// Whether every table was bound, so that places in the list hold.
    complete: bool,
    /// First month of the fiscal year.
    fiscal_start: u8,
    names: &'n mut Names<'d>,
    diags: &'n mut Diagnostics,
}

/// Binds the charts; what cannot be bound is reported, and drops out.
pub(super) fn resolve(
    draft: &EditionDraft,
    edition: &Edition,
    complete: bool,
    fiscal_start: u8,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Vec<Chart> {
    let mut binding = Binding {
        edition,
        complete,
        fiscal_start,
        names,
        diags,
    };
    let bound = draft.charts.iter().filter_map(|c| {
        Some(Chart {
            id: c.id.value.clone(),
            at: c.id.at,
            what: binding.what(c)?,
            title: c.title.clone(),
            subtitle: c.subtitle.clone(),
            note: c.note.clone(),
            alt: c.alt.clone(),
        })
    });
    let mut charts: Vec<Chart> = bound.collect();
    chart::place(&mut charts, edition, fiscal_start);
    charts
}

impl Binding<'_, '_, '_> {
    fn what(&mut self, draft: &ChartDraft) -> Option<ChartWhat> {
        let Some(kind) = Kind::parse(&draft.kind.value) else {
            let written = &draft.kind.value;
            let message = said(
                format!("グラフの種類「{written}」はありません"),
                format!("there is no chart kind `{written}`"),
            );
            let known = Kind::ALL.map(Kind::name);
            let all = known.join(", ");
            let advice = match nearest(written, known) {
                Some(_) => codes::name_advice(written, known.into_iter()),
                None => said(format!("使えるもの: {all}"), format!("known: {all}")),
            };
            self.diags.push(fault(draft.kind.at, message).help(advice));
            return None;
        };
        keys::repeated(draft, self.diags)?;
        let source = self.source(kind, draft)?;
        match source {
            Source::Series | Source::Rows => return self.of_table(kind, draft),
            _ => keys::superfluous(kind, Some(source), draft, self.diags),
        }
        match source {
            Source::Indicator => self.of_indicator(kind, draft),
            Source::Indicators => self.of_indicators(kind, draft),
            Source::Figures => self.of_figures(kind, draft),
            _ => Some(ChartWhat::Tree),
        }
    }

    /// From what a chart draws: the one of its keys that its kind can take.
    fn source(&mut self, kind: Kind, draft: &ChartDraft) -> Option<Source> {
        let takes = keys::sources(kind);
        let data = &draft.data;
        let given = [
            (data.table.is_some(), Source::Series),
            (data.table.is_some(), Source::Rows),
            (data.indicator.is_some(), Source::Indicator),
            (!data.indicators.is_empty(), Source::Indicators),
            (!data.figures.is_empty(), Source::Figures),
        ];
        let fits = |(is, source): &(bool, Source)| *is && takes.contains(source);
        let found = given.into_iter().find(fits).map(|(_, source)| source);
        if found.is_some() {
            return found;
        }
        if takes == [Source::Nothing] {
            return Some(Source::Nothing);
        }
        self.diags.push(lacks(draft.kind.at, &keys::named(takes)));
        // What was given instead is reported in the same run.
        keys::superfluous(kind, None, draft, self.diags);
        None
    }

    fn of_indicator(&mut self, kind: Kind, draft: &ChartDraft) -> Option<ChartWhat> {
        let id = draft.data.indicator.as_ref()?;
        let ix = self.names.indicator(id.value.as_str(), id.at)?;
        match kind {
            Kind::TargetStrip => Some(ChartWhat::TargetStrip(ix)),
            Kind::CumulativeTarget if !self.adds_up(ix) => {
                let id = &id.value;
                let message = said(
                    format!("指標「{id}」には、合計として定めた目標とその内訳がありません"),
                    format!("indicator `{id}` has no target that is a total, with parts of it"),
                );
                let help = said(
                    "kind = \"target-path\" にするか、目標に measure = \"cumulative\" と span を書いてください",
                    "make it a `target-path`, or give the target measure = \"cumulative\" and its `span`",
                );
                self.diags.push(fault(draft.kind.at, message).help(help));
                None
            }
            _ => Some(ChartWhat::TargetPath(ix)),
        }
    }

    fn adds_up(&self, ix: IndicatorIx) -> bool {
        running_total(self.edition.indicator(ix), self.fiscal_start).is_some()
    }

    fn of_indicators(&mut self, kind: Kind, draft: &ChartDraft) -> Option<ChartWhat> {
        let all = draft.data.indicators.iter();
        let found: Vec<_> = all
            .filter_map(|id| self.names.indicator(id.value.as_str(), id.at))
            .collect();
        if found.len() < draft.data.indicators.len() {
            return None;
        }
        if kind == Kind::Bullet {
            return Some(ChartWhat::Bullet(found));
        }
        self.grid(kind, GridSource::Indicators(found), draft)
    }

    fn of_figures(&mut self, kind: Kind, draft: &ChartDraft) -> Option<ChartWhat> {
        let all = draft.data.figures.iter();
        let found: Vec<_> = all
            .filter_map(|id| self.names.figure(id.value.as_str(), id.at))
            .collect();
        if found.len() < draft.data.figures.len() {
            return None;
        }
        self.grid(kind, GridSource::Figures(found), draft)
    }

    fn of_table(&mut self, kind: Kind, draft: &ChartDraft) -> Option<ChartWhat> {
        let id = draft.data.table.as_ref()?;
        let Some(ix) = self
            .names
            .table(id.value.as_str(), id.at)
            .filter(|_| self.complete)
        else {
            keys::superfluous(kind, None, draft, self.diags);
            return None;
        };
        let table = self.edition.table(ix);
        let source = match &table.body {
            Body::Rows(rows) if kind == Kind::RankingBars => {
                if rows.ranked().is_none() {
                    self.diags.push(no_places(id.at, &table.id));
                    return None;
                }
                keys::superfluous(kind, Some(Source::Rows), draft, self.diags);
                let keys = rows.rows.iter().map(|row| (row.key.as_str(), &row.key));
                let own = self.own(&draft.data.own, &keys.collect::<Vec<_>>());
                return Some(ChartWhat::Ranking(ix, own));
            }
            Body::Rows(rows) => {
                keys::superfluous(kind, Some(Source::Rows), draft, self.diags);
                rows::bind(kind, draft, ix, rows, self.diags)?
            }
            Body::Series(_) if kind == Kind::RankingBars => {
                self.diags.push(no_places(id.at, &table.id));
                return None;
            }
            Body::Series(of) => {
                keys::superfluous(kind, Some(Source::Series), draft, self.diags);
                series::bind(draft, ix, of, self.diags)?
            }
        };
        self.grid(kind, source, draft)
    }

    /// What stands out among the things that are drawn, each with what the
    /// content calls it.
    fn own(&mut self, named: &[Spanned<String>], drawn: &[(&str, &Id)]) -> Vec<Id> {
        let mut own = Vec::new();
        for name in named {
            match drawn.iter().find(|(written, _)| *written == name.value) {
                Some((_, id)) => own.push((*id).clone()),
                None => self.diags.push(not_drawn(name, drawn)),
            }
        }
        own
    }

    /// The chart over a grid, once the number of its series and columns fits
    /// the kind.
    fn grid(&mut self, kind: Kind, source: GridSource, draft: &ChartDraft) -> Option<ChartWhat> {
        let data = &draft.data;
        let breaks = data.breaks.iter().map(|b| Break {
            at: b.period.value.clone(),
            note: b.note.clone(),
        });
        let mut grid = GridChart {
            kind,
            source,
            own: Vec::new(),
            breaks: breaks.collect(),
            places: Vec::new(),
        };
        let plot = grid.plot(self.edition, self.fiscal_start);
        let things = match kind.layout() {
            Layout::Things => plot.columns.iter(),
            _ => plot.series.iter(),
        };
        let things = things.filter_map(|line| Some((line.written()?, line.thing_id()?)));
        grid.own = self.own(&data.own, &things.collect::<Vec<_>>());
        for one in &data.breaks {
            let starts = |p: &crate::value::Period| p.answers_to(&one.period.value);
            let mut times = plot.columns.iter().filter_map(|line| line.time());
            if !times.any(starts) {
                self.diags.push(no_period(one.at, &one.period.value));
            }
        }
        keys::shape(kind, &plot, draft, self.diags).then(|| ChartWhat::Grid(Box::new(grid)))
    }
}

fn no_places(at: Span, table: &Id) -> Diagnostic {
    let message = said(
        format!("表「{table}」は、順位を一つの軸に並べられる順位表ではありません"),
        format!("table `{table}` is no ranking whose places stand on one scale"),
    );
    let help = said(
        "値が3つ以上あり、順位と名前が行ごとに異なる順位表を指定するか、kind = \"bars\" で where と values を使ってください",
        "name a ranking with three values or more, each row with its own rank and name, or use kind = \"bars\" with `where` and `values`",
    );
    fault(at, message).help(help)
}

fn not_drawn(name: &Spanned<String>, things: &[(&str, &Id)]) -> Diagnostic {
    let written = &name.value;
    Diagnostic::new(
        &codes::UNKNOWN_MEMBER,
        name.at,
        said(
            format!("グラフに「{written}」は描かれません"),
            format!("the chart draws no `{written}`"),
        ),
    )
    .help(codes::name_advice(
        written,
        things.iter().map(|(written, _)| *written),
    ))
}

fn no_period(at: Span, period: &crate::value::Period) -> Diagnostic {
    Diagnostic::new(
        &codes::NO_SUCH_PERIOD,
        at,
        said(
            format!("グラフに {period} の列がありません"),
            format!("the chart has no column for {period}"),
        ),
    )
}

fn lacks(at: Span, key: &Said) -> Diagnostic {
    fault(
        at,
        said(
            format!("この種類のグラフには {} が必要です", key.ja),
            format!("this kind of chart needs {}", key.en),
        ),
    )
}

fn fault(at: Span, message: Said) -> Diagnostic {
    Diagnostic::new(&codes::CHART_KIND, at, message)
}

/// Whether numbers of a kind are of periods alone.
fn is_over_time(kind: Kind) -> bool {
    kind.layout() == Layout::Time
}
