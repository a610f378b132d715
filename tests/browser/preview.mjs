// Edits a publication while Chromium looks at its preview: whether the page follows, keeps
// its place where only the style has changed, shows errors in both languages and loses them
// again, and whether the strict policy lets all of that pass. The time from saving to seeing
// is printed, and fails nothing.
//
//   node preview.mjs PROGRAM ROOT [--shots OUT]
//
// PROGRAM is hakusho, ROOT the publication, which is copied. `--shots` takes pictures of
// the errors for people to look at.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { launch } from "./chromium.mjs";
import { conclude } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PARTS = ["hakusho.toml", "glossary.toml", "content", "themes"];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: "string" } } });
const [program, from] = positionals;
if (from === undefined) {
  console.error("usage: node preview.mjs PROGRAM ROOT [--shots OUT]");
  process.exit(2);
}
const problems = [];
const expect = (is, what) => {
  if (!is) problems.push(what);
};

const root = mkdtempSync(join(tmpdir(), "hakusho-preview-"));
for (const part of PARTS) cpSync(join(from, part), join(root, part), { recursive: true });
const read = (path) => readFileSync(join(root, path), "utf8");
// In one step, as editors save.
const write = (path, text) => {
  writeFileSync(join(root, ".new"), text);
  renameSync(join(root, ".new"), join(root, path));
};

let { child, address } = await start();
process.on("exit", () => child.kill());
const browser = await launch();
// The checker is put into pages from outside, which their policy would refuse; that it holds
// is seen in pages without it.
const strict = await open(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
const { report, edition, slug } = somePage();
const path = `content/${report}/${edition}/${slug}`;
const at = `${report}/${edition}/${slug.replace(/^\d+-/, "")}/`;

await follows();
await restyles();
await errors();
await strict.close();
await end();
await alone();
await browser.close();
rmSync(root, { recursive: true });
conclude("preview", "a change, a style, errors over a page and instead of one", problems);

/** The page follows what is written, in both languages. */
async function follows() {
  for (const lang of ["ja", "en"]) {
    await strict.goto(`${address}${lang}/${at}`, { waitUntil: "load" });
    const words = { ja: "ここに一文を加えました。", en: "A sentence was added here." }[lang];
    const started = Date.now();
    write(`${path}.${lang}.md`, `${read(`${path}.${lang}.md`)}\n${words}\n`);
    await strict.getByText(words).waitFor();
    console.log(`preview: from saving a paragraph to seeing it: ${Date.now() - started} ms`);
  }
}

/** A new style reaches the page without loading it again, and nothing moves. */
async function restyles() {
  // What still comes, pictures and letters, moves a page by itself.
  await strict.waitForLoadState("load");
  await strict.evaluate(() => document.fonts.ready);
  const place = () => Math.round(document.querySelector("main").getBoundingClientRect().top);
  // At once: the publication's own style would let the page glide there.
  await strict.evaluate(() => {
    window.isTheSame = true;
    scrollTo({ top: 200, behavior: "instant" });
  });
  const before = await strict.evaluate(place);
  expect(before < 0, `the page is too short to be scrolled: it stands at ${before}`);
  const css = "themes/default/assets/site.css";
  write(css, `${read(css)}\nmain { outline: 7px solid; }\n`);
  await strict.waitForFunction(() => getComputedStyle(document.querySelector("main")).outlineWidth === "7px");
  const sheets = () => document.querySelectorAll('link[rel="stylesheet"]').length;
  const after = await strict.evaluate(place);
  expect(await strict.evaluate(() => window.isTheSame === true), "a change of style loads the page again");
  expect(after === before, `a change of style moves the page from ${before} to ${after}`);
}

/** Errors lie over the page until they are mended. */
async function errors() {
  const file = `${path}.ja.md`;
  const good = read(file);
  write(file, `${good}\n[リンク](no-such-page.md) \`{no-such-figure}\`\n`);
  const over = strict.locator("hakusho-trouble details.over");
  await over.waitFor();
  const said = await over.innerText();
  for (const words of ["内容に誤りが", "The content has", `${file}:`, "no-such-page.md", "no-such-figure"]) {
    expect(said.includes(words), `the errors do not say "${words}"`);
  }
  await strict.locator("hakusho-trouble summary").click();
  expect((await over.boundingBox()).height < 100, "the errors do not fold");
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 320]) {
      const options = { colorScheme, viewport: { width, height: 800 } };
      await looks(`over-${colorScheme}-${width}`, `ja/${at}`, "hakusho-trouble", options);
    }
  }
  write(file, good);
  await over.waitFor({ state: "detached" });
  expect(await strict.locator("main").isVisible(), "the page is gone with the errors");
}

/** Without any site the errors are the page, and the site comes when they are mended. */
async function alone() {
  const file = `${path}.ja.md`;
  const good = read(file);
  write(file, good.replace('title = "', "title = "));
  ({ child, address } = await start());
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 320]) {
      const options = { colorScheme, viewport: { width, height: 800 } };
      await looks(`alone-${colorScheme}-${width}`, "", "main.whole", options);
    }
  }
  const tab = await browser.newPage();
  await tab.goto(address);
  write(file, good);
  await tab.locator("main.whole").waitFor({ state: "detached" });
  await end();
}

/** A page as the checker of accessibility sees it, and as people do. */
async function looks(name, page, part, options) {
  const context = await browser.newContext({ ...options, bypassCSP: true });
  const tab = await context.newPage();
  await tab.goto(`${address}${page}`, { waitUntil: "load" });
  await tab.locator(part).waitFor({ state: "attached" });
  await tab.addScriptTag({ content: AXE });
  const found = await tab.evaluate((part) => window.axe.run({ include: [[part]] }), part);
  for (const one of found.violations) {
    problems.push(`${name}: ${one.id}: ${one.help}: ${one.nodes[0].html}`);
  }
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(!wide, `${name}: the page is wider than its window`);
  if (values.shots !== undefined) {
    mkdirSync(values.shots, { recursive: true });
    await tab.screenshot({ path: join(values.shots, `${name}.png`) });
  }
  await context.close();
}

/** A tab whose complaints are problems. */
async function open(context) {
  const tab = await context.newPage();
  tab.on("pageerror", (error) => problems.push(`the script failed: ${error.message}`));
  tab.on("console", (message) => {
    if (message.type() === "error") problems.push(`the browser complains: ${message.text()}`);
  });
  return tab;
}

/** The first written page of the first report that has it in both languages. */
function somePage() {
  const folders = (folder) => readdirSync(join(root, folder), { withFileTypes: true }).filter((e) => e.isDirectory());
  for (const { name: report } of folders("content")) {
    for (const { name: edition } of folders(`content/${report}`)) {
      const names = readdirSync(join(root, `content/${report}/${edition}`));
      const original = names.find((name) => name.endsWith(".ja.md"));
      const slug = original?.slice(0, -".ja.md".length);
      if (slug !== undefined && names.includes(`${slug}.en.md`)) return { report, edition, slug };
    }
  }
  throw new Error("no page is written in both languages");
}

/** Starts the preview and waits for its address. */
async function start() {
  const args = ["serve", "--root", root, "--port", "0", "--format", "json"];
  const child = spawn(resolve(program), args, { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const { event, address } = JSON.parse(line);
    if (event === "serving") {
      child.stdout.resume();
      return { child, address };
    }
  }
  throw new Error("the preview did not start");
}

/** Ctrl-C. */
async function end() {
  child.kill("SIGINT");
  const status = await new Promise((done) => child.on("exit", done));
  expect(status === 0, `the preview ends with ${status}`);
}
