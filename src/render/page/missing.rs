//! The page for an address that leads nowhere. It stands in for any address,
//! so its links begin at the site's own path.

use crate::plan::Route;
use crate::render::chrome::language_name;
use crate::render::scope::Scope;
use crate::render::view::{Chrome, LanguageChoice, Missing, Phrase};

pub(in crate::render) fn view(scope: &Scope) -> Missing {
    let publication = scope.publication;
    let homes = publication
        .languages
        .iter()
        .map(|lang| LanguageChoice {
            lang: lang.as_str().to_owned(),
            name: format!("{} ({})", publication.title.or_any(lang), lang.own_name()),
            href: rooted(scope, Route::Home.path(publication, Some(lang)).address()),
            other: None,
            current: false,
        })
        .collect();
    let own = [scope.lang.clone()];
    let languages = if is_root(scope) {
        publication.languages.as_slice()
    } else {
        &own
    };
    let leads = languages.iter().map(|lang| Phrase {
        text: scope.theme.words(lang).get("missing_lead").to_owned(),
        lang: (lang != scope.lang).then(|| lang.as_str().to_owned()),
    });
    Missing {
        leads: leads.collect(),
        homes,
    }
}

/// Whether no language is chosen yet.
fn is_root(scope: &Scope) -> bool {
    scope.here.as_str() == "404.html"
}

/// Turns every relative address of the frame into one from the site's path.
pub(in crate::render) fn root(scope: &Scope, mut chrome: Chrome) -> Chrome {
    let folder = scope
        .here
        .as_str()
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder);
    let absolute = |href: &mut String| {
        if href.starts_with("mailto:") || href.contains("://") || href.starts_with('#') {
            return;
        }
        let mut parts: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
        for part in href.split('/') {
            match part {
                ".." => drop(parts.pop()),
                "." | "" => {}
                name => parts.push(name),
            }
        }
        let slash = if href.ends_with('/') && !parts.is_empty() {
            "/"
        } else {
            ""
        };
        *href = rooted(scope, &format!("{}{slash}", parts.join("/")));
    };
    absolute(&mut chrome.site.href);
    chrome
        .languages
        .iter_mut()
        .for_each(|l| absolute(&mut l.href));
    chrome.assets.styles.iter_mut().for_each(&absolute);
    chrome.assets.scripts.iter_mut().for_each(&absolute);
    chrome.assets.icon.iter_mut().for_each(&absolute);
    chrome.feed.iter_mut().for_each(&absolute);
    chrome.title = language_title(scope, chrome.title);
    chrome
}

/// At the root the heading is said in each language.
fn language_title(scope: &Scope, own: String) -> String {
    if !is_root(scope) {
        return own;
    }
    let all: Vec<String> = scope
        .publication
        .languages
        .iter()
        .map(|lang| scope.theme.words(lang).get("page_missing").to_owned())
        .collect();
    // Named here so that a language without words still has a heading.
    if all.is_empty() {
        language_name(scope, scope.lang)
    } else {
        all.join(" / ")
    }
}

/// An address from the path of the publication's base address.
fn rooted(scope: &Scope, address: &str) -> String {
    let base = &scope.publication.base_url;
    let after_host = base
        .split_once("://")
        .map_or(base.as_str(), |(_, rest)| rest);
    let path = after_host.find('/').map_or("/", |at| &after_host[at..]);
    format!("{path}{address}")
}
