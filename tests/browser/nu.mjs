// Runs the Nu HTML checker over every page and drawing of a built site. Errors fail;
// warnings are counted and shown once each.
//
//   node nu.mjs FOLDER
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { conclude, folderArgument, listFiles } from "./site.mjs";

const root = resolve(folderArgument(process.argv[2], "node nu.mjs FOLDER"));
const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const files = listFiles(root);
const pages = files.filter((file) => file.endsWith(".html"));
const drawings = files.filter((file) => file.endsWith(".svg"));

// Files have no origin, so the checker takes none of them for the site's own.
const isOfOrigin = ({ message }) => message.startsWith("Resource violates Content Security Policy");

const messages = [...(await check("--html", pages)), ...(await check("--svg", drawings))];
const place = ({ url, lastLine, lastColumn }) =>
  `${relative(root, fileURLToPath(url))}:${lastLine ?? 0}:${lastColumn ?? 0}`;

const warnings = new Map();
for (const message of messages.filter((one) => one.type === "info" && !isOfOrigin(one))) {
  const seen = warnings.get(message.message) ?? { first: place(message), count: 0 };
  seen.count += 1;
  warnings.set(message.message, seen);
}
for (const [text, { first, count }] of [...warnings].sort()) console.log(`  warning, ${count} times, first in ${first}: ${text}`);

conclude(
  "nu",
  `${pages.length} pages, ${drawings.length} drawings`,
  messages.filter(({ type }) => type !== "info").map((message) => `${place(message)}: ${message.message}`),
);

/** All messages of the checker for files of one kind. */
async function check(kind, names) {
  if (names.length === 0) return [];
  // A large stack: the checker recurses over long paths in drawings.
  const program = ["-Xss8m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", kind];
  const output = await new Promise((done, fail) => {
    const paths = names.map((name) => join(root, name));
    execFile("java", [...program, ...paths], { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error !== null && stdout === "") fail(new Error(`the Nu checker did not run: ${stderr || error.message}`));
      else done(stdout);
    });
  });
  return JSON.parse(output).messages;
}
