// What the program behind the page does in its folder: facts are saved, documents made there, PDF made.

import { byId, h, say } from "./dom.js";
import { download } from "./out.js";
import { showFindings } from "./findings.js";

/** @typedef {import("./app.js").App} App */

/** @param {App} app Shows what the program can do. */
export async function prepareFolder(app) {
  if (!app.engine.isServer) return;
  const { value } = await app.engine.folder({ do: "about" });
  byId("folder-bar").hidden = false;
  // Where the facts are saved is a matter of their name.
  byId("more").open = true;
  byId("out-name").textContent = value.out;
  byId("with-pdf-wrap").hidden = !value.hasPdf;
  byId("pdf").hidden = !value.hasPdf;
  byId("files-title").textContent = `Tệp dữ kiện trong thư mục ${value.folder}`;
  byId("save").onclick = () => save(app);
  byId("make").onclick = () => make(app);
  byId("pdf").onclick = () => takePdf(app);
}

/** @type {Promise<unknown>} */
let saved = Promise.resolve();

/** One after the other: who presses twice is not told that somebody else saved the file. @param {App} app @returns {Promise<boolean>} Whether the folder has the facts now. */
function save(app) {
  const now = saved.then(() => write(app, false));
  saved = now;
  return now;
}

/** @param {App} app @param {boolean} force @returns {Promise<boolean>} */
async function write(app, force) {
  const { draft } = app;
  const { path, text, standing } = draft;
  try {
    const { value } = await app.engine.folder({ do: "save", path, standing, force }, new TextEncoder().encode(text));
    draft.standing = text;
    await app.keep(draft);
    say(`Đã ghi ${path} vào thư mục.${value.kept ? ` Bản kia được cất ở ${value.kept}.` : ""}`);
    return true;
  } catch (error) {
    const { message, changed } = /** @type {Error & {changed?: boolean}} */ (error);
    say(message);
    return changed ? askChanged(app, message) : false;
  }
}

/** What is to become of the file that somebody else saved. @param {App} app @param {string} why @returns {Promise<boolean>} */
function askChanged(app, why) {
  const dialog = byId("changed-dialog");
  byId("changed-why").textContent = why;
  dialog.showModal();
  return new Promise((done) => {
    const end = (/** @type {() => Promise<boolean>} */ act) => () => {
      dialog.onclose = null;
      dialog.close();
      act().then(done);
    };
    dialog.onclose = () => done(false);
    byId("changed-read").onclick = end(async () => {
      await takeOver(app);
      return false;
    });
    byId("changed-force").onclick = end(() => write(app, true));
    byId("changed-cancel").onclick = end(async () => false);
  });
}

/** Takes what the folder has; what was typed is one step back. @param {App} app */
async function takeOver(app) {
  const { path } = app.draft;
  await app.engine.ask({ ask: "drop", path });
  const { bytes } = await app.engine.take({ ask: "read", path });
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  app.draft.standing = text;
  app.draft.write(text);
  app.redraw();
  say(`Đã mở bản trong thư mục của ${path}; Hoàn tác thì lại thấy bản đang soạn.`);
}

/** @param {App} app Saves the facts and makes their documents in the folder. */
async function make(app) {
  const button = byId("make");
  const { path } = app.draft;
  button.disabled = true;
  if (!(await save(app))) {
    button.disabled = false;
    return;
  }
  say("Đang làm văn bản trong thư mục…");
  try {
    const { value } = await app.engine.folder({ do: "make", path, pdf: byId("with-pdf").checked });
    const counted = [`đã làm ${value.made}`, `không đổi ${value.unchanged}`, `giữ bản đã sửa ${value.kept}`, `lỗi ${value.failed}`];
    say(`Thư mục ${value.out}: ${counted.join(", ")}.${value.pdf ? ` ${value.pdf}.` : ""}`);
    if (app.draft.path !== path) return;
    showFindings(app, value.findings);
    if (value.findings.length) byId("tab-findings").click();
    byId("findings").append(h("li", {}, h("p", {}, h("strong", {}, `Văn bản trong ${value.out}`)), h("ul", {}, ...value.documents.map((/** @type {any} */ one) => h("li", {}, `${one.name}: ${one.ended}`)))));
  } catch (error) {
    say(/** @type {Error} */ (error).message);
  } finally {
    button.disabled = false;
  }
}

/** @param {App} app */
async function takePdf(app) {
  const { value, bytes } = await app.engine.take({ ask: "render", path: app.draft.path, index: app.index });
  if (!value.name) {
    say("Chưa làm được văn bản: sửa các lỗi đã nêu rồi tải lại.");
    return;
  }
  say("LibreOffice đang làm PDF…");
  try {
    const pdf = await app.engine.folder({ do: "pdf" }, bytes);
    const name = value.name.replace(/docx$/, "pdf");
    download(pdf.bytes, name, "application/pdf");
    say(`Đã tải ${name}.`);
  } catch (error) {
    say(/** @type {Error} */ (error).message);
  }
}
