// Makes vanthu.html: the page, its styles and the engine in one file that asks for nothing. `node build.mjs [FILE]`.
// The same sources give the same bytes.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const TARGET = "wasm32-unknown-unknown";
const STACK = 16 << 20;
const out = process.argv[2] ?? join(root, "target/vanthu.html");

/** The engine, as WebAssembly: that of the file VANTHU_ENGINE, else made. */
function engine() {
  if (process.env.VANTHU_ENGINE) return readFileSync(process.env.VANTHU_ENGINE);
  // Paths of this machine stand in no message of a panic.
  const home = process.env.CARGO_HOME ?? join(process.env.HOME ?? "", ".cargo");
  // Maps and lists lie in each other as deep as limits allow.
  const flags = `-Clink-arg=-zstack-size=${STACK} --remap-path-prefix=${root}=. --remap-path-prefix=${home}=cargo`;
  const env = { ...process.env, RUSTFLAGS: flags };
  const command = [TARGET, "build", "--locked", "--profile", "page", "--no-default-features", "--features", "page", "--bin", "vanthu-engine"];
  execFileSync(join(root, ".ci/targets/cargo"), command, { cwd: root, stdio: "inherit", env });
  return readFileSync(join(root, "target", TARGET, "page/vanthu-engine.wasm"));
}

/** @param {string} entry */
async function bundle(entry) {
  const made = await build({ entryPoints: [join(root, "src/page/web", entry)], bundle: true, format: "iife", minify: true, write: false, target: "es2022", charset: "utf8", legalComments: "none" });
  return made.outputFiles[0].text.trim();
}

const hash = (/** @type {string} */ text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const read = (/** @type {string} */ name) => readFileSync(join(root, "src/page/web", name), "utf8");

const [main, worker] = [await bundle("main.js"), await bundle("worker.js")];
// Nothing may close the element that a text stands in.
for (const text of [main, worker]) if (/<\/script/i.test(text)) throw new Error("a script would end too early");
const packed = gzipSync(engine(), { level: 9 });
// Neither a time nor a system in the head of the pack.
packed.fill(0, 4, 8);
packed[9] = 255;
// Nothing is fetched, whatever a document says; styles of documents stand in it.
const policy = `default-src 'none'; script-src ${hash(main)} 'wasm-unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'`;
const page = read("index.html")
  .replace("<!--csp-->", () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
  .replace('<link rel="stylesheet" href="style.css">', () => `<style>${read("style.css")}</style>`)
  .replace(
    '<script type="module" src="main.js"></script>',
    () => `<script type="text/plain" id="worker">${worker}</script>\n<script type="text/plain" id="engine">${packed.toString("base64")}</script>\n<script>${main}</script>`,
  );
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, page);
console.log(`${out}: ${(page.length / 1e6).toFixed(2)} MB`);
