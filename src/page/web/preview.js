// The pages as they will be, in a tree of their own: the styles of a document touch nothing else.

import { byId, h } from "./dom.js";

/** @type {ShadowRoot} */
let root;
let zoom = 0;

/** @param {string} style How pages look. */
export function preparePages(style) {
  root = byId("pages").attachShadow({ mode: "open" });
  const own = ".stale .page{outline:3px dashed #a1190f} mark{background:#ffe08a;color:inherit} .sheets{padding:.5rem} @media print{#sheets{zoom:1!important}.sheets{padding:0} mark{background:none} .stale .page{outline:none}}";
  root.append(h("style", {}, style + own), h("div", { id: "sheets", lang: "vi" }));
  new ResizeObserver(fit).observe(byId("pages"));
}

/** @param {string | null} pages None where the facts have errors: the last ones stay, marked. */
export function showPages(pages) {
  const sheets = /** @type {HTMLElement} */ (root.getElementById("sheets"));
  byId("stale").hidden = pages !== null;
  sheets.classList.toggle("stale", pages === null);
  if (pages !== null) sheets.innerHTML = pages;
  fit();
}

/** Marks words on the pages. @param {string[]} words */
export function mark(words) {
  const sheets = /** @type {HTMLElement} */ (root.getElementById("sheets"));
  for (const word of words) {
    const walker = document.createTreeWalker(sheets, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(word);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + word.length);
      range.surroundContents(document.createElement("mark"));
      break;
    }
  }
}

/** A page fits the room beside the form, until someone zooms. */
function fit() {
  const sheets = /** @type {HTMLElement} */ (root.getElementById("sheets"));
  const page = /** @type {HTMLElement | null} */ (sheets.querySelector(".page"));
  if (!page || window.matchMedia("(max-width:62rem)").matches) {
    sheets.style.setProperty("zoom", "1");
    return;
  }
  sheets.style.setProperty("zoom", "1");
  const room = byId("pages").clientWidth - 24;
  sheets.style.setProperty("zoom", String(zoom || Math.min(1, room / page.offsetWidth)));
}

/** @param {number} factor Larger or smaller; 0 fits the page again. */
export function zoomBy(factor) {
  const sheets = /** @type {HTMLElement} */ (root.getElementById("sheets"));
  const now = Number(sheets.style.getPropertyValue("zoom") || 1);
  zoom = factor === 0 ? 0 : Math.min(3, Math.max(0.3, now * factor));
  fit();
}
