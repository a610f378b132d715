//! Whether links to sections of written pages arrive.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, nearest, said};
use crate::model::PageIx;
use crate::plan::EditionIx;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "section-link",
    severity: Severity::Error,
    ja: "ページの節へのリンク（page:…#…、#…）の行き先がありません。見出しに {#id} を付けるか、リンクを直してください。",
    en: "A link to a section of a page (page:…#… or #…) leads nowhere. Give the heading an id with {#id}, or correct the link.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for ix in EditionIx::all(subject.publication) {
        let edition = ix.of(subject.publication).1;
        let links = edition.pages.iter().enumerate().flat_map(|(own, page)| {
            let texts = page.texts.iter();
            texts.flat_map(move |text| text.links.iter().map(move |link| (own, link)))
        });
        for (own, link) in links {
            let Some((page, fragment)) = link.value.split_once('#') else {
                continue;
            };
            let place = match page.strip_prefix("page:") {
                Some(slug) => edition.pages.iter().position(|p| p.slug.as_str() == slug),
                None => page.is_empty().then_some(own),
            };
            // An unknown page is reported where links are bound.
            let Some(at) = place else {
                continue;
            };
            let page = &edition.pages[at].slug;
            let known = subject
                .site
                .sections
                .get(&(ix, PageIx(at)))
                .map_or(&[][..], Vec::as_slice);
            if known.iter().any(|id| id == fragment) {
                continue;
            }
            let mut one = Diagnostic::new(
                &CODE,
                link.at,
                said(
                    format!("ページ「{page}」に節「{fragment}」がありません"),
                    format!("page `{page}` has no section `{fragment}`"),
                ),
            );
            if let Some(near) = nearest(fragment, known.iter().map(String::as_str)) {
                one = one.help(said(
                    format!("「{near}」の誤りではありませんか"),
                    format!("did you mean `{near}`?"),
                ));
            }
            diags.push(one);
        }
    }
}
