//! The status for people, as a table on a terminal.

use super::Shown;
use crate::diag::Tongue;
use crate::parity::{Piece, ScopeIx, Size, State, Tally, Work};
use unicode_width::UnicodeWidthStr;

/// Where the first column ends, if its words let it.
const FIRST: usize = 24;

struct Words {
    heads: [&'static str; 7],
    total: &'static str,
    apart: &'static str,
    unwritten: &'static str,
    states: [&'static str; 4],
    warning: &'static str,
}

const JA: Words = Words {
    heads: [
        "訳なし",
        "原文より古い",
        "未確認",
        "確認済み",
        "要翻訳",
        "指摘",
        "注記",
    ],
    total: "合計",
    apart: "比べない文",
    unwritten: "（このページの訳はまだありません）",
    states: ["訳なし", "古い", "未確認", "確認済み"],
    warning: "指摘",
};

const EN: Words = Words {
    heads: [
        "missing",
        "stale",
        "unreviewed",
        "approved",
        "to translate",
        "warnings",
        "notes",
    ],
    total: "all",
    apart: "kept out of the comparison",
    unwritten: "(not written in this language)",
    states: ["missing", "stale", "unreviewed", "approved"],
    warning: "warnings",
};

/// The whole table.
pub(super) fn write(shown: &Shown, tongue: Tongue) -> String {
    let words = match tongue {
        Tongue::Ja => &JA,
        Tongue::En => &EN,
    };
    let first = shown
        .works
        .iter()
        .map(|work| name(shown, work).width())
        .max();
    let first = first.unwrap_or_default().clamp(FIRST, 48);
    let mut table = Table {
        words,
        tongue,
        first,
        text: String::new(),
    };
    let mut total = Tally::default();
    let mut scope: Option<ScopeIx> = None;
    for work in &shown.works {
        if scope != Some(work.scope) {
            table.head(&folder(shown, work), scope.is_none());
            scope = Some(work.scope);
        }
        let tally = work.tally();
        total += tally;
        table.row(&name(shown, work), &tally);
        if !work.is_there {
            table.line(&format!("  {}", words.unwritten));
        }
        if shown.has_blocks {
            table.blocks(shown, work);
        }
    }
    table.line("");
    table.row(words.total, &total);
    table.apart(shown);
    table.text
}

/// The folder of a lock; `./` for the publication's own.
fn folder(shown: &Shown, work: &Work) -> String {
    match work.scope.of(&shown.publication).folder() {
        root if root.is_empty() => "./".to_owned(),
        folder => folder,
    }
}

/// Page, or file below its folder, and the language: `start → en`.
fn name(shown: &Shown, work: &Work) -> String {
    let home = work.home.to_string();
    let folder = work.scope.of(&shown.publication).folder();
    let short = home.strip_prefix(&folder).unwrap_or(&home);
    format!("{short} → {}", work.target.as_str())
}

struct Table {
    words: &'static Words,
    tongue: Tongue,
    /// Width of the first column.
    first: usize,
    text: String,
}

impl Table {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn head(&mut self, folder: &str, is_first: bool) {
        if !is_first {
            self.line("");
        }
        let cells = self.words.heads.map(str::to_owned);
        self.cells(folder, &cells);
    }

    fn row(&mut self, name: &str, tally: &Tally) {
        let number = |n: usize| match n {
            0 => "-".to_owned(),
            n => n.to_string(),
        };
        let cells = [
            number(tally.missing),
            number(tally.stale),
            number(tally.unreviewed),
            number(tally.approved),
            self.size(tally.to_translate),
            number(tally.warnings),
            number(tally.notes),
        ];
        self.cells(&format!("  {name}"), &cells);
    }

    /// A line of the table, its numbers to the right below their heads.
    fn cells(&mut self, name: &str, cells: &[String; 7]) {
        let mut line = padded(name, self.first + 2);
        for (cell, head) in cells.iter().zip(self.words.heads) {
            let width = head.width().max(6);
            let space = width.saturating_sub(cell.width());
            line.push_str(&format!("  {}{cell}", " ".repeat(space)));
        }
        self.line(&line);
    }

    /// Characters of languages without spaces, words of the others.
    fn size(&self, size: Size) -> String {
        match (size.words, size.characters, self.tongue) {
            (0, 0, _) => "-".to_owned(),
            (0, n, Tongue::Ja) => format!("{n}字"),
            (0, n, Tongue::En) => format!("{n} chars"),
            (n, _, Tongue::Ja) => format!("{n}語"),
            (n, _, Tongue::En) => format!("{n} words"),
        }
    }

    fn blocks(&mut self, shown: &Shown, work: &Work) {
        let pieces = work.pieces.iter().enumerate();
        for (at, piece) in pieces.filter(|(_, piece)| piece.counts()) {
            let state = State::ALL.iter().position(|one| *one == piece.state);
            let state = state.map_or("", |at| self.words.states[at]);
            let mut line = format!("{:>6}  {}", at + 1, padded(state, 12));
            line.push_str(&format!(
                "{}  {}",
                padded(&piece.name, 28),
                place(shown, piece)
            ));
            if piece.warnings > 0 {
                line.push_str(&format!("  [{} {}]", self.words.warning, piece.warnings));
            }
            self.line(&line);
            self.line(&format!("{}{}", " ".repeat(20), piece.excerpt));
        }
    }

    /// What authors keep out of the comparison, with their reasons.
    fn apart(&mut self, shown: &Shown) {
        let pieces = shown.works.iter().flat_map(|work| &work.pieces);
        let apart: Vec<(&Piece, &str)> = pieces
            .filter_map(|piece| Some((piece, piece.ignored.as_deref()?)))
            .collect();
        if apart.is_empty() {
            return;
        }
        self.line("");
        self.line(self.words.apart);
        for (piece, reason) in apart {
            self.line(&format!("  {}  {reason}", place(shown, piece)));
        }
    }
}

/// Where the translation stands, or what waits for one.
fn place(shown: &Shown, piece: &Piece) -> String {
    let translation = piece.translation.filter(|_| piece.state != State::Missing);
    let at = translation.or(piece.original).or(piece.translation);
    let found = shown.place(at);
    found.map_or_else(String::new, |(file, line)| format!("{file}:{line}"))
}

/// Brought to a width as a terminal shows it, in which kanji take two places.
fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}
