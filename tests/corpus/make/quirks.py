"""What other programs would have written of the same document: changes on the parts of a finished package."""

import re

import package

STRICT = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/extendedProperties"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"),
]


def strict(parts):
    """ISO/IEC 29500 Strict, as Word saves it: other namespaces, start and end, lengths with units, no VML."""
    for name in list(parts):
        if not name.endswith((".xml", ".rels")):
            continue
        text = parts[name].decode("utf-8")
        text = re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", text, flags=re.S)
        for old, new in STRICT:
            text = text.replace(old, new)
        if name.startswith("word/") and name.endswith(".xml"):
            text = re.sub(r'(<w:jc w:val=")left"', r'\1start"', text)
            text = re.sub(r'(<w:jc w:val=")right"', r'\1end"', text)
            points = lambda value: f"{int(value) / 20:.2f}pt"
            text = re.sub(r'(<w:pgSz [^>]*?>)', lambda m: re.sub(r'(w:[wh]=")(\d+)"', lambda n: f'{n[1]}{points(n[2])}"', m[0]), text)
            text = re.sub(r'(<w:pgMar [^>]*?>)', lambda m: re.sub(r'(w:\w+=")(\d+)"', lambda n: f'{n[1]}{points(n[2])}"', m[0]), text)
            text = re.sub(r'<w:ind w:left="(\d+)" w:right="(\d+)" w:firstLine="(\d+)"/>', lambda m: f'<w:ind w:start="{points(m[1])}" w:end="{points(m[2])}" w:firstLine="{points(m[3])}"/>', text)
            text = re.sub(r'(<w:spacing w:before=")(\d+)(" w:after=")(\d+)"', lambda m: f'{m[1]}{points(m[2])}{m[3]}{points(m[4])}"', text)
        if name == "word/document.xml":
            text = re.sub(r"<w:document ", '<w:document w:conformance="strict" ', text, count=1)
        parts[name] = text.encode("utf-8")
    return parts


def wps(parts):
    """WPS Writer: hints for East Asian fonts, its own fonts in the defaults, its name in the properties."""
    def fonts(text):
        text = text.replace('<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>',
                            '<w:rFonts w:hint="default" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>')
        return text
    for name in package.document_parts(parts):
        package.edit(parts, name, fonts)
    package.edit(parts, "docProps/app.xml", lambda text: re.sub(r"<Application>.*?</Application>", "<Application>WPS Office_12.2.0.13431_F1E327BC-269C-435d-A152-05C5408002CA</Application>", text))
    package.edit(parts, "word/document.xml", lambda text: re.sub(r"(<w:rPr>)(<w:rFonts)", r"\1\2", text).replace("<w:body>", "<w:body>", 1))
    package.edit(parts, "word/settings.xml", lambda text: re.sub(r"</w:settings>", '<w:shapeDefaults><o:shapedefaults xmlns:o="urn:schemas-microsoft-com:office:office" v:ext="edit" xmlns:v="urn:schemas-microsoft-com:vml"/></w:shapeDefaults></w:settings>', text))
    return parts


def google(parts):
    """Google Docs: every run says all of its formatting, right-to-left is said to be off, no drawn lines."""
    def runs(text):
        text = re.sub(r"(<w:rFonts [^>]*/>)", r"\1", text)
        text = re.sub(r"(<w:szCs w:val=\"\d+\"/>)(?=(<w:u [^>]*/>)?</w:rPr>)", r"\1", text)
        text = re.sub(r"<w:pPr>(?!<w:pStyle)", '<w:pPr><w:pageBreakBefore w:val="0"/>', text)
        text = re.sub(r"</w:rPr>", '<w:rtl w:val="0"/></w:rPr>', text)
        return text
    package.edit(parts, "word/document.xml", runs)
    for name in ("docProps/app.xml", "docProps/core.xml"):
        parts.pop(name, None)
        package.edit(parts, "[Content_Types].xml", lambda text: re.sub(rf'<Override PartName="/{name}"[^>]*/>', "", text))
        package.edit(parts, "_rels/.rels", lambda text: re.sub(rf'<Relationship [^>]*"/?{name}"[^>]*/>', "", text))
    return parts


def spelling_marks(parts):
    """Word leaves its marks of spelling and splits runs by the session in which they were typed."""
    def split(text):
        def halve(match):
            head, properties, words = match[1], match[2], match[3]
            middle = len(words) // 2
            piece = lambda part, rsid: f'<w:r w:rsidR="{rsid}">{properties}<w:t xml:space="preserve">{part}</w:t></w:r>'
            return piece(words[:middle], "00A77B3E") + '<w:proofErr w:type="spellStart"/>' + piece(words[middle:], "00B12C4D") + '<w:proofErr w:type="spellEnd"/>'
        return re.sub(r"(<w:r)>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space=\"preserve\">([^<&]{8,})</w:t></w:r>", halve, text)
    package.edit(parts, "word/document.xml", split)
    return parts


def tracked(parts, words, inserted="", author="Nguyễn Văn A"):
    """`words` deleted and `inserted` put in their place, with changes tracked."""
    mark = f'w:author="{author}" w:date="2026-11-20T08:00:00Z"'
    def change(text):
        def one(match):
            properties, before, after = match[1], match[2], match[3]
            run = lambda inner, tag="t": f'<w:r>{properties}<w:{tag} xml:space="preserve">{inner}</w:{tag}></w:r>'
            result = run(before) if before else ""
            result += f'<w:del w:id="901" {mark}>{run(words, "delText")}</w:del>'
            if inserted:
                result += f'<w:ins w:id="902" {mark}>{run(inserted)}</w:ins>'
            return result + (run(after) if after else "")
        pattern = r'<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space="preserve">([^<]*?)' + re.escape(words) + r"([^<]*)</w:t></w:r>"
        changed, count = re.subn(pattern, one, text, count=1)
        assert count == 1, words
        return changed
    package.edit(parts, "word/document.xml", change)
    return parts


def commented(parts, words, remark):
    """A comment on the run that says `words`."""
    def change(text):
        pattern = r'(<w:r><w:rPr>(?:(?!</w:rPr>).)*</w:rPr><w:t xml:space="preserve">[^<]*' + re.escape(words) + r"[^<]*</w:t></w:r>)"
        changed, count = re.subn(pattern, r'<w:commentRangeStart w:id="0"/>\1<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>', text, count=1)
        assert count == 1, words
        return changed
    package.edit(parts, "word/document.xml", change)
    parts["word/comments.xml"] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:comment w:id="0" w:author="Trần Thị B" w:date="2026-11-20T08:00:00Z" w:initials="B"><w:p><w:r><w:t>{remark}</w:t></w:r></w:p></w:comment></w:comments>'
    ).encode("utf-8")
    package.edit(parts, "[Content_Types].xml", lambda text: text.replace("</Types>", '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>'))
    package.edit(parts, "word/_rels/document.xml.rels", lambda text: text.replace("</Relationships>", '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'))
    return parts


def replaced(old, new, name="word/document.xml", count=0):
    def change(parts):
        def once(text):
            assert old in text, old
            return text.replace(old, new) if not count else text.replace(old, new, count)
        package.edit(parts, name, once)
        return parts
    return change
