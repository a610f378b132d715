//! The font of social cards: the one that is given, or one that systems have.

use super::MAX_FILE;
use crate::chart::{Font, FontError};
use crate::diag::{Code, Diagnostic, Said, Severity, said};
use crate::source::Spanned;
use std::fs;
use std::path::{Path, PathBuf};

pub(super) static NO_CARD_FONT: Code = Code {
    name: "no-card-font",
    severity: Severity::Warning,
    ja: "SNS 用の画像を作るための日本語フォントが見つからないか、読めません。画像なしでサイトを作りました。\
         hakusho.toml の [cards] の font に、フォントのファイル（.ttf、.otf、.ttc）のパスを書いてください。\
         Debian や Ubuntu では、パッケージ fonts-noto-cjk を入れると自動で見つかります。",
    en: "The Japanese font for pictures for social networks was not found or could not be read. The site was made without them. \
         Give the path of a font file (.ttf, .otf, .ttc) as `font` in [cards] of hakusho.toml. \
         On Debian and Ubuntu the package fonts-noto-cjk is found by itself.",
};

pub(super) static CARDS_NOT_BUILT: Code = Code {
    name: "cards-not-built",
    severity: Severity::Warning,
    ja: "この hakusho は、SNS 用の画像を作る機能なしでビルドされています。画像なしでサイトを作りました。\
         `cargo build --release --features cards` でビルドしたものを使ってください。",
    en: "This hakusho was built without the part that makes pictures for social networks. The site was made without them. \
         Use one built by `cargo build --release --features cards`.",
};

/// Where systems keep a Japanese sans serif; the first that is there is taken.
const PLACES: &[&str] = &[
    // Debian, Ubuntu; Fedora; Arch; Alpine.
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto/NotoSansCJK-Regular.ttc",
    // Where people put Noto Sans JP themselves.
    "/usr/local/share/fonts/NotoSansJP-Regular.ttf",
    "/usr/local/share/fonts/NotoSansJP-Regular.otf",
    "/usr/share/fonts/truetype/noto/NotoSansJP-Regular.ttf",
    // IPAex Gothic of Debian, Fedora and Arch.
    "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf",
    "/usr/share/fonts/ipaex-gothic-fonts/ipaexg.ttf",
    "/usr/share/fonts/OTF/ipaexg.ttf",
    // macOS.
    "/System/Library/Fonts/ヒラギノ角ゴシック W3.ttc",
    // Windows, as its Subsystem for Linux sees it.
    "/mnt/c/Windows/Fonts/YuGothR.ttc",
    "/mnt/c/Windows/Fonts/meiryo.ttc",
];

/// What names of files call the regular face and the bold one.
const BOLD: &[(&str, &str)] = &[("Regular", "Bold"), ("W3.", "W6."), ("GothR.", "GothB.")];

/// Reads the font of social cards: `given`, from the folder `root`, or else the
/// first of the well-known places that has one. A bold face is taken from the
/// file of that name beside it. What keeps it from being there is a finding,
/// and no reason to make no site.
pub fn card_font(root: &Path, given: Option<&Spanned<String>>) -> Result<Font, Diagnostic> {
    if !Font::IS_BUILT {
        return Err(not_built());
    }
    let places: Vec<PathBuf> = match given {
        Some(path) => vec![root.join(&path.value)],
        None => PLACES.iter().map(PathBuf::from).collect(),
    };
    let Some((path, regular)) = places.iter().find_map(|path| Some((path, bytes(path)?))) else {
        return Err(match given {
            Some(path) => unread(path),
            None => nowhere(),
        });
    };
    let bold = bold_of(path).and_then(|path| bytes(&path));
    Font::read(regular, bold).map_err(|error| {
        let name = given.map_or_else(|| path.display().to_string(), |given| given.value.clone());
        let message = match error {
            FontError::NotBuilt => return not_built(),
            FontError::NotAFont => said(
                format!("「{name}」はフォントとして読めません"),
                format!("`{name}` cannot be read as a font"),
            ),
            FontError::NotJapanese => said(
                format!("「{name}」には日本語の文字がありません"),
                format!("`{name}` has no Japanese letters"),
            ),
        };
        found_wanting(given, message)
    })
}

/// The content of a regular file of bearable size. A link is followed, since
/// systems keep fonts behind them; a pipe might never end.
fn bytes(path: &Path) -> Option<Vec<u8>> {
    let is_bearable = path
        .metadata()
        .is_ok_and(|about| about.is_file() && about.len() <= MAX_FILE);
    is_bearable.then(|| fs::read(path).ok()).flatten()
}

fn bold_of(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let (regular, bold) = BOLD.iter().find(|(regular, _)| name.contains(regular))?;
    Some(path.with_file_name(name.replace(regular, bold)))
}

fn not_built() -> Diagnostic {
    let message = said(
        "この hakusho は SNS 用の画像を作れないため、画像なしでサイトを作りました",
        "this hakusho cannot make pictures for social networks, so the site was made without them",
    );
    let advice = said(
        "`cargo build --release --features cards` でビルドしたものを使ってください",
        "use one built by `cargo build --release --features cards`",
    );
    Diagnostic::new(&CARDS_NOT_BUILT, None, message).help(advice)
}

fn unread(path: &Spanned<String>) -> Diagnostic {
    let name = &path.value;
    let message = said(
        format!("フォント「{name}」を読めません。通常のファイルで、64 MiB までのものが必要です"),
        format!("the font `{name}` cannot be read; a regular file of at most 64 MiB is expected"),
    );
    found_wanting(Some(path), message)
}

fn nowhere() -> Diagnostic {
    let message = said(
        "この機械に日本語フォントが見つからないため、SNS 用の画像なしでサイトを作りました",
        "no Japanese font was found on this machine, so the site was made without pictures for social networks",
    );
    found_wanting(None, message)
}

fn found_wanting(given: Option<&Spanned<String>>, message: Said) -> Diagnostic {
    let advice = said(
        "hakusho.toml の [cards] の font に日本語フォントのファイルを指定するか、パッケージ fonts-noto-cjk などを入れてください",
        "name the file of a Japanese font as `font` in [cards] of hakusho.toml, or install one, such as the package fonts-noto-cjk",
    );
    Diagnostic::new(&NO_CARD_FONT, given.map(|path| path.at), message).help(advice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bold_face_has_its_name_from_the_regular_one() {
        let bold = |path: &str| bold_of(Path::new(path)).map(|p| p.display().to_string());
        for (regular, expected) in [
            ("a/NotoSansCJK-Regular.ttc", Some("a/NotoSansCJK-Bold.ttc")),
            (
                "ヒラギノ角ゴシック W3.ttc",
                Some("ヒラギノ角ゴシック W6.ttc"),
            ),
            ("YuGothR.ttc", Some("YuGothB.ttc")),
            ("ipaexg.ttf", None),
        ] {
            assert_eq!(bold(regular).as_deref(), expected);
        }
    }
}
