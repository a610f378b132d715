//! From files to a theme, or to what is wrong with it.

use super::{Template, Theme, Words, code, engine, words::USED};
use crate::diag::{Diagnostic, Diagnostics, nearest, said};
use crate::lang::Lang;
use crate::source::{FileId, SourceTree, Span};
use std::collections::{BTreeMap, BTreeSet};
use tera::{ErrorKind, Tera};
use toml::de::{DeTable, DeValue};

/// Keys of `theme.toml`.
const KEYS: &[&str] = &["name", "version", "styles", "scripts", "icon"];

/// Reads the theme `name`, which hakusho.toml names at `at`, for the languages
/// of the publication. No theme comes without errors among the diagnostics.
pub fn load(
    tree: &SourceTree,
    name: &str,
    at: Option<Span>,
    languages: &[Lang],
) -> (Option<Theme>, Diagnostics) {
    let mut found = Diagnostics::default();
    let root = format!("themes/{name}/");
    let Some((sheet, _)) = tree.find(&format!("{root}theme.toml")) else {
        found.push(no_theme(tree, name, at));
        return (None, found);
    };
    let settings = settings(tree, sheet, &mut found);
    let assets = assets(tree, &root);
    for (listed, span) in settings.files() {
        if !assets.contains_key(listed) {
            found.push(no_asset(listed, span, &assets));
        }
    }
    let templates = templates(tree, &root);
    let tera = compile(tree, &root, &templates, &mut found);
    let words = words(tree, &root, languages, &templates, &mut found);
    if found.has_errors() {
        return (None, found);
    }
    let texts = |list: Vec<(String, Span)>| list.into_iter().map(|(text, _)| text).collect();
    let theme = Theme {
        name: settings.name,
        version: settings.version,
        styles: texts(settings.styles),
        scripts: texts(settings.scripts),
        icon: settings.icon.map(|(text, _)| text),
        assets,
        words,
        tera,
    };
    (Some(theme), found)
}

fn no_theme(tree: &SourceTree, name: &str, at: Option<Span>) -> Diagnostic {
    let folders: BTreeSet<&str> = tree
        .iter()
        .filter_map(|(_, file)| file.path.strip_prefix("themes/")?.split_once('/'))
        .map(|(folder, _)| folder)
        .collect();
    let one = Diagnostic::new(
        &code::MISSING,
        at,
        said(
            format!("テーマ「{name}」がありません(themes/{name}/theme.toml が必要です)"),
            format!("there is no theme `{name}`: themes/{name}/theme.toml is expected"),
        ),
    );
    let listed = folders.iter().copied().collect::<Vec<_>>().join(", ");
    match nearest(name, folders.iter().copied()) {
        Some(near) => one.help(said(
            format!("「{near}」ではありませんか"),
            format!("did you mean `{near}`?"),
        )),
        None if listed.is_empty() => one,
        None => one.help(said(
            format!("themes/ にあるもの: {listed}"),
            format!("themes/ holds {listed}"),
        )),
    }
}

/// What `theme.toml` says, with places.
#[derive(Default)]
struct Settings {
    name: String,
    version: String,
    styles: Vec<(String, Span)>,
    scripts: Vec<(String, Span)>,
    icon: Option<(String, Span)>,
}

impl Settings {
    fn files(&self) -> impl Iterator<Item = (&str, Span)> {
        let all = self.styles.iter().chain(&self.scripts).chain(&self.icon);
        all.map(|(name, span)| (name.as_str(), *span))
    }
}

fn settings(tree: &SourceTree, file: FileId, found: &mut Diagnostics) -> Settings {
    let mut settings = Settings::default();
    for (key, value, at) in entries(tree, file, found) {
        let text = value.first().map(|(text, _)| text.clone());
        match key.as_str() {
            "name" => settings.name = text.unwrap_or_default(),
            "version" => settings.version = text.unwrap_or_default(),
            "styles" => settings.styles = value,
            "scripts" => settings.scripts = value,
            "icon" => settings.icon = value.into_iter().next(),
            other => found.push(unknown_key(other, at)),
        }
    }
    settings
}

fn unknown_key(key: &str, at: Span) -> Diagnostic {
    let one = Diagnostic::new(
        &code::KEY,
        at,
        said(
            format!("theme.toml に「{key}」という項目はありません"),
            format!("unknown key `{key}` in theme.toml"),
        ),
    );
    match nearest(key, KEYS.iter().copied()) {
        Some(near) => one.help(said(
            format!("「{near}」ではありませんか"),
            format!("did you mean `{near}`?"),
        )),
        None => one.help(said(
            format!("書ける項目: {}", KEYS.join(", ")),
            format!("the keys are {}", KEYS.join(", ")),
        )),
    }
}

/// A key with its texts and its place.
type Entry = (String, Vec<(String, Span)>, Span);

/// The keys of a flat TOML file in the order in which they were written.
fn entries(tree: &SourceTree, file: FileId, found: &mut Diagnostics) -> Vec<Entry> {
    let text = tree.text(file);
    let (table, errors) = DeTable::parse_recoverable(&text);
    for error in errors {
        let at = Span::new(file, error.span().unwrap_or(0..0));
        found.push(Diagnostic::new(
            &code::FILE,
            at,
            said(
                format!("TOML として読めません({})", error.message()),
                format!("not readable as TOML: {}", error.message()),
            ),
        ));
    }
    let mut all = Vec::new();
    for (key, value) in table.get_ref().iter() {
        let at = Span::new(file, key.span());
        let name = key.get_ref().to_string();
        let item = |item: &toml::Spanned<DeValue<'_>>| {
            let text = item.get_ref().as_str()?.to_owned();
            Some((text, Span::new(file, item.span())))
        };
        let texts: Option<Vec<_>> = match value.get_ref() {
            DeValue::Array(items) => items.iter().map(item).collect(),
            _ => item(value).map(|one| vec![one]),
        };
        match texts {
            Some(texts) => all.push((name, texts, at)),
            None => found.push(Diagnostic::new(
                &code::FILE,
                Span::new(file, value.span()),
                said(
                    format!("「{name}」の値は文字列で書いてください"),
                    format!("the value of `{name}` must be a string in quotes"),
                ),
            )),
        }
    }
    all.sort_by_key(|(_, _, at)| *at);
    all
}

fn assets(tree: &SourceTree, root: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = format!("{root}assets/");
    tree.iter()
        .filter_map(|(_, file)| {
            let name = file.path.strip_prefix(&folder)?;
            Some((name.to_owned(), file.bytes.clone()))
        })
        .collect()
}

fn no_asset(name: &str, at: Span, assets: &BTreeMap<String, Vec<u8>>) -> Diagnostic {
    let one = Diagnostic::new(
        &code::FILE,
        at,
        said(
            format!("テーマの assets/ に「{name}」がありません"),
            format!("the theme has no file assets/{name}"),
        ),
    );
    match nearest(name, assets.keys().map(String::as_str)) {
        Some(near) => one.help(said(
            format!("「{near}」ではありませんか"),
            format!("did you mean `{near}`?"),
        )),
        None => one,
    }
}

/// Templates by their path below `templates/`.
fn templates(tree: &SourceTree, root: &str) -> BTreeMap<String, FileId> {
    let folder = format!("{root}templates/");
    tree.iter()
        .filter_map(|(id, file)| Some((file.path.strip_prefix(&folder)?.to_owned(), id)))
        .collect()
}

fn compile(
    tree: &SourceTree,
    root: &str,
    templates: &BTreeMap<String, FileId>,
    found: &mut Diagnostics,
) -> Tera {
    let mut whole = true;
    for template in Template::ALL {
        if !templates.contains_key(template.file()) {
            whole = false;
            found.push(no_template(root, template.file(), templates));
        }
    }
    let texts: Vec<_> = templates
        .iter()
        .map(|(name, id)| (name.clone(), tree.text(*id).into_owned()))
        .collect();
    // Alone, a file gives away its own mistakes; what it lacks of the others
    // is no mistake yet.
    for (name, text) in &texts {
        if let Err(error) = engine().add_raw_template(name, text)
            && let ErrorKind::SyntaxError(report) = error.kind()
        {
            whole = false;
            found.push(template_error(&error, report, templates));
        }
    }
    let mut tera = engine();
    if whole && let Err(error) = tera.add_raw_templates(texts) {
        found.push(match error.kind() {
            ErrorKind::SyntaxError(report) => template_error(&error, report, templates),
            _ => Diagnostic::new(
                &code::TEMPLATE,
                None,
                said(
                    format!("テンプレートがそろいません({error})"),
                    format!("the templates do not fit together: {error}"),
                ),
            ),
        });
    }
    tera
}

fn no_template(root: &str, name: &str, templates: &BTreeMap<String, FileId>) -> Diagnostic {
    let one = Diagnostic::new(
        &code::TEMPLATE,
        None,
        said(
            format!("テンプレート {root}templates/{name} がありません"),
            format!("the template {root}templates/{name} is missing"),
        ),
    );
    match nearest(name, templates.keys().map(String::as_str)) {
        Some(near) => one.help(said(
            format!("「{near}」の名前を直すか、default のテーマから写してください"),
            format!("rename `{near}`, or copy the file from the theme `default`"),
        )),
        None => one.help(said(
            "default のテーマから写してください",
            "copy the file from the theme `default`",
        )),
    }
}

fn template_error(
    error: &tera::Error,
    report: &tera::ReportError,
    templates: &BTreeMap<String, FileId>,
) -> Diagnostic {
    let at = templates
        .get(report.filename())
        .map(|file| Span::new(*file, report.span().range.clone()));
    let message = match at {
        Some(_) => report.message().to_owned(),
        None => error.to_string(),
    };
    Diagnostic::new(
        &code::TEMPLATE,
        at,
        said(
            format!("テンプレートの文法に誤りがあります({message})"),
            format!("mistake in the template: {message}"),
        ),
    )
}

/// Where a word is needed: a place in a template, or nothing for the program.
type Needed = BTreeMap<String, Option<Span>>;

fn words(
    tree: &SourceTree,
    root: &str,
    languages: &[Lang],
    templates: &BTreeMap<String, FileId>,
    found: &mut Diagnostics,
) -> BTreeMap<Lang, Words> {
    let mut needed: Needed = USED.iter().map(|key| (key.to_string(), None)).collect();
    for id in templates.values() {
        for (key, at) in keys_in(&tree.text(*id), *id) {
            needed.entry(key).or_insert(Some(at));
        }
    }
    let mut all = BTreeMap::new();
    for lang in languages {
        let path = format!("{root}strings/{lang}.toml", lang = lang.as_str());
        let Some((file, _)) = tree.find(&path) else {
            found.push(no_strings(&path));
            continue;
        };
        let words: BTreeMap<String, String> = entries(tree, file, found)
            .into_iter()
            .filter_map(|(key, texts, _)| Some((key, texts.into_iter().next()?.0)))
            .collect();
        for (key, at) in needed.iter().filter(|(key, _)| !words.contains_key(*key)) {
            found.push(no_word(key, *at, &path, Span::start_of(file), &words));
        }
        all.insert(lang.clone(), Words::new(lang.clone(), words));
    }
    all
}

fn no_strings(path: &str) -> Diagnostic {
    Diagnostic::new(
        &code::WORD,
        None,
        said(
            format!("{path} がありません"),
            format!("the words of the interface are missing: {path} is expected"),
        ),
    )
    .help(said(
        "同じフォルダーの en.toml を写し、値を訳してください",
        "copy en.toml of the same folder and translate its values",
    ))
}

fn no_word(
    key: &str,
    used: Option<Span>,
    path: &str,
    at: Span,
    words: &BTreeMap<String, String>,
) -> Diagnostic {
    let mut one = Diagnostic::new(
        &code::WORD,
        at,
        said(
            format!("{path} に「{key}」がありません"),
            format!("{path} has no `{key}`"),
        ),
    );
    if let Some(used) = used {
        one = one.label(used, said("ここで使われています", "used here"));
    }
    match nearest(key, words.keys().map(String::as_str)) {
        Some(near) => one.help(said(
            format!("「{near}」の書き誤りでなければ、「{key} = \"…\"」の行を足してください"),
            format!("add a line `{key} = \"…\"`, unless `{near}` was meant to be it"),
        )),
        None => one.help(said(
            format!("「{key} = \"…\"」の行を足してください"),
            format!("add a line `{key} = \"…\"`"),
        )),
    }
}

/// The words that a template uses: `w.key`, where `w` is a name of its own.
fn keys_in(text: &str, file: FileId) -> Vec<(String, Span)> {
    let part_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.match_indices("w.")
        .filter(|(at, _)| !text[..*at].ends_with(|c| part_of_name(c) || c == '.' || c == '-'))
        .filter_map(|(at, _)| {
            let rest = &text[at + 2..];
            let end = rest.find(|c| !part_of_name(c)).unwrap_or(rest.len());
            let span = Span::new(file, at..at + 2 + end);
            (end > 0).then(|| (rest[..end].to_owned(), span))
        })
        .collect()
}
