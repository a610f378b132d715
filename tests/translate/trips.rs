//! What goes out and comes back is put into its place, and nothing beside it
//! changes.

use super::{
    after, built, changed, exchange, lines, returned, reword, rich, small, without_locks, written,
};
use hakusho::edit::translate::{Form, Returned};

#[test]
fn what_comes_back_as_it_went_changes_nothing() {
    for (files, languages) in [(rich(), &["en"][..]), (small::sample(), &["en", "ja"])] {
        for into in languages {
            let whole = exchange(&files, into, true);
            let count: usize = whole.sheets.iter().map(|sheet| sheet.units.len()).sum();
            for form in built() {
                let back = returned(&written(&whole, form));
                assert_eq!(back.units.len(), count, "{form:?}");
                let (after, imported) = after(&files, &back);
                assert_eq!(changed(&files, &after), [] as [&str; 0], "{form:?}");
                assert_eq!(imported.same + imported.unfinished, count, "{form:?}");
            }
        }
    }
}

#[test]
fn the_same_texts_give_the_same_bytes() {
    let files = rich();
    for form in built() {
        let [one, two] = [(), ()].map(|()| written(&exchange(&files, "en", true), form));
        assert!(one == two, "{form:?}");
    }
}

/// Every text of the sample gets another wording, and then its own again.
#[test]
fn every_place_is_found_and_nothing_beside_it_changes() {
    for (files, languages) in [(rich(), &["en"][..]), (small::sample(), &["en", "ja"])] {
        for into in languages {
            let before = returned(&written(&exchange(&files, into, true), Form::Xliff));
            let mut other = before.clone();
            for text in other
                .units
                .iter_mut()
                .filter_map(|u| u.translation.as_mut())
            {
                reword(text, " ※");
            }
            let (there, imported) = after(&files, &other);
            assert!(imported.placed > 0);
            let read = returned(&written(&exchange(&there, into, true), Form::Po));
            let texts = |returned: &Returned| -> Vec<_> {
                let units = returned.units.iter();
                units
                    .map(|u| (u.name.clone(), u.translation.clone()))
                    .collect()
            };
            for (read, put) in texts(&read).into_iter().zip(texts(&other)) {
                assert_eq!(read, put);
            }
            let (back, _) = after(&there, &before);
            assert_eq!(
                changed(&without_locks(&files), &without_locks(&back)),
                [] as [&str; 0]
            );
        }
    }
}

#[test]
fn one_changed_text_changes_one_place() {
    let files = rich();
    let whole = returned(&written(&exchange(&files, "en", true), Form::Xliff));
    for at in 0..whole.units.len() {
        let mut one = whole.clone();
        let unit = &mut one.units[at];
        let Some(text) = &mut unit.translation else {
            continue;
        };
        reword(text, " again");
        let path = unit.path.replace(".ja.md", ".en.md");
        let (after, imported) = after(&files, &one);
        assert_eq!(imported.placed, 1);
        let mut expected = vec![path.as_str()];
        let changed = changed(&files, &after);
        let lock = changed
            .iter()
            .find(|path| path.ends_with("translations.lock"));
        expected.extend(lock);
        assert_eq!(changed.len(), 2, "{changed:?}");
        expected.sort_unstable();
        assert_eq!(changed, expected);
        let [before, now] = [&files, &after].map(|files| lines(&files[&path]));
        let differ = before.iter().zip(&now).filter(|(a, b)| a != b).count();
        assert_eq!((before.len(), differ), (now.len(), 1), "{path}");
    }
}

/// Each paragraph, row, item … of the English page is taken out, and comes back
/// to where it was.
#[test]
fn what_is_missing_is_put_behind_what_stands_before_it() {
    let files = rich();
    let whole = returned(&written(&exchange(&files, "en", true), Form::Xliff));
    let path = "content/harbour/2024/02-work.en.md";
    let text = String::from_utf8(files[path].clone()).expect("it is UTF-8");
    let front = text.find("+++\n\n").expect("it has front matter") + 5;
    let mut tried = 0;
    let starts = text[front..].match_indices("\n").map(|(at, _)| front + at);
    for start in std::iter::once(front).chain(starts.map(|at| at + 1)) {
        let line = text[start..]
            .split_inclusive('\n')
            .next()
            .unwrap_or_default();
        let is_block = line.starts_with(|c: char| c.is_alphanumeric() || "-#>[|".contains(c));
        if !is_block
            || ["|--", "| Line", "Minato", "code", "Term", "[^when"]
                .iter()
                .any(|no| line.starts_with(no))
        {
            continue;
        }
        let mut cut = text.clone();
        let alone = cut[..start].ends_with("\n\n") && cut[start + line.len()..].starts_with('\n');
        cut.replace_range(start..start + line.len() + usize::from(alone), "");
        let mut lacking = files.clone();
        lacking.insert(path.to_owned(), cut.into_bytes());
        let (after, _) = after(&lacking, &whole);
        let now = String::from_utf8_lossy(&after[path]).into_owned();
        assert_eq!(now, text, "without {line}");
        tried += 1;
    }
    assert!(tried > 10, "{tried}");
}

#[test]
fn a_missing_page_is_made_out_of_its_original() {
    let mut files = rich();
    let whole = returned(&written(&exchange(&files, "en", true), Form::Xliff));
    let path = "content/harbour/2024/02-work.en.md";
    let page = files.remove(path).expect("it is there");
    let (after, _) = after(&files, &whole);
    assert_eq!(
        String::from_utf8_lossy(&after[path]),
        String::from_utf8_lossy(&page)
    );
}

#[test]
fn texts_that_lack_a_language_get_it_beside_the_others() {
    let files = rich();
    let whole = returned(&written(&exchange(&files, "en", true), Form::Po));
    let mut lacking = files.clone();
    for (path, bytes) in &mut lacking {
        let Ok(text) = std::str::from_utf8(bytes) else {
            continue;
        };
        if path.ends_with(".toml") && !path.starts_with("themes/") {
            *bytes = stripped(text).into_bytes();
        }
    }
    assert!(changed(&files, &lacking).len() > 4);
    let (after, _) = after(&lacking, &whole);
    // The singular in the forms of a unit is no text of its own.
    assert_eq!(
        changed(&without_locks(&files), &without_locks(&after)),
        ["hakusho.toml"]
    );
    let form = r#"forms = { ja = { other = "{n}人" }, en = { other = "{n} people" } }"#;
    assert!(String::from_utf8_lossy(&after["hakusho.toml"]).contains(form));
}

/// A TOML text without its English.
fn stripped(text: &str) -> String {
    let own_line = |line: &&str| {
        !["en = ", "  title.en = "]
            .iter()
            .any(|key| line.starts_with(key))
    };
    let text: String = text.split_inclusive('\n').filter(own_line).collect();
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(", en") {
        out.push_str(before);
        let value = after.trim_start_matches([' ', '=']);
        // The strings of the case have no marks of their own in them.
        let close = ["{", "\"\"\"", "\"", "'"]
            .into_iter()
            .find(|open| value.starts_with(open));
        let close = close.expect("it is a string or a table");
        let end = if close == "{" { " }" } else { close };
        let found = value[close.len()..].find(end).expect("it is closed");
        rest = &value[close.len() + found + end.len()..];
    }
    out + rest
}
