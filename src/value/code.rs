//! Codes by which things are ordered and grouped.

use std::cmp::Ordering;

/// A code of digits and letters of ASCII, as printed: `2`, `03`, `B1`. Codes of
/// digits go by their number and before those with letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Code(String);

impl Code {
    /// Reads a code; none for any other text.
    pub fn parse(text: &str) -> Option<Code> {
        let fits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric());
        fits.then(|| Code(text.to_owned()))
    }

    /// The code as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number; codes with letters have none, and none has over 19 digits.
    fn number(&self) -> Option<u64> {
        self.0.parse().ok()
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |code: &Self| (code.number().is_none(), code.number());
        place(self)
            .cmp(&place(other))
            .then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn codes_go_by_their_number() {
        let mut codes: Vec<Code> = ["10", "2", "B", "02", "1", "a1"]
            .iter()
            .filter_map(|text| Code::parse(text))
            .collect();
        codes.sort();
        let sorted: Vec<&str> = codes.iter().map(Code::as_str).collect();
        assert_eq!(sorted, ["1", "02", "2", "10", "B", "a1"]);
    }

    #[test]
    fn what_is_no_code() {
        for text in ["", "１", "1-2", "1 2", "イ"] {
            assert_eq!(Code::parse(text), None, "{text}");
        }
    }
}
