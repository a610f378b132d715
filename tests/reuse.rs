//! What is kept between two preparations of one folder changes the time that
//! the second takes, and nothing else.

mod small;

use hakusho::compile::{Memory, Options, Reuse, prepare, prepare_again};
use hakusho::parse::{FileCounts, Readings, parse, parse_again};

const PAGE: &str = "content/harbour/2024/01-introduction.ja.md";

/// A folder, and what became of it one step after the other.
fn steps() -> Vec<(&'static str, small::Files)> {
    let mut files = small::files("use base\n");
    assert!(files.contains_key(PAGE), "{:?}", files.keys());
    let mut all = vec![("as it was", files.clone())];
    let mut next = |name, change: &dyn Fn(&mut small::Files)| {
        change(&mut files);
        all.push((name, files.clone()));
    };
    let edition = "content/harbour/2024/edition.toml";
    let original = small::files("use base\n");
    next("a paragraph more", &|f| {
        let text = f.get_mut(PAGE).expect("the page");
        text.extend("\nもう一つの段落です。\n".bytes());
    });
    next("a page without its front matter", &|f| {
        f.insert(PAGE.to_owned(), "本文だけ\n".into());
    });
    next("an empty page", &|f| {
        f.insert(PAGE.to_owned(), Vec::new());
    });
    next("the page gone", &|f| drop(f.remove(PAGE)));
    next("the page back", &|f| {
        f.insert(PAGE.to_owned(), original[PAGE].clone());
    });
    next("a file before all others", &|f| {
        f.insert("content/a.txt".to_owned(), b"?".to_vec());
    });
    next("half an edition", &|f| {
        let half = f[edition].len() / 2;
        f.get_mut(edition).expect("the edition").truncate(half);
    });
    next("the edition whole", &|f| {
        f.insert(edition.to_owned(), original[edition].clone());
    });
    next("one language", &|f| {
        let head = String::from_utf8(f["hakusho.toml"].clone()).expect("UTF-8");
        let head = head.replace("languages = [\"ja\", \"en\"]", "languages = [\"ja\"]");
        f.insert("hakusho.toml".to_owned(), head.into());
    });
    next("as it was again", &|f| *f = original.clone());
    all
}

#[test]
fn what_is_known_is_what_would_be_read() {
    let mut readings = Readings::default();
    for (name, files) in steps() {
        let tree = small::tree(files);
        let (fresh, expected) = parse(&tree);
        let (known, found) = parse_again(&tree, &mut readings);
        assert_eq!(expected.sorted(), found.sorted(), "{name}");
        assert_eq!(format!("{fresh:?}"), format!("{known:?}"), "{name}");
    }
}

#[test]
fn what_is_prepared_again_is_what_would_be_prepared() {
    let mut memory = Memory::default();
    let options = Options::default();
    for (name, files) in steps() {
        let tree = small::tree(files);
        let (fresh, expected) = prepare(&tree, &options);
        let (known, found) = prepare_again(&tree, &options, &mut memory);
        assert_eq!(expected, found, "{name}");
        let made = |prepared: Option<_>| prepared.map(|one| small::make(&one).expect("it is made"));
        assert!(made(fresh) == made(known), "{name}");
    }
}

#[test]
fn one_changed_paragraph_is_one_parsed_file_and_one_compared_pair() {
    let mut files = small::sample();
    let mut memory = Memory::default();
    let options = Options::default();
    let (prepared, found) = prepare_again(&small::tree(files.clone()), &options, &mut memory);
    assert!(prepared.is_some(), "{found:?}");
    let first = memory.reuse();
    assert!(
        first.files.parsed > 100 && first.compared > 1000,
        "{first:?}"
    );
    assert_eq!((first.files.reused, first.known_pairs), (0, 0));

    let page = "content/kagoshima-asia-innovation-strategy/2018/01-purpose.ja.md";
    let text = files.get_mut(page).expect("the sample has this page");
    let changed = String::from_utf8(text.clone())
        .expect("UTF-8")
        .replacen('。', "、", 1);
    *text = changed.into();
    let (prepared, found) = prepare_again(&small::tree(files), &options, &mut memory);
    assert!(prepared.is_some(), "{found:?}");
    let expected = Reuse {
        files: FileCounts {
            parsed: 1,
            reused: first.files.parsed - 1,
        },
        compared: 1,
        known_pairs: first.compared - 1,
    };
    assert_eq!(memory.reuse(), expected);
}
