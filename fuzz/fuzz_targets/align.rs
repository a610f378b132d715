//! Whatever two pages hold, every block of each is in exactly one pair.

#![no_main]

use hakusho::lang::Lang;
use hakusho::parity::{align, blocks_of};
use hakusho::source::{FileId, Span};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|pages: (String, String)| {
    let blocks = |text: &str, lang| blocks_of(text, Span::new(FileId(0), 0..text.len()), &lang);
    let ours = blocks(&pages.0, Lang::ja());
    let theirs = blocks(&pages.1, Lang::en());
    let pairs = align(&ours, &theirs);
    let left = pairs.iter().flat_map(|pair| pair.original.clone());
    assert!(left.eq(0..ours.len()));
    let right = pairs.iter().flat_map(|pair| pair.translation.clone());
    let mut right: Vec<usize> = right.collect();
    right.sort_unstable();
    assert!(right.into_iter().eq(0..theirs.len()));
});
