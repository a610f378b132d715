//! The number tokens of a document, by the rules of `ledger/README.md`.

use hakusho::lang::Lang;

/// Words that are tokens in English, with what they stand for.
const WORDS: [(&str, &str); 26] = [
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("twenty", "20"),
    ("first", "1"),
    ("second", "2"),
    ("third", "3"),
    ("fourth", "4"),
    ("fifth", "5"),
    ("sixth", "6"),
    ("seventh", "7"),
    ("eighth", "8"),
    ("ninth", "9"),
    ("tenth", "10"),
    ("both", "2"),
    ("double", "2"),
    ("twice", "2"),
    ("half", "0.5"),
];

/// A quarter is a token, but stands for a part or for three months.
const QUARTER: (&str, &str) = ("quarter", "0.25");

/// What a token stands for, whatever its writing: `２，０７４` is `2074`,
/// `second` and `②` are `2`, `R6.1` has `6.1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Numeral(String);

impl Numeral {
    /// The numeral of a token.
    pub fn of(token: &str) -> Numeral {
        let lower = token.to_ascii_lowercase();
        if let Some((_, digits)) = words().find(|(word, _)| *word == lower) {
            return Numeral((*digits).to_owned());
        }
        let digits: String = token.chars().filter_map(plain).collect();
        if let Some(circled) = token.chars().next().and_then(circled) {
            return Numeral(circled.to_string());
        }
        let whole = digits.trim_start_matches('0');
        if whole.is_empty() || whole.starts_with('.') {
            return Numeral(format!("0{whole}"));
        }
        Numeral(whole.to_owned())
    }

    /// The numeral of a whole number.
    pub fn whole(n: i32) -> Numeral {
        Numeral(n.to_string())
    }

    /// The year and month of an era as documents print them: `6.1`.
    pub fn dotted(year: i32, month: u32) -> Numeral {
        Numeral(format!("{year}.{month}"))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The tokens of one line with the byte after each, from left to right.
/// Words are tokens in English only.
pub fn tokens<'t>(line: &'t str, lang: &Lang) -> Vec<(&'t str, usize)> {
    let worded = lang == &Lang::en();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(char) = line[at..].chars().next() {
        let end = if digit(char) {
            Some(at + numeral(&line[at..]))
        } else if circled(char).is_some() {
            Some(at + char.len_utf8())
        } else if worded && !line[..at].ends_with(in_word) {
            word(&line[at..]).map(|length| at + length)
        } else {
            None
        };
        match end {
            Some(end) => {
                found.push((&line[at..end], end));
                at = end;
            }
            None => at += char.len_utf8(),
        }
    }
    found
}

fn words() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    WORDS.iter().chain(std::iter::once(&QUARTER))
}

fn word(text: &str) -> Option<usize> {
    let end = text.find(|c| !in_word(c)).unwrap_or(text.len());
    let lower = text[..end].to_ascii_lowercase();
    words().any(|(word, _)| *word == lower).then_some(end)
}

fn in_word(char: char) -> bool {
    char.is_ascii_alphanumeric() || char == '_'
}

fn digit(char: char) -> bool {
    char.is_ascii_digit() || ('０'..='９').contains(&char)
}

fn circled(char: char) -> Option<u32> {
    let place = u32::from(char).checked_sub(u32::from('①'))?;
    (place < 20).then_some(place + 1)
}

/// A digit or a point in half width; nothing for a comma.
fn plain(char: char) -> Option<char> {
    match char {
        '０'..='９' => char::from_digit(u32::from(char) - u32::from('０'), 10),
        '．' => Some('.'),
        ',' | '，' => None,
        other => Some(other),
    }
}

/// Length of the digits at the start of a text, with their groups and fraction.
fn numeral(text: &str) -> usize {
    let mut end = digits(text).0;
    if digits(text).1 <= 3 {
        while let Some(group) = after(&text[end..], [',', '，'])
            && digits(group).1 == 3
        {
            end = text.len() - group.len() + digits(group).0;
        }
    }
    if let Some(fraction) = after(&text[end..], ['.', '．'])
        && digits(fraction).1 > 0
    {
        end = text.len() - fraction.len() + digits(fraction).0;
    }
    end
}

/// Bytes and count of the digits at the start of a text.
fn digits(text: &str) -> (usize, usize) {
    let run = text.chars().take_while(|c| digit(*c));
    run.fold((0, 0), |(bytes, count), c| {
        (bytes + c.len_utf8(), count + 1)
    })
}

fn after(text: &str, marks: [char; 2]) -> Option<&str> {
    text.strip_prefix(marks)
}

#[test]
fn tokens_follow_the_rules() {
    let found = |line, lang: Lang| {
        let tokens = tokens(line, &lang).into_iter();
        tokens
            .map(|(token, _)| token.to_owned())
            .collect::<Vec<_>>()
    };
    let english = |line| found(line, Lang::en());
    assert_eq!(english("From 342,649 to 1.5 million"), ["342,649", "1.5"]);
    assert_eq!(
        english("the 2nd, 1 st, 1980s, COVID-19"),
        ["2", "1", "1980", "19"]
    );
    assert_eq!(
        english("Two of both; twofold, one, Quarter"),
        ["Two", "both", "Quarter"]
    );
    assert_eq!(
        english("1,234,5678 1234,567 12,34"),
        ["1,234", "5678", "1234", "567", "12", "34"]
    );
    assert_eq!(english("two_three four5 six-seven"), ["5", "six", "seven"]);
    assert_eq!(english("3.four 5. 6.7.8"), ["3", "four", "5", "6.7", "8"]);
    let japanese = |line| found(line, Lang::ja());
    assert_eq!(
        japanese("R5.12.2 (土) ２，０７４人 ①⑳㉑"),
        ["5.12", "2", "２，０７４", "①", "⑳"]
    );
    assert_eq!(japanese("二つ two 7．2万回"), ["7．2"]);
}

#[test]
fn numerals_forget_the_writing() {
    let same = [
        ("２，０７４", "2074"),
        ("②", "2"),
        ("Double", "2"),
        ("01", "1"),
        ("7．2", "7.2"),
    ];
    for (token, digits) in same {
        assert_eq!(Numeral::of(token).as_str(), digits);
    }
    assert_eq!(Numeral::of("0").as_str(), "0");
    assert_eq!(Numeral::of("0.5").as_str(), "0.5");
}
