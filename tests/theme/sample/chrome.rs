use super::{Voice, fact, link, strategy};
use hakusho::render::view::*;

pub fn description(v: Voice) -> String {
    v.say(
        "熊本の公的な戦略と、その指標・統計を、日本語と英語で読める形にまとめた資料集です。",
        "Public strategies of Kumamoto with their indicators and statistics, compiled for reading in Japanese and English.",
    )
}

pub fn notice(v: Voice) -> String {
    v.say(
        "このサイトは、公表された資料をもとに白書サンプル編集部が独自にまとめたものです。熊本市や熊本県のサイトではなく、両者の見解を示すものでもありません。",
        "This site is an independent compilation from published documents by the Hakusho sample editors. It is not a site of Kumamoto City or Kumamoto Prefecture and does not speak for either.",
    )
}

/// What surrounds a page at `path` of the city's edition.
pub fn chrome(v: Voice, title: String, path: &str) -> Chrome {
    let other = Voice { ja: !v.ja, ..v };
    let slug = if path.is_empty() {
        "index".to_owned()
    } else {
        path.trim_end_matches('/').replace('/', "-")
    };
    let site = v.say("熊本の戦略と指標", "Strategies and indicators of Kumamoto");
    let choice = |v: Voice, current| LanguageChoice {
        lang: v.tag().to_owned(),
        name: v.say("日本語", "English"),
        href: format!("../{}/{slug}.html", v.tag()),
        current,
    };
    let mut languages = vec![choice(v, true), choice(other, false)];
    languages.sort_by(|a, b| b.lang.cmp(&a.lang));
    let crumb = |text: String, href: Option<&str>| Crumb {
        text,
        href: href.map(str::to_owned),
    };
    Chrome {
        lang: v.tag().to_owned(),
        dir: "ltr".to_owned(),
        site: link(site.clone(), "../home.html"),
        head_title: format!("{title} | {site}"),
        description: description(v),
        canonical: format!("https://example.org/kumamoto/{}/{path}", v.tag()),
        alternates: vec![Alternate {
            lang: other.tag().to_owned(),
            href: format!("https://example.org/kumamoto/{}/{path}", other.tag()),
        }],
        languages,
        breadcrumbs: vec![
            crumb(v.word("page_home"), Some("home.html")),
            crumb(strategy::title(v), Some("report.html")),
            crumb(v.say("2024年版", "Edition 2024"), Some("overview.html")),
            crumb(title.clone(), None),
        ],
        assets: Assets {
            styles: ["../site.css", "../charts.css", "../print.css"].map(String::from).to_vec(),
            scripts: vec!["../site.js".to_owned()],
            icon: Some("../favicon.svg".to_owned()),
        },
        feed: Some("feed.xml".to_owned()),
        policy: "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'".to_owned(),
        notice: Some(notice(v)),
        as_of: Some(v.words.fill("as_of_line", &[("date", &v.say("令和6年3月", "March 2024"))])),
        translation: Some(if v.ja {
            v.words.fill("translation_unofficial", &[("original", "英語")])
        } else {
            v.words.fill("original_of_source", &[("language", "English")])
        }),
        original: None,
        kicker: Some(link(v.say("第2次熊本市国際戦略（2024年版）", "2nd Kumamoto City International Strategy (2024)"), "overview.html")),
        section: Some(section(v, path)),
        toc: Vec::new(),
        prev: Some(link(v.say("はじめに", "Introduction"), "written.html")),
        next: Some(link(v.say("基本方針1 戦略的な海外展開の推進", "Basic policy 1: strategic expansion overseas"), "written.html")),
        footer: footer(v, &title),
        title,
    }
}

/// Takes away what only pages of an edition have.
pub fn outside(chrome: &mut Chrome) {
    chrome.breadcrumbs.clear();
    chrome.section = None;
    chrome.kicker = None;
    chrome.as_of = None;
    chrome.translation = None;
    chrome.prev = None;
    chrome.next = None;
    chrome.footer.dates.clear();
    chrome.footer.cite = None;
}

fn section(v: Voice, path: &str) -> Section {
    let entry = |text: String, to: &str| NavEntry {
        text,
        href: format!("{}.html", to.trim_end_matches('/')),
        current: path == to,
        within: path.starts_with(to) && path != to,
    };
    let fixed = |keys: &[&str]| -> Vec<NavEntry> {
        let one = |key: &&str| entry(v.word(&format!("page_{key}")), &format!("{key}/"));
        keys.iter().map(one).collect()
    };
    let group = |title: &str, entries| NavGroup {
        title: v.word(title),
        entries,
    };
    let pages = vec![
        entry(v.say("はじめに", "Introduction"), "introduction/"),
        entry(
            v.say(
                "基本方針1 戦略的な海外展開の推進",
                "Basic policy 1: strategic expansion overseas",
            ),
            "policy-1/",
        ),
        entry(
            v.say(
                "基本方針2 地域の国際化の推進",
                "Basic policy 2: internationalization of the region",
            ),
            "policy-2/",
        ),
        entry(
            v.say("リーディングプロジェクト", "Leading projects"),
            "projects/",
        ),
        entry(
            v.say("友好・姉妹都市", "Friendship and sister cities"),
            "cities/",
        ),
    ];
    Section {
        title: link(
            v.say("第2次熊本市国際戦略", "2nd International Strategy"),
            "overview.html",
        ),
        groups: vec![
            group("menu_pages", pages),
            group(
                "menu_data",
                fixed(&["strategy", "indicators", "tables", "figures", "data"]),
            ),
            group(
                "menu_notes",
                fixed(&["sources", "doubts", "glossary", "print"]),
            ),
        ],
    }
}

fn footer(v: Voice, title: &str) -> Footer {
    let cite = v.words.fill(
        "cite_pattern",
        &[
            (
                "publisher",
                &v.say("白書サンプル編集部", "Hakusho sample editors"),
            ),
            ("page", title),
            ("edition", &strategy::title(v)),
            ("date", &v.say("令和6年3月", "March 2024")),
            (
                "url",
                "https://example.org/kumamoto/ja/kumamoto-city-international-strategy/2024/",
            ),
        ],
    );
    Footer {
        publisher: Publisher {
            name: v.say("白書サンプル編集部", "Hakusho sample editors"),
            url: Some("https://example.org/".to_owned()),
            contact: v.say(
                "白書サンプル編集部へ電子メールでお寄せください。",
                "Write to the Hakusho sample editors by e-mail.",
            ),
            email: Some("reports@example.org".to_owned()),
        },
        dates: vec![
            fact(v.word("fact_as_of"), v.say("令和6年3月", "March 2024")),
            fact(v.word("fact_published"), v.say("令和6年3月", "March 2024")),
            fact(
                v.word("fact_updated"),
                v.say("令和8年11月20日", "20 November 2026"),
            ),
        ],
        licence: Licence {
            name: v.say(
                "クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）",
                "Creative Commons Attribution 4.0 International (CC BY 4.0)",
            ),
            url: Some("https://creativecommons.org/licenses/by/4.0/".to_owned()),
            note: Some(v.say(
                "このライセンスは、当編集部の文章とデータの編集に適用します。",
                "The licence covers our own wording and our compilation of the data.",
            )),
        },
        cite: Some(cite),
        report: Some("mailto:reports@example.org?subject=report".to_owned()),
    }
}
