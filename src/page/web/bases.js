// The legal bases: chosen from the register, each with its status on the date of the document.

import { byId, h, newId, say } from "./dom.js";

/** @typedef {import("./app.js").App} App */

/** How an entry of the register is offered. @param {any} one */
const line = (one) => `${one.loai} ${one.so_ky_hieu ?? ""} ${one.trich_yeu ?? ""}`.replaceAll(/\s+/g, " ").trim();

/** How a basis is read: of the register, in words, or of several documents. @param {any[]} register @param {any} base @returns {string} */
function inLine(register, base) {
  if (typeof base === "string") {
    const entry = register.find((one) => one.id === base);
    return entry ? line(entry) : base;
  }
  const all = [base?.van_ban ?? []].flat();
  const own = [base?.loai, base?.so_ky_hieu, base?.ngay && `ngày ${base.ngay}`, base?.co_quan && `của ${base.co_quan}`, base?.trich_yeu];
  const words = [base?.van ?? own.filter(Boolean).join(" "), all.map((one) => inLine(register, one)).join("; ")].filter(Boolean).join(": ");
  return [base?.mo_dau, words].filter(Boolean).join(" ") || "(căn cứ chưa ghi)";
}

/** @param {App} app @param {import("./schema.js").Field} known @returns {HTMLElement} */
export function basesField(app, known) {
  const written = app.draft.get(["can_cu"]);
  const bases = Array.isArray(written) ? written : [];
  const list = h("ol", { class: "bases" });
  const search = newId();
  const options = newId();
  const wrap = h(
    "fieldset",
    { "data-path": '["can_cu"]' },
    h("legend", {}, known.title),
    h("p", { class: "help" }, known.help),
    list,
    h("div", { class: "field" }, h("label", { for: search }, "Thêm căn cứ: gõ số ký hiệu hoặc tên rồi chọn trong sổ, hoặc gõ nguyên lời căn cứ"), h("input", { id: search, list: options, autocomplete: "off", "data-adds-basis": true, onchange: add })),
    h("datalist", { id: options }),
  );
  /** An entry of the register, by the line that was chosen or its number; other words are a basis as they stand. @param {Event} event */
  async function add(event) {
    const text = /** @type {HTMLInputElement} */ (event.target).value.trim();
    if (!text) return;
    const register = await app.legal();
    const chosen = register.find((one) => one.id === text || line(one) === text || one.so_ky_hieu === text);
    app.edit(["can_cu", bases.length], chosen ? chosen.id : { van: text.replace(/^Căn cứ /, "") }, true);
    byId("form").querySelector("[data-adds-basis]")?.focus();
    if (!chosen) say("Không có trong sổ văn bản: đã ghi nguyên lời làm một căn cứ.");
  }
  app.legal().then((register) => {
    const find = (/** @type {any} */ base) => register.find((/** @type {any} */ one) => one.id === base);
    list.replaceChildren(
      ...bases.map((base, index) => {
        const entry = find(base);
        const words = inLine(register, base);
        return h(
          "li",
          { "data-path": JSON.stringify(["can_cu", index]) },
          h("span", {}, words),
          entry && h("span", { class: "standing" }, ` (${entry.tinh_trang ?? ""})`),
          h("button", { type: "button", "aria-label": `Bỏ căn cứ ${index + 1}`, onclick: () => app.cut(["can_cu", index]) }, "Bỏ"),
        );
      }),
    );
    const option = (/** @type {any} */ one) => h("option", { value: line(one) }, one.tinh_trang ?? "");
    wrap.querySelector("datalist")?.replaceChildren(...register.map(option));
  });
  return wrap;
}
