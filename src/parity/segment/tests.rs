use super::*;
use crate::model::{Stage, resolve};
use crate::parity::{accept, lock};
use crate::parse::parse;
use crate::source::{SourceFile, SourceTree};

const FILES: [(&str, &str); 8] = [
    (
        "hakusho.toml",
        "title = { ja = \"指標\", en = \"Indicators\" }\ndescription = { ja = \"例\", en = \"Example\" }\nbase_url = \"https://example.org/\"\nlanguages = [\"ja\", \"en\"]\ntheme = \"default\"\n[publisher]\nname = { ja = \"港市\", en = \"Minato City\" }\ncontact = { ja = \"課\", en = \"Office\" }\n[licence]\nname = { ja = \"甲\", en = \"A\" }\n",
    ),
    (
        "glossary.toml",
        "[[term]]\nid = \"quay\"\nkind = \"term\"\nterm = { ja = \"岸壁\", en = \"quay\" }\n",
    ),
    (
        "content/plan/report.toml",
        "title = { ja = \"計画\", en = \"Plan\" }\nsummary = { ja = \"計画です\", en = \"A plan\" }\nbody = { ja = \"港市\", en = \"Minato City\" }\noriginal = \"ja\"\ncurrent = \"2024\"\n[translation]\nstatus = \"unofficial\"\npolicy = \"notice\"\n",
    ),
    (
        "content/plan/2024/edition.toml",
        "title = { ja = \"版\", en = \"Edition\" }\nperiod = \"FY2024\"\nas_of = \"2024-03\"\npublished = \"not-stated\"\n[[doubt]]\nid = \"odd-year\"\nkind = \"source\"\nabout = []\nja = \"年が\\\"変\\\"\"\nen = \"odd \\\"year\\\"\"\n",
    ),
    (
        "content/plan/2024/tables.toml",
        "[[table]]\nid = \"works\"\nkind = \"list\"\nfile = \"data/works.csv\"\ntitle = { ja = \"工事\", en = \"Works\" }\n[[table.column]]\nname = \"id\"\ntype = \"key\"\ntitle = { ja = \"工事\", en = \"Work\" }\n[[table.column]]\nname = \"name\"\ntype = \"text\"\ntitle = { ja = \"名称\", en = \"Name\" }\n",
    ),
    (
        "content/plan/2024/data/works.csv",
        "id,name_ja,name_en\nquay,\"岸壁, 西\",Quay\npier,桟橋,\n",
    ),
    (
        "content/plan/2024/01-start.ja.md",
        "+++\ntitle = \"はじめに\"\n+++\n\n一つ目の\n段落です。\n\n二つ目です。\n\n| 年 |\n| - |\n| 12 |\n",
    ),
    (
        "content/plan/2024/01-start.en.md",
        "+++\ntitle = \"Start\"\n+++\n\nThe first paragraph.\n\nThe second.\n\n| Year |\n| - |\n| 12 |\n",
    ),
];

fn tree(change: &[(&str, &str, &str)], lock: &str) -> SourceTree {
    let mut files: Vec<SourceFile> = FILES
        .iter()
        .map(|(path, text)| {
            let changes = change.iter().filter(|(of, ..)| path.ends_with(of));
            let text = changes.fold((*text).to_owned(), |text, (_, from, to)| {
                assert!(text.contains(from), "{from}");
                text.replace(from, to)
            });
            SourceFile {
                path: (*path).to_owned(),
                bytes: text.into_bytes(),
            }
        })
        .collect();
    if !lock.is_empty() {
        files.push(SourceFile {
            path: "content/plan/2024/translations.lock".to_owned(),
            bytes: lock.as_bytes().to_vec(),
        });
    }
    SourceTree::new(files)
}

fn publication(tree: &SourceTree) -> Publication {
    let (draft, found) = parse(tree);
    assert!(!found.has_errors(), "{found:#?}");
    let (publication, found) = resolve(&draft);
    publication.unwrap_or_else(|| panic!("{found:#?}"))
}

fn edition(publication: &Publication) -> Scope<'_> {
    let report = &publication.reports[0];
    Scope::Edition(report, &report.editions[0])
}

/// Name and state of every segment of the edition.
fn states(change: &[(&str, &str, &str)], lock: &str) -> Vec<(String, State)> {
    let tree = tree(change, lock);
    let publication = publication(&tree);
    let all = segments(&publication, edition(&publication));
    all.into_iter().map(|s| (s.name, s.state)).collect()
}

fn state(change: &[(&str, &str, &str)], lock: &str, name: &str) -> State {
    let all = states(change, lock);
    let found = all.iter().find(|(of, _)| of == name);
    found.unwrap_or_else(|| panic!("no {name} in {all:#?}")).1
}

/// The lock after everything was accepted.
fn approved() -> String {
    let tree = tree(&[], "");
    let publication = publication(&tree);
    let all = segments(&publication, edition(&publication));
    let accepted = Accepted {
        stage: Stage::Approved,
        date: None,
    };
    lock(&accept(&Default::default(), &all, &all, accepted))
}

#[test]
fn every_text_has_a_name_that_its_order_does_not_change() {
    let tree = tree(&[], "");
    let publication = publication(&tree);
    let names: Vec<String> = Scope::all(&publication)
        .into_iter()
        .flat_map(|scope| segments(&publication, scope))
        .filter(|s| s.kind == Kind::Wording)
        .map(|s| format!("{} {}", s.home, s.name))
        .collect();
    for expected in [
        "hakusho.toml publisher.name",
        "glossary.toml term.quay.term",
        "content/plan/report.toml summary",
        "content/plan/2024/edition.toml doubt.odd-year.text",
        "content/plan/2024/tables.toml table.works.column.name.title",
        "content/plan/2024/data/works.csv quay name",
    ] {
        assert!(names.iter().any(|n| n == expected), "{expected} {names:#?}");
    }
}

#[test]
fn places_are_those_that_an_editor_replaces() {
    let tree = tree(&[], "");
    let publication = publication(&tree);
    let all = segments(&publication, edition(&publication));
    let written = |name: &str| {
        let segment = all.iter().find(|s| s.name == name).expect("it is there");
        let sides = [&segment.original, &segment.translation];
        sides.map(|side| {
            let side = side.as_ref().expect("it has both sides");
            tree.text(side.at.file)[side.inside.range()].to_owned()
        })
    };
    assert_eq!(written("title"), ["\"はじめに\"", "\"Start\""]);
    assert_eq!(
        written("doubt.odd-year.text"),
        ["\"年が\\\"変\\\"\"", "\"odd \\\"year\\\"\""]
    );
    assert_eq!(written("quay name"), ["\"岸壁, 西\"", "Quay"]);
    assert_eq!(written("pier name"), ["桟橋", ""]);
    let doubt = all.iter().find(|s| s.name == "doubt.odd-year.text");
    let side = doubt
        .and_then(|s| s.translation.as_ref())
        .expect("it is there");
    let at = side.passage.text.find("year").expect("it is there");
    let place = side.passage.span(at..at + 4);
    assert_eq!(&tree.text(place.file)[place.range()], "year");
}

#[test]
fn without_a_lock_nothing_is_approved_but_bare_figures() {
    assert_eq!(state(&[], "", "0.paragraph-1"), State::Unreviewed);
    assert_eq!(state(&[], "", "0.cell-2"), State::Approved);
    assert_eq!(state(&[], "", "pier name"), State::Missing);
}

#[test]
fn what_was_accepted_stays_so_until_the_original_changes() {
    let lock = approved();
    for name in [
        "title",
        "0.paragraph-1",
        "0.cell-1",
        "quay name",
        "doubt.odd-year.text",
    ] {
        assert_eq!(state(&[], &lock, name), State::Approved, "{name}");
    }
    let set_anew = [(
        "start.ja.md",
        "一つ目の\n段落です。\n\n二つ目です。",
        "二つ目です。\n\n一つ目の段落です。",
    )];
    let moved = [
        set_anew[0],
        (
            "start.en.md",
            "The first paragraph.\n\nThe second.",
            "The second.\n\nThe first\nparagraph.",
        ),
    ];
    assert_eq!(state(&moved, &lock, "0.paragraph-1"), State::Approved);
    assert_eq!(state(&moved, &lock, "0.paragraph-2"), State::Approved);
    let changed = [("start.ja.md", "二つ目です", "三つ目です")];
    assert_eq!(state(&changed, &lock, "0.paragraph-2"), State::Stale);
    assert_eq!(state(&changed, &lock, "0.paragraph-1"), State::Approved);
    let both = [changed[0], ("start.en.md", "The second", "The third")];
    assert_eq!(state(&both, &lock, "0.paragraph-2"), State::Unreviewed);
    let figure = [("start.ja.md", "| 12 |", "| 13 |")];
    assert_eq!(state(&figure, &lock, "0.cell-2"), State::Stale);
    let cell = [("works.csv", "岸壁, 西", "岸壁, 東")];
    assert_eq!(state(&cell, &lock, "quay name"), State::Stale);
}

#[test]
fn one_translation_may_serve_two_originals() {
    let lock = approved();
    let added = [("works.csv", "pier,桟橋,", "pier,桟橋,Quay")];
    assert_eq!(state(&added, &lock, "pier name"), State::Unreviewed);
}

#[test]
fn what_only_one_side_has_is_told() {
    let lock = approved();
    let cut = [("start.ja.md", "一つ目の\n段落です。\n\n", "")];
    let all = states(&cut, &lock);
    assert!(
        all.contains(&("+0.paragraph-1".to_owned(), State::Stale)),
        "{all:#?}"
    );
    let added = [(
        "start.ja.md",
        "二つ目です。",
        "二つ目です。\n\n新しい段落がここに加わりました。",
    )];
    assert_eq!(state(&added, &lock, "0.paragraph-3"), State::Missing);
}

#[test]
fn a_lock_is_written_as_it_is_read() {
    let written = approved();
    let tree = tree(&[], &written);
    let publication = publication(&tree);
    let scope = edition(&publication);
    assert_eq!(lock(scope.translations(&publication)), written);
    let mut lines: Vec<&str> = written.lines().skip(2).collect();
    lines.sort_unstable();
    assert_eq!(written.lines().skip(2).collect::<Vec<_>>(), lines);
}

#[test]
fn accepting_a_change_forgets_the_original_before_it() {
    let changed = [("start.ja.md", "二つ目です", "三つ目です")];
    let tree = tree(&changed, &approved());
    let publication = publication(&tree);
    let scope = edition(&publication);
    let all = segments(&publication, scope);
    let stale = all.iter().filter(|s| s.state == State::Stale);
    let accepted = Accepted {
        stage: Stage::Approved,
        date: None,
    };
    let before = scope.translations(&publication);
    let after = accept(before, &all, stale, accepted);
    assert_eq!(after.pairs.len(), before.pairs.len());
    assert_eq!(
        state(&changed, &lock(&after), "0.paragraph-2"),
        State::Approved
    );
}
