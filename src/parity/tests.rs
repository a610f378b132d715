use super::*;
use crate::lang::Lang;
use crate::source::{FileId, Span};

fn read(text: &str) -> Vec<Block> {
    blocks_of(text, Span::new(FileId(0), 0..text.len()), &Lang::ja())
}

/// Kind, text and source of every block.
fn shown(text: &str) -> Vec<String> {
    let show = |block: &Block| {
        let inside = &text[block.inside.range()];
        format!("{} [{}] {inside}", block.kind.name(), block.passage.text)
    };
    read(text).iter().map(show).collect()
}

#[test]
fn a_page_is_a_list_of_blocks() {
    let text = "## 見出し {#outlook}\n\n一つ目の\n段落。\n\n- 項目\n  - 下の*項目*\n\n1. 番号\n\n   続き\n\n| 年度 | 件数 |\n| -- | --: |\n| 令和5 | 12 |\n\n> 引用\n\n```chart trend\n```\n\n```sh\nls 3\n```\n\n![港の写真](a.jpg)\n\n用語\n: 意味\n\n文[^n]\n\n[^n]: 注\n";
    assert_eq!(
        shown(text),
        [
            "heading [見出し] 見出し",
            "paragraph [一つ目の段落。] 一つ目の\n段落。",
            "item [項目] 項目",
            "item [下の項目] 下の*項目*",
            "item [番号] 番号",
            "item [続き] 続き",
            "cell [年度] 年度",
            "cell [件数] 件数",
            "cell [令和5] 令和5",
            "cell [12] 12",
            "quote [引用] 引用",
            "part [] ",
            "code [ls 3\n] ls 3\n```",
            "image [港の写真] ![港の写真](a.jpg)",
            "term [用語] 用語",
            "definition [意味] 意味",
            "paragraph [文] 文[^n]",
            "footnote [注] 注",
        ]
    );
}

#[test]
fn kinds_say_where_a_block_stands() {
    let blocks =
        read("## A {#a}\n\n- x\n  1. y\n\n| 年度 | 件数 |\n| -- | --: |\n| 令和5 | 12 |\n");
    let kinds: Vec<&Kind> = blocks.iter().map(|b| &b.kind).collect();
    let item = |depth, ordered| Kind::Item { depth, ordered };
    let cell = |row, column, head: &str| {
        Kind::Cell(Cell {
            table: 0,
            row,
            column,
            head: head.to_owned(),
            caption: "y".to_owned(),
        })
    };
    assert!(matches!(kinds[0], Kind::Heading { level: 2, id: Some(id) } if id.as_str() == "a"));
    assert_eq!(kinds[1], &item(1, false));
    assert_eq!(kinds[2], &item(2, true));
    assert_eq!(kinds[3], &cell(0, 0, ""));
    assert_eq!(kinds[6], &cell(1, 1, "件数"));
}

#[test]
fn readers_see_neither_markup_nor_addresses() {
    let text = "**{戦略|せんりゃく}**は[計画](page:plan)の`{total@FY2023}`人[^doubt-copy-a]です。\n\n[^doubt-copy-a]: 注\n";
    let passage = &read(text)[0].passage;
    assert_eq!(passage.text, "戦略は計画の人です。");
    let kinds: Vec<String> = passage
        .inlines
        .iter()
        .map(|one| {
            let at = &text[one.at.range()];
            format!("{} {at}", &passage.text[one.text.clone()])
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "戦略 **{戦略|せんりゃく}**",
            "戦略 {戦略|せんりゃく}",
            "計画 [計画](page:plan)",
            " `{total@FY2023}`",
            " [^doubt-copy-a]",
        ]
    );
    let plan = passage.text.find("計画").expect("it is there");
    let at = passage.span(plan..plan + "計画".len());
    assert_eq!(&text[at.range()], "計画");
}

#[test]
fn layout_and_doubts_change_no_hash() {
    let hash = |text: &str| read(&format!("{text}\n\n[^doubt-copy-a]: x\n"))[0].hash;
    let plain = hash("一つ目の段落。two words");
    assert_eq!(plain, hash("一つ目の\n段落。two\nwords[^doubt-copy-a]"));
    assert_eq!(plain, hash("一つ目の**段落**。two   words"));
    assert_ne!(plain, hash("一つ目の段落。two `{a}` words"));
    assert_ne!(plain, hash("- 一つ目の段落。two words"));
    assert_ne!(hash("[a](page:b)"), hash("[a](page:c)"));
    assert_eq!(hash("## A {#a}"), hash("### A"));
}

#[test]
fn a_comment_takes_the_block_behind_it_out() {
    let text = "前\n\n<!-- parity: ignore, 国内だけの説明 -->\n\n| a |\n| - |\n| b |\n\n後\n\n- x\n\n  <!-- parity: ignore, why -->\n\n  y\n- z\n";
    let ignored: Vec<(String, Option<String>)> = read(text)
        .into_iter()
        .map(|b| (b.passage.text, b.ignored))
        .collect();
    let reason = |text: &str| Some(text.to_owned());
    let expected = [
        ("前", None),
        ("a", reason("国内だけの説明")),
        ("b", reason("国内だけの説明")),
        ("後", None),
        ("x", None),
        ("y", reason("why")),
        ("z", None),
    ];
    let expected = expected.map(|(text, why)| (text.to_owned(), why));
    assert_eq!(ignored, expected);
}
