//! What a reader gets: views filled from publication and plan, and their
//! bytes through the theme.

pub mod html;
pub mod page;
pub mod part;
pub mod prose;
pub mod scope;
pub mod view;
