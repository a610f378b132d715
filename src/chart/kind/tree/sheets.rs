//! A tall tree in parts that each fit a sheet of paper.

use super::{Band, Branch};

/// The most that a part is high, in CSS pixels: what a sheet of A4 has below
/// the title of a figure when the drawing is as wide as print makes it.
pub(super) const HEIGHT: f64 = 900.0;

/// What stands on one sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    pub roots: Vec<Branch>,
    pub bands: Vec<Band>,
}

/// The parts, in order, each as full as `fits` lets it be. A branch that fits
/// a sheet is not divided; of one that does not, each sheet repeats the boxes
/// that lead to its own.
pub(super) fn parts(roots: &[Branch], bands: &[Band], fits: &dyn Fn(&Part) -> bool) -> Vec<Part> {
    let of_roots = |roots: &[Branch]| Part {
        roots: roots.to_vec(),
        bands: Vec::new(),
    };
    let packed = pack(roots, &|roots| fits(&of_roots(roots)));
    let mut parts: Vec<Part> = packed.iter().map(|roots| of_roots(roots)).collect();
    for band in bands {
        let mut fuller = parts.last().cloned().unwrap_or_default();
        fuller.bands.push(band.clone());
        match parts.last_mut() {
            Some(last) if fits(&fuller) => *last = fuller,
            _ => parts.push(Part {
                roots: Vec::new(),
                bands: vec![band.clone()],
            }),
        }
    }
    parts
}

/// Neighbours together as long as they fit.
fn pack(branches: &[Branch], fits: &dyn Fn(&[Branch]) -> bool) -> Vec<Vec<Branch>> {
    let mut sheets: Vec<Vec<Branch>> = Vec::new();
    for piece in branches.iter().flat_map(|branch| pieces(branch, fits)) {
        let mut fuller = sheets.last().cloned().unwrap_or_default();
        fuller.push(piece.clone());
        match sheets.last_mut() {
            Some(last) if fits(&fuller) => *last = fuller,
            _ => sheets.push(vec![piece]),
        }
    }
    sheets
}

/// A branch whole where it fits, else its box once for each sheet of what
/// hangs on it.
fn pieces(branch: &Branch, fits: &dyn Fn(&[Branch]) -> bool) -> Vec<Branch> {
    let with = |children: &[Branch]| Branch {
        children: children.to_vec(),
        ..branch.clone()
    };
    if branch.children.is_empty() || fits(std::slice::from_ref(branch)) {
        return vec![branch.clone()];
    }
    let packed = pack(&branch.children, &|children| fits(&[with(children)]));
    packed.iter().map(|children| with(children)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn branch(title: &str, children: Vec<Branch>) -> Branch {
        Branch {
            title: title.into(),
            children,
            ..Branch::default()
        }
    }

    fn ends(branches: &[Branch]) -> usize {
        let of = |b: &Branch| ends(&b.children).max(1);
        branches.iter().map(of).sum()
    }

    fn told(branches: &[Branch]) -> String {
        let one = |b: &Branch| match b.children.is_empty() {
            true => b.title.clone(),
            false => format!("{}({})", b.title, told(&b.children)),
        };
        branches.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    fn leaf(title: &str) -> Branch {
        branch(title, Vec::new())
    }

    fn sample() -> Vec<Branch> {
        vec![
            branch(
                "a",
                vec![
                    branch("p", vec![leaf("1"), leaf("2")]),
                    branch("q", vec![leaf("3"), leaf("4"), leaf("5"), leaf("6")]),
                ],
            ),
            branch("b", vec![leaf("7")]),
        ]
    }

    #[test]
    fn a_part_is_as_full_as_it_fits_and_repeats_what_leads_to_it() {
        let parts = parts(&sample(), &[], &|part| ends(&part.roots) <= 3);
        let told: Vec<String> = parts.iter().map(|p| told(&p.roots)).collect();
        assert_eq!(told, ["a(p(1 2))", "a(q(3 4 5))", "a(q(6)) b(7)"]);
    }

    #[test]
    fn what_fits_is_one_part() {
        let band = Band {
            name: "c".into(),
            chips: Vec::new(),
        };
        let parts = parts(&sample(), &[band], &|_| true);
        assert_eq!(parts.len(), 1);
        assert_eq!(told(&parts[0].roots), told(&sample()));
        assert_eq!(parts[0].bands.len(), 1);
    }

    #[test]
    fn what_never_fits_ends() {
        let parts = parts(&sample(), &[], &|_| false);
        assert_eq!(parts.len(), 7);
    }
}
