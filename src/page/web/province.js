// All facts that are open together: schools that are due, with their bars by month, and the tree of sums.

import { byId, h } from "./dom.js";
import { download } from "./out.js";
import { field } from "./schema.js";
import { showView } from "./views.js";
import { inWords } from "./words.js";

/** @typedef {import("./app.js").App} App */

/** So many rows are shown; the table for Excel has all. */
const SHOWN = 500;

/** @param {App} app */
export function prepareProvince(app) {
  byId("due-year").onchange = () => showDue(app, Number(byId("due-year").value) || null);
  byId("due-csv").onclick = async () => {
    const { bytes } = await app.engine.take({ ask: "due", year: Number(byId("due-year").value) || null });
    download(bytes, `truong-den-han-${byId("due-year").value}.csv`, "text/csv");
  };
}

/** @param {App} app */
export async function openProvince(app) {
  showView("province");
  document.body.dataset.province = "";
  byId("province-title").focus();
  for (const id of ["due", "sums"]) byId(id).replaceChildren(h("p", { role: "status" }, "Đang đọc các tệp dữ kiện…"));
  for (const id of ["due-told", "sums-told"]) byId(id).replaceChildren();
  await Promise.all([showDue(app, null), showSums(app)]);
  document.body.dataset.province = "yes";
}

/** The word of the form for a word of the facts. @param {App} app @param {"School" | "Target"} of @param {string} key */
function words(app, of, key) {
  const whole = app.description.facts;
  const titles = new Map(field(whole, whole.$defs[of].properties[key]).choices.map((one) => [one.value, one.title]));
  return (/** @type {string} */ word) => titles.get(word) ?? word;
}

/** @param {App} app @param {number | null} year */
async function showDue(app, year) {
  const level = words(app, "School", "cap_hoc");
  const target = words(app, "Target", "loai");
  let seen;
  try {
    seen = await app.engine.ask({ ask: "due", year });
  } catch (error) {
    byId("due").replaceChildren(h("p", { class: "error" }, inWords(/** @type {Error} */ (error).message)));
    return;
  }
  showTold("due-told", seen.findings);
  byId("due-csv").hidden = !seen.due?.truong.length;
  if (!seen.due) {
    byId("due").replaceChildren(h("p", {}, "Chưa đọc được tệp dữ kiện nào; sửa các lỗi nêu trên rồi mở lại."));
    return;
  }
  byId("due-year").value = String(seen.year);
  const rows = seen.due.truong;
  const head = ["Xã, phường", "Cấp học", "Trường", "Đang có", "Công nhận", "Hết hạn", "Mục tiêu đã ghi"];
  const cells = (/** @type {any} */ row) => [row.xa, level(row.cap_hoc), row.ten, row.dang_co, row.ngay ?? "", row.het_han ? `${row.het_han}${row.qua_han ? " (quá hạn)" : ""}` : "chưa rõ", row.muc_tieu ? target(row.muc_tieu) : "chưa có"];
  const months = seen.due.theo_thang;
  byId("due").replaceChildren(
    rows.length ? h("img", { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(seen.picture)}`, alt: `Biểu đồ số trường đến hạn theo tháng, năm ${seen.year}; số liệu ở bảng ngay dưới` }) : "",
    rows.length ? table("Số trường đến hạn theo tháng", months.map((/** @type {any} */ one) => one.ten), [months.map((/** @type {any} */ one) => String(one.tong))]) : "",
    h("p", {}, rows.length ? `${rows.length} trường đến hạn đến hết năm ${seen.year}.` : `Không có trường nào hết hạn công nhận đến hết năm ${seen.year}.`),
    rows.length ? table("Trường đến hạn", head, rows.slice(0, SHOWN).map(cells)) : "",
    rows.length > SHOWN ? h("p", {}, `… và ${rows.length - SHOWN} trường nữa, có đủ trong bảng tải về.`) : "",
  );
}

/** @param {App} app */
async function showSums(app) {
  let seen;
  try {
    seen = await app.engine.ask({ ask: "sums" });
  } catch (error) {
    byId("sums").replaceChildren(h("p", { class: "error" }, inWords(/** @type {Error} */ (error).message)));
    return;
  }
  const level = words(app, "School", "cap_hoc");
  const trees = seen.sums.cay;
  const levels = [...new Set(trees.flatMap((/** @type {any} */ tree) => Object.keys(tree.theo_cap)))];
  /** @type {string[][]} */
  const rows = [];
  const add = (/** @type {any} */ tree, /** @type {number} */ depth) => {
    const declared = tree.da_ghi === null || tree.da_ghi === undefined ? "" : tree.da_ghi === tree.tong ? `${tree.da_ghi}` : `${tree.da_ghi}, lệch`;
    rows.push([`${"\u2003".repeat(depth)}${tree.ten}`, ...levels.map((one) => String(tree.theo_cap[one] ?? 0)), String(tree.tong), declared, tree.tep ?? ""]);
    tree.gom.forEach((/** @type {any} */ child) => add(child, depth + 1));
  };
  trees.forEach((/** @type {any} */ tree) => add(tree, 0));
  // A sum without the files that could not be read is told as such.
  showTold("sums-told", [...seen.findings, ...seen.sums.phat_hien]);
  byId("sums").replaceChildren(
    rows.length ? table("Số chỉ tiêu, cấp dưới lùi vào dưới cấp trên", ["Đơn vị", ...levels.map((one) => level(String(one))), "Tổng", "Đã ghi", "Tệp"], rows) : h("p", {}, "Không có văn bản nào để cộng."),
  );
}

/** @param {string} id @param {any[]} findings */
function showTold(id, findings) {
  byId(id).replaceChildren(
    ...findings.slice(0, 50).map((one) => h("li", { class: one.muc_do === "loi" ? "error" : "warning" }, `${one.tep ? `${one.tep}${one.dong ? `, dòng ${one.dong}` : ""}: ` : ""}${inWords(one.thong_bao)}`)),
    ...(findings.length > 50 ? [h("li", {}, `… và ${findings.length - 50} điều nữa`)] : []),
  );
}

/** @param {string} caption @param {string[]} head @param {string[][]} rows */
function table(caption, head, rows) {
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h(
      "table",
      { class: "grid" },
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, ...head.map((word) => h("th", { scope: "col" }, word)))),
      h("tbody", {}, ...rows.map((row) => h("tr", {}, ...row.map((word) => h("td", {}, word))))),
    ),
  );
}
