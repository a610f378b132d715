//! What the preview answers, without a socket.

mod small;

use hakusho::compile::{Options, Prepared, prepare};
use hakusho::preview::{Answer, Content, Hosts, Request, Shown, State, Trouble, Why, answer};
use hakusho::source::SourceTree;
use rayon::prelude::*;
use std::net::SocketAddr;
use std::sync::Arc;

const HOST: &[&str] = &["127.0.0.1:8000"];

fn prepared(tree: &SourceTree) -> Prepared {
    let (prepared, found) = prepare(tree, &Options::default());
    prepared.unwrap_or_else(|| panic!("there are errors: {found:#?}"))
}

fn shown(files: small::Files) -> Shown {
    let tree = small::tree(files);
    let state = State::of(&tree, &Default::default());
    Shown::site(state, prepared(&tree), Arc::new(tree))
}

/// The small publication without a folder of its own in its address.
fn base() -> Shown {
    shown(small::files("use base\n"))
}

fn ask(shown: &Shown, request: Request) -> Answer {
    let bound = SocketAddr::from(([127, 0, 0, 1], 8000));
    answer(shown, &Hosts::new(bound, "127.0.0.1"), &request)
}

fn get<'a>(path: &'a str) -> Request<'a> {
    Request {
        method: "GET",
        path,
        hosts: HOST,
        ..Request::default()
    }
}

fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    let mut found = answer.headers.iter().filter(|(one, _)| *one == name);
    let value = found.next().map(|(_, value)| value.as_str());
    assert!(found.next().is_none(), "{name} twice");
    value
}

fn bytes(answer: &Answer) -> &[u8] {
    match &answer.content {
        Content::Bytes(bytes) => bytes,
        Content::Events => panic!("news have no end"),
    }
}

fn text(answer: &Answer) -> &str {
    std::str::from_utf8(bytes(answer)).expect("text")
}

fn script(shown: &Shown) -> String {
    let state = shown.state;
    format!("<script type=\"module\" src=\"/.hakusho/reload.js?{state}\"></script>")
}

#[test]
fn the_site_is_the_built_one_but_for_one_script() {
    let files = small::sample();
    let tree = small::tree(files.clone());
    let made = small::make(&prepared(&tree)).expect("it is made");
    let shown = shown(files);
    let script = script(&shown);
    let is_page = |(path, built): (&String, &Vec<u8>)| {
        let address = format!("{}{path}", shown.base());
        let answer = ask(&shown, get(&address));
        assert_eq!(answer.status, 200, "{path}");
        let length = bytes(&answer).len().to_string();
        assert_eq!(header(&answer, "Content-Length"), Some(length.as_str()));
        let text = String::from_utf8_lossy(built);
        assert!(!text.contains(".hakusho/"), "{path}");
        let kind = header(&answer, "Content-Type").expect("a type");
        let is_page = kind.starts_with("text/html");
        if is_page {
            let served = self::text(&answer);
            assert_eq!(served.matches(&script).count(), 1, "{path}");
            assert!(served.replacen(&script, "", 1) == text, "{path}");
        } else {
            assert!(bytes(&answer) == built, "{path}");
        }
        is_page
    };
    let pages = made.par_iter().filter(|one| is_page(*one)).count();
    assert!(pages > 300, "{pages}");
    let manifest = format!("{}hakusho-manifest.json", shown.base());
    let listed = text(&ask(&shown, get(&manifest)))
        .matches("\"path\"")
        .count();
    // All but itself.
    assert_eq!(listed, made.len() - 1);
}

#[test]
fn every_answer_is_guarded() {
    let shown = base();
    for path in [
        "/",
        "/ja/",
        "/x",
        "/.hakusho/reload.js",
        "/sitemap.xml",
        "/ja",
    ] {
        let answer = ask(&shown, get(path));
        assert_eq!(header(&answer, "Cache-Control"), Some("private, no-cache"));
        assert_eq!(header(&answer, "X-Content-Type-Options"), Some("nosniff"));
        let policy = header(&answer, "Content-Security-Policy").expect("a policy");
        assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"));
        assert_eq!(header(&answer, "Access-Control-Allow-Origin"), None);
    }
}

#[test]
fn files_have_their_types() {
    let shown = base();
    for (path, kind) in [
        ("/ja/", "text/html; charset=utf-8"),
        ("/ja/feed.xml", "application/atom+xml"),
        ("/sitemap.xml", "application/xml"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/hakusho-manifest.json", "application/json"),
        ("/data/harbour/2024/datapackage.json", "application/json"),
        (
            "/data/harbour/2024/indicators.csv",
            "text/csv; charset=utf-8",
        ),
        ("/.hakusho/reload.js", "text/javascript; charset=utf-8"),
        ("/.hakusho/trouble.css", "text/css; charset=utf-8"),
        ("/.hakusho/events", "text/event-stream"),
    ] {
        let answer = ask(&shown, get(path));
        assert_eq!(
            (answer.status, header(&answer, "Content-Type")),
            (200, Some(kind)),
            "{path}"
        );
    }
}

#[test]
fn a_folder_has_a_slash_and_a_lost_page_its_language() {
    let shown = base();
    let answer = ask(&shown, get("/ja/harbour"));
    assert_eq!(
        (answer.status, header(&answer, "Location")),
        (302, Some("/ja/harbour/"))
    );
    for (path, lang) in [
        ("/x", "ja"),
        ("/en/x", "en"),
        ("/ja/x/y", "ja"),
        ("/en/../ja", "en"),
    ] {
        let answer = ask(&shown, get(path));
        assert_eq!(answer.status, 404, "{path}");
        assert!(
            text(&answer).contains(&format!("<html lang=\"{lang}\"")),
            "{path}"
        );
        assert!(text(&answer).contains(&script(&shown)));
    }
}

#[test]
fn a_browser_that_has_the_page_does_not_get_it_again() {
    let shown = base();
    let first = ask(&shown, get("/ja/"));
    let tag = header(&first, "ETag").expect("a tag");
    let weak = format!("\"other\", W/{tag}");
    for known in [tag, weak.as_str(), "*"] {
        let again = ask(
            &shown,
            Request {
                if_none_match: Some(known),
                ..get("/ja/")
            },
        );
        assert_eq!((again.status, bytes(&again).len()), (304, 0), "{known}");
        assert_eq!(header(&again, "ETag"), Some(tag));
    }
    let other = ask(
        &shown,
        Request {
            if_none_match: Some("\"other\""),
            ..get("/ja/")
        },
    );
    assert_eq!(other, first);
}

#[test]
fn a_part_can_be_asked_for() {
    let shown = base();
    let whole = ask(&shown, get("/robots.txt"));
    let length = bytes(&whole).len();
    let part = ask(
        &shown,
        Request {
            range: Some("bytes=5-9"),
            ..get("/robots.txt")
        },
    );
    assert_eq!((part.status, bytes(&part)), (206, &bytes(&whole)[5..10]));
    let place = format!("bytes 5-9/{length}");
    assert_eq!(header(&part, "Content-Range"), Some(place.as_str()));
    let outside = ask(
        &shown,
        Request {
            range: Some("bytes=99999-"),
            ..get("/robots.txt")
        },
    );
    assert_eq!((outside.status, bytes(&outside).len()), (416, 0));
    let changed = Request {
        range: Some("bytes=5-9"),
        if_range: Some("\"before\""),
        ..get("/robots.txt")
    };
    assert_eq!(ask(&shown, changed), whole);
}

#[test]
fn only_reading_is_answered_and_only_here() {
    let shown = base();
    let head = ask(
        &shown,
        Request {
            method: "HEAD",
            ..get("/ja/")
        },
    );
    let whole = ask(&shown, get("/ja/"));
    assert_eq!((head.status, &head.headers), (200, &whole.headers));
    assert_eq!(bytes(&head).len(), 0);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "X"] {
        let answer = ask(
            &shown,
            Request {
                method,
                ..get("/ja/")
            },
        );
        assert_eq!(
            (answer.status, header(&answer, "Allow")),
            (405, Some("GET, HEAD"))
        );
    }
    for hosts in [&["example.org"][..], &[], &["localhost", "example.org"]] {
        for path in ["/ja/", "/.hakusho/events", "/.hakusho/reload.js"] {
            let answer = ask(&shown, Request { hosts, ..get(path) });
            assert_eq!(answer.status, 403, "{hosts:?}");
            assert!(!text(&answer).contains("<html"));
        }
    }
}

fn trouble(files: small::Files) -> (State, Trouble) {
    let tree = small::tree(files);
    let (prepared, found) = prepare(&tree, &Options::default());
    assert!(prepared.is_none());
    let trouble = Trouble::new(Why::Content, &found, &tree);
    (State::of(&tree, &Default::default()), trouble)
}

const FAULTY: &str = "use base
--- content/harbour/2024/01-introduction.ja.md (more)

[なし](no-such-page.md)
";

#[test]
fn errors_lie_over_the_last_site_that_had_none() {
    let good = base();
    let (state, trouble) = trouble(small::files(FAULTY));
    let shown = Shown::trouble(state, Some(&good), trouble);
    let page = ask(&shown, get("/en/"));
    assert_eq!(page.status, 200);
    let before = text(&ask(&good, get("/en/"))).replacen(&script(&good), "", 1);
    let (over, rest) = text(&page)
        .split_once("<hakusho-trouble>")
        .expect("the errors");
    let (over_it, rest) = rest.split_once("</hakusho-trouble>").expect("their end");
    assert!(over_it.contains("01-introduction.ja.md:") && over_it.contains("dead-link"));
    let without = format!("{over}{}", rest.trim_start());
    assert_eq!(without.replacen(&script(&shown), "", 1), before);
    // What is no page stays as it was.
    assert_eq!(
        ask(&shown, get("/sitemap.xml")),
        ask(&good, get("/sitemap.xml"))
    );
    assert_ne!(
        header(&page, "ETag"),
        header(&ask(&good, get("/en/")), "ETag")
    );
}

#[test]
fn errors_stand_for_every_page_while_there_is_no_site() {
    let (state, trouble) = trouble(small::files(FAULTY));
    let shown = Shown::trouble(state, None, trouble);
    for path in ["/", "/ja/", "/x"] {
        let page = ask(&shown, get(path));
        assert_eq!(page.status, 503, "{path}");
        assert!(text(&page).contains("dead-link") && text(&page).contains(&script(&shown)));
    }
    assert_eq!(ask(&shown, get("/.hakusho/trouble.css")).status, 200);
}

#[test]
fn a_page_that_cannot_be_made_says_why_once() {
    let mut files = small::files("use base\n");
    let template = files
        .get_mut("themes/default/templates/home.html")
        .expect("a template");
    let broken = String::from_utf8(template.clone()).expect("UTF-8");
    let block = "{% block body_class %}";
    assert!(broken.contains(block));
    *template = broken
        .replacen(block, &format!("{block}{{{{ no.such }}}}"), 1)
        .into();
    let shown = shown(files);
    let first = ask(&shown, get("/ja/"));
    assert_eq!(first.status, 500, "{}", text(&first));
    assert!(text(&first).contains("template-failed") && text(&first).contains("home.html"));
    assert_eq!(first.found.iter().count(), 1);
    assert!(ask(&shown, get("/en/")).found.is_empty());
    assert_eq!(ask(&shown, get("/ja/harbour/")).status, 200);
}
