"""Papers made by other programs: the package `docx` of npm, and LibreOffice from HTML and from ODT."""

import dataclasses
import html
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

import package
from cases import CV, GM, HD, KH, NQ, QD, TB, TT
from measure import third_to_half, width
from word import LOOKS, QUOC_HIEU, TIEU_NGU

HERE = Path(__file__).resolve().parent
A4, MARGINS, TIMES = (210, 297), (20, 20, 30, 15), "Times New Roman"


def lengths(paper, missing=()):
    found = {
        "issuer": third_to_half(paper.issuer, 12),
        "tieu_ngu": width(TIEU_NGU, 13, True),
        "subject": third_to_half(paper.subject, 14) if paper.subject else 0,
    }
    return {name: 0 if name in missing else round(length, 1) for name, length in found.items()}


def looks(**changes):
    merged = {role: dict(look) for role, look in LOOKS.items()}
    for role, change in changes.items():
        merged[role].update(change)
    return merged


# name, paper, looks, lines left out, the page, note, wrong, also
NPM = [
    ("npm-thong-bao", TB, looks(), (), dict(font=TIMES, page=A4, margins=MARGINS, number=True), "Thông báo bằng docx của npm", (), ()),
    ("npm-quyet-dinh", QD, looks(), (), dict(font=TIMES, page=A4, margins=MARGINS, number=True, unsaid=True), "Quyết định bằng docx của npm, lineRule không nói ra", (), ()),
    ("npm-ke-hoach", KH, looks(), (), dict(font=TIMES, page=A4, margins=MARGINS, number=True), "Kế hoạch bằng docx của npm", (), ()),
    ("npm-cong-van", CV, looks(), (), dict(font=TIMES, page=A4, margins=MARGINS, number=True), "Công văn bằng docx của npm", (), ()),
    ("npm-mac-dinh", NQ, looks(), (), dict(number=False), "Nghị quyết, khổ, lề và phông để mặc định của docx (npm): không phông nào được ghi", (("le-trai", ""), ("le-phai", "")), ()),
    ("npm-ke-hoach-khong-so-trang", KH, looks(body={"align": "left"}), ("issuer",), dict(font=TIMES, page=A4, margins=MARGINS, number=False), "Kế hoạch không số trang, canh trái, không gạch dưới cơ quan",
     (("so-trang-vi-tri", ""), ("can-deu", ""), ("co-quan-gach-duoi", "XÃ CẨM THỦY")), ()),
    ("npm-to-trinh", TT, looks(place_date={"italic": False}, recipient={"size": 12}), ("tieu_ngu",), dict(font=TIMES, page=A4, margins=(20, 20, 20, 20), number=True), "Tờ trình: ngày đứng, nơi nhận cỡ 12, không gạch dưới Tiêu ngữ, lề trái hẹp",
     (("ngay-thang-kieu", "Cao Lộc, ngày"), ("noi-nhan-kieu", ""), ("tieu-ngu-gach-duoi", "Độc lập"), ("le-trai", "")), ()),
]

HTML = [
    ("html-thong-bao", TB, looks(), (), dict(margins=MARGINS), "Thông báo từ trang HTML qua LibreOffice", (), ()),
    ("html-giay-moi", GM, looks(), (), dict(margins=MARGINS), "Giấy mời từ trang HTML qua LibreOffice", (), ()),
    ("html-quyet-dinh", QD, looks(), (), dict(margins=MARGINS), "Quyết định từ trang HTML qua LibreOffice", (), ()),
    ("html-cong-van-sai", CV, looks(body={"font": "Arial", "first": 0}), ("tieu_ngu",), dict(margins=(20, 20, 20, 20)), "Công văn từ HTML: Arial, không lùi đầu dòng, không gạch dưới Tiêu ngữ, lề trái hẹp",
     (("phong-chu", ""), ("thut-dau-dong", ""), ("tieu-ngu-gach-duoi", "Độc lập"), ("le-trai", "")), ()),
]

ODT = [
    ("odt-ke-hoach", KH, looks(), (), dict(margins=MARGINS, number=True), "Kế hoạch từ ODT qua LibreOffice", (), ()),
    ("odt-huong-dan", HD, looks(), (), dict(margins=(25, 25, 35, 20), number=True), "Hướng dẫn từ ODT qua LibreOffice", (), ()),
    ("odt-cong-van", CV, looks(), (), dict(margins=MARGINS, number=True), "Công văn từ ODT qua LibreOffice", (), ()),
    ("odt-ke-hoach-khong-so-trang", KH, looks(kind={"size": 16}), ("subject",), dict(margins=MARGINS, number=False), "Kế hoạch từ ODT: không số trang, tên loại cỡ 16, không gạch dưới trích yếu",
     (("so-trang-vi-tri", ""), ("ten-loai-kieu", "KẾ HOẠCH"), ("trich-yeu-gach-duoi", "")), ()),
    ("odt-to-trinh-sai", TT, looks(name={"bold": False}, recipients_label={"italic": False}), (), dict(margins=(20, 20, 30, 10), number=True), "Tờ trình từ ODT: tên người ký không đậm, Nơi nhận không nghiêng, lề phải hẹp",
     (("ho-ten-kieu", "Nguyễn Văn A"), ("noi-nhan-nhan", "Nơi nhận"), ("le-phai", "")), ()),
    ("odt-khung", TB, looks(), (), dict(margins=MARGINS, number=True, head="frames"), "Thông báo từ ODT: phần đầu là hai khung", (), ()),
    ("odt-hai-cot", QD, looks(), (), dict(margins=MARGINS, number=True, head="columns"), "Quyết định từ ODT: phần đầu là hai cột của một section", (), ()),
    ("odt-khung-sai", GM, looks(place_date={"italic": False}, body={"align": "left"}), (), dict(margins=MARGINS, number=True, head="frames"), "Giấy mời từ ODT: phần đầu là hai khung, ngày đứng, lời văn canh trái",
     (("ngay-thang-kieu", "Hoàn Kiếm, ngày"), ("can-deu", "")), ()),
]


def make_all(folder, wanted):
    told = []
    chosen = lambda jobs: [job for job in jobs if not wanted or job[0] in wanted]
    npm(folder, chosen(NPM))
    with tempfile.TemporaryDirectory() as work:
        for name, paper, look, missing, extra, *_ in chosen(HTML):
            Path(work, name + ".html").write_text(as_html(paper, look, lengths(paper, missing), extra), encoding="utf-8")
        for name, paper, look, missing, extra, *_ in chosen(ODT):
            Path(work, name + ".fodt").write_text(as_fodt(paper, look, lengths(paper, missing), extra), encoding="utf-8")
        for pattern, options in (("*.html", ["--infilter=HTML (StarWriter)"]), ("*.fodt", [])):
            files = sorted(str(path) for path in Path(work).glob(pattern))
            if files:
                subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", *options, "--convert-to", "docx:MS Word 2007 XML", "--outdir", work, *files], check=True, stdout=subprocess.DEVNULL)
        for name in sorted(path.stem for path in Path(work).glob("*.docx")):
            parts = package.parts_of(Path(work, name + ".docx").read_bytes())
            package.write(without_clock(parts), folder / f"{name}.docx")
    for tool, jobs in (("docx (npm)", NPM), ("LibreOffice từ HTML", HTML), ("LibreOffice từ ODT", ODT)):
        told += [(job[0], tool, job[5], job[6], job[7]) for job in chosen(jobs)]
    return told


def without_clock(parts):
    """Created and modified at one moment, whenever the maker ran."""
    if "docProps/core.xml" in parts:
        package.edit(parts, "docProps/core.xml", lambda text: re.sub(r">\d{4}-\d\d-\d\dT[^<]*<", ">2026-11-20T08:00:00Z<", text))
    return parts


def npm(folder, jobs):
    if not jobs:
        return
    with tempfile.TemporaryDirectory() as work:
        listed = []
        for name, paper, look, missing, extra, *_ in jobs:
            listed.append(dict(name=name, paper=dataclasses.asdict(paper), looks=look, line=lengths(paper, missing), extra=extra))
        Path(work, "jobs.json").write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")
        modules = os.environ.get("DOCX_NPM", str(HERE))
        subprocess.run(["node", str(HERE / "make.mjs"), f"{work}/jobs.json", work], check=True, cwd=modules)
        for name, *_ in jobs:
            parts = package.parts_of(Path(work, name + ".docx").read_bytes())
            package.write(without_clock(parts), folder / f"{name}.docx")


# -- HTML

def css(look):
    rules = [
        f"font-family:'{look.get('font', TIMES)}'", f"font-size:{look['size']}pt", f"font-weight:{'bold' if look.get('bold') else 'normal'}",
        f"font-style:{'italic' if look.get('italic') else 'normal'}", f"text-align:{dict(both='justify').get(look.get('align'), look.get('align', 'left'))}",
        f"margin-top:{look.get('before', 0)}pt", f"margin-bottom:{look.get('after', 0)}pt", f"margin-left:{look.get('left', 0)}mm", "margin-right:0",
        f"text-indent:{look.get('first', 0)}mm", f"line-height:{'115%' if look.get('first') else '100%'}", "color:#000000",
    ]
    return ";".join(rules)


def paragraphs(paper, look, line, put):
    """The components in their order, as `put(pieces, role, over)` makes each."""
    left = [put(text, "parent") for text in paper.parent] + [put(text, "issuer") for text in paper.issuer]
    if line["issuer"]:
        left.append(put("_" * round(line["issuer"] / 6), "line", size=12))
    right = [put(QUOC_HIEU, "quoc_hieu"), put(TIEU_NGU, "tieu_ngu")]
    if line["tieu_ngu"]:
        right.append(put("_" * round(line["tieu_ngu"] / 6.5), "line", size=13))
    number = [put(paper.number, "number")] + [put(text, "about", **({} if index == 0 else dict(before=0))) for index, text in enumerate(paper.about)]
    date = [put(paper.place_date, "place_date")]
    middle = []
    if paper.kind:
        middle += [put(paper.kind, "kind")] + [put(text, "subject") for text in paper.subject]
        if line["subject"]:
            middle.append(put("_" * round(line["subject"] / 7), "line", size=14))
    if paper.competence:
        middle.append(put(paper.competence, "competence", before=12))
    if len(paper.addressees) == 1:
        middle.append(put("Kính gửi: " + paper.addressees[0], "addressee", before=12))
    elif paper.addressees:
        middle.append(put("Kính gửi:", "addressee_list", left=38, before=12))
        middle += [put("- " + text, "addressee_list", left=57, after=6 * (text == paper.addressees[-1])) for text in paper.addressees]
    middle += [put(text, "basis") for text in paper.bases]
    if paper.decides:
        middle.append(put(paper.decides, "decides"))
    rows = []
    for text in paper.body:
        if text.startswith("| "):
            rows.append([cell.strip() for cell in text[2:].split("|")])
            continue
        if rows:
            middle.append(rows)
            rows = []
        if text.startswith("# "):
            middle.append(put(text[2:], "heading"))
        elif text.startswith("## "):
            middle.append(put(text[3:], "clause_title"))
        elif text.startswith("Đ "):
            head, rest = text[2:].split(". ", 1)
            middle.append(put([(head + ".", True), (" " + rest, False)], "article"))
        else:
            middle.append(put(text, "body"))
    recipients = [put("Nơi nhận:", "recipients_label")] + [put(text, "recipient") for text in paper.recipients]
    signer = [put(text, "authority") for text in paper.authority] + [put("", "room") for _ in range(4)] + [put(paper.name, "name")]
    return left, right, number, date, middle, recipients, signer


def as_html(paper, look, line, extra):
    def put(text, role, **over):
        rule = css({**look[role], **over})
        if isinstance(text, list):
            inner = "".join(f"<b>{html.escape(piece)}</b>" if bold else html.escape(piece) for piece, bold in text)
        else:
            inner = html.escape(text) or "<br>"
        return f'<p style="{rule}">{inner}</p>'
    left, right, number, date, middle, recipients, signer = paragraphs(paper, look, line, put)
    table = lambda rows, widths: '<table width="624" cellpadding="0" cellspacing="0" border="0">' + "".join("<tr valign=top>" + "".join(f'<td width="{wide}%">{"".join(cell)}</td>' for cell, wide in zip(row, widths)) + "</tr>" for row in rows) + "</table>"
    top, bottom, lft, rgt = extra["margins"]
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{html.escape(paper.kind or "CÔNG VĂN")}</title>'
        f"<style>@page{{size:210mm 297mm;margin-top:{top}mm;margin-bottom:{bottom}mm;margin-left:{lft}mm;margin-right:{rgt}mm}}</style></head><body>"
        + table([[left, right], [number, date]], (38, 62)) + "".join(middle) + table([[recipients, signer]], (50, 50)) + "</body></html>"
    )


# -- flat ODT

def as_fodt(paper, look, line, extra):
    styles = {}

    def style(role, over):
        key = (role, tuple(sorted(over.items())))
        if key not in styles:
            styles[key] = f"P{len(styles) + 1}"
        return styles[key]

    def put(text, role, **over):
        name = style(role, over)
        if isinstance(text, list):
            inner = "".join(f'<text:span text:style-name="TB">{html.escape(piece)}</text:span>' if bold else html.escape(piece) for piece, bold in text)
        else:
            inner = html.escape(text)
        return f'<text:p text:style-name="{name}">{inner}</text:p>'

    left, right, number, date, middle, recipients, signer = paragraphs(paper, look, line, put)
    count = [0]

    def table(rows, widths, cell="CB"):
        count[0] += 1
        name = f"T{count[0]}"
        columns = "".join(f'<table:table-column table:style-name="C{round(wide)}"/>' for wide in widths)
        body = "".join("<table:table-row>" + "".join(f'<table:table-cell table:style-name="{cell}">{"".join(one)}</table:table-cell>' for one in row) + "</table:table-row>" for row in rows)
        if cell == "CL":
            first, rest = body.split("</table:table-row>", 1)
            body = f"<table:table-header-rows>{first}</table:table-row></table:table-header-rows>{rest}"
        return f'<table:table table:name="{name}" table:style-name="TT{round(sum(widths))}">{columns}{body}</table:table>'

    if "head" in extra:
        content = HEADS[extra["head"]](left + number, right + date)
    else:
        content = table([[left, right], [number, date]], (62, 103))
    for piece in middle:
        if isinstance(piece, list):
            cells = [[[put(text, "table_head" if number_ == 0 or row[0].startswith("Tổng") else "table_cell" if index else "table_text")] for index, text in enumerate(row)] for number_, row in enumerate(piece)]
            content += table(cells, [60] + [90 / (len(piece[0]) - 1)] * (len(piece[0]) - 1), "CL") + put("", "line", size=6)
        else:
            content += piece
    content += table([[recipients, signer]], (82, 83)) + put("", "line", size=2)
    automatic = "".join(fodt_style(name, {**look[role], **dict(over)}) for (role, over), name in styles.items())
    widths = "".join(f'<style:style style:name="C{wide}" style:family="table-column"><style:table-column-properties style:column-width="{wide}mm"/></style:style>' for wide in (62, 103, 60, 30, 82, 83))
    tables = "".join(f'<style:style style:name="TT{wide}" style:family="table"><style:table-properties style:width="{wide}mm" table:align="{"center" if wide == 150 else "left"}"/></style:style>' for wide in (165, 150))
    top, bottom, lft, rgt = extra["margins"]
    fields = '<style:header><text:p text:style-name="HD"><text:page-number text:select-page="current"/></text:p></style:header><style:header-first><text:p text:style-name="HD"/></style:header-first>' if extra["number"] else ""
    above = f'<style:header-style><style:header-footer-properties fo:min-height="{top - 10}mm" fo:margin-bottom="2mm" style:dynamic-spacing="true"/></style:header-style>' if extra["number"] else ""
    margin_top = 10 if extra["number"] else top
    number_look = LOOKS["page_number"]
    return (
        '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        f'<office:font-face-decls><style:font-face style:name="{TIMES}" svg:font-family="\'{TIMES}\'"/></office:font-face-decls>'
        f'<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="{TIMES}" fo:font-size="14pt" fo:language="vi" fo:country="VN"/></style:default-style></office:styles>'
        f'<office:automatic-styles><style:style style:name="TB" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>{automatic}{widths}{tables}'
        '<style:style style:name="CB" style:family="table-cell"><style:table-cell-properties fo:border="none" fo:padding="0mm"/></style:style>'
        '<style:style style:name="CL" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.5mm"/></style:style>'
        + HEAD_STYLES + fodt_style("HD", number_look) +
        f'<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="{margin_top}mm" fo:margin-bottom="{bottom}mm" fo:margin-left="{lft}mm" fo:margin-right="{rgt}mm"/>{above}</style:page-layout></office:automatic-styles>'
        f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="PL">{fields}</style:master-page></office:master-styles>'
        f"<office:body><office:text>{content}</office:text></office:body></office:document>"
    )


def head_in_frames(left, right):
    """Two frames anchored in the first paragraph."""
    frame = lambda number, at, wide, inner: (
        f'<draw:frame draw:name="Khung{number}" draw:style-name="FR" text:anchor-type="paragraph" svg:x="{at}mm" svg:y="0mm" svg:width="{wide}mm">'
        f'<draw:text-box fo:min-height="30mm">{"".join(inner)}</draw:text-box></draw:frame>'
    )
    return f'<text:p text:style-name="HD">{frame(1, 0, 62, left)}{frame(2, 64, 101, right)}</text:p>'


def head_in_columns(left, right):
    """A section of two columns."""
    return f'<text:section text:style-name="SC" text:name="Dau">{"".join(left)}<text:p text:style-name="BC"/>{"".join(right)}</text:section>'


HEADS = {"frames": head_in_frames, "columns": head_in_columns}
HEAD_STYLES = (
    '<style:style style:name="FR" style:family="graphic"><style:graphic-properties style:wrap="none" style:horizontal-pos="from-left" style:horizontal-rel="paragraph" style:vertical-pos="from-top" style:vertical-rel="paragraph" fo:border="none" fo:padding="0mm"/></style:style>'
    '<style:style style:name="SC" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="2mm"><style:column style:rel-width="62*" fo:end-indent="1mm"/><style:column style:rel-width="103*" fo:start-indent="1mm"/></style:columns></style:section-properties></style:style>'
    '<style:style style:name="BC" style:family="paragraph"><style:paragraph-properties fo:break-before="column"/></style:style>'
)


def fodt_style(name, look):
    line = "115%" if look.get("first") else "100%"
    align = dict(both="justify", left="start").get(look.get("align", "left"), look.get("align", "left"))
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:text-align="{align}" fo:margin-top="{look.get("before", 0)}pt" fo:margin-bottom="{look.get("after", 0)}pt" '
        f'fo:margin-left="{look.get("left", 0)}mm" fo:text-indent="{look.get("first", 0)}mm" fo:line-height="{line}"/><style:text-properties style:font-name="{look.get("font", TIMES)}" fo:font-size="{look["size"]}pt" '
        f'fo:font-weight="{"bold" if look.get("bold") else "normal"}" fo:font-style="{"italic" if look.get("italic") else "normal"}"/></style:style>'
    )
