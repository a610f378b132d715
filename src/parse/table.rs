//! A table that was checked, and its values by key. What is absent or was
//! reported as faulty is `None`: nothing is reported twice.

use super::draft::Placeholder;
use super::fields::{self, Shape};
use super::forms::{self, Context, Given, Word};
use super::toml_file::Readable;
use super::wordings;
use crate::diag::nearest;
use crate::lang::{Lang, Text};
use crate::source::{Span, Spanned};
use crate::value::amount::Parsed;
use crate::value::{Id, Period};
use toml::de::{DeTable, DeValue};

/// A table of a TOML text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table<'a> {
    cx: Context<'a>,
    table: &'a DeTable<'a>,
    at: Span,
}

/// Reads a TOML text that was mended: checks it against `shape` and hands its
/// table to `take`.
pub(super) fn open<T>(
    cx: Context,
    readable: &Readable,
    shape: &Shape,
    take: impl FnOnce(Table) -> T,
) -> T {
    let cx = Context {
        broken: &readable.broken,
        ..cx
    };
    let (root, _) = DeTable::parse_recoverable(&readable.text);
    fields::check(&cx, shape, root.get_ref(), 0..0);
    wordings::of_toml(&cx, shape, root.get_ref());
    take(Table {
        cx,
        table: root.get_ref(),
        at: cx.span(0..0),
    })
}

impl<'a> Table<'a> {
    /// Where the table begins.
    pub fn at(&self) -> Span {
        self.at
    }

    /// What holds in this table.
    pub fn context(&self) -> Context<'a> {
        self.cx
    }

    fn get(&self, key: &str) -> Option<&'a Given<'a>> {
        self.table.get(key)
    }

    /// Whether the key is there, faulty or not.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether the key is there, mistyped, or in a stretch that could not be
    /// read.
    pub fn may_have(&self, key: &str) -> bool {
        let is_slip = |written: &str| nearest(written, [key]).is_some();
        self.table.keys().any(|k| is_slip(k.get_ref())) || self.cx.has_broken_after(self.at)
    }

    /// Where the value of a key stands.
    pub fn place(&self, key: &str) -> Option<Span> {
        self.get(key).map(|v| self.cx.span(v.span()))
    }

    /// A text of one language or none.
    pub fn line(&self, key: &str) -> Option<String> {
        forms::line(&self.cx, self.get(key)?).ok()
    }

    /// The same with its place.
    pub fn placed_line(&self, key: &str) -> Option<Spanned<String>> {
        let at = self.place(key)?;
        self.line(key).map(|text| Spanned::new(at, text))
    }

    /// A text per language.
    pub fn text(&self, key: &str) -> Option<Text> {
        forms::given_text(&self.cx, self.get(key)?)
    }

    /// A text per language; inside `None` for `"not-stated"`.
    pub fn stated_text(&self, key: &str) -> Option<Option<Text>> {
        match self.get(key)? {
            value if forms::is_not_stated(value) => Some(None),
            value => forms::given_text(&self.cx, value).map(Some),
        }
    }

    /// A text per language, or one for all.
    pub fn text_or_line(&self, key: &str) -> Option<Text> {
        let value = self.get(key)?;
        let given = forms::text_or_line(&self.cx, value).ok();
        given.or_else(|| forms::given_text(&self.cx, value))
    }

    /// A list of texts; empty if absent.
    pub fn texts(&self, key: &str) -> Vec<Text> {
        self.list(key)
            .filter_map(|v| forms::given_text(&self.cx, v))
            .collect()
    }

    /// The languages' own keys.
    pub fn words(&self) -> Option<Text> {
        let languages = fields::in_order(self.table);
        let mut versions: Vec<(Lang, String)> = languages
            .into_iter()
            .filter_map(|(key, value)| {
                let lang = Lang::parse(key.get_ref())?;
                // Keys such as `id` have the form of a tag as well.
                let known = !self.cx.languages.is_empty() && self.cx.has_language(&lang);
                known.then_some(())?;
                Some((lang, forms::line(&self.cx, value).ok()?))
            })
            .collect();
        versions.sort_by_key(|(lang, _)| self.cx.languages.iter().position(|l| l == lang));
        Some(Text::new(versions))
    }

    /// A text in some of the languages.
    pub fn some_text(&self, key: &str) -> Option<Text> {
        forms::some_text(&self.cx, self.get(key)?).ok()
    }

    /// An id.
    pub fn id(&self, key: &str) -> Option<Spanned<Id>> {
        forms::id(&self.cx, self.get(key)?).ok()
    }

    /// An id; inside `None` for `"not-stated"`.
    pub fn stated_id(&self, key: &str) -> Option<Spanned<Option<Id>>> {
        forms::stated_id(&self.cx, self.get(key)?).ok()
    }

    /// A list of ids; empty if absent.
    pub fn ids(&self, key: &str) -> Vec<Spanned<Id>> {
        self.list(key)
            .filter_map(|v| forms::id(&self.cx, v).ok())
            .collect()
    }

    /// Whether the value is `"not-stated"`.
    pub fn is_not_stated(&self, key: &str) -> bool {
        self.get(key).is_some_and(forms::is_not_stated)
    }

    /// A list of texts of one language or none, with their places.
    pub fn lines(&self, key: &str) -> Vec<Spanned<String>> {
        self.list(key)
            .filter_map(|v| {
                let line = forms::line(&self.cx, v).ok()?;
                Some(Spanned::new(self.cx.span(v.span()), line))
            })
            .collect()
    }

    /// A period.
    pub fn period(&self, key: &str) -> Option<Spanned<Period>> {
        forms::period(&self.cx, self.get(key)?).ok()
    }

    /// A number and what was written with it.
    pub fn number(&self, key: &str) -> Option<Spanned<Parsed>> {
        forms::number(&self.cx, self.get(key)?).ok()
    }

    /// `true` or `false`; false if absent.
    pub fn flag(&self, key: &str) -> bool {
        self.get(key)
            .and_then(|v| forms::flag(&self.cx, v).ok())
            .unwrap_or(false)
    }

    /// A month.
    pub fn month(&self, key: &str) -> Option<u8> {
        forms::month(&self.cx, self.get(key)?).ok()
    }

    /// A language.
    pub fn language(&self, key: &str) -> Option<Spanned<Lang>> {
        forms::language(&self.cx, self.get(key)?).ok()
    }

    /// A list of languages.
    pub fn languages(&self, key: &str) -> Vec<Spanned<Lang>> {
        self.list(key)
            .filter_map(|v| forms::language(&self.cx, v).ok())
            .collect()
    }

    /// An absolute address.
    pub fn address(&self, key: &str) -> Option<Spanned<String>> {
        forms::address(&self.cx, self.get(key)?).ok()
    }

    /// A mail address.
    pub fn email(&self, key: &str) -> Option<String> {
        forms::email(&self.cx, self.get(key)?).ok()
    }

    /// What a word stands for.
    pub fn word<T: Copy>(&self, key: &str, pairs: &[(Word, T)]) -> Option<T> {
        let text = self.get(key)?.get_ref().as_str()?;
        pairs.iter().find(|(w, _)| *w == text).map(|(_, t)| *t)
    }

    /// A figure of the edition.
    pub fn reference(&self, key: &str) -> Option<Spanned<Placeholder>> {
        forms::reference(&self.cx, self.get(key)?).ok()
    }

    /// A table.
    pub fn table(&self, key: &str) -> Option<Table<'a>> {
        self.sub(self.get(key)?)
    }

    /// A list of tables, or one; empty if absent.
    pub fn tables(&self, key: &str) -> Vec<Table<'a>> {
        match self.get(key) {
            Some(value) if matches!(value.get_ref(), DeValue::Table(_)) => {
                self.sub(value).into_iter().collect()
            }
            _ => self.list(key).filter_map(|v| self.sub(v)).collect(),
        }
    }

    /// Reads each table of a list of the root. One that has a fault is left
    /// out, and its id is remembered, so that nothing else blames those who
    /// refer to it.
    pub fn items<T>(&self, key: &str, read: impl Fn(Table<'a>) -> Option<T>) -> Vec<T> {
        let borders = self.borders();
        let findings = self.cx.findings;
        let mut read_items = Vec::new();
        for item in self.tables(key) {
            let start = item.at.start;
            let end = borders.iter().copied().find(|b| *b > start);
            let has_fault = findings.has_error_in(item.at.file, start..end.unwrap_or(u32::MAX));
            match read(item) {
                Some(read) if !has_fault => read_items.push(read),
                _ => match item.id("id") {
                    Some(id) => findings.broke(id.value),
                    None => findings.lost_items(),
                },
            }
        }
        read_items
    }

    /// Where the tables directly below this one begin.
    fn borders(&self) -> Vec<u32> {
        let mut starts = Vec::new();
        for value in self.table.values() {
            match value.get_ref() {
                DeValue::Array(list) => starts.extend(list.iter().map(|v| v.span().start)),
                _ => starts.push(value.span().start),
            }
        }
        let mut borders: Vec<u32> = starts
            .into_iter()
            .map(|start| self.cx.span(start..start).start)
            .collect();
        borders.sort_unstable();
        borders
    }

    /// The keys of a table below `key` and their values, in the order of the
    /// file.
    pub fn entries(&self, key: &str) -> Vec<(Spanned<String>, Entry<'a>)> {
        let Some(DeValue::Table(table)) = self.get(key).map(|v| v.get_ref()) else {
            return Vec::new();
        };
        fields::in_order(table)
            .into_iter()
            .map(|(key, value)| {
                let at = self.cx.span(key.span());
                let name = Spanned::new(at, key.get_ref().to_string());
                (
                    name,
                    Entry {
                        owner: *self,
                        value,
                    },
                )
            })
            .collect()
    }

    /// Every key with its text, of a table from words to texts.
    pub fn plain_entries(&self) -> impl Iterator<Item = (String, String)> {
        fields::in_order(self.table)
            .into_iter()
            .filter_map(|(key, value)| {
                Some((
                    key.get_ref().to_string(),
                    value.get_ref().as_str()?.to_owned(),
                ))
            })
    }

    fn list(&self, key: &str) -> impl Iterator<Item = &'a Given<'a>> + use<'a> {
        match self.get(key).map(|v| v.get_ref()) {
            Some(DeValue::Array(list)) => list.iter(),
            _ => [].iter(),
        }
    }

    fn sub(&self, value: &'a Given<'a>) -> Option<Table<'a>> {
        let DeValue::Table(table) = value.get_ref() else {
            return None;
        };
        Some(Table {
            cx: self.cx.within(table),
            table,
            at: self.cx.span(value.span()),
        })
    }
}

/// A value whose key is free.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    owner: Table<'a>,
    value: &'a Given<'a>,
}

impl<'a> Entry<'a> {
    /// The value as a text per language.
    pub fn text(&self) -> Option<Text> {
        forms::given_text(&self.owner.cx, self.value)
    }

    /// The value as a text of one language or none.
    pub fn line(&self) -> Option<Spanned<String>> {
        let cx = &self.owner.cx;
        let line = forms::line(cx, self.value).ok()?;
        Some(Spanned::new(cx.span(self.value.span()), line))
    }

    /// The value as an id.
    pub fn id(&self) -> Option<Spanned<Id>> {
        forms::id(&self.owner.cx, self.value).ok()
    }

    /// The value as a period.
    pub fn period(&self) -> Option<Spanned<Period>> {
        forms::period(&self.owner.cx, self.value).ok()
    }

    /// The value as a table.
    pub fn table(&self) -> Option<Table<'a>> {
        self.owner.sub(self.value)
    }
}
