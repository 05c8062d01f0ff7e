// Which targets the rules of the document's day know: no other is offered.

/** @typedef {import("./app.js").App} App */

/** @typedef {{name: string, most: number, levels: string[]}} Scale */

/** @typedef {{chuan_quoc_gia: Scale, kdclgd: Scale, unknown: string[], before?: Rules | null}} Rules */

/** Asks for the rules where the day is another one. @param {App} app */
export async function followDay(app) {
  const { day } = app;
  if (app.rules.day === day) return;
  app.rules.day = day;
  const asked = (/** @type {string} */ on) => app.engine.ask({ ask: "targets", day: on });
  const known = await asked(day).catch(() => asked(app.today));
  if (app.rules.day === day) app.rules.known = known;
}

/** The rules for a school: earlier ones where it goes on by them. @param {App} app @param {any} school @returns {Rules | null} */
function rulesOf(app, school) {
  const rules = /** @type {Rules | null} */ (app.rules.known);
  return (school?.chuyen_tiep && rules?.before) || rules;
}

/** Targets of a school that was recognised before. */
const OF_RECOGNISED = ["cong_nhan_lai", "nang_chuan", "duy_tri"];

/** The mức độ that a school holds, as far as is written. @param {any} school @returns {number} */
function held(school) {
  const all = [school?.cong_nhan ?? []].flat();
  return Math.max(0, ...all.map((/** @type {any} */ one) => Number(one?.chuan_quoc_gia) || 0));
}

/** Whether the target of `school` may be so. @param {App} app @param {any} school @param {string} key @param {string} word @returns {boolean} */
export function isOffered(app, school, key, word) {
  const rules = rulesOf(app, school);
  if (!rules) return true;
  if (key === "loai") return !rules.unknown.includes(word) && !(school?.cong_nhan === "chua" && OF_RECOGNISED.includes(word));
  if (key === "chuan_quoc_gia" && school?.muc_tieu?.loai === "nang_chuan" && Number(word) <= held(school)) return false;
  const scale = key === "kdclgd" ? rules.kdclgd : rules.chuan_quoc_gia;
  const isFor = !school?.cap_hoc || !scale.levels.length || scale.levels.includes(school.cap_hoc);
  return isFor && Number(word) <= scale.most;
}

/** What the rules call a level of KĐCLGD. @param {App} app @returns {string} */
export const levelName = (app) => app.rules.known?.kdclgd.name ?? "mức";
