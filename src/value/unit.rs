//! Units and their plural forms.

use super::Id;
use crate::lang::{Lang, Text};
use std::collections::BTreeMap;

/// A unit as the publication declares it.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its name in content files.
    pub id: Id,
    /// As a column head: 人, people.
    pub name: Text,
    /// Per language, per CLDR plural category (`one`, `other`, …): a pattern
    /// with `{n}` in it. Every language has `other`.
    pub forms: BTreeMap<Lang, BTreeMap<String, String>>,
    /// The unit of which this is a multiple, and how many of them: 千円 = 1000 yen.
    pub scaled: Option<(Id, rust_decimal::Decimal)>,
}
