//! The two writers: the same marks as an element of a page, and as a file.

mod card;
mod pattern;

use super::canvas::{Anchor, Item, Label};
use super::measure::{self, Weight};
use super::paint::{Fill, Paint};
use super::palette::Ink;
use super::{Drawing, Width};
use crate::lang::Lang;
pub(super) use card::card;
use pattern::mark;
use std::fmt::Write;

/// Japanese faces of the common systems; a drawing on its own has no style
/// sheet to ask.
const FONTS: &str =
    "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic',Meiryo,sans-serif";

/// What most texts have; only what differs is written.
const COMMON_SIZE: f64 = 12.0;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Inline,
    File,
}

pub(super) fn inline(drawing: &Drawing) -> String {
    let frame = &drawing.frame;
    let (suffix, class) = match frame.width {
        Width::Wide => ("", "hk-wide"),
        Width::Narrow => ("-n", "hk-narrow"),
    };
    // A strip is the same in both widths and always shown.
    let class = if drawing.size.width < Width::Narrow.pixels() {
        "hk-strip"
    } else {
        class
    };
    // An image has no parts for assistive technology, so links would be lost.
    let has_links = drawing.items.iter().any(|i| matches!(i, Item::Link { .. }));
    let (role, hidden) = if has_links {
        ("group", "")
    } else {
        ("img", " aria-hidden=\"true\"")
    };
    // No id of a thing has two hyphens in a row.
    let sheet = drawing.sheet.map(|n| format!("--{n}")).unwrap_or_default();
    let id = format!("{}{sheet}{suffix}", frame.key);
    let (title, desc) = (escaped(&frame.title), escaped(&frame.desc));
    let (w, h) = (number(drawing.size.width), number(drawing.size.height));
    let lang = frame.lang.as_str();
    let mut pen = Pen::new(Form::Inline, &id, &frame.lang);
    pen.write(format_args!(
        "<svg class=\"hk-chart {class}\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         role=\"{role}\" lang=\"{lang}\" aria-labelledby=\"{id}-t\""
    ));
    if desc.is_empty() {
        pen.write(format_args!("><title id=\"{id}-t\">{title}</title>"));
    } else {
        pen.write(format_args!(
            " aria-describedby=\"{id}-d\"><title id=\"{id}-t\">{title}</title>\
             <desc id=\"{id}-d\">{desc}</desc>"
        ));
    }
    pen.patterns(&drawing.items);
    pen.write(format_args!(
        "<g{hidden} font-size=\"{COMMON_SIZE}\" text-anchor=\"middle\">"
    ));
    pen.items(&drawing.items);
    pen.out + "</g></svg>"
}

pub(super) fn file(drawing: &Drawing) -> String {
    const SIZE: f64 = 16.0;
    const MARGIN: f64 = 16.0;
    let frame = &drawing.frame;
    let mut pen = Pen::new(Form::File, frame.key.as_str(), &frame.lang);
    let heading = measure::wrap(
        &frame.title,
        &frame.lang,
        SIZE,
        Weight::Bold,
        drawing.size.width,
    );
    let top =
        MARGIN + heading.len() as f64 * SIZE * 1.4 + if heading.is_empty() { 0.0 } else { 8.0 };
    let (w, h) = (
        number(drawing.size.width + 2.0 * MARGIN),
        number(drawing.size.height + top + MARGIN),
    );
    let (lang, title, desc) = (
        frame.lang.as_str(),
        escaped(&frame.title),
        escaped(&frame.desc),
    );
    let (ground, ink) = (Ink::GROUND.token().light, Ink::TEXT.token().light);
    pen.write(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         role=\"img\" xml:lang=\"{lang}\" aria-labelledby=\"t\" aria-describedby=\"d\">\
         <title id=\"t\">{title}</title><desc id=\"d\">{desc}</desc>"
    ));
    pen.patterns(&drawing.items);
    pen.write(format_args!(
        "<rect width=\"{w}\" height=\"{h}\" fill=\"{ground}\"/><g font-family=\"{FONTS}\" \
         font-size=\"{COMMON_SIZE}\" text-anchor=\"middle\" fill=\"{ink}\">"
    ));
    for (i, line) in heading.into_iter().enumerate() {
        let y = MARGIN + SIZE * (0.7 + 1.4 * i as f64);
        pen.text(&Label::new((MARGIN, y), line).start().bold().size(SIZE));
    }
    pen.write(format_args!(
        "<g transform=\"translate({MARGIN} {})\">",
        number(top)
    ));
    pen.items(&drawing.items);
    pen.out + "</g></g></svg>\n"
}

/// A text with every run of white space as one space.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Pen<'a> {
    out: String,
    form: Form,
    /// Begins every id.
    prefix: &'a str,
    /// Stands between the lines of a link where the language parts words by
    /// spaces: what is seen is then part of the link's name.
    apart: &'static str,
}

impl Pen<'_> {
    fn new<'a>(form: Form, prefix: &'a str, lang: &Lang) -> Pen<'a> {
        Pen {
            out: String::new(),
            form,
            prefix,
            apart: if lang.is_unspaced() { "" } else { "\n" },
        }
    }

    fn write(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing into memory does not fail.
        let _ = self.out.write_fmt(text);
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            self.item(item);
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Rect {
                area,
                radius,
                paint,
            } => {
                self.write(format_args!(
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                    number(area.x),
                    number(area.y),
                    number(area.width),
                    number(area.height)
                ));
                if *radius > 0.0 {
                    self.write(format_args!(" rx=\"{}\"", number(*radius)));
                }
                self.painted(*paint);
            }
            Item::Path {
                points,
                closed,
                paint,
            } => {
                self.out += "<path d=\"M";
                for (i, (x, y)) in points.iter().enumerate() {
                    let between = if i == 0 { "" } else { "L" };
                    self.write(format_args!("{between}{} {}", number(*x), number(*y)));
                }
                self.out += if *closed { "Z\"" } else { "\"" };
                self.painted(*paint);
            }
            Item::Circle {
                centre,
                radius,
                paint,
            } => {
                self.write(format_args!(
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"",
                    number(centre.0),
                    number(centre.1),
                    number(*radius)
                ));
                self.painted(*paint);
            }
            Item::Sector {
                centre,
                radii,
                turn,
                paint,
            } => {
                self.sector(*centre, *radii, *turn);
                self.painted(*paint);
            }
            Item::Text(label) => self.text(label),
            Item::Link { href, name, items } if self.form == Form::Inline => {
                self.write(format_args!("<a href=\"{}\"", escaped(href)));
                // WCAG 2.5.3: a name holds what is seen. Where lines part what
                // the name joins, what is seen is the name.
                if spaced(name).contains(&spaced(&self.seen(items))) {
                    self.write(format_args!(" aria-label=\"{}\"", escaped(name)));
                }
                self.out += ">";
                for item in items {
                    self.item(item);
                    self.out += self.apart;
                }
                self.out += "</a>";
            }
            Item::Link { items, .. } => self.items(items),
        }
    }

    /// The words of marks as they follow each other.
    fn seen(&self, items: &[Item]) -> String {
        let words = items.iter().map(|item| match item {
            Item::Text(label) => format!("{}{}", label.text, self.apart),
            _ => self.apart.to_owned(),
        });
        words.collect()
    }

    /// The outline of a part of a ring as arcs; a whole turn as two halves,
    /// since an arc that ends where it begins is none.
    fn sector(&mut self, centre: (f64, f64), radii: (f64, f64), turn: (f64, f64)) {
        let at = |turn: f64, radius: f64| {
            let angle = turn * std::f64::consts::TAU;
            let (x, y) = (angle.sin() * radius, -angle.cos() * radius);
            (centre.0 + x, centre.1 + y)
        };
        let (inner, outer) = radii;
        let (from, to) = turn;
        let middle = (from + to) / 2.0;
        let start = at(from, outer);
        self.write(format_args!(
            "<path d=\"M{} {}",
            number(start.0),
            number(start.1)
        ));
        for end in [middle, to] {
            self.arc(at(end, outer), outer, 1);
        }
        let back = at(to, inner);
        let word = if to - from < 1.0 { "L" } else { "M" };
        self.write(format_args!("{word}{} {}", number(back.0), number(back.1)));
        for end in [middle, from] {
            self.arc(at(end, inner), inner, 0);
        }
        self.out += "Z\"";
    }

    fn arc(&mut self, (x, y): (f64, f64), radius: f64, sweep: u8) {
        let r = number(radius);
        self.write(format_args!(
            "A{r} {r} 0 0 {sweep} {} {}",
            number(x),
            number(y)
        ));
    }

    fn painted(&mut self, paint: Paint) {
        self.look(paint, &[]);
        self.out += "/>";
    }

    fn text(&mut self, label: &Label) {
        let (x, y) = label.at;
        // The middle of digits and kanji lies about 0.36 em above the baseline.
        let baseline = y + label.size * 0.36;
        self.write(format_args!(
            "<text x=\"{}\" y=\"{}\"",
            number(x),
            number(baseline)
        ));
        match label.anchor {
            Anchor::Start => self.out += " text-anchor=\"start\"",
            Anchor::Middle => {}
            Anchor::End => self.out += " text-anchor=\"end\"",
        }
        if label.size != COMMON_SIZE {
            self.write(format_args!(" font-size=\"{}\"", number(label.size)));
        }
        if label.weight == Weight::Bold {
            self.out += " font-weight=\"700\"";
        }
        let fill = if label.ink == Ink::TEXT {
            Fill::None
        } else {
            Fill::Ink(label.ink)
        };
        let paint = Paint { fill, stroke: None };
        match (self.form, label.halo) {
            (Form::Inline, true) => self.look(paint, &["hk-halo"]),
            (Form::Inline, false) => self.look(paint, &[]),
            (Form::File, halo) => {
                self.look(paint, &[]);
                if halo {
                    self.write(format_args!(
                        " stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                        Ink::GROUND.token().light
                    ));
                }
            }
        }
        self.write(format_args!(">{}</text>", escaped(&label.text)));
    }

    /// Fill and stroke: as classes on a page, as attributes in a file.
    /// A text without a fill of its own takes the common one.
    fn look(&mut self, paint: Paint, more: &[&str]) {
        let mut classes: Vec<String> = more.iter().map(|c| (*c).to_owned()).collect();
        let is_line = matches!(paint.fill, Fill::None) && paint.stroke.is_some();
        match paint.fill {
            Fill::None if is_line => self.out += " fill=\"none\"",
            Fill::None => {}
            Fill::Pattern(pattern) => {
                let id = self.prefix;
                self.write(format_args!(" fill=\"url(#{id}-{})\"", mark(pattern)));
            }
            Fill::Ink(ink) if self.form == Form::Inline => {
                classes.push(format!("hk-f-{}", ink.token().name))
            }
            Fill::Ink(ink) => self.write(format_args!(" fill=\"{}\"", ink.token().light)),
        }
        if let Some(stroke) = paint.stroke {
            match self.form {
                Form::Inline => classes.push(format!("hk-s-{}", stroke.ink.token().name)),
                Form::File => self.write(format_args!(" stroke=\"{}\"", stroke.ink.token().light)),
            }
            if stroke.width != 1.0 {
                self.write(format_args!(" stroke-width=\"{}\"", number(stroke.width)));
            }
            if let Some(lengths) = stroke.dash.lengths() {
                self.write(format_args!(" stroke-dasharray=\"{lengths}\""));
            }
        }
        if !classes.is_empty() {
            self.write(format_args!(" class=\"{}\"", classes.join(" ")));
        }
    }
}

/// A length with at most one decimal, and no `-0`.
fn number(n: f64) -> String {
    let tenths = (n * 10.0).round() as i64;
    match (tenths / 10, (tenths % 10).abs()) {
        (whole, 0) => whole.to_string(),
        (0, part) if tenths < 0 => format!("-.{part}"),
        (0, part) => format!(".{part}"),
        (whole, part) => format!("{whole}.{part}"),
    }
}

/// A text as XML: markup disarmed, characters that XML does not have left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_one_decimal_at_most() {
        for (n, text) in [
            (0.0, "0"),
            (-0.01, "0"),
            (12.34, "12.3"),
            (0.55, ".6"),
            (-0.5, "-.5"),
            (-3.25, "-3.3"),
            (100.0, "100"),
        ] {
            assert_eq!(number(n), text);
        }
        assert_eq!(number(f64::NAN), "0");
    }

    #[test]
    fn text_cannot_leave_its_place() {
        assert_eq!(escaped("<&\">\u{1}\n'"), "&lt;&amp;&quot;&gt; '");
    }
}
