// Facts of the whole country, with illustrative schools: one batch file and two texts.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const BATCH = `mau: ke-hoach-xa
nam: 2027
van_ban: {ngay: 12/2026}
nhan_ban: {bang: xa.csv, theo: ma_xa, ten_tep: "{{ma_xa}}-{{ten_khong_dau}}"}
truong: {bang: truong.csv, theo: ma_xa}
noi_nhan: [Sở Giáo dục và Đào tạo (để b/c), Các phòng thuộc UBND, Các trường trên địa bàn]
luu: [VT, VHXH]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
`;
const SCHOOLS = 8;
const LEVELS = ["Mầm non", "Tiểu học", "THCS"];

/** One school; every second has a target in the plan's year. @param {string} code @param {number} school */
function row(code, school) {
  const level = LEVELS[school % LEVELS.length];
  const month = 3 + (school % 9);
  const [held, target] = school % 2 ? [2024, ";"] : [2022, `Công nhận lại;${month}/2027`];
  return `${code};Trường ${level} Minh họa ${school + 1};${level};1;${month}/${held};${target}`;
}

/** Writes the facts into `folder`: their files, and how many communes there are. @param {string} root @param {string} folder */
export function country(root, folder) {
  const units = readFileSync(join(root, "data/_don-vi-hanh-chinh/don-vi-hanh-chinh.csv"), "utf8");
  const codes = units.trim().split("\n").slice(1).map((line) => line.split(",")[2]);
  const schools = codes.flatMap((code) => Array.from({ length: SCHOOLS }, (_, school) => row(code, school)));
  const files = {
    "ca-nuoc.yaml": BATCH,
    "xa.csv": `Mã xã\n${codes.join("\n")}\n`,
    "truong.csv": `Mã xã;Tên trường;Cấp học;Chuẩn quốc gia;Ngày công nhận;Mục tiêu;Tháng\n${schools.join("\n")}\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { files: Object.keys(files).map((name) => join(folder, name)), communes: codes.length };
}
