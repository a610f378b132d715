use crate::disk::DiskError;

/// A path in the site that stays in it on every system: checked as the file
/// system will see it, so nothing is decoded afterwards.
pub(super) struct Route<'a>(&'a str);

impl<'a> Route<'a> {
    pub(super) fn parse(path: &'a str) -> Result<Self, DiskError> {
        if path.split('/').all(is_name) {
            Ok(Route(path))
        } else {
            Err(DiskError::BadPath(path.to_owned()))
        }
    }

    pub(super) fn as_str(&self) -> &'a str {
        self.0
    }
}

/// Windows forbids more than Unix: a site must be able to move between them.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 255
        && !name.ends_with(['.', ' '])
        && !name
            .chars()
            .any(|c| c.is_control() || r#"\:*?"<>|"#.contains(c))
        // The one-by-one exchange stages its files under names like these.
        && !name.starts_with(".hakusho-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_out_is_refused() {
        for path in [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../x",
            "a/../../x",
            "a//b",
            "a/",
            "./a",
            "a\\..\\b",
            "C:/x",
            "a\0b",
            "a/b ",
            "a.",
            ".hakusho-incoming/x",
        ] {
            assert!(Route::parse(path).is_err(), "{path:?}");
        }
        let long = "a".repeat(256);
        assert!(Route::parse(&long).is_err());
    }

    #[test]
    fn paths_of_a_site_are_taken() {
        for path in [
            "index.html",
            "ja/a-b/2024/index.html",
            "_headers",
            ".nojekyll",
            "図/表.csv",
        ] {
            assert!(Route::parse(path).is_ok(), "{path:?}");
        }
    }
}
