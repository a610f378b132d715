//! What stands behind a number: counters, units of measure, and the nouns that
//! only begin like one.

use super::super::Unit;
use super::text::{Text, is_kanji};

/// What a word behind a number makes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum After {
    /// An amount of this.
    Of(Unit),
    /// The same, each worth a power of ten of the unit: kL, mm.
    Scaled(Unit, i8),
    /// A tenth, or a hundredth, of a whole: 割, 分, 厘.
    Tenth,
    /// A place in an order: 位, 番目.
    Rank,
    /// A place in an order that is also a name, and may be said without a
    /// number: 2階, 3年生, 5級.
    Grade,
    /// 度: a degree, or how often.
    Degree,
    /// 代: people of an age.
    Cohort,
    /// キロ: of which unit is not said.
    Unsaid,
    /// A noun that is not counted by it (人口, 本市): the number has no unit.
    Noun,
    /// The number is part of a name or an address: 号線, 丁目.
    Name,
    /// A page: said or not.
    Page,
}

use After::{Cohort, Degree, Grade, Name, Noun, Of, Page, Rank};

/// What follows a number in Japanese words, and where it ends.
pub(super) fn word(text: Text, start: usize) -> Option<(After, usize)> {
    let (first, next) = text.at(start)?;
    let small = matches!(
        first,
        'か' | 'カ' | 'ヶ' | 'ケ' | 'ヵ' | '箇' | 'ｹ' | 'ｶ' | '個'
    );
    if let Some(found) = small.then(|| small_ka(text, next)).flatten() {
        return Some(found);
    }
    words(first)
        .iter()
        .find_map(|(word, after)| text.past(start, word).map(|end| (*after, end)))
}

/// か所, カ国, ヶ月 and their kin: the counter stands behind a small か.
fn small_ka(text: Text, start: usize) -> Option<(After, usize)> {
    let (c, end) = text.at(start)?;
    let after = match c {
        '所' => Of(Unit::Place),
        '国' if text.has(end, "語") => return Some((Of(Unit::Thing), end + "語".len())),
        '国' if text.has(end, "・地域") => {
            return Some((Of(Unit::Country), end + "・地域".len()));
        }
        '国' => Of(Unit::Country),
        '月' => Of(Unit::Month),
        '年' => Of(Unit::Year),
        '村' | '町' | '市' => Of(Unit::Municipality),
        '店' | '寺' | '院' | '条' | '園' | '校' | '社' | '地' | '河' | '団' | '浦' | '郷'
        | '字' => Of(Unit::Thing),
        _ => return None,
    };
    Some((after, end))
}

pub(super) type Entry = (&'static str, After);

pub(super) const THING: After = Of(Unit::Thing);

/// The words that begin with a character, a longer one before its beginning.
fn words(first: char) -> &'static [Entry] {
    match first {
        '人' => &[
            ("人口", Noun),
            ("人民元", Of(Unit::Other)),
            ("人材", Noun),
            ("人権", Noun),
            ("人事", Noun),
            ("人工", Noun),
            ("人気", Noun),
            ("人間", Noun),
            ("人生", Noun),
            ("人物", Noun),
            ("人件", Noun),
            ("人泊", Of(Unit::GuestNight)),
            ("人様", Of(Unit::Person)),
            ("人日", THING),
            ("人槽", THING),
            ("人", Of(Unit::Person)),
        ],
        '名' => &[
            ("名称", Noun),
            ("名簿", Noun),
            ("名所", Noun),
            ("名産", Noun),
            ("名物", Noun),
            ("名義", Noun),
            ("名古", Noun),
            ("名様", Of(Unit::Person)),
            ("名", Of(Unit::Person)),
        ],
        'パ' => &[
            ("パーセントポイント", Of(Unit::Point)),
            ("パーセント", Of(Unit::Percent)),
            ("パーミルポイント", Of(Unit::Point)),
            ("パーミル", Of(Unit::Other)),
        ],
        'ポ' => &[("ポイント", Of(Unit::Point)), ("ポンド", Of(Unit::Other))],
        '件' => &[("件名", Noun), ("件数", Noun), ("件", THING)],
        'つ' => &[("つがい", THING), ("つ", THING)],
        '個' => &[
            ("個人", Noun),
            ("個別", Noun),
            ("個性", Noun),
            ("個所", Of(Unit::Place)),
            ("個", THING),
        ],
        'コ' => &[("コース", THING), ("コマ", THING)],
        '点' => &[("点検", Noun), ("点字", Noun), ("点", THING)],
        '項' => &[("項目", THING), ("項", THING)],
        '品' => &[
            ("品目", THING),
            ("品質", Noun),
            ("品種", THING),
            ("品", THING),
        ],
        '種' => &[
            ("種類", THING),
            ("種目", THING),
            ("種別", Noun),
            ("種", THING),
        ],
        '科' => &[("科目", THING), ("科学", Noun), ("科", THING)],
        '事' => &[
            ("事業者", THING),
            ("事業所", Of(Unit::Establishment)),
            ("事業年", Noun),
            ("事業", THING),
            ("事務所", Of(Unit::Establishment)),
            ("事例", THING),
            ("事案", THING),
        ],
        '世' => &[
            ("世帯数", Noun),
            ("世帯", Of(Unit::Household)),
            ("世代", THING),
            ("世紀", Noun),
        ],
        '戸' => &[
            ("戸籍", Noun),
            ("戸建", Noun),
            ("戸数", Noun),
            ("戸", THING),
        ],
        '所' => &[("所帯", Of(Unit::Household)), ("所", Of(Unit::Place))],
        '社' => &[
            ("社会", Noun),
            ("社員", Noun),
            ("社協", Noun),
            ("社", Of(Unit::Company)),
        ],
        '企' => &[("企業", Of(Unit::Company))],
        '店' => &[("店舗", THING), ("店", THING)],
        '団' => &[("団体", Of(Unit::Body)), ("団地", THING)],
        '機' => &[
            ("機関", Of(Unit::Body)),
            ("機種", THING),
            ("機能", Noun),
            ("機会", Noun),
            ("機械", Noun),
            ("機", THING),
        ],
        '法' => &[("法人", THING)],
        '組' => &[
            ("組織", Of(Unit::Body)),
            ("組合", Of(Unit::Body)),
            ("組", THING),
        ],
        '校' => &[
            ("校区", THING),
            ("校舎", THING),
            ("校庭", Noun),
            ("校時", Page),
            ("校", Of(Unit::School)),
        ],
        '学' => &[
            ("学校", Of(Unit::School)),
            ("学級", THING),
            ("学部", THING),
            ("学科", THING),
            ("学年", THING),
            ("学期", THING),
        ],
        '小' => &[("小学校", Of(Unit::School)), ("小中学校", Of(Unit::School))],
        '中' => &[("中学校", Of(Unit::School))],
        '高' => &[("高等学校", Of(Unit::School)), ("高校", Of(Unit::School))],
        '大' => &[("大学", THING), ("大会", THING)],
        '園' => &[("園児", Noun), ("園", THING)],
        '市' => &[
            ("市町村", Of(Unit::Municipality)),
            ("市区町村", Of(Unit::Municipality)),
            ("市町", Of(Unit::Municipality)),
            ("市村", Of(Unit::Municipality)),
            ("市民", Noun),
            ("市内", Noun),
            ("市立", Noun),
            ("市街", Noun),
            ("市場", Noun),
            ("市長", Noun),
            ("市役", Noun),
            ("市営", Noun),
            ("市", Of(Unit::Municipality)),
        ],
        '町' => &[
            ("町村", Of(Unit::Municipality)),
            ("町歩", THING),
            ("町会", THING),
            ("町内会", THING),
            ("町民", Noun),
            ("町内", Noun),
            ("町立", Noun),
            ("町長", Noun),
            ("町", Of(Unit::Municipality)),
        ],
        '村' => &[
            ("村民", Noun),
            ("村内", Noun),
            ("村立", Noun),
            ("村長", Noun),
            ("村", Of(Unit::Municipality)),
        ],
        '区' => &[
            ("区市町村", Of(Unit::Municipality)),
            ("区画", THING),
            ("区間", THING),
            ("区分", THING),
            ("区域", THING),
            ("区民", Noun),
            ("区", THING),
        ],
        '自' => &[("自治体", Of(Unit::Municipality)), ("自治会", THING)],
        '地' => &[
            ("地方公共団体", Of(Unit::Municipality)),
            ("地方自治体", Of(Unit::Municipality)),
            ("地区", THING),
            ("地域居住", Name),
            ("地域", THING),
            ("地点", Of(Unit::Place)),
        ],
        '都' => &[
            ("都道府県", THING),
            ("都県", THING),
            ("都市", THING),
            ("都府県", THING),
            ("都心", Noun),
            ("都内", Noun),
            ("都民", Noun),
            ("都", THING),
        ],
        '道' => &[("道府県", THING), ("道県", THING)],
        '府' => &[("府県", THING), ("府", THING)],
        '国' => &[
            ("国・地域", Of(Unit::Country)),
            ("国道", Noun),
            ("国民", Noun),
            ("国内", Noun),
            ("国際", Noun),
            ("国籍", THING),
            ("国立", Noun),
            ("国間", Name),
            ("国", Of(Unit::Country)),
        ],
        '回' => &[
            ("回答", Noun),
            ("回復", Noun),
            ("回線", THING),
            ("回数", Noun),
            ("回転", THING),
            ("回", Of(Unit::Time)),
        ],
        '年' => &[
            ("年間", Of(Unit::Year)),
            ("年生存", Of(Unit::Year)),
            ("年生", Grade),
            ("年次", Grade),
            ("年制", Of(Unit::Year)),
            ("年齢", Noun),
            ("年代", Noun),
            ("年末", Noun),
            ("年", Of(Unit::Year)),
        ],
        '周' => &[
            ("周年", Rank),
            ("周辺", Noun),
            ("周知", Noun),
            ("周", THING),
        ],
        '月' => &[
            ("月間", Of(Unit::Month)),
            ("月額", Noun),
            ("月", Of(Unit::Month)),
        ],
        '日' => &[
            ("日間", Of(Unit::Day)),
            ("日本", Noun),
            ("日時", Noun),
            ("日常", Noun),
            ("日", Of(Unit::Day)),
        ],
        '時' => &[
            ("時間授業", THING),
            ("時間目", Rank),
            ("時間", Of(Unit::Hour)),
            ("時限", Page),
        ],
        '秒' => &[("秒間", Of(Unit::Second)), ("秒", Of(Unit::Second))],
        '歳' => &[
            ("歳入", Noun),
            ("歳出", Noun),
            ("歳代", Cohort),
            ("歳", Of(Unit::Age)),
        ],
        '才' => &[("才代", Cohort), ("才", Of(Unit::Age))],
        '代' => &[("代表", Noun), ("代替", Noun), ("代", Cohort)],
        '巡' => &[("巡目", Rank)],
        '番' => &[
            ("番目", Rank),
            ("番地", Grade),
            ("番線", Name),
            ("番組", THING),
            ("番窓口", Grade),
            ("番出口", Grade),
            ("番乗り場", Grade),
            ("番のりば", Grade),
            ("番ゲート", Grade),
            ("番カウンター", Grade),
            ("番", Name),
        ],
        '号' => &[("号線", Name), ("号", Grade)],
        '丁' => &[("丁目", Name), ("丁", THING)],
        '条' => &[
            ("条件", Noun),
            ("条例", THING),
            ("条約", THING),
            ("条", Name),
        ],
        '級' => &[("級", Grade)],
        '等' => &[("等分", THING), ("等級", Grade), ("等", Noun)],
        '階' => &[("階建", THING), ("階層", THING), ("階", Grade)],
        '度' => &[("度", Degree)],
        '次' => &[
            ("次産業", Name),
            ("次エネ", Name),
            ("次医療", Name),
            ("次救急", Name),
            ("次避難", Name),
            ("次利用", Name),
            ("次元", Name),
            ("次", Grade),
        ],
        '密' => &[("密", Name)],
        _ => super::counters::more(first),
    }
}

/// Whether the word of a counter ends here, so that it counts what stands
/// before it: 三人の, 三つ以上; not 二人三脚, 五つ星.
pub(super) fn closes(text: Text, end: usize) -> bool {
    let Some((c, next)) = text.at(end) else {
        return true;
    };
    if !is_kanji(c) {
        // 一つひとつ, 二人っきり, 一人ずつ: the last still counts.
        return !matches!(c, 'ひ' | 'っ') && (c != 'ず' || text.has(end, "ずつ"));
    }
    match c {
        '以' | '未' | '超' | '余' | '強' | '弱' | '程' | '内' | '増' | '減' | '当' | '毎'
        | '計' | '等' | '規' | '単' | '前' | '後' | '分' | '連' | '目' | '台' => true,
        // 三人中二人, 二つ中; not 三人中毒.
        '中' => !matches!(text.char(next), Some('心' | '毒' | '止')),
        _ => false,
    }
}
