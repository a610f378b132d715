//! A theme: templates, words and assets, checked once when it is loaded, so
//! that writing a page can fail for one reason only: a template that uses
//! what its view does not have.

mod code;
mod load;
mod said;
mod template;
mod used;
mod words;

pub use code::CODES;
pub use load::load;
pub use template::Template;
pub use used::USED;
pub use words::Words;

use crate::lang::Lang;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;
use tera::{Kwargs, State, Tera, Value};

/// The one key under which markup reaches a template; see the filter `html`.
pub const MARKUP: &str = "markup";

/// Everything that decides how pages look and what their interface says.
#[derive(Debug)]
pub struct Theme {
    /// Its own name.
    pub name: String,
    /// Its own version.
    pub version: String,
    /// Names of style sheets in [`assets`](Self::assets), in their order.
    pub styles: Vec<String>,
    /// Names of scripts in [`assets`](Self::assets), in their order.
    pub scripts: Vec<String>,
    /// Name of the script of registers in [`assets`](Self::assets); it stands on
    /// their pages only.
    pub register_script: Option<String>,
    /// Name of the icon in [`assets`](Self::assets).
    pub icon: Option<String>,
    /// Name of the style sheet of the proof edition in [`assets`](Self::assets); it is
    /// no part of a site.
    pub proof_style: Option<String>,
    /// Bytes by name below `assets/`.
    pub assets: BTreeMap<String, Vec<u8>>,
    words: BTreeMap<Lang, Words>,
    tera: Tera,
}

impl Theme {
    /// The words of a language; every language of the publication has them.
    /// Another language gets those of the first one.
    pub fn words(&self, lang: &Lang) -> &Words {
        self.words
            .get(lang)
            .or_else(|| self.words.values().next())
            .unwrap_or(Words::none())
    }

    /// Writes a page or a part of one. The template sees the fields of `view`
    /// and the words of `lang` as `w`.
    pub fn render(
        &self,
        template: Template,
        lang: &Lang,
        view: &impl Serialize,
    ) -> Result<String, ThemeError> {
        let fault = |error: &dyn fmt::Display| ThemeError {
            template: template.file(),
            message: error.to_string(),
        };
        let value = Value::try_from_serializable(view).map_err(|e| fault(&e))?;
        let mut context = tera::Context::new();
        for (key, field) in value.into_map().unwrap_or_default() {
            context.insert_value(key.to_string(), field);
        }
        context.insert("w", self.words(lang).all());
        self.tera
            .render(template.file(), &context)
            .map_err(|e| fault(&e))
    }
}

/// A template asked for what its view does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeError {
    /// File name of the template that was to be written.
    pub template: &'static str,
    /// What the template engine says, with file and line.
    pub message: String,
}

impl ThemeError {
    /// File, line and column of the fault, or the template that was asked for
    /// where the engine names no place.
    pub fn place(&self) -> &str {
        let named = self
            .message
            .lines()
            .find_map(|l| l.trim().strip_prefix("--> "));
        named.unwrap_or(self.template)
    }

    /// What the engine says of it, in one line.
    pub fn reason(&self) -> &str {
        let first = self.message.lines().next().unwrap_or_default();
        first.strip_prefix("error: ").unwrap_or(first)
    }
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "template {}: {}", self.template, self.message)
    }
}

impl std::error::Error for ThemeError {}

/// An engine in which only markup bypasses escaping.
fn engine() -> Tera {
    let mut tera = Tera::new();
    tera.register_filter("html", markup);
    tera.register_filter("safe", refuse);
    tera
}

fn markup(value: Value, _: Kwargs, _: &State) -> tera::TeraResult<Value> {
    let markup = value
        .as_map()
        .filter(|map| map.len() == 1)
        .and_then(|map| map.get(&tera::value::Key::from(MARKUP)))
        .and_then(Value::as_str);
    markup.map(Value::safe_string).ok_or_else(|| {
        tera::Error::message("the filter `html` takes markup only; print a text without it")
    })
}

fn refuse(_: Value, _: Kwargs, _: &State) -> tera::TeraResult<Value> {
    Err(tera::Error::message(
        "the filter `safe` is off; print markup with `html`",
    ))
}
