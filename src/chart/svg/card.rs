//! The writer of cards: what is laid out outside the drawing, and the drawing
//! at its scale. For the eye alone, since it becomes a picture: the page that
//! names it says what it shows.

use super::{COMMON_SIZE, FONTS, Form, Pen, number};
use crate::chart::card::{CARD, Sheet};
use crate::chart::palette::Ink;
use crate::lang::Lang;

pub(in crate::chart) fn card(sheet: &Sheet, lang: &Lang) -> String {
    let (w, h) = CARD;
    let (ground, ink) = (Ink::GROUND.token().light, Ink::TEXT.token().light);
    let mut pen = Pen::new(Form::File, "c", lang);
    pen.write(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         xml:lang=\"{}\">",
        lang.as_str()
    ));
    if let Some(placed) = sheet.placed {
        pen.patterns(&placed.drawing.items);
    }
    pen.write(format_args!(
        "<rect width=\"{w}\" height=\"{h}\" fill=\"{ground}\"/><g font-family=\"{FONTS}\" \
         font-size=\"{COMMON_SIZE}\" text-anchor=\"middle\" fill=\"{ink}\">"
    ));
    pen.items(&sheet.items);
    if let Some(placed) = sheet.placed {
        let (x, y) = placed.at;
        pen.write(format_args!(
            "<g transform=\"translate({} {}) scale({:.3})\">",
            number(x),
            number(y),
            placed.scale
        ));
        pen.items(&placed.drawing.items);
        pen.out += "</g>";
    }
    pen.out + "</g></svg>\n"
}
