// The facts as a form, made from their description.

import { h, newId } from "./dom.js";
import { field } from "./schema.js";
import { schoolsTable } from "./schools.js";
import { basesField } from "./bases.js";
import { partsField } from "./parts.js";
import { hasBlank, inWords } from "./words.js";

/** @typedef {import("./draft.js").Draft} Draft */
/** @typedef {import("./draft.js").Path} Path */
/** @typedef {import("./app.js").App} App */

/** What most documents say; the rest is folded. */
const COMMON = ["nam", "nam_hoc", "giai_doan", "co_quan", "van_ban", "hoi_nghi", "can_cu", "truong", "noi_nhan", "luu", "nguoi_ky"];

/** Chosen when one begins, accepted beside a finding, or named by what only the notation has. */
const ELSEWHERE = ["mau", "chap_nhan", "thu_tu"];

/** A group of so few keys is shown whole when nothing is written in it yet. */
const MANY = 6;

/** @param {App} app */
export const templateOf = (app) => app.description.templates.find((/** @type {any} */ one) => one.name === app.draft.get(["mau"]));

/** Whether a group shows the key unfolded. @param {App} app @param {Path} path That of the group. @param {string} key @param {import("./schema.js").Field} known */
function isShown(app, path, key, known) {
  const { draft, seen } = app;
  const own = JSON.stringify([...path, key]);
  const keys = Object.keys(known.keys);
  if (draft.has([...path, key])) seen.add(own);
  const isAlone = keys.length <= MANY && !keys.some((other) => draft.has([...path, other]));
  return seen.has(own) || known.required.includes(key) || isAlone || (own === CONCLUSIONS && concludes(app));
}

const CONCLUSIONS = JSON.stringify(["hoi_nghi", "ket_luan"]);

/** Whether the document tells what a meeting concluded. @param {App} app */
const concludes = (app) => templateOf(app)?.parts.some((/** @type {any} */ part) => part.name.startsWith("ket-luan"));

/** @param {App} app @returns {HTMLElement} */
export function form(app) {
  const { draft, description } = app;
  const template = templateOf(app);
  const keys = Object.keys(description.facts.properties).filter((key) => !ELSEWHERE.includes(key));
  const isCommon = (/** @type {string} */ key) =>
    draft.get([key]) !== undefined ||
    (COMMON.includes(key) &&
      !["nam", "nam_hoc", "giai_doan"].includes(key) &&
      (key !== "hoi_nghi" || template?.hasMeeting) &&
      (key !== "truong" || template?.hasSchools !== false));
  const shown = keys.filter(isCommon);
  const rest = keys.filter((key) => !isCommon(key) && key !== "noi_dung");
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
      if (Array.isArray(draft.get(path))) return list(app, path, known);
      const keys = Object.keys(known.keys);
      const isNeeded = (/** @type {string} */ key) => isShown(app, path, key, known);
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
        h("p", { id, class: "help" }, "Mục này sửa ở trang “Dạng chữ”."),
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

/** A field that has a blank is seen, and the blank goes when somebody types. @param {string} written */
function blanks(written) {
  const seen = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    field.classList.toggle("blank", hasBlank(field.value));
  };
  const select = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (/^\[[^[\]]*\]$/.test(field.value.trim())) field.select();
  };
  return { class: hasBlank(written) ? "blank" : null, oninput: seen, onfocus: select };
}

/** @param {App} app @param {Path} path @param {import("./schema.js").Field} known */
function input(app, path, known) {
  const written = app.draft.get(path);
  if (written !== undefined && typeof written !== "string") {
    return labelled(path, known, (id) => h("p", { id, class: "help" }, "Đã ghi nhiều dòng ở đây; sửa ở trang “Dạng chữ”."));
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
    const { oninput, ...blank } = blanks(written ?? "");
    return h(isLong ? "textarea" : "input", { id, "aria-describedby": help, autocomplete: "off", value: written ?? "", ...blank, oninput: both(oninput, write) });
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
  const help = /một dòng/.test(known.help) ? known.help : `${known.help} Mỗi dòng một mục.`;
  const { oninput, ...blank } = blanks(texts.join("\n"));
  const area = labelled(path, { ...known, help }, (id, described) =>
    h("textarea", { id, "aria-describedby": described, rows: Math.max(2, texts.length + 1), value: texts.join("\n"), ...blank, oninput: both(oninput, write) }),
  );
  if (Object.keys(known.keys).length) area.append(h("button", { type: "button", onclick: () => addGroup(app, path, known) }, `Thêm ${known.title.toLowerCase()} có chi tiết`));
  return area;
}

/** @param {...((event: Event) => void)} all */
const both = (...all) => (/** @type {Event} */ event) => all.forEach((one) => one(event));

/** One more entry, with keys of its own. @param {App} app @param {Path} path @param {import("./schema.js").Field} known */
function addGroup(app, path, known) {
  const first = known.required[0] ?? Object.keys(known.keys)[0];
  add(app, path, { [first]: "" });
}

/** Writes one more entry and goes there; what stood alone becomes the first of a list. @param {App} app @param {Path} path @param {any} entry */
function add(app, path, entry) {
  const written = app.draft.get(path);
  const count = written === undefined ? 0 : Array.isArray(written) ? written.length : 1;
  if (count && !Array.isArray(written)) app.edit(path, [written, entry]);
  else app.edit([...path, count], entry);
  app.redraw([...path, count]);
}

/** An entry that is words alone. @param {App} app @param {Path} at @param {string} value @param {string} name */
function word(app, at, value, name) {
  const write = (/** @type {Event} */ event) => app.edit(at, /** @type {HTMLInputElement} */ (event.target).value);
  const { oninput, ...blank } = blanks(value);
  return h("input", { "aria-label": name, "data-path": JSON.stringify(at), autocomplete: "off", value, ...blank, oninput: both(oninput, write) });
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
        : [word(app, at, String(value ?? ""), `${known.title} ${index + 1}`)]),
      base && h("button", { type: "button", onclick: () => app.cut(at) }, `Bỏ ${known.title.toLowerCase()} ${index + 1}`),
    );
  };
  return h(
    "fieldset",
    { "data-path": JSON.stringify(path) },
    h("legend", {}, known.title),
    h("p", { class: "help" }, inWords(known.help)),
    ...items.map(item),
    base && known.kind === "lines" && h("button", { type: "button", onclick: () => add(app, path, `[${known.title.toLowerCase()}]`) }, `Thêm ${known.title.toLowerCase()}`),
    base && h("button", { type: "button", onclick: () => addGroup(app, path, known) }, `Thêm ${known.title.toLowerCase()}${known.kind === "lines" ? " có chi tiết" : ""}`),
  );
}
