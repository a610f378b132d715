//! The preview from outside: the program, a socket, a folder that changes.

#![cfg(unix)]

mod small;

use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Far above what anything here takes: only what never comes is a failure.
const LIMIT: Duration = Duration::from_secs(120);

const PAGE: &str = "content/harbour/2024/01-introduction.ja.md";

/// A running preview; it is ended when it is dropped.
struct Preview {
    root: tempfile::TempDir,
    child: Child,
    lines: Receiver<Value>,
    at: SocketAddr,
}

fn command(root: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hakusho"));
    command
        .current_dir(root)
        .arg("serve")
        .args(args)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

impl Preview {
    /// Of the small publication with these changes, at a free port.
    fn of(case: &str, args: &[&str]) -> Preview {
        let root = tempfile::tempdir().expect("a folder");
        small::write(root.path(), &small::files(case));
        let all = [&["--port", "0", "--format", "json"], args].concat();
        let mut child = command(root.path(), &all).spawn().expect("it starts");
        let out = child.stdout.take().expect("its output");
        let (tell, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(out).lines() {
                let line = line.expect("text");
                let value = serde_json::from_str(&line).expect("one object a line");
                if tell.send(value).is_err() {
                    return;
                }
            }
        });
        let mut preview = Preview {
            root,
            child,
            lines,
            at: SocketAddr::from(([127, 0, 0, 1], 0)),
        };
        let serving = preview.next("serving");
        let address = serving["address"].as_str().expect("an address");
        let place = address.strip_prefix("http://").expect("http");
        preview.at = place.trim_end_matches('/').parse().expect("a place");
        preview
    }

    /// The next line of this kind.
    fn next(&self, event: &str) -> Value {
        loop {
            let line = self.lines.recv_timeout(LIMIT).expect("a line in time");
            if line["event"] == event {
                return line;
            }
        }
    }

    /// The first run from now on that leaves the content without errors, or
    /// with some.
    fn made(&self, clean: bool) -> Value {
        loop {
            let line = self.next("made");
            if line["clean"] == clean {
                return line;
            }
        }
    }

    /// Waits until the introduction says this.
    fn says(&self, words: &str) {
        while !self.get("/ja/harbour/2024/introduction/").contains(words) {
            self.next("made");
        }
    }

    /// In one step, so that nobody ever finds half of it.
    fn write(&self, path: &str, text: &str) {
        let beside = self.root.path().join(".new");
        fs::write(&beside, text).expect("a file is written");
        fs::rename(beside, self.root.path().join(path)).expect("it is renamed");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.path().join(path)).expect("a file is read")
    }

    fn send(&self, head: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.at).expect("it listens");
        stream.set_read_timeout(Some(LIMIT)).expect("a limit");
        stream.write_all(head.as_bytes()).expect("it is sent");
        stream
    }

    /// Head and body of an answer.
    fn ask(&self, line: &str, headers: &str) -> (String, String) {
        let host = format!("Host: {}\r\n", self.at);
        let host = if headers.contains("Host:") { "" } else { &host };
        let head = format!("{line} HTTP/1.1\r\n{host}Connection: close\r\n{headers}\r\n");
        let mut answer = Vec::new();
        self.send(&head)
            .read_to_end(&mut answer)
            .expect("an answer");
        let answer = String::from_utf8(answer).expect("text");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        (head.to_owned(), body.to_owned())
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path}"), "").1
    }

    /// The news from now on, the first of which says what is shown.
    fn news(&self) -> impl Iterator<Item = Value> + use<> {
        let head = format!("GET /.hakusho/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.at);
        let lines = BufReader::new(self.send(&head)).lines();
        lines.filter_map(|line| {
            let line = line.expect("news in time");
            let data = line.strip_prefix("data: ")?;
            Some(serde_json::from_str(data).expect("one object"))
        })
    }

    /// Sends a signal and waits for the end.
    fn end(mut self, signal: &str) -> ExitStatus {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status();
        assert!(sent.expect("kill can be run").success());
        ended(&mut self.child)
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn ended(child: &mut Child) -> ExitStatus {
    let since = Instant::now();
    while since.elapsed() < LIMIT {
        if let Some(status) = child.try_wait().expect("it can be asked") {
            return status;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("it does not end");
}

fn status(head: &str) -> &str {
    head.split(' ').nth(1).expect("a status")
}

#[test]
fn pages_are_shown_in_both_languages_and_nothing_is_written() {
    let preview = Preview::of("use base\n", &[]);
    assert!(preview.get("/ja/").contains("<html lang=\"ja\""));
    assert!(
        preview
            .get("/en/harbour/2024/")
            .contains("<html lang=\"en\"")
    );
    let (head, body) = preview.ask("GET /en/nowhere/", "");
    assert_eq!(status(&head), "404");
    assert!(body.contains("<html lang=\"en\""));
    let (head, _) = preview.ask("GET /ja", "");
    assert_eq!(status(&head), "302");
    assert!(head.contains("location: /ja/"));
    let (head, body) = preview.ask("HEAD /ja/", "");
    assert!(status(&head) == "200" && body.is_empty());
    assert!(!head.contains("content-length: 0"));
    let names = fs::read_dir(preview.root.path()).expect("the folder");
    let mut names: Vec<_> = names.map(|e| e.expect("a name").file_name()).collect();
    names.sort();
    assert_eq!(names, ["content", "hakusho.toml", "themes"]);
}

#[test]
fn a_page_that_is_known_is_not_sent_again() {
    let preview = Preview::of("use base\n", &[]);
    let (head, _) = preview.ask("GET /ja/", "");
    let tag = head.lines().find_map(|line| line.strip_prefix("etag: "));
    let known = format!("If-None-Match: {}\r\n", tag.expect("a tag"));
    let (head, body) = preview.ask("GET /ja/", &known);
    assert!(status(&head) == "304" && body.is_empty());
}

#[test]
fn strangers_are_refused() {
    let preview = Preview::of("use base\n", &[]);
    for (line, headers, expected) in [
        ("GET /ja/", "Host: example.org\r\n", "403"),
        ("GET /ja/", "Host: localhost.example.org:80\r\n", "403"),
        ("GET /.hakusho/events", "Host: example.org\r\n", "403"),
        (
            "GET /ja/",
            "Host: localhost\r\nHost: example.org\r\n",
            "403",
        ),
        ("GET http://example.org/ja/", "Host: localhost\r\n", "403"),
        ("GET /ja/", "Host: localhost:1\r\n", "200"),
        ("POST /ja/", "", "405"),
        ("OPTIONS /ja/", "", "405"),
        ("TRACE /ja/", "", "405"),
        ("GET /../../hakusho.toml", "", "404"),
        ("GET /%2e%2e/%2e%2e/hakusho.toml", "", "404"),
        ("GET /hakusho.toml", "", "404"),
    ] {
        let (head, _) = preview.ask(line, headers);
        assert_eq!(status(&head), expected, "{line} {headers}");
        assert!(!head.to_lowercase().contains("access-control"), "{head}");
    }
    let long = format!("X-Long: {}\r\n", "a".repeat(64 << 10));
    assert_eq!(status(&preview.ask("GET /ja/", &long).0), "431");
    let many = "X-Many: a\r\n".repeat(500);
    assert_eq!(status(&preview.ask("GET /ja/", &many).0), "431");
    let garbage = "\u{1}\u{2}\r\n\r\n";
    let mut answer = Vec::new();
    let mut stream = preview.send(garbage);
    stream
        .read_to_end(&mut answer)
        .expect("it is answered or closed");
    assert_eq!(status(&preview.ask("GET /ja/", "").0), "200");
}

#[test]
fn a_change_is_told_and_shown_and_nothing_else_is_done_again() {
    let preview = Preview::of("use base\n", &[]);
    let mut news = preview.news();
    let before = news.next().expect("what is shown")["state"].clone();
    let text = preview.read(PAGE);
    let changed = text.replacen("目標は", "目標値は", 1);
    assert_ne!(text, changed);
    preview.write(PAGE, &changed);
    let made = preview.made(true);
    assert_eq!(made["changed"], serde_json::json!([PAGE]));
    assert_eq!(
        (&made["files_parsed"], &made["pairs_compared"]),
        (&1.into(), &1.into())
    );
    assert!(made["files_reused"].as_u64() > Some(3), "{made}");
    assert!(made["pairs_reused"].as_u64() > Some(3), "{made}");
    let now = news.next().expect("a change");
    assert_ne!(now["state"], before);
    assert_eq!(now["state"], made["state"]);
    let page = preview.get("/ja/harbour/2024/introduction/");
    assert!(page.contains("目標値は") && !page.contains("hakusho-trouble"));
    // Saved as it was: the state is that of before.
    preview.write(PAGE, &text);
    assert_eq!(news.next().expect("a change")["state"], before);
}

#[test]
fn an_error_lies_over_the_last_good_page_until_it_is_mended() {
    for (args, looks) in [(&[][..], "by notices"), (&["--poll"], "by looking")] {
        let preview = Preview::of("use base\n", args);
        let text = preview.read(PAGE);
        preview.write(PAGE, &format!("{text}\n[なし](no-such-page.md)\n"));
        let made = preview.made(false);
        let found = &made["diagnostics"][0];
        assert_eq!(
            (&found["code"], &found["file"]),
            (&"dead-link".into(), &PAGE.into())
        );
        let page = preview.get("/ja/");
        assert!(page.contains("<html lang=\"ja\"") && page.contains("<hakusho-trouble>"));
        assert!(
            page.contains(PAGE) && page.contains("no-such-page.md"),
            "{looks}"
        );
        preview.write(PAGE, &text);
        preview.made(true);
        assert!(!preview.get("/ja/").contains("hakusho-trouble"));
    }
}

#[test]
fn what_editors_do_to_files_is_followed() {
    let preview = Preview::of("use base\n", &[]);
    let text = preview.read(PAGE);
    let root = preview.root.path();
    // Written beside and renamed over it.
    let beside = root.join("content/harbour/2024/.page.swp");
    fs::write(&beside, format!("{text}\n一つ目。\n")).expect("written");
    fs::rename(beside, root.join(PAGE)).expect("renamed");
    preview.says("一つ目。");
    // Moved away, and written anew.
    fs::rename(root.join(PAGE), root.join("content/harbour/2024/.page.bak")).expect("moved");
    fs::write(root.join(PAGE), format!("{text}\n二つ目。\n")).expect("written");
    preview.says("二つ目。");
    // The whole folder goes, as when a branch is changed, and comes back.
    fs::rename(root.join("content"), root.join("elsewhere")).expect("moved");
    while preview
        .get("/ja/harbour/2024/introduction/")
        .contains("二つ目。")
    {
        preview.next("made");
    }
    fs::rename(root.join("elsewhere"), root.join("content")).expect("moved back");
    preview.says("二つ目。");
    preview.write(PAGE, &format!("{text}\n三つ目。\n"));
    preview.says("三つ目。");
}

#[test]
fn without_a_site_the_errors_are_the_page() {
    let preview = Preview::of(
        "use base\n--- content/harbour/2024/edition.toml (removed)\n",
        &[],
    );
    let (head, body) = preview.ask("GET /ja/", "");
    assert_eq!(status(&head), "503");
    assert!(body.starts_with("<!doctype html>") && body.contains("edition.toml"));
}

#[test]
fn a_style_sheet_takes_the_place_of_the_old_one() {
    let preview = Preview::of("use base\n", &[]);
    let mut news = preview.news();
    let before = news.next().expect("what is shown")["state"].clone();
    let path = "themes/default/assets/site.css";
    preview.write(path, &format!("{}\n/* new */\n", preview.read(path)));
    let now = news.next().expect("a change");
    assert_eq!(now["from"], before);
    let pair = now["styles"][0].as_array().expect("old and new");
    let (old, new) = (pair[0].as_str(), pair[1].as_str().expect("an address"));
    assert!(old != Some(new) && new.starts_with("assets/site."));
    assert!(preview.get(&format!("/{new}")).ends_with("/* new */\n"));
}

#[test]
fn ctrl_c_ends_it_cleanly() {
    for signal in ["-INT", "-TERM"] {
        let preview = Preview::of("use base\n", &[]);
        // Somebody still listens, and somebody says nothing.
        let mut news = preview.news();
        news.next();
        let silent = TcpStream::connect(preview.at).expect("it listens");
        assert_eq!(preview.end(signal).code(), Some(0), "{signal}");
        drop(silent);
    }
}

#[test]
fn a_taken_port_is_an_error_if_it_was_asked_for() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("its number").port().to_string();
    let root = tempfile::tempdir().expect("a folder");
    small::write(root.path(), &small::files("use base\n"));
    let output = command(root.path(), &["--port", &port])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains(&format!("port {port} is taken")), "{said}");
}

#[test]
fn what_cannot_be_is_refused() {
    let root = tempfile::tempdir().expect("a folder");
    for (args, reason) in [
        (&["--format", "sarif"][..], "one document of sarif"),
        (
            &["--root", "no-such-folder", "--port", "0"],
            "there is no folder",
        ),
        (&["--host", "192.0.2.1", "--port", "0"], "cannot listen"),
        (&["--port", "x"], "invalid value"),
    ] {
        let output = command(root.path(), args).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(reason), "{said}");
    }
}
