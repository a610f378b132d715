//! The files that speak of the site as a whole: for search engines, feed
//! readers and the CDN. All of them need facts of the plan only, and their
//! dates come from the content.

mod feed;
mod headers;
mod sitemap;
#[cfg(test)]
mod tests;

pub use feed::feed;
pub use headers::headers;
pub use sitemap::sitemap;

use crate::model::Publication;
use crate::plan::SitePath;
use crate::value::Period;

/// `robots.txt`: everything may be read, and where the sitemap is.
pub fn robots(publication: &Publication) -> Vec<u8> {
    let sitemap = absolute(publication, &SitePath::new("sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}

/// `_redirects`: no address of a site has moved yet, and the first page is a
/// choice of language with plain links, so there is nothing to redirect.
pub fn redirects() -> Vec<u8> {
    b"# Nothing is redirected: every address of this site is a file.\n".to_vec()
}

/// The address of an artifact as the world knows it.
fn absolute(publication: &Publication, path: &SitePath) -> String {
    format!("{}{}", publication.base_url, path.address())
}

/// The day in a period that is one.
fn day(period: Option<&Period>) -> Option<String> {
    match period {
        Some(Period::Day(date)) => Some(date.to_string()),
        _ => None,
    }
}
