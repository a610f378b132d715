//! Whatever a text says, both scanners end, and every quantity stands on whole
//! characters of the text, behind the one before it.

#![no_main]

use hakusho::lang::Lang;
use hakusho::scan::{head, scan};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for lang in [Lang::ja(), Lang::en()] {
        let mut end = 0;
        for found in scan(&lang, text) {
            assert!(text.get(found.at.clone()).is_some_and(|at| !at.is_empty()));
            assert!(found.at.start >= end);
            end = found.at.end;
            let _ = found.to_string();
        }
        let _ = head(&lang, text);
    }
});
