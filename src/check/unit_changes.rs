//! Whether an indicator keeps its unit.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{AlsoPrinted, Indicator};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "unit-changes",
    severity: Severity::Warning,
    ja: "also_printed の値の単位が指標の単位と異なるのに、その説明がありません。単位を確かめ、資料がそのとおりであれば note か doubt を書いてください。",
    en: "A figure under `also_printed` is in another unit than its indicator, and nothing explains it. Check the unit; if the source prints it so, say so in a `note` or `doubt`.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let editions = subject.publication.reports.iter().flat_map(|r| &r.editions);
    for indicator in editions.flat_map(|e| &e.indicators) {
        for other in &indicator.also_printed {
            if !is_explained(indicator, other)
                && let Some(unit) = other.unit.as_ref().filter(|u| u.id != indicator.unit.id)
                && other.value.is_some()
            {
                let (id, own, unit) = (&indicator.id, &indicator.unit.id, &unit.id);
                diags.push(
                    Diagnostic::new(
                        &CODE,
                        indicator.at,
                        said(
                            format!(
                                "「{id}」の単位は「{own}」ですが、also_printed では「{unit}」です"
                            ),
                            format!("`{id}` is in `{own}`, but in `{unit}` under `also_printed`"),
                        ),
                    )
                    .help(said(
                        "単位を直すか、note か doubt で説明します",
                        "correct the unit, or explain it in a `note` or `doubt`",
                    )),
                );
            }
        }
    }
}

fn is_explained(indicator: &Indicator, other: &AlsoPrinted) -> bool {
    let origin = &other.origin;
    origin.note.is_some() || !origin.doubts.is_empty() || !indicator.origin.doubts.is_empty()
}
