//! Words of the original language that were left in a translation.

use super::subject::quoted;
use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{Publication, TermKind};
use crate::parity::{InlineKind, Kind, Passage};
use std::ops::Range;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "language-left",
    severity: Severity::Warning,
    ja: "訳文に原文の言語の言葉が残っています。英語の文のかなや漢字、日本語の文の英語の文（6語以上）を指摘します。訳すか、言葉として引くのであれば括弧か引用符に入れてください（measures (施策)、“空き家”）。コード、強調した語、glossary.toml にある名称、題名のように大文字で始まる語の並び、原文でかぎ括弧に入っている言葉は指摘しません。",
    en: "Words of the original language stand in a translation: kana or kanji in an English text, or an English sentence of six words or more in a Japanese text. Translate them, or put them into brackets or quotation marks where the words themselves are meant (measures (施策), “空き家”). Code, emphasised words, names in glossary.toml and runs of capitalised words, as in titles, are not reported, nor words that the original has in 「」.",
};

/// From how many English words on a run is more than a name.
const SENTENCE: usize = 6;

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let names = names(subject.publication);
    for one in subject.compared() {
        let Some(side) = one.translation.as_ref().filter(|_| one.is_whole()) else {
            continue;
        };
        if side.kind == Kind::Code {
            continue;
        }
        let passage = &side.passage;
        let original = one.original.as_ref().map_or("", |side| &side.passage.text);
        let is_meant = |range: &Range<usize>| {
            let words = &passage.text[range.clone()];
            names.contains(&words) || is_quoted(original, words)
        };
        let first = |belongs: fn(char) -> bool| {
            let all = stretches(passage, belongs).into_iter();
            all.into_iter().find(|range| !is_meant(range))
        };
        let found = match passage.lang.primary() {
            "ja" => english(passage),
            // Chinese has no kana, and Korean reports quote kanji.
            "zh" | "ko" => first(is_kana),
            _ => first(is_japanese),
        };
        if let Some(range) = found {
            let words = quoted(&passage.text[range.clone()]);
            let (ja, en) = match passage.lang.primary() {
                "ja" => (
                    "日本語の文に英語の文",
                    "English words are left in this text",
                ),
                _ => ("訳文に日本語", "Japanese is left in this text"),
            };
            let at = passage.span(range);
            let one = Diagnostic::new(
                &CODE,
                at,
                said(
                    format!("{ja}「{words}」が残っています"),
                    format!("{en}: “{words}”"),
                ),
            );
            diags.push(one.help(said(
                "訳すか、言葉として引くのであれば括弧か引用符に入れます",
                "translate it, or put it into brackets or quotation marks if the words themselves are meant",
            )));
        }
    }
}

/// Names of the glossary in every language.
fn names(publication: &Publication) -> Vec<&str> {
    let names = publication.terms.iter();
    let names = names.filter(|term| term.kind != TermKind::Term);
    names
        .flat_map(|term| term.term.iter().map(|(_, text)| text))
        .collect()
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | 'ー')
}

fn is_japanese(c: char) -> bool {
    is_kana(c) || matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '々' | '〇')
}

/// Stretches of such characters, with what stands between them, that are
/// neither quoted nor explained.
fn stretches(passage: &Passage, belongs: fn(char) -> bool) -> Vec<Range<usize>> {
    let text = passage.text.as_str();
    // Most texts of another script have none at all.
    if text.is_ascii() {
        return Vec::new();
    }
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut depth = Depth::default();
    for (at, c) in text.char_indices() {
        depth.take(c, text[at + c.len_utf8()..].chars().next());
        if !belongs(c) || depth.is_inside() || is_set_apart(passage, at) {
            continue;
        }
        let end = at + c.len_utf8();
        match all.last_mut() {
            Some(last)
                if text[last.end..at]
                    .chars()
                    .all(|c| !c.is_ascii_alphabetic() && c != ' ') =>
            {
                last.end = end;
            }
            _ => all.push(at..end),
        }
    }
    all.retain(|range| {
        let is_glossed = text[range.end..].trim_start().starts_with(['(', '（']);
        !is_glossed
    });
    all
}

/// Whether words stand in quotation marks in the original: what is spoken of
/// is how they are written.
fn is_quoted(original: &str, words: &str) -> bool {
    let quoted = original.split('「').skip(1);
    quoted
        .filter_map(|rest| rest.split('」').next())
        .any(|quoted| quoted.contains(words))
}

/// An English sentence in a Japanese text.
fn english(passage: &Passage) -> Option<Range<usize>> {
    let text = passage.text.as_str();
    let mut depth = Depth::default();
    let mut run = Run::default();
    for (at, c) in text.char_indices() {
        depth.take(c, text[at + c.len_utf8()..].chars().next());
        let is_plain = !depth.is_inside() && !is_set_apart(passage, at);
        if !c.is_ascii() && !matches!(c, '’' | '–') || !is_plain {
            if run.is_sentence() {
                return Some(run.range());
            }
            run = Run::default();
        } else {
            run.take(at, c);
        }
    }
    run.is_sentence().then(|| run.range())
}

/// Words of Latin letters that follow each other.
#[derive(Default)]
struct Run {
    start: Option<usize>,
    end: usize,
    words: usize,
    /// Those that begin with a small letter.
    small: usize,
    is_in_word: bool,
}

impl Run {
    fn take(&mut self, at: usize, c: char) {
        let is_letter =
            c.is_ascii_alphabetic() || (self.is_in_word && matches!(c, '\'' | '-' | '’'));
        if is_letter && !self.is_in_word {
            self.start.get_or_insert(at);
            self.words += 1;
            self.small += usize::from(c.is_ascii_lowercase());
        }
        if is_letter {
            self.end = at + c.len_utf8();
        }
        self.is_in_word = is_letter;
    }

    fn is_sentence(&self) -> bool {
        self.words >= SENTENCE && self.small * 2 >= self.words
    }

    fn range(&self) -> Range<usize> {
        self.start.unwrap_or(self.end)..self.end
    }
}

/// How deep in brackets and quotation marks reading is.
#[derive(Default)]
struct Depth {
    open: usize,
    is_quoted: bool,
    /// Within ‘…’, whose end is also an apostrophe.
    is_single: bool,
}

impl Depth {
    /// Takes a character in; `next` is the one behind it.
    fn take(&mut self, c: char, next: Option<char>) {
        match c {
            '‘' => self.is_single = true,
            '’' if !next.is_some_and(char::is_alphanumeric) => self.is_single = false,
            '(' | '（' | '[' | '［' | '「' | '『' | '“' | '«' | '《' | '〈' => {
                self.open += 1;
            }
            ')' | '）' | ']' | '］' | '」' | '』' | '”' | '»' | '》' | '〉' => {
                self.open = self.open.saturating_sub(1);
            }
            '"' => self.is_quoted = !self.is_quoted,
            // A quotation does not go on in the next paragraph.
            '\n' => *self = Depth::default(),
            _ => {}
        }
    }

    fn is_inside(&self) -> bool {
        self.open > 0 || self.is_quoted || self.is_single
    }
}

/// Whether a place is within code or emphasis, or in a word with its reading.
fn is_set_apart(passage: &Passage, at: usize) -> bool {
    passage.inlines.iter().any(|one| {
        let covers = one.text.contains(&at);
        // What is emphasised as a whole is no word set apart from others.
        let is_part = one.text != (0..passage.text.len());
        covers
            && match one.what {
                InlineKind::Code | InlineKind::Ruby(_) => true,
                InlineKind::Emphasis | InlineKind::Strong => is_part,
                _ => false,
            }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::parity::blocks_of;
    use crate::source::{FileId, Span};

    fn left(lang: Lang, text: &str) -> Option<String> {
        let body = Span::new(FileId(0), 0..text.len());
        let blocks = blocks_of(text, body, &lang);
        let passage = &blocks.first().expect("a block").passage;
        let found = match lang.primary() {
            "ja" => english(passage),
            _ => stretches(passage, is_japanese).into_iter().next(),
        };
        found.map(|range| passage.text[range].to_owned())
    }

    #[test]
    fn japanese_is_found_unless_it_is_quoted() {
        let en = |text| left(Lang::en(), text);
        assert_eq!(en("The 施策 of the city").as_deref(), Some("施策"));
        assert_eq!(en("The ‘kura’ and 施策 remain").as_deref(), Some("施策"));
        assert_eq!(en("The ‘city’s 施策’ remain"), None);
        assert_eq!(
            en("目標は、800,000人。").as_deref(),
            Some("目標は、800,000人")
        );
        for fine in [
            "measures (施策)",
            "施策 (measures) are",
            "the sign “空き家”",
            "the *kura* and *蔵* stay",
            "`施策`",
            "São Paulo – café",
        ] {
            assert_eq!(en(fine), None, "{fine}");
        }
    }

    #[test]
    fn english_is_found_where_it_is_a_sentence() {
        let ja = |text| left(Lang::ja(), text);
        let found = ja("目標です。The target is to be reached by the end.");
        assert_eq!(
            found.as_deref(),
            Some("The target is to be reached by the end")
        );
        for fine in [
            "Report on Internal Migration in Japan によります。",
            "資料には「the target is to be reached by then」とあります。",
            "Kumamoto City Consultation and Support Plaza for Foreign Residents です。",
            "`the target is to be reached by then`と書きます。",
            "GDP、CO2 など",
        ] {
            assert_eq!(ja(fine), None, "{fine}");
        }
    }
}
