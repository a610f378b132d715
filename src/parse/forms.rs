//! Single values out of TOML: each function reads one form or says what is
//! wrong with it.

use super::codes;
use super::findings::Findings;
use crate::diag::{Diagnostic, Said, nearest, said};
use crate::lang::{Lang, Text};
use crate::source::{Span, Spanned};
use crate::value::amount::Parsed;
use crate::value::period::PeriodError;
use crate::value::{Amount, Basis, Id, Period};
use std::borrow::Cow;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A word that a key may take.
pub type Word = &'static str;

/// A value in a TOML text.
pub(super) type Given<'i> = toml::Spanned<DeValue<'i>>;

/// What holds for everything in one TOML text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    /// Where the text stands in its file.
    pub place: Span,
    /// The text.
    pub source: &'a str,
    /// Stretches that could not be read.
    pub broken: &'a [Range<usize>],
    /// Languages of the publication; empty if they are not known.
    pub languages: &'a [Lang],
    /// Basis of years that carry none.
    pub bare: Option<Basis>,
    /// What is found.
    pub findings: &'a Findings,
}

/// The words for the bases of bare years.
pub(super) const BASES: [(Word, Basis); 3] = [
    ("calendar", Basis::Calendar),
    ("fiscal", Basis::Fiscal),
    ("unstated", Basis::Unstated),
];

/// The words of a list of pairs.
pub(super) const fn words<T, const N: usize>(pairs: &[(Word, T); N]) -> [Word; N] {
    let mut out = [""; N];
    let mut i = 0;
    while i < N {
        out[i] = pairs[i].0;
        i += 1;
    }
    out
}

impl Context<'_> {
    /// A place in the text as a place in its file.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.place.within(range)
    }

    /// The context within a table, whose `years` hold for all that is in it.
    pub fn within(&self, table: &DeTable) -> Self {
        let years = table.get("years").and_then(|v| v.get_ref().as_str());
        let basis = years.and_then(|y| BASES.iter().find(|(word, _)| *word == y));
        Context {
            bare: basis.map(|(_, basis)| *basis).or(self.bare),
            ..*self
        }
    }

    /// Whether texts may be of this language.
    pub fn has_language(&self, lang: &Lang) -> bool {
        self.languages.is_empty() || self.languages.contains(lang)
    }

    /// Whether something between the start of a table and the next header
    /// could not be read.
    pub fn has_broken_after(&self, at: Span) -> bool {
        let start = at.range().start.saturating_sub(self.place.range().start);
        self.broken
            .iter()
            .any(|lost| lost.start >= start && !self.source[start..lost.start].contains("\n["))
    }

    /// Whether a key of the table at `at` may stand in a stretch that could
    /// not be read: then its absence is no fault of its own.
    pub fn may_have_lost(&self, key: &str, at: &Range<usize>) -> bool {
        self.broken.iter().any(|lost| {
            lost.start >= at.start
                && !self.source[at.end.min(lost.start)..lost.start].contains("\n[")
                && self.source[lost.clone()].contains(key)
        })
    }
}

/// Forms that messages name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A text in quotes.
    Line,
    /// A text per language.
    Text,
    /// A text per language or `"not-stated"`.
    StatedText,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// 1 to 12.
    Month,
    /// A list.
    List,
    /// A table.
    Table,
}

impl Wanted {
    fn words(self) -> Said {
        match self {
            Wanted::Line => said("引用符で囲んだ文字", "a text in quotes"),
            Wanted::Text => said(
                "言語ごとの文 { ja = \"…\", en = \"…\" }",
                "a text per language, { ja = \"…\", en = \"…\" }",
            ),
            Wanted::StatedText => said(
                "言語ごとの文 { ja = \"…\", en = \"…\" } か \"not-stated\"",
                "a text per language, { ja = \"…\", en = \"…\" }, or \"not-stated\"",
            ),
            Wanted::Number => said("数", "a number"),
            Wanted::Flag => said("true か false", "true or false"),
            Wanted::Month => said("1 から 12 までの整数", "a whole number from 1 to 12"),
            Wanted::List => said("角かっこのリスト [ … ]", "a list in brackets, [ … ]"),
            Wanted::Table => said("表 { キー = 値 }", "a table, { key = value }"),
        }
    }
}

/// A value of another form than wanted.
pub(super) fn wrong(cx: &Context, value: &Given, wanted: Wanted) -> Diagnostic {
    let is = match value.get_ref() {
        DeValue::String(_) => said("文字", "a text"),
        DeValue::Integer(_) | DeValue::Float(_) => said("数", "a number"),
        DeValue::Boolean(_) => said("true・false", "true or false"),
        DeValue::Datetime(_) => said("引用符のない日付", "a date without quotes"),
        DeValue::Array(_) => said("リスト", "a list"),
        DeValue::Table(_) => said("表", "a table"),
    };
    let wants = wanted.words();
    let fault = Diagnostic::new(
        &codes::WRONG_TYPE,
        cx.span(value.span()),
        said(
            format!("ここには{}を書きます（今は{}）", wants.ja, is.ja),
            format!("{} is wanted here, not {}", wants.en, is.en),
        ),
    );
    let written = cx.source.get(value.span()).unwrap_or_default();
    let is_scalar = !matches!(
        value.get_ref(),
        DeValue::Array(_) | DeValue::Table(_) | DeValue::String(_)
    );
    if wanted == Wanted::Line && is_scalar {
        return fault.help(said(
            format!("\"{written}\" と書いてください"),
            format!("write \"{written}\""),
        ));
    }
    fault
}

/// A list that must not be empty.
pub(super) fn empty(cx: &Context, value: &Given) -> Diagnostic {
    Diagnostic::new(
        &codes::EMPTY_TEXT,
        cx.span(value.span()),
        said("空にはできません", "this must not be empty"),
    )
}

/// Whether the value is the word `not-stated`.
pub(super) fn is_not_stated(value: &Given) -> bool {
    value.get_ref().as_str() == Some("not-stated")
}

/// A text that is not empty.
pub(super) fn line(cx: &Context, value: &Given) -> Result<String, Diagnostic> {
    match value.get_ref() {
        DeValue::String(text) if text.trim().is_empty() => Err(Diagnostic::new(
            &codes::EMPTY_TEXT,
            cx.span(value.span()),
            said("文が空です", "the text is empty"),
        )
        .help(said(
            "文を書くか、キーを取り除いてください",
            "write it or remove the key",
        ))),
        DeValue::String(text) => Ok(text.to_string()),
        _ => Err(wrong(cx, value, Wanted::Line)),
    }
}

/// A text in every language of the publication, in their order.
pub(super) fn text(cx: &Context, value: &Given) -> Result<Text, Vec<Diagnostic>> {
    let read = some_text(cx, value);
    let DeValue::Table(table) = value.get_ref() else {
        return read;
    };
    let lost: Vec<&Lang> = cx
        .languages
        .iter()
        .filter(|l| !table.contains_key(l.as_str()))
        .collect();
    if lost.is_empty() {
        return read;
    }
    let mut faults = read.err().unwrap_or_default();
    faults.push(missing_language(cx.span(value.span()), &lost));
    Err(faults)
}

/// A text in one language or more, in the order of the publication's.
pub(super) fn some_text(cx: &Context, value: &Given) -> Result<Text, Vec<Diagnostic>> {
    let DeValue::Table(table) = value.get_ref() else {
        return Err(vec![wrong(cx, value, Wanted::Text)]);
    };
    let mut faults = Vec::new();
    let mut versions = Vec::new();
    for (key, version) in super::fields::in_order(table) {
        match (known_language(cx, key), line(cx, version)) {
            (Ok(lang), Ok(words)) => versions.push((lang, words)),
            (language, words) => faults.extend(language.err().into_iter().chain(words.err())),
        }
    }
    versions.sort_by_key(|(lang, _)| cx.languages.iter().position(|l| l == lang));
    if faults.is_empty() {
        Ok(Text::new(versions))
    } else {
        Err(faults)
    }
}

/// A text per language, or `None` for `"not-stated"`.
pub(super) fn stated_text(cx: &Context, value: &Given) -> Result<Option<Text>, Vec<Diagnostic>> {
    match value.get_ref() {
        _ if is_not_stated(value) => Ok(None),
        DeValue::Table(_) => text(cx, value).map(Some),
        _ => Err(vec![wrong(cx, value, Wanted::StatedText)]),
    }
}

/// A text per language, or one string for all.
pub(super) fn text_or_line(cx: &Context, value: &Given) -> Result<Text, Vec<Diagnostic>> {
    match value.get_ref() {
        DeValue::String(_) => {
            let words = line(cx, value).map_err(|fault| vec![fault])?;
            let versions = cx.languages.iter().map(|l| (l.clone(), words.clone()));
            Ok(Text::new(versions.collect()))
        }
        _ => text(cx, value),
    }
}

/// A text that lacks languages.
pub(super) fn missing_language(at: Span, lost: &[&Lang]) -> Diagnostic {
    let names: Vec<&str> = lost.iter().map(|l| l.as_str()).collect();
    let keys: Vec<String> = names.iter().map(|n| format!("{n} = \"…\"")).collect();
    Diagnostic::new(
        &codes::MISSING_LANGUAGE,
        at,
        said(
            format!("{} の文がありません", names.join("、")),
            format!("there is no text in {}", names.join(", ")),
        ),
    )
    .help(said(
        format!("{} を書き足してください", keys.join(", ")),
        format!("add {}", keys.join(", ")),
    ))
}

/// A key that names a language of the publication.
pub(super) fn known_language(
    cx: &Context,
    key: &toml::Spanned<Cow<str>>,
) -> Result<Lang, Diagnostic> {
    let name = key.get_ref().as_ref();
    match Lang::parse(name) {
        Some(lang) if cx.has_language(&lang) => Ok(lang),
        _ => {
            let known: Vec<&str> = cx.languages.iter().map(Lang::as_str).collect();
            Err(Diagnostic::new(
                &codes::UNKNOWN_KEY,
                cx.span(key.span()),
                said(
                    format!("{name} は、この公開物の言語ではありません"),
                    format!("`{name}` is no language of this publication"),
                ),
            )
            .help(said(
                format!(
                    "言語は {} です（hakusho.toml の languages）",
                    known.join("、")
                ),
                format!(
                    "its languages are {} (`languages` in hakusho.toml)",
                    known.join(", ")
                ),
            )))
        }
    }
}

/// An id with its place.
pub(super) fn id(cx: &Context, value: &Given) -> Result<Spanned<Id>, Diagnostic> {
    let DeValue::String(text) = value.get_ref() else {
        return Err(wrong(cx, value, Wanted::Line));
    };
    let at = cx.span(value.span());
    Id::parse(text)
        .map(|id| Spanned::new(at, id))
        .map_err(|_| bad_id(at, text))
}

/// A text that is no id, with the id it may stand for.
pub(super) fn bad_id(at: Span, text: &str) -> Diagnostic {
    let fault = Diagnostic::new(
        &codes::BAD_ID,
        at,
        said(
            format!("「{text}」は識別子ではありません"),
            format!("`{text}` is no id"),
        ),
    );
    let fault = fault.help(said(
        "半角の小文字と数字を - でつないで書いてください（64字まで）",
        "write lower-case letters and digits, joined by -, at most 64 characters",
    ));
    let folded: String = text
        .chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            c => c,
        })
        .map(|c| match c.to_ascii_lowercase() {
            '_' | ' ' | '.' | '\u{3000}' => '-',
            c => c,
        })
        .collect();
    match Id::parse(&folded) {
        Ok(near) => fault.help(said(
            format!("{near} ではどうでしょうか"),
            format!("`{near}` would do"),
        )),
        Err(_) => fault,
    }
}

/// An id that a page of fixed meaning has.
pub(super) fn reserved(id: &Spanned<Id>) -> Diagnostic {
    let name = &id.value;
    Diagnostic::new(
        &codes::RESERVED_ID,
        id.at,
        said(
            format!("{name} は、決まったページの名前です"),
            format!("`{name}` is the name of a fixed page"),
        ),
    )
    .help(said(
        format!("{name}-1 など、別の識別子にしてください"),
        format!("choose another id, such as {name}-1"),
    ))
}

/// An id, or `None` for `not-stated`.
pub(super) fn stated_id(cx: &Context, value: &Given) -> Result<Spanned<Option<Id>>, Diagnostic> {
    if is_not_stated(value) {
        return Ok(Spanned::new(cx.span(value.span()), None));
    }
    id(cx, value).map(|id| id.map(Some))
}

/// A period with its place.
pub(super) fn period(cx: &Context, value: &Given) -> Result<Spanned<Period>, Diagnostic> {
    let DeValue::String(text) = value.get_ref() else {
        return Err(wrong(cx, value, Wanted::Line));
    };
    let at = cx.span(value.span());
    read_period(at, text, cx.bare).map(|period| Spanned::new(at, period))
}

/// Reads a period, with the fault in words.
pub(super) fn read_period(at: Span, text: &str, bare: Option<Basis>) -> Result<Period, Diagnostic> {
    let fault = match Period::parse(text, bare) {
        Ok(read) => return Ok(read.period),
        Err(fault) => fault,
    };
    let forms = said(
        "2019、FY2019、2019?、2023-06、2023-06-30、FY2020..FY2023、令和5年度、not-stated などと書きます",
        "write 2019, FY2019, 2019?, 2023-06, 2023-06-30, FY2020..FY2023, 令和5年度 or not-stated",
    );
    let (code, message, help) = match fault {
        PeriodError::BareYear => (
            &codes::BARE_YEAR,
            said(
                format!("「{text}」だけでは、暦年か年度かが分かりません"),
                format!("`{text}` alone does not say whether it is a calendar or a fiscal year"),
            ),
            said(
                "2023、FY2023、2023? のように書くか、表に years を書いてください",
                "write it as 2023, FY2023 or 2023?, or give the table `years`",
            ),
        ),
        PeriodError::NoSuchDate => (
            &codes::BAD_PERIOD,
            said(
                format!("「{text}」という日付はありません"),
                format!("there is no such date as `{text}`"),
            ),
            forms,
        ),
        PeriodError::Order => (
            &codes::BAD_PERIOD,
            said(
                format!("「{text}」は、始まりと終わりの順か種類が合いません"),
                format!("the ends of `{text}` are out of order or of unlike kinds"),
            ),
            said(
                "両端を同じ種類にして、早いほうを先に書いてください",
                "give both ends in one kind, the earlier first",
            ),
        ),
        PeriodError::Disagree => (
            &codes::BAD_PERIOD,
            said(
                format!("「{text}」の中の二つの年が食い違っています"),
                format!("the two years in `{text}` disagree"),
            ),
            said("どちらかに直してください", "keep the right one"),
        ),
        PeriodError::Suspicious => (
            &codes::BAD_PERIOD,
            said(
                format!("「{text}」は、表計算ソフトが作り変えた日付のようです"),
                format!("`{text}` looks like a date that a spreadsheet changed"),
            ),
            said(
                "もとの表で確かめ、文字列として入力し直してください",
                "look at the original table and enter it as text",
            ),
        ),
        PeriodError::Form => (
            &codes::BAD_PERIOD,
            said(
                format!("「{text}」は期間として読めません"),
                format!("`{text}` is no period"),
            ),
            forms,
        ),
    };
    Err(Diagnostic::new(code, at, message).help(help))
}

/// A day.
pub(super) fn day(cx: &Context, value: &Given) -> Result<Spanned<Period>, Diagnostic> {
    let read = period(cx, value)?;
    if matches!(read.value, Period::Day(_)) {
        return Ok(read);
    }
    Err(Diagnostic::new(
        &codes::BAD_PERIOD,
        read.at,
        said(
            format!("ここには日付を書きます（今は {}）", read.value),
            format!("a day is wanted here, not `{}`", read.value),
        ),
    )
    .help(said(
        "2026-11-20 のように書いてください",
        "write it like 2026-11-20",
    )))
}

/// A number with its place, its digits as written.
pub(super) fn number(cx: &Context, value: &Given) -> Result<Spanned<Parsed>, Diagnostic> {
    let written: &str = match value.get_ref() {
        DeValue::String(text) => text,
        DeValue::Integer(digits) if digits.radix() == 10 => digits.as_str(),
        DeValue::Float(digits) => digits.as_str(),
        DeValue::Integer(_) => cx.source.get(value.span()).unwrap_or_default(),
        _ => return Err(wrong(cx, value, Wanted::Number)),
    };
    let at = cx.span(value.span());
    match Amount::parse(written) {
        Ok(parsed) => Ok(Spanned::new(at, parsed)),
        Err(fault) => Err(bad_number(at, written, &fault)),
    }
}

/// A text that is no number.
pub(super) fn bad_number(
    at: Span,
    written: &str,
    fault: &crate::value::amount::AmountError,
) -> Diagnostic {
    use crate::value::amount::AmountError;
    let why = match fault {
        AmountError::NotANumber => said("数字がありません", "it has no digit"),
        AmountError::Grouping => said(
            "桁区切りのカンマの位置が合いません",
            "its commas do not part thousands",
        ),
        AmountError::TooLong => said("桁が多すぎます（28桁まで）", "it has more digits than 28"),
        AmountError::Rest(rest) => said(
            format!("「{rest}」が読めません"),
            format!("`{rest}` is not understood"),
        ),
    };
    let fault = Diagnostic::new(
        &codes::BAD_NUMBER,
        at,
        said(
            format!("「{written}」は数として読めません（{}）", why.ja),
            format!("`{written}` is no number: {}", why.en),
        ),
    );
    fault.help(if written == "not-stated" {
        said(
            "数がないときは value の代わりに missing = \"not-stated\" と書いてください",
            "where there is no number write missing = \"not-stated\" instead of `value`",
        )
    } else {
        said(
            "342649、\"342,649\"、\"△3.2\"、\"105億4千万\" のように、単位を付けずに書いてください",
            "write it without a unit: 342649, \"342,649\", \"△3.2\" or \"105億4千万\"",
        )
    })
}

/// `true` or `false`.
pub(super) fn flag(cx: &Context, value: &Given) -> Result<bool, Diagnostic> {
    match value.get_ref() {
        DeValue::Boolean(flag) => Ok(*flag),
        _ => Err(wrong(cx, value, Wanted::Flag)),
    }
}

/// 1 to 12.
pub(super) fn month(cx: &Context, value: &Given) -> Result<u8, Diagnostic> {
    value
        .get_ref()
        .as_integer()
        .and_then(|digits| digits.as_str().parse().ok())
        .filter(|month| (1..=12).contains(month))
        .ok_or_else(|| wrong(cx, value, Wanted::Month))
}

/// A language tag.
pub(super) fn language(cx: &Context, value: &Given) -> Result<Spanned<Lang>, Diagnostic> {
    let tag = line(cx, value)?;
    let at = cx.span(value.span());
    Lang::parse(&tag)
        .map(|lang| Spanned::new(at, lang))
        .ok_or_else(|| {
            Diagnostic::new(
                &codes::UNKNOWN_WORD,
                at,
                said(
                    format!("「{tag}」は言語の記号ではありません"),
                    format!("`{tag}` is no language tag"),
                ),
            )
            .help(said(
                "ja、en、zh-Hant などと書いてください",
                "write ja, en, zh-Hant or the like",
            ))
        })
}

/// An absolute address.
pub(super) fn address(cx: &Context, value: &Given) -> Result<Spanned<String>, Diagnostic> {
    let address = line(cx, value)?;
    let at = cx.span(value.span());
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme));
    let is_one = rest.is_some_and(|host| {
        !host.is_empty()
            && !host.starts_with('/')
            && !host.contains([' ', '"', '<', '>', '\u{3000}'])
    });
    if is_one {
        return Ok(Spanned::new(at, address));
    }
    Err(Diagnostic::new(
        &codes::BAD_ADDRESS,
        at,
        said(
            format!("「{address}」は絶対的な住所（URL）ではありません"),
            format!("`{address}` is no absolute address"),
        ),
    )
    .help(said(
        "https:// から書いてください",
        "begin it with https://",
    )))
}

/// One of a few words.
pub(super) fn word(cx: &Context, known: &[Word], value: &Given) -> Result<Word, Diagnostic> {
    let DeValue::String(text) = value.get_ref() else {
        return Err(wrong(cx, value, Wanted::Line));
    };
    known
        .iter()
        .copied()
        .find(|w| w == text)
        .ok_or_else(|| unknown_word(cx.span(value.span()), known, text))
}

/// A word that is none of those known here.
pub(super) fn unknown_word(at: Span, known: &[Word], text: &str) -> Diagnostic {
    let fault = Diagnostic::new(
        &codes::UNKNOWN_WORD,
        at,
        said(
            format!("「{text}」は、ここで使える語ではありません"),
            format!("`{text}` is none of the words that may stand here"),
        ),
    );
    fault.help(match nearest(text, known.iter().copied()) {
        Some(near) => said(
            format!("{near} のことでしょうか"),
            format!("did you mean `{near}`?"),
        ),
        None => said(
            format!("{} のどれかを書いてください", known.join("、")),
            format!("write one of {}", known.join(", ")),
        ),
    })
}

/// Plural categories of CLDR.
const CATEGORIES: [Word; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The pattern of a plural category.
pub(super) fn pattern(
    cx: &Context,
    category: &toml::Spanned<Cow<str>>,
    value: &Given,
) -> Result<(Word, String), Diagnostic> {
    let name = category.get_ref().as_ref();
    let category = CATEGORIES
        .iter()
        .copied()
        .find(|c| *c == name)
        .ok_or_else(|| unknown_word(cx.span(category.span()), &CATEGORIES, name))?;
    let pattern = line(cx, value)?;
    if pattern.matches("{n}").count() == 1 {
        return Ok((category, pattern));
    }
    Err(Diagnostic::new(
        &codes::WRONG_TYPE,
        cx.span(value.span()),
        said(
            format!("「{pattern}」に、数の入る場所 {{n}} が一つありません"),
            format!("`{pattern}` does not have exactly one {{n}}, the place of the number"),
        ),
    )
    .help(said(
        "\"{n}人\" のように書いてください",
        "write it like \"{n} people\"",
    )))
}
