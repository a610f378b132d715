//! From the path of an address to what stands there.

use super::decode::decode;
use super::own::{OWN, Own};
use crate::plan::{MANIFEST, Site};
use crate::source::escaped;

/// What stands at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// One of [`Site::artifacts`], by its place there.
    Artifact(usize),
    /// The list of all files.
    Manifest,
    /// Nothing; what is meant stands at this address.
    Elsewhere(String),
    /// Nothing. The artifact that says so, if the site has it.
    Nowhere(Option<usize>),
}

/// The folder of a site in the addresses that readers see: `/` or `/name/`.
pub(super) fn base(base_url: &str) -> String {
    let after_scheme = base_url
        .split_once("://")
        .map_or(base_url, |(_, rest)| rest);
    let path = after_scheme.find('/').map_or("/", |at| &after_scheme[at..]);
    let path = decode(path).unwrap_or_default();
    format!("/{}/", path.trim_matches('/')).replace("//", "/")
}

/// What belongs to the preview at this path; it goes before [`place`], and is
/// there without a site as well.
pub(super) fn own(path: &str) -> Option<Own> {
    Own::named(path.strip_prefix(OWN)?)
}

/// What stands at a path, escaped as in an address, on a site whose folder is
/// `base`. Only what the plan lists is found: there is no way to a file.
pub(super) fn place(path: &str, site: &Site, base: &str) -> Place {
    let Some(path) = decode(path) else {
        return Place::Nowhere(find(site, "404.html"));
    };
    if path == "/" && base != "/" || format!("{path}/") == base {
        return Place::Elsewhere(escaped(base, b"/"));
    }
    let Some(below) = path.strip_prefix(base) else {
        return Place::Nowhere(find(site, "404.html"));
    };
    if below == MANIFEST {
        return Place::Manifest;
    }
    let is_folder = below.is_empty() || below.ends_with('/');
    let index = format!("{below}index.html");
    let found = find(site, if is_folder { &index } else { below });
    if let Some(found) = found {
        return Place::Artifact(found);
    }
    if !is_folder && find(site, &format!("{below}/index.html")).is_some() {
        return Place::Elsewhere(escaped(&format!("{base}{below}/"), b"/"));
    }
    let first = below.split('/').next().unwrap_or_default();
    Place::Nowhere(find(site, &format!("{first}/404.html")).or_else(|| find(site, "404.html")))
}

fn find(site: &Site, path: &str) -> Option<usize> {
    let of = |artifact: &crate::plan::Artifact| artifact.path.as_str().cmp(path);
    site.artifacts.binary_search_by(of).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::plan::{Artifact, Cache, Media, Recipe, SitePath};
    use std::collections::BTreeMap;

    fn site() -> Site {
        let paths = [
            "404.html",
            "data/a.csv",
            "index.html",
            "ja/404.html",
            "ja/a/index.html",
            "ja/index.html",
        ];
        let artifact = |path: &&str| Artifact {
            path: SitePath::new(path),
            media: Media::Html,
            cache: Cache::Short,
            recipe: Recipe::Feed(Lang::ja()),
        };
        Site {
            artifacts: paths.iter().map(artifact).collect(),
            assets: Vec::new(),
            routes: Vec::new(),
            instead: BTreeMap::new(),
            numbering: BTreeMap::new(),
            sections: BTreeMap::new(),
        }
    }

    #[test]
    fn the_folder_of_a_site_is_that_of_its_address() {
        for (base_url, expected) in [
            ("https://example.org/", "/"),
            ("https://example.org", "/"),
            ("https://example.org/a/b/", "/a/b/"),
            ("https://example.org/a", "/a/"),
            ("https://example.org/%E7%99%BD/", "/白/"),
        ] {
            assert_eq!(base(base_url), expected);
        }
    }

    #[test]
    fn addresses_lead_to_artifacts() {
        let at = |path: &str| place(path, &site(), "/");
        assert_eq!(at("/"), Place::Artifact(2));
        assert_eq!(at("/index.html"), Place::Artifact(2));
        assert_eq!(at("/data/a.csv"), Place::Artifact(1));
        assert_eq!(at("/data/a%2Ecsv"), Place::Artifact(1));
        assert_eq!(at("/ja/a/"), Place::Artifact(4));
        assert_eq!(at("/ja/a"), Place::Elsewhere("/ja/a/".to_owned()));
        assert_eq!(at("/hakusho-manifest.json"), Place::Manifest);
        assert_eq!(own("/.hakusho/events"), Some(Own::Events));
        assert_eq!(own("/.hakusho/x"), None);
    }

    #[test]
    fn a_folder_of_its_own_stands_before_all_addresses() {
        let at = |path: &str| place(path, &site(), "/a b/");
        assert_eq!(at("/"), Place::Elsewhere("/a%20b/".to_owned()));
        assert_eq!(at("/a%20b"), Place::Elsewhere("/a%20b/".to_owned()));
        assert_eq!(at("/a%20b/"), Place::Artifact(2));
        assert_eq!(
            at("/a%20b/ja/a"),
            Place::Elsewhere("/a%20b/ja/a/".to_owned())
        );
        assert_eq!(at("/ja/"), Place::Nowhere(Some(0)));
    }

    #[test]
    fn what_is_not_in_the_plan_is_nowhere() {
        for path in [
            "/x",
            "/../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "//example.org/",
            "//example.org/..",
            "/data",
            "/data/",
            "/content/a.md",
            "/index.html/",
            "/%00",
            "/%zz",
            "/.hakusho/x",
        ] {
            assert_eq!(place(path, &site(), "/"), Place::Nowhere(Some(0)), "{path}");
        }
        assert_eq!(place("/ja/x/y", &site(), "/"), Place::Nowhere(Some(3)));
    }
}
