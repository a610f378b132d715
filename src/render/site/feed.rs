use super::{absolute, day};
use crate::lang::Lang;
use crate::model::Publication;
use crate::plan::{EditionIx, Route, SitePath};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// `feed.xml` of a language, in Atom: an entry for every edition, the one that
/// was worked on last first. Ids are addresses, which do not change. Editions
/// without a date are left out, since Atom asks for one and none is invented.
/// The writer's error is that of its target, which is memory: none is expected.
pub fn feed(publication: &Publication, lang: &Lang) -> std::io::Result<Vec<u8>> {
    let mut entries: Vec<(String, EditionIx)> = EditionIx::all(publication)
        .into_iter()
        .filter_map(|ix| Some((changed(publication, ix)?, ix)))
        .collect();
    // Stable, so that editions of one day keep the order of the site.
    entries.sort_by(|a, b| b.0.cmp(&a.0));
    let updated = entries.first().map(|(updated, _)| updated.clone());
    // Days in the form of ISO 8601 compare as text.
    let updated = updated.max(day(publication.updated.as_ref()));
    let here = absolute(
        publication,
        &SitePath::new(format!("{}/feed.xml", lang.as_str())),
    );
    let home = absolute(publication, &Route::Home.path(publication, Some(lang)));
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer
        .create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", lang.as_str()))
        .write_inner_content(|writer| {
            text(writer, "id", &here)?;
            text(writer, "title", publication.title.or_any(lang))?;
            text(writer, "subtitle", publication.description.or_any(lang))?;
            if let Some(updated) = &updated {
                text(writer, "updated", &midnight(updated))?;
            }
            link(writer, "self", &here, lang)?;
            link(writer, "alternate", &home, lang)?;
            author(writer, publication, lang)?;
            for (updated, ix) in &entries {
                writer
                    .create_element("entry")
                    .write_inner_content(|writer| entry(writer, publication, lang, *ix, updated))?;
            }
            Ok(())
        })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn entry(
    writer: &mut Writer<Vec<u8>>,
    publication: &Publication,
    lang: &Lang,
    ix: EditionIx,
    updated: &str,
) -> std::io::Result<()> {
    let (report, edition) = ix.of(publication);
    let page = |lang| {
        absolute(
            publication,
            &Route::Overview(ix).path(publication, Some(lang)),
        )
    };
    let titles = [report.title.or_any(lang), edition.title.or_any(lang)];
    text(writer, "id", &page(lang))?;
    text(writer, "title", &titles.join(" – "))?;
    text(writer, "updated", &midnight(updated))?;
    // The day of the document is that of the entry only where the body itself
    // publishes here.
    let published = publication
        .compiled_by
        .is_none()
        .then(|| day(Some(&edition.published)));
    if let Some(published) = published.flatten() {
        text(writer, "published", &midnight(&published))?;
    }
    for version in &publication.languages {
        link(writer, "alternate", &page(version), version)?;
    }
    text(writer, "summary", report.summary.or_any(lang))
}

fn author(
    writer: &mut Writer<Vec<u8>>,
    publication: &Publication,
    lang: &Lang,
) -> std::io::Result<()> {
    let publisher = &publication.publisher;
    writer
        .create_element("author")
        .write_inner_content(|writer| {
            text(writer, "name", publisher.name.or_any(lang))?;
            if let Some(url) = &publisher.url {
                text(writer, "uri", url)?;
            }
            if let Some(email) = &publisher.email {
                text(writer, "email", email)?;
            }
            Ok(())
        })?;
    Ok(())
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> std::io::Result<()> {
    // XML 1.0 has no way to write these, not even as references.
    let legal = text.replace(
        |c: char| {
            matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
        },
        "",
    );
    writer
        .create_element(name)
        .write_text_content(BytesText::new(&legal))?;
    Ok(())
}

fn link(
    writer: &mut Writer<Vec<u8>>,
    relation: &str,
    address: &str,
    lang: &Lang,
) -> std::io::Result<()> {
    writer
        .create_element("link")
        .with_attribute(("rel", relation))
        .with_attribute(("hreflang", lang.as_str()))
        .with_attribute(("href", address))
        .write_empty()?;
    Ok(())
}

/// The day of the last work on an edition, as far as the content says.
fn changed(publication: &Publication, ix: EditionIx) -> Option<String> {
    let edition = ix.of(publication).1;
    day(edition.updated.as_ref())
        .or_else(|| day(Some(&edition.published)))
        .or_else(|| day(publication.updated.as_ref()))
}

/// Atom asks for a time where the content knows a day.
fn midnight(day: &str) -> String {
    format!("{day}T00:00:00Z")
}
