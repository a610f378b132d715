//! Words around quantities. They are looked up only where something is left to
//! be explained.

use std::ops::Range;

pub(super) use super::list::{List, Lists, all, each, find, has};

/// The sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < text.len() {
        let to = next_stop(text, from).map_or(text.len(), |stop| stop.end);
        if !text[from..to].trim().is_empty() {
            found.push(from..to);
        }
        from = to;
    }
    found
}

/// The sentence around a range, without the mark at its end.
pub(super) fn sentence(text: &str, at: &Range<usize>) -> Range<usize> {
    let (start, end) = clamp(text, at);
    let bytes = text.as_bytes();
    let mut from = start;
    let from = loop {
        // Nearly all bytes are none by which a mark is known.
        let Some(known) = bytes[..from].iter().rposition(|b| MARKS[usize::from(*b)]) else {
            break 0;
        };
        match stop(text, known) {
            Some(stop) => break stop.end,
            None => from = known,
        }
    };
    from..next_stop(text, end).map_or(text.len(), |stop| stop.start)
}

/// The next mark from a place on that ends a sentence.
fn next_stop(text: &str, from: usize) -> Option<Range<usize>> {
    let mut at = from;
    loop {
        let rest = &text.as_bytes()[at..];
        let known = at + rest.iter().position(|b| MARKS[usize::from(*b)])?;
        if let Some(stop) = stop(text, known) {
            return Some(stop);
        }
        at = known + 1;
    }
}

/// The mark that is known by a byte, if it ends a sentence.
fn stop(text: &str, known: usize) -> Option<Range<usize>> {
    let at = match text.as_bytes()[known] {
        SECOND => known.checked_sub(1)?,
        _ => known,
    };
    let mark = text.get(at..)?.chars().next()?;
    stops(text, at, mark).then(|| at..at + mark.len_utf8())
}

/// The second byte of 。, of which the first is that of every kana.
const SECOND: u8 = 0x80;

/// Bytes by which a mark is known that ends a sentence.
static MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let known = [SECOND, "！".as_bytes()[0], b'\n', b'|', b'.', b'!', b'?'];
    let mut at = 0;
    while at < known.len() {
        marks[known[at] as usize] = true;
        at += 1;
    }
    marks
};

/// The clause around a range: up to the next mark of any kind.
pub(super) fn clause(text: &str, at: &Range<usize>) -> Range<usize> {
    clause_start(text, at)..clause_end(text, at)
}

/// Where the clause around a range begins.
pub(super) fn clause_start(text: &str, at: &Range<usize>) -> usize {
    let (start, _) = clamp(text, at);
    let mut before = text[..start].char_indices().rev();
    let mark = before.find(|&(i, c)| breaks(text, i, c));
    mark.map_or(0, |(i, c)| i + c.len_utf8())
}

/// Where the clause around a range ends.
pub(super) fn clause_end(text: &str, at: &Range<usize>) -> usize {
    let (_, end) = clamp(text, at);
    let mut behind = text[end..].char_indices();
    let mark = behind.find(|&(i, c)| breaks(text, end + i, c));
    mark.map_or(text.len(), |(i, _)| end + i)
}

/// Whether a character at a place ends a clause.
fn breaks(text: &str, at: usize, c: char) -> bool {
    !runs_on(c)
        && (stops(text, at, c)
            || matches!(
                c,
                '、' | '，' | '；' | ';' | '（' | '）' | '(' | ')' | '「' | '」' | '・'
            )
            || (c == ',' && !digit_at(text, at + 1)))
}

fn digit_at(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

/// Whether a character is one of those of which words are made, as most are: they
/// end no clause.
fn runs_on(c: char) -> bool {
    matches!(c, 'a'..='z' | ' ' | 'あ'..='ん' | 'ア'..='ヺ' | '一'..='鿿' | 'A'..='Z' | '0'..='9')
}

fn stops(text: &str, at: usize, c: char) -> bool {
    match c {
        _ if runs_on(c) => false,
        '。' | '！' | '？' | '\n' | '|' => true,
        // A point that ends a sentence has a space or nothing behind it and no
        // abbreviation before it.
        '.' | '!' | '?' => {
            let rest = &text[at + 1..];
            let next = rest.trim_start_matches(['"', ')', '”', '’']);
            let open = next.is_empty() || next.starts_with(char::is_whitespace);
            open && !abbreviated(&text[..at])
        }
        _ => false,
    }
}

fn abbreviated(before: &str) -> bool {
    [
        "p.m", "a.m", "No", "approx", "ca", "e.g", "i.e", "tel", "Tel", "Sept", "vs",
    ]
    .iter()
    .any(|word| {
        before
            .strip_suffix(word)
            .is_some_and(|head| !head.chars().next_back().is_some_and(char::is_alphanumeric))
    })
}

/// A range with the words right behind it: as far as the next mark, and no further
/// than so many bytes.
pub(super) fn with_next<'t>(text: &'t str, at: &Range<usize>, reach: usize) -> &'t str {
    let end = clause_end(text, at).min(at.end + reach);
    piece(text, &(at.start..end))
}

fn clamp(text: &str, at: &Range<usize>) -> (usize, usize) {
    let on = |mut i: usize| {
        i = i.min(text.len());
        while !text.is_char_boundary(i) {
            i -= 1;
        }
        i
    };
    let start = on(at.start);
    (start, on(at.end).max(start))
}

/// The text of a range, cut to what exists.
pub(super) fn piece<'a>(text: &'a str, at: &Range<usize>) -> &'a str {
    let (start, end) = clamp(text, at);
    &text[start..end]
}

/// Where the piece of a range begins.
pub(super) fn start(text: &str, at: &Range<usize>) -> usize {
    clamp(text, at).0
}

/// Words by which a year is told without its number.
pub(super) static RELATIVE_YEAR: List = List::new(
    "\
    今年|本年|昨年|前年|翌年|来年|同年|次年|当年|一昨年|例年|この間|その後|昨春|昨夏|昨秋|昨冬|\
    同期|前回|前期|次期|今期|今回|年前|年後|当時|近年|直近|期間中|最終年|初年|以来|\
    this year|last year|next year|previous year|preceding year|following year|that year|\
    same year|year before|year after|year earlier|year later|a year ago|current year|prior year|\
    year-on-year|year on year|past year|new year|fiscal year|financial year|since then|to date|\
    following two|following three|next two|next three|preceding two|previous two|subsequent|\
    ensuing|years that followed|years ago|years earlier|years later|years before|years since|first time|meanwhile|last time|\
    last spring|last summer|last autumn|last fall|last winter|at the time|base year",
);

/// Words by which a month or day is told without its number.
pub(super) static RELATIVE_DAY: List = List::new(
    "\
    同月|前月|翌月|今月|先月|来月|当月|毎月|同日|前日|翌日|当日|即日|本日|翌々日|月末|年度末|\
    年末|年度当初|期間中|上旬|中旬|下旬|翌|same month|previous month|following month|last month|\
    next month|this month|that month|same day|same date|day before|day after|following day|\
    next day|previous day|that day|end of the|days later|days after|days before|every month|\
    each month|monthly|year-end|today",
);

/// Words that put a bound from below where no bound was found on the number.
pub(super) static FLOOR: List = List::new(
    "\
    以上|超|上回|余|強|最低|最少|下限|上る|上り|上っ|のぼ|達し|達する|達した|少なくとも|突破|過ぎ|を上まわ|大台|越え|at least|or more|\
    and over|or over|and above|or above|more than|over|above|exceed|exceeds|exceeded|exceeding|older than|outlived|\
    minimum|no fewer|no less|not less|upwards|surpass|surpassed|surpassing|topped|tops|top|\
    passed|passing|pass|cross|crossing|topping|hit|hitting|beyond|better|and older|or older|greater|crossed|larger|higher|longer|upward|\
    in excess|excess|plus|and up|or higher|or longer|outnumber|at a minimum|better than|に及|+|\
    ＋|later|onwards|reach|reached|reaches|reaching|from age|from the age|\
    at the very least|least|is past|are past|was past|were past|past its|past their|already past|well past|break|breaks|breaking|broke|broken|mark|milestone|台を回復|こえる|こえて|いじょう|経過|経っ|経つ|下らな|はかか|は要|stronger|taller|wider|deeper|heavier|further|bigger|later|onward",
);

/// Words that put a bound from above.
pub(super) static CEILING: List = List::new(
    "\
    以下|以内|未満|まで|上限|限度|最大|最高|最長|定員|先着|満たな|満たず|下回|足らず|弱|割|切|\
    届か|及ば|枠|近く|のみ|だけ|内|近い|迫|up to|at most|or less|or fewer|no more|not more|\
    maximum|max|max.|limit|limited|ceiling|cap|capped|within|less|fewer|under|below|first|\
    capacity|not exceed|not exceeding|not to exceed|younger|short of|nearly|almost|close to|shy|\
    places|only|lower|smaller|shorter|dropped|as many as|as much as|until|by|threshold|just|\
    in under|inside|longest|highest|largest|top|限定|限り|as long as|limits|yet to|not yet|at a time|not even|not quite|barely|no later|not later|latest|みまん|供給可能|収容可能|処理可能|収容でき|処理でき|part thereof|fraction thereof|in the past|in the last|over the past|over the last|during the past|during the last|経たな|経たず|もたな|下っ|下る|at worst|at the worst|peak|whichever|半径|圏内|より少な|すくな|より低|より安|より短",
);

/// Words that turn a bound into its opposite.
pub(super) static NEGATION: List = List::new(
    "\
    しない|できない|ならない|はない|がない|もない|満たない|得ない|れない|らない|えない|ません|\
    除く|除き|除外|対象外|不可|以外|ではな|でない|行わない|不要|\
    not|cannot|except|excluding|excluded|exempt|unless|fail|fails|ineligible|other than",
);

/// Words of falling.
pub(super) static FALLING: List = List::new(
    "\
    減|下回|低下|縮小|下落|整理|落ち|マイナス|△|▲|赤字|少な|低く|低い|削|下げ|短|悪化|割り込|\
    下がり|下がっ|下がる|縮|後退|鈍|不足|損失|解消|改善|抑|落|fall|falls|fell|fallen|falling|drop|drops|dropped|\
    dropping|decline|declines|declined|declining|decrease|decreases|decreased|decreasing|down|\
    lower|lowered|less|fewer|below|reduce|reduces|reduced|reducing|reduction|loss|losses|lost|\
    lose|shrank|shrink|shrunk|shrinking|contract|contracted|contraction|negative|minus|deficit|\
    cut|cuts|cutting|outflow|deteriorated|worsened|shortfall|short|slipped|slid|slump|slumped|\
    plunged|shed|off|downturn|narrowed|shorten|shortens|shortened|shortening|smaller|savings|saving|saved|under|eased|\
    behind|subtract|subtracts|subtracted|subtracting|shaved|shaving|detracted|knocked|deducted|drag|dragged|red|dip|dipped|halved|sank|tumbled|weaker|diminished|dwindled|lag|lagged|halve|halves|halving|\
    collapse|collapsed|collapsing|plummet|plummeted|plunge|plunging|crash|crashed|tumble|tumbling|\
    sink|sinking|sunk|slide|sliding|slip|slipping|recede|receded|retreat|retreated|ebb|ebbed|wane|\
    waned|dive|dived|nosedive|nosedived|lost ground|lower than|short of|dent|dented|dragging|\
    shaving|withered|thinned|emptied|leaving|cheaper|eroded|erosion|backward|half|discount|discounted|abatement|abate|abated|eliminate|eliminates|eliminated|eliminating|elimination|waived|free|cheap|disappear|disappeared|disappearing|vanished|gone|gave up|went out of business|went bust|closed|depressed|dim|dimmed|lowers|lowering|downward|downwards|shorter|低かった|より低|より少|届か|及ば|undershot|\
    狭ま|細",
);

/// Words of rising.
pub(super) static RISING: List = List::new(
    "\
    増|膨|swell|swollen|swelled|lengthen|lengthens|lengthened|lengthening|extend|extends|extended|extending|extension|延|上回|上昇|拡大|伸び|伸ば|プラス|高ま|高く|高い|多く|多い|上げ|上がり|上がっ|上がる|超え|＋|+|膨ら|改善|\
    延び|延長|長く|向上|黒字|伸|成長|引き上げ|回復|加|rise|rises|rose|risen|rising|increase|\
    increases|increased|increasing|up|grew|grow|grown|growing|growth|gain|gains|gained|higher|\
    more|above|climbed|climb|expanded|expand|expansion|improved|improvement|surplus|exceeded|\
    exceeding|added|raise|raised|jump|jumped|surged|surge|soared|additional|extra|positive|\
    greater|over|better|beat|recovery|recovered|rebound|rebounded|outstripped|longer|later|wider|larger|\
    達し|達する|のぼ|上っ|上り|戻|最多|最高|突破|伸長|膨れ|surpass|surpasses|surpassed|surpassing|overtake|\
    overtook|overtaken|outpaced|outperformed|top|topped|topping|reach|reached|reaching|swelling|\
    mount|mounted|mounting|double|doubled|doubling|tripled|quadrupled|climbs|climbing|edged up|\
    return|returned|rally|rallied|advance|advanced|record|high|bounced|boom|boomed|widened|build|built|grows|raises|raising|exceed|exceeds|upward|upwards|\
    高かった|り高か|より高|より多|profit|in the black|outstripping|広が",
);
