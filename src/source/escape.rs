/// Percent-encoding of everything but unreserved characters (RFC 3986, 2.3) and
/// the ASCII bytes in `kept`: `b"/"` for a path, none for a part of one.
pub fn escaped(text: &str, kept: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_in_addresses_is_escaped() {
        assert_eq!(escaped("/ja/白 a/", b"/"), "/ja/%E7%99%BD%20a/");
        assert_eq!(escaped("a/b?c=~d", b""), "a%2Fb%3Fc%3D~d");
    }
}
