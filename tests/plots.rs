//! What each chart of a small publication draws, number by number:
//! `plots/charts.txt` is the publication with its charts, `plots/drawn.txt`
//! what is drawn. `HAKUSHO_BLESS=1 cargo test --test plots` rewrites the
//! second; the diff is then read by a person.

mod small;

use hakusho::lang::Lang;
use hakusho::model::{
    self, ChartWhat, Edition, GridChart, Line, Measured, PlotCell, Publication, Told,
};
use hakusho::parse;
use std::fmt::Write;

const CHARTS: &str = include_str!("plots/charts.txt");
const DRAWN: &str = "tests/plots/drawn.txt";

fn publication() -> Publication {
    let (draft, parsed) = parse::parse(&small::tree(small::files(CHARTS)));
    let (publication, resolved) = model::resolve(&draft);
    assert!(!parsed.has_errors(), "{parsed:#?}");
    assert!(!resolved.has_errors(), "{resolved:#?}");
    publication.expect("content without errors is a publication")
}

#[test]
fn partial_numbers_are_set_against_no_whole_ones() {
    let case = include_str!("plots/partial.txt");
    let (made, found) = small::run(&small::tree(small::files(case)));
    let made = made.unwrap_or_else(|| panic!("{found:#?}"));
    let said = |chart: &str| {
        let name = format!("{chart}.en.svg");
        let file = made.iter().find(|(path, _)| path.ends_with(&name));
        let (_, bytes) = file.unwrap_or_else(|| panic!("no {name}"));
        let text = String::from_utf8(bytes.clone()).expect("drawings are UTF-8");
        let desc = text.split_once("<desc").and_then(|(_, rest)| {
            let (_, rest) = rest.split_once('>')?;
            Some(rest.split_once("</desc>")?.0.to_owned())
        });
        desc.unwrap_or_else(|| panic!("{name} says nothing"))
    };
    let ids = ["bars-one", "bars-two", "bars-partial", "donut", "dots"];
    let ids = ids.into_iter().chain(["lines-one", "lines-three", "slope"]);
    let all: Vec<String> = ids.map(|id| format!("{id}: {}", said(id))).collect();
    assert_eq!(all, SAID_OF_PARTIAL);
}

/// What the charts of `plots/partial.txt` say: `outer` of FY2022 and all of
/// FY2023 cover a part of their year.
const SAID_OF_PARTIAL: [&str; 8] = [
    "bars-one: Bar chart: FY2022 for Inner, Middle, Outer. Highest: Inner, 50 people. Lowest: Middle, 20 people. Values for a part of a period are left out of this comparison. Outer (from July 2022): 5 people.",
    "bars-two: Bar chart: FY2022, FY2023 (to Jan 2024) for North, South, West. Highest: FY2022, North, 1,048 people. Lowest: FY2022, South, 7 people. Values for a part of a period are left out of this comparison.",
    "bars-partial: Bar chart: FY2023 (to Jan 2024) for North, South, West. Highest: North (to Jan 2024), 120 people. Lowest: West (to Jan 2024), 20 people.",
    "donut: Donut chart of Inner, Middle, Outer, FY2022.",
    "dots: Dot plot: FY2021, FY2022 for Inner, Middle, Outer. Widest apart: Middle, from 20 people to 30 people. Values for a part of a period are left out of this comparison.",
    "lines-one: Line chart of Outer, FY2021 to FY2022. FY2022 (part of the period only): 5 people. Latest value for a whole period: 60 people in FY2021.",
    "lines-three: Line chart of Inner, Middle, Outer, FY2021 to FY2022. In FY2022, Inner is highest at 50 people and Middle lowest at 20 people. Values for a part of a period are left out of this comparison.",
    "slope: Slope chart of Inner, Middle, Outer, FY2021 to FY2022. Largest rise: Inner, from 40 people to 50 people. Largest fall: Middle, from 30 people to 20 people. Values for a part of a period are left out of this comparison.",
];

#[test]
fn every_chart_draws_what_it_says() {
    let publication = publication();
    let edition = &publication.reports[0].editions[0];
    let mut drawn = String::new();
    for chart in &edition.charts {
        if let ChartWhat::Grid(grid) = &chart.what {
            let _ = writeln!(drawn, "{} {}", chart.id, grid.kind.name());
            write_plot(&mut drawn, edition, grid, publication.fiscal_start);
        }
    }
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(DRAWN);
    if std::env::var_os("HAKUSHO_BLESS").is_some() {
        std::fs::write(&path, &drawn).expect("the expected text is writable");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(drawn, expected);
}

fn write_plot(to: &mut String, edition: &Edition, grid: &GridChart, fiscal_start: u8) {
    let plot = grid.plot(edition, fiscal_start);
    let unit = match &plot.measured {
        Measured::Unit(unit) => unit.id.to_string(),
        Measured::Mixed(one, other) => format!("{} and {}", one.id, other.id),
        Measured::Rows => "rows".to_owned(),
        Measured::Bare => "bare".to_owned(),
    };
    let gridded = plot.gridded(grid, &Lang::en(), plain);
    let heads: Vec<String> = plot.columns.iter().map(head).collect();
    let _ = writeln!(to, "  {unit} | {}", heads.join(" | "));
    let total = plot.total.iter().map(|(line, cells)| (line, cells));
    let rows = plot.series.iter().zip(&plot.cells).chain(total);
    if !grid.own.is_empty() {
        let own: Vec<&str> = grid.own.iter().map(|id| id.as_str()).collect();
        let _ = writeln!(to, "  own: {}", own.join(" "));
    }
    let slots = gridded.grid.series.iter().map(|s| s.slot.to_string());
    for ((line, cells), slot) in rows.zip(slots.chain(["total".to_owned()])) {
        let cells: Vec<String> = cells.iter().map(cell).collect();
        let _ = writeln!(to, "  {} [{slot}] | {}", head(line), cells.join(" | "));
    }
    for one in &plot.coverage {
        let lacking = one
            .lacking
            .iter()
            .map(|(why, n)| format!(" {}: {n}", why.id()));
        let lacking: String = lacking.collect();
        let _ = writeln!(
            to,
            "  {} rows, {} with, {} drawn, {} repeated;{lacking}",
            one.rows, one.with, one.drawn, one.repeated
        );
    }
}

/// Words that a test can read.
fn plain(told: Told) -> String {
    match told {
        Told::Period(period) | Told::Covers(period) => period.to_string(),
        Told::Series(name, covers) => format!("{name} ({covers})"),
        Told::Cell(..) => "*".to_owned(),
        Told::Missing(why) => why.id().to_string(),
        Told::Word(key) => key.to_owned(),
    }
}

fn head(line: &Line) -> String {
    let name = match line.time() {
        Some(period) => period.to_string(),
        None => line.thing_id().map(ToString::to_string).unwrap_or_default(),
    };
    let covers = line.covers.as_ref().map(|c| format!(" ({c})"));
    let broken = line.broken.as_ref().map(|_| " (broken)".to_owned());
    [Some(name), covers, broken].into_iter().flatten().collect()
}

fn cell(cell: &PlotCell) -> String {
    match (cell.value, cell.label, &cell.missing) {
        (Some(n), ..) => n.to_string(),
        (None, Some(label), _) => format!("label {label}"),
        (None, None, Some(why)) => why.id().to_string(),
        (None, None, None) => String::new(),
    }
}
