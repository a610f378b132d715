//! Cases from notices, questionnaires and reports of the day.

use super::check;

#[test]
fn marks_and_days_of_reports() {
    check(&[
        (
            "1　月1回以上　　2　年に数回参加した　　3　しない\n定員　20　名\n5　人",
            ">=1 time/month word; 2 soft; 3 soft; 20 person; 5 person",
        ),
        (
            "元年度には、改元年度、平成20年をピークに翌21年には、翌2年間",
            "fy2019; cy2008; cy2009; 2 year",
        ),
        (
            "単1～単4、単3形乾電池4本、手順2、工程3",
            "4 thing; #2 word; #3 word",
        ),
        ("首相は29日、会見した。期間は29日間", "29 day soft; 29 day"),
        (
            "5 月 28 日 21 時 30 分ごろ、午後5時30分の開演",
            "m05-28; ~21:30; 17:30",
        ),
        (
            "4/1からのサービス、6/1より、1/2から2/3に",
            "m04-01; m06-01; 0.5 share; 0.666666666667 share",
        ),
        (
            "令和6・7両年度、2分咲き、2024-25シーズンの入場者、43.8PB、2024年3月期第3四半期、日量150トン、年収500万円",
            "fy2024; fy2025; y2024; 43.8 other; fy2023 q3; 150 t/day; 5000000 yen/year",
        ),
    ]);
}
