use super::{Voice, chrome, fact, indicator, link, lists, strategy, table};
use hakusho::render::view::*;

pub fn print(v: Voice) -> View<Print> {
    let chapter = |n: usize, id: &str, title: String, content| Chapter {
        id: id.to_owned(),
        number: n.to_string(),
        title,
        content,
    };
    let mut written = strategy::written(v);
    written.doubts.clear();
    let chapters = vec![
        chapter(
            1,
            "introduction",
            v.say("はじめに", "Introduction"),
            Content::Written(Box::new(written)),
        ),
        chapter(
            2,
            "c-strategy",
            v.word("page_strategy"),
            Content::Strategy(Box::new(strategy::strategy(v))),
        ),
        chapter(
            3,
            "c-summary",
            v.word("chapter_summary"),
            Content::Summary(Box::new(indicator::glance(v))),
        ),
        chapter(
            4,
            "c-indicators",
            v.word("chapter_indicators"),
            Content::Indicators(vec![indicator::overnight_stays(v)]),
        ),
        chapter(
            5,
            "c-tables",
            v.word("page_tables"),
            Content::Tables(vec![table::relocation(v)]),
        ),
        chapter(
            6,
            "c-figures",
            v.word("page_figures"),
            Content::Figures(Box::new(lists::figures(v))),
        ),
        chapter(
            7,
            "c-sources",
            v.word("page_sources"),
            Content::Sources(Box::new(lists::sources(v))),
        ),
        chapter(
            8,
            "c-doubts",
            v.word("page_doubts"),
            Content::Doubts(Box::new(lists::doubts(v))),
        ),
        chapter(
            9,
            "c-glossary",
            v.word("page_glossary"),
            Content::Glossary(Box::new(lists::glossary(v))),
        ),
    ];
    let contents = chapters.iter().map(|c| ContentsLine {
        number: c.number.clone(),
        text: c.title.clone(),
        href: format!("#{}", c.id),
        level: 1,
    });
    let mut contents: Vec<_> = contents.collect();
    contents.insert(
        4,
        ContentsLine {
            number: "4.1".to_owned(),
            text: indicator::overnight_stays(v).title,
            href: "#overnight-stays".to_owned(),
            level: 2,
        },
    );
    View {
        chrome: chrome::chrome(v, v.word("page_print"), "print/"),
        page: Print {
            cover: Cover {
                body: v.say("熊本市", "Kumamoto City"),
                title: strategy::title(v),
                period: v.say("令和6年4月～令和13年3月", "April 2024 to March 2031"),
                facts: vec![
                    fact(v.word("fact_as_of"), v.say("令和6年3月", "March 2024")),
                    fact(
                        v.word("fact_updated"),
                        v.say("令和8年11月20日", "20 November 2026"),
                    ),
                ],
                notices: vec![chrome::notice(v)],
                publisher: v.say("白書サンプル編集部", "Hakusho sample editors"),
                address:
                    "https://example.org/kumamoto/ja/kumamoto-city-international-strategy/2024/"
                        .to_owned(),
            },
            contents,
            chapters,
            back: link(v.word("back_to_edition"), "overview.html"),
        },
    }
}
