use super::args::{Asked, describe, parse};
use super::tongue;
use super::words;
use crate::diag::Tongue;
use std::ffi::OsString;

fn args(line: &str) -> Vec<OsString> {
    line.split_whitespace().map(OsString::from).collect()
}

fn text(line: &str, tongue: Tongue) -> String {
    match parse(&args(line), tongue) {
        Asked::Text(text) | Asked::Wrong(text) => text,
        Asked::Run(..) => String::new(),
    }
}

#[test]
fn the_description_holds_together() {
    describe(Tongue::Ja).debug_assert();
    describe(Tongue::En).debug_assert();
}

#[test]
fn every_command_and_flag_has_help_in_both_languages() {
    let mut used = Vec::new();
    let mut commands = vec![describe(Tongue::Ja)];
    while let Some(command) = commands.pop() {
        used.push(command.get_name().to_owned());
        used.extend(command.get_arguments().map(|a| a.get_id().to_string()));
        commands.extend(command.get_subcommands().cloned());
    }
    used.sort();
    used.dedup();
    let mut listed: Vec<_> = words::HELP.iter().map(|(id, _, _)| *id).collect();
    listed.sort_unstable();
    assert_eq!(used, listed);
}

#[test]
fn common_flags_stand_before_or_after_the_command() {
    for line in ["hakusho --root a build", "hakusho build --root a"] {
        let Asked::Run(asked) = parse(&args(line), Tongue::En) else {
            panic!("{line}");
        };
        let common = &asked.1;
        assert_eq!(common.root.to_str(), Some("a"));
        assert_eq!(common.output().unwrap().to_str(), Some("a/output"));
    }
}

#[test]
fn the_site_does_not_go_among_the_sources() {
    for (line, is_right) in [
        ("hakusho build", true),
        ("hakusho build --output content-of-the-site", true),
        ("hakusho build --output content/site", false),
        ("hakusho build --root a --output ./a/themes", false),
    ] {
        let Asked::Run(asked) = parse(&args(line), Tongue::En) else {
            panic!("{line}");
        };
        let common = &asked.1;
        assert_eq!(common.output().is_ok(), is_right, "{line}");
    }
}

#[test]
fn a_date_is_a_day() {
    for (line, is_right) in [
        ("hakusho build --date 2026-11-20", true),
        ("hakusho build --date 2026-11", false),
        ("hakusho build --date 2026-02-30", false),
        ("hakusho build --date 令和8年11月20日", false),
    ] {
        let asked = parse(&args(line), Tongue::Ja);
        assert_eq!(matches!(asked, Asked::Run(..)), is_right, "{line}");
    }
}

#[test]
fn help_is_in_the_language_of_messages() {
    let ja = text("hakusho build --help", Tongue::Ja);
    assert!(
        ja.starts_with("サイトを作ります\n\n使い方: hakusho build"),
        "{ja}"
    );
    assert!(!ja.contains("Options") && !ja.contains("default"), "{ja}");
    let en = text("hakusho --help", Tongue::En);
    assert!(
        en.contains("Usage: hakusho") && en.contains("Commands:"),
        "{en}"
    );
}

#[test]
fn slips_are_named_in_japanese() {
    for (line, expected) in [
        (
            "hakusho biuld",
            "「biuld」というコマンドはありません。「build」のことですか",
        ),
        (
            "hakusho build --rot a",
            "「--rot」は使えません。「--root」のことですか",
        ),
        (
            "hakusho build --format xml",
            "使える値: human、short、json、sarif",
        ),
        ("hakusho build --threads 0", "「0」は指定できません"),
        ("hakusho build --root", "に値が必要です"),
        ("hakusho completions", "が必要です"),
    ] {
        let text = text(line, Tongue::Ja);
        assert!(text.contains(expected), "{line}: {text}");
    }
}

#[test]
fn the_language_of_messages_follows_flag_and_environment() {
    let of = |line: &str, set: &[(&str, &str)]| {
        tongue::of(&args(line), |name| {
            let found = set.iter().find(|(n, _)| *n == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    };
    assert_eq!(of("hakusho build", &[]), Tongue::En);
    assert_eq!(of("hakusho build", &[("LANG", "ja_JP.UTF-8")]), Tongue::Ja);
    assert_eq!(
        of("hakusho build", &[("LC_ALL", "C"), ("LANG", "ja_JP.UTF-8")]),
        Tongue::En
    );
    assert_eq!(
        of("hakusho build", &[("LC_ALL", ""), ("LANG", "ja_JP.UTF-8")]),
        Tongue::Ja
    );
    assert_eq!(of("hakusho build --lang ja", &[]), Tongue::Ja);
    assert_eq!(of("hakusho --lang=en build", &[("LANG", "ja")]), Tongue::En);
}
