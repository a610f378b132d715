//! Whether a published edition still says what it said when it was frozen.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::facts::{Group, Kind, facts, groups};
use crate::model::{Edition, Lock};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "frozen-edition",
    severity: Severity::Error,
    ja: "公表して edition.lock で固定した版の内容が変わりました。元に戻すか、改めるのであれば edition.toml に [[correction]]（日付、項目、改める前と後、理由）を書いてください。訂正は読者にも示されます。訂正を書いたら hakusho freeze で固定し直せます。",
    en: "An edition that was published and frozen by its edition.lock says something else now. Restore it, or, if it is to be changed, write a [[correction]] in edition.toml (date, item, what stood there before and after, reason); readers see it. Then `hakusho freeze` freezes the edition anew.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for edition in subject.publication.reports.iter().flat_map(|r| &r.editions) {
        if let Some(lock) = &edition.lock {
            compare(edition, lock, diags);
        }
    }
}

/// What of an item differs: the addresses, and the first place to look at.
#[derive(Default)]
struct Differing {
    rest: Vec<String>,
    at: Option<Span>,
}

fn compare(edition: &Edition, lock: &Lock, diags: &mut Diagnostics) {
    let stated = facts(edition);
    let places: BTreeMap<Group, Option<Span>> = stated
        .iter()
        .map(|(key, fact)| (key.group(), fact.at))
        .collect();
    let now = groups(&stated, lock.form);
    let addresses: BTreeSet<String> = now.keys().map(ToString::to_string).collect();
    let excused: BTreeSet<&str> = edition
        .corrections
        .iter()
        .filter(|one| !lock.corrections.contains(&one.hash()))
        .map(|one| one.item.as_str())
        .collect();
    let mut differing: BTreeMap<(&str, &str), Differing> = BTreeMap::new();
    for (group, hash) in &now {
        let frozen = lock.facts.get(&group.to_string());
        if frozen.is_none_or(|(was, _)| was != hash) {
            let item = differing.entry((group.kind.name(), group.item.as_str()));
            let item = item.or_default();
            item.rest.push(group.rest.clone());
            item.at = item.at.or(places.get(group).copied().flatten());
        }
    }
    for (address, (_, at)) in &lock.facts {
        let mut words = address.splitn(3, ' ');
        let (Some(kind), Some(item)) = (words.next(), words.next()) else {
            continue;
        };
        if !addresses.contains(address) {
            let rest = words.next().unwrap_or_default();
            let item = differing.entry((kind, item)).or_default();
            item.rest.push(rest.to_owned());
            item.at = item.at.or(Some(*at));
        }
    }
    for ((kind, item), found) in differing {
        let belongs = kind == Kind::Edition.name();
        if !excused.contains(item) {
            diags.push(finding(edition, item, belongs, found, lock));
        }
    }
}

/// The most addresses that are named.
const NAMED: usize = 3;

fn finding(
    edition: &Edition,
    item: &str,
    is_edition: bool,
    mut found: Differing,
    lock: &Lock,
) -> Diagnostic {
    found.rest.sort();
    found.rest.dedup();
    let count = found.rest.len();
    let named = found.rest[..count.min(NAMED)].join(", ");
    let (more_ja, more_en) = match count.saturating_sub(NAMED) {
        0 => (String::new(), String::new()),
        more => (format!(" ほか{more}か所"), format!(" and {more} more")),
    };
    let id = &edition.id;
    let message = if is_edition {
        said(
            format!("公表済みの版「{id}」そのものの記述が変わりました（{named}{more_ja}）"),
            format!(
                "edition `{id}` is published, but what it says of itself changed ({named}{more_en})"
            ),
        )
    } else {
        said(
            format!(
                "版「{id}」は公表済みですが、「{item}」の内容が変わりました（{named}{more_ja}）"
            ),
            format!("edition `{id}` is published, but `{item}` changed ({named}{more_en})"),
        )
    };
    Diagnostic::new(&CODE, found.at.unwrap_or(lock.at), message).help(said(
        format!("元に戻すか、edition.toml に item = \"{item}\" の [[correction]] を書きます"),
        format!("restore it, or write a [[correction]] with item = \"{item}\" in edition.toml"),
    ))
}
