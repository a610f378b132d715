//! Whether links lead to something that there is. Ids of items are looked up
//! where references are bound, sections in `section_link`.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, nearest, said};
use crate::model::Edition;
use crate::plan::EditionIx;
use crate::source::Spanned;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "dead-link",
    severity: Severity::Error,
    ja: "リンクや画像の行き先がありません。https:、http:、mailto: のほか、page:、indicator:、table:、figure: とID、assets/ のファイル名が書けます。",
    en: "A link or picture leads nowhere. Beside https:, http: and mailto: there are page:, indicator:, table: and figure: with an id, and names of files in assets/.",
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
        let texts = edition.pages.iter().flat_map(|page| &page.texts);
        for link in texts.flat_map(|text| &text.links) {
            if let Some(one) = fault(link, edition) {
                diags.push(one);
            }
        }
    }
}

fn fault(link: &Spanned<String>, edition: &Edition) -> Option<Diagnostic> {
    let target = link.value.as_str();
    let (message, near) = if target.starts_with('#') {
        return None;
    } else if let Some((scheme, _)) = target.split_once(':') {
        let scheme = scheme.to_ascii_lowercase();
        if SCHEMES.contains(&scheme.as_str()) {
            return None;
        }
        let message = said(
            format!("「{target}」の「{scheme}:」で始まるリンクは書けません"),
            format!("no link begins with `{scheme}:`, as `{target}` does"),
        );
        (message, nearest(&scheme, SCHEMES))
    } else if is_mail(target) || is_attached(target, edition) {
        return None;
    } else {
        let message = said(
            format!("assets/ に「{target}」がありません"),
            format!("there is no `{target}` in assets/"),
        );
        let names = edition.assets.iter().map(|(name, _)| name.as_str());
        (message, nearest(target, names))
    };
    let one = Diagnostic::new(&CODE, link.at, message);
    Some(match near {
        Some(near) => one.help(said(
            format!("「{near}」の誤りではありませんか"),
            format!("did you mean `{near}`?"),
        )),
        None => one,
    })
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
