//! The forms of file: what other tools may write, and what any text becomes.

use super::{Files, built, exchange, opened, returned, rich, written};
#[cfg(feature = "xlsx")]
use hakusho::diag::Tongue;
#[cfg(feature = "xlsx")]
use hakusho::edit::translate::FormError;
use hakusho::edit::translate::{self, Form, Progress, Returned, Wishes, import};
use hakusho::parity::State;
use hakusho::source::{SourceFile, SourceTree};
use proptest::prelude::*;

#[test]
fn other_tools_may_write_xliff_2_in_their_own_way() {
    let back = returned(include_bytes!("foreign.xlf"));
    assert_eq!(
        texts(&back),
        [
            ("split", Some("One & two. `{a}` Three.")),
            ("codes", Some("**strong** and [a link](x.md) <b>\u{1}")),
            ("turned", Some("Second. First.")),
            ("half", None),
            ("empty", None),
            ("unsure", Some("One?")),
            ("unsure elsewhere", Some("One?")),
        ]
    );
    use Progress::{Initial, Reviewed, Translated, Unsure};
    assert_eq!(
        progress(&back),
        [
            Translated, Reviewed, Initial, Initial, Initial, Unsure, Unsure
        ]
    );
}

#[test]
fn other_tools_may_write_xliff_1_in_their_own_way() {
    let back = returned(include_bytes!("foreign-12.xlf"));
    assert_eq!(
        texts(&back),
        [
            ("split", Some("One & two. `{a}` Three.")),
            ("codes", Some("**strong** and [a link](x.md) <b>\u{1}`b`")),
            ("half", None),
            ("lacking", None),
            ("empty", None),
            ("as it went", None),
            ("the same", Some("ICT")),
            ("unsure", Some("One?")),
        ]
    );
    assert_eq!(back.units[0].original, "一二。 `{a}`三。");
    assert_eq!(back.units[1].original, "**強調**と[リンク](x.md)`b`");
    use Progress::{Initial, Reviewed, Translated, Unsure};
    assert_eq!(
        progress(&back),
        [
            Reviewed, Reviewed, Translated, Initial, Initial, Initial, Translated, Unsure
        ]
    );
}

fn texts(back: &Returned) -> Vec<(&str, Option<&str>)> {
    let units = back.units.iter();
    units
        .map(|unit| (unit.name.as_str(), unit.translation.as_deref()))
        .collect()
}

fn progress(back: &Returned) -> Vec<Progress> {
    back.units.iter().map(|unit| unit.progress).collect()
}

/// Some tools find nothing to translate where no `target` stands, and leave its
/// state as it was.
#[test]
fn xliff_1_goes_out_with_the_original_in_the_place_of_the_translation() {
    let mut whole = exchange(&FILES, "en", true);
    let unit = &mut whole.sheets[0].units[0];
    (unit.translation, unit.state) = (None, State::Missing);
    let text = String::from_utf8(written(&whole, Form::Xliff12)).expect("UTF-8");
    let open = r#"<target state="needs-translation">"#;
    assert_eq!(text.matches(open).count(), 1 + waiting(&FILES));
    let (before, rest) = text.split_once(open).expect("it is there");
    let (copy, after) = rest.split_once("</target>").expect("it ends");
    assert!(before.contains(&format!("<source>{copy}</source>")));
    assert_eq!(returned(text.as_bytes()).units[0].translation, None);
    let made = format!("{before}{open}New.</target>{after}");
    let back = returned(made.as_bytes());
    assert_eq!(back.units[0].translation.as_deref(), Some("New."));
    assert_eq!(back.units[0].progress, Progress::Initial);
}

/// How many texts lack a translation or have an old one.
fn waiting(files: &Files) -> usize {
    let due = exchange(files, "en", false);
    due.sheets.iter().map(|sheet| sheet.units.len()).sum()
}

#[cfg(feature = "xlsx")]
#[test]
fn what_excel_cannot_hold_or_is_not_excel_is_said() {
    let mut whole = exchange(&FILES, "en", true);
    let sheet = &mut whole.sheets[0];
    sheet.units[0].original.text = "あ".repeat(32_768);
    let (path, name) = (sheet.path.clone(), sheet.units[0].name.clone());
    let refused = translate::write(&whole, Form::Xlsx, Tongue::En);
    assert_eq!(refused, Err(FormError::TooLong(path, name)));
    for (bytes, words) in [
        (&b"PK\x03\x04 no archive"[..], "no workbook"),
        (b"\xD0\xCF\x11\xE0", "password"),
    ] {
        let file = SourceFile {
            path: "back.xlsx".to_owned(),
            bytes: bytes.to_vec(),
        };
        let fault = translate::read(&SourceTree::new(vec![file])).expect_err("it is no workbook");
        assert!(fault.message.en.contains(words), "{fault:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any text comes through every form as it was.
    #[test]
    fn any_text_comes_back(text in r#"[ -~あ々〜0-9\n\t\\"<>&\]\[{}|*#`_]{1,60}"#) {
        let mut whole = exchange(&FILES, "en", true);
        let unit = &mut whole.sheets[0].units[0];
        unit.original.text = text.clone();
        unit.original.marks.clear();
        unit.translation = Some(unit.original.clone());
        for form in built() {
            let back = returned(&written(&whole, form));
            prop_assert_eq!(&back.units[0].original, &text, "{:?}", form);
            let expected = Some(&text).filter(|text| !text.trim().is_empty());
            prop_assert_eq!(back.units[0].translation.as_ref().filter(|t| !t.trim().is_empty()), expected);
        }
    }

    /// Whatever is in a file, reading it ends, and so does its import.
    #[test]
    fn no_file_is_too_strange(cut in 0usize..4000, put in r#"[ -~あ\n<>&"]{0,8}"#) {
        for form in [Form::Xliff, Form::Xliff12, Form::Po] {
            let mut text = String::from_utf8(written(&exchange(&FILES, "en", true), form)).expect("UTF-8");
            let mut at = cut.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.insert_str(at, &put);
            let file = SourceFile { path: "back".to_owned(), bytes: text.into_bytes() };
            if let Ok(back) = translate::read(&SourceTree::new(vec![file])) {
                let (tree, publication) = opened(&FILES);
                import(&tree, &publication, &back, Wishes::default());
            }
        }
    }
}

static FILES: std::sync::LazyLock<Files> = std::sync::LazyLock::new(|| {
    let mut files = rich();
    files.retain(|path, _| !path.starts_with("themes/"));
    files
});
