//! The `hakusho` program: hands the command line to the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    hakusho::cli::run(std::env::args_os(), |name| std::env::var(name).ok())
}
