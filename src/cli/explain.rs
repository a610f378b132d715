use super::args::{codes, unknown_code};
use super::report::{Report, Status, to_stdout};
use crate::diag::{Code, Tongue};

/// Prints what a code means, or every code with its severity.
pub(super) fn explain(name: Option<&str>, report: &Report) -> Status {
    let codes = codes();
    let Some(name) = name else {
        let lines: String = codes.iter().map(|code| line(code, report.tongue)).collect();
        return to_stdout(&lines, Status::Clean);
    };
    match codes.iter().find(|code| code.name == name) {
        Some(code) => to_stdout(&page(code, report.tongue), Status::Clean),
        None => report.wrong_usage(&unknown_code(name, &codes)),
    }
}

fn line(code: &Code, tongue: Tongue) -> String {
    let severity = code.severity.said();
    format!("{} ({})\n", code.name, severity.in_tongue(tongue))
}

fn page(code: &Code, tongue: Tongue) -> String {
    let text = match tongue {
        Tongue::Ja => code.ja,
        Tongue::En => code.en,
    };
    format!("{}\n{text}\n", line(code, tongue))
}
