//! Registers: how their rows are grouped, and sums that say what they cover.

/// How a register is grouped, summed up and shown, by places of columns.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// Columns that rows are grouped and summed up by, the widest first.
    pub group: Vec<usize>,
    /// Columns whose values have pages of their own.
    pub views: Vec<usize>,
    /// Columns that are summed up.
    pub sums: Vec<usize>,
    /// The column that is compared and the one that it is set against.
    pub compare: Option<(usize, usize)>,
    /// The column whose values must not be added to each other unseen.
    pub split: Option<usize>,
    /// The column that names the row which a row repeats.
    pub duplicate: Option<usize>,
    /// Columns that stand in the table itself; empty: all.
    pub front: Vec<usize>,
}
