//! What the colours promise, computed.

use super::*;
use crate::chart::paint::Pattern;

type Rgb = [f64; 3];

/// How people see, as matrices over linear RGB: unimpaired, and the three kinds
/// of dichromacy at full severity (Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency",
/// IEEE TVCG 15/6, 2009, table for severity 1.0).
const EYES: [(&str, [Rgb; 3]); 4] = [
    (
        "unimpaired",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protan",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deutan",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritan",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

/// The least distance of any two series, and of neighbours in a ramp: in OKLab
/// (Ottosson 2020) times 100, where about 2 can just be told apart side by
/// side. Ramps are read with a number or a word in each field, series by their
/// colour, so series must lie further apart.
const SERIES_APART: f64 = 9.0;
const STEPS_APART: f64 = 6.5;

fn linear(hex: &str) -> Rgb {
    [1, 3, 5].map(|at| {
        let v = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if v <= 0.040_45 {
            v / 12.92
        } else {
            ((v + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn times(matrix: &[Rgb; 3], v: Rgb) -> Rgb {
    matrix.map(|row| row.iter().zip(v).map(|(m, x)| m * x).sum())
}

fn oklab(rgb: Rgb) -> Rgb {
    let cones = times(
        &[
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        rgb.map(|v| v.clamp(0.0, 1.0)),
    );
    times(
        &[
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ],
        cones.map(f64::cbrt),
    )
}

fn distance(a: &str, b: &str, eye: &[Rgb; 3]) -> f64 {
    let seen = |hex| oklab(times(eye, linear(hex)));
    let (a, b) = (seen(a), seen(b));
    let squares: f64 = a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum();
    squares.sqrt() * 100.0
}

/// Relative luminance as WCAG 2.2 defines it; also what grey print keeps.
fn luminance(hex: &str) -> f64 {
    let [r, g, b] = linear(hex);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// How a token looks in a theme.
type Pick = fn(&Token) -> &'static str;

const THEMES: [(&str, Pick); 2] = [("light", |t| t.light), ("dark", |t| t.dark)];

fn holds(front: Ink, ground: Ink, least: f64) {
    let (f, g) = (front.token(), ground.token());
    for (theme, pick) in THEMES {
        let found = contrast(pick(f), pick(g));
        assert!(
            found >= least,
            "{theme}: {} on {} has {found:.2}, needs {least}",
            f.name,
            g.name
        );
    }
}

fn stay_apart(a: Ink, b: Ink, least: f64) {
    let (a, b) = (a.token(), b.token());
    for (theme, pick) in THEMES {
        for (eye, matrix) in &EYES {
            let found = distance(pick(a), pick(b), matrix);
            assert!(
                found >= least,
                "{theme}, {eye}: {} and {} are {found:.1} apart, need {least}",
                a.name,
                b.name
            );
        }
    }
}

#[test]
fn text_reaches_four_and_a_half() {
    for ground in [Ink::GROUND, Ink::CARD] {
        holds(Ink::TEXT, ground, 4.5);
        holds(Ink::MUTED, ground, 4.5);
    }
    let pairs = [
        (Ink::ON_SERIES, Ink::SERIES),
        (Ink::ON_SEQUENCE, Ink::SEQUENCE),
        (Ink::ON_RATING, Ink::RATING),
    ];
    for (texts, fills) in pairs {
        for (on, fill) in texts.into_iter().zip(fills) {
            holds(on, fill, 4.5);
        }
    }
}

#[test]
fn marks_reach_three() {
    let ramps = [Ink::SERIES, Ink::SEQUENCE, Ink::RATING].concat();
    for ink in ramps.into_iter().chain([Ink::AXIS, Ink::REST]) {
        holds(ink, Ink::GROUND, 3.0);
    }
}

#[test]
fn series_stay_apart_for_every_eye() {
    for (i, a) in Ink::SERIES.into_iter().enumerate() {
        for b in &Ink::SERIES[..i] {
            stay_apart(a, *b, SERIES_APART);
        }
    }
}

#[test]
fn steps_of_ramps_stay_apart_for_every_eye() {
    for ramp in [Ink::SEQUENCE, Ink::RATING] {
        for (i, a) in ramp.into_iter().enumerate() {
            for b in &ramp[..i] {
                stay_apart(a, *b, STEPS_APART);
            }
        }
    }
}

/// Where the greys of two fills are less than 1.5 : 1 apart, their patterns
/// differ.
#[test]
fn grey_print_keeps_series_apart() {
    for (_, pick) in THEMES {
        for a in 0..Ink::SERIES.len() {
            for b in 0..a {
                let [x, y] = [a, b].map(|slot| pick(Ink::SERIES[slot].token()));
                assert!(
                    contrast(x, y) >= 1.5 || Pattern::of(a) != Pattern::of(b),
                    "series {b} and {a} look alike in grey"
                );
            }
        }
    }
}

#[test]
fn ramps_are_ramps_in_grey() {
    let on_ground = |ink: &Ink, pick: Pick| contrast(pick(ink.token()), pick(Ink::GROUND.token()));
    for (_, pick) in THEMES {
        for pair in Ink::SEQUENCE.windows(2) {
            assert!(on_ground(&pair[0], pick) * 1.2 < on_ground(&pair[1], pick));
        }
        for pair in Ink::RATING.windows(2) {
            assert!(on_ground(&pair[0], pick) > on_ground(&pair[1], pick) * 1.15);
        }
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
