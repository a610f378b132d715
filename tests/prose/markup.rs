//! What prose may consist of: these elements and attributes, properly nested,
//! and links to places that we send readers to. Parts that the theme and the
//! chart writer make are taken for what they are, from outside.

const ELEMENTS: [&str; 61] = [
    "a",
    "blockquote",
    "br",
    "button",
    "caption",
    "circle",
    "code",
    "data",
    "dd",
    "defs",
    "desc",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "g",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "line",
    "ol",
    "p",
    "path",
    "pattern",
    "polyline",
    "pre",
    "rect",
    "rp",
    "rt",
    "ruby",
    "s",
    "section",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "title",
    "tr",
    "tspan",
    "ul",
    "polygon",
    "use",
    "clipPath",
    "article",
    "b",
];

const EMPTY: [&str; 3] = ["br", "hr", "img"];

/// Panics on markup that is not sound.
pub fn check(markup: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        assert!(!rest[..at].contains('>'), "a loose bracket in {markup}");
        let end = end_of_tag(&rest[at..], markup) + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "</{name}> in {markup}");
            continue;
        }
        let (tag, closed) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let name = tag.split([' ', '\n']).next().unwrap();
        assert!(ELEMENTS.contains(&name), "<{name}> in {markup}");
        let acts = |name: &&str| matches!(*name, "a" | "button");
        assert!(
            !acts(&name) || !open.iter().any(acts),
            "<{name}> in a link or button in {markup}"
        );
        for (key, value) in attributes(&tag[name.len()..]) {
            assert!(
                !key.starts_with("on") && key != "style",
                "{key} in {markup}"
            );
            if key == "id" {
                assert!(ids.insert(value), "id {value} twice in {markup}");
            }
            if matches!(key, "href" | "src") {
                let scheme = value
                    .split_once(':')
                    .map(|(scheme, _)| scheme.to_ascii_lowercase());
                let fine = scheme.is_none_or(|s| ["http", "https", "mailto"].contains(&s.as_str()));
                assert!(fine, "{value} in {markup}");
            }
        }
        if !closed && !EMPTY.contains(&name) {
            open.push(name);
        }
    }
    assert!(!rest.contains('>'), "a loose bracket in {markup}");
    assert!(open.is_empty(), "{open:?} left open in {markup}");
}

/// The place of the bracket that ends a tag, outside of quotes.
fn end_of_tag(tag: &str, markup: &str) -> usize {
    let mut quoted = false;
    for (at, c) in tag.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            _ => {}
        }
    }
    panic!("a tag without end in {markup}");
}

fn attributes(text: &str) -> Vec<(&str, &str)> {
    let mut all = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ', '\n']).unwrap_or(rest.len());
        let key = &rest[..end];
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == ':';
        assert!(
            !key.is_empty() && key.chars().all(plain),
            "attribute {key:?} in {text}"
        );
        rest = &rest[end..];
        let mut value = "";
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let end = quoted.find('"').unwrap();
            value = &quoted[..end];
            assert!(!value.contains('<'), "a bracket in an attribute: {text}");
            rest = &quoted[end + 1..];
        }
        all.push((key, value));
        rest = rest.trim_start();
    }
    all
}
