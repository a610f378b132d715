//! Pieces of views that several pages share.

pub mod chart;
pub mod difference;
pub mod download;
pub mod fact;
pub mod judgement;
pub mod kpi;
pub mod marks;
pub mod matrix;
pub mod node;
pub mod observation;
pub mod revisions;
pub mod source;
pub mod table;
pub mod tally;
pub mod text;
pub mod trace;
