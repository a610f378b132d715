//! Words of which a passage tells one kind or its opposite: better and worse, surplus and
//! shortage, early and late.

use super::finding::Fault;
use super::words::List;

/// How many kinds there are.
pub(super) const KINDS: usize = 13;

/// Which of them are the flows, of which a passage may tell both.
pub(super) const FLOWS: usize = 1;

/// What it is called to tell the opposite, kind by kind: of time for early and late, end
/// and beginning.
pub(super) const FAULTS: [Fault; KINDS] = [
    Fault::Turn,
    Fault::Turn,
    Fault::Turn,
    Fault::Date,
    Fault::Turn,
    Fault::Turn,
    Fault::Date,
    Fault::Turn,
    Fault::Per,
    Fault::Date,
    Fault::Per,
    Fault::Changed,
    Fault::Turn,
];

/// Words of better and of worse.
pub(super) static BETTER: List =
    List::new("改善|好転|improve|improves|improved|improving|improvement|better|picked up");
pub(super) static WORSE: List = List::new(
    "悪化|worsen|worsens|worsened|worsening|worse|deteriorate|deteriorated|deteriorating|\
    deterioration",
);

/// Words of what comes in and of what goes out, where one of them prevails.
pub(super) static INFLOW: List = List::new(
    "転入超過|流入超過|社会増は|社会増が|社会増と|社会増に|社会増で|入超|輸入超過|net inflow|net inflows|net in-migration|moved in than|came in than|\
    arrivals exceeded|arrivals outnumbered|more arrivals than",
);
pub(super) static OUTFLOW: List = List::new(
    "転出超過|流出超過|社会減は|社会減が|社会減と|社会減に|社会減で|出超|輸出超過|net outflow|net outflows|net out-migration|moved out than|left than|\
    departures exceeded|departures outnumbered|more departures than",
);

/// Words of what is left over and of what is lacking.
pub(super) static SURPLUS: List = List::new("余剰|余る|黒字|surplus|surpluses|oversupply|glut");
pub(super) static LACK: List = List::new(
    "不足|足りな|赤字|shortage|shortages|shortfall|shortfalls|deficit|deficits|lack|lacks|lacking|\
    short|insufficient|deficiency|not enough|too few",
);

/// Words of what comes before it was expected, and of what comes after.
pub(super) static EARLIER: List = List::new(
    "早い|早く|早ま|早め|前倒し|繰り上げ|earlier than|ahead of schedule|ahead of the|brought forward|sooner than",
);
pub(super) static LATER: List = List::new(
    "遅い|遅く|遅れ|遅ら|先送り|延期|後ろ倒し|繰り下げ|later than|behind schedule|delay|delays|delayed|put back|\
    pushed back|postponed|postponement",
);

/// Words of what there was never more of, and never less.
pub(super) static MOST: List = List::new(
    "最高|最多|最大|最も多|最も高|最も大|record high|record highs|all-time high|highest|largest|\
    biggest|the most in|the most since|the most ever|most on record|maximum",
);
pub(super) static LEAST: List = List::new(
    "最低|最少|過去最小|最も少|最も低|最も小|record low|record lows|all-time low|lowest|fewest|smallest|\
    the least|least in|low since",
);

/// Words of what is put by, and of what is taken out again.
pub(super) static SAVED: List =
    List::new("積み立て|積立て|added to|set aside|paid into|deposited|transferred to");
pub(super) static DRAWN: List = List::new(
    "取り崩|取崩|withdraw|withdrawn|withdrew|withdrawal|withdrawals|drawn from|drawn down|drew on|\
    drawdown",
);

/// Words of the end and of the beginning of a month or year.
pub(super) static ENDS: List = List::new("年度末|月末|年末|期末|end of|year-end|month-end");
pub(super) static BEGINS: List =
    List::new("年度当初|年度初め|年度始め|月初|年初|年始|期首|beginning of|start of|outset of");

/// Words of profit and of loss.
pub(super) static PROFIT: List =
    List::new("利益|黒字|profit|profits|profitable|in the black|to the black|income|earnings");
pub(super) static LOSS: List =
    List::new("損失|欠損|赤字|loss|losses|deficit|deficits|lost|losing|in the red|into the red");

/// Words of what comes every second time, and of what comes every time.
pub(super) static SECOND: List = List::new(
    "隔日|隔週|隔月|隔年|every other|every second|every two|alternate|alternating|fortnightly|biweekly|\
    bimonthly|biennial|biennially|fortnight",
);
pub(super) static EVERY: List = List::new(
    "毎日|毎週|every day|each day|daily|every week|each week|weekly|every month|each month|\
    monthly|every year|each year|annually|yearly",
);

/// Words of odd and of even numbers.
pub(super) static ODD: List = List::new("奇数|odd-numbered|odd");
pub(super) static EVEN: List = List::new("偶数|even-numbered|even months|even days|even dates");

/// Words of a rate by the head, and of one by the household.
pub(super) static HEAD: List = List::new(
    "1人|１人|一人に|一人当|一人あ|人当たり|人あたり|人につき|per person|per capita|per head|per resident|per applicant",
);
pub(super) static HOUSEHOLD: List =
    List::new("世帯|家族|戸当たり|戸あたり|戸につき|per household|per family");

/// Words of the upper and of the lower half of a seismic intensity.
pub(super) static UPPER: List =
    List::new("5強|6強|５強|６強|五強|六強|upper 5|upper 6|5 upper|6 upper|5-upper|6-upper");
pub(super) static LOWER: List =
    List::new("5弱|6弱|５弱|６弱|五弱|六弱|lower 5|lower 6|5 lower|6 lower|5-lower|6-lower");

/// Words of more births than deaths, and of fewer.
pub(super) static MORE_BORN: List = List::new(
    "自然増は|自然増が|自然増と|自然増に|自然増で|自然増加|natural increase|natural growth",
);
pub(super) static FEWER_BORN: List = List::new(
    "自然減は|自然減が|自然減と|自然減に|自然減で|自然減少|natural decrease|natural decline|natural loss",
);
