//! What a reader gets: views filled from publication and plan, and their
//! bytes through the theme.

pub mod html;
pub mod scope;
pub mod view;
