//! The colours of drawings, as names with a value for each theme.
//!
//! All are tokens of the Digital Agency's design system, chosen by search so
//! that they stay apart under each kind of colour-vision deficiency and every
//! mark reaches 3:1 against its ground (WCAG 2.2, 1.4.11). `palette/tests.rs`
//! computes both. What grey print would make alike has a second sign as well:
//! see [`Pattern`](super::paint::Pattern), [`Marker`](super::paint::Marker) and
//! [`Dash`](super::paint::Dash).

/// A colour by its part in a drawing. Its value is decided by the theme that
/// shows the drawing: see [`css`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(u8);

/// How one colour is called and looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// The last part of its class and custom property: `--hk-ink`.
    pub name: &'static str,
    /// `#rrggbb` on the light ground.
    pub light: &'static str,
    /// `#rrggbb` on the dark ground.
    pub dark: &'static str,
}

const fn token(name: &'static str, light: &'static str, dark: &'static str) -> Token {
    Token { name, light, dark }
}

/// Every colour that a drawing may use; an [`Ink`] is a place in this list.
pub const TOKENS: [Token; 28] = [
    token("bg", "#ffffff", "#1a1a1a"),
    token("ink", "#1a1a1a", "#f2f2f2"),
    token("mut", "#595959", "#b3b3b3"),
    token("axis", "#767676", "#8c8c8c"),
    token("grid", "#e6e6e6", "#333333"),
    token("card", "#f1f4fa", "#262a33"),
    token("rest", "#8f8f8f", "#7a7a7a"),
    token("1", "#00118f", "#c5d7fb"),
    token("2", "#008bf2", "#008bf2"),
    token("3", "#6d2700", "#ffe380"),
    token("4", "#fb5b01", "#fb5b01"),
    token("5", "#666666", "#999999"),
    token("o1", "#ffffff", "#000000"),
    token("o2", "#000000", "#000000"),
    token("o3", "#ffffff", "#000000"),
    token("o4", "#000000", "#000000"),
    token("o5", "#ffffff", "#000000"),
    token("q1", "#008bf2", "#0066be"),
    token("q2", "#0066be", "#008bf2"),
    token("q3", "#00428c", "#57b8ff"),
    token("q4", "#00316a", "#97d3ff"),
    token("q5", "#00234b", "#f0f9ff"),
    token("r1", "#00118f", "#f0f9ff"),
    token("r2", "#0055ad", "#97d3ff"),
    token("r3", "#666666", "#b3b3b3"),
    token("r4", "#c74700", "#ff7628"),
    token("r5", "#fb5b01", "#c74700"),
    token("oq", "#000000", "#ffffff"),
];

impl Ink {
    /// What the drawing stands on.
    pub const GROUND: Ink = Ink(0);
    /// Text and the marks that carry the message.
    pub const TEXT: Ink = Ink(1);
    /// Text of lower rank.
    pub const MUTED: Ink = Ink(2);
    /// Axes, outlines, connecting lines.
    pub const AXIS: Ink = Ink(3);
    /// Lines that guide the eye and mean nothing.
    pub const GRID: Ink = Ink(4);
    /// The ground of a box.
    pub const CARD: Ink = Ink(5);
    /// Fills of what one series stands out from.
    pub const REST: Ink = Ink(6);
    /// Fills of series, in the order in which they are given out.
    pub const SERIES: [Ink; 5] = [Ink(7), Ink(8), Ink(9), Ink(10), Ink(11)];
    /// Text on the fill of the same place in [`Ink::SERIES`].
    pub const ON_SERIES: [Ink; 5] = [Ink(12), Ink(13), Ink(14), Ink(15), Ink(16)];
    /// Fills by size, from the least, near the ground, to the most.
    pub const SEQUENCE: [Ink; 5] = [Ink(17), Ink(18), Ink(19), Ink(20), Ink(21)];
    /// Text on the fill of the same place in [`Ink::SEQUENCE`].
    pub const ON_SEQUENCE: [Ink; 5] = [Ink(27), Ink(12), Ink(12), Ink(12), Ink(12)];
    /// Fills of ratings, the best first: blue, grey in the middle, orange. In
    /// grey print each lies nearer to the ground than the one before it.
    pub const RATING: [Ink; 5] = [Ink(22), Ink(23), Ink(24), Ink(25), Ink(26)];
    /// Text on the fill of the same place in [`Ink::RATING`].
    pub const ON_RATING: [Ink; 5] = [Ink(12), Ink(12), Ink(12), Ink(12), Ink(27)];

    /// The fill of a series by its place; places beyond the last begin anew.
    pub const fn series(slot: usize) -> Ink {
        Ink::SERIES[slot % Ink::SERIES.len()]
    }

    /// Its name and values.
    pub const fn token(self) -> &'static Token {
        &TOKENS[self.0 as usize]
    }
}

/// The rules that inline drawings need: the values for both grounds and the
/// classes that use them. A style sheet includes this text; whether the wide or
/// the narrow drawing is shown is its own to decide.
pub fn css() -> String {
    let values = |pick: fn(&Token) -> &str| {
        TOKENS
            .iter()
            .map(|t| format!("--hk-{}:{};", t.name, pick(t)))
            .collect::<String>()
    };
    let mut out = format!(":root{{{}}}\n", values(|t| t.light));
    out += &format!(
        "@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}\n",
        values(|t| t.dark)
    );
    out += ".hk-chart{display:block;width:100%;height:auto;font-family:inherit}\n";
    out += ".hk-chart text{fill:var(--hk-ink)}\n";
    for t in &TOKENS {
        out += &format!(
            ".hk-chart .hk-f-{0}{{fill:var(--hk-{0})}}.hk-chart .hk-s-{0}{{stroke:var(--hk-{0})}}\n",
            t.name
        );
    }
    out + FIXED
}

/// What does not depend on the tokens.
const FIXED: &str = "\
.hk-chart .hk-halo{stroke:var(--hk-bg);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
.hk-chart a:hover text,.hk-chart a:focus-visible text{text-decoration:underline}
.hk-chart a:focus-visible{outline:3px solid var(--hk-ink);outline-offset:2px}
";

#[cfg(test)]
mod tests;
