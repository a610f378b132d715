//! What readers are told where a text of a data file is older than its original.

use super::{edit, good, json, publication, read, run, small, text};
use std::fs;
use std::path::Path;

const NOTICE: &str = "Parts of this page are older than the Japanese original.";

/// Which pages carry the notice, of those that are named.
fn told<'p>(root: &Path, pages: &[&'p str]) -> Vec<&'p str> {
    good(&run(root, "build"));
    let is_told = |page: &&&str| html(root, page).contains(NOTICE);
    pages.iter().filter(is_told).copied().collect()
}

/// A page in English.
fn html(root: &Path, page: &str) -> String {
    read(root, &format!("output/en/{page}index.html"))
}

/// The publication with everything accepted.
fn accepted() -> tempfile::TempDir {
    let root = publication();
    let term =
        "[[term]]\nid = \"quay\"\nkind = \"term\"\nterm = { ja = \"係船岸\", en = \"quay\" }\n";
    fs::write(root.path().join("glossary.toml"), term).expect("the folder is writable");
    let chart = "content/harbour/2024/charts.toml";
    let alt = "note = { ja = \"最後の年度は1月末まで。\"";
    edit(
        root.path(),
        chart,
        alt,
        &format!("alt = {{ ja = \"増える図\", en = \"A rising chart\" }}\n{alt}"),
    );
    good(&run(root.path(), "status --accept all"));
    root
}

const HOME: &str = "";
const REPORT: &str = "harbour/";
const OVERVIEW: &str = "harbour/2024/";
const STRATEGY: &str = "harbour/2024/strategy/";
const INDICATORS: &str = "harbour/2024/indicators/";
const INDICATOR: &str = "harbour/2024/indicators/passengers/";
const TABLES: &str = "harbour/2024/tables/";
const TABLE: &str = "harbour/2024/tables/ferries/";
const FIGURES: &str = "harbour/2024/figures/";
const WRITTEN: &str = "harbour/2024/introduction/";
const PIERS: &str = "harbour/2024/piers/";
const SOURCES: &str = "harbour/2024/sources/";
const GLOSSARY: &str = "harbour/2024/glossary/";
const STATUS: &str = "harbour/2024/status/";
const PRINT: &str = "harbour/2024/print/";

const PAGES: [&str; 15] = [
    HOME, REPORT, OVERVIEW, STRATEGY, INDICATORS, INDICATOR, TABLES, TABLE, FIGURES, WRITTEN,
    PIERS, SOURCES, GLOSSARY, STATUS, PRINT,
];

/// A text that is changed in Japanese: the file, what it says, and what the
/// English pages have behind the mark.
struct Changed {
    file: &'static str,
    text: &'static str,
    marked: &'static str,
    /// The pages that show it.
    pages: &'static [&'static str],
}

const CHANGES: [Changed; 16] = [
    Changed {
        file: "hakusho.toml",
        text: "例です。",
        marked: "An example.",
        pages: &[HOME],
    },
    Changed {
        file: "glossary.toml",
        text: "係船岸",
        marked: "quay",
        pages: &[GLOSSARY, PRINT],
    },
    Changed {
        file: "content/harbour/report.toml",
        text: "港の計画です。",
        marked: "The plan of the harbour.",
        pages: &[HOME, REPORT, OVERVIEW],
    },
    // The source of that name is another text, of another file.
    Changed {
        file: "content/harbour/report.toml",
        text: "港の計画\"",
        marked: "Harbour plan",
        pages: &[HOME, REPORT, OVERVIEW, PRINT],
    },
    Changed {
        file: "content/harbour/2024/edition.toml",
        text: "2024年版",
        marked: "",
        pages: &[REPORT, OVERVIEW, PRINT],
    },
    Changed {
        file: "content/harbour/2024/charts.toml",
        text: "乗客は増えた",
        marked: "More passengers",
        pages: &[OVERVIEW, TABLE, WRITTEN, PRINT],
    },
    Changed {
        file: "content/harbour/2024/charts.toml",
        text: "航路別の乗客、人",
        marked: "Passengers by line, people",
        pages: &[OVERVIEW, TABLE, WRITTEN, PRINT],
    },
    Changed {
        file: "content/harbour/2024/charts.toml",
        text: "最後の年度は1月末まで。",
        marked: "The last year runs to January.",
        pages: &[OVERVIEW, TABLE, WRITTEN, PRINT],
    },
    // Nothing can be marked in a drawing or in its text alternative.
    Changed {
        file: "content/harbour/2024/charts.toml",
        text: "増える図",
        marked: "More passengers",
        pages: &[OVERVIEW, TABLE, WRITTEN, PRINT],
    },
    Changed {
        file: "content/harbour/2024/tables.toml",
        text: "\"北",
        marked: "North",
        pages: &[OVERVIEW, TABLE, WRITTEN, PRINT],
    },
    Changed {
        file: "content/harbour/2024/tables.toml",
        text: "航路別の乗客",
        marked: "Passengers by line",
        pages: &[TABLES, TABLE, PRINT],
    },
    Changed {
        file: "content/harbour/2024/data/ferries.notes.csv",
        text: "読みにくい。",
        marked: "",
        pages: &[TABLE, WRITTEN, PRINT],
    },
    Changed {
        file: "content/harbour/2024/indicators.toml",
        text: "乗客数",
        marked: "Passengers",
        pages: &[OVERVIEW, STRATEGY, INDICATORS, INDICATOR, WRITTEN, PRINT],
    },
    Changed {
        file: "content/harbour/2024/strategy.toml",
        text: "岸壁",
        marked: "Quay",
        pages: &[OVERVIEW, STRATEGY, INDICATORS, INDICATOR, WRITTEN, PRINT],
    },
    Changed {
        file: "content/harbour/2024/figures.toml",
        text: "乗組員",
        marked: "Crew",
        pages: &[FIGURES, PRINT],
    },
    Changed {
        file: "content/harbour/2024/edition.toml",
        text: "港の計画",
        marked: "Harbour plan",
        pages: &[
            OVERVIEW, STRATEGY, INDICATORS, INDICATOR, TABLE, FIGURES, WRITTEN, SOURCES, PRINT,
        ],
    },
];

const MARK: &str = "<span class=\"older\">older text</span> ";

/// What stands behind each mark, without tags.
fn marked(html: &str) -> impl Iterator<Item = String> {
    html.split(MARK).skip(1).map(|rest| {
        let runs = rest.split('<').enumerate();
        let words = runs.map(|(at, run)| match at {
            0 => run,
            _ => run.split_once('>').map_or("", |(_, words)| words),
        });
        words.take(8).collect()
    })
}

#[test]
fn pages_say_when_a_text_that_they_show_is_older() {
    let root = accepted();
    let root = root.path();
    assert_eq!(told(root, &PAGES), [] as [&str; 0]);
    for page in PAGES {
        assert!(!html(root, page).contains("older text"), "{page}");
    }
    let mut wrong = Vec::new();
    for one in &CHANGES {
        let before = read(root, one.file);
        let text = one.text.trim_start_matches('"');
        edit(
            root,
            one.file,
            one.text,
            &one.text.replace(text, &format!("新しい{text}")),
        );
        let found = told(root, &PAGES);
        if found != one.pages {
            wrong.push(format!("{} {}: {found:?}", one.file, one.text));
        }
        for page in one.pages {
            if !marked(&html(root, page)).any(|words| words.starts_with(one.marked)) {
                wrong.push(format!("{} {}: no mark on {page}", one.file, one.text));
            }
        }
        // The command counts what the pages speak of.
        let counted = &json(root, "")["total"]["stale"];
        if *counted != 1 {
            wrong.push(format!("{} {}: {counted} are stale", one.file, one.text));
        }
        for page in ["", OVERVIEW, PRINT] {
            let japanese = read(root, &format!("output/ja/{page}index.html"));
            assert!(!japanese.contains("更新前") && !japanese.contains("更新がまだ反映"));
        }
        fs::write(root.join(one.file), before).expect("the file is writable");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_notice_leads_to_the_original_and_to_the_sections_concerned() {
    let root = accepted();
    let root = root.path();
    for (page, language) in [(WRITTEN, "ja"), (WRITTEN, "en")] {
        let path = format!(
            "content/{}.{language}.md",
            page.replace("introduction/", "01-introduction")
        );
        edit(
            root,
            &path,
            "\n```chart",
            "\n## A {#a}\n\n## B {#b}\n\n```chart",
        );
    }
    good(&run(root, "status --accept all"));
    let chart = "content/harbour/2024/charts.toml";
    edit(root, chart, "乗客は増えた", "乗客は減った");
    good(&run(root, "build"));
    let page = html(root, WRITTEN);
    let link = "<a href=\"../../../../ja/harbour/2024/introduction/\" hreflang=\"ja\">Read in Japanese</a>";
    assert!(page.contains(&format!("{NOTICE} {link}")), "{page}");
    assert!(
        page.contains("<ul>\n<li><a href=\"#b\">B</a></li>\n</ul>\n</div>"),
        "{page}"
    );
    assert_eq!(page.matches(NOTICE).count(), 1);
    let paper = html(root, PRINT);
    assert!(
        paper.contains("/ja/harbour/2024/introduction/</span>"),
        "{paper}"
    );
    assert!(
        paper.contains("<li><a href=\"#page-introduction--b\">B</a></li>"),
        "{paper}"
    );
}

#[test]
fn the_glossary_goes_out_by_the_strictest_report() {
    let root = accepted();
    let root = root.path();
    edit(root, "glossary.toml", "係船岸", "新しい係船岸");
    good(&run(root, "build"));
    let report = "content/harbour/report.toml";
    edit(root, report, "policy = \"notice\"", "policy = \"error\"");
    let refused = run(root, "build");
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    let said = text(&refused.stderr);
    assert!(
        said.contains("error[stale-translation]") && said.contains("glossary.toml"),
        "{said}"
    );
}

#[test]
fn an_original_is_never_called_older_than_itself() {
    let root = accepted();
    let root = root.path();
    // In a report whose original is English the words of a stale term are right.
    let report = "content/harbour/report.toml";
    edit(root, report, "original = \"ja\"", "original = \"en\"");
    let strategy = "content/harbour/2024/strategy.toml";
    edit(root, strategy, "en = \"Quay\"", "en = \"quay\"");
    good(&run(root, "status --accept all"));
    edit(root, "glossary.toml", "係船岸", "新しい係船岸");
    assert_eq!(told(root, &PAGES), [GLOSSARY, PRINT]);
    let strategy = html(root, STRATEGY);
    assert!(!strategy.contains("class=\"older\""), "{strategy}");
}

#[test]
fn a_cell_without_a_translation_is_told() {
    let case = include_str!("../cases/model/register-shape-fine.txt");
    let (case, _) = case.split_once("=== diagnostics").expect("a case");
    let root = tempfile::tempdir().expect("a folder can be made");
    let root = root.path();
    small::write(root, &small::files(case));
    let file = "content/harbour/2024/data/programmes.csv";
    edit(root, file, "Repair of the quay", "");
    good(&run(root, "build"));
    let page = html(root, "harbour/2024/tables/programmes/");
    let notice = "Parts of the Japanese original are not yet translated on this page.";
    assert!(page.contains(notice), "{page}");
    assert!(!page.contains("older text"), "{page}");
    // The original stands for it, and says in which language it is.
    let cell = "<th scope=\"row\" lang=\"ja\" data-label=\"Programme\">岸壁の修繕</th>";
    assert!(page.contains(cell), "{page}");
}

#[test]
fn a_sheet_of_a_register_speaks_of_its_own_rows() {
    let case = include_str!("../cases/model/register-shape-fine.txt");
    let (case, _) = case.split_once("=== diagnostics").expect("a case");
    let root = tempfile::tempdir().expect("a folder can be made");
    let root = root.path();
    small::write(root, &small::files(case));
    good(&run(root, "status --accept all"));
    let sheets = [
        "harbour/2024/tables/programmes/",
        "harbour/2024/tables/programmes/rating-fully/",
        "harbour/2024/tables/programmes/rating-mostly/",
    ];
    assert_eq!(told(root, &sheets), [] as [&str; 0]);
    let file = "content/harbour/2024/data/programmes.csv";
    edit(root, file, "岸壁の修繕", "岸壁の改修");
    assert_eq!(told(root, &sheets), sheets[..2]);
}
