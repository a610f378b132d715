// Checks that a built site holds together: every link, fragment and file it names is
// there, languages point at each other, and nothing comes from another host.
//
//   node links.mjs FOLDER [--unpublished]
//
// A folder that is not published has no icon, no addresses of its own and nothing for
// search engines or hosts: there the links alone are checked, and that it is not indexed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readPage } from "./page.mjs";
import { addressOf, baseOf, conclude, fileAt, folderArgument, listFiles, readHeaderRules } from "./site.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { unpublished: { type: "boolean", default: false } },
});
const root = folderArgument(positionals[0], "node links.mjs FOLDER [--unpublished]");
const files = new Set(listFiles(root));
const read = (file) => readFileSync(join(root, file), "utf8");
const base = baseOf(root);
const pages = new Map([...files].filter((file) => file.endsWith(".html")).map((file) => [file, readPage(read(file))]));
const isErrorPage = (file) => /(^|\/)404\.html$/.test(file);

// Relative links are followed from far below an unknown address: one that climbs out of
// the site, or that only works at the root of a host, is then seen.
const MIRROR = "http://mirror.invalid/some/where/below/";
const problems = [];
/** From page file to the files that its readers can go to. */
const ways = new Map([...pages.keys()].map((file) => [file, new Set()]));
let followed = 0;

for (const [file, page] of pages) checkPage(file, page);
checkReach();
checkStylesAndDrawings();
if (values.unpublished) {
  for (const [file, page] of pages) if (!page.noindex) problems.push(`${file}: may be indexed`);
} else {
  for (const [file, page] of pages) checkLanguages(file, page);
  checkSitemap();
  checkFeedsAndRobots();
  checkHostFiles();
}

conclude("links", `${pages.size} pages, ${files.size} files, ${followed} links`, [...new Set(problems)]);

function checkPage(file, page) {
  const say = (problem, line) => problems.push(`${file}${line ? `:${line}` : ""}: ${problem}`);
  if (page.title.trim() === "") say("no title");
  if (!page.icon && !values.unpublished) say("no icon: browsers then ask the host for /favicon.ico");
  if (page.topHeadings !== 1) say(`${page.topHeadings} headings of level 1, one expected`);
  for (const id of page.ids.filter((id, index) => page.ids.indexOf(id) !== index)) say(`the id ${id} stands twice`);
  for (const { what, line } of page.inline) say(`${what}: the policy of the site refuses it`, line);
  for (const { href, line } of page.fetched) follow(file, href, line, true);
  for (const { href, hreflang, line } of page.links) {
    const target = follow(file, href, line, false);
    // Who follows a link should know that another language awaits them; the pages at
    // the root are for readers of all.
    const awaits = target?.includes("/") ? pages.get(target)?.lang : undefined;
    if (awaits !== undefined && awaits !== page.lang && hreflang !== awaits) {
      say(`${href}: leads to a page in ${awaits} and its hreflang is ${hreflang}`, line);
    }
  }
}

/** Follows one link; a file found is remembered as a way from its page and given back. */
function follow(file, href, line, fetched) {
  followed += 1;
  const say = (problem) => problems.push(`${file}${line ? `:${line}` : ""}: ${href}: ${problem}`);
  const errorPage = isErrorPage(file);
  // Error pages answer at any depth, so their links alone begin at the site's own address.
  const from = errorPage ? new URL(addressOf(file), base) : new URL(addressOf(file), MIRROR);
  const home = errorPage ? base.href : MIRROR;
  let url;
  try {
    url = new URL(href, from);
  } catch {
    return say("not an address");
  }
  if (["mailto:", "tel:"].includes(url.protocol) && !fetched) return;
  if (!["http:", "https:"].includes(url.protocol)) return say("a kind of address that pages do not use");
  if (!url.href.startsWith(home)) {
    if (url.origin === new URL(home).origin) return say("leads out of the site's own folder");
    if (fetched) return say("is fetched from another host");
    if (url.href.startsWith(base.href)) return say("an absolute link to the site itself, relative expected");
    return;
  }
  if (errorPage && !/^(https?:)?\//.test(href) && !href.startsWith("#")) {
    return say("relative link on a page that answers at any address");
  }
  const address = decodeURIComponent(url.pathname.slice(new URL(home).pathname.length));
  const target = fileAt(files, address);
  if (target === undefined) {
    return say(files.has(`${address}/index.html`) ? "a page's address ends with a slash" : "there is no such file");
  }
  if (!fetched) ways.get(file).add(target);
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment !== "" && target.endsWith(".html") && !pages.get(target).ids.includes(fragment)) {
    say(`no id ${fragment} on that page`);
  }
  return target;
}

/** The page file that an absolute address of this site names, or nothing. */
function ownPage(href) {
  return href.startsWith(base.href) ? fileAt(files, decodeURIComponent(href.slice(base.href.length))) : undefined;
}

function checkLanguages(file, page) {
  const say = (problem) => problems.push(`${file}: ${problem}`);
  const segment = file.split("/")[0];
  if (page.lang === undefined || page.lang === "") say("no lang on html");
  if (isErrorPage(file)) return;
  if (file.includes("/") && page.lang !== undefined && page.lang.toLowerCase() !== segment) {
    say(`lang is ${page.lang}, but the page stands below ${segment}/`);
  }
  if (page.canonical.length !== 1) say(`${page.canonical.length} canonical links, one expected`);
  for (const href of page.canonical) {
    const target = ownPage(href);
    if (target === undefined) say(`canonical ${href} names no page of this site`);
    else if (target !== file && pages.get(target).canonical[0] !== href) say(`canonical ${href} is not canonical itself`);
  }
  if (!file.includes("/")) return;
  const shown = ownPage(page.canonical[0] ?? "");
  if (shown !== undefined && shown !== file) {
    // The text of another page: no version of its own, and a way to that page.
    if (page.alternates.size > 0) say("names alternates though its canonical is another page");
    if (!ways.get(file).has(shown)) say(`no link to the page that it shows, ${shown}`);
    return;
  }
  if (!page.alternates.has("x-default")) say("no alternate x-default");
  if (ownPage(page.alternates.get(page.lang?.toLowerCase()) ?? "") !== file) say("does not name itself among its alternates");
  for (const [language, href] of page.alternates) {
    const target = ownPage(href);
    if (target === undefined) {
      say(`alternate ${language} ${href} names no page of this site`);
      continue;
    }
    const other = pages.get(target);
    // A page may leave the x-default to the choice of language, which has no counterpart.
    if (!target.includes("/")) continue;
    if (!sameMap(page.alternates, other.alternates)) say(`alternates differ from those of ${target}`);
    const left = [...page.elsewhere, ...other.elsewhere];
    const [own, its] = [page, other].map(({ headings }) => headings.filter((id) => !isBelow(id, left)));
    if (!sameList(own, its)) {
      say(`ids of headings differ from those of ${target}: ${own.join(" ")} and ${its.join(" ")}`);
    }
    if (target !== file && !ways.get(file).has(target)) say(`no link to its counterpart ${target}`);
  }
}

/** Every page but the error pages can be reached by links from the first one. */
function checkReach() {
  const open = ["index.html"];
  const reached = new Set(open);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const target of ways.get(file)) {
      if (reached.has(target)) continue;
      reached.add(target);
      if (pages.has(target)) open.push(target);
    }
  }
  for (const file of pages.keys()) {
    if (!reached.has(file) && !isErrorPage(file)) problems.push(`${file}: no way of links leads here`);
  }
}

function checkStylesAndDrawings() {
  for (const file of files) {
    if (file.endsWith(".css")) {
      for (const [, , href] of read(file).matchAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/g)) {
        if (!href.startsWith("data:")) follow(file, href, 0, true);
      }
      for (const [, href] of read(file).matchAll(/@import\s+["']([^"']+)["']/g)) follow(file, href, 0, true);
    }
    if (file.endsWith(".svg")) {
      for (const [, href] of read(file).matchAll(/\s(?:xlink:)?href="([^"]+)"/g)) {
        if (!href.startsWith("#")) follow(file, href, 0, true);
      }
    }
  }
}

function checkSitemap() {
  if (!files.has("sitemap.xml")) return problems.push("sitemap.xml: there is none");
  const listed = new Set();
  for (const [, entry] of read("sitemap.xml").matchAll(/<url>(.*?)<\/url>/gs)) {
    const address = unescapeXml(entry.match(/<loc>\s*(.*?)\s*<\/loc>/s)?.[1] ?? "");
    const file = ownPage(address);
    const say = (problem) => problems.push(`sitemap.xml: ${address}: ${problem}`);
    followed += 1;
    if (file === undefined) {
      say("names no page of this site");
      continue;
    }
    if (listed.has(file)) say("stands twice");
    listed.add(file);
    const page = pages.get(file);
    if (page === undefined) continue;
    if (page.noindex) say("is not to be indexed");
    if (page.canonical[0] !== address) say(`the page's canonical is ${page.canonical[0]}`);
    const alternates = new Map(
      [...entry.matchAll(/<xhtml:link\b[^>]*>/g)].map(([tag]) => [
        (tag.match(/hreflang="([^"]*)"/)?.[1] ?? "").toLowerCase(),
        unescapeXml(tag.match(/href="([^"]*)"/)?.[1] ?? ""),
      ]),
    );
    if (!sameMap(alternates, page.alternates)) say("alternates differ from those of the page");
  }
  for (const [file, page] of pages) {
    const own = ownPage(page.canonical[0] ?? "") === file;
    if (own && !page.noindex && !isErrorPage(file) && !listed.has(file)) problems.push(`sitemap.xml: ${file} is missing`);
  }
}

function checkFeedsAndRobots() {
  for (const file of [...files].filter((name) => name.endsWith("feed.xml"))) {
    for (const [, href] of read(file).matchAll(/<link\b[^>]*\bhref="([^"]*)"/g)) {
      followed += 1;
      const address = unescapeXml(href).replace(/#.*$/, "");
      if (ownPage(address) === undefined) problems.push(`${file}: ${address}: names no page or file of this site`);
    }
  }
  if (!files.has("robots.txt")) return problems.push("robots.txt: there is none");
  const sitemap = read("robots.txt").match(/^Sitemap:\s*(\S+)/im)?.[1] ?? "";
  if (ownPage(sitemap) !== "sitemap.xml") problems.push("robots.txt: names no sitemap of this site");
}

/** The policy in `_headers` is strict, and `_redirects` leads to pages that are there. */
function checkHostFiles() {
  const policies = readHeaderRules(root)
    .flatMap(({ headers }) => headers)
    .filter(([name]) => name.toLowerCase() === "content-security-policy")
    .map(([, value]) => value);
  if (policies.length === 0) problems.push("_headers: no Content-Security-Policy");
  for (const policy of policies) {
    if (!/(^|;)\s*default-src\s/.test(policy)) problems.push(`_headers: the policy has no default-src: ${policy}`);
    if (/unsafe-|https?:|\*/.test(policy)) problems.push(`_headers: the policy is not strict: ${policy}`);
  }
  if (!files.has("_redirects")) return;
  for (const line of read("_redirects").split(/\r?\n/)) {
    const [from, to] = line.trim().split(/\s+/);
    if (!from || from.startsWith("#") || /[:*]/.test(to ?? "")) continue;
    const address = to.startsWith(base.pathname) ? to.slice(base.pathname.length) : to.slice(1);
    if (fileAt(files, address) === undefined) problems.push(`_redirects: ${from} leads to ${to}, which is not there`);
  }
}

/** Whether a heading stands in one of these chapters, its own heading apart. */
function isBelow(id, chapters) {
  return chapters.some((chapter) => id.startsWith(`${chapter}--`) || id.startsWith(`${chapter}_`));
}

function sameMap(one, other) {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

function sameList(one, other) {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function unescapeXml(text) {
  return text.replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}
