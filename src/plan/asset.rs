//! Files whose bytes are known while planning.

use super::{EditionIx, SitePath};
use crate::model::Publication;
use crate::theme::Theme;
use sha2::{Digest, Sha256};

/// A file whose bytes are known while planning.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its name in the theme (`site.css`) or below the edition (`2024/photo.jpg`).
    pub name: String,
    /// Where it goes, with the hash in its name.
    pub path: SitePath,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

pub(super) fn assets<'t>(
    publication: &Publication,
    theme: &Theme,
    generated: Vec<(String, Vec<u8>)>,
    attached: impl Fn(crate::source::FileId) -> &'t [u8],
) -> Vec<Asset> {
    let own = theme
        .assets
        .iter()
        // The proof edition is not published.
        .filter(|(name, _)| theme.proof_style.as_ref() != Some(name))
        .map(|(name, bytes)| (name.clone(), bytes.clone()));
    let of_editions = EditionIx::all(publication).into_iter().flat_map(|ix| {
        let (report, edition) = ix.of(publication);
        let attached = &attached;
        edition
            .assets
            .iter()
            .map(move |(name, file)| {
                (
                    format!("{}/{}/{name}", report.id, edition.id),
                    attached(*file).to_vec(),
                )
            })
            .collect::<Vec<_>>()
    });
    let mut all: Vec<Asset> = own
        .chain(generated)
        .chain(of_editions)
        .map(|(name, bytes)| Asset {
            path: SitePath::hashed(&name, &short_hash(&bytes)),
            name,
            bytes,
        })
        .collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

/// The first 64 bits of SHA-256 in hexadecimal: enough to tell versions of a
/// file apart.
pub(super) fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|b| format!("{b:02x}"))
        .collect()
}
