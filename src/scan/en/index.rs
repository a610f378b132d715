//! Words as numbers, so that they are compared and found at once.

/// The longest word that any table knows.
pub(super) const LONGEST: usize = 16;

/// The bit that tells a small letter from a capital one, in every byte.
pub(super) const SMALL: u128 = 0x2020_2020_2020_2020_2020_2020_2020_2020;

/// So many of sixteen bytes, the first lowest.
pub(super) static MASKS: [u128; LONGEST + 1] = masks();

const fn masks() -> [u128; LONGEST + 1] {
    let mut masks = [u128::MAX; LONGEST + 1];
    let mut length = 0;
    while length < LONGEST {
        masks[length] = (1 << (8 * length)) - 1;
        length += 1;
    }
    masks
}

/// The high bit of every byte.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// How many of eight bytes, the lowest first, are letters before one that is none.
pub(super) fn letters_of(eight: u64) -> usize {
    ((letters(eight) ^ HIGH).trailing_zeros() / 8) as usize
}

/// How many of eight bytes are letters behind the last one that is none.
pub(super) fn last_letters_of(eight: u64) -> usize {
    ((letters(eight) ^ HIGH).leading_zeros() / 8) as usize
}

/// Which of eight bytes are letters, told by the high bit of each.
fn letters(eight: u64) -> u64 {
    let small = eight | 0x2020_2020_2020_2020;
    let low = small & !HIGH;
    // the high bit of each byte tells: at least "a", beyond "z"
    let from_a = low + 0x1f1f_1f1f_1f1f_1f1f;
    let beyond_z = low + 0x0505_0505_0505_0505;
    from_a & !beyond_z & !eight & HIGH
}

/// A word of a table as a number that sorts like the word.
pub(super) const fn key(word: &str) -> u128 {
    let bytes = word.as_bytes();
    let mut key = 0;
    let mut at = 0;
    while at < bytes.len() && at < LONGEST {
        key |= (bytes[at] as u128) << (8 * (LONGEST - 1 - at));
        at += 1;
    }
    key
}

/// Where the words of a table stand, found by their keys without a search:
/// each slot holds a key and its place, and a word that finds its slot taken
/// goes into the next free one.
pub(super) struct Index<const SLOTS: usize> {
    slots: [(u128, u16); SLOTS],
}

impl<const SLOTS: usize> Index<SLOTS> {
    /// The index of a table with fewer words than slots.
    pub(super) const fn of<T: Copy>(table: &[(&str, T)]) -> Self {
        let mut slots = [(0, 0); SLOTS];
        let mut at = 0;
        while at < table.len() {
            let key = key(table[at].0);
            let mut slot = Self::slot(key);
            while slots[slot].0 != 0 {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = (key, at as u16);
            at += 1;
        }
        Self { slots }
    }

    const fn slot(key: u128) -> usize {
        let folded = (key >> 64) as u64 ^ (key as u64).rotate_left(23);
        (folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize % SLOTS
    }

    /// The place of a word in the table.
    pub(super) fn find(&self, key: u128) -> Option<usize> {
        let mut slot = Self::slot(key);
        loop {
            match self.slots[slot] {
                (0, _) => return None,
                (found, at) if found == key => return Some(usize::from(at)),
                _ => slot = (slot + 1) % SLOTS,
            }
        }
    }
}
