//! The words of the interface in one language.

use crate::lang::Lang;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use std::collections::BTreeMap;

/// Words of one language by key. A word may have places for parts: `{n}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    lang: Option<Lang>,
    all: BTreeMap<String, String>,
}

impl Words {
    pub(super) fn new(lang: Lang, all: BTreeMap<String, String>) -> Self {
        Words {
            lang: Some(lang),
            all,
        }
    }

    pub(super) fn none() -> &'static Self {
        static NONE: Words = Words {
            lang: None,
            all: BTreeMap::new(),
        };
        &NONE
    }

    /// The word of a key in [`USED`], which every loaded language has; for
    /// another key that is not there, the key.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.all.get(key).map_or(key, String::as_str)
    }

    /// Whether there is a word for this key.
    pub fn has(&self, key: &str) -> bool {
        self.all.contains_key(key)
    }

    /// The word with its parts put in. Braces in a part stay as they are.
    pub fn fill(&self, key: &str, parts: &[(&str, &str)]) -> String {
        fill(self.get(key), parts)
    }

    /// The word of `key` for a count: `key_one`, `key_few`, … by the plural
    /// rules of the language, `key_other` for all the rest. `{n}` is the count
    /// as digits unless `parts` says how it is written.
    pub fn count(&self, key: &str, n: usize, parts: &[(&str, &str)]) -> String {
        let other = format!("{key}_other");
        let own = format!("{key}_{}", self.category(n));
        let chosen = if self.has(&own) { &own } else { &other };
        let digits = n.to_string();
        let mut all = parts.to_vec();
        all.push(("n", &digits));
        fill(self.get(chosen), &all)
    }

    /// Every word by key, as templates see them.
    pub fn all(&self) -> &BTreeMap<String, String> {
        &self.all
    }

    fn category(&self, n: usize) -> &'static str {
        let locale = self
            .lang
            .as_ref()
            .and_then(|lang| Locale::try_from_str(lang.as_str()).ok());
        let rules = locale.and_then(|locale| PluralRules::try_new_cardinal((&locale).into()).ok());
        match rules.map(|rules| rules.category_for(n)) {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }
}

/// Puts parts into a pattern in one pass, the first part of a name winning.
fn fill(pattern: &str, parts: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let known = rest.find('}').and_then(|close| {
            let part = parts.iter().find(|(name, _)| *name == &rest[1..close])?;
            Some((close, part.1))
        });
        let taken = match known {
            Some((close, part)) => {
                out.push_str(part);
                close + 1
            }
            None => {
                out.push('{');
                1
            }
        };
        rest = &rest[taken..];
    }
    out.push_str(rest);
    out
}

/// Keys that the program itself uses; a test compares this list with its
/// source. Keys that only templates use are found in the templates. Of counted
/// words, the form `_other` is listed.
pub const USED: &[&str] = &[
    "actual",
    "all_editions",
    "as_of_line",
    "as_printed",
    "back_to_edition",
    "baseline",
    "chapter_indicators",
    "chapter_summary",
    "chart_alt_columns",
    "chart_alt_cumulative",
    "chart_alt_path",
    "chart_alt_ranking",
    "chart_alt_strip",
    "chart_alt_tree",
    "chart_data_caption",
    "chart_gap",
    "chart_image",
    "chart_left",
    "chart_line_label",
    "chart_line_ours",
    "chart_none",
    "chart_partial",
    "chart_partial_cell",
    "chart_so_far",
    "chart_total",
    "chart_years_unstated",
    "cite_pattern",
    "cite_pattern_top",
    "col_figure",
    "col_id",
    "col_measure",
    "col_note",
    "col_period",
    "col_source",
    "col_value",
    "col_what",
    "covers_from",
    "covers_range",
    "covers_until",
    "data_doubts",
    "data_figures",
    "data_group_main",
    "data_group_tables",
    "data_indicators",
    "data_lead",
    "data_package",
    "data_strategy",
    "data_table",
    "dated_value",
    "direction_decrease",
    "direction_increase",
    "direction_maintain",
    "doubt_copy",
    "doubt_source",
    "doubts_copy_lead",
    "doubts_copy_title",
    "doubts_lead_other",
    "doubts_pointer_other",
    "doubts_source_lead",
    "doubts_source_title",
    "download_label",
    "fact_address",
    "fact_as_of",
    "fact_body",
    "fact_date",
    "fact_definition",
    "fact_direction",
    "fact_file",
    "fact_heads",
    "fact_indicators",
    "fact_kind",
    "fact_language",
    "fact_measure",
    "fact_node",
    "fact_note",
    "fact_original",
    "fact_owner",
    "fact_path",
    "fact_period",
    "fact_published",
    "fact_publisher",
    "fact_representative_of",
    "fact_rows",
    "fact_target_group",
    "fact_translation",
    "fact_unit",
    "fact_updated",
    "figure_label",
    "figures_lead",
    "indicator_chart_title",
    "indicator_table_caption",
    "indicators_count_other",
    "indicators_unmeasured",
    "item_part",
    "kind_list",
    "kind_ranking",
    "kind_series",
    "language_en",
    "language_ja",
    "level_count",
    "list_join",
    "mark_copy",
    "mark_copy_label",
    "mark_note",
    "mark_note_label",
    "mark_source",
    "mark_source_label",
    "measure_annual",
    "measure_cumulative",
    "measure_ratio",
    "measure_stock",
    "measure_unclear",
    "menu_data",
    "menu_notes",
    "menu_pages",
    "method_none",
    "method_thresholds",
    "missing_below_unit",
    "missing_not_applicable",
    "missing_not_available",
    "missing_not_established",
    "missing_not_stated",
    "missing_not_surveyed",
    "missing_pending",
    "missing_unreadable",
    "missing_withheld",
    "node_figures",
    "node_tables",
    "not_stated",
    "number_inferred",
    "original_line",
    "original_of_source",
    "page_data",
    "page_doubts",
    "page_figures",
    "page_glossary",
    "page_home",
    "page_indicators",
    "page_languages",
    "page_missing",
    "page_overview",
    "page_print",
    "page_sources",
    "page_strategy",
    "page_tables",
    "parent_not_stated",
    "path_growth",
    "path_linear",
    "path_stepped",
    "period_not_stated",
    "place_page",
    "place_section",
    "printed_as",
    "printed_under",
    "reason_basis",
    "reason_measures",
    "reason_no_band",
    "reason_no_direction",
    "reason_no_path",
    "reason_no_period",
    "reason_no_target",
    "reason_no_value",
    "reason_not_measured",
    "reason_outside",
    "reason_partial",
    "reason_total",
    "related",
    "report_subject",
    "representative",
    "representative_of",
    "review_checked",
    "review_draft",
    "rows_count_other",
    "see_original",
    "sources_lead",
    "span",
    "span_not_stated",
    "standing_achieved",
    "standing_behind",
    "standing_count",
    "standing_not_measured",
    "standing_off_track",
    "standing_on_track",
    "standing_unjudged",
    "state_counted",
    "state_expected",
    "state_planned",
    "state_provisional",
    "state_revised",
    "state_target",
    "strategy_chart",
    "strategy_lead",
    "sum_cumulative",
    "sum_path",
    "sum_target",
    "table_label",
    "tables_list",
    "tables_ranking",
    "tables_series",
    "target",
    "terms_body",
    "terms_person",
    "terms_place",
    "terms_programme",
    "terms_term",
    "to_other_language",
    "translation_of_terms_official",
    "translation_of_terms_unofficial",
    "translation_official",
    "translation_unofficial",
    "unit_label",
    "unknown",
    "untitled",
    "untranslated",
    "updated_line",
    "whole_document",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn words(lang: Lang, all: &[(&str, &str)]) -> Words {
        let all = all.iter().map(|(k, v)| (k.to_string(), v.to_string()));
        Words::new(lang, all.collect())
    }

    #[test]
    fn parts_are_put_in_once() {
        let words = words(Lang::en(), &[("path", "{a} to {b} {c}")]);
        assert_eq!(
            words.fill("path", &[("a", "{b}"), ("b", "2")]),
            "{b} to 2 {c}"
        );
    }

    #[test]
    fn counted_words_follow_the_language() {
        let forms = [("n_one", "{n} page"), ("n_other", "{n} pages")];
        assert_eq!(words(Lang::en(), &forms).count("n", 1, &[]), "1 page");
        assert_eq!(words(Lang::en(), &forms).count("n", 0, &[]), "0 pages");
        assert_eq!(words(Lang::ja(), &forms).count("n", 1, &[]), "1 pages");
    }

    #[test]
    fn the_written_count_wins() {
        let words = words(Lang::en(), &[("n_other", "{n} people")]);
        assert_eq!(words.count("n", 1200, &[("n", "1,200")]), "1,200 people");
    }
}
