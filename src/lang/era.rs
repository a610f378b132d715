//! The eras of Japan, by which its offices count years.

/// An era: a name, and the day from which its years are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Era {
    /// 令和
    pub name: &'static str,
    /// `R`
    pub letter: char,
    /// First day: year of the common era, month, day. Year 1 of the era is
    /// the rest of this year.
    pub start: (i32, u8, u8),
}

/// Every era since the calendar of the West came into use, oldest first.
pub const ERAS: [Era; 5] = [
    Era {
        name: "明治",
        letter: 'M',
        start: (1868, 1, 25),
    },
    Era {
        name: "大正",
        letter: 'T',
        start: (1912, 7, 30),
    },
    Era {
        name: "昭和",
        letter: 'S',
        start: (1926, 12, 25),
    },
    Era {
        name: "平成",
        letter: 'H',
        start: (1989, 1, 8),
    },
    Era {
        name: "令和",
        letter: 'R',
        start: (2019, 5, 1),
    },
];

/// The first year in which Japan counted months by the sun. Earlier months of
/// an era are of the moon and have no counterpart here.
pub const FIRST_SOLAR_YEAR: i32 = 1873;

/// The longest count of years that is read and written as an era year.
/// 昭和100年 is said; 平成2019年 is a slip.
pub const LONGEST_COUNT: i32 = 150;

impl Era {
    /// The era of a day: year of the common era, month, day.
    pub fn of_day(day: (i32, u8, u8)) -> Option<&'static Era> {
        ERAS.iter().rev().find(|era| era.start <= day)
    }

    /// The era that gives a fiscal year its name: that of its last December.
    /// So 2019 is 令和元年度, though April 2019 was in 平成31年.
    pub fn of_fiscal_year(year: i32) -> Option<&'static Era> {
        Era::of_day((year, 12, 31))
    }

    /// The era with this name (令和) or letter (`R`).
    pub fn named(word: &str) -> Option<&'static Era> {
        let mut chars = word.chars();
        let only = chars.next().filter(|_| chars.next().is_none());
        ERAS.iter()
            .find(|era| era.name == word || only == Some(era.letter))
    }

    /// The year of the era that a year of the common era is; 1 is 元年.
    pub fn count(&self, year: i32) -> i32 {
        year - self.start.0 + 1
    }

    /// The year of the common era that the `count`th year of the era is.
    pub fn year(&self, count: i32) -> i32 {
        self.start.0 + count - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_the_era_that_began_last() {
        let name = |day| Era::of_day(day).map(|era| era.name);
        assert_eq!(name((1868, 1, 24)), None);
        assert_eq!(name((1989, 1, 7)), Some("昭和"));
        assert_eq!(name((1989, 1, 8)), Some("平成"));
        assert_eq!(name((2019, 4, 30)), Some("平成"));
        assert_eq!(name((2019, 5, 1)), Some("令和"));
    }

    #[test]
    fn years_count_from_the_first() {
        let reiwa = Era::named("R").unwrap();
        assert_eq!(reiwa, Era::named("令和").unwrap());
        assert_eq!(reiwa.year(1), 2019);
        assert_eq!(reiwa.count(2023), 5);
        assert_eq!(Era::named("RH"), None);
    }
}
