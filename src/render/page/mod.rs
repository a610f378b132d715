//! The content of each kind of page, a file each, without what stands around it.

pub(super) mod data;
pub(super) mod doubts;
pub(super) mod figures;
pub(super) mod glossary;
pub(super) mod home;
pub(super) mod indicator;
pub(super) mod indicators;
pub(super) mod languages;
pub(super) mod missing;
pub(super) mod overview;
pub(super) mod print;
pub(super) mod report;
pub(super) mod sources;
pub(super) mod strategy;
pub(super) mod table;
pub(super) mod tables;
pub(super) mod written;
