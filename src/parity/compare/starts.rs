//! How the words of lists begin, and the places of a text at which one of them may: at
//! nearly every place a few bits tell that none does.

/// How words begin: a place that is not told here begins none of them.
pub(super) struct Starts {
    /// First units, and the first two characters of Japanese, each as a bit that a few
    /// others share.
    units: Bits,
    /// Those of them that may be all of a word, or nearly: beyond the others eight bytes of
    /// it are told, as "the" and 年度 begin only longer ones.
    short: Bits,
    /// The Japanese characters with which words begin, by the bits of the last two bytes.
    characters: [u64; 64],
    /// Words of hardly more than a character of Japanese, in the same way.
    lone: [u64; 64],
    /// ASCII characters that are neither letters nor digits.
    signs: u128,
}

/// What a word begins with: a whole Latin word or number, or one character. It tells
/// words apart so well that hardly any other place of a text has to be looked at.
#[derive(Clone, Copy)]
struct Unit(u64);

/// How many bits tell units apart where they begin something, and how many tell rows.
const UNIT_BITS: u32 = 15;
const ROW_BITS: u32 = 11;

/// How many rows there are.
pub(super) const ROWS: usize = 1 << ROW_BITS;

impl Unit {
    /// The unit of so many bytes among eight, the lowest first.
    fn new(eight: u64, length: usize) -> Unit {
        let beyond = 8 * 8_usize.saturating_sub(length) as u32;
        Unit(eight << (beyond % 64))
    }

    /// A Japanese character with what stands behind it, which is mostly another.
    fn couple(eight: u64) -> Unit {
        Unit::new(eight | SMALL, 6)
    }

    /// Eight bytes.
    fn head(eight: u64) -> Unit {
        Unit::new(eight | SMALL, 8)
    }

    /// A number that units share with few others.
    fn hash(self, bits: u32) -> usize {
        // The odd number nearest to 2^64 divided by the golden ratio.
        (self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - bits)) as usize
    }
}

/// A bit for each unit.
type Bits = [u64; 1 << (UNIT_BITS - 6)];

fn set(bits: &mut Bits, unit: Unit) {
    let bit = unit.hash(UNIT_BITS);
    bits[bit / 64] |= 1 << (bit % 64);
}

fn is_set(bits: &Bits, unit: Unit) -> bool {
    let bit = unit.hash(UNIT_BITS);
    bits[bit / 64] >> (bit % 64) & 1 == 1
}

impl Starts {
    pub const NONE: Starts = Starts {
        units: [0; 1 << (UNIT_BITS - 6)],
        short: [0; 1 << (UNIT_BITS - 6)],
        characters: [0; 64],
        lone: [0; 64],
        signs: 0,
    };

    /// Notes how a word begins.
    pub fn take(&mut self, word: &str) {
        match *word.as_bytes() {
            [0xe0..0xf0, second, third, ref behind @ ..] => {
                let (row, bit) = (usize::from(second & 63), 1 << (third & 63));
                self.characters[row] |= bit;
                if behind.len() < 3 {
                    self.lone[row] |= bit;
                } else {
                    self.note(Unit::couple(eight(word.as_bytes())), word);
                }
            }
            [sign, ..] if sign.is_ascii() && !sign.is_ascii_alphanumeric() => {
                self.signs |= 1 << sign;
            }
            ref bytes => first(bytes)
                .into_iter()
                .for_each(|unit| self.note(unit, word)),
        }
    }

    /// Notes the unit with which a word begins, and what of it stands in eight bytes.
    fn note(&mut self, unit: Unit, word: &str) {
        set(&mut self.units, unit);
        match word.as_bytes().first_chunk() {
            Some(head) => set(&mut self.units, Unit::head(u64::from_le_bytes(*head))),
            None => set(&mut self.short, unit),
        }
    }

    /// Whether a word may begin with a unit, and with the eight bytes from there on.
    fn unit(&self, unit: Unit, eight: u64) -> bool {
        is_set(&self.units, unit)
            && (is_set(&self.short, unit) || is_set(&self.units, Unit::head(eight)))
    }

    /// Whether a word may begin with the Japanese character at the head of eight bytes. Two
    /// of them tell words apart far better than one, which is asked first.
    fn character(&self, eight: u64) -> bool {
        let (row, bit) = ((eight >> 8 & 63) as usize, eight >> 16 & 63);
        self.characters[row] >> bit & 1 == 1
            && (self.lone[row] >> bit & 1 == 1 || self.unit(Unit::couple(eight), eight))
    }

    fn sign(&self, sign: u8) -> bool {
        self.signs >> sign & 1 == 1
    }
}

/// What a text begins with, if that is no sign.
fn first(rest: &[u8]) -> Option<Unit> {
    let eight = eight(rest);
    let length = match rest.first()? {
        byte if byte.is_ascii() => latin_of(eight),
        byte => wide(*byte),
    };
    (length > 0).then(|| Unit::new(eight | SMALL, length))
}

/// The row of the words that begin as a text does.
pub(super) fn row(rest: &[u8]) -> usize {
    let sign = || Unit(rest.first().map_or(0, |sign| u64::from(*sign)));
    first(rest).unwrap_or_else(sign).hash(ROW_BITS)
}

/// How many bytes a character has that is not of ASCII, by its first.
fn wide(first: u8) -> usize {
    match first {
        ..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    }
}

/// What makes Latin letters small; some signs are made one with others, so what seems to
/// stand somewhere has to be looked at.
pub(super) const SMALL: u64 = 0x2020_2020_2020_2020;

/// The first eight bytes as a number, the first lowest; noughts behind the end.
pub(super) fn eight(rest: &[u8]) -> u64 {
    rest.first_chunk()
        .map_or_else(|| ending(rest), |eight| u64::from_le_bytes(*eight))
}

/// Fewer than eight bytes as a number.
#[cold]
fn ending(rest: &[u8]) -> u64 {
    let mut eight = [0; 8];
    for (place, byte) in eight.iter_mut().zip(rest) {
        *place = *byte;
    }
    u64::from_le_bytes(eight)
}

/// How many bytes from the first are letters and digits of ASCII. They are read
/// eight at a time, as the ends of words are hard to foretell.
fn latin(text: &[u8]) -> usize {
    let (chunks, rest) = text.as_chunks();
    let mut length = 0;
    for chunk in chunks {
        let run = latin_of(u64::from_le_bytes(*chunk));
        length += run;
        if run < 8 {
            return length;
        }
    }
    length
        + rest
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric())
            .count()
}

/// How many of eight bytes, the lowest first, are letters and digits of ASCII before
/// one that is none.
fn latin_of(eight: u64) -> usize {
    run((letters_of(eight) | between(b'0', b'9', eight & !HIGH)) & !eight)
}

/// How many bytes from the first are letters of ASCII.
pub(super) fn letters(text: &[u8]) -> usize {
    let mut length = 0;
    loop {
        let eight = eight(&text[length..]);
        let own = run(letters_of(eight) & !eight);
        length += own;
        if own < 8 {
            return length;
        }
    }
}

const EACH: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x80 * EACH;

/// How many of eight bytes have their high bit, before the first that has not.
fn run(bits: u64) -> usize {
    (((bits & HIGH) ^ HIGH).trailing_zeros() / 8) as usize
}

/// Which of eight bytes are letters of ASCII, told by the high bit of each.
fn letters_of(eight: u64) -> u64 {
    between(b'a', b'z', eight & !HIGH | SMALL)
}

/// Which of eight bytes of ASCII stand between two signs, told by the high bit of each.
fn between(first: u8, last: u8, low: u64) -> u64 {
    let from = |sign: u8| low + (0x80 - u64::from(sign)) * EACH;
    from(first) & !from(last + 1)
}

/// The places of a text at which words may begin: none lies inside a Latin word or
/// a character.
pub(super) fn places<'t>(text: &'t str, starts: &'t Starts) -> impl Iterator<Item = usize> + 't {
    let bytes = text.as_bytes();
    let passes_space = !starts.sign(b' ');
    let mut next = 0;
    std::iter::from_fn(move || {
        while next < bytes.len() {
            let at = next;
            let eight = eight(&bytes[at..]);
            let byte = eight as u8;
            // A character of Japanese, of which most stand in long runs.
            if byte >> 4 == 0xe {
                next += 3;
                if starts.character(eight) {
                    return Some(at);
                }
                continue;
            }
            if !byte.is_ascii() {
                let length = wide(byte);
                next += length;
                if starts.unit(Unit::new(eight | SMALL, length), eight) {
                    return Some(at);
                }
                continue;
            }
            let run = latin_of(eight);
            let is_space = |at: usize| (eight >> (8 * at)) as u8 == b' ' && passes_space;
            if run == 0 {
                next += 1 + usize::from(is_space(1));
                if starts.sign(byte) {
                    return Some(at);
                }
                continue;
            }
            next += run;
            if run == 8 {
                next += latin(&bytes[next..]);
            } else {
                next += usize::from(is_space(run));
            }
            if starts.unit(Unit::new(eight | SMALL, run), eight) {
                return Some(at);
            }
        }
        None
    })
}
