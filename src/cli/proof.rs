//! The proof edition.

use super::absent::{none, unknown};
use super::args::Common;
use super::build::{proofread, waiting};
use super::report::{Report, Status, counted};
use crate::compile::manifest;
use crate::diag::{Said, Tongue, said};
use crate::disk::{self, DiskError, Finish, Output};
use crate::edit;
use crate::lang::Lang;
use crate::model::Publication;
use crate::parity::Scope;
use crate::plan::{MANIFEST, ROBOTS, Receipt};
use crate::render::proof::Wanted;
use std::collections::BTreeSet;
use std::path::Path;

/// Writes the proof edition into a folder of its own.
pub(super) fn proof(common: &Common, report: &Report, wanted: &Wanted) -> Status {
    let folder = match common.output_or("proof") {
        Ok(folder) => folder,
        Err(words) => return report.wrong_usage(&words),
    };
    if let Some(fault) = published(&folder) {
        return report.wrong_usage(&fault);
    }
    let ready = match proofread(common, report) {
        Ok(ready) => ready,
        Err(status) => return status,
    };
    let publication = ready.prepared.publication();
    let (name, edition) = (wanted.report.as_deref(), wanted.edition.as_deref());
    if let Err(error) = edit::scopes(publication, name, edition) {
        return report.wrong_usage(&unknown(name, edition, &error));
    }
    let lang = language(publication, report.tongue);
    let files = match ready.prepared.proof(&lang, wanted) {
        Ok(files) if files.is_empty() => {
            return report.wrong_usage(&nothing(publication, wanted));
        }
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

/// That there is nothing to set side by side.
fn nothing(publication: &Publication, wanted: &Wanted) -> Said {
    let in_two_languages = said(
        "原文と訳文の両方がある文がありません。`hakusho.toml` の `languages` を確かめてください",
        "there are no texts in two languages; see `languages` in `hakusho.toml`",
    );
    let Some(page) = &wanted.page else {
        return in_two_languages;
    };
    let (here, elsewhere): (Vec<Scope>, Vec<Scope>) = Scope::all(publication)
        .into_iter()
        .partition(|scope| wanted.has_scope(*scope));
    let homes = |scopes: &[Scope]| -> BTreeSet<String> {
        let names = scopes.iter().flat_map(|scope| homes(publication, *scope));
        names.collect()
    };
    let known = homes(&here);
    if known.contains(page) {
        return in_two_languages;
    }
    let others = elsewhere.iter();
    let others = others.filter(|scope| homes(&[**scope]).contains(page));
    let folders: Vec<String> = others
        .map(|scope| format!("./{}", scope.folder()))
        .collect();
    if !folders.is_empty() {
        return said(
            format!(
                "「{page}」は {} にあり、対訳にする範囲に入っていません。`--report` と `--edition` を確かめてください",
                folders.join("、")
            ),
            format!(
                "`{page}` stands in {} and is not part of what was asked for; see `--report` and `--edition`",
                folders.join(", ")
            ),
        );
    }
    // Paths are many and long: they are offered to those who wrote one.
    let is_path = |name: &str| name.contains(['/', '.']);
    let mut known: Vec<String> = known.into_iter().collect();
    known.retain(|name| is_path(page) || !is_path(name));
    none("ページまたはファイル", "page or file", page, &known)
}

/// The pages and files of a scope, by the names that `--page` takes.
fn homes(publication: &Publication, scope: Scope) -> Vec<String> {
    let wordings = publication.wordings.iter().filter(|one| scope.has(one));
    let mut names: Vec<String> = wordings.map(|one| one.path.to_string()).collect();
    if let Scope::Edition(_, edition) = scope {
        names.extend(edition.pages.iter().map(|page| page.slug.to_string()));
    }
    names
}

/// That the folder is a built site or lies in one: what is in it gets published.
fn published(folder: &Path) -> Option<Said> {
    let folder = disk::resolved(folder);
    // A proof edition has the one, and never the other.
    let is_site = |place: &&Path| {
        [MANIFEST, ROBOTS]
            .iter()
            .all(|name| place.join(name).is_file())
    };
    let site = folder.ancestors().find(is_site)?.display();
    Some(said(
        format!(
            "「{site}」には公開するサイトがあります。対訳の出力先には、別の場所を `--output` に指定してください"
        ),
        format!("`{site}` holds a site to publish; give another place for the proof to `--output`"),
    ))
}

fn write(folder: &Path, files: &[(String, Vec<u8>)], report: &Report) -> Result<Finish, DiskError> {
    let output = Output::open(folder, || report.remark(&waiting(folder)))?;
    match put(&output, files) {
        Ok(receipts) => output.finish(&receipts),
        Err(error) => {
            // The first failure is the one to report.
            let _ = output.abandon();
            Err(error)
        }
    }
}

/// Puts the files and their manifest.
fn put(output: &Output, files: &[(String, Vec<u8>)]) -> Result<Vec<Receipt>, DiskError> {
    let receipts = files.iter().map(|(path, bytes)| output.put(path, bytes));
    let mut receipts: Vec<Receipt> = receipts.collect::<Result<_, _>>()?;
    receipts.push(output.put(MANIFEST, &manifest::write(&receipts))?);
    Ok(receipts)
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
