//! Whether translations keep to the terms of the glossary.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{Term, TermKind};
use crate::parity::{Segment, Side, TermFound, Writings};
use std::collections::BTreeMap;
use std::ops::Range;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "term-differs",
    severity: Severity::Warning,
    ja: "原文に glossary.toml の用語がありますが、訳文に決められた訳語がありません。同じものを違う言葉で呼ぶと、読者は別のものと受け取ります。訳語を合わせるか、その訳も正しければ also = { en = [\"…\"] } に加えてください。複数形や大文字・小文字の違いは問いません。長い用語を先に見るので、基本方針のなかの「方針」は数えません。組織・場所・人・事業の名称は、同じページ（TOMLやCSVでは同じファイル）の訳文に一度あれば、以後は「市」や it などと言い換えて構いません。",
    en: "The original has a term of glossary.toml, the translation does not have its counterpart. Readers take two words for two things. Use the term, or add the other wording to `also = { en = [\"…\"] }` if it is right as well. Plurals and capitals do not matter. Longer terms come first, so the 方針 in 基本方針 is none of its own. Names of bodies, places, people and programmes need to stand once in the translation of a page or file; after that “the city” and “it” may stand for them.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let publication = subject.publication;
    let terms = &publication.terms;
    let languages = publication.languages.iter();
    let writings: BTreeMap<_, Writings> = languages
        .map(|lang| (lang, Writings::of(terms, lang)))
        .collect();
    for texts in &subject.texts {
        for group in texts.homes() {
            for one in &group {
                let sides = one.original.as_ref().zip(one.translation.as_ref());
                let Some((ours, theirs)) = sides.filter(|_| one.is_certain && one.is_whole())
                else {
                    continue;
                };
                let list = (
                    writings.get(&ours.passage.lang),
                    writings.get(&theirs.passage.lang),
                );
                if let (Some(own), Some(other)) = list {
                    for (term, at) in lost(terms, (ours, own), (theirs, other), &group) {
                        diags.push(report(term, ours, at, theirs));
                    }
                }
            }
        }
    }
}

/// The terms of a text whose counterparts its translation lacks, with their
/// places.
fn lost<'t>(
    terms: &'t [Term],
    (ours, own): (&Side, &Writings),
    (theirs, other): (&Side, &Writings),
    group: &[&Segment],
) -> Vec<(&'t Term, Range<usize>)> {
    let mut found = own.longest(&ours.passage.text);
    found.retain(|one| one.is_certain);
    if found.is_empty() {
        return Vec::new();
    }
    let there = &theirs.passage.text;
    let answers = |term: usize, text: &str| other.has(text, term) || own.has(text, term);
    let on_page = |term: usize| {
        let sides = group.iter().filter_map(|one| one.translation.as_ref());
        sides
            .into_iter()
            .any(|side| answers(term, &side.passage.text))
    };
    let mut seen = Vec::new();
    let mut lost = Vec::new();
    for TermFound { at, meant, .. } in found {
        if seen.contains(&meant) {
            continue;
        }
        let is_said = meant.iter().any(|term| {
            let is_name = terms[*term].kind != TermKind::Term;
            answers(*term, there) || is_name && on_page(*term)
        });
        if let (false, Some(first)) = (is_said, meant.first()) {
            lost.push((&terms[*first], at));
        }
        seen.push(meant);
    }
    lost
}

fn report(term: &Term, ours: &Side, at: Range<usize>, theirs: &Side) -> Diagnostic {
    let written = ours.passage.text.get(at.clone()).unwrap_or_default();
    let wanted = term.term.or_any(&theirs.passage.lang);
    let lang = theirs.passage.lang.as_str();
    Diagnostic::new(
        &CODE,
        theirs.inside.start(),
        said(
            format!("原文の「{written}」に当たる「{wanted}」が訳文にありません"),
            format!("the original has “{written}”, the translation lacks “{wanted}”"),
        ),
    )
    .label(ours.passage.span(at), said("原文", "the original"))
    .help(said(
        format!(
            "訳語を合わせるか、glossary.toml の {} に also = {{ {lang} = [\"…\"] }} を加えます",
            term.id
        ),
        format!(
            "use the term, or add `also = {{ {lang} = [\"…\"] }}` to `{}` in glossary.toml",
            term.id
        ),
    ))
}
