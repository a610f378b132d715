//! The command line: reads it, runs the stages between the two ends of
//! [`disk`](crate::disk), prints what they found.

mod absent;
mod args;
mod build;
mod explain;
mod fix;
mod freeze;
mod new;
mod proof;
mod report;
mod serve;
mod status;
mod tongue;
mod translate;
mod words;

use crate::disk::Watching;
use crate::edit;
use crate::model::{Accepted, Stage};
use crate::render::proof::Wanted;
use args::{Asked, Command, Common};
use report::{Report, Status};
use std::ffi::OsString;
use std::io::IsTerminal;
use std::process::ExitCode;

/// Runs the program with these arguments, the first of them its own name, and
/// with a look-up of environment variables.
///
/// The exit status is 0 for a clean run, 1 for errors in the content, 2 for
/// wrong usage or a failure of the machine.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    variable: impl Fn(&str) -> Option<String>,
) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    // https://no-color.org
    let has_colours = std::io::stderr().is_terminal() && variable("NO_COLOR").is_none();
    let tongue = tongue::of(&args, variable);
    let status = match args::parse(&args, tongue) {
        Asked::Run(line) => {
            let (command, common) = *line;
            let form = if has_colours {
                common.form().coloured()
            } else {
                common.form()
            };
            let report = Report::new(tongue, form);
            dispatch(&command, &common, &report)
        }
        Asked::Text(text) => report::to_stdout(&text, Status::Clean),
        Asked::Wrong(text) => report::to_stderr(&text, Status::Failed),
    };
    ExitCode::from(status.code())
}

fn dispatch(command: &Command, common: &Common, report: &Report) -> Status {
    if let Err(message) = common.require_known_codes() {
        return report.wrong_usage(&message);
    }
    match command {
        Command::Build { cards } => build::build(common, report, *cards),
        Command::Check { fix: true } => fix::fix(common, report),
        Command::Check { fix: false } => build::check(common, report),
        Command::Proof {
            report: name,
            edition,
            page,
        } => {
            let wanted = Wanted {
                report: name.clone(),
                edition: edition.clone(),
                page: page.clone(),
            };
            proof::proof(common, report, &wanted)
        }
        Command::Explain { code } => explain::explain(code.as_deref(), report),
        Command::Freeze {
            report: name,
            edition,
        } => freeze::freeze(common, report, name, edition),
        Command::New {
            report: name,
            to,
            from,
            pending,
        } => {
            let wanted = edit::Next {
                report: name,
                from,
                to,
                pending: pending.clone(),
            };
            new::new(common, report, &wanted)
        }
        Command::Serve {
            port,
            host,
            open,
            poll,
        } => {
            let wanted = serve::Wanted {
                port: *port,
                host,
                opens: *open,
                watching: match poll {
                    true => Watching::Polling,
                    false => Watching::Notices,
                },
            };
            serve::serve(common, report, &wanted)
        }
        Command::Translate { step } => translate::translate(common, report, step),
        Command::Status {
            report: name,
            edition,
            page,
            into,
            blocks,
            accept,
            block,
            approve,
        } => match accept {
            Some(what) => {
                let stage = match approve {
                    true => Stage::Approved,
                    false => Stage::Translated,
                };
                let wanted = edit::Acceptance {
                    what,
                    report: name.as_deref(),
                    edition: edition.as_deref(),
                    block: block.as_deref(),
                    into: into.as_ref(),
                    accepted: Accepted {
                        stage,
                        date: common.date,
                    },
                };
                status::accept(common, report, &wanted)
            }
            None => {
                let wanted = status::Wanted {
                    report: name.as_deref(),
                    edition: edition.as_deref(),
                    page: page.as_deref(),
                    into: into.as_ref(),
                    has_blocks: *blocks || page.is_some(),
                };
                status::status(common, report, &wanted)
            }
        },
        Command::Completions { shell } => {
            report::to_stdout(&args::completions(*shell), Status::Clean)
        }
    }
}

#[cfg(test)]
mod tests;
