//! What happens again: a second time that is told as the first, or not at all.

use super::view::{Hand, View};
use super::words::{self, List};
use crate::scan::{Quantity, What};

/// Words for a first time, or the first for so long.
static FIRST: List = List::new("初めて|初の|初年|初回|初日|ぶり|first|since");

/// Words for a first time alone.
static FIRST_TIME: List = List::new("初めて|初の|初年|初回|初日|ぶり|first");

/// Words of what is counted when it happens again.
static AGAIN: List =
    List::new("time|rise|fall|increase|decrease|gain|drop|decline|growth|year|in|目|度目|回目");

/// Whether a second or third time stands where the other side has a first: "for the
/// second time" for 初めて, "the second positive growth in two years" for 2年ぶり.
pub(super) fn counted_again(view: &View, q: &Quantity) -> bool {
    let counts = || {
        let behind = words::piece(view.text(), &(q.at.end..q.at.end + 40));
        let mut next = behind.split_whitespace();
        words::has(next.next().unwrap_or_default(), &AGAIN)
            || next.take(2).any(|word| words::has(word, &AGAIN)) && behind.contains(" in ")
    };
    matches!(q.what, What::Ordinal(2..=4))
        && words::has(view.other_text(), &FIRST)
        && !words::has(view.text(), &FIRST_TIME)
        && counts()
}

/// Words by which English tells that something happens not for the first time.
static ANOTHER: List = List::new(
    "again|another|repeat|repeated|twice|two|next|once more|follow-up|former|latter|half|runner-up",
);

/// Whether a second time, written in figures, is told by nothing on the other side: 2回目の
/// 接種, and "the vaccination".
pub(super) fn dropped(view: &View, q: &Quantity, n: u64) -> bool {
    let said = words::piece(view.text(), &q.at);
    n == 2
        && view.hand == Hand::Original
        && ["回目", "度目", "期目"]
            .iter()
            .any(|end| said.ends_with(end))
        && said.starts_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c))
        && !words::has(view.other_text(), &ANOTHER)
}
