//! Social cards from outside: `hakusho build --cards`, in a program with the
//! feature `cards` and in one without it.

mod small;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn build(root: &Path, args: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_hakusho"))
        .current_dir(root)
        .args(["build", "--format", "short", "--lang", "en"])
        .args(args)
        .output();
    output.expect("the program runs")
}

/// A folder with a small publication in it, and `more` at the head of its
/// `hakusho.toml`.
fn publication(more: &str) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("there is room for a folder");
    small::write(root.path(), &small::files("use base\n"));
    let path = root.path().join("hakusho.toml");
    let text = fs::read_to_string(&path).expect("the base has this file");
    fs::write(path, format!("{text}\n{more}")).expect("the folder is writable");
    root
}

fn page(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join("output").join(path)).expect("the page is made")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn without_the_flag_there_are_no_cards_and_no_word_of_them() {
    let root = publication("[cards]\nfont = \"no-such-font.ttf\"\n");
    let output = build(root.path(), &["--deny", "no-card-font"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(!root.path().join("output/cards").exists());
    let page = page(root.path(), "en/harbour/2024/index.html");
    assert!(!page.contains("og:image"));
    assert!(page.contains("<meta property=\"og:title\""));
    assert!(page.contains("<meta property=\"og:locale\" content=\"en_GB\">"));
    assert!(page.contains("<meta property=\"og:locale:alternate\" content=\"ja_JP\">"));
    assert!(page.contains("<meta name=\"twitter:card\" content=\"summary\">"));
}

#[cfg(not(feature = "cards"))]
#[test]
fn a_program_without_the_feature_says_so_and_makes_the_site() {
    let root = publication("");
    let output = build(root.path(), &["--cards"]);
    assert!(output.status.success());
    assert!(said(&output).contains("warning[cards-not-built]"));
    assert!(root.path().join("output/en/index.html").exists());
    assert!(!root.path().join("output/cards").exists());
}

#[cfg(feature = "cards")]
mod made {
    use super::*;
    use std::collections::BTreeMap;

    /// Every card by its name below `cards/harbour/2024/`.
    fn cards(root: &Path) -> BTreeMap<String, Vec<u8>> {
        let folder = root.join("output/cards/harbour/2024");
        let files = fs::read_dir(folder).expect("there are cards");
        files
            .map(|file| {
                let file = file.expect("the folder can be listed");
                let name = file.file_name().to_string_lossy().into_owned();
                (name, fs::read(file.path()).expect("a card can be read"))
            })
            .collect()
    }

    /// Whether this machine has a font for cards; says so where it has none.
    fn has_font() -> bool {
        let found = hakusho::disk::card_font(Path::new("."), None).is_ok();
        if !found {
            eprintln!("skipped: no Japanese font on this machine");
        }
        found
    }

    #[test]
    fn a_font_that_cannot_be_used_leaves_a_whole_site_without_cards() {
        for (font, words) in [
            (
                "no-such-font.ttf",
                "the font `no-such-font.ttf` cannot be read",
            ),
            ("content", "the font `content` cannot be read"),
            ("glossary.toml", "`glossary.toml` cannot be read as a font"),
        ] {
            let root = publication(&format!("[cards]\nfont = \"{font}\"\n"));
            fs::write(root.path().join("glossary.toml"), "").expect("the folder is writable");
            let output = build(root.path(), &["--cards"]);
            assert!(output.status.success());
            let said = said(&output);
            assert!(said.contains("warning[no-card-font]"), "{said}");
            assert!(said.contains(words), "{said}");
            assert!(root.path().join("output/en/index.html").exists());
            assert!(!root.path().join("output/cards").exists());

            let denied = build(root.path(), &["--cards", "--deny", "no-card-font"]);
            assert_eq!(denied.status.code(), Some(1));
        }
    }

    #[test]
    fn cards_are_pictures_of_the_size_that_pages_say() {
        if !has_font() {
            return;
        }
        let root = publication("");
        let output = build(root.path(), &["--cards"]);
        assert!(output.status.success(), "{}", said(&output));
        let first = cards(root.path());
        assert!(first.contains_key("index.ja.png") && first.contains_key("index.en.png"));
        for (name, bytes) in &first {
            assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n", "{name}");
            // Width and height stand at the head of IHDR, the first chunk.
            let number = |at: usize| u32::from_be_bytes([0, 1, 2, 3].map(|i| bytes[at + i]));
            assert_eq!((number(16), number(20)), (1200, 630), "{name}");
            // An empty sheet of this size is far smaller.
            assert!(bytes.len() > 8000, "{name}: {} bytes", bytes.len());
        }
        assert_ne!(first["index.ja.png"], first["index.en.png"]);

        let address = "https://example.org/cards/harbour/2024/index.en.png";
        let page = page(root.path(), "en/harbour/2024/index.html");
        assert!(page.contains(&format!(
            "<meta property=\"og:image\" content=\"{address}\">"
        )));
        assert!(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"));

        fs::remove_dir_all(root.path().join("output")).expect("the site can be removed");
        assert!(build(root.path(), &["--cards"]).status.success());
        assert!(first == cards(root.path()), "the second build differs");
    }
}
