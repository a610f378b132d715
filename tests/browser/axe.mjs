// Opens every page of a built site in Chromium: in light, in dark and at 320 px
// with axe-core, and once without JavaScript.
//
//   node axe.mjs FOLDER [--only TEXT] [--some N] [--jobs N]
//
// `--some 10` takes ten pages from the whole list, evenly.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { launch } from "./chromium.mjs";
import { addressOf, conclude, folderArgument, listFiles, serve } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const MODES = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { name: "320 px", colorScheme: "light", viewport: { width: 320, height: 640 } },
];
/** Less than this share of the text without JavaScript means that script made the rest. */
const TEXT_WITHOUT_SCRIPT = 0.95;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, some: { type: "string" }, jobs: { type: "string", default: "3" } },
});
const root = folderArgument(positionals[0], "node axe.mjs FOLDER [--only TEXT] [--some N] [--jobs N]");
const found = listFiles(root)
  .filter((file) => file.endsWith(".html") && (values.only === undefined || file.includes(values.only)))
  .map((file) => ({ file, address: file.endsWith("404.html") ? file : addressOf(file) }));
const apart = values.some === undefined ? 1 : Math.max(1, Math.ceil(found.length / Number(values.some)));
const pages = found.filter((_, index) => index % apart === 0);

const server = await serve(root);
const browser = await launch();
const problems = new Map(pages.map(({ file }) => [file, new Set()]));
const unsure = new Map();

const scripted = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block" });
const plain = await browser.newContext({ javaScriptEnabled: false });

const queue = [...pages];
const worker = async () => {
  const page = await scripted.newPage();
  const bare = await plain.newPage();
  let report = () => {};
  for (const tab of [page, bare]) listen(tab, (problem) => report(problem));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const found = problems.get(next.file);
    report = (problem) => found.add(problem);
    try {
      const text = await visit(page, next, report);
      await visitWithoutScript(bare, next, text, report);
    } catch (error) {
      report(`could not be checked: ${error.message.split("\n")[0]}`);
    }
  }
};
await Promise.all(Array.from({ length: Number(values.jobs) }, worker));
await browser.close();
server.close();

for (const [rule, count] of [...unsure].sort()) {
  console.log(`  axe could not decide: ${rule}, ${count} elements in all modes together`);
}
conclude(
  "axe",
  `${pages.length} pages in ${MODES.map((mode) => mode.name).join(", ")} and without JavaScript`,
  [...problems].flatMap(([file, found]) => [...found].map((problem) => `${file}: ${problem}`)),
);

/**
 * Console errors, failed and foreign requests are problems of the page that is open.
 * What the site's policy refuses is an error on the console.
 */
function listen(page, report) {
  const origin = new URL(server.url).origin;
  page.on("console", (message) => {
    const { url } = message.location();
    // Asked for once a browser, by whichever page is first; the link check asks for an icon on each.
    if (message.type() === "error" && !url.endsWith("/favicon.ico")) report(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => report(`script error: ${error.message}`));
  page.on("requestfailed", (request) => report(`request failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) report(`${response.status()} for ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) {
      report(`request to another host: ${url.href}`);
    }
  });
}

/** Opens the page once and looks at it in each mode; answers with the length of its main text. */
async function visit(page, { address }, report) {
  await page.setViewportSize(MODES[0].viewport);
  await page.emulateMedia({ colorScheme: MODES[0].colorScheme });
  await page.goto(new URL(address, server.url).href, { waitUntil: "load" });
  const text = await page.evaluate(() => document.querySelector("main")?.innerText.length ?? 0);
  await page.evaluate(AXE);
  for (const mode of MODES) {
    await page.setViewportSize(mode.viewport);
    await page.emulateMedia({ colorScheme: mode.colorScheme });
    for (const line of await page.evaluate(settleAndRun, TAGS)) report(`${mode.name}: ${line}`);
    for (const [rule, count] of Object.entries(await page.evaluate(() => window.axeUnsure))) {
      unsure.set(rule, (unsure.get(rule) ?? 0) + count);
    }
    const overflow = await page.evaluate(describeOverflow);
    if (overflow !== undefined) report(`${mode.name}: ${overflow}`);
  }
  return text;
}

async function visitWithoutScript(page, { address }, expected, report) {
  await page.setViewportSize(MODES[0].viewport);
  await page.goto(new URL(address, server.url).href, { waitUntil: "load" });
  const { text, heading } = await page.evaluate(() => ({
    text: document.querySelector("main")?.innerText.length ?? 0,
    heading: document.querySelector("h1")?.innerText.trim() ?? "",
  }));
  if (heading === "") report("without JavaScript: no visible heading of level 1");
  if (text === 0) report("without JavaScript: no text in main");
  if (text < expected * TEXT_WITHOUT_SCRIPT) {
    report(`without JavaScript: ${text} characters of text, ${expected} with it`);
  }
}

/** Runs in the page: axe, once colours have stopped moving. */
async function settleAndRun(tags) {
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  // Before a gradient axe gives up on contrast; ours only shade the edges of what scrolls.
  for (const element of document.querySelectorAll(".scroll")) element.style.backgroundImage = "none";
  const { violations, incomplete } = await window.axe.run(document, {
    runOnly: { type: "tag", values: tags },
    resultTypes: ["violations", "incomplete"],
  });
  window.axeUnsure = Object.fromEntries(incomplete.map(({ id, nodes }) => [id, nodes.length]));
  return violations.map(({ id, help, nodes }) => {
    const [{ target, any, all, none }] = nodes;
    const why = [...any, ...all, ...none][0]?.message ?? help;
    return `${id}: on ${nodes.length}, first ${target.join(" ")}: ${why}`;
  });
}

/** Runs in the page: what makes it wider than the window, if anything does. */
function describeOverflow() {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth <= clientWidth) return undefined;
  const clipped = (element) => {
    for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== "visible") return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !clipped(element))
    .slice(0, 3)
    .map((element) => element.tagName.toLowerCase() + (element.className ? `.${[...element.classList].join(".")}` : ""));
  return `scrolls sideways, ${scrollWidth} px in ${clientWidth} px: ${wide.join(", ")}`;
}
