//! One slip of the keyboard anywhere in a publication gives one error.

use hakusho::diag::Severity;
use hakusho::source::{SourceFile, SourceTree};
use std::ops::Range;

fn base() -> Vec<(String, String)> {
    let text = include_str!("cases/base.txt");
    format!("\n{text}")
        .split("\n--- ")
        .skip(1)
        .filter_map(|part| part.split_once('\n'))
        .map(|(path, body)| (path.to_owned(), body.to_owned()))
        .collect()
}

/// Errors in the base with one stretch of one file written otherwise.
fn errors(which: usize, place: &Range<usize>, instead: &str) -> Vec<String> {
    let files = base().into_iter().enumerate().map(|(i, (path, mut text))| {
        if i == which {
            text.replace_range(place.clone(), instead);
        }
        SourceFile {
            path,
            bytes: text.into_bytes(),
        }
    });
    let tree = SourceTree::new(files.collect());
    let (draft, mut found) = hakusho::parse::parse(&tree);
    found.extend(hakusho::model::resolve(&draft).1);
    let errors = found.sorted();
    let errors = errors.iter().filter(|d| d.severity == Severity::Error);
    errors
        .map(|d| format!("{}: {}", d.code.name, d.message.en))
        .collect()
}

/// Puts `slip` to every stretch that `find` names in files of an ending, and
/// says where that does not give one error.
fn each_gives_one_error(
    ending: &str,
    find: impl Fn(&str) -> Vec<Range<usize>>,
    slip: impl Fn(&str) -> String,
) {
    let mut wrong = Vec::new();
    for (which, (path, text)) in base().iter().enumerate() {
        if !path.ends_with(ending) {
            continue;
        }
        for place in find(text) {
            let instead = slip(&text[place.clone()]);
            let found = errors(which, &place, &instead);
            if found.len() != 1 {
                let line = text[..place.start].matches('\n').count() + 1;
                wrong.push(format!("{path}:{line} {instead}: {found:#?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words before ` =`.
fn keys(text: &str) -> Vec<Range<usize>> {
    let is_key = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let ends = text.match_indices(" = ").map(|(at, _)| at);
    ends.map(|end| {
        let length = text[..end].chars().rev().take_while(|c| is_key(*c)).count();
        end - length..end
    })
    .filter(|key| !key.is_empty())
    .collect()
}

/// Texts in quotes that are ids, words or periods.
fn plain_values(text: &str) -> Vec<Range<usize>> {
    let quotes: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    let pairs = quotes.chunks(2).filter(|pair| pair.len() == 2);
    pairs
        .map(|pair| pair[0] + 1..pair[1])
        .filter(|value| {
            let text = &text[value.clone()];
            let plain = text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            // Two texts of the base look like ids.
            plain && text.len() > 2 && !["default", "people"].contains(&text)
        })
        .collect()
}

#[test]
fn in_a_key() {
    each_gives_one_error(".toml", keys, |key| format!("{key}x"));
}

#[test]
fn in_a_value_that_is_left_open() {
    let last_quotes = |text: &str| {
        let lines = text.match_indices("\"\n").map(|(at, _)| at..at + 1);
        lines.collect()
    };
    each_gives_one_error(".toml", last_quotes, |_| String::new());
}

#[test]
fn in_quotes_that_are_curly() {
    let values = |text: &str| {
        let quoted = plain_values(text).into_iter();
        quoted.map(|v| v.start - 1..v.end + 1).collect()
    };
    each_gives_one_error(".toml", values, |value| {
        format!("“{}”", value.trim_matches('"'))
    });
}

#[test]
fn in_an_id_or_word() {
    each_gives_one_error(".toml", plain_values, |value| format!("{value}_"));
}

#[test]
fn in_the_bracket_of_a_header() {
    let headers = |text: &str| {
        let lines = text.match_indices("]\n").map(|(at, _)| at..at + 1);
        lines
            .filter(|at| !text[..at.start].ends_with('"'))
            .collect()
    };
    each_gives_one_error(".toml", headers, |_| String::new());
}

#[test]
fn in_a_placeholder_or_part() {
    let ids = |text: &str| {
        let names = [
            "passengers.",
            ".target",
            "FY2030",
            "chart ",
            "ferries-trend",
        ];
        let found = names
            .iter()
            .filter_map(|name| text.find(name).map(|at| at..at + 3));
        found.collect()
    };
    each_gives_one_error(".md", ids, |three| format!("{three}xx"));
}
