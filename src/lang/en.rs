//! English, with the fiscal years of Japan named as its offices do (FY2023).

use super::rules::*;

/// The rules of English.
pub(super) const RULES: Rules = Rules {
    eras: false,
    minus: "−",
    group: ",",
    point: ".",
    magnitudes: &[
        Magnitude {
            word: " trillion",
            power: 12,
            written_from: Some(12),
        },
        Magnitude {
            word: " billion",
            power: 9,
            written_from: Some(9),
        },
        Magnitude {
            word: " million",
            power: 6,
            written_from: Some(5),
        },
        Magnitude {
            word: " thousand",
            power: 3,
            written_from: None,
        },
    ],
    shortening: Shortening::Decimal { places: 2 },
    bounds: BoundPatterns {
        about: "about {q}",
        at_least: "at least {q}",
        at_most: "at most {q}",
        more_than: "more than {q}",
        less_than: "less than {q}",
    },
    months: Some(MonthNames {
        full: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        short: [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
    }),
    dates: DatePatterns {
        year: "{y}",
        fiscal_year: "FY{y}",
        quarter: "Q{n} {y}",
        halves: ["first half of {y}", "second half of {y}"],
        month: "{m} {y}",
        day: "{d} {m} {y}",
    },
    ticks: TickPatterns {
        year: "{y}",
        fiscal_year: "FY{y}",
        quarter: "Q{n} {y}",
        next_quarter: "Q{n}",
        halves: ["H1 {y}", "H2 {y}"],
        next_halves: ["H1", "H2"],
        month: "{m} {y}",
        next_month: "{m}",
        day: "{d} {m} {y}",
        next_day: "{d} {m}",
        range: RangePatterns {
            closed: "{a}–{b}",
            spaced: "{a} – {b}",
            from: "{a}–",
            to: "–{b}",
        },
    },
    range: RangePatterns {
        closed: "{a}–{b}",
        spaced: "{a} – {b}",
        from: "{a}–",
        to: "to {b}",
    },
    list: ", ",
    cover: CoverPatterns {
        from: "from {a}",
        to: "to {b}",
        to_end_of: "to the end of {b}",
        between: "from {a} to {b}",
        between_end_of: "from {a} to the end of {b}",
    },
};
