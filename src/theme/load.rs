//! From files to a theme, or to what is wrong with it.

use super::{Template, Theme, USED, Words, engine, said};
use crate::diag::Diagnostics;
use crate::lang::Lang;
use crate::source::{FileId, SourceTree, Span};
use std::collections::BTreeMap;
use tera::{ErrorKind, Tera};
use toml::de::{DeTable, DeValue};

/// Keys of `theme.toml`.
pub(super) const KEYS: &[&str] = &[
    "name",
    "version",
    "styles",
    "scripts",
    "register_script",
    "icon",
    "proof_style",
];

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
        found.push(said::no_theme(tree, name, at));
        return (None, found);
    };
    let settings = settings(tree, sheet, &mut found);
    let assets = assets(tree, &root);
    for (listed, span) in settings.files() {
        if !assets.contains_key(listed) {
            found.push(said::no_asset(listed, span, &assets));
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
        register_script: settings.register_script.map(|(text, _)| text),
        icon: settings.icon.map(|(text, _)| text),
        proof_style: settings.proof_style.map(|(text, _)| text),
        assets,
        words,
        tera,
    };
    (Some(theme), found)
}

/// What `theme.toml` says, with places.
#[derive(Default)]
struct Settings {
    name: String,
    version: String,
    styles: Vec<(String, Span)>,
    scripts: Vec<(String, Span)>,
    register_script: Option<(String, Span)>,
    icon: Option<(String, Span)>,
    proof_style: Option<(String, Span)>,
}

impl Settings {
    fn files(&self) -> impl Iterator<Item = (&str, Span)> {
        let lists = self.styles.iter().chain(&self.scripts);
        let single = [&self.register_script, &self.icon, &self.proof_style];
        let all = lists.chain(single.into_iter().flatten());
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
            "register_script" => settings.register_script = value.into_iter().next(),
            "icon" => settings.icon = value.into_iter().next(),
            "proof_style" => settings.proof_style = value.into_iter().next(),
            other => found.push(said::unknown_key(other, at)),
        }
    }
    settings
}

/// A key with its texts and its place.
type Entry = (String, Vec<(String, Span)>, Span);

/// The keys of a flat TOML file in the order in which they were written.
fn entries(tree: &SourceTree, file: FileId, found: &mut Diagnostics) -> Vec<Entry> {
    let text = tree.text(file);
    let (table, errors) = DeTable::parse_recoverable(&text);
    for error in errors {
        let at = Span::new(file, error.span().unwrap_or(0..0));
        found.push(said::not_toml(error.message(), at));
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
            None => found.push(said::no_text(&name, Span::new(file, value.span()))),
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
            found.push(said::no_template(root, template.file(), templates));
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
            found.push(said::template_error(&error, report, templates));
        }
    }
    let mut tera = engine();
    if whole && let Err(error) = tera.add_raw_templates(texts) {
        found.push(match error.kind() {
            ErrorKind::SyntaxError(report) => said::template_error(&error, report, templates),
            _ => said::no_whole(&error),
        });
    }
    tera
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
            found.push(said::no_strings(&path));
            continue;
        };
        let words: BTreeMap<String, String> = entries(tree, file, found)
            .into_iter()
            .filter_map(|(key, texts, _)| Some((key, texts.into_iter().next()?.0)))
            .collect();
        for (key, at) in needed.iter().filter(|(key, _)| !words.contains_key(*key)) {
            found.push(said::no_word(key, *at, &path, Span::start_of(file), &words));
        }
        all.insert(lang.clone(), Words::new(lang.clone(), words));
    }
    all
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
