//! One line for each case: a text and the normal form of its quantities.

use super::super::print::normal;
use super::scan;

fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, wanted)| (text, wanted, normal(&scan(text))))
        .filter(|(_, wanted, found)| *wanted != found)
        .map(|(text, wanted, found)| format!("{text}\n  wanted {wanted}\n  found  {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn amounts() {
    check(&[
        ("令和5年度の移住相談は2,776件でした。", "fy2023; 2776 thing"),
        ("１，２００人が参加しました。", "1200 person"),
        ("約3割の市町村で導入済みです。", "~30 %"),
        ("1万2千人余り", "~>12000 person"),
    ]);
}
