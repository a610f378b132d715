//! The eras before the calendar of the West came into use, which histories of
//! towns, temples and castles name: 慶長5年 is 1600.

use super::super::{Count, Time, What};
use super::Scanner;
use super::text::{Text, is_dash, is_wave};
use super::{lengths, years};

/// An era and the year in which it began, the latest first; those of both
/// courts where there were two. Months of that time are of the moon and are not
/// read.
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
    ("弘治", 1555),
    ("天文", 1532),
    ("享禄", 1528),
    ("大永", 1521),
    ("永正", 1504),
    ("文亀", 1501),
    ("明応", 1492),
    ("延徳", 1489),
    ("長享", 1487),
    ("文明", 1469),
    ("応仁", 1467),
    ("文正", 1466),
    ("寛正", 1460),
    ("長禄", 1457),
    ("康正", 1455),
    ("享徳", 1452),
    ("宝徳", 1449),
    ("文安", 1444),
    ("嘉吉", 1441),
    ("永享", 1429),
    ("正長", 1428),
    ("応永", 1394),
    ("明徳", 1390),
    ("康応", 1389),
    ("嘉慶", 1387),
    ("元中", 1384),
    ("至徳", 1384),
    ("永徳", 1381),
    ("弘和", 1381),
    ("康暦", 1379),
    ("永和", 1375),
    ("天授", 1375),
    ("文中", 1372),
    ("建徳", 1370),
    ("応安", 1368),
    ("貞治", 1362),
    ("康安", 1361),
    ("延文", 1356),
    ("文和", 1352),
    ("観応", 1350),
    ("正平", 1346),
    ("貞和", 1345),
    ("康永", 1342),
    ("興国", 1340),
    ("暦応", 1338),
    ("延元", 1336),
    ("建武", 1334),
    ("正慶", 1332),
    ("元弘", 1331),
    ("元徳", 1329),
    ("嘉暦", 1326),
    ("正中", 1324),
    ("元亨", 1321),
    ("元応", 1319),
    ("文保", 1317),
    ("正和", 1312),
    ("応長", 1311),
    ("延慶", 1308),
    ("徳治", 1306),
    ("嘉元", 1303),
    ("乾元", 1302),
    ("正安", 1299),
    ("永仁", 1293),
    ("正応", 1288),
    ("弘安", 1278),
    ("建治", 1275),
    ("文永", 1264),
    ("弘長", 1261),
    ("文応", 1260),
    ("正元", 1259),
    ("正嘉", 1257),
    ("康元", 1256),
    ("建長", 1249),
    ("宝治", 1247),
    ("寛元", 1243),
    ("仁治", 1240),
    ("延応", 1239),
    ("暦仁", 1238),
    ("嘉禎", 1235),
    ("文暦", 1234),
    ("天福", 1233),
    ("貞永", 1232),
    ("寛喜", 1229),
    ("安貞", 1227),
    ("嘉禄", 1225),
    ("元仁", 1224),
    ("貞応", 1222),
    ("承久", 1219),
    ("建保", 1213),
    ("建暦", 1211),
    ("承元", 1207),
    ("建永", 1206),
    ("元久", 1204),
    ("建仁", 1201),
    ("正治", 1199),
    ("建久", 1190),
    ("文治", 1185),
    ("元暦", 1184),
    ("寿永", 1182),
    ("養和", 1181),
    ("治承", 1177),
    ("安元", 1175),
    ("承安", 1171),
    ("嘉応", 1169),
    ("仁安", 1166),
    ("永万", 1165),
    ("長寛", 1163),
    ("応保", 1161),
    ("永暦", 1160),
    ("平治", 1159),
    ("保元", 1156),
    ("久寿", 1154),
    ("仁平", 1151),
    ("久安", 1145),
    ("天養", 1144),
    ("康治", 1142),
    ("永治", 1141),
    ("保延", 1135),
    ("長承", 1132),
    ("天承", 1131),
    ("大治", 1126),
    ("天治", 1124),
    ("保安", 1120),
    ("元永", 1118),
    ("永久", 1113),
    ("天永", 1110),
    ("天仁", 1108),
    ("嘉承", 1106),
    ("長治", 1104),
    ("康和", 1099),
    ("承徳", 1097),
    ("永長", 1096),
    ("嘉保", 1094),
    ("寛治", 1087),
    ("応徳", 1084),
    ("永保", 1081),
    ("承暦", 1077),
    ("承保", 1074),
    ("延久", 1069),
    ("治暦", 1065),
    ("康平", 1058),
    ("天喜", 1053),
    ("永承", 1046),
    ("寛徳", 1044),
    ("長久", 1040),
    ("長暦", 1037),
    ("長元", 1028),
    ("万寿", 1024),
    ("治安", 1021),
    ("寛仁", 1017),
    ("長和", 1012),
    ("寛弘", 1004),
    ("長保", 999),
    ("長徳", 995),
    ("正暦", 990),
    ("永祚", 989),
    ("永延", 987),
    ("寛和", 985),
    ("永観", 983),
    ("天元", 978),
    ("貞元", 976),
    ("天延", 973),
    ("天禄", 970),
    ("安和", 968),
    ("康保", 964),
    ("応和", 961),
    ("天徳", 957),
    ("天暦", 947),
    ("天慶", 938),
    ("承平", 931),
    ("延長", 923),
    ("延喜", 901),
    ("昌泰", 898),
    ("寛平", 889),
    ("仁和", 885),
    ("元慶", 877),
    ("貞観", 859),
    ("天安", 857),
    ("斉衡", 854),
    ("仁寿", 851),
    ("嘉祥", 848),
    ("承和", 834),
    ("天長", 824),
    ("弘仁", 810),
    ("大同", 806),
    ("延暦", 782),
    ("天応", 781),
    ("宝亀", 770),
    ("神護景雲", 767),
    ("天平神護", 765),
    ("天平宝字", 757),
    ("天平勝宝", 749),
    ("天平感宝", 749),
    ("天平", 729),
    ("神亀", 724),
    ("養老", 717),
    ("霊亀", 715),
    ("和銅", 708),
    ("慶雲", 704),
    ("大宝", 701),
    ("朱鳥", 686),
    ("白雉", 650),
    ("大化", 645),
];

/// The longest of these eras.
const LONGEST: u32 = 35;

/// The first year of the era whose name ends before a place, and where the
/// name begins.
fn before(text: Text, i: usize) -> Option<(i32, usize)> {
    ERAS.iter()
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
        let (value, end) = count(text, i)?;
        let end = text.past(end, "年")?;
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
