//! The colours of drawings, as names with a value for each theme.
//!
//! The ten series colours are tokens of the Digital Agency's design system,
//! chosen so that any two stay apart under each kind of colour blindness and
//! all reach 3:1 against their ground.

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
pub const TOKENS: [Token; 17] = [
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
mod tests {
    use super::*;

    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let v = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if v <= 0.040_45 {
                v / 12.92
            } else {
                ((v + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn holds(front: Ink, ground: Ink, least: f64) {
        let (f, g) = (front.token(), ground.token());
        for (theme, a, b) in [("light", f.light, g.light), ("dark", f.dark, g.dark)] {
            let found = contrast(a, b);
            assert!(
                found >= least,
                "{theme}: {} on {} has {found:.2}, needs {least}",
                f.name,
                g.name
            );
        }
    }

    #[test]
    fn text_reaches_four_and_a_half() {
        for ground in [Ink::GROUND, Ink::CARD] {
            holds(Ink::TEXT, ground, 4.5);
            holds(Ink::MUTED, ground, 4.5);
        }
        for (on, fill) in Ink::ON_SERIES.into_iter().zip(Ink::SERIES) {
            holds(on, fill, 4.5);
        }
    }

    #[test]
    fn marks_reach_three() {
        for ink in Ink::SERIES.into_iter().chain([Ink::AXIS, Ink::REST]) {
            holds(ink, Ink::GROUND, 3.0);
        }
    }

    #[test]
    fn style_sheet_has_both_themes_and_every_class() {
        let css = css();
        for t in &TOKENS {
            assert!(css.contains(&format!("--hk-{}:{};", t.name, t.light)));
            assert!(css.contains(&format!("--hk-{}:{};", t.name, t.dark)));
            assert!(css.contains(&format!(".hk-f-{}{{", t.name)));
        }
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
