//! Addresses read: bytes behind percent signs.

/// The text that an escaped path stands for; none where it is no UTF-8 or an
/// escape is not whole.
pub(super) fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => digit(rest.next()?)? * 16 + digit(rest.next()?)?,
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    u8::try_from(char::from(byte).to_digit(16)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        assert_eq!(decode("/ja/%E7%99%BD/").as_deref(), Some("/ja/白/"));
        assert_eq!(decode("/%2e%2e/").as_deref(), Some("/../"));
        for broken in ["/%", "/%2", "/%zz", "/%E7%99", "/%+1"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }
}
