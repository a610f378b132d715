// What one HTML page says to the outside: its ids, its links and what stands in its head.
import { parse } from "parse5";

/** Attributes that name a file which the browser fetches by itself, by element. */
const FETCHED = {
  audio: ["src"],
  embed: ["src"],
  iframe: ["src"],
  image: ["href"],
  img: ["src", "srcset"],
  input: ["src"],
  object: ["data"],
  script: ["src"],
  source: ["src", "srcset"],
  track: ["src"],
  use: ["href"],
  video: ["src", "poster"],
};
const FETCHED_RELATIONS = new Set(["stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "manifest"]);

/**
 * Reads a page:
 * - `lang`, `title`, `noindex`, `canonical`, `alternates` (language to address)
 * - `icon`: whether the page names one
 * - `ids` in order, `headings` (ids of main's h2 to h6), `topHeadings` (count of h1)
 * - `elsewhere`: ids of the chapters that only say where their page is
 * - `links` of readers, as `{ href, hreflang, line }`, and `fetched` files, as `{ href, line }`
 * - `inline`: whatever a policy without `unsafe-inline` refuses, as `{ what, line }`
 */
export function readPage(html) {
  const page = {
    lang: undefined,
    title: "",
    noindex: false,
    icon: false,
    canonical: [],
    alternates: new Map(),
    ids: [],
    headings: [],
    elsewhere: [],
    topHeadings: 0,
    links: [],
    fetched: [],
    inline: [],
  };
  visit(parse(html, { sourceCodeLocationInfo: true }), page, false);
  return page;
}

function visit(node, page, inMain) {
  if (node.tagName !== undefined) readElement(node, page, inMain);
  const below = inMain || node.tagName === "main";
  for (const child of node.childNodes ?? []) visit(child, page, below);
  if (node.content !== undefined) visit(node.content, page, below);
}

function readElement(element, page, inMain) {
  const name = element.tagName;
  const line = element.sourceCodeLocation?.startLine ?? 0;
  const get = (key) => element.attrs.find((attribute) => attribute.name === key)?.value;
  const id = get("id");

  if (id !== undefined) page.ids.push(id);
  if (name === "html") page.lang = get("lang");
  if (name === "title" && element.parentNode.tagName === "head") page.title = textOf(element);
  if (name === "meta" && get("name") === "robots") page.noindex = /noindex/.test(get("content") ?? "");
  if (name === "h1") page.topHeadings += 1;
  if (inMain && /^h[2-6]$/.test(name) && id !== undefined) page.headings.push(id);

  if (name === "a" || name === "area") {
    const href = get("href");
    if (href !== undefined) page.links.push({ href, hreflang: get("hreflang"), line });
  }
  if (name === "h2" && /\bchapter-elsewhere\b/.test(attributeOf(element.parentNode, "class"))) page.elsewhere.push(id);
  if (name === "link") readLink(get, line, page);
  for (const key of FETCHED[name] ?? []) {
    const value = get(key);
    if (value === undefined) continue;
    const hrefs = key === "srcset" ? value.split(",").map((part) => part.trim().split(/\s+/)[0]) : [value];
    for (const href of hrefs) page.fetched.push({ href, line });
  }

  if (name === "style") page.inline.push({ what: "a style element", line });
  if (name === "script" && get("src") === undefined && !/json/.test(get("type") ?? "")) {
    page.inline.push({ what: "a script in the page", line });
  }
  for (const { name: attribute } of element.attrs) {
    if (attribute === "style" || attribute.startsWith("on")) {
      page.inline.push({ what: `the attribute ${attribute} on ${name}`, line });
    }
  }
}

function readLink(get, line, page) {
  const href = get("href") ?? "";
  const relations = (get("rel") ?? "").toLowerCase().split(/\s+/);
  if (relations.includes("icon")) page.icon = true;
  if (relations.includes("canonical")) page.canonical.push(href);
  else if (relations.includes("alternate") && get("hreflang") !== undefined) {
    page.alternates.set(get("hreflang").toLowerCase(), href);
  } else if (relations.some((relation) => FETCHED_RELATIONS.has(relation))) page.fetched.push({ href, line });
  else page.links.push({ href, line });
}

function attributeOf(element, key) {
  return element.attrs?.find((attribute) => attribute.name === key)?.value ?? "";
}

function textOf(node) {
  return node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(textOf).join("");
}
