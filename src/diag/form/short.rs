//! One line per finding, for editors, logs and `grep`.

use super::super::{Diagnostic, Diagnostics, Tongue};
use super::tame;
use crate::source::SourceTree;

/// `path:line:column: error[code]: message`. The severity is the same word in
/// every language, since editors look for it. Advice is left out, the reason
/// never; a message is one line whatever it quotes.
pub(super) fn write(diags: &Diagnostics, tree: &SourceTree, tongue: Tongue) -> String {
    diags.iter().map(|one| line(one, tree, tongue)).collect()
}

fn line(one: &Diagnostic, tree: &SourceTree, tongue: Tongue) -> String {
    let place = one.at.map_or_else(String::new, |at| {
        let (line, column) = tree.line_column(at);
        format!("{}:{line}:{column}: ", tame(&tree.file(at.file).path))
    });
    format!(
        "{place}{}[{}]: {}\n",
        one.severity.name(),
        one.code.name,
        tame(one.message.in_tongue(tongue)),
    )
}
