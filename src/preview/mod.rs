//! The preview: the site as it would be built, made page by page as browsers
//! ask for it, and never written.
//!
//! What is answered to a request is worked out by [`answer`] without a socket;
//! [`serve`] puts it on one. Three things stand in a preview that no built site
//! has, all below `/.hakusho/`: a script that loads a page again, the notices
//! that it listens to, and the style of what tells of errors.

mod address;
mod answer;
mod decode;
mod hosts;
mod media;
mod news;
mod own;
mod range;
mod serve;
mod shown;
mod stage;
mod trouble;

pub use answer::{Answer, Content, Request, answer};
pub use hosts::Hosts;
pub use news::News;
pub use serve::{bind, serve};
pub use shown::{Shown, State};
pub use stage::Stage;
pub use trouble::{Trouble, Why};
