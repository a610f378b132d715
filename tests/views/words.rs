//! What readers are told of figures, in both languages, by a small publication.

use crate::sample::Sample;
use hakusho::model::{FigureIx, IndicatorIx, Role, TableIx};
use hakusho::render::part::{judgement, kpi, observation, table};
use hakusho::render::scope::EditionScope;
use hakusho::render::view::{DataTable, Judgement, Standing};

const TEXT: &str = r#"{ ja = "名", en = "name" }"#;

/// A publication whose edition holds these files.
fn small(files: &[(&str, &str)]) -> Sample {
    let site = format!(
        r#"title = {TEXT}
description = {TEXT}
base_url = "https://example.org/"
languages = ["ja", "en"]
theme = "default"
[publisher]
name = {TEXT}
contact = {TEXT}
[licence]
name = {TEXT}
[judgement]
on_track = "95"
behind = "70"
[[missing]]
id = "not-rated"
title = {{ ja = "評価なし", en = "not rated" }}
[[unit]]
id = "person"
name = {{ ja = "人", en = "people" }}
forms = {{ ja = {{ other = "{{n}}人" }}, en = {{ one = "{{n}} person", other = "{{n}} people" }} }}
"#
    );
    let report = format!(
        r#"title = {TEXT}
summary = {TEXT}
body = {{ ja = "甲市", en = "Ko City" }}
original = "ja"
current = "2024"
[translation]
status = "unofficial"
policy = "notice"
"#
    );
    let edition = format!(
        r#"title = {TEXT}
period = "2024-04..2031-03"
as_of = "2024-03"
published = "not-stated"
[[source]]
id = "paper"
title = {TEXT}
publisher = {TEXT}
date = "not-stated"
"#
    );
    let mut all = vec![
        ("hakusho.toml", site.as_str()),
        ("content/r/report.toml", &report),
        ("content/r/2024/edition.toml", &edition),
    ];
    all.extend(files);
    Sample::of(&all)
}

fn indicators(text: &str) -> Sample {
    small(&[("content/r/2024/indicators.toml", text)])
}

/// An indicator with a target for FY2030 and these lines.
fn indicator(lines: &str) -> Sample {
    indicators(&format!(
        r#"[[indicator]]
id = "guests"
title = {TEXT}
definition = "not-stated"
unit = "person"
owner = "not-stated"
source = "paper"
{lines}
"#
    ))
}

fn in_both<T>(sample: &Sample, look: impl Fn(&EditionScope) -> T) -> [T; 2] {
    let seen = std::cell::RefCell::new(Vec::new());
    sample.for_each(|scope| seen.borrow_mut().push(look(scope)));
    let seen = seen.into_inner();
    seen.try_into()
        .unwrap_or_else(|_| panic!("one edition in two languages"))
}

fn judged(lines: &str) -> [Judgement; 2] {
    in_both(&indicator(lines), |scope| {
        judgement::judgement(scope, IndicatorIx(0))
    })
}

const RISING: &str = r#"direction = "increase"
measure = "annual"
baseline = { period = "FY2020", value = 100000 }
targets = [{ period = "FY2030", value = 600001 }]
"#;

#[test]
fn a_judgement_gives_its_sum() {
    let lines = |actual: &str| {
        format!(
            "{RISING}path = \"linear\"\nactuals = [{{ period = \"FY2025\", value = {actual} }}]"
        )
    };
    let [ja, en] = judged(&lines("360000"));
    assert_eq!(ja.standing, Standing::OnTrack);
    assert_eq!(
        en.sum.as_deref(),
        Some(
            "360,000 people against 350,001 people needed in FY2025: attainment 102.9%, 9,999 people above."
        )
    );
    assert_eq!(
        ja.sum.as_deref(),
        Some(
            "令和7年度に必要な水準350,001人に対して、実績は360,000人です（達成率102.9%、9,999人上回る）。"
        )
    );
    assert_eq!(judged(&lines("300000"))[0].standing, Standing::Behind);
    assert_eq!(judged(&lines("200000"))[0].standing, Standing::OffTrack);
    let [ja, en] = judged(&lines("600001"));
    assert_eq!(ja.standing, Standing::Achieved);
    assert_eq!(
        en.sum.as_deref(),
        Some(
            "600,001 people in FY2025 against the target of 600,001 people (FY2030): attainment 100%."
        )
    );
}

#[test]
fn without_a_judgement_the_reason_is_given() {
    let cases = [
        ("", "No result is available yet, so no status is given."),
        (
            "actuals = [{ period = \"FY2025\", value = 3 }]",
            "The source does not state a path to the target (how far it should be in each year), so no status can be given.",
        ),
        (
            "actuals = [{ period = \"2025?\", value = 3 }]",
            "The source does not say whether its years are calendar or fiscal years, so no status can be given.",
        ),
        (
            "actuals = [{ period = \"FY2025\", value = 3, covers = \"..2025-09\" }]",
            "The result covers only part of its period, so no status can be given.",
        ),
    ];
    for (line, reason) in cases {
        let [_, en] = judged(&format!("{RISING}{line}"));
        assert_eq!(en.reason.as_deref(), Some(reason));
        assert_eq!(en.sum, None);
    }
}

#[test]
fn yearly_figures_add_up_towards_a_total() {
    let [ja, en] = judged(
        r#"direction = "increase"
measure = "annual"
baseline = { period = "FY2019", value = 2074 }
targets = [{ period = "FY2023", value = 10000, measure = "cumulative", span = "FY2020..FY2023" }]
actuals = [{ period = "FY2020", value = 1620 }, { period = "FY2021", value = 2025 }, { period = "FY2022", value = 2315 }]"#,
    );
    assert_eq!(en.standing, Standing::Unjudged);
    assert_eq!(
        en.sum.as_deref(),
        Some(
            "5,960 people so far (FY2020–FY2022) of the target of 10,000 people over FY2020–FY2023; 4,040 people remaining."
        )
    );
    assert_eq!(
        ja.sum.as_deref(),
        Some(
            "令和2年度〜令和4年度の累計は5,960人です。令和2年度〜令和5年度の目標10,000人まで、残り4,040人です。"
        )
    );
}

#[test]
fn a_point_parts_number_and_unit() {
    let sample = indicator(
        r#"direction = "increase"
measure = "annual"
baseline = { period = "not-stated", value = "1,000", bound = "at-least", state = "provisional" }
targets = [{ period = "FY2030", missing = "not-rated" }]"#,
    );
    let [ja, en] = in_both(&sample, |scope| {
        [Role::Baseline, Role::Target(0)]
            .map(|role| observation::point(scope, IndicatorIx(0), role))
    });
    let shown = |p: &hakusho::render::view::Point| {
        [&p.before, &p.value, &p.after].map(|part| part.as_str().to_owned())
    };
    assert_eq!(shown(&ja[0]), ["", "1,000", "人以上"]);
    assert_eq!(shown(&en[0]), ["at least ", "1,000", " people"]);
    assert_eq!(en[0].period, "year not stated");
    assert_eq!(en[0].sub.as_deref(), Some("provisional"));
    assert_eq!(ja[1].missing.as_deref(), Some("評価なし"));
    assert_eq!(ja[1].value, "―");
}

fn tables(toml: &str, csv: &str) -> [DataTable; 2] {
    let toml = format!(
        r#"[[table]]
id = "t"
file = "data/t.csv"
title = {TEXT}
source = "paper"
{toml}"#
    );
    let sample = small(&[
        ("content/r/2024/tables.toml", &toml),
        ("content/r/2024/data/t.csv", csv),
    ]);
    in_both(&sample, |scope| table::data_table(scope, TableIx(0)))
}

fn cells(table: &DataTable) -> Vec<Vec<&str>> {
    let rows = table.rows.iter();
    rows.map(|row| row.cells.iter().map(|c| c.text.as_str()).collect())
        .collect()
}

const SERIES: &str = r#"kind = "series"
missing = { "-" = "not-established" }
unit = "person"
measure = "annual"
[table.periods]
"R4" = "FY2022"
"R5" = { period = "FY2023", covers = "..2024-01" }
[table.total]
row = "total"
[[table.cover]]
row = "south"
column = "R4"
covers = "2022-07.."
[[table.column]]
name = "desk"
type = "dimension"
title = { ja = "窓口", en = "Desk" }
[table.column.labels]
north = { ja = "北", en = "North" }
south = { ja = "南", en = "South" }
total = { ja = "計", en = "Total" }
"#;

#[test]
fn a_series_tells_what_its_cells_cover() {
    let [ja, en] = tables(
        SERIES,
        "desk,R4,R5\nnorth,-,2\nsouth,\"1,000\",3\ntotal,\"1,000\",5\n",
    );
    assert_eq!(
        cells(&en),
        [
            ["North", "-", "2"],
            ["South", "1,000", "3"],
            ["Total", "1,000", "5"]
        ]
    );
    assert_eq!(ja.head[2].text, "令和5年度");
    assert_eq!(ja.head[2].sub.as_deref(), Some("令和6年1月末まで"));
    assert_eq!(ja.notes[0].text, "南の令和4年度は令和4年7月からの値です。");
    assert_eq!(
        en.notes[0].text,
        "South, FY2022: counted from July 2022 only."
    );
    assert_eq!(
        en.rows[1].cells[1].marks[0].href,
        format!("#{}", en.notes[0].id)
    );
    assert!(en.rows[2].total);
    assert_eq!(en.legend[0].detail, "not established yet");
    assert_eq!(en.unit.as_deref(), Some("Unit: people"));
}

#[test]
fn the_same_table_may_stand_twice() {
    let [_, en] = tables(SERIES, "desk,R4,R5\nsouth,1,3\ntotal,1,3\n");
    let other = table::within("page", en.clone());
    assert_eq!(other.id, format!("page--{}", en.id));
    assert_eq!(
        other.rows[0].cells[1].marks[0].href,
        format!("#{}", other.notes[0].id)
    );
}

#[test]
fn a_ranking_knows_its_own_city_and_hides_keys() {
    let [ja, en] = tables(
        r#"kind = "ranking"
period = "2019?"
unit = "person"
missing = { "-" = "not-stated" }
[[table.column]]
name = "key"
type = "key"
title = { ja = "鍵", en = "Key" }
[[table.column]]
name = "city"
type = "choice"
title = { ja = "市", en = "City" }
[table.column.labels]
ko = { ja = "甲市", en = "Ko City" }
otsu = { ja = "乙市", en = "Otsu City" }
[[table.column]]
name = "rank"
type = "rank"
title = { ja = "順位", en = "Rank" }
[[table.column]]
name = "value"
type = "number"
title = { ja = "客数", en = "Guests" }
missing = { "-" = "not-applicable" }
[[table.column]]
name = "rooms"
type = "number"
title = { ja = "部屋", en = "Rooms" }
"#,
        "key,city,rank,value,rooms\na,otsu,1,10,-\nb,ko,2,-,4\n",
    );
    assert_eq!(ja.head.len(), 4);
    assert_eq!(
        cells(&en),
        [
            ["Otsu City", "1", "10", "not stated"],
            ["Ko City", "2", "not applicable", "4"]
        ],
        "one mark with two meanings gives way to the words"
    );
    assert!(en.legend.is_empty());
    assert!(en.rows[1].own && !en.rows[0].own);
    assert!(en.rows[0].cells[0].head);
}

#[test]
fn figures_are_placed_with_bound_and_note() {
    let figures = format!(
        r#"[[figure]]
id = "screens"
title = {TEXT}
unit = "person"
period = "not-stated"
value = 1000
bound = "at-least"
as_printed = "千人以上"
printed_under = "人数"
source = "paper"
"#
    );
    let sample = small(&[("content/r/2024/figures.toml", &figures)]);
    let [ja, en] = in_both(&sample, |scope| table::figures_table(scope, &[FigureIx(0)]));
    let expected = [
        "name",
        "year not stated",
        "at least 1,000 people",
        "千人以上",
        "―",
    ];
    assert_eq!(cells(&en), [expected]);
    assert_eq!(en.rows[0].cells[3].lang.as_deref(), Some("ja"));
    assert_eq!(ja.rows[0].cells[2].text, "1,000人以上");
    assert_eq!(ja.notes[0].text, "資料では「人数」の欄に記載");
}

#[test]
fn an_indicator_without_a_node_stands_under_the_whole_document() {
    let [ja, en] = in_both(&indicator(RISING), |scope| kpi::groups(scope, None));
    assert_eq!(ja[0].title, "資料全体");
    assert_eq!(en[0].rows[0].targets.len(), 1);
    assert!(en[0].rows[0].latest.is_none());
}
