//! The table by kind of planted error, and what was missed or reported in vain.

use crate::corpus::Pair;
use crate::examine::{Examined, Found, examine};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The kinds of planted error, in the order of the table.
pub const KINDS: &[&str] = &[
    "factor-ten",
    "scale",
    "swapped-digits",
    "changed",
    "missing",
    "extra",
    "fiscal-calendar",
    "closing-year",
    "era",
    "date",
    "unit",
    "percent-point",
    "sign",
    "direction",
    "bound",
    "ordinal",
    "range",
    "rate",
    "ratio",
];

#[derive(Default)]
pub struct Measure {
    /// By planted kind: how many, found, and the faults that were named.
    kinds: BTreeMap<String, (usize, usize, BTreeMap<String, usize>)>,
    pub clean: usize,
    pub wrong: usize,
    pub caught: usize,
    /// Warnings that point at nothing wrong, and the clean pairs with one.
    pub false_alarms: usize,
    pub clean_alarmed: usize,
    notes: usize,
    pub log: String,
}

impl Measure {
    pub fn take(&mut self, pairs: &[Pair]) {
        let examined = examine(pairs);
        for (pair, all) in pairs.iter().zip(&examined.found) {
            self.judge(pair, all, &examined);
        }
    }

    fn judge(&mut self, pair: &Pair, all: &[Found], examined: &Examined) {
        // What a page links to stands on no disk here.
        let all = all.iter().filter(|found| found.name != "dead-link");
        let (warnings, notes): (Vec<&Found>, Vec<&Found>) = all.partition(|f| f.is_warning);
        self.notes += notes.len();
        if pair.kind == "clean" {
            self.clean += 1;
            self.clean_alarmed += usize::from(!warnings.is_empty());
            self.alarm(pair, &warnings);
            return;
        }
        let (hits, stray): (Vec<&Found>, Vec<&Found>) =
            warnings.iter().partition(|f| examined.answers(f, pair));
        self.wrong += 1;
        self.caught += usize::from(!hits.is_empty());
        let row = self.kinds.entry(pair.kind.clone()).or_default();
        row.0 += 1;
        if let Some(first) = hits.first() {
            row.1 += 1;
            *row.2.entry(first.name.clone()).or_default() += 1;
        } else {
            let _ = writeln!(
                self.log,
                "\nMISSED {} ({}: {} / {})",
                pair.id, pair.kind, pair.wrong.0, pair.wrong.1
            );
            self.show(pair);
        }
        self.alarm(pair, &stray);
    }

    fn alarm(&mut self, pair: &Pair, stray: &[&Found]) {
        self.false_alarms += stray.len();
        if stray.is_empty() {
            return;
        }
        let _ = writeln!(self.log, "\nFALSE ALARM {} ({})", pair.id, pair.kind);
        for found in stray {
            let _ = writeln!(self.log, "  {}: {}", found.name, found.message);
        }
        self.show(pair);
    }

    fn show(&mut self, pair: &Pair) {
        let _ = writeln!(self.log, "  {}\n  {}", pair.ja, pair.en);
    }

    pub fn table(&self) -> String {
        let mut out = String::new();
        let _ = writeln!(
            out,
            "{:<16} {:>5} {:>5}  reported as",
            "planted", "pairs", "found"
        );
        for kind in KINDS {
            let Some((count, found, as_)) = self.kinds.get(*kind) else {
                continue;
            };
            let names: Vec<String> = as_.iter().map(|(k, n)| format!("{k} {n}")).collect();
            let _ = writeln!(
                out,
                "{kind:<16} {count:>5} {found:>5}  {}",
                names.join(", ")
            );
        }
        let share = |n: usize, of: usize| 100.0 * n as f64 / of.max(1) as f64;
        let _ = writeln!(
            out,
            "\nfound {} of {} planted errors ({:.1} %)",
            self.caught,
            self.wrong,
            share(self.caught, self.wrong)
        );
        let _ = writeln!(
            out,
            "{} of {} clean pairs with a false alarm ({:.1} %); {} false alarms in all; {} notes",
            self.clean_alarmed,
            self.clean,
            share(self.clean_alarmed, self.clean),
            self.false_alarms,
            self.notes
        );
        out
    }
}
