//! Whether every figure names its source.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{Edition, Origin};
use crate::source::Span;
use crate::value::Id;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "missing-source",
    severity: Severity::Warning,
    ja: "指標・数値・表に出典（source）がありません。読み手が元の資料に当たれるよう、edition.toml の [[source]] のIDを書いてください。",
    en: "An indicator, figure or table names no source. Give the id of a [[source]] of edition.toml, so that readers can go back to the document.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for edition in subject.publication.reports.iter().flat_map(|r| &r.editions) {
        for (id, at, origin) in items(edition) {
            if origin.source.is_none() {
                diags.push(
                    Diagnostic::new(
                        &CODE,
                        at,
                        said(
                            format!("「{id}」に出典がありません"),
                            format!("`{id}` names no source"),
                        ),
                    )
                    .help(said("source = \"…\" を加えます", "add source = \"…\"")),
                );
            }
        }
    }
}

fn items(edition: &Edition) -> impl Iterator<Item = (&Id, Span, &Origin)> {
    let indicators = edition.indicators.iter().map(|i| (&i.id, i.at, &i.origin));
    let figures = edition
        .figures
        .iter()
        .map(|f| (&f.id, f.observation.at, &f.observation.origin));
    let tables = edition.tables.iter().map(|t| (&t.id, t.at, &t.origin));
    indicators.chain(figures).chain(tables)
}
