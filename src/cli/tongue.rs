use crate::diag::Tongue;
use std::ffi::OsString;

/// The language of messages: `--lang` wherever it stands, else that of the
/// environment. It is needed before the command line is read, for its help.
pub(super) fn of(args: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Tongue {
    let asked = args.iter().enumerate().find_map(|(i, arg)| {
        let arg = arg.to_str()?;
        match arg.strip_prefix("--lang")? {
            "" => args.get(i + 1)?.to_str(),
            rest => rest.strip_prefix('='),
        }
    });
    match asked {
        Some("ja") => Tongue::Ja,
        Some("en") => Tongue::En,
        _ => of_environment(variable),
    }
}

/// The first of the variables that is set, in the order that POSIX gives them.
fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Tongue {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty());
    match locale {
        Some(locale) if locale.starts_with("ja") => Tongue::Ja,
        _ => Tongue::En,
    }
}
