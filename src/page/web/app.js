// What is open on the page, and what follows from a change.

import { byId, h, say } from "./dom.js";
import { Draft } from "./draft.js";
import * as drafts from "./drafts.js";
import { form, templateOf } from "./form.js";
import { markFields, showFindings } from "./findings.js";
import { showPages } from "./preview.js";
import { offerBatch } from "./out.js";
import { followRules } from "./schools.js";
import { followDay } from "./targets.js";
import { showView } from "./views.js";
import { onceShown, tableName } from "./understanding.js";

/** @typedef {import("./carrier.js").Engine} Engine */
/** @typedef {import("./draft.js").Path} Path */

/** @param {Element | null} field @returns {field is HTMLInputElement | HTMLTextAreaElement} */
const isTyped = (field) => field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text");

/** Where the cursor stands in a field. @param {Element | null} field @returns {[number, number] | null} */
const selectionOf = (field) => (isTyped(field) ? [field.selectionStart ?? 0, field.selectionEnd ?? 0] : null);

/** Whether a table may stand in place of schools that were typed. @param {number} count @param {string} name @returns {Promise<boolean>} */
function mayReplace(count, name) {
  const dialog = byId("replace-dialog");
  byId("replace-why").textContent = `Trên trang đang có ${count} trường gõ hoặc sửa tay. Lấy bảng ${name} thì danh sách trong bảng thay cho các trường ấy.`;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => (dialog.onclose = () => done(dialog.returnValue === "replace")));
}

/** The page: an engine, a draft, and the panes that show it. */
export class App {
  /** @param {Engine} engine @param {any} description */
  constructor(engine, description) {
    this.engine = engine;
    this.description = description;
    this.draft = new Draft("", "", "");
    this.count = 1;
    /** Files that were dropped together, of which none is opened yet. @type {Map<string, Uint8Array>} */
    this.loose = new Map();
    /** Tables that were dropped before a document was chosen. @type {{name: string, bytes: Uint8Array}[]} */
    this.tables = [];
    /** The unit that they name, if one. */
    this.unit = "";
    /** How many communes they name. */
    this.communes = 0;
    /** Files that the engine was given. @type {Set<string>} */
    this.given = new Set();
    /** Which of several documents is shown. */
    this.index = 0;
    this.isPutting = false;
    this.isStale = false;
    /** @type {(() => void)[]} */
    this.waiting = [];
    /** The rules of the document's day on targets. @type {{day: string, known: any}} */
    this.rules = { day: "", known: null };
    /** @type {Promise<any[]> | undefined} */
    this.register = undefined;
    /** The day on which its status is told. */
    this.registerDay = "";
    /** Drafts that are not kept as they are now. @type {Set<Draft>} */
    this.unkept = new Set();
    /** @type {Promise<void> | undefined} */
    this.keeping = undefined;
    /** What was found last. @type {any[]} */
    this.findings = [];
    /** What is still blank. @type {Path[]} */
    this.blank = [];
    /** Fields that stood in the form once: they stay, whatever is taken out of them. @type {Set<string>} */
    this.seen = new Set();
    /** How long the last change took to be seen, in milliseconds: for who measures. */
    this.lastTook = 0;
  }

  /** Today, as people write it. */
  get today() {
    const now = new Date();
    return `${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear()}`;
  }

  /** @param {Draft} draft Opens a draft. */
  open(draft) {
    this.draft = draft;
    this.seen.clear();
    this.index = 0;
    draft.changed = () => {
      // What was told of the text before is no more true.
      say("");
      this.keepSoon(draft);
      this.update();
    };
    showView("work");
    byId("name").value = draft.path;
    byId("list-wrap").hidden = templateOf(this)?.hasSchools === false;
    this.give(draft.files);
    this.keepSoon(draft);
    this.update();
    // The form asks the engine about what it was given.
    byId("tab-form").click();
    byId("form").querySelector("input, select, textarea")?.focus();
  }

  /** Gives the engine the files of a draft, and takes back those of another. @param {Map<string, Uint8Array>} files */
  give(files) {
    for (const path of this.given) if (!files.has(path)) this.engine.ask({ ask: "drop", path });
    this.given = new Set(files.keys());
    for (const [path, bytes] of files) this.engine.ask({ ask: "put", path }, bytes);
  }

  /** @param {string} given Another name for the facts file; folders are there on a disk alone. */
  rename(given) {
    const { draft } = this;
    const known = draft.path;
    const plain = this.engine.isServer ? given.trim().replaceAll("\\", "/") : given.trim().replaceAll(/[\\/]/g, "-");
    const name = plain || "van-ban";
    draft.path = /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
    byId("name").value = draft.path;
    if (draft.path === known) return;
    // What stands there is not what was read at the other name.
    draft.standing = "";
    this.engine.ask({ ask: "drop", path: known });
    this.given.delete(known);
    this.update();
  }

  /** Draws the form anew and puts the cursor back. @param {Path} [at] Where it shall stand. */
  redraw(at) {
    const pane = byId("form");
    const focus = at ? JSON.stringify(at) : /** @type {HTMLElement | null | undefined} */ (document.activeElement?.closest("[data-path]"))?.dataset.path;
    const opened = [...pane.querySelectorAll("details[open] > summary")].map((one) => one.textContent);
    const scrolled = pane.scrollTop;
    const cursor = at ? null : selectionOf(document.activeElement);
    byId("yaml").value = this.draft.text;
    pane.replaceChildren(
      this.draft.isReadable ? form(this) : h("p", { class: "error" }, "Chữ chưa đúng cách ghi; sửa ở trang “Dạng chữ” theo các phát hiện."),
    );
    for (const summary of pane.querySelectorAll("details > summary")) {
      if (opened.includes(summary.textContent)) summary.parentElement.open = true;
    }
    markFields(this);
    pane.scrollTop = scrolled;
    if (focus) this.focus(JSON.parse(focus), false);
    const now = document.activeElement;
    if (cursor && isTyped(now)) now.setSelectionRange(...cursor);
  }

  /** @param {Path} path @param {any} value @param {boolean} [redraw] Whether the form has other fields then. */
  edit(path, value, redraw = false) {
    this.draft.set(path, value);
    if (redraw) this.redraw();
    else byId("yaml").value = this.draft.text;
  }

  /** @param {Path} path Takes an entry out. */
  cut(path) {
    this.draft.cut(path);
    this.redraw();
  }

  /** Takes a table in and names it as the schools; those of the form go only where a person says so. @param {string} path @param {Uint8Array} bytes */
  async addTable(path, bytes) {
    const { draft } = this;
    const typed = draft.get(["truong"]);
    const count = Array.isArray(typed) ? typed.length : 0;
    if (count && !(await mayReplace(count, tableName(path)))) {
      say(`Các trường trên trang giữ nguyên; chưa lấy bảng ${tableName(path)}.`);
      return;
    }
    draft.files.set(path, bytes);
    this.given.add(path);
    await this.engine.ask({ ask: "put", path }, bytes);
    if (this.draft !== draft) return;
    const known = draft.get(["truong"]);
    const keeps = known && !Array.isArray(known) && known.bang;
    const now = keeps ? { ...known, bang: path } : { bang: path };
    this.edit(["truong"], now, true);
    // The file may have changed under its name.
    if (keeps && known.bang === path) this.update();
    say(`Đã nhận bảng ${tableName(path)}; xem ở mục Trường bảng được hiểu thế nào.${count ? " Bấm Hoàn tác thì lại có các trường cũ." : ""}`);
    // What is understood of it is longer than what stands there now.
    onceShown(() => this.#lead(document.querySelector(`#form [data-path='["truong"]']`)));
  }

  /** Brings a field to the top of the form. @param {Element | null} field */
  #lead(field) {
    const pane = byId("form");
    if (!field) return;
    if (pane.scrollHeight > pane.clientHeight) pane.scrollTop += field.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    else field.scrollIntoView({ block: "start" });
  }

  /** The date of the document, else today. */
  get day() {
    const written = this.draft.get(["van_ban", "ngay"]);
    return typeof written === "string" && /\d{4}/.test(written) ? written : this.today;
  }

  /** @returns {Promise<any[]>} The legal documents with their status on the date of the document. */
  legal() {
    const { day } = this;
    if (this.registerDay !== day) this.register = undefined;
    this.registerDay = day;
    this.register ??= this.engine.ask({ ask: "legal", day }).catch(() => this.engine.ask({ ask: "legal", day: this.today }));
    return this.register;
  }

  /** Calls when the engine has what was typed, which may be now. @param {() => void} then */
  afterPut(then) {
    if (this.isPutting) this.waiting.push(then);
    else then();
  }

  /** Shows what follows from the text; while one change is worked on, only the last of others counts. */
  async update() {
    this.isStale = true;
    if (this.isPutting) return;
    this.isPutting = true;
    while (this.isStale) {
      this.isStale = false;
      const began = performance.now();
      const { draft } = this;
      try {
        await this.#show(draft);
      } catch (error) {
        say(String(/** @type {Error} */ (error).message));
        byId("status").className = "error";
      }
      this.lastTook = performance.now() - began;
      document.body.dataset.took = this.lastTook.toFixed(1);
      await this.keeping;
    }
    this.isPutting = false;
    this.#told();
  }

  #told() {
    this.waiting.splice(0).forEach((then) => then());
  }

  /** @param {Draft} draft */
  async #show(draft) {
    const { path } = draft;
    this.given.add(path);
    await this.engine.ask({ ask: "put", path }, new TextEncoder().encode(draft.text));
    const isBatch = draft.get(["nhan_ban"]) !== undefined;
    const listed = isBatch ? await this.engine.ask({ ask: "documents", path }) : { count: 1, names: [], findings: [] };
    this.count = listed.count;
    this.index = Math.min(this.index, Math.max(0, listed.count - 1));
    offerBatch(this, listed);
    const shown = await this.engine.ask({ ask: "preview", path, index: this.index });
    if (this.draft !== draft) return;
    showPages(shown.pages);
    showFindings(this, shown.findings, shown.open ?? []);
    await followDay(this);
    if (this.draft !== draft) return;
    followRules(this);
    // What was typed meanwhile is not there yet.
    if (!this.isStale) this.#told();
    byId("status").className = "";
    document.body.dataset.ready = "yes";
  }

  /** Keeps what was typed at once, however long the engine takes; one write after the other. @param {Draft} draft */
  keepSoon(draft) {
    this.unkept.add(draft);
    this.keeping ??= (async () => {
      for (const one of this.unkept) {
        this.unkept.delete(one);
        await this.keep(one);
      }
      this.keeping = undefined;
    })();
  }

  /** @param {Draft} draft Keeps it in the browser. */
  async keep(draft) {
    const files = [...draft.files].map(([path, bytes]) => ({ path, bytes }));
    try {
      await drafts.keep({ id: draft.id, path: draft.path, text: draft.text, standing: draft.standing, files, saved: Date.now() });
    } catch {
      say("Trình duyệt không giữ được bản nháp; hãy bấm Việc khác, rồi Lưu bản nháp ra tệp.");
    }
  }

  /** Puts the cursor into the field of a path, or the nearest one around it. @param {Path} path @param {boolean} [opens] */
  focus(path, opens = true) {
    const named = (/** @type {Path} */ one) => document.querySelector(`#form [data-path="${CSS.escape(JSON.stringify(one))}"]`);
    for (let end = path.length; end > 0; end -= 1) {
      const here = path.slice(0, end);
      // Of several recognitions the grid shows one, without its number.
      const found = named(here) ?? named(here.filter((one, at) => at < 2 || typeof one === "string"));
      if (!(found instanceof HTMLElement)) continue;
      if (opens) for (let around = found.closest("details"); around; around = around.parentElement?.closest("details") ?? null) around.open = true;
      const input = found.matches("input, select, textarea") ? found : found.querySelector("input, select, textarea, button");
      if (input instanceof HTMLElement) {
        input.focus({ preventScroll: !opens });
        if (opens) input.scrollIntoView({ block: "center" });
      }
      return;
    }
  }
}
