//! Japanese, as public bodies write it.

use super::rules::*;

/// The rules of Japanese.
pub(super) const RULES: Rules = Rules {
    eras: true,
    minus: "△",
    group: ",",
    point: ".",
    magnitudes: &[
        Magnitude {
            word: "兆",
            power: 12,
            written_from: Some(12),
        },
        Magnitude {
            word: "億",
            power: 8,
            written_from: Some(8),
        },
        Magnitude {
            word: "万",
            power: 4,
            written_from: Some(4),
        },
    ],
    shortening: Shortening::Parted,
    bounds: BoundPatterns {
        about: "約{q}",
        at_least: "{q}以上",
        at_most: "{q}以下",
        more_than: "{q}超",
        less_than: "{q}未満",
    },
    months: None,
    dates: DatePatterns {
        year: "{y}年",
        fiscal_year: "{y}年度",
        quarter: "{y}第{n}四半期",
        halves: ["{y}上半期", "{y}下半期"],
        month: "{y}年{m}月",
        day: "{y}年{m}月{d}日",
    },
    ticks: TickPatterns {
        year: "{y}",
        fiscal_year: "{y}",
        quarter: "{y} Q{n}",
        next_quarter: "Q{n}",
        halves: ["{y}上期", "{y}下期"],
        next_halves: ["上期", "下期"],
        month: "{y}.{m}",
        next_month: "{m}月",
        day: "{y}.{m}.{d}",
        next_day: "{d}日",
        range: RangePatterns {
            closed: "{a}〜{b}",
            spaced: "{a}〜{b}",
            from: "{a}〜",
            to: "〜{b}",
        },
    },
    range: RangePatterns {
        closed: "{a}〜{b}",
        spaced: "{a}〜{b}",
        from: "{a}〜",
        to: "〜{b}",
    },
    list: "、",
    cover: CoverPatterns {
        from: "{a}から",
        to: "{b}まで",
        to_end_of: "{b}末まで",
        between: "{a}から{b}まで",
        between_end_of: "{a}から{b}末まで",
    },
};
