// Begins the page: which engine there is, and what the buttons do.

import { App } from "./app.js";
import { inBrowser, overHttp } from "./carrier.js";
import { byId, h, say } from "./dom.js";
import { preparePages, zoomBy } from "./preview.js";
import { prepareCheck } from "./check.js";
import { prepareFolder } from "./folder.js";
import { takeAll, takeDocx, takeYaml } from "./out.js";
import { openProvince, prepareProvince } from "./province.js";
import { dropTables, filterGallery, showStart, takeFiles } from "./start.js";
import { prepareWords } from "./words.js";

/** @returns {import("./carrier.js").Engine} */
function engine() {
  const packed = document.getElementById("engine");
  const worker = document.getElementById("worker");
  if (packed && worker) return inBrowser(worker.textContent ?? "", (packed.textContent ?? "").trim());
  return overHttp(new URLSearchParams(location.search).get("ma") ?? "");
}

/** @param {App} app */
function buttons(app) {
  byId("home").onclick = () => showStart(app);
  byId("docx").onclick = () => takeDocx(app);
  byId("yaml-out").onclick = () => takeYaml(app);
  byId("print").onclick = () => window.print();
  byId("check-print").onclick = () => window.print();
  byId("find").oninput = () => filterGallery(app);
  byId("received-drop").onclick = () => dropTables(app);
  byId("province-open").onclick = () => openProvince(app);
  for (const button of document.querySelectorAll("[data-home]")) button.addEventListener("click", () => showStart(app));
  byId("all").onclick = () => takeAll(app).catch((/** @type {Error} */ error) => say(error.message));
  byId("which").onchange = () => {
    app.index = Number(byId("which").value);
    app.update();
  };
  byId("undo").onclick = () => app.draft.undo() && app.redraw();
  byId("redo").onclick = () => app.draft.redo() && app.redraw();
  byId("larger").onclick = () => zoomBy(1.2);
  byId("smaller").onclick = () => zoomBy(1 / 1.2);
  byId("fit").onclick = () => zoomBy(0);
  byId("name").onchange = () => {
    app.rename(byId("name").value);
  };
  byId("yaml").oninput = () => {
    app.draft.write(byId("yaml").value);
  };
  tabs(app);
  for (const id of ["choose", "choose-more"]) {
    byId(id).onchange = () => {
      takeFiles(app, [...byId(id).files]);
      // The same file can be chosen again.
      byId(id).value = "";
    };
  }
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    takeFiles(app, [...(event.dataTransfer?.files ?? [])]);
  });
}

/** @param {App} app */
function tabs(app) {
  const all = ["form", "yaml", "findings"];
  const choose = (/** @type {string} */ name) => {
    for (const one of all) {
      byId(`tab-${one}`).setAttribute("aria-selected", String(one === name));
      byId(`tab-${one}`).tabIndex = one === name ? 0 : -1;
      byId(`panel-${one}`).hidden = one !== name;
    }
    if (name === "form") app.redraw();
    if (name === "yaml") byId("yaml").value = app.draft.text;
  };
  for (const [index, one] of all.entries()) {
    byId(`tab-${one}`).onclick = () => choose(one);
    byId(`tab-${one}`).onkeydown = (/** @type {KeyboardEvent} */ event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = all[(index + step + all.length) % all.length];
      choose(next);
      byId(`tab-${next}`).focus();
    };
  }
}

async function begin() {
  try {
    const running = engine();
    const description = await running.ask({ ask: "describe" });
    const app = new App(running, description);
    prepareWords(description);
    preparePages(description.style);
    prepareCheck(app, description.style);
    prepareProvince(app);
    buttons(app);
    await prepareFolder(app);
    byId("version").textContent = `vanthu ${description.version}`;
    Object.assign(window, { vanthu: app });
    await showStart(app);
  } catch (error) {
    document.querySelector("main")?.prepend(h("p", { class: "error", role: "alert" }, `Trang này cần trình duyệt mới hơn (Chrome, Edge, Cốc Cốc, Firefox của ba năm gần đây). ${/** @type {Error} */ (error).message}`));
  }
}

begin();
