//! The order of the stages and the two gates: no plan while the content has
//! errors, nothing takes effect while making an artifact reported one.

pub mod manifest;

mod make;
mod options;

pub use make::{Stopped, make_all};
pub use options::Options;

use crate::chart::Font;
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::lang::Lang;
use crate::model::Publication;
use crate::parity::{Comparisons, Survey, Texts, texts};
use crate::plan::{MANIFEST, Media, Receipt, Recipe, Site};
use crate::render::proof::Wanted;
use crate::render::{MakeError, Material};
use crate::source::SourceTree;
use crate::theme::Theme;
use crate::value::Period;
use crate::{check, model, parse, plan, render, theme};

/// What a site holds, counted for its makers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// HTML pages.
    pub pages: usize,
    /// Drawings of charts.
    pub charts: usize,
    /// Data files.
    pub data: usize,
    /// All files.
    pub files: usize,
}

/// A publication without errors and the plan of its site.
#[derive(Debug)]
pub struct Prepared {
    publication: Publication,
    theme: Theme,
    site: Site,
    texts: Vec<Texts>,
    survey: Survey,
    /// The letters of the cards in the plan.
    font: Option<Font>,
}

/// A template of the theme asks for what its view does not have.
static TEMPLATE: Code = Code {
    name: "template-failed",
    severity: Severity::Error,
    ja: "テーマのテンプレートが、表示用データにない項目を使っています。メッセージの示すテンプレートと行を直してください。",
    en: "A template of the theme uses something that its view does not have. Mend the template at the line that the message names.",
};
/// A file of the plan could not be written.
static ARTIFACT: Code = Code {
    name: "artifact-failed",
    severity: Severity::Error,
    ja: "出力ファイルを作れませんでした。サイトは更新されていません。",
    en: "A file of the site could not be made. The site was not changed.",
};

/// Every stage up to the plan; no site is prepared while there are errors.
pub fn prepare(tree: &SourceTree, options: &Options) -> (Option<Prepared>, Diagnostics) {
    prepare_again(tree, options, &mut Comparisons::default())
}

/// The same for who prepares a changing publication again and again: only
/// texts that are not `known` from the time before are compared.
pub fn prepare_again(
    tree: &SourceTree,
    options: &Options,
    known: &mut Comparisons,
) -> (Option<Prepared>, Diagnostics) {
    let (prepared, diags) = stages(tree, options, known, |found| !found.has_errors());
    let diags = options.judge(diags).sorted();
    (prepared.filter(|_| !diags.has_errors()), diags)
}

/// The same for the proof edition, which serves to mend what holds up the site:
/// it goes on whatever the checks find, and where all else that is wrong is for
/// translators to mend.
pub fn proofread(tree: &SourceTree, options: &Options) -> (Option<Prepared>, Diagnostics) {
    let known = &mut Comparisons::default();
    let (prepared, diags) = stages(tree, options, known, is_for_translators);
    (prepared, options.judge(diags).sorted())
}

/// The stages up to the plan, which is made where `goes_on` says so of what was
/// found until then, and the checks.
fn stages(
    tree: &SourceTree,
    options: &Options,
    known: &mut Comparisons,
    goes_on: fn(&Diagnostics) -> bool,
) -> (Option<Prepared>, Diagnostics) {
    let (draft, mut diags) = parse::parse(tree);
    let theme = draft.publication.as_ref().and_then(|head| {
        let name = &head.theme;
        let (theme, more) = theme::load(tree, &name.value, Some(name.at), &head.languages);
        diags.extend(more);
        theme
    });
    let (publication, more) = model::resolve(&draft);
    diags.extend(more);
    let (Some(mut publication), Some(theme)) = (publication, theme) else {
        return (None, diags);
    };
    if !goes_on(&diags) {
        return (None, diags);
    }
    // The date of the build is the site's own; editions keep theirs.
    publication.updated = options.date.map(Period::Day).or(publication.updated);
    let generated = vec![(
        render::GENERATED_CSS.to_owned(),
        render::chart_css().into_bytes(),
    )];
    let site = plan::plan(&publication, &theme, generated, |file| {
        &tree.file(file).bytes
    });
    let texts = texts(&publication, known);
    let prepared = Prepared {
        survey: Survey::of(&texts),
        publication,
        theme,
        site,
        texts,
        font: None,
    };
    diags.extend(check::check(&prepared.subject()));
    (Some(prepared), diags)
}

/// Whether all that is wrong is for translators to mend.
fn is_for_translators(found: &Diagnostics) -> bool {
    let own = &model::codes::OF_TRANSLATIONS;
    let mut all = found.iter();
    all.all(|d| d.severity != Severity::Error || own.contains(&d.code))
}

/// The content alone, without a plan and the checks over it: what the work on
/// translations needs, which must go on while a check holds up the site, and
/// also where all that is wrong is for translators to mend.
pub fn content(tree: &SourceTree, options: &Options) -> (Option<Publication>, Diagnostics) {
    let (draft, mut diags) = parse::parse(tree);
    let (publication, more) = model::resolve(&draft);
    diags.extend(more);
    let is_right = is_for_translators(&diags);
    let diags = options.judge(diags).sorted();
    (publication.filter(|_| is_right), diags)
}

impl Prepared {
    /// The same site with cards for social networks, set in this font.
    pub fn with_cards(self, font: Font) -> Self {
        Prepared {
            site: self.site.with_cards(&self.publication),
            font: Some(font),
            ..self
        }
    }

    /// The content.
    pub fn publication(&self) -> &Publication {
        &self.publication
    }

    /// How far its translations have come.
    pub fn survey(&self) -> &Survey {
        &self.survey
    }

    /// What the checks look at.
    pub fn subject(&self) -> check::Subject<'_> {
        check::Subject::new(&self.publication, &self.site, &self.texts, &self.survey)
    }

    /// The plan.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The paths of the artifacts, in order.
    pub fn paths(&self) -> Vec<&str> {
        self.site
            .artifacts
            .iter()
            .map(|a| a.path.as_str())
            .collect()
    }

    /// The proof edition, path and bytes of each file in their order, with the
    /// words of the interface in `lang`; see [`render::proof`].
    pub fn proof(
        &self,
        lang: &Lang,
        wanted: &Wanted,
    ) -> Result<Vec<(String, Vec<u8>)>, Diagnostics> {
        let material = self.material();
        render::proof::proof(material, &self.texts, lang, wanted)
            .map_err(|error| failed("proof", MakeError::Theme(error)))
    }

    fn material(&self) -> Material<'_> {
        Material {
            publication: &self.publication,
            site: &self.site,
            survey: &self.survey,
            theme: &self.theme,
            font: self.font.as_ref(),
        }
    }

    /// The bytes of artifact `i` of [`paths`](Self::paths).
    pub fn make(&self, i: usize) -> Result<Vec<u8>, Diagnostics> {
        let artifact = &self.site.artifacts[i];
        render::make(self.material(), artifact)
            .map_err(|error| failed(artifact.path.as_str(), error))
    }

    /// The artifacts that need the receipts of all others.
    pub fn finish(&self, receipts: &[Receipt]) -> Vec<(String, Vec<u8>)> {
        vec![(MANIFEST.to_owned(), manifest::write(receipts))]
    }

    /// What the site holds.
    pub fn counts(&self) -> Counts {
        let of = |keep: &dyn Fn(&Recipe, Media) -> bool| {
            self.site
                .artifacts
                .iter()
                .filter(|a| keep(&a.recipe, a.media))
                .count()
        };
        Counts {
            pages: of(&|_, media| media == Media::Html),
            charts: of(&|recipe, _| matches!(recipe, Recipe::ChartFile(..))),
            data: of(&|recipe, _| matches!(recipe, Recipe::Data(..))),
            // The manifest is not in the plan.
            files: self.site.artifacts.len() + 1,
        }
    }
}

/// A file that could not be made, as a finding.
fn failed(path: &str, error: MakeError) -> Diagnostics {
    let one = match error {
        // Without the page, so that one fault of a template that many
        // pages use is one finding.
        MakeError::Theme(e) => {
            let (place, reason) = (e.place(), e.reason());
            Diagnostic::new(
                &TEMPLATE,
                None,
                said(
                    format!("テンプレート {place} の誤り: {reason}"),
                    format!("template {place}: {reason}"),
                ),
            )
        }
        MakeError::Data(e) => Diagnostic::new(
            &ARTIFACT,
            None,
            said(format!("{path}: {e}"), format!("{path}: {e}")),
        ),
    };
    let mut diags = Diagnostics::default();
    diags.push(one);
    diags
}

/// Every code of the stages, by name.
pub fn codes() -> Vec<&'static Code> {
    let mut codes: Vec<&'static Code> = Vec::new();
    codes.extend(parse::codes::CODES);
    codes.extend(theme::CODES);
    codes.extend(model::codes::CODES);
    codes.extend(check::CHECKS.iter().map(|c| c.code));
    codes.extend([&TEMPLATE, &ARTIFACT]);
    codes.sort_by_key(|c| c.name);
    codes
}
