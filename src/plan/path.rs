/// Where an artifact goes: parts joined by `/`, none of them empty, `.` or
/// `..`, without a slash at the beginning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// A path out of ids and fixed names; parts that could leave the folder
    /// are dropped.
    pub fn new(path: impl AsRef<str>) -> Self {
        let parts: Vec<&str> = path
            .as_ref()
            .split('/')
            .filter(|p| !matches!(*p, "" | "." | ".."))
            .collect();
        SitePath(parts.join("/"))
    }

    /// `/assets/{name}.{hash}.{ext}` for a file of this name, its folders
    /// joined by `-`. So is what has a meaning of its own in an address
    /// (`#`, `?`, `%`, white space).
    pub fn hashed(name: &str, hash: &str) -> Self {
        let stays = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
        let flat: String = name
            .chars()
            .map(|c| if stays(c) { c } else { '-' })
            .collect();
        SitePath::new(match flat.rsplit_once('.') {
            Some((stem, ending)) => format!("assets/{stem}.{hash}.{ending}"),
            None => format!("assets/{flat}.{hash}"),
        })
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address below the site's root that readers see: a page stands for
    /// its folder. Empty for the root.
    pub fn address(&self) -> &str {
        match self.0.strip_suffix("index.html") {
            Some(folder) => folder,
            None => &self.0,
        }
    }

    /// The way from this artifact to another, as a relative reference. A page
    /// on the way to itself gives `./` or its file name.
    pub fn relative(&self, to: &SitePath) -> String {
        let from: Vec<&str> = self.0.split('/').collect();
        let folders = &from[..from.len() - 1];
        let target = to.address();
        let goal: Vec<&str> = target.split('/').collect();
        let shared = folders
            .iter()
            .zip(&goal[..goal.len() - 1])
            .take_while(|(a, b)| a == b)
            .count();
        let mut way = "../".repeat(folders.len() - shared);
        way.push_str(&goal[shared..].join("/"));
        if way.is_empty() { "./".to_owned() } else { way }
    }
}

#[cfg(test)]
mod tests {
    use super::SitePath;

    #[test]
    fn relative_ways() {
        let way = |a: &str, b: &str| SitePath::new(a).relative(&SitePath::new(b));
        assert_eq!(way("index.html", "ja/index.html"), "ja/");
        assert_eq!(
            way("ja/r/2024/index.html", "en/r/2024/index.html"),
            "../../../en/r/2024/"
        );
        assert_eq!(way("ja/index.html", "ja/index.html"), "./");
        assert_eq!(
            way("ja/r/2024/index.html", "ja/r/2024/strategy/index.html"),
            "strategy/"
        );
        assert_eq!(
            way("ja/r/2024/strategy/index.html", "ja/r/2024/index.html"),
            "../"
        );
        assert_eq!(
            way("ja/r/index.html", "data/r/2024/x.csv"),
            "../../data/r/2024/x.csv"
        );
        assert_eq!(way("ja/404.html", "ja/index.html"), "./");
        assert_eq!(way("ja/r/index.html", "index.html"), "../../");
    }

    #[test]
    fn a_name_of_an_asset_is_good_in_an_address() {
        let path = |name: &str| SitePath::hashed(name, "0f").as_str().to_owned();
        assert_eq!(path("site.css"), "assets/site.0f.css");
        assert_eq!(
            path("city/2024/写真 #1 100%.jpg"),
            "assets/city-2024-写真--1-100-.0f.jpg"
        );
        assert_eq!(path("a?b.png"), "assets/a-b.0f.png");
    }

    #[test]
    fn no_way_out() {
        assert_eq!(SitePath::new("../a/./b//c").as_str(), "a/b/c");
    }
}
