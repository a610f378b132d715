//! The patterns of fills, defined once for all marks of a drawing.

use super::Pen;
use crate::chart::canvas::Item;
use crate::chart::paint::{Fill, Paint, Pattern};
use crate::chart::palette::Ink;
use std::collections::BTreeSet;

impl Pen<'_> {
    /// The patterns that marks refer to, if there are any.
    pub fn patterns(&mut self, items: &[Item]) {
        let mut used = BTreeSet::new();
        collect_patterns(items, &mut used);
        if used.is_empty() {
            return;
        }
        self.out += "<defs>";
        for pattern in used {
            let (side, turn, path, stroke) = match pattern {
                Pattern::Hatch => (6, " patternTransform=\"rotate(45)\"", "M0 0V6", 3.0),
                Pattern::Dots => (5, "", "M1.5 2.5H3.5", 2.0),
                Pattern::Rows => (5, "", "M0 2.5H5", 1.5),
                Pattern::Columns => (5, "", "M2.5 0V5", 1.5),
            };
            let id = (self.prefix, mark(pattern));
            self.write(format_args!(
                "<pattern id=\"{}-{}\" width=\"{side}\" height=\"{side}\" \
                 patternUnits=\"userSpaceOnUse\"{turn}><path d=\"{path}\"",
                id.0, id.1
            ));
            self.look(Paint::line(Ink::GROUND, stroke), &[]);
            self.out += "/></pattern>";
        }
        self.out += "</defs>";
    }
}

/// Every pattern that some mark is filled with, in links too.
fn collect_patterns(items: &[Item], used: &mut BTreeSet<Pattern>) {
    for item in items {
        let paint = match item {
            Item::Rect { paint, .. }
            | Item::Path { paint, .. }
            | Item::Circle { paint, .. }
            | Item::Sector { paint, .. } => paint,
            Item::Link { items, .. } => {
                collect_patterns(items, used);
                continue;
            }
            Item::Text(_) => continue,
        };
        if let Fill::Pattern(pattern) = paint.fill {
            used.insert(pattern);
        }
    }
}

/// Ends the id of a pattern; `t` and `d` end those of title and description.
pub(super) fn mark(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Hatch => "h",
        Pattern::Dots => "o",
        Pattern::Rows => "r",
        Pattern::Columns => "c",
    }
}
