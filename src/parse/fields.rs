//! What keys the author files have: the one declaration from which files are
//! checked, names are suggested and schemas can be written.

use super::codes;
use super::forms::{self, Context, Word};
use crate::diag::{Diagnostic, Said, nearest, said};
use crate::lang::Lang;
use crate::source::Span;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A key of a table.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// Whether it must stand there.
    pub required: bool,
    /// What its value may be.
    pub form: Form,
    /// What it means, in Japanese.
    pub ja: &'static str,
    /// What it means, in English.
    pub en: &'static str,
}

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// A text that is not empty, of one language or none.
    Line,
    /// A text per language.
    Text,
    /// A text in some of the languages.
    SomeText,
    /// A text per language, or `"not-stated"`.
    StatedText,
    /// A text per language, or one for all.
    TextOrLine,
    /// A list of texts per language.
    Texts,
    /// A list of texts of one language or none.
    Lines,
    /// An id.
    Id,
    /// An id that the item takes for itself within an edition.
    NewId,
    /// An id or `"not-stated"`.
    StatedId,
    /// A list of ids.
    Ids,
    /// A list of ids or `"not-stated"`.
    StatedIds,
    /// A period; the source may not state it.
    Period,
    /// A day.
    Day,
    /// A number, with digits or in quotes.
    Number,
    /// `true` or `false`.
    Flag,
    /// A month of the year.
    Month,
    /// A language tag.
    Lang,
    /// A list of language tags.
    Langs,
    /// An absolute address.
    Address,
    /// A mail address.
    Email,
    /// One of these words.
    Word(&'static [Word]),
    /// A figure of the edition, as a placeholder names it.
    Reference,
    /// A table.
    Table(&'static Shape),
    /// A table or `"not-stated"`.
    StatedTable(&'static Shape),
    /// A list of tables.
    Tables(&'static Shape),
    /// A table or a list of them.
    OneOrMore(&'static Shape),
    /// A table from marks to reasons for a missing value.
    Marks,
    /// A table from columns to the value that stands there.
    Picks,
    /// A table from members to texts per language.
    Labels,
    /// A table from languages to lists of texts.
    Writings,
    /// A table from heads to periods, or to tables of this shape.
    Heads(&'static Shape),
    /// A table from languages to tables from plural categories to patterns.
    Patterns,
}

/// The keys of a kind of table.
#[derive(Debug)]
pub struct Shape {
    /// How Japanese messages call it.
    pub ja: &'static str,
    /// How English messages call it.
    pub en: &'static str,
    /// Lists of its keys.
    pub fields: &'static [&'static [Field]],
    /// Whether the languages are keys of it too, each with a text.
    pub worded: bool,
}

/// A key that must be there.
pub const fn must(name: &'static str, form: Form, ja: &'static str, en: &'static str) -> Field {
    Field {
        name,
        required: true,
        form,
        ja,
        en,
    }
}

/// A key that may be there.
pub const fn may(name: &'static str, form: Form, ja: &'static str, en: &'static str) -> Field {
    Field {
        name,
        required: false,
        form,
        ja,
        en,
    }
}

impl Shape {
    /// Every key.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().flat_map(|list| list.iter())
    }
}

/// Reports every fault of a table and of what is in it.
pub(super) fn check(cx: &Context, shape: &Shape, table: &DeTable, at: Range<usize>) {
    let cx = &cx.within(table);
    let mut mistyped = Vec::new();
    for (key, value) in in_order(table) {
        let name = key.get_ref().as_ref();
        if let Some(field) = shape.fields().find(|f| f.name == name) {
            check_value(cx, field.form, value);
        } else if shape.worded && Lang::parse(name).is_some_and(|l| cx.has_language(&l)) {
            cx.findings.extend(forms::line(cx, value).err());
        } else {
            let known = known_keys(cx, shape);
            let near = nearest(name, known.iter().copied());
            let near = near.filter(|near| !table.contains_key(*near));
            mistyped.extend(near.map(str::to_owned));
            let place = cx.span(key.span());
            let fault = unknown_key(shape, name, place);
            cx.findings.push(fault.help(advice(near, &known)));
        }
    }
    // A key that was only mistyped has its error already.
    let missing = |name: &str| {
        !table.contains_key(name)
            && !mistyped.iter().any(|m| m == name)
            && !cx.may_have_lost(name, &at)
    };
    for field in shape.fields().filter(|f| f.required && missing(f.name)) {
        cx.findings
            .push(missing_key(shape, field.name, cx.span(at.clone())));
    }
    if shape.worded {
        let languages = cx.languages.iter();
        let lost: Vec<&Lang> = languages.filter(|l| missing(l.as_str())).collect();
        if !lost.is_empty() {
            cx.findings
                .push(forms::missing_language(cx.span(at), &lost));
        }
    }
}

fn check_value(cx: &Context, form: Form, value: &Spanned<DeValue>) {
    let found = &cx.findings;
    match form {
        Form::Line => found.extend(forms::line(cx, value).err()),
        Form::Text => found.extend(forms::text(cx, value).err().into_iter().flatten()),
        Form::SomeText => found.extend(forms::some_text(cx, value).err().into_iter().flatten()),
        Form::StatedText => found.extend(forms::stated_text(cx, value).err().into_iter().flatten()),
        Form::TextOrLine => {
            found.extend(forms::text_or_line(cx, value).err().into_iter().flatten())
        }
        Form::Texts => each(cx, value, |v| check_value(cx, Form::Text, v)),
        Form::Lines => each(cx, value, |v| check_value(cx, Form::Line, v)),
        Form::Id => found.extend(forms::id(cx, value).err()),
        Form::NewId => match forms::id(cx, value) {
            Ok(id) if id.value.is_reserved() => found.push(forms::reserved(&id)),
            read => found.extend(read.err()),
        },
        Form::StatedId => found.extend(forms::stated_id(cx, value).err()),
        Form::Ids => each(cx, value, |v| check_value(cx, Form::Id, v)),
        Form::StatedIds if forms::is_not_stated(value) => {}
        Form::StatedIds => each(cx, value, |v| check_value(cx, Form::Id, v)),
        Form::Period => found.extend(forms::period(cx, value).err()),
        Form::Day => found.extend(forms::day(cx, value).err()),
        Form::Number => found.extend(forms::number(cx, value).err()),
        Form::Flag => found.extend(forms::flag(cx, value).err()),
        Form::Month => found.extend(forms::month(cx, value).err()),
        Form::Lang => found.extend(forms::language(cx, value).err()),
        Form::Langs => {
            each(cx, value, |v| check_value(cx, Form::Lang, v));
            if value
                .get_ref()
                .as_array()
                .is_some_and(|list| list.is_empty())
            {
                found.push(forms::empty(cx, value));
            }
        }
        Form::Address => found.extend(forms::address(cx, value).err()),
        Form::Email => found.extend(forms::email(cx, value).err()),
        Form::Word(words) => found.extend(forms::word(cx, words, value).err()),
        Form::Table(shape) => match value.get_ref() {
            DeValue::Table(table) => check(cx, shape, table, value.span()),
            _ => found.push(forms::wrong(cx, value, forms::Wanted::Table)),
        },
        Form::StatedTable(_) if forms::is_not_stated(value) => {}
        Form::StatedTable(shape) => check_value(cx, Form::Table(shape), value),
        Form::Reference => found.extend(forms::reference(cx, value).err()),
        Form::Tables(shape) => each(cx, value, |v| check_value(cx, Form::Table(shape), v)),
        Form::OneOrMore(shape) => match value.get_ref() {
            DeValue::Array(_) => check_value(cx, Form::Tables(shape), value),
            _ => check_value(cx, Form::Table(shape), value),
        },
        Form::Marks => entries(cx, value, |_, v| found.extend(forms::id(cx, v).err())),
        Form::Picks => entries(cx, value, |_, v| check_value(cx, Form::Line, v)),
        Form::Labels => entries(cx, value, |_, v| check_value(cx, Form::Text, v)),
        Form::Writings => entries(cx, value, |lang, v| {
            cx.findings.extend(forms::known_language(cx, lang).err());
            check_value(cx, Form::Lines, v);
        }),
        Form::Heads(shape) => entries(cx, value, |_, v| match v.get_ref() {
            DeValue::Table(_) => check_value(cx, Form::Table(shape), v),
            _ => check_value(cx, Form::Period, v),
        }),
        Form::Patterns => check_patterns(cx, value),
    }
}

/// Patterns of one language; their names are checked with their texts.
static PATTERNS: Shape = Shape {
    ja: "forms",
    en: "`forms`",
    fields: &[],
    worded: false,
};

fn check_patterns(cx: &Context, value: &Spanned<DeValue>) {
    entries(cx, value, |lang, patterns| {
        if let Err(fault) = forms::known_language(cx, lang) {
            cx.findings.push(fault);
        }
        entries(cx, patterns, |category, pattern| {
            cx.findings
                .extend(forms::pattern(cx, category, pattern).err());
        });
        if let DeValue::Table(table) = patterns.get_ref()
            && table
                .keys()
                .all(|key| forms::CATEGORIES.contains(&key.get_ref().as_ref()))
            && !table.contains_key("other")
        {
            let place = cx.span(patterns.span());
            cx.findings.push(missing_key(&PATTERNS, "other", place));
        }
    });
    if let DeValue::Table(table) = value.get_ref() {
        let lost = forms::lost_languages(cx, table);
        if !lost.is_empty() {
            cx.findings
                .push(forms::missing_language(cx.span(value.span()), &lost));
        }
    }
}

fn each(cx: &Context, value: &Spanned<DeValue>, mut visit: impl FnMut(&Spanned<DeValue>)) {
    match value.get_ref() {
        DeValue::Array(list) => list.iter().for_each(&mut visit),
        _ => cx
            .findings
            .push(forms::wrong(cx, value, forms::Wanted::List)),
    }
}

fn entries(
    cx: &Context,
    value: &Spanned<DeValue>,
    mut visit: impl FnMut(&Spanned<std::borrow::Cow<str>>, &Spanned<DeValue>),
) {
    match value.get_ref() {
        DeValue::Table(table) => {
            for (key, value) in in_order(table) {
                visit(key, value);
            }
        }
        _ => cx
            .findings
            .push(forms::wrong(cx, value, forms::Wanted::Table)),
    }
}

/// Keys and values in the order of the file.
pub(super) fn in_order<'t, 'i>(
    table: &'t DeTable<'i>,
) -> Vec<(
    &'t Spanned<std::borrow::Cow<'i, str>>,
    &'t Spanned<DeValue<'i>>,
)> {
    let mut all: Vec<_> = table.iter().collect();
    all.sort_by_key(|(key, _)| key.span().start);
    all
}

fn known_keys<'a>(cx: &Context<'a>, shape: &Shape) -> Vec<&'a str> {
    let languages = cx.languages.iter().filter(|_| shape.worded);
    let names = shape.fields().map(|f| f.name);
    names.chain(languages.map(Lang::as_str)).collect()
}

fn unknown_key(shape: &Shape, name: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::UNKNOWN_KEY,
        place,
        said(
            format!("{} にキー {name} はありません", shape.ja),
            format!("{} has no key `{name}`", shape.en),
        ),
    )
}

fn advice(near: Option<&str>, known: &[&str]) -> Said {
    match near {
        Some(near) => said(
            format!("{near} のことでしょうか"),
            format!("did you mean `{near}`?"),
        ),
        None => said(
            format!("使えるキーは {} です", known.join("、")),
            format!("its keys are {}", known.join(", ")),
        ),
    }
}

fn missing_key(shape: &Shape, name: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::MISSING_KEY,
        place,
        said(
            format!("{} に必要なキー {name} がありません", shape.ja),
            format!("{} lacks its key `{name}`", shape.en),
        ),
    )
    .help(said(
        format!("{name} = … を書き足してください"),
        format!("add {name} = …"),
    ))
}
