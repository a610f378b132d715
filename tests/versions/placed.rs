//! Numbers that stand in the data, in a page of several languages.

use super::{files, small};
use hakusho::check::placements;
use hakusho::compile::{Options, prepare};

/// In how many languages a number can be placed that stands in each of these
/// texts of one page; none where it can be placed in none.
fn placed(texts: &[(&str, &str)]) -> Option<usize> {
    let mut files = files("notice");
    for (lang, text) in texts {
        let path = format!("content/harbour/2024/09-sum.{lang}.md");
        let page = format!("+++\ntitle = \"合計 {lang}\"\n+++\n\n{text}\n");
        files.insert(path, page.into_bytes());
    }
    let (prepared, found) = prepare(&small::tree(files), &Options::default());
    let prepared = prepared.unwrap_or_else(|| panic!("there are errors: {found:#?}"));
    let all = placements(&prepared.subject());
    all.first().map(|one| one.places.len())
}

#[test]
fn a_number_is_placed_in_every_language_of_the_page_or_in_none() {
    let ja = ("ja", "乗客は342,649人でした。");
    let en = ("en", "There were 342,649 people.");
    assert_eq!(placed(&[ja, en]), Some(2));
    let ignored = "<!-- parity: ignore, 국내 독자용 -->\n승객 342,649";
    assert_eq!(placed(&[ja, en, ("ko", ignored)]), None);
    assert_eq!(placed(&[ja, en, ("ko", "승객 342,650")]), None);
}
