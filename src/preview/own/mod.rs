//! What a preview has beside the site.

/// Where it stands: no file of a site has a name that begins like this.
pub(super) const OWN: &str = "/.hakusho/";

const SCRIPT: &str = include_str!("reload.js");
const STYLE: &str = include_str!("trouble.css");

/// A file of the preview itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Own {
    /// Notices of changes, as long as somebody listens.
    Events,
    /// Loads a page again when there is such a notice.
    Script,
    /// How errors look.
    Style,
}

impl Own {
    /// The file of this name.
    pub(super) fn named(name: &str) -> Option<Own> {
        match name {
            "events" => Some(Own::Events),
            "reload.js" => Some(Own::Script),
            "trouble.css" => Some(Own::Style),
            _ => None,
        }
    }

    /// Its text and what it is served as; none for what never ends.
    pub(super) fn text(self) -> Option<(&'static str, &'static str)> {
        match self {
            Own::Events => None,
            Own::Script => Some((SCRIPT, "text/javascript; charset=utf-8")),
            Own::Style => Some((STYLE, "text/css; charset=utf-8")),
        }
    }
}
