//! No text makes reading a number fail otherwise than by saying why, and its
//! plain form is read as the same number.

#![no_main]

use hakusho::value::Amount;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(read) = Amount::parse(text) {
        let plain = read.amount.plain();
        let again = Amount::parse(&plain).expect("the plain form can be read");
        assert_eq!(again.amount.0, read.amount.0);
    }
});
