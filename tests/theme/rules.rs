//! What holds between the source, the templates and the words.

use crate::{default_theme, files_below, languages, root, theme_files};
use hakusho::theme::{Template, USED};
use std::collections::BTreeSet;

/// The program's own source, by path.
fn source() -> Vec<(String, String)> {
    let mut files = Vec::new();
    files_below(&root().join("src"), &mut files);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("Rust is UTF-8");
    files.into_iter().map(|f| (f.path, text(f.bytes))).collect()
}

fn templates() -> String {
    let files = theme_files().into_iter();
    let texts = files.filter(|f| f.path.ends_with(".html"));
    texts
        .map(|f| String::from_utf8_lossy(&f.bytes).into_owned())
        .collect()
}

/// Whether a template prints the word.
fn printed(templates: &str, key: &str) -> bool {
    let word = format!("w.{key}");
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    templates
        .match_indices(&word)
        .any(|(at, _)| ends(&templates[at + word.len()..]))
}

#[test]
fn every_word_is_used_and_every_language_has_it() {
    let (theme, templates) = (default_theme(), templates());
    let used: BTreeSet<&str> = USED.iter().copied().collect();
    assert_eq!(used.len(), USED.len(), "each key is listed once");
    for lang in languages() {
        for key in theme.words(&lang).all().keys() {
            let counted = key
                .rsplit_once('_')
                .map(|(stem, _)| format!("{stem}_other"));
            let known = used.contains(key.as_str())
                || printed(&templates, key)
                || counted.is_some_and(|other| used.contains(other.as_str()));
            assert!(known, "{key} is used nowhere");
        }
    }
}

#[test]
fn words_have_the_same_parts_in_every_language() {
    let theme = default_theme();
    let parts = |text: &str| -> BTreeSet<String> {
        let inside = text.split('{').skip(1);
        inside
            .filter_map(|rest| Some(rest.split_once('}')?.0.to_owned()))
            .collect()
    };
    let [ja, en] = languages();
    for (key, text) in theme.words(&ja).all() {
        let other = theme.words(&en).get(key);
        assert_eq!(parts(text), parts(other), "{key}");
    }
}

/// A theme asks for a word by a name that is written out, so that this list
/// can be compared with the source.
#[test]
fn words_that_the_program_asks_for_are_listed() {
    for (path, text) in source() {
        for call in ["words.get(\"", "words.fill(\"", "words.count(\""] {
            for (at, _) in text.match_indices(call) {
                let rest = &text[at + call.len()..];
                let key = rest.split('"').next().unwrap_or_default();
                let listed = USED.contains(&key) || USED.contains(&format!("{key}_other").as_str());
                assert!(
                    listed || path.contains("theme/words"),
                    "{path}: {key} is not in USED"
                );
            }
        }
    }
}

/// The writer of prose and the writer of charts, each with its own files.
#[test]
fn markup_is_made_in_two_places() {
    const WRITERS: [&str; 2] = ["src/render/prose", "src/render/part/chart"];
    for (path, text) in source() {
        let writer = WRITERS.iter().any(|writer| path.starts_with(writer));
        assert!(writer || !text.contains("Html::written("), "{path}");
    }
}

#[test]
fn every_template_of_the_list_is_a_file_of_its_own() {
    let files: BTreeSet<_> = Template::ALL.iter().map(|t| t.file()).collect();
    assert_eq!(files.len(), Template::ALL.len());
    let own = theme_files().into_iter().filter_map(|f| {
        let name = f.path.strip_prefix("themes/default/templates/")?.to_owned();
        let shared = name == "base.html" || name.starts_with("component/");
        (!shared).then_some(name)
    });
    let own: BTreeSet<_> = own.collect();
    assert_eq!(
        own.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        files
    );
}
