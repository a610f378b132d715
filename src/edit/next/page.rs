//! Pages: carried over as drafts.

/// A page whose front matter says that it is a draft, and no longer when it
/// was last changed.
pub(super) fn draft(text: &str) -> String {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "+++") else {
        return text.to_owned();
    };
    let end = &first[first.trim_end().len()..];
    let mut page = first.to_owned();
    let mut in_front = true;
    for line in lines {
        let key = line.split('=').next().unwrap_or_default().trim();
        if in_front && line.trim_end() == "+++" {
            page.push_str("review = \"draft\"");
            page.push_str(end);
            in_front = false;
        }
        if !in_front || !matches!(key, "review" | "updated") {
            page.push_str(line);
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_becomes_a_draft() {
        let page = "+++\ntitle = \"A\"\nupdated = \"2024-03-01\"\nreview = \"approved\"\n+++\n\nreview = 1\n";
        let found = draft(page);
        assert_eq!(
            found,
            "+++\ntitle = \"A\"\nreview = \"draft\"\n+++\n\nreview = 1\n"
        );
        assert_eq!(draft("no front matter"), "no front matter");
    }
}
