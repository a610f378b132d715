//! Whether translations have kept up with their originals.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::parity::{Home, Piece, Scope, Work};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "stale-translation",
    severity: Severity::Warning,
    ja: "訳したあとで原文が改められた段落や文があります。訳文を原文に合わせて直し、`hakusho status --accept` で確認を記録してください。訳文を直す必要がない場合も、同じように記録します。報告書の translation.policy が「error」なら、記録するまでサイトは作られません。hakusho.toml と glossary.toml の文は、そのような報告書が一つでもあれば同じ扱いです。`hakusho status --blocks` で該当する箇所の一覧を表示します。",
    en: "The original of a text was changed after it was translated. Bring the translation up to date and record that with `hakusho status --accept`; record it likewise if the translation is right as it is. With `translation.policy = \"error\"` in the report, no site is made until then; texts of hakusho.toml and glossary.toml hold it back if any report has that. `hakusho status --blocks` lists the places.",
};

/// How many further places a finding points at.
const LABELS: usize = 4;

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for work in &subject.survey.works {
        let stale: Vec<&Piece> = work.stale().collect();
        if let Some((first, others)) = stale.split_first() {
            diags.push(report(subject, work, first, others));
        }
    }
}

fn report(subject: &Subject, work: &Work, first: &Piece, others: &[&Piece]) -> Diagnostic {
    let scope = work.scope.of(subject.publication);
    let count = others.len() + 1;
    let (home, lang) = (&work.home, work.target.as_str());
    let mut one = Diagnostic::new(
        &CODE,
        first.translation,
        said(
            format!("「{home}」の訳文（{lang}）のうち{count}か所は、原文が改められる前のものです"),
            match count {
                1 => format!(
                    "a text of `{home}` in `{lang}` was translated before its original changed"
                ),
                _ => format!(
                    "{count} texts of `{home}` in `{lang}` were translated before their originals changed"
                ),
            },
        ),
    );
    if let Some(original) = first.original {
        one = one.label(
            original,
            said("改められた原文", "the original as it is now"),
        );
    }
    for at in others.iter().filter_map(|p| p.translation).take(LABELS) {
        one = one.label(at.start(), said("ここも", "also here"));
    }
    if scope.is_strict(subject.publication) {
        one.severity = Severity::Error;
    }
    let command = command(scope, home);
    one.help(said(
        format!("訳文を直し、`{command}` で確認を記録します"),
        format!("bring it up to date, then record that with `{command}`"),
    ))
}

/// The command that signs a page or file off.
fn command(scope: Scope, home: &Home) -> String {
    match scope {
        Scope::Edition(report, edition) => format!(
            "hakusho status --accept {home} --report {} --edition {}",
            report.id, edition.id
        ),
        Scope::Publication | Scope::Report(_) => format!("hakusho status --accept {home}"),
    }
}
