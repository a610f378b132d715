//! Blocks and their alignment: every block once, every place in the text.

use hakusho::lang::Lang;
use hakusho::parity::{Block, Pair, align, align_known, blocks_of};
use hakusho::source::{FileId, Span};
use proptest::prelude::*;

const PARTS: [&str; 16] = [
    "## 見出し\n\n",
    "## A heading {#a}\n\n",
    "### 小見出し\n\n",
    "段落の文です。2,776件の申請がありました。\n\n",
    "A paragraph of [links](page:b) and `{figures}`.\n\n",
    "短い。\n\n",
    "- 項目\n- *item*\n  1. 下\n\n",
    "| a | b |\n| - | - |\n| 1 | 2 |\n| 三 | 四 |\n\n",
    "| a |\n| - |\n| 1 |\n\n",
    "```chart trend\n```\n\n",
    "```\ncode\n```\n\n",
    "> 引用\n\n",
    "文[^n]と![画](a.jpg)\n\n[^n]: 注&amp;\\*\n\n",
    "用語\n: 意味\n\n",
    "<!-- parity: ignore, why -->\n\n",
    "---\n\n",
];

fn page() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PARTS[..]), 0..14).prop_map(|all| all.concat())
}

fn blocks(lang: Lang, text: &str) -> Vec<Block> {
    blocks_of(text, Span::new(FileId(0), 0..text.len()), &lang)
}

/// Every block in exactly one pair; the original in order.
fn is_whole(pairs: &[Pair], ours: usize, theirs: usize) {
    let left: Vec<usize> = pairs.iter().flat_map(|p| p.original.clone()).collect();
    assert_eq!(left, (0..ours).collect::<Vec<_>>());
    let mut right: Vec<usize> = pairs.iter().flat_map(|p| p.translation.clone()).collect();
    right.sort_unstable();
    assert_eq!(right, (0..theirs).collect::<Vec<_>>());
    assert!(
        pairs
            .iter()
            .all(|p| !p.original.is_empty() || !p.translation.is_empty())
    );
}

proptest! {
    #[test]
    fn every_block_is_in_one_pair(ja in page(), en in page()) {
        let (ours, theirs) = (blocks(Lang::ja(), &ja), blocks(Lang::en(), &en));
        is_whole(&align(&ours, &theirs), ours.len(), theirs.len());
    }

    #[test]
    fn what_is_known_breaks_nothing(
        ja in page(),
        en in page(),
        known in prop::collection::vec((0usize..30, 0usize..30), 0..6),
    ) {
        let (ours, theirs) = (blocks(Lang::ja(), &ja), blocks(Lang::en(), &en));
        is_whole(&align_known(&ours, &theirs, &known), ours.len(), theirs.len());
    }

    #[test]
    fn a_page_is_aligned_with_itself(ja in page()) {
        let ours = blocks(Lang::ja(), &ja);
        for (i, pair) in align(&ours, &ours).into_iter().enumerate() {
            prop_assert_eq!(pair, Pair { original: i..i + 1, translation: i..i + 1, is_certain: true });
        }
    }

    #[test]
    fn every_place_lies_in_the_text(text in "[あ「。12*`{}|\\\\#a &;\\[\\]()\\n<!>-]{0,60}") {
        for block in blocks(Lang::ja(), &text) {
            prop_assert!(text.get(block.at.range()).is_some());
            prop_assert!(text.get(block.inside.range()).is_some());
            for one in &block.passage.inlines {
                prop_assert!(text.get(one.at.range()).is_some());
                prop_assert!(block.passage.text.get(one.text.clone()).is_some());
            }
            for (at, c) in block.passage.text.char_indices() {
                let place = block.passage.span(at..at + c.len_utf8());
                let written = text.get(place.range());
                prop_assert!(written.is_some(), "{c} at {place:?}");
            }
        }
    }
}
