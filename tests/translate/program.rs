//! The command.

use super::{rich, small};
use std::path::Path;
use std::process::{Command, Output};

fn hakusho(root: &Path, args: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_hakusho"))
        .current_dir(root)
        .args(["translate"])
        .args(args)
        .args(["--lang", "en"])
        .output();
    output.expect("the program runs")
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_program_exports_and_imports() {
    let root = tempfile::tempdir().expect("there is room for a folder");
    small::write(root.path(), &rich());
    let run = |args: &[&str]| hakusho(root.path(), args);

    let output = run(&["export", "--to", "po", "--all", "all.po"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
    assert!(
        said(&output.stdout).starts_with("all.po: "),
        "{}",
        said(&output.stdout)
    );
    let output = run(&["import", "all.po"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output.stdout).contains("0 translations taken in"));

    let po = std::fs::read_to_string(root.path().join("all.po")).expect("it was written");
    let wrong = po.replace(
        "The target is `{passengers.target@FY2030}`",
        "The target is high",
    );
    std::fs::write(
        root.path().join("wrong.po"),
        wrong.replace("\"Quay\"", "\"Pier\""),
    )
    .expect("it is writable");
    let before = small::tree(rich());
    let output = run(&["import", "wrong.po"]);
    assert_eq!(output.status.code(), Some(1));
    let errors = said(&output.stderr);
    assert!(errors.contains("error[lost-in-translation]"), "{errors}");
    let strategy = || {
        std::fs::read(root.path().join("content/harbour/2024/strategy.toml")).expect("it is there")
    };
    let old = before
        .find("content/harbour/2024/strategy.toml")
        .expect("it is there")
        .1;
    assert_eq!(strategy(), old.bytes);
    let output = run(&["import", "wrong.po", "--partial"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&strategy()).contains("en = \"Pier\""));
}

#[test]
fn wrong_usage_says_what_there_is() {
    let root = tempfile::tempdir().expect("there is room for a folder");
    small::write(root.path(), &rich());
    for (args, expected) in [
        (
            &["export", "--to", "po", "--report", "harbor"][..],
            "did you mean `harbour`?",
        ),
        (
            &["export", "--to", "po", "--page", "wrok"],
            "did you mean `work`?",
        ),
        (
            &["export", "--to", "po", "--into", "zh"],
            "there are ja, en",
        ),
        (&["export", "--to", "tmx"], "xliff, xliff12, po, xlsx"),
        (&["export", "--to", "po", "--edition", "2024"], "--report"),
        (&["import", "no-such-file"], "no-such-file"),
    ] {
        let output = hakusho(root.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let errors = said(&output.stderr);
        assert!(errors.contains(expected), "{args:?}: {errors}");
    }
}

#[cfg(not(feature = "xlsx"))]
#[test]
fn a_program_without_excel_files_says_how_to_get_one_with_them() {
    let root = tempfile::tempdir().expect("there is room for a folder");
    small::write(root.path(), &rich());
    let output = hakusho(root.path(), &["export", "--to", "xlsx", "a.xlsx"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output.stderr).contains("--features xlsx"));
    std::fs::write(root.path().join("a.xlsx"), b"PK\x03\x04").expect("it is writable");
    let output = hakusho(root.path(), &["import", "a.xlsx"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output.stderr).contains("--features xlsx"));
}
