//! An edition.

use super::super::{
    AlsoPrinted, Band, Correction, Doubt, Edition, EditionDoubt, Figure, Follows, Indicator, Lock,
    Observation, Rules, Source, Stated,
};
use super::names::Names;
use super::{Shared, cells, charts, derived, origin, pages, placeholders, rows, series, strategy};
use crate::diag::Diagnostics;
use crate::parse::draft::{
    BandDraft, CorrectionDraft, EditionDraft, FigureDraft, FollowsDraft, IndicatorDraft, LockDraft,
    ReportDraft, SourceDraft, TableKind,
};
use crate::source::Span;
use crate::value::{Hash128, Id, Measure, State, Unit};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn resolve(
    draft: &EditionDraft,
    rules: Rules,
    report: &ReportDraft,
    shared: &Shared,
    diags: &mut Diagnostics,
) -> Edition {
    let mut slugs: Vec<&Id> = Vec::new();
    let mut ordered: Vec<_> = draft.pages.iter().collect();
    ordered.sort_by(|a, b| (a.order, &a.slug.value).cmp(&(b.order, &b.slug.value)));
    for page in ordered {
        if !slugs.contains(&&page.slug.value) {
            slugs.push(&page.slug.value);
        }
    }
    let nodes = derived::nodes(draft, diags);
    let mut names = Names::gather(draft, &nodes, &slugs, diags);
    let levels = strategy::levels(&draft.levels, &mut names);
    let nodes = strategy::nodes(&nodes, &draft.levels, &mut names, diags);
    let indicators: Vec<_> = draft
        .indicators
        .iter()
        .map(|i| indicator(i, shared, &mut names, diags))
        .collect();
    let figures: Vec<_> = draft
        .figures
        .iter()
        .map(|f| figure(f, shared, &mut names, diags))
        .collect();
    let tables: Vec<_> = draft
        .tables
        .iter()
        .filter_map(|t| match t.kind {
            TableKind::Series => series::table(t, shared, &mut names, diags),
            TableKind::Ranking | TableKind::List | TableKind::Register => {
                rows::table(t, shared, &mut names, diags)
            }
        })
        .collect();
    let mut edition = Edition {
        id: draft.id.value.clone(),
        title: draft.title.clone(),
        period: draft.period.value.clone(),
        as_of: draft.as_of.value.clone(),
        published: draft.published.value.clone(),
        updated: draft.updated.as_ref().map(|u| u.value.clone()),
        scope: draft.scope.clone(),
        rules,
        sources: draft.sources.iter().map(source).collect(),
        doubts: Vec::new(),
        levels,
        nodes,
        indicators,
        figures,
        tables,
        charts: Vec::new(),
        pages: Vec::new(),
        supersedes: None,
        corrections: draft.corrections.iter().map(correction).collect(),
        lock: draft.lock.as_ref().map(lock),
        translations: draft.translations.clone(),
        assets: draft.assets.clone(),
    };
    // Charts and pages look into tables that are bound already; where one fell
    // out, places in the list no longer agree and none can be looked into.
    let complete = edition.tables.len() == draft.tables.len();
    let follows: Vec<_> = draft
        .figures
        .iter()
        .map(|f| follows(f.follows.as_ref()?, &edition, complete, &mut names, diags))
        .collect();
    for (figure, follows) in edition.figures.iter_mut().zip(follows) {
        figure.follows = follows;
    }
    edition.charts = charts::resolve(
        draft,
        &edition,
        complete,
        shared.fiscal_start,
        &mut names,
        diags,
    );
    edition.pages = pages::resolve(
        draft, &slugs, report, shared, &edition, complete, &mut names, diags,
    );
    edition.doubts = draft
        .doubts
        .iter()
        .map(|d| EditionDoubt {
            id: d.id.value.clone(),
            doubt: Doubt {
                at: d.doubt.at,
                kind: d.doubt.kind,
                text: d.doubt.text.clone(),
            },
            about: d
                .about
                .iter()
                .filter_map(|a| names.item(a.value.as_str(), a.at))
                .collect(),
            section: d.section.clone(),
            as_printed: d.as_printed.clone(),
        })
        .collect();
    names.unknown.report(shared.lost, diags);
    edition
}

fn source(draft: &SourceDraft) -> Source {
    Source {
        id: draft.id.value.clone(),
        title: draft.title.clone(),
        publisher: draft.publisher.clone(),
        date: draft.date.value.clone(),
        url: draft.url.clone(),
        file: draft.file.clone(),
        language: draft.language.clone(),
        note: draft.note.clone(),
        doubts: origin::doubts(&draft.doubts),
    }
}

fn indicator(
    draft: &IndicatorDraft,
    shared: &Shared,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Indicator {
    let unit = origin::unit(&draft.unit, shared, names);
    percent_signs(draft, &unit, shared, diags);
    let own = origin::origin(&draft.common, names);
    let measure = draft.measure;
    let mut observe = |o| origin::observation(o, measure, Some(&own), shared, names);
    let baseline = draft.baseline.as_ref().map(&mut observe);
    let targets = draft.targets.iter().map(&mut observe).collect();
    let actuals = draft.actuals.iter().map(&mut observe).collect();
    let projection = draft.projection.iter().map(&mut observe);
    let projection = projection.map(expected).collect();
    let node = match &draft.node {
        Some(n) => match &n.value {
            Stated::Is(id) => names.node(id.as_str(), n.at),
            Stated::NotStated => None,
        },
        None => None,
    };
    let also_printed = draft
        .also_printed
        .iter()
        .map(|a| {
            let mut where_it_stands = origin::origin(&a.common, names);
            where_it_stands.source = where_it_stands.source.or(own.source);
            AlsoPrinted {
                title: a.title.clone(),
                unit: a.unit.as_ref().map(|u| origin::unit(u, shared, names)),
                value: a.value.as_ref().map(|v| v.value.0),
                value_at: a.value.as_ref().map(|v| v.at),
                period: a.period.as_ref().map(|p| p.value.clone()),
                origin: where_it_stands,
            }
        })
        .collect();
    let representative_of = draft
        .representative_of
        .as_ref()
        .and_then(|n| names.node(n.value.as_str(), n.at));
    Indicator {
        id: draft.id.value.clone(),
        at: draft.id.at,
        node,
        title: draft.title.clone(),
        definition: draft.definition.clone(),
        unit,
        direction: draft.direction,
        measure,
        baseline,
        targets,
        actuals,
        projection,
        path: draft.path,
        band: match draft.band {
            Some(Stated::Is(BandDraft { low, high })) => Some(Band { low, high }),
            Some(Stated::NotStated) | None => None,
        },
        representative: draft.representative,
        representative_of,
        also_printed,
        owner: draft.owner.clone(),
        origin: own,
    }
}

/// What is projected is expected, unless it says that it is planned.
fn expected(mut projected: Observation) -> Observation {
    if projected.state != State::Planned {
        projected.state = State::Expected;
    }
    projected
}

/// Reports percent signs at values whose unit knows none.
fn percent_signs(draft: &IndicatorDraft, unit: &Unit, shared: &Shared, diags: &mut Diagnostics) {
    let lists = [&draft.targets, &draft.actuals, &draft.projection];
    let observed = draft.baseline.iter().chain(lists.into_iter().flatten());
    for one in observed {
        cells::percent_sign(one.percent_sign, Some(unit), diags);
    }
    for other in &draft.also_printed {
        let own = other.unit.as_ref().and_then(|u| shared.units.get(&u.value));
        cells::percent_sign(
            other.percent_sign,
            own.map_or(Some(unit), |u| Some(u)),
            diags,
        );
    }
}

fn follows(
    draft: &FollowsDraft,
    edition: &Edition,
    complete: bool,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Option<Follows> {
    let mut bound = |one| placeholders::bind(one, edition, complete, names, diags);
    let from = bound(&draft.from);
    let to = draft.to.as_ref().map(bound);
    Some(Follows {
        relation: draft.relation,
        from: from?.reference,
        to: match to {
            Some(to) => Some(to?.reference),
            None => None,
        },
    })
}

fn correction(draft: &CorrectionDraft) -> Correction {
    Correction {
        at: draft.at,
        date: draft.date.clone(),
        kind: draft.kind,
        item: draft.item.value.clone(),
        place: draft.place.clone(),
        period: draft.period.clone(),
        was: draft.was.clone(),
        now: draft.now.clone(),
        reason: draft.reason.clone(),
    }
}

fn lock(draft: &LockDraft) -> Lock {
    let mut lock = Lock {
        at: Span::start_of(draft.file),
        form: draft.form,
        facts: BTreeMap::new(),
        corrections: BTreeSet::new(),
    };
    for line in &draft.lines {
        // Reading has seen to it that every line begins with a hash.
        let Some(hash) = Hash128::parse(&line.hash) else {
            continue;
        };
        if line.of == super::super::correction::LINE {
            lock.corrections.insert(hash);
        } else {
            lock.facts.insert(line.of.clone(), (hash, line.at));
        }
    }
    lock
}

fn figure(
    draft: &FigureDraft,
    shared: &Shared,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Figure {
    let unit = origin::unit(&draft.unit, shared, names);
    cells::percent_sign(draft.observation.percent_sign, Some(&unit), diags);
    let node = draft
        .node
        .as_ref()
        .and_then(|n| names.node(n.value.as_str(), n.at));
    let observation =
        origin::observation(&draft.observation, Measure::NotStated, None, shared, names);
    Figure {
        id: draft.id.value.clone(),
        title: draft.title.clone(),
        unit,
        node,
        observation,
        follows: None,
    }
}
