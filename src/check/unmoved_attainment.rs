//! Whether a rate of attainment passes an indicator that has not moved.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{Against, Direction, Indicator, Judgement, Rules, Sum, judge};
use crate::value::ProgressKind;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "unmoved-attainment",
    severity: Severity::Warning,
    ja: "基準値から動いていない（または後退した）指標が、達成率では高い割合になり、「遅れ」になりません。達成率（実績÷必要な水準）は、出発点が高いほど大きく出るためです。基準値からの進み具合で判定するには、[judgement] に progress = \"distance\"（進捗率）と書きます。達成率のままにする場合は、この警告を許して公開できます。",
    en: "An indicator that has not moved from its baseline, or has moved back, still has a high rate of attainment and is not off track: result ÷ level needed is large wherever the start was high. To judge by the share of the way that is covered, write progress = \"distance\" in [judgement]. If attainment is what is wanted, this warning can be allowed.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let fiscal_start = subject.publication.fiscal_start;
    let editions = subject.publication.reports.iter().flat_map(|r| &r.editions);
    for edition in editions.filter(|e| is_by_attainment(&e.rules)) {
        for indicator in &edition.indicators {
            let judgement = judge(indicator, &edition.rules, fiscal_start);
            let (Judgement::OnTrack(sum) | Judgement::Behind(sum)) = &judgement else {
                continue;
            };
            if let Some(one) = fault(indicator, &edition.rules, sum) {
                diags.push(one);
            }
        }
    }
}

/// Rates are shown where their meaning or thresholds for them are declared.
fn is_by_attainment(rules: &Rules) -> bool {
    match rules.progress {
        Some(kind) => kind == ProgressKind::Attainment,
        None => rules.thresholds.is_some(),
    }
}

fn fault(indicator: &Indicator, rules: &Rules, sum: &Sum) -> Option<Diagnostic> {
    let base = indicator.baseline.as_ref()?;
    let (start, needed, percent) = (base.number()?, sum.needed()?, sum.percent?);
    let (has_moved, should_move) = match indicator.direction {
        Direction::Increase => (sum.actual > start, needed > start),
        Direction::Decrease => (sum.actual < start, needed < start),
        Direction::Maintain | Direction::NotStated => return None,
    };
    let is_of_total = matches!(sum.against, Against::Total(..) | Against::TotalPath(..));
    if has_moved || !should_move || is_of_total {
        return None;
    }
    let (id, actual) = (&indicator.id, sum.actual);
    let one = Diagnostic::new(
        &CODE,
        indicator.at,
        said(
            format!("「{id}」の実績 {actual} は基準値 {start} から進んでいませんが、必要な {needed} に対する達成率は {percent}% です"),
            format!("the result {actual} of `{id}` is no further than the baseline {start}, but attains {percent}% of the {needed} needed"),
        ),
    )
    .help(said(
        "[judgement] に progress = \"distance\" と書くと、基準値からの進み具合で判定します",
        "with progress = \"distance\" in [judgement] it is judged by the share of the way that is covered",
    ));
    Some(match rules.at {
        Some(at) => one.label(
            at,
            said("判定の基準はここです", "the rules are declared here"),
        ),
        None => one,
    })
}
