// Tries out registers in Chromium: whether the form does what it says, and whether
// print loses or splits a row. How fast a key is answered at a processor slowed four
// times is measured and printed, and fails nothing: a busy machine is slow.
//
//   node register.mjs FOLDER [--paper]
//
// FOLDER is a site built from what `register-site.mjs` writes. `--paper` also prints
// the print edition, which takes minutes for ten thousand rows (needs pdftotext).
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./chromium.mjs";
import { conclude, folderArgument, listFiles, serve } from "./site.mjs";

const SLOWED = 4;
const REGISTER = "nowhere/2020/tables/programmes/";
const LOANS = "nowhere/2020/tables/loans/";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { paper: { type: "boolean", default: false } },
});
const root = folderArgument(positionals[0], "node register.mjs FOLDER [--paper]");
const problems = [];
const expect = (is, what) => {
  if (!is) problems.push(what);
};
const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;

const data = (table) => JSON.parse(readFileSync(join(root, `data/nowhere/2020/${table}.json`), "utf8")).rows;
const rows = data("programmes");
const server = await serve(root);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.on("pageerror", (error) => problems.push(`the script failed: ${error.message}`));

const status = () => page.locator(".finder [role=status]").textContent();
const first = () => page.locator(".listing tbody[id] th").first().textContent();
const counted = (text) => Number(text.replaceAll(",", "").match(/\d+(?= of)/)?.[0]);

await answers();
await form();
await plain();
await paper();
await browser.close();
server.close();
sizes();
conclude("register", `${rows.length} rows`, problems);

/** Types a word and takes the time from each key to the frame that shows the answer. */
async function answers() {
  await page.goto(new URL(`en/${REGISTER}`, server.url).href, { waitUntil: "load" });
  // From the key to the frame that shows the answer. The event timing of the browser is of
  // no use here: without a screen it ends with the next key.
  await page.evaluate(() => {
    window.keys = [];
    let pressed = 0;
    addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
    addEventListener("input", () => {
      const from = pressed;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.keys.push(Math.round(performance.now() - from));
        port2.postMessage(null);
      });
    });
  });
  const client = await page.context().newCDPSession(page);
  const slow = (rate) => client.send("Emulation.setCPUThrottlingRate", { rate });
  const search = page.locator(".finder input[type=search]");
  await search.focus();
  await slow(SLOWED);
  const started = Date.now();
  await page.keyboard.press("s");
  await page.waitForFunction(() => document.querySelector(".listing.flat"));
  console.log(`register: first key, with the rows loaded: ${Date.now() - started} ms`);
  // What counts is the time that the processor spends on a key: on a machine that does
  // other things as well, the paint also waits for those.
  await client.send("Performance.enable");
  const spent = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ThreadTime").value * 1000;
  };
  const keystrokes = [..."hopping street no. 1"].map((key) => (key === " " ? "Space" : key));
  keystrokes.push(...Array(6).fill("Backspace"));
  const type = async () => {
    for (const key of keystrokes) {
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
    }
  };
  await slow(1);
  const before = await spent();
  await type();
  const each = Math.round((SLOWED * ((await spent()) - before)) / keystrokes.length);
  await search.fill("s");
  await slow(SLOWED);
  await page.evaluate(() => (window.keys.length = 0));
  await type();
  const keys = (await page.evaluate(() => window.keys)).sort((a, b) => a - b);
  const [median, most] = [keys[Math.floor(keys.length / 2)] ?? 16, keys.at(-1) ?? 16];
  console.log(`register: at ${SLOWED} times slowed a key takes ${each} ms of the processor, and ${median} ms in the middle, ${most} ms at most, from key to frame`);
  await slow(1);
}

/** What the form finds agrees with the data; the address keeps it. */
async function form() {
  const open = async (query, lang = "en") => {
    await page.goto(new URL(`${lang}/${REGISTER}${query}`, server.url).href, { waitUntil: "load" });
    await page.waitForFunction(() => document.querySelector(".listing.flat"));
  };
  await open("?is.rating=%E2%97%8E&is.code1=2");
  const full = rows.filter((row) => row.rating === "◎" && row.code1 === "2").length;
  expect(counted(await status()) === full, `${await status()} of a rating and a code, ${full} in the data`);

  await open("?q=%EF%BD%B2%EF%BE%8D%EF%BE%9E%EF%BE%9D%EF%BE%84", "ja");
  const nameOf = new Map(rows.map((row) => [row.record, row.name_ja]));
  const events = rows.filter((row) => `${row.name_ja}${nameOf.get(row.repeats)}`.includes("ｲﾍﾞﾝﾄ")).length;
  expect((await status()).includes(`うち${events.toLocaleString("ja")}件`), `half-width kana: ${await status()}, ${events} in the data`);
  await open("?q=%E3%81%84%E3%81%B9%E3%82%93%E3%81%A8", "ja");
  expect((await status()).includes(`うち${events.toLocaleString("ja")}件`), `hiragana: ${await status()}, ${events} in the data`);

  await open("?sort=settled~down");
  const most = rows.reduce((a, b) => (Number(b.settled ?? -1) > Number(a.settled ?? -1) ? b : a));
  expect((await first()).trim() === most.name_en, `the largest amount is of ${most.name_en}, the first row is ${await first()}`);
  const sorted = await page.locator(".listing thead [aria-sort]").getAttribute("aria-sort");
  expect(sorted === "descending", `aria-sort says ${sorted}`);
  expect(await page.locator(".finder-note").isVisible(), "nothing says that subtotals are left out");
  const other = await page.locator(".languages a[hreflang=ja]").getAttribute("href");
  expect(other.includes("sort=settled"), "the other language forgets the order");

  await page.locator(".finder-more button").click();
  const shown = await page.locator(".listing tbody[id]").count();
  expect(shown === 62, `${shown} rows after more were asked for`);
  expect(await page.evaluate(() => document.activeElement.matches("tbody")), "the focus is lost with the new rows");

  await page.locator(".finder button[type=reset]").click();
  await page.waitForFunction(() => !document.querySelector(".listing.flat"));
  expect((await page.locator(".listing .group").count()) > 0, "the groups do not come back");
  await page.waitForFunction(() => location.search === "").catch(() => problems.push("the address keeps what was cleared"));

  await page.locator(".finder-fold summary").click();
  await page.locator(".finder-columns input").first().uncheck();
  expect(await page.locator(".listing thead th").first().isHidden(), "a column that was left out is shown");
  await page.locator(".listing thead button:visible").first().click();
  await page.waitForFunction(() => location.search.includes("sort=name")).catch(() => problems.push("the head of a column does not sort"));

  await open("rating-fully/?q=harbour");
  const view = rows.filter((row) => row.rating === "◎" && row.name_en.toLowerCase().includes("harbour")).length;
  expect(counted(await status()) === view, `a view finds ${await status()}, ${view} in the data`);
}

/** A register that compares nothing, with columns that are called like controls. */
async function plain() {
  const loans = data("loans");
  const open = async (query, lang = "en") => {
    await page.goto(new URL(`${lang}/${LOANS}${query}`, server.url).href, { waitUntil: "load" });
    await page.waitForFunction(() => document.querySelector(".listing.flat"));
  };
  const sorted = [...loans].sort((a, b) => Number(a.sort) - Number(b.sort));
  expect(Number(sorted[0].sort) < 0, "no loan is below zero");
  for (const [lang, name] of [["en", "name_en"], ["ja", "name_ja"]]) {
    await open("?sort=sort", lang);
    expect((await first()).trim() === sorted[0][name], `${lang}: the least amount is of ${sorted[0][name]}, the first row is ${await first()}`);
    await open("?sort=sort~down", lang);
    expect((await first()).trim() === sorted.at(-1)[name], `${lang}: the largest amount is of ${sorted.at(-1)[name]}, the first row is ${await first()}`);
  }
  const hrefs = await page.locator("a[href]").evaluateAll((all) => all.map((one) => one.href));
  expect(!hrefs.some((href) => href.includes("rows.json")), `a link leads to the rows of the script: ${hrefs.find((href) => href.includes("rows.json"))}`);

  await open("?q=loans&is.q=open&is.hide=2&hide=hide&hide=q");
  const some = loans.filter((row) => row.q === "open" && row.hide === "2").length;
  expect(counted(await status()) === some, `${await status()} of a state and a class, ${some} in the data`);
  expect((await page.locator(".finder input[type=search]").inputValue()) === "loans", "the search is not what the address says");
  const heads = page.locator(".listing thead th");
  const hidden = await heads.evaluateAll((all) => all.map((one) => one.hidden));
  expect(JSON.stringify(hidden) === "[false,false,false,true]", `of the heads these are hidden: ${hidden}`);
  const shown = await page.locator(".listing [data-column]").evaluateAll((all) => all.filter((one) => !one.hidden).map((one) => one.firstChild.textContent));
  expect(!shown.includes("Class"), "a column of the second line that was left out is shown");
  const kept = new URL(page.url()).searchParams;
  expect(kept.getAll("hide").sort().join(" ") === "hide q" && kept.get("is.q") === "open", `the address keeps ${kept}`);

  // A browser that takes no more addresses still answers.
  await page.evaluate(() => {
    history.replaceState = () => {
      throw new DOMException("too often", "SecurityError");
    };
  });
  const nameOf = new Map(loans.map((row) => [row.loan, row.name_en]));
  const named = (row) => `${row.name_en}${nameOf.get(row.repeats)}`.includes("harbour");
  const fewer = loans.filter((row) => row.q === "open" && row.hide === "2" && named(row)).length;
  await page.locator(".finder input[type=search]").fill("harbour");
  expect(counted(await status()) === fewer, `${await status()} where no address can be kept, ${fewer} in the data`);
}

/** Every row of a page, and of the print edition, stands whole on paper. */
async function paper() {
  const folder = mkdtempSync(join(tmpdir(), "register-"));
  const listed = async (address) => {
    await page.goto(new URL(address, server.url).href, { waitUntil: "load", timeout: 300_000 });
    const ids = await page.locator(".listing tbody[id]").evaluateAll((all) => all.map((one) => one.id));
    const path = join(folder, "paper.pdf");
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true, timeout: 900_000 });
    const pages = execFileSync("pdftotext", ["-layout", path, "-"], { maxBuffer: 1 << 30 }).toString().split("\f");
    // A row begins with its number and a name, its second line with the third code.
    const begun = (text) => [...text.matchAll(/^\s*([\d,]+)\s+(?:Repair|Support|Survey|Promotion|Loans)\b/gm)];
    const named = new Set(pages.flatMap((text) => begun(text).map((found) => found[1].replace(",", ""))));
    const lost = ids.filter((id) => !named.has(id.split("--r").at(-1)));
    expect(ids.length > 0 && lost.length === 0, `${address}: ${lost.length} of ${ids.length} rows are not on paper: ${lost.slice(0, 3)}`);
    const split = pages.filter((text) => /^\s*Third code/.test(text.replace(/^[\s\S]*?Rating\s*\n/, "")));
    expect(split.length === 0, `${address}: ${split.length} pages begin with the second line of a row`);
    const withRows = pages.filter((text) => begun(text).length > 0);
    const headed = withRows.filter((text) => /No\.\s+Programme/.test(text));
    expect(headed.length === withRows.length, `${address}: ${withRows.length - headed.length} pages have rows and no heads`);
    console.log(`register: ${address}: ${ids.length} rows on ${pages.length - 1} sheets`);
  };
  await listed(`en/${REGISTER}`);
  if (values.paper) await listed("en/nowhere/2020/print/");
  rmSync(folder, { recursive: true });
}

function sizes() {
  const files = listFiles(root).map((path) => [path, statSync(join(root, path)).size]);
  const pages = files.filter(([path]) => path.startsWith(`en/${REGISTER}`) && path.endsWith(".html"));
  const [path, largest] = pages.reduce((a, b) => (b[1] > a[1] ? b : a));
  console.log(`register: ${pages.length} pages a language, the largest ${kilobytes(largest)} (${path})`);
  for (const [path, size] of files.filter(([path]) => /rows\.json$|register\..*\.js$/.test(path))) {
    console.log(`register: ${path} ${kilobytes(size)}`);
  }
}
