// Which of its views the page shows.

import { byId, say } from "./dom.js";

const VIEWS = ["start", "work", "check", "province"];

/** @param {"start" | "work" | "check" | "province"} name */
export function showView(name) {
  for (const one of VIEWS) byId(one).hidden = one !== name;
  document.body.dataset.view = name;
  say("");
  window.scrollTo(0, 0);
}

/** @returns {string} The view that is shown. */
export function shownView() {
  return document.body.dataset.view ?? "start";
}
