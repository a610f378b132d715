use crate::lang::Lang;
use crate::model::Page;

/// Ids of the headings of a page, in order and alike in every language: the
/// id given in any language, else `s2` or `s2-1` by the outline of the
/// original. No id stands twice.
pub fn section_ids(page: &Page, original: &Lang) -> Vec<String> {
    let Some(model) = page.text(original).or(page.texts.first()) else {
        return Vec::new();
    };
    let longest = page
        .texts
        .iter()
        .map(|t| t.headings.len())
        .max()
        .unwrap_or_default();
    let mut counts = [0u32; 7];
    let mut ids: Vec<String> = Vec::new();
    for place in 0..longest {
        let heading = model.headings.get(place);
        let level = heading.map_or(2, |h| usize::from(h.level.clamp(2, 6)));
        counts[level] += 1;
        counts[level + 1..].fill(0);
        let given = page
            .texts
            .iter()
            .find_map(|t| t.headings.get(place)?.id.as_ref());
        let outline: Vec<String> = counts[2..=level].iter().map(ToString::to_string).collect();
        let mut id = given.map_or_else(|| format!("s{}", outline.join("-")), ToString::to_string);
        while ids.contains(&id) {
            id.push_str("-x");
        }
        ids.push(id);
    }
    ids
}
