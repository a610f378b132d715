//! The kinds of faults that reading files can find.

use crate::diag::{Code, Severity};

/// Every kind, in the order of the stages that find them.
pub const CODES: &[&Code] = &[
    &WRONG_ENCODING,
    &ENCODING_READ,
    &MISSING_FILE,
    &UNKNOWN_FILE,
    &BAD_FILE_NAME,
    &TOML_SYNTAX,
    &SLIP_COMMA,
    &SLIP_FULL_WIDTH,
    &SLIP_QUOTE_MARK,
    &SLIP_UNCLOSED,
    &SLIP_NO_QUOTES,
    &SLIP_EQUALS,
    &SLIP_BACKSLASH,
    &SLIP_TAB,
    &DUPLICATE_KEY,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &UNKNOWN_WORD,
    &CONFLICTING_KEYS,
    &EMPTY_TEXT,
    &MISSING_LANGUAGE,
    &BAD_ID,
    &RESERVED_ID,
    &DUPLICATE_ID,
    &BAD_PERIOD,
    &BARE_YEAR,
    &BAD_NUMBER,
    &BAD_ADDRESS,
    &BAD_GRID,
    &RAGGED_ROW,
    &FRONT_MATTER,
    &UNKNOWN_PART,
    &BAD_PLACEHOLDER,
    &HEADING_LEVEL,
    &UNKNOWN_FOOTNOTE,
    &PARITY_COMMENT,
    &BROKEN_LOCK,
];

/// `wrong-encoding`
pub static WRONG_ENCODING: Code = Code {
    name: "wrong-encoding",
    severity: Severity::Error,
    ja: "TOML と Markdown は UTF-8 で保存します。別の文字コードのファイルは、環境によって文字が化けるためです。エディターの「名前を付けて保存」で文字コードに UTF-8 を選んで保存し直してください。CSV は Shift_JIS でも読めます。",
    en: "TOML and Markdown are kept in UTF-8, since text in other encodings becomes unreadable elsewhere. Save the file again with the encoding UTF-8. A CSV file may also be Shift_JIS.",
};

/// `encoding-read`
pub static ENCODING_READ: Code = Code {
    name: "encoding-read",
    severity: Severity::Note,
    ja: "CSV が UTF-8 でなかったので、Shift_JIS（CP932）として読みました。文字が正しく出ていれば、そのままで構いません。",
    en: "The CSV file is not UTF-8 and was read as Shift_JIS (CP932). If its characters come out right, nothing needs to be done.",
};

/// `missing-file`
pub static MISSING_FILE: Code = Code {
    name: "missing-file",
    severity: Severity::Error,
    ja: "必要なファイルがないか、表が名指すファイルがありません。ファイル名の綴りと置き場所を確かめてください。",
    en: "A file that is required, or that a table names, is not there. Check its name and folder.",
};

/// `unknown-file`
pub static UNKNOWN_FILE: Code = Code {
    name: "unknown-file",
    severity: Severity::Error,
    ja: "このファイルは、決まったファイルでも、表から名指されたデータでもないため、どこにも使われません。名前の誤りなら直し、画像や添付なら assets/ に移し、不要なら取り除いてください。",
    en: "The file is none of those that hakusho reads, and no table names it, so nothing in it would be shown. Correct its name, move attachments to assets/, or remove it.",
};

/// `bad-file-name`
pub static BAD_FILE_NAME: Code = Code {
    name: "bad-file-name",
    severity: Severity::Error,
    ja: "ページのファイル名は「番号-名前.言語.md」です（例 01-introduction.ja.md）。番号はページの順、名前は半角の小文字・数字・ハイフン、言語は hakusho.toml の languages にあるものです。",
    en: "The file of a page is named NN-slug.<lang>.md, such as 01-introduction.ja.md: the number gives the order, the slug is an id, the language is one of `languages` in hakusho.toml.",
};

/// `toml-syntax`
pub static TOML_SYNTAX: Code = Code {
    name: "toml-syntax",
    severity: Severity::Error,
    ja: "この行は TOML として読めません。「キー = 値」の形か、かっこや引用符の対応を確かめてください。",
    en: "The line cannot be read as TOML. Check the form `key = value` and the pairs of brackets and quotes.",
};

/// `slip-comma`
pub static SLIP_COMMA: Code = Code {
    name: "slip-comma",
    severity: Severity::Error,
    ja: "TOML の数に桁区切りのカンマは書けません。カンマを取るか、引用符で囲みます（342649 または \"342,649\"）。引用符で囲めば、書いたとおりの数として読みます。",
    en: "A number in TOML has no commas. Leave them out or put the number in quotes: 342649 or \"342,649\". In quotes it is read as the number that it shows.",
};

/// `slip-full-width`
pub static SLIP_FULL_WIDTH: Code = Code {
    name: "slip-full-width",
    severity: Severity::Error,
    ja: "引用符の外に全角の文字があります。TOML の記号・数字・キーは半角で書きます。全角の数字は、引用符で囲めば数として読みます。",
    en: "There is a full-width character outside quotes. Signs, digits and keys of TOML are half-width. Full-width digits are read as a number when they stand in quotes.",
};

/// `slip-quote-mark`
pub static SLIP_QUOTE_MARK: Code = Code {
    name: "slip-quote-mark",
    severity: Severity::Error,
    ja: "値を囲む引用符は半角の \" です。“ ” や「 」、文章の中の \" は使えません。文章の中では「 」か \\\" を使います。",
    en: "A text stands between straight quotes \". Curly quotes or corner brackets will not do, nor will a bare \" inside the text: write \\\" there.",
};

/// `slip-unclosed`
pub static SLIP_UNCLOSED: Code = Code {
    name: "slip-unclosed",
    severity: Severity::Error,
    ja: "引用符かかっこが閉じていません。開いた数だけ閉じてください。",
    en: "A quote or bracket is not closed. Close what was opened.",
};

/// `slip-no-quotes`
pub static SLIP_NO_QUOTES: Code = Code {
    name: "slip-no-quotes",
    severity: Severity::Error,
    ja: "文字、日付、期間、単位の付いた数は引用符で囲みます（\"FY2023\"、\"65.1%\"）。引用符なしで書けるのは、数と true・false だけです。",
    en: "Words, dates, periods and numbers with a sign stand in quotes: \"FY2023\", \"65.1%\". Only bare numbers and true or false go without.",
};

/// `slip-equals`
pub static SLIP_EQUALS: Code = Code {
    name: "slip-equals",
    severity: Severity::Error,
    ja: "キーと値の間には半角の = を書きます。コロン、全角の＝、タブは使えません。",
    en: "A half-width = stands between a key and its value; a colon, a full-width ＝ or a tab will not do.",
};

/// `slip-backslash`
pub static SLIP_BACKSLASH: Code = Code {
    name: "slip-backslash",
    severity: Severity::Error,
    ja: "\" で囲んだ文の中では、\\ は次の文字と合わせて特別な意味を持ちます。\\\\ と二つ書くか、' で囲んでください。",
    en: "Between \" quotes a \\ gives the next character a special meaning. Write \\\\ or use ' quotes.",
};

/// `slip-tab`
pub static SLIP_TAB: Code = Code {
    name: "slip-tab",
    severity: Severity::Error,
    ja: "CSV の区切りはカンマです。タブ区切りのファイルは、表計算ソフトで「CSV UTF-8」を選んで保存し直してください。",
    en: "The cells of a CSV file are separated by commas. Save a file that is separated by tabs again as CSV UTF-8.",
};

/// `duplicate-key`
pub static DUPLICATE_KEY: Code = Code {
    name: "duplicate-key",
    severity: Severity::Error,
    ja: "同じキーが二度書かれています。どちらが正しいか hakusho には決められません。一つを取り除いてください。",
    en: "The same key stands twice. hakusho cannot tell which one is meant; remove one.",
};

/// `unknown-key`
pub static UNKNOWN_KEY: Code = Code {
    name: "unknown-key",
    severity: Severity::Error,
    ja: "このキーは、ここでは使われません。綴りの誤りか、置き場所の誤りです。書いたものが黙って捨てられることのないよう、誤りとしています。",
    en: "The key has no meaning here: a slip of the keyboard, or the wrong place. Nothing that is written is passed over in silence, so this is an error.",
};

/// `missing-key`
pub static MISSING_KEY: Code = Code {
    name: "missing-key",
    severity: Severity::Error,
    ja: "必要なキーがありません。資料に書かれていない場合、キーによっては \"not-stated\" と書けます。",
    en: "A required key is not there. Where the document does not say, some keys take \"not-stated\".",
};

/// `wrong-type`
pub static WRONG_TYPE: Code = Code {
    name: "wrong-type",
    severity: Severity::Error,
    ja: "値の形が、このキーに求められるものと違います。",
    en: "The value has a different form from the one the key asks for.",
};

/// `unknown-word`
pub static UNKNOWN_WORD: Code = Code {
    name: "unknown-word",
    severity: Severity::Error,
    ja: "このキーには、決まった語のどれかを書きます。",
    en: "The key takes one of a few words.",
};

/// `conflicting-keys`
pub static CONFLICTING_KEYS: Code = Code {
    name: "conflicting-keys",
    severity: Severity::Error,
    ja: "両立しない、またはどちらか一方が必要なキーです。たとえば数値には value か missing のどちらか一つを書きます。",
    en: "These keys exclude each other, or one of them is needed: a figure has either `value` or `missing`.",
};

/// `empty-text`
pub static EMPTY_TEXT: Code = Code {
    name: "empty-text",
    severity: Severity::Error,
    ja: "空の文は書けません。文を書くか、キーを取り除いてください。",
    en: "A text must not be empty. Write it or remove the key.",
};

/// `missing-language`
pub static MISSING_LANGUAGE: Code = Code {
    name: "missing-language",
    severity: Severity::Error,
    ja: "読者に見せる文は、hakusho.toml の languages にあるすべての言語で書きます。",
    en: "A text that readers see is given in every language of `languages` in hakusho.toml.",
};

/// `bad-id`
pub static BAD_ID: Code = Code {
    name: "bad-id",
    severity: Severity::Error,
    ja: "IDは、半角の小文字と数字を - でつないだものです（64字まで、例 overnight-stays）。ページのアドレスにも使われます。",
    en: "An id is made of lower-case letters and digits joined by -, at most 64 characters, such as overnight-stays. It also stands in addresses of pages.",
};

/// `reserved-id`
pub static RESERVED_ID: Code = Code {
    name: "reserved-id",
    severity: Severity::Error,
    ja: "この名前は、決まったページのアドレスに使われています。別のIDにしてください。",
    en: "A page of fixed meaning has this name. Choose another id.",
};

/// `duplicate-id`
pub static DUPLICATE_ID: Code = Code {
    name: "duplicate-id",
    severity: Severity::Error,
    ja: "同じIDが二つのものに付いています。版の中では、体系の項目・指標・数値・表・図・ページを通して一度しか使えません。",
    en: "Two things have the same id. Within an edition it may be used once over nodes, indicators, figures, tables, charts and pages.",
};

/// `bad-period`
pub static BAD_PERIOD: Code = Code {
    name: "bad-period",
    severity: Severity::Error,
    ja: "期間として読めません。2019、FY2019、2019?、2023-06、2023-06-30、FY2020..FY2023、令和5年度、not-stated などと書きます。",
    en: "This is no period. Write 2019, FY2019, 2019?, 2023-06, 2023-06-30, FY2020..FY2023, 令和5年度 or not-stated.",
};

/// `bare-year`
pub static BARE_YEAR: Code = Code {
    name: "bare-year",
    severity: Severity::Error,
    ja: "年だけでは、暦年か年度かが分かりません。令和5年、令和5年度などと書くか、表であれば years に calendar・fiscal・unstated のどれかを書きます。",
    en: "A year alone does not say whether it is a calendar or a fiscal year. Write 2023, FY2023 or 2023?, or give the table `years`.",
};

/// `bad-number`
pub static BAD_NUMBER: Code = Code {
    name: "bad-number",
    severity: Severity::Error,
    ja: "数として読めません。342649、\"342,649\"、\"△3.2\"、\"105億4千万\" などと書きます。",
    en: "This is no number. Write 342649, \"342,649\", \"△3.2\" or \"105億4千万\".",
};

/// `bad-address`
pub static BAD_ADDRESS: Code = Code {
    name: "bad-address",
    severity: Severity::Error,
    ja: "アドレス（URL）は https:// か http:// で始まります。base_url は / で終わります。メールアドレスには @ が一つあり、空白や ? などの記号は使えません。",
    en: "An address begins with https:// or http://; `base_url` also ends with a slash. A mail address has one @ and neither white space nor signs like `?` in it.",
};

/// `bad-grid`
pub static BAD_GRID: Code = Code {
    name: "bad-grid",
    severity: Severity::Error,
    ja: "CSV の最初の行は、列の名前です。空のファイル、名前のない列、同じ名前の列、閉じていない引用符は読めません。",
    en: "The first row of a CSV file names its columns. An empty file, a column without a name, two of one name or an open quote cannot be read.",
};

/// `ragged-row`
pub static RAGGED_ROW: Code = Code {
    name: "ragged-row",
    severity: Severity::Error,
    ja: "この行のセルの数が、列の名前の数と違います。値の中のカンマは、値全体を \" で囲んで書きます。",
    en: "The number of cells in the row differs from the number of columns. A value with a comma in it stands between \" quotes.",
};

/// `front-matter`
pub static FRONT_MATTER: Code = Code {
    name: "front-matter",
    severity: Severity::Error,
    ja: "ページは、+++ の行で挟んだ前書き（title など）で始まります。",
    en: "A page begins with its front matter (title and so on) between two lines of +++.",
};

/// `unknown-part`
pub static UNKNOWN_PART: Code = Code {
    name: "unknown-part",
    severity: Severity::Error,
    ja: "生成される部分の名前か、その後に続くIDの数が違います。chart ID、indicator ID、indicators、table ID、strategy、figures ID … のどれかを書きます。",
    en: "The name of a generated part, or the number of ids behind it, is wrong. Write chart ID, indicator ID, indicators, table ID, strategy or figures ID …",
};

/// `bad-placeholder`
pub static BAD_PLACEHOLDER: Code = Code {
    name: "bad-placeholder",
    severity: Severity::Error,
    ja: "波かっこのコードは、データの数値を置く場所です。`{overnight-stays.target@2031}` のように書きます。",
    en: "A code span in braces places a figure of the data. Write it like `{overnight-stays.target@2031}`.",
};

/// `heading-level`
pub static HEADING_LEVEL: Code = Code {
    name: "heading-level",
    severity: Severity::Error,
    ja: "ページの題は前書きの title です。本文の見出しは ## から始めます。",
    en: "The title of a page is `title` of its front matter. Headings in the text begin at ##.",
};

/// `unknown-footnote`
pub static UNKNOWN_FOOTNOTE: Code = Code {
    name: "unknown-footnote",
    severity: Severity::Error,
    ja: "脚注の印に合う脚注の文がありません。ページのどこかに [^名前]: で始まる段落を書きます。",
    en: "A footnote mark has no text. Write a paragraph that begins with [^label]: somewhere on the page.",
};

/// `parity-comment`
pub static PARITY_COMMENT: Code = Code {
    name: "parity-comment",
    severity: Severity::Error,
    ja: "<!-- parity: ignore, 理由 --> は、すぐ後の段落・見出し・リスト・表などを、訳文との比較から外します。後で見る人のために、理由を必ず書きます。コメントは、対象の前に一行を使って書きます。",
    en: "<!-- parity: ignore, REASON --> takes the paragraph, heading, list or table behind it out of the comparison with its translation. The reason is always given, for those who look at it later. The comment stands on a line of its own before the block.",
};

/// `broken-lock`
pub static BROKEN_LOCK: Code = Code {
    name: "broken-lock",
    severity: Severity::Error,
    ja: "edition.lock は公表した版の内容を、translations.lock は訳文とその原文の組を記録するために hakusho が書くファイルです。手では直しません。版管理から元のファイルを戻してください。edition.lock は、内容を確かめたうえで hakusho freeze で作り直せます。",
    en: "hakusho writes edition.lock to remember what a published edition says, and translations.lock to remember which original each translation was made from. They are not edited by hand: restore the file from version control. When the edition has been checked, `hakusho freeze` writes its edition.lock anew.",
};
