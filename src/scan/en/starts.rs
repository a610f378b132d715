//! The words that may begin a quantity.

use super::super::quantity::Unit;
use super::index::{self, Index};
use super::ordinal::Label;
use super::text::Word;

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
    /// "every other week".
    Every,
    /// "ground floor".
    Ground,
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

static INDEX: Index<1024> = Index::of(STARTS);

/// A bit for every known word, at a place that few other words share.
static KNOWN: [u64; 256] = known();

const fn place(letters: u64, length: usize) -> usize {
    let small = letters | index::SMALL as u64;
    let mixed = (small ^ length as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 50) as usize
}

const fn known() -> [u64; 256] {
    let mut known = [0; 256];
    let mut at = 0;
    while at < STARTS.len() {
        let word = STARTS[at].0.as_bytes();
        let mut letters = 0;
        let mut n = 0;
        while n < word.len() && n < 8 {
            letters = letters >> 8 | (word[n] as u64) << 56;
            n += 1;
        }
        let place = place(letters, word.len());
        known[place / 64] |= 1 << (place % 64);
        at += 1;
    }
    known
}

/// Sorted by the bytes of the word.
#[rustfmt::skip]
const STARTS: &[(&str, Start)] = &[
    ("a", Start::Article), ("academic", Start::Time), ("action", Start::Label(Label::Loose)),
    ("an", Start::Article), ("annex", Start::Label(Label::Place)),
    ("annexe", Start::Label(Label::Loose)), ("apollo", Start::Name),
    ("appendix", Start::Label(Label::Place)), ("apr", Start::Time), ("april", Start::Time),
    ("area", Start::Label(Label::Loose)), ("areas", Start::Label(Label::Loose)),
    ("article", Start::Label(Label::Place)), ("articles", Start::Label(Label::Place)),
    ("attachment", Start::Label(Label::Loose)), ("aug", Start::Time), ("august", Start::Time),
    ("axis", Start::Label(Label::Loose)), ("b", Start::Name), ("bicentenary", Start::Jubilee(200)), ("bicentennial", Start::Jubilee(200)),
    ("bill", Start::Label(Label::Loose)),
    ("bldg", Start::Name), ("block", Start::Label(Label::Loose)), ("both", Start::Two),
    ("box", Start::Label(Label::Pointer)), ("build", Start::Name), ("building", Start::Name),
    ("business", Start::Time), ("case", Start::Label(Label::Loose)),
    ("categories", Start::Label(Label::Loose)), ("category", Start::Label(Label::Loose)),
    ("centenary", Start::Jubilee(100)), ("centennial", Start::Jubilee(100)),
    ("century", Start::Length(100, Unit::Year)), ("chapter", Start::Label(Label::Place)),
    ("chapters", Start::Label(Label::Place)), ("chart", Start::Label(Label::Pointer)),
    ("charts", Start::Label(Label::Pointer)), ("chome", Start::Name),
    ("christmas", Start::Feast),
    ("class", Start::Label(Label::Loose)), ("classes", Start::Label(Label::Loose)),
    ("clause", Start::Label(Label::Place)), ("clauses", Start::Label(Label::Place)),
    ("column", Start::Label(Label::Pointer)), ("counter", Start::Label(Label::Loose)),
    ("couple", Start::Pair), ("covid", Start::Name), ("cy", Start::Time),
    ("day", Start::Label(Label::Loose)), ("dec", Start::Time),
    ("decade", Start::Length(10, Unit::Year)), ("december", Start::Time),
    ("diagram", Start::Label(Label::Pointer)), ("doi", Start::Name), ("double", Start::Multiple(2)),
    ("doubled", Start::Multiple(2)), ("doubles", Start::Multiple(2)),
    ("doubling", Start::Multiple(2)), ("dozen", Start::Dozen), ("eight", Start::Number), ("eighteen", Start::Number),
    ("eighteenth", Start::Ordinal), ("eightfold", Start::Fold(8)), ("eighth", Start::Ordinal),
    ("eighties", Start::Cohort(80)), ("eightieth", Start::Ordinal), ("eighty", Start::Number),
    ("eleven", Start::Number), ("elevenfold", Start::Fold(11)), ("eleventh", Start::Ordinal),
    ("every", Start::Every), ("example", Start::Label(Label::Loose)), ("exhibit", Start::Label(Label::Pointer)),
    ("exit", Start::Name), ("ext", Start::Name), ("extension", Start::Name), ("fax", Start::Name),
    ("feb", Start::Time), ("february", Start::Time), ("fifteen", Start::Number),
    ("fifteenfold", Start::Fold(15)), ("fifteenth", Start::Ordinal), ("fifth", Start::Ordinal),
    ("fifties", Start::Cohort(50)), ("fiftieth", Start::Ordinal), ("fifty", Start::Number),
    ("fiftyfold", Start::Fold(50)), ("fig", Start::Label(Label::Pointer)),
    ("figs", Start::Label(Label::Pointer)), ("figure", Start::Label(Label::Pointer)),
    ("figures", Start::Label(Label::Pointer)), ("financial", Start::Time),
    ("first", Start::Ordinal), ("fiscal", Start::Time), ("five", Start::Number),
    ("fivefold", Start::Fold(5)), ("floor", Start::Name),
    ("footnote", Start::Label(Label::Pointer)), ("form", Start::Label(Label::Loose)),
    ("forties", Start::Cohort(40)), ("fortieth", Start::Ordinal),
    ("fortnight", Start::Length(2, Unit::Week)), ("forty", Start::Number),
    ("fortyfold", Start::Fold(40)), ("four", Start::Number), ("fourfold", Start::Fold(4)),
    ("fourteen", Start::Number), ("fourteenth", Start::Ordinal), ("fourth", Start::Ordinal),
    ("fy", Start::Time), ("fys", Start::Time), ("gate", Start::Name),
    ("goal", Start::Label(Label::Loose)), ("goals", Start::Label(Label::Loose)),
    ("grade", Start::Label(Label::Loose)), ("grades", Start::Label(Label::Loose)),
    ("ground", Start::Ground),
    ("group", Start::Label(Label::Loose)), ("groups", Start::Label(Label::Loose)),
    ("h", Start::Part), ("half", Start::Half), ("halve", Start::Halved), ("halved", Start::Halved),
    ("halves", Start::Halved), ("halving", Start::Halved), ("heisei", Start::Time),
    ("highway", Start::Name), ("hpv", Start::Name), ("hundredfold", Start::Fold(100)),
    ("hundredth", Start::Ordinal), ("id", Start::Name), ("iec", Start::Name), ("ieee", Start::Name),
    ("initiative", Start::Label(Label::Loose)), ("ipv", Start::Name), ("isbn", Start::Name),
    ("iso", Start::Name), ("issn", Start::Name), ("item", Start::Label(Label::Loose)),
    ("items", Start::Label(Label::Loose)), ("jan", Start::Time), ("january", Start::Time),
    ("java", Start::Name), ("jfy", Start::Time), ("jis", Start::Name), ("jul", Start::Time),
    ("july", Start::Time), ("jun", Start::Time), ("june", Start::Time),
    ("level", Start::Label(Label::Loose)), ("levels", Start::Label(Label::Loose)),
    ("line", Start::Label(Label::Pointer)), ("lines", Start::Label(Label::Pointer)),
    ("lot", Start::Label(Label::Loose)), ("map", Start::Label(Label::Pointer)),
    ("mar", Start::Time), ("march", Start::Time), ("may", Start::Time),
    ("measure", Start::Label(Label::Loose)), ("measures", Start::Label(Label::Loose)),
    ("meiji", Start::Time), ("midday", Start::Clock(720)), ("midnight", Start::Clock(0)),
    ("millionth", Start::Ordinal), ("model", Start::Label(Label::Loose)), ("new", Start::Feast), ("nine", Start::Number),
    ("ninefold", Start::Fold(9)), ("nineteen", Start::Number), ("nineteenth", Start::Ordinal),
    ("nineties", Start::Cohort(90)), ("ninetieth", Start::Ordinal), ("ninety", Start::Number),
    ("ninth", Start::Ordinal), ("no", Start::Label(Label::Place)), ("node", Start::Name),
    ("noon", Start::Clock(720)), ("nos", Start::Label(Label::Place)),
    ("note", Start::Label(Label::Pointer)), ("notes", Start::Label(Label::Pointer)),
    ("nov", Start::Time), ("november", Start::Time), ("number", Start::Label(Label::Place)),
    ("oct", Start::Time), ("october", Start::Time), ("once", Start::Once), ("one", Start::Number),
    ("option", Start::Label(Label::Loose)), ("p", Start::Label(Label::Pointer)),
    ("page", Start::Label(Label::Pointer)), ("pages", Start::Label(Label::Pointer)),
    ("pair", Start::Pair), ("paragraph", Start::Label(Label::Place)),
    ("paragraphs", Start::Label(Label::Place)), ("part", Start::Label(Label::Place)),
    ("phase", Start::Label(Label::Place)), ("phases", Start::Label(Label::Place)),
    ("phone", Start::Name), ("photo", Start::Label(Label::Pointer)),
    ("pillar", Start::Label(Label::Loose)), ("platform", Start::Name),
    ("point", Start::Label(Label::Loose)), ("policy", Start::Label(Label::Loose)),
    ("port", Start::Name), ("postal", Start::Name), ("pp", Start::Label(Label::Pointer)),
    ("priority", Start::Label(Label::Loose)), ("project", Start::Label(Label::Loose)),
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
    ("school", Start::Time), ("second", Start::Ordinal), ("section", Start::Label(Label::Loose)),
    ("sections", Start::Label(Label::Loose)), ("sep", Start::Time), ("sept", Start::Time),
    ("september", Start::Time), ("session", Start::Label(Label::Loose)), ("seven", Start::Number),
    ("sevenfold", Start::Fold(7)), ("seventeen", Start::Number), ("seventeenth", Start::Ordinal),
    ("seventh", Start::Ordinal), ("seventies", Start::Cohort(70)), ("seventieth", Start::Ordinal),
    ("seventy", Start::Number), ("sfy", Start::Time), ("showa", Start::Time),
    ("six", Start::Number), ("sixfold", Start::Fold(6)), ("sixteen", Start::Number),
    ("sixteenth", Start::Ordinal), ("sixth", Start::Ordinal), ("sixties", Start::Cohort(60)),
    ("sixtieth", Start::Ordinal), ("sixty", Start::Number), ("society", Start::Name),
    ("stage", Start::Label(Label::Loose)), ("stages", Start::Label(Label::Loose)),
    ("step", Start::Label(Label::Loose)), ("steps", Start::Label(Label::Loose)),
    ("strategy", Start::Label(Label::Loose)), ("supplement", Start::Label(Label::Loose)),
    ("table", Start::Label(Label::Pointer)), ("tables", Start::Label(Label::Pointer)),
    ("taisho", Start::Time), ("target", Start::Label(Label::Loose)),
    ("targets", Start::Label(Label::Loose)), ("team", Start::Label(Label::Loose)),
    ("teenage", Start::Cohort(10)), ("teenagers", Start::Cohort(10)), ("teens", Start::Cohort(10)),
    ("tel", Start::Name), ("telephone", Start::Name), ("ten", Start::Number),
    ("tenfold", Start::Fold(10)), ("tenth", Start::Ordinal), ("term", Start::Label(Label::Loose)),
    ("terminal", Start::Name), ("theme", Start::Label(Label::Loose)),
    ("themes", Start::Label(Label::Loose)), ("third", Start::Ordinal), ("thirteen", Start::Number),
    ("thirteenfold", Start::Fold(13)), ("thirteenth", Start::Ordinal),
    ("thirties", Start::Cohort(30)), ("thirtieth", Start::Ordinal), ("thirty", Start::Number),
    ("thirtyfold", Start::Fold(30)), ("thousandth", Start::Ordinal), ("three", Start::Number),
    ("threefold", Start::Fold(3)), ("topic", Start::Label(Label::Loose)),
    ("track", Start::Label(Label::Loose)), ("treble", Start::Multiple(3)),
    ("trebled", Start::Multiple(3)), ("trebling", Start::Multiple(3)),
    ("triple", Start::Multiple(3)), ("tripled", Start::Multiple(3)),
    ("triples", Start::Multiple(3)), ("tripling", Start::Multiple(3)), ("twelfth", Start::Ordinal),
    ("twelve", Start::Number), ("twelvefold", Start::Fold(12)), ("twenties", Start::Cohort(20)),
    ("twentieth", Start::Ordinal), ("twenty", Start::Number), ("twentyfold", Start::Fold(20)),
    ("twice", Start::Twice), ("two", Start::Number), ("twofold", Start::Fold(2)),
    ("type", Start::Label(Label::Loose)), ("types", Start::Label(Label::Loose)),
    ("unit", Start::Label(Label::Loose)), ("units", Start::Label(Label::Loose)), ("v", Start::Name),
    ("ver", Start::Name), ("version", Start::Name), ("versions", Start::Name),
    ("vol", Start::Label(Label::Place)), ("vols", Start::Label(Label::Place)),
    ("volume", Start::Label(Label::Place)), ("volumes", Start::Label(Label::Place)),
    ("war", Start::Label(Label::Place)), ("web", Start::Name), ("week", Start::Label(Label::Loose)),
    ("window", Start::Label(Label::Loose)), ("windows", Start::Name), ("year", Start::Time),
    ("zip", Start::Name), ("zone", Start::Label(Label::Loose)),
    ("zones", Start::Label(Label::Loose)),
];

#[cfg(test)]
#[test]
fn starts_are_sorted() {
    assert!(STARTS.is_sorted_by(|a, b| a.0 < b.0));
}
