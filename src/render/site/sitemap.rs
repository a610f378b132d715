use super::{absolute, day};
use crate::lang::Lang;
use crate::model::Publication;
use crate::plan::{Route, Site};
use crate::render::chrome::alternates;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// `sitemap.xml`: the choice of language, and every page in every language in
/// which it was written, with its counterparts. The writer's error is that of its target, which is
/// memory: none is expected.
pub fn sitemap(publication: &Publication, site: &Site) -> std::io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer
        .create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"))
        .write_inner_content(|writer| {
            url(writer, publication, site, Route::Languages, None)?;
            for route in &site.routes {
                for lang in site.versions(publication, *route) {
                    url(writer, publication, site, *route, Some(lang))?;
                }
            }
            Ok(())
        })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn url(
    writer: &mut Writer<Vec<u8>>,
    publication: &Publication,
    site: &Site,
    route: Route,
    lang: Option<&Lang>,
) -> std::io::Result<()> {
    let address = absolute(publication, &route.path(publication, lang));
    writer.create_element("url").write_inner_content(|writer| {
        writer
            .create_element("loc")
            .write_text_content(BytesText::new(&address))?;
        if let Some(day) = changed(publication, route, lang) {
            writer
                .create_element("lastmod")
                .write_text_content(BytesText::new(&day))?;
        }
        for version in alternates(publication, site, route, lang) {
            writer
                .create_element("xhtml:link")
                .with_attribute(("rel", "alternate"))
                .with_attribute(("hreflang", version.lang.as_str()))
                .with_attribute(("href", version.href.as_str()))
                .write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

/// The day on which a page was last worked on, as far as the content says.
fn changed(publication: &Publication, route: Route, lang: Option<&Lang>) -> Option<String> {
    let of_publication = || day(publication.updated.as_ref());
    let Some(ix) = route.edition() else {
        return of_publication();
    };
    let edition = ix.of(publication).1;
    let of_page = match route {
        Route::Page(_, p) => edition
            .page(p)
            .text(lang?)
            .and_then(|text| day(text.updated.as_ref())),
        _ => None,
    };
    of_page
        .or_else(|| day(edition.updated.as_ref()))
        .or_else(of_publication)
}
