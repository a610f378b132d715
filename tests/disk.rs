//! What the output folder promises: the site in it is whole at every moment,
//! nothing but hakusho's own files is lost, and what has not changed stays.

use hakusho::compile::manifest;
use hakusho::disk::{DiskError, Finish, Output, Step};
use hakusho::plan::{MANIFEST, Receipt};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};
use tempfile::TempDir;

type Site = BTreeMap<String, Vec<u8>>;

fn site(files: &[(&str, &str)]) -> Site {
    files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect()
}

/// Many small files, all of one version, in folders; every tenth never changes.
fn large_site(version: u32) -> Site {
    (0..300)
        .map(|i| {
            let version = if i % 10 == 0 { 0 } else { version };
            let path = format!("ja/part-{}/page-{i}/index.html", i % 7);
            (path, format!("{version}\n").repeat(500).into_bytes())
        })
        .collect()
}

fn put_all(output: &Output, site: &Site) -> Result<Vec<Receipt>, DiskError> {
    let mut receipts = Vec::new();
    for (path, bytes) in site {
        receipts.push(output.put(path, bytes)?);
    }
    let list = manifest::write(&receipts);
    receipts.push(output.put(MANIFEST, &list)?);
    Ok(receipts)
}

fn build(folder: &Path, site: &Site) -> Result<Finish, DiskError> {
    let output = Output::open(folder, || {})?;
    let receipts = put_all(&output, site)?;
    output.finish(&receipts)
}

/// The files of a folder but its manifest.
fn held(folder: &Path) -> Site {
    let mut files = Site::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(folder).unwrap();
        if entry.file_type().is_file() && path != Path::new(MANIFEST) {
            let path = path.to_str().unwrap().to_owned();
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    files
}

fn times(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| {
            let entry = entry.unwrap();
            let time = entry.metadata().unwrap().modified().unwrap();
            (entry.into_path(), time)
        })
        .collect()
}

fn place() -> (TempDir, PathBuf) {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("output");
    (temp, folder)
}

#[test]
fn a_site_takes_the_place_of_the_one_before_it() {
    let (_temp, folder) = place();
    let first = site(&[
        ("index.html", "1"),
        ("ja/a/index.html", "a"),
        ("old/x.html", "x"),
    ]);
    let second = site(&[
        ("index.html", "2"),
        ("ja/a/index.html", "a"),
        ("old", "now a file"),
    ]);
    let finish = build(&folder, &first).unwrap();
    assert_eq!(
        (finish.step, finish.written, finish.kept),
        (Step::One, 4, 0)
    );
    assert_eq!(held(&folder), first);
    for _ in 0..3 {
        let finish = build(&folder, &second).unwrap();
        assert_eq!((finish.step, finish.written), (Step::One, 3));
        assert_eq!((finish.kept, finish.removed), (1, 1));
        assert_eq!(held(&folder), second);
        build(&folder, &first).unwrap();
        assert_eq!(held(&folder), first);
    }
}

#[test]
fn folders_that_hold_nothing_any_more_go() {
    let (_temp, folder) = place();
    build(&folder, &site(&[("a/b/c.html", "c"), ("index.html", "1")])).unwrap();
    build(&folder, &site(&[("index.html", "1")])).unwrap();
    build(&folder, &site(&[("index.html", "2")])).unwrap();
    assert!(!folder.join("a").exists());
}

#[test]
fn a_build_that_changes_nothing_touches_nothing() {
    let (_temp, folder) = place();
    let files = large_site(1);
    build(&folder, &files).unwrap();
    let before = (times(&folder), id(&folder));
    for _ in 0..2 {
        let finish = build(&folder, &files).unwrap();
        assert_eq!((finish.step, finish.written), (Step::None, 0));
        assert_eq!((times(&folder), id(&folder)), before);
    }
}

#[test]
fn unchanged_files_keep_their_time_stamps() {
    let (_temp, folder) = place();
    let mut files = site(&[("a.html", "a"), ("b.html", "b"), ("c/d.html", "d")]);
    build(&folder, &files).unwrap();
    let past = SystemTime::now() - Duration::from_secs(86_400);
    for path in ["a.html", "c/d.html"] {
        let file = fs::File::options().write(true).open(folder.join(path));
        file.unwrap().set_modified(past).unwrap();
    }
    // More than twice, so that the spare folder is also an old site.
    for round in 0..4 {
        files.insert("b.html".into(), format!("b{round}").into_bytes());
        build(&folder, &files).unwrap();
        for path in ["a.html", "c/d.html"] {
            let time = fs::metadata(folder.join(path)).unwrap().modified().unwrap();
            assert_eq!(time, past, "{path} in round {round}");
        }
    }
}

#[test]
fn a_page_that_returns_to_old_words_is_new() {
    let (_temp, folder) = place();
    let old = site(&[("a.html", "old")]);
    build(&folder, &old).unwrap();
    let first = times(&folder)[&folder.join("a.html")];
    build(&folder, &site(&[("a.html", "new")])).unwrap();
    std::thread::sleep(Duration::from_millis(20));
    build(&folder, &old).unwrap();
    // An older stamp would let a browser keep the page between.
    assert!(times(&folder)[&folder.join("a.html")] > first);
}

#[test]
fn a_hand_edit_in_the_output_is_mended() {
    let (_temp, folder) = place();
    let files = site(&[("a.html", "right"), ("b.html", "b")]);
    build(&folder, &files).unwrap();
    build(&folder, &site(&[("a.html", "right"), ("b.html", "c")])).unwrap();
    // Written in place, the length kept: also the spare folder's link sees it.
    fs::write(folder.join("a.html"), "wrong").unwrap();
    build(&folder, &files).unwrap();
    assert_eq!(held(&folder), files);
}

#[test]
fn a_folder_of_others_is_refused() {
    let (_temp, folder) = place();
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("thesis.docx"), "years of work").unwrap();
    let error = build(&folder, &site(&[("index.html", "1")])).unwrap_err();
    assert!(matches!(error, DiskError::NotOurs(_)), "{error}");
    fs::write(folder.join(MANIFEST), "{\"files\": []}").unwrap();
    let error = build(&folder, &site(&[("index.html", "1")])).unwrap_err();
    assert!(matches!(error, DiskError::NotOurs(_)), "{error}");
    assert_eq!(held(&folder).len(), 1);
}

#[test]
fn a_file_of_others_in_our_folder_is_refused_and_named() {
    let (_temp, folder) = place();
    build(&folder, &site(&[("index.html", "1")])).unwrap();
    fs::create_dir(folder.join("own")).unwrap();
    fs::write(folder.join("own/CNAME"), "example.org").unwrap();
    let error = build(&folder, &site(&[("index.html", "2")])).unwrap_err();
    let DiskError::Foreign { entry, .. } = &error else {
        panic!("{error}");
    };
    assert_eq!(entry, Path::new("own/CNAME"));
    assert!(error.said().ja.contains("own/CNAME"));
    assert_eq!(held(&folder)["index.html"], b"1");
    fs::remove_file(folder.join("own/CNAME")).unwrap();
    fs::write(folder.join(".DS_Store"), "").unwrap();
    build(&folder, &site(&[("index.html", "2")])).unwrap();
}

#[test]
fn an_empty_folder_is_taken() {
    let (_temp, folder) = place();
    fs::create_dir(&folder).unwrap();
    let files = site(&[("index.html", "1")]);
    assert_eq!(build(&folder, &files).unwrap().step, Step::One);
    assert_eq!(held(&folder), files);
}

#[test]
fn a_file_and_nameless_folders_are_refused() {
    let (temp, folder) = place();
    fs::write(&folder, "a file").unwrap();
    assert!(matches!(
        Output::open(&folder, || {}),
        Err(DiskError::NotFolder(_))
    ));
    for path in [Path::new("/"), &temp.path().join("..")] {
        assert!(matches!(
            Output::open(path, || {}),
            Err(DiskError::NoName(_))
        ));
    }
}

#[cfg(unix)]
#[test]
fn links_are_refused_as_output_and_as_spare_folder() {
    use std::os::unix::fs::symlink;
    let (temp, folder) = place();
    let precious = temp.path().join("precious");
    fs::create_dir(&precious).unwrap();
    symlink(&precious, &folder).unwrap();
    assert!(matches!(
        Output::open(&folder, || {}),
        Err(DiskError::Link(_))
    ));
    fs::remove_file(&folder).unwrap();
    symlink(&precious, temp.path().join(".hakusho-output-spare")).unwrap();
    assert!(matches!(
        Output::open(&folder, || {}),
        Err(DiskError::Link(_))
    ));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link_in_the_spare_folder() {
    use std::os::unix::fs::symlink;
    let (temp, folder) = place();
    let precious = temp.path().join("precious");
    fs::create_dir(&precious).unwrap();
    let spare = temp.path().join(".hakusho-output-spare");
    fs::create_dir(&spare).unwrap();
    symlink(&precious, spare.join("ja")).unwrap();
    build(&folder, &site(&[("ja/index.html", "1")])).unwrap();
    assert_eq!(fs::read_dir(&precious).unwrap().count(), 0);
}

#[test]
fn a_path_that_leads_out_is_refused() {
    let (temp, folder) = place();
    let output = Output::open(&folder, || {}).unwrap();
    for path in ["../escaped", "/escaped", "a/../../escaped", "..", ""] {
        let error = output.put(path, b"x").unwrap_err();
        assert!(matches!(error, DiskError::BadPath(_)), "{path}: {error}");
    }
    assert!(!temp.path().join("escaped").exists());
}

#[test]
fn a_site_that_lacks_a_file_takes_no_effect() {
    let (_temp, folder) = place();
    let first = site(&[("index.html", "1")]);
    build(&folder, &first).unwrap();
    let without_one = |mut receipts: Vec<Receipt>| {
        receipts.push(Receipt::of("never-put.html", b"x"));
        receipts
    };
    let without_manifest = |mut receipts: Vec<Receipt>| {
        receipts.retain(|receipt| receipt.path != MANIFEST);
        receipts
    };
    let changes: [&dyn Fn(Vec<Receipt>) -> Vec<Receipt>; 2] = [&without_one, &without_manifest];
    for change in changes {
        let output = Output::open(&folder, || {}).unwrap();
        let receipts = put_all(&output, &site(&[("index.html", "2")])).unwrap();
        let result = output.finish(&change(receipts));
        assert!(matches!(result, Err(DiskError::Unlike(_))));
        assert_eq!(held(&folder), first);
    }
}

#[test]
fn a_build_that_is_given_up_leaves_the_old_site_and_no_rest() {
    let (temp, folder) = place();
    let first = site(&[("index.html", "1")]);
    build(&folder, &first).unwrap();
    let output = Output::open(&folder, || {}).unwrap();
    put_all(&output, &large_site(2)).unwrap();
    output.abandon().unwrap();
    assert_eq!(held(&folder), first);
    assert!(!temp.path().join(".hakusho-output-spare").exists());
}

/// Runs one of the ignored tests below in a process of its own.
fn helper(name: &str, folder: &Path, version: u32) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", name, "--ignored"])
        .env("HAKUSHO_TEST_FOLDER", folder)
        .env("HAKUSHO_TEST_VERSION", version.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

#[test]
#[ignore = "a process for the tests that kill it"]
fn build_in_own_process() {
    let folder = std::env::var_os("HAKUSHO_TEST_FOLDER").unwrap();
    let version = std::env::var("HAKUSHO_TEST_VERSION").unwrap();
    build(Path::new(&folder), &large_site(version.parse().unwrap())).unwrap();
}

#[test]
fn a_build_that_is_killed_leaves_the_old_or_the_new_site() {
    let (_temp, folder) = place();
    let start = Instant::now();
    let status = helper("build_in_own_process", &folder, 0).status().unwrap();
    assert!(status.success());
    let whole = start.elapsed();
    let mut standing = 0;
    let mut survived = 0;
    for round in 1..=60 {
        let mut child = helper("build_in_own_process", &folder, round)
            .spawn()
            .unwrap();
        // Spread over the time of a build and a little beyond, out of order.
        std::thread::sleep(whole * (round * 37 % 61) / 55);
        child.kill().unwrap();
        child.wait().unwrap();
        let site = held(&folder);
        if site == large_site(round) {
            standing = round;
            survived += 1;
        }
        assert!(site == large_site(standing), "a mixture after kill {round}");
    }
    assert!(survived < 60, "every kill came too late to test anything");
    build(&folder, &large_site(99)).unwrap();
    assert_eq!(held(&folder), large_site(99));
}

#[test]
fn of_two_builds_at_once_one_waits() {
    let (_temp, folder) = place();
    let first = Output::open(&folder, || panic!("nobody else is there")).unwrap();
    let waits = std::sync::Mutex::new(Some(first));
    Output::open(&folder, || drop(waits.lock().unwrap().take())).unwrap();
    assert!(waits.lock().unwrap().is_none());
    for round in 0..5 {
        let children: Vec<_> = (1..=3)
            .map(|n| helper("build_in_own_process", &folder, 3 * round + n).spawn())
            .collect();
        for child in children {
            assert!(child.unwrap().wait().unwrap().success());
        }
        let site = held(&folder);
        assert!((1..=3).any(|n| site == large_site(3 * round + n)));
    }
}

#[cfg(unix)]
#[test]
fn a_write_that_fails_leaves_the_old_site_whole() {
    let (_temp, folder) = place();
    let first = site(&[("index.html", "1")]);
    build(&folder, &first).unwrap();
    // The shell's limit is in blocks of 512 or 1,024 bytes; the files have more.
    let mut command = Command::new("sh");
    command
        .args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "a_write_fails_in_own_process", "--ignored"])
        .env("HAKUSHO_TEST_FOLDER", &folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    assert!(command.status().unwrap().success());
    assert_eq!(held(&folder), first);
}

#[test]
#[ignore = "a process for the test that limits it"]
fn a_write_fails_in_own_process() {
    let folder = std::env::var_os("HAKUSHO_TEST_FOLDER").unwrap();
    let large = site(&[("index.html", "2"), ("large.csv", &"x".repeat(100_000))]);
    let error = build(Path::new(&folder), &large).unwrap_err();
    assert!(error.said().ja.contains("大きさの上限"), "{error}");
}

#[cfg(unix)]
fn id(folder: &Path) -> u64 {
    std::os::unix::fs::MetadataExt::ino(&fs::metadata(folder).unwrap())
}

#[cfg(not(unix))]
fn id(_folder: &Path) -> u64 {
    0
}
