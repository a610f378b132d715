//! What is said to lie above or below something else: 前年を下回り and "above the
//! previous year's figure".

use super::course::{Trade, balanced, undone};
use super::passage::Change;
use super::words::{self, List};
use crate::scan::Turn;
use std::ops::Range;

/// Words of lying above, and of lying below, that leave no doubt.
pub(super) static ABOVE: List = List::new(
    "上回|above the|above its|above last|above that|exceeded|exceeding|exceeds|surpassed|\
    surpassing|surpasses|outstripped|outstripping",
);
pub(super) static BELOW: List = List::new(
    "下回|届かな|届かず|及ばな|及ばず|below the|below its|below last|below that|fell short|falls short|falling short|\
    short of the|undershot|lagged behind",
);

/// All by which English may tell that something lies above, or below.
static HIGHER: List = List::new(
    "above|over|exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|higher|\
    more|better|greater|up|rise|rises|rose|risen|increase|increases|increased|grew|grown|growth|\
    gain|gains|gained|climbed|topped|topping|tops|beat|beats|beaten|beating|passed|overtook|\
    outstripped|outstripping|ahead|larger|bigger|longer|outpaced|improved|improvement|beyond|\
    outnumber|outnumbered|outdid|bettered|past",
);
static LOWER: List = List::new(
    "below|under|less|lower|fewer|down|fall|falls|fell|fallen|decrease|decreases|decreased|decline|\
    declines|declined|drop|drops|dropped|short|shy|behind|beneath|smaller|worse|missed|misses|\
    missing|trailed|trails|lagged|lags|lag|slipped|dipped|reduced|reduction|shrank|shrunk|shorter|\
    undershot|shortfall|poorer|weaker|lost|loss|failed|deficit|slid|sank|off|lowest|fewest|least|\
    outnumbered|exceeded by|surpassed by|beaten|outstripped by|not",
);

/// Whether "up" is part of "made up", which tells no height.
fn is_made_up(text: &str, at: &Range<usize>) -> bool {
    let before = text[..at.start].trim_end();
    words::piece(text, at) == "up"
        && ["make", "makes", "made", "making"]
            .iter()
            .any(|word| before.ends_with(word))
}

/// Where a sentence sets something above what the same sentence of the other side
/// sets it below.
pub(super) fn opposed(
    (x, left): (&str, &[Change]),
    (y, right): (&str, &[Change]),
) -> Option<Trade> {
    let ((l, a), (r, b)) = (left.first()?, right.first()?);
    let alone = |list: &[Change], turn: Turn| list.iter().all(|(_, t)| *t == turn);
    if a == b || !alone(left, *a) || !alone(right, *b) || undone(x, y) || balanced(x) || balanced(y)
    {
        return None;
    }
    // Nothing else may tell what the other side does.
    let told = |text: &str, turn: Turn| match turn {
        Turn::Up => {
            text.contains("上回") || words::all(text, &HIGHER).any(|at| !is_made_up(text, &at))
        }
        Turn::Down => {
            text.contains("下回")
                || text.contains("届か")
                || text.contains("及ば")
                || words::has(text, &LOWER)
        }
    };
    (!told(x, *b) && !told(y, *a)).then(|| (l.clone(), r.clone()))
}
