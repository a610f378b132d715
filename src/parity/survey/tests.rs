use super::*;
use crate::model::resolve;
use crate::parse::parse;
use crate::source::{SourceFile, SourceTree};

const FILES: [(&str, &str); 5] = [
    (
        "hakusho.toml",
        "title = { ja = \"指標\", en = \"Indicators\" }\ndescription = { ja = \"例\", en = \"Example\" }\nbase_url = \"https://example.org/\"\nlanguages = [\"ja\", \"en\"]\ntheme = \"default\"\n[publisher]\nname = { ja = \"港市\", en = \"Minato City\" }\ncontact = { ja = \"課\", en = \"Office\" }\n[licence]\nname = { ja = \"甲\", en = \"A\" }\n",
    ),
    (
        "content/plan/report.toml",
        "title = { ja = \"計画\", en = \"Plan\" }\nsummary = { ja = \"計画です\", en = \"A plan\" }\nbody = { ja = \"港市\", en = \"Minato City\" }\noriginal = \"ja\"\ncurrent = \"2024\"\n[translation]\nstatus = \"unofficial\"\npolicy = \"notice\"\n",
    ),
    (
        "content/plan/2024/edition.toml",
        "title = { ja = \"版\", en = \"Edition\" }\nperiod = \"FY2024\"\nas_of = \"2024-03\"\npublished = \"not-stated\"\n",
    ),
    (
        "content/plan/2024/01-start.ja.md",
        "+++\ntitle = \"はじめに\"\n+++\n\n港には12人がいます。\n\n<!-- parity: ignore, 英語では地図で示す -->\n北の港には30人がいます。\n\n| 年 |\n| - |\n| 12 |\n\n南の港にも7,000人がいます。\n",
    ),
    (
        "content/plan/2024/01-start.en.md",
        "+++\ntitle = \"Start\"\n+++\n\nThere are 13 people in the harbour.\n\nThere are 40 people in the harbour of the north.\n\n| Year |\n| - |\n| 12 |\n",
    ),
];

fn survey() -> Survey {
    let files = FILES.map(|(path, text)| SourceFile {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec(),
    });
    let (draft, found) = parse(&SourceTree::new(files.to_vec()));
    assert!(!found.has_errors(), "{found:#?}");
    let (publication, found) = resolve(&draft);
    let publication = publication.unwrap_or_else(|| panic!("{found:#?}"));
    Survey::of(&texts(&publication))
}

#[test]
fn a_page_is_counted_without_what_is_alike_in_every_language() {
    let survey = survey();
    let scope = ScopeIx::Edition(0, 0);
    let work = survey.page(scope, PageIx(0), &Lang::en());
    let work = work.expect("the page is there");
    let tally = work.tally();
    // The title, two paragraphs and the head of the table; not the cell `12`.
    assert_eq!((tally.unreviewed, tally.missing), (4, 1), "{work:#?}");
    assert_eq!((tally.stale, tally.approved), (0, 0));
    // Of the two wrong figures one is in a passage that is not compared.
    assert_eq!((tally.warnings, tally.ignored), (1, 1));
    let lacking: Vec<&Piece> = work.pieces.iter().filter(|p| p.is_lacking()).collect();
    assert_eq!(lacking.len(), 1);
    assert_eq!(lacking[0].excerpt, "南の港にも7,000人がいます。");
    assert_eq!(tally.to_translate.characters, 16);
    assert_eq!(tally.worst(), State::Missing);
}

#[test]
fn every_file_and_page_is_listed_once() {
    let survey = survey();
    let homes: Vec<String> = survey.works.iter().map(|w| w.home.to_string()).collect();
    assert_eq!(
        homes,
        [
            "hakusho.toml",
            "content/plan/report.toml",
            "start",
            "content/plan/2024/edition.toml",
        ]
    );
}

#[test]
fn an_excerpt_is_cut_between_letters() {
    assert_eq!(excerpt("  港\nの 人 "), "港 の 人");
    let long = "港".repeat(EXCERPT + 1);
    assert_eq!(excerpt(&long).chars().count(), EXCERPT + 1);
}
