//! Whatever stands on a page, reading it ends with a draft or with what is
//! wrong, and every place that is named lies within the file.

#![no_main]

use hakusho::diag::Tongue;
use hakusho::diag::form::{Form, print};
use hakusho::source::{SourceFile, SourceTree};
use libfuzzer_sys::fuzz_target;

const HEAD: &str = r#"languages = ["ja"]"#;

fuzz_target!(|bytes: &[u8]| {
    let file = |path: &str, bytes: &[u8]| SourceFile {
        path: path.to_owned(),
        bytes: bytes.to_vec(),
    };
    let tree = SourceTree::new(vec![
        file("hakusho.toml", HEAD.as_bytes()),
        file("content/a/2024/01-b.ja.md", bytes),
    ]);
    let (_, found) = hakusho::parse::parse(&tree);
    let form = Form::named("human").expect("there is a form for people");
    print(&found.sorted(), &tree, Tongue::Ja, form);
});
