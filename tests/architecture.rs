//! The layers and lists of `ARCHITECTURE.md`, held over the sources themselves.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Every module below `src/` with its layer. A module uses its own children
/// and lower layers only.
const LAYERS: &[(&str, u32)] = &[
    ("source", 0),
    ("lang", 0),
    ("value", 1),
    ("diag", 1),
    ("parse", 2),
    ("scan", 2),
    ("chart", 2),
    ("theme", 3),
    ("model", 3),
    ("parity", 4),
    ("plan", 4),
    ("check", 5),
    ("render", 5),
    ("compile", 6),
    ("edit", 6),
    ("disk", 7),
    ("cli", 7),
];

/// What only the outermost layer may touch: files, environment, clock,
/// processes, the terminal.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::time",
    "SystemTime",
    "Instant::now",
    "std::io::stdout",
    "std::io::stderr",
    "println!",
    "print!(",
    "eprintln!",
    "eprint!(",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = walkdir::WalkDir::new(root().join("src"))
        .into_iter()
        .map(|entry| entry.expect("src can be walked"))
        .filter(|entry| entry.path().extension().is_some_and(|e| e == "rs"))
        .map(|entry| {
            let path = entry
                .path()
                .strip_prefix(root().join("src"))
                .expect("below src")
                .to_string_lossy()
                .into_owned();
            (
                path,
                std::fs::read_to_string(entry.path()).expect("a source can be read"),
            )
        })
        .collect();
    found.sort();
    found
}

/// The top module that a file belongs to; none for `lib.rs` and `main.rs`.
fn module(path: &str) -> Option<&str> {
    let first = path.split('/').next()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (!matches!(name, "lib" | "main")).then_some(name)
}

/// Lines without comments; the tests of a file stand at its end and are left
/// out, since they may reach anywhere.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let end = text.find("#[cfg(test)]\nmod").unwrap_or(text.len());
    text[..end]
        .lines()
        .enumerate()
        .map(|(n, line)| (n + 1, line.split("//").next().unwrap_or(line)))
}

#[test]
fn every_module_has_a_layer() {
    let known: Vec<&str> = LAYERS.iter().map(|(name, _)| *name).collect();
    for (path, _) in sources() {
        if let Some(name) = module(&path) {
            assert!(
                known.contains(&name),
                "{path}: module `{name}` has no layer"
            );
        }
    }
}

#[test]
fn modules_use_lower_layers_only() {
    let layers: BTreeMap<&str, u32> = LAYERS.iter().copied().collect();
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let Some(own) = module(&path) else { continue };
        if path.ends_with("tests.rs") {
            continue;
        }
        for (line, code) in code(&text) {
            for used in code.split("crate::").skip(1) {
                let names: Vec<&str> = match used.strip_prefix('{') {
                    // `use crate::{check, model::Publication}` on one line.
                    Some(list) => list.split([',', '}']).collect(),
                    None => vec![used],
                };
                for name in names {
                    let name: String = name
                        .trim()
                        .chars()
                        .take_while(|c| c.is_alphanumeric() || *c == '_')
                        .collect();
                    let Some(theirs) = layers.get(name.as_str()) else {
                        continue;
                    };
                    let outer = own == "cli" && *theirs == 7;
                    if name != own && *theirs >= layers[own] && !outer {
                        faults.push(format!("{path}:{line}: `{own}` uses `{name}`"));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_outside_stays_outside() {
    let layers: BTreeMap<&str, u32> = LAYERS.iter().copied().collect();
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let Some(own) = module(&path) else { continue };
        if layers[own] == 7 || path.ends_with("tests.rs") {
            continue;
        }
        for (line, code) in code(&text) {
            faults.extend(
                OUTSIDE
                    .iter()
                    .filter(|word| code.contains(**word))
                    .map(|word| format!("{path}:{line}: {word}")),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn hash_maps_stay_out() {
    for (path, text) in sources() {
        for (line, code) in code(&text) {
            assert!(
                !code.contains("HashMap") && !code.contains("HashSet"),
                "{path}:{line}: the order of a hash map could reach the output; take a BTreeMap"
            );
        }
    }
}

#[test]
fn markup_is_made_in_two_places() {
    let makers: Vec<String> = sources()
        .into_iter()
        .filter(|(_, text)| code(text).any(|(_, line)| line.contains("Html::written(")))
        .map(|(path, _)| path)
        .collect();
    let allowed = ["render/prose/", "render/part/chart"];
    for path in makers {
        assert!(
            allowed.iter().any(|a| path.starts_with(a)),
            "{path} makes markup"
        );
    }
}

/// A check says one thing and knows no other: what several need stands in
/// `check::subject` or below.
#[test]
fn checks_use_no_other_check() {
    let own = |path: &str| -> Option<String> {
        let inner = path.strip_prefix("check/")?;
        let first = inner.split('/').next()?;
        Some(first.strip_suffix(".rs").unwrap_or(first).to_owned())
    };
    let files = sources();
    let checks: Vec<String> = files.iter().filter_map(|(path, _)| own(path)).collect();
    let checks: Vec<&String> = checks
        .iter()
        .filter(|name| !matches!(name.as_str(), "mod" | "subject"))
        .collect();
    assert!(!checks.is_empty());
    let mut faults = Vec::new();
    for (path, text) in &files {
        let Some(own) = own(path).filter(|name| name != "mod") else {
            continue;
        };
        for (line, code) in code(text) {
            let used = checks.iter().filter(|name| {
                let is_named = |way: &str| code.contains(&format!("{way}::{name}::"));
                ***name != own && (is_named("super") || is_named("check"))
            });
            faults.extend(used.map(|name| format!("{path}:{line}: uses `{name}`")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// One file a check, one entry in the list.
#[test]
fn every_check_is_listed() {
    listed("check", "mod.rs", |stem| format!("{stem}::CHECK"));
}

/// One file a chart kind, one entry in the list.
#[test]
fn every_chart_kind_is_listed() {
    listed("chart/kind", "mod.rs", |stem| format!("mod {stem}"));
}

fn listed(folder: &str, list: &str, entry: impl Fn(&str) -> String) {
    let folder = root().join("src").join(folder);
    let text = std::fs::read_to_string(folder.join(list)).expect("the list can be read");
    let mut seen = 0;
    for file in std::fs::read_dir(&folder).expect("the folder can be read") {
        let path = file.expect("an entry").path();
        let stem = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if is_leaf(&path) && stem != "mod" {
            assert!(
                text.contains(&entry(&stem)),
                "{stem} is not in the list of {}",
                folder.display()
            );
            seen += 1;
        }
    }
    assert!(seen > 0, "no files in {}", folder.display());
}

fn is_leaf(path: &Path) -> bool {
    path.is_file() && path.extension().is_some_and(|e| e == "rs")
}
