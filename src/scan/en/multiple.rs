//! Multiples and repetitions in one word: doubled, threefold, twice a month.

use super::super::quantity::{Hold, Quantity, Unit, What};
use super::share::{amount, whole};
use super::text::{Text, Word};

/// A multiple in one word: doubled, threefold. Soft, as it may be said by any
/// verb of growth.
pub(super) fn multiple(
    text: Text,
    word: &Word,
    times: i64,
    hold: Hold,
) -> Option<(Quantity, usize)> {
    // "double-track", "double room", "triple jump" are names of things
    if text.hyphen(word.end) > 0 {
        return None;
    }
    Some(amount(
        text,
        word.start,
        word.end,
        whole(times),
        Unit::Fold,
        hold,
    ))
}

/// "twice": as many again, or on two occasions.
pub(super) fn twice(text: Text, word: &Word) -> (Quantity, usize) {
    let again = text.next(word.end).is_some_and(|next| {
        next.is(&[
            "as", "the", "that", "what", "its", "their", "this", "more", "those",
        ])
    });
    let unit = if again { Unit::Fold } else { Unit::Time };
    let (mut quantity, end) = amount(text, word.start, word.end, whole(2), unit, Hold::Worded);
    if !again {
        rate(text, &mut quantity, end);
    }
    // at least twice a year: the bound makes it a figure that is meant
    if quantity.limit.is_some()
        && matches!(&quantity.what, What::Amount(amount) if amount.per.is_some())
    {
        quantity.hold = Hold::Firm;
    }
    let end = quantity.at.end;
    (quantity, end)
}

/// "once": Soft, and nothing at all in its many idioms.
pub(super) fn once(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    let last = text.last(word.start);
    if last.is_some_and(|last| last.is(&["at", "all"])) {
        return None;
    }
    // no more than once, more than once
    let bounded = last.is_some_and(|than| {
        than.is(&["than"])
            && text
                .last(than.start)
                .is_some_and(|word| word.is(&["more", "less"]))
    });
    if bounded {
        let number = whole(1);
        return Some(amount(
            text,
            word.start,
            word.end,
            number,
            Unit::Time,
            Hold::Worded,
        ));
    }
    let next = text.joined(word.end)?;
    // once or twice a week
    if next.is(&["or"])
        && let Some(two) = text.next(next.end).filter(|two| two.is(&["twice"]))
    {
        let (start, one) = (word.start, whole(1));
        let (mut quantity, end) = amount(text, start, two.end, one, Unit::Time, Hold::Worded);
        if let What::Amount(amount) = &mut quantity.what {
            amount.to = Some(whole(2));
        }
        rate(text, &mut quantity, end);
        let end = quantity.at.end;
        return Some((quantity, end));
    }
    if !next.is(&["a", "every", "per", "each", "in", "yearly"]) {
        return None;
    }
    let (mut quantity, end) = amount(text, word.start, word.end, whole(1), Unit::Time, Hold::Soft);
    rate(text, &mut quantity, end);
    let end = quantity.at.end;
    Some((quantity, end))
}

/// Takes the rate behind an amount in: twice a month.
pub(super) fn rate(text: Text, quantity: &mut Quantity, end: usize) {
    let (per, end) = super::rate::per(text, end);
    if let What::Amount(amount) = &mut quantity.what {
        amount.per = per;
        quantity.at.end = end;
    }
}
