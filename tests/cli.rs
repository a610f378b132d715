//! The program from outside: exit status, and what goes to which stream.

mod small;

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

/// A folder with a small publication in it.
fn publication(case: &str) -> tempfile::TempDir {
    let root = empty();
    small::write(root.path(), &small::files(case));
    root
}

/// The files of a site.
fn site(root: &Path) -> small::Files {
    let output = root.join("output");
    let mut files = small::Files::new();
    for entry in walkdir::WalkDir::new(&output) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(&output).unwrap();
            let bytes = fs::read(entry.path()).unwrap();
            files.insert(path.to_str().unwrap().to_owned(), bytes);
        }
    }
    files
}

const TYPO: &str = "use base
--- content/harbour/2024/indicators.toml (edit)
- node = \"quay\"
+ node = \"quai\"
";

#[test]
fn a_build_says_what_it_made_and_how_long_it_took() {
    let root = publication("use base\n");
    let output = run(root.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(text(&output.stderr), "");
    let line = text(&output.stdout);
    let files = site(root.path());
    let of = |ending: &str| files.keys().filter(|path| path.ends_with(ending)).count();
    let made = format!(
        "output: {} pages, {} charts, {} data files, {} files in all ({} new or changed, 0 unchanged, 0 removed) in ",
        of(".html"),
        files
            .keys()
            .filter(|path| path.starts_with("charts/"))
            .count(),
        files
            .keys()
            .filter(|path| path.starts_with("data/"))
            .count(),
        files.len(),
        files.len(),
    );
    assert!(line.starts_with(&made), "{line}{made}");
    assert!(line.ends_with(" s\n"), "{line}");
    assert_eq!(line.lines().count(), 1);

    let again = run(root.path(), &["--lang", "ja", "build"]);
    let line = text(&again.stdout).to_owned();
    assert!(
        line.contains("変更はありません") && line.ends_with(" 秒\n"),
        "{line}"
    );
    assert_eq!(site(root.path()), files);
}

#[test]
fn a_slip_ends_with_1_and_leaves_the_old_site() {
    let root = publication("use base\n");
    assert!(run(root.path(), &["build"]).status.success());
    let before = site(root.path());
    small::write(root.path(), &small::files(TYPO));
    let output = run(root.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    let said = text(&output.stderr);
    assert!(
        said.contains("error[unknown-id]: there is no node `quai`"),
        "{said}"
    );
    assert!(said.ends_with("1 error, 0 warnings\n"), "{said}");
    assert_eq!(site(root.path()), before);
    let rest = fs::read_dir(root.path()).unwrap().count();
    let fresh = publication("use base\n");
    run(fresh.path(), &["build"]);
    assert_eq!(fs::read_dir(fresh.path()).unwrap().count(), rest);
}

#[test]
fn a_theme_that_fails_while_pages_are_made_leaves_the_old_site() {
    let root = publication("use base\n");
    assert!(run(root.path(), &["build"]).status.success());
    let before = site(root.path());
    let home = root.path().join("themes/default/templates/home.html");
    fs::write(home, "{{ page.no_such_field.deeper }}").unwrap();
    let output = run(root.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("template-failed"));
    assert_eq!(site(root.path()), before);
}

#[test]
fn json_has_the_fields_that_programs_read() {
    let root = publication(TYPO);
    for command in ["build", "check"] {
        let output = run(root.path(), &[command, "--format", "json"]);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(text(&output.stderr), "");
        let findings: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let expected = serde_json::json!([{
            "code": "unknown-id",
            "severity": "error",
            "message": "there is no node `quai`",
            "file": "content/harbour/2024/indicators.toml",
            "line": 3,
            "column": 8,
            "help": ["did you mean `quay`?"],
        }]);
        assert_eq!(findings, expected);
    }
    let clean = publication("use base\n");
    let output = run(clean.path(), &["check", "--format", "json"]);
    assert!(output.status.success());
    assert_eq!(text(&output.stdout), "[]\n");
}

#[test]
fn flags_stand_before_and_after_the_command() {
    let root = publication(TYPO);
    let elsewhere = empty();
    let folder = root.path().to_str().unwrap();
    let flags = [
        "--root",
        folder,
        "--lang",
        "ja",
        "--format",
        "short",
        "--threads",
        "2",
    ];
    let before: Vec<&str> = flags.iter().copied().chain(["check"]).collect();
    let after: Vec<&str> = ["check"].into_iter().chain(flags).collect();
    let mixed: Vec<&str> = flags[..4]
        .iter()
        .chain(&["check"])
        .chain(&flags[4..])
        .copied()
        .collect();
    for args in [before, after, mixed] {
        let output = run(elsewhere.path(), &args);
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert_eq!(
            text(&output.stderr),
            "content/harbour/2024/indicators.toml:3:8: error[unknown-id]: 体系の項目「quai」がありません\n"
        );
    }
}

#[test]
fn an_unknown_flag_ends_with_2_and_names_the_nearest() {
    let root = publication("use base\n");
    for args in [["build", "--outptu", "x"], ["--outptu", "x", "build"]] {
        let output = run(root.path(), &args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(text(&output.stderr).contains("--output"), "{output:?}");
    }
    assert!(!root.path().join("output").exists());
}

#[test]
fn a_check_writes_nothing() {
    let root = publication("use base\n");
    let held = || {
        let entries = walkdir::WalkDir::new(root.path()).sort_by_file_name();
        let paths = entries.into_iter().map(|entry| {
            let entry = entry.unwrap();
            let time = entry.metadata().unwrap().modified().unwrap();
            (entry.into_path(), time)
        });
        paths.collect::<Vec<_>>()
    };
    let before = held();
    let output = run(root.path(), &["check"]);
    assert!(output.status.success());
    assert!(
        text(&output.stdout).starts_with("no errors: "),
        "{output:?}"
    );
    assert_eq!(held(), before);
}

#[test]
fn fix_places_numbers_and_changes_nothing_else() {
    let root = publication(
        "use base
--- content/harbour/2024/02-plan.ja.md
+++
title = \"計画\"
+++

<!-- 北の航路 -->
令和5年度の乗客は**342,649人**で、  
前年度は1,048人でした。令和4年度も1,048人とみられます。

約342,649人を見込みます。

--- content/harbour/2024/02-plan.en.md
+++
title = \"Plan\"
+++

In FY2023 there were *342,649 people*,
in the year before 1,048. FY2022 may have had 1,048 passengers as well.

About 342,649 people are expected.
",
    );
    build(root.path());
    let before = site(root.path());
    let fixed = run(root.path(), &["check", "--fix"]);
    assert_eq!(fixed.status.code(), Some(0), "{}", text(&fixed.stderr));
    let said = text(&fixed.stdout);
    let (ja, en) = (
        "content/harbour/2024/02-plan.ja.md:6:12: 342,649人 → `{passengers.baseline}`",
        "content/harbour/2024/02-plan.en.md:5:23: 342,649 people → `{passengers.baseline}`",
    );
    assert!(said.contains(ja) && said.contains(en), "{said}");
    let file = |lang: &str| {
        let path = format!("content/harbour/2024/02-plan.{lang}.md");
        fs::read_to_string(root.path().join(path)).unwrap()
    };
    assert!(
        file("ja")
            .contains("<!-- 北の航路 -->\n令和5年度の乗客は**`{passengers.baseline}`**で、  \n")
    );
    assert!(file("en").contains("*`{passengers.baseline}`*"));
    assert!(file("ja").contains("約342,649人"), "{}", file("ja"));
    // Readers see the same words.
    build(root.path());
    let after = site(root.path());
    let page = "en/harbour/2024/plan/index.html";
    assert_eq!(words(&before[page]), words(&after[page]));
    // A second run finds nothing left to do.
    let again = run(root.path(), &["check", "--fix"]);
    let (first, _) = text(&again.stdout).split_once('\n').unwrap();
    assert_eq!(first, "0 places changed in 0 files");
}

#[test]
fn fix_keeps_the_mark_and_the_line_ends_of_a_file() {
    let root = publication(
        "use base
--- content/harbour/2024/02-plan.ja.md
+++
title = \"計画\"
+++

令和5年度の乗客は342,649人でした。

--- content/harbour/2024/02-plan.en.md
+++
title = \"Plan\"
+++

In FY2023 there were 342,649 people.
",
    );
    let path = |lang: &str| {
        root.path()
            .join(format!("content/harbour/2024/02-plan.{lang}.md"))
    };
    for lang in ["ja", "en"] {
        let plain = fs::read_to_string(path(lang)).unwrap();
        let windows = format!("\u{feff}{}", plain.replace('\n', "\r\n"));
        fs::write(path(lang), windows).unwrap();
    }
    let fixed = run(root.path(), &["check", "--fix"]);
    assert_eq!(fixed.status.code(), Some(0), "{}", text(&fixed.stderr));
    assert_eq!(
        fs::read_to_string(path("en")).unwrap(),
        "\u{feff}+++\r\ntitle = \"Plan\"\r\n+++\r\n\r\nIn FY2023 there were `{passengers.baseline}`.\r\n"
    );
    let japanese = fs::read_to_string(path("ja")).unwrap();
    assert!(japanese.starts_with('\u{feff}') && japanese.contains("`{passengers.baseline}`でした"));
    assert!(!japanese.replace("\r\n", "").contains('\n'));
}

/// The text of the part of a page that its author wrote.
fn words(page: &[u8]) -> String {
    let page = text(page);
    let body = page.split("<main").nth(1).unwrap_or_default();
    let paragraph = body.split("<p>").find(|p| p.starts_with("In FY2023"));
    let paragraph = paragraph.and_then(|p| p.split("</p>").next());
    let mut words = String::new();
    let mut is_text = true;
    for c in paragraph.unwrap_or_default().chars() {
        match c {
            '<' => is_text = false,
            '>' => is_text = true,
            _ if is_text => words.push(c),
            _ => {}
        }
    }
    assert!(!words.is_empty());
    words
}

fn build(root: &Path) {
    let built = run(root, &["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", text(&built.stderr));
}

#[test]
fn a_denied_warning_stops_the_site() {
    let root = publication(
        "use base
--- content/harbour/2024/figures.toml (edit)
- source = \"plan\"
",
    );
    for (args, status) in [
        (&["build"][..], 0),
        (&["build", "--deny", "warnings"], 1),
        (&["--deny", "missing-source", "build"], 1),
        (
            &["build", "--deny", "warnings", "--allow", "missing-source"],
            0,
        ),
    ] {
        let output = run(root.path(), args);
        assert_eq!(output.status.code(), Some(status), "{args:?}");
    }
}

#[test]
fn a_build_that_is_killed_leaves_the_old_or_the_new_site() {
    let root = publication("use base\n");
    let version = |title: &str| {
        let path = root.path().join("content/harbour/report.toml");
        let report = fs::read_to_string(&path).unwrap();
        let mut lines: Vec<&str> = report.lines().collect();
        let line = format!("title = {{ ja = \"{title}\", en = \"{title}\" }}");
        lines[0] = &line;
        fs::write(&path, lines.join("\n") + "\n").unwrap();
    };
    version("0");
    let start = std::time::Instant::now();
    assert!(run(root.path(), &["build"]).status.success());
    let whole = start.elapsed();
    let mut standing = site(root.path());
    for round in 1..=20_u32 {
        version(&round.to_string());
        let mut child = hakusho(root.path(), &["build", "--format", "short"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Spread over the time of a build and a little beyond, out of order.
        std::thread::sleep(whole * (round * 13 % 21) / 18);
        child.kill().unwrap();
        child.wait().unwrap();
        let found = site(root.path());
        if found != standing {
            // Not the old one, so it must be what a build left alone makes.
            let elsewhere = empty();
            let folder = elsewhere.path().join("output");
            let args = ["build", "--output", folder.to_str().unwrap()];
            assert!(run(root.path(), &args).status.success());
            standing = site(elsewhere.path());
            assert!(found == standing, "a mixture after kill {round}");
        }
    }
    assert!(run(root.path(), &["build"]).status.success());
}

#[test]
fn an_edition_is_frozen_and_the_next_one_made() {
    let root = publication("use base\n");
    let lock = root.path().join("content/harbour/2024/edition.lock");
    let output = run(root.path(), &["freeze", "harbour", "2024"]);
    assert!(output.status.success(), "{output:?}");
    assert!(
        fs::read_to_string(&lock)
            .unwrap()
            .contains("figure crew value")
    );
    let figures = root.path().join("content/harbour/2024/figures.toml");
    let text_now = fs::read_to_string(&figures).unwrap();
    fs::write(&figures, text_now.replace("約120", "約130")).unwrap();
    let output = run(root.path(), &["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("frozen-edition"),
        "{output:?}"
    );
    fs::write(&figures, text_now).unwrap();
    let args = ["new", "harbour", "--from", "2024", "--edition", "2025"];
    let output = run(root.path(), &args);
    assert!(output.status.success(), "{output:?}");
    // A lock is of its own edition only.
    assert!(
        !root
            .path()
            .join("content/harbour/2025/edition.lock")
            .exists()
    );
    assert!(run(root.path(), &["check"]).status.success());
    let output = run(root.path(), &args);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let output = run(root.path(), &["freeze", "harbor", "2024"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("did you mean `harbour`?"));
}
