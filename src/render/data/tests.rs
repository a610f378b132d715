use super::{field, make};
use crate::plan::{DataFile, DataForm, Recipe};
use crate::render::sample;
use std::path::Path;

/// Every file of the sample is what `tests/data` holds. `HAKUSHO_BLESS=1`
/// writes them anew.
#[test]
fn every_file_is_as_expected() {
    let publication = sample::publication();
    let site = sample::site(&publication);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut made = Vec::new();
    for artifact in &site.artifacts {
        let Recipe::Data(ix, file) = artifact.recipe else {
            continue;
        };
        let (report, edition) = ix.of(&publication);
        let doubts = edition.all_doubts(report);
        let bytes = make(&publication, ix, &doubts, file, &site).unwrap();
        let again = make(&publication, ix, &doubts, file, &site).unwrap();
        assert_eq!(bytes, again);
        let name = artifact.path.as_str().rsplit('/').next().unwrap();
        if std::env::var_os("HAKUSHO_BLESS").is_some() {
            std::fs::write(folder.join(name), &bytes).unwrap();
        }
        let expected = std::fs::read(folder.join(name)).unwrap_or_default();
        assert!(
            bytes == expected,
            "{name} differs from tests/data/{name}:\n{}",
            String::from_utf8_lossy(&bytes)
        );
        made.push(name.to_owned());
    }
    assert_eq!(made.len(), 17);
}

#[test]
fn a_further_language_moves_no_column() {
    let mut publication = sample::publication();
    let head = |publication: &_, file| {
        let site = sample::site(publication);
        let bytes = make(publication, sample::EDITION, &[], file, &site).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let line = text.lines().next().unwrap().to_owned();
        line.split(',').map(str::to_owned).collect::<Vec<_>>()
    };
    let files = || {
        sample::site(&sample::publication())
            .artifacts
            .into_iter()
            .filter_map(|a| match a.recipe {
                Recipe::Data(_, file) if a.path.as_str().ends_with(".csv") => Some(file),
                _ => None,
            })
    };
    let before: Vec<_> = files().map(|f| head(&publication, f)).collect();
    publication
        .languages
        .push(crate::lang::Lang::parse("zh-Hant").unwrap());
    for (file, before) in files().zip(before) {
        let after = head(&publication, file);
        assert!(after.starts_with(&before), "{file:?}");
        assert!(
            after[before.len()..]
                .iter()
                .all(|c| c.ends_with("_zh_hant"))
        );
    }
}

#[test]
fn the_columns_of_indicators_are_the_promised_ones() {
    let publication = sample::publication();
    let file = DataFile::Indicators(DataForm::Csv);
    let site = sample::site(&publication);
    let bytes = make(&publication, sample::EDITION, &[], file, &site).unwrap();
    let head = String::from_utf8(bytes).unwrap();
    let promised = "\u{feff}report,edition,indicator,node,unit,measure,kind,period,period_start,\
        period_end,covers_start,covers_end,period_printed,value,missing,bound,state,judgement,\
        as_printed,doubt_kind,source,title_ja,doubt_ja,note_ja,title_en,doubt_en,note_en";
    assert_eq!(head.lines().next().unwrap(), promised);
}

#[test]
fn every_fixed_column_is_documented() {
    let documentation = include_str!("../../../docs/data-format.md");
    for name in field::all() {
        let column = format!("`{name}`");
        let in_language = format!("`{name}_<lang>`");
        assert!(
            documentation.contains(&column) || documentation.contains(&in_language),
            "docs/data-format.md says nothing of {name}"
        );
    }
}
