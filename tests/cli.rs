//! The program from outside: exit status, and what goes to which stream.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn hakusho(root: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hakusho"));
    command
        .current_dir(root)
        .args(args)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C");
    command
}

fn run(root: &Path, args: &[&str]) -> Output {
    hakusho(root, args).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn empty() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn wrong_usage_ends_with_2() {
    let root = empty();
    for args in [
        &["biuld"][..],
        &[],
        &["build", "--format", "xml"],
        &["build", "--threads", "0"],
        &["build", "--allow", "no-such-code"],
        &["build", "--root", "no-such-folder"],
        &["explain", "no-such-code"],
    ] {
        let output = run(root.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(text(&output.stdout), "", "{args:?}");
        assert_ne!(text(&output.stderr), "", "{args:?}");
    }
}

#[test]
fn messages_follow_the_language_of_the_system() {
    let root = empty();
    let output = hakusho(root.path(), &["build", "--root", "no-such-folder"])
        .env("LANG", "ja_JP.UTF-8")
        .output()
        .unwrap();
    assert_eq!(
        text(&output.stderr),
        "エラー: フォルダー「no-such-folder」がありません。\
         `--root` に `hakusho.toml` のあるフォルダーを指定してください\n"
    );
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let root = empty();
    let list = run(root.path(), &["explain"]);
    assert!(list.status.success());
    let names: Vec<_> = text(&list.stdout)
        .lines()
        .map(|line| line.split(' ').next().unwrap())
        .collect();
    assert!(names.contains(&"skipped-file"));
    for name in names {
        for lang in ["ja", "en"] {
            let page = run(root.path(), &["explain", name, "--lang", lang]);
            assert!(page.status.success());
            assert!(text(&page.stdout).lines().count() > 2, "{name} in {lang}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_denied_warning_is_an_error_of_the_content() {
    let root = empty();
    fs::create_dir(root.path().join("content")).unwrap();
    std::os::unix::fs::symlink("/", root.path().join("content/link")).unwrap();
    let line = "error[skipped-file]: `content/link` was skipped: it is a symbolic link\n";
    for command in ["build", "check"] {
        let output = run(
            root.path(),
            &[command, "--deny", "warnings", "--format", "short"],
        );
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).ends_with(line), "{output:?}");
        assert_eq!(text(&output.stdout), "");
        let output = run(
            root.path(),
            &[command, "--deny", "skipped-file", "--format", "json"],
        );
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(text(&output.stderr), "");
        let findings: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let codes: Vec<_> = findings
            .as_array()
            .unwrap()
            .iter()
            .map(|f| &f["code"])
            .collect();
        assert!(codes.contains(&&serde_json::json!("skipped-file")));
    }
    assert!(!root.path().join("output").exists());
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let root = empty();
    let mut child = hakusho(root.path(), &["completions", "bash"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(text(&output.stderr), "");
}
