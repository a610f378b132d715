//! Whether both languages of a page place the same figures from the data.

use super::numbers_differ::start_of;
use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{Body, BoundPlaceholder, Edition, Mode, Page, Reference};
use crate::parity::{Inline, InlineKind, Segment, Side};
use crate::source::Span;
use rust_decimal::Decimal;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "placeholder-differs",
    severity: Severity::Warning,
    ja: "原文と訳文で、データから差し込む数値（`{…}`）が違います。片方を直したときにもう片方が残ったか、写し間違えた可能性があります。同じ数値を差し込んでください。compact や plain などの書き方は、言語によって違っていて構いません。",
    en: "Original and translation place different figures from the data (`{…}`): one side was revised and the other not, or a reference was copied wrongly. Place the same figures. The form (`compact`, `plain`) may differ by language.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for texts in &subject.texts {
        for segments in texts.pages() {
            if let Some(page) = segments.first().and_then(|one| texts.page(one)) {
                of_page(page, &segments, diags);
            }
        }
    }
}

/// A placed figure without counterpart in its block.
struct Left<'s> {
    figure: Figure,
    at: Span,
    /// What stands between the braces.
    written: &'s str,
    /// The block of the other language.
    other: &'s Side,
}

/// What is placed: the figure itself, or what is computed of it.
type Figure = (Reference, Option<Mode>);

fn of_page(page: &Page, segments: &[&Segment], diags: &mut Diagnostics) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for one in segments {
        let Some((left, right)) = one.original.as_ref().zip(one.translation.as_ref()) else {
            continue;
        };
        let (mine, others) = (placed(page, left), placed(page, right));
        ours.extend(without(&mine, &others, right));
        theirs.extend(without(&others, &mine, left));
    }
    let alone = |list: &[Left], of: &Left| !list.iter().any(|other| other.figure == of.figure);
    for one in ours.iter().filter(|one| alone(&theirs, one)) {
        let written = one.written;
        let found = Diagnostic::new(
            &CODE,
            start_of(one.other.inside),
            said(
                format!("原文にある {{{written}}} が訳文にありません"),
                format!("the original places {{{written}}}, the translation does not"),
            ),
        );
        diags.push(found.label(one.at, said("原文", "the original")));
    }
    for one in theirs.iter().filter(|one| alone(&ours, one)) {
        let written = one.written;
        let found = Diagnostic::new(
            &CODE,
            one.at,
            said(
                format!("訳文にある {{{written}}} が原文にありません"),
                format!("the translation places {{{written}}}, the original does not"),
            ),
        );
        diags.push(found.label(start_of(one.other.inside), said("原文", "the original")));
    }
}

fn placed<'s>(page: &Page, side: &'s Side) -> Vec<(Figure, Span, &'s str)> {
    let bound = page.text(&side.passage.lang).map(|text| &text.placeholders);
    let figure = |one: &'s Inline| {
        let InlineKind::Placeholder(_, written) = &one.what else {
            return None;
        };
        let found = bound?.iter().find(|b| b.at == one.at)?;
        Some((figure(found), one.at, written.as_str()))
    };
    side.passage.inlines.iter().filter_map(figure).collect()
}

/// The values of figures that one block places and its counterpart does not:
/// of the original's, and of the translation's.
pub(super) fn placed_alone(
    edition: &Edition,
    page: &Page,
    ours: &Side,
    theirs: &Side,
) -> (Vec<Decimal>, Vec<Decimal>) {
    let (mine, others) = (placed(page, ours), placed(page, theirs));
    let values = |left: Vec<Left>| -> Vec<Decimal> {
        let values = left
            .into_iter()
            .flat_map(|one| values(edition, one.figure.0));
        values.collect()
    };
    (
        values(without(&mine, &others, theirs)),
        values(without(&others, &mine, ours)),
    )
}

/// The number of a figure, in its own unit and in the one that that is a
/// multiple of.
fn values(edition: &Edition, of: Reference) -> Vec<Decimal> {
    let found = match of {
        Reference::Indicator(ix, role) => {
            let one = edition.indicator(ix);
            let n = one.observation(role).and_then(|o| o.number());
            n.map(|n| (n, Some(&one.unit)))
        }
        Reference::Figure(ix) => {
            let one = edition.figure(ix);
            one.observation.number().map(|n| (n, Some(&one.unit)))
        }
        Reference::Series(table, row, column) => {
            let series = edition.table(table).series();
            let cell = series.and_then(|s| s.rows.get(row)?.cells.get(column));
            let n = cell.and_then(|cell| cell.value.number());
            n.map(|n| (n, series.map(|s| &s.unit)))
        }
        Reference::Cell(table, row, column) => match &edition.table(table).body {
            Body::Rows(rows) => {
                let n = rows.rows.get(row).and_then(|row| row.number(column));
                let unit = rows.columns.get(column).and_then(|c| c.unit.as_ref());
                n.map(|n| (n, unit))
            }
            Body::Series(_) => None,
        },
        Reference::SeriesPair(..) => None,
    };
    let Some((n, unit)) = found else {
        return Vec::new();
    };
    let times = unit.and_then(|unit| unit.scaled.as_ref());
    let single = times.and_then(|(_, times)| n.checked_mul(*times));
    [Some(n), single].into_iter().flatten().collect()
}

fn figure(bound: &BoundPlaceholder) -> Figure {
    let computed = match bound.mode {
        Mode::Full | Mode::Compact | Mode::Plain => None,
        mode => Some(mode),
    };
    (bound.reference, computed)
}

fn without<'s>(
    mine: &[(Figure, Span, &'s str)],
    others: &[(Figure, Span, &str)],
    other: &'s Side,
) -> Vec<Left<'s>> {
    let alone = mine
        .iter()
        .filter(|(figure, ..)| !others.iter().any(|(there, ..)| there == figure));
    let left = alone.map(|(figure, at, written)| Left {
        figure: *figure,
        at: *at,
        written,
        other,
    });
    left.collect()
}
