// Papers set with the package `docx` of npm: reads a list of papers as JSON, writes one DOCX each.
// node make.mjs PAPERS.json FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
const docx = createRequire(process.cwd() + "/")("docx");
const { AlignmentType, BorderStyle, Document, Header, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } = docx;

const twips = (mm) => Math.round((mm * 1440) / 25.4);
const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, both: AlignmentType.JUSTIFIED, right: AlignmentType.RIGHT };

function paragraph(pieces, look) {
  const list = typeof pieces === "string" ? [[pieces, {}]] : pieces;
  return new Paragraph({
    alignment: ALIGN[look.align ?? "left"],
    spacing: { before: (look.before ?? 0) * 20, after: (look.after ?? 0) * 20, line: Math.round((look.line ?? (look.first ? 1.15 : 1)) * 240), lineRule: look.unsaid ? undefined : "auto" },
    indent: { firstLine: twips(look.first ?? 0), left: twips(look.left ?? 0) },
    border: look.border ? { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } } : undefined,
    children: list.map(([text, over]) => run(text, { ...look, ...over })),
  });
}

function run(text, look) {
  return new TextRun({ text, bold: look.bold, italics: look.italic, size: look.size * 2, color: look.color, font: look.font });
}

function table(rows, widths, borders) {
  return new Table({
    width: { size: twips(widths.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: borders ? undefined : bare,
    rows: rows.map((cells, number) => new TableRow({
      cantSplit: true,
      tableHeader: borders && number === 0,
      children: cells.map((children, index) => new TableCell({ width: { size: twips(widths[index]), type: WidthType.DXA }, borders: borders ? undefined : bare, children })),
    })),
  });
}

function paperOf(job) {
  const { paper, looks, line, extra } = job;
  const put = (text, role, over = {}) => paragraph(text, { unsaid: extra.unsaid, ...looks[role], ...over });
  const dashes = (points, size) => put("_".repeat(Math.round(points / (size / 2))), "line", { size });
  const left = [...paper.parent.map((text) => put(text, "parent")), ...paper.issuer.map((text) => put(text, "issuer"))];
  if (line.issuer) left.push(dashes(line.issuer, looks.issuer.size));
  const right = [put("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "quoc_hieu"), put("Độc lập - Tự do - Hạnh phúc", "tieu_ngu")];
  if (line.tieu_ngu) right.push(dashes(line.tieu_ngu, looks.tieu_ngu.size));
  const number = [put(paper.number, "number"), ...paper.about.map((text, index) => put(text, "about", index ? { before: 0 } : {}))];
  const children = [table([[left, right], [number, [put(paper.place_date, "place_date")]]], [62, 103], false)];
  if (paper.kind) {
    children.push(put(paper.kind, "kind"), ...paper.subject.map((text) => put(text, "subject")));
    if (line.subject) children.push(dashes(line.subject, looks.subject.size));
  }
  if (paper.competence) children.push(put(paper.competence, "competence", { before: 12 }));
  if (paper.addressees.length === 1) children.push(put("Kính gửi: " + paper.addressees[0], "addressee", { before: 12 }));
  else if (paper.addressees.length) {
    children.push(put("Kính gửi:", "addressee_list", { left: 38, before: 12 }), ...paper.addressees.map((text) => put("- " + text, "addressee_list", { left: 57 })), put("", "line", { size: 8 }));
  }
  for (const text of paper.bases) children.push(put(text, "basis"));
  if (paper.decides) children.push(put(paper.decides, "decides"));
  let rows = [];
  const flush = () => {
    if (!rows.length) return;
    const widths = rows[0].map((_, index) => (index ? 90 / (rows[0].length - 1) : 60));
    children.push(table(rows.map((row, number) => row.map((text, index) => [put(text, number === 0 || row[0].startsWith("Tổng") ? "table_head" : index ? "table_cell" : "table_text")])), widths, true), put("", "line", { size: 6 }));
    rows = [];
  };
  for (const text of paper.body) {
    if (text.startsWith("| ")) { rows.push(text.slice(2).split("|").map((cell) => cell.trim())); continue; }
    flush();
    if (text.startsWith("# ")) children.push(put(text.slice(2), "heading"));
    else if (text.startsWith("## ")) children.push(put(text.slice(3), "clause_title"));
    else if (text.startsWith("Đ ")) {
      const at = text.indexOf(". ") + 2;
      children.push(put([[text.slice(2, at), { bold: true }], [text.slice(at), {}]], "article"));
    } else children.push(put(text, "body"));
  }
  flush();
  const recipients = [put("Nơi nhận:", "recipients_label"), ...paper.recipients.map((text) => put(text, "recipient"))];
  const signer = [...paper.authority.map((text) => put(text, "authority")), ...Array.from({ length: 4 }, () => put("", "room")), put(paper.name, "name")];
  children.push(table([[recipients, signer]], [82, 83], false));
  const header = new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 28, font: extra.font })] })] });
  return new Document({
    creator: "Văn thư", title: [paper.kind ?? "CÔNG VĂN", ...(paper.subject.length ? paper.subject : paper.about)].join(" "),
    styles: extra.font ? { default: { document: { run: { font: extra.font, size: 28, language: { value: "vi-VN" } } } } } : undefined,
    sections: [{
      properties: { titlePage: extra.number, page: { size: extra.page ? { width: twips(extra.page[0]), height: twips(extra.page[1]) } : undefined, margin: extra.margins ? { top: twips(extra.margins[0]), bottom: twips(extra.margins[1]), left: twips(extra.margins[2]), right: twips(extra.margins[3]), header: twips(10), footer: twips(10) } : undefined } },
      headers: extra.number ? { default: header, first: new Header({ children: [new Paragraph({})] }) } : undefined,
      children,
    }],
  });
}

const [, , list, folder] = process.argv;
for (const job of JSON.parse(readFileSync(list, "utf8"))) {
  writeFileSync(`${folder}/${job.name}.docx`, await Packer.toBuffer(paperOf(job)));
}
