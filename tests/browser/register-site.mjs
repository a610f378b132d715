// Writes a publication with a register of made-up programmes, for measuring and
// looking at, and a smaller one of loans, which compares nothing and whose columns
// are called like the controls of the form:
//
//   node register-site.mjs FOLDER [ROWS]
//
// The rows follow from a fixed seed, so that every run writes the same bytes. The
// figures are made up and say so.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder, count = "10000"] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node register-site.mjs FOLDER [ROWS]");
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));

/** Numbers from 0 up to 1, always the same ones (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const random = seeded(20261120);
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];

const THINGS = [
  ["商店街", "shopping street"],
  ["港", "harbour"],
  ["中小企業", "small businesses"],
  ["観光案内所", "tourist office"],
  ["ｲﾍﾞﾝﾄ", "events"],
  ["焼酎", "shochu"],
  ["織物", "textiles"],
  ["創業", "business start-ups"],
];
const ACTS = [
  ["の改修", "Repair of the"],
  ["の支援", "Support for"],
  ["の調査", "Survey of"],
  ["のＰＲ", "Promotion of"],
  ["への貸付", "Loans to"],
];

function row(at) {
  const [thingJa, thingEn] = pick(THINGS);
  const [actJa, actEn] = pick(ACTS);
  const settled = random() < 0.1 ? pick(["非公開", "―", "", "0"]) : String(below(90000) + 100);
  const budget = random() < 0.1 ? pick(["非公開", "―", ""]) : String(below(90000) + 100);
  const body = random() < 0.75 ? "city" : pick(["other", "joint"]);
  const repeats = at > 100 && at % 997 === 0 ? `r${at - 100}` : "";
  const start = 1990 + below(30);
  return [
    `r${at}`,
    at,
    1 + below(4),
    1 + below(5),
    1 + below(6),
    `${thingJa}${actJa}（第${at}号）`,
    `${actEn} ${thingEn} (no. ${at})`,
    `FY${start}..`,
    `${start - 1988}年度～`,
    settled,
    budget,
    pick(["◎", "○", "△", "―", "unreadable"]),
    pick(["continue", "expand", "end"]),
    body === "city" ? "産業振興課" : "商工会議所",
    body === "city" ? "Industry Promotion Division" : "Chamber of Commerce",
    body,
    repeats,
  ];
}

const HEADS =
  "record,number,code1,code2,code3,name_ja,name_en,period,printed,settled,budget,rating,after,body_ja,body_en,body_kind,repeats";
const lines = [HEADS];
for (let at = 1; at <= Number(count); at += 1) lines.push(row(at).join(","));

const loans = ["loan,number,hide,name_ja,name_en,sort,q,repeats"];
for (let at = 1; at <= 400; at += 1) {
  const [ja, en] = pick(THINGS);
  const left = String(below(90000) - 30000);
  const again = at % 50 === 0 ? `l${at - 7}` : "";
  loans.push([`l${at}`, at, 1 + below(3), `${ja}への貸付（第${at}号）`, `Loans to ${en} (no. ${at})`, left, pick(["open", "closed"]), again].join(","));
}

const marks = '{ "非公開" = "withheld", "―" = "not-stated", "" = "not-stated" }';
const column = (name, type, ja, en, more = "") =>
  `[[table.column]]\nname = "${name}"\ntype = "${type}"\ntitle = { ja = "${ja}", en = "${en}" }\n${more}\n`;
const labels = (all) =>
  `[table.column.labels]\n${all.map(([name, ja, en]) => `"${name}" = { ja = "${ja}", en = "${en}" }\n`).join("")}`;

const TABLES = `[[table]]
id = "programmes"
kind = "register"
file = "data/programmes.csv"
title = { ja = "事業一覧（架空）", en = "Programmes (made up)" }
unit = "thousand-yen"
years = "fiscal"
source = "made-up"
group = ["code1", "code2"]
views = ["code1", "rating"]
sums = ["settled", "budget"]
compare = ["settled", "budget"]
split = "body_kind"
front = ["number", "name", "settled", "budget", "rating"]

[table.nodes]
columns = ["code1", "code2", "code3"]
levels = ["code-1", "code-2", "code-3"]

${column("record", "key", "記録", "Record")}
${column("number", "code", "番号", "No.")}
${column("code1", "code", "第1コード", "First code")}
${column("code2", "code", "第2コード", "Second code")}
${column("code3", "code", "第3コード", "Third code")}
${column("name", "text", "事業名", "Programme")}
${column("period", "period", "期間", "Period")}
${column("printed", "as-printed", "期間（資料の表記）", "Period as printed")}
${column("settled", "amount", "令和元年度決算", "FY2019 settled", `missing = ${marks}`)}
${column("budget", "amount", "令和2年度予算", "FY2020 budget", `missing = ${marks}`)}
${column(
  "rating",
  "choice",
  "評価",
  "Rating",
  `missing = { "unreadable" = "unreadable" }\naddresses = { "◎" = "fully", "○" = "mostly", "△" = "hardly", "―" = "not-run" }\n${labels([
    ["◎", "◎ 十分に達成", "◎ fully achieved"],
    ["○", "○ 概ね達成", "○ mostly achieved"],
    ["△", "△ あまり達成されず", "△ hardly achieved"],
    ["―", "― 実施事業なし", "― not run"],
  ])}`,
)}
${column(
  "after",
  "choice",
  "令和2年度より後",
  "After FY2020",
  labels([
    ["continue", "継続", "continued"],
    ["expand", "拡充", "expanded"],
    ["end", "終了", "ended"],
  ]),
)}
${column("body", "text", "実施主体", "Implementing body")}
${column(
  "body_kind",
  "choice",
  "主体の区分（編者の読み）",
  "Kind of body (our reading)",
  labels([
    ["city", "市", "City"],
    ["other", "市以外", "Other bodies"],
    ["joint", "共同", "Joint"],
  ]),
)}
${column("repeats", "duplicate", "重複する記録", "Repeats")}
`;

const LOANS = `
[[table]]
id = "loans"
kind = "register"
file = "data/loans.csv"
title = { ja = "貸付一覧（架空）", en = "Loans (made up)" }
unit = "thousand-yen"
source = "made-up"
front = ["number", "name", "sort", "q"]

${column("loan", "key", "記録", "Record")}
${column("number", "code", "番号", "No.")}
${column("hide", "code", "区分", "Class")}
${column("name", "text", "貸付", "Loan")}
${column("sort", "amount", "収支", "Balance")}
${column(
  "q",
  "choice",
  "状態",
  "State",
  labels([
    ["open", "継続", "open"],
    ["closed", "完了", "closed"],
  ]),
)}
${column("repeats", "duplicate", "重複する記録", "Repeats")}
`;

const level = (n) =>
  `[[level]]\nid = "code-${n}"\nname = { ja = "第${n}コード", en = "Code ${n}" }\nplural = { en = "Codes ${n}" }\n${n > 1 ? `under = ["code-${n - 1}"]\n` : ""}`;

const FILES = {
  "hakusho.toml": `title = { ja = "台帳の試験", en = "A register, made up" }
description = { ja = "架空の台帳です。", en = "A register that is made up." }
base_url = "https://example.org/"
languages = ["ja", "en"]
theme = "default"

[publisher]
name = { ja = "架空市", en = "Nowhere City" }
contact = { ja = "企画課", en = "Planning Division" }

[licence]
name = { ja = "CC BY 4.0", en = "CC BY 4.0" }

[[unit]]
id = "thousand-yen"
name = { ja = "千円", en = "thousand yen" }
forms = { ja = { other = "{n}千円" }, en = { other = "{n} thousand yen" } }
`,
  "content/nowhere/report.toml": `title = { ja = "架空市の事業", en = "Programmes of Nowhere City" }
summary = { ja = "架空の台帳です。", en = "A register that is made up." }
body = { ja = "架空市", en = "Nowhere City" }
original = "ja"
current = "2020"

[translation]
status = "unofficial"
policy = "notice"
`,
  "content/nowhere/2020/edition.toml": `title = { ja = "2020年版", en = "2020 edition" }
period = "FY2019..FY2020"
as_of = "2020-03"
published = "not-stated"

[[source]]
id = "made-up"
title = { ja = "架空の資料", en = "A source that is made up" }
publisher = { ja = "架空市", en = "Nowhere City" }
date = "not-stated"
`,
  "content/nowhere/2020/strategy.toml": [1, 2, 3].map(level).join("\n"),
  "content/nowhere/2020/tables.toml": TABLES + LOANS,
  "content/nowhere/2020/data/loans.csv": `${loans.join("\n")}\n`,
  "content/nowhere/2020/data/programmes.csv": `${lines.join("\n")}\n`,
  "content/nowhere/2020/data/programmes.notes.csv":
    "key,column,kind,as_printed,ja,en\n" +
    "r2,settled,copy,12―,読み取りにくい数字です。,The figure is hard to read.\n" +
    "r3,name,source,,名前が別の頁と違います。,The name differs from that on another page.\n" +
    "r5,budget,,,当初予算です。,The initial budget.\n",
};
for (const [path, text] of Object.entries(FILES)) {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, text);
}
cpSync(join(here, "../../themes"), join(folder, "themes"), { recursive: true });
