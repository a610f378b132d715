//! Pages that were not written in every language: what is made of them under
//! each policy, and what stands where they would. The site has three languages;
//! `ferries` is there in Japanese only, the original; `quay` lacks Korean;
//! `crew`, in English only, lacks the original itself.

mod omit;
mod placed;
#[path = "../small/mod.rs"]
mod small;

use hakusho::diag::Severity;
use small::{Files, Made};
use std::sync::LazyLock;

/// Words of the third language that these tests look for.
const KOREAN: [(&str, &str); 6] = [
    ("only_in", "{languages}만 있음"),
    ("switch_overview", "개요"),
    ("switch_untranslated", "미번역"),
    ("no_version", "이 페이지의 한국어판은 없습니다."),
    ("no_version_overview", "이 판의 개요"),
    ("language_ja", "일본어"),
];

static OMIT: LazyLock<Made> = LazyLock::new(|| made("omit"));
static NOTICE: LazyLock<Made> = LazyLock::new(|| made("notice"));

/// The files of the site. `HAKUSHO_SHOW=FOLDER` puts them there, to be looked at.
fn files(policy: &str) -> Files {
    let mut files = small::files(include_str!("site.txt"));
    let text = |files: &Files, path: &str| {
        String::from_utf8(files[path].clone()).expect("the files are UTF-8")
    };
    let english = text(&files, "themes/default/strings/en.toml");
    let words = KOREAN.iter().fold(english, |words, (key, word)| {
        let lines = words.lines().map(|line| {
            match line
                .strip_prefix(key)
                .is_some_and(|rest| rest.starts_with(" ="))
            {
                true => format!("{key} = \"{word}\"\n"),
                false => format!("{line}\n"),
            }
        });
        lines.collect()
    });
    files.insert("themes/default/strings/ko.toml".into(), words.into_bytes());
    let report = text(&files, "content/harbour/report.toml");
    let report = report.replace("\"omit\"", &format!("\"{policy}\""));
    files.insert("content/harbour/report.toml".into(), report.into_bytes());
    if let Some(folder) = std::env::var_os("HAKUSHO_SHOW") {
        small::write(&std::path::Path::new(&folder).join(policy), &files);
    }
    files
}

fn made(policy: &str) -> Made {
    let (made, found) = small::run(&small::tree(files(policy)));
    made.unwrap_or_else(|| panic!("there are errors: {found:#?}"))
}

fn text<'m>(made: &'m Made, path: &str) -> &'m str {
    let bytes = made.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("pages are UTF-8")
}

fn page<'m>(made: &'m Made, below: &str) -> &'m str {
    let (lang, rest) = below.split_once('/').expect("a language and a page");
    let path = format!("{lang}/harbour/2024/{rest}index.html");
    let bytes = made.get(&path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("pages are UTF-8")
}

/// What stands between two words, the first time.
fn part<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to}")).0
}

/// `hreflang` and address of the alternates of a page.
fn alternates(page: &str) -> Vec<(&str, &str)> {
    let links = page.split("<link rel=\"alternate\" hreflang=\"").skip(1);
    links
        .map(|rest| {
            let (lang, rest) = rest.split_once('"').expect("a tag");
            (lang, part(rest, "href=\"", "\""))
        })
        .collect()
}

#[track_caller]
fn has(page: &str, words: &str) {
    assert!(page.contains(words), "no {words} in\n{page}");
}

#[track_caller]
fn has_not(page: &str, words: &str) {
    assert!(!page.contains(words), "{words} in\n{page}");
}

const FERRIES_JA: &str = "https://example.org/plans/ja/harbour/2024/ferries/";

#[test]
fn a_page_left_out_is_made_in_its_languages_only() {
    let own = |made: &Made, slug: &str| {
        let folders = ["ja", "en", "ko"].into_iter();
        let there =
            |lang: &&str| made.contains_key(&format!("{lang}/harbour/2024/{slug}/index.html"));
        folders.filter(there).collect::<Vec<_>>()
    };
    for (slug, languages) in [
        ("introduction", vec!["ja", "en", "ko"]),
        ("ferries", vec!["ja"]),
        ("quay", vec!["ja", "en"]),
        ("crew", vec!["en"]),
    ] {
        assert_eq!(own(&OMIT, slug), languages, "{slug}");
        assert_eq!(own(&NOTICE, slug), ["ja", "en", "ko"], "{slug}");
    }
}

#[test]
fn machines_are_told_of_written_versions_only() {
    let at =
        |lang: &str, slug: &str| format!("https://example.org/plans/{lang}/harbour/2024/{slug}/");
    for made in [&*OMIT, &*NOTICE] {
        let ferries = page(made, "ja/ferries/");
        let own = [("ja", FERRIES_JA), ("x-default", FERRIES_JA)];
        assert_eq!(alternates(ferries), own);
        has_not(ferries, "og:locale:alternate");
        let (ja, en) = (at("ja", "quay"), at("en", "quay"));
        let of_quay = [("ja", ja.as_str()), ("en", &en), ("x-default", &ja)];
        assert_eq!(alternates(page(made, "en/quay/")), of_quay);
        // The first language has no version of it.
        let en = at("en", "crew");
        let of_crew = [("en", en.as_str()), ("x-default", &en)];
        assert_eq!(alternates(page(made, "en/crew/")), of_crew);

        let sitemap = text(made, "sitemap.xml");
        for (lang, slug, listed) in [
            ("ja", "ferries", true),
            ("en", "ferries", false),
            ("ko", "ferries", false),
            ("ko", "quay", false),
            ("ja", "crew", false),
            ("en", "crew", true),
            ("ko", "introduction", true),
        ] {
            let address = at(lang, slug);
            assert_eq!(
                sitemap.contains(&format!("<loc>{address}<")),
                listed,
                "{address}"
            );
            assert_eq!(
                sitemap.contains(&format!("\"{address}\"")),
                listed,
                "{address}"
            );
        }
        // Every edition has its first page in every language.
        let feed = text(made, "ko/feed.xml");
        for lang in ["ja", "en", "ko"] {
            let overview = format!(
                "hreflang=\"{lang}\" href=\"https://example.org/plans/{lang}/harbour/2024/\""
            );
            has(feed, &overview);
        }
    }
}

#[test]
fn a_page_under_notice_is_a_page_of_the_other_text() {
    let ferries = page(&NOTICE, "en/ferries/");
    has(
        ferries,
        &format!("<link rel=\"canonical\" href=\"{FERRIES_JA}\">"),
    );
    assert_eq!(alternates(ferries), []);
    has(ferries, "<h1 lang=\"ja\">航路のあらまし</h1>");
    let head = part(ferries, "<header class=\"page-head\">", "</header>");
    has(
        head,
        "There is no English version of this page. Its text is in Japanese. <a href=\"../../../../ja/harbour/2024/ferries/\" hreflang=\"ja\">Read in Japanese</a>",
    );
    // It is no translation.
    has_not(head, "translation from");
    has(
        part(ferries, "<nav class=\"crumbs\"", "</nav>"),
        "lang=\"ja\">航路のあらまし<",
    );
    has(
        part(ferries, "<nav class=\"toc\"", "</nav>"),
        "lang=\"ja\"><a href=\"#map\">航路の地図",
    );

    // The text with its figures is Japanese, the parts are for English readers.
    let prose = part(
        ferries,
        "<div class=\"prose\" lang=\"ja\">",
        "<section class=\"doubts\">",
    );
    has(prose, "342,649人");
    has(prose, "<a href=\"../introduction/\">はじめに</a>");
    let (_, chart) = prose
        .split_once("<div lang=\"en\">")
        .expect("the part says its language");
    has(chart, "More passengers");
    has(ferries, "<p lang=\"ja\">船の数の記載がない。</p>");

    let introduction = page(&NOTICE, "en/introduction/");
    let menu = part(introduction, "<nav class=\"menu\"", "</nav>");
    has(
        menu,
        "<a href=\"../ferries/\"><span lang=\"ja\">航路のあらまし</span></a>",
    );
    let print = page(&NOTICE, "en/print/");
    has(print, "<span lang=\"ja\">航路のあらまし</span></h2>");
    has(print, "<div class=\"prose\" lang=\"ja\">");
    has(
        print,
        &format!("<span class=\"address\">{FERRIES_JA}</span>"),
    );
    has(
        print,
        "<a href=\"#page-ferries--map\"><span lang=\"ja\">航路の地図</span></a>",
    );
}

#[test]
fn a_page_without_the_original_is_shown_in_what_there_is() {
    let crew = page(&NOTICE, "ja/crew/");
    has(crew, "<h1 lang=\"en\">The crews</h1>");
    has(
        crew,
        "このページの日本語版はありません。本文は英語で表示しています。",
    );
    has(
        crew,
        "<link rel=\"canonical\" href=\"https://example.org/plans/en/harbour/2024/crew/\">",
    );
}

#[test]
fn under_error_every_missing_version_is_named_with_its_file() {
    let (made, found) = small::run(&small::tree(files("error")));
    assert!(made.is_none());
    let mut said: Vec<(String, String)> = found
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .map(|one| {
            let help: Vec<&str> = one.help.iter().map(|said| said.en.as_str()).collect();
            (one.code.name.to_owned(), help.join(" "))
        })
        .collect();
    said.sort();
    let file = |name: &str| {
        let help = format!("add content/harbour/2024/{name}.md");
        ("missing-page".to_owned(), help)
    };
    let names = [
        "02-ferries.en",
        "02-ferries.ko",
        "03-quay.ko",
        "04-crew.ja",
        "04-crew.ko",
    ];
    assert_eq!(said, names.map(file));
}
