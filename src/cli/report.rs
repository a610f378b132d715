use crate::diag::form::{self, Form, Reader};
use crate::diag::{Diagnostics, Said, Severity, Tongue, said};
use crate::disk::DiskError;
use crate::source::SourceTree;
use std::io::{self, ErrorKind, Write};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Clean,
    /// The content has errors.
    Content,
    /// Wrong usage, or the machine failed.
    Failed,
}

impl Status {
    pub(super) fn code(self) -> u8 {
        match self {
            Status::Clean => 0,
            Status::Content => 1,
            Status::Failed => 2,
        }
    }
}

/// Where and how a run says what it has to say.
#[derive(Clone, Copy)]
pub(super) struct Report {
    pub(super) tongue: Tongue,
    form: Form,
}

impl Report {
    pub(super) fn new(tongue: Tongue, form: Form) -> Self {
        Report { tongue, form }
    }

    /// Prints what was found: documents to standard output, where nothing else
    /// may stand, the rest to standard error with a count at its end.
    pub(super) fn findings(&self, diags: &Diagnostics, tree: &SourceTree) -> Status {
        let status = if diags.has_errors() {
            Status::Content
        } else {
            Status::Clean
        };
        if self.form.reader == Reader::Program {
            return to_stdout(&self.printed(diags, tree), status);
        }
        let mut text = self.printed(diags, tree);
        if self.form.reader == Reader::Person && !text.is_empty() {
            text.push_str(&self.count(diags));
        }
        to_stderr(&text, status)
    }

    fn count(&self, diags: &Diagnostics) -> String {
        let count = |severity| diags.iter().filter(|d| d.severity == severity).count();
        let errors = count(Severity::Error);
        let warnings = count(Severity::Warning);
        match self.tongue {
            Tongue::Ja => format!("エラー {errors}件、警告 {warnings}件\n"),
            Tongue::En => {
                format!(
                    "{}, {}\n",
                    counted(errors, "error"),
                    counted(warnings, "warning")
                )
            }
        }
    }

    /// What was found, as it is printed in the form that was asked for.
    pub(super) fn printed(&self, diags: &Diagnostics, tree: &SourceTree) -> String {
        form::print(diags, tree, self.tongue, self.form)
    }

    /// Whether a program reads what is printed.
    pub(super) fn is_for_program(&self) -> bool {
        self.form.reader == Reader::Program
    }

    /// One line for people at the end of a run that went well.
    pub(super) fn summary(&self, words: &Said) -> Status {
        if self.form.reader == Reader::Program {
            return Status::Clean;
        }
        to_stdout(
            &format!("{}\n", words.in_tongue(self.tongue)),
            Status::Clean,
        )
    }

    /// Something that people should know though all went well.
    pub(super) fn remark(&self, words: &Said) {
        let severity = Severity::Warning.said();
        let text = format!(
            "{}: {}\n",
            severity.in_tongue(self.tongue),
            words.in_tongue(self.tongue)
        );
        to_stderr(&text, Status::Clean);
    }

    /// The machine failed.
    pub(super) fn failure(&self, error: &DiskError) -> Status {
        self.wrong_usage(&error.said())
    }

    /// The command line asks for what cannot be.
    pub(super) fn wrong_usage(&self, words: &Said) -> Status {
        let label = said("エラー", "error");
        let text = format!(
            "{}: {}\n",
            label.in_tongue(self.tongue),
            words.in_tongue(self.tongue)
        );
        to_stderr(&text, Status::Failed)
    }
}

/// A number and an English noun.
pub(super) fn counted(n: usize, noun: &str) -> String {
    let plural = if n == 1 { "" } else { "s" };
    format!("{n} {noun}{plural}")
}

/// Prints to standard output and passes `status` on. A reader that has gone
/// (`| head`) has seen enough; any other failure is one of the machine.
pub(super) fn to_stdout(text: &str, status: Status) -> Status {
    bytes_to_stdout(text.as_bytes(), status)
}

/// Writes a file to standard output and passes `status` on.
pub(super) fn bytes_to_stdout(bytes: &[u8], status: Status) -> Status {
    let mut out = io::stdout().lock();
    settle(out.write_all(bytes).and_then(|()| out.flush()), status)
}

/// Prints to standard error and passes `status` on.
pub(super) fn to_stderr(text: &str, status: Status) -> Status {
    settle(io::stderr().lock().write_all(text.as_bytes()), status)
}

fn settle(result: io::Result<()>, status: Status) -> Status {
    match result {
        Err(cause) if cause.kind() != ErrorKind::BrokenPipe => Status::Failed,
        _ => status,
    }
}
