//! What holds between the files of a whole site: the same bytes on any number
//! of threads, the same structure and figures in every language, every doubt
//! and every figure wherever readers may look for it.

mod small;

use hakusho::compile::{Options, Prepared, prepare};
use hakusho::lang::Lang;
use hakusho::model::{About, Edition, Indicator, Observation, Role, Subject};
use hakusho::plan::{DataFile, DataForm, EditionIx, Recipe, Route, Site};
use hakusho::value::write::quantity;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

struct Whole {
    prepared: Prepared,
    made: small::Made,
}

static SAMPLE: LazyLock<Whole> = LazyLock::new(|| {
    let prepared = prepared(small::sample());
    let made = small::make(&prepared).expect("every artifact can be made");
    Whole { prepared, made }
});

fn prepared(files: small::Files) -> Prepared {
    let (prepared, found) = prepare(&small::tree(files), &Options::default());
    prepared.unwrap_or_else(|| panic!("there are errors: {found:#?}"))
}

impl Whole {
    fn languages(&self) -> &[Lang] {
        &self.prepared.publication().languages
    }

    fn editions(&self) -> impl Iterator<Item = (EditionIx, &Edition)> {
        let publication = self.prepared.publication();
        let all = EditionIx::all(publication).into_iter();
        all.map(|ix| (ix, ix.of(publication).1))
    }

    fn text(&self, path: &str) -> String {
        let bytes = self.made.get(path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8(bytes.clone()).expect("pages and data are UTF-8")
    }

    fn page(&self, route: Route, lang: &Lang) -> String {
        let path = route.path(self.prepared.publication(), Some(lang));
        self.text(path.as_str())
    }

    /// Rows of a CSV file by the heads of their columns.
    fn rows(&self, ix: EditionIx, file: DataFile) -> Vec<BTreeMap<String, String>> {
        let path = Site::data_path(self.prepared.publication(), ix, file);
        let text = self.text(path.as_str());
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
        let rows = reader.deserialize();
        rows.map(|row| row.expect("our own CSV can be read"))
            .collect()
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let pool = pool.expect("threads can be started");
        pool.install(|| small::make(&prepared(small::sample())).expect("it can be made"))
    };
    let (one, eight) = (on(1), on(8));
    assert_eq!(
        one.keys().collect::<Vec<_>>(),
        eight.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in &one {
        assert!(*bytes == eight[path], "{path}");
    }
}

#[test]
fn every_page_has_its_counterpart_at_the_same_path() {
    let below = |lang: &Lang| {
        let folder = format!("{}/", lang.as_str());
        let paths = SAMPLE.made.keys().filter_map(|p| p.strip_prefix(&folder));
        paths.map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let [first, rest @ ..] = SAMPLE.languages() else {
        panic!("the sample has languages");
    };
    assert!(below(first).len() > 50);
    for lang in rest {
        assert_eq!(below(first), below(lang), "{}", lang.as_str());
    }
}

#[test]
fn sections_and_numbers_are_the_same_in_all_languages() {
    let mut numbers = 0;
    for artifact in &SAMPLE.prepared.site().artifacts {
        let Recipe::Page(route, lang) = &artifact.recipe else {
            continue;
        };
        if *lang == SAMPLE.languages()[0] || *route == Route::Missing {
            continue;
        }
        let first = SAMPLE.page(*route, &SAMPLE.languages()[0]);
        let other = SAMPLE.page(*route, lang);
        let path = artifact.path.as_str();
        // A glossary stands in the order of each language, what tells where
        // numbers come from in the order of each text, and a tall drawing on as
        // many sheets as its words need.
        let ids = |page: &str| {
            let mut ids = between(page, " id=\"", '"');
            ids.retain(|id| !id.contains("--"));
            ids
        };
        if !matches!(route, Route::Glossary(_)) {
            assert_eq!(ids(&first), ids(&other), "{path}");
        }
        let counted = |page: &str| {
            let labels = between(page, "<span class=\"number\">", '<').into_iter();
            let digits = |label: String| label.chars().filter(char::is_ascii_digit).collect();
            labels.map(digits).collect::<Vec<String>>()
        };
        assert_eq!(counted(&first), counted(&other), "{path}");
        numbers += counted(&first).len();
    }
    assert!(numbers > 10, "{numbers}");
}

#[test]
fn every_doubt_is_at_its_item_on_the_page_of_doubts_and_in_the_data() {
    let mut seen = 0;
    let mut unmarked = Vec::new();
    for (ix, edition) in SAMPLE.editions() {
        let rows = SAMPLE.rows(ix, DataFile::Doubts(DataForm::Csv));
        let report = ix.of(SAMPLE.prepared.publication()).0;
        let doubts = edition.all_doubts(report);
        assert_eq!(rows.len(), doubts.len());
        for (doubt, row) in doubts.iter().zip(&rows) {
            let number = doubt.number;
            seen += 1;
            assert_eq!(row["number"], number.to_string());
            for lang in SAMPLE.languages() {
                let text = doubt.doubt.text.or_any(lang);
                let column = format!("doubt_{}", lang.as_str());
                assert_eq!(plain(&row[&column]), plain(text), "doubt {number}");
                let page = SAMPLE.page(Route::Doubts(ix), lang);
                assert!(page.contains(&format!(" id=\"doubt-{number}\"")));
                assert!(plain(&page).contains(&plain(text)), "doubt {number}");
                for route in places(ix, &doubt.subject) {
                    let page = SAMPLE.page(route, lang);
                    let mark = format!("href=\"#doubt--{number}\"");
                    let explanation = format!(" id=\"doubt--{number}\"");
                    if !page.contains(&mark) || !page.contains(&explanation) {
                        let path = route.path(SAMPLE.prepared.publication(), Some(lang));
                        unmarked.push(format!("{number} on {}", path.as_str()));
                    }
                }
            }
        }
    }
    assert!(unmarked.is_empty(), "no mark of doubt {unmarked:#?}");
    assert!(seen > 30, "{seen}");
}

/// The pages of the items that a doubt is about.
fn places(ix: EditionIx, subject: &Subject) -> Vec<Route> {
    let of = |about: &About| match *about {
        About::Node(_) => Some(Route::Strategy(ix)),
        About::Indicator(i) => Some(Route::Indicator(ix, i)),
        About::Figure(_) => Some(Route::Figures(ix)),
        About::Table(t) => Some(Route::Table(ix, t)),
        About::Page(p) => Some(Route::Page(ix, p)),
        About::Chart(_) => None,
    };
    match subject {
        Subject::Report => vec![Route::Overview(ix)],
        Subject::Edition(all) => all.iter().filter_map(of).collect(),
        Subject::Source(_) => vec![Route::Sources(ix)],
        Subject::Node(_) => vec![Route::Strategy(ix)],
        Subject::Indicator(i) | Subject::Observation(i, _) | Subject::AlsoPrinted(i, _) => {
            vec![Route::Indicator(ix, *i)]
        }
        Subject::Figure(_) => vec![Route::Figures(ix)],
        Subject::Table(t) | Subject::Cell(t, ..) => vec![Route::Table(ix, *t)],
        Subject::Page(p, _) => vec![Route::Page(ix, *p)],
    }
}

#[test]
fn every_figure_of_an_indicator_is_on_its_page_and_in_the_data() {
    let mut seen = 0;
    for (ix, edition) in SAMPLE.editions() {
        // An edition without indicators has no file of them.
        if edition.indicators.is_empty() {
            continue;
        }
        let rows = SAMPLE.rows(ix, DataFile::Indicators(DataForm::Csv));
        for (i, indicator) in edition.indicators.iter().enumerate() {
            for (role, observation) in indicator.observations() {
                seen += 1;
                let own = rows
                    .iter()
                    .any(|row| is_row(row, indicator, role, observation));
                assert!(own, "{} lacks {role:?} in the data", indicator.id);
                let Some(number) = observation.number() else {
                    continue;
                };
                for lang in SAMPLE.languages() {
                    let route = Route::Indicator(ix, hakusho::model::IndicatorIx(i));
                    let page = plain(&SAMPLE.page(route, lang));
                    let written = quantity(number, &indicator.unit, observation.bound, lang);
                    assert!(
                        page.contains(&plain(&written)),
                        "{} lacks {written} in {}",
                        indicator.id,
                        lang.as_str()
                    );
                }
            }
        }
    }
    assert!(seen > 30, "{seen}");
}

fn is_row(
    row: &BTreeMap<String, String>,
    indicator: &Indicator,
    role: Role,
    observation: &Observation,
) -> bool {
    let kind = match role {
        Role::Baseline => "baseline",
        Role::Target(_) => "target",
        Role::Actual(_) => "actual",
        Role::Projection(_) => "projection",
    };
    let value = observation.number().map(|n| n.to_string());
    row["indicator"] == indicator.id.as_str()
        && row["kind"] == kind
        && row["value"] == value.unwrap_or_default()
        && row["period"] == observation.period.to_string()
}

#[test]
fn a_page_that_is_not_translated_says_so() {
    let case = "use base\n--- content/harbour/2024/01-introduction.en.md (removed)\n";
    let (made, found) = small::run(&small::tree(small::files(case)));
    let made = made.unwrap_or_else(|| panic!("{found:?}"));
    let page = |path: &str| String::from_utf8_lossy(&made[path]).into_owned();
    let notice = "There is no English version of this page. Its text is in Japanese.";
    for path in ["introduction/index.html", "print/index.html"] {
        assert!(page(&format!("en/harbour/2024/{path}")).contains(notice));
        assert!(!page(&format!("ja/harbour/2024/{path}")).contains("版はありません"));
    }
    // Nothing in it is dated, and no date is made up or left open.
    assert!(!page("en/harbour/2024/introduction/index.html").contains("updated ,"));
}

#[test]
fn a_third_language_needs_no_code() {
    let two = small::run(&small::tree(small::files("use base\n"))).0;
    let two = two.expect("the base has no fault");
    let files = with_korean(small::files("use base\n"));
    let prepared = prepared(files);
    let three = small::make(&prepared).expect("every artifact can be made");

    for path in two.keys() {
        assert!(three.contains_key(path), "{path} is gone");
        if let Some(below) = path.strip_prefix("en/") {
            let korean = format!("ko/{below}");
            assert!(three.contains_key(&korean), "there is no {korean}");
        }
    }
    let home = String::from_utf8_lossy(&three["ko/index.html"]);
    assert!(home.contains("<html lang=\"ko\""));
    assert!(home.contains("hreflang=\"ja\"") && home.contains("hreflang=\"en\""));
    assert!(home.contains("한 Indicators of Minato") && home.contains("한 Harbour plan"));
    let indicator = &three["ko/harbour/2024/indicators/passengers/index.html"];
    assert!(String::from_utf8_lossy(indicator).contains("800,000명"));

    let mut wider = 0;
    for (path, bytes) in two.iter().filter(|(path, _)| path.ends_with(".csv")) {
        let head = |bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let line = text.lines().next().unwrap_or_default().to_owned();
            line.trim_end().to_owned()
        };
        let (before, after) = (head(bytes), head(&three[path]));
        let added = after.strip_prefix(&before);
        let added = added.unwrap_or_else(|| panic!("{path}: {before} became {after}"));
        assert!(added.split(',').skip(1).all(|name| name.ends_with("_ko")));
        wider += usize::from(!added.is_empty());
    }
    assert!(wider > 3, "{wider}");
}

/// The base in Korean as well, word for word behind 한.
fn with_korean(mut files: small::Files) -> small::Files {
    let mut more = small::Files::new();
    for (path, bytes) in &mut files {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let text = if path.starts_with("themes/") {
            if let Some(folder) = path.strip_suffix("en.toml") {
                let korean = text.replace(" = \"", " = \"한 ") + "language_ko = \"한국어\"\n";
                more.insert(format!("{folder}ko.toml"), korean.into_bytes());
            }
            continue;
        } else if let Some(page) = path.strip_suffix(".en.md") {
            more.insert(format!("{page}.ko.md"), bytes.clone());
            continue;
        } else if path.ends_with(".toml") {
            text.replace("[\"ja\", \"en\"]", "[\"ja\", \"en\", \"ko\"]")
                .split_inclusive('\n')
                .map(korean_line)
                .collect::<String>()
        } else if path.ends_with(".notes.csv") {
            text.replace(",en\n", ",en,ko\n")
                .replace("read.\n", "read.,한\n")
        } else {
            continue;
        };
        *bytes = text.into_bytes();
    }
    files.extend(more);
    files
}

fn korean_line(line: &str) -> String {
    let line = line.replace(
        "other = \"{n} people\" } }",
        "other = \"{n} people\" }, ko = { other = \"{n}명\" } }",
    );
    match line.split_once("en = \"") {
        Some((before, rest)) => {
            let (english, after) = rest.split_once('"').unwrap_or((rest, ""));
            format!("{before}en = \"{english}\", ko = \"한 {english}\"{after}")
        }
        None => line,
    }
}

/// What stands behind each `open`, up to `end`.
fn between(text: &str, open: &str, end: char) -> Vec<String> {
    let parts = text.split(open).skip(1);
    parts
        .filter_map(|part| Some(part.split(end).next()?.to_owned()))
        .collect()
}

/// Text without tags, escapes and white space.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for (i, part) in html.split('<').enumerate() {
        let words = if i == 0 {
            part
        } else {
            part.split_once('>').map_or("", |(_, words)| words)
        };
        text.push_str(words);
    }
    for (escape, letter) in [
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ] {
        text = text.replace(escape, letter);
    }
    text.retain(|c| !c.is_whitespace());
    text
}
