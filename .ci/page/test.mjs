// The page as people use it, on both carriers: `node test.mjs [--pictures FOLDER] [--guide]`. It needs target/vanthu.html, the
// program (VANTHU, else target/debug/vanthu) and Chromium (CHROMIUM, else /usr/bin/chromium). `--country` measures the plans
// of all communes, and nothing else.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { country } from "./country.mjs";
import { narrowed, parts } from "./docx.mjs";
import { hasty, meeting, newcomer } from "./newcomer.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = process.argv.includes("--pictures") ? process.argv[process.argv.indexOf("--pictures") + 1] : null;
// The pictures of the guide for officials are those of the file.
const guide = process.argv.includes("--guide") ? join(root, "docs/images") : null;
const work = mkdtempSync(join(tmpdir(), "vanthu-page-"));
const figures = {};

/** Begins `vanthu serve` in a folder of its own; its address. */
async function served() {
  const folder = join(work, "du-kien");
  mkdirSync(folder, { recursive: true });
  for (const name of ["xa.yaml", "truong.xlsx"]) copyFileSync(join(root, "docs/vi-du/dap-an/ke-hoach/2028", name), join(folder, name));
  copyFileSync(join(root, "docs/vi-du/dap-an/ke-hoach/_chung.yaml"), join(folder, "_chung.yaml"));
  const program = spawn(process.env.VANTHU ?? join(root, "target/debug/vanthu"), ["serve", folder, "--no-open"], { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((done, fail) => {
    program.stdout.on("data", (text) => done(String(text).split("\n")[0]));
    program.on("exit", (code) => fail(new Error(`vanthu serve ended with ${code}`)));
  });
  return { address, folder, stop: () => program.kill() };
}

/** A page of the browser that notes what it asks for beyond the carrier, and every error. */
async function opened(browser, address, size = { width: 1366, height: 900 }) {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true, locale: "vi-VN" });
  const page = await context.newPage();
  const troubles = [];
  const home = new URL(address);
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = ["blob:", "data:"].includes(url.protocol) || (url.protocol === home.protocol && url.host === home.host);
    if (!isOwn || (home.protocol === "file:" && url.protocol === "file:" && url.pathname !== home.pathname)) troubles.push(`asked for ${url}`);
  });
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  const began = performance.now();
  await page.goto(address);
  await page.waitForFunction(() => document.querySelectorAll("#gallery li").length > 0, null, { timeout: 60_000 });
  return { page, context, troubles, took: performance.now() - began };
}

/** When what was done last is shown. */
const settled = (page) => page.waitForFunction(() => document.body.dataset.ready === "yes" && window.vanthu && !window.vanthu.isPutting, null, { timeout: 60_000 });
const onPages = (page) => page.locator("#pages").evaluate((pages) => pages.shadowRoot.getElementById("sheets").textContent.replaceAll("\u00a0", " "));

async function accessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], rules: {} }));
  assert.deepEqual(violations.map((one) => `${where}: ${one.id} ${one.nodes[0].html.slice(0, 200)}`), []);
}

async function picture(page, name) {
  if (guide && /^file-\d/.test(name)) await page.screenshot({ path: join(guide, `${name.replace("file", "trang-web")}.png`) });
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** From the gallery to a document with the facts of a commune. */
async function begin(page) {
  await page.locator(".card", { hasText: "Kế hoạch của xã, phường" }).getByRole("button").click();
  await page.fill("#unit", "don duong");
  await page.waitForFunction(() => document.querySelectorAll("#units option").length > 0);
  await page.fill("#unit", "xã Đơn Dương, Lâm Đồng");
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await settled(page);
}

/** The ten minutes of a clerk. */
async function clerk(page, name) {
  await page.waitForFunction(() => document.querySelector(".picture")?.shadowRoot, null, { timeout: 60_000 });
  await accessible(page, `${name} start`);
  await picture(page, `${name}-1-bat-dau`);
  await begin(page);
  assert.match(await onPages(page), /ĐƠN DƯƠNG/);
  // A table that is pasted from Excel, with its header.
  const table = "TT\tTên trường\tCấp học\tMức độ CQG đã đạt\tNgày công nhận\tMục tiêu\tTháng\n1\tTrường Mầm non Minh họa 1\tMầm non\t1\t20/5/2022\tCông nhận lại\t6\n2\tTrường Tiểu học Minh họa 2\tTiểu học\tchưa\t\tCông nhận mới\t11\n";
  await page.locator("input[aria-label='Tên trường, trường 1']").evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, table);
  await page.locator(".understood table").first().waitFor();
  await settled(page);
  assert.match(await page.locator(".understood").textContent(), /2 hàng dữ liệu/);
  await page.locator(".understood").scrollIntoViewIfNeeded();
  await picture(page, `${name}-2-bang`);
  await page.getByRole("button", { name: "Gõ tay thay cho bảng này" }).click();
  // A school that is typed, and a mistake that is told at its field.
  await page.locator("input[aria-label='Tên trường, trường 1']").fill("Trường THCS Minh họa 3");
  await page.keyboard.press("Tab");
  await page.locator("select[aria-label='Cấp học, trường 1']").selectOption("thcs");
  await page.locator("select[aria-label='Đã đạt chuẩn quốc gia mức độ, trường 1']").selectOption("chua");
  await page.locator("select[aria-label='Mục tiêu, trường 1']").selectOption("cong_nhan_moi");
  await page.locator("select[aria-label='Mục tiêu: chuẩn mức độ, trường 1']").selectOption("1");
  await page.locator("select[aria-label^='Mục tiêu: KĐCLGD'][aria-label$='trường 1']").selectOption("2");
  await page.locator("input[aria-label='Tháng, trường 1']").fill("11");
  await settled(page);
  const day = page.locator(`[data-path='["van_ban","ngay"]'] input`);
  await day.fill("30/02/2026");
  await settled(page);
  await page.locator("#tab-findings").click();
  assert.match(await page.locator("#findings").textContent(), /tháng 2\/2026 không có ngày 30/);
  await accessible(page, `${name} findings`);
  await picture(page, `${name}-3-phat-hien`);
  await page.locator("#findings li.error button").first().click();
  assert.equal(await page.evaluate(() => document.activeElement.value), "30/02/2026");
  await day.fill("12/2026");
  await page.locator(`[data-path='["nguoi_ky","ho_ten"]'] input`).fill("Nguyễn Văn A");
  await settled(page);
  assert.match(await onPages(page), /Nguyễn Văn A/);
  assert.match(await onPages(page), /Trường THCS Minh họa 3/);
  await accessible(page, `${name} form`);
  await picture(page, `${name}-4-van-ban`);
  // YAML: comments stay, what is typed there comes into the form.
  await page.locator("#tab-yaml").click();
  const yaml = await page.locator("#yaml").inputValue();
  assert.match(yaml, /^# /m, "the comments of the facts file stay");
  assert.match(yaml, /ho_ten: Nguyễn Văn A/);
  await page.locator("#yaml").fill(yaml.replace("Nguyễn Văn A", "Nguyễn Văn B"));
  await settled(page);
  await page.locator("#tab-form").click();
  assert.equal(await page.locator(`[data-path='["nguoi_ky","ho_ten"]'] input`).inputValue(), "Nguyễn Văn B");
  await page.locator("#undo").click();
  await settled(page);
  assert.equal(await page.locator(`[data-path='["nguoi_ky","ho_ten"]'] input`).inputValue(), "Nguyễn Văn A");
  const download = page.waitForEvent("download");
  await page.locator("#docx").click();
  const file = join(work, `${name}.docx`);
  await (await download).saveAs(file);
  return file;
}

/** What was typed is there when the page is loaded anew. */
async function reloaded(page) {
  await page.reload();
  await page.waitForFunction(() => document.body.dataset.started === "yes");
  await page.getByRole("button", { name: /Làm tiếp: Ủy ban nhân dân xã Đơn Dương/ }).first().click();
  await settled(page);
  assert.match(await onPages(page), /Nguyễn Văn A/);
}

/** How long a keystroke takes until its page is there, over many. */
async function keystrokes(page, name) {
  const field = page.locator(`[data-path='["nguoi_ky","ho_ten"]'] input`);
  const took = [];
  const edits = 200;
  const heap = () => page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
  const before = await heap();
  for (let edit = 0; edit < edits; edit += 1) {
    await field.fill(`Nguyễn Văn A${"a".repeat(edit % 7)}`);
    await settled(page);
    took.push(Number(await page.evaluate(() => document.body.dataset.took)));
  }
  took.sort((one, other) => one - other);
  figures[`${name}: keystroke to preview, ms, median and 95 of 100`] = [took[edits / 2], took[Math.floor(edits * 0.95)]];
  figures[`${name}: heap grown over ${edits} edits, MB`] = ((await heap()) - before) / 1e6;
}

/** A document of anyone: what is found stands beside it, a copy is mended, and holds then. */
async function check(page, name, document) {
  const bad = join(work, "le-hep.docx");
  writeFileSync(bad, narrowed(readFileSync(document)));
  const looked = async (files) => {
    await page.locator("#choose").setInputFiles(files);
    await page.waitForFunction(() => document.body.dataset.view === "check" && document.body.dataset.checked === "yes", null, { timeout: 60_000 });
    return page.locator("#check-summary").textContent();
  };
  await page.locator("#home").click();
  assert.match(await looked([bad]), /\d+ lỗi/);
  const inside = (act) => page.locator("#checked").evaluate(act);
  assert.match(await inside((pane) => pane.shadowRoot.textContent), /le-trai/);
  // The name of a rule is for who writes commands.
  assert.doesNotMatch(await inside((pane) => pane.shadowRoot.getElementById("sheets").innerText), /le-trai/);
  await accessible(page, `${name} check`);
  await picture(page, `${name}-5-kiem-tra`);
  // A link leads to the place in the text.
  await inside((pane) => pane.shadowRoot.querySelector(".cards a").click());
  assert.equal(await inside((pane) => pane.shadowRoot.querySelectorAll(".led").length), 1);
  const took = async (button) => {
    const download = page.waitForEvent("download");
    await page.locator(button).click();
    const given = await download;
    const file = join(work, `${name}-${given.suggestedFilename()}`);
    await given.saveAs(file);
    return file;
  };
  const mended = await took("#mend");
  assert.match(mended, /le-hep-da-sua\.docx$/);
  assert.match(await page.locator("#mended").textContent(), /đã sửa [1-9]\d* điều/);
  // What is left to do by hand stands first, and the copy itself can be looked at.
  assert.match(await page.locator("#mended > :first-child").textContent(), /Còn \d+ điều|Không còn điều nào/);
  await page.getByRole("button", { name: "Xem bản đã sửa" }).click();
  await page.waitForFunction(() => document.body.dataset.checked === "yes" && /da-sua/.test(document.querySelector("#check-title").textContent));
  assert.doesNotMatch(await inside((pane) => pane.shadowRoot.textContent), /le-trai/);
  await page.locator("#check [data-home]").click();
  await looked([bad]);
  const annotated = await took("#annotate");
  await page.locator("#check [data-home]").click();
  await looked([mended, annotated]);
  assert.doesNotMatch(await inside((pane) => pane.shadowRoot.textContent), /le-trai/);
  assert.equal(await page.locator("#check-which option").count(), 2);
  await page.locator("#check [data-home]").click();
  const other = join(work, "khac.pdf");
  writeFileSync(other, "%PDF-1.7");
  assert.match(await looked([other]), /không phải tệp DOCX.*Gợi ý/s);
  assert.ok(await page.locator("#mend").isDisabled());
  await page.locator("#check [data-home]").click();
  return mended;
}

/** A commune of another province, with one school that is due. */
const DON_DUONG = `mau: ke-hoach-xa
nam: 2027
co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, cap_tren: UBND tỉnh Lâm Đồng}
van_ban: {ngay: 12/2026}
truong:
  - {ten: Trường Mầm non Minh họa 1, cap_hoc: mam_non, cong_nhan: {chuan_quoc_gia: 1, kdclgd: 2, ngay: 20/5/2022}, muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1, kdclgd: 1, thang: 6}}
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
`;

/** Last year's list first, then the document: the list is understood, and its schools stand in the document. */
async function listFirst(page) {
  await page.locator("#choose").setInputFiles(join(root, "docs/vi-du/dap-an/ke-hoach/2028/truong.xlsx"));
  await page.waitForFunction(() => /6 hàng/.test(document.querySelector("#received-text").textContent));
  await begin(page);
  await page.locator(".understood table").first().waitFor();
  assert.match(await page.locator(".understood").textContent(), /6 hàng dữ liệu/);
}

/** Facts that are open together: what is due, and the sums. */
async function province(page, name) {
  const folder = join(root, "data/thanh-hoa-2027");
  const own = join(work, "xa-don-duong.yaml");
  writeFileSync(own, DON_DUONG);
  await page.locator("#choose").setInputFiles([own, ...["ke-hoach-xa.yaml", "xa.xlsx", "truong.xlsx"].map((file) => join(folder, file))]);
  await page.locator("#files button", { hasText: "ke-hoach-xa.yaml" }).waitFor();
  await page.locator("#province-open").click();
  await page.waitForFunction(() => document.body.dataset.province === "yes", null, { timeout: 60_000 });
  await page.locator("#due-year").fill("2027");
  await page.locator("#due-year").press("Enter");
  await page.locator("#due img").waitFor();
  assert.match(await page.locator("#due").textContent(), /trường đến hạn đến hết năm 2027/);
  // The picture and the sums come when they are made.
  await page.waitForFunction(() => document.querySelector("#due img").naturalWidth > 100, null, { timeout: 60_000 });
  // In the folder of the program lies the shared file of another commune: the 166 of the batch take it up and cannot be read.
  // What the sums leave out must be told beside them.
  if (name === "serve") await page.locator("#sums-told .error").first().waitFor({ timeout: 60_000 });
  const least = name === "serve" ? 1 : 166;
  await page.waitForFunction((rows) => document.querySelectorAll("#sums tbody tr").length >= rows, least, { timeout: 60_000 });
  await accessible(page, `${name} province`);
  await picture(page, `${name}-6-so-lieu`);
  await page.locator("#province [data-home]").click();
}

/** The plans of a province from two sheets. */
async function batch(page, name) {
  await page.locator("#home").click();
  const folder = join(root, "data/thanh-hoa-2027");
  await page.locator("#choose").setInputFiles(["ke-hoach-xa.yaml", "xa.xlsx", "truong.xlsx"].map((file) => join(folder, file)));
  await settled(page);
  await page.locator("#many").waitFor();
  assert.match(await page.locator("#total").textContent(), /166/);
  const download = page.waitForEvent("download", { timeout: 120_000 });
  await page.locator("#all").click();
  await (await download).saveAs(join(work, `${name}.zip`));
  figures[`${name}: 166 plans from two sheets, s`] = Number(await page.evaluate(() => document.body.dataset.batch)) / 1000;
  // And stopped in the middle, which leaves the page as it was.
  await page.locator("#all").click();
  await page.locator("#stop").click();
  await page.waitForFunction(() => /Đã dừng/.test(document.querySelector("#status").textContent));
  assert.ok(await page.locator("#run").isHidden());
}

/** The plans of all communes, and how long the page answered nobody meanwhile. */
async function wholeCountry(page, name) {
  const { files, communes } = country(root, mkdtempSync(join(work, "ca-nuoc-")));
  await page.evaluate(() => {
    let last = performance.now();
    window.longest = 0;
    setInterval(() => {
      window.longest = Math.max(window.longest, performance.now() - last);
      last = performance.now();
    }, 10);
  });
  const began = performance.now();
  await page.locator("#choose").setInputFiles(files);
  await page.locator("#many").waitFor({ timeout: 600_000 });
  figures[`${name}: ${communes} plans, lists read, s`] = (performance.now() - began) / 1000;
  assert.match((await page.locator("#total").textContent()).replace(/\D/g, ""), new RegExp(communes));
  const download = page.waitForEvent("download", { timeout: 600_000 });
  await page.locator("#all").click();
  const file = join(work, `${name}-ca-nuoc.zip`);
  await (await download).saveAs(file);
  figures[`${name}: ${communes} plans, made, s`] = Number(await page.evaluate(() => document.body.dataset.batch)) / 1000;
  figures[`${name}: longest time without an answer, s`] = (await page.evaluate(() => window.longest)) / 1000;
  // So many plans of one folder and their report.
  assert.ok(parts(readFileSync(file)).size > communes);
}

/** All by keyboard: from the gallery to a document. */
async function keyboard(page) {
  await page.evaluate(() => [...document.querySelectorAll(".card")].find((card) => card.textContent.includes("Kế hoạch của xã, phường")).querySelector("button").focus());
  await page.keyboard.press("Enter");
  await page.keyboard.type("xã Đơn Dương, Lâm Đồng");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await settled(page);
}

/** What `serve` alone does: the folder, and that no edit is lost. */
async function folder(page, server) {
  await page.getByRole("button", { name: "xa.yaml", exact: true }).click();
  await settled(page);
  const text = readFileSync(join(server.folder, "xa.yaml"), "utf8");
  await page.locator("#tab-yaml").click();
  await page.locator("#yaml").fill(`${text}# ghi từ trang\n`);
  await settled(page);
  await page.locator("#save").click();
  await page.waitForFunction(() => /Đã ghi/.test(document.querySelector("#status").textContent));
  assert.match(readFileSync(join(server.folder, "xa.yaml"), "utf8"), /# ghi từ trang/);
  writeFileSync(join(server.folder, "xa.yaml"), `${text}# người khác sửa\n`);
  await page.locator("#yaml").fill(`${text}# ghi lần nữa\n`);
  await settled(page);
  await page.locator("#save").click();
  await page.locator("#changed-dialog[open]").waitFor();
  await accessible(page, "serve changed");
  await page.locator("#changed-read").click();
  await settled(page);
  const says = (words) => page.waitForFunction((some) => document.querySelector("#yaml").value.includes(some), words, { timeout: 30_000 });
  await says("# người khác sửa");
  await settled(page);
  await page.locator("#undo").click();
  await says("# ghi lần nữa");
  await settled(page);
  // What was read anew may be replaced; what changed once more may be put aside.
  writeFileSync(join(server.folder, "xa.yaml"), `${text}# người thứ ba\n`);
  await page.locator("#save").click();
  await page.locator("#changed-force").click();
  await page.waitForFunction(() => /được cất ở/.test(document.querySelector("#status").textContent));
  assert.match(readFileSync(join(server.folder, "xa.yaml"), "utf8"), /# ghi lần nữa/);
  const aside = readdirSync(server.folder).filter((file) => file !== "xa.yaml" && /^xa.*yaml/.test(file));
  assert.equal(aside.length, 1, String(aside));
  await documentsInFolder(page, server);
}

/** Documents in the folder: made, left as they are, kept where somebody edited one; a PDF where LibreOffice is. */
async function documentsInFolder(page, server) {
  const made = join(server.folder, "out/xa.docx");
  const told = async (what) => {
    await page.locator("#make").click();
    await page.waitForFunction((words) => document.querySelector("#status").textContent.includes(words), what, { timeout: 120_000 });
  };
  await told("đã làm 1,");
  assert.ok(existsSync(made));
  await told("không đổi 1,");
  const edited = Buffer.concat([readFileSync(made), Buffer.from("sửa tay")]);
  writeFileSync(made, edited);
  await told("giữ bản đã sửa 1,");
  assert.ok(readFileSync(made).equals(edited), "an edit is not lost");
  if (await page.locator("#pdf").isHidden()) return;
  const download = page.waitForEvent("download", { timeout: 120_000 });
  await page.locator("#pdf").click();
  const file = join(work, "xa.pdf");
  await (await download).saveAs(file);
  assert.ok(readFileSync(file).subarray(0, 4).equals(Buffer.from("%PDF")));
}

/** Another site, another name, no token, a path that climbs: all refused. */
async function strangers(address) {
  const home = new URL(address);
  const token = home.searchParams.get("ma");
  const engine = new URL("engine", home);
  const post = (headers) => fetch(engine, { method: "POST", headers, body: new Uint8Array(4) });
  assert.equal((await fetch(home.origin)).status, 403);
  assert.equal((await fetch(`${home.origin}/?ma=khong`)).status, 403);
  assert.equal((await post({})).status, 403);
  assert.equal((await post({ origin: "https://vanthu.example", "x-vanthu-token": token })).status, 403);
  assert.equal((await post({ origin: home.origin })).status, 403);
  assert.equal((await post({ origin: home.origin, "x-vanthu-token": token })).status, 200);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-precise-memory-info"],
});
const server = process.env.ONLY === "file" ? null : await served();
const html = join(root, "target/vanthu.html");
if (process.env.ONLY !== "serve") figures["vanthu.html, MB"] = readFileSync(html).length / 1e6;
const carriers = [["file", pathToFileURL(html).href], ["serve", server?.address]].filter(([name]) => !process.env.ONLY || process.env.ONLY === name);
try {
  const [documents, mended] = [[], []];
  for (const [name, address] of carriers) {
    const { page, context, troubles, took } = await opened(browser, address);
    figures[`${name}: opened, s`] = took / 1000;
    if (process.argv.includes("--country")) {
      await wholeCountry(page, name);
      await context.close();
      continue;
    }
    await newcomer(page, settled, onPages);
    await meeting(page, settled, onPages);
    documents.push(await clerk(page, name));
    await keystrokes(page, name);
    await reloaded(page);
    await batch(page, name);
    mended.push(await check(page, name, documents.at(-1)));
    await province(page, name);
    if (name === "serve") {
      await folder(page, server);
    }
    assert.deepEqual(troubles, [], name);
    await context.close();
    const list = await opened(browser, address);
    await listFirst(list.page);
    assert.deepEqual(list.troubles, [], name);
    await list.context.close();
    const slow = await opened(browser, address);
    await (await slow.context.newCDPSession(slow.page)).send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await hasty(slow.page, settled);
    assert.deepEqual(slow.troubles, [], name);
    await slow.context.close();
    // 683 is a screen of 1366 at 200 %.
    for (const width of [360, 683, 768, 1366]) {
      const small = await opened(browser, address, { width, height: 800 });
      await keyboard(small.page);
      const wide = await small.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 1, `${name}: ${wide} px beyond ${width}`);
      await accessible(small.page, `${name} ${width}`);
      await picture(small.page, `${name}-rong-${width}`);
      await small.context.close();
    }
  }
  if (documents.length === 2) assert.ok(readFileSync(documents[0]).equals(readFileSync(documents[1])), "both carriers make the same bytes");
  if (mended.length === 2) assert.ok(readFileSync(mended[0]).equals(readFileSync(mended[1])), "both carriers mend alike");
  if (server) await strangers(server.address);
  console.log(JSON.stringify(figures, null, 1));
} finally {
  await browser.close();
  server?.stop();
  rmSync(work, { recursive: true, force: true });
}
