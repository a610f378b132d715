//! SARIF 2.1.0, which code hosts show beside the lines of a change.

use super::super::{Code, Diagnostic, Diagnostics, Tongue};
use crate::source::{SourceTree, Span, escaped};
use serde_json::{Value, json};

/// A log of one run. Columns count characters, as everywhere in hakusho.
pub(super) fn write(diags: &Diagnostics, tree: &SourceTree, tongue: Tongue) -> String {
    let mut codes: Vec<&'static Code> = diags.iter().map(|one| one.code).collect();
    codes.sort_by_key(|code| code.name);
    codes.dedup_by_key(|code| code.name);
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "hakusho",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": codes.iter().map(|code| rule(code, tongue)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": diags.iter().map(|one| result(one, tree, tongue)).collect::<Vec<_>>(),
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: &Code, tongue: Tongue) -> Value {
    let text = match tongue {
        Tongue::Ja => code.ja,
        Tongue::En => code.en,
    };
    json!({
        "id": code.name,
        "fullDescription": { "text": text },
        "defaultConfiguration": { "level": code.severity.name() },
    })
}

fn result(one: &Diagnostic, tree: &SourceTree, tongue: Tongue) -> Value {
    let mut text = one.message.in_tongue(tongue).to_owned();
    for advice in &one.help {
        text.push('\n');
        text.push_str(advice.in_tongue(tongue));
    }
    let mut value = json!({
        "ruleId": one.code.name,
        "level": one.severity.name(),
        "message": { "text": text },
    });
    if let Some(at) = one.at {
        value["locations"] = json!([{ "physicalLocation": place(at, tree) }]);
    }
    if !one.labels.is_empty() {
        value["relatedLocations"] = one
            .labels
            .iter()
            .map(|(at, words)| {
                json!({
                    "physicalLocation": place(*at, tree),
                    "message": { "text": words.in_tongue(tongue) },
                })
            })
            .collect();
    }
    value
}

fn place(at: Span, tree: &SourceTree) -> Value {
    let (line, column) = tree.line_column(at);
    let (end_line, end_column) = tree.line_column(Span {
        start: at.end,
        ..at
    });
    json!({
        "artifactLocation": { "uri": escaped(&tree.file(at.file).path, b"/") },
        "region": {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
        },
    })
}
