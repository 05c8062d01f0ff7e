// Where a person begins: a document from the gallery, files dropped, a draft to go on with.

import { byId, h, newId, say } from "./dom.js";
import { Draft } from "./draft.js";
import * as drafts from "./drafts.js";
import { isWord, openCheck } from "./check.js";
import { arrange, ordered } from "./order.js";
import { receive, unitLine } from "./received.js";
import { showView, shownView } from "./views.js";
import { inWords } from "./words.js";

/** @typedef {import("./app.js").App} App */

/** Bodies whose documents are shown in the gallery: the first that makes the document. */
const SHOWN_UNIT = ["xã Đơn Dương, Lâm Đồng", "Lâm Đồng", "Sở Giáo dục và Đào tạo Lâm Đồng", "Trường Tiểu học Minh họa 1, xã Đơn Dương, Lâm Đồng"];

/** @param {App} app */
export async function showStart(app) {
  showView("start");
  app.give(app.loose);
  document.body.dataset.ready = "";
  const today = ordered(app, app.description.templates.filter((/** @type {any} */ one) => !one.ended));
  nearby.disconnect();
  unpainted.clear();
  wanted.length = 0;
  byId("gallery").replaceChildren(...today.map((/** @type {any} */ one) => card(app, one)));
  filterGallery(app);
  await Promise.all([showDrafts(app), showFiles(app)]);
  document.body.dataset.started = "yes";
}

/** @param {App} app @param {any} template */
function card(app, template) {
  const picture = h("div", { class: "picture", "aria-hidden": "true" });
  const id = newId();
  const begin = () => askUnit(app, template);
  unpainted.set(picture, () => paint(app, template, picture));
  nearby.observe(picture);
  return h(
    "li",
    { class: "card", "data-schools": String(template.hasSchools), "data-template": template.name },
    picture,
    h("h3", { id }, template.about ?? template.name),
    template.issuers.length ? h("p", { class: "help" }, `Của: ${template.issuers.join("; ")}`) : null,
    h("button", { type: "button", "aria-describedby": id, onclick: begin }, "Làm văn bản này"),
  );
}

/** Pictures that are not made yet. @type {Map<Element, () => Promise<void>>} */
const unpainted = new Map();

/** Pictures that come into sight, in order. @type {Element[]} */
const wanted = [];

let isPainting = false;

const nearby = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    if (!isIntersecting) continue;
    nearby.unobserve(target);
    wanted.push(target);
  }
  paintNext();
}, { rootMargin: "200px" });

/** One after the other, and only while they are looked at: what a person does is answered first. */
async function paintNext() {
  if (isPainting) return;
  isPainting = true;
  while (wanted.length && shownView() === "start") {
    const picture = /** @type {Element} */ (wanted.shift());
    await unpainted.get(picture)?.();
    unpainted.delete(picture);
  }
  isPainting = false;
}

/** A picture of the first page: the document itself, small. @param {App} app @param {any} template @param {HTMLElement} picture */
async function paint(app, template, picture) {
  for (const unit of SHOWN_UNIT) {
    try {
      const begun = await app.engine.ask({ ask: "begin", template: template.name, unit, day: app.today });
      if (!begun.text) continue;
      // Names that begin so are in no list of files.
      const path = `_mau-${template.name}.yaml`;
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
  picture.hidden = true;
}

/** Whether a document is being begun: who presses twice begins one. */
let isBeginning = false;

/** @param {App} app @param {any} template */
function askUnit(app, template) {
  const dialog = byId("unit-dialog");
  const input = byId("unit");
  const list = byId("units");
  const answers = byId("answers");
  byId("unit-title").textContent = template.about ?? template.name;
  answers.replaceChildren();
  input.value = app.tables.length ? app.unit : "";
  input.oninput = async () => {
    const found = await app.engine.ask({ ask: "units", text: input.value });
    list.replaceChildren(...found.map((/** @type {any} */ one) => h("option", { value: unitLine(one) }, `mã ${one.code}`)));
  };
  byId("unit-form").onsubmit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (isBeginning) return;
    isBeginning = true;
    await begin(app, template, input.value, (/** @type {any[]} */ nodes) => answers.replaceChildren(...nodes), (/** @type {string} */ answer) => {
      input.value = answer;
      byId("unit-form").requestSubmit();
    });
    isBeginning = false;
  };
  byId("unit-cancel").onclick = () => dialog.close();
  dialog.showModal();
  input.focus();
  input.select();
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
      const tables = app.tables;
      app.tables = [];
      if (tables.length && template.hasSchools) {
        await addFirst(app, tables);
        return;
      }
      say(begun.note ?? "Đã bắt đầu văn bản; điền dần các mục, trang bên cạnh đổi theo.");
      return;
    }
    const button = (/** @type {string[]} */ [answer]) => h("button", { type: "button", onclick: () => choose(answer) }, answer);
    tell([h("p", {}, `${sentence(begun.why)}. Chọn một:`), ...begun.answers.map(button)]);
  } catch (error) {
    tell([h("p", { class: "error" }, sentence(/** @type {Error} */ (error).message))]);
  }
}

/** @param {string} words */
const sentence = (words) => inWords(words.charAt(0).toUpperCase() + words.slice(1));

/** @param {App} app @param {string} path @param {string} text @param {Map<string, Uint8Array>} files @param {string} [id] @param {string} [standing] What the folder has. */
export function openText(app, path, text, files, id, standing = "") {
  const draft = new Draft(id ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`, path, text);
  draft.files = files;
  draft.standing = standing;
  app.open(draft);
}

/** @param {App} app */
async function showDrafts(app) {
  /** @type {drafts.StoredDraft[]} */
  let known = [];
  await app.keeping;
  try {
    known = await drafts.all();
  } catch {
    say("Trình duyệt này không cho giữ bản nháp; trước khi đóng trang nhớ bấm Việc khác, rồi Lưu bản nháp ra tệp.");
  }
  byId("drafts-wrap").hidden = known.length === 0;
  byId("drafts").replaceChildren(
    ...known.map((one) => {
      const read = new Draft(one.id, one.path, one.text);
      const title = read.get(["co_quan", "ten"]) ?? one.path;
      const about = app.description.templates.find((/** @type {any} */ known) => known.name === read.get(["mau"]))?.about;
      const open = () => openText(app, one.path, one.text, new Map(one.files.map((file) => [file.path, file.bytes])), one.id, one.standing ?? "");
      const drop = async () => {
        if (!confirm(`Bỏ hẳn bản nháp "${title}"?`)) return;
        await drafts.remove(one.id);
        await showDrafts(app);
      };
      return h(
        "li",
        {},
        h("button", { type: "button", onclick: open }, `Làm tiếp: ${title}`),
        h("span", { class: "help" }, ` ${about ? `${about.replace(/\.$/, "")}; ` : ""}${one.path}, lưu ${new Date(one.saved).toLocaleString("vi-VN")} `),
        h("button", { type: "button", "aria-label": `Bỏ bản nháp ${title}`, onclick: drop }, "Bỏ"),
      );
    }),
  );
}

/** The facts files of the folder, or those that were dropped together. @param {App} app */
async function showFiles(app) {
  const { engine, loose } = app;
  byId("files-wrap").hidden = !engine.isServer && loose.size === 0;
  if (byId("files-wrap").hidden) return;
  const files = await engine.ask({ ask: "files" });
  byId("files-wrap").hidden = files.length === 0;
  byId("files").replaceChildren(
    ...files.map((/** @type {string} */ path) => {
      const open = async () => {
        const { bytes } = await engine.take({ ask: "read", path });
        const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        if (engine.isServer && !loose.has(path)) openText(app, path, text, new Map(), `tep:${path}`, text);
        else openText(app, path, text, new Map([...loose].filter(([other]) => other !== path)));
      };
      return h("li", {}, h("button", { type: "button", onclick: open }, path));
    }),
  );
}

/** Names of facts files that stand for no document of their own: what others inherit. */
const isShared = (/** @type {string} */ name) => name.startsWith("_");

const isFacts = (/** @type {string} */ name) => /\.ya?ml$/i.test(name);

const isTable = (/** @type {string} */ name) => /\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt)$/i.test(name);

/** Takes files in that were dropped or chosen. @param {App} app @param {File[]} given */
export async function takeFiles(app, given) {
  if (!given.length) return;
  const files = await Promise.all(given.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const words = files.filter((file) => isWord(file.name));
  const facts = files.filter((file) => isFacts(file.name));
  const tables = files.filter((file) => isTable(file.name));
  const own = facts.filter((file) => !isShared(file.name));
  if (facts.length) takeFacts(app, own, new Map([...facts, ...tables].map((file) => [file.name, file.bytes])));
  else if (tables.length) await takeTables(app, tables);
  else if (words.length) await openCheck(app, words);
  else say(`Trang này không đọc được ${files.map((file) => file.name).join(", ")}: hãy đưa văn bản Word (.docx), tệp dữ kiện (.yaml), bảng Excel (.xlsx) hoặc CSV.`);
}

/** One facts file is opened; of several one is chosen. @param {App} app @param {{name: string, bytes: Uint8Array}[]} own @param {Map<string, Uint8Array>} all */
function takeFacts(app, own, all) {
  if (own.length === 1) {
    const [{ name, bytes }] = own;
    all.delete(name);
    openText(app, name, new TextDecoder().decode(bytes), all);
    return;
  }
  app.loose = new Map([...app.loose, ...all]);
  showStart(app).then(() => {
    say(own.length ? `Đã nhận ${own.length} tệp dữ kiện; chọn một tệp để làm, hoặc xem trường đến hạn và số liệu cộng.` : "Tệp có tên bắt đầu bằng “_” chỉ để tệp khác kế thừa; hãy đưa thêm tệp dữ kiện của văn bản.");
    byId("files").querySelector("button")?.focus();
  });
}

/** @param {App} app @param {{name: string, bytes: Uint8Array}[]} tables */
async function takeTables(app, tables) {
  if (shownView() !== "work") {
    if (shownView() !== "start") await showStart(app);
    const told = receive(app, tables);
    filterGallery(app);
    await told;
    arrange(app);
    return;
  }
  await addFirst(app, tables);
}

/** A document takes its schools from one table. @param {App} app @param {{name: string, bytes: Uint8Array}[]} tables */
async function addFirst(app, [first, ...others]) {
  await app.addTable(first.name, first.bytes);
  if (others.length) say(`Mỗi văn bản lấy danh sách từ một tệp: đã lấy ${first.name}, chưa lấy ${others.map((one) => one.name).join(", ")}. Chép các danh sách ấy thành các trang của một tệp Excel rồi lấy lại.`);
}

/** Gives the tables back. @param {App} app */
export function dropTables(app) {
  app.tables = [];
  app.unit = "";
  arrange(app);
  filterGallery(app);
  byId("find").focus();
}

/** Shows the documents whose names hold what is typed; with a list of schools, those about schools. @param {App} app */
export function filterGallery(app) {
  const text = byId("find").value;
  const hasList = app.tables.length > 0;
  byId("received").hidden = !hasList;
  if (!hasList) byId("received-text").textContent = "";
  const plain = (/** @type {string} */ words) => words.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();
  const wanted = plain(text.trim()).split(/\s+/);
  let count = 0;
  for (const one of byId("gallery").children) {
    const words = plain(one.textContent ?? "");
    one.hidden = !wanted.every((word) => words.includes(word)) || (hasList && one.dataset.schools !== "true");
    if (!one.hidden) count += 1;
  }
  byId("found").textContent = text.trim() || hasList ? (count ? `${count} văn bản` : "Không có văn bản nào như vậy; thử một từ khác.") : "";
}
