//! Paths that name one place.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// The place that a path names, whether it is there or not: links are followed
/// and `..` taken back as the system would.
pub fn resolved(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or(path.to_owned());
    let mut place = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::ParentDir => {
                place.pop();
            }
            _ => place.push(part),
        }
        place = fs::canonicalize(&place).unwrap_or(place);
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_one_name() {
        let root = tempfile::tempdir().expect("a folder");
        let root = fs::canonicalize(root.path()).expect("it is there");
        fs::create_dir(root.join("site")).expect("the folder is writable");
        let inner = root.join("site/new/deep");
        assert_eq!(resolved(&inner), inner);
        assert_eq!(resolved(&root.join("site/../proof")), root.join("proof"));
        assert_eq!(
            resolved(&root.join("gone/../site/./x")),
            root.join("site/x")
        );
        #[cfg(unix)]
        {
            let link = root.join("link");
            std::os::unix::fs::symlink(root.join("site"), &link).expect("a link");
            assert_eq!(resolved(&link.join("x")), root.join("site/x"));
            assert_eq!(resolved(&link.join("../x")), root.join("x"));
        }
    }
}
