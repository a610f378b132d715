use crate::diag::Diagnostics;
use crate::lang::Lang;
use crate::parity::Comparisons;
use crate::parse::{FileCounts, Readings};
use crate::source::{FileId, SourceTree, Span, Spanned};
use crate::theme::{self, Theme};
use crate::value::Hash128;
use std::sync::Arc;

/// What a caller that prepares the same folder again and again keeps in
/// between. It changes the time that this takes, and nothing else.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) readings: Readings,
    pub(super) comparisons: Comparisons,
    theme: Option<KnownTheme>,
}

/// How much of the last preparation was done anew, and how much was known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reuse {
    /// Files of the publication.
    pub files: FileCounts,
    /// Texts that were compared with their translations, pair by pair; equal
    /// pairs count once. None are while the content has errors.
    pub compared: usize,
    /// Pairs that had been compared before.
    pub known_pairs: usize,
}

impl Memory {
    /// How the last preparation went.
    pub fn reuse(&self) -> Reuse {
        Reuse {
            files: self.readings.counts(),
            compared: self.comparisons.compared,
            known_pairs: self.comparisons.reused,
        }
    }

    /// Begins to count anew: a publication with errors is not compared.
    pub(super) fn begin(&mut self) {
        (self.comparisons.compared, self.comparisons.reused) = (0, 0);
    }
}

/// A theme and all that decides what it is.
#[derive(Debug)]
struct KnownTheme {
    at: Span,
    languages: Vec<Lang>,
    files: Vec<(FileId, String, Hash128)>,
    theme: Arc<Theme>,
    found: Diagnostics,
}

/// Loads a theme, or takes the last one if none of its files has changed.
pub(super) fn theme(
    tree: &SourceTree,
    name: &Spanned<String>,
    languages: &[Lang],
    memory: Option<&mut Memory>,
) -> (Option<Arc<Theme>>, Diagnostics) {
    let load = || {
        let (theme, found) = theme::load(tree, &name.value, Some(name.at), languages);
        (theme.map(Arc::new), found)
    };
    let Some(memory) = memory else {
        return load();
    };
    let files = files(tree, &name.value);
    let known = memory.theme.take().filter(|known| {
        known.at == name.at && known.languages == languages && known.files == files
    });
    let (theme, found) = match known {
        Some(known) => (Some(known.theme), known.found),
        None => load(),
    };
    memory.theme = theme.clone().map(|theme| KnownTheme {
        at: name.at,
        languages: languages.to_vec(),
        files,
        theme,
        found: found.clone(),
    });
    (theme, found)
}

fn files(tree: &SourceTree, theme: &str) -> Vec<(FileId, String, Hash128)> {
    let folder = format!("themes/{theme}/");
    tree.iter()
        .filter(|(_, file)| file.path.starts_with(&folder))
        .map(|(id, file)| (id, file.path.clone(), Hash128::of_bytes(&file.bytes)))
        .collect()
}
