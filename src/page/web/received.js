// Lists of schools that were given before a document was chosen: what is in them is told at once.

import { byId } from "./dom.js";

/** @typedef {import("./app.js").App} App */

/** Keeps tables until a document is chosen, and tells what is in them. @param {App} app @param {{name: string, bytes: Uint8Array}[]} tables */
export async function receive(app, tables) {
  app.tables = tables;
  app.unit = "";
  const names = tables.map((file) => file.name).join(", ");
  const told = byId("received-text");
  told.textContent = `Đã nhận ${names}, đang đọc…`;
  told.focus();
  const read = await Promise.all(tables.map((table) => understood(app, table)));
  if (app.tables !== tables) return;
  const sheets = read.flat();
  const count = sheets.reduce((sum, sheet) => sum + sheet.so_hang, 0);
  const units = new Set(sheets.map((sheet) => sheet.don_vi).filter(Boolean));
  app.communes = new Set([...units, ...sheets.flatMap((sheet) => sheet.communes)]).size;
  if (units.size === 1) {
    app.unit = await unitNamed(app, [...units][0]);
    unitIntoQuestion(app.unit);
  }
  const unit = app.unit.charAt(0).toLowerCase() + app.unit.slice(1);
  const found = count ? `${count} hàng${unit ? ` của ${unit}` : ""}` : "chưa thấy bảng trường nào";
  told.textContent = `Đã nhận ${names}: ${found}. Bây giờ chọn văn bản cần làm từ danh sách này.`;
}

/** The sheets with schools of a table that belongs to no document yet. @param {App} app @param {{name: string, bytes: Uint8Array}} table @returns {Promise<any[]>} */
async function understood(app, { name, bytes }) {
  await app.engine.ask({ ask: "put", path: name }, bytes);
  try {
    const { tables } = await app.engine.ask({ ask: "understand", path: name });
    return tables.filter((/** @type {any} */ one) => one.la === "truong").flatMap((/** @type {any} */ one) => {
      const communes = one.hang_dau.map((/** @type {any} */ row) => row.don_vi ?? row.du_kien.xa).filter(Boolean);
      return one.trang.map((/** @type {any} */ sheet) => ({ ...sheet, communes }));
    });
  } catch {
    // What is wrong with it is told where a document takes it up.
    return [];
  } finally {
    if (!app.loose.has(name)) await app.engine.ask({ ask: "drop", path: name });
  }
}

/** Who was quicker than the reading of a list, and is asked for the body already, has it written in. @param {string} unit */
function unitIntoQuestion(unit) {
  if (byId("unit-dialog").open && !byId("unit").value) byId("unit").value = unit;
}

/** The one commune of that name, as it is asked for. @param {App} app @param {string} words @returns {Promise<string>} */
async function unitNamed(app, words) {
  const found = await app.engine.ask({ ask: "units", text: words });
  return found.length === 1 ? unitLine(found[0]) : "";
}

/** @param {any} one */
export const unitLine = (one) => `${one.name}, ${one.province.replace(/^(Tỉnh|Thành phố) /, "")}`;
