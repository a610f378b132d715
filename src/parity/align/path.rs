//! The cheapest way through a stretch of two lists: which neighbours answer
//! each other.

use super::Couple;
use super::features::{Class, Features};
use super::groups::{Groups, is_text};

/// What leaving a unit without counterpart costs.
const ALONE: f32 = 1.0;
/// What splitting or joining costs.
const SPLIT: f32 = 0.7;
/// What each further part costs.
const FURTHER: f32 = 0.1;
/// Below this a text is not split, in bytes.
const SHORT: f32 = 60.0;
/// Into how many paragraphs one is split.
const PARTS: usize = 5;
/// Above this two units are not taken for each other unseen.
const DOUBTFUL: f32 = 0.8;
/// Above this, neighbours are too long or too short together.
const MOST_APART: f32 = 1.8;
/// Number of fields of the table above which only the middle is filled.
const FIELDS: usize = 1 << 20;
/// What a table costs whose figures the other side tells in words.
const TOLD: f32 = 1.2;
/// What cannot be.
const NEVER: f32 = f32::INFINITY;

/// Pairs of neighbours, in order. Where the two have one shape and nothing
/// speaks against it, units answer each other in their order.
pub(super) fn pair(a: &[&Features], b: &[&Features], scale: f32) -> Vec<Couple> {
    if a.len() == b.len()
        && a.iter()
            .zip(b)
            .all(|(x, y)| x.class == y.class && cost(x, y, scale) < DOUBTFUL)
    {
        return (0..a.len()).map(|i| (i..i + 1, i..i + 1)).collect();
    }
    if a.is_empty() || b.is_empty() {
        return Vec::new();
    }
    Table::filled(a, b, scale).way()
}

/// What is common to two sorted lists.
pub(super) fn common(a: &[u64], b: &[u64]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                i += 1;
                j += 1;
            }
        }
    }
    count
}

/// What taking two units for each other costs: nothing where all agrees, less
/// than nothing where much does.
pub(super) fn cost(a: &Features, b: &Features, scale: f32) -> f32 {
    let kinds = between(a.class, b.class);
    let shared = common(&a.firm, &b.firm);
    let more = a.firm.len().max(b.firm.len());
    if kinds == NEVER && is_told(a, b) {
        let (ours, theirs) = (said(a), said(b));
        let shared = common(&ours, &theirs);
        let fewer = ours.len().min(theirs.len());
        return match shared > 2 && 2 * shared >= fewer {
            true => TOLD - shared as f32 / fewer as f32,
            false => NEVER,
        };
    }
    if kinds == NEVER || (a.name.is_some() && b.name.is_some() && a.name != b.name) {
        return NEVER;
    }
    kinds
        + lengths(a.size, b.size, scale)
        + contents(
            shared,
            more,
            a.firm.len().min(b.firm.len()),
            common(&a.hints, &b.hints),
        )
}

/// Whether one is a table and the other may tell its figures in words.
fn is_told(a: &Features, b: &Features) -> bool {
    let is_table = |one: &Features| one.class == Class::Table;
    let tells = |one: &Features| is_text(one) || matches!(one.class, Class::Item { .. });
    is_table(a) && tells(b) || is_table(b) && tells(a)
}

/// All that may be said on the other side, in figures or in words.
pub(super) fn said(one: &Features) -> Vec<u64> {
    let mut all: Vec<u64> = one.firm.iter().chain(&one.hints).copied().collect();
    all.sort_unstable();
    all
}

/// What unlike kinds cost.
fn between(a: Class, b: Class) -> f32 {
    use Class::{Definition, Description, Footnote, Heading, Item, Paragraph, Quote, Term, Title};
    match (a, b) {
        _ if a == b => 0.0,
        (Heading(x), Heading(y)) => 0.6 * f32::from(x.abs_diff(y)),
        (Item { depth: x, .. }, Item { depth: y, .. }) => 0.2 + 0.4 * f32::from(x.abs_diff(y)),
        (Paragraph | Quote, Paragraph | Quote) => 0.3,
        (
            Paragraph | Item { .. } | Definition | Quote,
            Paragraph | Item { .. } | Definition | Quote,
        )
        | (Term, Item { .. } | Paragraph)
        | (Item { .. } | Paragraph, Term) => 0.7,
        // A line in bold that is a heading in the other language.
        (Heading(_), Paragraph) | (Paragraph, Heading(_)) => 1.4,
        (Footnote, Paragraph) | (Paragraph, Footnote) => 1.5,
        (Title | Description, _) | (_, Title | Description) => NEVER,
        _ => NEVER,
    }
}

/// What unlike lengths cost; of short texts they say little.
fn lengths(a: f32, b: f32, scale: f32) -> f32 {
    let weight = ((a * scale).max(b) + 8.0) / 60.0;
    (unlike(a, b, scale) * weight.min(1.0)).min(1.6)
}

/// The same without regard to how short they are.
fn unlike(a: f32, b: f32, scale: f32) -> f32 {
    let (expected, there) = (a * scale + 8.0, b + 8.0);
    let apart = (there / expected).ln().abs();
    1.2 * apart * apart
}

/// What contents cost of which so many are common; `more` and `fewer` are the
/// numbers that the two have.
fn contents(common: usize, more: usize, fewer: usize, hints: usize) -> f32 {
    let hint = 0.25 * hints.min(4) as f32;
    if more == 0 {
        return -hint;
    }
    let share = common as f32 / more as f32;
    let firm = if fewer == 0 {
        0.3 * more.min(3) as f32 / 3.0
    } else if common == 0 {
        0.9 + 0.1 * more.min(4) as f32
    } else {
        0.6 * (1.0 - share) - 0.8 * share
    };
    firm - hint
}

/// How a field of the table is reached.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    None,
    Left,
    Right,
    Both,
    /// So many of the first against one.
    Join(usize),
    /// One against so many of the second.
    Split(usize),
}

/// Costs of the cheapest ways to every pair of places, as far as they are
/// looked at.
struct Table {
    rows: usize,
    columns: usize,
    /// Half the width of what is looked at around the straight way.
    reach: usize,
    cells: Vec<(f32, Step)>,
    /// What may be taken as one on either side.
    ours: Groups,
    theirs: Groups,
}

impl Table {
    fn filled(a: &[&Features], b: &[&Features], scale: f32) -> Table {
        let (rows, columns) = (a.len() + 1, b.len() + 1);
        let reach = if rows.saturating_mul(columns) <= FIELDS {
            columns
        } else {
            // Wide enough that the straight way is connected.
            (FIELDS / rows / 2).max(columns / rows + 2)
        };
        let mut table = Table {
            rows,
            columns,
            reach: reach.min(columns),
            cells: Vec::new(),
            ours: Groups::of(a),
            theirs: Groups::of(b),
        };
        table.cells = vec![(NEVER, Step::None); rows * table.width()];
        table.set(0, 0, (0.0, Step::None));
        for i in 0..rows {
            let (from, to) = table.bounds(i);
            for j in from..to {
                let best = table.best(a, b, scale, i, j);
                if i + j > 0 {
                    table.set(i, j, best);
                }
            }
        }
        table
    }

    fn width(&self) -> usize {
        self.columns.min(2 * self.reach + 1)
    }

    /// The columns of row `i` that are looked at.
    fn bounds(&self, i: usize) -> (usize, usize) {
        let straight = i * (self.columns - 1) / (self.rows - 1).max(1);
        let from = straight.saturating_sub(self.reach);
        let from = from.min(self.columns - self.width());
        (from, from + self.width())
    }

    fn get(&self, i: usize, j: usize) -> f32 {
        let (from, to) = self.bounds(i);
        if (from..to).contains(&j) {
            self.cells[i * self.width() + j - from].0
        } else {
            NEVER
        }
    }

    fn set(&mut self, i: usize, j: usize, cell: (f32, Step)) {
        let from = self.bounds(i).0;
        let width = self.width();
        self.cells[i * width + j - from] = cell;
    }

    fn best(
        &self,
        a: &[&Features],
        b: &[&Features],
        scale: f32,
        i: usize,
        j: usize,
    ) -> (f32, Step) {
        let mut best = (NEVER, Step::None);
        let mut offer = |cost: f32, step| {
            if cost < best.0 {
                best = (cost, step);
            }
        };
        if i > 0 && j > 0 {
            let before = self.get(i - 1, j - 1);
            if before < NEVER {
                offer(before + cost(a[i - 1], b[j - 1], scale), Step::Both);
            }
        }
        if i > 0 {
            offer(self.get(i - 1, j) + alone(a[i - 1].class), Step::Left);
        }
        if j > 0 {
            offer(self.get(i, j - 1) + alone(b[j - 1].class), Step::Right);
        }
        if i > 0 && j > 0 {
            // A paragraph that was split, and one that was joined.
            for parts in 2..=PARTS.min(i) {
                let Some(joined) = joined(b[j - 1], &a[i - parts..i], 1.0 / scale) else {
                    continue;
                };
                offer(self.get(i - parts, j - 1) + joined, Step::Join(parts));
            }
            for parts in 2..=PARTS.min(j) {
                let Some(joined) = joined(a[i - 1], &b[j - parts..j], scale) else {
                    continue;
                };
                offer(self.get(i - 1, j - parts) + joined, Step::Split(parts));
            }
            for group in self.ours.ending(i) {
                if let Some(cost) = group.cost(b[j - 1]) {
                    offer(
                        self.get(group.start, j - 1) + cost,
                        Step::Join(i - group.start),
                    );
                }
            }
            for group in self.theirs.ending(j) {
                if let Some(cost) = group.cost(a[i - 1]) {
                    offer(
                        self.get(i - 1, group.start) + cost,
                        Step::Split(j - group.start),
                    );
                }
            }
        }
        best
    }

    fn way(&self) -> Vec<Couple> {
        let (mut i, mut j) = (self.rows - 1, self.columns - 1);
        let mut couples = Vec::new();
        while i + j > 0 {
            let from = self.bounds(i).0;
            match self.cells[i * self.width() + j - from].1 {
                Step::Both => {
                    couples.push((i - 1..i, j - 1..j));
                    (i, j) = (i - 1, j - 1);
                }
                Step::Join(parts) => {
                    couples.push((i - parts..i, j - 1..j));
                    (i, j) = (i - parts, j - 1);
                }
                Step::Split(parts) => {
                    couples.push((i - 1..i, j - parts..j));
                    (i, j) = (i - 1, j - parts);
                }
                Step::Left => i -= 1,
                Step::Right => j -= 1,
                // The straight way is connected, so this is never reached.
                Step::None => break,
            }
        }
        couples.reverse();
        couples
    }
}

/// Structure weighs more than a sentence.
fn alone(class: Class) -> f32 {
    match class {
        Class::Heading(_) | Class::Table => 1.5 * ALONE,
        _ => ALONE,
    }
}

/// What taking neighbours for one unit of the other side costs; none where they cannot be.
fn joined(one: &Features, parts: &[&Features], scale: f32) -> Option<f32> {
    let all_text = parts
        .iter()
        .all(|part| part.class == one.class && is_text(part));
    let all_items = || {
        matches!(one.class, Class::Item { .. })
            && parts.iter().all(|part| {
                matches!(part.class, Class::Item { .. }) && common(&one.firm, &part.firm) > 0
            })
    };
    if !all_text && !all_items() {
        return None;
    }
    // What was split has the same length in the end: nothing else tells it
    // from a paragraph that was added.
    let size: f32 = parts.iter().map(|part| part.size).sum();
    let apart = 3.0 * unlike(one.size, size, scale);
    if apart > MOST_APART {
        return None;
    }
    let sum = |of: &dyn Fn(&Features) -> usize| parts.iter().map(|part| of(part)).sum::<usize>();
    let has = sum(&|part| part.firm.len());
    let shared = sum(&|part| common(&one.firm, &part.firm));
    let hints = sum(&|part| common(&one.hints, &part.hints));
    // Nobody splits a short sentence: one of two was left out.
    let is_answered =
        |part: &&Features| common(&one.firm, &part.firm) + common(&one.hints, &part.hints) > 0;
    if one.size.max(size) < SHORT && !parts.iter().all(is_answered) {
        return None;
    }
    Some(
        SPLIT
            + FURTHER * (parts.len() - 2) as f32
            + apart
            + contents(
                shared.min(one.firm.len()),
                has.max(one.firm.len()),
                has.min(one.firm.len()),
                hints,
            ),
    )
}
