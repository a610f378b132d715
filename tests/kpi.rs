//! Indicators of every kind in one made-up publication: each judgement with
//! its sum was worked out by hand, and pages in both languages give it.
//!
//! `HAKUSHO_BLESS=1 cargo test --test kpi` writes `kpi/judgements.csv` anew;
//! `HAKUSHO_KPI=folder` puts the made site there, to be looked at.

mod small;

use small::Made;
use std::path::Path;
use std::sync::LazyLock;

static MADE: LazyLock<Made> = LazyLock::new(|| {
    let tree = small::tree(small::files(include_str!("kpi/publication.txt")));
    let (made, found) = small::run(&tree);
    assert_eq!(found.iter().count(), 0, "{found:#?}");
    let made = made.expect("without faults there is a site");
    if let Some(folder) = std::env::var_os("HAKUSHO_KPI") {
        small::write(Path::new(&folder), &made);
    }
    made
});

fn text(path: &str) -> String {
    let bytes = MADE.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.clone()).expect("pages are UTF-8")
}

/// What readers see of a page, without markup.
fn seen(path: &str) -> String {
    let page = text(path);
    let mut out = String::new();
    let mut is_tag = false;
    for c in page.chars() {
        match c {
            '<' => is_tag = true,
            '>' => is_tag = false,
            c if !is_tag => out.push(c),
            _ => {}
        }
    }
    out
}

#[test]
fn every_judgement_has_its_sum_in_the_data() {
    let path = small::root().join("tests/kpi/judgements.csv");
    let made = text("data/harbour/2024/judgements.csv");
    if std::env::var_os("HAKUSHO_BLESS").is_some() {
        std::fs::write(&path, &made).expect("the folder is writable");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(made == expected, "{made}");
}

#[test]
fn every_judgement_has_its_sum_in_words() {
    let cases = [
        (
            "passengers",
            "令和5年度に必要な水準471,325人に対して、実績は480,000人です（進捗率106.7%、8,675人上回る）。",
            "480,000 people against 471,325 people needed in FY2023: progress 106.7%, 8,675 people above.",
        ),
        (
            "satisfied",
            "令和5年度に必要な水準42.2%に対して、実績は40.2%です（進捗率74.7%、2.0ポイント下回る）。",
            "40.2% against 42.2% needed in FY2023: progress 74.7%, 2.0 percentage points below.",
        ),
        (
            "residents",
            "令和3年度〜令和6年度の累計の目標に向けて令和5年度までに必要な7,500人に対して、累計は5,960人です（進捗率79.5%、1,540人下回る）。",
            "5,960 people in total against 7,500 people needed by FY2023 for the target over FY2021–FY2024: progress 79.5%, 1,540 people below.",
        ),
        (
            "events",
            "実績が「約」「以上」などの幅のある値で、必要な水準に届いているかどうかが決まらないため、判定できません。",
            "leaves open whether it reaches the level needed",
        ),
        (
            "shops",
            "令和5年度に必要な水準30人に対して、実績は33人です（進捗率70%、3人上回る）。",
            "33 people against 30 people needed in FY2023: progress 70%, 3 people above.",
        ),
        (
            "litter",
            "目標65.6トン（令和5年度）に対して、令和5年度の実績は64.0トンです（進捗率104.7%、1.6トン下回る）。",
            "64.0 tonnes in FY2023 against the target of 65.6 tonnes (FY2023): progress 104.7%, 1.6 tonnes below.",
        ),
        (
            "oxygen",
            "保つ範囲95%以上に対して、令和5年度の実績は95.2%です。",
            "95.2% in FY2023 against the range to be kept, 95% or more.",
        ),
        (
            "divers",
            "目標500人（令和5年度）に対して、令和5年度の実績は480人です（進捗率90%、20人下回る）。",
            "480 people in FY2023 against the target of 500 people (FY2023): progress 90%, 20 people below.",
        ),
    ];
    for (id, ja, en) in cases {
        for (lang, words) in [("ja", ja), ("en", en)] {
            let page = seen(&format!("{lang}/harbour/2024/indicators/{id}/index.html"));
            assert!(page.contains(words), "{id}: {words}\n{page}");
        }
    }
}

#[test]
fn the_latest_figure_is_the_one_whose_period_ends_last() {
    let files = small::files(
        "use base
--- content/harbour/2024/indicators.toml (edit)
- source = \"plan\"
+ source = \"plan\"
+ actuals = [{ period = \"FY2025\", value = 350000 }, { period = \"2025-12\", value = 340000 }]
",
    );
    let (made, found) = small::run(&small::tree(files));
    let made = made.unwrap_or_else(|| panic!("{found:#?}"));
    let bytes = made["data/harbour/2024/judgements.csv"].clone();
    let sheet = String::from_utf8(bytes).expect("data is UTF-8");
    let rows: Vec<&str> = sheet.lines().skip(1).collect();
    let [first, last] = rows[..] else {
        panic!("{sheet}")
    };
    assert!(
        first.contains(",2025-12,") && first.contains(",false,"),
        "{sheet}"
    );
    assert!(
        last.contains(",FY2025,") && last.contains(",true,"),
        "{sheet}"
    );
}

#[test]
fn the_summary_counts_all_indicators_once() {
    let page = seen("en/harbour/2024/indicators/index.html");
    for words in [
        "1 achieved, 2 on track, 3 slightly behind, 1 not achieved, 2 cannot be judged, 1 no result yet",
        "Why no status can be given: no path stated (1), result given as a bound (1).",
        "Status of indicators by item",
        "Status of indicators by level",
        "Values by year",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
}

/// The digits that the cells with numbers show, in order: those of the first
/// words of each, before what is said of it.
fn numbers(page: &str) -> Vec<String> {
    let cells = page.split(" class=\"num").skip(1);
    let shown = cells.map(|cell| {
        let mut texts = cell.split('>').skip(1);
        let first = texts.find_map(|part| part.split('<').next().filter(|text| !text.is_empty()));
        let digits = |c: &char| c.is_ascii_digit() || matches!(c, '.' | ',');
        first.unwrap_or_default().chars().filter(digits).collect()
    });
    shown.filter(|digits: &String| !digits.is_empty()).collect()
}

#[test]
fn both_languages_show_the_same_numbers() {
    for path in [
        "indicators/index.html",
        "indicators/passengers/index.html",
        "indicators/residents/index.html",
    ] {
        let [ja, en] =
            ["ja", "en"].map(|lang| numbers(&text(&format!("{lang}/harbour/2024/{path}"))));
        assert!(ja.len() > 2, "{path}: {ja:?}");
        assert_eq!(ja, en, "{path}");
    }
}
