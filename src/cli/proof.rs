//! The proof edition.

use super::args::Common;
use super::build::ready;
use super::freeze::unknown;
use super::report::{Report, Status, counted};
use crate::compile::manifest;
use crate::diag::{Said, Tongue, nearest, said};
use crate::disk::{DiskError, Finish, Output};
use crate::edit::NotFound;
use crate::lang::Lang;
use crate::model::Publication;
use crate::plan::MANIFEST;
use crate::render::proof::Wanted;
use std::path::Path;

/// Writes the proof edition into a folder of its own.
pub(super) fn proof(common: &Common, report: &Report, wanted: &Wanted) -> Status {
    let folder = match common.output_or("proof") {
        Ok(folder) => folder,
        Err(words) => return report.wrong_usage(&words),
    };
    let ready = match ready(common, report) {
        Ok(ready) => ready,
        Err(status) => return status,
    };
    let publication = ready.prepared.publication();
    if let Some(fault) = not_there(publication, wanted) {
        return report.wrong_usage(&fault);
    }
    let lang = language(publication, report.tongue);
    let files = match ready.prepared.proof(&lang, wanted) {
        Ok(files) => files,
        Err(found) => return report.findings(&found, &ready.tree),
    };
    ready.print(report);
    match write(&folder, &files, report) {
        Ok(finish) => report.summary(&summary(&folder, &files, &finish)),
        Err(error) => report.failure(&error),
    }
}

/// The language of the interface: that of messages where the site has it.
fn language(publication: &Publication, tongue: Tongue) -> Lang {
    let own = match tongue {
        Tongue::Ja => Lang::ja(),
        Tongue::En => Lang::en(),
    };
    let known = publication.languages.iter().find(|lang| **lang == own);
    known.unwrap_or(&publication.languages[0]).clone()
}

/// That what was asked for is not there.
fn not_there(publication: &Publication, wanted: &Wanted) -> Option<Said> {
    let name = wanted.report.as_deref();
    let reports: Vec<_> = publication
        .reports
        .iter()
        .filter(|report| name.is_none_or(|name| report.id.as_str() == name))
        .collect();
    if let (Some(name), true) = (name, reports.is_empty()) {
        let known = publication.reports.iter().map(|r| r.id.to_string());
        return Some(unknown(name, "", &NotFound::Report(known.collect())));
    }
    let edition = wanted.edition.as_deref();
    let editions: Vec<_> = reports
        .iter()
        .flat_map(|report| {
            let of_it = report.editions.iter().enumerate();
            of_it.filter(|(i, one)| match edition {
                Some(id) => one.id.as_str() == id,
                None => *i == report.current,
            })
        })
        .map(|(_, edition)| edition)
        .collect();
    if let (Some(edition), true) = (edition, editions.is_empty()) {
        let known = reports.iter().flat_map(|r| &r.editions);
        let known: Vec<String> = known.map(|e| e.id.to_string()).collect();
        return Some(unknown("", edition, &NotFound::Edition(known)));
    }
    let page = wanted.page.as_deref()?;
    let pages = editions.iter().flat_map(|edition| &edition.pages);
    let slugs: Vec<&str> = pages.map(|page| page.slug.as_str()).collect();
    (!slugs.contains(&page)).then(|| no_page(page, &slugs))
}

fn no_page(page: &str, known: &[&str]) -> Said {
    match nearest(page, known.iter().copied()) {
        Some(near) => said(
            format!("ページ「{page}」がありません。{near} のことでしょうか"),
            format!("there is no page `{page}`; did you mean `{near}`?"),
        ),
        None => said(
            format!(
                "ページ「{page}」がありません。あるのは {} です",
                known.join("、")
            ),
            format!("there is no page `{page}`; there are {}", known.join(", ")),
        ),
    }
}

fn write(folder: &Path, files: &[(String, Vec<u8>)], report: &Report) -> Result<Finish, DiskError> {
    let waiting = || {
        let folder = folder.display();
        report.remark(&said(
            format!("別の処理が「{folder}」に書き込んでいるため、終わるまで待ちます"),
            format!("another run is writing to `{folder}`; waiting for its end"),
        ));
    };
    let output = Output::open(folder, waiting)?;
    let put = |(path, bytes): &(String, Vec<u8>)| output.put(path, bytes);
    let receipts: Result<Vec<_>, _> = files.iter().map(put).collect();
    let mut receipts = match receipts {
        Ok(receipts) => receipts,
        Err(error) => {
            // The first failure is the one to report.
            let _ = output.abandon();
            return Err(error);
        }
    };
    receipts.push(output.put(MANIFEST, &manifest::write(&receipts))?);
    output.finish(&receipts)
}

fn summary(folder: &Path, files: &[(String, Vec<u8>)], finish: &Finish) -> Said {
    let is_sheet = |(path, _): &&(String, Vec<u8>)| path.ends_with(".html") && path != "index.html";
    let sheets = files.iter().filter(is_sheet).count();
    let folder = folder.display();
    said(
        format!(
            "{folder}/index.html: 対訳 {sheets} 枚（新規・変更 {}、変更なし {}）",
            finish.written, finish.kept
        ),
        format!(
            "{folder}/index.html: {} ({} new or changed, {} unchanged)",
            counted(sheets, "sheet"),
            finish.written,
            finish.kept
        ),
    )
}
