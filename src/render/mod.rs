//! What a reader gets: views filled from publication and plan, and their
//! bytes through the theme.

pub mod data;
pub mod html;
#[cfg(test)]
mod sample;
pub mod scope;
pub mod site;
pub mod view;
