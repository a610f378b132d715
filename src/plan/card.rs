//! Cards for social networks, which are in the plan only when they are asked for.

use super::{Artifact, Cache, ChartKey, EditionIx, Media, Recipe, Site, SitePath, number};
use crate::lang::Lang;
use crate::model::Publication;

impl Site {
    /// The plan with a card for each edition and each of its drawings.
    pub fn with_cards(mut self, publication: &Publication) -> Site {
        for ix in EditionIx::all(publication) {
            let drawings = number::charts(ix.of(publication).1);
            for key in std::iter::once(None).chain(drawings.into_iter().map(Some)) {
                self.artifacts
                    .extend(publication.languages.iter().map(|lang| Artifact {
                        path: Site::card_path(publication, ix, key, lang),
                        media: Media::Png,
                        cache: Cache::Short,
                        recipe: Recipe::Card(ix, key, lang.clone()),
                    }));
            }
        }
        self.artifacts.sort();
        self
    }

    /// Address of the card of a drawing, or of an edition. No drawing is
    /// called `index`, which is reserved.
    pub fn card_path(
        publication: &Publication,
        ix: EditionIx,
        drawing: Option<ChartKey>,
        lang: &Lang,
    ) -> SitePath {
        let (report, edition) = ix.of(publication);
        let name = drawing.map_or("index", |key| Site::chart_name(edition, key));
        SitePath::new(format!(
            "cards/{}/{}/{name}.{}.png",
            report.id,
            edition.id,
            lang.as_str()
        ))
    }

    /// The same, if the plan has it.
    pub fn card(
        &self,
        publication: &Publication,
        ix: EditionIx,
        drawing: Option<ChartKey>,
        lang: &Lang,
    ) -> Option<&SitePath> {
        let wanted = Site::card_path(publication, ix, drawing, lang);
        let at = (self.artifacts)
            .binary_search_by(|a| a.path.cmp(&wanted))
            .ok()?;
        Some(&self.artifacts[at].path)
    }
}
