//! A small publication for tests, with one of everything that the data files
//! tell apart.

use crate::lang::{Lang, Text};
use crate::model::*;
use crate::parse::draft::{LicenceDraft, PublisherDraft};
use crate::plan::{Artifact, Cache, EditionIx, Media, Recipe, Route, Site, SitePath, data_files};
use crate::source::{FileId, Span};
use crate::value::{Amount, Bound, Id, Measure, Missing, Period, State, Unit, Value};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The only edition of [`publication`].
pub(super) const EDITION: EditionIx = EditionIx {
    report: 0,
    edition: 0,
};

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn text(ja: &str, en: &str) -> Text {
    Text::new(vec![(Lang::ja(), ja.into()), (Lang::en(), en.into())])
}

fn period(written: &str) -> Period {
    Period::parse(written, None).unwrap().period
}

fn at() -> Span {
    Span::start_of(FileId(0))
}

fn number(digits: &str) -> Decimal {
    Decimal::from_str_exact(digits).unwrap()
}

fn known(digits: &str) -> Value {
    Value::Known(Amount(number(digits)))
}

fn missing(reason: &str) -> Missing {
    Missing::new(id(reason))
}

fn doubt(kind: DoubtKind, ja: &str, en: &str) -> Doubt {
    Doubt {
        at: at(),
        kind,
        text: text(ja, en),
    }
}

fn origin() -> Origin {
    Origin {
        source: Some(SourceIx(0)),
        section: Some(text("第1節", "Section 1")),
        ..Origin::default()
    }
}

fn unit(name: &str, ja: &str, en: &str) -> Arc<Unit> {
    Arc::new(Unit {
        id: id(name),
        name: text(ja, en),
        forms: BTreeMap::new(),
        scaled: None,
    })
}

fn observation(written: &str, value: Value) -> Observation {
    Observation {
        at: at(),
        period: period(written),
        value,
        value_at: at(),
        covers: None,
        bound: None,
        state: State::Counted,
        measure: Measure::Annual,
        span: None,
        printed_under: None,
        origin: origin(),
    }
}

pub(super) fn publication() -> Publication {
    let units = [unit("person", "人", "people"), unit("case", "件", "cases")];
    Publication {
        title: text("見本", "Sample"),
        description: text("見本です。", "A sample."),
        base_url: "https://example.org/r/".into(),
        languages: vec![Lang::ja(), Lang::en()],
        theme: "default".into(),
        fiscal_start: 4,
        years: Default::default(),
        updated: Some(period("2026-11-01")),
        publisher: PublisherDraft {
            name: text("編集部", "Editors"),
            url: Some("https://example.org/".into()),
            contact: text("電子メール", "E-mail"),
            email: Some("reports@example.org".into()),
        },
        compiled_by: None,
        card_font: None,
        licence: LicenceDraft {
            name: text("CC BY 4.0", "CC BY 4.0"),
            url: Some("https://creativecommons.org/licenses/by/4.0/".into()),
            note: None,
        },
        reasons: BTreeMap::new(),
        units: units.iter().map(|u| (u.id.clone(), u.clone())).collect(),
        terms: Vec::new(),
        reports: vec![Report {
            id: id("city"),
            title: text("市の戦略", "City & strategy"),
            short_title: text("市", "City"),
            summary: text("市の戦略です。", "A strategy."),
            body: text("市", "City"),
            original: Lang::ja(),
            current: 0,
            is_guide: false,
            official_translation: false,
            policy: TranslationPolicy::Notice,
            doubts: vec![doubt(DoubtKind::Source, "版の数", "how many editions")],
            translations: Default::default(),
            editions: vec![edition(&units)],
        }],
        translations: Default::default(),
        wordings: Vec::new(),
        lines: Default::default(),
    }
}

fn edition(units: &[Arc<Unit>]) -> Edition {
    Edition {
        id: id("2024"),
        title: text("2024年版", "2024 edition"),
        period: period("2024-04..2031-03"),
        as_of: period("2024-03"),
        published: Period::NotStated,
        updated: Some(period("2026-11-20")),
        scope: None,
        rules: Rules::default(),
        sources: vec![Source {
            id: id("paper"),
            title: text("資料", "Paper"),
            publisher: text("市", "City"),
            date: period("2024-03"),
            url: None,
            file: None,
            language: Some(Lang::ja()),
            note: None,
            doubts: Vec::new(),
        }],
        doubts: vec![EditionDoubt {
            id: id("two-names"),
            doubt: doubt(DoubtKind::Source, "名前が二つある", "two names"),
            about: vec![About::Indicator(IndicatorIx(0))],
            section: Some(text("全体", "Throughout")),
            as_printed: Some("宿泊者数".into()),
        }],
        levels: vec![Level {
            id: id("policy"),
            name: text("基本方針", "Basic policy"),
            plural: text("基本方針", "Basic policies"),
            cross: false,
        }],
        nodes: vec![
            node("policy-1", Parent::Top),
            node("measure-1", Parent::Of(NodeIx(0))),
            node("measure-2", Parent::NotStated),
        ],
        indicators: vec![stays(&units[0]), movers(&units[0])],
        figures: vec![Figure {
            id: id("visitors"),
            title: text("来場者", "Visitors"),
            unit: units[0].clone(),
            node: None,
            observation: Observation {
                bound: Some(Bound::About),
                origin: Origin {
                    as_printed: Some("+約7万3千人".into()),
                    note: Some(text("概数", "a round number")),
                    ..origin()
                },
                ..observation("not-stated", known("73000"))
            },
            follows: None,
        }],
        tables: vec![consultations(&units[1]), ranking(&units[1])],
        charts: Vec::new(),
        pages: Vec::new(),
        supersedes: None,
        corrections: Vec::new(),
        lock: None,
        translations: Default::default(),
        assets: Vec::new(),
    }
}

fn node(name: &str, parent: Parent) -> Node {
    Node {
        id: id(name),
        at: at(),
        level: 0,
        parent,
        number: Some("1".into()),
        number_inferred: None,
        title: Some(text("方針", "Policy")),
        coded: false,
        summary: None,
        items: vec![text("一", "one"), text("二", "two")],
        target_group: None,
        owner: Some(Stated::NotStated),
        related: Related::To(vec![NodeIx(0)]),
        origin: origin(),
    }
}

/// Years of unstated basis, another name, doubts of three places.
fn stays(person: &Arc<Unit>) -> Indicator {
    Indicator {
        id: id("stays"),
        at: at(),
        node: Some(NodeIx(1)),
        title: text("宿泊者数", "Overnight stays"),
        definition: Stated::NotStated,
        unit: person.clone(),
        direction: Direction::Increase,
        measure: Measure::NotStated,
        baseline: Some(Observation {
            measure: Measure::NotStated,
            ..observation("2019?", known("342649"))
        }),
        targets: vec![Observation {
            measure: Measure::NotStated,
            state: State::Target,
            printed_under: Some("検証値".into()),
            origin: Origin {
                as_printed: Some("800,000".into()),
                doubts: vec![doubt(DoubtKind::Copy, "年が読めない", "unreadable year")],
                ..origin()
            },
            ..observation("2031?", known("800000"))
        }],
        actuals: Vec::new(),
        projection: Vec::new(),
        band: None,
        path: None,
        representative: true,
        representative_of: None,
        also_printed: vec![AlsoPrinted {
            title: text("宿泊客数", "Overnight visitors"),
            unit: None,
            value: Some(number("800000")),
            value_at: Some(at()),
            period: Some(Period::NotStated),
            origin: Origin::default(),
        }],
        owner: Stated::NotStated,
        origin: origin(),
    }
}

/// A total over four years, a pending figure.
fn movers(person: &Arc<Unit>) -> Indicator {
    Indicator {
        id: id("movers"),
        node: None,
        title: text("移住者数", "Movers"),
        measure: Measure::Annual,
        baseline: Some(observation("FY2019", known("2074.50"))),
        targets: vec![Observation {
            measure: Measure::Cumulative,
            span: Some(period("FY2020..FY2023")),
            ..observation("FY2023", known("10000"))
        }],
        actuals: vec![
            observation("FY2020", known("1620")),
            observation("FY2021", Value::Missing(missing("pending"))),
        ],
        also_printed: Vec::new(),
        ..stays(person)
    }
}

/// An office that was not there yet, a partial year, a doubtful cell.
fn consultations(case: &Arc<Unit>) -> Table {
    let cell = |value: Value, printed: &str| CellValue {
        at: at(),
        value,
        printed: printed.into(),
        covers: None,
        as_printed: None,
        doubts: Vec::new(),
        notes: Vec::new(),
    };
    let absent = Value::Missing(missing("not-established"));
    Table {
        id: id("consultations"),
        at: at(),
        file: FileId(0),
        kind: TableKind::Series,
        title: text("相談件数", "Consultations"),
        node: None,
        measure: Measure::Annual,
        period: None,
        complete: false,
        body: Body::Series(Series {
            dimensions: vec![Dimension {
                name: "office".into(),
                title: text("窓口", "Office"),
                members: vec![
                    ("tokyo".into(), text("東京", "Tokyo")),
                    ("osaka".into(), text("大阪", "Osaka")),
                ],
            }],
            wide: true,
            periods: vec![
                PeriodHead {
                    printed: "H30".into(),
                    period: period("FY2018"),
                    covers: None,
                },
                PeriodHead {
                    printed: "R5 (1月末)".into(),
                    period: period("FY2023"),
                    covers: Some(period("..2024-01")),
                },
            ],
            rows: vec![
                SeriesRow {
                    members: vec![0],
                    cells: vec![cell(known("533"), "533"), cell(known("1248"), "1,248")],
                },
                SeriesRow {
                    members: vec![1],
                    cells: vec![
                        cell(absent, "-"),
                        CellValue {
                            as_printed: Some("581?".into()),
                            doubts: vec![doubt(DoubtKind::Copy, "かすれ", "faint")],
                            notes: vec![text("注", "a note")],
                            ..cell(known("581"), "581")
                        },
                    ],
                },
            ],
            total: None,
            unit: case.clone(),
        }),
        origin: Origin {
            note: Some(text("窓口別", "by office")),
            ..origin()
        },
    }
}

/// A label, a text, a place, a mark.
fn ranking(case: &Arc<Unit>) -> Table {
    let column = |name: &str, kind, ja: &str, en: &str, unit: ColumnUnit| Column {
        name: name.into(),
        kind,
        title: text(ja, en),
        unit,
        labels: vec![("kobe".into(), text("神戸市", "Kobe"))],
        follows: None,
        addresses: vec![Some(id("kobe"))],
    };
    let cell = |what: What| Cell {
        what,
        at: at(),
        as_printed: None,
        doubts: Vec::new(),
        notes: Vec::new(),
    };
    Table {
        id: id("conventions"),
        at: at(),
        file: FileId(0),
        kind: TableKind::Ranking,
        title: text("開催件数", "Conventions"),
        node: None,
        measure: Measure::NotStated,
        period: Some(period("2019?")),
        complete: false,
        body: Body::Rows(Rows {
            columns: vec![
                column("key", ColumnKind::Key, "行", "Row", None),
                column("city", ColumnKind::Choice, "都市", "City", None),
                column("name", ColumnKind::Text, "名称", "Name", None),
                column("rank", ColumnKind::Rank, "順位", "Rank", None),
                column(
                    "value",
                    ColumnKind::Number,
                    "件数",
                    "Cases",
                    Some(case.clone()),
                ),
            ],
            rows: vec![Row {
                key: id("first"),
                at: at(),
                node: None,
                cells: vec![
                    cell(What::Key),
                    cell(What::Label(0)),
                    cell(What::Text(text("=会議", "=meeting"))),
                    Cell {
                        doubts: vec![doubt(DoubtKind::Source, "何位か", "which place")],
                        ..cell(What::Missing(missing("not-stated"), "-".into()))
                    },
                    cell(What::Number(number("438"), "438".into())),
                ],
            }],
            register: None,
        }),
        origin: origin(),
    }
}

/// The plan of [`publication`], as far as data and the files of the site ask.
pub(super) fn site(publication: &Publication) -> Site {
    let artifact = |path: SitePath, media, cache, recipe| Artifact {
        path,
        media,
        cache,
        recipe,
    };
    let (report, edition) = EDITION.of(publication);
    let mut artifacts: Vec<Artifact> = data_files(report, edition)
        .into_iter()
        .map(|file| {
            let path = Site::data_path(publication, EDITION, file);
            artifact(path, Media::Json, Cache::Short, Recipe::Data(EDITION, file))
        })
        .collect();
    let root = Recipe::Page(Route::Languages, Lang::ja());
    for (path, media, cache, recipe) in [
        ("index.html", Media::Html, Cache::Short, root.clone()),
        ("ja/index.html", Media::Html, Cache::Short, root),
        (
            "assets/site.0a.css",
            Media::Css,
            Cache::Immutable,
            Recipe::Asset(0),
        ),
        ("sitemap.xml", Media::Xml, Cache::Short, Recipe::Sitemap),
        ("_headers", Media::Text, Cache::Short, Recipe::Headers),
    ] {
        artifacts.push(artifact(SitePath::new(path), media, cache, recipe));
    }
    artifacts.sort();
    Site {
        artifacts,
        assets: Vec::new(),
        routes: vec![Route::Home, Route::Overview(EDITION)],
        instead: BTreeMap::new(),
        numbering: BTreeMap::new(),
        sections: BTreeMap::new(),
    }
}
