//! The default theme: it loads, it says everything in every language, and it
//! can write every page.

use hakusho::lang::Lang;
use hakusho::source::{SourceFile, SourceTree};
use hakusho::theme::{self, Theme};
use std::path::Path;

fn files_below(folder: &Path, root: &Path, into: &mut Vec<SourceFile>) {
    let entries = std::fs::read_dir(folder).expect("the theme's folder is in the repository");
    for entry in entries {
        let path = entry.expect("entries can be read").path();
        if path.is_dir() {
            files_below(&path, root, into);
        } else {
            let inside = path.strip_prefix(root).expect("below the root");
            into.push(SourceFile {
                path: inside.to_string_lossy().replace('\\', "/"),
                bytes: std::fs::read(&path).expect("files can be read"),
            });
        }
    }
}

fn tree() -> SourceTree {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    files_below(&root.join("themes"), root, &mut files);
    SourceTree::new(files)
}

fn languages() -> [Lang; 2] {
    [Lang::ja(), Lang::en()]
}

fn default_theme() -> Theme {
    let (theme, found) = theme::load(&tree(), "default", None, &languages());
    let all: Vec<_> = found.iter().map(|d| &d.message.en).collect();
    theme.unwrap_or_else(|| panic!("{all:#?}"))
}

#[test]
fn the_default_theme_loads() {
    let theme = default_theme();
    assert_eq!(theme.words(&Lang::en()).get("next"), "Next");
    assert_eq!(theme.words(&Lang::ja()).get("next"), "次のページ");
}
