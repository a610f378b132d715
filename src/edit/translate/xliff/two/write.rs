use crate::edit::translate::exchange::{Exchange, MarkKind, Sheet, Unit};
use crate::edit::translate::xliff::codes::{Code, Codes, Datum, Piece};
use crate::edit::translate::xliff::{GLOSSARY, Ids, Out, TWO, quoted};
use crate::parity::State;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesStart, BytesText, Event};
use std::io;

/// Texts as an XLIFF file. The writer's error is that of its target, which is
/// memory: none is expected.
pub(in crate::edit::translate) fn write(exchange: &Exchange) -> io::Result<Vec<u8>> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    out.create_element("xliff")
        .with_attribute(("xmlns", TWO))
        .with_attribute(("xmlns:gls", GLOSSARY))
        .with_attribute(("version", "2.0"))
        .with_attribute(("srcLang", exchange.source.as_str()))
        .with_attribute(("trgLang", exchange.target.as_str()))
        .write_inner_content(|out| {
            let mut ids = Ids::default();
            for (number, sheet) in exchange.sheets.iter().enumerate() {
                file(out, number + 1, sheet, &mut ids)?;
            }
            Ok(())
        })?;
    let mut bytes = out.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn file(out: &mut Out, number: usize, sheet: &Sheet, ids: &mut Ids) -> io::Result<()> {
    out.create_element("file")
        .with_attribute(("id", format!("f{number}").as_str()))
        .with_attribute(("original", sheet.path.as_str()))
        .with_attribute(("canResegment", "no"))
        .write_inner_content(|out| {
            for one in &sheet.units {
                unit(out, &ids.next(one), one)?;
            }
            Ok(())
        })?;
    Ok(())
}

fn unit(out: &mut Out, id: &str, unit: &Unit) -> io::Result<()> {
    let mut codes = Codes::default();
    let original = codes.of_original(&unit.original);
    let translation = unit.translation.as_ref();
    let translation = translation.map(|written| codes.of_translation(written));
    out.create_element("unit")
        .with_attribute(("id", id))
        .with_attribute(("name", unit.name.as_str()))
        .with_attribute(("type", format!("hakusho:{}", unit.kind).as_str()))
        .write_inner_content(|out| {
            glossary(out, unit)?;
            notes(out, unit)?;
            if !codes.data.is_empty() {
                out.create_element("originalData")
                    .write_inner_content(|out| {
                        for Datum { id, written } in &codes.data {
                            out.create_element("data")
                                .with_attribute(("id", id.as_str()))
                                .with_attribute(("xml:space", "preserve"))
                                .write_text_content(BytesText::from_escaped(escaped(written)))?;
                        }
                        Ok(())
                    })?;
            }
            let mut segment = BytesStart::new("segment");
            segment.push_attribute(("id", "s1"));
            segment.push_attribute(("canResegment", "no"));
            segment.push_attribute(("state", state(unit.state)));
            if unit.state == State::Stale {
                segment.push_attribute(("subState", "hakusho:stale"));
            }
            out.write_event(Event::Start(segment.borrow()))?;
            content(out, "source", &original)?;
            if let Some(translation) = &translation {
                content(out, "target", translation)?;
            }
            out.write_event(Event::End(segment.to_end()))
        })?;
    Ok(())
}

/// Our state in the words of XLIFF.
fn state(state: State) -> &'static str {
    match state {
        State::Missing | State::Stale => "initial",
        State::Unreviewed => "translated",
        State::Approved => "final",
    }
}

fn glossary(out: &mut Out, unit: &Unit) -> io::Result<()> {
    if unit.terms.is_empty() {
        return Ok(());
    }
    out.create_element("gls:glossary")
        .write_inner_content(|out| {
            for pair in &unit.terms {
                out.create_element("gls:glossEntry")
                    .write_inner_content(|out| {
                        text(out, "gls:term", &pair.original)?;
                        text(out, "gls:translation", &pair.translation)?;
                        match &pair.definition {
                            Some(definition) => text(out, "gls:definition", definition),
                            None => Ok(()),
                        }
                    })?;
            }
            Ok(())
        })?;
    Ok(())
}

fn notes(out: &mut Out, unit: &Unit) -> io::Result<()> {
    out.create_element("notes").write_inner_content(|out| {
        let mut note = |category: &str, said: &str| {
            out.create_element("note")
                .with_attribute(("category", category))
                .write_text_content(BytesText::from_escaped(escaped(said)))
                .map(|_| ())
        };
        note("context", &unit.context.join(" › "))?;
        unit.notes.iter().try_for_each(|said| note("note", said))
    })?;
    Ok(())
}

fn text(out: &mut Out, name: &str, said: &str) -> io::Result<()> {
    out.create_element(name)
        .write_text_content(BytesText::from_escaped(escaped(said)))?;
    Ok(())
}

/// A text with its codes on one line: an indent in it would be part of it.
fn content(out: &mut Out, name: &str, pieces: &[Piece]) -> io::Result<()> {
    let mut inside = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(said) => inside.push_str(&escaped(said)),
            Piece::Alone(code) => inside.push_str(&format!(
                r#"<ph id="{}" dataRef="{}" disp="{}"{}/>"#,
                code.id,
                code.start.id,
                quoted(&code.start.written),
                more(code)
            )),
            Piece::Open(code) => inside.push_str(&format!(
                r#"<pc id="{}" dataRefStart="{}" dataRefEnd="{}" dispStart="{}" dispEnd="{}"{}>"#,
                code.id,
                code.start.id,
                code.end.id,
                quoted(&code.start.written),
                quoted(&code.end.written),
                more(code)
            )),
            Piece::Close(_) => inside.push_str("</pc>"),
        }
    }
    out.create_element(name)
        .with_attribute(("xml:space", "preserve"))
        .write_text_content(BytesText::from_escaped(inside))?;
    Ok(())
}

/// What tools may know of a code: its kind, and whether it may be left out.
fn more(code: &Code) -> String {
    let kind = match code.kind {
        MarkKind::Emphasis | MarkKind::Strong | MarkKind::Ruby => "fmt",
        MarkKind::Link => "link",
        MarkKind::Image => "image",
        MarkKind::Placeholder | MarkKind::Footnote | MarkKind::Code => "other",
    };
    let sub = code.kind.sub_type();
    let may_go = if code.kind.may_go() { "yes" } else { "no" };
    format!(r#" canDelete="{may_go}" type="{kind}" subType="{sub}""#)
}

/// A text as XML writes it; what XML cannot hold has an element of its own.
fn escaped(text: &str) -> String {
    let strange = |c| format!(r#"<cp hex="{:04X}"/>"#, u32::from(c));
    crate::edit::translate::xliff::escaped(text, strange)
}
