use crate::diag::{Diagnostics, Severity};
use crate::value::period::Date;

/// What the caller decides beside the content.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The date of the build; none takes it from the content.
    pub date: Option<Date>,
    /// Codes that become errors; `warnings` stands for every warning.
    pub deny: Vec<String>,
    /// Codes that are not reported; an error is never silenced.
    pub allow: Vec<String>,
}

impl Options {
    /// Gives each finding the severity that the caller wants; to do so twice
    /// changes nothing.
    pub fn judge(&self, diags: Diagnostics) -> Diagnostics {
        let has = |list: &[String], name: &str| list.iter().any(|one| one == name);
        diags.retain_map(|mut one| {
            if one.severity == Severity::Error {
                return Some(one);
            }
            let all = one.severity == Severity::Warning && has(&self.deny, "warnings");
            if has(&self.allow, one.code.name) {
                return None;
            }
            if all || has(&self.deny, one.code.name) {
                one.severity = Severity::Error;
            }
            Some(one)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, Diagnostic, said};

    static WARNS: Code = Code {
        name: "warns",
        severity: Severity::Warning,
        ja: "",
        en: "",
    };
    static FAILS: Code = Code {
        name: "fails",
        severity: Severity::Error,
        ja: "",
        en: "",
    };

    fn judged(deny: &[&str], allow: &[&str]) -> Vec<(&'static str, Severity)> {
        let list = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let options = Options {
            date: None,
            deny: list(deny),
            allow: list(allow),
        };
        let mut diags = Diagnostics::default();
        diags.push(Diagnostic::new(&WARNS, None, said("", "")));
        diags.push(Diagnostic::new(&FAILS, None, said("", "")));
        let once = options.judge(diags);
        assert_eq!(options.judge(once.clone()), once);
        once.iter().map(|d| (d.code.name, d.severity)).collect()
    }

    #[test]
    fn warnings_can_be_raised_or_dropped_and_errors_cannot() {
        use Severity::{Error, Warning};
        assert_eq!(judged(&[], &[]), [("warns", Warning), ("fails", Error)]);
        assert_eq!(
            judged(&["warns"], &[]),
            [("warns", Error), ("fails", Error)]
        );
        assert_eq!(
            judged(&["warnings"], &[]),
            [("warns", Error), ("fails", Error)]
        );
        assert_eq!(judged(&["warnings"], &["warns"]), [("fails", Error)]);
        assert_eq!(judged(&[], &["fails", "warns"]), [("fails", Error)]);
    }
}
