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
fn every_chart_draws_what_it_says() {
    let publication = publication();
    let edition = &publication.reports[0].editions[0];
    let mut drawn = String::new();
    for chart in &edition.charts {
        if let ChartWhat::Grid(grid) = &chart.what {
            let _ = writeln!(drawn, "{} {}", chart.id, grid.kind.name());
            write_plot(&mut drawn, edition, grid);
        }
    }
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(DRAWN);
    if std::env::var_os("HAKUSHO_BLESS").is_some() {
        std::fs::write(&path, &drawn).expect("the expected text is writable");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(drawn, expected);
}

fn write_plot(to: &mut String, edition: &Edition, grid: &GridChart) {
    let plot = grid.plot(edition);
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
