//! Input that nobody hopes for: the drawing stays true, well-formed and finite.

mod comparisons;
mod time;

use crate::cases::{dec, id, painted, series};
use hakusho::chart::kind::*;
use hakusho::chart::{Chart, ChartError, Column, Frame, Grid, Head, Width};
use hakusho::lang::Lang;
use hakusho::value::Period;
use hakusho::value::write::YearStyle;
use quick_xml::Reader;
use quick_xml::events::Event;

const HOSTILE: &str = "<&\">'\u{1}\u{ffff}]]> 長い名前がどこまでも続いて終わらない場合でも図からあふれない a-very-long-name-without-any-place-to-break-it-at-all";

fn frame(lang: Lang, width: Width, text: &str) -> Frame {
    Frame {
        lang,
        years: YearStyle::Short,
        width,
        key: id("x"),
        title: text.into(),
        desc: text.into(),
    }
}

/// Series over columns; a value that is no number is missing, and says why.
fn gridded(columns: Vec<Column>, values: &[&[&str]], text: &str) -> Grid {
    let row = |(at, values): (usize, &&[&str])| {
        let mut row = series(&format!("s{at}"), text, values, Some(0));
        row.slot = at;
        for cell in row.cells.iter_mut().filter(|c| c.value.is_none()) {
            cell.missing = Some(text.into());
        }
        row
    };
    Grid {
        unit: text.into(),
        columns,
        series: values.iter().enumerate().map(row).collect(),
    }
}

fn columns(count: usize, partial: Option<&str>) -> Vec<Column> {
    (0..count)
        .map(|i| Column {
            head: Head::Period(Period::FiscalYear(2004 + i as i32)),
            broken: None,
            partial: partial.map(Into::into),
        })
        .collect()
}

fn stacked(values: &[&[&str]], text: &str) -> Chart {
    let count = values.first().map_or(0, |v| v.len());
    Chart::StackedColumns(StackedColumns {
        grid: Grid {
            unit: text.into(),
            columns: columns(count, (!text.is_empty()).then_some(text)),
            series: painted(
                (0..)
                    .zip(values)
                    .map(|(i, v)| series(&format!("s{i}"), text, v, Some(0)))
                    .collect(),
            ),
        },
        total: values.first().map(|v| series("total", text, v, Some(0))),
    })
}

fn dated(period: Period, grade: Grade, value: &str) -> Dated {
    Dated {
        period,
        value: dec(value),
        bound: None,
        grade,
        partial: true,
        mark: Some("†".into()),
    }
}

fn path(points: Vec<Dated>, text: &str) -> Chart {
    Chart::TargetPath(TargetPath {
        id: id("i"),
        unit: None,
        unit_head: text.into(),
        points,
        words: GradeWords {
            baseline: text.into(),
            actual: text.into(),
            projection: text.into(),
            target: text.into(),
        },
        connection: Some(text.into()),
        undated: text.into(),
        way: None,
        gap: None,
        kept: None,
        span: None,
    })
}

fn cumulative(goal: &str, parts: &[&str], text: &str) -> Chart {
    let part = |(i, v): (usize, &&str)| Part {
        period: Period::Year(2000 + i as i32),
        value: v.parse().ok(),
        partial: i % 2 == 0,
    };
    Chart::CumulativeTarget(CumulativeTarget {
        id: id("i"),
        unit: None,
        goal: dec(goal),
        span: Period::NotStated,
        parts: parts.iter().enumerate().map(part).collect(),
        so_far: text.into(),
        target: text.into(),
        left: text.into(),
    })
}

fn ranking(values: &[&str], text: &str) -> Chart {
    let place = |(i, v): (usize, &&str)| Place {
        id: id(&format!("p{i}")),
        rank: Some(u32::MAX - i as u32),
        rank_label: text.chars().take(6).collect(),
        name: text.into(),
        value: v.parse().ok(),
        own: i == 0,
    };
    Chart::RankingBars(RankingBars {
        period: Period::NotStated,
        unit: None,
        places: values.iter().enumerate().map(place).collect(),
    })
}

fn deep(depth: usize, text: &str) -> Chart {
    let mut branch = Branch::default();
    for level in 0..depth {
        let leaf = Leaf {
            number: Some(text.chars().take(4).collect()),
            title: text.into(),
            href: Some(text.into()),
        };
        branch = Branch {
            number: Some(level.to_string()),
            title: text.into(),
            href: Some(text.into()),
            note: Some(text.into()),
            tallies: Vec::new(),
            leaves: vec![leaf.clone()],
            children: vec![branch.clone(), branch],
        };
    }
    let level = Level {
        plural: text.into(),
        name: text.into(),
    };
    Chart::Tree(Tree {
        levels: vec![level; depth],
        roots: vec![branch],
        bands: vec![Band {
            name: text.into(),
            chips: Vec::new(),
        }],
    })
}

fn strip(values: &[&str]) -> Chart {
    Chart::TargetStrip(TargetStrip {
        id: id("i"),
        figures: values
            .iter()
            .map(|v| (Period::NotStated, Grade::Target, dec(v)))
            .collect(),
    })
}

fn hostile() -> Vec<Chart> {
    let lots: Vec<String> = (0..60).map(|n| (n * n * 997 % 3001).to_string()).collect();
    let lots: Vec<&str> = lots.iter().map(String::as_str).collect();
    let mut charts = Vec::new();
    for text in ["", "字", HOSTILE] {
        charts.extend([
            stacked(&[&["1"]], text),
            stacked(&[&["0", "0"], &["0", "0"]], text),
            stacked(&[&["5", "5", "5"], &["-", "-", "-"]], text),
            stacked(&[&["-3.2", "4"], &["-1", "-"]], text),
            stacked(&[&["199999999999999", "1"]], text),
            stacked(&[&["0.0000000000000000001"]], text),
            stacked(&[&lots, &lots, &lots, &lots, &lots], text),
            path(vec![dated(Period::Year(2020), Grade::Baseline, "0")], text),
            path(
                vec![dated(Period::NotStated, Grade::Target, "1000000000000000")],
                text,
            ),
            path(
                vec![
                    dated(Period::Year(1), Grade::Baseline, "-5"),
                    dated(Period::Year(9999), Grade::Target, "5"),
                ],
                text,
            ),
            path(
                (0..40)
                    .map(|n| {
                        dated(
                            Period::Month(2020 + n / 12, (n % 12) as u8 + 1),
                            Grade::Actual,
                            "7",
                        )
                    })
                    .collect(),
                text,
            ),
            path(
                (0..9)
                    .map(|_| dated(Period::Year(2020), Grade::Target, "3"))
                    .collect(),
                text,
            ),
            cumulative("10", &["20", "30"], text),
            cumulative("0", &[], text),
            cumulative("1000000000000000", &["0.01", "-"], text),
            ranking(&["0", "0"], text),
            ranking(&["1000000000000000", "-1000000000000000", "-"], text),
            deep(1, text),
            deep(3, text),
            deep(7, text),
        ]);
    }
    charts.extend([
        strip(&["0"]),
        strip(&["-1", "1"]),
        strip(&["1000000000000000"]),
    ]);
    charts
}

/// Every element has ended, every `id` is the chart's own, every number has
/// two decimals at most.
pub fn assert_sound(text: &str, prefix: &str) {
    let mut reader = Reader::from_str(text);
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(e) | Event::Empty(e)
                if e.attributes().any(|a| a.unwrap().key.as_ref() == "style") =>
            {
                panic!("inline style in {text}")
            }
            Event::Start(e) => {
                depth += 1;
                for a in e.attributes().map(Result::unwrap) {
                    let value = a.value.as_ref();
                    assert!(
                        a.key.as_ref() != "id" || value.starts_with(prefix),
                        "id {value}"
                    );
                }
            }
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    for attribute in [
        "x",
        "y",
        "width",
        "height",
        "cx",
        "cy",
        "r",
        "viewBox",
        "d",
        "rx",
        "stroke-width",
    ] {
        for value in text
            .split(&format!(" {attribute}=\""))
            .skip(1)
            .filter_map(|s| s.split('"').next())
        {
            for n in value
                .split([' ', 'M', 'L', 'V', 'H', 'A', 'Z'])
                .filter(|n| !n.is_empty())
            {
                let finite = n
                    .parse::<f64>()
                    .unwrap_or_else(|_| panic!("{attribute}=\"{value}\""));
                assert!(finite.abs() < 1e7, "{attribute}=\"{value}\"");
                assert!(
                    n.split('.').nth(1).is_none_or(|d| d.len() <= 2),
                    "{attribute}=\"{value}\""
                );
            }
        }
    }
}

#[test]
fn nothing_breaks_a_drawing() {
    for lang in [Lang::ja(), Lang::en()] {
        for width in [Width::Wide, Width::Narrow] {
            for (i, chart) in hostile().into_iter().enumerate() {
                let drawing = match chart.draw(&frame(lang.clone(), width, HOSTILE)) {
                    Ok(drawing) => drawing,
                    Err(e) => panic!("chart {i} ({}): {e}", chart.kind().name()),
                };
                assert_sound(&drawing.inline(), "x");
                assert_sound(&drawing.file(), "");
            }
        }
    }
}

#[test]
fn what_cannot_be_drawn_truly_is_refused() {
    let draw = |chart: Chart| {
        chart
            .draw(&frame(Lang::ja(), Width::Wide, "t"))
            .unwrap_err()
    };
    let uneven = |mut chart: Chart| {
        if let Chart::StackedColumns(c) = &mut chart {
            c.grid.columns.pop();
        }
        chart
    };
    assert_eq!(draw(stacked(&[], "")), ChartError::Empty);
    assert_eq!(draw(stacked(&[&["-", "-"]], "")), ChartError::Empty);
    assert_eq!(draw(path(vec![], "")), ChartError::Empty);
    assert_eq!(draw(ranking(&["-"], "")), ChartError::Empty);
    assert_eq!(draw(strip(&[])), ChartError::Empty);
    assert_eq!(
        draw(Chart::Tree(Tree {
            levels: vec![],
            roots: vec![],
            bands: vec![]
        })),
        ChartError::Empty
    );
    assert_eq!(
        draw(strip(&["1000000000000001"])),
        ChartError::TooLarge(dec("1000000000000001"))
    );
    assert_eq!(
        draw(cumulative("-1", &[], "")),
        ChartError::Negative(dec("-1"))
    );
    assert_eq!(
        draw(stacked(&[["1"].as_slice(); 6], "")),
        ChartError::TooManySeries { found: 6 }
    );
    assert!(matches!(
        draw(uneven(stacked(&[&["1", "2"]], ""))),
        ChartError::Uneven {
            found: 2,
            expected: 1,
            ..
        }
    ));
}

#[test]
fn twenty_points_stay_small() {
    let values: Vec<String> = (0..20).map(|n| (1000 + n * 37).to_string()).collect();
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    for width in [Width::Wide, Width::Narrow] {
        let drawing = stacked(&[&values, &values, &values], "")
            .draw(&frame(Lang::ja(), width, "t"))
            .unwrap();
        assert!(
            drawing.inline().len() < 15_000,
            "{}",
            drawing.inline().len()
        );
        assert!(drawing.file().len() < 20_000, "{}", drawing.file().len());
    }
}

#[test]
fn a_missing_value_is_no_point() {
    let chart = stacked(&[&["1", "-"], &["-", "2"]], "");
    let drawing = chart.draw(&frame(Lang::en(), Width::Wide, "t")).unwrap();
    let parts: Vec<_> = drawing
        .points()
        .iter()
        .filter(|p| p.series != id("total"))
        .collect();
    assert_eq!(parts.len(), 2);
    assert!(drawing.points().iter().all(|p| !p.value.is_zero()));
}

#[test]
fn figures_of_different_measures_are_not_connected() {
    let points = vec![
        dated(Period::Year(2020), Grade::Baseline, "1"),
        dated(Period::Year(2030), Grade::Target, "9"),
    ];
    let mut chart = path(points, "words");
    let dashed = |chart: &Chart| {
        chart
            .draw(&frame(Lang::en(), Width::Wide, "t"))
            .unwrap()
            .file()
            .contains("stroke-dasharray")
    };
    assert!(dashed(&chart));
    if let Chart::TargetPath(c) = &mut chart {
        c.connection = None;
    }
    assert!(!dashed(&chart));
}

#[test]
fn links_are_live_on_a_page_and_absent_from_a_file() {
    let drawing = deep(2, "a & b")
        .draw(&frame(Lang::en(), Width::Wide, "t"))
        .unwrap();
    assert!(
        drawing
            .inline()
            .contains("<a href=\"a &amp; b\" aria-label=\"1 a &amp; b a &amp; b\">")
    );
    assert!(drawing.inline().contains("role=\"group\""));
    assert!(!drawing.file().contains("<a "));
    let plain = strip(&["1"])
        .draw(&frame(Lang::en(), Width::Wide, "t"))
        .unwrap()
        .inline();
    assert!(plain.contains("role=\"img\"") && plain.contains("<g aria-hidden=\"true\""));
}
