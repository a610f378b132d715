//! The two widths in which Japanese keyboards write the same letter.

/// The half-width form of a full-width letter, digit, sign or space; every
/// other character as it is. Unlike NFKC it leaves ①, ㎡ and ㍻ alone.
pub fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// Whether it is a digit of full width.
pub fn is_wide_digit(c: char) -> bool {
    ('０'..='９').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_width_changes() {
        let narrowed: String = "ＦＹ２０２３　①㎡〜".chars().map(narrow).collect();
        assert_eq!(narrowed, "FY2023 ①㎡〜");
    }
}
