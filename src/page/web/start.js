// Where a person begins: a document from the gallery, files dropped, a draft to go on with.

import { byId, h, newId, say } from "./dom.js";
import { Draft } from "./draft.js";
import * as drafts from "./drafts.js";

/** @typedef {import("./app.js").App} App */

/** A unit whose documents are shown in the gallery. */
const SHOWN_UNIT = ["xã Đơn Dương, Lâm Đồng", "Lâm Đồng"];

/** @param {App} app */
export async function showStart(app) {
  byId("work").hidden = true;
  byId("start").hidden = false;
  document.body.dataset.ready = "";
  const today = app.description.templates.filter((/** @type {any} */ one) => !one.ended);
  byId("gallery").replaceChildren(...today.map((/** @type {any} */ one) => card(app, one)));
  await Promise.all([showDrafts(app), showFiles(app)]);
  document.body.dataset.started = "yes";
}

/** @param {App} app @param {any} template */
function card(app, template) {
  const picture = h("div", { class: "picture", "aria-hidden": "true" });
  const id = newId();
  const begin = () => askUnit(app, template);
  paint(app, template, picture);
  return h(
    "li",
    { class: "card" },
    picture,
    h("h3", { id }, template.about ?? template.name),
    template.issuers.length ? h("p", { class: "help" }, `Của: ${template.issuers.join("; ")}`) : null,
    h("button", { type: "button", "aria-describedby": id, onclick: begin }, "Làm văn bản này"),
  );
}

/** A picture of the first page: the document itself, small. @param {App} app @param {any} template @param {HTMLElement} picture */
async function paint(app, template, picture) {
  for (const unit of SHOWN_UNIT) {
    try {
      const begun = await app.engine.ask({ ask: "begin", template: template.name, unit, day: app.today });
      if (!begun.text) continue;
      const path = `mau-${template.name}.yaml`;
      await app.engine.ask({ ask: "put", path }, new TextEncoder().encode(begun.text));
      const { pages } = await app.engine.ask({ ask: "preview", path, index: 0 });
      await app.engine.ask({ ask: "drop", path });
      if (!pages) continue;
      const root = picture.attachShadow({ mode: "open" });
      const sheet = h("div", {});
      sheet.innerHTML = pages;
      sheet.querySelectorAll(".sheet:not(:first-child)").forEach((one) => one.remove());
      root.append(h("style", {}, `${app.description.style} .sheets{padding:0;zoom:.28}.page{width:var(--w)!important;max-width:none!important}`), sheet);
      return;
    } catch {
      // Another unit may be one whose documents it makes.
    }
  }
}

/** @param {App} app @param {any} template */
function askUnit(app, template) {
  const dialog = byId("unit-dialog");
  const input = byId("unit");
  const list = byId("units");
  const answers = byId("answers");
  byId("unit-title").textContent = template.about ?? template.name;
  answers.replaceChildren();
  input.value = "";
  input.oninput = async () => {
    const found = await app.engine.ask({ ask: "units", text: input.value });
    list.replaceChildren(...found.map((/** @type {any} */ one) => h("option", { value: `${one.name}, ${one.province.replace(/^(Tỉnh|Thành phố) /, "")}` }, `mã ${one.code}`)));
  };
  byId("unit-form").onsubmit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    await begin(app, template, input.value, (/** @type {any[]} */ nodes) => answers.replaceChildren(...nodes), (/** @type {string} */ answer) => {
      input.value = answer;
      byId("unit-form").requestSubmit();
    });
  };
  byId("unit-cancel").onclick = () => dialog.close();
  dialog.showModal();
  input.focus();
}

/**
 * @param {App} app @param {any} template @param {string} unit
 * @param {(nodes: any[]) => void} tell @param {(answer: string) => void} choose
 */
async function begin(app, template, unit, tell, choose) {
  try {
    const begun = await app.engine.ask({ ask: "begin", template: template.name, unit, day: app.today });
    if (begun.text) {
      byId("unit-dialog").close();
      openText(app, `${template.name}.yaml`, begun.text, new Map());
      say(begun.note ?? "Đã bắt đầu văn bản; điền dần các mục, trang bên cạnh đổi theo.");
      return;
    }
    const button = (/** @type {string[]} */ [answer]) => h("button", { type: "button", onclick: () => choose(answer) }, answer);
    tell([h("p", {}, `${begun.why}. Chọn một:`), ...begun.answers.map(button)]);
  } catch (error) {
    tell([h("p", { class: "error" }, /** @type {Error} */ (error).message)]);
  }
}

/** @param {App} app @param {string} path @param {string} text @param {Map<string, Uint8Array>} files @param {string} [id] @param {string} [standing] What the folder has. */
export function openText(app, path, text, files, id, standing = "") {
  const draft = new Draft(id ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`, path, text);
  draft.files = files;
  app.standing = standing;
  app.open(draft);
}

/** @param {App} app */
async function showDrafts(app) {
  /** @type {drafts.StoredDraft[]} */
  let known = [];
  try {
    known = await drafts.all();
  } catch {
    say("Trình duyệt này không cho giữ bản nháp; nhớ tải YAML về máy trước khi đóng trang.");
  }
  byId("drafts-wrap").hidden = known.length === 0;
  byId("drafts").replaceChildren(
    ...known.map((one) => {
      const title = new Draft(one.id, one.path, one.text).get(["co_quan", "ten"]) ?? one.path;
      const open = () => openText(app, one.path, one.text, new Map(one.files.map((file) => [file.path, file.bytes])), one.id);
      const drop = async () => {
        if (!confirm(`Bỏ hẳn bản nháp "${title}"?`)) return;
        await drafts.remove(one.id);
        await showDrafts(app);
      };
      return h(
        "li",
        {},
        h("button", { type: "button", onclick: open }, `Làm tiếp: ${title}`),
        h("span", { class: "help" }, ` ${one.path}, lưu ${new Date(one.saved).toLocaleString("vi-VN")} `),
        h("button", { type: "button", "aria-label": `Bỏ bản nháp ${title}`, onclick: drop }, "Bỏ"),
      );
    }),
  );
}

/** The facts files of the folder, where the program stands behind the page. @param {App} app */
async function showFiles(app) {
  byId("files-wrap").hidden = !app.engine.isServer;
  if (!app.engine.isServer) return;
  const files = await app.engine.ask({ ask: "files" });
  byId("files").replaceChildren(
    ...files.map((/** @type {string} */ path) => {
      const open = async () => {
        const { bytes } = await app.engine.take({ ask: "read", path });
        const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        openText(app, path, text, new Map(), `tep:${path}`, text);
      };
      return h("li", {}, h("button", { type: "button", onclick: open }, path));
    }),
  );
}

/** Takes files in that were dropped or chosen. @param {App} app @param {File[]} given */
export async function takeFiles(app, given) {
  const files = await Promise.all(given.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const facts = files.find((file) => /\.ya?ml$/i.test(file.name));
  const tables = files.filter((file) => file !== facts);
  if (facts) {
    openText(app, facts.name, new TextDecoder().decode(facts.bytes), new Map(tables.map((file) => [file.name, file.bytes])));
  } else if (byId("work").hidden) {
    say("Chọn một văn bản ở trên trước, rồi thả bảng vào mục Trường.");
    return;
  } else {
    for (const table of tables) await app.addTable(table.name, table.bytes);
  }
}
