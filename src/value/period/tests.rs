use super::*;

fn read(text: &str, bare: Option<Basis>) -> String {
    match Period::parse(text, bare) {
        Ok(read) => read.period.to_string(),
        Err(error) => format!("{error:?}"),
    }
}

#[test]
fn canonical_forms_are_read_and_written_alike() {
    let cases = [
        "2019",
        "FY2019",
        "2019?",
        "2023-Q2",
        "FY2023-Q2",
        "FY2023-H1",
        "2023-06",
        "2023-06-30",
        "FY2020..FY2023",
        "FY2006..",
        "..FY2019",
        "2024-04..2031-03",
        "2019?..2031?",
        "FY2019, FY2021",
        "FY2015..FY2017, FY2019",
        "not-stated",
        "0001",
        "2024-02-29",
        "2024..2024-03",
    ];
    for text in cases {
        assert_eq!(read(text, None), text);
    }
}

#[test]
fn japanese_forms() {
    let cases = [
        ("令和5年度", "FY2023"),
        ("令和５年度", "FY2023"),
        ("R5年度", "FY2023"),
        ("Ｒ５年度", "FY2023"),
        ("H31年度", "FY2019"),
        ("令和元年度", "FY2019"),
        ("Ｒ元年度", "FY2019"),
        ("平成31(令和元)年度", "FY2019"),
        ("平成31（令和元）年度", "FY2019"),
        ("平成31／令和元年度", "FY2019"),
        ("平成31年度（令和元年度）", "FY2019"),
        ("31(R元)年度", "FY2019"),
        ("2023（令和5）年度", "FY2023"),
        ("2019年度", "FY2019"),
        ("令和5年度第2四半期", "FY2023-Q2"),
        ("令和5年度上半期", "FY2023-H1"),
        ("令和5年", "2023"),
        ("令和5(2023)年", "2023"),
        ("令和5年（2023年）", "2023"),
        ("2023年", "2023"),
        ("2023年第2四半期", "2023-Q2"),
        ("R5.6", "2023-06"),
        ("R5.12.8", "2023-12-08"),
        ("R5/12/8", "2023-12-08"),
        ("2023/6/3", "2023-06-03"),
        ("令和６年１月末", "2024-01"),
        ("令和6年1月", "2024-01"),
        ("2023年4月", "2023-04"),
        ("2019年5月1日", "2019-05-01"),
        ("令和 元 年 5 月 1 日", "2019-05-01"),
        ("昭和64年1月7日", "1989-01-07"),
        ("S49年度～", "FY1974.."),
        ("令和2年度〜令和5年度", "FY2020..FY2023"),
        ("令和2〜5年度", "FY2020..FY2023"),
        ("平成29～令和5年度", "FY2017..FY2023"),
        ("2019–2023年度", "FY2019..FY2023"),
        ("令和元年度から令和5年度まで", "FY2019..FY2023"),
        ("令和元年7月から", "2019-07.."),
        ("令和6年1月末まで", "..2024-01"),
        ("〜令和6年1月", "..2024-01"),
        ("R3年度以降", "FY2021.."),
        ("令和5年4月〜6月", "2023-04..2023-06"),
        ("令和元年度、令和3年度", "FY2019, FY2021"),
        ("31(R元)年度～", "FY2019.."),
        ("S28年度～", "FY1953.."),
        ("H25.7～", "2013-07.."),
        ("令和元年１０月３日", "2019-10-03"),
        ("R3.4〜R6.3", "2021-04..2024-03"),
        ("31(R元)・2年度", "FY2019, FY2020"),
    ];
    for (text, wanted) in cases {
        assert_eq!(read(text, None), wanted, "{text}");
    }
}

#[test]
fn a_bare_year_takes_the_basis_of_its_column() {
    for text in ["R5", "H35", "2023", "２０２３"] {
        assert_eq!(read(text, Some(Basis::Calendar)), "2023");
        assert_eq!(read(text, Some(Basis::Fiscal)), "FY2023");
        assert_eq!(read(text, Some(Basis::Unstated)), "2023?");
        assert!(Period::parse(text, Some(Basis::Fiscal)).unwrap().bare_year);
    }
    assert_eq!(read("H29〜R5", Some(Basis::Fiscal)), "FY2017..FY2023");
    assert_eq!(read("FY2023", Some(Basis::Calendar)), "FY2023");
    assert_eq!(read("R5.6", Some(Basis::Fiscal)), "2023-06");
    assert!(!Period::parse("2023-06", None).unwrap().bare_year);
}

#[test]
fn what_is_no_period() {
    use PeriodError::*;
    let cases = [
        ("R5", BareYear),
        ("H29", BareYear),
        ("2023-13", NoSuchDate),
        ("2023-06-31", NoSuchDate),
        ("2023-02-29", NoSuchDate),
        ("FY2023-Q5", NoSuchDate),
        ("令和0年", NoSuchDate),
        ("0000", NoSuchDate),
        ("明治5年3月", NoSuchDate),
        ("FY2023..FY2020", Order),
        ("2019..FY2023", Order),
        ("2019..2023?", Order),
        ("FY2021, FY2019", Order),
        ("令和5年12月〜3月", Order),
        ("令和5(2022)年", Disagree),
        ("平成30(令和元)年度", Disagree),
        ("30(R元)年度", Disagree),
        ("令和5年度(2023年)", Disagree),
        ("1-1-2", Suspicious),
        ("5.6", Suspicious),
        ("12/8/2023", Suspicious),
        ("2023.1", Suspicious),
        ("45261", Suspicious),
        ("", Form),
        ("..", Form),
        ("5", Form),
        ("18年度", Form),
        ("R5 6", Form),
        ("R5.4〜6", Form),
        ("平成2019年", Form),
        ("2023-6", Form),
        ("FY2023-06", Form),
        ("FY令和5", Form),
        ("2023年度4月", Form),
        ("FY2019..FY2020..FY2021", Form),
        ("FY2019.., FY2021", Form),
        ("not-stated, FY2021", Form),
        ("年度", Form),
        ("令和", Form),
        ("Q2", Form),
    ];
    for (text, wanted) in cases {
        assert_eq!(Period::parse(text, None), Err(wanted), "{text}");
    }
}

#[test]
fn era_years_that_never_were_are_noted() {
    let cases = [
        ("令和1年", true),
        ("R1年", false),
        ("平成32年", true),
        ("平成32年度", true),
        ("平成31年5月", true),
        ("令和元年4月1日", true),
        ("令和元年", false),
        ("R01年度", false),
        ("平成31年", false),
        ("平成31年度", false),
        ("平成31年4月", false),
        ("昭和64年1月", false),
        ("2019", false),
    ];
    for (text, odd) in cases {
        assert_eq!(
            Period::parse(text, None).expect(text).odd_era,
            odd,
            "{text}"
        );
    }
}

#[test]
fn first_and_last_days() {
    let cases = [
        ("2019", "2019-01-01", "2019-12-31"),
        ("FY2019", "2019-04-01", "2020-03-31"),
        ("FY2023-Q4", "2024-01-01", "2024-03-31"),
        ("FY2023-H2", "2023-10-01", "2024-03-31"),
        ("2023-Q2", "2023-04-01", "2023-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-06-30", "2023-06-30", "2023-06-30"),
        ("FY2020..FY2023", "2020-04-01", "2024-03-31"),
        ("FY2006..", "2006-04-01", "-"),
        ("..2024-01", "-", "2024-01-31"),
        ("FY2019, FY2021", "2019-04-01", "2022-03-31"),
        ("2031?", "-", "-"),
        ("not-stated", "-", "-"),
    ];
    for (text, first, last) in cases {
        let written = |day: Option<Date>| day.map_or("-".to_owned(), |d| d.to_string());
        let (start, end) = Period::parse(text, None).expect(text).period.bounds(4);
        assert_eq!(
            (written(start).as_str(), written(end).as_str()),
            (first, last),
            "{text}"
        );
    }
    let october = Period::FiscalYear(2023).bounds(10);
    assert_eq!(october.0.unwrap().to_string(), "2023-10-01");
    assert_eq!(october.1.unwrap().to_string(), "2024-09-30");
}

#[test]
fn bases_are_never_mixed() {
    let parse = |text| Period::parse(text, None).unwrap().period;
    let comparable = |a, b| parse(a).is_comparable_to(&parse(b));
    assert!(comparable("FY2019", "FY2020..FY2023"));
    assert!(comparable("2019?", "2031?"));
    assert!(!comparable("FY2019", "2019"));
    assert!(!comparable("2019?", "2019"));
    assert!(!comparable("not-stated", "not-stated"));
    let answers = |a, b| parse(a).answers_to(&parse(b));
    assert!(answers("2031?", "2031"));
    assert!(answers("2031?", "2031?"));
    assert!(answers("2019?..2031?", "2019..2031"));
    assert!(answers("FY2023", "FY2023"));
    assert!(!answers("2031", "2031?"));
    assert!(!answers("2031?", "FY2031"));
    assert!(!answers("2019?..", "..2019"));
}
