//! The proof edition (対訳): original and translation side by side, page by
//! page and file by file, for those who sign translations off. It is made
//! from the same segments and the same comparison as the checks, and is no
//! part of a site.

mod leaf;
mod marks;
mod row;
mod side;
mod wanted;
mod words;

pub use wanted::Wanted;

use super::chrome::POLICY;
use super::view::{ProofEntry, ProofFrame, ProofGroup, ProofIndex, ProofSheet};
use super::{Material, numbered};
use crate::lang::Lang;
use crate::parity::Texts;
use crate::plan::SitePath;
use crate::theme::{Template, ThemeError};
use crate::value::write::period;
use leaf::{Leaf, leaves};

/// Names of the files beside the sheets.
const INDEX: &str = "index.html";
const FOLDER: &str = "assets/";

/// The files of the proof edition, path and bytes, in the order of their
/// paths, over the texts of the publication; the interface in `lang`. Empty where nothing of the kind is there.
pub fn proof(
    material: Material,
    texts: &[Texts],
    lang: &Lang,
    wanted: &Wanted,
) -> Result<Vec<(String, Vec<u8>)>, ThemeError> {
    let leaves: Vec<Leaf> = texts
        .iter()
        .filter(|own| wanted.has_scope(own.ix.of(material.publication)))
        .flat_map(|own| leaves(material, lang, wanted, own))
        .collect();
    let mut files = Vec::new();
    if leaves.is_empty() {
        return Ok(files);
    }
    for (i, leaf) in leaves.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|before| leaves.get(before));
        let sheet = sheet(material, lang, leaf, before, leaves.get(i + 1));
        let text = material.theme.render(Template::ProofSheet, lang, &sheet)?;
        files.push((leaf.path.as_str().to_owned(), text.into_bytes()));
    }
    let title = material.theme.words(lang).get("proof_title");
    let index = ProofIndex {
        frame: frame(material, lang, &SitePath::new(INDEX), title, title),
        groups: groups(&leaves),
    };
    let text = material.theme.render(Template::ProofIndex, lang, &index)?;
    files.push((INDEX.to_owned(), text.into_bytes()));
    files.extend(styles(material).map(|(path, bytes)| (path, bytes.to_vec())));
    files.sort();
    Ok(files)
}

/// The sheet of a leaf, with the ways to its neighbours.
fn sheet(
    material: Material,
    lang: &Lang,
    leaf: &Leaf,
    before: Option<&Leaf>,
    after: Option<&Leaf>,
) -> ProofSheet {
    let words = material.theme.words(lang);
    let title = format!("{} | {}", leaf.title, words.get("proof_title"));
    let running = format!("{} | {}", leaf.group, leaf.title);
    let way = |to: &Leaf| (to.title.clone(), leaf.path.relative(&to.path));
    ProofSheet {
        frame: frame(material, lang, &leaf.path, &title, &running),
        group: leaf.group.clone(),
        title: leaf.title.clone(),
        title_lang: leaf.title_lang.clone(),
        files: leaf.files.clone(),
        counts: leaf.counts.clone(),
        languages: leaf.languages.clone(),
        rows: leaf.rows.clone(),
        before: before.map(way),
        after: after.map(way),
    }
}

/// The list of sheets, in groups.
fn groups(leaves: &[Leaf]) -> Vec<ProofGroup> {
    let index = SitePath::new(INDEX);
    let mut groups: Vec<ProofGroup> = Vec::new();
    for leaf in leaves {
        let entry = ProofEntry {
            title: leaf.title.clone(),
            title_lang: leaf.title_lang.clone(),
            href: index.relative(&leaf.path),
            counts: leaf.counts.clone(),
        };
        match groups.last_mut().filter(|group| group.title == leaf.group) {
            Some(group) => group.sheets.push(entry),
            None => groups.push(ProofGroup {
                title: leaf.group.clone(),
                sheets: vec![entry],
            }),
        }
    }
    groups
}

/// The style sheets: that of pages, and that of proofs.
fn styles<'a>(material: Material<'a>) -> impl Iterator<Item = (String, &'a [u8])> {
    let theme = material.theme;
    let names = theme.styles.first().into_iter().chain(&theme.proof_style);
    names.filter_map(|name| {
        let bytes = theme.assets.get(name)?;
        Some((format!("{FOLDER}{name}"), bytes.as_slice()))
    })
}

/// What stands around a sheet; `running` is the head of its printed pages.
fn frame(
    material: Material,
    lang: &Lang,
    here: &SitePath,
    title: &str,
    running: &str,
) -> ProofFrame {
    let publication = material.publication;
    let date = publication.updated.as_ref();
    let index = SitePath::new(INDEX);
    ProofFrame {
        lang: lang.as_str().to_owned(),
        policy: POLICY.to_owned(),
        title: title.to_owned(),
        running: running.to_owned(),
        styles: styles(material)
            .map(|(path, _)| here.relative(&SitePath::new(path)))
            .collect(),
        site: publication.title.or_any(lang).to_owned(),
        date: date.map(|date| period(date, lang, publication.years)),
        index: (*here != index).then(|| here.relative(&index)),
    }
}
