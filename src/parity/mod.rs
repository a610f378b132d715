//! Two versions of one text: aligned, compared, and how fresh the translation is.

pub mod compare;
