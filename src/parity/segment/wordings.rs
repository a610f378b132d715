//! Texts of TOML and CSV files.

use super::{Home, Raw, Scope, Side};
use crate::lang::Lang;
use crate::model::{Publication, Wording};
use crate::parity::{Kind, Passage, block};
use crate::source::{Runs, Span};

/// Takes in the texts of a scope.
pub(super) fn take(
    publication: &Publication,
    scope: Scope,
    original: &Lang,
    target: &Lang,
    out: &mut Vec<Raw>,
) {
    for wording in publication.wordings.iter().filter(|w| scope.has(w)) {
        let (ours, theirs) = (side(wording, original), side(wording, target));
        // A text that this language and the original both lack is between others.
        if ours.as_ref().or(theirs.as_ref()).is_some() {
            out.push(Raw {
                home: Home::File(wording.path.clone()),
                name: wording.name.clone(),
                kind: Kind::Wording,
                target: target.clone(),
                original: ours.filter(|side| !side.passage.is_empty()),
                translation: theirs,
                is_certain: true,
                ignored: None,
            });
        }
    }
}

fn side(wording: &Wording, lang: &Lang) -> Option<Side> {
    if let Some(version) = wording.version(lang) {
        return Some(Side {
            kind: Kind::Wording,
            at: version.at,
            inside: version.at,
            blocks: 1,
            items: 0,
            head: None,
            caption: None,
            passage: Passage::plain(version),
            hash: block::hash(&Kind::Wording, &version.text),
        });
    }
    wording.gap(lang).map(|at| empty(lang, at))
}

/// A place without text.
fn empty(lang: &Lang, at: Span) -> Side {
    Side {
        kind: Kind::Wording,
        at,
        inside: at,
        blocks: 1,
        items: 0,
        head: None,
        caption: None,
        passage: Passage::new(lang.clone(), String::new(), Runs::new(at.file), Vec::new()),
        hash: block::hash(&Kind::Wording, ""),
    }
}
