use sha2::{Digest, Sha256};

/// Where the manifest stands in the site. Its presence says that hakusho wrote
/// the folder; it lists every file of the site but itself.
pub const MANIFEST: &str = "hakusho-manifest.json";

/// What is kept of an artifact once its bytes are written away.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Receipt {
    /// Path in the site, with `/`.
    pub path: String,
    /// Bytes.
    pub len: u64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
}

impl Receipt {
    /// The receipt for these bytes.
    pub fn of(path: impl Into<String>, bytes: &[u8]) -> Self {
        Receipt {
            path: path.into(),
            len: bytes.len() as u64,
            sha256: Sha256::digest(bytes).into(),
        }
    }

    /// The hash as `sha256sum` prints it.
    pub fn hex(&self) -> String {
        self.sha256
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_sha256sum() {
        let receipt = Receipt::of("a.txt", b"abc");
        assert_eq!(receipt.len, 3);
        assert_eq!(
            receipt.hex(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
