//! Written pages: versions paired by name, parts and figures bound.

use super::super::{
    About, Doubt, Edition, Front, Heading, Page, PageText, Part, PartWhat, TranslationPolicy, codes,
};
use super::names::Names;
use super::{Shared, placeholders};
use crate::diag::{Diagnostic, Diagnostics, said};
use crate::lang::Text;
use crate::parse::draft::{DoubtKind, EditionDraft, PageDraft, PartDraft, PartKind, ReportDraft};
use crate::value::Id;

#[expect(
    clippy::too_many_arguments,
    reason = "pages come last and look into everything bound before"
)]
pub(super) fn resolve(
    draft: &EditionDraft,
    slugs: &[&Id],
    report: &ReportDraft,
    shared: &Shared,
    edition: &Edition,
    complete: bool,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Vec<Page> {
    let mut pages = Vec::new();
    for slug in slugs {
        let versions: Vec<&PageDraft> = draft
            .pages
            .iter()
            .filter(|p| &p.slug.value == *slug)
            .collect();
        let Some(first) = versions.first() else {
            continue;
        };
        missing(&versions, report, &edition.id, shared, diags);
        versions_agree(&versions, diags);
        let node = versions
            .iter()
            .find_map(|p| p.node.as_ref())
            .and_then(|n| names.node(n.value.as_str(), n.at));
        let texts: Vec<PageText> = shared
            .languages
            .iter()
            .filter_map(|lang| versions.iter().find(|p| &p.lang == lang))
            .map(|p| text(p, edition, complete, names, diags))
            .collect();
        headings_agree(&texts, diags);
        pages.push(Page {
            slug: (*slug).clone(),
            order: first.order,
            node,
            texts,
        });
    }
    pages
}

/// Number and node are facts of the page, not of a language: where versions
/// give different ones, neither can be taken.
fn versions_agree(versions: &[&PageDraft], diags: &mut Diagnostics) {
    let node = |page: &PageDraft| page.node.as_ref().map(|n| n.value.clone());
    let first = versions[0];
    // Two files of one language are a fault of their own, reported elsewhere.
    for other in versions.iter().filter(|v| v.lang != first.lang) {
        let slug = &first.slug.value;
        let fault = if other.order != first.order {
            said(
                format!("ページ「{slug}」の番号が言語によって違います"),
                format!("page `{slug}` has another number in another language"),
            )
        } else if matches!((node(first), node(other)), (Some(a), Some(b)) if a != b) {
            said(
                format!("ページ「{slug}」の node が言語によって違います"),
                format!("page `{slug}` has another `node` in another language"),
            )
        } else {
            continue;
        };
        diags.push(
            Diagnostic::new(&codes::VERSIONS_DIFFER, other.slug.at, fault)
                .label(first.slug.at, said("もう一方の版", "the other version"))
                .help(said(
                    "どの言語の版も同じにします",
                    "make them the same in every language",
                )),
        );
    }
}

fn missing(
    versions: &[&PageDraft],
    report: &ReportDraft,
    edition: &Id,
    shared: &Shared,
    diags: &mut Diagnostics,
) {
    let is_lost = shared.lost.may_hold(versions[0].slug.value.as_str());
    if report.policy != TranslationPolicy::Error || is_lost {
        return;
    }
    let of_original = versions.iter().find(|p| p.lang == report.original.value);
    let model = of_original.unwrap_or(&versions[0]);
    for lang in shared
        .languages
        .iter()
        .filter(|l| !versions.iter().any(|p| p.lang == **l))
    {
        let (slug, tag) = (&model.slug.value, lang.as_str());
        let file = format!(
            "content/{}/{edition}/{:02}-{slug}.{tag}.md",
            report.id.value, model.order
        );
        let there = model.lang.as_str();
        diags.push(
            Diagnostic::new(
                &codes::MISSING_PAGE,
                model.slug.at,
                said(
                    format!(
                        "ページ「{slug}」の {tag} 版がありません（ここにあるのは {there} 版です）"
                    ),
                    format!("page `{slug}` has no version in `{tag}`; this one is in `{there}`"),
                ),
            )
            .help(said(format!("{file} を加えます"), format!("add {file}"))),
        );
    }
}

fn text(
    draft: &PageDraft,
    edition: &Edition,
    complete: bool,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> PageText {
    let parts = draft
        .outline
        .parts
        .iter()
        .filter_map(|p| part(p, names, diags))
        .collect();
    for link in &draft.outline.links {
        if let Some((kind, id)) = link.value.split_once(':') {
            match kind {
                "page" => drop(names.page(id.split('#').next().unwrap_or(id), link.at)),
                "indicator" => drop(names.indicator(id, link.at)),
                "table" => drop(names.table(id, link.at)),
                "figure" => drop(names.figure(id, link.at)),
                _ => {}
            }
        }
    }
    let bound = draft
        .outline
        .placeholders
        .iter()
        .filter_map(|p| placeholders::bind(p, edition, complete, names, diags))
        .collect();
    PageText {
        lang: draft.lang.clone(),
        file: draft.file,
        title: draft.title.text.clone(),
        description: draft.description.as_ref().map(|d| d.text.clone()),
        front: Front {
            title: draft.title.clone(),
            description: draft.description.clone(),
        },
        updated: draft.updated.as_ref().map(|u| u.value.clone()),
        review: draft.review,
        body: draft.body,
        text: draft.text.clone(),
        headings: draft
            .outline
            .headings
            .iter()
            .map(|h| Heading {
                level: h.level,
                id: h.id.as_ref().map(|i| i.value.clone()),
                text: h.text.clone(),
                at: h.at,
            })
            .collect(),
        parts,
        links: draft.outline.links.clone(),
        placeholders: bound,
        doubts: doubts(draft),
    }
}

/// Footnotes whose label begins with `doubt-source-` or `doubt-copy-`.
fn doubts(draft: &PageDraft) -> Vec<(String, Doubt)> {
    draft
        .outline
        .footnotes
        .iter()
        .filter_map(|(label, note)| {
            let kind = if label.starts_with("doubt-source-") {
                DoubtKind::Source
            } else if label.starts_with("doubt-copy-") {
                DoubtKind::Copy
            } else {
                return None;
            };
            let text = Text::new(vec![(draft.lang.clone(), note.value.clone())]);
            Some((
                label.clone(),
                Doubt {
                    at: note.at,
                    kind,
                    text,
                },
            ))
        })
        .collect()
}

fn part(draft: &PartDraft, names: &mut Names, diags: &mut Diagnostics) -> Option<Part> {
    let first = draft.args.first();
    let need = |what: &str, diags: &mut Diagnostics| {
        if first.is_none() {
            diags.push(Diagnostic::new(
                &codes::PLACEHOLDER_KIND,
                draft.at,
                said(
                    format!("「{what}」の後にIDが必要です"),
                    format!("`{what}` needs an id after it"),
                ),
            ));
        }
        first
    };
    let what = match draft.kind {
        PartKind::Chart => {
            let id = need("chart", diags)?;
            match names.peek(id.value.as_str()) {
                Some(About::Chart(ix)) => PartWhat::Chart(ix),
                Some(About::Indicator(ix)) => PartWhat::IndicatorChart(ix),
                _ => {
                    names.miss("chart", id.value.as_str(), id.at, |a| {
                        matches!(a, About::Chart(_) | About::Indicator(_))
                    });
                    return None;
                }
            }
        }
        PartKind::Indicator => {
            let id = need("indicator", diags)?;
            PartWhat::Indicator(names.indicator(id.value.as_str(), id.at)?)
        }
        PartKind::Indicators => match first {
            None => PartWhat::Indicators(None),
            Some(id) => PartWhat::Indicators(Some(names.node(id.value.as_str(), id.at)?)),
        },
        PartKind::Table => {
            let id = need("table", diags)?;
            PartWhat::Table(names.table(id.value.as_str(), id.at)?)
        }
        PartKind::Strategy => PartWhat::Strategy,
        PartKind::Figures => {
            need("figures", diags)?;
            PartWhat::Figures(
                draft
                    .args
                    .iter()
                    .filter_map(|id| names.figure(id.value.as_str(), id.at))
                    .collect(),
            )
        }
    };
    Some(Part { at: draft.at, what })
}

/// Sections pair by their place: number and levels of the headings must agree,
/// and an id given in two languages must be the same.
fn headings_agree(texts: &[PageText], diags: &mut Diagnostics) {
    let Some((first, others)) = texts.split_first() else {
        return;
    };
    for other in others {
        let pair = first.headings.iter().zip(&other.headings).find(|(a, b)| {
            a.level != b.level || matches!((&a.id, &b.id), (Some(x), Some(y)) if x != y)
        });
        let (at, counterpart) = match pair {
            Some((a, b)) => (b.at, Some(a.at)),
            None if first.headings.len() > other.headings.len() => (
                other.body,
                first.headings.get(other.headings.len()).map(|h| h.at),
            ),
            None if first.headings.len() < other.headings.len() => {
                (other.headings[first.headings.len()].at, Some(first.body))
            }
            None => continue,
        };
        let at = if at == other.body { at.start() } else { at };
        let mut one = Diagnostic::new(
            &codes::HEADINGS_DIFFER,
            at,
            said(
                format!(
                    "見出しが {} 版と合いません（{} 版 {} 個、{} 版 {} 個）",
                    first.lang.as_str(),
                    first.lang.as_str(),
                    first.headings.len(),
                    other.lang.as_str(),
                    other.headings.len()
                ),
                format!(
                    "headings do not pair with the `{}` version ({} there, {} here)",
                    first.lang.as_str(),
                    first.headings.len(),
                    other.headings.len()
                ),
            ),
        );
        if let Some(there) = counterpart {
            let there = crate::source::Span {
                end: there.start.max(there.end.min(there.start + 200)),
                ..there
            };
            one = one.label(there, said("対応する箇所", "the counterpart"));
        }
        diags.push(one);
    }
}
