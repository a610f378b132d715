//! What browsers are told when something else is shown.

use super::shown::{Shown, State};
use crate::plan::Site;
use serde_json::json;

/// A change from one state to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    state: State,
    /// The state before, and the style sheets that take the place of others
    /// where nothing else has changed.
    styles: Option<(State, Vec<(String, String)>)>,
}

impl News {
    /// What is shown now.
    pub(super) fn of(shown: &Shown) -> News {
        News {
            state: shown.state,
            styles: None,
        }
    }

    /// What has come, after `changed` files of the input: where these are style
    /// sheets of the theme only, pages need not be loaded again.
    pub fn between(before: &Shown, now: &Shown, changed: &[String]) -> News {
        let styles = match (&before.site, &now.site) {
            (Some(old), Some(new)) if before.trouble.is_none() && now.trouble.is_none() => {
                restyled(old.prepared.site(), new.prepared.site(), changed)
            }
            _ => None,
        };
        News {
            state: now.state,
            styles: styles.map(|styles| (before.state, styles)),
        }
    }

    /// The data of a notice, in one line.
    pub(super) fn data(&self) -> String {
        let state = self.state.to_string();
        match &self.styles {
            Some((from, styles)) => {
                json!({ "state": state, "from": from.to_string(), "styles": styles }).to_string()
            }
            None => json!({ "state": state }).to_string(),
        }
    }
}

/// The style sheets that stand at another address than before; none where more
/// than style sheets has changed.
fn restyled(before: &Site, now: &Site, changed: &[String]) -> Option<Vec<(String, String)>> {
    let is_style = |path: &String| {
        let below = path.strip_prefix("themes/");
        below.is_some_and(|path| path.contains("/assets/") && path.ends_with(".css"))
    };
    let names = |site: &Site| -> Vec<String> {
        site.assets.iter().map(|asset| asset.name.clone()).collect()
    };
    if !changed.iter().all(is_style) || names(before) != names(now) {
        return None;
    }
    let pairs = before.assets.iter().zip(&now.assets);
    let moved = pairs.filter(|(old, new)| old.path != new.path);
    Some(
        moved
            .map(|(old, new)| (old.path.as_str().to_owned(), new.path.as_str().to_owned()))
            .collect(),
    )
}
