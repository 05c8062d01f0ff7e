// A Word document of anyone: what is found beside its pages, a copy that is mended, a copy with comments.

import { byId, h, say } from "./dom.js";
import { DOCX, download } from "./out.js";
import { showView } from "./views.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {{name: string, bytes: Uint8Array}} Given */

/** @type {ShadowRoot | undefined} */
let root;

/** What is being checked. @type {{given: Given[], at: number}} */
const checked = { given: [], at: 0 };

/** What Word documents are called; what is no DOCX is told by the engine. */
export const isWord = (/** @type {string} */ name) => /\.(docx?|docm|dotx?|rtf|odt|pdf)$/i.test(name);

/** @param {App} app @param {string} style How pages and remarks look. */
export function prepareCheck(app, style) {
  const made = byId("checked").attachShadow({ mode: "open" });
  root = made;
  const own = ".cards code{display:none} .sheets,.general{padding:.5rem} .general{max-width:56rem} .led{outline:3px solid #174ea6;outline-offset:2px} .mark{min-width:24px;line-height:24px} @media print{.general{padding:20mm;break-after:page}.general:empty{display:none}}";
  made.append(h("style", {}, style + own), h("div", { id: "sheets", lang: "vi" }));
  // A link inside leads to its paragraph or remark, which an address cannot name here.
  made.addEventListener("click", (/** @type {Event} */ event) => {
    const link = /** @type {Element} */ (event.target).closest("a[href^='#']");
    if (!link) return;
    event.preventDefault();
    lead(link.getAttribute("href")?.slice(1) ?? "");
  });
  byId("advice").onchange = () => look(app);
  byId("check-which").onchange = () => {
    checked.at = Number(byId("check-which").value);
    look(app);
  };
  byId("mend").onclick = () => mend(app);
  byId("annotate").onclick = () => take(app, { ask: "annotate" }, "Đã tải bản có nhận xét: mở bằng Word, mỗi phát hiện là một nhận xét (comment) ở chỗ của nó.");
}

/** @param {string} id */
function lead(id) {
  const place = root?.getElementById(id);
  if (!place) return;
  root?.querySelectorAll(".led").forEach((one) => one.classList.remove("led"));
  place.classList.add("led");
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
}

/** @param {App} app @param {Given[]} given Opens documents, the first of them shown. */
export async function openCheck(app, given) {
  checked.given = given;
  checked.at = 0;
  byId("check-many").hidden = given.length < 2;
  byId("check-which").replaceChildren(...given.map((one, index) => h("option", { value: index }, one.name)));
  byId("encoding").checked = false;
  showView("check");
  await look(app);
  byId("check-title").focus();
}

/** @param {object} [asked] */
const question = (asked) => ({ name: checked.given[checked.at].name, advice: byId("advice").checked, ...asked });

/** @param {App} app */
async function look(app) {
  const { name, bytes } = checked.given[checked.at];
  const sheets = /** @type {HTMLElement} */ (root?.getElementById("sheets"));
  byId("check-title").textContent = `Kiểm tra thể thức: ${name}`;
  byId("mended").replaceChildren();
  document.body.dataset.checked = "";
  try {
    const seen = await app.engine.ask(question({ ask: "check" }), bytes);
    byId("check-summary").replaceChildren(...seen.summary.map((/** @type {string} */ line) => h("p", {}, line)));
    byId("encoding-wrap").hidden = !seen.hasOldEncoding;
    sheets.innerHTML = `<div class="general">${seen.general}</div>${seen.pages}`;
    setButtons(true);
  } catch (error) {
    byId("check-summary").replaceChildren(h("p", { class: "error" }, /** @type {Error} */ (error).message));
    sheets.replaceChildren();
    setButtons(false);
  }
  document.body.dataset.checked = "yes";
}

/** @param {boolean} on Nothing can be taken of what cannot be read. */
function setButtons(on) {
  for (const id of ["mend", "annotate", "check-print"]) byId(id).disabled = !on;
}

/** @param {App} app @param {object} asked @param {string} told @returns {Promise<any>} What was answered. */
async function take(app, asked, told) {
  try {
    const { value, bytes } = await app.engine.take(question(asked), checked.given[checked.at].bytes);
    download(bytes, value.name, DOCX);
    say(told);
    return { ...value, bytes };
  } catch (error) {
    say(/** @type {Error} */ (error).message);
    return undefined;
  }
}

/** @param {App} app */
async function mend(app) {
  const value = await take(app, { ask: "mend", encoding: byId("encoding").checked }, "Đã tải bản đã sửa; bản gốc giữ nguyên.");
  if (!value) return;
  say(value.left.length ? `Đã tải bản đã sửa; còn ${value.left.length} điều phải tự sửa hoặc xem lại.` : "Đã tải bản đã sửa; không còn điều nào phải sửa.");
  const lines = (/** @type {any[]} */ all) => h("ul", {}, ...all.map((one) => h("li", {}, `${one.grade}: ${one.message}${one.count > 1 ? ` (${one.count} chỗ)` : ""}`)));
  byId("mended").replaceChildren(
    value.left.length ? h("h3", {}, `Còn ${value.left.length} điều phải tự sửa hoặc xem lại`) : h("p", {}, "Không còn điều nào phải sửa."),
    value.left.length ? lines(value.left) : "",
    value.done.length
      ? h("details", {}, h("summary", {}, `Trong ${value.name} đã sửa ${value.done.length} điều`), lines(value.done))
      : h("p", {}, "Không có gì sửa được mà không đụng đến câu chữ."),
    h("p", {}, h("button", { type: "button", onclick: () => openCheck(app, [{ name: value.name, bytes: value.bytes }]) }, "Xem bản đã sửa")),
    h("p", { class: "help" }, "Dưới đây vẫn là bản gốc."),
  );
}
