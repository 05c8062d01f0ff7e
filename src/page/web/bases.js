// The legal bases: chosen from the register, each with its status on the date of the document.

import { h, newId } from "./dom.js";

/** @typedef {import("./app.js").App} App */

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
    h("div", { class: "field" }, h("label", { for: search }, "Thêm căn cứ từ sổ văn bản"), h("input", { id: search, list: options, autocomplete: "off", onchange: add })),
    h("datalist", { id: options }),
  );
  /** @param {Event} event */
  function add(event) {
    const text = /** @type {HTMLInputElement} */ (event.target).value.trim();
    if (text) app.edit(["can_cu", bases.length], text.split(" ")[0], true);
  }
  app.legal().then((register) => {
    const find = (/** @type {any} */ base) => register.find((/** @type {any} */ one) => one.id === base);
    list.replaceChildren(
      ...bases.map((base, index) => {
        const entry = find(base);
        const words = typeof base === "string" ? (entry ? `${entry.loai} ${entry.so_ky_hieu ?? ""} ${entry.trich_yeu ?? ""}` : base) : base.van ?? base.trich_yeu ?? JSON.stringify(base);
        return h(
          "li",
          { "data-path": JSON.stringify(["can_cu", index]) },
          h("span", {}, words),
          entry && h("span", { class: "standing" }, ` (${entry.tinh_trang ?? ""})`),
          h("button", { type: "button", "aria-label": `Bỏ căn cứ ${index + 1}`, onclick: () => app.cut(["can_cu", index]) }, "Bỏ"),
        );
      }),
    );
    const option = (/** @type {any} */ one) => h("option", { value: `${one.id} ${one.so_ky_hieu ?? ""}` }, `${one.loai} ${one.trich_yeu ?? ""} (${one.tinh_trang ?? ""})`);
    wrap.querySelector("datalist")?.replaceChildren(...register.map(option));
  });
  return wrap;
}
