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

/// The publication with every `from` written as `to`.
fn publication(from: &str, to: &str) -> Publication {
    let files = FILES.map(|(path, text)| SourceFile {
        path: path.to_owned(),
        bytes: text.replace(from, to).into_bytes(),
    });
    let (draft, found) = parse(&SourceTree::new(files.to_vec()));
    assert!(!found.has_errors(), "{found:#?}");
    let (publication, found) = resolve(&draft);
    publication.unwrap_or_else(|| panic!("{found:#?}"))
}

fn survey() -> Survey {
    let publication = publication("", "");
    Survey::of(&texts(&publication, &mut Comparisons::default()))
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

/// How many pairs were compared and reused on the way from FILES to what they
/// are with `to` for `from`; the result must be that of comparing all afresh.
fn after(from: &str, to: &str) -> (usize, usize) {
    let mut known = Comparisons::default();
    texts(&publication("", ""), &mut known);
    assert!(known.compared > 0);
    assert_eq!(known.reused, 0);
    let changed = publication(from, to);
    let segments = |known| -> Vec<Segment> {
        let texts = texts(&changed, known).into_iter();
        texts.flat_map(|one| one.segments).collect()
    };
    let again = segments(&mut known);
    assert_eq!(again, segments(&mut Comparisons::default()));
    (known.compared, known.reused)
}

#[test]
fn what_has_not_changed_is_not_compared_again() {
    let (compared, all) = after("", "");
    assert_eq!(compared, 0);
    // A figure of either side, the place of all, and a text that is gone.
    assert_eq!(after("13 people", "12 people"), (1, all - 1));
    assert_eq!(after("港には12人", "港には、13人"), (1, all - 1));
    assert_eq!(after("+++\n\n港には", "+++\n\n\n\n港には"), (0, all));
    assert_eq!(after("港には12人がいます。\n\n", "").0, 0);
    // Its hash is the same, the places of its figures are not.
    assert_eq!(after("are 13 people", "are\\\n13 people"), (1, all - 1));
}
