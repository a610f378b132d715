//! Binds a draft: looks every id up, types every cell, merges the languages
//! of a page. One run reports every fault.

mod cells;
mod charts;
mod columns;
mod derived;
mod edition;
mod names;
mod origin;
mod pages;
mod placeholders;
mod register;
mod rows;
mod series;
mod strategy;
mod table;

use super::{Publication, Report, Rules, Symbols, Term, Thresholds, codes};
use crate::diag::{Diagnostic, Diagnostics, Severity, said};
use crate::parse::draft::{Draft, JudgementDraft, ReportDraft};
use crate::value::{Id, Missing, Unit};
use names::{Lost, Unknown};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What every edition may refer to.
struct Shared<'d> {
    units: BTreeMap<Id, Arc<Unit>>,
    reasons: BTreeSet<&'d str>,
    languages: &'d [crate::lang::Lang],
    /// First month of the fiscal year.
    fiscal_start: u8,
    judgement: Option<&'d JudgementDraft>,
    lost: Lost<'d>,
}

/// Binds a draft. There is a publication only if nothing in this stage went
/// wrong but what translators can mend ([`codes::OF_TRANSLATIONS`]); faults of
/// reading are the caller's to weigh.
pub fn resolve(draft: &Draft) -> (Option<Publication>, Diagnostics) {
    let mut diags = Diagnostics::default();
    let Some(head) = &draft.publication else {
        return (None, diags);
    };
    let lost = Lost {
        broken: &draft.broken,
        unnamed: draft.incomplete,
    };
    let units = units(&head.units, lost, &mut diags);
    let reasons = head
        .missing
        .iter()
        .map(|(id, _)| id.value.as_str())
        .chain(Missing::BUILT_IN)
        .collect();
    let shared = Shared {
        units,
        reasons,
        languages: &head.languages,
        fiscal_start: head.fiscal_year_start,
        judgement: head.judgement.as_ref(),
        lost,
    };
    let reports = draft
        .reports
        .iter()
        .filter_map(|r| report(r, &shared, &mut diags))
        .collect();
    let publication = Publication {
        title: head.title.clone(),
        description: head.description.clone(),
        base_url: head.base_url.value.clone(),
        languages: head.languages.clone(),
        theme: head.theme.value.clone(),
        fiscal_start: head.fiscal_year_start,
        years: head.year_style,
        updated: head.updated.as_ref().map(|u| u.value.clone()),
        publisher: head.publisher.clone(),
        compiled_by: head.compiled_by.clone(),
        licence: head.licence.clone(),
        card_font: head.card_font.clone(),
        reasons: head
            .missing
            .iter()
            .map(|(id, words)| (id.value.clone(), words.clone()))
            .collect(),
        units: shared.units,
        terms: draft
            .terms
            .iter()
            .map(|t| Term {
                id: t.id.value.clone(),
                kind: t.kind,
                term: t.term.clone(),
                definition: t.definition.clone(),
            })
            .collect(),
        reports,
        translations: draft.translations.clone(),
        wordings: draft.wordings.clone(),
        lines: draft.lines.clone(),
    };
    let whole = diags
        .iter()
        .all(|d| d.severity != Severity::Error || codes::OF_TRANSLATIONS.contains(&d.code));
    (whole.then_some(publication), diags)
}

/// The rules that were declared nearest to an edition, as a whole: parts of
/// several declarations are not mixed.
fn rules(draft: Option<&JudgementDraft>) -> Rules {
    let Some(draft) = draft else {
        return Rules::default();
    };
    let symbols = draft.symbols.clone().map(|signs| {
        let [achieved, on_track, behind, off_track, missed, none] = signs.map(Into::into);
        Symbols {
            achieved,
            on_track,
            behind,
            off_track,
            missed,
            none,
        }
    });
    Rules {
        at: Some(draft.at),
        thresholds: draft
            .thresholds
            .map(|(on_track, behind)| Thresholds { on_track, behind }),
        progress: draft.progress,
        symbols: symbols.unwrap_or_default(),
    }
}

fn units(
    drafts: &[crate::source::Spanned<Unit>],
    lost: Lost,
    diags: &mut Diagnostics,
) -> BTreeMap<Id, Arc<Unit>> {
    let mut units: BTreeMap<Id, Arc<Unit>> = BTreeMap::new();
    let mut unknown = Unknown::default();
    for unit in drafts {
        if units
            .insert(unit.value.id.clone(), Arc::new(unit.value.clone()))
            .is_some()
        {
            let name = &unit.value.id;
            diags.push(Diagnostic::new(
                &codes::DUPLICATE_ID,
                unit.at,
                said(
                    format!("単位「{name}」が二度定義されています"),
                    format!("unit `{name}` is defined twice"),
                ),
            ));
        }
    }
    for unit in drafts {
        if let Some((base, _)) = &unit.value.scaled
            && !units.contains_key(base)
        {
            unknown.note("unit", base.as_str(), unit.at, units.keys().map(Id::as_str));
        }
    }
    unknown.report(lost, diags);
    units
}

fn report(draft: &ReportDraft, shared: &Shared, diags: &mut Diagnostics) -> Option<Report> {
    if draft.editions.is_empty() {
        let id = &draft.id.value;
        diags.push(Diagnostic::new(
            &codes::EMPTY_REPORT,
            draft.id.at,
            said(
                format!("報告書「{id}」に版がありません"),
                format!("report `{id}` has no edition"),
            ),
        ));
        return None;
    }
    let mut unknown = Unknown::default();
    let names = draft.editions.iter().map(|e| e.id.value.as_str());
    let current = draft
        .editions
        .iter()
        .position(|e| e.id.value == draft.current.value);
    if current.is_none() {
        unknown.note(
            "edition",
            draft.current.value.as_str(),
            draft.current.at,
            names,
        );
    }
    unknown.report(shared.lost, diags);
    if !shared.languages.contains(&draft.original.value) {
        let tag = draft.original.value.as_str();
        diags.push(
            Diagnostic::new(
                &codes::UNKNOWN_ID,
                draft.original.at,
                said(
                    format!("言語「{tag}」は hakusho.toml の languages にありません"),
                    format!("language `{tag}` is not among the publication's `languages`"),
                ),
            )
            .help(codes::name_advice(
                tag,
                shared.languages.iter().map(|l| l.as_str()),
            )),
        );
    }
    let mut editions: Vec<_> = draft
        .editions
        .iter()
        .map(|e| {
            let own = e.judgement.as_ref().or(draft.judgement.as_ref());
            let rules = rules(own.or(shared.judgement));
            edition::resolve(e, rules, draft, shared, diags)
        })
        .collect();
    let before = before(draft, shared, diags);
    for (edition, before) in editions.iter_mut().zip(before) {
        edition.supersedes = before;
    }
    Some(Report {
        id: draft.id.value.clone(),
        title: draft.title.clone(),
        short_title: draft
            .short_title
            .clone()
            .unwrap_or_else(|| draft.title.clone()),
        summary: draft.summary.clone(),
        body: draft.body.clone(),
        original: draft.original.value.clone(),
        current: current.unwrap_or_default(),
        is_guide: draft.is_guide,
        official_translation: draft.official_translation,
        policy: draft.policy,
        doubts: origin::doubts(&draft.doubts),
        translations: draft.translations.clone(),
        editions,
    })
}

/// The edition before each edition, by its place.
fn before(draft: &ReportDraft, shared: &Shared, diags: &mut Diagnostics) -> Vec<Option<usize>> {
    let names = || draft.editions.iter().map(|e| e.id.value.as_str());
    let place = |id: &Id| draft.editions.iter().position(|e| e.id.value == *id);
    let mut unknown = Unknown::default();
    let found: Vec<Option<usize>> = (draft.editions.iter())
        .map(|edition| {
            let named = edition.supersedes.as_ref()?;
            let found = place(&named.value);
            if found.is_none() {
                unknown.note("edition", named.value.as_str(), named.at, names());
            }
            found
        })
        .collect();
    unknown.report(shared.lost, diags);
    for (at, edition) in draft.editions.iter().enumerate() {
        let mut seen = vec![at];
        let mut next = found[at];
        while let Some(before) = next {
            if seen.contains(&before) {
                // Every edition of a circle finds it; one of them tells.
                if before == at && seen.iter().all(|other| *other >= at) {
                    diags.push(circle(edition));
                }
                break;
            }
            seen.push(before);
            next = found[before];
        }
    }
    found
}

fn circle(edition: &crate::parse::draft::EditionDraft) -> Diagnostic {
    let id = &edition.id.value;
    let at = edition.supersedes.as_ref().map(|s| s.at);
    Diagnostic::new(
        &codes::EDITION_CIRCLE,
        at,
        said(
            format!("版「{id}」の前の版をたどると、同じ版に戻ります"),
            format!("the editions before `{id}` lead back to it"),
        ),
    )
    .help(said(
        "supersedes には、それより前に公表された版を書きます",
        "name in `supersedes` an edition that was published earlier",
    ))
}
