//! The one way by which letters of an author reach markup.

use std::borrow::Cow;

/// Text between tags.
pub(super) fn text(raw: &str) -> Cow<'_, str> {
    escaped(raw)
}

/// The value of an attribute, which is always written in double quotes.
pub(super) fn attribute(raw: &str) -> Cow<'_, str> {
    escaped(raw)
}

fn escaped(raw: &str) -> Cow<'_, str> {
    let special = |c: char| matches!(c, '&' | '<' | '>' | '"' | '\'') || is_unwelcome(c);
    if !raw.contains(special) {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len() + 16);
    for c in raw.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if is_unwelcome(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Characters that no HTML document may hold.
fn is_unwelcome(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
        || matches!(u32::from(c) & 0xffff, 0xfffe | 0xffff)
        || ('\u{fdd0}'..='\u{fdef}').contains(&c)
}

/// The language of a code block, if it is a plain word.
pub(super) fn language(info: &str) -> Option<&str> {
    let word = info.split_whitespace().next()?;
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'_');
    (word.len() <= 32 && word.bytes().all(plain)).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_closes_an_attribute_or_opens_a_tag() {
        assert_eq!(
            text("\"><script>'&\u{0}\u{1f}\u{7f}"),
            "&quot;&gt;&lt;script&gt;&#39;&amp;\u{fffd}\u{fffd}\u{fffd}"
        );
        assert_eq!(attribute("令和5年度"), "令和5年度");
    }

    #[test]
    fn languages_are_words() {
        assert_eq!(language("toml title=x"), Some("toml"));
        assert_eq!(language("\"><script>"), None);
        assert_eq!(language(""), None);
    }
}
