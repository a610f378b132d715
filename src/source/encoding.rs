//! Bytes to text: UTF-8, or Shift_JIS where a spreadsheet program saved the
//! file.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_JP, Encoding, SHIFT_JIS, UTF_16BE, UTF_16LE};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// How the bytes of a file stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// Shift_JIS as Windows writes it (CP932).
    ShiftJis,
    /// EUC-JP.
    EucJp,
    /// UTF-16 with a byte order mark.
    Utf16,
    /// None of these.
    Unknown,
}

impl Charset {
    /// The name that people know it by.
    pub fn name(self) -> &'static str {
        match self {
            Charset::Utf8 => "UTF-8",
            Charset::ShiftJis => "Shift_JIS (CP932)",
            Charset::EucJp => "EUC-JP",
            Charset::Utf16 => "UTF-16",
            Charset::Unknown => "?",
        }
    }
}

/// The text in `bytes` without its byte order mark, and how it was written.
/// What cannot be decoded is replaced, so that a diagnostic can always show a
/// line.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Charset) {
    let plain = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(plain) {
        return (Cow::Borrowed(text), Charset::Utf8);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return (UTF_16LE.decode_without_bom_handling(rest).0, Charset::Utf16);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return (UTF_16BE.decode_without_bom_handling(rest).0, Charset::Utf16);
    }
    let guess = detect(bytes);
    // A short file tells the detector little: Shift_JIS is what Excel writes
    // in Japan, so it is tried before giving up.
    for (encoding, charset) in [(guess, charset_of(guess)), (SHIFT_JIS, Charset::ShiftJis)] {
        if charset == Charset::Unknown {
            continue;
        }
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            return (text, charset);
        }
    }
    (String::from_utf8_lossy(plain), Charset::Unknown)
}

/// A changed text in the encoding and with the byte order mark of the bytes that
/// the old one was read from; none where that encoding lacks a character, or
/// does not give the old bytes back for what stays as it was.
pub fn encode_like(old: &[u8], text: &str) -> Option<Vec<u8>> {
    let write = |text: &str| -> Option<Vec<u8>> {
        let (before, charset) = decode(old);
        let with = |encoding: &'static Encoding| {
            let (bytes, _, is_lossy) = encoding.encode(text);
            (!is_lossy).then(|| bytes.into_owned())
        };
        match charset {
            Charset::Utf8 => {
                let mark = &old[..old.len() - before.len()];
                Some([mark, text.as_bytes()].concat())
            }
            Charset::ShiftJis => with(SHIFT_JIS),
            Charset::EucJp => with(EUC_JP),
            Charset::Utf16 => {
                let is_little = old.starts_with(b"\xFF\xFE");
                let unit = |unit: u16| match is_little {
                    true => unit.to_le_bytes(),
                    false => unit.to_be_bytes(),
                };
                let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
                Some(units.flat_map(unit).collect())
            }
            Charset::Unknown => None,
        }
    };
    let comes_back = write(&decode(old).0).is_some_and(|bytes| bytes == old);
    write(text).filter(|_| comes_back)
}

/// The characters of a text that the encoding of the bytes lacks, each once.
pub fn lacking(old: &[u8], text: &str) -> BTreeSet<char> {
    let encoding = match decode(old).1 {
        Charset::ShiftJis => SHIFT_JIS,
        Charset::EucJp => EUC_JP,
        // Unicode lacks none, and of what is not known nothing can be said.
        Charset::Utf8 | Charset::Utf16 | Charset::Unknown => return BTreeSet::new(),
    };
    let lacks = |c: &char| encoding.encode(c.encode_utf8(&mut [0; 4])).2;
    text.chars().filter(lacks).collect()
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"jp"), Utf8Detection::Deny)
}

fn charset_of(encoding: &'static Encoding) -> Charset {
    if encoding == SHIFT_JIS {
        Charset::ShiftJis
    } else if encoding == EUC_JP {
        Charset::EucJp
    } else {
        Charset::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spreadsheet_bytes_become_text() {
        let (bytes, _, _) = SHIFT_JIS.encode("窓口,R5\n熊本窓口,317\n");
        let (text, charset) = decode(&bytes);
        assert_eq!(charset, Charset::ShiftJis);
        assert_eq!(text, "窓口,R5\n熊本窓口,317\n");
    }

    #[test]
    fn a_changed_text_is_written_as_the_old_one_was() {
        let (excel, _, _) = SHIFT_JIS.encode("窓口,熊本\n");
        let (changed, _, _) = SHIFT_JIS.encode("窓口,港\n");
        assert_eq!(encode_like(&excel, "窓口,港\n").as_deref(), Some(&*changed));
        assert_eq!(encode_like(&excel, "窓口,Zürich\n"), None);
        assert!(lacking(&excel, "üüé港").into_iter().eq(['é', 'ü']));
        assert!(lacking("窓口".as_bytes(), "ü").is_empty());
        for old in [&b"\xEF\xBB\xBFa"[..], b"a", b"\xFF\xFEa\0", b"\xFE\xFF\0a"] {
            assert_eq!(encode_like(old, "a").as_deref(), Some(old));
            let changed = encode_like(old, "é").expect("it has every character");
            assert_eq!(decode(&changed).0, "é");
        }
    }

    #[test]
    fn a_mark_is_no_character() {
        let (text, charset) = decode(b"\xEF\xBB\xBFa");
        assert_eq!((text.as_ref(), charset), ("a", Charset::Utf8));
        let (text, charset) = decode(b"\xFF\xFEa\0b\0");
        assert_eq!((text.as_ref(), charset), ("ab", Charset::Utf16));
    }
}
