//! Errors in a browser: over the last page that had none, or instead of one.

use crate::diag::{Diagnostic, Diagnostics, Said, Severity, said};
use crate::source::{SourceTree, Span};
use serde::Serialize;
use std::sync::LazyLock;
use tera::{Context, Tera};

/// Errors that are told one by one; the rest is counted.
const TOLD: usize = 30;
/// Characters of a line that are shown around the place of an error.
const AROUND: usize = 80;

/// The templates are those of the program: that of the publication may be what
/// is wrong.
static TEMPLATES: LazyLock<Tera> = LazyLock::new(|| {
    let mut tera = Tera::new();
    let added = tera.add_raw_templates([
        ("list.html", include_str!("trouble/list.html")),
        ("over.html", include_str!("trouble/over.html")),
        ("page.html", include_str!("trouble/page.html")),
    ]);
    // A test writes each of them.
    debug_assert!(added.is_ok(), "{added:?}");
    tera
});

/// What kind of trouble it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The content has errors.
    Content,
    /// The content is right, but a page of it cannot be made.
    Page,
}

/// What is wrong, written for browsers in both languages.
#[derive(Debug)]
pub struct Trouble {
    over: String,
    page: String,
}

#[derive(Serialize)]
struct View {
    title: Words,
    over_title: Words,
    foot: Words,
    more: Option<Words>,
    problems: Vec<Problem>,
}

#[derive(Serialize)]
struct Words {
    ja: String,
    en: String,
}

#[derive(Serialize)]
struct Problem {
    code: &'static str,
    message: Words,
    place: Option<Place>,
    others: Vec<Other>,
    help: Vec<Words>,
}

#[derive(Serialize)]
struct Place {
    at: String,
    /// None for what concerns a file as a whole.
    line: Option<Line>,
}

/// A line around a place.
#[derive(Serialize)]
struct Line {
    number: usize,
    before: String,
    marked: String,
    after: String,
}

#[derive(Serialize)]
struct Other {
    at: String,
    words: Words,
}

impl From<&Said> for Words {
    fn from(said: &Said) -> Words {
        Words {
            ja: said.ja.clone(),
            en: said.en.clone(),
        }
    }
}

impl Trouble {
    /// The errors among `found`; their places are in `tree`.
    pub fn new(why: Why, found: &Diagnostics, tree: &SourceTree) -> Trouble {
        let errors = found.iter().filter(|one| one.severity == Severity::Error);
        let errors: Vec<&Diagnostic> = errors.collect();
        let count = errors.len();
        let title = match why {
            Why::Content => said(
                format!("内容に誤りが{count}件あるため、ページを作れません"),
                format!("The content has {}, so there are no pages", many(count)),
            ),
            Why::Page => said("このページを作れません", "This page cannot be made"),
        };
        let over_title = said(
            format!("内容に誤りが{count}件あります。直前の正しい内容を表示しています"),
            format!(
                "The content has {}: this is the last page without one",
                many(count)
            ),
        );
        let more = count.checked_sub(TOLD).filter(|more| *more > 0);
        let more = more.map(|more| said(format!("ほか{more}件"), format!("{more} more")));
        Trouble::write(&View {
            title: Words::from(&title),
            over_title: Words::from(&over_title),
            foot: foot(),
            more: more.as_ref().map(Words::from),
            problems: errors
                .into_iter()
                .take(TOLD)
                .map(|one| problem(one, tree))
                .collect(),
        })
    }

    /// That the folder cannot be read.
    pub fn unread(reason: &Said) -> Trouble {
        let title = said(
            "フォルダーを読めないため、ページを作れません",
            "The folder cannot be read, so there are no pages",
        );
        let over_title = said(
            "フォルダーを読めません。直前に読めた内容を表示しています",
            "The folder cannot be read: this is the page as it last was",
        );
        let problem = Problem {
            code: "",
            message: Words::from(reason),
            place: None,
            others: Vec::new(),
            help: Vec::new(),
        };
        Trouble::write(&View {
            title: Words::from(&title),
            over_title: Words::from(&over_title),
            foot: foot(),
            more: None,
            problems: vec![problem],
        })
    }

    fn write(view: &View) -> Trouble {
        let written = |name: &str| {
            let context = Context::from_serialize(view);
            // The templates are ours and a test writes them; words without
            // their form are better than none.
            context
                .and_then(|context| TEMPLATES.render(name, &context))
                .unwrap_or_else(|_| format!("{} / {}", view.title.ja, view.title.en))
        };
        Trouble {
            over: written("over.html"),
            page: written("page.html"),
        }
    }

    /// An element to lie over a page.
    pub(super) fn over(&self) -> &str {
        &self.over
    }

    /// A page of its own.
    pub(super) fn page(&self) -> &str {
        &self.page
    }
}

fn foot() -> Words {
    Words::from(&said(
        "直して保存すると、この表示は自動で消えます。",
        "Save the corrected file, and this goes away by itself.",
    ))
}

fn many(count: usize) -> String {
    match count {
        1 => "1 error".to_owned(),
        count => format!("{count} errors"),
    }
}

fn problem(one: &Diagnostic, tree: &SourceTree) -> Problem {
    let others = one.labels.iter().map(|(at, words)| Other {
        at: written(*at, tree),
        words: Words::from(words),
    });
    Problem {
        code: one.code.name,
        message: Words::from(&one.message),
        place: one.at.map(|at| place(at, tree)),
        others: others.collect(),
        help: one.help.iter().map(Words::from).collect(),
    }
}

/// `file:line:column`
fn written(at: Span, tree: &SourceTree) -> String {
    let (line, column) = tree.line_column(at);
    format!("{}:{line}:{column}", tree.file(at.file).path)
}

fn place(at: Span, tree: &SourceTree) -> Place {
    let is_whole_file = at == Span::start_of(at.file);
    Place {
        at: written(at, tree),
        line: (!is_whole_file).then(|| line(at, tree)),
    }
}

/// The line of an error, cut to what is near it.
fn line(at: Span, tree: &SourceTree) -> Line {
    let text = tree.text(at.file);
    let start = text.floor_char_boundary(at.range().start);
    let line_start = text[..start].rfind('\n').map_or(0, |n| n + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |n| start + n);
    let end = text
        .floor_char_boundary(at.range().end)
        .clamp(start, line_end);
    let before = &text[line_start..start];
    let skipped = before.chars().count().saturating_sub(AROUND);
    let cut = |text: &str| text.chars().take(AROUND).collect();
    Line {
        number: tree.line_column(at).0,
        before: before.chars().skip(skipped).collect(),
        marked: cut(&text[start..end]),
        after: cut(text[end..line_end].trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use crate::source::{FileId, SourceFile};

    static FAILS: Code = Code {
        name: "fails",
        severity: Severity::Error,
        ja: "",
        en: "",
    };

    fn tree(text: &str) -> SourceTree {
        SourceTree::new(vec![SourceFile {
            path: "content/a<b>.toml".to_owned(),
            bytes: text.into(),
        }])
    }

    #[test]
    fn what_is_wrong_is_told_in_both_languages_and_escaped() {
        let tree = tree("一行目\ntitle = \"<script>\" # x\n");
        let span = Span::new(FileId(0), 18..28);
        let one = Diagnostic::new(&FAILS, span, said("誤り <b>", "wrong <b>"))
            .label(span, said("ここ", "here"))
            .help(said("直す", "mend"));
        let mut found = Diagnostics::default();
        found.push(one);
        let trouble = Trouble::new(Why::Content, &found, &tree);
        for written in [trouble.over(), trouble.page()] {
            for part in [
                "誤り &lt;b&gt;",
                "wrong &lt;b&gt;",
                "content/a&lt;b&gt;.toml:2:9",
                "<mark>&quot;&lt;script&gt;&quot;</mark>",
                "直す",
                "mend",
                "here",
                "fails",
            ] {
                assert!(written.contains(part), "{part}: {written}");
            }
            assert!(!written.contains("<script>") && !written.contains("<b>"));
            assert!(!written.contains("style=") && !written.contains("<style"));
        }
        assert!(trouble.page().starts_with("<!doctype html>"));
    }

    #[test]
    fn many_errors_are_counted_and_long_lines_cut() {
        let tree = tree(&"長".repeat(1000));
        let mut found = Diagnostics::default();
        for n in 0..TOLD + 5 {
            let span = Span::new(FileId(0), 1500 + n..1503 + n);
            found.push(Diagnostic::new(&FAILS, span, said("誤", "x")));
        }
        let trouble = Trouble::new(Why::Content, &found, &tree);
        assert!(trouble.page().contains("35件") && trouble.page().contains("ほか5件"));
        assert!(trouble.page().chars().filter(|c| *c == '長').count() < TOLD * 200);
        let reason = said("読めません", "cannot read");
        assert!(Trouble::unread(&reason).over().contains("cannot read"));
    }
}
