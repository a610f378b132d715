//! `datapackage.json`: a Data Package (version 2 of the standard; also read by
//! tools for version 1) over every file of the edition. Where the standard has
//! one text, it is in the first language, and all are in `titles` beside it.

use super::sheet::{Column, Kind, Sheet};
use super::{DataError, Scope, in_form, sheet};
use crate::lang::{Lang, Text};
use crate::model::Doubt;
use crate::plan::{DataFile, DataForm, Receipt, Recipe, Route, Site, SitePath};
use serde_json::{Map, Value, json};

pub(super) fn write(scope: &Scope, site: &Site) -> Result<Vec<u8>, DataError> {
    let publication = scope.publication;
    let (report, edition) = (scope.report, scope.edition);
    let first = first(scope);
    let overview = Route::Overview(scope.ix).path(publication, Some(first));
    let here = Site::data_path(publication, scope.ix, DataFile::Package);
    let title = |lang: &Lang| {
        let (report, edition) = (report.title.or_any(lang), edition.title.or_any(lang));
        format!("{report} – {edition}")
    };
    let titles = publication.languages.iter();
    let titles = Text::new(titles.map(|l| (l.clone(), title(l))).collect());
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": format!("{}-{}", report.id, edition.id),
        "id": format!("{}{}", publication.base_url, here.address()),
        "title": titles.or_any(first),
        "titles": texts(&titles),
        "description": report.summary.or_any(first),
        "descriptions": texts(&report.summary),
        "homepage": format!("{}{}", publication.base_url, overview.address()),
        "languages": publication.languages.iter().map(Lang::as_str).collect::<Vec<_>>(),
        "as_of": edition.as_of.to_string(),
        "period": edition.period.to_string(),
        "fiscal_year_start": publication.fiscal_start,
    });
    if let Some(updated) = &edition.updated {
        package["updated"] = json!(updated.to_string());
    }
    if let Some(compiler) = &publication.compiled_by {
        package["notice"] = texts(&compiler.notice);
    }
    package["contributors"] = contributors(scope);
    if let Some(url) = &publication.licence.url {
        let mut licence = titled(&publication.licence.name, first);
        licence.insert("path".to_owned(), json!(url));
        if let Some(note) = &publication.licence.note {
            licence.insert("note".to_owned(), texts(note));
        }
        package["licenses"] = json!([licence]);
    } else {
        // The standard has no licence without an address.
        package["licence"] = texts(&publication.licence.name);
    }
    package["sources"] = all_sources(scope);
    package["units"] = units(scope);
    if !publication.reasons.is_empty() {
        package["missing_reasons"] = reasons(scope);
    }
    let planned = site.artifacts.iter().filter_map(|a| match a.recipe {
        Recipe::Data(ix, file) if ix == scope.ix => Some((&a.path, file, form(file)?)),
        _ => None,
    });
    let resources: Result<Vec<Value>, DataError> = planned
        .map(|(path, file, form)| resource(scope, path, file, form))
        .collect();
    package["resources"] = Value::Array(resources?);
    let mut bytes = serde_json::to_vec_pretty(&package)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn form(file: DataFile) -> Option<DataForm> {
    match file {
        DataFile::Indicators(form)
        | DataFile::Judgements(form)
        | DataFile::Figures(form)
        | DataFile::Strategy(form)
        | DataFile::Doubts(form)
        | DataFile::Changes(form)
        | DataFile::Corrections(form)
        | DataFile::Provenance(form)
        | DataFile::Table(_, form) => Some(form),
        DataFile::Package => None,
    }
}

fn resource(
    scope: &Scope,
    path: &SitePath,
    file: DataFile,
    form: DataForm,
) -> Result<Value, DataError> {
    let sheet = sheet(scope, file);
    let name = path.as_str().rsplit('/').next().unwrap_or_default();
    let is_csv = form == DataForm::Csv;
    let mut resource = json!({
        // An id has no full stop, so no two of these are alike.
        "name": if is_csv { sheet.name.as_str() } else { name },
        "type": "table",
        "path": name,
        "title": sheet.title.or_any(first(scope)),
        "titles": texts(&sheet.title),
        "format": if is_csv { "csv" } else { "json" },
        "mediatype": if is_csv { "text/csv" } else { "application/json" },
        "encoding": "utf-8",
        "dialect": if is_csv {
            json!({
                "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"",
                "doubleQuote": true, "header": true,
            })
        } else {
            json!({ "json": { "property": "rows" } })
        },
        "schema": schema(scope, &sheet),
        "sources": sources(scope, &sheet),
    });
    // Validators count no bytes of JSON, and take that for a difference.
    if is_csv {
        let receipt = Receipt::of(name, &in_form(scope, &sheet, form)?);
        resource["bytes"] = json!(receipt.len);
        resource["hash"] = json!(format!("sha256:{}", receipt.hex()));
    }
    if let Some(period) = &sheet.whole.period {
        resource["period"] = json!(period.to_string());
    }
    if let Some(measure) = sheet.whole.measure {
        resource["measure"] = json!(measure);
    }
    if let Some(note) = &sheet.whole.note {
        resource["notes"] = texts(note);
    }
    if !sheet.whole.doubts.is_empty() {
        resource["doubts"] = sheet.whole.doubts.iter().map(doubt).collect();
    }
    Ok(resource)
}

fn schema(scope: &Scope, sheet: &Sheet) -> Value {
    let fields: Vec<Value> = sheet
        .columns
        .iter()
        .map(|c| {
            let mut field = column(c);
            let titles = field["title"].take();
            field["title"] = json!(c.title.or_any(first(scope)));
            field["titles"] = titles;
            field
        })
        .collect();
    let mut schema = json!({ "fields": fields, "missingValues": [""] });
    if let Some(key) = &sheet.key {
        schema["primaryKey"] = json!([key]);
    }
    let to_nodes: Vec<Value> = sheet
        .columns
        .iter()
        .filter(|c| c.kind == Kind::Node)
        .map(|c| {
            // The empty name is the resource itself.
            let resource = if sheet.name == "strategy" {
                ""
            } else {
                "strategy"
            };
            json!({ "fields": [c.name], "reference": { "resource": resource, "fields": ["node"] } })
        })
        .collect();
    if !to_nodes.is_empty() {
        schema["foreignKeys"] = Value::Array(to_nodes);
    }
    schema
}

/// A column: name, type, title per language, unit.
pub(super) fn column(column: &Column) -> Value {
    let kind = match column.kind {
        Kind::Text | Kind::Node => "string",
        Kind::Number => "number",
        Kind::Integer => "integer",
        Kind::Day => "date",
        Kind::Flag => "boolean",
    };
    let mut field = json!({ "name": column.name, "type": kind, "title": texts(&column.title) });
    if let Some(unit) = &column.unit {
        field["unit"] = json!(unit.as_str());
    }
    field
}

/// A doubt: kind and text per language.
pub(super) fn doubt(doubt: &Doubt) -> Value {
    json!({ "kind": super::remark::kind_name(doubt.kind), "text": texts(&doubt.text) })
}

/// Where the content of a file stands: a source and section each.
pub(super) fn sources(scope: &Scope, sheet: &Sheet) -> Value {
    let places = sheet.places.iter().map(|place| {
        let mut source = source(scope, scope.edition.source(place.source));
        if let Some(section) = &place.section {
            source.insert("section".to_owned(), texts(section));
        }
        if let Some(page) = &place.page {
            source.insert("page".to_owned(), json!(page));
        }
        Value::Object(source)
    });
    places.collect()
}

fn all_sources(scope: &Scope) -> Value {
    let sources = scope.edition.sources.iter();
    sources.map(|s| Value::Object(source(scope, s))).collect()
}

fn source(scope: &Scope, source: &crate::model::Source) -> Map<String, Value> {
    let mut object = titled(&source.title, first(scope));
    object.insert("id".to_owned(), json!(source.id.as_str()));
    object.insert("publisher".to_owned(), texts(&source.publisher));
    object.insert("date".to_owned(), json!(source.date.to_string()));
    if let Some(url) = &source.url {
        object.insert("path".to_owned(), json!(url));
    }
    if let Some(file) = &source.file {
        object.insert("file".to_owned(), json!(file));
    }
    if let Some(language) = &source.language {
        object.insert("language".to_owned(), json!(language.as_str()));
    }
    object
}

fn contributors(scope: &Scope) -> Value {
    let first = first(scope);
    let publisher = &scope.publication.publisher;
    let compiler = scope.publication.compiled_by.as_ref().map(|c| &c.name);
    let mut one = titled(&publisher.name, first);
    let mut roles = vec!["publisher"];
    if compiler == Some(&publisher.name) {
        roles.push("compiler");
    }
    one.insert("roles".to_owned(), json!(roles));
    if let Some(url) = &publisher.url {
        one.insert("path".to_owned(), json!(url));
    }
    if let Some(email) = &publisher.email {
        one.insert("email".to_owned(), json!(email));
    }
    let mut all = vec![one];
    if let Some(name) = compiler.filter(|name| **name != publisher.name) {
        let mut one = titled(name, first);
        one.insert("roles".to_owned(), json!(["compiler"]));
        all.push(one);
    }
    json!(all)
}

/// The publication's own reasons for missing values, by id.
fn reasons(scope: &Scope) -> Value {
    let reasons = scope.publication.reasons.iter();
    Value::Object(
        reasons
            .map(|(id, words)| (id.to_string(), texts(words)))
            .collect(),
    )
}

/// The units that the files name: what `unit` means.
fn units(scope: &Scope) -> Value {
    let units = scope.publication.units.values().map(|unit| {
        let mut one = json!({ "id": unit.id.as_str(), "name": texts(&unit.name) });
        if let Some((base, scale)) = &unit.scaled {
            one["base"] = json!(base.as_str());
            one["scale"] = json!(scale.to_string());
        }
        one
    });
    units.collect()
}

fn titled(text: &Text, first: &Lang) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("title".to_owned(), json!(text.or_any(first)));
    object.insert("titles".to_owned(), texts(text));
    object
}

/// A text per language.
pub(super) fn texts(text: &Text) -> Value {
    let versions = text.iter();
    Value::Object(
        versions
            .map(|(lang, text)| (lang.as_str().to_owned(), json!(text)))
            .collect(),
    )
}

fn first<'a>(scope: &Scope<'a>) -> &'a Lang {
    &scope.publication.languages[0]
}
