"""Documents in which one style is the cause of all that is wrong, and ways of Word, WPS and Google Docs that came later still."""

import re

import papers
import quirks
from cases import BC, CV, Case, KH, QC, QD, T, TB, said
from converters import head_table, holding, of_document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree
from word import NS

import package

STORY = re.compile(r"word/(document|header\d*|footer\d*)\.xml")


# -- One style for all

def unsaid(elements, sizes=()):
    """No text says `elements` itself any more; of sizes only `sizes`, in half points, are left unsaid."""
    def change(parts):
        for name in [name for name in parts if STORY.fullmatch(name)]:
            tree = parse_xml(parts[name])
            for tag in elements:
                for element in list(tree.iter(qn(tag))):
                    if not sizes or int(element.get(qn("w:val"))) in sizes:
                        element.getparent().remove(element)
            parts[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        return parts
    return change


def normal(properties):
    """The style Normal says `properties` and nothing else of type."""
    def change(parts):
        tree = parse_xml(parts["word/styles.xml"])
        style = next(one for one in tree.iter(qn("w:style")) if one.get(qn("w:styleId")) == "Normal")
        for old in style.findall(qn("w:rPr")):
            style.remove(old)
        style.append(parse_xml(f"<w:rPr {NS}>{properties}</w:rPr>"))
        parts["word/styles.xml"] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        return parts
    return change


def defaults(properties):
    """What the file says for all is `properties`; Normal says nothing of type."""
    def change(parts):
        normal("")(parts)
        package.edit(parts, "word/styles.xml", lambda text: re.sub(
            r"<w:rPrDefault>.*?</w:rPrDefault>", f"<w:rPrDefault><w:rPr>{properties}</w:rPr></w:rPrDefault>", text, flags=re.S))
        return parts
    return change


TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
TWELVE = '<w:sz w:val="24"/><w:szCs w:val="24"/>'
OF_TEXT = (26, 28)
SIZES = ("w:sz", "w:szCs")
# Each part that takes the size over; of them one is told.
OF_SIZE = tuple((rule, "") for rule in (
    "tieu-ngu-kieu", "so-kieu", "ngay-thang-kieu", "ten-loai-kieu", "trich-yeu-kieu", "muc-kieu", "khoan-tieu-de",
    "quyen-han-kieu", "ho-ten-kieu", "so-trang-co", "kinh-gui-kieu", "can-cu-nghieng"))


# -- The head

def white_lines(tree):
    """Google Docs has no table without lines: offices draw white ones."""
    for table in tree.iter(qn("w:tbl")):
        if table.find(".//" + qn("w:tblHeader")) is not None:
            continue
        properties = table.find(qn("w:tblPr"))
        for old in properties.findall(qn("w:tblBorders")):
            properties.remove(old)
        lines = "".join(f'<w:{side} w:color="ffffff" w:space="0" w:sz="8" w:val="single"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        properties.append(parse_xml(f"<w:tblBorders {NS}>{lines}</w:tblBorders>"))


def middle_column(tree):
    """A third, blank column between issuer and Quốc hiệu."""
    table = head_table(tree)
    grid = table.find(qn("w:tblGrid"))
    first = grid[0]
    first.set(qn("w:w"), str(int(first.get(qn("w:w"))) - 200))
    first.addnext(parse_xml(f'<w:gridCol {NS} w:w="200"/>'))
    for row in table.iter(qn("w:tr")):
        cell = row.find(qn("w:tc"))
        width = cell.find(qn("w:tcPr")).find(qn("w:tcW"))
        width.set(qn("w:w"), str(int(width.get(qn("w:w"))) - 200))
        cell.addnext(parse_xml(f'<w:tc {NS}><w:tcPr><w:tcW w:w="200" w:type="dxa"/></w:tcPr><w:p/></w:tc>'))


def title_in_head(*words):
    """The type and the subject stand in a last row of the head's table, over both its columns."""
    def change(tree):
        table = head_table(tree)
        wide = sum(int(column.get(qn("w:w"))) for column in table.find(qn("w:tblGrid")))
        row = parse_xml(f'<w:tr {NS}><w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr></w:tc></w:tr>')
        table.append(row)
        for said_there in words:
            row[0].append(holding(tree, said_there))
        following = table.getnext()
        if "".join(text.text or "" for text in following.iter(qn("w:t"))).strip(" _") == "":
            row[0].append(following)
    return change


# -- Page numbers

def number_in_frame(across):
    """As Word 97 to 2003 put it in: a frame at the margin."""
    def change(parts):
        for name in [name for name in parts if re.fullmatch(r"word/header\d*\.xml", name) and b"PAGE" in parts[name]]:
            package.edit(parts, name, lambda text: re.sub(r"<w:pPr>(?=.*?PAGE)", f'<w:pPr><w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="{across}" w:y="1"/>', text, count=1, flags=re.S).replace('<w:jc w:val="center"/>', ""))
        return parts
    return change


def number_behind_tab(kind, at):
    """Behind a tab of the style of headers."""
    def change(parts):
        for name in [name for name in parts if re.fullmatch(r"word/header\d*\.xml", name) and b"PAGE" in parts[name]]:
            package.edit(parts, name, lambda text: re.sub(r"<w:pPr>(?=.*?PAGE)", f'<w:pPr><w:tabs><w:tab w:val="{kind}" w:pos="{at}"/></w:tabs>', text, count=1, flags=re.S).replace('<w:jc w:val="center"/>', "").replace("</w:pPr>", "</w:pPr><w:r><w:tab/></w:r>", 1))
        return parts
    return change


# -- The package

def content_type(kind):
    """Saved as a template or with macros, then renamed."""
    return quirks.replaced("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", kind, name="[Content_Types].xml")


def linked(words):
    """`words` lead to an address, in Word's style of links, and stand in smart tags."""
    def change(parts):
        def once(text):
            pattern = r'<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space="preserve">([^<]*?)' + re.escape(words) + r"([^<]*)</w:t></w:r>"
            run = lambda match, inner: f'<w:r>{match[1]}<w:t xml:space="preserve">{inner}</w:t></w:r>' if inner else ""
            blue = lambda look: look.replace("</w:rPr>", '<w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>')
            put = lambda match: (run(match, match[2]) + f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"><w:hyperlink r:id="rId901"><w:r>{blue(match[1])}<w:t xml:space="preserve">{words}</w:t></w:r></w:hyperlink></w:smartTag>' + run(match, match[3]))
            changed, count = re.subn(pattern, put, text, count=1)
            assert count == 1, words
            return changed
        package.edit(parts, "word/document.xml", once)
        package.edit(parts, "word/_rels/document.xml.rels", lambda text: text.replace("</Relationships>", '<Relationship Id="rId901" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://langson.gov.vn" TargetMode="External"/></Relationships>'))
        return parts
    return change


PLAIN = T.but(rules="underscore")

SHARED = [
    # One style for all
    Case("kieu-goc-co-12", "Kiểu Normal cỡ 12, mọi phần nhận theo", KH, T, (("noi-dung-co-chu", ""),), also=OF_SIZE, parts=(unsaid(SIZES, OF_TEXT), normal(TIMES + TWELVE))),
    Case("kieu-goc-co-12-cong-van", "Công văn, kiểu Normal cỡ 12", CV, T, (("noi-dung-co-chu", ""),), also=OF_SIZE, parts=(unsaid(SIZES, OF_TEXT), normal(TIMES + TWELVE))),
    Case("mac-dinh-co-12", "Mặc định của tệp cỡ 12, kiểu Normal không nói gì", QD, T, (("noi-dung-co-chu", ""),), also=OF_SIZE, parts=(unsaid(SIZES, OF_TEXT), defaults(TIMES + TWELVE))),
    Case("kieu-goc-arial", "Kiểu Normal phông Arial, mọi phần nhận theo", TB, T, (("phong-chu", ""),), parts=(unsaid(("w:rFonts",)), normal('<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'))),
    Case("dung-kieu-goc-14", "Kiểu Normal đúng phông, cỡ 14, chữ không tự nói gì", BC, T, parts=(unsaid(SIZES, (28,)), unsaid(("w:rFonts",)), normal(TIMES + '<w:sz w:val="28"/>'))),
    Case("co-quan-co-goc", "Tên cơ quan quên đặt cỡ, nhận cỡ 14 của kiểu Normal", KH, T.but(looks={"issuer": {"size": 14}}), (("co-quan-kieu", ""),), parts=(unsaid(SIZES, (28,)), normal(TIMES + '<w:sz w:val="28"/>'))),
    # The head
    Case("dung-vien-trang", "Bảng đầu và bảng ký kẻ viền trắng như ở Google Docs", KH, PLAIN, parts=(of_document(white_lines),)),
    Case("dung-ba-cot", "Bảng đầu có cột trống ở giữa", CV, PLAIN, parts=(of_document(middle_column),)),
    Case("dung-ten-trong-bang", "Tên loại và trích yếu ở hàng cuối của bảng đầu", TB, PLAIN, parts=(of_document(title_in_head("THÔNG BÁO", "Kết luận Hội nghị", "bảo đảm chất lượng giáo dục năm học")),)),
    # Page numbers
    Case("dung-so-trang-khung", "Số trang trong khung giữa đầu trang, như Word 2003 chèn", KH, T, parts=(number_in_frame("center"),)),
    Case("so-trang-khung-phai", "Số trang trong khung bên phải đầu trang", KH, T, (("so-trang-vi-tri", ""),), parts=(number_in_frame("right"),)),
    Case("dung-so-trang-tab", "Số trang sau dấu tab giữa đầu trang", BC, T, parts=(number_behind_tab("center", 4680),)),
    Case("so-trang-tab-phai", "Số trang sau dấu tab ở lề phải đầu trang", KH, T, (("so-trang-vi-tri", ""),), parts=(number_behind_tab("right", 9355),)),
    # The package
    Case("dung-tep-mau", "Lưu dạng mẫu (.dotx) rồi đổi tên", QD, T, parts=(content_type("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),)),
    Case("dung-tep-macro", "Lưu dạng có macro (.docm) rồi đổi tên", QC, T, parts=(content_type("application/vnd.ms-word.document.macroEnabled.main+xml"),)),
    Case("dung-lien-ket", "Tên đơn vị có liên kết và thẻ thông minh của Word", CV, PLAIN, parts=(linked("Sở Giáo dục và Đào tạo đề nghị"),)),
    # Slips
    Case("than-dong-15", "Dòng cách chính xác 15 pt với chữ 14, thấp hơn dòng đơn", TB, T.but(line=("exact", 15)), (("cach-dong", ""),)),
    Case("dung-than-dong-16", "Dòng cách chính xác 16 pt với chữ 14: bằng dòng đơn", TB, T.but(line=("exact", 16))),
    Case("ky-hieu-dao", "Chữ viết tắt tên loại đứng sau tên cơ quan", KH.but(number="Số: 46/UBND-KH"), T, (("ky-hieu-dung-loai", "46/UBND-KH"),)),
    Case("xa-trung-ten", "Xã đã sắp xếp, tỉnh khác còn xã cùng tên", CV.but(body=said(CV.body, "Đề nghị các cơ quan, đơn vị quan tâm", "Đề nghị Ủy ban nhân dân xã Tân Minh, tỉnh Lạng Sơn và các cơ quan, đơn vị quan tâm")), T, (("dia-danh-het-hieu-luc", "xã Tân Minh"),)),
    Case("cong-van-cv", "Công văn thiếu trích yếu, ký hiệu có CV", CV.but(number="Số: 1204/CV-SGDĐT", about=()), T, (("ky-hieu-cong-van", "1204/CV"), ("cong-van-v-v", "1204/CV"))),
]
