/// Why a file is of no use for cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FontError {
    /// This program was built without the feature `cards`.
    NotBuilt,
    /// It is no font in a form that can be read (TrueType, OpenType, collections of them).
    NotAFont,
    /// It has no Japanese letters.
    NotJapanese,
}
