//! Whatever stands in `hakusho.toml`, every stage up to the plan ends with a
//! site or with what is wrong.

#![no_main]

use hakusho::compile::{Options, prepare};
use hakusho::source::{SourceFile, SourceTree};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = SourceFile {
        path: "hakusho.toml".to_owned(),
        bytes: bytes.to_vec(),
    };
    let (prepared, found) = prepare(&SourceTree::new(vec![file]), &Options::default());
    assert_eq!(prepared.is_none(), found.has_errors());
});
