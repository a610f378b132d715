//! A tree that is taller than a sheet of paper.

use crate::cases::{all, id};
use hakusho::chart::kind::*;
use hakusho::chart::{Chart, Frame, Width};
use hakusho::lang::Lang;
use hakusho::value::write::YearStyle;
use std::collections::BTreeSet;

/// What a sheet has for a drawing, in CSS pixels.
const SHEET: f64 = 900.0;

fn branch(title: String, children: Vec<Branch>) -> Branch {
    Branch {
        title,
        children,
        ..Branch::default()
    }
}

/// Three policies of five measures of five programmes.
fn tall() -> Chart {
    let programmes = |of: &str| -> Vec<Branch> {
        let names = (1..=5).map(|n| format!("programme {of}-{n}"));
        names.map(|name| branch(name, Vec::new())).collect()
    };
    let measures = |of: usize| -> Vec<Branch> {
        let names = (1..=5).map(|n| format!("{of}-{n}"));
        names
            .map(|n| branch(format!("measure {n}"), programmes(&n)))
            .collect()
    };
    let level = |name: &str| Level {
        plural: name.into(),
        name: name.into(),
    };
    Chart::Tree(Tree {
        levels: ["policies", "measures", "programmes"].map(level).into(),
        roots: (1..=3)
            .map(|n| branch(format!("policy {n}"), measures(n)))
            .collect(),
        bands: vec![Band {
            name: "projects".into(),
            chips: vec![Leaf::default()],
        }],
    })
}

fn frame_of(width: Width) -> Frame {
    Frame {
        lang: Lang::en(),
        years: YearStyle::Era,
        width,
        key: id("tall"),
        title: "title".into(),
        desc: "description".into(),
    }
}

#[test]
fn a_tall_tree_goes_on_over_sheets_that_hold_every_node() {
    let sheets = tall().sheets(&frame_of(Width::Wide)).unwrap();
    assert!(sheets.len() > 1);
    let mut found = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for sheet in &sheets {
        assert!(sheet.size().1 <= SHEET, "{:?}", sheet.size());
        found.extend(sheet.labels().into_iter().map(|label| label.text));
        let written = sheet.inline();
        let id = written.split("aria-labelledby=\"").nth(1).unwrap();
        assert!(ids.insert(id.split('"').next().unwrap().to_owned()));
    }
    for (policy, measure, programme) in (0..75).map(|n| (n / 25 + 1, n / 5 % 5 + 1, n % 5 + 1)) {
        let name = format!("programme {policy}-{measure}-{programme}");
        assert!(found.contains(&name), "{name}");
    }
}

#[test]
fn what_fits_a_sheet_is_one_drawing() {
    for case in all(&Lang::ja()) {
        let frame = frame_of(Width::Wide);
        let Ok(whole) = case.chart.draw(&frame) else {
            continue;
        };
        if whole.size().1 <= SHEET {
            let sheets = case.chart.sheets(&frame).unwrap();
            assert_eq!(sheets.len(), 1, "{}", case.name);
            assert_eq!(sheets[0].inline(), whole.inline(), "{}", case.name);
        }
    }
    assert_eq!(tall().sheets(&frame_of(Width::Narrow)).unwrap().len(), 1);
}
