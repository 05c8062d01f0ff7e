// What was understood of a table: its columns, questions to answer by choosing, rows left out.

import { h } from "./dom.js";
import { parseDocument } from "./yaml.js";
import { inWords } from "./words.js";

/** @typedef {import("./app.js").App} App */

/** What tables that were pasted are called: they have no file of their own. */
const PASTED = "bang-dan-";

/** @param {number} count How many there were. */
export const pastedName = (count) => `${PASTED}${count}.tsv`;

/** Whether the table came from the clipboard. @param {string} file */
export const isPasted = (file) => file.startsWith(PASTED);

/** What a person calls the table. @param {string} file */
export const tableName = (file) => (isPasted(file) ? "vừa dán" : file);

/** What was understood last, shown until it is known anew: the form does not jump. @type {{file: string, answer: string, nodes: Node[]}} */
let last = { file: "", answer: "", nodes: [] };

/** Who waits until what was understood is shown. @type {(() => void)[]} */
const waiting = [];

/** Calls once a table that was just taken in is shown. @param {() => void} then */
export const onceShown = (then) => waiting.push(then);

/** Files whose rows are shown. @type {Set<string>} */
let files = new Set();

/** Whether a file is the table of schools, or one of several that are. @param {App} app @param {string | null} file */
export function isSchoolsFile(app, file) {
  return Boolean(file) && (file === app.draft.get(["truong", "bang"]) || (files.has(String(file)) && last.file.startsWith(`${app.draft.id} `)));
}

/** A cell to go to once it is shown. @type {any} */
let wanted = null;

/** Goes to the cell where something was found: in the rows, else to its column. @param {any} one A finding. */
export function leadToCell(one) {
  wanted = one;
  lead();
}

/** The names that a cell goes by on the page. @param {any} one */
const nameOf = (one) => JSON.stringify([one.tep, one.trang ?? null, one.o]);

function lead() {
  if (!wanted || !document.querySelector(".understood table")) return;
  const column = String(wanted.o ?? "").replace(/\d+$/, "");
  const names = [nameOf(wanted), nameOf({ ...wanted, o: column })];
  const found = names.map((name) => document.querySelector(`.understood [data-cell="${CSS.escape(name)}"]`)).find(Boolean);
  wanted = null;
  if (!(found instanceof HTMLElement)) return;
  for (let around = found.closest("details"); around; around = around.parentElement?.closest("details") ?? null) around.open = true;
  document.querySelectorAll(".understood .led").forEach((one) => one.classList.remove("led"));
  found.classList.add("led");
  found.tabIndex = -1;
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: "center", inline: "center" });
}

/** Marks the cells in which something was found. @param {any[]} findings */
export function markCells(findings) {
  document.querySelectorAll(".understood td.wrong, .understood td.doubtful").forEach((one) => one.classList.remove("wrong", "doubtful"));
  for (const one of findings) {
    for (const place of [one, ...one.lien_quan]) {
      if (!place.o) continue;
      const cell = document.querySelector(`.understood td[data-cell="${CSS.escape(nameOf(place))}"]`);
      cell?.classList.add(one.muc_do === "loi" ? "wrong" : "doubtful");
    }
  }
}

/** @param {App} app @param {import("./draft.js").Path} path Where the table is named. @param {string} file @returns {HTMLElement} */
export function understanding(app, path, file) {
  const known = last.file === `${app.draft.id} ${file}` ? last.nodes : [`Đang đọc bảng ${tableName(file)}…`];
  const wrap = h("div", { class: "understood", "aria-live": "polite" }, ...known);
  const show = async () => {
    try {
      const { tables, findings } = await app.engine.ask({ ask: "understand", path: app.draft.path });
      if (!wrap.isConnected) return;
      const answer = JSON.stringify([tables, findings]);
      // What is looked at stays open.
      if (last.file === `${app.draft.id} ${file}` && last.answer === answer && last.nodes[0]?.isConnected) {
        told(app);
        return;
      }
      wrap.replaceChildren(...tables.map((/** @type {any} */ table) => shown(app, path, table)), ...findings.map((/** @type {any} */ one) => h("p", { class: "error" }, inWords(one.thong_bao))));
      last = { file: `${app.draft.id} ${file}`, answer, nodes: [...wrap.childNodes] };
      files = new Set(tables.flatMap((/** @type {any} */ table) => table.trang.map((/** @type {any} */ sheet) => sheet.tep)));
      told(app);
    } catch (error) {
      wrap.replaceChildren(h("p", { class: "error" }, String(/** @type {Error} */ (error).message)));
    }
  };
  app.afterPut(show);
  return wrap;
}

/** What follows once it is shown. @param {App} app */
function told(app) {
  markCells(app.findings);
  lead();
  waiting.splice(0).forEach((then) => then());
}

/** The rows as schools of the form, where the engine told all of them. @param {any} table @param {number} count */
function typed(table, count) {
  if (table.la !== "truong" || !count || table.hang_dau.length < count) return undefined;
  return table.hang_dau.map((/** @type {any} */ { du_kien }) => {
    const { cong_nhan } = du_kien;
    const school = Array.isArray(cong_nhan) && cong_nhan.length === 1 ? { ...du_kien, cong_nhan: cong_nhan[0] } : du_kien;
    // A draft is text: its values are words.
    return JSON.parse(JSON.stringify(school), (_, value) => (["number", "boolean"].includes(typeof value) ? String(value) : value));
  });
}

/** The rule by which notes are asked about. */
const OF_NOTES = "ghi-chu-noi-du-kien";

/** The rule by which names that were written out are told. */
const OF_NAMES = "ten-truong-viet-du";

/** @param {App} app @param {import("./draft.js").Path} path @param {any} table */
function shown(app, path, table) {
  const count = table.trang.reduce((/** @type {number} */ sum, /** @type {any} */ sheet) => sum + sheet.so_hang, 0);
  // What has to be answered would be lost with the cell that asks it; a note goes along, and is asked about there.
  const asked = table.cau_hoi.some((/** @type {any} */ one) => one.quy_tac !== OF_NOTES);
  const schools = asked ? undefined : typed(table, count);
  return h(
    "div",
    {},
    h("p", {}, h("strong", {}, `Bảng ${tableName(table.bang)}`), `: ${count} hàng dữ liệu`),
    schools ? h("p", {}, h("button", { type: "button", onclick: () => app.edit(path, schools, true) }, "Sửa các trường ngay trên trang"), " ", h("span", { class: "help" }, "Các trường được chép vào bảng dưới đây; bảng Excel giữ nguyên.")) : null,
    table.luu_y.some((/** @type {any} */ one) => one.quy_tac === OF_NAMES) ? h("p", {}, h("button", { type: "button", onclick: () => app.edit([...path, "giu_ten"], "true", true) }, "Giữ tên trường như bảng ghi"), " ", h("span", { class: "help" }, "Tên viết tắt đang được viết đủ như tên chính thức.")) : null,
    table.cau_hoi.length ? h("p", { class: "help" }, `Còn ${table.cau_hoi.length} điều phải trả lời hoặc sửa trong bảng${asked ? ", nên chưa sửa được ngay trên trang" : ""}. `, h("button", { type: "button", onclick: () => document.getElementById("tab-findings")?.click() }, "Xem các điều ấy")) : null,
    ...table.trang.map((/** @type {any} */ sheet) =>
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": `Các cột của ${sheet.ten ?? sheet.tep}` },
        h(
          "table",
          { class: "grid" },
          h("caption", {}, `${sheet.ten ? `Trang "${sheet.ten}": ` : ""}tiêu đề ở hàng ${sheet.hang_tieu_de}`),
          h("thead", {}, h("tr", {}, ...["Cột", "Tiêu đề", "Hiểu là", "Ô đầu tiên"].map((word) => h("th", { scope: "col" }, word)))),
          h("tbody", {}, ...sheet.cot.map((/** @type {any} */ column) => columnRow(app, path, sheet, column))),
        ),
        sheet.de_muc.length ? h("p", { class: "help" }, `Đề mục: ${sheet.de_muc.slice(0, 10).map((/** @type {any} */ one) => `hàng ${one.hang} “${one.gia_tri ?? "đã công nhận"}”`).join(", ")}`) : null,
        ...sheet.hang_bo_qua.slice(0, 10).map((/** @type {any} */ row) => h("p", { class: "help" }, `Hàng ${row.hang} "${row.chu}": ${row.vi}, không đọc`)),
        rowsOf(table, sheet),
      ),
    ),
  );
}

/** The rows as they stand in the table, where each cell can be pointed at. @param {any} table @param {any} sheet */
function rowsOf(table, sheet) {
  const rows = table.hang_dau.filter((/** @type {any} */ row) => row.tep === sheet.tep && row.trang === sheet.ten);
  const cell = (/** @type {any} */ row, /** @type {any} */ column) => {
    const name = nameOf({ tep: sheet.tep, trang: sheet.ten, o: `${column.cot}${row.hang}` });
    return h("td", { "data-cell": name }, row.o[column.cot] ?? "");
  };
  const line = (/** @type {any} */ row) => h("tr", {}, h("th", { scope: "row" }, String(row.hang)), ...sheet.cot.map((/** @type {any} */ column) => cell(row, column)));
  return h(
    "details",
    {},
    h("summary", {}, `Xem ${rows.length} hàng như trong bảng`),
    h(
      "table",
      { class: "grid rows" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Hàng"), ...sheet.cot.map((/** @type {any} */ column) => h("th", { scope: "col" }, `${column.cot}: ${column.tieu_de}`)))),
      h("tbody", {}, ...rows.map(line)),
    ),
  );
}

/** @param {App} app @param {import("./draft.js").Path} path @param {any} sheet @param {any} column */
function columnRow(app, path, sheet, column) {
  const choose = (/** @type {Event} */ event) => {
    const line = /** @type {HTMLSelectElement} */ (event.target).value;
    if (!line) return;
    const answer = parseDocument(line, /** @type {any} */ ({ schema: "failsafe" })).toJSON();
    const known = app.draft.get(path) ?? {};
    app.edit(path, { ...known, ...answer, cot: { ...known.cot, ...(answer.cot ?? answer) } }, true);
  };
  const meaning = column.tra_loi
    ? h(
        "select",
        { "aria-label": `Cột ${column.cot} "${column.tieu_de}" là gì`, onchange: choose },
        h("option", { value: "" }, "Chọn nghĩa của cột…"),
        ...column.tra_loi.map((/** @type {any} */ one) => h("option", { value: one.dong }, one.la ?? "Không dùng cột này")),
      )
    : // The key is for who writes YAML.
      String(column.nghia ?? "").replaceAll(/ \(`[^`]*`\)/g, "");
  const name = nameOf({ tep: sheet.tep, trang: sheet.ten, o: column.cot });
  return h("tr", { class: column.tra_loi ? "asked" : "", "data-cell": name }, h("td", {}, column.cot), h("td", {}, column.tieu_de), h("td", {}, meaning), h("td", {}, column.o_dau ?? ""));
}
