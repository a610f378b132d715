use super::{Common, Report, Status, content, lines};
use crate::cli::absent::{none, unknown};
use crate::cli::report::counted;
use crate::diag::{Said, said};
use crate::disk;
use crate::edit::{self, AcceptError, Acceptance, AcceptedTexts};
use crate::lang::Lang;
use crate::model::Stage;
use crate::parity::{Home, Piece};
use crate::source::Lines;

/// How many places a message names.
const NAMED: usize = 10;

/// Records that translations belong to their originals as they are now.
pub(in crate::cli) fn accept(common: &Common, report: &Report, wanted: &Acceptance) -> Status {
    let (tree, publication) = match content(common, report) {
        Ok(read) => read,
        Err(status) => return status,
    };
    let lines = lines(&tree);
    let made = match edit::accept(&publication, wanted) {
        Ok(made) => made,
        Err(error) => return report.wrong_usage(&refusal(&error, wanted, &lines)),
    };
    if let Err(error) = disk::write(&common.root, &made.files) {
        return report.failure(&error);
    }
    remarks(report, &made, &lines);
    report.summary(&summary(&made, wanted))
}

fn remarks(report: &Report, made: &AcceptedTexts, lines: &Lines) {
    if !made.doubtful.is_empty() {
        let (count, list) = (made.doubtful.len(), places(&made.doubtful, lines));
        report.remark(&said(
            format!(
                "記録した訳文のうち{count}か所で、原文と数や日付などが違う可能性があります。`hakusho check` で確かめてください:{list}"
            ),
            format!(
                "the comparison finds faults in {} that {} accepted; see `hakusho check`:{list}",
                counted(count, "text"),
                if count == 1 { "was" } else { "were" }
            ),
        ));
    }
    if !made.unpaired.is_empty() {
        let (count, list) = (made.unpaired.len(), places(&made.unpaired, lines));
        report.remark(&said(
            format!("訳文にだけある{count}か所は、対応する原文がないため記録していません:{list}"),
            format!(
                "{} of the translation without an original cannot be accepted:{list}",
                counted(count, "text")
            ),
        ));
    }
}

fn summary(made: &AcceptedTexts, wanted: &Acceptance) -> Said {
    let count: usize = made.works.iter().map(|(_, _, count)| count).sum();
    if made.files.is_empty() {
        return said(
            "新しく記録するものはありません",
            "there is nothing new to record",
        );
    }
    let works = made.works.iter().map(|(home, lang, count)| {
        let lang = lang.as_str();
        (
            format!("\n  {home} → {lang}: {count}か所"),
            format!("\n  {home} → {lang}: {}", counted(*count, "text")),
        )
    });
    let (ja, en): (String, String) = works.unzip();
    let files: Vec<&str> = made.files.iter().map(|file| file.path.as_str()).collect();
    let (stage_ja, stage_en) = match wanted.accepted.stage {
        Stage::Translated => ("今の原文の訳", "translations of the original as it is"),
        Stage::Approved => ("確認済み", "approved"),
    };
    said(
        format!(
            "{count}か所を「{stage_ja}」として {} に記録しました{ja}",
            files.join("、")
        ),
        format!(
            "recorded {} as {stage_en} in {}{en}",
            counted(count, "text"),
            files.join(", ")
        ),
    )
}

fn refusal(error: &AcceptError, wanted: &Acceptance, lines: &Lines) -> Said {
    let what = wanted.what;
    match error {
        AcceptError::NotFound(error) => unknown(wanted.report, wanted.edition, error),
        AcceptError::NoLanguage(known) => {
            let tag = wanted.into.map_or("", Lang::as_str);
            none("言語", "language", tag, known)
        }
        AcceptError::NoHome(known) => none("ページまたはファイル", "page or file", what, known),
        AcceptError::Several(folders) => said(
            format!(
                "「{what}」は {} にあります。`--report` と `--edition` で一つに決めてください",
                folders.join("、")
            ),
            format!(
                "`{what}` is in {}; choose one with `--report` and `--edition`",
                folders.join(", ")
            ),
        ),
        AcceptError::NoBlock => {
            let block = wanted.block.unwrap_or_default();
            said(
                format!(
                    "「{what}」に「{block}」がありません。番号は `hakusho status --page {what}` で確かめられます"
                ),
                format!(
                    "`{what}` has no text `{block}`; `hakusho status --page {what}` shows the numbers"
                ),
            )
        }
        AcceptError::Missing(pieces) => {
            let (count, list) = (pieces.len(), places(pieces, lines));
            said(
                format!("訳文のない文が{count}件あるため、記録しませんでした:{list}"),
                format!(
                    "nothing was recorded: {} no translation yet:{list}",
                    match count {
                        1 => "1 text has".to_owned(),
                        n => format!("{n} texts have"),
                    }
                ),
            )
        }
    }
}

/// The first of some places, a line each.
fn places(pieces: &[(Home, Piece)], lines: &Lines) -> String {
    let mut list = String::new();
    for (home, piece) in pieces.iter().take(NAMED) {
        let at = piece.translation.or(piece.original);
        let place = at.and_then(|at| lines.place(at));
        let place = place.map_or_else(|| home.to_string(), |(file, line)| format!("{file}:{line}"));
        list.push_str(&format!("\n  {place} {}", piece.excerpt));
    }
    if pieces.len() > NAMED {
        list.push_str(&format!("\n  … (+{})", pieces.len() - NAMED));
    }
    list
}
