//! What changed since the edition before.

use crate::model::facts::{Fact, Field, Kind, Says};
use crate::model::{
    ChangedPart, Correction, CorrectionKind, Difference, Edition, PageIx, PageText, Turn,
    differences,
};
use crate::plan::{DataFile, EditionIx, Route};
use crate::render::chrome::only_in;
use crate::render::part::{download, fact, revisions};
use crate::render::prose;
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{Cell, RevisionGroup, Revisions, Row};
use crate::source::Span;
use crate::value::Id;

const HEADS: [&str; 5] = [
    "col_item",
    "changed_what",
    "changed_before",
    "changed_now",
    "changed_reason",
];

/// Every difference, by kind of item. Blocks of text are those of the
/// language of the page.
pub fn view(scope: &EditionScope) -> Revisions {
    let Some(at) = scope.edition.supersedes else {
        return Revisions::default();
    };
    let before = &scope.report.editions[at];
    let all = differences(before, scope.edition);
    let shown: Vec<&Difference> = all.iter().filter(|c| is_for(scope, c)).collect();
    let title = scope.text(&before.title);
    let mut lead = vec![
        scope
            .words
            .count("changes_lead", shown.len(), &[("edition", title)]),
    ];
    if shown.is_empty() {
        lead = vec![scope.words.fill("changes_none", &[("edition", title)])];
    }
    Revisions {
        lead,
        groups: Kind::ALL
            .into_iter()
            .filter_map(|kind| group(scope, before, kind, &shown))
            .collect(),
        back: Some(crate::render::view::Link {
            text: title.to_owned(),
            href: scope.way(Route::Overview(EditionIx {
                report: scope.ix.report,
                edition: at,
            })),
        }),
        downloads: download::both(scope, scope.words.get("page_changes"), DataFile::Changes),
    }
}

fn is_for(scope: &EditionScope, change: &Difference) -> bool {
    let fact = change.now.as_ref().or(change.before.as_ref());
    match fact.map(|f| &f.says) {
        Some(Says::Block(text, _)) => &text.lang == scope.lang || change.part == ChangedPart::Whole,
        _ => match &change.part {
            ChangedPart::Field(Field::Heading(lang)) => lang == scope.lang.as_str(),
            _ => true,
        },
    }
}

fn group(
    scope: &EditionScope,
    before: &Edition,
    kind: Kind,
    all: &[&Difference],
) -> Option<RevisionGroup> {
    let own: Vec<&Difference> = all.iter().filter(|c| c.kind == kind).copied().collect();
    if own.is_empty() {
        return None;
    }
    let key = format!("changed_kind_{}", kind.name());
    let title = scope.words.get(&key);
    let has_reasons = own.iter().any(|c| reason(scope, c).is_some());
    let heads = if has_reasons { 5 } else { 4 };
    let rows = own.iter().map(|c| row(scope, before, c, has_reasons));
    let id = format!("changed--{}", kind.name());
    Some(RevisionGroup {
        table: revisions::table(scope, &id, title, &HEADS[..heads], rows.collect()),
        id: revisions::anchor(scope, "changes", &id),
        title: title.to_owned(),
    })
}

fn row(scope: &EditionScope, before: &Edition, change: &Difference, has_reasons: bool) -> Row {
    let edition = match change.turn {
        Turn::Ended => before,
        Turn::New | Turn::Changed => scope.edition,
    };
    let name = fact::title(scope, edition, change.kind, &change.item);
    let side = |edition: &Edition, said: Option<&Fact>| match said {
        Some(Fact {
            at: Some(at),
            says: Says::Block(text, _),
        }) => revisions::text(block(scope, edition, text, *at)),
        Some(said) => revisions::text(fact::words(scope, edition, field(change), said)),
        None => revisions::nothing(),
    };
    let mut cells = vec![
        Cell {
            head: true,
            only: only(scope, change),
            href: href(scope, change),
            ..revisions::phrase(name)
        },
        revisions::text(what(scope, edition, change)),
    ];
    match change.part {
        ChangedPart::Field(_) => {
            cells.push(side(before, change.before.as_ref()));
            cells.push(side(scope.edition, change.now.as_ref()));
        }
        _ => {
            let (then, now) = match change.turn {
                Turn::New => (None, Some("changed_new")),
                Turn::Changed => (Some("changed_was_there"), None),
                Turn::Ended => (Some("changed_was_there"), Some("changed_ended")),
            };
            let word = |key| revisions::text(scope.words.get(key));
            cells.extend([then, now].map(|key| key.map_or_else(revisions::nothing, word)));
        }
    }
    if has_reasons {
        cells.push(reason(scope, change).map_or_else(revisions::nothing, revisions::text));
    }
    Row {
        id: None,
        total: false,
        own: false,
        cells,
    }
}

/// The words of a block, with its figures from the edition in which it stands.
fn block(scope: &EditionScope, edition: &Edition, text: &PageText, at: Span) -> String {
    let place = scope
        .report
        .editions
        .iter()
        .position(|e| e.id == edition.id);
    let ix = EditionIx {
        edition: place.unwrap_or(scope.ix.edition),
        ..scope.ix
    };
    let words = prose::stretch(&scope.base.within(ix, &[]), text, at);
    fact::shortened(&without_notes(&words.unwrap_or_default()))
}

/// A text without the marks of footnotes, whose texts stand elsewhere. What only
/// begins like a mark is text.
fn without_notes(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[^") {
        plain.push_str(before);
        rest = match after.split_once(']') {
            Some((label, behind)) if !label.contains(char::is_whitespace) => behind,
            _ => {
                plain.push_str("[^");
                after
            }
        };
    }
    plain + rest
}

fn field<'c>(change: &'c Difference) -> Option<&'c Field> {
    match &change.part {
        ChangedPart::Field(field) => Some(field),
        _ => None,
    }
}

/// Which part of the item it is.
fn what(scope: &EditionScope, edition: &Edition, change: &Difference) -> String {
    let word = |key: &str| scope.words.get(key).to_owned();
    match &change.part {
        ChangedPart::Whole => word("changed_whole"),
        ChangedPart::Row(key) => {
            let row = fact::row_name(scope, edition, &change.item, key);
            scope.words.fill("changed_row", &[("row", &row)])
        }
        ChangedPart::Column(name) => {
            let column = fact::column_name(scope, edition, &change.item, name);
            scope.words.fill("changed_column", &[("column", &column)])
        }
        ChangedPart::Field(field) => match field {
            Field::Heading(_) => word("changed_field_title"),
            Field::Actual(period) | Field::Target(period) | Field::Projection(period) => {
                scope.words.fill(
                    &format!("changed_field_{}", field.name()),
                    &[("period", &fact::period(scope, period))],
                )
            }
            Field::Column(name) => {
                let column = fact::column_name(scope, edition, &change.item, name);
                scope.words.fill("changed_column", &[("column", &column)])
            }
            Field::Cell(row, column) => {
                let row = fact::row_name(scope, edition, &change.item, row);
                let column = fact::column_name(scope, edition, &change.item, column);
                let parts = [("row", row.as_str()), ("column", &column)];
                scope.words.fill("changed_field_cell", &parts)
            }
            other => word(&format!("changed_field_{}", other.name())),
        },
    }
}

fn href(scope: &EditionScope, change: &Difference) -> Option<String> {
    use crate::model::{FigureIx, IndicatorIx, NodeIx, TableIx};
    let edition = scope.edition;
    let id = &change.item;
    let target = match change.kind {
        Kind::Edition => None,
        Kind::Node => {
            let at = edition.nodes.iter().position(|n| n.id == *id);
            at.map(|at| Target::Node(NodeIx(at)))
        }
        Kind::Indicator => {
            let at = edition.indicators.iter().position(|i| i.id == *id);
            at.map(|at| Target::Indicator(IndicatorIx(at)))
        }
        Kind::Figure => {
            let at = edition.figures.iter().position(|f| f.id == *id);
            at.map(|at| Target::Figure(FigureIx(at)))
        }
        Kind::Table => {
            let at = edition.tables.iter().position(|t| t.id == *id);
            at.map(|at| Target::Table(TableIx(at)))
        }
        Kind::Page => page(scope, id).map(Target::Page),
    };
    target.map(|target| scope.href(target))
}

fn page(scope: &EditionScope, id: &Id) -> Option<Route> {
    let at = scope.edition.pages.iter().position(|p| p.slug == *id)?;
    Some(Route::Page(scope.ix, PageIx(at)))
}

/// That a changed page is left out of this language.
fn only(scope: &EditionScope, change: &Difference) -> Option<String> {
    let route = page(scope, &change.item).filter(|_| change.kind == Kind::Page)?;
    scope.left_to(route).map(|_| only_in(scope, route))
}

/// Why a target was set anew, where the edition says so: what is said of the
/// target of its period, else what is said of all targets of the item.
fn reason(scope: &EditionScope, change: &Difference) -> Option<String> {
    let ChangedPart::Field(Field::Target(period)) = &change.part else {
        return None;
    };
    let of_item = scope.edition.corrections.iter();
    let of_item = of_item.filter(|c| c.kind == CorrectionKind::Target && c.item == change.item);
    let own = |c: &&Correction| c.period.as_ref().is_some_and(|p| p.to_string() == *period);
    let mut said: Vec<&Correction> = of_item.clone().filter(own).collect();
    if said.is_empty() {
        said = of_item.filter(|c| c.period.is_none()).collect();
    }
    let reasons: Vec<&str> = said.iter().map(|c| scope.text(&c.reason)).collect();
    let between = scope.words.get("list_join");
    (!reasons.is_empty()).then(|| reasons.join(between))
}

#[cfg(test)]
mod tests {
    use super::without_notes;

    #[test]
    fn only_marks_of_notes_are_left_out() {
        assert_eq!(without_notes("a[^1]b[^doubt-x] c"), "ab c");
        assert_eq!(without_notes("[^ is no mark"), "[^ is no mark");
        assert_eq!(without_notes("a [^b] and [^c"), "a  and [^c");
        assert_eq!(without_notes("[^no mark] it is"), "[^no mark] it is");
    }
}
