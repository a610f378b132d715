//! What of a block can be set against a block of another language.

use crate::lang::Lang;
use crate::parity::told;
use crate::parity::{
    Block, InlineKind, Kind, marked_items, marked_lines, marks_within, neutral_address,
};
use crate::scan::{Hold, Quantity, What};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The languages of original and translation.
pub(super) type Languages<'a> = &'a [&'a Lang];

/// What a unit is, as far as only its like may answer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Title,
    Description,
    Heading(u8),
    Paragraph,
    Item { depth: u8, ordered: bool },
    Table,
    Row,
    Column,
    Footnote,
    Term,
    Definition,
    Quote,
    Code,
    Part,
    Image,
}

/// What one unit shows without being understood.
#[derive(Clone, Debug)]
pub(super) struct Features {
    /// What it is.
    pub class: Class,
    /// A name that the other language has too: of a heading, part, footnote.
    pub name: Option<String>,
    /// Bytes of its text: three for a Japanese character, which says about as
    /// much as three English letters.
    pub size: f32,
    /// What the other language says too, hashed and sorted: figures, targets,
    /// placeholders.
    pub firm: Vec<u64>,
    /// What it may say too: soft figures, words in Latin letters.
    pub hints: Vec<u64>,
    /// Lines that begin with a mark of an item typed by hand.
    pub marks: usize,
    /// Items that such lines may hold, or that it is itself.
    pub items: usize,
    /// Marks within items of a list.
    pub within: usize,
    /// Whether an author has said that it is not to be compared.
    pub is_ignored: bool,
}

impl Features {
    /// The features of blocks that are taken as one.
    pub fn of(blocks: &[Block], languages: Languages) -> Features {
        let class = blocks.first().map_or(Class::Paragraph, class);
        Features {
            name: blocks.first().and_then(name),
            ..Features::gathered(class, blocks, languages)
        }
    }

    /// What a class of thing has whose parts these blocks are.
    pub fn gathered<'b>(
        class: Class,
        blocks: impl IntoIterator<Item = &'b Block>,
        languages: Languages,
    ) -> Features {
        // A table as a whole says its numbers in its units.
        Features::taken(class, blocks, languages, class == Class::Table)
    }

    /// The same with the numbers of cells as the heads of their columns or rows have them.
    pub fn under_heads<'b>(
        class: Class,
        blocks: impl IntoIterator<Item = &'b Block>,
        languages: Languages,
    ) -> Features {
        Features::taken(class, blocks, languages, true)
    }

    fn taken<'b>(
        class: Class,
        blocks: impl IntoIterator<Item = &'b Block>,
        languages: Languages,
        is_told: bool,
    ) -> Features {
        let mut features = Features {
            class,
            name: None,
            size: 0.0,
            firm: Vec::new(),
            hints: Vec::new(),
            marks: 0,
            items: 0,
            within: 0,
            is_ignored: false,
        };
        for block in blocks {
            features.take(block, languages, is_told);
        }
        features.sort();
        features
    }

    /// Neighbours that are taken as one: a heading with all that stands below it, a list.
    pub fn joined(units: &[Features]) -> Features {
        let mut whole = Features {
            class: units.first().map_or(Class::Paragraph, |unit| unit.class),
            name: units.first().and_then(|unit| unit.name.clone()),
            size: units.iter().map(|unit| unit.size).sum(),
            firm: units.iter().flat_map(|unit| unit.firm.clone()).collect(),
            hints: units.iter().flat_map(|unit| unit.hints.clone()).collect(),
            marks: units.iter().map(|unit| unit.marks).sum(),
            items: units.iter().map(|unit| unit.items).sum(),
            within: units.iter().map(|unit| unit.within).sum(),
            is_ignored: units.iter().any(|unit| unit.is_ignored),
        };
        whole.sort();
        whole
    }

    /// All that may be said on the other side, in figures or in words, sorted.
    pub fn said(&self) -> Vec<u64> {
        let mut all: Vec<u64> = self.firm.iter().chain(&self.hints).copied().collect();
        all.sort_unstable();
        all
    }

    /// Whether it may be known by a name that is given to it.
    pub fn may_be_named(&self) -> bool {
        self.name.is_none() && self.class != Class::Table
    }

    fn sort(&mut self) {
        self.firm.sort_unstable();
        self.hints.sort_unstable();
        self.hints.dedup();
    }

    fn take(&mut self, block: &Block, languages: Languages, is_told: bool) {
        let passage = &block.passage;
        let mut size = passage.text.trim().len();
        for one in &passage.inlines {
            match &one.what {
                InlineKind::Link(target) | InlineKind::Image(target) => {
                    let address = neutral_address(target, languages);
                    self.firm.push(hashed(&('l', address)));
                }
                InlineKind::Placeholder(_, reference) => {
                    // The figure that will stand there.
                    size += 6;
                    let words: Vec<&str> = reference.split_whitespace().collect();
                    self.firm.push(hashed(&('p', words.first())));
                }
                InlineKind::Footnote(label) => self.hints.push(hashed(&('f', label))),
                InlineKind::Code => {
                    let code = passage.text.get(one.text.clone()).unwrap_or_default();
                    self.firm.push(hashed(&('c', code)));
                }
                _ => {}
            }
        }
        self.size += size as f32;
        self.is_ignored |= block.ignored.is_some();
        if block.kind == Kind::Paragraph {
            self.marks += marked_lines(&passage.text);
            self.items += marked_items(&passage.text);
        } else if matches!(block.kind, Kind::Item { .. }) && block.at.start < block.inside.start {
            self.items += 1 + marked_items(&passage.text);
            self.within += marks_within(&passage.text);
        }
        let told = is_told.then(|| told::under_head(block));
        let quantities = told
            .as_ref()
            .map_or(&passage.quantities, |told| &told.quantities);
        for quantity in quantities {
            let list = match quantity.hold {
                Hold::Firm => &mut self.firm,
                Hold::Worded | Hold::Soft => &mut self.hints,
            };
            list.push(value(quantity));
        }
        let words = passage.text.split(|c: char| !c.is_ascii_alphanumeric());
        let tells = |word: &&str| {
            word.len() > 1
                && word
                    .bytes()
                    .any(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        };
        let words = words.filter(tells);
        self.hints
            .extend(words.map(|word| hashed(&('w', word.to_ascii_lowercase()))));
    }
}

/// How many bytes of the one are written for a byte of the other.
pub(super) fn scale(a: &[Features], b: &[Features]) -> f32 {
    let sum = |all: &[Features]| all.iter().map(|one| one.size).sum::<f32>();
    let (ours, theirs) = (sum(a), sum(b));
    if ours < 1.0 || theirs < 1.0 {
        return 1.0;
    }
    // Of a page that is translated in part the lengths say little.
    (theirs / ours).clamp(0.6, 1.6)
}

fn class(block: &Block) -> Class {
    match &block.kind {
        Kind::Title => Class::Title,
        Kind::Description => Class::Description,
        Kind::Heading { level, .. } => Class::Heading(*level),
        Kind::Paragraph | Kind::Wording => Class::Paragraph,
        Kind::Item { depth, ordered } => Class::Item {
            depth: *depth,
            ordered: *ordered,
        },
        Kind::Cell(_) | Kind::Table => Class::Table,
        Kind::Footnote(_) => Class::Footnote,
        Kind::Term => Class::Term,
        Kind::Definition => Class::Definition,
        Kind::Quote => Class::Quote,
        Kind::Code => Class::Code,
        Kind::Part(..) => Class::Part,
        Kind::Image => Class::Image,
    }
}

fn name(block: &Block) -> Option<String> {
    match &block.kind {
        Kind::Title => Some("title".to_owned()),
        Kind::Description => Some("description".to_owned()),
        Kind::Heading { id: Some(id), .. } => Some(format!("#{id}")),
        Kind::Footnote(label) => Some(format!("^{label}")),
        Kind::Part(kind, args) => {
            let args: Vec<&str> = args.iter().map(|id| id.as_str()).collect();
            Some(format!("{kind:?} {}", args.join(" ")))
        }
        _ => None,
    }
}

/// What a quantity comes to, apart from unit and bounds, which may be said
/// elsewhere.
fn value(quantity: &Quantity) -> u64 {
    match &quantity.what {
        What::Amount(amount) => hashed(&('a', amount.number.value.normalize().to_string())),
        What::Time(time) => hashed(&('t', time.year, time.month, time.day)),
        What::Span(from, to) => hashed(&('s', from.year, to.year)),
        What::Clock(minute) => hashed(&('m', *minute)),
        What::Ordinal(n) => hashed(&('o', *n)),
    }
}

/// Equal things are known by equal numbers within one run; the numbers
/// themselves go nowhere.
fn hashed(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}
