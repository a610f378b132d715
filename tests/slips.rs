//! One slip of the keyboard anywhere in a publication gives one error: places
//! that refer to it are labels of it, or say nothing.

mod small;

use hakusho::compile::{Options, prepare};
use hakusho::diag::Severity;
use std::ops::Range;

/// Adds to the base what refers to its things from many places.
const TANGLE: &str = include_str!("cases/tangle.txt");

/// The files of the base, with and without the tangle, that may have slips.
fn publications() -> Vec<small::Files> {
    let all = ["use base\n".to_owned(), format!("use base\n{TANGLE}")];
    all.iter().map(|text| small::files(text)).collect()
}

/// Errors in a publication with one stretch of one file written otherwise.
fn errors(files: &small::Files, path: &str, place: &Range<usize>, instead: &str) -> Vec<String> {
    let mut files = files.clone();
    if let Some(bytes) = files.get_mut(path) {
        bytes.splice(place.clone(), instead.bytes());
    }
    let (_, errors) = prepare(&small::tree(files), &Options::default());
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
    let mut tried = 0;
    for files in publications() {
        for (path, bytes) in &files {
            if !path.ends_with(ending) || path.starts_with("themes/") {
                continue;
            }
            let text = String::from_utf8_lossy(bytes);
            for place in find(&text) {
                tried += 1;
                let instead = slip(&text[place.clone()]);
                let found = errors(&files, path, &place, &instead);
                if found.len() != 1 {
                    let line = text[..place.start].matches('\n').count() + 1;
                    wrong.push(format!("{path}:{line} {instead}: {found:#?}"));
                }
            }
        }
    }
    assert!(tried > 2, "nothing was tried");
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

/// Texts in quotes.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let quotes: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    let pairs = quotes.chunks(2).filter(|pair| pair.len() == 2);
    pairs.map(|pair| pair[0] + 1..pair[1]).collect()
}

/// Texts in quotes that are ids, words or periods.
fn plain_values(text: &str) -> Vec<Range<usize>> {
    quoted(text)
        .into_iter()
        .filter(|value| {
            let text = &text[value.clone()];
            let plain = text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            // These texts look like ids.
            plain && text.len() > 2 && !["default", "people", "calls"].contains(&text)
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
fn in_a_period() {
    let periods = |text: &str| {
        let quoted = quoted(text).into_iter();
        quoted
            .filter(|at| {
                let value = &text[at.clone()];
                value.starts_with("FY2") || value.starts_with("2024-") || value.starts_with("..2")
            })
            .collect()
    };
    each_gives_one_error(".toml", periods, |period| period.replace('2', "2x"));
}

#[test]
fn in_each_word_of_a_placeholder() {
    let words = |text: &str| {
        let spans = text.match_indices("`{").filter_map(|(open, _)| {
            let close = open + text[open..].find("}`")?;
            Some((open + 2, close))
        });
        spans
            .flat_map(|(open, close)| {
                let word = |c: char| c.is_ascii_alphanumeric() || c == '-';
                let inner = &text[open..close];
                let starts = inner.char_indices().filter(|(at, c)| {
                    word(*c) && !inner[..*at].chars().next_back().is_some_and(word)
                });
                starts
                    .map(|(at, _)| {
                        let rest = &inner[at..];
                        let length = rest.find(|c| !word(c)).unwrap_or(rest.len());
                        open + at..open + at + length
                    })
                    .collect::<Vec<_>>()
            })
            .collect()
    };
    each_gives_one_error(".md", words, |word| format!("{word}x"));
    each_gives_one_error(".md", words, |word| {
        let mut swapped: Vec<char> = word.chars().collect();
        let middle = swapped.len() / 2;
        swapped.insert(middle, 'q');
        swapped.into_iter().collect()
    });
}

#[test]
fn in_the_name_of_a_part() {
    let names = |text: &str| {
        let fences = text.match_indices("\n```").map(|(at, _)| at + 4);
        fences
            .filter_map(|at| {
                let line = text[at..].lines().next()?;
                let (part, rest) = line.split_once(' ')?;
                Some([
                    at..at + part.len(),
                    at + part.len() + 1..at + part.len() + 1 + rest.len(),
                ])
            })
            .flatten()
            .collect()
    };
    each_gives_one_error(".md", names, |name| format!("{name}x"));
}

#[test]
fn in_a_link() {
    let targets = |text: &str| {
        let links = text.match_indices("](").filter_map(|(at, _)| {
            let end = text[at..].find(')')?;
            Some(at + 2..at + end)
        });
        links.collect()
    };
    each_gives_one_error(".md", targets, |target| format!("{target}x"));
    each_gives_one_error(".md", targets, |target| format!("x{target}"));
}

#[test]
fn in_a_head_or_key_of_a_grid() {
    let cells = |text: &str| {
        let mut found = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let first = line.find(',').unwrap_or(line.len());
            found.push(at..at + first);
            at += line.len();
        }
        found
    };
    each_gives_one_error(".csv", cells, |cell| format!("{cell}x"));
}
