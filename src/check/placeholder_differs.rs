//! Whether both languages of a page place the same figures from the data.

use super::subject::{lone, placed};
use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::Page;
use crate::parity::Segment;

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

fn of_page(page: &Page, segments: &[&Segment], diags: &mut Diagnostics) {
    for one in lone(segments, &|side, _| placed(page, side), |_| false) {
        let (here, there) = one.places();
        let written = one.mark.written;
        let message = match one.is_original {
            true => said(
                format!("原文にある {{{written}}} が訳文にありません"),
                format!("the original places {{{written}}}, the translation does not"),
            ),
            false => said(
                format!("訳文にある {{{written}}} が原文にありません"),
                format!("the translation places {{{written}}}, the original does not"),
            ),
        };
        let found = Diagnostic::new(&CODE, here, message);
        diags.push(found.label(there, said("原文", "the original")));
    }
}
