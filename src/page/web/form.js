// The facts as a form, made from their description.

import { h, newId } from "./dom.js";
import { field } from "./schema.js";
import { schoolsTable } from "./schools.js";
import { basesField } from "./bases.js";
import { partsField } from "./parts.js";

/** @typedef {import("./draft.js").Draft} Draft */
/** @typedef {import("./draft.js").Path} Path */
/** @typedef {import("./app.js").App} App */

/** What most documents say; the rest is folded. */
const COMMON = ["nam", "nam_hoc", "giai_doan", "co_quan", "van_ban", "hoi_nghi", "can_cu", "truong", "noi_nhan", "luu", "nguoi_ky"];

/** Of a group, what is shown when nothing is written in it yet. */
const MANY = 6;

/** @param {App} app @returns {HTMLElement} */
export function form(app) {
  const { draft, description } = app;
  const template = description.templates.find((/** @type {any} */ one) => one.name === draft.get(["mau"]));
  for (const [key, one] of Object.entries(description.facts.properties)) titles.set(key, /** @type {any} */ (one).title);
  const keys = Object.keys(description.facts.properties).filter((key) => key !== "mau" && key !== "chap_nhan");
  const isShown = (/** @type {string} */ key) =>
    draft.get([key]) !== undefined ||
    (COMMON.includes(key) &&
      !["nam", "nam_hoc", "giai_doan"].includes(key) &&
      (key !== "hoi_nghi" || template?.hasMeeting) &&
      (key !== "truong" || template?.hasSchools !== false));
  const shown = keys.filter(isShown);
  const rest = keys.filter((key) => !isShown(key) && key !== "noi_dung");
  const one = (/** @type {string} */ key) => control(app, [key], description.facts.properties[key]);
  return h(
    "div",
    { class: "form" },
    ...shown.filter((key) => key !== "noi_dung").map(one),
    partsField(app, template),
    h("details", {}, h("summary", {}, "Các mục khác"), ...rest.map(one)),
  );
}

/** @param {App} app @param {Path} path @param {any} schema @returns {HTMLElement} */
function control(app, path, schema) {
  const { draft, description } = app;
  const known = field(description.facts, schema);
  if (path.length === 1 && path[0] === "truong") return schoolsTable(app, known);
  if (path.length === 1 && path[0] === "can_cu") return basesField(app, known);
  switch (known.kind) {
    case "group": {
      const keys = Object.keys(known.keys);
      const isNeeded = (/** @type {string} */ key) =>
        draft.get([...path, key]) !== undefined || known.required.includes(key) || keys.length <= MANY;
      const inner = (/** @type {string} */ key) => control(app, [...path, key], known.keys[key]);
      const more = keys.filter((key) => !isNeeded(key));
      return h(
        "fieldset",
        { "data-path": JSON.stringify(path) },
        h("legend", {}, known.title),
        h("p", { class: "help" }, inWords(known.help)),
        ...keys.filter(isNeeded).map(inner),
        more.length ? h("details", {}, h("summary", {}, `Thêm về ${known.title.toLowerCase()}`), ...more.map(inner)) : null,
      );
    }
    case "list":
      return list(app, path, known);
    case "map":
      return labelled(path, known, (id) =>
        h("p", { id, class: "help" }, "Mục này sửa ở dạng YAML."),
      );
    case "lines":
      return lines(app, path, known);
    case "choice":
    case "text":
    case "table":
      return input(app, path, known);
  }
}

/** @param {Path} path @param {import("./schema.js").Field} known @param {(id: string, help: string) => HTMLElement} make */
function labelled(path, known, make) {
  const id = newId();
  const help = newId();
  return h(
    "div",
    { class: "field", "data-path": JSON.stringify(path) },
    h("label", { for: id }, known.title),
    make(id, help),
    h("p", { class: "help", id: help }, inWords(known.help), known.example ? ` Ví dụ: ${known.example}` : ""),
  );
}

/** Keys that a sentence names, as the form calls them. @type {Map<string, string>} */
const titles = new Map();

/** @param {string} help @returns {string} */
function inWords(help) {
  return help.replaceAll(/`([^`]*)`/g, (_, key) => `“${titles.get(key) ?? key}”`);
}

/** @param {App} app @param {Path} path @param {import("./schema.js").Field} known */
function input(app, path, known) {
  const written = app.draft.get(path);
  if (written !== undefined && typeof written !== "string") {
    return labelled(path, known, (id) => h("p", { id, class: "help" }, "Đã ghi nhiều dòng ở đây; sửa ở dạng YAML."));
  }
  return labelled(path, known, (id, help) => {
    const write = (/** @type {Event} */ event) =>
      app.edit(path, /** @type {HTMLInputElement} */ (event.target).value);
    if (known.kind === "choice" && (written === undefined || known.choices.some((one) => one.value === written))) {
      return h(
        "select",
        { id, "aria-describedby": help, onchange: write, value: "" },
        h("option", { value: "" }, "(không ghi)"),
        ...known.choices.map((one) => h("option", { value: one.value, selected: one.value === written }, one.title)),
      );
    }
    const isLong = (written ?? "").length > 60 || (written ?? "").includes("\n");
    return h(isLong ? "textarea" : "input", { id, "aria-describedby": help, autocomplete: "off", value: written ?? "", oninput: write });
  });
}

/** @param {App} app @param {Path} path @param {import("./schema.js").Field} known */
function lines(app, path, known) {
  const written = app.draft.get(path);
  const texts = written === undefined ? [] : Array.isArray(written) ? written : [written];
  if (texts.some((text) => typeof text === "object" && text !== null)) return list(app, path, known);
  const write = (/** @type {Event} */ event) => {
    const area = /** @type {HTMLTextAreaElement} */ (event.target);
    const now = area.value.split("\n").map((line) => line.trim()).filter(Boolean);
    app.edit(path, now.length ? now : undefined);
  };
  return labelled(path, { ...known, help: `${known.help} Mỗi dòng một mục.` }, (id, help) =>
    h("textarea", { id, "aria-describedby": help, rows: Math.max(2, texts.length + 1), value: texts.join("\n"), oninput: write }),
  );
}

/** A list of groups. @param {App} app @param {Path} path @param {import("./schema.js").Field} known */
function list(app, path, known) {
  const written = app.draft.get(path);
  const items = Array.isArray(written) ? written : written === undefined ? [] : [written];
  const base = Array.isArray(written) || written === undefined;
  const item = (/** @type {any} */ value, /** @type {number} */ index) => {
    const at = base ? [...path, index] : path;
    const isGroup = typeof value === "object" && value !== null;
    return h(
      "fieldset",
      { "data-path": JSON.stringify(at) },
      h("legend", {}, `${known.title} ${index + 1}`),
      ...(isGroup
        ? Object.keys(known.keys).map((key) => control(app, [...at, key], known.keys[key]))
        : [h("p", {}, String(value))]),
      base && h("button", { type: "button", onclick: () => app.cut(at) }, `Bỏ ${known.title.toLowerCase()} ${index + 1}`),
    );
  };
  const add = () => {
    const first = known.required[0] ?? Object.keys(known.keys)[0];
    app.edit([...path, items.length], { [first]: "" }, true);
  };
  return h(
    "fieldset",
    { "data-path": JSON.stringify(path) },
    h("legend", {}, known.title),
    h("p", { class: "help" }, inWords(known.help)),
    ...items.map(item),
    base && h("button", { type: "button", onclick: add }, `Thêm ${known.title.toLowerCase()}`),
  );
}
