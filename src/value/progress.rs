//! What progress towards a target means.

/// What progress means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgressKind {
    /// 達成率: the actual figure as percent of the one that it is set against
    /// (the other way round where less is better).
    Attainment,
    /// 進捗率: the share of the way from the baseline that is covered.
    Distance,
}

impl ProgressKind {
    /// The words in content files.
    pub const NAMES: [(&str, ProgressKind); 2] = [
        (ProgressKind::Attainment.name(), ProgressKind::Attainment),
        (ProgressKind::Distance.name(), ProgressKind::Distance),
    ];

    /// Its word in content files and in the data.
    pub const fn name(self) -> &'static str {
        match self {
            ProgressKind::Attainment => "attainment",
            ProgressKind::Distance => "distance",
        }
    }
}
