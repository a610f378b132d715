//! Markup that is known to be well formed and safe.

use crate::theme::MARKUP;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// Markup that goes into a page as it is; everything else is escaped.
///
/// It is made in two places only, the writer of prose and the writer of
/// charts, which escape what they take from content. A template prints it
/// with the filter `html`, which refuses any other value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Takes over what one of the two writers wrote.
    pub fn written(markup: String) -> Self {
        Html(markup)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Serialize for Html {
    /// As a map of one key, so that a template that forgets the filter fails
    /// loudly instead of printing escaped markup.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_struct("Html", 1)?;
        map.serialize_field(MARKUP, &self.0)?;
        map.end()
    }
}
