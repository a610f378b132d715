//! What a publication declares about judging: thresholds, the meaning of
//! progress, signs.

use super::Standing;
use crate::source::Span;
use crate::value::ProgressKind;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The declared rules by which indicators are judged: those of the edition,
/// else of its report, else of the publication.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// Where they are declared; none where nobody declared any.
    pub at: Option<Span>,
    /// From which percentage an indicator is on track or behind. Without them
    /// only at or above, or below, the value needed is told apart.
    pub thresholds: Option<Thresholds>,
    /// What progress means; without it no rate of progress is shown, and
    /// thresholds are percentages of the value needed.
    pub progress: Option<ProgressKind>,
    /// Signs for each standing.
    pub symbols: Symbols,
}

/// Thresholds, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// On track at this or more.
    pub on_track: Decimal,
    /// Behind at this or more, off track below.
    pub behind: Decimal,
}

/// A sign for every standing. A sign never stands without its word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbols {
    /// The target is reached.
    pub achieved: Cow<'static, str>,
    /// As far as is needed.
    pub on_track: Cow<'static, str>,
    /// Less than is needed.
    pub behind: Cow<'static, str>,
    /// Much less than is needed.
    pub off_track: Cow<'static, str>,
    /// The target was not reached in its time.
    pub missed: Cow<'static, str>,
    /// Not measured or not judged.
    pub none: Cow<'static, str>,
}

impl Default for Symbols {
    fn default() -> Self {
        Symbols {
            achieved: "◎".into(),
            on_track: "○".into(),
            behind: "△".into(),
            off_track: "▲".into(),
            missed: "×".into(),
            none: "―".into(),
        }
    }
}

impl Symbols {
    /// The sign of a standing.
    pub fn of(&self, standing: Standing) -> &str {
        match standing {
            Standing::Achieved => &self.achieved,
            Standing::OnTrack => &self.on_track,
            Standing::Behind => &self.behind,
            Standing::OffTrack => &self.off_track,
            Standing::Missed => &self.missed,
            Standing::NotYetMeasured | Standing::CannotBeJudged => &self.none,
        }
    }
}
