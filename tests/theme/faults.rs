//! Themes with something wrong, and what is said about it.

use crate::{languages, mark, part, theme_files};
use hakusho::diag::Diagnostic;
use hakusho::lang::Lang;
use hakusho::source::{SourceFile, SourceTree};
use hakusho::theme::{self, Template};

/// What loading says after `change` was made to one file of the default theme.
fn after(path: &str, change: impl Fn(String) -> String) -> Vec<(String, String, Vec<String>)> {
    let mut files = theme_files();
    let path = format!("themes/default/{path}");
    let file = files.iter_mut().find(|f| f.path == path);
    let file = file.unwrap_or_else(|| panic!("{path} is part of the theme"));
    let text = String::from_utf8(file.bytes.clone()).expect("templates and words are UTF-8");
    file.bytes = change(text).into_bytes();
    said(files, "default", &languages())
}

fn said(
    files: Vec<SourceFile>,
    name: &str,
    languages: &[Lang],
) -> Vec<(String, String, Vec<String>)> {
    let tree = SourceTree::new(files);
    let (theme, found) = theme::load(&tree, name, None, languages);
    assert!(theme.is_none(), "the theme has a fault");
    let place = |one: &Diagnostic| {
        let Some(at) = one.at else {
            return one.code.name.to_owned();
        };
        let (line, column) = tree.line_column(at);
        let file = &tree.file(at.file).path;
        format!("{} {file}:{line}:{column}", one.code.name)
    };
    let help = |one: &Diagnostic| one.help.iter().map(|h| h.en.clone()).collect();
    let found = found.sorted();
    found
        .iter()
        .map(|one| (place(one), one.message.en.clone(), help(one)))
        .collect()
}

#[test]
fn a_theme_that_is_not_there() {
    let all = said(theme_files(), "defualt", &languages());
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].0, "theme-missing");
    assert_eq!(all[0].2, ["did you mean `default`?"]);
}

#[test]
fn a_key_that_is_not_known() {
    let all = after("theme.toml", |text| text.replace("styles", "stiles"));
    assert_eq!(all[0].0, "theme-unknown-key themes/default/theme.toml:3:1");
    assert_eq!(all[0].1, "unknown key `stiles` in theme.toml");
    assert_eq!(all[0].2, ["did you mean `styles`?"]);
}

#[test]
fn a_value_that_is_no_text() {
    let all = after("theme.toml", |text| text.replace("\"1.0.0\"", "1"));
    assert_eq!(all[0].0, "theme-file themes/default/theme.toml:2:11");
    assert_eq!(
        all[0].1,
        "the value of `version` must be a string in quotes"
    );
}

#[test]
fn a_style_sheet_that_is_not_there() {
    let all = after("theme.toml", |text| text.replace("site.css", "sight.css"));
    assert_eq!(all[0].1, "the theme has no file assets/sight.css");
    assert_eq!(all[0].2, ["did you mean `site.css`?"]);
}

#[test]
fn a_word_that_is_missing_in_one_language() {
    let all = after("strings/en.toml", |text| {
        text.replace("prev_next =", "prev_nxt =")
    });
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].0, "theme-word themes/default/strings/en.toml:1:1");
    assert_eq!(
        all[0].1,
        "themes/default/strings/en.toml has no `prev_next`"
    );
    assert_eq!(
        all[0].2,
        ["add a line `prev_next = \"…\"`, unless `prev_nxt` was meant to be it"]
    );
}

#[test]
fn a_language_without_words() {
    let korean = Lang::parse("ko").expect("ko is a tag");
    let all = said(theme_files(), "default", &[Lang::ja(), korean]);
    assert_eq!(
        all[0].1,
        "the words of the interface are missing: themes/default/strings/ko.toml is expected"
    );
}

#[test]
fn a_slip_in_a_template() {
    let all = after("templates/glossary.html", |text| {
        text.replace("{% endblock %}", "{% endblok %}")
    });
    assert_eq!(all.len(), 1);
    assert_eq!(
        all[0].0,
        "theme-template themes/default/templates/glossary.html:4:4"
    );
}

#[test]
fn a_component_that_is_not_there() {
    let all = after("templates/glossary.html", |text| {
        text.replace("<glossary", "<glosary")
    });
    assert_eq!(all[0].0, "theme-template");
    assert!(all[0].1.contains("glosary"), "{}", all[0].1);
    assert!(all[0].1.contains("glossary.html:3:4"), "{}", all[0].1);
}

#[test]
fn a_template_that_is_missing() {
    let mut files = theme_files();
    files.retain(|f| f.path != "themes/default/templates/glossary.html");
    let all = said(files, "default", &languages());
    assert_eq!(
        all[0].1,
        "the template themes/default/templates/glossary.html is missing"
    );
}

#[test]
fn a_template_that_lets_any_text_through() {
    for bypass in ["safe", "html"] {
        let mut files = theme_files();
        let path = "themes/default/templates/part/mark.html";
        let file = files.iter_mut().find(|f| f.path == path);
        file.expect("it is there").bytes = format!("{{{{ part.text | {bypass} }}}}").into_bytes();
        let (theme, _) = theme::load(&SourceTree::new(files), "default", None, &languages());
        let theme = theme.expect("the filters are known");
        let fault = theme.render(Template::PartMark, &Lang::ja(), &part(&mark("text")));
        let fault = fault.expect_err("the bypass is refused").to_string();
        assert!(fault.contains("`html`"), "{fault}");
        assert!(fault.contains("mark.html:1"), "{fault}");
    }
}
