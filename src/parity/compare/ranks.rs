//! Places in a list, of which there are mostly none or a few.

use std::iter::{Chain, Take};
use std::ops::Deref;
use std::{array, vec};

/// How many stand in the value itself.
const FEW: usize = 6;

/// Places in a list, in order. Every pass asks for those that are alone, so a few of them
/// take no room of their own.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks {
    few: [usize; FEW],
    count: usize,
    /// All of them, where they are more.
    many: Vec<usize>,
}

impl Deref for Ranks {
    type Target = [usize];

    fn deref(&self) -> &[usize] {
        self.few.get(..self.count).unwrap_or(&self.many)
    }
}

impl FromIterator<usize> for Ranks {
    fn from_iter<I: IntoIterator<Item = usize>>(all: I) -> Ranks {
        let mut ranks = Ranks::default();
        for rank in all {
            match ranks.few.get_mut(ranks.count) {
                Some(place) => *place = rank,
                None => {
                    if ranks.many.is_empty() {
                        ranks.many.extend(ranks.few);
                    }
                    ranks.many.push(rank);
                }
            }
            ranks.count += 1;
        }
        ranks
    }
}

impl IntoIterator for Ranks {
    type Item = usize;
    type IntoIter = Chain<Take<array::IntoIter<usize, FEW>>, vec::IntoIter<usize>>;

    fn into_iter(self) -> Self::IntoIter {
        let few = if self.many.is_empty() { self.count } else { 0 };
        self.few.into_iter().take(few).chain(self.many)
    }
}
