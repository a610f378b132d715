//! Generated parts of two languages: the same ones in the same order.

use super::differs;
use crate::diag::{Diagnostics, said};
use crate::parity::{Kind, Segment, Side};
use crate::parse::draft::PartKind;

/// Reports parts that one side lacks, and the first that stands elsewhere.
pub(super) fn run(page: &[&Segment], diags: &mut Diagnostics) {
    let mut before: Option<&Side> = None;
    let mut is_moved = false;
    for one in page {
        let Kind::Part(..) = one.kind else { continue };
        match (&one.original, &one.translation) {
            (Some(ours), Some(theirs)) => {
                if !is_moved && before.is_some_and(|last| last.at.start > theirs.at.start) {
                    is_moved = true;
                    let name = name(&ours.kind);
                    diags.push(differs(
                        theirs.at,
                        Some(ours.at),
                        said(
                            format!("「{name}」の順序が原文と違います"),
                            format!("`{name}` stands in another order than in the original"),
                        ),
                    ));
                }
                before = Some(theirs);
            }
            (Some(ours), None) => {
                let name = name(&ours.kind);
                let message = said(
                    format!("「{name}」が訳文にありません"),
                    format!("the translation lacks `{name}`"),
                );
                diags.push(differs(ours.at, None, message));
            }
            (None, Some(theirs)) => {
                let name = name(&theirs.kind);
                let message = said(
                    format!("「{name}」は原文にありません"),
                    format!("the original lacks `{name}`"),
                );
                diags.push(differs(theirs.at, None, message));
            }
            (None, None) => {}
        }
    }
}

/// A part as it is written: `chart ferries-trend`.
fn name(kind: &Kind) -> String {
    let Kind::Part(part, args) = kind else {
        return String::new();
    };
    let word = PartKind::NAMES.iter().find(|(_, kind)| kind == part);
    let word = word.map_or("", |(name, _)| *name);
    let args: Vec<&str> = args.iter().map(|id| id.as_str()).collect();
    format!("{word} {}", args.join(" ")).trim_end().to_owned()
}
