use super::{Voice, doubt, downloads, drawing, fact, indicator, link, mark};
use hakusho::render::html::Html;
use hakusho::render::view::*;

pub fn title(v: Voice) -> String {
    v.say(
        "第2次熊本市国際戦略",
        "The 2nd Kumamoto City International Strategy",
    )
}

fn summary(v: Voice) -> String {
    v.say(
        "熊本市が2024年3月に策定した分野別戦略です。2つの基本方針、5つの基本施策、11のリーディングプロジェクトと、その検証に使う13の指標をまとめました。",
        "The sectoral strategy that Kumamoto City formulated in March 2024: two basic policies, five basic measures, 11 leading projects, and the 13 indicators by which it is to be verified.",
    )
}

fn facts(v: Voice) -> Vec<Fact> {
    vec![
        fact(v.word("fact_body"), v.say("熊本市", "Kumamoto City")),
        fact(
            v.word("fact_period"),
            v.say("令和6年4月～令和13年3月", "April 2024 to March 2031"),
        ),
        fact(v.word("fact_as_of"), v.say("令和6年3月", "March 2024")),
        fact(v.word("fact_original"), v.say("英語", "English")),
    ]
}

pub fn card(v: Voice) -> ReportCard {
    ReportCard {
        body: v.say("熊本市", "Kumamoto City"),
        title: link(title(v), "overview.html"),
        summary: summary(v),
        facts: facts(v).split_off(1),
        report: link(v.word("all_editions"), "report.html"),
    }
}

pub fn report(v: Voice) -> Report {
    Report {
        body: v.say("熊本市", "Kumamoto City"),
        lead: vec![summary(v)],
        facts: facts(v),
        current: EditionCard {
            title: link(v.say("2024年版", "Edition 2024"), "overview.html"),
            facts: facts(v).split_off(1),
            links: vec![
                link(v.word("page_strategy"), "strategy.html"),
                link(v.word("page_indicators"), "indicators.html"),
                link(v.word("page_data"), "data.html"),
            ],
        },
        archive: Vec::new(),
    }
}

pub fn overview(v: Voice) -> Overview {
    let entry = |text: String, href: &str, what: Option<String>| ContentsEntry {
        title: link(text, href),
        description: what,
    };
    Overview {
        lead: vec![summary(v)],
        facts: facts(v),
        scope: Some(v.say(
            "資料の文章、指標、他都市との比較、友好・姉妹都市の説明をすべて収録しています。写真と体系図は手元の写しに含まれていません。",
            "The text, the indicators, the comparisons with other cities and the descriptions of the friendship and sister cities are all compiled here. Photographs and the structural diagram are not in our copy.",
        )),
        doubts: Some(link(v.words.count("doubts_pointer", 24, &[]), "doubts.html")),
        charts: vec![Chart { table: None, ..indicator::overnight_stays(v).chart.expect("the sample has a chart") }],
        indicators: Some(indicator::glance(v)),
        contents: vec![
            entry(v.say("はじめに", "Introduction"), "written.html", Some(v.say("策定の背景、位置づけ、期間", "Background, position and period"))),
            entry(v.say("基本方針1 戦略的な海外展開の推進", "Basic policy 1: strategic expansion overseas"), "written.html", None),
            entry(v.word("page_strategy"), "strategy.html", None),
            entry(v.word("page_indicators"), "indicators.html", None),
        ],
    }
}

pub fn written(v: Voice) -> Written {
    let figure = v.words.fill("figure_label", &[("n", "1")]);
    let ja = format!(
        r##"<p>熊本市は、2010年3月に「熊本市国際化指針」と「熊本市東アジア戦略」を策定し、<ruby>東<rp>（</rp><rt>ひがし</rt><rp>）</rp></ruby>アジアを中心に国際化と海外展開を進めてきました。<strong>2024年3月</strong>には、社会の変化に応じて第2次の戦略をまとめました<sup class="fn"><a href="#fn-1" id="fnref-1">1</a></sup>。</p>
<h2 id="background">策定の背景<a class="anchor" href="#background" aria-label="この節へのリンク"></a></h2>
<p>延べ宿泊者数は、<a href="indicator.html">342,649人（2019年）</a>を基準とし、{figure}のように2031年に800,000人をめざします。</p>
<ul><li>新型コロナウイルス感染症の世界的な広がりによる生活の変化</li><li>在留資格の新設<ul><li>半導体関連企業の進出</li></ul></li></ul>
<blockquote><p>世界に選ばれる「上質な生活都市」</p></blockquote>
<h2 id="position">位置づけと期間</h2>
<p>市の最上位計画である「熊本市第8次総合計画」の分野別戦略です。計画期間は令和6年4月から令和13年3月まで、4年目に中間の見直しを行います。</p>
<h3 id="s2-1">対応する計画</h3>
<dl><dt>分野別戦略</dt><dd>市全体の計画のもとで、一つの分野について定めるもの。</dd></dl>
<h2 id="framework">推進の体制</h2>
<p>庁内の横断的な連携と、外部の団体との協働により進めます。関連する語は<code>overnight-stays</code>のように書きます。</p>
<section class="footnotes" aria-label="注"><ol><li id="fn-1"><p>策定の月は資料の本文による。<a href="#fnref-1" aria-label="本文へ戻る">↩</a></p></li></ol></section>"##
    );
    let en = format!(
        r##"<p>In March 2010 Kumamoto City drew up its “Internationalization Guidelines” and its “East Asia Strategy”. In <strong>March 2024</strong> it answered a changed society with a second strategy<sup class="fn"><a href="#fn-1" id="fnref-1">1</a></sup>.</p>
<h2 id="background">Background<a class="anchor" href="#background" aria-label="link to this section"></a></h2>
<p>Overnight stays start from <a href="indicator.html">342,649 people (2019)</a> and, as {figure} shows, are to reach 800,000 in 2031.</p>
<ul><li>Changed ways of living after COVID-19 spread around the world</li><li>New residency statuses<ul><li>The arrival of semiconductor-related companies</li></ul></li></ul>
<blockquote><p>A “city of high-quality living” chosen by the world</p></blockquote>
<h2 id="position">Position and period</h2>
<p>It is a sectoral strategy under the city's highest-level plan, the 8th Comprehensive Plan. It runs from April 2024 to March 2031 and is to be revised in its fourth year.</p>
<h3 id="s2-1">The plan above it</h3>
<dl><dt>Sectoral strategy</dt><dd>A strategy for one field under the plan of the whole city.</dd></dl>
<h2 id="framework">How it is carried out</h2>
<p>Departments share information, and organizations outside the administration take part. Ids are written like <code>overnight-stays</code>.</p>
<section class="footnotes" aria-label="Notes"><ol><li id="fn-1"><p>The month is that of the opening text. <a href="#fnref-1" aria-label="back to the text">↩</a></p></li></ol></section>"##
    );
    Written {
        body: Html::written(if v.ja { ja } else { en }),
        node: Some(link(
            v.say(
                "基本方針1 戦略的な海外展開の推進",
                "Basic policy 1: strategic expansion overseas",
            ),
            "strategy.html#policy-1",
        )),
        doubts: Vec::new(),
        updated: Some(v.words.fill(
            "updated_line",
            &[("date", &v.say("令和8年11月20日", "20 November 2026"))],
        )),
        review: Some(v.word("review_checked")),
    }
}

fn node(v: Voice, id: &str, heading: u8, label: (&str, &str), title: (&str, &str)) -> Node {
    Node {
        id: id.to_owned(),
        label: v.say(label.0, label.1),
        number_note: None,
        title: v.say(title.0, title.1),
        title_lang: None,
        href: None,
        heading,
        summary: Vec::new(),
        items: Vec::new(),
        facts: Vec::new(),
        indicators: Vec::new(),
        links: Vec::new(),
        related: Vec::new(),
        as_printed: None,
        marks: Vec::new(),
        doubts: Vec::new(),
        notes: Vec::new(),
        sources: Vec::new(),
        children: Vec::new(),
    }
}

pub fn strategy(v: Voice) -> Strategy {
    let initiative = Node {
        items: vec![
            v.say("市ならではのコンテンツを「世界をひきつける物語」に磨き上げ、国内外に発信する。", "Refine what is unique to the city into a “story that captivates the world” and promote it at home and abroad."),
            v.say("台湾との地理的な近さと高雄市との友好交流を生かし、台湾からの人の流れを広げる。", "Use the geographic advantage with Taiwan and the friendly exchange with Kaohsiung to widen the flow of people from Taiwan."),
        ],
        ..node(v, "story-content", 5, ("主な取組", "Main initiative"), ("外国人のニーズに応じた、物語性のあるコンテンツの充実と戦略的な情報発信", "Richer content with a story, and strategic information in line with the needs of foreigners"))
    };
    let measure = Node {
        number_note: Some(v.word("number_inferred")),
        summary: vec![v.say("熊本城、清らかな水、水が育てた農水産物など、物語性のある資源の力を高め、国際会議の誘致と受入環境の整備につなげます。", "Strengthens resources with a story to tell, such as Kumamoto Castle, pure water and the produce grown with it, and builds on them in attracting conferences and receiving visitors.")],
        indicators: indicator::first_rows(v),
        marks: vec![mark(v, MarkKind::Copy, "5", "#doubt-5")],
        doubts: vec![doubt(v, "5", DoubtKind::Copy, v.say("見出しは「Basic Measure」だけで、番号が写しにありません。順序から1としました。", "The heading reads “Basic Measure” alone; the number is missing from the copy and is supplied from the order."), "Basic Measure")],
        sources: vec![SourceLine { title: title(v), href: Some("sources.html#strategy".to_owned()), place: Some(v.say("基本施策1", "Basic Measure 1")) }],
        children: vec![initiative],
        ..node(v, "measure-1", 4, ("基本施策1", "Basic measure 1"), ("世界をひきつけるブランドイメージの向上と効果的な情報発信", "Enhancement of a world-captivating brand image and effective transmission of information"))
    };
    let policy = Node {
        href: Some("written.html".to_owned()),
        items: vec![v.say("国・地域ごとの特性と本市との関係を踏まえて対象を絞り、戦略的に海外へ展開する。", "Expand overseas strategically, with efforts targeted by the character of each country or region and its relationship with the city.")],
        children: vec![measure],
        ..node(v, "policy-1", 3, ("基本方針1", "Basic policy 1"), ("戦略的な海外展開の推進", "Promotion of strategic overseas expansion"))
    };
    let root = Node {
        summary: vec![v.say("外へ向けた戦略的な海外展開と、内に向けた地域の国際化を2つの柱として、さまざまな分野で世界に選ばれる都市をめざします。", "With strategic expansion overseas on the outside and internationalization of the region on the inside as its two pillars, Kumamoto aims to be chosen by the world in many fields.")],
        children: vec![policy],
        ..node(v, "vision", 2, ("めざす姿", "Vision"), ("世界に選ばれる「上質な生活都市」", "A “city of high-quality living” chosen by the world"))
    };
    let project = Node {
        related: vec![link(v.say("基本施策1", "Basic measure 1"), "#measure-1")],
        ..node(
            v,
            "project-1",
            3,
            ("リーディングプロジェクト(1)", "Leading project (1)"),
            (
                "「地下水都市・熊本」と「熊本水ブランド」の認知度向上",
                "Better known: “Groundwater City Kumamoto” and the “Kumamoto Water Brand”",
            ),
        )
    };
    Strategy {
        lead: vec![v.say(
            "めざす姿のもとに基本方針、基本施策、主な取組が並びます。",
            "Under the vision stand basic policies, basic measures and main initiatives.",
        )],
        chart: Some(Chart {
            id: "strategy-chart".to_owned(),
            number: None,
            title: v.word("strategy_chart"),
            marks: Vec::new(),
            subtitle: None,
            wide: drawing(v, "strategy", "wide"),
            narrow: drawing(v, "strategy", "narrow"),
            notes: Vec::new(),
            sources: Vec::new(),
            table: None,
            downloads: downloads(v, "SVG").split_off(1),
        }),
        roots: vec![root],
        cross: vec![CrossLevel {
            id: "cross-project".to_owned(),
            name: v.say("リーディングプロジェクト", "Leading projects"),
            nodes: vec![project],
        }],
    }
}
