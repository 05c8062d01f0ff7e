// Out of the page: DOCX, a ZIP of many, YAML, print.

import { byId, h, say } from "./dom.js";
import { blanks } from "./findings.js";
import { titleOf } from "./words.js";

/** @typedef {import("./app.js").App} App */

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** So many documents are made between two looks at whether to go on. */
const STEP = 25;

/** @param {BlobPart} bytes @param {string} name @param {string} type */
export function download(bytes, name, type) {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** @param {App} app */
export async function takeDocx(app) {
  const { value, bytes } = await app.engine.take({ ask: "render", path: app.draft.path, index: app.index });
  if (!value.name) {
    byId("tab-findings").click();
    say("Chưa làm được văn bản: sửa các lỗi dưới đây rồi tải lại.");
    return;
  }
  download(bytes, value.name, DOCX);
  const warnings = byId("findings").querySelectorAll("li.warning").length;
  const blank = blanks(app).map(titleOf).join("; ");
  say(`Đã tải ${value.name}.${warnings ? ` Còn ${warnings} cảnh báo, xem ở Phát hiện trước khi trình.` : ""}${blank ? ` Còn trống: ${blank}.` : ""}`);
}

/** @param {App} app */
export function takeYaml(app) {
  download(app.draft.text, app.draft.path, "application/yaml");
}

/** Of a facts file that stands for many, which one is shown; and all of them. @param {App} app @param {any} listed */
export function offerBatch(app, listed) {
  const isMany = app.draft.get(["nhan_ban"]) !== undefined;
  byId("many").hidden = !isMany;
  if (!isMany) return;
  const chooser = byId("which");
  if (chooser.options.length !== listed.count) {
    chooser.replaceChildren(...listed.names.map((/** @type {string | null} */ name, /** @type {number} */ index) => h("option", { value: index }, name ?? `Hàng ${index + 1}`)));
  }
  byId("total").textContent = `${listed.count} văn bản`;
}

/** @param {App} app Makes all documents into a ZIP, with how far it is, until it is stopped. */
export async function takeAll(app) {
  if (app.count === 0) {
    say("Chưa lập được văn bản nào: sửa các lỗi đã nêu trước.");
    return;
  }
  const bar = byId("progress");
  const stop = byId("stop");
  let goes = true;
  stop.onclick = () => (goes = false);
  byId("run").hidden = false;
  const began = performance.now();
  let [made, failed] = [0, 0];
  bar.max = app.count;
  for (let from = 0; goes && from < app.count; from += STEP) {
    const done = await app.engine.ask({ ask: "pack", path: app.draft.path, from, count: STEP });
    made += done.made;
    failed += done.failed;
    bar.value = made + failed;
    byId("run-text").textContent = `${made + failed} / ${app.count}`;
  }
  byId("run").hidden = true;
  if (!goes) {
    say(`Đã dừng sau ${made + failed} văn bản; chưa tải gì.`);
    return;
  }
  const { bytes } = await app.engine.take({ ask: "packed" });
  document.body.dataset.batch = (performance.now() - began).toFixed(0);
  download(bytes, `${app.draft.path.replace(/\.ya?ml$/i, "")}.zip`, "application/zip");
  say(`Đã làm ${made} văn bản, ${failed} lỗi; báo cáo nằm trong tệp ZIP.`);
}
