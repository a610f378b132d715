//! The content of each kind of page, a file each, without what stands around it.

pub mod changes;
pub mod corrections;
pub mod data;
pub mod doubts;
pub mod figures;
pub mod glossary;
pub mod home;
pub mod indicator;
pub mod indicators;
pub mod languages;
pub mod missing;
pub mod outdated;
pub mod overview;
pub mod print;
pub mod report;
pub mod sources;
pub mod status;
pub mod strategy;
pub mod table;
pub mod tables;
pub mod written;
