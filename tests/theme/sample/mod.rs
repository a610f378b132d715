//! Views as they might come out of the two reports of this repository, in both
//! languages, written by hand so that templates can be seen without the rest.

mod chrome;
mod indicator;
mod lists;
mod paper;
mod strategy;
mod table;

pub use paper::print;

use hakusho::render::html::Html;
use hakusho::render::view::*;
use hakusho::theme::Words;

/// A language to write samples in.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    pub ja: bool,
    pub words: &'a Words,
}

impl Voice<'_> {
    pub fn say(self, ja: &str, en: &str) -> String {
        String::from(if self.ja { ja } else { en })
    }

    pub fn word(self, key: &str) -> String {
        self.words.get(key).to_owned()
    }

    pub fn tag(self) -> &'static str {
        if self.ja { "ja" } else { "en" }
    }
}

pub fn link(text: impl Into<String>, href: &str) -> Link {
    Link {
        text: text.into(),
        href: href.to_owned(),
    }
}

pub fn fact(term: String, detail: String) -> Fact {
    Fact {
        term,
        detail,
        href: None,
        stated: true,
    }
}

pub fn unstated(v: Voice, key: &str) -> Fact {
    Fact {
        stated: false,
        ..fact(v.word(key), v.word("not_stated"))
    }
}

pub fn downloads(v: Voice, title: &str) -> Vec<Download> {
    ["CSV", "JSON"]
        .into_iter()
        .map(|format| Download {
            href: format!("data.{}", format.to_lowercase()),
            format: format.to_owned(),
            label: v
                .words
                .fill("download_label", &[("title", title), ("format", format)]),
        })
        .collect()
}

pub fn mark(v: Voice, kind: MarkKind, n: &str, href: &str) -> Mark {
    let key = match kind {
        MarkKind::Source => "mark_source",
        MarkKind::Copy => "mark_copy",
        MarkKind::Note => "mark_note",
    };
    Mark {
        kind,
        text: v.words.fill(key, &[("n", n)]),
        label: v.words.fill(&format!("{key}_label"), &[("n", n)]),
        href: href.to_owned(),
    }
}

pub fn doubt(v: Voice, number: &str, kind: DoubtKind, text: String, printed: &str) -> Doubt {
    let kind_text = match kind {
        DoubtKind::Source => v.word("doubt_source"),
        DoubtKind::Copy => v.word("doubt_copy"),
    };
    Doubt {
        id: format!("doubt-{number}"),
        kind,
        kind_text,
        number: number.to_owned(),
        text,
        as_printed: (!printed.is_empty()).then(|| Phrase {
            text: printed.to_owned(),
            lang: v.ja.then(|| "en".to_owned()),
        }),
        section: Some(v.say(
            "基本施策1 検証値の表",
            "Basic Measure 1, table of validation values",
        )),
        href: Some(format!("../doubts/#doubt-{number}")),
        about: Vec::new(),
    }
}

/// The small drawing of the indicator `key`.
pub fn strip(v: Voice, key: &str) -> Html {
    let unique = drawing(v, "strip", "wide")
        .as_str()
        .replace("strip-", &format!("{key}-strip-"))
        .replace("\"strip", &format!("\"{key}-strip"));
    Html::written(unique)
}

/// A drawing that the chart module's tests keep, or an empty frame.
pub fn drawing(v: Voice, name: &str, width: &str) -> Html {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/chart");
    let path = format!("{folder}/{name}.{}.{width}.inline.svg", v.tag());
    let empty = "<svg viewBox=\"0 0 72 20\" role=\"img\" aria-label=\"-\"></svg>";
    Html::written(std::fs::read_to_string(path).unwrap_or_else(|_| empty.to_owned()))
}

fn page<T>(v: Voice, key: &str, path: &str, page: T) -> View<T> {
    View {
        chrome: chrome::chrome(v, v.word(key), path),
        page,
    }
}

pub fn languages(v: Voice) -> View<Languages> {
    let entry = |ja: bool| {
        let v = Voice { ja, ..v };
        LanguageEntry {
            lang: v.tag().to_owned(),
            name: v.say("日本語", "English"),
            title: v.say("熊本の戦略と指標", "Strategies and indicators of Kumamoto"),
            description: chrome::description(v),
            notice: Some(chrome::notice(v)),
            href: format!("{}/", v.tag()),
        }
    };
    let mut view = page(
        v,
        "page_languages",
        "",
        Languages {
            entries: vec![entry(true), entry(false)],
        },
    );
    view.chrome.title = v.say("熊本の戦略と指標", "Strategies and indicators of Kumamoto");
    view.chrome.languages.clear();
    chrome::outside(&mut view.chrome);
    view
}

pub fn home(v: Voice) -> View<Home> {
    let mut view = page(
        v,
        "page_home",
        "",
        Home {
            lead: chrome::description(v),
            reports: vec![strategy::card(v), table::card(v)],
            choice: Some(link(v.word("to_other_language"), "../")),
        },
    );
    view.chrome.title = v.say("熊本の戦略と指標", "Strategies and indicators of Kumamoto");
    chrome::outside(&mut view.chrome);
    view
}

pub fn report(v: Voice) -> View<Report> {
    let mut view = page(v, "page_home", "", strategy::report(v));
    view.chrome.title = strategy::title(v);
    chrome::outside(&mut view.chrome);
    view
}

pub fn overview(v: Voice) -> View<Overview> {
    let mut view = page(v, "page_overview", "", strategy::overview(v));
    view.chrome.title = strategy::title(v);
    view.chrome.kicker = Some(link(v.say("熊本市", "Kumamoto City"), "../"));
    view
}

pub fn written(v: Voice) -> View<Written> {
    let mut view = page(v, "page_overview", "introduction/", strategy::written(v));
    view.chrome.title = v.say("はじめに", "Introduction");
    view.chrome.toc = ["background", "position", "framework"]
        .into_iter()
        .zip([
            v.say("策定の背景", "Background"),
            v.say("位置づけと期間", "Position and period"),
            v.say("推進の体制", "How it is carried out"),
        ])
        .map(|(id, text)| TocEntry {
            id: id.to_owned(),
            text,
            level: 2,
        })
        .collect();
    view
}

pub fn strategy(v: Voice) -> View<Strategy> {
    page(v, "page_strategy", "strategy/", strategy::strategy(v))
}

pub fn indicators(v: Voice) -> View<Indicators> {
    page(
        v,
        "page_indicators",
        "indicators/",
        indicator::indicators(v),
    )
}

pub fn indicator(v: Voice) -> View<Indicator> {
    let body = indicator::overnight_stays(v);
    let mut view = page(v, "page_indicators", "indicators/overnight-stays/", body);
    view.chrome.title = view.page.title.clone();
    view
}

pub fn tables(v: Voice) -> View<Tables> {
    page(v, "page_tables", "tables/", table::tables(v))
}

pub fn table(v: Voice) -> View<Statistic> {
    let mut view = page(v, "page_tables", "tables/relocation/", table::relocation(v));
    view.chrome.title = view.page.title.clone();
    view
}

pub fn ranking(v: Voice) -> View<Statistic> {
    let mut view = page(
        v,
        "page_tables",
        "tables/conventions/",
        table::conventions(v),
    );
    view.chrome.title = view.page.title.clone();
    view
}

pub fn figures(v: Voice) -> View<Figures> {
    page(v, "page_figures", "figures/", lists::figures(v))
}

pub fn data(v: Voice) -> View<Data> {
    page(v, "page_data", "data/", lists::data(v))
}

pub fn sources(v: Voice) -> View<Sources> {
    page(v, "page_sources", "sources/", lists::sources(v))
}

pub fn doubts(v: Voice) -> View<Doubts> {
    page(v, "page_doubts", "doubts/", lists::doubts(v))
}

pub fn glossary(v: Voice) -> View<Glossary> {
    page(v, "page_glossary", "glossary/", lists::glossary(v))
}

pub fn missing(v: Voice) -> View<Missing> {
    let mut view = page(v, "page_missing", "", Missing { homes: Vec::new() });
    view.page.homes = view.chrome.languages.clone();
    chrome::outside(&mut view.chrome);
    view
}
