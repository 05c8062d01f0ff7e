"""A `Paper` set as a DOCX with python-docx, in one of the ways in which offices set theirs (`Way`)."""

import copy
import datetime
import io
import re
from dataclasses import dataclass, field, replace

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

import package
from measure import third_to_half, width

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

# What each component looks like by the decree: size, bold, italic, alignment, then paragraph.
LOOKS = {
    "quoc_hieu": dict(size=12, bold=True, align="center"),
    "tieu_ngu": dict(size=13, bold=True, align="center"),
    "parent": dict(size=12, align="center"),
    "issuer": dict(size=12, bold=True, align="center"),
    "number": dict(size=13, align="center", before=6),
    "place_date": dict(size=13, italic=True, align="center", before=6),
    "about": dict(size=12, align="center", before=6),
    "kind": dict(size=14, bold=True, align="center", before=12),
    "subject": dict(size=14, bold=True, align="center"),
    "addressee": dict(size=14, align="center", before=6, after=6),
    "addressee_list": dict(size=14, align="left", left=50, before=0, after=0),
    "competence": dict(size=14, bold=True, align="center", before=6, after=6),
    "basis": dict(size=14, italic=True, align="both", first=12.7, after=6),
    "decides": dict(size=14, bold=True, align="center", before=6, after=6),
    "body": dict(size=14, align="both", first=12.7, after=6),
    "heading": dict(size=14, bold=True, align="both", first=12.7, after=6),
    "clause_title": dict(size=14, bold=True, align="both", first=12.7, after=6),
    "article": dict(size=14, align="both", first=12.7, after=6),
    "chapter": dict(size=14, bold=True, align="center", before=6),
    "chapter_title": dict(size=14, bold=True, align="center", after=6),
    "recipients_label": dict(size=12, bold=True, italic=True, align="left"),
    "recipient": dict(size=11, align="left"),
    "authority": dict(size=14, bold=True, align="center"),
    "room": dict(size=14, align="center"),
    "name": dict(size=14, bold=True, align="center"),
    "appendix_label": dict(size=14, bold=True, align="center"),
    "appendix_title": dict(size=14, bold=True, align="center"),
    "reference": dict(size=14, italic=True, align="center", after=6),
    "table_head": dict(size=13, bold=True, align="center"),
    "table_cell": dict(size=13, align="center"),
    "table_text": dict(size=13, align="left"),
    "page_number": dict(size=14, align="center"),
    "note": dict(size=13, bold=True, align="center"),
    "address": dict(size=11, align="center"),
    "line": dict(size=8, align="center"),
}

STYLE_NAMES = {
    "quoc_hieu": "Quốc hiệu", "tieu_ngu": "Tiêu ngữ", "parent": "CQ chủ quản", "issuer": "CQ ban hành",
    "number": "Số ký hiệu", "place_date": "Địa danh ngày tháng", "kind": "Tên loại", "subject": "Trích yếu",
    "body": "Nội dung", "heading": "Mục lớn", "clause_title": "Khoản có tên", "basis": "Căn cứ",
    "recipient": "Nơi nhận DS", "recipients_label": "Nơi nhận", "authority": "Chức vụ", "name": "Người ký",
}


@dataclass(frozen=True)
class Way:
    header: str = "table"  # table, tabs, boxes, paragraphs
    rules: str = "drawn"  # drawn, vml, underscore, border, nested, underline, none
    format: str = "direct"  # direct, styles, defaults, theme
    margins: tuple = (20, 20, 30, 15)  # top, bottom, left, right, in mm
    page: tuple = (210, 297)
    page_number: str = "header"  # header, footer, none, first, left
    looks: dict = field(default_factory=dict)
    font: str = "Times New Roman"
    line: object = 1.15
    lists: str = "typed"  # typed, numbered
    color: str = ""
    missing_rules: tuple = ()  # tieu_ngu, issuer, subject
    rule_share: dict = field(default_factory=dict)
    columns: tuple = (62, 103)
    signature: str = "table"  # table, paragraphs
    blank_spacing: bool = False
    appendix_numbering: bool = True
    body_font: str = ""
    attached_section: bool = True

    def but(self, **changes):
        return replace(self, **changes)


def twips(mm):
    return round(mm * 1440 / 25.4)


class Writer:
    def __init__(self, way):
        self.way = way
        self.document = Document()
        self.body = self.document.element.body
        self.shape = 0
        self.styles_made = {}
        for paragraph in list(self.body.iterchildren(qn("w:p"))):
            self.body.remove(paragraph)
        self.set_defaults()
        self.set_section(self.document.sections[0])

    # -- the shell

    def set_defaults(self):
        way, styles = self.way, self.document.styles.element
        run = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
        fonts = run.find(qn("w:rFonts"))
        if way.format in ("defaults", "styles"):
            for name in list(fonts.attrib):
                del fonts.attrib[name]
            for name in ("ascii", "hAnsi", "cs", "eastAsia"):
                fonts.set(qn("w:" + name), way.font)
            for tag in ("w:sz", "w:szCs"):
                for old in run.findall(qn(tag)):
                    run.remove(old)
                size = OxmlElement(tag)
                size.set(qn("w:val"), "28")
                run.append(size)
        lang = run.find(qn("w:lang"))
        if lang is None:
            lang = OxmlElement("w:lang")
            run.append(lang)
        lang.set(qn("w:val"), "vi-VN")
        paragraph = styles.find(qn("w:docDefaults")).find(qn("w:pPrDefault"))
        for spacing in paragraph.iter(qn("w:spacing")):
            for name in list(spacing.attrib):
                del spacing.attrib[name]
            spacing.set(qn("w:after"), "0")
            spacing.set(qn("w:line"), "240")
            spacing.set(qn("w:lineRule"), "auto")
        core = self.document.core_properties
        core.author, core.last_modified_by, core.comments = "Văn thư", "Văn thư", ""
        core.created = core.modified = datetime.datetime(2026, 11, 20, 8, 0, 0)

    def set_section(self, section, landscape=False, start=None):
        way = self.way
        wide, high = way.page
        if landscape:
            wide, high = high, wide
        properties = section._sectPr
        size = properties.get_or_add_pgSz()
        size.set(qn("w:w"), str(twips(wide)))
        size.set(qn("w:h"), str(twips(high)))
        if landscape:
            size.set(qn("w:orient"), "landscape")
        margins = properties.get_or_add_pgMar()
        for name, value in zip(("top", "bottom", "left", "right"), way.margins):
            margins.set(qn("w:" + name), str(twips(value)))
        margins.set(qn("w:header"), str(twips(10)))
        margins.set(qn("w:footer"), str(twips(10)))
        for old in properties.findall(qn("w:docGrid")):
            properties.remove(old)
        if start is not None:
            number = OxmlElement("w:pgNumType")
            number.set(qn("w:start"), str(start))
            cols = properties.find(qn("w:cols"))
            cols.addprevious(number)
        if way.page_number == "none":
            return
        if way.page_number != "first":
            section.different_first_page_header_footer = True
            section.first_page_header.is_linked_to_previous = False
            section.first_page_footer.is_linked_to_previous = False
        area = section.footer if way.page_number == "footer" else section.header
        area.is_linked_to_previous = False
        holder = area._element
        for old in list(holder):
            holder.remove(old)
        over = {"footer": dict(align="right"), "left": dict(align="left")}.get(way.page_number, {})
        paragraph = self.put(holder, "", "page_number", **over)
        for kind in ("begin", None, "separate", "2", "end"):
            run = self.run(paragraph, "" if kind != "2" else "2", self.look("page_number", over))
            if kind is None:
                text = OxmlElement("w:instrText")
                text.set(qn("xml:space"), "preserve")
                text.text = " PAGE   \\* MERGEFORMAT "
                run.append(text)
            elif kind != "2":
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
                run.append(mark)

    # -- paragraphs and runs

    def look(self, role, over=None):
        look = dict(LOOKS[role])
        look.update(self.way.looks.get(role, {}))
        look.update(over or {})
        return look

    def put(self, parent, pieces, role, **over):
        look = self.look(role, over)
        paragraph = OxmlElement("w:p")
        last = parent[-1] if len(parent) else None
        if last is not None and last.tag == qn("w:sectPr"):
            last.addprevious(paragraph)
        else:
            parent.append(paragraph)
        self.paragraph_format(paragraph, role, look, over)
        if isinstance(pieces, str):
            pieces = [(pieces, {})] if pieces else []
        for text, difference in pieces:
            for index, piece in enumerate(re.split("‹(.*?)›", text)):
                raised = {"raised": True} if index % 2 else {}
                if piece or not text:
                    self.run(paragraph, piece, {**look, **difference, **raised}, role, difference or raised or over)
        return paragraph

    def paragraph_format(self, paragraph, role, look, over):
        properties = OxmlElement("w:pPr")
        paragraph.append(properties)
        if self.way.format == "styles" and role in STYLE_NAMES:
            style = OxmlElement("w:pStyle")
            style.set(qn("w:val"), self.style(role))
            properties.append(style)
            if not over:
                return
        self.fill_paragraph(properties, look)

    def fill_paragraph(self, properties, look):
        if look.get("keep"):
            properties.append(OxmlElement("w:keepNext"))
        if look.get("num"):
            properties.append(parse_xml(f'<w:numPr {NS}><w:ilvl w:val="{look["num"][1]}"/><w:numId w:val="{look["num"][0]}"/></w:numPr>'))
        tabs = look.get("tabs")
        if tabs:
            stops = "".join(f'<w:tab w:val="center" w:pos="{twips(at)}"/>' for at in tabs)
            properties.append(parse_xml(f"<w:tabs {NS}>{stops}</w:tabs>"))
        spacing = OxmlElement("w:spacing")
        spacing.set(qn("w:before"), str(round(look.get("before", 0) * 20)))
        spacing.set(qn("w:after"), str(round(look.get("after", 0) * 20)))
        line = look.get("line", self.way.line if look.get("first") else 1)
        if isinstance(line, tuple):
            spacing.set(qn("w:line"), str(round(line[1] * 20)))
            spacing.set(qn("w:lineRule"), line[0])
        else:
            spacing.set(qn("w:line"), str(round(line * 240)))
            spacing.set(qn("w:lineRule"), "auto")
        properties.append(spacing)
        indent = OxmlElement("w:ind")
        indent.set(qn("w:left"), str(twips(look.get("left", 0))))
        indent.set(qn("w:right"), str(twips(look.get("right", 0))))
        indent.set(qn("w:firstLine"), str(twips(look.get("first", 0))))
        properties.append(indent)
        align = OxmlElement("w:jc")
        align.set(qn("w:val"), look.get("align", "left"))
        properties.append(align)

    def run(self, paragraph, text, look, role=None, over=None):
        run = OxmlElement("w:r")
        paragraph.append(run)
        properties = OxmlElement("w:rPr")
        run.append(properties)
        if not (self.way.format == "styles" and role in STYLE_NAMES and not over):
            self.fill_run(properties, look)
        for index, line in enumerate(text.split("\n")):
            if index:
                run.append(OxmlElement("w:br"))
            for number, piece in enumerate(line.split("\t")):
                if number:
                    run.append(OxmlElement("w:tab"))
                if piece:
                    element = OxmlElement("w:t")
                    element.set(qn("xml:space"), "preserve")
                    element.text = piece
                    run.append(element)
        return run

    def fill_run(self, properties, look):
        way = self.way
        font = look.get("font", way.font)
        if way.format == "direct" or "font" in look:
            fonts = OxmlElement("w:rFonts")
            for name in ("ascii", "hAnsi", "cs", "eastAsia"):
                fonts.set(qn("w:" + name), font)
            properties.append(fonts)
        for name, tag in (("bold", "w:b"), ("italic", "w:i")):
            if look.get(name):
                properties.append(OxmlElement(tag))
            elif way.format == "styles":
                off = OxmlElement(tag)
                off.set(qn("w:val"), "0")
                properties.append(off)
        if look.get("caps"):
            properties.append(OxmlElement("w:caps"))
        color = look.get("color", way.color)
        if color:
            element = OxmlElement("w:color")
            element.set(qn("w:val"), color)
            properties.append(element)
        for tag in ("w:sz", "w:szCs"):
            size = OxmlElement(tag)
            size.set(qn("w:val"), str(round(look["size"] * 2)))
            properties.append(size)
        if look.get("highlight"):
            element = OxmlElement("w:highlight")
            element.set(qn("w:val"), look["highlight"])
            properties.append(element)
        if look.get("underline"):
            element = OxmlElement("w:u")
            element.set(qn("w:val"), "single")
            properties.append(element)
        if look.get("raised"):
            element = OxmlElement("w:vertAlign")
            element.set(qn("w:val"), "superscript")
            properties.append(element)

    def style(self, role):
        if role not in self.styles_made:
            identifier = "VB" + role.replace("_", "")
            look = self.look(role)
            element = parse_xml(
                f'<w:style {NS} w:type="paragraph" w:customStyle="1" w:styleId="{identifier}">'
                f'<w:name w:val="{STYLE_NAMES[role]}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
                "<w:pPr/><w:rPr/></w:style>"
            )
            self.fill_paragraph(element.find(qn("w:pPr")), look)
            way, self.way = self.way, self.way.but(format="direct")
            self.fill_run(element.find(qn("w:rPr")), look)
            self.way = way
            self.document.styles.element.append(element)
            self.styles_made[role] = identifier
        return self.styles_made[role]

    # -- rule lines

    def rule(self, parent, what, length, column, size):
        """A line below the last paragraph of `parent`, `length` points long, in a column `column` mm wide."""
        if what in self.way.missing_rules or self.way.rules == "none":
            return
        length *= self.way.rule_share.get(what, 1)
        kind = self.way.rules
        last = [child for child in parent if child.tag == qn("w:p")][-1]
        if kind == "underscore" or (kind == "underline" and what == "subject"):
            self.put(parent, "_" * round(length / (size / 2)), "line", size=size)
        elif kind == "border":
            paragraph = self.put(parent, "", "line", size=2)
            side = (column * 72 / 25.4 - 10.8 * (column < 150) - length) / 2
            properties = paragraph.find(qn("w:pPr"))
            properties.find(qn("w:ind")).set(qn("w:left"), str(round(side * 20)))
            properties.find(qn("w:ind")).set(qn("w:right"), str(round(side * 20)))
            border = parse_xml(f'<w:pBdr {NS}><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>')
            properties.insert(0, border)
        elif kind == "nested":
            wide = round(length * 20)
            table = parse_xml(
                f'<w:tbl {NS}><w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
                f'<w:tblGrid><w:gridCol w:w="{wide}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="40" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>'
                f'<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders></w:tcPr></w:tc></w:tr></w:tbl>'
            )
            last.addnext(table)
            self.put(table.find(".//" + qn("w:tc")), "", "line", size=1)
            self.put(parent, "", "line", size=2)
        elif kind == "underline":
            self.underline(last, what)
        elif kind == "vml":
            self.shape += 1
            run = parse_xml(
                f'<w:r {NS}><w:pict><v:line id="Straight Connector {self.shape}" o:spid="_x0000_s10{26 + self.shape}" '
                f'style="position:absolute;left:0;text-align:left;z-index:{251658240 + self.shape};visibility:visible;mso-wrap-style:square;'
                f'mso-position-horizontal:center;mso-position-horizontal-relative:text;mso-position-vertical:absolute;mso-position-vertical-relative:text" '
                f'from="0,{size * 1.2:.1f}pt" to="{length:.1f}pt,{size * 1.2:.1f}pt" strokeweight=".75pt"/></w:pict></w:r>'
            )
            last.append(run)
        else:
            self.draw(last, length, size)

    def underline(self, paragraph, what):
        runs = paragraph.findall(qn("w:r"))
        run = runs[-1]
        if what == "tieu_ngu":
            mark = OxmlElement("w:u")
            mark.set(qn("w:val"), "single")
            run.find(qn("w:rPr")).append(mark)
            return
        text = run.find(qn("w:t")).text
        third = len(text) // 3
        for piece, under in ((text[:third], False), (text[third : third * 2], True), (text[third * 2 :], False)):
            copied = copy.deepcopy(run)
            copied.find(qn("w:t")).text = piece
            if under:
                mark = OxmlElement("w:u")
                mark.set(qn("w:val"), "single")
                copied.find(qn("w:rPr")).append(mark)
            run.addprevious(copied)
        paragraph.remove(run)

    def draw(self, paragraph, length, size):
        self.shape += 1
        wide, down = round(length * 12700), round(size * 1.25 * 12700)
        run = parse_xml(
            f'<w:r {NS}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            f'<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="{251658240 + self.shape}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
            f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
            f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{down}</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{wide}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f'<wp:docPr id="{self.shape}" name="Straight Connector {self.shape}"/><wp:cNvGraphicFramePr/>'
            f'<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/>'
            f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f'<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>'
            f'</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line id="Straight Connector {self.shape}" '
            f'style="position:absolute;z-index:{251658240 + self.shape};mso-position-horizontal:center;mso-position-horizontal-relative:text" '
            f'from="0,{size * 1.25:.1f}pt" to="{length:.1f}pt,{size * 1.25:.1f}pt" strokeweight=".75pt"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
        )
        paragraph.append(run)

    # -- tables

    def table(self, parent, widths, borders=False, header=False):
        """An empty table; `row` adds to it."""
        total = sum(widths)
        edges = ""
        if borders:
            sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
            edges = f"<w:tblBorders>{sides}</w:tblBorders>"
        table = parse_xml(
            f'<w:tbl {NS}><w:tblPr><w:tblW w:w="{twips(total)}" w:type="dxa"/><w:jc w:val="center"/>{edges}<w:tblLayout w:type="fixed"/></w:tblPr>'
            "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{twips(each)}"/>' for each in widths) + "</w:tblGrid></w:tbl>"
        )
        last = parent[-1] if len(parent) else None
        if last is not None and last.tag == qn("w:sectPr"):
            last.addprevious(table)
        else:
            parent.append(table)
        return table

    def row(self, table, widths, repeat=False):
        row = OxmlElement("w:tr")
        properties = OxmlElement("w:trPr")
        properties.append(OxmlElement("w:cantSplit"))
        if repeat:
            properties.append(OxmlElement("w:tblHeader"))
        row.append(properties)
        table.append(row)
        cells = []
        for each in widths:
            cell = parse_xml(f'<w:tc {NS}><w:tcPr><w:tcW w:w="{twips(each)}" w:type="dxa"/></w:tcPr></w:tc>')
            row.append(cell)
            cells.append(cell)
        return cells

    # -- the components

    def names(self, cell, paper, column):
        for line in paper.parent:
            self.put(cell, line, "parent")
        for line in paper.issuer:
            self.put(cell, line, "issuer")
        look = self.look("issuer")
        self.rule(cell, "issuer", third_to_half(paper.issuer, look["size"], look.get("bold", False)), column, look["size"])

    def motto(self, cell, paper, column):
        quoc_hieu, tieu_ngu = paper.extra.get("quoc_hieu", QUOC_HIEU), paper.extra.get("tieu_ngu", TIEU_NGU)
        self.put(cell, quoc_hieu, "quoc_hieu")
        self.put(cell, tieu_ngu, "tieu_ngu")
        look = self.look("tieu_ngu")
        self.rule(cell, "tieu_ngu", width(tieu_ngu, look["size"], look.get("bold", False)), column, look["size"])

    def numbered(self, cell, paper):
        if paper.number:
            self.put(cell, paper.number, "number")
        for line in paper.about:
            self.put(cell, line, "about", **({} if line is paper.about[0] else dict(before=0)))

    def head(self, paper):
        getattr(self, "head_" + self.way.header)(paper)

    def head_table(self, paper):
        widths = self.way.columns
        table = self.table(self.body, widths)
        left, right = self.row(table, widths)
        self.names(left, paper, widths[0])
        self.motto(right, paper, widths[1])
        if paper.number or paper.place_date:
            left, right = self.row(table, widths)
            self.numbered(left, paper)
            if paper.place_date:
                self.put(right, paper.place_date, "place_date")
            for cell in (left, right):
                if cell[-1].tag != qn("w:p"):
                    self.put(cell, "", "room")
        for cell in table.iter(qn("w:tc")):
            if cell[-1].tag != qn("w:p"):
                self.put(cell, "", "line")

    def head_one_row(self, paper):
        """One row: the blank lines in the cells bring number and date to one height."""
        widths = self.way.columns
        table = self.table(self.body, widths)
        left, right = self.row(table, widths)
        self.names(left, paper, widths[0])
        self.motto(right, paper, widths[1])
        self.numbered(left, paper)
        if paper.place_date:
            self.put(right, paper.place_date, "place_date")

    def head_tabs(self, paper):
        at = (28, 113)
        left = [(line, "parent") for line in paper.parent] + [(line, "issuer") for line in paper.issuer]
        right = [(paper.extra.get("quoc_hieu", QUOC_HIEU), "quoc_hieu"), (paper.extra.get("tieu_ngu", TIEU_NGU), "tieu_ngu")]
        issuer, motto = self.look("issuer"), self.look("tieu_ngu")
        share = self.way.rule_share
        dashes = "" if "issuer" in self.way.missing_rules else "_" * round(third_to_half(paper.issuer, issuer["size"]) * share.get("issuer", 1) / (issuer["size"] / 2))
        below = "" if "tieu_ngu" in self.way.missing_rules else "_" * round(width(right[1][0], motto["size"], True) * share.get("tieu_ngu", 1) / (motto["size"] / 2))
        rows = [(left[i] if i < len(left) else ("", "issuer"), right[i] if i < len(right) else ("", "tieu_ngu")) for i in range(max(len(left), 2))]
        if len(left) > 2:
            rows[2] = (rows[2][0], (below, "rule_motto"))
            rows.append(((dashes, "rule_issuer"), ("", "")))
        else:
            rows.append(((dashes, "rule_issuer"), (below, "rule_motto")))
        rows.append(((paper.number, "number"), (paper.place_date or "", "place_date")))
        for index, line in enumerate(paper.about):
            rows.append(((line, "about"), ("", "")))
        for (a, role_a), (b, role_b) in rows:
            pieces = [("\t", {"size": 12})]
            for text, role in ((a, role_a), (b, role_b)):
                if role.startswith("rule"):
                    look = dict(size=issuer["size"] if role == "rule_issuer" else motto["size"], bold=False, italic=False)
                elif role:
                    look = {key: value for key, value in self.look(role).items() if key in ("size", "bold", "italic", "font", "color")}
                else:
                    look = {}
                if text:
                    pieces.append((text, {"bold": False, "italic": False, **look}))
                pieces.append(("\t", {"size": 12, "bold": False, "italic": False}))
            pieces.pop()
            before = 6 if role_a in ("number", "about") and a != (paper.about[1:] or ("",))[-1] else 0
            self.put(self.body, pieces, "line", size=12, align="left", tabs=at, before=before)

    def head_boxes(self, paper):
        anchor = self.put(self.body, "", "line")
        left, right = OxmlElement("w:txbxContent"), OxmlElement("w:txbxContent")
        self.names(left, paper, 60)
        self.numbered(left, paper)
        self.motto(right, paper, 100)
        if paper.place_date:
            self.put(right, paper.place_date, "place_date")
        for content, offset, wide in ((left, 0, 62), (right, 64, 101)):
            self.box(anchor, content, offset, wide, 32 + 5 * (len(paper.parent) + len(paper.about)))

    def box(self, anchor, content, offset, wide, high):
        self.shape += 1
        emu = lambda mm: round(mm * 36000)
        run = parse_xml(
            f'<w:r {NS}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{251650000 + self.shape}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
            f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>{emu(offset)}</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="{emu(wide)}" cy="{emu(high)}"/>'
            f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="{500 + self.shape}" name="Text Box {self.shape}"/><wp:cNvGraphicFramePr/>'
            f'<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
            f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu(wide)}" cy="{emu(high)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
            f'<wps:txbx/><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
            f'<mc:Fallback><w:pict><v:shape type="#_x0000_t202" style="position:absolute;margin-left:{offset * 72 / 25.4:.1f}pt;width:{wide * 72 / 25.4:.1f}pt;height:{high * 72 / 25.4:.1f}pt;mso-wrap-style:square" stroked="f" filled="f"><v:textbox/></v:shape></w:pict></mc:Fallback>'
            "</mc:AlternateContent></w:r>"
        )
        anchor.append(run)
        run.find(".//{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}txbx").append(content)
        run.find(".//{urn:schemas-microsoft-com:vml}textbox").append(copy.deepcopy(content))

    def title(self, paper):
        if not paper.kind:
            return
        self.put(self.body, paper.kind, "kind")
        for line in paper.subject:
            self.put(self.body, line, "subject")
        if paper.attached_reference and not paper.number:
            self.put(self.body, paper.attached_reference, "reference", after=0)
        look = self.look("subject")
        if paper.subject:
            self.rule(self.body, "subject", third_to_half(paper.subject, look["size"], look.get("bold", False)), 165, look["size"])
        if paper.competence:
            self.put(self.body, paper.competence, "competence", before=12)
        elif not paper.addressees and not self.way.blank_spacing:
            self.put(self.body, "", "line", size=10)

    def addressee_block(self, paper):
        many = [line for line in paper.addressees]
        if len(many) == 1:
            self.put(self.body, "Kính gửi: " + many[0], "addressee", before=12)
        elif many:
            self.put(self.body, "Kính gửi:", "addressee_list", left=38, before=12)
            for line in many:
                self.put(self.body, "- " + line, "addressee_list", left=57)
            self.put(self.body, "", "line", size=8)

    def text(self, lines):
        rows = []
        for line in lines:
            if line.startswith("| "):
                rows.append([cell.strip() for cell in line[2:].split("|")])
                continue
            if rows:
                self.grid(rows)
                rows = []
            self.line(line)
        if rows:
            self.grid(rows)

    def line(self, line):
        put = lambda text, role, **over: self.put(self.body, text, role, **over)
        if self.way.blank_spacing:
            put("", "body")
        if line.startswith("# "):
            self.restart_numbers()
            put(line[2:], "heading")
        elif line.startswith("## "):
            put(line[3:], "clause_title")
        elif line.startswith("C "):
            put(line[2:], "chapter")
        elif line.startswith("T "):
            put(line[2:], "chapter_title")
        elif line.startswith("A "):
            put(line[2:], "competence")
        elif line.startswith("K "):
            put(line[2:], "addressee")
        elif line.startswith("N "):
            put(line[2:], "recipient")
        elif line.startswith("Đ "):
            head, rest = line[2:].split(". ", 1)
            title = " " not in rest or len(rest) < 60 and not rest.endswith(".")
            if title:
                put(line[2:], "article", bold=True)
            else:
                put([(head + ". ", {"bold": True}), (rest, {"bold": False})], "article")
        elif self.way.lists != "typed" and line[:2] in ("1.", "2.", "3.", "4.", "5."):
            put(line[3:], "body", num=(self.numbers(), 0))
        elif self.way.lists != "typed" and line[1:2] == ")":
            put(line[3:], "body", num=(self.numbers(), 1))
        else:
            put(line, "body")

    def numbers(self):
        """Numbering by Word: `1.` and `a)`; its letters are those of English, without đ."""
        if "numbers" not in self.styles_made:
            part = self.document.part.numbering_part.element
            for old in list(part):
                part.remove(old)
            levels = "".join(
                f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
                f'<w:pPr><w:ind w:left="0" w:firstLine="{twips(12.7)}"/></w:pPr></w:lvl>'
                for level, kind, text in ((0, "decimal", "%1."), (1, "lowerLetter", "%2)"))
            )
            part.append(parse_xml(f'<w:abstractNum {NS} w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'))
            part.append(parse_xml(f'<w:num {NS} w:numId="1"><w:abstractNumId w:val="1"/></w:num>'))
            self.styles_made["numbers"] = 1
        return self.styles_made["numbers"]

    def restart_numbers(self):
        """The khoản of each mục begin at 1 again."""
        if "numbers" in self.styles_made:
            self.styles_made["numbers"] += 1
            self.document.part.numbering_part.element.append(
                parse_xml(f'<w:num {NS} w:numId="{self.styles_made["numbers"]}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>')
            )

    def grid(self, rows):
        count = max(len(row) for row in rows)
        widths = [15 if rows[0][0] == "STT" else 60] + [(150 - (15 if rows[0][0] == "STT" else 60)) / (count - 1)] * (count - 1)
        table = self.table(self.body, widths, borders=True)
        for number, row in enumerate(rows):
            for index, cell in enumerate(self.row(table, widths, repeat=number == 0)):
                text = row[index] if index < len(row) else ""
                role = "table_head" if number == 0 or row[0].startswith("Tổng") else "table_text" if index == (1 if rows[0][0] == "STT" else 0) else "table_cell"
                self.put(cell, text, role)
        self.put(self.body, "", "line", size=6)

    def end(self, paper):
        if not paper.authority:
            return
        widths = (82, 83)
        if paper.extra.get("secretary"):
            table = self.table(self.body, widths)
            left, right = self.row(table, widths)
            office, name = paper.extra["secretary"]
            for cell, lines, person in ((left, (office,), name), (right, paper.authority, paper.name)):
                self.signer(cell, lines, person)
            self.put(self.body, "", "line")
            self.recipients(self.body, paper)
            return
        if self.way.signature == "paragraphs":
            self.signer(self.body, paper.authority, paper.name, left=82)
            self.recipients(self.body, paper)
            return
        table = self.table(self.body, widths)
        left, right = self.row(table, widths)
        self.recipients(left, paper)
        self.signer(right, paper.authority, paper.name)

    def recipients(self, parent, paper):
        self.put(parent, paper.recipients_label, "recipients_label")
        for line in paper.recipients:
            self.put(parent, line, "recipient")

    def signer(self, parent, lines, name, **over):
        for line in lines:
            self.put(parent, line, "authority", **over)
        for _ in range(4):
            self.put(parent, "", "room", **over)
        self.put(parent, name, "name", **over)

    def section(self, landscape=False):
        """What follows stands in a section of its own, whose pages begin at 1."""
        paragraph = self.put(self.body, "", "line", size=2)
        old = self.document.sections[-1]._sectPr
        copied = copy.deepcopy(old)
        paragraph.find(qn("w:pPr")).append(copied)
        new = self.document.sections[-1]
        for reference in list(new._sectPr):
            if reference.tag in (qn("w:headerReference"), qn("w:footerReference"), qn("w:pgNumType")):
                new._sectPr.remove(reference)
        self.set_section(new, landscape, start=1 if self.way.appendix_numbering else None)

    def attachments(self, paper):
        for appendix in paper.appendices:
            self.section()
            self.put(self.body, appendix.label, "appendix_label")
            self.put(self.body, appendix.title, "appendix_title")
            self.put(self.body, appendix.reference, "reference")
            self.text(appendix.body)
        if paper.attached:
            self.section()
            attached = paper.attached.but(attached_reference=paper.attached_reference)
            self.head(attached)
            self.title(attached)
            self.text(attached.body)

    def paper(self, paper):
        self.head(paper)
        if paper.kind:
            self.title(paper)
        self.addressee_block(paper)
        for line in paper.bases:
            self.put(self.body, line, "basis", **(dict(italic=False) if paper.old else {}))
        if paper.decides:
            self.put(self.body, paper.decides, "decides")
        self.text(paper.body)
        self.end(paper)
        for line in paper.extra.get("below", ()):
            self.line(line)
        self.attachments(paper)
        title = " ".join(paper.subject or paper.about)
        self.document.core_properties.title = f"{paper.kind or 'CÔNG VĂN'} {title}".strip()

    def parts(self):
        stream = io.BytesIO()
        self.document.save(stream)
        return package.slim(package.parts_of(stream.getvalue()))


QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"


def make(paper, way=Way(), after=()):
    writer = Writer(way)
    for each in [paper] if not isinstance(paper, list) else paper:
        writer.paper(each)
    for change in after:
        change(writer)
    return writer.parts()
