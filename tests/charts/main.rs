//! Drawings against the files in `tests/golden/chart`.
//!
//! `HAKUSHO_BLESS=1 cargo test --test charts` writes the files anew. Each run
//! also leaves all inline drawings in one page, `charts.html`, in the folder
//! for temporary files of the build, for people to look at.

mod cases;
mod properties;
mod robust;
mod sheets;
mod sizes;

use cases::{all, frame};
use hakusho::chart::{Kind, Width, palette};
use hakusho::lang::Lang;
use std::fs;
use std::path::Path;

const WIDTHS: [(Width, &str); 2] = [(Width::Wide, "wide"), (Width::Narrow, "narrow")];

fn languages() -> [Lang; 2] {
    [Lang::ja(), Lang::en()]
}

#[test]
fn drawings_are_as_agreed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/chart");
    let bless = std::env::var_os("HAKUSHO_BLESS").is_some();
    let mut differing = Vec::new();
    for lang in languages() {
        for case in all(&lang) {
            for (width, name) in WIDTHS {
                let drawing = case.chart.draw(&frame(&case, &lang, width)).unwrap();
                for (form, text) in [("", drawing.file()), ("inline.", drawing.inline())] {
                    let path =
                        folder.join(format!("{}.{}.{name}.{form}svg", case.name, lang.as_str()));
                    if bless {
                        fs::write(&path, text).unwrap();
                    } else if fs::read_to_string(&path).ok().as_deref() != Some(&text) {
                        differing.push(path.file_name().unwrap().to_owned());
                    }
                }
            }
        }
    }
    assert!(
        differing.is_empty(),
        "differ from the agreed drawings: {differing:?}"
    );
}

#[test]
fn both_languages_and_widths_draw_the_same_numbers() {
    for (ja, en) in all(&Lang::ja()).iter().zip(all(&Lang::en())) {
        for (width, _) in WIDTHS {
            let ja = ja.chart.draw(&frame(ja, &Lang::ja(), width)).unwrap();
            let en = en.chart.draw(&frame(&en, &Lang::en(), width)).unwrap();
            assert_eq!(ja.points(), en.points());
        }
    }
}

#[test]
fn every_kind_has_its_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/chart/kind");
    let mut files: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.is_file())
        .map(|p| p.file_stem().unwrap().to_str().unwrap().replace('_', "-"))
        .filter(|name| name != "mod")
        .collect();
    files.sort();
    let mut listed = Kind::ALL.map(Kind::name);
    listed.sort();
    assert_eq!(files, listed);
}

#[test]
fn gallery_for_the_eye() {
    let mut page = String::from(
        "<!doctype html><meta charset=utf-8><title>charts</title>\
         <link rel=stylesheet href=charts.css><style>\
         body{margin:16px;background:var(--hk-bg);font-family:'Noto Sans CJK JP'}\
         h2{color:var(--hk-ink);font-size:16px}\
         .hk-narrow{width:358px}.hk-wide{width:720px}.hk-strip{width:240px}</style>",
    );
    for lang in languages() {
        for case in all(&lang) {
            page += &format!("<h2>{}</h2>", case.title);
            for (width, _) in WIDTHS {
                page += &case
                    .chart
                    .draw(&frame(&case, &lang, width))
                    .unwrap()
                    .inline();
            }
        }
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::write(folder.join("charts.html"), page).unwrap();
    fs::write(folder.join("charts.css"), palette::css()).unwrap();
}
