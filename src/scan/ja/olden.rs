//! The eras before the calendar of the West came into use, which histories of
//! towns, temples and castles name: 慶長5年 is 1600.

use super::super::{Count, Time, What};
use super::Scanner;
use super::text::{Text, is_dash, is_wave};
use super::{lengths, years};

/// The eras and the years in which they began, in the order of their bytes;
/// those of both courts where there were two. Months of that time are of the
/// moon and are not read.
const ERAS: &[(&str, i32)] = &[
    ("万寿", 1024),
    ("万延", 1860),
    ("万治", 1658),
    ("久安", 1145),
    ("久寿", 1154),
    ("乾元", 1302),
    ("享保", 1716),
    ("享和", 1801),
    ("享徳", 1452),
    ("享禄", 1528),
    ("仁和", 885),
    ("仁安", 1166),
    ("仁寿", 851),
    ("仁平", 1151),
    ("仁治", 1240),
    ("保元", 1156),
    ("保安", 1120),
    ("保延", 1135),
    ("元中", 1384),
    ("元久", 1204),
    ("元亀", 1570),
    ("元亨", 1321),
    ("元仁", 1224),
    ("元和", 1615),
    ("元弘", 1331),
    ("元徳", 1329),
    ("元応", 1319),
    ("元慶", 877),
    ("元文", 1736),
    ("元暦", 1184),
    ("元永", 1118),
    ("元治", 1864),
    ("元禄", 1688),
    ("和銅", 708),
    ("嘉保", 1094),
    ("嘉元", 1303),
    ("嘉吉", 1441),
    ("嘉応", 1169),
    ("嘉慶", 1387),
    ("嘉承", 1106),
    ("嘉暦", 1326),
    ("嘉永", 1848),
    ("嘉祥", 848),
    ("嘉禄", 1225),
    ("嘉禎", 1235),
    ("大化", 645),
    ("大同", 806),
    ("大宝", 701),
    ("大永", 1521),
    ("大治", 1126),
    ("天仁", 1108),
    ("天保", 1830),
    ("天元", 978),
    ("天和", 1681),
    ("天喜", 1053),
    ("天安", 857),
    ("天平", 729),
    ("天延", 973),
    ("天徳", 957),
    ("天応", 781),
    ("天慶", 938),
    ("天承", 1131),
    ("天授", 1375),
    ("天文", 1532),
    ("天明", 1781),
    ("天暦", 947),
    ("天正", 1573),
    ("天永", 1110),
    ("天治", 1124),
    ("天禄", 970),
    ("天福", 1233),
    ("天長", 824),
    ("天養", 1144),
    ("安元", 1175),
    ("安和", 968),
    ("安政", 1854),
    ("安永", 1772),
    ("安貞", 1227),
    ("宝亀", 770),
    ("宝徳", 1449),
    ("宝暦", 1751),
    ("宝永", 1704),
    ("宝治", 1247),
    ("寛仁", 1017),
    ("寛保", 1741),
    ("寛元", 1243),
    ("寛和", 985),
    ("寛喜", 1229),
    ("寛平", 889),
    ("寛延", 1748),
    ("寛弘", 1004),
    ("寛徳", 1044),
    ("寛政", 1789),
    ("寛文", 1661),
    ("寛正", 1460),
    ("寛永", 1624),
    ("寛治", 1087),
    ("寿永", 1182),
    ("平治", 1159),
    ("康保", 964),
    ("康元", 1256),
    ("康和", 1099),
    ("康安", 1361),
    ("康平", 1058),
    ("康応", 1389),
    ("康暦", 1379),
    ("康正", 1455),
    ("康永", 1342),
    ("康治", 1142),
    ("延久", 1069),
    ("延享", 1744),
    ("延元", 1336),
    ("延喜", 901),
    ("延宝", 1673),
    ("延徳", 1489),
    ("延応", 1239),
    ("延慶", 1308),
    ("延文", 1356),
    ("延暦", 782),
    ("延長", 923),
    ("建久", 1190),
    ("建仁", 1201),
    ("建保", 1213),
    ("建徳", 1370),
    ("建暦", 1211),
    ("建武", 1334),
    ("建永", 1206),
    ("建治", 1275),
    ("建長", 1249),
    ("弘仁", 810),
    ("弘化", 1844),
    ("弘和", 1381),
    ("弘安", 1278),
    ("弘治", 1555),
    ("弘長", 1261),
    ("徳治", 1306),
    ("応仁", 1467),
    ("応保", 1161),
    ("応和", 961),
    ("応安", 1368),
    ("応徳", 1084),
    ("応永", 1394),
    ("応長", 1311),
    ("慶安", 1648),
    ("慶応", 1865),
    ("慶長", 1596),
    ("慶雲", 704),
    ("承久", 1219),
    ("承保", 1074),
    ("承元", 1207),
    ("承和", 834),
    ("承安", 1171),
    ("承平", 931),
    ("承徳", 1097),
    ("承応", 1652),
    ("承暦", 1077),
    ("文中", 1372),
    ("文久", 1861),
    ("文亀", 1501),
    ("文保", 1317),
    ("文化", 1804),
    ("文和", 1352),
    ("文安", 1444),
    ("文応", 1260),
    ("文政", 1818),
    ("文明", 1469),
    ("文暦", 1234),
    ("文正", 1466),
    ("文永", 1264),
    ("文治", 1185),
    ("文禄", 1592),
    ("斉衡", 854),
    ("昌泰", 898),
    ("明和", 1764),
    ("明徳", 1390),
    ("明応", 1492),
    ("明暦", 1655),
    ("暦仁", 1238),
    ("暦応", 1338),
    ("朱鳥", 686),
    ("正中", 1324),
    ("正保", 1644),
    ("正元", 1259),
    ("正和", 1312),
    ("正嘉", 1257),
    ("正安", 1299),
    ("正平", 1346),
    ("正徳", 1711),
    ("正応", 1288),
    ("正慶", 1332),
    ("正暦", 990),
    ("正治", 1199),
    ("正長", 1428),
    ("永万", 1165),
    ("永久", 1113),
    ("永享", 1429),
    ("永仁", 1293),
    ("永保", 1081),
    ("永和", 1375),
    ("永延", 987),
    ("永徳", 1381),
    ("永承", 1046),
    ("永暦", 1160),
    ("永正", 1504),
    ("永治", 1141),
    ("永祚", 989),
    ("永禄", 1558),
    ("永観", 983),
    ("永長", 1096),
    ("治安", 1021),
    ("治承", 1177),
    ("治暦", 1065),
    ("白雉", 650),
    ("神亀", 724),
    ("至徳", 1384),
    ("興国", 1340),
    ("観応", 1350),
    ("貞享", 1684),
    ("貞元", 976),
    ("貞和", 1345),
    ("貞応", 1222),
    ("貞永", 1232),
    ("貞治", 1362),
    ("貞観", 859),
    ("長久", 1040),
    ("長享", 1487),
    ("長保", 999),
    ("長元", 1028),
    ("長和", 1012),
    ("長寛", 1163),
    ("長徳", 995),
    ("長承", 1132),
    ("長暦", 1037),
    ("長治", 1104),
    ("長禄", 1457),
    ("霊亀", 715),
    ("養和", 1181),
    ("養老", 717),
];

/// The eras of four characters.
const LONG_ERAS: &[(&str, i32)] = &[
    ("神護景雲", 767),
    ("天平神護", 765),
    ("天平宝字", 757),
    ("天平勝宝", 749),
    ("天平感宝", 749),
];

/// The longest of these eras.
const LONGEST: u32 = 35;

/// The first year of the era whose name ends before a place, and where the
/// name begins.
fn before(text: Text, i: usize) -> Option<(i32, usize)> {
    let start = i.checked_sub("慶長".len())?;
    let name = text.0.get(start..i)?;
    if let Ok(at) = ERAS.binary_search_by(|(era, _)| era.as_bytes().cmp(name)) {
        return ERAS.get(at).map(|(_, first)| (*first, start));
    }
    LONG_ERAS
        .iter()
        .find_map(|(name, first)| text.ends(i, name).map(|start| (*first, start)))
}

/// A count of years at a place, 元 among them, and where it ends.
fn count(text: Text, i: usize) -> Option<(u32, usize)> {
    if let Some(end) = text.past(i, "元") {
        return Some((1, end));
    }
    let (value, length, end) = years::count(text, i)?;
    (length <= 2 && (1..=LONGEST).contains(&value)).then_some((value, end))
}

/// Behind a year by the eras of old that stands in brackets for a year of the
/// common era: 1752（宝暦2）年, 1868（慶応4・明治元）年. A year of the moon may
/// reach into the next.
pub(super) fn gloss(text: Text, start: usize, year: i32) -> Option<usize> {
    let ('(' | '[' | '〔', mut i) = text.at(text.gap(start))? else {
        return None;
    };
    for _ in 0..6 {
        let (c, next) = text.at(i)?;
        let counts = c.is_ascii_digit() || c == '元' || super::text::is_numeral(c);
        if counts
            && let Some((first, _)) = before(text, i)
            && let Some((value, end)) = count(text, i)
            && (first + value as i32 - 1 - year).abs() <= 1
        {
            return closes(text, text.past(end, "年").unwrap_or(end));
        }
        i = next;
    }
    None
}

/// A year by an era of old with that of the common era beside it: 慶長14（1609）年,
/// 慶長14年（1609）. The year is that of the brackets: years of the moon do not quite
/// agree.
fn common(text: Text, counted: usize, year: i32) -> Option<(i32, usize)> {
    let said = text.past(counted, "年");
    let ('(' | '[' | '〔', next) = text.at(text.gap(said.unwrap_or(counted)))? else {
        return None;
    };
    let (value, length, end) =
        years::count(text, text.gap(text.past(next, "西暦").unwrap_or(next)))?;
    let value = i32::try_from(value).ok().filter(|_| length > 2)?;
    let inner = text.past(end, "年");
    let (')' | ']' | '〕', behind) = text.at(text.gap(inner.unwrap_or(end)))? else {
        return None;
    };
    let end = said.map_or_else(|| text.past(behind, "年"), |_| Some(behind));
    let end = end.or(inner.map(|_| behind))?;
    ((value - year).abs() <= 1).then_some((value, end))
}

/// Behind the bracket that closes a gloss, and behind another name of the year.
fn closes(text: Text, mut i: usize) -> Option<usize> {
    if let Some(('・' | '/' | '=' | '、', next)) = text.at(i) {
        let other = years::era_year(text, next)?;
        i = text.past(other.end, "年").unwrap_or(other.end);
    }
    match text.at(text.gap(i))? {
        (')' | ']' | '〕', next) => Some(next),
        _ => None,
    }
}

/// Whether the table is in the order in which it is searched.
#[cfg(test)]
pub(super) fn is_sorted() -> bool {
    ERAS.is_sorted_by_key(|(name, _)| name.as_bytes())
}

impl Scanner<'_> {
    /// 天保4年, 応永元年, 天保四年から七年: years by an era of old.
    pub(super) fn olden(&mut self, i: usize) -> Option<usize> {
        let text = self.text;
        let (first, from) = before(text, i)?;
        let calendar = |value: u32| Time {
            count: Count::Calendar,
            year: Some(first + value as i32 - 1),
            ..Time::default()
        };
        let (value, counted) = count(text, i)?;
        if let Some((year, end)) = common(text, counted, first + value as i32 - 1) {
            let time = Time {
                year: Some(year),
                ..calendar(value)
            };
            return Some(self.put(from, end, What::Time(time)));
        }
        let end = text.past(counted, "年")?;
        let joint = text.past(end, "から").or_else(|| {
            let (c, next) = text.at(end)?;
            (is_wave(c) || is_dash(c)).then_some(next)
        });
        if let Some((later, to)) = joint.and_then(|at| count(text, at))
            && let Some(to) = text.past(to, "年")
            && later > value
            && !lengths::is_length(text, to)
        {
            return Some(self.put(from, to, What::Span(calendar(value), calendar(later))));
        }
        Some(self.put(from, end, What::Time(calendar(value))))
    }
}
