//! What stands in a text and is looked for in its counterpart: links,
//! pictures, marks of footnotes, figures placed from the data.

use crate::lang::Lang;
use crate::parity::{Segment, Side};
use crate::source::Span;

/// Something that stands in a text.
#[derive(Clone, Debug)]
pub(in crate::check) struct Mark<'s, T> {
    /// What it is in every language.
    pub what: T,
    /// Where it is written.
    pub at: Span,
    /// As it is written.
    pub written: &'s str,
}

/// A mark without counterpart.
#[derive(Clone, Debug)]
pub(in crate::check) struct Lone<'s, T> {
    /// What it is, and where.
    pub mark: Mark<'s, T>,
    /// Whether it stands in the original.
    pub is_original: bool,
    /// Where the text of the other language begins.
    there: Span,
}

impl<T> Lone<'_, T> {
    /// Its place in the translation and in the original; in the language that
    /// lacks it, the text in which it is looked for.
    pub fn places(&self) -> (Span, Span) {
        match self.is_original {
            true => (self.there, self.mark.at),
            false => (self.mark.at, self.there),
        }
    }
}

/// The marks of a text, given the two languages that it is looked at in.
type Marks<'m, 's, T> = &'m dyn Fn(&'s Side, [&Lang; 2]) -> Vec<Mark<'s, T>>;

/// What one language of a page lacks: of the original's marks, then of the
/// translation's. A mark that is repeated within a text counts once, unless
/// `each` says that it counts as often as it stands; what only moved to
/// another text is taken off both sides, one for one.
pub(in crate::check) fn lone<'s, T: Clone + PartialEq>(
    page: &[&'s Segment],
    marks: Marks<'_, 's, T>,
    each: fn(&T) -> bool,
) -> Vec<Lone<'s, T>> {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for one in page {
        let Some((left, right)) = one.original.as_ref().zip(one.translation.as_ref()) else {
            continue;
        };
        let languages = [&left.passage.lang, &right.passage.lang];
        let (mine, others) = (marks(left, languages), marks(right, languages));
        let lone = |mark, is_original, other: &Side| Lone {
            mark,
            is_original,
            there: other.inside.start(),
        };
        let here = without(&mine, &others, each).into_iter();
        ours.extend(here.map(|mark| lone(mark, true, right)));
        let there = without(&others, &mine, each).into_iter();
        theirs.extend(there.map(|mark| lone(mark, false, left)));
    }
    theirs.retain(|one: &Lone<T>| {
        let is_same = |other: &Lone<T>| other.mark.what == one.mark.what;
        let moved = ours.iter().position(is_same);
        moved.map(|at| ours.remove(at)).is_none()
    });
    ours.extend(theirs);
    ours
}

/// The marks of a text that its counterpart does not have.
pub(super) fn without<'s, T: Clone + PartialEq>(
    mine: &[Mark<'s, T>],
    others: &[Mark<'_, T>],
    each: fn(&T) -> bool,
) -> Vec<Mark<'s, T>> {
    let mut answers: Vec<&T> = others.iter().map(|mark| &mark.what).collect();
    let mut left = mine.to_vec();
    left.retain(
        |mark| match answers.iter().position(|what| **what == mark.what) {
            Some(at) => {
                if each(&mark.what) {
                    answers.swap_remove(at);
                }
                false
            }
            None => true,
        },
    );
    left
}
