//! Pages that were not written in every language.

#[path = "../small/mod.rs"]
mod small;

#[test]
fn probe() {
    let mut files = small::files(include_str!("site.txt"));
    let en = String::from_utf8(files["themes/default/strings/en.toml"].clone()).unwrap();
    files.insert("themes/default/strings/ko.toml".into(), en.into_bytes());
    if let Ok(f) = std::env::var("OUT") {
        small::write(std::path::Path::new(&f), &files);
        let notice = String::from_utf8(files["content/harbour/report.toml"].clone()).unwrap().replace("\"omit\"", "\"notice\"");
        files.insert("content/harbour/report.toml".into(), notice.into_bytes());
        small::write(std::path::Path::new(&format!("{f}-notice")), &files);
    }
    let (made, found) = small::run(&small::tree(files));
    assert!(made.is_some(), "{found:#?}");
}
