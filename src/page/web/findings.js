// What was found: each with what to do; a click leads to its field or cell, another accepts what is known.

import { byId, h, newId } from "./dom.js";
import { mark } from "./preview.js";
import { isSchoolsFile, leadToCell, markCells } from "./understanding.js";
import { templateOf } from "./form.js";
import { inWords, titleOf } from "./words.js";

/** @typedef {import("./app.js").App} App */

/** @param {App} app @param {any[]} findings @param {import("./draft.js").Path[]} [blank] What is still blank; as it was. */
export function showFindings(app, findings, blank = app.blank) {
  app.findings = findings;
  app.blank = blank;
  const open = blanks(app);
  byId("count").textContent = counted(findings, open.length);
  byId("findings").replaceChildren(...inOrder(findings).map((one) => item(app, one)), ...accepted(app), ...open.map((path) => blankItem(app, path)));
  mark(markFields(app));
}

/** What must be mended first. @param {any[]} findings */
const inOrder = (findings) => [...findings.filter((one) => one.muc_do === "loi"), ...findings.filter((one) => one.muc_do !== "loi")];

/** @param {any[]} findings @param {number} blank How much is still blank. @returns {string} */
function counted(findings, blank) {
  const errors = findings.filter((one) => one.muc_do === "loi").length;
  const warnings = findings.length - errors;
  const words = [errors && `${errors} lỗi`, warnings && `${warnings} cảnh báo`, blank && `${blank} mục còn trống`].filter(Boolean);
  return words.join(", ") || "không có lỗi";
}

/** What is still blank, of what the document has. @param {App} app @returns {import("./draft.js").Path[]} */
export const blanks = (app) => app.blank.filter(([key]) => key !== "truong" || templateOf(app)?.hasSchools !== false);

/** @param {App} app @param {import("./draft.js").Path} path */
function blankItem(app, path) {
  const go = () => {
    byId("tab-form").click();
    app.focus(path);
  };
  const name = titleOf(path);
  const later = path.at(-1) === "so" || path.at(-1) === "ngay";
  return h(
    "li",
    { class: "blank-item" },
    h("p", {}, h("strong", {}, "Còn trống: "), name, later ? "; trên văn bản có chỗ để điền khi ban hành" : ""),
    h("p", {}, h("button", { type: "button", onclick: go }, `Điền (${name})`)),
  );
}

/** Marks the fields that something was found of. @param {App} app @returns {string[]} What is written there. */
export function markFields(app) {
  document.querySelectorAll("#form .wrong, #form .doubtful").forEach((one) => one.classList.remove("wrong", "doubtful"));
  const words = [];
  for (const one of app.findings) {
    const path = pathOf(app, one);
    if (!path) continue;
    const written = app.draft.get(path);
    if (typeof written === "string" && written.length > 3) words.push(written);
    const found = document.querySelector(`#form [data-path="${CSS.escape(JSON.stringify(path))}"]`);
    found?.classList.add(one.muc_do === "loi" ? "wrong" : "doubtful");
  }
  markCells(app.findings);
  return words;
}

/** So many other places are named. */
const MOST = 5;

/** Whether it was found in the table of schools. @param {App} app @param {any} one */
const isOfTable = (app, one) => isSchoolsFile(app, one.tep);

/** @param {App} app @param {any} one @returns {import("./draft.js").Path | undefined} */
function pathOf(app, one) {
  if (one.tep === app.draft.path && one.dong) return app.draft.pathAt(one.dong, one.cot);
  // A cell of the table of schools: the form shows what was understood of it.
  return isOfTable(app, one) ? ["truong"] : undefined;
}

/** @param {any} one */
const cellOf = (one) => [one.trang && `trang “${one.trang}”`, one.o && `ô ${one.o}`].filter(Boolean).join(", ");

/** The field of a path; a school by its name. @param {App} app @param {import("./draft.js").Path} path */
function placeOf(app, path) {
  const school = path[0] === "truong" && path.length > 1 && app.draft.get([...path.slice(0, 2), "ten"]);
  if (typeof school !== "string") return titleOf(path);
  const [, rest] = titleOf(path).split(": ");
  return rest ? `${school}: ${rest}` : school;
}

/** @param {App} app @param {any} one */
function item(app, one) {
  const path = pathOf(app, one);
  const place = cellOf(one) || (path && placeOf(app, path)) || (one.dong ? `dòng ${one.dong}` : (one.tep ?? ""));
  const go = () => {
    byId("tab-form").click();
    if (isOfTable(app, one) && one.o) leadToCell(one);
    else if (path) app.focus(path);
  };
  const explain = h("div", { class: "explained" });
  const ask = async () => {
    const rule = await app.engine.ask({ ask: "explain", rule: one.quy_tac });
    explain.replaceChildren(h("p", {}, inWords(rule.says)), h("p", {}, `Cách sửa: ${inWords(rule.advice)}`));
  };
  const isError = one.muc_do === "loi";
  const help = (/** @type {string} */ text) => h("p", { class: "help" }, text);
  // What is accepted is accepted below, without a word of the notation.
  const accepts = (/** @type {string} */ hint) => hint.includes("`chap_nhan`");
  // What is written in the notation is a button or a field of the form.
  const isPlain = (/** @type {string} */ hint) => !accepts(hint) && !/\b[a-z]+(_[a-z]+)*: \S/.test(hint.replaceAll(/`[^`]*`|"[^"]*"|“[^”]*”/g, ""));
  const isKnown = !isError || one.goi_y.some(accepts);
  return h(
    "li",
    { class: isError ? "error" : "warning" },
    h("p", {}, h("strong", {}, isError ? "Lỗi: " : "Cảnh báo: "), inWords(one.thong_bao)),
    ...one.lien_quan.filter(cellOf).slice(0, MOST).map((/** @type {any} */ other) => help(`${inWords(other.thong_bao)}: ${cellOf(other)}`)),
    ...one.goi_y.filter(isPlain).map((/** @type {string} */ hint) => help(`Gợi ý: ${inWords(hint)}`)),
    isOfTable(app, one) && isError && help("Sửa ngay trong Excel, lưu lại, rồi lấy lại danh sách trường."),
    h("p", {}, path && h("button", { type: "button", onclick: go }, `Đến chỗ ấy (${place})`), !path && place, " ", h("button", { type: "button", onclick: ask }, "Giải thích")),
    explain,
    isKnown && acceptance(app, one),
  );
}

/** A place to say why what was found may stay. @param {App} app @param {any} one */
function acceptance(app, one) {
  const id = newId();
  const reason = h("input", { id, autocomplete: "off", required: true });
  const accept = (/** @type {Event} */ event) => {
    event.preventDefault();
    const known = app.draft.get(["chap_nhan"]);
    const count = Array.isArray(known) ? known.length : 0;
    app.edit(["chap_nhan", count], { quy_tac: one.quy_tac, ly_do: reason.value.trim() });
    byId("tab-findings").focus();
  };
  return h("details", {}, h("summary", {}, "Chấp nhận, không nhắc nữa"), h("form", { onsubmit: accept }, h("label", { for: id }, "Lý do "), reason, " ", h("button", {}, "Chấp nhận")));
}

/** What was accepted, to be taken back. @param {App} app @returns {HTMLElement[]} */
function accepted(app) {
  const known = app.draft.get(["chap_nhan"]);
  return (Array.isArray(known) ? known : []).map((one, index) => {
    const says = h("span", {});
    app.engine.ask({ ask: "explain", rule: one.quy_tac }).then((rule) => (says.textContent = inWords(rule.says)), () => (says.textContent = one.quy_tac));
    return h("li", {}, h("p", {}, h("strong", {}, "Đã chấp nhận: "), says, ` Lý do: ${one.ly_do ?? ""} `, h("button", { type: "button", onclick: () => app.cut(["chap_nhan", index]) }, "Nhắc lại")));
  });
}
