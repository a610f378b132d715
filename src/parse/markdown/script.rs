//! Classes of characters that Japanese typesetting tells apart.

/// Whether a character is of Chinese or Japanese script or full-width: beside
/// it a line break in the source means no space.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{303F}'
        | '\u{3040}'..='\u{30FF}'
        | '\u{3100}'..='\u{312F}'
        | '\u{3190}'..='\u{A4CF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE10}'..='\u{FE1F}'
        | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF01}'..='\u{FF9F}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// Whether CommonMark may take a character for punctuation.
pub(super) fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && !c.is_control()
}

/// A bracket or quote that opens.
pub(super) fn is_opening(c: char) -> bool {
    "「『（〔【〈《〖〘〚［｛([{“‘«＜".contains(c)
}

/// A bracket, quote or stop that closes what stands before it.
pub(super) fn is_closing(c: char) -> bool {
    "」』）〕】〉》〗〙〛］｝)]}”’»＞。、，．！？：；!?,.:;%％‰".contains(c)
}
