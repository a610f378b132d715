//! What stands where a page would that is left out of a language.

use super::{FERRIES_JA, NOTICE, OMIT, has, has_not, page, part, text};

#[test]
fn menus_lists_and_neighbours_lead_to_the_other_language_and_say_so() {
    let title =
        "<span lang=\"ja\">航路のあらまし</span> <span class=\"only\">only in Japanese</span>";
    let there = "../../../../ja/harbour/2024/ferries/\" hreflang=\"ja\">";
    let introduction = page(&OMIT, "en/introduction/");
    has(
        part(introduction, "<nav class=\"menu\"", "</nav>"),
        &format!("{there}{title}</a>"),
    );
    let turn = part(introduction, "<nav class=\"turn\"", "</nav>");
    has(
        turn,
        "rel=\"next\" href=\"../../../../ja/harbour/2024/ferries/\" hreflang=\"ja\">",
    );
    has(turn, title);
    let overview = page(&OMIT, "en/");
    has(part(overview, "<ul class=\"contents\">", "</ul>"), title);
    has_not(overview, "航路と本数");
    for (below, from) in [
        ("en/tables/lines/", "<section class=\"used\">"),
        ("en/doubts/", "<dl class=\"doubt-facts\">"),
        ("en/strategy/", "<p class=\"node-pointer\">"),
        ("en/changes/", "<th scope=\"row\""),
    ] {
        let (_, rest) = page(&OMIT, below)
            .split_once(from)
            .expect("the list is there");
        has(rest, "ja/harbour/2024/ferries/\" hreflang=\"ja\">");
        has(rest, title);
    }
    // A heading is no place for a way out of the language.
    has_not(
        part(
            page(&OMIT, "en/strategy/"),
            "id=\"ferry-measure_head\"",
            "</h2>",
        ),
        "<a ",
    );
    has(
        page(&OMIT, "en/doubts/"),
        "<p lang=\"ja\">船の数の記載がない。</p>",
    );
    // An item whose page goes by its name in the other language.
    has(
        page(&OMIT, "en/corrections/"),
        "lang=\"ja\" data-label=\"Item\">航路のあらまし",
    );

    let korean = part(
        page(&OMIT, "ko/introduction/"),
        "<nav class=\"menu\"",
        "</nav>",
    );
    has(
        korean,
        "<span lang=\"ja\">航路のあらまし</span> <span class=\"only\">일본어만 있음</span>",
    );
    has(korean, "<span class=\"only\">일본어, English만 있음</span>");
    has(
        korean,
        "<span lang=\"en\">The crews</span> <span class=\"only\">English만 있음</span>",
    );
    let japanese = part(
        page(&OMIT, "ja/introduction/"),
        "<nav class=\"menu\"",
        "</nav>",
    );
    has(
        japanese,
        "<span lang=\"en\">The crews</span> <span class=\"only\">英語のみ</span>",
    );
    has_not(japanese, "日本語のみ");
}

#[test]
fn links_in_prose_to_a_page_left_out_are_marked() {
    let prose = part(
        page(&OMIT, "en/introduction/"),
        "<div class=\"prose\">",
        "</div>",
    );
    let there = "../../../../ja/harbour/2024/ferries/";
    let only = "</a> <span class=\"only\">only in Japanese</span>";
    has(
        prose,
        &format!("<a href=\"{there}\" hreflang=\"ja\">ferries{only}"),
    );
    has(
        prose,
        &format!("<a href=\"{there}#timetable\" hreflang=\"ja\">how often they run{only}"),
    );
    has(prose, "<a href=\"../crew/\">crews</a>.");
    let prose = part(
        page(&OMIT, "ja/introduction/"),
        "<div class=\"prose\">",
        "</div>",
    );
    has(prose, "<a href=\"../ferries/\">航路</a>の");
    has(
        prose,
        "hreflang=\"en\">乗組員</a> <span class=\"only\">英語のみ</span>",
    );
    has_not(page(&NOTICE, "en/introduction/"), "class=\"only\"");
}

#[test]
fn the_switch_says_in_each_language_that_there_is_no_version() {
    let ferries = page(&OMIT, "ja/ferries/");
    let switch = part(ferries, "<nav class=\"languages\"", "</nav>");
    has(
        switch,
        "<a href=\"../../../../en/harbour/2024/\" lang=\"en\" hreflang=\"en\">English <span class=\"only\">overview</span></a>",
    );
    has(
        switch,
        "<a href=\"../../../../ko/harbour/2024/\" lang=\"ko\" hreflang=\"ko\">한국어 <span class=\"only\">개요</span></a>",
    );
    has_not(switch, "rel=\"alternate\"");
    let standing = part(ferries, "<ul class=\"standing\">", "</ul>");
    has(
        standing,
        "<li lang=\"en\">There is no English version of this page. <a href=\"../../../../en/harbour/2024/\" hreflang=\"en\">",
    );
    has(
        standing,
        "<li lang=\"ko\">이 페이지의 한국어판은 없습니다. <a href",
    );

    // There is no original to lead to.
    let crew = page(&OMIT, "en/crew/");
    let standing = part(crew, "<ul class=\"standing\">", "</ul>");
    has(
        standing,
        "<li lang=\"ja\">このページの日本語版はありません。",
    );
    has_not(standing, "Read in");

    let quay = part(
        page(&OMIT, "en/quay/"),
        "<nav class=\"languages\"",
        "</nav>",
    );
    has(quay, "hreflang=\"ja\" rel=\"alternate\">日本語</a>");
    let untranslated = part(
        page(&NOTICE, "ja/ferries/"),
        "<nav class=\"languages\"",
        "</nav>",
    );
    has(
        untranslated,
        "<a href=\"../../../../ko/harbour/2024/ferries/\" lang=\"ko\" hreflang=\"ko\">한국어 <span class=\"only\">미번역</span>",
    );
}

#[test]
fn in_print_a_chapter_keeps_its_number_and_says_where_it_is() {
    let (en, ja) = (page(&OMIT, "en/print/"), page(&OMIT, "ja/print/"));
    let chapters = |page: &str| page.matches("<section class=\"chapter ").count();
    assert_eq!(chapters(en), chapters(ja));
    let contents = part(en, "<nav class=\"paper-contents\"", "</nav>");
    has(
        contents,
        "<a href=\"#page-ferries\"><span lang=\"ja\">航路のあらまし</span> <span class=\"only\">only in Japanese</span></a>",
    );
    let chapter = part(
        en,
        "<section class=\"chapter chapter-elsewhere\">",
        "</section>",
    );
    has(
        chapter,
        "<h2 id=\"page-ferries\"><span class=\"chapter-number\">3</span> <span lang=\"ja\">航路のあらまし</span></h2>",
    );
    has(chapter, &format!("hreflang=\"ja\">{FERRIES_JA}</a>"));
    has_not(chapter, "船");
    // Links stay within the document, sections or not.
    has(
        en,
        "<a href=\"#page-ferries\">how often they run</a> <span class=\"only\">only in Japanese</span>",
    );
    has_not(en, "#page-ferries--");
    has(
        ja,
        "<h2 id=\"page-ferries\"><span class=\"chapter-number\">3</span> 航路のあらまし</h2>",
    );
}

#[test]
fn data_names_no_page_that_is_not_made() {
    let rows = text(&OMIT, "data/harbour/2024/provenance.csv");
    assert!(rows.contains(FERRIES_JA), "{rows}");
    for lang in ["en", "ko"] {
        has_not(rows, &FERRIES_JA.replace("/ja/", &format!("/{lang}/")));
    }
}
