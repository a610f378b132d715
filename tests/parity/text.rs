//! Passages in Markdown as a reader reads them.

/// A piece of a passage that is compared by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Text(String),
    /// Rows of cells, the head first.
    Table(Vec<Vec<String>>),
}

/// A passage in blocks, each as a reader reads it.
pub fn blocks(source: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut open = false;
    for line in source.lines() {
        let line = line.trim();
        if line.is_empty() {
            open = false;
        } else if line.starts_with('|') {
            let cells: Vec<String> = line
                .trim_matches('|')
                .split('|')
                .map(|cell| plain(cell.trim()))
                .collect();
            if cells
                .iter()
                .all(|c| !c.is_empty() && c.chars().all(|c| matches!(c, '-' | ':' | ' ')))
            {
                continue;
            }
            match found.last_mut() {
                Some(Block::Table(rows)) => rows.push(cells),
                _ => found.push(Block::Table(vec![cells])),
            }
            open = false;
        } else {
            let (marked, text) = unmarked(line);
            match found.last_mut() {
                Some(Block::Text(last)) if open && !marked => {
                    last.push('\n');
                    last.push_str(&plain(text));
                }
                _ => found.push(Block::Text(plain(text))),
            }
            open = !line.starts_with('#');
        }
    }
    found
}

/// A line without the mark of a heading, quote or list, and whether it had one.
pub fn unmarked(line: &str) -> (bool, &str) {
    let heading = line.trim_start_matches('#');
    if heading.len() < line.len() && heading.starts_with(' ') {
        return (true, heading.trim());
    }
    for mark in ["- ", "* ", "+ ", "> "] {
        if let Some(rest) = line.strip_prefix(mark) {
            return (true, unmarked(rest.trim()).1);
        }
    }
    if let Some((number, rest)) = line.split_once(". ")
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit())
    {
        return (true, rest);
    }
    if let Some(rest) = line.strip_prefix("[^")
        && let Some((_, rest)) = rest.split_once("]:")
    {
        return (true, rest.trim());
    }
    (false, line)
}

/// Text without emphasis, code marks, link targets and footnote marks.
pub fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("[^")
            && let Some((_, after)) = after.split_once(']')
        {
            rest = after;
        } else if c == '['
            && let Some((words, after)) = rest[1..].split_once("](")
            && !words.contains(['[', ']'])
            && let Some((_, after)) = after.split_once(')')
        {
            out.push_str(words);
            rest = after;
        } else if rest.starts_with("**") {
            rest = &rest[2..];
        } else if matches!(c, '`' | '*' | '\\') {
            rest = &rest[1..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}
