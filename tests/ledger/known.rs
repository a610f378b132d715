//! The numbers that a document has, for comparison with our sentences.

use super::facts::facts;
use super::item::{Scene, evidence};
use super::record::{Place, Row};
use super::says::{self, Numerals, Years};
use super::token::Numeral;
use rust_decimal::Decimal;

/// What a document says, as its ledger has it. Years and sizes are apart, so
/// that 2,025 people vouch for no year 2025.
pub struct Known {
    sizes: Numerals,
    bare: Numerals,
}

impl Known {
    /// The tokens of a ledger, the values and times that they became, and its
    /// dates in years of the common era.
    pub fn new(scene: &Scene, rows: &[Row]) -> Known {
        let (mut sizes, mut bare) = (Numerals::new(), Numerals::new());
        for row in rows {
            if matches!(row.place, Place::Period | Place::Indicator | Place::Figure) {
                bare.extend(evidence(scene, row.place, &row.refers).unwrap_or_default());
            }
        }
        for fact in facts(scene.edition) {
            let said = says::number(fact.number, None);
            if fact.number < Decimal::ONE_THOUSAND {
                bare.extend(said);
            } else {
                bare.retain(|one| !said.contains(one));
                sizes.extend(said);
            }
        }
        for row in rows {
            // What a page says is no witness of itself; only its dates are
            // read in the other count of years. A date may be as great as a
            // size (2013 beside 2,013 people), so it is added after them.
            let dated = matches!(row.place, Place::Date | Place::Node);
            if dated && scene.years == Years::Eras {
                bare.extend(says::common_years(&Numeral::of(&row.token)));
            }
            let grouped = row.token.contains([',', '，']);
            let into = if grouped { &mut sizes } else { &mut bare };
            into.insert(Numeral::of(&row.token));
        }
        Known { sizes, bare }
    }

    /// Whether the document has the number of a token with `rest` behind it.
    pub fn holds(&self, token: &str, rest: &str) -> bool {
        if let Some(size) = says::scaled(token, rest) {
            return says::number(size, None).is_subset(&self.sizes);
        }
        let numeral = Numeral::of(token);
        self.bare.contains(&numeral) || token.contains(',') && self.sizes.contains(&numeral)
    }
}
