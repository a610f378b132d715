use crate::plan::{Cache, Site};
use crate::render::POLICY;
use std::collections::BTreeMap;

/// `_headers` in the form that Cloudflare Pages and Netlify read. Paths begin
/// at the folder that is put online. No two rules give one header to one path,
/// since those hosts would join the values.
pub fn headers(site: &Site) -> Vec<u8> {
    let mut text = format!(
        "/*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n"
    );
    for (rule, cache) in rules(site) {
        let keep = match cache {
            Cache::Immutable => "public, max-age=31536000, immutable",
            Cache::Short => "public, max-age=300, must-revalidate",
        };
        text.push_str(&format!("\n{rule}\n  Cache-Control: {keep}\n"));
        if rule == "/data/*" {
            // Open data may be read by the scripts of any site.
            text.push_str("  Access-Control-Allow-Origin: *\n");
        }
    }
    text.into_bytes()
}

/// A rule for every folder and file at the top; a folder is immutable only if
/// all in it is.
fn rules(site: &Site) -> BTreeMap<String, Cache> {
    let mut rules: BTreeMap<String, Cache> = BTreeMap::new();
    for artifact in &site.artifacts {
        let address = artifact.path.address();
        let rule = match address.split_once('/') {
            Some((folder, _)) => format!("/{folder}/*"),
            None => format!("/{address}"),
        };
        // The host reads these itself and serves neither.
        if matches!(rule.as_str(), "/_headers" | "/_redirects") {
            continue;
        }
        let known = rules.entry(rule).or_insert(artifact.cache);
        if artifact.cache == Cache::Short {
            *known = Cache::Short;
        }
    }
    rules
}
