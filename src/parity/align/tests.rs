use super::*;
use crate::lang::Lang;
use crate::parity::blocks_of;
use crate::source::{FileId, Span};

fn blocks(lang: Lang, text: &str) -> Vec<Block> {
    blocks_of(text, Span::new(FileId(0), 0..text.len()), &lang)
}

/// Texts that answer each other, a line a pair.
fn aligned(ja: &str, en: &str) -> Vec<String> {
    let (ours, theirs) = (blocks(Lang::ja(), ja), blocks(Lang::en(), en));
    let words = |blocks: &[Block]| {
        let texts: Vec<&str> = blocks.iter().map(|b| b.passage.text.as_str()).collect();
        texts.join(" + ")
    };
    align(&ours, &theirs)
        .into_iter()
        .map(|pair| {
            let (ours, theirs) = (&ours[pair.original], &theirs[pair.translation]);
            format!("{} = {}", words(ours), words(theirs))
        })
        .collect()
}

#[test]
fn equal_shapes_pair_in_order() {
    assert_eq!(
        aligned("## 甲\n\n乙\n\n- 丙\n- 丁\n", "## A\n\nB\n\n- C\n- D\n"),
        ["甲 = A", "乙 = B", "丙 = C", "丁 = D"]
    );
}

#[test]
fn a_paragraph_may_be_split() {
    let ja = "## 甲\n\n港の利用は前の年度から大きく増えており、今後も伸びが続くと見られます。市は岸壁の改修を進め、国内外からの船を受け入れる体制を整えます。\n\n次の段落では、交通の計画について、その経緯と今後の見通しを述べます。\n";
    let en = "## A\n\nUse of the port grew strongly over the year before and is expected to go on growing.\n\nThe city is renewing its quays so that ships from Japan and abroad can call.\n\nThe next paragraph tells of the plan for transport, how it came about and what is to be expected.\n";
    let pairs = aligned(ja, en);
    assert_eq!(pairs.len(), 3, "{pairs:#?}");
    assert!(pairs[1].contains(" + The city"), "{pairs:#?}");
}

#[test]
fn a_paragraph_is_not_split_around_what_answers_something_else() {
    let ja = "港の利用は前の年度から大きく増えており、今後も伸びが続くと見られます。市は岸壁の改修を進め、国内外からの船を受け入れる体制を整えます。\n\n```chart a\n```\n\n```chart b\n```\n\n```chart c\n```\n";
    let first =
        "Use of the port grew strongly over the year before and is expected to go on growing.";
    let second = "The city is renewing its quays so that ships from Japan and abroad can call.";
    let rest = "```chart a\n```\n\n```chart b\n```\n";
    let beside = aligned(
        ja,
        &format!("{first}\n\n{second}\n\n```chart c\n```\n\n{rest}"),
    );
    assert!(
        beside[0].ends_with(&format!("= {first} + {second}")),
        "{beside:#?}"
    );
    let apart = aligned(
        ja,
        &format!("{first}\n\n```chart c\n```\n\n{second}\n\n{rest}"),
    );
    let is_half = |half| apart[0].ends_with(&format!("整えます。 = {half}"));
    assert!(is_half(first) || is_half(second), "{apart:#?}");
}

#[test]
fn addresses_are_alike_but_for_the_language() {
    let ja = "- [港](files/port.ja.pdf)の計画\n- [空港](files/airport.ja.pdf)の計画\n- [駅](files/station.ja.pdf)の計画\n";
    let en = "- The plan of the [airport](files/airport.en.pdf)\n- The plan of the [port](files/port.en.pdf)\n- The plan of the [station](files/station.en.pdf)\n";
    assert_eq!(aligned(ja, en)[0], "港の計画 = The plan of the port");
}

#[test]
fn a_block_without_counterpart_stands_alone() {
    let ja = "## 甲 {#a}\n\n港の利用は前の年度から大きく増えており、今後も伸びが続くと見られます。\n\n## 乙 {#b}\n\n交通の計画について、その経緯と今後の見通しを述べます。\n";
    let en = "## B {#b}\n\nThis section tells of the plan for transport and how it came about.\n\nNote to readers abroad: the plan is in Japanese only, and an English summary is to follow later this year.\n";
    let pairs = aligned(ja, en);
    assert_eq!(pairs[0], "甲 = ");
    assert!(pairs[1].ends_with(" = "), "{pairs:#?}");
    assert_eq!(pairs[2], "乙 = B");
    assert!(pairs[4].starts_with(" = Note"), "{pairs:#?}");
}

#[test]
fn footnotes_and_parts_are_found_by_name() {
    let ja = "文[^x]と[^y]\n\n```chart a\n```\n\n```chart b\n```\n\n[^x]: 甲\n\n[^y]: 乙\n";
    let en = "Text[^x] and[^y]\n\n```chart b\n```\n\n```chart a\n```\n\n[^y]: B\n\n[^x]: A\n";
    assert_eq!(
        aligned(ja, en),
        ["文と = Text and", " = ", " = ", "甲 = A", "乙 = B"]
    );
}

#[test]
fn tables_are_aligned_cell_by_cell() {
    let ja = "| 区分 | 値 |\n| - | - |\n| 港 | あ |\n| 空港 | い |\n";
    let en = "| Kind | Value |\n| - | - |\n| Port | a |\n| Airport | b |\n";
    assert_eq!(
        aligned(ja, en),
        [
            "区分 = Kind",
            "値 = Value",
            "港 = Port",
            "あ = a",
            "空港 = Airport",
            "い = b"
        ]
    );
    let lacks = "| Kind |\n| - |\n| Port |\n| Airport |\n";
    let pairs = aligned(ja, lacks);
    assert_eq!(pairs.len(), 6, "{pairs:#?}");
    assert!(pairs.contains(&"空港 = Airport".to_owned()), "{pairs:#?}");
}

#[test]
fn links_tell_items_in_another_order() {
    let ja = "- [港](page:port)の計画\n- [空港](page:airport)の計画\n- [駅](page:station)の計画\n";
    let en = "- The plan of the [airport](page:airport)\n- The plan of the [port](page:port)\n- The plan of the [station](page:station)\n";
    assert_eq!(
        aligned(ja, en),
        [
            "港の計画 = The plan of the port",
            "空港の計画 = The plan of the airport",
            "駅の計画 = The plan of the station"
        ]
    );
}

#[test]
fn neighbours_of_a_gap_are_in_doubt() {
    let ja = "- 港を広げる\n- 空港を結ぶ\n- 道を直す\n\n## 甲 {#a}\n\n`{crew}`人の船。\n\n短い段落。\n\n次の段落。\n";
    let en =
        "- Widen the port\n- Mend roads\n\n## A {#a}\n\nA ship of `{crew}`.\n\nA paragraph here.\n";
    let (ours, theirs) = (blocks(Lang::ja(), ja), blocks(Lang::en(), en));
    let certain: Vec<(usize, bool)> = align(&ours, &theirs)
        .into_iter()
        .filter(|pair| !pair.original.is_empty() && !pair.translation.is_empty())
        .map(|pair| (pair.original.start, pair.is_certain))
        .collect();
    let of = |block: usize| certain.iter().find(|(i, _)| *i == block).map(|(_, c)| *c);
    assert_eq!((of(3), of(4)), (Some(true), Some(true)), "{certain:?}");
    let items = certain.iter().filter(|(i, _)| *i < 3);
    assert!(
        items.clone().count() == 2 && items.clone().all(|(_, c)| !c),
        "{certain:?}"
    );
    let last = certain.iter().filter(|(i, _)| *i > 4);
    assert!(
        last.clone().count() == 1 && last.clone().all(|(_, c)| !c),
        "{certain:?}"
    );
}

#[test]
fn lines_with_marks_answer_a_list() {
    let ja = "関係人口\n・参加者　48人\n・移住者　19件\n\n次の段落です。\n";
    let en = "Population\n\n- Participants: 48\n- Settlers: 19\n\nThe next paragraph.\n";
    let whole =
        "関係人口\n・参加者　48人\n・移住者　19件 = Population + Participants: 48 + Settlers: 19";
    assert_eq!(
        aligned(ja, en),
        [whole, "次の段落です。 = The next paragraph."]
    );
    let fewer = "Population\n\n- Participants\n\nThe next paragraph.\n";
    assert_ne!(aligned("関係人口\n\n次の段落です。\n", fewer).len(), 2);
}

#[test]
fn a_paragraph_may_be_split_into_several() {
    let ja = "港の利用は前の年度から大きく増えました。市は岸壁の改修を進めます。県は国内外からの船を受け入れる体制を整えます。国は費用の半分を負担します。\n\n短い文。\n";
    let en = "Use of the port grew strongly over the year before.\n\nThe city is renewing its quays.\n\nThe prefecture prepares to receive ships from Japan and abroad.\n\nThe state bears half of the cost.\n\nA short one.\n";
    let pairs = aligned(ja, en);
    assert_eq!(pairs.len(), 2, "{pairs:#?}");
}

#[test]
fn tables_that_are_built_in_another_way_are_one() {
    let ja = "| 港 | 空港 | 駅 |\n| - | - | - |\n| 612 | 540 | 978 |\n";
    let en =
        "| Place | People |\n| - | - |\n| Port | 612 |\n| Airport | 540 |\n| Station | 978 |\n";
    assert_eq!(aligned(ja, en).len(), 1);
    let half = "| Port | Airport |\n| - | - |\n| 612 | 540 |\n\n| Station |\n| - |\n| 978 |\n";
    assert_eq!(aligned(ja, half).len(), 1);
    let told = "There were 612 people at the port, 540 at the airport and 978 at the station.\n";
    assert_eq!(aligned(ja, told).len(), 1);
    // A column that one side lacks is no other way of building it.
    let lacks = "| Port | Airport |\n| - | - |\n| 612 | 540 |\n";
    assert_eq!(aligned(ja, lacks).len(), 6);
}

#[test]
fn a_note_right_below_a_table_is_no_row() {
    let ja = "| 検診 | 費用 |\n| - | - |\n| 胃がん | 2,500円 |\n※70歳以上は無料\n";
    let en =
        "| Screening | Fee |\n| - | - |\n| Stomach | ¥2,500 |\n\nFree for those aged 70 or over\n";
    let pairs = aligned(ja, en);
    assert_eq!(pairs.len(), 5, "{pairs:#?}");
    assert!(pairs[4].starts_with("※70歳以上は無料 = Free"), "{pairs:#?}");
}

#[test]
fn long_pages_are_aligned_in_bounded_time() {
    let ja = "・一つ　1人\n・二つ　2人\n\n- 三\n- 四\n\n文です。\n\n".repeat(750);
    let en = "- One: 1\n- Two: 2\n\n三\n\nA text.\n\n".repeat(750);
    let (ours, theirs) = (blocks(Lang::ja(), &ja), blocks(Lang::en(), &en));
    let pairs = align(&ours, &theirs);
    let all: usize = pairs.iter().map(|pair| pair.original.len()).sum();
    assert_eq!(all, ours.len());
}

#[test]
fn a_paragraph_may_be_told_as_a_line_and_a_list() {
    let ja = "燃やすごみは週2回、プラスチックは週1回、古紙は月2回（第1・第3水曜日）、燃やさないごみは月1回収集します。ごみは当日の朝8時までに出してください。\n";
    let line = "Put your rubbish out by 8 a.m. on collection day.\n\n";
    let items = "- Burnable: twice a week\n- Plastic: once a week\n- Paper: first and third Wednesdays\n- Non-burnable: once a month\n";
    assert_eq!(aligned(ja, &format!("{line}{items}")).len(), 1);
    assert_eq!(aligned(ja, &format!("{items}\n{line}")).len(), 1);
    // Where there is no room for them they stand alone.
    let short = "ごみは当日の朝8時までに出してください。\n";
    assert_eq!(aligned(short, &format!("{line}{items}")).len(), 5);
}

#[test]
fn a_sentence_may_stand_behind_a_list() {
    let ja = "市民課の窓口は平日の午前8時30分から午後5時15分まで開いています。第2・第4日曜日の午前9時から正午までは、証明書の交付だけを受け付けます。\n\n- 住民票　300円\n- 印鑑登録証明書　350円\n";
    let en = "The counter of the citizens' division is open on weekdays from 8:30 a.m. to 5:15 p.m.\n\n- Certificate of residence: 300 yen\n- Seal registration certificate: 350 yen\n\nOn the second and fourth Sundays from 9 a.m. to noon, it only issues certificates.\n";
    assert_eq!(aligned(ja, en).len(), 1);
}

#[test]
fn two_items_may_be_told_in_one() {
    let ja = "- 図書館：12月28日～1月4日\n- 科学館：12月29日～1月3日\n- 国際交流センター：12月29日～1月3日\n";
    let en = "- Library: December 28 to January 4\n- Science Museum and International Exchange Center: December 29 to January 3\n";
    let pairs = aligned(ja, en);
    assert_eq!(pairs.len(), 2, "{pairs:#?}");
    let lacks = "- Library: December 28 to January 4\n- Science Museum: December 29 to January 3\n";
    let pairs = aligned(ja, lacks);
    assert!(pairs.iter().any(|pair| pair.ends_with(" = ")), "{pairs:#?}");
}
