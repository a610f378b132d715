use super::Texts;
use crate::lang::Lang;
use crate::parity::{Home, Kind, ScopeIx, Segment, Side, State};
use std::collections::{BTreeMap, BTreeSet};

/// What readers of a language are shown of texts whose translation is not what
/// their original asks for. A text is known by its words in both languages,
/// wherever it stands: the lock knows no more of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lag {
    /// Translations whose original has changed since, with what that says now.
    stale: BTreeMap<String, BTreeSet<String>>,
    /// Originals without a translation: they stand for it, or nothing does.
    missing: BTreeSet<String>,
}

/// How the words that readers see of a text are behind its original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lagging {
    /// They were translated before it changed.
    Stale,
    /// There is no translation: they are the original, or nothing.
    Missing,
}

impl Lag {
    /// How a text is behind that says `original` in the language of the original;
    /// `shown` is what readers see of it.
    pub fn of(&self, original: &str, shown: &str) -> Option<Lagging> {
        let originals = self.stale.get(shown);
        if originals.is_some_and(|all| all.contains(original)) {
            return Some(Lagging::Stale);
        }
        let is_lacking = shown.is_empty() || shown == original;
        (is_lacking && self.missing.contains(original)).then_some(Lagging::Missing)
    }
}

/// By language and by the scope whose lock holds the texts; only where there
/// is any.
pub(super) type Lags = BTreeMap<Lang, BTreeMap<ScopeIx, Lag>>;

/// The texts of TOML and CSV files, and what stands of pages on other pages as
/// well.
pub(super) fn lags(texts: &[Texts]) -> Lags {
    let mut lags = Lags::new();
    for one in texts {
        for segment in one.segments.iter().filter(|segment| is_shown(segment)) {
            if !matches!(segment.state, State::Stale | State::Missing) {
                continue;
            }
            let of_lang = lags.entry(segment.target.clone()).or_default();
            of_lang.entry(one.ix).or_default().take(segment);
        }
    }
    lags
}

impl Lag {
    fn take(&mut self, segment: &Segment) {
        let words = |side: &Option<Side>| {
            let side = side.as_ref();
            side.map_or_else(String::new, |side| side.passage.text.clone())
        };
        let (original, translation) = (words(&segment.original), words(&segment.translation));
        if segment.state == State::Stale {
            self.stale.entry(translation).or_default().insert(original);
        } else if segment.kind == Kind::Wording {
            // Of pages nothing is shown where the translation lacks.
            self.missing.insert(original);
        }
    }
}

fn is_shown(segment: &Segment) -> bool {
    match segment.home {
        Home::File(_) => true,
        Home::Page(..) => matches!(
            segment.kind,
            Kind::Title | Kind::Description | Kind::Footnote(_)
        ),
    }
}
