use super::{Piece, prose};
use crate::source::{FileId, Span};
use pulldown_cmark::{Event, html};

/// The prose as HTML, with ruby, placeholders and parts in short forms.
fn shown(text: &str) -> String {
    let read = prose(text, Span::new(FileId(0), 0..text.len()));
    let events = read.pieces.into_iter().map(|(piece, _)| match piece {
        Piece::Md(event) => event,
        Piece::Ruby { base, reading } => Event::Text(format!("({base}:{reading})").into()),
        Piece::Placeholder(p) => Event::Text(format!("[{}]", p.id).into()),
        Piece::Part(p) => Event::Text(format!("[{:?}]", p.kind).into()),
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    out.trim_end().to_owned()
}

#[track_caller]
fn shows(text: &str, html: &str) {
    assert_eq!(shown(text), html, "{text}");
}

#[test]
fn emphasis_beside_japanese_punctuation_is_read() {
    shows(
        "**「強調」**です。",
        "<p><strong>「強調」</strong>です。</p>",
    );
    shows("**重要。**次です", "<p><strong>重要。</strong>次です</p>");
    shows(
        "これは**「強調」**です",
        "<p>これは<strong>「強調」</strong>です</p>",
    );
    shows("これは*（注）*です", "<p>これは<em>（注）</em>です</p>");
    shows("**65.1%**です", "<p><strong>65.1%</strong>です</p>");
    shows("約**△3.2**です", "<p>約<strong>△3.2</strong>です</p>");
    shows("「**強調**」です", "<p>「<strong>強調</strong>」です</p>");
    shows(
        "**強調**。**「次」**と**「前」**",
        "<p><strong>強調</strong>。<strong>「次」</strong>と<strong>「前」</strong></p>",
    );
    shows(
        "***「両方」***です",
        "<p><em><strong>「両方」</strong></em>です</p>",
    );
    shows(
        "**[「一覧」](page:a)**です",
        "<p><strong><a href=\"page:a\">「一覧」</a></strong>です</p>",
    );
    shows("**`{crew}`**です", "<p><strong>[crew]</strong>です</p>");
    shows(
        "人口は**`{crew}`**です",
        "<p>人口は<strong>[crew]</strong>です</p>",
    );
}

#[test]
fn what_is_no_emphasis_stays() {
    shows("3*4*5は", "<p>3<em>4</em>5は</p>");
    shows("`**「a」**b`", "<p><code>**「a」**b</code></p>");
    shows("\\*「a」\\*b", "<p>*「a」*b</p>");
    shows(
        "[a](https://example.org/」**x)",
        "<p><a href=\"https://example.org/%E3%80%8D**x\">a</a></p>",
    );
    shows("* 「項目」", "<ul>\n<li>「項目」</li>\n</ul>");
}

#[test]
fn a_line_break_between_japanese_makes_no_space() {
    shows("日本語\n日本語", "<p>日本語日本語</p>");
    shows("**日本語**\n日本語", "<p><strong>日本語</strong>日本語</p>");
    shows("日本語、\n`{crew}`です", "<p>日本語、[crew]です</p>");
    shows(
        "日本語[^a]\n日本語\n\n[^a]: 注",
        "<p>日本語<sup class=\"footnote-reference\"><a href=\"#a\">1</a></sup>日本語</p>\n<div class=\"footnote-definition\" id=\"a\"><sup class=\"footnote-definition-label\">1</sup>\n<p>注</p>\n</div>",
    );
    shows("日本語\nEnglish", "<p>日本語\nEnglish</p>");
    shows("English\nwords", "<p>English\nwords</p>");
    shows("日本語  \n日本語", "<p>日本語<br />\n日本語</p>");
}

#[test]
fn ruby_is_read_also_in_tables_and_headings() {
    shows("{戦略|せんりゃく}です", "<p>(戦略:せんりゃく)です</p>");
    shows(
        "## {港|みなと}の{計画|けいかく} {#plan}",
        "<h2 id=\"plan\">(港:みなと)の(計画:けいかく)</h2>",
    );
    shows("\\{戦略|せん}", "<p>{戦略|せん}</p>");
    shows("`{戦略|せん}`", "<p><code>{戦略|せん}</code></p>");
    shows(
        "{戦略} {|a} {a|} {a|b|c}",
        "<p>{戦略} {|a} {a|} {a|b|c}</p>",
    );
    assert!(shown("| a |\n|---|\n| {戦略\\|せん} |").contains("<td>(戦略:せん)</td>"));
}

#[test]
fn html_is_text_and_comments_vanish() {
    shows("a <b>x</b> <!-- y -->z", "<p>a &lt;b&gt;x&lt;/b&gt; z</p>");
    shows("<!-- parity: ignore, reason -->\n\n文", "<p>文</p>");
    shows("<div>\nx\n</div>", "<p>&lt;div&gt;\nx\n&lt;/div&gt;</p>");
}

#[test]
fn parts_take_the_place_of_their_blocks() {
    shows("```chart trend\n```", "[Chart]");
    shows(
        "```text\n**「a」**b\n```",
        "<pre><code class=\"language-text\">**「a」**b\n</code></pre>",
    );
}
