"""What other programs, templates and scanners make of a finished document: changes on its tree of elements."""

import copy
import re
import subprocess
import tempfile
from pathlib import Path

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

import package
from word import NS, twips

COMPAT = "doNotUseHTMLParagraphAutoSpacing"


def of_document(change):
    """`change` on the tree of the document's part."""
    def on_parts(parts):
        tree = parse_xml(parts["word/document.xml"])
        change(tree)
        parts["word/document.xml"] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        return parts
    return on_parts


def head_table(tree):
    return next(table for table in tree.iter(qn("w:tbl")))


def holding(tree, words):
    """The paragraph that says `words`."""
    return next(p for p in tree.iter(qn("w:p")) if words in "".join(t.text or "" for t in p.iter(qn("w:t"))))


# -- Google Docs

def google_export(parts):
    """What "Download as Word" gives: Arial 11 in the defaults, all formatting at each run, tables 9000 wide and fixed."""
    def change(tree):
        for properties in tree.iter(qn("w:rPr")):
            if properties.find(qn("w:rFonts")) is None:
                properties.insert(0, parse_xml(f'<w:rFonts {NS} w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/>'))
            properties.append(parse_xml(f'<w:rtl {NS} w:val="0"/>'))
        for properties in tree.iter(qn("w:pPr")):
            spacing = properties.find(qn("w:spacing"))
            indent = properties.find(qn("w:ind"))
            if spacing is not None and indent is not None:
                indent.addnext(parse_xml(f'<w:contextualSpacing {NS} w:val="0"/>'))
        for table in tree.iter(qn("w:tbl")):
            columns = list(table.find(qn("w:tblGrid")))
            whole = sum(int(column.get(qn("w:w"))) for column in columns)
            scale = 9000 / whole
            for column in columns:
                column.set(qn("w:w"), str(round(int(column.get(qn("w:w"))) * scale)))
            for width in table.iter(qn("w:tcW")):
                width.set(qn("w:w"), str(round(int(width.get(qn("w:w"))) * scale)))
            table.find(qn("w:tblPr")).find(qn("w:tblW")).set(qn("w:w"), "9000")
    of_document(change)(parts)
    package.edit(parts, "word/styles.xml", lambda text: re.sub(
        r"<w:rPrDefault>.*?</w:rPrDefault>",
        '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="vi"/></w:rPr></w:rPrDefault>', text, flags=re.S))
    return parts


# -- WPS

def wps_indents(characters=200):
    """WPS says indents of the first line in letters too, and snaps nothing to the grid."""
    def change(tree):
        for properties in tree.iter(qn("w:pPr")):
            indent = properties.find(qn("w:ind"))
            if indent is not None and int(indent.get(qn("w:firstLine"), "0")) > 0:
                size = next((int(s.get(qn("w:val"))) for s in properties.getparent().iter(qn("w:sz"))), 28)
                indent.set(qn("w:firstLineChars"), str(characters))
                indent.set(qn("w:firstLine"), str(round(size * 10 * characters / 100)))
            spacing = properties.find(qn("w:spacing"))
            if spacing is not None:
                spacing.addprevious(parse_xml(f'<w:snapToGrid {NS} w:val="0"/>'))
        for properties in tree.iter(qn("w:rPr")):
            fonts = properties.find(qn("w:rFonts"))
            if fonts is not None:
                fonts.set(qn("w:hint"), "default")
    return of_document(change)


# -- pandoc

def pandoc(parts):
    """Styles alone say how it looks (a reference document), headings are bookmarked, tables have no fixed width."""
    names = {"VBbody": "BodyText", "VBheading": "MucLon", "VBclausetitle": "MucNho", "VBbasis": "CanCu"}

    def rename(text):
        for old, new in names.items():
            text = text.replace(f'w:val="{old}"', f'w:val="{new}"').replace(f'w:styleId="{old}"', f'w:styleId="{new}"')
        return text

    def change(tree):
        for number, style in enumerate(list(tree.iter(qn("w:pStyle")))):
            if style.get(qn("w:val")) in ("MucLon", "MucNho"):
                paragraph = style.getparent().getparent()
                paragraph.insert(1, parse_xml(f'<w:bookmarkStart {NS} w:id="{number + 20}" w:name="muc-{number}"/>'))
                paragraph.append(parse_xml(f'<w:bookmarkEnd {NS} w:id="{number + 20}"/>'))
        for table in tree.iter(qn("w:tbl")):
            width = table.find(qn("w:tblPr")).find(qn("w:tblW"))
            width.set(qn("w:w"), "0")
            width.set(qn("w:type"), "auto")
            for mark in list(table.iter(qn("w:tblLayout"))):
                mark.getparent().remove(mark)
            table.find(qn("w:tblPr")).append(parse_xml(f'<w:tblLook {NS} w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0" w:val="0020"/>'))
    for name in ("word/document.xml", "word/styles.xml"):
        package.edit(parts, name, rename)
    return of_document(change)(parts)


# -- Word 97

def added_spaces(parts):
    """A file that came from Word 97: what stands above and below adds up."""
    package.edit(parts, "word/settings.xml", lambda text: (
        text.replace("<w:compat>", f"<w:compat><w:{COMPAT}/>", 1) if "<w:compat>" in text
        else text.replace("</w:settings>", f"<w:compat><w:{COMPAT}/></w:compat></w:settings>")))
    return parts


def through_doc(parts):
    """Saved as .doc and as .docx again."""
    with tempfile.TemporaryDirectory() as work:
        package.write(parts, Path(work, "a.docx"))
        for target in ("doc:MS Word 97", "docx:MS Word 2007 XML"):
            source = "a.docx" if target.startswith("doc:") else "a.doc"
            subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", target, "--outdir", f"{work}/out", f"{work}/{source}"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            made = Path(work, "out", "a." + target.split(":")[0])
            made.replace(Path(work, made.name if made.suffix == ".doc" else "b.docx"))
        back = package.parts_of(Path(work, "b.docx").read_bytes())
    package.edit(back, "docProps/core.xml", lambda text: re.sub(r">\d{4}-\d\d-\d\dT[^<]*<", ">2026-11-20T08:00:00Z<", text))
    return back


# -- scanners

def scanned(family="Times New Roman"):
    """A converter of scans: rows of exact height, letters drawn apart by a hair, a run for each few words."""
    def change(tree):
        for row in tree.iter(qn("w:tr")):
            lines = max(sum(1 for _ in cell.iter(qn("w:p"))) for cell in row.iter(qn("w:tc")))
            row.find(qn("w:trPr")).append(parse_xml(f'<w:trHeight {NS} w:hRule="exact" w:val="{lines * 340 + 200}"/>'))
        for run in list(tree.iter(qn("w:r"))):
            text = run.find(qn("w:t"))
            if text is None or len(text.text) < 24 or len(run) > 2:
                continue
            words = text.text.split(" ")
            pieces = [" ".join(words[at : at + 4]) for at in range(0, len(words), 4)]
            for number, piece in enumerate(pieces):
                part = copy.deepcopy(run)
                part.find(qn("w:t")).text = piece + (" " if number + 1 < len(pieces) else "")
                spacing = parse_xml(f'<w:spacing {NS} w:val="{(-2, 1, 0, 3)[number % 4]}"/>')
                size = part.find(qn("w:rPr")).find(qn("w:sz"))
                if size is not None:
                    size.addprevious(spacing)
                run.addprevious(part)
            run.getparent().remove(run)
        for fonts in tree.iter(qn("w:rFonts")):
            for name in ("ascii", "hAnsi", "cs"):
                fonts.set(qn("w:" + name), family)
    return of_document(change)


# -- templates of a Sở

def content_controls(tree):
    """Parts of the text stand in content controls, the number in a field of a mail merge."""
    count = 0
    for paragraph in list(tree.iter(qn("w:p"))):
        words = "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        if not words or paragraph.getparent().tag == qn("w:sdtContent"):
            continue
        count += 1
        if count % 5 == 0 and paragraph.getparent().tag == qn("w:body"):
            control = parse_xml(f'<w:sdt {NS}><w:sdtPr><w:alias w:val="Nội dung {count}"/><w:tag w:val="nd{count}"/><w:id w:val="{7000 + count}"/></w:sdtPr><w:sdtContent/></w:sdt>')
            paragraph.addprevious(control)
            control.find(qn("w:sdtContent")).append(paragraph)
        elif count % 3 == 0:
            for run in list(paragraph.iter(qn("w:r"))):
                if run.find(qn("w:t")) is None or run.getparent() is not paragraph:
                    continue
                control = parse_xml(f'<w:sdt {NS}><w:sdtPr><w:id w:val="{8000 + count}"/><w:text/></w:sdtPr><w:sdtContent/></w:sdt>')
                run.addprevious(control)
                control.find(qn("w:sdtContent")).append(run)
                break
    name = holding(tree, "Nguyễn Văn A")
    run = next(run for run in name.iter(qn("w:r")) if run.find(qn("w:t")) is not None)
    look = run.find(qn("w:rPr"))

    def piece(inner):
        part = parse_xml(f"<w:r {NS}>{inner}</w:r>")
        part.insert(0, copy.deepcopy(look))
        return part
    for inner in ('<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> MERGEFIELD Nguoi_ky </w:instrText>', '<w:fldChar w:fldCharType="separate"/>'):
        run.addprevious(piece(inner))
    run.addnext(piece('<w:fldChar w:fldCharType="end"/>'))


def placeholder(words, shown):
    """A content control that still shows what it asks for in the place of `words`."""
    def change(tree):
        for text in holding(tree, words).iter(qn("w:t")):
            if words in text.text:
                text.text = text.text.replace(words, shown)
                return
        raise AssertionError(words)
    return of_document(change)


# -- tracked changes of several hands

def tracked_everywhere(tree):
    mark = 'w:author="Trần Thị B" w:date="2026-11-20T08:00:00Z"'
    body = [p for p in tree.iter(qn("w:p")) if p.getparent().tag == qn("w:body") and len("".join(t.text or "" for t in p.iter(qn("w:t")))) > 80]
    first, second, third = body[:3]
    inserted = parse_xml(f'<w:ins {NS} w:id="911" {mark}/>')
    run = next(first.iter(qn("w:r")))
    run.addprevious(inserted)
    inserted.append(run)
    properties = second.find(qn("w:pPr"))
    properties.append(parse_xml(f'<w:pPrChange {NS} w:id="912" {mark}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>'))
    look = next(third.iter(qn("w:r"))).find(qn("w:rPr"))
    look.append(parse_xml(f'<w:rPrChange {NS} w:id="913" {mark}><w:rPr><w:b/></w:rPr></w:rPrChange>'))


# -- where the head stands

def framed_whole(tree):
    """All of it in one cell, as templates of portals have it."""
    body = tree.find(qn("w:body"))
    content = [child for child in body if child.tag != qn("w:sectPr")]
    wide = twips(165)
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right"))
    table = parse_xml(f'<w:tbl {NS}><w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{wide}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr></w:tc></w:tr></w:tbl>')
    cell = table.find(".//" + qn("w:tc"))
    body.insert(0, table)
    for child in content:
        cell.append(child)
    if cell[-1].tag != qn("w:p"):
        cell.append(parse_xml(f"<w:p {NS}/>"))


def drawn_head(tree):
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right", "insideV"))
    head_table(tree).find(qn("w:tblPr")).find(qn("w:tblW")).addnext(parse_xml(f"<w:tblBorders {NS}>{sides}</w:tblBorders>"))


def exchanged_head(tree):
    """Quốc hiệu left, the issuer right."""
    table = head_table(tree)
    for row in table.findall(qn("w:tr")):
        cells = row.findall(qn("w:tc"))
        cells[0].addprevious(cells[-1])
    columns = table.find(qn("w:tblGrid"))
    columns.insert(0, columns[-1])


def columns_of_head(tree):
    """Two columns of a section set issuer and Quốc hiệu beside each other."""
    table = head_table(tree)
    body = tree.find(qn("w:body"))
    cells = [[cell for cell in row.findall(qn("w:tc"))] for row in table.findall(qn("w:tr"))]
    at = body.index(table)
    body.remove(table)
    blocks = [p for row in cells for p in row[0].findall(qn("w:p"))]
    blocks.append(parse_xml(f'<w:p {NS}><w:r><w:br w:type="column"/></w:r></w:p>'))
    blocks += [p for row in cells for p in row[1].findall(qn("w:p"))]
    section = copy.deepcopy(body.find(qn("w:sectPr")))
    for old in section.findall(qn("w:cols")):
        section.remove(old)
    margins = section.find(qn("w:pgMar"))
    margins.addnext(parse_xml(f'<w:cols {NS} w:num="2" w:space="100" w:equalWidth="0"><w:col w:w="{twips(62)}" w:space="100"/><w:col w:w="{twips(101)}"/></w:cols>'))
    end = parse_xml(f"<w:p {NS}><w:pPr/></w:p>")
    end.find(qn("w:pPr")).append(section)
    for offset, block in enumerate(blocks + [end]):
        body.insert(at + offset, block)
    last = body.find(qn("w:sectPr"))
    last.find(qn("w:pgSz")).addprevious(parse_xml(f'<w:type {NS} w:val="continuous"/>'))


def head_in_first_header(parts):
    """The head stands in the header of the first page."""
    tree = parse_xml(parts["word/document.xml"])
    table = head_table(tree)
    first = next(reference for reference in tree.iter(qn("w:headerReference")) if reference.get(qn("w:type")) == "first")
    relation = first.get(qn("r:id"))
    rels = parts["word/_rels/document.xml.rels"].decode("utf-8")
    target = next(m for m in re.findall(r"<Relationship [^>]*>", rels) if f'Id="{relation}"' in m)
    name = "word/" + re.search(r'Target="([^"]*)"', target)[1]
    header = parse_xml(parts[name])
    header.insert(0, table)
    for key, root in (("word/document.xml", tree), (name, header)):
        parts[key] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return parts


def marked(words, mark):
    """`mark` (highlight, strike) on the run that says `words`."""
    def change(tree):
        for run in holding(tree, words).iter(qn("w:r")):
            text = run.find(qn("w:t"))
            if text is not None and words in text.text:
                run.find(qn("w:rPr")).append(parse_xml(f"<w:{mark} {NS} w:val=\"{'yellow' if mark == 'highlight' else 'true'}\"/>"))
                return
        raise AssertionError(words)
    return of_document(change)
