//! The list of what the site holds, by which a folder is known as ours and a
//! deployed site is verified.

use crate::plan::Receipt;
use serde::Serialize;

#[derive(Serialize)]
struct Line<'a> {
    path: &'a str,
    length: u64,
    sha256: String,
}

/// The manifest of these files, by path, one line each so that two of them
/// can be compared by eye.
pub fn write(receipts: &[Receipt]) -> Vec<u8> {
    let mut sorted: Vec<&Receipt> = receipts.iter().collect();
    sorted.sort();
    let lines: Vec<String> = sorted
        .into_iter()
        .map(|receipt| {
            let line = Line {
                path: &receipt.path,
                length: receipt.len,
                sha256: receipt.hex(),
            };
            // Strings and integers: this cannot fail.
            format!("    {}", serde_json::to_string(&line).unwrap_or_default())
        })
        .collect();
    format!(
        "{{\n  \"generator\": \"hakusho\",\n  \"version\": \"{}\",\n  \"files\": [\n{}\n  ]\n}}\n",
        env!("CARGO_PKG_VERSION"),
        lines.join(",\n"),
    )
    .into_bytes()
}
