//! What stands for the rasteriser in a program built without it.

use super::FontError;
use std::convert::Infallible;

/// The letters of cards; there are none in this program.
#[derive(Clone, Debug)]
pub struct Font(Infallible);

impl Font {
    /// Whether this program can make cards.
    pub const IS_BUILT: bool = false;

    /// Always [`FontError::NotBuilt`].
    pub fn read(_regular: Vec<u8>, _bold: Option<Vec<u8>>) -> Result<Font, FontError> {
        Err(FontError::NotBuilt)
    }

    /// There is no font to call this with.
    pub fn png(&self, _svg: &str) -> Result<Vec<u8>, String> {
        match self.0 {}
    }
}
