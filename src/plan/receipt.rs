/// What a sink keeps of an artifact that it has put away.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Receipt {
    /// Path below the output folder.
    pub path: String,
    /// Length in bytes.
    pub len: u64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
}

impl Receipt {
    /// The receipt for these bytes.
    pub fn of(path: &str, bytes: &[u8]) -> Self {
        use sha2::Digest;
        Receipt {
            path: path.to_owned(),
            len: bytes.len() as u64,
            sha256: sha2::Sha256::digest(bytes).into(),
        }
    }

    /// The hash in hexadecimal.
    pub fn hex(&self) -> String {
        self.sha256.iter().map(|b| format!("{b:02x}")).collect()
    }
}
