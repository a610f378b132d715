//! What the locks say after an import, and how stale translations travel.

use super::{after, changed, exchange, opened, returned, reword, rich, written};
use hakusho::edit::translate::{Form, Progress, Wishes, import};

#[test]
fn the_lock_knows_what_was_translated_and_what_signed_off() {
    let files = rich();
    let mut back = returned(&written(&exchange(&files, "en", true), Form::Xliff));
    back.units.truncate(40);
    for unit in &mut back.units {
        if let Some(text) = &mut unit.translation {
            reword(text, " again");
        }
        unit.progress = Progress::Reviewed;
    }
    for (accept, stage) in [(false, " translated"), (true, " approved")] {
        let (tree, publication) = opened(&files);
        let wishes = Wishes {
            accept,
            ..Wishes::default()
        };
        let imported = import(&tree, &publication, &back, wishes);
        let locks = imported
            .files
            .iter()
            .filter(|f| f.path.ends_with("translations.lock"));
        let lines: Vec<String> = locks
            .flat_map(|file| {
                let text = String::from_utf8_lossy(&file.bytes).into_owned();
                text.lines().skip(2).map(str::to_owned).collect::<Vec<_>>()
            })
            .collect();
        assert!(
            !lines.is_empty() && lines.iter().all(|line| line.ends_with(stage)),
            "{lines:?}"
        );
    }
}

/// The original changes after its translation was accepted: stale, with the old
/// translation at hand; what comes back for the old original is refused.
#[test]
fn a_stale_translation_goes_out_with_the_old_one() {
    let path = "content/harbour/2024/02-work.ja.md";
    let files = rich();
    let mut back = returned(&written(&exchange(&files, "en", true), Form::Po));
    let unit = back
        .units
        .iter_mut()
        .find(|u| u.original.starts_with("岸壁を"))
        .expect("it is there");
    unit.translation = unit
        .translation
        .take()
        .map(|text| text.replace("quay", "pier"));
    let (mut files, _) = after(&files, &back);
    let text = String::from_utf8(files[path].clone()).expect("it is UTF-8");
    files.insert(
        path.to_owned(),
        text.replace("岸壁を", "古い岸壁を").into_bytes(),
    );

    let mut due = exchange(&files, "en", false);
    // The empty cell of the case.
    due.sheets.retain(|sheet| sheet.path == path);
    let units: Vec<_> = due.sheets.iter().flat_map(|sheet| &sheet.units).collect();
    assert_eq!(units.len(), 1);
    let po = String::from_utf8(written(&due, Form::Po)).expect("it is UTF-8");
    assert!(po.contains("#, fuzzy") && po.contains("The pier"), "{po}");
    let xliff = String::from_utf8(written(&due, Form::Xliff)).expect("it is UTF-8");
    assert!(
        xliff.contains(r#"state="initial" subState="hakusho:stale""#),
        "{xliff}"
    );

    let (tree, publication) = opened(&files);
    let imported = import(&tree, &publication, &back, Wishes::default());
    let changed_since = imported
        .found
        .iter()
        .filter(|d| d.code.name == "original-changed");
    assert_eq!((imported.refused, changed_since.count()), (1, 1));

    // Looked at and found right: the state alone says so.
    let mut right = returned(xliff.replace(r#""initial""#, r#""translated""#).as_bytes());
    let (looked, imported) = after(&files, &right);
    assert_eq!(imported.placed, 0);
    assert!(changed(&files, &looked) == ["content/harbour/2024/translations.lock"]);
    // And unchanged in a form that says nothing of it: it stays stale.
    right.units[0].progress = Progress::Initial;
    assert!(changed(&files, &after(&files, &right).0).is_empty());
}

/// Of two translations of one text nobody but a person can choose.
#[test]
fn of_two_translations_of_a_text_none_goes_in() {
    let files = rich();
    let mut back = returned(&written(&exchange(&files, "en", true), Form::Xliff));
    let mut units = back.units.iter_mut();
    let other = units.find(|unit| unit.translation.is_some());
    let other = other.expect("one is translated");
    reword(other.translation.get_or_insert_default(), " again");
    let mut third = other.clone();
    reword(third.translation.get_or_insert_default(), " and again");
    let good = units.find(|unit| unit.translation.is_some());
    let good = good.expect("another one is translated");
    reword(good.translation.get_or_insert_default(), " once");
    back.units.push(third.clone());
    let (tree, publication) = opened(&files);
    let wishes = Wishes {
        partial: true,
        ..Wishes::default()
    };
    let imported = import(&tree, &publication, &back, wishes);
    assert_eq!((imported.placed, imported.refused), (1, 2));
    let has = |words: &str| {
        let mut files = imported.files.iter();
        files.any(|file| String::from_utf8_lossy(&file.bytes).contains(words))
    };
    assert!(has(" once") && !has(" again"));

    // One that is not to be used does not stand against the other.
    third.progress = Progress::Unsure;
    *back.units.last_mut().expect("it was put there") = third;
    let imported = import(&tree, &publication, &back, wishes);
    assert_eq!((imported.placed, imported.refused), (2, 0));
}
