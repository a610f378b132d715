use super::DataError;
use super::sheet::{Cell, Sheet};

/// Marks the file as UTF-8 for Excel, which takes it for Shift_JIS otherwise.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// With one of these at its start a spreadsheet takes a cell for a formula
/// (OWASP, "CSV injection"); Japanese Excel takes the wide forms too.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];

/// RFC 4180 in UTF-8 with byte order mark and CRLF.
pub(super) fn write(sheet: &Sheet) -> Result<Vec<u8>, DataError> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record(sheet.columns.iter().map(|c| harmless(c.name.clone())))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(cell))?;
    }
    let flushed = writer.into_inner();
    Ok(flushed.map_err(|e| csv::Error::from(e.into_error()))?)
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text.clone()),
        Cell::Number(number) => number.to_string(),
        Cell::Integer(number) => number.to_string(),
        Cell::Day(day) => day.clone(),
        Cell::Flag(flag) => flag.to_string(),
    }
}

/// A text that a spreadsheet shows and does not run: an apostrophe goes before
/// what looks like a formula and is no number. One goes before such a text
/// that has apostrophes already, so that taking one away always gives it back.
fn harmless(text: String) -> String {
    let bare = text.trim_start_matches('\'');
    if bare.starts_with(FORMULA) && (bare.len() < text.len() || !is_number(bare)) {
        format!("'{text}")
    } else {
        text
    }
}

/// Digits with a sign, and a decimal point among them at most.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(rest)
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn formulas_are_made_harmless_and_numbers_stay() {
        let cases = [
            ("-3.2", "-3.2"),
            ("+5", "+5"),
            ("+1.7倍", "'+1.7倍"),
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("@sum", "'@sum"),
            ("-", "'-"),
            ("－", "'－"),
            ("-1e5", "'-1e5"),
            ("'-x", "''-x"),
            ("'-5", "''-5"),
            ("\tx", "'\tx"),
            ("'90s", "'90s"),
            ("△52", "△52"),
            ("a=b", "a=b"),
            ("", ""),
        ];
        for (text, wanted) in cases {
            assert_eq!(harmless(text.to_owned()), wanted);
        }
    }
}
