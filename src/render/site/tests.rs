use super::{feed, headers, redirects, robots, sitemap};
use crate::lang::Lang;
use crate::render::sample;
use std::path::Path;

/// Every file of the sample is what `tests/site` holds. `HAKUSHO_BLESS=1`
/// writes them anew.
#[test]
fn every_file_is_as_expected() {
    let publication = sample::publication();
    let site = sample::site(&publication);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site");
    for (name, bytes) in [
        ("sitemap.xml", sitemap(&publication, &site).unwrap()),
        ("robots.txt", robots(&publication)),
        ("feed.xml", feed(&publication, &Lang::en()).unwrap()),
        ("_headers", headers(&site)),
        ("_redirects", redirects()),
    ] {
        if std::env::var_os("HAKUSHO_BLESS").is_some() {
            std::fs::write(folder.join(name), &bytes).unwrap();
        }
        let expected = std::fs::read(folder.join(name)).unwrap_or_default();
        assert!(
            bytes == expected,
            "{name} differs from tests/site/{name}:\n{}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

#[test]
fn an_edition_without_a_date_is_no_news() {
    let mut publication = sample::publication();
    publication.updated = None;
    publication.reports[0].editions[0].updated = None;
    let feed = String::from_utf8(feed(&publication, &Lang::ja()).unwrap()).unwrap();
    assert!(!feed.contains("<entry>") && !feed.contains("<updated>"));
}

#[test]
fn a_text_cannot_break_the_feed() {
    let mut publication = sample::publication();
    let title = "<&\"\u{1}\u{7}終";
    publication.title = crate::lang::Text::new(vec![(Lang::ja(), title.into())]);
    let feed = String::from_utf8(feed(&publication, &Lang::ja()).unwrap()).unwrap();
    assert!(feed.contains("<title>&lt;&amp;&quot;終</title>"), "{feed}");
}
