//! `[[unit]]` of `hakusho.toml`.

use super::codes;
use super::fields::{Form, Shape, may, must};
use super::table::Table;
use crate::diag::{Diagnostic, said};
use crate::lang::Lang;
use crate::source::Spanned;
use crate::value::Unit;
use std::collections::BTreeMap;

/// A unit.
pub(super) static UNIT: Shape = Shape {
    ja: "[[unit]]",
    en: "[[unit]]",
    fields: &[&[
        must("id", Form::Id, "ID", "its id"),
        must(
            "name",
            Form::Text,
            "列の見出しに使う名前",
            "its name as a column head",
        ),
        must(
            "forms",
            Form::Patterns,
            "数と合わせた書き方",
            "patterns by language and plural category",
        ),
        may(
            "base",
            Form::Id,
            "もとの単位",
            "the unit of which it is a multiple",
        ),
        may(
            "scale",
            Form::Number,
            "もとの単位の何倍か",
            "how many of `base` it is",
        ),
    ]],
    worded: false,
};

/// Reads a unit.
pub(super) fn unit(t: Table) -> Option<Spanned<Unit>> {
    let scaled = match (t.id("base"), t.number("scale")) {
        (Some(base), Some(scale)) => Some((base.value, scale.value.amount.0)),
        (None, None) => None,
        (base, _) => {
            if t.may_have("base") && t.may_have("scale") {
                return None;
            }
            let place = if base.is_some() { "base" } else { "scale" };
            t.context().findings.push(
                Diagnostic::new(
                    &codes::CONFLICTING_KEYS,
                    t.place(place),
                    said(
                        "base と scale は、両方を書くか、どちらも書きません",
                        "`base` and `scale` go together",
                    ),
                )
                .help(said(
                    "base = \"yen\"、scale = 1000 のように両方を書いてください",
                    "write both, as in base = \"yen\" and scale = 1000",
                )),
            );
            return None;
        }
    };
    let id = t.id("id")?;
    Some(Spanned::new(
        id.at,
        Unit {
            id: id.value,
            name: t.text("name")?,
            forms: patterns(t),
            scaled,
        },
    ))
}

fn patterns(t: Table) -> BTreeMap<Lang, BTreeMap<String, String>> {
    t.entries("forms")
        .into_iter()
        .filter_map(|(lang, forms)| {
            let patterns = forms
                .table()?
                .plain_entries()
                .collect::<BTreeMap<String, String>>();
            Some((Lang::parse(&lang.value)?, patterns))
        })
        .collect()
}
