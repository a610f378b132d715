use super::Scope;
use super::field;
use super::sheet::{Cell, Sheet};
use crate::lang::{Lang, Text};

/// `corrections`: a row for everything that was changed after publication.
pub(super) fn sheet(scope: &Scope) -> Sheet {
    let mut sheet = Sheet {
        name: "corrections".to_owned(),
        title: Text::new(vec![
            (Lang::en(), "Corrections".to_owned()),
            (Lang::ja(), "訂正と変更".to_owned()),
        ]),
        ..Sheet::default()
    };
    sheet.fixed(&field::EDITION);
    sheet.fixed(&field::CORRECTIONS);
    sheet.worded(&field::CORRECTIONS_TEXTS, &scope.publication.languages);
    for one in &scope.edition.corrections {
        let mut row = scope.head();
        row.push(Cell::Day(one.date.to_string()));
        row.push(Cell::text(one.kind.name()));
        row.push(Cell::text(one.item.as_str()));
        for lang in &scope.publication.languages {
            row.push(Cell::version(one.place.as_ref(), lang));
            row.push(Cell::version(Some(&one.was), lang));
            row.push(Cell::version(Some(&one.now), lang));
            row.push(Cell::version(Some(&one.reason), lang));
        }
        sheet.rows.push(row);
    }
    sheet
}
