//! No text makes reading a period fail otherwise than by saying why, and what
//! is read is written so that it is read as the same.

#![no_main]

use hakusho::value::Period;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(read) = Period::parse(text, None) {
        let written = read.period.to_string();
        let again = Period::parse(&written, None).expect("what was written can be read");
        assert_eq!(again.period, read.period);
    }
});
