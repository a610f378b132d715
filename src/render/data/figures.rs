use super::Scope;
use super::field;
use super::remark::Remarks;
use super::sheet::{Cell, Sheet, observed_cells};
use crate::lang::{Lang, Text};
use crate::model::{About, Figure, FigureIx};
use crate::value::State;

/// `figures`: a row for every single figure.
pub(super) fn sheet(scope: &Scope) -> Sheet {
    let mut sheet = Sheet {
        name: "figures".to_owned(),
        title: Text::new(vec![
            (Lang::en(), "Single figures".to_owned()),
            (Lang::ja(), "個別の数値".to_owned()),
        ]),
        key: Some(field::FIGURE.name.to_owned()),
        ..Sheet::default()
    };
    sheet.fixed(&field::EDITION);
    sheet.fixed(&[field::FIGURE, field::NODE, field::UNIT, field::MEASURE]);
    sheet.fixed(&field::PERIOD);
    sheet.fixed(&field::VALUE);
    sheet.fixed(&field::ORIGIN);
    sheet.worded(
        &[field::TITLE, field::DOUBT, field::NOTE],
        &scope.publication.languages,
    );
    for (i, figure) in scope.edition.figures.iter().enumerate() {
        sheet.place(&figure.observation.origin);
        sheet.rows.push(row(scope, FigureIx(i), figure));
    }
    sheet
}

fn row(scope: &Scope, ix: FigureIx, figure: &Figure) -> Vec<Cell> {
    let observation = &figure.observation;
    let origin = &observation.origin;
    let remarks = Remarks::default()
        .about(scope.edition, About::Figure(ix))
        .doubts(&origin.doubts)
        .notes(&origin.note);
    let mut row = scope.head();
    row.push(Cell::text(figure.id.as_str()));
    row.push(Cell::maybe(figure.node.map(|n| &scope.edition.node(n).id)));
    row.push(Cell::text(figure.unit.id.as_str()));
    row.push(Cell::text(observation.measure.name()));
    row.extend(observed_cells(
        observation,
        State::Counted,
        scope.publication.fiscal_start,
    ));
    row.push(Cell::maybe(origin.as_printed.as_ref()));
    row.push(remarks.kinds());
    row.push(scope.source(origin));
    for lang in &scope.publication.languages {
        row.push(Cell::version(Some(&figure.title), lang));
        row.push(remarks.doubt(lang));
        row.push(remarks.note(lang));
    }
    row
}
