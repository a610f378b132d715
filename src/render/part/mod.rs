//! Pieces of views that several pages share.

pub mod chart;
pub mod cite;
pub mod download;
pub mod kpi;
pub mod marks;
pub mod observation;
pub mod source;
pub mod table;
