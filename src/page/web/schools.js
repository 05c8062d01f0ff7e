// The schools: a table that takes a paste from Excel, or the list that a table file has.

import { h, newId, say } from "./dom.js";
import { field } from "./schema.js";
import { isOffered, levelName } from "./targets.js";
import { isPasted, pastedName, understanding } from "./understanding.js";

/** @typedef {import("./app.js").App} App */

/** @typedef {{path: string[], title: string, choices?: [string, string][]}} Column */

/** The columns, with the words that the description of the facts has. @param {App} app @returns {Column[]} */
function columns(app) {
  const whole = app.description.facts;
  const { School, Recognition, Target } = whole.$defs;
  const words = (/** @type {any} */ schema, /** @type {[string, string][]} */ ...more) => {
    const choices = field(whole, schema).choices.map((one) => /** @type {[string, string]} */ ([one.value, one.title]));
    return [...choices, ...more];
  };
  const levels = (/** @type {number} */ most) =>
    Array.from({ length: most }, (_, index) => /** @type {[string, string]} */ ([`${index + 1}`, `${index + 1}`]));
  return [
    { path: ["ten"], title: School.properties.ten.title },
    { path: ["cap_hoc"], title: School.properties.cap_hoc.title, choices: words(School.properties.cap_hoc) },
    { path: ["cong_nhan", "chuan_quoc_gia"], title: "Đã đạt chuẩn quốc gia mức độ", choices: [["chua", "Chưa đạt"], ...levels(2)] },
    { path: ["cong_nhan", "kdclgd"], title: "Đã đạt KĐCLGD cấp độ (mức)", choices: levels(4) },
    { path: ["cong_nhan", "ngay"], title: Recognition.properties.ngay.title },
    { path: ["muc_tieu", "loai"], title: "Mục tiêu", choices: words(Target.properties.loai, ["khong", "Không có"]) },
    { path: ["muc_tieu", "chuan_quoc_gia"], title: "Mục tiêu: chuẩn mức độ", choices: levels(2) },
    { path: ["muc_tieu", "kdclgd"], title: `Mục tiêu: KĐCLGD ${levelName(app)}`, choices: levels(4) },
    { path: ["muc_tieu", "thang"], title: "Tháng" },
    { path: ["ghi_chu"], title: School.properties.ghi_chu.title },
  ];
}

/** @param {App} app @param {import("./schema.js").Field} known @returns {HTMLElement} */
export function schoolsTable(app, known) {
  const written = app.draft.get(["truong"]);
  const wrap = h(
    "fieldset",
    { "data-path": '["truong"]' },
    h("legend", {}, known.title),
  );
  if (written && !Array.isArray(written) && written.bang) {
    const how = isPasted(String(written.bang))
      ? "Danh sách là bảng vừa dán. Muốn sửa thì sửa trong Excel, bấm “Gõ tay thay cho bảng này”, rồi dán lại."
      : "Danh sách lấy từ tệp dưới đây. Muốn sửa thì sửa trong Excel, lưu lại, rồi bấm “Lấy danh sách trường từ bảng Excel…” ở trên và chọn lại tệp.";
    wrap.append(h("p", { class: "help" }, how));
    wrap.append(understanding(app, ["truong"], String(written.bang)));
    const drop = () => {
      app.edit(["truong"], [], true);
      say("Đã bỏ bảng; bấm Hoàn tác thì lại có.");
    };
    wrap.append(h("button", { type: "button", onclick: drop }, "Gõ tay thay cho bảng này"));
    return wrap;
  }
  wrap.append(h("p", { class: "help" }, "Gõ từng trường, hoặc chép bảng từ Excel rồi dán vào ô đầu tiên. Bảng có dòng tiêu đề được hiểu theo tiêu đề của nó."));
  const schools = Array.isArray(written) ? written : [];
  const shown = columns(app);
  drawnFor = JSON.stringify(app.rules.known);
  const rows = [...schools.keys(), schools.length];
  const head = h("tr", {}, h("th", { scope: "col" }, "TT"), ...shown.map((one) => h("th", { scope: "col" }, one.title)), h("th", { scope: "col" }, "Bỏ"));
  const row = (/** @type {number} */ index) =>
    h(
      "tr",
      { "data-path": JSON.stringify(["truong", index]) },
      h("th", { scope: "row" }, String(index + 1)),
      ...shown.map((column, at) => h("td", {}, cell(app, index, column, at, schools[index]))),
      h("td", {}, index < schools.length && h("button", { type: "button", "aria-label": `Bỏ trường ${index + 1}`, onclick: () => app.cut(["truong", index]) }, "✕")),
    );
  wrap.append(
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Bảng trường" }, h("table", { class: "grid" }, h("thead", {}, head), h("tbody", {}, ...rows.map(row)))),
  );
  wrap.addEventListener("paste", (event) => paste(app, event, schools.length, shown));
  return wrap;
}

/** The rules that the grid was drawn for. */
let drawnFor = "";

/** Shows the schools anew where other rules hold; the cursor stays. @param {App} app */
export function followRules(app) {
  if (drawnFor === JSON.stringify(app.rules.known)) return;
  const shown = document.querySelector("#form > .form > [data-path='[\"truong\"]']");
  if (!shown) return;
  if (shown.contains(document.activeElement)) app.redraw();
  else shown.replaceWith(schoolsTable(app, field(app.description.facts, app.description.facts.properties.truong)));
}

/** @param {any} school @param {string[]} path @returns {string} */
function value(school, path) {
  const first = school?.[path[0]];
  if (path.length === 1) return first ?? "";
  // "chua" and "khong" stand in the place of the whole group.
  if (typeof first === "string") return path[1] === (path[0] === "cong_nhan" ? "chuan_quoc_gia" : "loai") ? first : "";
  const last = Array.isArray(first) ? first[first.length - 1] : first;
  return last?.[path[1]] ?? "";
}

/** @param {App} app @param {number} index @param {Column} column @param {number} at @param {any} school */
function cell(app, index, column, at, school) {
  const now = value(school, column.path);
  const name = `${column.title}, trường ${index + 1}`;
  const write = (/** @type {Event} */ event) => put(app, index, column, /** @type {HTMLInputElement} */ (event.target).value, event.type === "change");
  const isNew = index === (app.draft.get(["truong"])?.length ?? 0);
  // The next blank row comes when the cursor has left for where it goes.
  const grow = () => setTimeout(() => app.redraw());
  const common = { id: newId(), "aria-label": name, "data-row": index, "data-column": at, "data-path": JSON.stringify(["truong", index, ...column.path]) };
  if (column.choices && (now === "" || column.choices.some(([word]) => word === now))) {
    const isShown = (/** @type {string} */ word) => word === now || column.path[0] !== "muc_tieu" || word === "khong" || isOffered(app, school, column.path[1], word);
    return h("select", { ...common, onchange: isNew ? (/** @type {Event} */ event) => [write(event), grow()] : write }, h("option", { value: "" }, ""), ...column.choices.filter(([word]) => isShown(word)).map(([word, title]) => h("option", { value: word, selected: word === now }, title)));
  }
  return h("input", { ...common, value: now, autocomplete: "off", oninput: write, onchange: isNew ? grow : null });
}

/** @param {App} app @param {number} index @param {Column} column @param {string} text @param {boolean} redraw */
function put(app, index, column, text, redraw) {
  const [key, inner] = column.path;
  if (!Array.isArray(app.draft.get(["truong"]))) app.draft.set(["truong"], []);
  if (index >= (app.draft.get(["truong"])?.length ?? 0)) {
    if (text) app.edit(["truong", index], { [key]: inner && text !== "chua" && text !== "khong" ? { [inner]: text } : text });
    return;
  }
  const isWhole = (key === "cong_nhan" && text === "chua") || (key === "muc_tieu" && text === "khong");
  const group = ["truong", index, key];
  const written = app.draft.get(group);
  // Of several recognitions the form shows the last.
  const path = !inner || isWhole ? group : [...group, ...(Array.isArray(written) ? [written.length - 1] : []), inner];
  app.edit(path, text, redraw && (isWhole || inner === "chuan_quoc_gia" || inner === "loai" || key === "cap_hoc"));
}

/** @param {App} app @param {ClipboardEvent} event @param {number} count @param {Column[]} shown */
function paste(app, event, count, shown) {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const cells = text.replace(/\r/g, "").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  if (cells.length < 2 && cells[0].length < 2) return;
  event.preventDefault();
  const head = cells.slice(0, 5).some((row) => row.length > 1 && row.some((word) => /tên (trường|đơn vị)|^trường$/i.test(word.trim())));
  if (head) {
    app.addTable(pastedName(count + app.draft.files.size + 1), new TextEncoder().encode(text));
    return;
  }
  const target = /** @type {HTMLElement} */ (event.target);
  const first = Number(target.dataset.row ?? count);
  const start = Number(target.dataset.column ?? 0);
  const schools = structuredClone(Array.isArray(app.draft.get(["truong"])) ? app.draft.get(["truong"]) : []);
  cells.forEach((row, down) => {
    const school = (schools[first + down] ??= {});
    row.forEach((word, across) => fill(school, shown[start + across], word.trim()));
  });
  app.edit(["truong"], schools, true);
  say(`Đã dán ${cells.length} hàng.`);
}

/** @param {any} school @param {Column | undefined} column @param {string} word */
function fill(school, column, word) {
  if (!column || word === "") return;
  const known = column.choices?.find(([, title]) => title.toLowerCase() === word.toLowerCase());
  const text = known ? known[0] : word;
  const [key, inner] = column.path;
  if (!inner || text === "chua" || text === "khong") school[key] = text;
  else if (typeof school[key] === "object") school[key][inner] = text;
  else if (school[key] === undefined) school[key] = { [inner]: text };
}
