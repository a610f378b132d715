//! Whether links lead to something that there is. Ids of items are looked up
//! where references are bound, sections of other pages in `section_link`.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Said, Severity, nearest, said};
use crate::model::{Edition, PageIx};
use crate::plan::EditionIx;
use crate::source::Spanned;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "dead-link",
    severity: Severity::Error,
    ja: "リンクや画像の行き先がありません。https:、http:、mailto: のほか、page:、indicator:、table:、figure: とID、このページの #節、assets/ のファイル名が書けます。",
    en: "A link or picture leads nowhere. Beside https:, http: and mailto: there are page:, indicator:, table: and figure: with an id, #section of the same page, and names of files in assets/.",
};

const SCHEMES: [&str; 7] = [
    "page",
    "indicator",
    "table",
    "figure",
    "https",
    "http",
    "mailto",
];

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for ix in EditionIx::all(subject.publication) {
        let edition = ix.of(subject.publication).1;
        for (p, page) in edition.pages.iter().enumerate() {
            let sections = subject.site.sections.get(&(ix, PageIx(p)));
            let sections = sections.map_or(&[][..], Vec::as_slice);
            for link in page.texts.iter().flat_map(|text| &text.links) {
                diags.extend(fault(link, edition, sections));
            }
        }
    }
}

fn fault(link: &Spanned<String>, edition: &Edition, sections: &[String]) -> Diagnostics {
    let target = link.value.as_str();
    let mut found = Diagnostics::default();
    let mut push = |message: Said, near: Option<&str>| {
        let one = Diagnostic::new(&CODE, link.at, message);
        found.push(match near {
            Some(near) => one.help(said(
                format!("「{near}」の誤りではありませんか"),
                format!("did you mean `{near}`?"),
            )),
            None => one,
        });
    };
    if let Some(section) = target.strip_prefix('#') {
        if !sections.iter().any(|id| id == section) {
            push(
                said(
                    format!("このページに節「{section}」がありません"),
                    format!("this page has no section `{section}`"),
                ),
                nearest(section, sections.iter().map(String::as_str)),
            );
        }
    } else if let Some((scheme, _)) = target.split_once(':') {
        let scheme = scheme.to_ascii_lowercase();
        if !SCHEMES.contains(&scheme.as_str()) {
            push(
                said(
                    format!("「{target}」の「{scheme}:」で始まるリンクは書けません"),
                    format!("no link begins with `{scheme}:`, as `{target}` does"),
                ),
                nearest(&scheme, SCHEMES),
            );
        }
    } else if !is_mail(target) && !is_attached(target, edition) {
        let names = edition.assets.iter().map(|(name, _)| name.as_str());
        push(
            said(
                format!("assets/ に「{target}」がありません"),
                format!("there is no `{target}` in assets/"),
            ),
            nearest(target, names),
        );
    }
    found
}

/// An address between angle brackets.
fn is_mail(target: &str) -> bool {
    target.contains('@') && !target.contains(['/', '?', '#'])
}

fn is_attached(target: &str, edition: &Edition) -> bool {
    let inside = target.strip_prefix("./").unwrap_or(target);
    let name = inside.strip_prefix("assets/").unwrap_or(inside);
    edition
        .assets
        .iter()
        .any(|(own, _)| own == inside || own == name)
}
