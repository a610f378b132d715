use super::*;
use crate::chart::canvas::Canvas;
use crate::chart::{Frame, Width};
use crate::value::Id;
use crate::value::write::YearStyle;

/// A drawing of this height with a text in its middle.
fn drawing(height: f64) -> Drawing {
    let canvas = Canvas::new(Width::Wide.pixels(), height);
    canvas.text(Label::new((360.0, height / 2.0), "within"));
    canvas.finish(&Frame {
        lang: Lang::ja(),
        years: YearStyle::Era,
        width: Width::Wide,
        key: Id::parse("drawn").unwrap(),
        title: String::new(),
        desc: String::new(),
    })
}

fn card(title: &str, height: Option<f64>) -> Card {
    Card {
        lang: if title.is_ascii() {
            Lang::en()
        } else {
            Lang::ja()
        },
        kicker: "港市 | 港の計画".to_owned(),
        title: title.to_owned(),
        subtitle: "延べ宿泊者数、港市、平成30年〜令和5年、人".to_owned(),
        drawing: height.map(drawing),
        site: "港市の指標".to_owned(),
        date: "資料の時点：令和6年3月".to_owned(),
    }
}

fn labels<'a>(sheet: &'a Sheet) -> Vec<&'a Label> {
    let text = |item: &'a Item| match item {
        Item::Text(label) => Some(label),
        _ => None,
    };
    sheet.items.iter().filter_map(text).collect()
}

/// Every text is large enough and on the sheet, and none covers another or
/// the drawing.
fn assert_readable(card: &Card) {
    let sheet = card.sheet();
    let sheet_area = Area {
        x: 0.0,
        y: 0.0,
        width: 1200.0,
        height: 630.0,
    };
    let mut taken: Vec<Area> = Vec::new();
    if let Some(placed) = sheet.placed {
        let (width, height) = placed.drawing.size();
        assert!(placed.scale >= 1.0);
        taken.push(Area {
            x: placed.at.0,
            y: placed.at.1,
            width: width * placed.scale,
            height: height * placed.scale,
        });
    }
    for label in labels(&sheet) {
        assert!(label.size >= 24.0, "{label:?}");
        let area = label.area();
        assert!(sheet_area.contains(area), "{label:?}");
        let covered = taken.iter().find(|other| other.overlaps(area));
        assert!(covered.is_none(), "{label:?} over {covered:?}");
        taken.push(area);
    }
}

const TITLES: &[&str] = &[
    "",
    "人",
    "宿泊者数は平成30年の水準に戻り、目標の60万人に近づいている",
    "Overnight stays are back at the level of 2018 and near the target of 600,000",
    "熊本市国際戦略に基づく海外からの延べ宿泊者数、外国人住民の数、国際会議の開催件数、留学生の数及び姉妹都市との交流事業の件数の推移と、令和9年度及び令和13年度の目標値との比較、並びに前回の戦略の期間における実績との差について",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "</text><script>alert(1)</script>&\"'\u{0}\u{202e}شارع 🏯👨‍👩‍👧",
];

#[test]
fn every_card_is_readable_whatever_its_title() {
    for title in TITLES {
        for height in [None, Some(36.0), Some(350.0), Some(460.0), Some(2000.0)] {
            let mut card = card(title, height);
            assert_readable(&card);
            card.subtitle = title.repeat(4);
            card.kicker = title.repeat(4);
            card.site = title.repeat(4);
            card.date = title.repeat(4);
            assert_readable(&card);
        }
    }
}

#[test]
fn a_drawing_stands_below_or_beside_the_words_or_not_at_all() {
    let at = |height| {
        let card = card(TITLES[2], Some(height));
        card.sheet().placed.map(|placed| placed.at.0 > 300.0)
    };
    assert_eq!(at(350.0), Some(false));
    assert_eq!(at(460.0), Some(true));
    assert_eq!(at(900.0), None);
}

#[test]
fn a_card_without_a_drawing_has_its_words_in_the_middle() {
    let card = card(TITLES[2], None);
    let sheet = card.sheet();
    let title = labels(&sheet).into_iter().find(|l| l.size > 40.0).unwrap();
    assert!((200.0..400.0).contains(&title.at.1), "{title:?}");
}

#[test]
fn a_title_that_is_too_long_ends_with_a_mark() {
    let card = card(TITLES[4], Some(350.0));
    let sheet = card.sheet();
    let ends = |label: &&Label| label.text.ends_with('…');
    assert_eq!(labels(&sheet).into_iter().filter(ends).count(), 1);
}

#[test]
fn no_number_is_cut() {
    let text = "2018 and December 2022, 12";
    for (kept, whole) in [
        ("2018 and December 202", "2018 and December"),
        ("2018 and December", "2018 and December"),
        ("20", "20"),
    ] {
        assert_eq!(before_word(text, kept), whole);
    }
    assert_eq!(
        before_word("推移と、令和13年度", "推移と、令和1"),
        "推移と、令和"
    );
    assert_eq!(before_word("推移と、令和", "推移と"), "推移と");
}

#[test]
fn a_number_stays_with_its_unit() {
    let mut card = card(TITLES[4], Some(350.0));
    card.subtitle = "国籍・地域別の在留外国人の数、熊本県、2018年12月と2022年12月、人".to_owned();
    for width in 120..1100 {
        let words = Words::new(&card, f64::from(width), 0.0);
        for line in words.wrapped(&card.subtitle, SMALL, Weight::Regular) {
            assert!(!line.starts_with(['年', '月']), "{width}: {line}");
            assert!(!line.contains('\u{2060}'));
        }
    }
}

#[test]
fn hostile_words_stay_words() {
    let svg = card(TITLES[6], Some(350.0)).svg();
    assert!(!svg.contains("<script"));
    assert!(svg.contains("&lt;/text&gt;"));
    let mut reader = quick_xml::Reader::from_str(&svg);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => break,
            Ok(_) => {}
            Err(error) => panic!("{error}"),
        }
    }
}
