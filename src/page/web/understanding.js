// What was understood of a table: its columns, questions to answer by choosing, rows left out.

import { h } from "./dom.js";
import { parseDocument } from "./yaml.js";

/** @typedef {import("./app.js").App} App */

/** @param {App} app @param {import("./draft.js").Path} path Where the table is named. @param {string} file @returns {HTMLElement} */
export function understanding(app, path, file) {
  const wrap = h("div", { class: "understood", "aria-live": "polite" }, `Đang đọc bảng ${file}…`);
  const show = async () => {
    try {
      const { tables, findings } = await app.engine.ask({ ask: "understand", path: app.draft.path });
      wrap.replaceChildren(...tables.map((/** @type {any} */ table) => shown(app, path, table)), ...findings.map((/** @type {any} */ one) => h("p", { class: "error" }, one.thong_bao)));
    } catch (error) {
      wrap.replaceChildren(h("p", { class: "error" }, String(/** @type {Error} */ (error).message)));
    }
  };
  app.afterPut(show);
  return wrap;
}

/** @param {App} app @param {import("./draft.js").Path} path @param {any} table */
function shown(app, path, table) {
  return h(
    "div",
    {},
    h("p", {}, h("strong", {}, table.bang), `: ${table.trang.reduce((/** @type {number} */ sum, /** @type {any} */ sheet) => sum + sheet.so_hang, 0)} hàng dữ liệu`),
    ...table.trang.map((/** @type {any} */ sheet) =>
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": `Các cột của ${sheet.ten ?? sheet.tep}` },
        h(
          "table",
          { class: "grid" },
          h("caption", {}, `${sheet.ten ? `Trang "${sheet.ten}": ` : ""}tiêu đề ở hàng ${sheet.hang_tieu_de}`),
          h("thead", {}, h("tr", {}, ...["Cột", "Tiêu đề", "Hiểu là", "Ô đầu tiên"].map((word) => h("th", { scope: "col" }, word)))),
          h("tbody", {}, ...sheet.cot.map((/** @type {any} */ column) => columnRow(app, path, column))),
        ),
        ...sheet.hang_bo_qua.slice(0, 10).map((/** @type {any} */ row) => h("p", { class: "help" }, `Hàng ${row.hang} "${row.chu}": ${row.vi}, không đọc`)),
      ),
    ),
  );
}

/** @param {App} app @param {import("./draft.js").Path} path @param {any} column */
function columnRow(app, path, column) {
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
  return h("tr", { class: column.tra_loi ? "asked" : "" }, h("td", {}, column.cot), h("td", {}, column.tieu_de), h("td", {}, meaning), h("td", {}, column.o_dau ?? ""));
}
