//! How wide a text is, and where it may be broken.
//!
//! Widths come from a table of Noto Sans JP, so that the same text is laid out
//! alike on every machine; other fonts differ by a few percent, for which the
//! layouts leave room.

use crate::lang::Lang;
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;
use unicode_width::UnicodeWidthChar;

/// Advances of U+0020 to U+007E in thousandths of an em.
const ASCII: [u16; 95] = [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555,
    555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589,
    552, 689, 728, 293, 535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573,
    531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552,
    284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
];

/// How heavy a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// Width of a text in CSS pixels at a font size in CSS pixels.
pub(super) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let bold = match weight {
        Weight::Regular => 1.0,
        Weight::Bold => 1.06,
    };
    text.chars()
        .map(|c| match c {
            ' '..='~' => f64::from(ASCII[c as usize - 0x20]) / 1000.0 * bold,
            '–' | '−' => 0.59,
            // Half-width in Unicode's table, full-width in Japanese fonts.
            '△' | '…' | '†' | '‡' | '×' | '※' | '○' | '●' | '①'..='⑳' => 1.0,
            _ => match c.width() {
                Some(0) | None => 0.0,
                Some(2) => 1.0,
                _ if ('\u{ff61}'..='\u{ff9f}').contains(&c) => 0.5,
                _ => 0.6 * bold,
            },
        })
        .sum::<f64>()
        * size
}

/// Breaks a text into lines no wider than `room` CSS pixels, at the places
/// that the rules of its language allow and where a reader would pause.
pub(super) fn wrap(text: &str, lang: &Lang, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let pieces = pieces(text.trim(), size, weight, room);
    let widths: Vec<f64> = pieces.iter().map(|p| width(p, size, weight)).collect();
    let seams = seams(&pieces, lang);
    // best[i]: least cost of setting the pieces up to i, and where its last line begins.
    let mut best = vec![(0.0, 0)];
    for end in 1..=pieces.len() {
        let mut found = (f64::INFINITY, end - 1);
        let mut used = 0.0;
        for start in (0..end).rev() {
            used += widths[start];
            let trailing = width(&pieces[end - 1], size, weight)
                - width(pieces[end - 1].trim_end(), size, weight);
            if used - trailing > room && start + 1 < end {
                break;
            }
            let slack = ((room - used) / room).max(0.0);
            // The last line may be the shorter one, and each line costs as well,
            // so that few lines win over even ones.
            let ragged = slack * slack * if end == pieces.len() { 0.8 } else { 1.0 };
            let cost = best[start].0 + ragged + seams[start] + 1.0;
            if cost < found.0 {
                found = (cost, start);
            }
        }
        best.push(found);
    }
    let mut lines = Vec::new();
    let mut end = pieces.len();
    while end > 0 {
        let start = best[end].1;
        lines.push(pieces[start..end].concat().trim_end().to_owned());
        end = start;
    }
    lines.reverse();
    lines
}

/// A text cut to one line no wider than `room`, with … where something is gone.
pub(super) fn shorten(text: &str, size: f64, weight: Weight, room: f64) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = size;
    for c in text.chars() {
        used += width(c.encode_utf8(&mut [0; 4]), size, weight);
        if used > room {
            break;
        }
        kept.push(c);
    }
    kept.trim_end().to_owned() + "…"
}

/// The width of the widest part of a text that no line end may split.
pub(super) fn widest_word(text: &str, size: f64, weight: Weight) -> f64 {
    pieces(text, size, weight, f64::INFINITY)
        .iter()
        .map(|p| width(p.trim_end(), size, weight))
        .fold(0.0, f64::max)
}

/// The parts between which a line may end; a part too wide for a line of its
/// own falls into its characters.
fn pieces(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let ends: Vec<usize> = segmenter.segment_str(text).collect();
    ends.windows(2)
        .map(|w| &text[w[0]..w[1]])
        .flat_map(|piece| {
            if width(piece.trim_end(), size, weight) <= room {
                vec![piece.to_owned()]
            } else {
                piece.chars().map(String::from).collect()
            }
        })
        .collect()
}

/// What it costs the reader to find the start of a line at each piece.
fn seams(pieces: &[String], lang: &Lang) -> Vec<f64> {
    let mut costs = vec![0.0];
    let mut open = 0;
    for pair in pieces.windows(2) {
        open += pair[0].matches(['「', '『', '（']).count();
        open -= pair[0].matches(['」', '』', '）']).count().min(open);
        let within_brackets = if open > 0 { 0.5 } else { 0.0 };
        costs.push(if lang.is_unspaced() {
            roughness(&pair[0], &pair[1]) + within_brackets
        } else {
            0.0
        });
    }
    costs
}

/// How rough a line end is in a language without spaces: not at all after a
/// particle or a mark, much inside a word.
fn roughness(before: &str, after: &str) -> f64 {
    let (Some(a), Some(b)) = (before.chars().last(), after.chars().next()) else {
        return 0.0;
    };
    if a.is_whitespace() || "「『（".contains(b) {
        return 0.0;
    }
    match (script(a), script(b)) {
        (Script::Other, Script::Hiragana) => 0.5,
        (Script::Other, _) => 0.0,
        (Script::Hiragana, Script::Kanji | Script::Katakana) => 0.05,
        (Script::Katakana, Script::Kanji) | (Script::Kanji, Script::Katakana) => 0.3,
        (Script::Hiragana, _) | (Script::Kanji, Script::Kanji) => 0.5,
        _ => 0.8,
    }
}

#[derive(Clone, Copy)]
enum Script {
    Kanji,
    Hiragana,
    Katakana,
    Other,
}

fn script(c: char) -> Script {
    match c {
        '\u{3041}'..='\u{309f}' => Script::Hiragana,
        '\u{30a1}'..='\u{30fa}' | 'ー' => Script::Katakana,
        '\u{3400}'..='\u{9fff}' | '々' => Script::Kanji,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_follow_the_font() {
        assert!((width("令和5年度(1月末)", 13.0, Weight::Regular) - 101.0).abs() < 1.0);
        assert_eq!(width("ｱ", 10.0, Weight::Regular), 5.0);
        assert_eq!(width("", 10.0, Weight::Bold), 0.0);
    }

    #[test]
    fn japanese_breaks_between_phrases() {
        let lines = wrap(
            "世界から選ばれる上質な生活都市の実現",
            &Lang::ja(),
            10.0,
            Weight::Regular,
            100.0,
        );
        assert_eq!(lines.concat(), "世界から選ばれる上質な生活都市の実現");
        assert!(
            lines
                .iter()
                .all(|l| width(l, 10.0, Weight::Regular) <= 100.0)
        );
        assert_eq!(lines[0], "世界から選ばれる");
    }

    #[test]
    fn english_breaks_between_words() {
        let lines = wrap(
            "Promotion of strategic overseas expansion",
            &Lang::en(),
            10.0,
            Weight::Regular,
            120.0,
        );
        assert_eq!(lines.join(" "), "Promotion of strategic overseas expansion");
    }

    #[test]
    fn a_word_wider_than_the_line_falls_apart() {
        let long = "x".repeat(60);
        let lines = wrap(&long, &Lang::en(), 10.0, Weight::Regular, 50.0);
        assert_eq!(lines.concat(), long);
        assert!(lines.len() > 4);
        assert!(wrap("", &Lang::en(), 10.0, Weight::Regular, 50.0).is_empty());
        assert_eq!(wrap("字", &Lang::ja(), 10.0, Weight::Regular, 1.0).len(), 1);
    }
}
