//! What the comparison finds in a pair.

use crate::corpus::Pair;
use crate::text::{Block, blocks, plain};
use hakusho::lang::Lang;
use hakusho::parity::compare::{
    Cell, Compared, Finding, Side, caption, captions, compare, compare_cell, heads, is_of_caption,
};
use hakusho::scan::{Quantity, head, scan};

/// A finding with the passages in which it lies.
pub struct Found {
    pub finding: Finding,
    pub ja: String,
    pub en: String,
}

pub fn side<'a>(lang: &'a Lang, text: &'a str, quantities: &'a [Quantity]) -> Side<'a> {
    Side {
        lang,
        text,
        quantities,
    }
}

/// What the scanners see in a passage.
pub fn forms(lang: &Lang, source: &str) -> String {
    let all: Vec<String> = blocks(source)
        .iter()
        .map(|block| match block {
            Block::Text(text) => text.clone(),
            Block::Table(rows) => rows.concat().join("\n"),
        })
        .flat_map(|text| scan(lang, &text))
        .map(|quantity| quantity.to_string())
        .collect();
    all.join("; ")
}

pub fn found(compared: Compared, ja: &str, en: &str) -> Vec<Found> {
    compared
        .findings
        .into_iter()
        .map(|finding| Found {
            finding,
            ja: ja.to_owned(),
            en: en.to_owned(),
        })
        .collect()
}

pub fn texts(ja: &str, en: &str) -> Vec<Found> {
    let (japanese, english) = (Lang::ja(), Lang::en());
    let (l, r) = (scan(&japanese, ja), scan(&english, en));
    found(
        compare(side(&japanese, ja, &l), side(&english, en, &r)),
        ja,
        en,
    )
}

/// The cells of two tables, under the texts that stand before them.
pub fn tables(
    left: &[Vec<String>],
    right: &[Vec<String>],
    above: (Option<&Block>, Option<&Block>),
) -> (Vec<Found>, bool) {
    let (japanese, english) = (Lang::ja(), Lang::en());
    let columns = |lang: &Lang, rows: &[Vec<String>]| {
        rows[0]
            .iter()
            .map(|cell| head(lang, cell))
            .collect::<Vec<_>>()
    };
    let (hl, hr) = (columns(&japanese, left), columns(&english, right));
    let told = |lang: &Lang, block: Option<&Block>| match block {
        Some(Block::Text(text)) => caption(lang, text),
        _ => None,
    };
    let (cl, cr) = (told(&japanese, above.0), told(&english, above.1));
    // The first head may tell the unit of the whole table.
    let first = |lang: &Lang, rows: &[Vec<String>]| caption(lang, rows[0].first()?);
    let (cl, cr) = (
        cl.or_else(|| first(&japanese, left)),
        cr.or_else(|| first(&english, right)),
    );
    let mut all = Vec::new();
    let mut is_converted = false;
    // What is found in cells that agree as they are written only, and the columns in
    // which some agree by their heads.
    let mut unconverted: Vec<Vec<Found>> = left[0].iter().map(|_| Vec::new()).collect();
    let mut converted = vec![false; left[0].len()];
    for (n, (a, b)) in left.iter().zip(right).enumerate() {
        for (k, (ja, en)) in a.iter().zip(b).enumerate() {
            if n == 0 || k == 0 {
                all.extend(texts(ja, en));
                continue;
            }
            let (l, r) = (scan(&japanese, ja), scan(&english, en));
            let compared = compare_cell(
                Cell {
                    side: side(&japanese, ja, &l),
                    head: hl.get(k).copied().flatten(),
                    caption: cl,
                },
                Cell {
                    side: side(&english, en, &r),
                    head: hr.get(k).copied().flatten(),
                    caption: cr,
                },
            );
            is_converted |= compared.is_converted;
            if let Some(column) = converted.get_mut(k) {
                *column |= compared.is_converted;
            }
            let wrong = unconverted.get_mut(k).filter(|_| compared.is_unconverted);
            wrong
                .unwrap_or(&mut all)
                .extend(found(compared.compared, ja, en));
        }
    }
    for (k, cells) in unconverted.into_iter().enumerate() {
        let is_wrong = k == 0 && !is_converted || !cells.is_empty() && !converted[k];
        if !is_wrong {
            all.extend(cells);
            continue;
        }
        let (ja, en) = (&left[0][k], &right[0][k]);
        let (l, r) = (side(&japanese, ja, &[]), side(&english, en, &[]));
        let findings = heads(l, r).into_iter().collect();
        let pairs = Vec::new();
        all.extend(found(Compared { pairs, findings }, ja, en));
    }
    (all, is_converted)
}

/// What stands above a table, judged with its cells.
fn captioned(ja: &str, en: &str, is_converted: bool) -> Vec<Found> {
    let (japanese, english) = (Lang::ja(), Lang::en());
    let (l, r) = (scan(&japanese, ja), scan(&english, en));
    let (l, r) = (side(&japanese, ja, &l), side(&english, en, &r));
    let mut compared = compare(l, r);
    compared.findings.retain(|one| !is_of_caption(one, l, r));
    if !is_converted {
        compared.findings.extend(captions(l, r));
    }
    found(compared, ja, en)
}

pub fn examine(pair: &Pair) -> Vec<Found> {
    let (left, right) = (blocks(&pair.ja), blocks(&pair.en));
    let alike = left.len() == right.len()
        && left.iter().zip(&right).all(|(a, b)| match (a, b) {
            (Block::Text(_), Block::Text(_)) => true,
            (Block::Table(a), Block::Table(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x.len() == y.len())
            }
            _ => false,
        });
    if !alike {
        let whole = |blocks: &[Block]| {
            let mut out = Vec::new();
            for block in blocks {
                match block {
                    Block::Text(text) => out.push(text.clone()),
                    Block::Table(rows) => out.extend(rows.iter().map(|row| row.join("\n"))),
                }
            }
            out.join("\n")
        };
        return texts(&whole(&left), &whole(&right));
    }
    let mut all: Vec<Found> = Vec::new();
    for (n, (a, b)) in left.iter().zip(&right).enumerate() {
        let above = n.checked_sub(1).map(|n| (&left[n], &right[n]));
        match (a, b) {
            (Block::Table(a), Block::Table(b)) => {
                let (cells, is_converted) = tables(a, b, above.unzip());
                if let Some((Block::Text(a), Block::Text(b))) = above {
                    all.extend(captioned(a, b, is_converted));
                }
                all.extend(cells);
            }
            (Block::Text(a), Block::Text(b)) => {
                let below = left.get(n + 1);
                if !matches!(below, Some(Block::Table(_))) {
                    all.extend(texts(a, b));
                }
            }
            _ => {}
        }
    }
    all
}

/// Whether a range of a text touches a fragment of it.
pub fn touches(text: &str, at: &std::ops::Range<usize>, fragment: &str) -> bool {
    let fragment = plain(fragment);
    !fragment.is_empty()
        && text
            .match_indices(fragment.as_str())
            .any(|(start, part)| at.start < start + part.len() && start < at.end)
}

pub fn answers(found: &Found, wrong: &(String, String)) -> bool {
    let touched = |text: &str, at: &Option<std::ops::Range<usize>>, fragment: &str| {
        at.as_ref().is_some_and(|at| touches(text, at, fragment))
    };
    touched(&found.ja, &found.finding.original, &wrong.0)
        || touched(&found.en, &found.finding.translation, &wrong.1)
}
