//! The eras before the calendar of the West came into use, which histories of
//! towns and castles name: 慶長5年 is 1600.

use super::text::Text;

/// An era and the year in which it began. Months of that time are of the moon
/// and are not read.
const ERAS: &[(&str, i32)] = &[
    ("慶応", 1865),
    ("元治", 1864),
    ("文久", 1861),
    ("万延", 1860),
    ("安政", 1854),
    ("嘉永", 1848),
    ("弘化", 1844),
    ("天保", 1830),
    ("文政", 1818),
    ("文化", 1804),
    ("享和", 1801),
    ("寛政", 1789),
    ("天明", 1781),
    ("安永", 1772),
    ("明和", 1764),
    ("宝暦", 1751),
    ("寛延", 1748),
    ("延享", 1744),
    ("寛保", 1741),
    ("元文", 1736),
    ("享保", 1716),
    ("正徳", 1711),
    ("宝永", 1704),
    ("元禄", 1688),
    ("貞享", 1684),
    ("天和", 1681),
    ("延宝", 1673),
    ("寛文", 1661),
    ("万治", 1658),
    ("明暦", 1655),
    ("承応", 1652),
    ("慶安", 1648),
    ("正保", 1644),
    ("寛永", 1624),
    ("元和", 1615),
    ("慶長", 1596),
    ("文禄", 1592),
    ("天正", 1573),
    ("元亀", 1570),
    ("永禄", 1558),
    ("天文", 1532),
];

/// The first year of the era whose name ends before a place, and where the
/// name begins.
pub(super) fn before(text: Text, i: usize) -> Option<(i32, usize)> {
    ERAS.iter()
        .find_map(|(name, first)| text.ends(i, name).map(|start| (*first, start)))
}
