use super::Texts;
use crate::lang::Lang;
use crate::parity::{Home, Kind, ScopeIx, Segment, Side, State};
use std::collections::{BTreeMap, BTreeSet};

/// What readers of a language are shown of texts whose translation is not what
/// their original asks for. A text is known by its words, wherever it stands:
/// one translation is stale for all of its originals or for none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lag {
    /// Translations whose original has changed since.
    pub stale: BTreeSet<String>,
    /// Originals that stand where a translation lacks.
    pub missing: BTreeSet<String>,
}

/// By language and by the scope whose lock holds the texts; only where there
/// is any.
pub(super) type Lags = BTreeMap<Lang, BTreeMap<ScopeIx, Lag>>;

/// The texts of TOML and CSV files, and the titles and descriptions of pages:
/// all that stands on pages other than their own.
pub(super) fn lags(texts: &[Texts]) -> Lags {
    let mut lags = Lags::new();
    for one in texts {
        for segment in one.segments.iter().filter(|segment| is_shown(segment)) {
            let (stale, missing) = match (&segment.original, &segment.translation) {
                (_, Some(translation)) if segment.state == State::Stale => {
                    (Some(translation), None)
                }
                (Some(original), _) if is_left(segment) => (None, Some(original)),
                _ => continue,
            };
            let of_lang = lags.entry(segment.target.clone()).or_default();
            let lag = of_lang.entry(one.ix).or_default();
            let words = |side: &Side| side.passage.text.clone();
            lag.stale.extend(stale.map(words));
            lag.missing.extend(missing.map(words));
        }
    }
    lags
}

/// Whether the original of a text stands where there is no translation. Of a
/// page without a version nothing is shown, or all of it in the original.
fn is_left(segment: &Segment) -> bool {
    segment.state == State::Missing && segment.kind == Kind::Wording
}

fn is_shown(segment: &Segment) -> bool {
    match segment.home {
        Home::File(_) => true,
        Home::Page(..) => matches!(segment.kind, Kind::Title | Kind::Description),
    }
}
