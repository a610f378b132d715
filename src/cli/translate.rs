//! Texts to translators and back.

use super::absent::{none, unknown};
use super::args::{Common, TranslateStep};
use super::report::{self, Report, Status, counted};
use crate::compile;
use crate::diag::{Diagnostics, Said, said};
use crate::disk;
use crate::edit::translate::{
    self, Exchange, Form, FormError, Imported, Refusal, Wanted, Wishes, gather, import,
};
use crate::model::Publication;
use crate::source::{SourceFile, SourceTree};
use std::path::Path;

/// Runs one of the two.
pub(super) fn translate(common: &Common, report: &Report, step: &TranslateStep) -> Status {
    match step {
        TranslateStep::Export {
            form,
            report: name,
            edition,
            page,
            into,
            all,
            file,
        } => {
            let wanted = Wanted {
                report: name.as_deref(),
                edition: edition.as_deref(),
                page: page.as_deref(),
                into: into.as_deref(),
                all: *all,
                tongue: report.tongue,
            };
            // The parser lets no other name through.
            let named = Form::ALL.into_iter().find(|one| one.name() == form);
            export(
                common,
                report,
                &wanted,
                named.unwrap_or(Form::Xliff),
                file.as_deref(),
            )
        }
        TranslateStep::Import {
            file,
            signed,
            partial,
        } => {
            let wishes = Wishes {
                accept: *signed,
                partial: *partial,
                date: common.day(),
            };
            take_in(common, report, file, wishes)
        }
    }
}

/// The sources and what they mean. What is wrong with them is printed already
/// when it gives a status; that languages lack is no hindrance.
pub(super) fn content(
    common: &Common,
    report: &Report,
) -> Result<(SourceTree, Publication), Status> {
    let (tree, found) = disk::read(&common.root).map_err(|error| report.failure(&error))?;
    let options = common.options();
    let (publication, more) = compile::content(&tree, &options);
    match publication {
        Some(publication) => Ok((tree, publication)),
        None => {
            let mut diags = options.judge(found);
            diags.extend(more);
            Err(report.findings(&diags.sorted(), &tree))
        }
    }
}

fn export(
    common: &Common,
    report: &Report,
    wanted: &Wanted,
    form: Form,
    file: Option<&Path>,
) -> Status {
    if !form.is_built() {
        return report.wrong_usage(&not_built());
    }
    let (tree, publication) = match content(common, report) {
        Ok(content) => content,
        Err(status) => return status,
    };
    let exchange = match gather(&tree, &publication, wanted) {
        Ok(exchange) => exchange,
        Err(Refusal::Nothing) if file.is_some() => return report.summary(&nothing(wanted)),
        Err(refusal) => return report.wrong_usage(&refused(&refusal, wanted)),
    };
    let bytes = match translate::write(&exchange, form, report.tongue) {
        Ok(bytes) => bytes,
        Err(error) => return report.wrong_usage(&not_made(&error)),
    };
    match file {
        None => report::bytes_to_stdout(&bytes, Status::Clean),
        Some(path) => match disk::put(path, &bytes) {
            Ok(()) => report.summary(&exported(&exchange, path)),
            Err(error) => report.failure(&error),
        },
    }
}

fn exported(exchange: &Exchange, path: &Path) -> Said {
    let units: usize = exchange.sheets.iter().map(|sheet| sheet.units.len()).sum();
    let files = exchange.sheets.len();
    let (source, target) = (exchange.source.as_str(), exchange.target.as_str());
    let path = path.display();
    said(
        format!("{path}: {files}個のファイルの文 {units}件（{source} から {target} へ）"),
        format!(
            "{path}: {} of {} ({source} to {target})",
            counted(units, "text"),
            counted(files, "file")
        ),
    )
}

fn nothing(wanted: &Wanted) -> Said {
    match wanted.all {
        true => said("訳す文がありません", "there are no texts to translate"),
        false => said(
            "訳のない文も、原文より古い訳もありません。`--all` を付けると、すべて書き出します",
            "no text lacks a translation or has an old one; `--all` writes all of them",
        ),
    }
}

fn refused(refusal: &Refusal, wanted: &Wanted) -> Said {
    match refusal {
        Refusal::NotFound(error) => unknown(wanted.report, wanted.edition, error),
        Refusal::NoPage(known) => none("ページ", "page", wanted.page.unwrap_or_default(), known),
        Refusal::NoLanguage(known) => {
            none("言語", "language", wanted.into.unwrap_or_default(), known)
        }
        Refusal::Several(directions) => {
            let all = directions
                .iter()
                .map(|(source, target)| format!("{} → {}", source.as_str(), target.as_str()));
            let all = all.collect::<Vec<_>>();
            said(
                format!(
                    "一つのファイルに入るのは、一つの言語から一つの言語への訳です（{}）。`--into` か `--report` で選んでください",
                    all.join("、")
                ),
                format!(
                    "one file holds texts of one language for one other ({}); choose with `--into` or `--report`",
                    all.join(", ")
                ),
            )
        }
        Refusal::Nothing => nothing(wanted),
    }
}

fn not_made(error: &FormError) -> Said {
    match error {
        FormError::NotBuilt => not_built(),
        FormError::TooLong(path, name) => said(
            format!(
                "{path} の {name} は、Excel のセルに入る長さを超えています。xliff か po を指定してください"
            ),
            format!("{name} of {path} is longer than a cell of Excel can be; take xliff or po"),
        ),
        FormError::TooMany => said(
            "Excel のシートに入る行数を超えています。`--report` や `--page` で範囲をしぼるか、xliff か po を指定してください",
            "there are more texts than a sheet of Excel has rows; choose some with `--report` or `--page`, or take xliff or po",
        ),
        FormError::Failed => said("ファイルを作れませんでした", "the file could not be made"),
    }
}

fn not_built() -> Said {
    said(
        "この hakusho は、Excel のファイルを扱う機能なしでビルドされています。`cargo build --release --features xlsx` でビルドしたものを使うか、xliff か po を指定してください",
        "this hakusho was built without Excel files; use one built by `cargo build --release --features xlsx`, or take xliff or po",
    )
}

fn take_in(common: &Common, report: &Report, file: &Path, wishes: Wishes) -> Status {
    let bytes = match disk::get(file) {
        Ok(bytes) => bytes,
        Err(error) => return report.failure(&error),
    };
    let exchange = SourceTree::new(vec![SourceFile {
        path: file.display().to_string(),
        bytes,
    }]);
    let (tree, publication) = match content(common, report) {
        Ok(content) => content,
        Err(status) => return status,
    };
    let returned = match translate::read(&exchange) {
        Ok(returned) => returned,
        Err(fault) => {
            let mut found = Diagnostics::default();
            found.push(fault);
            return report.findings(&found, &exchange);
        }
    };
    let mut imported = import(&tree, &publication, &returned, wishes);
    let found = std::mem::take(&mut imported.found);
    let found = common.options().judge(found).sorted();
    if let Some((tree, faults)) = &imported.broken {
        // What is wrong with the file is told before what it would break.
        report.findings(&found, &exchange);
        return report.findings(faults, tree);
    }
    // An error that only the command line makes one holds back as any other.
    if found.has_errors() && !wishes.partial {
        return report.findings(&found, &exchange);
    }
    if let Err(error) = disk::write(&common.root, &imported.files) {
        return report.failure(&error);
    }
    let status = report.findings(&found, &exchange);
    match report.summary(&summary(&imported)) {
        Status::Clean => status,
        failed => failed,
    }
}

fn summary(imported: &Imported) -> Said {
    let Imported {
        files,
        placed,
        same,
        refused,
        ..
    } = imported;
    said(
        format!(
            "取り込んだ訳 {placed}件、変わらない訳 {same}件、取り込まなかった訳 {refused}件。書きかえたファイル {}個",
            files.len()
        ),
        format!(
            "{} taken in, {same} unchanged, {refused} refused; {} changed",
            counted(*placed, "translation"),
            counted(files.len(), "file")
        ),
    )
}
