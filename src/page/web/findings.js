// What was found: each with what to do; a click leads to its field or cell.

import { byId, h } from "./dom.js";
import { mark } from "./preview.js";

/** @param {import("./app.js").App} app @param {any[]} findings */
export function showFindings(app, findings) {
  const errors = findings.filter((one) => one.muc_do === "loi").length;
  const count = findings.length - errors;
  byId("count").textContent = findings.length ? `${errors} lỗi, ${count} cảnh báo` : "không có lỗi";
  byId("findings").replaceChildren(...findings.map((one) => item(app, one)));
  document.querySelectorAll("#form .wrong").forEach((one) => one.classList.remove("wrong"));
  const words = [];
  for (const one of findings) {
    const path = pathOf(app, one);
    if (!path) continue;
    const written = app.draft.get(path);
    if (typeof written === "string" && written.length > 3) words.push(written);
    const found = document.querySelector(`#form [data-path="${CSS.escape(JSON.stringify(path))}"]`);
    found?.classList.add("wrong");
  }
  mark(words);
}

/** @param {import("./app.js").App} app @param {any} one */
function pathOf(app, one) {
  if (one.tep === app.draft.path && one.dong) return app.draft.pathAt(one.dong, one.cot);
  // A cell of the table of schools: the form shows what was understood of it.
  return one.tep && one.tep === app.draft.get(["truong", "bang"]) ? ["truong"] : undefined;
}

/** @param {import("./app.js").App} app @param {any} one */
function item(app, one) {
  const path = pathOf(app, one);
  const place = one.o ? `${one.trang ?? one.tep}, ô ${one.o}` : one.dong ? `dòng ${one.dong}` : (one.tep ?? "");
  const go = () => {
    byId("tab-form").click();
    if (path) app.focus(path);
  };
  const explain = h("div", { class: "explained" });
  const ask = async () => {
    const rule = await app.engine.ask({ ask: "explain", rule: one.quy_tac });
    explain.replaceChildren(h("p", {}, rule.says), h("p", {}, `Cách sửa: ${rule.advice}`));
  };
  return h(
    "li",
    { class: one.muc_do === "loi" ? "error" : "warning" },
    h("p", {}, h("strong", {}, one.muc_do === "loi" ? "Lỗi: " : "Cảnh báo: "), one.thong_bao),
    ...one.goi_y.map((/** @type {string} */ hint) => h("p", { class: "help" }, `Gợi ý: ${hint}`)),
    h("p", {}, path && h("button", { type: "button", onclick: go }, `Đến chỗ ấy (${place})`), !path && place, " ", h("button", { type: "button", onclick: ask }, "Giải thích")),
    explain,
  );
}
