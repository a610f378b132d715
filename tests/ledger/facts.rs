//! Every number of an edition's data and every sentence that readers meet.

use super::item::{prose, role_name, written};
use super::says;
use super::token::{Numeral, tokens};
use hakusho::lang::{Lang, Text};
use hakusho::model::{Body, Doubt, Edition, Origin, Report, What};
use rust_decimal::Decimal;

/// A number of the data, under the reference that a ledger gives it.
#[derive(Clone, Debug)]
pub struct Fact {
    pub refers: String,
    pub number: Decimal,
    pub as_printed: Option<String>,
}

impl Fact {
    /// Whether a token states this number.
    pub fn is_stated_by(&self, token: &str) -> bool {
        says::number(self.number, self.as_printed.as_deref()).contains(&Numeral::of(token))
    }
}

/// Baselines, targets, actuals, other names' values, figures, cells with
/// numbers, and the printed numbers of nodes.
pub fn facts(edition: &Edition) -> Vec<Fact> {
    let mut all = Vec::new();
    let mut add = |refers: String, number: Option<Decimal>, as_printed: Option<&String>| {
        all.extend(number.map(|number| Fact {
            refers,
            number,
            as_printed: as_printed.cloned(),
        }));
    };
    for one in &edition.indicators {
        for (role, observation) in one.observations() {
            let refers = format!("{}.{}", one.id, role_name(role, observation));
            add(
                refers,
                observation.number(),
                observation.origin.as_printed.as_ref(),
            );
        }
        for other in &one.also_printed {
            add(format!("{}.also-printed", one.id), other.value, None);
        }
    }
    for one in &edition.figures {
        let observation = &one.observation;
        add(
            one.id.to_string(),
            observation.number(),
            observation.origin.as_printed.as_ref(),
        );
    }
    for table in &edition.tables {
        match &table.body {
            Body::Series(series) => {
                for row in &series.rows {
                    let member = &series.dimensions[0].members[row.members[0]].0;
                    for (cell, head) in row.cells.iter().zip(&series.periods) {
                        let refers = format!("{}.{member}@{}", table.id, written(&head.period));
                        add(refers, cell.value.number(), cell.as_printed.as_ref());
                    }
                }
            }
            Body::Rows(rows) => {
                for row in &rows.rows {
                    for (cell, column) in row.cells.iter().zip(&rows.columns) {
                        if let What::Number(number, _) = cell.what {
                            let refers = format!("{}.{}.{}", table.id, row.key, column.name);
                            add(refers, Some(number), cell.as_printed.as_ref());
                        }
                    }
                }
            }
        }
    }
    for node in &edition.nodes {
        let number = node
            .number
            .as_deref()
            .and_then(|number| number.parse().ok());
        add(format!("node:{}.number", node.id), number, None);
    }
    all
}

/// Every sentence of a report's edition that is ours, with the item that it
/// belongs to.
pub fn sentences(report: &Report, edition: &Edition) -> Vec<(String, Text)> {
    let mut all = Sentences(Vec::new());
    all.add(
        "report",
        [&report.title, &report.short_title, &report.summary],
    );
    all.doubts("report", &report.doubts);
    all.add("edition", edition.scope.iter().chain([&edition.title]));
    for one in &edition.sources {
        all.add(one.id.as_str(), one.note.iter().chain([&one.title]));
        all.doubts(one.id.as_str(), &one.doubts);
    }
    for one in &edition.doubts {
        all.doubts(one.id.as_str(), std::slice::from_ref(&one.doubt));
    }
    for one in &edition.nodes {
        let id = one.id.as_str();
        all.add(
            id,
            one.title
                .iter()
                .chain(&one.summary)
                .chain(&one.items)
                .chain(&one.target_group),
        );
        all.origin(id, &one.origin);
    }
    for one in &edition.indicators {
        all.add(one.id.as_str(), [&one.title]);
        all.origin(one.id.as_str(), &one.origin);
        for (_, observation) in one.observations() {
            all.origin(one.id.as_str(), &observation.origin);
        }
        for other in &one.also_printed {
            all.add(one.id.as_str(), [&other.title]);
            all.origin(one.id.as_str(), &other.origin);
        }
    }
    for one in &edition.figures {
        all.add(one.id.as_str(), [&one.title]);
        all.origin(one.id.as_str(), &one.observation.origin);
    }
    for one in &edition.tables {
        all.add(one.id.as_str(), [&one.title]);
        all.origin(one.id.as_str(), &one.origin);
        all.cells(one.id.as_str(), &one.body);
    }
    for one in &edition.charts {
        let words = one.subtitle.iter().chain(&one.note).chain(&one.alt);
        all.add(one.id.as_str(), words.chain([&one.title]));
    }
    for page in &edition.pages {
        let version = |text: &hakusho::model::PageText| {
            let about = text.description.as_deref().unwrap_or_default();
            (
                text.lang.clone(),
                format!("{}\n{about}\n{}", text.title, prose(&text.text)),
            )
        };
        let text = Text::new(page.texts.iter().map(version).collect());
        all.add(page.slug.as_str(), [&text]);
    }
    all.0
}

/// The tokens of every version of a text, each with what stands behind it, and
/// the years of its Japanese dates in the common era.
pub fn tokens_of(text: &Text) -> impl Iterator<Item = (&Lang, String, &str)> {
    text.iter().flat_map(|(lang, words)| {
        let found = tokens(words, lang).into_iter();
        let found = found.map(move |(token, end)| (lang, token.to_owned(), &words[end..]));
        found.chain(says::era_years(words).map(move |year| (lang, year.to_string(), "")))
    })
}

struct Sentences(Vec<(String, Text)>);

impl Sentences {
    fn add<'t>(&mut self, of: &str, texts: impl IntoIterator<Item = &'t Text>) {
        self.0
            .extend(texts.into_iter().map(|text| (of.to_owned(), text.clone())));
    }

    fn doubts(&mut self, of: &str, doubts: &[Doubt]) {
        self.add(of, doubts.iter().map(|doubt| &doubt.text));
    }

    fn origin(&mut self, of: &str, origin: &Origin) {
        self.doubts(of, &origin.doubts);
        self.add(of, &origin.note);
    }

    fn cells(&mut self, of: &str, body: &Body) {
        match body {
            Body::Series(series) => {
                for cell in series.rows.iter().flat_map(|row| &row.cells) {
                    self.doubts(of, &cell.doubts);
                    self.add(of, &cell.notes);
                }
            }
            Body::Rows(rows) => {
                for cell in rows.rows.iter().flat_map(|row| &row.cells) {
                    self.doubts(of, &cell.doubts);
                    self.add(of, &cell.notes);
                    if let What::Text(text) = &cell.what {
                        self.add(of, [text]);
                    }
                }
            }
        }
    }
}
