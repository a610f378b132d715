//! Pixels of a card, by resvg. The same drawing and the same font give the same bytes.

use super::{CARD, FontError};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo};
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// The letters of cards. Nothing else of the machine is looked at.
#[derive(Clone, Debug)]
pub struct Font {
    faces: Arc<Database>,
    family: String,
}

impl Font {
    /// Whether this program can make cards.
    pub const IS_BUILT: bool = true;

    /// Reads the bytes of a font file, and of a bold one to go with it. In a
    /// collection the Japanese face is taken, since the same code points look
    /// different in Chinese.
    pub fn read(regular: Vec<u8>, bold: Option<Vec<u8>>) -> Result<Font, FontError> {
        let mut faces = Database::new();
        faces.load_font_data(regular);
        let is_japanese = |face: &&FaceInfo| name(face).is_some_and(|name| name.contains("JP"));
        let family = (faces.faces().find(is_japanese))
            .or_else(|| faces.faces().next())
            .and_then(name)
            .ok_or(FontError::NotAFont)?
            .to_owned();
        if let Some(bytes) = bold {
            faces.load_font_data(bytes);
        }
        faces.set_sans_serif_family(family.clone());
        let font = Font {
            faces: Arc::new(faces),
            family,
        };
        if font.has_japanese() {
            Ok(font)
        } else {
            Err(FontError::NotJapanese)
        }
    }

    /// A drawing of [`CARD`] pixels as PNG.
    ///
    /// Fails where the drawing is no SVG or the machine has no memory left.
    pub fn png(&self, svg: &str) -> Result<Vec<u8>, String> {
        let pixels = self.pixels(svg, CARD)?;
        pixels.encode_png().map_err(|error| error.to_string())
    }

    fn pixels(&self, svg: &str, (width, height): (u32, u32)) -> Result<Pixmap, String> {
        let options = Options {
            font_family: self.family.clone(),
            fontdb: Arc::clone(&self.faces),
            ..Options::default()
        };
        let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
        let mut pixels = Pixmap::new(width, height).ok_or("no memory for the pixels")?;
        resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
        Ok(pixels)
    }

    /// Letters that a font lacks all look alike.
    fn has_japanese(&self) -> bool {
        let seen = |letter: char| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"32\">\
                 <text x=\"2\" y=\"28\" font-size=\"28\">{letter}</text></svg>"
            );
            let pixels = self.pixels(&svg, (32, 32)).ok()?;
            Some(pixels.take())
        };
        seen('白') != seen('書')
    }
}

fn name(face: &FaceInfo) -> Option<&str> {
    face.families.first().map(|(name, _)| name.as_str())
}
