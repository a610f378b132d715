//! The forms of file: what other tools may write, and what any text becomes.

use super::{Files, built, exchange, opened, returned, rich, written};
#[cfg(feature = "xlsx")]
use hakusho::diag::Tongue;
#[cfg(feature = "xlsx")]
use hakusho::edit::translate::FormError;
use hakusho::edit::translate::{self, Form, Progress, Wishes, import};
use hakusho::source::{SourceFile, SourceTree};
use proptest::prelude::*;

#[test]
fn other_tools_may_write_xliff_in_their_own_way() {
    let text = include_str!("foreign.xlf");
    let back = returned(text.as_bytes());
    let texts: Vec<_> = back
        .units
        .iter()
        .map(|u| (u.name.as_str(), u.translation.as_deref()))
        .collect();
    assert_eq!(
        texts,
        [
            ("split", Some("One & two. `{a}` Three.")),
            ("codes", Some("**strong** and [a link](x.md) <b>\u{1}")),
            ("turned", Some("Second. First.")),
            ("half", None),
            ("empty", None),
        ]
    );
    assert_eq!(back.units[0].progress, Progress::Translated);
    assert_eq!(back.units[1].progress, Progress::Reviewed);
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
        for form in [Form::Xliff, Form::Po] {
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
