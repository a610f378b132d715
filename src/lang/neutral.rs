//! Signs and ISO forms for a language that has no rules of its own here. They
//! are right, if plain, in all of them.

use super::rules::*;

const RANGE: RangePatterns = RangePatterns {
    closed: "{a}–{b}",
    spaced: "{a} – {b}",
    from: "{a}–",
    to: "–{b}",
};

/// The rules of every other language.
pub(super) const RULES: Rules = Rules {
    eras: false,
    minus: "−",
    group: ",",
    point: ".",
    magnitudes: &[],
    shortening: Shortening::Decimal { places: 2 },
    bounds: BoundPatterns {
        about: "≈ {q}",
        at_least: "≥ {q}",
        at_most: "≤ {q}",
        more_than: "> {q}",
        less_than: "< {q}",
    },
    months: None,
    dates: DatePatterns {
        year: "{y}",
        fiscal_year: "FY{y}",
        quarter: "{y}-Q{n}",
        halves: ["{y}-H1", "{y}-H2"],
        month: "{y}-{m2}",
        day: "{y}-{m2}-{d2}",
    },
    ticks: TickPatterns {
        year: "{y}",
        fiscal_year: "FY{y}",
        quarter: "{y}-Q{n}",
        next_quarter: "Q{n}",
        halves: ["{y}-H1", "{y}-H2"],
        next_halves: ["H1", "H2"],
        month: "{y}-{m2}",
        next_month: "{m2}",
        day: "{y}-{m2}-{d2}",
        next_day: "{d2}",
        range: RANGE,
    },
    range: RANGE,
    list: ", ",
    cover: CoverPatterns {
        from: "{a}–",
        to: "–{b}",
        to_end_of: "–{b}",
        between: "{a} – {b}",
        between_end_of: "{a} – {b}",
    },
};
