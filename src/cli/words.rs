//! The words of the command line in both languages.

use crate::diag::Tongue;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The words around the entries of a help page.
pub(super) struct Words {
    pub(super) template: &'static str,
    pub(super) commands: &'static str,
    pub(super) arguments: &'static str,
    pub(super) options: &'static str,
}

/// The words around the entries, in one language.
pub(super) fn frame(tongue: Tongue) -> Words {
    match tongue {
        Tongue::Ja => Words {
            template: "{about-with-newline}\n使い方: {usage}\n\n{all-args}",
            commands: "コマンド",
            arguments: "引数",
            options: "オプション",
        },
        Tongue::En => Words {
            template: "{about-with-newline}\nUsage: {usage}\n\n{all-args}",
            commands: "Commands",
            arguments: "Arguments",
            options: "Options",
        },
    }
}

/// What each command and flag does: id, Japanese, English.
pub(super) const HELP: &[(&str, &str, &str)] = &[
    (
        "hakusho",
        "戦略・指標・文章から、日本語と英語の白書サイトを作ります",
        "Compiles strategy, indicators and prose into a Japanese and English site of public reports",
    ),
    ("build", "サイトを作ります", "Make the site"),
    (
        "cards",
        "SNS 用の画像も作ります（日本語フォントが必要）",
        "Make pictures for social networks as well (needs a Japanese font)",
    ),
    (
        "check",
        "サイトを書き出さずに、内容をすべて確かめます",
        "Check everything without writing a site",
    ),
    (
        "fix",
        "本文に手で書いた数値のうち、データから差し込んでも表記の変わらないものを書き換えます",
        "Place numbers typed by hand from the data where readers see no difference",
    ),
    (
        "serve",
        "サイトを書き出さずに手元のブラウザーで見せ、内容が変わるたびに作り直します",
        "Show the site in a browser on this machine without writing it, and make it anew whenever the content changes",
    ),
    (
        "port",
        "待ち受けるポート（省略時は 8000 から順に、空いているもの。0 は任意の空きポート）",
        "The port to listen at (default: the first free one from 8000; 0 for any)",
    ),
    (
        "host",
        "待ち受けるアドレス（省略時は 127.0.0.1。この機械だけから見られます）",
        "The address to listen at (default: 127.0.0.1, which only this machine can reach)",
    ),
    ("open", "ブラウザーで開きます", "Open it in the browser"),
    (
        "poll",
        "変更の通知を待たず、ファイルの日時を繰り返し確かめます（共有フォルダー向け）",
        "Look at the times of files again and again instead of waiting for notices (for network folders)",
    ),
    (
        "freeze",
        "公表した版の内容を edition.lock に記録し、訂正なしには変えられないようにします",
        "Record what a published edition states in its edition.lock, so that only a correction may change it",
    ),
    (
        "new",
        "前の版から次の版を作ります。これまでの値を引き継ぎ、新しい年の値は集計中とします",
        "Make the next edition from the one before: figures are carried over, those of the new year are pending",
    ),
    (
        "to",
        "新しい版の名前（例：2025）",
        "The name of the new edition (for example 2025)",
    ),
    ("from", "もとにする版の名前", "The edition to go out from"),
    (
        "pending",
        "値を待つ年（例：FY2024。省略時は新しい版の名前の前の年度）",
        "The year whose figures are waited for (for example FY2024; default: the year before the name of the new edition)",
    ),
    (
        "report",
        "報告書のフォルダーの名前",
        "The name of the report's folder",
    ),
    (
        "edition",
        "版のフォルダーの名前",
        "The name of the edition's folder",
    ),
    (
        "proof",
        "原文と訳文を並べた対訳（校正用）を作ります",
        "Make the facing-page edition for proofreaders: original beside translation",
    ),
    (
        "translate",
        "訳す文を翻訳者に渡し、訳文を受け取ります",
        "Hand texts to translators and take their work back",
    ),
    (
        "export",
        "訳のない文と原文より古い訳を、翻訳ツールのファイルに書き出します",
        "Write what has no translation or an old one to a file for translators' tools",
    ),
    (
        "import",
        "訳文のファイルを、ページとデータの元の場所に入れます",
        "Put the translations of such a file into their places in pages and data",
    ),
    (
        "form",
        "ファイルの形式: xliff（2.0）、xliff12（1.2）、po、xlsx",
        "The form of the file: xliff (2.0), xliff12 (1.2), po or xlsx",
    ),
    (
        "page",
        "ページの名前（例：01-introduction.ja.md の introduction）。対訳と状況ではファイルのパスも",
        "The name of a page (for example introduction for 01-introduction.ja.md); for proof and status also the path of a file",
    ),
    (
        "into",
        "訳文の言語（例：en。状況を見るときに省略するとすべて）",
        "The language of the translation (for example en; default for the status: all)",
    ),
    (
        "all",
        "訳し終えた文も含めて、すべて書き出す",
        "Write everything, also what needs no work",
    ),
    (
        "file",
        "ファイル。書き出すときに省略すると標準出力へ",
        "The file; without one, an export goes to standard output",
    ),
    (
        "signed",
        "ファイルで reviewed か final になっている訳を、確認済みとして記録する",
        "Record as approved what the file calls reviewed or final",
    ),
    (
        "partial",
        "誤りのある項目を除いて取り込む（省略時は、誤りがあれば何も書き込まない）",
        "Take in what is right though other items are wrong (default: then nothing is written)",
    ),
    (
        "status",
        "訳文の状況（訳なし・原文より古い・未確認・確認済み）を示し、確認を記録します",
        "Say how far the translations have come (missing, stale, unreviewed, approved), and record reviews",
    ),
    (
        "blocks",
        "段落や項目ごとに示します",
        "Show every paragraph, item and cell",
    ),
    (
        "accept",
        "ページ、ファイル、またはすべて（all）の今の訳文が今の原文のものだと translations.lock に記録します",
        "Record in translations.lock that the translation of a page, a file or everything (all) is of the original as it is now",
    ),
    (
        "block",
        "そのうち一つだけを、番号または名前で指定します",
        "Only one text of it, by its number or name",
    ),
    (
        "approve",
        "原文と照らし合わせて確かめたこと（確認済み）も記録します",
        "Record as well that it was compared with the original and approved",
    ),
    (
        "explain",
        "メッセージのコードの意味と直し方を説明します",
        "Say what the code of a message means and how to correct it",
    ),
    (
        "completions",
        "シェルの補完スクリプトを表示します",
        "Print the completion script of a shell",
    ),
    (
        "code",
        "説明するコード。省略すると一覧を表示します",
        "The code; without one, all of them are listed",
    ),
    (
        "shell",
        "bash、elvish、fish、powershell、zsh のいずれか",
        "One of bash, elvish, fish, powershell, zsh",
    ),
    (
        "root",
        "hakusho.toml のあるフォルダー（省略時は現在のフォルダー）",
        "The folder of hakusho.toml (default: this folder)",
    ),
    (
        "output",
        "書き出すフォルダー（省略時は hakusho.toml と同じ場所の output。対訳は proof）",
        "The folder to write to (default: output beside hakusho.toml; proof for the proof edition)",
    ),
    (
        "lang",
        "メッセージの言語、ja または en（省略時は環境変数 LANG に従う）",
        "The language of messages, ja or en (default: that of LANG)",
    ),
    (
        "format",
        "指摘の形式: human、short、json、sarif（省略時は human）",
        "The form of findings: human, short, json or sarif (default: human)",
    ),
    (
        "threads",
        "並行して使うスレッドの数（省略時はコアの数）",
        "How many threads to use (default: one for each core)",
    ),
    (
        "date",
        "サイトの更新日として示す日付（省略時は hakusho.toml の updated）",
        "The date that the site gives as its own (default: `updated` of hakusho.toml)",
    ),
    (
        "deny",
        "このコードの指摘をエラーとして扱う。warnings はすべての警告",
        "Treat findings of this code as errors; `warnings` stands for every warning",
    ),
    (
        "allow",
        "このコードの警告と注記を表示しない",
        "Do not report warnings and notes of this code",
    ),
    ("help", "この説明を表示します", "Print this help"),
    ("version", "版を表示します", "Print the version"),
];

/// The help of a command or flag; empty where the list lacks it, which a test
/// rules out.
pub(super) fn of(id: &str, tongue: Tongue) -> &'static str {
    let entry = HELP.iter().find(|(name, _, _)| *name == id);
    entry.map_or("", |(_, ja, en)| match tongue {
        Tongue::Ja => ja,
        Tongue::En => en,
    })
}

/// What is wrong with a command line. English has the parser's own words;
/// Japanese has ours for the slips that happen.
pub(super) fn wrong(error: &clap::Error, tongue: Tongue) -> String {
    match tongue {
        Tongue::En => error.render().to_string(),
        Tongue::Ja => japanese(error).unwrap_or_else(|| error.render().to_string()),
    }
}

fn japanese(error: &clap::Error) -> Option<String> {
    let text = |kind| match error.get(kind)? {
        ContextValue::String(one) => Some(one.clone()),
        ContextValue::Strings(many) => Some(many.join("、")),
        _ => None,
    };
    let argument = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue).unwrap_or_default();
    let mut said = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = text(ContextKind::InvalidSubcommand)?;
            format!("「{name}」というコマンドはありません")
        }
        ErrorKind::UnknownArgument => format!("「{}」は使えません", argument?),
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("「{}」に値が必要です", argument?)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("「{}」に「{value}」は指定できません", argument?)
        }
        ErrorKind::ArgumentConflict => format!("「{}」が重なっています", argument?),
        ErrorKind::MissingRequiredArgument => format!("「{}」が必要です", argument?),
        ErrorKind::MissingSubcommand => "コマンドを指定してください".to_owned(),
        _ => return None,
    };
    let near = text(ContextKind::SuggestedSubcommand)
        .or_else(|| text(ContextKind::SuggestedArg))
        .or_else(|| text(ContextKind::SuggestedValue));
    if let Some(near) = near {
        said.push_str(&format!("。「{near}」のことですか"));
    } else if let Some(valid) = text(ContextKind::ValidValue) {
        said.push_str(&format!("。使える値: {valid}"));
    }
    Some(format!(
        "エラー: {said}\n\n`hakusho --help` で使い方を表示します\n"
    ))
}
