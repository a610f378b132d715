//! What says the same in another form: a list against lines with marks typed by hand, a
//! table against a sentence or against a table that is built in another way.

use super::differs;
use crate::diag::{Diagnostic, Said, Severity, said};
use crate::parity::{Kind, Side, begins_marked, marked_items, marked_lines, marks_within};

/// How one side tells it.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Text,
    /// Lines that begin with marks typed by hand.
    Lines,
    List,
    Table,
}

/// What is to be told of neighbours that answer each other as a whole. Paragraphs that
/// were split or joined are nothing to tell.
pub(super) fn told(ours: &Side, theirs: &Side) -> Option<Diagnostic> {
    match (form(ours), form(theirs)) {
        (Form::Table, Form::Table) => {
            let message = said(
                "表の組み方が原文と違います。数値は表全体で比べました",
                "the table is built in another way than in the original; its numbers were compared as a whole",
            );
            Some(noted(ours, theirs, message))
        }
        (Form::Lines, Form::List) | (Form::List, Form::Lines) => Some(typed(ours, theirs)),
        (Form::Text, Form::Lines) | (Form::Lines, Form::Text) => None,
        (left, right) if left == right => None,
        (left, right) => {
            let (left, right) = (name(left), name(right));
            let message = said(
                format!(
                    "原文では{}、訳文では{}です。数値は全体で比べました",
                    left.ja, right.ja
                ),
                format!(
                    "{} here, {} in the original; the numbers were compared as a whole",
                    right.en, left.en
                ),
            );
            Some(noted(ours, theirs, message))
        }
    }
}

fn form(side: &Side) -> Form {
    match side.kind {
        Kind::Table | Kind::Cell(_) => Form::Table,
        _ if side.items > 0 => Form::List,
        _ if side.head.is_some() => Form::Table,
        _ if marked_lines(&side.passage.text) > 0 => Form::Lines,
        _ => Form::Text,
    }
}

fn name(form: Form) -> Said {
    match form {
        Form::Text | Form::Lines => said("文章", "text"),
        Form::List => said("箇条書き", "a list"),
        Form::Table => said("表", "a table"),
    }
}

fn noted(ours: &Side, theirs: &Side, message: Said) -> Diagnostic {
    let mut one = differs(theirs.inside, Some(ours.inside), message);
    one.severity = Severity::Note;
    one
}

/// Whether two blocks are an item and a paragraph with a mark typed by hand.
pub(super) fn is_typed(ours: &Side, theirs: &Side) -> bool {
    let is = |item: &Side, line: &Side| {
        matches!(item.kind, Kind::Item { .. })
            && matches!(line.kind, Kind::Paragraph)
            && begins_marked(&line.passage.text)
    };
    is(ours, theirs) || is(theirs, ours)
}

/// A list of one language whose marks the other types by hand: the same to readers, but
/// that the lines run on. It weighs more where one of the two lacks items.
pub(super) fn typed(ours: &Side, theirs: &Side) -> Diagnostic {
    let is_ours = ours.items == 0;
    let (lines, list) = if is_ours {
        (ours, theirs)
    } else {
        (theirs, ours)
    };
    let text = &lines.passage.text;
    let marks = marked_lines(text);
    // The line above a list is none of its items.
    let is_led = list.kind == Kind::Paragraph && !begins_marked(text);
    let texts = (list.blocks - list.items).saturating_sub(usize::from(is_led));
    let within = marked_lines(&list.passage.text).max(marks_within(&list.passage.text));
    let lacks =
        marks > 0 && (list.items > marked_items(text) || marks > list.items + within + texts);
    let (ja, en) = match is_ours {
        true => ("原文", "original"),
        false => ("訳文", "translation"),
    };
    let other = if is_ours { "訳文" } else { "原文" };
    let (one, help) = match lacks {
        true => (
            differs(
                theirs.inside,
                Some(ours.inside),
                said(
                    format!(
                        "{ja}には行頭に記号のある行が{marks}行、{other}の箇条書きには{}項目あります",
                        list.items
                    ),
                    format!(
                        "the {en} has {marks} lines that begin with a mark, the list of the other side {} items",
                        list.items
                    ),
                ),
            ),
            said(
                "欠けている項目を補い、どちらも「- 」で始まる行にします",
                "add what is lacking, and begin the lines of both with `- `",
            ),
        ),
        false => (
            noted(
                ours,
                theirs,
                said(
                    format!(
                        "{ja}の箇条書きは行頭の記号が手で打たれており、ページでは改行されずに続きます"
                    ),
                    format!(
                        "the {en} has its list with marks typed by hand: on the page the lines run on"
                    ),
                ),
            ),
            said(
                "各行を「- 」（番号なら「1. 」）で始めます",
                "begin every line with `- `, or `1. ` where it is numbered",
            ),
        ),
    };
    one.help(help)
}
