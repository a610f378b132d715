//! The words that may begin a quantity.

use super::super::quantity::Unit;
use super::calendar::MONTHS;
use super::index::{self, Index};
use super::ordinal::{Label, ORDINALS};
use super::text::Word;
use super::words::{NUMBERS, Piece};

/// What a word may begin.
#[derive(Clone, Copy)]
pub(super) enum Start {
    /// A number in letters.
    Number,
    /// "a hundred", "a dozen".
    Article,
    /// A month, fiscal year or era.
    Time,
    /// An ordinal in letters.
    Ordinal,
    /// "half".
    Half,
    /// A verb of halving.
    Halved,
    /// "thirties", "teens".
    Cohort(u8),
    /// "quarter".
    Quarter,
    /// A multiple in one word.
    Multiple(u8),
    /// A number with "fold".
    Fold(u8),
    /// "twice".
    Twice,
    /// "once".
    Once,
    /// "both".
    Two,
    /// "its dozen".
    Dozen,
    /// "a couple of".
    Pair,
    /// So many of a unit of time.
    Length(u8, Unit),
    /// A day with a name: Christmas Day.
    Feast,
    /// So many years since something: its centenary.
    Jubilee(u8),
    /// People of so many years or more.
    Aged(u8),
    /// "every other week".
    Every,
    /// "ground floor".
    Ground,
    /// "tertiary industry": a place in an order.
    Sector(u8),
    /// An hour of the day, in minutes: noon.
    Clock(u16),
    /// Q1, H1.
    Part,
    /// A word that makes the number behind it a place in an order.
    Label(Label),
    /// A name to which the number behind it belongs.
    Name,
}

/// What a word may begin.
pub(super) fn find(word: &Word) -> Option<Start> {
    INDEX.find(word.key()).map(|at| STARTS[at].1)
}

/// Whether a word may be a known one, by its first eight letters, the last of them
/// highest, and its length: nearly every word of a text is passed over here.
pub(super) fn may_be(letters: u64, length: usize) -> bool {
    let place = place(letters, length);
    KNOWN[place / 64] >> (place % 64) & 1 == 1
}

/// Whether a word that may be a known one begins nothing by the letter behind it and a
/// space: a label or name without number, an article without a scale.
pub(super) fn is_idle(letters: u64, length: usize, behind: u8) -> bool {
    let place = place(letters, length);
    match LABELS[place / 64] >> (place % 64) & 1 == 1 {
        true => behind.is_ascii_lowercase(),
        false => length == 1 && letters >> 56 | 0x20 == 0x61 && !is_scale(behind),
    }
}

/// Whether a word may begin with a letter that makes a number of an article: a hundred,
/// a year.
pub(super) fn is_scale(first: u8) -> bool {
    matches!(
        first | 32,
        b'd' | b'h' | b'k' | b'l' | b'm' | b'n' | b't' | b'b' | b'w' | b'y'
    )
}

/// How many words may begin a quantity.
const COUNT: usize = OWN.len() + NUMBERS.len() + ORDINALS.len() + MONTHS.len();

/// All words that may begin a quantity: our own, numbers, ordinals and months.
static STARTS: [(&str, Start); COUNT] = starts();

const fn starts() -> [(&'static str, Start); COUNT] {
    let mut starts = [("", Start::Number); COUNT];
    let mut at = 0;
    let mut row = 0;
    while row < OWN.len() {
        starts[at] = OWN[row];
        at += 1;
        row += 1;
    }
    row = 0;
    while row < NUMBERS.len() {
        let start = match NUMBERS[row].1 {
            Piece::Dozen => Start::Dozen,
            _ => Start::Number,
        };
        starts[at] = (NUMBERS[row].0, start);
        at += 1;
        row += 1;
    }
    row = 0;
    while row < ORDINALS.len() {
        starts[at] = (ORDINALS[row].0, Start::Ordinal);
        at += 1;
        row += 1;
    }
    row = 0;
    while row < MONTHS.len() {
        starts[at] = (MONTHS[row].0, Start::Time);
        at += 1;
        row += 1;
    }
    starts
}

static INDEX: Index<1024> = Index::of(&STARTS);

/// A bit for every known word, at a place that few other words share.
static KNOWN: [u64; 1024] = known(false);

/// A bit for those of them that begin nothing without a number right behind.
static LABELS: [u64; 1024] = known(true);

const fn place(letters: u64, length: usize) -> usize {
    let small = letters | index::SMALL as u64;
    let mixed = (small ^ length as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 48) as usize
}

const fn known(labels_only: bool) -> [u64; 1024] {
    let mut known = [0; 1024];
    let mut at = 0;
    while at < STARTS.len() {
        if !labels_only || needs_number(at) {
            let place = place_of(STARTS[at].0.as_bytes());
            known[place / 64] |= 1 << (place % 64);
        }
        at += 1;
    }
    // A place that a label shares with another word is none of a label.
    at = 0;
    while labels_only && at < STARTS.len() {
        if !needs_number(at) {
            let place = place_of(STARTS[at].0.as_bytes());
            known[place / 64] &= !(1 << (place % 64));
        }
        at += 1;
    }
    known
}

/// Whether a start is a label or a name; the day may be told in words (day two).
const fn needs_number(at: usize) -> bool {
    let is_day = matches!(STARTS[at].0.as_bytes(), b"day");
    matches!(STARTS[at].1, Start::Label(_) | Start::Name) && !is_day
}

const fn place_of(word: &[u8]) -> usize {
    let mut letters = 0;
    let mut n = 0;
    while n < word.len() && n < 8 {
        letters = letters >> 8 | (word[n] as u64) << 56;
        n += 1;
    }
    place(letters, word.len())
}

/// The words that stand in no table of their own, sorted by their bytes.
#[rustfmt::skip]
const OWN: &[(&str, Start)] = &[
    ("a", Start::Article), ("academic", Start::Time), ("action", Start::Label(Label::Loose)),
    ("an", Start::Article), ("annex", Start::Label(Label::Place)),
    ("annexe", Start::Label(Label::Loose)), ("apollo", Start::Name),
    ("appendix", Start::Label(Label::Place)), ("area", Start::Label(Label::Loose)),
    ("areas", Start::Label(Label::Loose)), ("art", Start::Label(Label::Loose)),
    ("article", Start::Label(Label::Place)),
    ("articles", Start::Label(Label::Place)), ("arts", Start::Label(Label::Loose)), ("attachment", Start::Label(Label::Loose)),
    ("axis", Start::Label(Label::Loose)), ("b", Start::Name),
    ("bicentenary", Start::Jubilee(200)), ("bicentennial", Start::Jubilee(200)),
    ("bill", Start::Label(Label::Loose)), ("bldg", Start::Name),
    ("block", Start::Label(Label::Loose)), ("both", Start::Two),
    ("box", Start::Label(Label::Pointer)), ("build", Start::Name), ("building", Start::Name),
    ("business", Start::Time), ("case", Start::Label(Label::Loose)),
    ("categories", Start::Label(Label::Loose)), ("category", Start::Label(Label::Loose)),
    ("centenarian", Start::Aged(100)), ("centenarians", Start::Aged(100)),
    ("centenary", Start::Jubilee(100)), ("centennial", Start::Jubilee(100)),
    ("century", Start::Length(100, Unit::Year)), ("chapter", Start::Label(Label::Place)),
    ("chapters", Start::Label(Label::Place)), ("chart", Start::Label(Label::Pointer)),
    ("charts", Start::Label(Label::Pointer)), ("chome", Start::Name), ("christmas", Start::Feast),
    ("class", Start::Label(Label::Loose)), ("classes", Start::Label(Label::Loose)),
    ("clause", Start::Label(Label::Place)), ("clauses", Start::Label(Label::Place)),
    ("column", Start::Label(Label::Pointer)), ("counter", Start::Label(Label::Loose)),
    ("couple", Start::Pair), ("covid", Start::Name), ("cy", Start::Time),
    ("day", Start::Label(Label::Loose)), ("decade", Start::Length(10, Unit::Year)),
    ("diagram", Start::Label(Label::Pointer)), ("doi", Start::Name),
    ("double", Start::Multiple(2)), ("doubled", Start::Multiple(2)),
    ("doubles", Start::Multiple(2)), ("doubling", Start::Multiple(2)),
    ("eighteens", Start::Cohort(18)), ("eightfold", Start::Fold(8)), ("eighties", Start::Cohort(80)),
    ("eights", Start::Cohort(8)), ("elevenfold", Start::Fold(11)), ("every", Start::Every),
    ("example", Start::Label(Label::Loose)), ("exhibit", Start::Label(Label::Pointer)),
    ("exit", Start::Name), ("ext", Start::Name), ("extension", Start::Name), ("fax", Start::Name),
    ("fifteenfold", Start::Fold(15)), ("fifties", Start::Cohort(50)),
    ("fiftyfold", Start::Fold(50)), ("fig", Start::Label(Label::Pointer)),
    ("figs", Start::Label(Label::Pointer)), ("figure", Start::Label(Label::Pointer)),
    ("figures", Start::Label(Label::Pointer)), ("financial", Start::Time),
    ("fiscal", Start::Time), ("fivefold", Start::Fold(5)), ("fives", Start::Cohort(5)), ("floor", Start::Name),
    ("footnote", Start::Label(Label::Pointer)), ("form", Start::Label(Label::Loose)),
    ("forties", Start::Cohort(40)), ("fortnight", Start::Length(2, Unit::Week)),
    ("fortyfold", Start::Fold(40)), ("fourfold", Start::Fold(4)), ("fours", Start::Cohort(4)), ("fy", Start::Time),
    ("fys", Start::Time), ("gate", Start::Name), ("goal", Start::Label(Label::Loose)),
    ("goals", Start::Label(Label::Loose)), ("grade", Start::Label(Label::Loose)),
    ("grades", Start::Label(Label::Loose)), ("ground", Start::Ground),
    ("group", Start::Label(Label::Loose)), ("groups", Start::Label(Label::Loose)),
    ("h", Start::Part), ("half", Start::Half), ("halve", Start::Halved),
    ("halved", Start::Halved), ("halves", Start::Halved), ("halving", Start::Halved),
    ("heisei", Start::Time), ("highway", Start::Name), ("hpv", Start::Name),
    ("hundredfold", Start::Fold(100)), ("id", Start::Name), ("iec", Start::Name),
    ("ieee", Start::Name), ("initiative", Start::Label(Label::Loose)), ("ipv", Start::Name),
    ("isbn", Start::Name), ("iso", Start::Name), ("issn", Start::Name),
    ("item", Start::Label(Label::Loose)), ("items", Start::Label(Label::Loose)),
    ("java", Start::Name), ("jfy", Start::Time), ("jis", Start::Name),
    ("level", Start::Label(Label::Loose)), ("levels", Start::Label(Label::Loose)),
    ("line", Start::Label(Label::Pointer)), ("lines", Start::Label(Label::Pointer)),
    ("lot", Start::Label(Label::Loose)), ("map", Start::Label(Label::Pointer)),
    ("measure", Start::Label(Label::Loose)), ("measures", Start::Label(Label::Loose)),
    ("meiji", Start::Time), ("midday", Start::Clock(720)), ("midnight", Start::Clock(0)),
    ("model", Start::Label(Label::Loose)), ("new", Start::Feast), ("nikkei", Start::Name), ("ninefold", Start::Fold(9)),
    ("nineties", Start::Cohort(90)), ("no", Start::Label(Label::Place)), ("node", Start::Name),
    ("noon", Start::Clock(720)), ("nos", Start::Label(Label::Place)),
    ("note", Start::Label(Label::Pointer)), ("notes", Start::Label(Label::Pointer)),
    ("number", Start::Label(Label::Place)), ("once", Start::Once),
    ("option", Start::Label(Label::Loose)), ("p", Start::Label(Label::Pointer)),
    ("page", Start::Label(Label::Pointer)), ("pages", Start::Label(Label::Pointer)),
    ("pair", Start::Pair), ("para", Start::Label(Label::Place)), ("paragraph", Start::Label(Label::Place)),
    ("paragraphs", Start::Label(Label::Place)), ("paras", Start::Label(Label::Place)), ("part", Start::Label(Label::Place)),
    ("pattern", Start::Label(Label::Loose)), ("phase", Start::Label(Label::Place)), ("phases", Start::Label(Label::Place)),
    ("phone", Start::Name), ("photo", Start::Label(Label::Pointer)),
    ("pillar", Start::Label(Label::Loose)), ("platform", Start::Name),
    ("point", Start::Label(Label::Loose)), ("policy", Start::Label(Label::Loose)),
    ("port", Start::Name), ("postal", Start::Name), ("pp", Start::Label(Label::Pointer)),
    ("primary", Start::Sector(1)), ("priority", Start::Label(Label::Loose)), ("procedure", Start::Label(Label::Loose)), ("project", Start::Label(Label::Loose)),
    ("python", Start::Name), ("q", Start::Part), ("quadruple", Start::Multiple(4)),
    ("quadrupled", Start::Multiple(4)), ("quadruples", Start::Multiple(4)),
    ("quadrupling", Start::Multiple(4)), ("quarter", Start::Quarter),
    ("question", Start::Label(Label::Loose)), ("questions", Start::Label(Label::Loose)),
    ("quintuple", Start::Multiple(5)), ("quintupled", Start::Multiple(5)), ("r", Start::Time),
    ("reiwa", Start::Time), ("release", Start::Name), ("rev", Start::Name),
    ("revision", Start::Name), ("rfc", Start::Name), ("room", Start::Name),
    ("round", Start::Label(Label::Place)), ("rounds", Start::Label(Label::Loose)),
    ("route", Start::Name), ("routes", Start::Name), ("s", Start::Time),
    ("scenario", Start::Label(Label::Loose)), ("schedule", Start::Label(Label::Loose)),
    ("school", Start::Time), ("secondary", Start::Sector(2)), ("section", Start::Label(Label::Loose)),
    ("sections", Start::Label(Label::Loose)), ("session", Start::Label(Label::Loose)),
    ("sevenfold", Start::Fold(7)), ("sevens", Start::Cohort(7)), ("seventies", Start::Cohort(70)), ("sfy", Start::Time),
    ("showa", Start::Time), ("sixes", Start::Cohort(6)), ("sixfold", Start::Fold(6)), ("sixteens", Start::Cohort(16)), ("sixties", Start::Cohort(60)),
    ("society", Start::Name), ("stage", Start::Label(Label::Loose)),
    ("stages", Start::Label(Label::Loose)), ("step", Start::Label(Label::Loose)),
    ("steps", Start::Label(Label::Loose)), ("strategy", Start::Label(Label::Loose)),
    ("supplement", Start::Label(Label::Loose)), ("table", Start::Label(Label::Pointer)),
    ("tables", Start::Label(Label::Pointer)), ("taisho", Start::Time),
    ("target", Start::Label(Label::Loose)), ("targets", Start::Label(Label::Loose)),
    ("team", Start::Label(Label::Loose)), ("teenage", Start::Cohort(10)),
    ("teenagers", Start::Cohort(10)), ("teens", Start::Cohort(10)), ("tel", Start::Name),
    ("telephone", Start::Name), ("tenfold", Start::Fold(10)),
    ("term", Start::Label(Label::Loose)), ("terminal", Start::Name),
    ("tertiary", Start::Sector(3)), ("theme", Start::Label(Label::Loose)), ("themes", Start::Label(Label::Loose)),
    ("thirteenfold", Start::Fold(13)), ("thirties", Start::Cohort(30)),
    ("thirtyfold", Start::Fold(30)), ("threefold", Start::Fold(3)),
    ("threes", Start::Cohort(3)), ("topic", Start::Label(Label::Loose)), ("track", Start::Label(Label::Loose)),
    ("treble", Start::Multiple(3)), ("trebled", Start::Multiple(3)),
    ("trebling", Start::Multiple(3)), ("triple", Start::Multiple(3)),
    ("tripled", Start::Multiple(3)), ("triples", Start::Multiple(3)),
    ("tripling", Start::Multiple(3)), ("twelvefold", Start::Fold(12)),
    ("twelves", Start::Cohort(12)), ("twenties", Start::Cohort(20)), ("twentyfold", Start::Fold(20)), ("twice", Start::Twice),
    ("twofold", Start::Fold(2)), ("twos", Start::Cohort(2)), ("type", Start::Label(Label::Loose)),
    ("types", Start::Label(Label::Loose)), ("unit", Start::Label(Label::Loose)),
    ("units", Start::Label(Label::Loose)), ("v", Start::Name), ("ver", Start::Name),
    ("version", Start::Name), ("versions", Start::Name), ("vol", Start::Label(Label::Place)),
    ("vols", Start::Label(Label::Place)), ("volume", Start::Label(Label::Place)),
    ("volumes", Start::Label(Label::Place)), ("war", Start::Label(Label::Place)),
    ("web", Start::Name), ("week", Start::Label(Label::Loose)),
    ("window", Start::Label(Label::Loose)), ("windows", Start::Name), ("year", Start::Time),
    ("zip", Start::Name), ("zone", Start::Label(Label::Loose)),
    ("zones", Start::Label(Label::Loose)),
];

#[cfg(test)]
#[test]
fn no_word_begins_two_things() {
    assert!(OWN.is_sorted_by(|a, b| a.0 < b.0));
    let mut words: Vec<&str> = STARTS.iter().map(|start| start.0).collect();
    words.sort_unstable();
    assert!(words.windows(2).all(|pair| pair[0] != pair[1]));
}
