//! What can be wrong with a theme.

use crate::diag::{Code, Severity};

/// No folder of this name below `themes/`.
pub(super) static MISSING: Code = Code {
    name: "theme-missing",
    severity: Severity::Error,
    ja: "hakusho.toml の theme に書かれた名前のフォルダーが themes/ にありません。名前を直すか、themes/ にテーマを置いてください。",
    en: "The folder that `theme` in hakusho.toml names is not below themes/. Correct the name, or put the theme there.",
};

/// A file of the theme that cannot be read as what it should be.
pub(super) static FILE: Code = Code {
    name: "theme-file",
    severity: Severity::Error,
    ja: "テーマのファイルの形式が正しくありません。theme.toml と strings/ のファイルは TOML で、値はすべて文字列（または文字列の並び）です。",
    en: "A file of the theme is not of the right form. theme.toml and the files in strings/ are TOML; every value is a string or a list of strings.",
};

/// A key of `theme.toml` that hakusho does not know.
pub(super) static KEY: Code = Code {
    name: "theme-unknown-key",
    severity: Severity::Error,
    ja: "theme.toml に、hakusho の知らない項目があります。",
    en: "theme.toml has a key that hakusho does not know.",
};

/// A template that is not there or that the engine cannot read.
pub(super) static TEMPLATE: Code = Code {
    name: "theme-template",
    severity: Severity::Error,
    ja: "テンプレートがないか、文法に誤りがあります。テンプレートは Tera 2 の文法で書きます。",
    en: "A template is missing or has a mistake in its syntax. Templates are written for Tera 2.",
};

/// A word of the interface that a language does not have.
pub(super) static WORD: Code = Code {
    name: "theme-word",
    severity: Severity::Error,
    ja: "ある言語の strings ファイルに、画面の言葉が足りません。訳のない言葉が公開されることはないよう、作成を止めます。",
    en: "The strings file of a language lacks a word of the interface. The build stops, so that no page is published with words of another language.",
};

/// Every code of this module.
pub static CODES: &[&Code] = &[&MISSING, &FILE, &KEY, &TEMPLATE, &WORD];
