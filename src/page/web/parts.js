// The parts of a template, as text to leave out, replace or add to.

import { h, newId } from "./dom.js";
import { hasBlank } from "./words.js";

/** @typedef {import("./app.js").App} App */

/** @param {App} app @param {any} template @returns {HTMLElement | null} */
export function partsField(app, template) {
  if (!template?.parts.length) return null;
  const row = (/** @type {any} */ part) => {
    const path = ["noi_dung", part.name];
    const written = app.draft.get(path) ?? {};
    const leave = newId();
    const area = (/** @type {string} */ key, /** @type {string} */ title) => {
      const id = newId();
      const text = Array.isArray(written[key]) ? written[key].join("\n") : (written[key] ?? "");
      const write = (/** @type {Event} */ event) => app.edit([...path, key], /** @type {HTMLTextAreaElement} */ (event.target).value);
      const seen = (/** @type {Event} */ event) => {
        const field = /** @type {HTMLTextAreaElement} */ (event.target);
        field.classList.toggle("blank", hasBlank(field.value));
        write(event);
      };
      return h("div", { class: "field", "data-path": JSON.stringify([...path, key]) }, h("label", { for: id }, title), h("textarea", { id, class: hasBlank(text) ? "blank" : null, rows: 3, value: text, oninput: seen }));
    };
    const leaveOut = (/** @type {Event} */ event) =>
      app.edit([...path, "bo"], /** @type {HTMLInputElement} */ (event.target).checked ? "true" : undefined);
    const { title } = part;
    return h(
      "details",
      { class: "part", style: `margin-inline-start:${part.depth}rem`, open: Object.keys(written).length > 0, "data-path": JSON.stringify(path) },
      h("summary", {}, title.length > 90 ? `${title.slice(0, 90)}…` : title),
      h("p", {}, h("input", { type: "checkbox", id: leave, checked: ["true", "co", "có"].includes(written.bo), onchange: leaveOut }), h("label", { for: leave }, " Bỏ phần này")),
      area("thay", "Thay bằng"),
      area("truoc", "Thêm vào trước"),
      area("them", "Thêm vào sau"),
    );
  };
  return h(
    "details",
    { open: app.draft.get(["noi_dung"]) !== undefined },
    h("summary", {}, "Lời văn của văn bản: bỏ, thay, thêm"),
    h("p", { class: "help" }, "Mỗi phần của mẫu có thể bỏ, thay bằng lời khác, hoặc thêm trước, sau. Dòng bắt đầu bằng “- ” là một gạch đầu dòng."),
    ...template.parts.map(row),
  );
}
