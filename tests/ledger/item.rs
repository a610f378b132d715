//! What an item of an edition says, found by the reference of a ledger's row.

use super::record::Place;
use super::says::{self, Numerals, Years};
use hakusho::lang::{Lang, Text};
use hakusho::model::{
    Body, BoundPlaceholder, Edition, Indicator, Node, Observation, Page, Reference, Role, Rows,
    Series, Table, What,
};
use hakusho::value::Period;
use rust_decimal::Decimal;

/// Where references are looked up.
pub struct Scene<'p> {
    pub edition: &'p Edition,
    pub languages: &'p [Lang],
    pub years: Years,
}

/// The numerals that may stand for a token with this place and reference, or
/// why there is no such item.
pub fn evidence(scene: &Scene, place: Place, refers: &str) -> Result<Numerals, String> {
    match place {
        Place::Indicator => scene.indicator(refers),
        Place::Figure => scene.figure(refers),
        Place::Cell => Ok(&scene.cell(refers)? | &scene.remarks(refers)),
        Place::Period => scene.period(refers),
        Place::Node => scene.node(refers),
        Place::Date | Place::Text => scene.words(refers),
        Place::LeftOut => Ok(Numerals::new()),
    }
}

impl Scene<'_> {
    fn indicator(&self, refers: &str) -> Result<Numerals, String> {
        let (id, role) = refers
            .split_once('.')
            .ok_or("expected `indicator.baseline`, `.target@…` or `.actual@…`")?;
        let one = find(
            &self.edition.indicators,
            id,
            |one| one.id.as_str(),
            "indicator",
        )?;
        if role == "also-printed" {
            let mut said = Numerals::new();
            for other in &one.also_printed {
                said.extend(other.value.iter().flat_map(|n| says::number(*n, None)));
                said.extend(
                    other
                        .period
                        .iter()
                        .flat_map(|p| says::period(p, self.years)),
                );
            }
            return Ok(said);
        }
        Ok(self.observation(observation(one, role)?))
    }

    fn figure(&self, id: &str) -> Result<Numerals, String> {
        let one = find(&self.edition.figures, id, |one| one.id.as_str(), "figure")?;
        Ok(self.observation(&one.observation))
    }

    /// A value, its period, its span and what it covers.
    fn observation(&self, one: &Observation) -> Numerals {
        let times = [Some(&one.period), one.span.as_ref(), one.covers.as_ref()];
        let mut said: Numerals = times
            .into_iter()
            .flatten()
            .flat_map(|p| says::period(p, self.years))
            .collect();
        let printed = one.origin.as_printed.as_deref();
        said.extend(one.number().iter().flat_map(|n| says::number(*n, printed)));
        said
    }

    fn cell(&self, refers: &str) -> Result<Numerals, String> {
        if let Some((series, row, head)) = self.series_cell(refers)? {
            let cell = &series.rows[row].cells[head];
            let number = cell.value.number().ok_or("the cell has no number")?;
            return Ok(says::number(number, cell.as_printed.as_deref()));
        }
        let parts: Vec<&str> = refers.split('.').collect();
        let [table, key, column] = parts[..] else {
            return Err("expected `table.key.column` or `table.member@period`".to_owned());
        };
        let rows =
            rows(self.table(table)?).ok_or_else(|| format!("table `{table}` is a series"))?;
        let row = find(&rows.rows, key, |row| row.key.as_str(), "row")?;
        let column = rows
            .columns
            .iter()
            .position(|one| one.name == column)
            .ok_or("no such column")?;
        let cell = &row.cells[column];
        Ok(match &cell.what {
            What::Number(n, _) => says::number(*n, cell.as_printed.as_deref()),
            What::Period(period, _) => says::period(period, self.years),
            What::Text(text) => {
                says::every_version(std::slice::from_ref(text), self.languages, self.years)
            }
            // Rounds are named by their place: `first`, `second`.
            What::Key => says::text(row.key.as_str(), &Lang::en(), self.years),
            What::Code(code) => says::text(code.as_str(), &Lang::en(), self.years),
            What::Printed(text) => says::text(text, &Lang::ja(), self.years),
            What::Label(_) | What::Node(_) | What::Missing(..) | What::Repeats(_) => {
                Numerals::new()
            }
        })
    }

    /// What notes for readers say beside a cell of a table without periods in
    /// its heads: there a name's number may have gone.
    fn remarks(&self, refers: &str) -> Numerals {
        let parts: Vec<&str> = refers.split('.').collect();
        let [table, key, column] = parts[..] else {
            return Numerals::new();
        };
        let notes = self.table(table).ok().and_then(rows).and_then(|rows| {
            let row = rows.rows.iter().find(|row| row.key.as_str() == key)?;
            let at = rows.columns.iter().position(|one| one.name == column)?;
            Some(&row.cells[at].notes)
        });
        says::every_version(
            notes.map_or(&[][..], Vec::as_slice),
            self.languages,
            self.years,
        )
    }

    fn period(&self, refers: &str) -> Result<Numerals, String> {
        let said = |period: &Period| says::period(period, self.years);
        match refers {
            "edition.period" => return Ok(said(&self.edition.period)),
            "edition.as_of" => return Ok(said(&self.edition.as_of)),
            "edition.published" => return Ok(said(&self.edition.published)),
            _ => {}
        }
        if let Some((series, row, head)) = self.series_cell(refers)? {
            let covers = series.coverage(&series.rows[row].cells[head], head);
            return Ok(covers
                .into_iter()
                .chain([&series.periods[head].period])
                .flat_map(said)
                .collect());
        }
        if let Some((table, written)) = refers.split_once('@') {
            let series = self
                .table(table)?
                .series()
                .ok_or_else(|| format!("table `{table}` is no series"))?;
            let head = &series.periods[head(series, written)?];
            return Ok(head
                .covers
                .iter()
                .chain([&head.period])
                .flat_map(said)
                .collect());
        }
        let table = refers
            .strip_suffix(".period")
            .ok_or("expected `table.period`, `table@period` or `edition.period`")?;
        let period = self.table(table)?.period.as_ref();
        Ok(said(
            period.ok_or_else(|| format!("table `{table}` has no period"))?,
        ))
    }

    fn node(&self, refers: &str) -> Result<Numerals, String> {
        let form = "expected `node:id.number`, `.title`, `.summary` or `.items`";
        let (id, field) = refers
            .strip_prefix("node:")
            .and_then(|rest| rest.split_once('.'))
            .ok_or(form)?;
        let node = find(&self.edition.nodes, id, |one| one.id.as_str(), "node")?;
        let number = match field {
            "number" => Some(
                node.number
                    .as_deref()
                    .ok_or("the node has no printed number")?,
            ),
            _ => None,
        };
        Ok(match number {
            Some(number) => says::text(number, &Lang::en(), self.years),
            None => says::every_version(
                &node_texts(node, field).ok_or(form)?,
                self.languages,
                self.years,
            ),
        })
    }

    fn words(&self, refers: &str) -> Result<Numerals, String> {
        let (kind, rest) = refers
            .split_once(':')
            .ok_or("expected `page:…`, `doubt:…`, `indicator:….note` or `node:….note`")?;
        match kind {
            "page" => {
                let name = |page: &Page| format!("{:02}-{}", page.order, page.slug);
                let page = self.edition.pages.iter().find(|page| name(page) == rest);
                Ok(self.page(page.ok_or_else(|| format!("no page `{rest}`"))?))
            }
            "doubt" => {
                let one = find(&self.edition.doubts, rest, |one| one.id.as_str(), "doubt")?;
                Ok(says::every_version(
                    std::slice::from_ref(&one.doubt.text),
                    self.languages,
                    self.years,
                ))
            }
            "indicator" | "node" => {
                let form = "expected `indicator:id.note` or `node:id.note`";
                let id = rest.strip_suffix(".note").ok_or(form)?;
                let (indicators, nodes) = (&self.edition.indicators, &self.edition.nodes);
                let origin = if kind == "node" {
                    &find(nodes, id, |one| one.id.as_str(), kind)?.origin
                } else {
                    &find(indicators, id, |one| one.id.as_str(), kind)?.origin
                };
                let note = origin.note.as_ref();
                let note = note.ok_or_else(|| format!("the {kind} has no note"))?;
                Ok(says::every_version(
                    std::slice::from_ref(note),
                    self.languages,
                    self.years,
                ))
            }
            _ => Err(format!(
                "no kind of text `{kind}`; expected page, doubt, indicator or node"
            )),
        }
    }

    /// What every version of a page says, with the figures placed in it.
    fn page(&self, page: &Page) -> Numerals {
        let versions = page
            .texts
            .iter()
            .map(|text| (text.lang.clone(), prose(&text.text)))
            .collect();
        let mut said = says::every_version(&[Text::new(versions)], self.languages, self.years);
        let placed = page
            .texts
            .first()
            .map_or(&[][..], |text| &text.placeholders);
        said.extend(placed.iter().flat_map(|one| self.placed(one)));
        said
    }

    fn placed(&self, one: &BoundPlaceholder) -> Numerals {
        let number = match one.reference {
            Reference::Indicator(ix, role) => self
                .edition
                .indicator(ix)
                .observation(role)
                .and_then(Observation::number),
            Reference::Figure(ix) => self.edition.figure(ix).observation.number(),
            Reference::Series(table, row, column) | Reference::Cell(table, row, column) => {
                cell_number(self.edition.table(table), row, column)
            }
            // A difference is worked out by us and stands for no token.
            Reference::SeriesPair(..) => None,
        };
        number.iter().flat_map(|n| says::number(*n, None)).collect()
    }

    fn table(&self, id: &str) -> Result<&Table, String> {
        find(&self.edition.tables, id, |one| one.id.as_str(), "table")
    }

    /// The cell that `table.member@period` names; nothing for other forms.
    fn series_cell(&self, refers: &str) -> Result<Option<(&Series, usize, usize)>, String> {
        let Some((table, (member, period))) = refers
            .split_once('.')
            .and_then(|(table, rest)| Some((table, rest.split_once('@')?)))
        else {
            return Ok(None);
        };
        let series = self
            .table(table)?
            .series()
            .ok_or_else(|| format!("table `{table}` is no series"))?;
        let members = &series.dimensions[0].members;
        let row = series
            .rows
            .iter()
            .position(|row| members[row.members[0]].0 == member);
        let row = row.ok_or_else(|| format!("table `{table}` has no member `{member}`"))?;
        Ok(Some((series, row, head(series, period)?)))
    }
}

/// The observation of an indicator that `baseline`, `target@2031` or
/// `actual@FY2020` names.
fn observation<'p>(one: &'p Indicator, role: &str) -> Result<&'p Observation, String> {
    let found = one
        .observations()
        .find(|(has, observation)| role_name(*has, observation) == role);
    let names: Vec<String> = one
        .observations()
        .map(|(has, observation)| role_name(has, observation))
        .collect();
    let words = || {
        format!(
            "indicator `{}` has no `{role}`; expected one of {}",
            one.id,
            names.join(", ")
        )
    };
    found.map(|(_, observation)| observation).ok_or_else(words)
}

/// How references name an observation, question marks left out.
pub fn role_name(role: Role, observation: &Observation) -> String {
    let period = written(&observation.period);
    match role {
        Role::Baseline => "baseline".to_owned(),
        Role::Target(_) => format!("target@{period}"),
        Role::Actual(_) => format!("actual@{period}"),
        Role::Projection(_) => format!("projection@{period}"),
    }
}

/// A period as references write it.
pub fn written(period: &Period) -> String {
    period.to_string().replace('?', "")
}

/// The prose of a page: without generated parts, placeholders, ids of headings
/// and targets of links, none of which is a number to readers.
pub fn prose(markdown: &str) -> String {
    let mut fenced = false;
    let mut kept = String::new();
    for line in markdown.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let line = without(line, "`{", "}`");
            let line = without(&line, "{#", "}");
            kept.push_str(&without(&line, "](", ")"));
            kept.push('\n');
        }
    }
    kept
}

fn without(line: &str, open: &str, close: &str) -> String {
    let mut parts = line.split(open);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once(close).map_or("", |(_, rest)| rest));
    }
    kept
}

fn node_texts(node: &Node, field: &str) -> Option<Vec<Text>> {
    match field {
        "title" => node.title.clone().map(|one| vec![one]),
        "summary" => node.summary.clone().map(|one| vec![one]),
        "items" => Some(node.items.clone()),
        _ => None,
    }
}

fn cell_number(table: &Table, row: usize, column: usize) -> Option<Decimal> {
    match &table.body {
        Body::Series(series) => series.rows[row].cells[column].value.number(),
        Body::Rows(rows) => match rows.rows[row].cells[column].what {
            What::Number(number, _) => Some(number),
            _ => None,
        },
    }
}

fn rows(table: &Table) -> Option<&Rows> {
    match &table.body {
        Body::Rows(rows) => Some(rows),
        Body::Series(_) => None,
    }
}

fn head(series: &Series, period: &str) -> Result<usize, String> {
    let heads: Vec<String> = series
        .periods
        .iter()
        .map(|head| written(&head.period))
        .collect();
    let found = heads.iter().position(|head| head == period);
    found.ok_or_else(|| format!("no period `{period}`; expected one of {}", heads.join(", ")))
}

fn find<'p, T>(
    all: &'p [T],
    id: &str,
    name: impl Fn(&T) -> &str,
    kind: &str,
) -> Result<&'p T, String> {
    all.iter()
        .find(|one| name(one) == id)
        .ok_or_else(|| format!("no {kind} `{id}`"))
}
