//! The hash by which texts and facts are known again.

use sha2::{Digest, Sha256};
use std::fmt;

/// The first 128 bits of the SHA-256 of a text, written as 32 hexadecimal
/// digits: anybody can recompute it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash128([u8; 16]);

impl Hash128 {
    /// The hash of a text.
    pub fn of(text: &str) -> Hash128 {
        Hash128::of_bytes(text.as_bytes())
    }

    /// The hash of bytes.
    pub fn of_bytes(bytes: &[u8]) -> Hash128 {
        let whole: [u8; 32] = Sha256::digest(bytes).into();
        let mut first = [0; 16];
        first.copy_from_slice(&whole[..16]);
        Hash128(first)
    }

    /// Reads 32 digits.
    pub fn parse(text: &str) -> Option<Hash128> {
        let digits = text.as_bytes();
        if digits.len() != 32 {
            return None;
        }
        let mut bytes = [0; 16];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let value = |digit: u8| char::from(digit).to_digit(16);
            let (high, low) = (value(pair[0])?, value(pair[1])?);
            *byte = u8::try_from(high * 16 + low).ok()?;
        }
        Some(Hash128(bytes))
    }
}

impl fmt::Display for Hash128 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_reads_back() {
        let hash = Hash128::of("白書");
        assert_eq!(Hash128::parse(&hash.to_string()), Some(hash));
        assert_eq!(Hash128::parse("12"), None);
        assert_eq!(Hash128::parse(&"é".repeat(16)), None);
    }
}
