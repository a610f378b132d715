// Takes pictures of pages for people to look at: each address in each language, colour
// scheme and width, and the pages of its printed form.
//
//   node shots.mjs FOLDER OUT ADDRESS... [--lang ja,en] [--scheme light,dark]
//                                        [--width 320,390,1280] [--window] [--print]
//
// An address is the part after the language: `kumamoto-city/2024/`; `.` is the first page.
// `--window` shows what fits the window instead of the whole page; `--print` adds the
// print form, one picture a page (needs pdftoppm). Pictures are named by what they show.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./chromium.mjs";
import { folderArgument, serve } from "./site.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: "string", default: "ja,en" },
    scheme: { type: "string", default: "light,dark" },
    width: { type: "string", default: "320,390,1280" },
    window: { type: "boolean", default: false },
    print: { type: "boolean", default: false },
  },
});
const [folder, out, ...addresses] = positionals;
const root = folderArgument(folder, "node shots.mjs FOLDER OUT ADDRESS...");
mkdirSync(out, { recursive: true });

const server = await serve(root);
const browser = await launch();
const page = await browser.newPage({ reducedMotion: "reduce", deviceScaleFactor: 2 });
for (const lang of values.lang.split(",")) {
  for (const address of addresses) {
    const below = address === "." ? "" : address;
    const name = [lang, ...below.split("/").filter((part) => part !== "")].join("-");
    for (const width of values.width.split(",").map(Number)) {
      await page.setViewportSize({ width, height: width < 600 ? 800 : 900 });
      for (const colorScheme of values.scheme.split(",")) {
        await page.emulateMedia({ colorScheme });
        await page.goto(new URL(`${lang}/${below}`, server.url).href, { waitUntil: "load" });
        const path = join(out, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: !values.window });
        console.log(path);
      }
    }
    if (values.print) await print(name);
  }
}
await browser.close();
server.close();

/** Prints the open page as its style sheet asks, to `NAME-print.pdf` and a picture a page. */
async function print(name) {
  const stem = join(out, `${name}-print`);
  await page.emulateMedia({ colorScheme: "light" });
  await page.pdf({ path: `${stem}.pdf`, preferCSSPageSize: true, printBackground: true });
  execFileSync("pdftoppm", ["-r", "80", "-png", `${stem}.pdf`, stem]);
  console.log(`${stem}-*.png`);
}
