// A built site as files: what is in it, how it is addressed, and a server that
// answers for it as a CDN would, with the headers of its own `_headers` file.
import { createServer } from "node:http";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";

const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** Paths of all files below `root`, with `/`, sorted. */
export function listFiles(root) {
  const found = [];
  const visit = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else found.push(path);
    }
  };
  visit("");
  return found.sort();
}

/** `ja/index.html` is met by readers at `ja/`. */
export function addressOf(file) {
  return file.replace(/(^|\/)index\.html$/, "$1");
}

/** The file that answers for an address, or nothing. */
export function fileAt(files, address) {
  const path = address === "" || address.endsWith("/") ? `${address}index.html` : address;
  return files.has(path) ? path : undefined;
}

/** The address under which the site says it stands: the canonical of its first page. */
export function baseOf(root) {
  const page = readFileSync(join(root, "index.html"), "utf8");
  const tag = page.match(/<link\b[^>]*\brel="?canonical\b[^>]*>/)?.[0] ?? "";
  const href = tag.match(/\bhref="?([^"\s>]+)/)?.[1];
  return new URL(href ?? "http://localhost/");
}

/** Rules of a `_headers` file: `[{ pattern, headers: [[name, value]] }]`. */
export function readHeaderRules(root) {
  let text;
  try {
    text = readFileSync(join(root, "_headers"), "utf8");
  } catch {
    return [];
  }
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    if (/^\s/.test(line)) {
      const colon = line.indexOf(":");
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    } else {
      rules.push({ pattern: line.trim(), headers: [] });
    }
  }
  return rules;
}

function matches(pattern, path) {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/:\w+/g, "[^/]+");
  return new RegExp(`^${source}$`).test(path);
}

/**
 * Serves `root` on a free port of 127.0.0.1 below the path of its base address.
 * Answers with `{ url, close }`; `url` ends with a slash.
 */
export async function serve(root) {
  const mount = baseOf(root).pathname;
  const rules = readHeaderRules(root);
  const files = new Set(listFiles(root));

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    const file = path.startsWith(mount) ? fileAt(files, path.slice(mount.length)) : undefined;
    const shown = file ?? "404.html";
    for (const { pattern, headers } of rules) {
      // Rules are written for the root of the host or for that of the site.
      if (!matches(pattern, path) && !matches(pattern, `/${path.slice(mount.length)}`)) continue;
      for (const [name, value] of headers) response.setHeader(name, value);
    }
    response.setHeader("Content-Type", MEDIA_TYPES[extname(shown)] ?? "application/octet-stream");
    response.statusCode = file === undefined ? 404 : 200;
    response.end(files.has(shown) ? readFileSync(join(root, shown)) : "not found");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${mount}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The folder named on the command line, checked; ends the program where there is none. */
export function folderArgument(argument, usage) {
  try {
    if (statSync(join(argument, "index.html")).isFile()) return argument;
  } catch {
    // Said below, together with how to call.
  }
  console.error(`no built site at ${argument ?? "(nothing named)"}; usage: ${usage}`);
  process.exit(2);
}

/** Prints problems under a heading and ends the program with the right status. */
export function conclude(name, checked, problems) {
  for (const problem of problems) console.error(`  ${problem}`);
  console.log(`${name}: ${checked}; ${problems.length} problem${problems.length === 1 ? "" : "s"}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
