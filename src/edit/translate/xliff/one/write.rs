use super::{BETWEEN, CHARACTER};
use crate::edit::translate::exchange::{Exchange, MarkKind, Sheet, Unit};
use crate::edit::translate::xliff::codes::{Codes, Piece};
use crate::edit::translate::xliff::{Ids, ONE, Out, escaped, quoted};
use crate::parity::State;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::cell::Cell;
use std::io;

/// Texts as an XLIFF file. The writer's error is that of its target, which is
/// memory: none is expected.
pub(in crate::edit::translate) fn write(exchange: &Exchange) -> io::Result<Vec<u8>> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    out.create_element("xliff")
        .with_attribute(("xmlns", ONE))
        .with_attribute(("version", "1.2"))
        .write_inner_content(|out| {
            let mut ids = Ids::default();
            (exchange.sheets.iter()).try_for_each(|sheet| file(out, exchange, sheet, &mut ids))
        })?;
    let mut bytes = out.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn file(out: &mut Out, exchange: &Exchange, sheet: &Sheet, ids: &mut Ids) -> io::Result<()> {
    out.create_element("file")
        .with_attribute(("original", sheet.path.as_str()))
        .with_attribute(("source-language", exchange.source.as_str()))
        .with_attribute(("target-language", exchange.target.as_str()))
        .with_attribute(("datatype", "plaintext"))
        .write_inner_content(|out| {
            out.create_element("body").write_inner_content(|out| {
                for one in &sheet.units {
                    unit(out, &ids.next(one), one, &sheet.path)?;
                }
                Ok(())
            })?;
            Ok(())
        })?;
    Ok(())
}

fn unit(out: &mut Out, id: &str, unit: &Unit, path: &str) -> io::Result<()> {
    let mut codes = Codes::default();
    let original = codes.of_original(&unit.original);
    let translation = unit.translation.as_ref();
    let translation = translation.filter(|written| !written.text.trim().is_empty());
    // Tools that know `target` alone find nothing to translate in one that is
    // empty or lacks: the original stands there until it is translated.
    let (target, state) = match translation {
        Some(written) => (&codes.of_translation(written), state(unit.state)),
        None => (&original, state(State::Missing)),
    };
    let approved = if unit.state == State::Approved {
        "yes"
    } else {
        "no"
    };
    out.create_element("trans-unit")
        .with_attribute(("id", id))
        .with_attribute(("resname", format!("{path}{BETWEEN}{}", unit.name).as_str()))
        .with_attribute(("restype", format!("x-hakusho-{}", unit.kind).as_str()))
        .with_attribute(("approved", approved))
        .with_attribute(("xml:space", "preserve"))
        .write_inner_content(|out| {
            out.create_element("source")
                .write_text_content(content(&original))?;
            out.create_element("target")
                .with_attribute(("state", state))
                .write_text_content(content(target))?;
            place(out, path, unit.line)?;
            notes(out, unit)
        })?;
    Ok(())
}

/// Our state in the words of XLIFF.
fn state(state: State) -> &'static str {
    match state {
        State::Missing | State::Stale => "needs-translation",
        State::Unreviewed => "translated",
        State::Approved => "final",
    }
}

/// Where the original stands.
fn place(out: &mut Out, path: &str, line: usize) -> io::Result<()> {
    out.create_element("context-group")
        .with_attribute(("purpose", "location"))
        .write_inner_content(|out| {
            for (kind, said) in [("sourcefile", path), ("linenumber", &line.to_string())] {
                out.create_element("context")
                    .with_attribute(("context-type", kind))
                    .write_text_content(plain(said))?;
            }
            Ok(())
        })?;
    Ok(())
}

/// Context, remarks and terms: the glossary of 1.2 is that of a whole file, and
/// hardly a tool shows it.
fn notes(out: &mut Out, unit: &Unit) -> io::Result<()> {
    let mut note = |said: &str| {
        out.create_element("note")
            .with_attribute(("from", "developer"))
            .write_text_content(plain(said))
            .map(|_| ())
    };
    note(&unit.context.join(" › "))?;
    unit.notes.iter().try_for_each(|said| note(said))?;
    (unit.terms.iter())
        .try_for_each(|term| note(&format!("{} = {}", term.original, term.translation)))
}

fn plain(text: &str) -> BytesText<'static> {
    BytesText::from_escaped(escaped(text, |_| String::new()))
}

/// A text with its codes on one line: an indent in it would be part of it.
fn content(pieces: &[Piece]) -> BytesText<'static> {
    let mut inside = String::new();
    let count = Cell::new(0);
    for piece in pieces {
        match piece {
            Piece::Text(said) => inside.push_str(&escaped(said, |c| {
                count.set(count.get() + 1);
                let (n, c) = (count.get(), u32::from(c));
                format!(r#"<x id="c{n}" ctype="{CHARACTER}{c:04X}"/>"#)
            })),
            Piece::Alone(code) => {
                let kind = code.kind.sub_type().replace(':', "-");
                let start = &code.start.written;
                inside.push_str(&format!(
                    r#"<ph id="{}" ctype="x-{kind}" equiv-text="{}">{}</ph>"#,
                    code.id,
                    quoted(start),
                    native(start)
                ));
            }
            Piece::Open(code) => inside.push_str(&format!(
                r#"<bpt id="{}" ctype="{}">{}</bpt>"#,
                code.id,
                around(code.kind),
                native(&code.start.written)
            )),
            Piece::Close(code) => inside.push_str(&format!(
                r#"<ept id="{}">{}</ept>"#,
                code.id,
                native(&code.end.written)
            )),
        }
    }
    BytesText::from_escaped(inside)
}

/// What stands for a code, in its element; no element can stand there.
fn native(written: &str) -> String {
    escaped(written, |_| String::new())
}

/// What tools may know of a code around text.
fn around(kind: MarkKind) -> String {
    match kind {
        MarkKind::Emphasis => "italic".to_owned(),
        MarkKind::Strong => "bold".to_owned(),
        MarkKind::Link => "link".to_owned(),
        _ => format!("x-{}", kind.sub_type().replace(':', "-")),
    }
}
