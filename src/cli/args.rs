use super::words::{self, Words};
use crate::compile::{self, Options};
use crate::diag::form::{FORMS, Form};
use crate::diag::{Code, Said, Tongue, nearest, said};
use crate::disk;
use crate::edit::translate;
use crate::lang::Lang;
use crate::value::Period;
use crate::value::period::Date;
use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use clap_complete::Shell;
use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// The help is in [`words`], in both languages.
#[derive(Parser)]
#[command(name = "hakusho", version, disable_help_subcommand = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

#[derive(Subcommand)]
pub(super) enum Command {
    Build {
        #[arg(long)]
        cards: bool,
    },
    Check {
        #[arg(long)]
        fix: bool,
    },
    Freeze {
        report: String,
        edition: String,
    },
    New {
        report: String,
        #[arg(long = "edition", value_name = "NAME")]
        to: String,
        #[arg(long, value_name = "NAME")]
        from: String,
        #[arg(long, value_name = "YEAR", value_parser = year)]
        pending: Option<Period>,
    },
    Proof {
        #[arg(long, value_name = "NAME")]
        report: Option<String>,
        #[arg(long, value_name = "NAME")]
        edition: Option<String>,
        #[arg(long, value_name = "NAME")]
        page: Option<String>,
    },
    Translate {
        #[command(subcommand)]
        step: TranslateStep,
    },
    Status {
        #[arg(long, value_name = "NAME")]
        report: Option<String>,
        #[arg(long, value_name = "NAME")]
        edition: Option<String>,
        #[arg(long, value_name = "NAME")]
        page: Option<String>,
        #[arg(long, value_name = "LANG", value_parser = language)]
        into: Option<Lang>,
        #[arg(long)]
        blocks: bool,
        #[arg(long, value_name = "PAGE|FILE|all", conflicts_with_all = ["page", "blocks"])]
        accept: Option<String>,
        #[arg(long, value_name = "N", requires = "accept")]
        block: Option<String>,
        #[arg(long, requires = "accept")]
        approve: bool,
    },
    Explain {
        code: Option<String>,
    },
    Completions {
        shell: Shell,
    },
}

/// The two ways of `hakusho translate`.
#[derive(Subcommand)]
pub(super) enum TranslateStep {
    Export {
        #[arg(
            long = "to",
            value_name = "FORM",
            value_parser = PossibleValuesParser::new(translate::Form::ALL.map(translate::Form::name)),
        )]
        form: String,
        #[arg(long, value_name = "NAME")]
        report: Option<String>,
        #[arg(long, value_name = "NAME", requires = "report")]
        edition: Option<String>,
        #[arg(long, value_name = "NAME")]
        page: Option<String>,
        #[arg(long, value_name = "LANG")]
        into: Option<String>,
        #[arg(long)]
        all: bool,
        file: Option<PathBuf>,
    },
    Import {
        file: PathBuf,
        #[arg(long = "accept")]
        signed: bool,
        #[arg(long)]
        partial: bool,
    },
}

/// Flags that stand before or after any command.
#[derive(Args)]
pub(super) struct Common {
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    #[arg(long, global = true, value_name = "DIR")]
    output: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANG", value_parser = ["ja", "en"])]
    lang: Option<String>,
    #[arg(
        long,
        global = true,
        value_name = "FORM",
        default_value = FORMS[0].0,
        value_parser = PossibleValuesParser::new(FORMS.iter().map(|(name, _)| *name)),
    )]
    format: String,
    #[arg(long, global = true, value_name = "N")]
    pub(super) threads: Option<NonZeroUsize>,
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(super) date: Option<Date>,
    #[arg(long, global = true, value_name = "CODE")]
    deny: Vec<String>,
    #[arg(long, global = true, value_name = "CODE")]
    allow: Vec<String>,
}

/// What the command line asks for.
pub(super) enum Asked {
    Run(Box<(Command, Common)>),
    /// Help or the version.
    Text(String),
    Wrong(String),
}

/// Reads the command line; texts are in `tongue`.
pub(super) fn parse(args: &[OsString], tongue: Tongue) -> Asked {
    let described = describe(tongue);
    let matches = described.clone().try_get_matches_from(args);
    let parsed = matches.and_then(|matches| CommandLine::from_arg_matches(&matches));
    match parsed {
        Ok(line) => Asked::Run(Box::new((line.command, line.common))),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Asked::Text(error.render().to_string())
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                Asked::Wrong(error.render().to_string())
            }
            _ => Asked::Wrong(words::wrong(&error, tongue)),
        },
    }
}

/// The script with which a shell completes our commands and flags.
pub(super) fn completions(shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut describe(Tongue::En), "hakusho", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// The commands and flags with their help in `tongue`.
pub(super) fn describe(tongue: Tongue) -> clap::Command {
    let frame = words::frame(tongue);
    let mut command = CommandLine::command()
        .about(words::of("hakusho", tongue))
        .help_template(frame.template)
        .subcommand_help_heading(frame.commands)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', clap::ArgAction::Help).global(true))
        .arg(flag("version", 'V', clap::ArgAction::Version));
    command = with_help(command, &frame, tongue);
    with_commands(command, &frame, tongue)
}

/// Every command below one, with its help.
fn with_commands(mut command: clap::Command, frame: &Words, tongue: Tongue) -> clap::Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| {
            let sub = sub
                .about(words::of(&name, tongue))
                .help_template(frame.template)
                .subcommand_help_heading(frame.commands);
            with_commands(with_help(sub, frame, tongue), frame, tongue)
        });
    }
    command
}

fn flag(name: &'static str, short: char, action: clap::ArgAction) -> clap::Arg {
    clap::Arg::new(name).long(name).short(short).action(action)
}

fn with_help(command: clap::Command, frame: &Words, tongue: Tongue) -> clap::Command {
    command.mut_args(|arg| {
        let heading = if arg.is_positional() {
            frame.arguments
        } else {
            frame.options
        };
        let help = words::of(arg.get_id().as_str(), tongue);
        let takes_values = arg.get_action().takes_values();
        let arg = arg.help(help).help_heading(heading);
        if takes_values {
            // The parser would add them in English; our help says them.
            arg.hide_possible_values(true).hide_default_value(true)
        } else {
            arg
        }
    })
}

/// A year: FY2024, 2024, 令和6年度.
fn year(text: &str) -> Result<Period, String> {
    Period::parse(text, None)
        .map(|read| read.period)
        .map_err(|_| String::new())
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "expected the tag of a language such as en".to_owned())
}

fn date(text: &str) -> Result<Date, String> {
    match Period::parse(text, None) {
        Ok(read) => match read.period {
            Period::Day(date) if date.to_string() == text => Ok(date),
            _ => Err("expected a day such as 2026-11-20".to_owned()),
        },
        Err(_) => Err("expected a day such as 2026-11-20".to_owned()),
    }
}

impl Common {
    /// Where the site goes; not where the next build would read it.
    pub(super) fn output(&self) -> Result<PathBuf, Said> {
        self.output_or("output")
    }

    /// The folder that was named to write to, or the one of this name beside
    /// `hakusho.toml`; none of the folders that are read.
    pub(super) fn output_or(&self, name: &str) -> Result<PathBuf, Said> {
        let output = match &self.output {
            Some(given) => given.clone(),
            None if self.root == Path::new(".") => PathBuf::from(name),
            None => self.root.join(name),
        };
        let place = disk::resolved(&output);
        let is_read = disk::FOLDERS
            .iter()
            .any(|folder| place.starts_with(disk::resolved(&self.root.join(folder))));
        if is_read {
            Err(said(
                format!(
                    "「{}」は入力のフォルダーの中にあります。別の場所を `--output` に指定してください",
                    output.display()
                ),
                format!(
                    "`{}` lies among the sources; give another place to `--output`",
                    output.display()
                ),
            ))
        } else {
            Ok(output)
        }
    }

    /// How diagnostics are printed.
    pub(super) fn form(&self) -> Form {
        // The parser lets no other name through.
        Form::named(&self.format).unwrap_or(FORMS[0].1)
    }

    /// The day that was given.
    pub(super) fn day(&self) -> Option<Date> {
        self.date
    }

    /// What the stages need to know of the command line.
    pub(super) fn options(&self) -> Options {
        Options {
            date: self.date,
            deny: self.deny.clone(),
            allow: self.allow.clone(),
        }
    }

    /// Refuses a code that does not exist: `--allow` with a slip in it would
    /// allow nothing and say nothing.
    pub(super) fn require_known_codes(&self) -> Result<(), Said> {
        let codes = codes();
        let is_known = |name: &str| codes.iter().any(|code| code.name == name);
        let denied = self.deny.iter().filter(|name| *name != "warnings");
        match denied.chain(&self.allow).find(|name| !is_known(name)) {
            Some(name) => Err(unknown_code(name, &codes)),
            None => Ok(()),
        }
    }
}

/// Every code that a run can report, by name.
pub(super) fn codes() -> Vec<&'static Code> {
    let mut codes = compile::codes();
    codes.extend(disk::CODES);
    codes.extend(translate::CODES);
    codes.sort_by_key(|code| code.name);
    codes
}

/// Says that there is no such code, and which one may be meant.
pub(super) fn unknown_code(name: &str, codes: &[&Code]) -> Said {
    match nearest(name, codes.iter().map(|code| code.name)) {
        Some(near) => said(
            format!("「{name}」というコードはありません。「{near}」のことですか"),
            format!("there is no code `{name}`; did you mean `{near}`?"),
        ),
        None => said(
            format!("「{name}」というコードはありません。`hakusho explain` で一覧を表示します"),
            format!("there is no code `{name}`; `hakusho explain` lists them all"),
        ),
    }
}
