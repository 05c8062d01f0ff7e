// What stopped people who saw the page for the first time, each once: it must not come back.

import assert from "node:assert/strict";

const HEAD = "TT\tTên trường\tCấp học\tMức độ CQG đã đạt\tNgày công nhận\tMục tiêu\tTháng\n";
const SCHOOLS = [
  "1\tTrường Mầm non Minh họa 1\tMầm non\t1\t20/5/2022\tCông nhận lại\t6\n",
  "2\tTrường Tiểu học Minh họa 2\tTiểu học\tchưa\t\tCông nhận mới\t11\n",
  "3\tTrường THCS Minh họa 3\tTHCS\t1\t02/11/2023\tNâng chuẩn\t\n",
];
/** Last year's list as offices keep it: titles over the header. */
const LIST = `ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG\nDANH SÁCH CÁC TRƯỜNG TRÊN ĐỊA BÀN\n\n${HEAD}${SCHOOLS.join("")}Tổng cộng: 3 trường\n`;

/** Names of keys and rules, and of the notation that the text of a draft is in, are no words for who fills in a form; those of files are. */
const NO_WORDS = /.*(?:YAML|`|›|\b[a-z]+_[a-z_]+\b|(?<![\p{L}\d/.-])[a-z]+(?:-[a-z]+)+(?![\p{L}\d-]|\.[a-z])).*/gu;

/** @param {import("playwright-core").Page} page @param {string} selector */
async function plain(page, selector) {
  const text = await page.locator(selector).evaluate((one) => one.innerText);
  assert.deepEqual(text.match(NO_WORDS) ?? [], [], selector);
}

const field = (page, path) => page.locator(`#form [data-path='${JSON.stringify(path)}']`);

/** The list of that name is read: what was said of one before it would be there at once. */
const received = (page, name) =>
  page.waitForFunction((words) => document.querySelector("#received-text").textContent.includes(words), `Đã nhận ${name}: 3 hàng`);

/** From last year's list to the document, as a clerk goes. */
export async function newcomer(page, settled, onPages) {
  await listFirst(page, settled);
  await tableStays(page);
  await refused(page, settled);
  await blank(page);
  await offered(page, settled);
  await recipients(page, settled, onPages);
  await schoolsInPlace(page, settled, onPages);
  await accepted(page, settled);
  await words(page);
  await page.locator("#home").click();
  await quicker(page);
  await notesAsked(page, settled);
  await page.locator("#home").click();
}

/** A list that is dropped before a document is chosen: told beside the button, and only what can use it is offered. */
async function listFirst(page, settled) {
  await page.locator("#choose").setInputFiles({ name: "danh sách 2026.tsv", mimeType: "text/plain", buffer: Buffer.from(LIST) });
  await received(page, "danh sách 2026.tsv");
  const offered = await page.locator(".card:visible h3").allTextContents();
  assert.ok(offered.length > 0 && offered.every((one) => /trường|^Kế hoạch/.test(one)), String(offered));
  // What a commune makes of its list stands first, what a province makes last.
  assert.match(offered[0], /^Kế hoạch của xã, phường/);
  assert.ok(offered.findIndex((one) => /của tỉnh/.test(one)) > offered.findLastIndex((one) => /của xã|một công tác/.test(one)), String(offered));
  await page.locator("#received-drop").click();
  assert.ok((await page.locator(".card:visible").count()) > offered.length, "all documents are offered again");
  await page.locator("#choose").setInputFiles({ name: "danh sách 2026.tsv", mimeType: "text/plain", buffer: Buffer.from(LIST) });
  await received(page, "danh sách 2026.tsv");
  await page.locator(".card:visible", { hasText: "Kế hoạch của xã, phường" }).getByRole("button").click();
  if (!(await page.inputValue("#unit"))) await page.fill("#unit", "xã Đơn Dương, Lâm Đồng");
  assert.match(await page.inputValue("#unit"), /Đơn Dương/);
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await settled(page);
  await page.locator(".understood table").first().waitFor();
  assert.ok(await page.locator(".understood").isVisible());
}

/** What was understood of the table is there again after another tab, and after a change. */
async function tableStays(page) {
  for (const tab of ["findings", "yaml"]) {
    await page.locator(`#tab-${tab}`).click();
    await page.locator("#tab-form").click();
    await page.locator(".understood table").first().waitFor({ timeout: 5_000 });
    assert.doesNotMatch(await page.locator(".understood").textContent(), /Đang đọc/);
    // A warning is no error, and is still marked.
    assert.match(await field(page, ["truong"]).getAttribute("class"), /doubtful/);
    assert.equal(await page.locator("#form .wrong").count(), 0);
  }
}

/** A document that cannot be made leads to why; the field stays marked. */
async function refused(page, settled) {
  const day = field(page, ["van_ban", "ngay"]);
  const known = await day.locator("input").inputValue();
  await day.locator("input").fill("31/11/2026");
  await settled(page);
  await page.locator("#docx").click();
  await page.locator("#findings li.error").first().waitFor();
  assert.equal(await page.locator("#tab-findings").getAttribute("aria-selected"), "true");
  await page.locator("#tab-form").click();
  assert.match(await day.getAttribute("class"), /wrong/);
  await day.locator("input").fill(known);
  await settled(page);
}

/** That nothing is wrong is not said of what is still blank; each leads to its field. */
async function blank(page) {
  assert.match(await page.locator("#count").textContent(), /[1-9] mục còn trống/);
  await page.locator("#tab-findings").click();
  const signer = page.locator("#findings .blank-item", { hasText: "Người ký" });
  await signer.getByRole("button").click();
  assert.equal(await page.evaluate(() => document.activeElement.closest("[data-path]").dataset.path), '["nguoi_ky","ho_ten"]');
}

/** Targets that the law of the document's date does not know are not offered. */
async function offered(page, settled) {
  await page.getByRole("button", { name: "Sửa các trường ngay trên trang" }).click();
  await settled(page);
  const options = (name) => page.locator(`select[aria-label^='${name}'][aria-label$='trường 1'] option`).allTextContents();
  const day = field(page, ["van_ban", "ngay"]).locator("input");
  const known = await day.inputValue();
  for (const [date, most, evaluated] of [["15/5/2025", 4, true], ["12/2026", 2, false]]) {
    await day.fill(date);
    await settled(page);
    assert.equal((await options("Mục tiêu: KĐCLGD")).at(-1), String(most), date);
    assert.equal((await options("Mục tiêu, ")).some((one) => /[Đđ]ánh giá ngoài/.test(one)), evaluated, date);
  }
  // Nor those that the school itself cannot have.
  const kinds = await page.locator("[aria-label='Mục tiêu, trường 2'] option").allTextContents();
  assert.ok(kinds.includes("Công nhận mới") && !kinds.includes("Công nhận lại"), String(kinds));
  await day.fill(known);
  await settled(page);
  for (let times = 0; !(await page.locator(".understood").count()) && times < 9; times += 1) await page.locator("#undo").click();
  await settled(page);
}

/** The recipients that the document has are those of the form. */
async function recipients(page, settled, onPages) {
  const area = field(page, ["noi_nhan"]).locator("textarea");
  const known = await area.inputValue();
  assert.match(known, /^Sở Giáo dục và Đào tạo \(để b\/c\)$/m);
  await area.fill(`${known}\nPhòng Kinh tế`);
  await settled(page);
  assert.match(await onPages(page), /- Phòng Kinh tế;/);
  // One with keys of its own beside those in words: each can be changed.
  await field(page, ["noi_nhan"]).getByRole("button").click();
  const group = ["noi_nhan", known.split("\n").length + 1];
  await field(page, [...group, "gom"]).locator("input, textarea").fill("Trạm Y tế, Công an xã");
  const first = field(page, ["noi_nhan", 0]).locator("input").first();
  assert.equal(await first.inputValue(), known.split("\n")[0]);
  await first.fill("Sở Nội vụ (để b/c)");
  await settled(page);
  assert.match(await onPages(page), /- Sở Nội vụ \(để b\/c\);/);
  assert.match(await onPages(page), /Trạm Y tế/);
  await field(page, group).getByRole("button", { name: /^Bỏ/ }).click();
  await settled(page);
}

/** The schools of a table become those of the form, nothing lost; a target is given there. */
async function schoolsInPlace(page, settled, onPages) {
  await page.getByRole("button", { name: "Sửa các trường ngay trên trang" }).click();
  await settled(page);
  const value = (name) => page.locator(`[aria-label='${name}']`).inputValue();
  assert.equal(await value("Tên trường, trường 3"), "Trường THCS Minh họa 3");
  assert.equal(await value("Cấp học, trường 1"), "mam_non");
  assert.equal(await value("Đã đạt chuẩn quốc gia mức độ, trường 1"), "1");
  assert.equal(await value("Mục tiêu, trường 2"), "cong_nhan_moi");
  assert.match(await value("Tháng, trường 1"), /^6/);
  await page.locator("[aria-label='Tháng, trường 3']").fill("9");
  await settled(page);
  assert.match(await onPages(page), /Tháng 9\/2027/);
  await page.locator("#undo").click();
  await settled(page);
  // A target that is taken back leaves nothing behind.
  await page.locator("[aria-label='Mục tiêu, trường 2']").selectOption("");
  await page.locator("[aria-label='Tháng, trường 2']").fill("");
  await settled(page);
  assert.doesNotMatch(await page.locator("#findings").textContent(), /thiếu khóa/);
  for (let times = 0; times < 2; times += 1) await page.locator("#undo").click();
  await settled(page);
}

/** Who asks for a document before the list is read has the list, and the body that it is of, all the same. */
async function quicker(page) {
  const card = page.locator(".card:visible", { hasText: "Kế hoạch của xã, phường" }).getByRole("button");
  await page.locator("#choose").setInputFiles({ name: "chậm.tsv", mimeType: "text/plain", buffer: Buffer.from(LIST) });
  await page.waitForFunction(() => /chậm/.test(document.querySelector("#received-text").textContent));
  await card.click();
  await page.waitForFunction(() => /Đơn Dương/.test(document.querySelector("#unit").value));
  await page.locator("#unit-cancel").click();
  await page.locator("#received-drop").click();
  assert.equal(await page.locator("#received-text").textContent(), "");
}

/** A note that says more than its row is asked about: in the list, at its cell, and in the form, until what it says is chosen there. */
async function notesAsked(page, settled) {
  const NOTE = "Phấn đấu đạt chuẩn mức độ 1 năm 2027";
  const said = (target) => LIST.replace("Tháng\n", "Tháng\tGhi chú\n").replace("\t\tCông nhận mới\t11\n", `\t\t${target}\t\t${NOTE}\n`);
  const file = (target) => ({ name: "ghi chú.tsv", mimeType: "text/plain", buffer: Buffer.from(said(target)) });
  const asked = page.locator("#findings li.error", { hasText: NOTE });
  await page.locator("#choose").setInputFiles(file(""));
  await received(page, "ghi chú.tsv");
  await page.locator(".card:visible", { hasText: "Kế hoạch của xã, phường" }).getByRole("button").click();
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await page.getByRole("button", { name: "Xem các điều ấy" }).click();
  await asked.waitFor();
  assert.match(await asked.textContent(), /cột F "Mục tiêu"[^.]*như "Công nhận mới mức độ 1"/);
  await asked.getByRole("button", { name: /^Đến chỗ ấy/ }).click();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), NOTE, "the cell itself is led to");
  // As the advice says, in Excel.
  await page.locator("#choose-more").setInputFiles(file("Công nhận mới mức độ 1"));
  await asked.waitFor({ state: "detached" });
  await page.locator("#choose-more").setInputFiles(file(""));
  await asked.waitFor({ state: "attached" });
  // As it says, on the page.
  await page.getByRole("button", { name: "Sửa các trường ngay trên trang" }).click();
  await settled(page);
  assert.equal(await asked.count(), 1, "the question goes along");
  assert.equal(await page.locator("[aria-label='Ghi chú, trường 2']").inputValue(), NOTE);
  await page.locator("[aria-label='Mục tiêu, trường 2']").selectOption("cong_nhan_moi");
  await page.locator("[aria-label='Mục tiêu: chuẩn mức độ, trường 2']").selectOption("1");
  await settled(page);
  assert.equal(await asked.count(), 0);
  await replaced(page, settled, file(""));
}

/** Schools that were changed by hand go only where a person says so, and come back. */
async function replaced(page, settled, file) {
  const target = page.locator("[aria-label='Mục tiêu: chuẩn mức độ, trường 2']");
  await page.locator("#choose-more").setInputFiles(file);
  await page.getByRole("button", { name: "Giữ các trường trên trang" }).click();
  assert.equal(await target.inputValue(), "1");
  await page.locator("#choose-more").setInputFiles(file);
  await page.getByRole("button", { name: "Thay bằng bảng" }).click();
  await page.locator(".understood table").first().waitFor();
  await page.locator("#undo").click();
  await settled(page);
  assert.equal(await target.inputValue(), "1");
}

/** A warning that is known is accepted with a reason, without typing a key, and taken back. */
async function accepted(page, settled) {
  await page.locator("#tab-findings").click();
  const before = await page.locator("#findings li.warning").count();
  assert.ok(before > 0, "a target without a month is told");
  const [first] = await page.locator("#findings li.warning").all();
  await first.locator("summary").click();
  await first.locator("form input").fill("Chưa chốt với Sở");
  await first.locator("form button").click();
  await settled(page);
  assert.equal(await page.locator("#findings li.warning").count(), before - 1);
  await page.getByRole("button", { name: "Nhắc lại" }).click();
  await settled(page);
  assert.equal(await page.locator("#findings li.warning").count(), before);
}

/** What a person reads on the way holds no key and no word of the notation. */
async function words(page) {
  await page.locator("#tab-findings").click();
  for (const button of await page.getByRole("button", { name: "Giải thích" }).all()) await button.click();
  for (const selector of ["#findings", "#work > .bar", "#work [role=tablist]", "#status"]) await plain(page, selector);
  await page.locator("#tab-form").click();
  await page.locator("#form").evaluate((form) => form.querySelectorAll("details").forEach((one) => (one.open = true)));
  await plain(page, "#form");
}

/** Who goes on quicker than the page follows loses nothing, and begins nothing twice. */
export async function hasty(page, settled) {
  await page.locator(".card", { hasText: "Kế hoạch của xã, phường" }).getByRole("button").click();
  await page.fill("#unit", "xã Đơn Dương, Lâm Đồng");
  const known = await page.locator("#drafts li").count();
  await page.evaluate(() => {
    const begin = document.querySelector("#unit-form button.main");
    for (let times = 0; times < 3; times += 1) begin.click();
  });
  // From the last row of the grid on by keyboard.
  await page.locator("[aria-label='Tên trường, trường 1']").pressSequentially("Trường THCS Minh họa");
  await page.keyboard.press("Tab");
  await page.locator("[aria-label='Tên trường, trường 2']").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Cấp học, trường 1");
  await field(page, ["nguoi_ky", "ho_ten"]).locator("input").fill("Nguyễn Văn Vội");
  await page.locator("#home").click();
  const drafts = page.locator("#drafts li");
  await page.waitForFunction((least) => document.querySelectorAll("#drafts li").length > least, known);
  assert.equal(await drafts.count(), known + 1);
  await drafts.first().getByRole("button", { name: /^Làm tiếp/ }).click();
  await settled(page);
  assert.equal(await field(page, ["nguoi_ky", "ho_ten"]).locator("input").inputValue(), "Nguyễn Văn Vội");
  assert.equal(await page.locator("[aria-label='Tên trường, trường 1']").inputValue(), "Trường THCS Minh họa");
  await page.locator("#home").click();
}

/** A meeting's notice: no list of schools is asked for, what was concluded is at hand, blanks are seen. */
export async function meeting(page, settled, onPages) {
  await page.locator(".card", { hasText: "Thông báo kết luận của người chủ trì" }).getByRole("button").click();
  await page.fill("#unit", "xã Đơn Dương, Lâm Đồng");
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await settled(page);
  assert.ok(await page.locator("#list-wrap").isHidden());
  const name = field(page, ["hoi_nghi", "ten"]).locator("input");
  assert.match(await name.getAttribute("class"), /blank/);
  await name.click();
  await page.keyboard.type("rà soát tiến độ");
  assert.equal(await name.inputValue(), "rà soát tiến độ");
  assert.doesNotMatch((await name.getAttribute("class")) ?? "", /blank/);
  await page.getByRole("button", { name: "Thêm kết luận" }).click();
  const task = (key) => field(page, ["hoi_nghi", "ket_luan", 0, "giao", 0, key]).locator("input, textarea");
  await page.getByRole("button", { name: "Thêm giao việc" }).click();
  for (const [key, text] of [["don_vi", "Phòng Kinh tế"], ["viec", "bố trí vốn sửa chữa"], ["han", "20/12/2026"]]) await task(key).fill(text);
  await settled(page);
  assert.match(await onPages(page), /Giao Phòng Kinh tế bố trí vốn sửa chữa; hoàn thành [^.]*ngày 20\/12\/2026/);
  // Blanks that stay are told with the document.
  const download = page.waitForEvent("download");
  await page.locator("#docx").click();
  await download;
  await page.waitForFunction(() => /Còn \d+ cảnh báo/.test(document.querySelector("#status").textContent));
  await page.locator("#home").click();
}
