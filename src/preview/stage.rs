//! The place between the one who builds and those who look.

use super::news::News;
use super::shown::Shown;
use std::sync::Arc;
use tokio::sync::watch::{Receiver, Sender};

/// What is shown now, with the news that brought it.
#[derive(Debug)]
pub struct Stage {
    now: Sender<(Arc<Shown>, News)>,
}

impl Stage {
    /// Begins with this.
    pub fn new(shown: Shown) -> Stage {
        let news = News::of(&shown);
        Stage {
            now: Sender::new((Arc::new(shown), news)),
        }
    }

    /// What is shown now.
    pub fn now(&self) -> Arc<Shown> {
        self.now.borrow().0.clone()
    }

    /// Shows something else and tells everybody; `changed` are the files of
    /// the input that are not as before.
    pub fn show(&self, shown: Shown, changed: &[String]) {
        let news = News::between(&self.now(), &shown, changed);
        self.now.send_replace((Arc::new(shown), news));
    }

    pub(super) fn listen(&self) -> Receiver<(Arc<Shown>, News)> {
        self.now.subscribe()
    }
}
